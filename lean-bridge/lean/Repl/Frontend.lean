import Repl.Snapshot

/-!
# Elaborating a text of commands
-/

open Lean Elab

namespace Repl

/-- One command of a text. -/
structure Command where
  stx : Syntax
  /-- Where its first token starts, and where its last one ends. -/
  start : String.Pos.Raw
  finish : String.Pos.Raw
  /-- The states before and after it. -/
  before : Command.State
  after : Command.State
  parseMessages : Array Message
  /-- All of its messages. -/
  messages : Array Message
  trees : Array InfoTree

/-- A text and where its commands begin. -/
structure Input where
  ctx : Parser.InputContext
  start : Parser.ModuleParserState := {}

def Input.ofText (text : String) : Input where
  ctx := Parser.mkInputContext text "<input>"

/-- Elaborates one command with the state's messages, traces and trees for itself alone. -/
def elabCommand (input : Parser.InputContext) (token? : Option IO.CancelToken)
    (cmdPos : String.Pos.Raw) (stx : Syntax) (s : Command.State) : BaseIO Command.State := do
  let ctx : Command.Context := {
    fileName := input.fileName, fileMap := input.fileMap, cmdPos
    snap? := none, cancelTk? := token? }
  let s := { s with
    messages := {}, traceState := {}, snapshotTasks := #[]
    infoState := { enabled := true } }
  let ref ← IO.mkRef s
  match ← ((Command.elabCommandTopLevel stx) ctx ref).toBaseIO with
  | .ok () => ref.get
  | .error e =>
    -- Errors are logged; what still arrives here was thrown outside of every command.
    let s ← ref.get
    if e.isInterrupt || e.isRuntime then return s
    let position := input.fileMap.toPosition cmdPos
    let message : Message := { fileName := input.fileName, pos := position, data := e.toMessageData }
    return { s with messages := s.messages.add message }

/--
Parses and elaborates the commands of a text one after the other, handing each to `step`, which
says whether to go on. Returns the state after the last one.
-/
partial def elabCommands (input : Input) (token? : Option IO.CancelToken) (s : Command.State)
    (step : σ → Command → IO (σ × Bool)) (init : σ) : IO (Command.State × σ) :=
  go input.start s init
where
  go (parser : Parser.ModuleParserState) (s : Command.State) (acc : σ) :
      IO (Command.State × σ) := do
    let scope := s.scopes.head!
    let pmctx := { env := s.env, options := scope.opts,
                   currNamespace := scope.currNamespace, openDecls := scope.openDecls }
    let (stx, parser', parseMessages) := Parser.parseCommand input.ctx pmctx parser {}
    let s' ← elabCommand input.ctx token? parser.pos stx s
    let command : Command := {
      stx
      start := stx.getPos?.getD parser.pos
      finish := stx.getTailPos?.getD parser'.pos
      before := s
      after := s'
      parseMessages := parseMessages.toArray
      messages := parseMessages.toArray ++ s'.messages.toArray
      trees := s'.infoState.trees.toArray }
    let (acc, goOn) ← step acc command
    if Parser.isTerminalCommand stx || !goOn then
      return (s', acc)
    if let some token := token? then
      if ← token.isSet then return (s', acc)
    go parser' s' acc

/-- What a whole text gave. -/
structure Elaborated where
  before : Command.State
  after : CommandSnapshot
  messages : Array Message
  trees : Array InfoTree

/-- Elaborates a whole text from a state, within limits. -/
def elabText (input : Input) (limits : Limits) (token? : Option IO.CancelToken)
    (before : Command.State) (messages : Array Message := #[]) : IO Elaborated := do
  let opts := before.scopes.head!.opts
  let limited := setOptions (limits.applyTo opts) before
  let collect (acc : Array Message × Array InfoTree) (c : Command) :=
    pure ((acc.1 ++ c.messages, acc.2 ++ c.trees), true)
  let (after, messages, trees) ← elabCommands input token? limited collect (messages, #[])
  let after := setOptions (limits.removeFrom opts after.scopes.head!.opts) after
  return { before, after := .ofState after, messages, trees }
where
  setOptions (opts : Options) (s : Command.State) : Command.State :=
    match s.scopes with
    | scope :: rest =>
      { s with scopes := { scope with opts } :: rest, maxRecDepth := maxRecDepth.get opts }
    | [] => s

end Repl
