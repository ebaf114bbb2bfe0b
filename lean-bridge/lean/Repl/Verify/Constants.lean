import Lean

/-!
# What the kernel knows: new constants, replayed, and the axioms under them
-/

open Lean

namespace Repl.Verify

/-- The constants of `after` that are not in `before`, both from the same imports. -/
def newConstants (before after : Kernel.Environment) : Array ConstantInfo :=
  after.constants.map₂.foldl (init := #[]) fun out name info =>
    if (before.find? name).isSome then out else out.push info

/-- What a constant's type and value mention. -/
def mentions (info : ConstantInfo) : NameSet :=
  let names := info.type.getUsedConstantsAsSet
  match info.value? (allowOpaque := true) with
  | some value => names.merge value.getUsedConstantsAsSet
  | none => names

/-- The constant as a declaration of its own, if it is of a kind that a proof may add. -/
def declaration? : ConstantInfo → Option Declaration
  | .thmInfo v => some (.thmDecl v)
  | .defnInfo v => if v.safety == .safe then some (.defnDecl v) else none
  | _ => none

/--
Adds constants to an environment through the kernel, which checks each, those that others mention
first. Throws what the kernel throws.
-/
partial def replay (env : Kernel.Environment) (constants : Array ConstantInfo)
    (token? : Option IO.CancelToken) : Except String Kernel.Environment := do
  let all := constants.foldl (init := ({} : NameMap ConstantInfo)) fun m c => m.insert c.name c
  let mut state : Kernel.Environment × NameSet := (env, {})
  for c in constants do
    state ← visit all c state
  return state.1
where
  visit (all : NameMap ConstantInfo) (c : ConstantInfo) (state : Kernel.Environment × NameSet) :
      Except String (Kernel.Environment × NameSet) := do
    if state.2.contains c.name then return state
    -- Entered before its own mentions, so that a cycle ends, and is refused by the kernel.
    let mut state := (state.1, state.2.insert c.name)
    for name in mentions c do
      if let some c := all.find? name then
        state ← visit all c state
    let some decl := declaration? c
      | throw s!"'{c.name}' is not a theorem or an ordinary definition"
    match state.1.addDeclCore 0 decl token? with
    | .ok env => return (env, state.2)
    | .error e => throw s!"the kernel rejects '{c.name}': {describe e}"
  describe : Kernel.Exception → String
    | .unknownConstant _ n => s!"unknown constant '{n}'"
    | .alreadyDeclared _ n => s!"'{n}' is already declared"
    | .declTypeMismatch .. => "the value does not have the declared type"
    | .declHasMVars .. => "it has metavariables"
    | .declHasFVars .. => "it has free variables"
    | .funExpected .. => "a function is expected"
    | .typeExpected .. => "a type is expected"
    | .letTypeMismatch .. => "a let value has another type"
    | .exprTypeMismatch .. => "an expression has another type"
    | .appTypeMismatch .. => "an argument has another type than its function expects"
    | .invalidProj .. => "invalid projection"
    | .thmTypeIsNotProp .. => "its type is not a proposition"
    | .other m => m
    | .deterministicTimeout => "deterministic timeout"
    | .excessiveMemory => "excessive memory use"
    | .deepRecursion => "deep recursion"
    | .interrupted => "interrupted"

/-- The axioms that every proof may use. -/
def standardAxioms : List Name := [``propext, ``Classical.choice, ``Quot.sound]

/-- Is this constant an axiom in its source, rather than something whose body was not exported? -/
def isRealAxiom (env : Environment) (name : Name) : Bool :=
  match env.getModuleIdxFor? name with
  | none => true
  | some _ => match getOriginalConstKind? env name with
    | some kind => kind == .axiom
    | none => true

/-- What the kernel computes by running compiled code. -/
def compiledReductions : List Name := [``Lean.reduceBool, ``Lean.reduceNat]

/--
The axioms under a constant. Bodies in core modules are not exported: what rests on one is taken to
rest on all three standard axioms (core's own theorems use no others), and what mentions one that
the kernel computes by compiled code rests on the compiler.
-/
def axiomsOf (env : Environment) (kernelEnv : Kernel.Environment) (name : Name) : Array Name :=
  let (_, s) := ((CollectAxioms.collect name).run (.ofKernelEnv kernelEnv)).run {}
  let (real, bodiless) := s.axioms.partition (isRealAxiom env)
  let trusting := if compiledReductions.any s.visited.contains then [``Lean.trustCompiler] else []
  let extra := if bodiless.isEmpty then [] else standardAxioms
  let extra := (trusting ++ extra).filter (!real.contains ·)
  (real ++ extra).qsort (fun a b => a.toString < b.toString)

/--
Are two types equal down to which of their arguments are implicit? (`==` does not look at that. Names
of bound variables do not matter.)
-/
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

/-- The axioms that a library's modules declare. -/
def declaredAxioms (env : Environment) (root : Name) : Array Name := Id.run do
  let mut out := #[]
  for mod in env.header.modules, data in env.header.moduleData do
    if root.isPrefixOf mod.module then
      for info in data.constants do
        if info.isAxiom && isRealAxiom env info.name then
          out := out.push info.name
  return out

/--
Are the constants under `name` that are new to `base` the same in both environments? Then a term
that mentions it means the same in both.
-/
partial def sameMeaning (base a b : Kernel.Environment) (names : NameSet) : Bool :=
  go names.toList {}
where
  go : List Name → NameSet → Bool
    | [], _ => true
    | n :: rest, seen =>
      if seen.contains n || (base.find? n).isSome then go rest seen else
        match a.find? n, b.find? n with
        | some x, some y =>
          -- Of theorems only the statements matter.
          let theorems := x matches .thmInfo _ && y matches .thmInfo _
          let below := if theorems then x.type.getUsedConstantsAsSet else mentions x
          x.levelParams == y.levelParams && sameType x.type y.type && (theorems || x.value? == y.value?)
            && go (below.toList ++ rest) (seen.insert n)
        | _, _ => false

end Repl.Verify
