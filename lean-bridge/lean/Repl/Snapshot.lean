import Repl.Limits

/-!
# Snapshots: what an environment number and a proof state number stand for
-/

open Lean Elab

namespace Repl

/-- The state after a text of commands. -/
structure CommandSnapshot where
  state : Command.State

/-- The state between two tactics. -/
structure ProofSnapshot where
  coreContext : Core.Context
  coreState : Core.State
  metaContext : Meta.Context
  metaState : Meta.State
  termState : Term.State
  tacticState : Tactic.State
  tacticContext : Tactic.Context
  /-- The goals of the whole proof, which decide about its status. -/
  rootGoals : List MVarId

namespace CommandSnapshot

/-- Without what belongs to the one reply: messages, traces, information trees. -/
def ofState (s : Command.State) : CommandSnapshot where
  state := { s with
    messages := {}, traceState := {}, snapshotTasks := #[]
    infoState := { enabled := s.infoState.enabled } }

end CommandSnapshot

namespace ProofSnapshot

/-- Ready for one run: counters start anew, limits and the cancel token hold. -/
def armed (p : ProofSnapshot) (limits : Limits := {}) (token? : Option IO.CancelToken := none) :
    BaseIO ProofSnapshot := do
  let options := limits.applyTo p.coreContext.options
  let maxHeartbeats := match limits.maxHeartbeats? with
    | some n => n * 1000
    | none => Core.getMaxHeartbeats options
  return { p with coreContext := { p.coreContext with
    options, maxHeartbeats, cancelTk? := token?
    initHeartbeats := ← IO.getNumHeartbeats
    maxRecDepth := limits.maxRecDepth?.getD p.coreContext.maxRecDepth } }

/-- Ready to be kept: as `before` in what holds for one run only, and without its reply's parts. -/
def stored (p before : ProofSnapshot) : ProofSnapshot :=
  { p with
    coreContext := before.coreContext
    coreState := { p.coreState with
      messages := {}, traceState := {}, snapshotTasks := #[], infoState := {} } }

def runCoreM (p : ProofSnapshot) (x : CoreM α) : IO (α × ProofSnapshot) := do
  let (a, coreState) ← x.toIO p.coreContext p.coreState
  return (a, { p with coreState })

def runMetaM (p : ProofSnapshot) (x : MetaM α) : IO (α × ProofSnapshot) := do
  let ((a, metaState), p) ← p.runCoreM (x.run p.metaContext p.metaState)
  return (a, { p with metaState })

def runTacticM (p : ProofSnapshot) (x : Tactic.TacticM α) : IO (α × ProofSnapshot) := do
  let term : TermElabM (α × Tactic.State) := do
    let r ← (x p.tacticContext).run p.tacticState
    Term.synthesizeSyntheticMVarsNoPostponing
    return r
  let (((a, tacticState), termState), p) ← p.runMetaM (term.run (s := p.termState))
  return (a, { p with tacticState, termState })

/-- The goals as the reply shows them. -/
def goals (p : ProofSnapshot) : IO (List String) := do
  let (goals, _) ← p.runMetaM (p.tacticState.goals.mapM (Meta.ppGoal ·))
  return goals.map toString

/--
A proof state at a place in an elaborated text. `env?` is the environment to go on in: that before
the text, so that a proof cannot use what it proves. Expected types (of term-mode `sorry`s) become
goals of their own.
-/
def create (ctx : ContextInfo) (lctx : LocalContext) (env? : Option Environment)
    (goals : List MVarId) (rootGoals? : Option (List MVarId)) (types : List Expr := []) :
    IO ProofSnapshot :=
  ctx.runMetaM lctx do
    let goals := goals ++ (← types.mapM fun t => Expr.mvarId! <$> Meta.mkFreshExprMVar (some t))
    let coreState ← getThe Core.State
    let coreState := match env? with
      | some env => { coreState with env }
      | none => coreState
    return {
      coreContext := ← readThe Core.Context
      coreState
      metaContext := ← readThe Meta.Context
      metaState := ← getThe Meta.State
      termState := {}
      tacticState := { goals }
      tacticContext := { elaborator := .anonymous }
      rootGoals := rootGoals?.getD goals }

end ProofSnapshot

end Repl
