import Repl.Header
import Repl.Replies

/-!
# Running texts of commands
-/

open Lean Elab

namespace Repl

/-- What else a reply shall tell of a text. -/
structure TextOptions where
  allTactics : Bool
  rootGoals : Bool
  infotree : String

def TextOptions.ofJson (j : Json) : TextOptions where
  allTactics := boolKey j "allTactics"
  rootGoals := boolKey j "rootGoals"
  infotree := (strKey? j "infotree").getD ""

/-- The state a text starts in, and the text behind its header. -/
def startOf (headers : Headers) (session : Session) (text : String) (env? : Option Nat) :
    IO (Command.State × Input × Array Message) := do
  match env? with
  | none =>
    let (env, input, messages, _) ← headers.ofText text
    return (Headers.initialState env, input, messages)
  | some id =>
    let some snapshot ← session.env? id | throw <| IO.userError "Unknown environment."
    return (snapshot.state, .ofText text, #[])

/-- Runs a text, on an environment or (`env? = none`) from its own header. -/
def runText (headers : Headers) (session : Session) (text : String) (env? : Option Nat)
    (options : TextOptions) (limits : Limits) : IO Json := do
  let (late, result) ← limits.withToken fun token => do
    let (state, input, messages) ← startOf headers session text env?
    elabText input limits token state messages
  if late then
    return timeoutReply (limits.timeoutMs?.getD 0)
  let r ← IO.ofExcept result
  let messages ← r.messages.mapM (messageJson ·)
  let env := r.before.env
  let sorries ← sorriesJson session r.trees env none
  let sorries ← if options.rootGoals then
    pure <| sorries ++ (← rootGoalsJson session r.trees env) else pure sorries
  let tactics ← if options.allTactics then tacticsJson session r.trees env else pure #[]
  let id ← session.addEnv r.after
  let trees ← (InfoTree.select options.infotree r.trees.toList).toArray.mapM (InfoTree.toJson ·)
  return .mkObj <| [("env", toJson id)] ++ listKey "messages" messages
    ++ listKey "sorries" sorries ++ listKey "tactics" tactics ++ listKey "infotree" trees

end Repl
