module

public import Lean
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

end Olympiad

elab_rules : term <= expectedType
  | `({ $x:ident $b:binderPred | $p }) => do
    let `(binderPred| ∈ $s:term) := b | throwUnsupportedSyntax
    unless ← Olympiad.expectsFinset (some expectedType) do
      if ← Olympiad.expectsSet (some expectedType) then throwUnsupportedSyntax
      let ty ← withSynthesize (postpone := .yes) <| withoutErrToSorry do inferType (← elabTerm s none)
      unless (← whnfR (← instantiateMVars ty)).isAppOfArity ``Finset 1 do throwUnsupportedSyntax
    elabTerm (← `(Finset.filter (fun $x:ident => $p) $s)) expectedType

elab_rules : term
  | `({ $x:ident $b:binderPred | $p }) => do
    let `(binderPred| ∈ $s:term) := b | throwUnsupportedSyntax
    let ty ← withSynthesize (postpone := .yes) <| withoutErrToSorry do inferType (← elabTerm s none)
    unless (← whnfR (← instantiateMVars ty)).isAppOfArity ``Finset 1 do throwUnsupportedSyntax
    elabTerm (← `(Finset.filter (fun $x:ident => $p) $s)) none

elab_rules : term <= expectedType
  | `({ $x:ident | $p }) => do
    unless ← Olympiad.expectsFinset (some expectedType) do throwUnsupportedSyntax
    elabTerm (← `(Finset.filter (fun $x:ident => $p) Finset.univ)) expectedType
  | `({ $x:ident : $t | $p }) => do
    unless ← Olympiad.expectsFinset (some expectedType) do throwUnsupportedSyntax
    elabTerm (← `(Finset.filter (fun ($x:ident : $t) => $p) Finset.univ)) expectedType

end
