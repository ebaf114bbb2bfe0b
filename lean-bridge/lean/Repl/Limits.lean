import Lean

/-!
# Limits of one request: heartbeats, recursion depth, wall clock
-/

open Lean

namespace Repl

/--
The host's timer: stores `true` into `flag` once, `ms` milliseconds from now; 0 takes it back.
At most one is armed. (A function of the host: it is found by this very name.)
-/
@[extern "mathlete_deadline"]
opaque _root_.mathleteDeadline (flag : IO.Ref Bool) (ms : Nat) : BaseIO Unit

structure Limits where
  /-- In the units of the option `maxHeartbeats`; 0: none. -/
  maxHeartbeats? : Option Nat := none
  maxRecDepth? : Option Nat := none
  /-- Milliseconds of wall clock. -/
  timeoutMs? : Option Nat := none

namespace Limits

def ofJson (j : Json) : Except String Limits := do
  let nat (key : String) : Except String (Option Nat) :=
    match j.getObjVal? key with
    | .error _ | .ok .null => .ok none
    | .ok v => match v.getNat? with
      | .ok n => .ok (some n)
      | .error _ => .error s!"{key} must be a natural number"
  return {
    maxHeartbeats? := ← nat "maxHeartbeats"
    maxRecDepth? := ← nat "maxRecDepth"
    timeoutMs? := ← nat "timeoutMs" }

/-- Options with the limits in place of what they say. -/
def applyTo (l : Limits) (opts : Options) : Options :=
  let opts := match l.maxHeartbeats? with
    | some n => Lean.maxHeartbeats.set opts n
    | none => opts
  match l.maxRecDepth? with
  | some n => Lean.maxRecDepth.set opts n
  | none => opts

/-- Undoes `applyTo` where the text that was run has not set the options itself. -/
def removeFrom (l : Limits) (before after : Options) : Options :=
  let restore (limit? : Option Nat) (opt : Lean.Option Nat) (after : Options) : Options :=
    if limit? == some (opt.get after) && limit?.isSome then
      match before.find opt.name with
      | some v => after.insert opt.name v
      | none => after.erase opt.name
    else after
  restore l.maxRecDepth? Lean.maxRecDepth (restore l.maxHeartbeats? Lean.maxHeartbeats after)

/--
Runs `act` with a cancel token that is set when the time is up; returns whether it was set, beside
what `act` returned or threw.
-/
unsafe def withTokenUnsafe (l : Limits) (act : IO.CancelToken → IO α) :
    BaseIO (Bool × Except IO.Error α) := do
  let token ← IO.CancelToken.new
  -- A token is the reference to its flag, and nothing more.
  let flag : IO.Ref Bool := unsafeCast token
  if let some ms := l.timeoutMs? then
    mathleteDeadline flag (max ms 1)
  let result ← (act token).toBaseIO
  if l.timeoutMs?.isSome then
    mathleteDeadline flag 0
  return (← token.isSet, result)

@[implemented_by withTokenUnsafe]
opaque withToken (l : Limits) (act : IO.CancelToken → IO α) :
  BaseIO (Bool × Except IO.Error α) := do
  return (false, ← (act (← IO.CancelToken.new)).toBaseIO)

end Limits

end Repl
