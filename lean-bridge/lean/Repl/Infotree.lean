import Repl.Json

/-!
# Information trees: where the `sorry`s, tactics and root goals of a text are
-/

open Lean Elab

namespace Repl

/-- Where a syntax stands in its text: the same place twice if it is made by a macro. -/
def stxRange (fileMap : FileMap) (stx : Syntax) : Position × Position :=
  let start := stx.getPos?.getD 0
  let finish := stx.getTailPos?.getD start
  (fileMap.toPosition start, fileMap.toPosition finish)

def _root_.Lean.Elab.Info.syntax? : Info → Option Syntax
  | .ofTacticInfo i => some i.stx
  | .ofTermInfo i => some i.stx
  | .ofPartialTermInfo i => some i.stx
  | .ofCommandInfo i => some i.stx
  | .ofMacroExpansionInfo i => some i.stx
  | .ofOptionInfo i => some i.stx
  | .ofErrorNameInfo i => some i.stx
  | .ofFieldInfo i => some i.stx
  | .ofCompletionInfo i => some i.stx
  | .ofUserWidgetInfo i => some i.stx
  | .ofCustomInfo i => some i.stx
  | .ofDelabTermInfo i => some i.stx
  | .ofFVarAliasInfo _ => none
  | .ofFieldRedeclInfo i => some i.stx
  | .ofChoiceInfo i => some i.stx
  | .ofDocInfo i => some i.stx
  | .ofDocElabInfo i => some i.stx

/-- The name under which an information is told of in JSON. -/
def _root_.Lean.Elab.Info.kindName : Info → String
  | .ofTacticInfo _ => "TacticInfo"
  | .ofTermInfo _ => "TermInfo"
  | .ofPartialTermInfo _ => "PartialTermInfo"
  | .ofCommandInfo _ => "CommandInfo"
  | .ofMacroExpansionInfo _ => "MacroExpansionInfo"
  | .ofOptionInfo _ => "OptionInfo"
  | .ofErrorNameInfo _ => "ErrorNameInfo"
  | .ofFieldInfo _ => "FieldInfo"
  | .ofCompletionInfo _ => "CompletionInfo"
  | .ofUserWidgetInfo _ => "UserWidgetInfo"
  | .ofCustomInfo _ => "CustomInfo"
  | .ofDelabTermInfo _ => "DelabTermInfo"
  | .ofFVarAliasInfo _ => "FVarAliasInfo"
  | .ofFieldRedeclInfo _ => "FieldRedeclInfo"
  | .ofChoiceInfo _ => "ChoiceInfo"
  | .ofDocInfo _ => "DocInfo"
  | .ofDocElabInfo _ => "DocElabInfo"

/-- Was this written by the user, rather than made by a macro? -/
def _root_.Lean.Elab.Info.isOriginal (i : Info) : Bool :=
  match i.syntax? with
  | none => true
  | some stx => match stx.getHeadInfo with
    | .original .. => true
    | _ => false

/-- The kind of a tactic's syntax. -/
def _root_.Lean.Elab.TacticInfo.kind? (i : TacticInfo) : Option Name :=
  match i.stx with
  | .node _ kind _ => some kind
  | _ => none

/-- Does this tactic do something, rather than hold others together? -/
def _root_.Lean.Elab.TacticInfo.isSubstantive (i : TacticInfo) : Bool :=
  match i.kind? with
  | none => false
  | some kind => !([nullKind, ``cdot, ``cdotTk, ``Parser.Term.byTactic, ``Parser.Tactic.tacticSeq,
      ``Parser.Tactic.tacticSeq1Indented, ``Parser.Tactic.«tactic_<;>_»,
      ``Parser.Tactic.paren].contains kind)

namespace InfoTree

/-- The nodes that satisfy `p`, each in its context, from the top down; below `stop` none. -/
partial def collect (p : Info → Bool) (stop : Info → Bool) (t : InfoTree)
    (ctx? : Option ContextInfo := none) : Array (ContextInfo × Info) :=
  go t ctx? #[]
where
  go (t : InfoTree) (ctx? : Option ContextInfo) (out : Array (ContextInfo × Info)) :
      Array (ContextInfo × Info) :=
    match t with
    | .context ctx t => go t (ctx.mergeIntoOuter? ctx?) out
    | .node i children =>
      let out := match ctx? with
        | some ctx => if p i then out.push (ctx, i) else out
        | none => out
      if stop i then out else children.foldl (fun out t => go t ctx? out) out
    | .hole _ => out

/-- Only the nodes that satisfy `p`; the children of others move up. -/
partial def filter (p : Info → Bool) : InfoTree → List InfoTree
  | .context ctx t => (filter p t).map (.context ctx)
  | .node i children =>
    let kept := children.toList.flatMap (filter p)
    if p i then [.node i kept.toPArray'] else kept
  | .hole _ => []

/-- A hole in a text: a goal, or a term of the given type, and where it stands. -/
inductive Hole where
  | goal (goal : MVarId)
  | term (lctx : LocalContext) (type : Expr)

structure Sorry where
  ctx : ContextInfo
  hole : Hole
  start : Position
  finish : Position

def isSorryTactic (i : Info) : Bool :=
  match i with
  | .ofTacticInfo i => i.stx.isOfKind ``Parser.Tactic.tacticSorry
  | _ => false

/--
A context as it was before a tactic. Its name generator is split off so that names made in it do
not meet those made after the tactic.
-/
def before (ctx : ContextInfo) (i : TacticInfo) : ContextInfo :=
  { ctx with mctx := i.mctxBefore, ngen := ctx.ngen.mkChild.1 }

/-- The `sorry`s of a tree: tactics first, then terms. -/
def sorries (t : InfoTree) : Array Sorry :=
  let tactics := (collect isSorryTactic (fun _ => false) t).filterMap fun (ctx, i) =>
    match i with
    | .ofTacticInfo i => i.goalsBefore.head?.map fun goal =>
      let (start, finish) := stxRange ctx.fileMap i.stx
      { ctx := before ctx i, hole := .goal goal, start, finish : Sorry }
    | _ => none
  let isTerm (i : Info) := match i with
    | .ofTermInfo i => i.stx.isOfKind ``Parser.Term.sorry
    | _ => false
  let terms := (collect isTerm isSorryTactic t).filterMap fun (ctx, i) =>
    match i with
    | .ofTermInfo i => i.expectedType?.map fun type =>
      let (start, finish) := stxRange ctx.fileMap i.stx
      { ctx, hole := .term i.lctx type, start, finish : Sorry }
    | _ => none
  tactics ++ terms

structure TacticUse where
  ctx : ContextInfo
  info : TacticInfo
  rootGoals : List MVarId

/-- The tactics that the user wrote, with the goals of the proof each belongs to. -/
partial def tactics (t : InfoTree) : Array TacticUse :=
  go t none [] #[]
where
  go (t : InfoTree) (ctx? : Option ContextInfo) (rootGoals : List MVarId) (out : Array TacticUse) :
      Array TacticUse :=
    match t with
    | .context ctx t => go t (ctx.mergeIntoOuter? ctx?) rootGoals out
    | .node i children =>
      let out := match i, ctx? with
        | .ofTacticInfo info, some ctx =>
          if i.isOriginal && info.isSubstantive then
            let rootGoals := if rootGoals.isEmpty then info.goalsBefore else rootGoals
            out.push { ctx, info, rootGoals }
          else out
        | _, _ => out
      children.foldl (fun out t => go t ctx? rootGoals out) out
    | .hole _ => out

/-- The first tactics of the proofs: their goals are what is to be proved. -/
def rootGoals (t : InfoTree) : Array (ContextInfo × TacticInfo) :=
  let isTactic (i : Info) := match i with
    | .ofTacticInfo _ => true
    | _ => false
  (collect isTactic isTactic t).filterMap fun (ctx, i) =>
    match i with
    | .ofTacticInfo i => some (ctx, i)
    | _ => none

/-- The constants in what a tactic assigned to its goals, and to the goals these led to. -/
partial def usedConstants (i : TacticInfo) : NameSet :=
  go i.goalsBefore.toArray {}
where
  go (goals : Array MVarId) (acc : NameSet) : NameSet :=
    let terms := goals.filterMap i.mctxAfter.getExprAssignmentCore?
    if terms.isEmpty then acc else
      let acc := terms.foldl (fun acc e => acc.merge e.getUsedConstantsAsSet) acc
      go (terms.flatMap fun e => (e.collectMVars {}).result) acc

/-- The trees as a request's `infotree` option wants them. -/
def select (option : String) (trees : List InfoTree) : List InfoTree :=
  let tactics := trees.flatMap <| filter fun
    | .ofTacticInfo _ => true
    | _ => false
  match option with
  | "full" => trees
  | "tactics" => tactics
  | "original" => tactics.flatMap (filter Info.isOriginal)
  | "substantive" => tactics.flatMap <| filter fun
    | .ofTacticInfo i => i.isSubstantive
    | _ => true
  | _ => []

end InfoTree

/-! ## As JSON -/

namespace InfoTree

def stxJson (ctx : ContextInfo) (stx : Syntax) (pp : String) : Json :=
  let (start, finish) := stxRange ctx.fileMap stx
  let synthetic := match stx.getHeadInfo with
    | .original .. => false
    | _ => true
  .mkObj [("pp", pp), ("kind", stx.getKind.toString),
    ("argKinds", toJson (stx.getArgs.map (·.getKind.toString))),
    ("range", .mkObj [("synthetic", synthetic), ("start", pos start), ("finish", pos finish)])]

def goalStrings (ctx : ContextInfo) (mctx : MetavarContext) (goals : List MVarId) :
    IO (List String) :=
  ctx.runMetaM {} <| Meta.withMCtx mctx <| goals.mapM fun g => return (← Meta.ppGoal g).pretty

def tacticText (ctx : ContextInfo) (stx : Syntax) : IO String :=
  ctx.runMetaM {} <| try
    return (← PrettyPrinter.ppTactic ⟨stx⟩).pretty
  catch _ => return "<failed to pretty print>"

def nodeJson (ctx : ContextInfo) : Info → IO Json
  | .ofTacticInfo i => do
    return .mkObj [("name", toJson i.kind?), ("stx", stxJson ctx i.stx (← tacticText ctx i.stx)),
      ("goalsBefore", toJson (← goalStrings ctx i.mctxBefore i.goalsBefore)),
      ("goalsAfter", toJson (← goalStrings ctx i.mctxAfter i.goalsAfter))]
  | .ofTermInfo i => do
    let type? ← i.expectedType?.mapM fun t =>
      ctx.runMetaM i.lctx do return (← Meta.ppExpr (← instantiateMVars t)).pretty
    let expr ← ctx.runMetaM i.lctx do return (← Meta.ppExpr (← instantiateMVars i.expr)).pretty
    let stx := stxJson ctx i.stx (← ctx.ppSyntax i.lctx i.stx).pretty
    let keys : List (String × Json) :=
      [("elaborator", elaborator i.elaborator), ("stx", stx), ("expr", expr),
        ("isBinder", i.isBinder)]
    return .mkObj <| keys ++ (type?.map fun t => ("expectedType", Json.str t)).toList
  | .ofCommandInfo i => do
    let stx := stxJson ctx i.stx (← ctx.ppSyntax {} i.stx).pretty
    return .mkObj [("elaborator", elaborator i.elaborator), ("stx", stx)]
  | _ => return .null
where
  elaborator (n : Name) : Json :=
    if n.isAnonymous then .null else toJson n

partial def toJson (t : InfoTree) (ctx? : Option ContextInfo := none) : IO Json := do
  match t with
  | .context ctx t => toJson t (ctx.mergeIntoOuter? ctx?)
  | .node i children =>
    let some ctx := ctx? | throw <| IO.userError "No `ContextInfo` available."
    let node ← nodeJson ctx i
    let children ← children.toArray.mapM (toJson · ctx)
    return .mkObj [("kind", i.kindName), ("node", node), ("children", .arr children)]
  | .hole goal =>
    let some ctx := ctx? | throw <| IO.userError "No `ContextInfo` available."
    let goal ← ctx.runMetaM {} do return (← Meta.ppGoal goal).pretty
    return .mkObj [("goalState", goal)]

end InfoTree

end Repl
