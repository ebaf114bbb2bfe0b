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

/-- Lemmas that gather a side into one fraction. -/
def gatherLemmas : List Name :=
  [`div_add_div_same, `div_sub_div_same, `div_add_div, `div_sub_div, `div_add', `add_div', `div_sub', `sub_div',
   `div_div, `div_div_eq_mul_div, `mul_div_assoc', `div_mul_eq_mul_div, `div_pow, `neg_div', `inv_eq_one_div, `mul_inv, `inv_div,
   `one_div_div, `div_self, `mul_one, `one_mul, ``ne_eq, `mul_eq_zero, `pow_eq_zero_iff, ``not_or, ``not_false_eq_true]

/-- Lemmas for two sides over the same denominator. -/
def cancelLemmas : List Name := [`div_left_inj', `div_eq_zero_iff, `div_eq_one_iff_eq]

/-- Lemmas that clear the denominators of an equation or comparison. -/
def clearLemmas : List Name :=
  [`div_eq_div_iff, `div_eq_iff, `eq_div_iff, `div_le_div_iff_of_pos, `div_lt_div_iff_of_pos, `div_le_iff₀, `le_div_iff₀, `div_lt_iff₀, `lt_div_iff₀,
   `mul_one, `one_mul, ``ne_eq, `mul_eq_zero, `pow_eq_zero_iff, ``not_or, ``not_false_eq_true]

/-- Mathlib's `field_simp`: clears denominators that it can show to be nonzero (or positive, in
comparisons). Weaker: common factors are cancelled only between equal denominators. -/
syntax (name := fieldSimp) "field_simp" (" [" simpLemma,* "]")? (location)? : tactic
elab_rules : tactic
  | `(tactic| field_simp $[[$ts,*]]? $[$loc:location]?) => do
    let more : Array (TSyntax ``simpLemma) := (ts.map (·.getElems)).getD #[]
    let mut progress := false
    for ns in [gatherLemmas, cancelLemmas, clearLemmas] do
      unless (← getUnsolvedGoals).isEmpty do
        let args := (← simpArgs ns) ++ more
        let s ← saveState
        try
          evalTactic (← `(tactic| simp (disch := field_disch) only [$[$args:simpLemma],*] $[$loc]?))
          progress := true
        catch _ => s.restore
    unless progress do throwError "field_simp made no progress"

/-- Closes equations in fields: `field_simp` and `ring`. -/
macro "field" : tactic => `(tactic| first | (field_simp; ring1) | (field_simp; done) | grind)

end Olympiad.Tactic
end
