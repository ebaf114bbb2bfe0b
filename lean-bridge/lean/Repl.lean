import Repl.Hello
import Repl.Pickle
import Repl.PrintAxioms
import Repl.Run
import Repl.Split
import Repl.Tactic
import Repl.Verify

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
  facts : Facts

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
  -- Our own requests.
  if boolKey j "hello" then
    return ← hello ctx.headers ctx.facts
  if let (.ok tactics, some id) :=
      (j.getObjValAs? (Array String) "tactics", natKey? j "proofState") then
    return ← withProof ctx id fun p =>
      runTactics ctx.session p tactics limits (boolKey j "stopOnProved")
  if (j.getObjVal? "forget").isOk || (j.getObjVal? "forgetEnvs").isOk then
    let n ← ctx.session.forget (natArray j "forget") (natArray j "forgetEnvs")
    return .mkObj [("forgotten", toJson n)]
  if let some text := strKey? j "split" then
    return ← Split.answer ctx.headers text limits
  if let .ok request := j.getObjVal? "verify" then
    return ← Verify.answer ctx.headers request limits
  -- Those of leanprover-community/repl, in its order.
  let env? := natKey? j "env"
  let proof? := natKey? j "proofState"
  if let (some tactic, some id) := (strKey? j "tactic", proof?) then
    return ← withProof ctx id fun p => runTactic ctx.session p tactic limits
  if let some path := strKey? j "pickleTo" then
    if let some id := env? then return ← pickleEnv ctx.session id path
    if let some id := proof? then return ← pickleProof ctx.session id path
  if let some path := strKey? j "unpickleEnvFrom" then
    return ← unpickleEnv ctx.headers ctx.session path
  if let some path := strKey? j "unpickleProofStateFrom" then
    return ← unpickleProof ctx.headers ctx.session path env?
  if let some text := strKey? j "cmd" then
    return ← runText ctx.headers ctx.session text env? (.ofJson j) limits
  if let some path := strKey? j "path" then
    let text ← IO.FS.readFile path
    return ← runText ctx.headers ctx.session text env? (.ofJson j) limits
  return errorReply "Could not parse as a valid JSON command: no request has these keys"

/-- Answers one request, whatever becomes of it. -/
def handle (ctx : Context) (request : String) : IO String := do
  let reply ← match Json.parse request with
    | .error e => pure <| errorReply s!"Could not parse JSON:\n{e}"
    | .ok j => try answer ctx j catch e => pure <| errorReply (toString e)
  return reply.compress

/-- Requests after which the first real one is fast, for a header. -/
def warmUps (header : String) : List String :=
  let quote (text : String) := (Json.str text).compress
  let goal := header ++ "\ntheorem warm (a b c : Nat) (h : a < b) (f : Nat → Nat) : \
    a + c + 1 ≤ b + c ∧ f a = f a := by sorry"
  let cmd := "{\"cmd\":" ++ quote goal ++ ",\"allTactics\":true}"
  let tactics := ["skip", "intro x", "constructor", "exact ⟨by omega, rfl⟩", "simp", "simp_all",
    "omega", "grind", "decide", "norm_num", "ring", "ring_nf", "linarith", "nlinarith [h]",
    "positivity", "field_simp", "induction a", "rcases h", "refine ⟨?_, ?_⟩ <;> grind", "aesop",
    "norm_cast", "push_cast", "gcongr", "interval_cases a", "subst h", "have : 1 = 1 := rfl"]
  let batch := "{\"proofState\":0,\"tactics\":" ++ (toJson tactics).compress ++
    ",\"maxHeartbeats\":20000}"
  let verify := "{\"verify\":{\"header\":" ++ quote header ++ ",\"context\":\"\",\"statement\":\
    \"theorem w : 1 + 1 = 2 := by sorry\",\"proof\":\"theorem w : 1 + 1 = 2 := by simp\"}}"
  [cmd, batch, verify, "{\"split\":" ++ quote goal ++ "}"]

/-- Does the library that stands for Mathlib exist? -/
def hasLibrary : IO Bool := do
  try (← findOLean library).pathExists catch _ => return false

/-- A session with everything at hand that most requests need. -/
def prepare (loaded : ImportState) (facts : Facts) : IO Context := do
  installPrintAxioms
  let ctx : Context := {
    headers := ← Headers.create loaded, session := ← IO.mkRef {}, facts }
  for header in "" :: (if ← hasLibrary then ["import Mathlib"] else []) do
    for request in warmUps header do
      discard <| handle ctx request
    ctx.session.set {}
  return ctx

def main (loaded : ImportState) (args : List String) : IO Unit := do
  let ctx ← prepare loaded (.ofArgs args)
  let done := mathleteCapture (handle ctx) 0
  -- The host reads nothing from here: it freezes this state in this call.
  if done == 0 then discard <| (← IO.getStdin).getLine

end Repl
