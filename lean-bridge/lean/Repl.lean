import Repl.Run
import Repl.Tactic

/-!
# The REPL

Answers JSON requests: those of leanprover-community/repl, and some of its own. A session is held by
the host: `main` prepares everything that requests need, hands the function that answers one request
to the host, and is left there.
-/

open Lean Elab

namespace Repl

/--
Gives the host the function that answers one request (JSON text in, JSON text out). (A function of
the host: it is found by this very name.)
-/
@[extern "mathlete_capture"]
opaque _root_.mathleteCapture (handle : String → IO String) : Nat → Nat

structure Context where
  headers : Headers
  session : Session

/-- The proof state of a request. -/
def withProof (ctx : Context) (id : Nat) (act : ProofSnapshot → IO Json) : IO Json := do
  match ← ctx.session.proof? id with
  | some p => act p
  | none => return errorReply "Unknown proof state."

def natArray (j : Json) (key : String) : Array Nat :=
  (j.getObjValAs? (Array Nat) key).toOption.getD #[]

/-- Answers one request. The first form that a request has the keys of decides what it is. -/
def answer (ctx : Context) (j : Json) : IO Json := do
  let limits ← match Limits.ofJson j with
    | .ok l => pure l
    | .error e => return errorReply e
  if let .ok tactics := j.getObjValAs? (Array String) "tactics" then
    if let some id := natKey? j "proofState" then
      return ← withProof ctx id fun p =>
        runTactics ctx.session p tactics limits (boolKey j "stopOnProved")
  if (j.getObjVal? "forget").isOk || (j.getObjVal? "forgetEnvs").isOk then
    return .mkObj [("forgotten",
      toJson (← ctx.session.forget (natArray j "forget") (natArray j "forgetEnvs")))]
  if let (some tactic, some id) := (strKey? j "tactic", natKey? j "proofState") then
    return ← withProof ctx id fun p => runTactic ctx.session p tactic limits
  if let some text := strKey? j "cmd" then
    return ← runText ctx.headers ctx.session text (natKey? j "env") (.ofJson j) limits
  if let some path := strKey? j "path" then
    let text ← IO.FS.readFile path
    return ← runText ctx.headers ctx.session text (natKey? j "env") (.ofJson j) limits
  return errorReply "Could not parse as a valid JSON command"

/-- Answers one request, whatever becomes of it. -/
def handle (ctx : Context) (request : String) : IO String := do
  let reply ← match Json.parse request with
    | .error e => pure <| errorReply s!"Could not parse JSON:\n{e}"
    | .ok j => try answer ctx j catch e => pure <| errorReply (toString e)
  return reply.compress

/-- A new session, with the environments that most requests need at hand. -/
def prepare (loaded : ImportState) : IO Context := do
  let ctx : Context := { headers := ← Headers.create loaded, session := ← IO.mkRef {} }
  discard <| ctx.headers.env [`Init]
  return ctx

def main (loaded : ImportState) (_args : List String) : IO Unit := do
  let ctx ← prepare loaded
  let done := mathleteCapture (handle ctx) 0
  -- The host reads nothing from here: it freezes this state in this call.
  if done == 0 then discard <| (← IO.getStdin).getLine

end Repl
