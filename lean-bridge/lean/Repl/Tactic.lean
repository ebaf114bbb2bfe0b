import Repl.Replies

/-!
# Running tactics on proof states
-/

open Lean Elab

namespace Repl

/-- Did a reply's tactic finish the proof? -/
def isCompleted (reply : Json) : Bool :=
  strKey? reply "proofStatus" == some "Completed"

/-- The trees of one run, in the context the run started in. -/
private def runTrees (before after : ProofSnapshot) : IO (Array InfoTree) := do
  let state := after.coreState.infoState
  let (context, _) ← before.runMetaM CommandContextInfo.save
  return state.trees.toArray.map fun t =>
    .context (.commandCtx context) (t.substitute state.assignment)

/-- Runs one tactic; the reply is about the state it leads to. -/
def runTactic (session : Session) (start : ProofSnapshot) (tactic : String) (limits : Limits) :
    IO Json := do
  let (late, result) ← limits.withToken fun token => do
    let p ← start.armed limits token
    let stx ← IO.ofExcept <| Parser.runParserCategory p.coreState.env `tactic tactic
    let ((), after) ← p.runTacticM (Tactic.evalTactic stx)
    proofJson session after (← runTrees p after) start
  match result with
  | .ok reply => return reply
  | .error e =>
    if late then return timeoutReply (limits.timeoutMs?.getD 0)
    return errorReply s!"Lean error:\n{e}"

/-- Runs tactics on one state, each from that same state. -/
def runTactics (session : Session) (start : ProofSnapshot) (tactics : Array String)
    (limits : Limits) (stopOnProved : Bool) : IO Json := do
  let mut results := #[]
  let mut proved := false
  for tactic in tactics do
    if proved && stopOnProved then
      results := results.push (.mkObj [("message", "skipped"), ("skipped", true)])
      continue
    let t0 ← IO.monoNanosNow
    let reply ← runTactic session start tactic limits
    let t1 ← IO.monoNanosNow
    proved := proved || isCompleted reply
    let ms := (t1 - t0).toFloat / 1000000
    results := results.push (reply.setObjVal! "ms" (toJson ms))
  return .mkObj [("results", .arr results)]

end Repl
