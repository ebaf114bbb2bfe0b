module
public import Olympiad.Tactic.Linarith.Frontend
public meta import Olympiad.Tactic.Linarith.Frontend

/-! The syntax of `linarith` and `nlinarith`. -/

set_option compiler.extract_closed false

public meta section
namespace Olympiad.Linarith
open Lean Meta Elab Tactic

partial def elabHints (ts : List Syntax) (acc : List Expr) : TacticM (List Expr) := do
  match ts with
  | [] => return acc
  | t :: rest => do elabHints rest ((← elabTerm t none) :: acc)

/-- Hints may speak of what earlier tactics brought into the goal's context. -/
def run (effort : Effort) (ts : List Syntax) : TacticM Unit := withMainContext do
  let g ← getMainGoal
  let hints ← elabHints ts []
  prove g effort hints
  replaceMainGoal []

syntax (name := linarith) "linarith" (&" only")? (" [" term,* "]")? : tactic
syntax (name := nlinarith) "nlinarith" (&" only")? (" [" term,* "]")? : tactic

@[tactic linarith] def evalLinarith : Tactic := fun stx => run .linear stx[2][1].getSepArgs.toList
@[tactic nlinarith] def evalNlinarith : Tactic := fun stx => run .products stx[2][1].getSepArgs.toList

end Olympiad.Linarith
