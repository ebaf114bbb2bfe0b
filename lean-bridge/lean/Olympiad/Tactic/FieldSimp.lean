module
public import Olympiad.Tactic.RingTactic
public meta import Olympiad.Tactic.RingTactic
public import Olympiad.Tactic.NormNum
public meta import Olympiad.Tactic.NormNum
public import Olympiad.Tactic.Positivity
public meta import Olympiad.Tactic.Positivity

/-!
`field_simp` and `field`: equations and comparisons with denominators.
-/

set_option autoImplicit false
set_option hygiene false

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Parser.Tactic

/-- What `field_simp` tries on side conditions `t ≠ 0`. -/
macro "field_disch" : tactic => `(tactic| first
  | assumption | (norm_num; done) | positivity | (apply ne_of_gt; assumption) | (apply ne_of_lt; assumption)
  | (intro hne; simp_all; done) | grind)

def fieldLemmas : List Name :=
  [`div_add_div, `div_sub_div, `div_add', `add_div', `div_sub', `sub_div', `div_eq_div_iff, `div_eq_iff, `eq_div_iff,
   `div_div, `div_div_eq_mul_div, `mul_div_assoc', `div_mul_eq_mul_div, `div_pow, `neg_div', `div_add_div_same, `div_sub_div_same,
   `inv_eq_one_div, `mul_inv, `inv_div, `one_div_div, `div_self, `mul_one, `one_mul,
   ``ne_eq, `mul_eq_zero, `pow_eq_zero_iff, ``not_or, ``not_false_eq_true]

/-- Mathlib's `field_simp`: clears denominators that it can show to be nonzero.
Weaker: it does not cancel common factors beyond what the division lemmas do. -/
syntax (name := fieldSimp) "field_simp" (" [" simpArg,* "]")? (location)? : tactic
elab_rules : tactic
  | `(tactic| field_simp $[[$ts,*]]? $[$loc:location]?) => do
    let args ← simpArgs fieldLemmas
    let args : Array Syntax := args.map (·.raw)
    let more : Array Syntax := (ts.map (·.getElems.map (·.raw))).getD #[]
    let all : Array (TSyntax ``simpLemma) := (args ++ more).map (⟨·⟩)
    evalTactic (← `(tactic| simp (disch := field_disch) only [$[$all:simpLemma],*] $[$loc]?))

/-- Closes equations in fields: `field_simp` and `ring`. -/
macro "field" : tactic => `(tactic| first | (field_simp; ring1) | (field_simp; done) | grind)

end Olympiad.Tactic
end
