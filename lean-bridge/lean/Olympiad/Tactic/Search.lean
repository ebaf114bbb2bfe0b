module
public import Olympiad.Tactic.Positivity
public meta import Olympiad.Tactic.Positivity
public import Olympiad.Tactic.FieldSimp
public meta import Olympiad.Tactic.FieldSimp
public import Olympiad.Tactic.IntervalCases
public meta import Olympiad.Tactic.IntervalCases

/-!
Tactics for proof search, without a namesake in Mathlib: they bring a goal into the shape in which
the closing tactics work, or give a closing tactic the hints that a person would.
-/

set_option autoImplicit false
set_option hygiene false

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Parser.Tactic Olympiad.Linarith

/-- Splits conjunctions and existentials of the context, and substitutes variables. -/
elab "split_hyps" : tactic => do
  for _ in [0:40] do
    let g ← getMainGoal
    let next ← g.withContext do
      let mut found := none
      for d in ← getLCtx do
        if found.isNone && !d.isImplementationDetail then
          let ty := (← instantiateMVars d.type).consumeMData
          if ty.isAppOfArity ``And 2 || ty.isAppOfArity ``Exists 2 then found := some d.fvarId
      return found
    match next with
    | none => return
    | some f =>
      let gs ← g.cases f
      match gs.toList with
      | [s] =>
        replaceMainGoal [s.mvarId]
      | _ => return

/-- Hypotheses `∀ x …, f x … = e` whose left side is a local function applied to variables. -/
def definitionHyps : TacticM (List FVarId) := withMainContext do
  let mut out := []
  for d in ← getLCtx do
    if !d.isImplementationDetail then
      let ty ← instantiateMVars d.type
      if ty.isForall then
        let ok ← forallTelescope ty fun xs body => do
          match body.eq? with
          | some (_, l, r) =>
            return l.getAppFn.isFVar && !xs.contains l.getAppFn && l.getAppNumArgs > 0
              && l.getAppArgs.all (fun a => xs.contains a) && !(r.containsFVar l.getAppFn.fvarId!)
          | none => return false
        if ok then out := d.fvarId :: out
  return out

/-- Rewrites with every hypothesis that defines a local function (`h : ∀ x, f x = …`), everywhere. -/
elab "unfold_functions" : tactic => do
  let hs ← definitionHyps
  if hs.isEmpty then throwError "unfold_functions: no hypothesis defines a function"
  let mut lems : Array (TSyntax ``simpLemma) := #[]
  for h in hs do
    let n ← withMainContext do h.getUserName
    lems := lems.push (← `(simpLemma| $(mkIdent n):term))
  let all ← (← getMainGoal).withContext do
    let mut out := #[]
    for d in ← getLCtx do
      if !d.isImplementationDetail && !hs.contains d.fvarId && !d.userName.hasMacroScopes then
        if ← isProp d.type then out := out.push d.userName
    return out
  evalTactic (← `(tactic| try simp only [$[$lems:simpLemma],*]))
  unless (← getUnsolvedGoals).isEmpty do
    for n in all do
      let i := mkIdent n
      unless (← getUnsolvedGoals).isEmpty do
        evalTactic (← `(tactic| try simp only [$[$lems:simpLemma],*] at $i:ident))

/-- Sums, products and factorials over literal ranges, multiplied out. -/
macro "mathlete_sums" : tactic => `(tactic| first
  | (decide +kernel)
  | (norm_num [Finset.sum_range_succ, Finset.prod_range_succ, Nat.factorial]; done)
  | (simp_all [Finset.sum_range_succ, Finset.prod_range_succ, Finset.sum_Icc, Finset.prod_Icc, Nat.factorial]; done)
  | (simp [Finset.sum_range_succ, Finset.prod_range_succ, Finset.sum_Icc, Finset.prod_Icc, Nat.factorial] at *; first | linarith | nlinarith | grind))

/-- The atoms (over one ordered type) of the goal and hypotheses. -/
def orderedAtoms : TacticM (Array Expr) := withMainContext do
  let facts ← collectHyps (← getPropHyps).toList []
  let goal ← whnfR (← instantiateMVars (← getMainTarget))
  let goalFacts : List Expr := match goal.getAppFnArgs with
    | (``LE.le, #[_, _, a, b]) => [a, b]
    | (``LT.lt, #[_, _, a, b]) => [a, b]
    | (``Eq, #[_, a, b]) => [a, b]
    | _ => []
  let α? ← match goalFacts with
    | a :: _ => some <$> inferType a
    | [] => pure (facts.head?.map (·.type))
  let some α := α? | return #[]
  let α := if α.isConstOf ``Nat then mkConst ``Int else α
  let some o ← getOrdered? α | return #[]
  let act : AtomM Unit := do
    for e in goalFacts do
      if ← isDefEq (← inferType e) o.type then let _ ← parsePoly e
    let _ ← mkComps o facts []
  let (_, s) ← act.run {}
  return s.list.reverse.toArray

/-- `nlinarith` with the squares of the atoms and of their sums and differences as hints. -/
elab "nlinarith_squares" : tactic => do
  let atoms ← orderedAtoms
  let atoms := atoms.extract 0 5
  if atoms.isEmpty then throwError "nlinarith_squares: no atoms"
  withMainContext do
    let mut hints := []
    for i in [0:atoms.size] do
      for j in [i+1:atoms.size] do
        for op in [``HSub.hSub, ``HAdd.hAdd] do
          try
            let d ← mkAppM op #[atoms[i]!, atoms[j]!]
            let some o ← getOrdered? (← inferType d) | throwError "not ordered"
            hints := (o.lemma ``neg_sq_nonpos [d]) :: hints
          catch _ => pure ()
    for a in atoms do
      try
        let some o ← getOrdered? (← inferType a) | throwError "not ordered"
        hints := (o.lemma ``neg_sq_nonpos [a]) :: hints
        let one ← mkNumeral (← inferType a) 1
        hints := (o.lemma ``neg_sq_nonpos [← mkAppM ``HSub.hSub #[a, one]]) :: hints
      catch _ => pure ()
    let g ← getMainGoal
    prove g .products hints
    replaceMainGoal []

/-- For `h : ∀ x, x ∈ S ↔ P x` with decidable `P` that holds only below a bound `omega` can see:
replaces `S : Finset ℕ` by a filtered range and computes. -/
syntax "mathlete_finset" : tactic
elab_rules : tactic
  | `(tactic| mathlete_finset) => do
    let found ← withMainContext do
      let mut out := none
      for d in ← getLCtx do
        if !d.isImplementationDetail && out.isNone then
          let ty ← instantiateMVars d.type
          let r ← forallTelescope ty fun xs body => do
            if xs.size == 1 && body.isAppOfArity ``Iff 2 then
              let l := body.getArg! 0
              if l.isAppOf ``Membership.mem then return l.getAppArgs.find? (fun a => a.isFVar && !xs.contains a)
            return none
          if let some S := r then out := some (d.userName, ← S.fvarId!.getUserName)
      return out
    let some (h, S) := found | throwError "mathlete_finset: no hypothesis describes a finite set"
    let hi := mkIdent h
    let si := mkIdent S
    let bounds := [11, 31, 101, 1001]
    let s ← saveState
    for b in bounds do
      try
        evalTactic (← `(tactic| (
          have hS : $si = Finset.filter (fun x => x ∈ $si) (Finset.range $(quote b)) := by
            apply Finset.ext; intro x
            simp only [Finset.mem_filter, Finset.mem_range, $hi:ident]
            constructor
            · intro hx; refine ⟨?_, hx⟩; first | omega | (simp_all; omega) | nlinarith
            · intro hx; exact hx.2
          simp only [$hi:ident] at hS
          rw [hS]; decide +kernel)))
        return
      catch _ => s.restore
    throwError "mathlete_finset failed"

/-- Turns a goal about a system into one about its variables: introduces, splits, unfolds. -/
macro "mathlete_prep" : tactic => `(tactic| ((try intros); (try split_hyps); (try subst_vars); (try unfold_functions)))

/-- The closing tactics in order of cost, after preparation. -/
macro "mathlete_auto" : tactic => `(tactic| (mathlete_prep; (try any_goals (repeat' apply And.intro)); all_goals first
  | assumption
  | (intros; omega)
  | linarith
  | (norm_num; done)
  | nlinarith
  | (norm_num at *; done)
  | (norm_num at *; linarith)
  | (field_simp at *; first | ring1 | linarith | nlinarith)
  | (norm_num at *; nlinarith)
  | grind
  | (have hI := Complex.I_sq; grind)
  | mathlete_finset
  | (simp_all; done)
  | (simp_all; first | omega | linarith | nlinarith | grind)
  | nlinarith_squares))

end Olympiad.Tactic
end
