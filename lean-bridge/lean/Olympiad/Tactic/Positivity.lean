module
public import Olympiad.Tactic.NormNum
public meta import Olympiad.Tactic.NormNum

/-!
`positivity`, `gcongr`, `bound`: recursion on the shape of the goal.
-/

set_option autoImplicit false
set_option hygiene false

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Olympiad.Linarith

/-- Mathlib's `positivity`: proves `0 < t`, `0 ≤ t`, `t ≠ 0` by the shape of `t`. -/
syntax (name := positivity) "positivity" : tactic

/-- One step: a lemma that reduces the goal `0 < t`, `0 ≤ t` or `t ≠ 0` to such goals. -/
def positivityLemmas : List Name :=
  [`sq_nonneg, `mul_self_nonneg, `pow_two_nonneg, `abs_nonneg, `Real.sqrt_nonneg, `Nat.cast_nonneg, `Nat.zero_le,
   `Real.exp_pos, `Real.pi_pos, `Nat.factorial_pos, `Real.sqrt_pos_of_pos, `Real.natCast_nonneg,
   `mul_pos, `div_pos, `Real.div_pos, `pow_pos, `Real.pow_pos, `inv_pos_of_pos, `Real.inv_pos, `Real.sqrt_pos,
   `add_pos, `Real.add_pos, `add_pos_of_pos_of_nonneg, `add_pos_of_nonneg_of_pos, `Real.rpow_pos_of_pos, `abs_pos_of_ne_zero,
   `mul_nonneg, `div_nonneg, `Real.div_nonneg, `pow_nonneg, `Real.pow_nonneg, `inv_nonneg_of_nonneg, `NNReal.inv_nonneg, `add_nonneg, `Real.add_nonneg,
   `sq_pos_of_ne_zero, `Even.pow_nonneg, `Even.pow_pos, `Real.rpow_nonneg, `Real.log_pos, `mul_ne_zero, `pow_ne_zero, `div_ne_zero, `inv_ne_zero, `Finset.sum_nonneg, `Finset.prod_pos, `le_of_lt]

/-- The goal with `>` and `≥` turned round; `≠` is kept. -/
def goalType (g : MVarId) : MetaM Expr := do
  let ty := (← instantiateMVars (← g.getType)).consumeMData
  if ty.isAppOf ``Ne then return ty else whnfR ty

/-- Mathlib's `positivity`, on `0 < t`, `0 ≤ t`, `t ≠ 0`. -/
partial def positivityCore (g : MVarId) (fuel : Nat) : TacticM Unit := g.withContext do
  if fuel == 0 then throwError "positivity failed: too deep"
  checkSystem "positivity"
  let env ← getEnv
  let s ← saveState
  -- assumptions and numerals
  let quick (stx : TacticM Syntax) : TacticM Bool := do
    try
      let gs ← Tactic.run g (do evalTactic (← stx))
      if gs.isEmpty then return true else s.restore; return false
    catch _ => s.restore; return false
  let ty ← goalType g
  if ty.isAppOf `Even then
    if ← quick `(tactic| decide) then return else throwError "failed to prove positivity"
  let target := if ty.isAppOf ``Ne || ty.isAppOf ``Not then ty else ty.appArg!
  if ← quick `(tactic| assumption) then return
  let s0 := isArith target
  if !s0 then
    if ← quick `(tactic| first | (norm_num1; done) | (apply le_of_lt; assumption) | (apply ne_of_gt; assumption) | (apply ne_of_lt; assumption) | omega | linarith) then return
  for n in positivityLemmas do
    if env.contains n then
      try
        let gs ← withReducible <| g.apply (← mkConstWithFreshMVarLevels n)
        -- progress only: the subgoals must be about smaller terms
        for g' in gs do positivityCore g' (fuel - 1)
        return
      catch _ => s.restore
  if s0 then
    if ← quick `(tactic| first | (norm_num1; done) | omega | linarith) then return
  if ty.isAppOf ``Ne then
    if ← quick `(tactic| (apply ne_of_gt; positivity)) then return
  throwError "failed to prove positivity"

@[tactic positivity] def evalPositivity : Tactic := fun _ => do
  if (← getMainTarget).consumeMData.isAppOf ``Not then evalTactic (← `(tactic| change _ ≠ _))
  let g ← getMainGoal
  let ty ← goalType g
  let ok := match ty.getAppFnArgs with
    | (``LT.lt, #[_, _, z, _]) => natLit? z == some 0
    | (``LE.le, #[_, _, z, _]) => natLit? z == some 0
    | (``Ne, #[_, _, z]) => natLit? z == some 0
    | _ => false
  unless ok do throwError "positivity: the goal is not of the form 0 < t, 0 ≤ t or t ≠ 0"
  positivityCore g 12
  replaceMainGoal []

/-- Lemmas of `gcongr`, tried in order. -/
def gcongrLemmas : List Name :=
  [`mul_le_mul_of_nonneg_left, `mul_le_mul_of_nonneg_right, `mul_lt_mul_of_pos_left, `mul_lt_mul_of_pos_right,
   `mul_le_mul, `add_le_add, `add_le_add_left, `add_le_add_right, `add_lt_add, `add_lt_add_left, `add_lt_add_right, `sub_le_sub, `sub_lt_sub_right, `sub_lt_sub_left, `sub_lt_sub, `neg_le_neg, `neg_lt_neg,
   `pow_le_pow_left₀, `pow_le_pow_left, `pow_lt_pow_left₀, `pow_le_pow_right₀, `div_le_div_of_nonneg_right, `div_le_div_of_nonneg_left, `div_lt_div_of_pos_right,
   `Nat.mul_le_mul, `Nat.add_le_add, `Nat.pow_le_pow_left, `Nat.pow_le_pow_right, `Real.sqrt_le_sqrt, `Real.exp_le_exp_of_le, `Finset.sum_le_sum]

/-- Mathlib's `gcongr`: reduces an inequality between terms of the same shape to inequalities
between their parts. Weaker: it works through a fixed list of monotonicity lemmas. -/
partial def gcongrCore (g : MVarId) (fuel : Nat) : TacticM (List MVarId) := g.withContext do
  if fuel == 0 then return [g]
  let env ← getEnv
  let s ← saveState
  let quick (stx : TacticM Syntax) : TacticM Bool := do
    try
      let gs ← Tactic.run g (do evalTactic (← stx))
      if gs.isEmpty then return true else s.restore; return false
    catch _ => s.restore; return false
  if ← quick `(tactic| first | assumption | rfl | positivity | (apply le_of_lt; assumption)) then return []
  for n in gcongrLemmas do
    if env.contains n then
      try
        let gs ← withReducible <| g.apply (← mkConstWithFreshMVarLevels n)
        let mut out := []
        for g' in gs do out := out ++ (← gcongrCore g' (fuel - 1))
        return out
      catch _ => s.restore
  return [g]

@[inherit_doc gcongrCore] elab "gcongr" : tactic => do
  let g ← getMainGoal
  let gs ← gcongrCore g 8
  if gs == [g] then throwError "gcongr did not make progress"
  replaceMainGoal gs

/-- Mathlib's `bound`. -/
macro "bound" : tactic => `(tactic| first | positivity | (gcongr; done) | linarith | nlinarith)

end Olympiad.Tactic
end
