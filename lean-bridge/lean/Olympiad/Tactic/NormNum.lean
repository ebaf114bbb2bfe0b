module
public import Olympiad.Tactic.RingTactic
public meta import Olympiad.Tactic.RingTactic
public import Olympiad.Tactic.Linarith
public meta import Olympiad.Tactic.Linarith

/-!
`norm_num`: simplification with numerals evaluated in every ordered field, and decidable facts about
closed natural numbers and integers (primality, divisibility, gcd, digits, finite sums) computed.
-/

set_option autoImplicit false
set_option hygiene false

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Parser.Tactic Olympiad.Linarith

/-- The value of a closed arithmetic term that is not yet a numeral. -/
def constant? (e : Expr) : MetaM (Option Rat) := do
  if e.hasFVar || e.hasMVar then return none
  let (p, s) ← (parsePoly e).run {}
  if s.size != 0 then return none
  return p.isConst?

def isNumeral (e : Expr) : Bool :=
  let pos (e : Expr) := (natLit? e).isSome || (e.isAppOfArity ``HDiv.hDiv 6 && (natLit? (e.getArg! 4)).isSome && (natLit? (e.getArg! 5)).isSome)
  pos e || (e.isAppOfArity ``Neg.neg 3 && (natLit? (e.getArg! 2)).any (· != 0))
    || (e.isAppOfArity ``HDiv.hDiv 6 && (e.getArg! 4).isAppOfArity ``Neg.neg 3 && (natLit? (e.getArg! 5)).isSome)

def ratToExpr (α : Expr) (c : Rat) : MetaM Expr := do
  let n ← mkNumeral α c.num.natAbs
  let n ← if c < 0 then mkAppM ``Neg.neg #[n] else pure n
  if c.den == 1 then return n else mkAppM ``HDiv.hDiv #[n, ← mkNumeral α c.den]

/-- Evaluates closed arithmetic over fields and decides comparisons of such terms. -/
def evalArith (e : Expr) : SimpM Simp.Step := do
  try
    match e.getAppFnArgs with
    | (``Eq, #[α, a, b]) => rel α a b
    | (``LT.lt, #[α, _, a, b]) => rel α a b
    | (``LE.le, #[α, _, a, b]) => rel α a b
    | _ =>
      unless isArith e do return .continue
      let α ← inferType e
      if α.isConstOf ``Nat || α.isConstOf ``Int then return .continue
      if isNumeral e then
        -- lowest terms only
        let some c ← constant? e | return .continue
        if (← ratToExpr α c) == e then return .done { expr := e }
      let some c ← constant? e | return .continue
      let some inst ← synthInstance? (mkApp (mkConst ``Lean.Grind.CommRing [0]) α) | return .continue
      let e' ← ratToExpr α c
      if e' == e then return .continue
      return .done { expr := e', proof? := some (← proveRingEq α inst e e') }
  catch _ => return .continue
where
  rel (α a b : Expr) : SimpM Simp.Step := do
    if α.isConstOf ``Nat || α.isConstOf ``Int || α.isProp then return .continue
    let some x ← constant? a | return .continue
    let some y ← constant? b | return .continue
    let truth := if e.isAppOf ``Eq then x == y else if e.isAppOf ``LT.lt then x < y else x ≤ y
    let goal := if truth then e else mkNot e
    let m ← mkFreshExprMVar goal (kind := .syntheticOpaque)
    if e.isAppOf ``Eq && truth then ringCore m.mvarId! else prove m.mvarId! .linear []
    let pf ← instantiateMVars m
    if truth then return .done { expr := mkConst ``True, proof? := some (← mkAppM ``eq_true #[pf]) }
    else return .done { expr := mkConst ``False, proof? := some (← mkAppM ``eq_false #[pf]) }

simproc_decl normNumEq (_ = _) := evalArith
simproc_decl normNumLt (_ < _) := evalArith
simproc_decl normNumLe (_ ≤ _) := evalArith
simproc_decl normNumAdd (_ + _) := evalArith
simproc_decl normNumSub (_ - _) := evalArith
simproc_decl normNumMul (_ * _) := evalArith
simproc_decl normNumDiv (_ / _) := evalArith
simproc_decl normNumNeg (- _) := evalArith
simproc_decl normNumInv (_⁻¹) := evalArith
simproc_decl normNumPow (_ ^ _) := evalArith

/-- Lemmas that `norm_num` adds to the `simp` set, as far as the environment knows them. -/
def normNumLemmas : List Name :=
  [`Finset.sum_range_succ, `Finset.prod_range_succ, `Finset.sum_range_zero, `Finset.prod_range_zero,
   `Finset.sum_Icc, `Finset.prod_Icc, `Finset.sum_singleton, `Finset.prod_singleton,
   `Nat.factorial, `Nat.choose, `Nat.even_iff, `Nat.odd_iff, `Int.even_iff, `Int.odd_iff,
   `Nat.not_even_iff, `Nat.not_odd_iff, `Nat.ModEq, `Int.ModEq, `Nat.modEq_iff, `Int.modEq_iff,
   `ge_iff_le, `gt_iff_lt, `abs_neg, `abs_one, `abs_zero, `sub_self, `mul_eq_zero, `sub_eq_zero, `Real.sqrt_one, `Real.sqrt_zero,
   `Complex.I_sq, `Complex.I_mul_I]

def normNumProcs : List Name :=
  [``normNumEq, ``normNumLt, ``normNumLe, ``normNumAdd, ``normNumSub, ``normNumMul, ``normNumDiv, ``normNumNeg,
   ``normNumInv, ``normNumPow, `Olympiad.Tactic.normNumSqrt, `Olympiad.Tactic.normNumFloor, `Olympiad.Tactic.normNumCeil]

/-- The simplification step of `norm_num`. -/
def normNumSimp (only : Bool) (ts : Array (TSyntax ``simpLemma)) (loc : Option (TSyntax ``location)) : TacticM Unit := do
  let procs ← simpArgs normNumProcs
  let lems ← if only then pure #[] else simpArgs normNumLemmas
  let all := lems ++ procs ++ ts
  if only then evalTactic (← `(tactic| simp only [$[$all:simpLemma],*] $[$loc]?))
  else evalTactic (← `(tactic| simp +decide [$[$all:simpLemma],*] $[$loc]?))

/-- Whether a term has a power of literals that is not to be computed: the kernel would not stop before it has. -/
def hasHugePower (e : Expr) : Bool :=
  (e.find? fun t =>
    t.isAppOfArity ``HPow.hPow 6 && !(natLit? (t.getArg! 4)).any (· ≤ 1) &&
      match natLit? (t.getArg! 5) with
      | some n => n > 20000
      | none => (t.getArg! 5).isAppOf ``HPow.hPow && !(t.getArg! 5).hasFVar).isSome

/-- What closes a goal by computation. -/
elab "norm_num_close" : tactic => do
  if hasHugePower (← instantiateMVars (← getMainTarget)) then
    evalTactic (← `(tactic| first | omega | linarith | ring1))
  else
    evalTactic (← `(tactic| first | rfl | trivial | (decide +kernel) | omega | linarith | (ring1) | (ring_nf; rfl)))

def simpArgsToLemmas (ts : Option (Syntax.TSepArray ``simpLemma ",")) : Array (TSyntax ``simpLemma) :=
  (ts.map (·.getElems)).getD #[]

/-- `norm_num` on the main goal, and on no other. -/
def normNumGoal (ts : Array (TSyntax ``simpLemma)) : TacticM Unit := focus do
  let all : TSyntaxArray ``simpLemma := ts
  let target ← instantiateMVars (← getMainTarget)
  let closed := !target.hasFVar && !hasHugePower target
  if closed then
    try
      evalTactic (← `(tactic| decide +kernel))
      return
    catch _ => pure ()
  let s ← saveState
  let progress ← try normNumSimp false all none; pure true catch _ => s.restore; pure false
  if progress then
    evalTactic (← `(tactic| all_goals try norm_num_close))
  else
    try evalTactic (← `(tactic| (norm_num_close; done)))
    catch _ => throwError "norm_num failed to simplify"

/-- Mathlib's `norm_num`: evaluates numerals and simplifies. Stronger at the end of a goal, which it
may close by `decide +kernel`, `omega` or `linarith`; weaker inside terms: gcd, digits and
primality are decided only where a whole proposition is closed. -/
syntax (name := normNum) "norm_num" (&" only")? (" [" simpLemma,* "]")? (location)? : tactic
elab_rules : tactic
  | `(tactic| norm_num $[[$ts,*]]?) => normNumGoal (simpArgsToLemmas ts)
  | `(tactic| norm_num only $[[$ts,*]]?) => normNumSimp true (simpArgsToLemmas ts) none
  | `(tactic| norm_num $[[$ts,*]]? $loc:location) => normNumSimp false (simpArgsToLemmas ts) (some loc)
/-- Mathlib's `norm_num1`: numerals only. -/
syntax "norm_num1" (location)? : tactic
elab_rules : tactic
  | `(tactic| norm_num1 $[$loc]?) => normNumSimp true #[] loc

end Olympiad.Tactic
end
