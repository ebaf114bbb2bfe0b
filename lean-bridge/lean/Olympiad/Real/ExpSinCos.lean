module

public import Olympiad.Real.Construction.Exponential

/-!
# The exponential function, sine and cosine: definitions and addition formulas

All three are parts of the complex exponential, the limit of `(1 + z / 2 ^ n) ^ 2 ^ n`.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real
open Construction

/-- The exponential function. -/
def exp (x : ℝ) : ℝ := (exponential x).re
/-- The sine. -/
def sin (x : ℝ) : ℝ := (exponential ⟨0, x⟩).im
/-- The cosine. -/
def cos (x : ℝ) : ℝ := (exponential ⟨0, x⟩).re

theorem exp_add (x y : ℝ) : exp (x + y) = exp x * exp y := by
  rw [exp, exp, exp, Complex.ofReal_add, exponential_add, Complex.mul_re, exponential_ofReal_im, zero_mul, sub_zero]
theorem add_one_le_exp (x : ℝ) : x + 1 ≤ exp x := by
  obtain ⟨N, hN⟩ := exists_div_two_pow_lt (-x) two_pos
  refine (IsLimit.const (x + 1)).le (isLimit_exponential_ofReal x) (N := N) fun n hn => ?_
  have h1 := hN n hn
  rw [← mul_step_eq] at h1
  have h2 := one_add_mul_le_pow (a := x * step n) (by grind) (2 ^ n)
  have h3 := two_pow_mul_step n
  rw [show ((2 ^ n : ℕ) : ℝ) * (x * step n) = x * (((2 ^ n : ℕ) : ℝ) * step n) by grind, h3, mul_one] at h2
  rwa [add_comm]

theorem exponential_im_add (x y : ℝ) : exponential ⟨0, x + y⟩ = exponential ⟨0, x⟩ * exponential ⟨0, y⟩ := by
  rw [← exponential_add]
  exact congrArg exponential (Complex.ext (add_zero (0 : ℝ)).symm rfl)
theorem exponential_im_neg (x : ℝ) : exponential ⟨0, -x⟩ = Complex.conj (exponential ⟨0, x⟩) := by
  rw [← exponential_conj]; rfl
theorem sin_add (x y : ℝ) : sin (x + y) = sin x * cos y + cos x * sin y := by
  rw [sin, exponential_im_add, Complex.mul_im, add_comm]; rfl
theorem cos_add (x y : ℝ) : cos (x + y) = cos x * cos y - sin x * sin y := by
  rw [cos, exponential_im_add, Complex.mul_re]; rfl
theorem sin_neg (x : ℝ) : sin (-x) = -sin x := by rw [sin, exponential_im_neg]; rfl
theorem cos_neg (x : ℝ) : cos (-x) = cos x := by rw [cos, exponential_im_neg]; rfl
@[simp] theorem cos_zero : cos 0 = 1 := by
  have h := isLimit_exponential_ofReal 0
  rw [show (fun n => (1 + 0 * step n) ^ 2 ^ n) = fun _ => (1 : ℝ) from
    funext fun n => by rw [zero_mul, add_zero, one_pow]] at h
  exact h.unique (.const 1)
/-- Near 0 the sine is close to its argument; `abs_sin_le_abs` and `sub_cube_le_sin` say it better. -/
theorem abs_sin_sub_le {x : ℝ} (h : |x| ≤ 1 / 2) : |sin x - x| ≤ 2 * x ^ 2 := by
  have h1 : size ⟨0, x⟩ = |x| := by rw [size, abs_zero, zero_add]
  have h2 := abs_exponential_sub_im_le (z := ⟨0, x⟩) (by rwa [h1])
  rwa [h1, sq_abs] at h2

attribute [irreducible] exp sin cos

end Real

end

end
