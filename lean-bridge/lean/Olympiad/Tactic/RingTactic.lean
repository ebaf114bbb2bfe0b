module
public import Olympiad.Tactic.Structural
public meta import Olympiad.Tactic.Structural
public import Olympiad.Tactic.Linarith.Ring
public meta import Olympiad.Tactic.Linarith.Ring

/-!
`ring`, `ring_nf`, `linear_combination`.
-/

set_option autoImplicit false
set_option hygiene false

public section

namespace Olympiad.Tactic
open Lean.Grind
attribute [local instance] Semiring.natCast Ring.intCast

section
variable {α : Type} [CommRing α]
theorem eq_of_combination {a b l r : α} (h : l = r) (h' : a - b - (l - r) = 0) : a = b := by grind
theorem comb_add {a b c d : α} (h : a = b) (h' : c = d) : a + c = b + d := by rw [h, h']
theorem comb_sub {a b c d : α} (h : a = b) (h' : c = d) : a - c = b - d := by rw [h, h']
theorem comb_mul {a b c d : α} (h : a = b) (h' : c = d) : a * c = b * d := by rw [h, h']
theorem comb_neg {a b : α} (h : a = b) : -a = -b := by rw [h]
end
theorem comb_div {α : Type} [Field α] {a b c d : α} (h : a = b) (h' : c = d) : a / c = b / d := by rw [h, h']

end Olympiad.Tactic

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Parser.Tactic Olympiad.Linarith

/-- Proves an equation by the ring normaliser. -/
def ringCore (g : MVarId) : MetaM Unit := g.withContext do
  let ty ← whnfR (← instantiateMVars (← g.getType))
  let some (α, a, b) := ty.eq? | throwError "ring: the goal is not an equation"
  let inst? ← synthInstance? (mkApp (mkConst ``Lean.Grind.CommRing [0]) α)
  match inst? with
  | some inst => g.assign (← proveRingEq α inst a b)
  | none => g.assign (← proveByGrind α a b)

/-- Mathlib's `ring1`: closes an equation that holds in every commutative (semi)ring or field. -/
elab "ring1" : tactic => do
  let g ← getMainGoal
  try
    g.refl
  catch _ =>
    if (← g.getType).consumeMData.isAppOf ``Eq then
      try ringCore g catch _ => throwError "ring failed: the two sides are not equal as polynomials"
    else throwError "ring failed: the goal is not an equation"
  replaceMainGoal []

/-! ### Normal forms -/

/-- Multiplies out a list of factors. -/
def mkProd (fs : List Expr) (one : Expr) : MetaM Expr := do
  match fs with
  | [] => return one
  | f :: fs => fs.foldlM (fun acc g => mkMul acc g) f

/-- A polynomial as an expression over `α`. -/
def polyToExpr (α : Expr) (atoms : Array Expr) (p : Poly) : MetaM Expr := do
  let lit (n : Nat) : MetaM Expr := mkNumeral α n
  let rat (c : Rat) : MetaM Expr := do
    let n ← lit c.num.natAbs
    if c.den == 1 then return n else mkAppM ``HDiv.hDiv #[n, ← lit c.den]
  let monom (m : Monom) (c : Rat) : MetaM Expr := do
    let mut fs := []
    for (i, k) in m do
      let a := atoms[i]!
      fs := fs ++ [← if k == 1 then pure a else mkAppM ``HPow.hPow #[a, mkNatLit k]]
    if m.isEmpty then rat c
    else
      let x ← mkProd fs (← lit 1)
      if c == 1 then return x else mkAppM ``HMul.hMul #[x, ← rat c]
  match p with
  | [] => lit 0
  | (m, c) :: t =>
    let mut acc ← monom m (if c < 0 then -c else c)
    if c < 0 then acc ← mkAppM ``Neg.neg #[acc]
    for (m, c) in t do
      if c < 0 then acc ← mkAppM ``HSub.hSub #[acc, ← monom m (-c)]
      else acc ← mkAppM ``HAdd.hAdd #[acc, ← monom m c]
    return acc

def isArith (e : Expr) : Bool :=
  e.isAppOf ``HAdd.hAdd || e.isAppOf ``HSub.hSub || e.isAppOf ``HMul.hMul || e.isAppOf ``HPow.hPow
    || e.isAppOf ``HDiv.hDiv || e.isAppOf ``Neg.neg || e.isAppOf ``Inv.inv

/-- `e = e'` with `e'` the polynomial normal form, when it differs. -/
def normalForm? (e : Expr) : MetaM (Option (Expr × Expr)) := do
  unless isArith e do return none
  let α ← inferType e
  if α.isConstOf ``Nat then
    -- no subtraction in ℕ: it is an atom only where it is no polynomial
    if (e.find? fun t => t.isAppOf ``HSub.hSub || t.isAppOf ``HDiv.hDiv).isSome then return none
  let inst? ← if α.isConstOf ``Nat then pure none else synthInstance? (mkApp (mkConst ``Lean.Grind.CommRing [0]) α)
  if inst?.isNone && !α.isConstOf ``Nat then return none
  let (p, s) ← (parsePoly e).run {}
  if p.length > 60 then return none
  let atoms := s.list.reverse.toArray
  let e' ← polyToExpr α atoms p
  if e' == e then return none
  let h ← match inst? with
    | some inst => proveRingEq α inst e e'
    | none => proveByGrind α e e'
  return some (e', h)

/-- Rewrites maximal arithmetic subterms to normal form. -/
def ringNFResult (e : Expr) : MetaM Simp.Result := do
  let pre : Simp.Simproc := fun e => do
    try
      match ← normalForm? e with
      | some (e', h) => return .done { expr := e', proof? := some h }
      | none => if isArith e then return .done { expr := e } else return .continue
    catch _ => return .continue
  let ctx ← Simp.mkContext {} (simpTheorems := #[]) (congrTheorems := ← getSimpCongrTheorems)
  let (r, _) ← Simp.main e ctx (methods := { pre := pre })
  return r

/-- Mathlib's `ring_nf`: rewrites arithmetic subterms to polynomial normal form; closes equations
that become trivial. Weaker: the normal form is ours, and nothing is done inside atoms. -/
syntax (name := ringNF) "ring_nf" (location)? : tactic
elab_rules : tactic
  | `(tactic| ring_nf $[$loc:location]?) => do
    let loc := (loc.map expandLocation).getD (.targets #[] true)
    let change (g : MVarId) : MetaM MVarId := g.withContext do
      let ty ← instantiateMVars (← g.getType)
      let r ← ringNFResult ty
      if r.expr == ty then throwError "ring_nf made no progress"
      applySimpResultToTarget g ty r
    withLocation loc
      (fun h => do
        let g ← getMainGoal
        g.withContext do
          let ty ← instantiateMVars (← h.getType)
          let r ← ringNFResult ty
          if r.expr == ty then throwError "ring_nf made no progress"
          let some (_, g) ← applySimpResultToLocalDecl g h r false | throwError "ring_nf: hypothesis closed the goal"
          replaceMainGoal [g])
      (do
        let g ← change (← getMainGoal)
        try g.refl; replaceMainGoal []
        catch _ => replaceMainGoal [g])
      (fun _ => throwError "ring_nf made no progress")

/-- Lemmas that write quotients and powers of powers in one way. -/
def powerLemmas : List Name := [`div_eq_mul_inv, `mul_inv, `inv_inv, `pow_add, `pow_one, `mul_pow]

/-- `ring1` after quotients are products with inverses, inverses are innermost, and exponents are multiplied out. -/
elab "ring_powers" : tactic => do
  let lemmas ← simpArgs powerLemmas
  let inverses : TSyntax ``simpLemma ← `(simpLemma| ← inv_pow)
  let powers : TSyntax ``simpLemma ← `(simpLemma| ← pow_mul)
  let order ← simpArgs [``Nat.mul_comm, ``Nat.mul_left_comm, ``Nat.mul_assoc]
  let args := lemmas.push inverses
  let joined := order.push powers
  evalTactic (← `(tactic| first
    | (simp only [$[$args:simpLemma],*] <;> ring1)
    | (simp only [$[$joined:simpLemma],*] <;> ring1)))

/-- Mathlib's `ring`: closes equations in commutative (semi)rings and fields; if that fails,
normalises like `ring_nf`. A power `2 ^ (n + 1)` is taken apart where its numeral has to meet a coefficient. -/
macro "ring" : tactic =>
  `(tactic| first | ring1 | (simp only [pow_succ]; ring1) | ring_powers | (ring_nf; done) | ring_nf)

/-! ### Linear combinations -/

/-- Reads `2 * h₁ - c * h₂` as an equation; terms that are no proofs stand for `c = c`. -/
partial def expandCombination (ty : Expr) (t : Syntax) : TermElabM (Option Expr × Expr) := do
  let eqOf (x : Option Expr × Expr) : MetaM Expr := match x with
    | (some h, _) => return h
    | (none, v) => mkEqRefl v
  let bin (a b : Syntax) (op lem : Name) : TermElabM (Option Expr × Expr) := do
    let x ← expandCombination ty a
    let y ← expandCombination ty b
    match x.1, y.1 with
    | none, none => return (none, ← mkAppM op #[x.2, y.2])
    | _, _ => return (some (← mkAppM lem #[← eqOf x, ← eqOf y]), default)
  match t with
  | `(($t)) => expandCombination ty t
  | `($a + $b) => bin a b ``HAdd.hAdd ``comb_add
  | `($a - $b) => bin a b ``HSub.hSub ``comb_sub
  | `($a * $b) => bin a b ``HMul.hMul ``comb_mul
  | `($a / $b) => bin a b ``HDiv.hDiv ``comb_div
  | `(-$a) =>
    let x ← expandCombination ty a
    match x.1 with
    | some h => return (some (← mkAppM ``comb_neg #[h]), default)
    | none => return (none, ← mkAppM ``Neg.neg #[x.2])
  | _ =>
    let isProof ← try
        let s ← saveState
        let e ← Term.elabTerm t none
        Term.synthesizeSyntheticMVarsNoPostponing
        let e ← instantiateMVars e
        if (← whnfR (← instantiateMVars (← inferType e))).isAppOf ``Eq && (← isProof e) then pure (some e)
        else s.restore; pure none
      catch _ => pure none
    match isProof with
    | some e => return (some e, default)
    | none =>
      let e ← Term.elabTermEnsuringType t (some ty)
      Term.synthesizeSyntheticMVarsNoPostponing
      return (none, ← instantiateMVars e)

/-- Mathlib's `linear_combination e`: proves `a = b` from `a - b - (l - r) = 0`, where `e` combines
hypotheses to `l = r`. The combination given is the one checked. Weaker: no `(exp := n)`, and
equations only. -/
syntax (name := linearCombination) "linear_combination" (ppSpace colGt term)? : tactic
elab_rules : tactic
  | `(tactic| linear_combination $[$e]?) => do
    let g ← getMainGoal
    g.withContext do
      let ty ← whnfR (← instantiateMVars (← g.getType))
      let some (α, a, b) := ty.eq? | throwError "linear_combination: the goal is not an equation"
      let x ← match e with
        | some e => expandCombination α e
        | none => pure (none, ← mkNumeral α 0)
      let h ← match x with
        | (some h, _) => pure h
        | (none, v) => mkEqRefl v
      let inst ← synthInstance (mkApp (mkConst ``Lean.Grind.CommRing [0]) α)
      let some (_, l, r) := (← whnfR (← instantiateMVars (← inferType h))).eq? | throwError "linear_combination: not an equation"
      let fn := mkAppN (mkConst ``eq_of_combination) #[α, inst, a, b, l, r, h]
      let goal := (← whnfR (← inferType fn)).bindingDomain!
      let some (_, lhs, rhs) := goal.eq? | throwError "linear_combination: internal error"
      let pf ← try proveRingEq α inst lhs rhs
        catch _ => throwError "linear_combination: ring identity failed"
      g.assign (mkApp fn pf)
      replaceMainGoal []

end Olympiad.Tactic
end
