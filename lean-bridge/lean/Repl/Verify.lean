import Repl.Header
import Repl.Json
import Repl.Verify.Syntax
import Repl.Verify.Constants

/-!
# The gate: is this text a proof of that statement?

Nothing of the session is used and nothing is kept. Header and context are elaborated anew; the
statement (with its `sorry`) gives the name and the type; then, from the state before the statement,
the proof's text must be one theorem of that name and type. All that context and proof add is
checked by the kernel once more, from the constants alone, on top of the header's own environment;
so whatever the elaborator was told or made to skip, and whatever it did to its environment, does
not count.
-/

open Lean Elab

namespace Repl.Verify

structure Request where
  header : String
  context : String
  statement : String
  proof : String

def Request.ofJson (j : Json) : Except String Request := do
  let text (key : String) : Except String String := j.getObjValAs? String key
  return {
    header := ← text "header"
    context := (text "context").toOption.getD ""
    statement := ← text "statement"
    proof := ← text "proof" }

structure Verified where
  name : Name
  type : String
  axioms : Array Name

/-- Refused, with the messages that say more. -/
structure Refused extends Refusal where
  messages : Array Message := #[]

abbrev CheckM := ExceptT Refused IO

def refuse {α : Type} (code detail : String) (messages : Array Message := #[]) : CheckM α :=
  throw { code, detail, messages }

def errors (messages : Array Message) : Array Message :=
  messages.filter (·.severity matches .error)

/-- The axioms that a proof may rest on in an environment. -/
def allowedAxioms (env : Environment) : List Name :=
  standardAxioms ++ (declaredAxioms env library).toList

/-- A text that must be one command, parsed in a state. -/
structure OneCommand where
  input : Parser.InputContext
  stx : Syntax

/-- Parses a text that must be one command up to its end. -/
def parseOne (state : Command.State) (text what : String) : CheckM OneCommand := do
  let input := (Input.ofText text).ctx
  let scope := state.scopes.head!
  let pmctx := { env := state.env, options := scope.opts,
                 currNamespace := scope.currNamespace, openDecls := scope.openDecls }
  let (stx, parser, messages) := Parser.parseCommand input pmctx {} {}
  let bad (messages : MessageLog) : CheckM Unit := do
    if messages.hasErrors then
      refuse "parse-error" s!"the {what} does not parse" messages.toArray
  bad messages
  if Parser.isTerminalCommand stx then
    refuse "not-one-command" s!"the {what} is empty"
  let (next, _, messages) := Parser.parseCommand input pmctx parser {}
  bad messages
  unless next.isOfKind ``Parser.Command.eoi do
    refuse "not-one-command" s!"the {what} is more than one command"
  return { input, stx }

/-- The name that a theorem gets in a state. -/
def fullName (state : Command.State) (name : Name) : Name :=
  let name := name.eraseMacroScopes
  if (`_root_).isPrefixOf name then name.replacePrefix `_root_ .anonymous
  else state.scopes.head!.currNamespace ++ name

/-- The theorem of that name, also if it is private, if it is new. -/
def findTheorem (before env : Kernel.Environment) (main : Environment) (name : Name) :
    Option ConstantInfo :=
  [name, mkPrivateName main name].findSome? fun name =>
    if (before.find? name).isSome then none else env.find? name

/-- What comes before the statement. -/
structure Before where
  /-- Of the header alone. -/
  header : Environment
  /-- The header's, with the context's constants as the kernel has accepted them once more. -/
  checked : Kernel.Environment
  /-- As the context left it. -/
  state : Command.State

/-- Does something in `after` have a say in what a theorem is that has none in `before`? -/
def changesTheorems (before after : Environment) : Bool :=
  [``Parser.Command.declaration, ``Parser.Command.theorem, ``Parser.Command.in, `lemma,
    `lemmaCommand].any fun kind =>
      (macroAttribute.getEntries before kind).length != (macroAttribute.getEntries after kind).length ||
      (Command.commandElabAttribute.getEntries before kind).length !=
        (Command.commandElabAttribute.getEntries after kind).length

/-- Elaborates header and context. -/
def elabBefore (headers : Headers) (r : Request) (limits : Limits) (token : IO.CancelToken) :
    CheckM Before := do
  let text := r.header ++ "\n" ++ r.context
  let (env, input, messages, _) ← headers.ofText text
  let e ← elabText input limits token (Headers.initialState env) messages
  let bad := errors e.messages
  unless bad.isEmpty do
    refuse "context-error" "the text before the statement has errors" bad
  let added := newConstants env.toKernelEnv e.after.state.env.toKernelEnv
  let constants := added.foldl (fun map c => map.insert c.name c) ({} : Std.HashMap Name ConstantInfo)
  let checked ← match ← (env.replay constants).toBaseIO with
    | .ok checked => pure checked
    | .error e => refuse "context-error" s!"the kernel rejects a declaration before the statement: {e}"
  if changesTheorems env e.after.state.env then
    refuse "context-error" "the text before the statement changes what a theorem is"
  return { header := env, checked := checked.toKernelEnv, state := e.after.state }

/-- Elaborates one command; the state after it, and its messages. -/
def run (c : OneCommand) (limits : Limits) (token : IO.CancelToken) (state : Command.State) :
    CheckM (Command.State × Array Message) := do
  let state := match state.scopes with
    | scope :: rest =>
      let opts := limits.applyTo scope.opts
      { state with scopes := { scope with opts } :: rest, maxRecDepth := maxRecDepth.get opts }
    | [] => state
  let after ← elabCommand c.input token 0 c.stx state
  return (after, after.messages.toArray)

/-- Looks at what a proof added, and lets the kernel look at it. -/
def checkConstants (before : Before) (after : Environment) (goal : ConstantInfo)
    (token : IO.CancelToken) : CheckM (Array Name) := do
  let added := newConstants before.state.env.toKernelEnv after.toKernelEnv
  for c in added do
    match c with
    | .axiomInfo _ => refuse "axiom" s!"the proof adds the axiom '{c.name}'"
    | .thmInfo _ => pure ()
    | .defnInfo v =>
      unless v.safety == .safe do
        refuse "forbidden-declaration" s!"'{c.name}' is unsafe or partial"
    | _ => refuse "forbidden-declaration" s!"the proof adds '{c.name}', which is no theorem or definition"
    if (Compiler.getImplementedBy? after c.name).isSome || isExtern after c.name then
      refuse "forbidden-declaration" s!"'{c.name}' is implemented by something else"
  let checked ← match replay before.checked added token with
    | .ok env => pure env
    | .error e => refuse "kernel-rejected" e
  unless (checked.find? goal.name).any (· matches .thmInfo _) do
    refuse "kernel-rejected" s!"'{goal.name}' is not among what the proof adds"
  let axioms := axiomsOf before.header checked goal.name
  if axioms.contains ``sorryAx then
    refuse "sorry" "the proof rests on 'sorry'"
  let allowed := allowedAxioms before.header
  if let some other := axioms.find? (!allowed.contains ·) then
    refuse "axiom" s!"the proof rests on the axiom '{other}'"
  return axioms

/-- A type as it is written in a state. -/
def showType (state : Command.State) (type : Expr) : IO String := do
  let scope := state.scopes.head!
  let command : CommandContextInfo := {
    env := state.env, fileMap := default, ngen := {}, options := scope.opts
    currNamespace := scope.currNamespace, openDecls := scope.openDecls }
  let ctx : ContextInfo := { command with }
  let format ← ctx.runMetaM {} (Meta.ppExpr type)
  return format.pretty

def check (headers : Headers) (r : Request) (limits : Limits) (token : IO.CancelToken) :
    CheckM Verified := do
  let trusted ← elabBefore headers r limits token
  let before := trusted.state
  let beforeKernel := before.env.toKernelEnv
  -- The statement.
  let statement ← try parseOne before r.statement "statement" catch e =>
    throw { e with code := "statement-error" }
  let some wanted := theorem? statement.stx
    | refuse "statement-unsupported" "the statement is not a theorem"
  let name := fullName before wanted.name
  let (stated, messages) ← run statement limits token before
  unless (errors messages).isEmpty do
    refuse "statement-error" "the statement does not elaborate" (errors messages)
  let statedKernel := stated.env.toKernelEnv
  let some goal := findTheorem beforeKernel statedKernel stated.env name
    | refuse "statement-unsupported" s!"the statement declares no '{name}'"
  -- The proof's text.
  let proof ← parseOne before r.proof "proof"
  let some given := theorem? proof.stx
    | refuse "not-a-theorem" "the proof is not a theorem"
  unless fullName before given.name == name do
    refuse "name-mismatch" s!"the proof is of '{fullName before given.name}', not of '{name}'"
  if let some reason := refuseTree wanted.attributes? proof.stx then
    throw { reason with }
  -- Its elaboration.
  let (after, messages) ← run proof limits token before
  unless (errors messages).isEmpty do
    refuse "elaboration-error" "the proof does not elaborate" (errors messages)
  let afterKernel := after.env.toKernelEnv
  let some proved := findTheorem beforeKernel afterKernel after.env name
    | refuse "elaboration-error" s!"there is no '{name}' behind the proof"
  unless (proved matches .thmInfo _) && proved.name == goal.name do
    refuse "not-a-theorem" s!"'{name}' is not a theorem"
  -- The same statement?
  unless proved.levelParams == goal.levelParams && sameType proved.type goal.type &&
      sameMeaning beforeKernel statedKernel afterKernel goal.type.getUsedConstantsAsSet do
    refuse "statement-mismatch" "the proof is of another statement"
  let axioms ← checkConstants trusted after.env proved token
  let type ← showType stated goal.type
  return { name, type, axioms }

/-- Answers a `verify` request. -/
def answer (headers : Headers) (j : Json) (limits : Limits) : IO Json := do
  let r ← IO.ofExcept (Request.ofJson j)
  let t0 ← IO.monoNanosNow
  let (late, result) ← limits.withToken fun token => (check headers r limits token).run
  let t1 ← IO.monoNanosNow
  let ms := ("ms", toJson ((t1 - t0).toFloat / 1000000))
  if late then
    return refused { code := "timeout", detail := "the time was up" } #[] ms
  match result with
  | .error e => return refused { code := "elaboration-error", detail := toString e } #[] ms
  | .ok (.error e) => return refused e.toRefusal (← e.messages.mapM (messageJson ·)) ms
  | .ok (.ok v) =>
    return .mkObj [("verified", true), ("name", v.name.toString), ("type", v.type),
      ("axioms", toJson (v.axioms.map (·.toString))), ms]
where
  refused (r : Refusal) (messages : Array Json) (ms : String × Json) : Json :=
    .mkObj <| [("verified", Json.bool false), ("reason", r.code), ("detail", r.detail), ms]
      ++ listKey "messages" messages

end Repl.Verify
