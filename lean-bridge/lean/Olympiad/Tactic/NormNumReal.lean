module
public import Olympiad.Real.Sqrt
public import Olympiad.Floor
public import Olympiad.Tactic.NormNum
public meta import Olympiad.Tactic.NormNum

/-!
Extensions of `norm_num` for real functions.
-/

set_option autoImplicit false

public section
namespace Olympiad.Tactic
theorem floor_real {a : ℝ} {z : ℤ} (h : (z : ℝ) ≤ a) (h' : a < z + 1) : ⌊a⌋ = z := Int.floor_eq_iff.2 ⟨h, h'⟩
theorem floor_rat {a : ℚ} {z : ℤ} (h : (z : ℚ) ≤ a) (h' : a < z + 1) : ⌊a⌋ = z := Int.floor_eq_iff.2 ⟨h, h'⟩
theorem ceil_real {a : ℝ} {z : ℤ} (h : (z : ℝ) - 1 < a) (h' : a ≤ z) : ⌈a⌉ = z := Int.ceil_eq_iff.2 ⟨h, h'⟩
theorem ceil_rat {a : ℚ} {z : ℤ} (h : (z : ℚ) - 1 < a) (h' : a ≤ z) : ⌈a⌉ = z := Int.ceil_eq_iff.2 ⟨h, h'⟩
end Olympiad.Tactic
end

public meta section
namespace Olympiad.Tactic
open Lean Meta Olympiad.Linarith

/-- The square root of a natural number, when it is one, by bisection of `lo … hi`. -/
partial def exactSqrt? (n lo hi : Nat) : Option Nat :=
  if lo > hi then none else
  let mid := (lo + hi) / 2
  if mid * mid == n then some mid
  else if mid * mid < n then exactSqrt? n (mid + 1) hi
  else if mid == 0 then none else exactSqrt? n lo (mid - 1)

/-- Evaluates `√c` for squares of rationals. -/
simproc_decl normNumSqrt (Real.sqrt _) := fun e => do
  try
    let arg := e.appArg!
    let some c ← constant? arg | return .continue
    if c < 0 then return .continue
    let some p := exactSqrt? c.num.natAbs 0 (c.num.natAbs + 1) | return .continue
    let some q := exactSqrt? c.den 0 c.den | return .continue
    let α ← inferType arg
    let y ← ratToExpr α (mkRat p q)
    let zero ← mkNumeral α 0
    let hy ← mkFreshExprMVar (← mkAppM ``LE.le #[zero, y]) (kind := .syntheticOpaque)
    prove hy.mvarId! .linear []
    let h ← mkFreshExprMVar (← mkEq (← mkAppM ``HPow.hPow #[y, mkNatLit 2]) arg) (kind := .syntheticOpaque)
    ringCore h.mvarId!
    let pf ← mkAppM ``Real.sqrt_unique #[← instantiateMVars hy, ← instantiateMVars h]
    return .done { expr := y, proof? := some pf }
  catch _ => return .continue

/-- `⌊c⌋` or `⌈c⌉` of a rational constant, by the lemma that says which integer it is. -/
def evalRounded (e : Expr) (round : Rat → Int) (lemmas : List (Name × Name)) : SimpM Simp.Step := do
  try
    let some c ← constant? e.appArg! | return .continue
    let α ← inferType e.appArg!
    let some (_, lemmaName) := lemmas.find? (α.isConstOf ·.1) | return .continue
    let z ← ratToExpr (mkConst ``Int) (round c)
    let goal ← mkFreshExprMVar (← mkEq e z) (kind := .syntheticOpaque)
    for bound in ← goal.mvarId!.apply (mkConst lemmaName) do prove bound .linear []
    return .done { expr := z, proof? := some (← instantiateMVars goal) }
  catch _ => return .continue

/-- Evaluates `⌊c⌋`. -/
simproc_decl normNumFloor (Int.floor _) := fun e =>
  evalRounded e Rat.floor [(``Real, ``floor_real), (``Rat, ``floor_rat)]
/-- Evaluates `⌈c⌉`. -/
simproc_decl normNumCeil (Int.ceil _) := fun e =>
  evalRounded e Rat.ceil [(``Real, ``ceil_real), (``Rat, ``ceil_rat)]

end Olympiad.Tactic
end
