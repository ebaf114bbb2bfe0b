module
public import Lean

/-!
# Complete environments: importing, compiling, running

The image ships the public `.olean` of every module of `Init`, `Std` and `Lean`, without the `.ir`
and `.private` files beside them, and its importer was adapted to that by leaving things out: the
names of compiler-generated declarations (`List.head!._redArg`, `Lean.Name.beq._boxed`, …) are in
no module, so that compiling anything which calls one fails with "Unknown constant"; and the tables
of executable code are shifted against the module numbers, so that imported macros, elaborators and
definitions fail to run. Nothing is really missing: the signatures are in the public `.olean`s, the
code in the WebAssembly module.

`importComplete` imports in the same steps as Lean's `importModules`, and before the environment's
extensions are started it enters the missing names and makes the code tables anew, from the `.ir`
files where there are some (those of our own libraries), else from the public data. With that, users' `def`s, `#eval`, macros with splices and `elab`
tactics compile and run like anywhere else.

Some structures on that road are private to Lean. They are mirrored here field by field (the
`…Layout` types) and reached by casts, and two private functions are called by their symbols. All
this is valid for exactly the one version of Lean that is in the image, which is the only one this
runs on. Fields that are only carried along are typed `Nat`, the compiled representation of which is
"any object".

The image's own `lean FILE` elaborates in incomplete environments, so our sources are compiled and
run by this file instead. It is itself started as `lean --run Boot.lean …`:

* `compile (MODULE SOURCE OLEAN)…` compiles modules one after the other; each writes `OLEAN` and
  the files beside it (`.olean.server`, `.olean.private`, `.ir`).
* `run MODULE ARGS…` imports a compiled module and runs its `MODULE.main : ImportState → List String → IO Unit`.

Compiler messages go to stdout; the first module with an error ends the run with an exception.

Since this file is compiled by the unrepaired Lean as well, it keeps to functions which that can
compile, and reaches three others by their symbols.
-/

open Lean Elab

namespace Boot

/-- `Lean.Kernel.Environment` -/
structure KernelEnvLayout where
  constants : Nat
  quotInit : Bool
  diagnostics : Nat
  const2ModIdx : Nat
  extensions : Nat
  irBaseExts : Nat
  header : Nat

/-- `Lean.VisibilityMap Kernel.Environment` -/
structure VisibilityLayout where
  «private» : KernelEnvLayout
  «public» : KernelEnvLayout

/-- `Lean.RealizationContext` -/
structure RealizationLayout where
  env : Nat
  opts : Nat
  realizeMapRef : Nat

/-- `Lean.Environment` -/
structure EnvLayout where
  base : VisibilityLayout
  serverBaseExts : Nat
  checked : Task KernelEnvLayout
  asyncConstsMap : Nat
  asyncCtx? : Nat
  importRealizationCtx? : Option RealizationLayout
  localRealizationCtxMap : Nat
  allRealizations : Nat
  isExporting : Bool

/-- What `IO Environment` returns in compiled code. -/
inductive IOEnvLayout where
  | ok (env : Environment)
  | error (e : IO.Error)

instance : Inhabited IOEnvLayout := ⟨.error (.userError "")⟩

/-- What `IO (Array EnvExtensionState)` returns in compiled code. -/
inductive IOStatesLayout where
  | ok (states : Nat)
  | error (e : IO.Error)

instance : Inhabited IOStatesLayout := ⟨.error (.userError "")⟩

-- An external declaration without a `___boxed` symbol of its own is called through the symbol
-- that `export` names, with its parameters as they are.
@[extern "finalizePersistentExtensions",
  export l___private_Lean_Environment_0__Lean_finalizePersistentExtensions]
opaque finalizeExtensions (env : Environment) (mods : Array ModuleData) (opts : Options) :
  IOEnvLayout

/-- Sorts the modules' extension entries into extension states. -/
@[extern "setImportedEntries", export l___private_Lean_Environment_0__Lean_setImportedEntries]
opaque importedEntries (states : Nat) (mods : Array ModuleData) (startingAt : Nat) :
  IOStatesLayout

/-- `Lean.withImporting` -/
@[extern "withImporting", export l_Lean_withImporting___redArg]
opaque withImporting (act : IO Environment) : IOEnvLayout

/-- `Lean.Parser.mkInputContext` -/
@[extern "mkInputContext", export l_Lean_Parser_mkInputContext___redArg]
opaque inputContext (input fileName : String) (normalize : Bool) (endPos : String.Pos.Raw) :
  Parser.InputContext

/-- A compiled module's entry point: it is given what it was imported from, and the arguments. -/
public abbrev EntryPoint := ImportState → List String → IO Unit

instance : Inhabited (Except String EntryPoint) := ⟨.error ""⟩

/-- `Lean.Environment.evalConst` -/
@[extern "evalConst", export l_Lean_Environment_evalConst___redArg]
opaque evalEntryPoint (env : Environment) (opts : Options) (name : Name) (checkMeta : Bool) :
  Except String EntryPoint

/-- `HashMap.insertIfNew` for `Name ↦ ModuleIdx`. -/
@[extern "insertIfNew",
  export l_Std_DHashMap_Internal_Raw_u2080_insertIfNew___at___00Lean_finalizeImport_spec__4___redArg]
opaque insertModuleIdx (map : Nat) (name : Name) (idx : Nat) : Nat

/-- Is this a module of the image, which come without `.ir` files? -/
def inImage (mod : Name) : Bool :=
  match mod.getRoot with
  | .str _ root => root == "Init" || root == "Std" || root == "Lean" || root == "Lake"
  | _ => false

/--
What holds each module's code: the `.ir` file if it has one, else its public data (where the code
of the image's modules is declared external, and that of elaborators and macros is whole).
-/
partial def codeOf (mods : Array EffectiveImport) (data : Array ModuleData) (i : Nat)
    (out : Array ModuleData) : IO (Array ModuleData) := do
  if h : i < mods.size ∧ i < data.size then
    let mod := mods[i].module
    if inImage mod then
      codeOf mods data (i + 1) (out.push data[i])
    else
      let file := (← findOLean mod).withExtension "ir"
      if ← file.pathExists then
        let (ir, _) ← readModuleData file
        codeOf mods data (i + 1) (out.push ir)
      else
        codeOf mods data (i + 1) (out.push data[i])
  else
    return out

partial def addNames (names : Array Name) (idx i : Nat) (map : Nat) : Nat :=
  if h : i < names.size then
    addNames names idx (i + 1) (insertModuleIdx map names[i] idx)
  else
    map

/-- Enters the compiler-generated names of module `i` and the following in `map`. -/
partial def addGenerated (mods : Array ModuleData) (i : Nat) (map : Nat) : Nat :=
  if h : i < mods.size then
    addGenerated mods (i + 1) (addNames mods[i].extraConstNames i 0 map)
  else
    map

/--
Makes the environment of all modules that `state` lists, the last step of an import; `level` is
what they were loaded for.
-/
public unsafe def finishImport (state : ImportState) (imports : Array Import) (opts : Options)
    (level : OLeanLevel) (isModule : Bool) : IO Environment := do
  let env ← finalizeImport state imports opts (leakEnv := false) (loadExts := false)
    (level := level) (isModule := isModule)
  let mods := env.header.moduleData
  let code ← codeOf env.header.modules mods 0 #[]
  let layout : EnvLayout := unsafeCast env
  let index := addGenerated code 0 (addGenerated mods 0 layout.base.private.const2ModIdx)
  match importedEntries layout.base.private.extensions code 0 with
  | .error e => throw e
  | .ok irBaseExts =>
  let «private» := { layout.base.private with const2ModIdx := index, irBaseExts }
  let «public» := { layout.base.public with const2ModIdx := index, irBaseExts }
  let layout := { layout with base := { «private», «public» }, checked := .pure «private» }
  match finalizeExtensions (unsafeCast layout) mods opts with
  | .error e => throw e
  | .ok env =>
    -- Lemmas about imported declarations that are made on demand are made in a copy of the
    -- environment from before; it must be complete as well.
    let layout : EnvLayout := unsafeCast env
    match layout.importRealizationCtx? with
    | none => return env
    | some ctx =>
      let plain := { layout with importRealizationCtx? := none }
      let ctx := { ctx with env := unsafeCast plain }
      return unsafeCast { layout with importRealizationCtx? := some ctx }

unsafe def importCore (imports : Array Import) (opts : Options) (isModule : Bool) :
    IO Environment := do
  let level : OLeanLevel := if isModule then .exported else .private
  let (_, state) ← ImportStateM.run (importModulesCore imports (globalLevel := level))
  finishImport state imports opts level isModule

/-- Runs an import with Lean's flag for it set, which lets modules register extensions. -/
public unsafe def importing (act : IO Environment) : IO Environment := do
  match withImporting act with
  | .ok env => return env
  | .error e => throw e

/--
Imports modules into a complete environment. `isModule` says whether the file to be elaborated
starts with `module`.
-/
public unsafe def importComplete (imports : Array Import) (opts : Options := {})
    (isModule : Bool := false) : IO Environment :=
  importing (importCore imports opts isModule)

/-- Prints messages; returns whether one is an error. -/
def report : List Message → Bool → IO Bool
  | [], failed => return failed
  | m :: rest, failed => do
    let text ← m.toString
    if !m.isSilent then IO.print text
    match m.severity with
    | .error => report rest true
    | _ => report rest failed

unsafe def compileModule (opts : Options) (mod src out : String) : IO Unit := do
  let text ← IO.FS.readFile ⟨src⟩
  let ctx := inputContext text src true text.rawEndPos
  let (header, parser, msgs) ← Parser.parseHeader ctx
  let env ← importComplete (headerToImports header) opts (HeaderSyntax.isModule header)
  let env := env.setMainModule mod.toName
  let s ← IO.processCommands ctx parser (Command.mkState env msgs opts)
  if ← report s.commandState.messages.toList false then
    throw (IO.userError (mod ++ ": compilation failed"))
  writeModule s.commandState.env ⟨out⟩

unsafe def compileAll (opts : Options) : List String → IO Unit
  | [] => return
  | mod :: src :: out :: rest => do
    let t0 ← IO.monoMsNow
    compileModule opts mod src out
    let t1 ← IO.monoMsNow
    IO.println s!"compiled {mod} in {t1 - t0} ms"
    compileAll opts rest
  | _ => throw (IO.userError "compile: expected MODULE SOURCE OLEAN")

unsafe def runModule (mod : String) (args : List String) : IO Unit := do
  let imports := #[{ module := mod.toName }]
  let (_, state) ← ImportStateM.run (importModulesCore imports (globalLevel := .private))
  let env ← importing (finishImport state imports {} .private false)
  match evalEntryPoint env {} (mod.toName ++ `main) false with
  | .ok main => main state args
  | .error e => throw (IO.userError e)

end Boot

open Boot in
public unsafe def main (args : List String) : IO Unit := do
  enableInitializersExecution
  match args with
  | "compile" :: rest => compileAll {} rest
  | "run" :: mod :: rest => runModule mod rest
  | _ => throw (IO.userError "usage: compile (MODULE SOURCE OLEAN)… | run MODULE ARGS…")
