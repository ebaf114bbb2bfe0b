import Lean

/-!
# Replies as JSON

Keys and their presence are those of leanprover-community/repl: empty lists are left out.
-/

open Lean

namespace Repl

def pos (p : Position) : Json :=
  .mkObj [("line", toJson p.line), ("column", toJson p.column)]

/-- A list-valued key, unless the list is empty. -/
def listKey (key : String) (values : Array Json) : List (String × Json) :=
  if values.isEmpty then [] else [(key, .arr values)]

/-- The reply to what cannot be done. -/
def errorReply (message : String) : Json :=
  .mkObj [("message", message)]

/-- The reply when a request's wall clock ran out. -/
def timeoutReply (ms : Nat) : Json :=
  .mkObj [("message", s!"timeout: stopped after {ms} ms"), ("timeout", true)]

def messageJson (m : Message) : BaseIO Json := do
  let severity := match m.severity with
    | .information => "info"
    | .warning => "warning"
    | .error => "error"
  let endPos := match m.endPos with
    | some p => pos p
    | none => .null
  return .mkObj [("severity", severity), ("pos", pos m.pos), ("endPos", endPos),
    ("data", (← m.data.toString).trimAscii.toString)]

/-- A `sorry`, or a root goal. Positions that are not in a text (line 0) are left out. -/
def sorryJson (goal : String) (start finish : Position) (proofState : Nat) : Json :=
  let posKey (key : String) (p : Position) := if p.line == 0 then [] else [(key, pos p)]
  .mkObj <| [("goal", Json.str goal), ("proofState", toJson proofState)]
    ++ posKey "pos" start ++ posKey "endPos" finish

/-- `key` as a natural number, if it is there. -/
def natKey? (j : Json) (key : String) : Option Nat :=
  (j.getObjValAs? Nat key).toOption

def strKey? (j : Json) (key : String) : Option String :=
  (j.getObjValAs? String key).toOption

def boolKey (j : Json) (key : String) : Bool :=
  (j.getObjValAs? Bool key).toOption.getD false

end Repl
