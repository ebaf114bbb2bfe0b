import Repl.State
import Repl.Infotree
import Repl.ProofStatus

/-!
# Replies about texts and proof states, recording the states they tell of
-/

open Lean Elab

namespace Repl

/-- The `sorry`s of some trees. Each becomes a proof state. -/
def sorriesJson (session : Session) (trees : Array InfoTree) (env? : Option Environment)
    (rootGoals? : Option (List MVarId)) : IO (Array Json) :=
  (trees.flatMap InfoTree.sorries).mapM fun s => do
    let snapshot ← match s.hole with
      | .goal goal =>
        let some decl := s.ctx.mctx.findDecl? goal
          | throw <| IO.userError s!"unknown metavariable '{goal.name}'"
        ProofSnapshot.create s.ctx decl.lctx env? [goal] rootGoals?
      | .term lctx type => ProofSnapshot.create s.ctx lctx env? [] rootGoals? [type]
    let goal := "\n".intercalate (← snapshot.goals)
    let id ← session.addProof (snapshot.stored snapshot)
    return sorryJson goal s.start s.finish id

/-- The goals of a tactic, in one text. -/
def goalsText (ctx : ContextInfo) (goals : List MVarId) : IO String :=
  return (toString (← ctx.ppGoals goals)).trimAscii.toString

/-- The root goals of all proofs, told of like `sorry`s. -/
def rootGoalsJson (session : Session) (trees : Array InfoTree) (env : Environment) :
    IO (Array Json) :=
  (trees.flatMap InfoTree.rootGoals).mapM fun (ctx, i) => do
    let (start, _) := stxRange ctx.fileMap i.stx
    let ctx := InfoTree.before ctx i
    let snapshot ← ProofSnapshot.create ctx {} env i.goalsBefore none
    let id ← session.addProof (snapshot.stored snapshot)
    return sorryJson (← goalsText ctx i.goalsBefore) start start id

/-- All tactics, each with the proof state before it. -/
def tacticsJson (session : Session) (trees : Array InfoTree) (env : Environment) :
    IO (Array Json) :=
  (trees.flatMap InfoTree.tactics).mapM fun t => do
    let (start, finish) := stxRange t.ctx.fileMap t.info.stx
    let ctx := InfoTree.before t.ctx t.info
    let snapshot ← ProofSnapshot.create ctx {} env t.info.goalsBefore t.rootGoals
    let goals ← goalsText ctx t.info.goalsBefore
    let tactic ← InfoTree.tacticText ctx t.info.stx
    let id ← session.addProof (snapshot.stored snapshot)
    let used := (InfoTree.usedConstants t.info).toArray
    return .mkObj [("pos", pos start), ("endPos", pos finish), ("goals", goals),
      ("tactic", tactic), ("proofState", toJson id), ("usedConstants", toJson used)]

/-- The reply about a proof state, which is recorded. `trees` are those of the tactic that led to it. -/
def proofJson (session : Session) (p : ProofSnapshot) (trees : Array InfoTree) (before : ProofSnapshot) :
    IO Json := do
  let messages ← p.coreState.messages.toArray.mapM (messageJson ·)
  let traces ← p.coreState.traceState.traces.toArray.mapM fun t =>
    return Json.str (← t.msg.toString).trimAscii.toString
  let sorries ← sorriesJson session trees none (some p.rootGoals)
  let goals ← p.goals
  let status ← p.status
  let id ← session.addProof (p.stored before)
  return .mkObj <| [("proofState", toJson id), ("goals", toJson goals)]
    ++ listKey "messages" messages ++ listKey "sorries" sorries ++ listKey "traces" traces
    ++ [("proofStatus", Json.str status)]

end Repl
