import Repl.Verify.Constants

/-!
# `#print axioms`

Lean's own command takes every theorem of core, whose proofs are not exported, for an axiom. This
one, put before it, tells the axioms as the gate counts them.
-/

open Lean Elab Command

namespace Repl

def elabPrintAxioms : CommandElab := fun stx => do
  match stx with
  | `(command| #print%$tk axioms $id) => withRef tk do
    let names ← liftCoreM <| realizeGlobalConstWithInfos id
    let env ← getEnv
    for name in names do
      match (Verify.axiomsOf env env.toKernelEnv name).toList with
      | [] => logInfo m!"'{name}' does not depend on any axioms"
      | axioms => logInfo m!"'{name}' depends on axioms: {axioms}"
  | _ => throwUnsupportedSyntax

/-- Holds for environments that are made afterwards. -/
def installPrintAxioms : IO Unit :=
  commandElabAttribute.addBuiltin ``Parser.Command.printAxioms ``elabPrintAxioms elabPrintAxioms

end Repl
