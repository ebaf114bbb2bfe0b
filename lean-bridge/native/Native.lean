import Lean

/-!
# What a native Lean is taught before it works for us

This text, behind that of `Repl.Verify.Syntax`, is sent as one command to a REPL that speaks nothing but
leanprover-community/repl's protocol. It is written for many Lean versions: it keeps to functions that have
not changed for years, and where one has, offers both ways and lets Lean take the one that compiles.

What it adds to the environment lies in the namespace `Repl`, and one keyword.
-/

namespace Repl.Native

open Lean Elab Command

/--
Runs a tactic with heartbeats of its own. A REPL's proof state keeps the counter with which it was made,
so without this all tactics that are ever tried on it would draw on one budget.
-/
elab "mathlete_within " n:num t:tactic : tactic => do
  let start ← IO.getNumHeartbeats
  withTheReader Core.Context
      (fun c => { c with initHeartbeats := start, maxHeartbeats := n.getNat * 1000 }) do
    Tactic.evalTactic t

/-! ## Texts, command by command -/

def position (p : Position) : Json :=
  .mkObj [("line", toJson p.line), ("column", toJson p.column)]

def messageJson (m : Message) : IO Json := do
  let severity := match m.severity with
    | .information => "info"
    | .warning => "warning"
    | .error => "error"
  return .mkObj [("severity", severity), ("pos", position m.pos), ("data", Json.str (← m.data.toString))]

def errors (messages : Array Message) : Array Message :=
  messages.filter fun m => match m.severity with
    | .error => true
    | _ => false

/-- A command of a text, parsed in the current state. -/
structure Parsed where
  stx : Syntax
  next : Parser.ModuleParserState
  messages : MessageLog

def parseAt (input : Parser.InputContext) (from' : Parser.ModuleParserState) : CommandElabM Parsed := do
  let s ← get
  let scope := s.scopes.head!
  let (stx, next, messages) := Parser.parseCommand input
    { env := s.env, options := scope.opts, currNamespace := scope.currNamespace, openDecls := scope.openDecls }
    from' {}
  return { stx, next, messages }

/--
Runs an elaborator to its end, whatever that is. What it throws in spite of Lean's own care (it was interrupted,
it recursed too deeply) is dropped: what it has not declared is missed later.
-/
def toItsEnd (x : CommandElabM Unit) : CommandElabM Unit := fun ctx ref =>
  discard (x ctx ref).toBaseIO

/-- Elaborates one command. What Lean says of it is returned and not logged. -/
def elabOne (input : Parser.InputContext) (stx : Syntax) : CommandElabM (Array Message) := do
  let log := (← get).messages
  modify fun s => { s with messages := {} }
  withReader (fun c => { c with fileName := input.fileName, fileMap := input.fileMap }) do
    toItsEnd (elabCommandTopLevel stx)
  let messages := (← get).messages.toList.toArray
  modify fun s => { s with messages := log }
  return messages

/-- Elaborates the commands of a text, handing each to `step` with what Lean says of it. -/
partial def elabAll (input : Parser.InputContext) (start : Nat)
    (step : Parsed → Scope → Array Message → CommandElabM Unit) : CommandElabM Unit :=
  go { pos := ⟨start⟩ }
where
  go (at' : Parser.ModuleParserState) : CommandElabM Unit := do
    let parsed ← parseAt input at'
    let scope := (← get).scopes.head!
    let messages ← elabOne input parsed.stx
    step parsed scope (parsed.messages.toList.toArray ++ messages)
    unless Parser.isTerminalCommand parsed.stx do
      go parsed.next

/--
Logs an answer. The nonce is the question's: nothing that was elaborated on the way knows it, so nothing else
can pass for the answer.
-/
def say (nonce : String) (answer : Json) : CommandElabM Unit :=
  logInfo (nonce ++ answer.compress)

/-! ## Splitting a file -/

def range (fileMap : FileMap) (stx : Syntax) : Option (List (String × Json)) := do
  let start ← stx.getPos?
  let finish ← stx.getTailPos?
  return [("start", toJson start.byteIdx), ("end", toJson finish.byteIdx),
    ("pos", position (fileMap.toPosition start))]

partial def nodesOf (kinds : List SyntaxNodeKind) (stx : Syntax) : Array Syntax :=
  if kinds.contains stx.getKind then #[stx]
  else stx.getArgs.foldl (fun out arg => out ++ nodesOf kinds arg) #[]

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
    match last stx[1].getKind with
    | "definition" => "def"
    | kind => kind
  else if [`lemma, `lemmaCommand].contains stx.getKind then "lemma"
  else last stx.getKind

def fullName (scope : Scope) (name : Name) : Name :=
  let name := name.eraseMacroScopes
  if (`_root_).isPrefixOf name then name.replacePrefix `_root_ .anonymous else scope.currNamespace ++ name

def commandJson (fileMap : FileMap) (stx : Syntax) (scope : Scope) : Option Json := do
  let place ← range fileMap stx
  let names := match (nodesOf [``Parser.Command.declId] (innermost stx))[0]? with
    | some declId =>
      if declId[0].isIdent then
        let name := declId[0].getId.eraseMacroScopes
        [("name", Json.str name.toString), ("fullName", Json.str (fullName scope name).toString)]
      else []
    | none => []
  let sorries := (nodesOf [``Parser.Term.sorry, `Lean.Parser.Tactic.tacticSorry] stx).filterMap fun stx =>
    (range fileMap stx).map Json.mkObj
  return .mkObj <| place ++ [("kind", Json.str (kindName stx))] ++ names ++ [("sorries", .arr sorries)]

/-- Cuts a file, from the end of its imports on, into commands. It is elaborated on the way. -/
def split (nonce text : String) (start : Nat) : CommandElabM Unit := do
  let before ← get
  let input := Parser.mkInputContext text "<input>"
  let found ← IO.mkRef ((#[], #[]) : Array Json × Array Message)
  elabAll input start fun parsed scope _ => do
    let command := if Parser.isTerminalCommand parsed.stx then none
      else commandJson input.fileMap parsed.stx scope
    found.modify fun (commands, messages) =>
      (commands ++ command.toArray, messages ++ parsed.messages.toList.toArray)
  set before
  let (commands, messages) ← found.get
  say nonce <| .mkObj [("commands", .arr commands), ("messages", .arr (← messages.mapM (messageJson ·)))]

/-! ## The gate -/

/-- Refused, with the messages that say more. -/
structure Refused extends Verify.Refusal where
  messages : Array Message := #[]

abbrev CheckM := ExceptT Refused CommandElabM

def refuse {α : Type} (code detail : String) (messages : Array Message := #[]) : CheckM α :=
  throwThe Refused { code, detail, messages }

/-- Parses a text that must be one command up to its end. -/
def parseOne (text what : String) : CheckM (Parser.InputContext × Syntax) := do
  let input := Parser.mkInputContext text "<input>"
  let bad (p : Parsed) : CheckM Unit := do
    if p.messages.hasErrors then
      refuse "parse-error" s!"the {what} does not parse" p.messages.toList.toArray
  let first ← parseAt input {}
  bad first
  if Parser.isTerminalCommand first.stx then
    refuse "not-one-command" s!"the {what} is empty"
  let second ← parseAt input first.next
  bad second
  unless second.stx.isOfKind ``Parser.Command.eoi do
    refuse "not-one-command" s!"the {what} is more than one command"
  return (input, first.stx)

/-- The constants of `after` that are not in `before`, both from the same imports. -/
def added (before after : Environment) : Array ConstantInfo :=
  (after.constants.map₂.toList.filter fun (name, _) => (before.constants.find? name).isNone).toArray.map (·.2)

/-- The theorem of that name, also if it is private, if it is new. -/
def newTheorem (before after : Environment) (name : Name) : Option ConstantInfo :=
  [name, mkPrivateName after name].findSome? fun name =>
    if (before.constants.find? name).isSome then none else after.constants.find? name

/-- What a constant's type and value mention. -/
def mentions (info : ConstantInfo) : List Name :=
  let value := match info with
    | .thmInfo v => some v.value
    | .defnInfo v => some v.value
    | .opaqueInfo v => some v.value
    | _ => none
  info.type.getUsedConstants.toList ++ ((value.map (·.getUsedConstants.toList)).getD [])

/-- Are two types equal down to which of their arguments are implicit? -/
partial def sameType (a b : Expr) : Bool :=
  a == b && sameBinders a b
where
  sameBinders : Expr → Expr → Bool
    | .forallE _ t b i, .forallE _ t' b' i' | .lam _ t b i, .lam _ t' b' i' =>
      i == i' && sameBinders t t' && sameBinders b b'
    | .letE _ t v b _, .letE _ t' v' b' _ => sameBinders t t' && sameBinders v v' && sameBinders b b'
    | .app f a, .app f' a' => sameBinders f f' && sameBinders a a'
    | .mdata _ e, .mdata _ e' | .proj _ _ e, .proj _ _ e' => sameBinders e e'
    | _, _ => true

def value? : ConstantInfo → Option Expr
  | .defnInfo v => some v.value
  | .opaqueInfo v => some v.value
  | _ => none

def isTheorem : ConstantInfo → Bool
  | .thmInfo _ => true
  | _ => false

/-- Do the constants that are new to `base` mean the same in both environments? -/
partial def sameMeaning (base a b : Environment) (names : List Name) : Bool :=
  go names {}
where
  go : List Name → NameSet → Bool
    | [], _ => true
    | n :: rest, seen =>
      if seen.contains n || (base.constants.find? n).isSome then go rest seen else
        match a.constants.find? n, b.constants.find? n with
        | some x, some y =>
          -- Of theorems only the statements matter.
          let theorems := isTheorem x && isTheorem y
          let below := if theorems then x.type.getUsedConstants.toList else mentions x
          x.levelParams == y.levelParams && sameType x.type y.type
            && isTheorem x == isTheorem y && (theorems || value? x == value? y)
            && go (below ++ rest) (seen.insert n)
        | _, _ => false

/-- Does something in `after` have a say in what a theorem is that has none in `before`? -/
def changesTheorems (before after : Environment) : Bool :=
  [``Parser.Command.declaration, ``Parser.Command.theorem, ``Parser.Command.in, `lemma, `lemmaCommand].any fun kind =>
    (macroAttribute.getEntries before kind).length != (macroAttribute.getEntries after kind).length ||
    (commandElabAttribute.getEntries before kind).length != (commandElabAttribute.getEntries after kind).length

/--
Hands constants to the kernel once more, those that others mention first, in the environment of the current
state, with no option set. Throws what the kernel throws.
-/
partial def addAgain (constants : Array ConstantInfo) : CommandElabM Unit := do
  let done ← IO.mkRef ({} : NameSet)
  constants.forM (visit done ·)
where
  visit (done : IO.Ref NameSet) (c : ConstantInfo) : CommandElabM Unit := do
    if (← done.get).contains c.name then return
    -- Entered before its own mentions, so that a cycle ends, and is refused by the kernel.
    done.modify (·.insert c.name)
    for name in mentions c do
      if let some c := constants.find? (·.name == name) then visit done c
    match c with
    | .thmInfo v => liftCoreM (addDecl (.thmDecl v))
    | .defnInfo v => liftCoreM (addDecl (.defnDecl v))
    | _ => throwError "'{c.name}' is not a theorem or an ordinary definition"

/-- Why the kernel does not accept constants, if it does not. -/
def kernelRefusal (constants : Array ConstantInfo) : CommandElabM (Option String) := do
  try
    addAgain constants
    return none
  catch e => return some (← e.toMessageData.toString)

/-- What Lean's own `#print axioms` says of a constant of the current environment. -/
def printAxioms (name : Name) : CommandElabM String := do
  let stx ← `(command| #print axioms $(mkCIdent name))
  let messages ← elabOne (Parser.mkInputContext "" "<input>") stx
  let texts ← messages.mapM (·.data.toString)
  return "\n".intercalate texts.toList

def check (context statement proof : String) : CheckM Json := do
  let base ← get
  let root : List Scope := [{ header := "", opts := {} }]
  -- What comes before the statement.
  let said ← IO.mkRef (#[] : Array Message)
  elabAll (Parser.mkInputContext context "<input>") 0 fun _ _ messages => said.modify (· ++ messages)
  let bad := errors (← said.get)
  unless bad.isEmpty do
    refuse "context-error" "the text before the statement has errors" bad
  let before ← get
  let checked ← match ← (base.env.replay (.ofList ((added base.env before.env).toList.map fun c => (c.name, c)))).toBaseIO with
    | .ok env => pure env
    | .error e => refuse "context-error" s!"the kernel rejects a declaration before the statement: {e}"
  if changesTheorems base.env before.env then
    refuse "context-error" "the text before the statement changes what a theorem is"
  -- The statement.
  let (input, stx) ← tryCatchThe Refused (parseOne statement "statement") fun e =>
    throwThe Refused { e with code := "statement-error" }
  let some wanted := Verify.theorem? stx
    | refuse "statement-unsupported" "the statement is not a theorem"
  let name := fullName before.scopes.head! wanted.name
  let bad := errors (← elabOne input stx)
  unless bad.isEmpty do
    refuse "statement-error" "the statement does not elaborate" bad
  let stated ← get
  let some goal := newTheorem before.env stated.env name
    | refuse "statement-unsupported" s!"the statement declares no '{name}'"
  let type : Format ← (liftTermElabM (Meta.ppExpr goal.type) : CommandElabM Format)
  -- The proof's text.
  set before
  let (input, stx) ← parseOne proof "proof"
  let some given := Verify.theorem? stx
    | refuse "not-a-theorem" "the proof is not a theorem"
  unless fullName before.scopes.head! given.name == name do
    refuse "name-mismatch" s!"the proof is of '{fullName before.scopes.head! given.name}', not of '{name}'"
  if let some reason := Verify.refuseTree wanted.attributes? stx then
    throwThe Refused { reason with }
  -- Its elaboration.
  let bad := errors (← elabOne input stx)
  unless bad.isEmpty do
    refuse "elaboration-error" "the proof does not elaborate" bad
  let after := (← get).env
  let some proved := newTheorem before.env after name
    | refuse "elaboration-error" s!"there is no '{name}' behind the proof"
  unless isTheorem proved && proved.name == goal.name do
    refuse "not-a-theorem" s!"'{name}' is not a theorem"
  -- The same statement?
  unless proved.levelParams == goal.levelParams && sameType proved.type goal.type &&
      sameMeaning before.env stated.env after goal.type.getUsedConstants.toList do
    refuse "statement-mismatch" "the proof is of another statement"
  -- What it added.
  let constants := added before.env after
  for c in constants do
    match c with
    | .axiomInfo _ => refuse "axiom" s!"the proof adds the axiom '{c.name}'"
    | .thmInfo _ => pure ()
    | .defnInfo v =>
      if v.safety == .unsafe || v.safety == .partial then
        refuse "forbidden-declaration" s!"'{c.name}' is unsafe or partial"
    | _ => refuse "forbidden-declaration" s!"the proof adds '{c.name}', which is no theorem or definition"
    if (Compiler.getImplementedBy? after c.name).isSome || isExtern after c.name then
      refuse "forbidden-declaration" s!"'{c.name}' is implemented by something else"
  set { base with env := checked, scopes := root }
  if let some reason ← kernelRefusal constants then
    refuse "kernel-rejected" s!"the kernel rejects what the proof adds: {reason}"
  unless ((← getEnv).constants.find? proved.name).any isTheorem do
    refuse "kernel-rejected" s!"'{name}' is not among what the proof adds"
  let axioms ← printAxioms proved.name
  return .mkObj [("verified", true), ("name", Json.str name.toString), ("type", Json.str type.pretty),
    ("printed", Json.str axioms)]

/-- Is this text a proof of that statement? -/
def verify (nonce context statement proof : String) : CommandElabM Unit := do
  let before ← get
  let result ← (check context statement proof).run
  set before
  match result with
  | .ok answer => say nonce answer
  | .error e =>
    say nonce <| .mkObj [("verified", false), ("reason", Json.str e.code), ("detail", Json.str e.detail),
      ("messages", .arr (← e.messages.mapM (messageJson ·)))]

end Repl.Native
