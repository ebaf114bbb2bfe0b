module

public import Lean
public meta import Lean
public import Olympiad.Nat.Lemmas
public import Olympiad.Real.Sqrt
public meta import Olympiad.Nat.Basic

/-!
# Simplification procedures for numerals

`Nat.Prime` of a literal is decided; the square root of a literal that is a square is evaluated.
-/

set_option autoImplicit false

public meta section

open Lean Meta Simp

/-- Decides whether a literal is prime. -/
simproc Nat.primeLiteral (Nat.Prime _) := fun e => do
  let_expr Nat.Prime n ← e | return .continue
  let some v ← Nat.fromExpr? n | return .continue
  unless v ≤ 10000000000 do return .continue
  let inst ← mkAppM ``Nat.decidablePrime #[n]
  let d ← whnfD (← mkDecide e)
  let _ := inst
  if d.isConstOf ``true then
    return .done { expr := mkConst ``True, proof? := some (← mkAppM ``eq_true #[← mkDecideProof e]) }
  else if d.isConstOf ``false then
    let p := mkApp3 (mkConst ``of_decide_eq_false) e (← synthInstance (mkApp (mkConst ``Decidable) e)) (← mkEqRefl (mkConst ``false))
    return .done { expr := mkConst ``False, proof? := some (← mkAppM ``eq_false #[p]) }
  else return .continue

/-- Evaluates the square root of a literal that is a square. -/
simproc Real.sqrtLiteral (Real.sqrt _) := fun e => do
  let_expr Real.sqrt x ← e | return .continue
  let_expr OfNat.ofNat ty n _ ← x | return .continue
  unless ty.isConstOf ``Real do return .continue
  let some v := n.rawNatLit? | return .continue
  let r := Nat.sqrt v
  unless r * r = v do return .continue
  let rE := mkRawNatLit r
  let h ← mkEqRefl n
  let h ← mkExpectedTypeHint h (← mkEq (← mkAppM ``HMul.hMul #[mkNatLit r, mkNatLit r]) (mkNatLit v))
  let p := mkAppN (mkConst ``Real.sqrt_ofNat_eq) #[n, rE, h]
  let some (_, _, rhs) := (← inferType p).eq? | return .continue
  return .done { expr := rhs, proof? := some p }

end
