module
public import Lean
public meta import Lean
public import Olympiad.Tactic.Linarith.Poly
public meta import Olympiad.Tactic.Linarith.Poly

/-!
Proving identities `a = b` in commutative rings: by reflection into `Lean.Grind.CommRing.Expr` where
only ring operations and integer numerals occur (one kernel computation), else by `grind`'s ring
solver with the atoms generalised, so that nothing inside them distracts it.
-/

set_option autoImplicit false

set_option compiler.extract_closed false

public meta section
namespace Olympiad.Linarith
open Lean Meta

/-- Atoms of a reflected expression, latest first. -/
structure Reify where
  list : List Expr := []
  size : Nat := 0

abbrev ReifyM := StateRefT Reify MetaM

def reifyAtom (e : Expr) : ReifyM Expr := do
  let s ← get
  let i ← match ← findAtom e s.size s.list with
    | some i => pure i
    | none => do
      set ({ list := e :: s.list, size := s.size + 1 } : Reify)
      pure s.size
  return mkApp (mkConst ``Lean.Grind.CommRing.Expr.var) (mkRawNatLit i)

partial def reify (e : Expr) : ReifyM Expr := do
  match e with
  | .mdata _ e => reify e
  | _ =>
  match natLit? e with
  | some n => return mkApp (mkConst ``Lean.Grind.CommRing.Expr.num) (mkApp (mkConst ``Int.ofNat) (mkRawNatLit n))
  | none =>
  let args := appArgs e
  match e.getAppFn with
  | .const ``HAdd.hAdd _ => if args.size != 6 then reifyAtom e else
    return mkApp2 (mkConst ``Lean.Grind.CommRing.Expr.add) (← reify args[4]!) (← reify args[5]!)
  | .const ``HSub.hSub _ => if args.size != 6 then reifyAtom e else
    return mkApp2 (mkConst ``Lean.Grind.CommRing.Expr.sub) (← reify args[4]!) (← reify args[5]!)
  | .const ``HMul.hMul _ => if args.size != 6 then reifyAtom e else
    return mkApp2 (mkConst ``Lean.Grind.CommRing.Expr.mul) (← reify args[4]!) (← reify args[5]!)
  | .const ``Neg.neg _ => if args.size != 3 then reifyAtom e else
    return mkApp (mkConst ``Lean.Grind.CommRing.Expr.neg) (← reify args[2]!)
  | .const ``HPow.hPow _ => if args.size != 6 then reifyAtom e else
    match natLit? args[5]! with
    | some n => if n > 200 then reifyAtom e else
      return mkApp2 (mkConst ``Lean.Grind.CommRing.Expr.pow) (← reify args[4]!) (mkRawNatLit n)
    | none => reifyAtom e
  | .const ``Nat.cast _ => if args.size != 3 then reifyAtom e else
    match natLit? args[2]! with
    | some n => return mkApp (mkConst ``Lean.Grind.CommRing.Expr.natCast) (mkRawNatLit n)
    | none => reifyAtom e
  | .const ``Int.cast _ => if args.size != 3 then reifyAtom e else
    match args[2]! with
    | .app (.const ``Int.ofNat _) (.lit (.natVal n)) =>
      return mkApp (mkConst ``Lean.Grind.CommRing.Expr.intCast) (mkApp (mkConst ``Int.ofNat) (mkRawNatLit n))
    | .app (.const ``Int.negSucc _) (.lit (.natVal n)) =>
      return mkApp (mkConst ``Lean.Grind.CommRing.Expr.intCast) (mkApp (mkConst ``Int.negSucc) (mkRawNatLit n))
    | _ => reifyAtom e
  | .const ``IntCast.intCast _ => if args.size != 3 then reifyAtom e else
    match args[2]! with
    | .app (.const ``Int.ofNat _) (.lit (.natVal n)) =>
      return mkApp (mkConst ``Lean.Grind.CommRing.Expr.intCast) (mkApp (mkConst ``Int.ofNat) (mkRawNatLit n))
    | .app (.const ``Int.negSucc _) (.lit (.natVal n)) =>
      return mkApp (mkConst ``Lean.Grind.CommRing.Expr.intCast) (mkApp (mkConst ``Int.negSucc) (mkRawNatLit n))
    | _ => reifyAtom e
  | _ => reifyAtom e

partial def nthRev (l : List Expr) (size i : Nat) : Expr :=
  match l with
  | [] => default
  | a :: t => if i + 1 == size then a else nthRev t (size - 1) i

/-- The balanced tree of atoms `lo ≤ i < hi`. -/
partial def mkContext (α : Expr) (l : List Expr) (size lo hi : Nat) : Expr :=
  if hi ≤ lo + 1 then mkApp2 (mkConst ``RArray.leaf [0]) α (nthRev l size lo)
  else
    let mid := (lo + hi) / 2
    mkApp4 (mkConst ``RArray.branch [0]) α (mkRawNatLit mid) (mkContext α l size lo mid) (mkContext α l size mid hi)

/-- Proves `a = b` by reflection; the kernel checks it at once, so that a failure can be caught. -/
def proveByReflection (α inst a b : Expr) : MetaM Expr := do
  let ((ra, rb), s) ← StateRefT'.run (do return (← reify a, ← reify b)) ({} : Reify)
  let (list, size) := if s.size == 0 then ([a], 1) else (s.list, s.size)
  let ctx := mkContext α list size 0 size
  let h := mkApp2 (mkConst ``Eq.refl [1]) (mkConst ``Bool) (mkConst ``Bool.true)
  let pf := mkAppN (mkConst ``Lean.Grind.CommRing.Expr.eq_of_toPoly_eq [0]) #[α, inst, ctx, ra, rb, h]
  let ty := mkApp3 (mkConst ``Eq [1]) α a b
  mkAuxTheorem ty pf

/-- Quantifies `ty` over the atoms of the list; also gives the atoms, outermost first. -/
partial def generalizeAtoms (atoms : List Expr) (ty : Expr) (args : List Expr) : MetaM (Expr × List Expr) := do
  match atoms with
  | [] => return (ty, args)
  | a :: t => do
    let body ← kabstract ty a
    if body.hasLooseBVars then
      generalizeAtoms t (.forallE `x (← inferType a) body .default) (a :: args)
    else generalizeAtoms t ty args

partial def mkAppList (f : Expr) : List Expr → Expr
  | [] => f
  | a :: t => mkAppList (mkApp f a) t

/-- Proves `a = b` by `grind`, with the atoms made opaque. -/
def proveByGrind (α a b : Expr) : MetaM Expr := do
  let (_, s) ← StateRefT'.run (do let _ ← parsePoly a; parsePoly b) ({} : Atoms)
  let ty := mkApp3 (mkConst ``Eq [1]) α a b
  let (gty, args) ← generalizeAtoms s.list ty []
  let m ← mkFreshExprMVar gty
  let (_, g) ← m.mvarId!.intros
  let params ← Grind.mkOnlyParams { splits := 0, ematch := 0, canonHeartbeats := 1000 }
  let r ← Grind.main g params
  if r.hasFailed then throwError "ring identity not proved"
  return mkAppList (← instantiateMVars m) args

/-- Proves `a = b` in a commutative ring, both sides being equal polynomials (or, in fields,
equal after `grind`'s normalisation). -/
def proveRingEq (α inst a b : Expr) : MetaM Expr := do
  try proveByReflection α inst a b catch _ => proveByGrind α a b

end Olympiad.Linarith
