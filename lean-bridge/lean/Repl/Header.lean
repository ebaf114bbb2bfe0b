import Boot
import Repl.Frontend

/-!
# Headers: which environment an `import` stands for

Environments are made once for each set of imports. Modules are loaded once for all of them: an
environment is made of those of the loaded modules that its imports reach.
-/

open Lean Elab

namespace Repl

/-- The library that stands for Mathlib. -/
def library : Name := `Olympiad

/-- Mathlib, what it builds on, and data sets that are stated over it. -/
def libraryRoots : List String :=
  ["Mathlib", "Batteries", "Std4", "Aesop", "Qq", "ProofWidgets", "ImportGraph", "Plausible",
   "LeanSearchClient", "Cli", "ProofNet", "MiniF2F", "Olympiad"]

/-- Layout of `Lean.ImportedModule`. -/
structure LoadedModule where
  toEffectiveImport : EffectiveImport
  parts : Array (ModuleData × CompactedRegion)
  irData? : Option (ModuleData × CompactedRegion)
  needsData : Bool
  needsIRTrans : Bool

/-- Layout of `Lean.ImportState`. -/
structure LoadedModules where
  modules : Std.HashMap Name LoadedModule
  /-- Every module after its imports. -/
  order : Array Name

structure Headers where
  loaded : IO.Ref ImportState
  /-- Environments by the sorted names of their imports. -/
  envs : IO.Ref (List (List Name × Environment))

namespace Headers

def create (loaded : ImportState) : BaseIO Headers :=
  return { loaded := ← IO.mkRef loaded, envs := ← IO.mkRef [] }

/-- The modules that `imports` reach. -/
partial def reachable (modules : Std.HashMap Name LoadedModule) (imports : List Name)
    (seen : Std.HashSet Name) : Std.HashSet Name :=
  match imports with
  | [] => seen
  | name :: rest =>
    if seen.contains name then reachable modules rest seen else
      let seen := seen.insert name
      let next := match modules[name]? with
        | some m => match m.parts[0]? with
          | some (data, _) => data.imports.toList.map (·.module)
          | none => []
        | none => []
      reachable modules (next ++ rest) seen

unsafe def importSharedUnsafe (h : Headers) (imports : List Name) : IO Environment := do
  let direct := imports.toArray.map fun module => { module : Import }
  Boot.importing do
    let (_, state) ← ImportStateM.run (importModulesCore direct (globalLevel := .private))
      (← h.loaded.get)
    h.loaded.set state
    let all : LoadedModules := unsafeCast state
    let seen := reachable all.modules imports {}
    let some' := { all with order := all.order.filter seen.contains }
    let env ← Boot.finishImport (unsafeCast some') direct {} .private false
    -- Never freed, so never counted: a worker that reads an environment does not write to it.
    Runtime.markPersistent env

@[implemented_by importSharedUnsafe]
opaque importShared (h : Headers) (imports : List Name) : IO Environment

/-- The environment of a set of modules that exist. -/
def env (h : Headers) (imports : List Name) : IO Environment := do
  let key := imports.eraseDups.mergeSort (Name.lt · ·)
  match (← h.envs.get).lookup key with
  | some env => return env
  | none =>
    let env ← h.importShared key
    h.envs.modify ((key, env) :: ·)
    return env

/-- The module that an import stands for. Throws for one that is unknown. -/
def resolve (module : Name) : IO Name := do
  let root := module.getRoot.toString
  if libraryRoots.contains root then return library
  if ["Init", "Std", "Lean"].contains root then
    if ← (← findOLean module).pathExists then return module
  throw <| IO.userError s!"unknown module '{module}': there are Init, Std and Lean, and \
    {library} in place of Mathlib"

/-- The environment of a text's header, and the text's commands behind it. -/
def ofText (h : Headers) (text : String) : IO (Environment × Input × Array Message × HeaderSyntax) := do
  let ctx := (Input.ofText text).ctx
  let (header, start, messages) ← Parser.parseHeader ctx
  let imports ← (headerToImports header).toList.mapM (resolve ·.module)
  return (← h.env imports, { ctx, start }, messages.toArray, header)

/-- The state in which the commands of a file start. -/
def initialState (env : Environment) : Command.State :=
  { Command.mkState env {} {} with infoState.enabled := true }

end Headers

end Repl
