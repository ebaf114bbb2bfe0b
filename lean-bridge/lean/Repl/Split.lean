import Repl.Header
import Repl.Json

/-!
# Splitting a file into its commands

The file is elaborated on the way, since what is a command, and where it ends, depends on the
notations, namespaces and options before it.
-/

open Lean Elab

namespace Repl.Split

/-- Byte offsets of a range, and the same as lines and columns. -/
def range (fileMap : FileMap) (start finish : String.Pos.Raw) : List (String × Json) :=
  [("start", toJson start.byteIdx), ("end", toJson finish.byteIdx),
    ("pos", pos (fileMap.toPosition start)), ("endPos", pos (fileMap.toPosition finish))]

/-- The nodes of the given kinds, outermost first. -/
partial def nodesOf (kinds : List SyntaxNodeKind) (stx : Syntax) : Array Syntax :=
  if kinds.contains stx.getKind then #[stx] else stx.getArgs.flatMap (nodesOf kinds)

/-- The command behind `open … in` and the like. -/
partial def innermost (stx : Syntax) : Syntax :=
  if stx.isOfKind ``Parser.Command.in then innermost stx[2] else stx

/-- What a command is, as its keyword says it if it declares something. -/
def kindName (stx : Syntax) : String :=
  let stx := innermost stx
  let last (n : Name) : String := match n with
    | .str _ s => s
    | n => n.toString
  if stx.isOfKind ``Parser.Command.declaration then
    let kind := last stx[1].getKind
    match kind with
    | "definition" => "def"
    | k => k
  else if [`lemma, `lemmaCommand].contains stx.getKind then "lemma"
  else last stx.getKind

/-- The name that a command declares, as it is written. -/
def declaredName? (stx : Syntax) : Option Name := do
  let declId ← (nodesOf [``Parser.Command.declId] (innermost stx))[0]?
  guard declId[0].isIdent
  return declId[0].getId.eraseMacroScopes

def commandJson (fileMap : FileMap) (c : Command) : Json :=
  let names := match declaredName? c.stx with
    | some name =>
      let full := if (`_root_).isPrefixOf name then name.replacePrefix `_root_ .anonymous
        else c.before.scopes.head!.currNamespace ++ name
      [("name", Json.str name.toString), ("fullName", Json.str full.toString)]
    | none => []
  let sorries := (nodesOf [``Parser.Term.sorry, ``Parser.Tactic.tacticSorry] c.stx).filterMap
    fun stx => do
      let start ← stx.getPos?
      let finish ← stx.getTailPos?
      return Json.mkObj (range fileMap start finish)
  .mkObj <| range fileMap c.start c.finish ++ [("kind", Json.str (kindName c.stx))] ++ names
    ++ [("sorries", .arr sorries)]

/-- Answers a `split` request. -/
def answer (headers : Headers) (text : String) (limits : Limits) : IO Json := do
  let (late, result) ← limits.withToken fun token => do
    let (env, input, headerMessages, header) ← headers.ofText text
    let state := Headers.initialState env
    let opts := limits.applyTo state.scopes.head!.opts
    let state := { state with scopes := [{ state.scopes.head! with opts }]
                              maxRecDepth := maxRecDepth.get opts }
    let fileMap := input.ctx.fileMap
    let step (acc : Array Json × Array Message) (c : Command) := do
      if Parser.isTerminalCommand c.stx then
        return ((acc.1, acc.2 ++ c.parseMessages), true)
      return ((acc.1.push (commandJson fileMap c), acc.2 ++ c.parseMessages), true)
    let (_, commands, messages) ← elabCommands input token state step (#[], headerMessages)
    let start := header.raw.getPos?.getD 0
    let finish := header.raw.getTailPos?.getD start
    let imports := (headerToImports header (includeInit := false)).map (·.module.toString)
    return Json.mkObj <|
      [("header", Json.mkObj (range fileMap start finish ++ [("imports", toJson imports)])),
        ("commands", .arr commands)] ++ listKey "messages" (← messages.mapM (messageJson ·))
  if late then
    return timeoutReply (limits.timeoutMs?.getD 0)
  IO.ofExcept result

end Repl.Split
