import Olympiad

/-!
Writes `MathlibCheck.lean`: an `example` for every public definition and lemma of the library, which compiles where the name
means the same thing. Statements over this library's own classes of ordered rings are taken at ℝ, or at ℤ, ℚ or ℕ.
-/

set_option maxHeartbeats 0
set_option maxRecDepth 4000

open Lean Meta Elab Command

/-- Modules that hold this library's own machinery, with no counterpart in Mathlib. -/
def isMachinery (module : Name) : Bool :=
  !(`Olympiad).isPrefixOf module || (`Olympiad.Tactic).isPrefixOf module ||
    (`Olympiad.Real.Construction).isPrefixOf module || module == `Olympiad.Notation || module == `Olympiad.Simproc

/-- Classes that Mathlib takes from core as well: binders over them stay. -/
def isShared (domain : Expr) : Bool :=
  [`Decidable, `DecidableEq, `DecidablePred, `Nonempty, `Inhabited].any (domain.getForallBody.getAppFn.isConstOf ·)

/-- Whether the variable bound `offset` binders out is constrained by a class that is not shared. -/
partial def isConstrained : Expr → Nat → Bool
  | .forallE _ domain body info, offset =>
    (info.isInstImplicit && !isShared domain && domain.hasLooseBVar offset) || isConstrained body (offset + 1)
  | _, _ => false

/-- Goes below the binders; constrained types become `carrier`, and classes are synthesised. -/
partial def specialise {α : Type} (carrier : Expr) (kept : Array Expr) (k : Array Expr → Expr → MetaM α) : Expr → MetaM α
  | .forallE name domain body info => do
    if info.isInstImplicit && !isShared domain then
      specialise carrier kept k (body.instantiate1 (← synthInstance domain))
    else if domain == .sort 1 && isConstrained body 0 then
      specialise carrier kept k (body.instantiate1 carrier)
    else
      let taken ← kept.mapM fun x => return (← x.fvarId!.getDecl).userName
      let name := if name.hasMacroScopes || taken.contains name then .mkSimple s!"h{kept.size}" else name
      withLocalDecl name info domain fun x => specialise carrier (kept.push x) k (body.instantiate1 x)
  | body => k kept body

/-- Universe parameters that stand for `Sort u` itself are 1, the others 0. -/
partial def levelOf (u : Name) : Expr → Level
  | .forallE _ domain body _ => if domain == .sort (.param u) then .succ .zero else levelOf u body
  | _ => .zero

def render (info : ConstantInfo) (carrier : Expr) : MetaM String := do
  let type := info.type.instantiateLevelParams info.levelParams (info.levelParams.map (levelOf · info.type))
  let write (kept : Array Expr) (body : Expr) : MetaM String := do
    let mut text := "example"
    let mut term := info.name.toString
    for x in kept do
      let decl ← x.fvarId!.getDecl
      let (l, r) := match decl.binderInfo with
        | .default => ("(", ")") | .instImplicit => ("[", "]") | .strictImplicit => ("⦃", "⦄") | .implicit => ("{", "}")
      let shown := (← ppExpr decl.type).pretty 1000
      text := text ++ if decl.binderInfo.isInstImplicit then s!" [{shown}]" else s!" {l}{decl.userName} : {shown}{r}"
      if decl.binderInfo.isExplicit then term := term ++ s!" {decl.userName}"
    let shown := (← ppExpr body).pretty 1000
    let kind := if ← isProp body then "" else "noncomputable "
    return s!"{kind}{text} : {shown} := {term}"
  specialise carrier #[] write type

def lastOf : Name → String
  | .str _ last => last
  | _ => ""

/-- What Lean adds to a declaration by itself. -/
def isAuxiliary (name : Name) : Bool :=
  name.getPrefix.toString.endsWith ".mk" || (lastOf name).startsWith "term" ||
    ["casesOn", "recOn", "noConfusion", "noConfusionType", "ctorIdx", "congr_simp", "eq_def", "hfunext"].contains (lastOf name)

/-- Whether a command compiles here. -/
def compiles (text : String) : CommandElabM Bool := do
  let .ok stx := Parser.runParserCategory (← getEnv) `command text | return false
  let saved ← get
  try
    modify ({ · with messages := {} })
    withReader ({ · with suppressElabErrors := false }) (elabCommand stx)
    return !(← get).messages.hasErrors
  catch _ => return false
  finally set saved

def shown : Options → Options := fun o =>
  o |>.setBool `pp.numericTypes true |>.setBool `pp.coercions.types true |>.setBool `pp.funBinderTypes true
    |>.setBool `pp.fieldNotation false |>.setBool `autoImplicit false |>.setBool `linter.all false

def preamble : String := "import Mathlib

/-!
Generated from the library by `scripts/check-olympiad-against-mathlib.sh --generate`; do not edit.

An `example` for every public definition and lemma of Olympiad. Where one does not compile under Mathlib, the name is
missing there or means something else.
-/

set_option autoImplicit false
set_option linter.all false
"

def write : CommandElabM Unit := do
  let env ← getEnv
  let mut found : Array (Nat × String × ConstantInfo) := #[]
  for (name, info) in env.constants.map₁.toList do
    let some index := env.getModuleIdxFor? name | continue
    if isMachinery env.header.moduleNames[index.toNat]! then continue
    if name.isInternalDetail || isPrivateName name || (`Olympiad).isPrefixOf name then continue
    if name.anyS fun s => s.startsWith "inst" || s.startsWith "term" || s.startsWith "_" then continue
    if isAuxiliary name || info.type.getAppFn.isConstOf ``ParserDescr then continue
    if Meta.isInstanceCore env name || (env.isProjectionFn name) then continue
    match info with
    | .thmInfo _ | .defnInfo _ | .opaqueInfo _ => found := found.push (index.toNat, name.toString, info)
    | _ => continue
  let mut out := ""
  let mut module := 0
  let mut left := #[]
  for (index, name, info) in found.qsort fun a b => a.1 < b.1 || (a.1 == b.1 && a.2.1 < b.2.1) do
    let mut line := none
    for carrier in [``Real, ``Int, ``Rat, ``Nat] do
      let text? ← liftTermElabM do
        try withOptions shown (some <$> render info (.const carrier [])) catch _ => return none
      if let some text := text? then
        if ← withScope (fun s => { s with opts := shown s.opts }) (compiles text) then line := some text; break
    match line with
    | none => left := left.push name
    | some text =>
      if index != module then
        out := out ++ s!"\n/-! ### {env.header.moduleNames[index]!} -/\n\n"
        module := index
      out := out ++ text ++ "\n"
  logInfo (preamble ++ out ++ s!"\n/-! Not compared, for want of a statement that reads the same without this library's classes:\n{", ".intercalate left.toList}. -/\n")

#eval write
