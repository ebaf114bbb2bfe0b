import Repl.Header
import Repl.Replies

/-!
# States in files

A file holds the names of the imports, the constants added to them, and the rest of the state;
reading it makes the environment anew. As with leanprover-community/repl, the constants are not
checked again (a file is trusted: the gate never reads one), their compiled code and the entries of
environment extensions are lost, and opened namespaces are opened again.
-/

open Lean Elab

namespace Repl

/-- Enters a constant unchecked (a function of Lean that has no name in the language). -/
@[extern "environmentAdd", export lake_environment_add]
opaque environmentAdd (env : Environment) (info : ConstantInfo) : Environment

structure EnvPickle where
  imports : List Name
  constants : Array ConstantInfo

structure CommandPickle where
  env : EnvPickle
  scopes : List Command.Scope
  nextMacroScope : Nat
  maxRecDepth : Nat
  ngen : NameGenerator
  auxDeclNGen : DeclNameGenerator

structure ProofPickle where
  env : EnvPickle
  nextMacroScope : Nat
  ngen : NameGenerator
  auxDeclNGen : DeclNameGenerator
  coreContext : Core.Context
  metaConfig : Meta.Config
  lctx : LocalContext
  localInstances : LocalInstances
  metaState : Meta.State
  termState : Term.State
  tacticState : Tactic.State
  tacticContext : Tactic.Context
  rootGoals : List MVarId

namespace EnvPickle

def ofEnv (env : Environment) : EnvPickle where
  imports := env.header.imports.toList.map (·.module)
  constants := env.toKernelEnv.constants.map₂.foldl (fun out _ info => out.push info) #[]

def restore (p : EnvPickle) (headers : Headers) (openDecls : List OpenDecl) : IO Environment := do
  let env ← headers.env p.imports
  let env := p.constants.foldl (init := env) fun env info =>
    if info.isUnsafe || info.isPartial then env else environmentAdd env info
  let openAgain : CoreM Unit := openDecls.forM fun
    | .simple ns _ => activateScoped ns
    | .explicit .. => pure ()
  let (_, s) ← openAgain.toIO { fileName := "", fileMap := default } { env }
  return s.env

end EnvPickle

unsafe def writePickleUnsafe (path : String) (value : α) : IO Unit :=
  saveModuleData path `Repl (unsafeCast value)

@[implemented_by writePickleUnsafe]
opaque writePickle (path : String) (value : α) : IO Unit

unsafe def readPickleUnsafe (α : Type) (path : String) : IO α := do
  let (data, _) ← readModuleData path
  return unsafeCast data

/-- What `writePickle` wrote there as a value of this very type. -/
@[implemented_by readPickleUnsafe]
opaque readPickle (α : Type) (path : String) : IO α

def pickleEnv (session : Session) (id : Nat) (path : String) : IO Json := do
  let some snapshot ← session.env? id | return errorReply "Unknown environment."
  let s := snapshot.state
  writePickle path {
    env := .ofEnv s.env, scopes := s.scopes, nextMacroScope := s.nextMacroScope
    maxRecDepth := s.maxRecDepth, ngen := s.ngen, auxDeclNGen := s.auxDeclNGen : CommandPickle }
  return .mkObj [("env", toJson id)]

def unpickleEnv (headers : Headers) (session : Session) (path : String) : IO Json := do
  let p ← readPickle CommandPickle path
  let env ← p.env.restore headers ((p.scopes.head?.map (·.openDecls)).getD [])
  let id ← session.addEnv <| .ofState {
    env, scopes := p.scopes, nextMacroScope := p.nextMacroScope, maxRecDepth := p.maxRecDepth
    ngen := p.ngen, auxDeclNGen := p.auxDeclNGen, infoState.enabled := true }
  return .mkObj [("env", toJson id)]

def pickleProof (session : Session) (id : Nat) (path : String) : IO Json := do
  let some p ← session.proof? id | return errorReply "Unknown proof State."
  writePickle path {
    env := .ofEnv p.coreState.env, nextMacroScope := p.coreState.nextMacroScope
    ngen := p.coreState.ngen, auxDeclNGen := p.coreState.auxDeclNGen
    coreContext := p.coreContext, metaConfig := p.metaContext.config
    lctx := p.metaContext.lctx, localInstances := p.metaContext.localInstances
    metaState := p.metaState, termState := p.termState
    tacticState := p.tacticState, tacticContext := p.tacticContext
    rootGoals := p.rootGoals : ProofPickle }
  proofJson session p #[] p

def unpickleProof (headers : Headers) (session : Session) (path : String) (env? : Option Nat) :
    IO Json := do
  let p ← readPickle ProofPickle path
  let env ← match env? with
    | none => p.env.restore headers p.coreContext.openDecls
    | some id =>
      let some snapshot ← session.env? id | return errorReply "Unknown environment."
      pure <| p.env.constants.foldl (init := snapshot.state.env) fun env info =>
        if (env.find? info.name).isSome || info.isUnsafe || info.isPartial then env
        else environmentAdd env info
  let snapshot : ProofSnapshot := {
    coreContext := p.coreContext
    coreState := { env, nextMacroScope := p.nextMacroScope, ngen := p.ngen
                   auxDeclNGen := p.auxDeclNGen }
    metaContext := { keyedConfig := p.metaConfig.toConfigWithKey
                     lctx := p.lctx, localInstances := p.localInstances }
    metaState := p.metaState, termState := p.termState
    tacticState := p.tacticState, tacticContext := p.tacticContext
    rootGoals := p.rootGoals }
  proofJson session snapshot #[] snapshot

end Repl
