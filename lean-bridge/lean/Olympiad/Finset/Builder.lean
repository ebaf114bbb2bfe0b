module

public import Lean
public meta import Lean
public import Olympiad.BigOperators

/-!
# Set-builder notation for finite sets

`{x ∈ s | p x}` is `Finset.filter` when a finite set is expected, or when `s` is a finite set and
no set is expected; `{x : α | p x}` and `{x | p x}` are filters of `Finset.univ` when a finite set is
expected. Everything else is left to the notation for sets.
-/

set_option autoImplicit false

public meta section

open Lean Elab Term Meta

namespace Olympiad

/-- Whether the expected type is known to be `Finset _`. -/
def expectsFinset (expectedType? : Option Expr) : TermElabM Bool := do
  let some ty := expectedType? | return false
  return (← whnfR (← instantiateMVars ty)).isAppOfArity ``Finset 1

/-- Whether the expected type is known to be `Set _`. -/
def expectsSet (expectedType? : Option Expr) : TermElabM Bool := do
  let some ty := expectedType? | return false
  return (← whnfR (← instantiateMVars ty)).isAppOfArity ``Set 1

/-- The common form of the notations, which looks at the types. -/
syntax (name := builderPred) "set_builder_pred% " ident binderPred " | " term : term
@[inherit_doc builderPred]
syntax (name := builderAll) "set_builder_all% " ident (" : " term)? " | " term : term

macro_rules
  | `({ $x:ident ∈ $s:term | $p }) => `(set_builder_pred% $x:ident ∈ $s | $p)
macro_rules
  | `({ $x:ident | $p }) => `(set_builder_all% $x:ident | $p)
  | `({ $x:ident : $t | $p }) => `(set_builder_all% $x:ident : $t | $p)

@[term_elab builderPred]
def elabBuilderPred : TermElab := fun stx expectedType? => do
  let `(set_builder_pred% $x:ident ∈ $s:term | $p) := stx | throwUnsupportedSyntax
  let mut finset ← expectsFinset expectedType?
  unless finset || (← expectsSet expectedType?) do
    let ty ← withoutModifyingElabMetaStateWithInfo do
      withSynthesize (postpone := .partial) do inferType (← elabTerm s none)
    finset ← expectsFinset (some ty)
  if finset then
    elabTerm (← `(Finset.filter (fun $x:ident => $p) $s)) expectedType?
  else
    elabTerm (← `(setOf fun $x:ident => $x ∈ $s ∧ $p)) expectedType?

@[term_elab builderAll]
def elabBuilderAll : TermElab := fun stx expectedType? => do
  let finset ← expectsFinset expectedType?
  match stx with
  | `(set_builder_all% $x:ident | $p) =>
    if finset then elabTerm (← `(Finset.filter (fun $x:ident => $p) Finset.univ)) expectedType?
    else elabTerm (← `(setOf fun $x:ident => $p)) expectedType?
  | `(set_builder_all% $x:ident : $t | $p) =>
    if finset then elabTerm (← `(Finset.filter (fun ($x:ident : $t) => $p) Finset.univ)) expectedType?
    else elabTerm (← `(setOf fun ($x:ident : $t) => $p)) expectedType?
  | _ => throwUnsupportedSyntax

end Olympiad

end
