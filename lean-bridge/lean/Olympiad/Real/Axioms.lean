module

public import Olympiad.Real.Field

/-!
# The transcendental functions, declared

The only file of the library that declares axioms. `exp`, `sin`, `cos` and `π` are characterised by
the fewest properties from which the rest is proved. The doc comment of each axiom names the Mathlib
fact it stands for.
-/

set_option autoImplicit false

@[expose] public section

namespace Real

/-- Mathlib: `Real.exp`. -/
axiom exp : ℝ → ℝ
/-- Mathlib: `Real.exp_add`. -/
axiom exp_add (x y : ℝ) : exp (x + y) = exp x * exp y
/-- Mathlib: `Real.add_one_le_exp`. -/
axiom add_one_le_exp (x : ℝ) : x + 1 ≤ exp x

/-- Mathlib: `Real.sin`. -/
axiom sin : ℝ → ℝ
/-- Mathlib: `Real.cos`. -/
axiom cos : ℝ → ℝ
/-- Mathlib: `Real.sin_add`. -/
axiom sin_add (x y : ℝ) : sin (x + y) = sin x * cos y + cos x * sin y
/-- Mathlib: `Real.cos_add`. -/
axiom cos_add (x y : ℝ) : cos (x + y) = cos x * cos y - sin x * sin y
/-- Mathlib: `Real.sin_neg`. -/
axiom sin_neg (x : ℝ) : sin (-x) = -sin x
/-- Mathlib: `Real.cos_neg`. -/
axiom cos_neg (x : ℝ) : cos (-x) = cos x
/-- Mathlib: `Real.sin_lt`. -/
axiom sin_lt {x : ℝ} (h : 0 < x) : sin x < x
/-- Mathlib: `Real.sin_gt_sub_cube`. -/
axiom sin_gt_sub_cube {x : ℝ} (h : 0 < x) (h' : x ≤ 1) : x - x ^ 3 / 4 < sin x
/-- Mathlib: `Real.pi`. -/
axiom pi : ℝ
/-- Mathlib: `Real.pi_pos`. -/
axiom pi_pos : 0 < pi
/-- Mathlib: `Real.sin_pi`. -/
axiom sin_pi : sin pi = 0
/-- Mathlib: `Real.sin_pos_of_pos_of_lt_pi`. -/
axiom sin_pos_of_pos_of_lt_pi {x : ℝ} (h0x : 0 < x) (hxp : x < pi) : 0 < sin x

@[inherit_doc] scoped notation "π" => Real.pi

end Real

end
