module
public import Olympiad.Tactic.NormNum
public meta import Olympiad.Tactic.NormNum

/-!
`interval_cases`: one goal per value of a bounded natural number or integer.
-/

set_option autoImplicit false
set_option hygiene false

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Parser.Tactic Olympiad.Linarith

def maxIntervalCases : Nat := 200

def ceilDiv (a b : Rat) : Int := (a / b).ceil
def floorDiv (a b : Rat) : Int := (a / b).floor

/-- The integer bounds on `x` that single facts of the context give. -/
def boundsOf (x : Expr) : MetaM (Option Int × Option Int) := do
  let α ← inferType x
  let nat := α.isConstOf ``Nat
  let some o ← getOrdered? (mkConst ``Int) | return (none, none)
  let xi ← if nat then mkAppOptM ``Nat.cast #[mkConst ``Int, none, x] else pure x
  let facts ← collectHyps (← getPropHyps).toList []
  let act : AtomM (List Comp × Poly) := do
    let p ← parsePoly xi
    return (← mkComps o facts [], p)
  let ((comps, px), _) ← act.run {}
  let mut lo : Option Int := if nat then some 0 else none
  let mut hi : Option Int := none
  for c in comps do
    -- `k * x + d rel 0`
    let d := c.poly.constTerm
    let lin := c.poly.sub (Poly.const d)
    match lin, px with
    | (m, k) :: _, [(mx, _)] =>
      if m.cmp mx == .eq && Poly.beq lin (px.scale k) then
        let up := floorDiv (-d) k
        let dn := ceilDiv (-d) k
        if k > 0 || c.rel == 2 then hi := some (match hi with | some h => min h up | none => up)
        if k < 0 || c.rel == 2 then lo := some (match lo with | some l => max l dn | none => dn)
    | _, _ => pure ()
  return (lo, hi)

/-- Mathlib's `interval_cases x`, `interval_cases h : x` for `x : ℕ` or `x : ℤ`. Bounds come from
single linear facts; weaker: no bounds from `Finset` membership or over other types. -/
syntax (name := intervalCases) "interval_cases " (atomic(ident " : "))? term:max (" using " term ", " term)? : tactic
elab_rules : tactic
  | `(tactic| interval_cases $[$h:ident :]? $x:term $[using $l, $u]?) => do
    let hs := #[l, u].filterMap id
    for t in hs do evalTactic (← `(tactic| have := $t))
    withMainContext do
    let e ← elabTerm x none
    let e ← instantiateMVars e
    let α ← inferType e
    unless α.isConstOf ``Nat || α.isConstOf ``Int do throwError "interval_cases: only for ℕ and ℤ"
    let (lo?, hi?) ← boundsOf e
    let some lo := lo? | throwError "interval_cases: no lower bound for {e} in the context"
    let some hi := hi? | throwError "interval_cases: no upper bound for {e} in the context"
    if hi < lo then
      evalTactic (← `(tactic| (exfalso; omega)))
      return
    if hi - lo ≥ maxIntervalCases then throwError "interval_cases: more than {maxIntervalCases} cases"
    let lit (i : Int) : TacticM Term := do
      if i < 0 then `(-$(quote i.natAbs)) else `($(quote i.natAbs))
    let n := (hi - lo).toNat + 1
    let mut disj ← `($x = $(← lit hi))
    for k in [1:n] do
      disj ← `($x = $(← lit (hi - k)) ∨ $disj)
    let name := h.getD (mkIdent `this)
    let pat ← if e.isFVar && h.isNone then `(rcasesPat| rfl) else `(rcasesPat| $name:ident)
    let pats := Array.replicate n pat
    let alts ← `(rcasesPatMed| $[$pats]|*)
    evalTactic (← `(tactic| first
      | rcases (show $disj by omega) with $alts:rcasesPatMed))
    if !e.isFVar then evalTactic (← `(tactic| all_goals try simp only [$name:ident] at *))

end Olympiad.Tactic
end
