import Repl.Snapshot

/-!
# Whether a proof state is a finished proof

When no goals are left, the root goal's term is type-checked by the kernel.
-/

open Lean Meta

namespace Repl

/-- The local hypotheses that occur in a term, in their order. -/
private def hypothesesIn (e : Expr) : MetaM (Array Expr) := do
  let used := (collectFVars {} e).fvarSet
  return (← getLCtx).foldl (init := #[]) fun fvars decl =>
    if !decl.isImplementationDetail && used.contains decl.fvarId then
      fvars.push decl.toExpr
    else fvars

/-- The term as a function of all local hypotheses it rests on. -/
private partial def abstractHypotheses (e : Expr) : MetaM Expr := do
  if !e.hasFVar then return e
  let fvars ← hypothesesIn e
  if fvars.isEmpty then return e
  abstractHypotheses (← mkLambdaFVars fvars e)

/-- Checks what was assigned to the root goal. -/
private def checkRoot (root : MVarId) : MetaM String := root.withContext do
  let some term := (← getMCtx).getExprAssignmentCore? root
    | return "Error: Goal not assigned"
  let term ← instantiateMVars term
  let type ← inferType term >>= instantiateMVars
  let expected ← inferType (mkMVar root) >>= instantiateMVars
  unless ← isDefEq type expected do
    return s!"Error: proof has type {type} but root goal has type {expected}"
  let term ← abstractHypotheses term
  let type ← inferType term >>= instantiateMVars
  if term.hasExprMVar then
    return "Incomplete: contains metavariable(s)"
  let levels := collectLevelParams (collectLevelParams {} type) term
  try
    addDecl <| .defnDecl {
      name := .anonymous, type, value := term, levelParams := levels.params.toList
      hints := .opaque, safety := .safe }
  catch e =>
    return s!"Error: kernel type check failed: {← e.toMessageData.toString}"
  return if term.hasSorry then "Incomplete: contains sorry" else "Completed"

/-- The status as replies tell it; only "Completed" is a proof. -/
def ProofSnapshot.status (p : ProofSnapshot) : IO String := do
  if !p.tacticState.goals.isEmpty then
    return "Incomplete: open goals remain"
  match p.rootGoals with
  | [root] => return (← p.runMetaM (checkRoot root)).1
  | _ => return "Not verified: more than one initial goal"

end Repl
