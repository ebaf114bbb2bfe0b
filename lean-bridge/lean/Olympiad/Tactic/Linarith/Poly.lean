module
public import Lean
public meta import Lean

/-!
Polynomials with rational coefficients over "atoms" (terms that arithmetic does not look into), read
off expressions. Lists rather than arrays and maps: they are short, and cheap to interpret.
-/

set_option autoImplicit false

set_option compiler.extract_closed false

public meta section
namespace Olympiad.Linarith
open Lean Meta

/-- A product of atoms: pairs (atom, exponent ≥ 1), atoms ascending. -/
abbrev Monom := List (Nat × Nat)

namespace Monom

partial def mul : Monom → Monom → Monom
  | [], m => m
  | m, [] => m
  | (a, i) :: s, (b, j) :: t =>
    if a < b then (a, i) :: mul s ((b, j) :: t)
    else if b < a then (b, j) :: mul ((a, i) :: s) t
    else (a, i + j) :: mul s t

partial def degree : Monom → Nat
  | [] => 0
  | (_, i) :: s => i + degree s

partial def cmpLex : Monom → Monom → Ordering
  | [], [] => .eq
  | [], _ :: _ => .lt
  | _ :: _, [] => .gt
  | (a, i) :: s, (b, j) :: t =>
    if a < b then .gt else if b < a then .lt
    else if i < j then .lt else if j < i then .gt else cmpLex s t

/-- Degree first, then lexicographically. -/
def cmp (m n : Monom) : Ordering :=
  let d := m.degree
  let e := n.degree
  if d < e then .lt else if e < d then .gt else cmpLex m n

/-- The square root of a monomial whose exponents are all even. -/
partial def half? : Monom → Option Monom
  | [] => some []
  | (a, i) :: s => if i % 2 == 0 then (half? s).map ((a, i / 2) :: ·) else none

end Monom

/-- A sum of monomials with nonzero coefficients, monomials descending. -/
abbrev Poly := List (Monom × Rat)

namespace Poly

def const (c : Rat) : Poly := if c == 0 then [] else [([], c)]
def atom (i : Nat) : Poly := [([(i, 1)], 1)]

partial def add : Poly → Poly → Poly
  | [], q => q
  | p, [] => p
  | (m, c) :: p, (n, d) :: q =>
    match m.cmp n with
    | .gt => (m, c) :: add p ((n, d) :: q)
    | .lt => (n, d) :: add ((m, c) :: p) q
    | .eq => let e := c + d; if e == 0 then add p q else (m, e) :: add p q

partial def mulMonom (m : Monom) (c : Rat) : Poly → Poly
  | [] => []
  | (n, d) :: q => (m.mul n, c * d) :: mulMonom m c q

partial def scale (c : Rat) (p : Poly) : Poly := if c == 0 then [] else mulMonom [] c p
def neg (p : Poly) : Poly := scale (-1) p
def sub (p q : Poly) : Poly := add p (neg q)

/-- Degree-compatible lexicographic order is monomial, so each partial product is sorted. -/
partial def mul : Poly → Poly → Poly
  | [], _ => []
  | (m, c) :: p, q => add (mulMonom m c q) (mul p q)

partial def pow (p : Poly) : Nat → Poly
  | 0 => const 1
  | 1 => p
  | n => let h := pow p (n / 2)
         let s := mul h h
         if n % 2 == 0 then s else mul s p

def isConst? : Poly → Option Rat
  | [] => some 0
  | [([], c)] => some c
  | _ => none

partial def constTerm : Poly → Rat
  | [] => 0
  | [([], c)] => c
  | _ :: p => constTerm p

def degree : Poly → Nat
  | [] => 0
  | (m, _) :: _ => m.degree

partial def length : Poly → Nat
  | [] => 0
  | _ :: p => length p + 1

partial def beq : Poly → Poly → Bool
  | [], [] => true
  | (m, c) :: p, (n, d) :: q => m.cmp n == .eq && c == d && beq p q
  | _, _ => false

end Poly

/-- The atoms met so far, latest first; the atom with index `i` is at position `size - 1 - i`. -/
structure Atoms where
  list : List Expr := []
  size : Nat := 0
  /-- arguments of squares met, for the square hints -/
  squares : List Expr := []

abbrev AtomM := StateRefT Atoms MetaM

partial def findAtom (e : Expr) (n : Nat) : List Expr → MetaM (Option Nat)
  | [] => return none
  | a :: s => do
    if a == e then return some (n - 1)
    if a.getAppFn == e.getAppFn && a.getAppNumArgs == e.getAppNumArgs then
      if ← withReducible (isDefEq a e) then return some (n - 1)
    findAtom e (n - 1) s

def addAtom (e : Expr) : AtomM Nat := do
  let s ← get
  match ← findAtom e s.size s.list with
  | some i => return i
  | none =>
    set { s with list := e :: s.list, size := s.size + 1 }
    return s.size

partial def memExpr (e : Expr) : List Expr → Bool
  | [] => false
  | a :: s => a == e || memExpr e s

/-- The arguments of an application. -/
partial def appArgs : Expr → Array Expr
  | .app f a => (appArgs f).push a
  | _ => #[]

partial def natLit? : Expr → Option Nat
  | .lit (.natVal n) => some n
  | .mdata _ e => natLit? e
  | .app (.app (.app (.const ``OfNat.ofNat _) _) (.lit (.natVal n))) _ => some n
  | _ => none

/-- Exponents beyond this make an atom. -/
def maxExponent : Nat := 24
/-- A polynomial longer than this is not multiplied out. -/
def maxTerms : Nat := 400

mutual
partial def parsePoly (e : Expr) : AtomM Poly := do
  let mk : AtomM Poly := return Poly.atom (← addAtom e)
  match e with
  | .mdata _ e => parsePoly e
  | _ =>
  match natLit? e with
  | some n => return Poly.const n
  | none =>
  let args := appArgs e
  match e.getAppFn with
  | .const ``HAdd.hAdd _ => if args.size != 6 then mk else return (← parsePoly args[4]!).add (← parsePoly args[5]!)
  | .const ``HSub.hSub _ => if args.size != 6 then mk else return (← parsePoly args[4]!).sub (← parsePoly args[5]!)
  | .const ``Neg.neg _ => if args.size != 3 then mk else return (← parsePoly args[2]!).neg
  | .const ``HMul.hMul _ =>
    if args.size != 6 then mk else
    let p ← parsePoly args[4]!
    let q ← parsePoly args[5]!
    if p.length * q.length > maxTerms then mk else
    if args[4]! == args[5]! && p.length ≥ 1 && p.isConst?.isNone then
      modify fun s => { s with squares := if memExpr args[4]! s.squares then s.squares else args[4]! :: s.squares }
    return p.mul q
  | .const ``HPow.hPow _ =>
    if args.size != 6 then mk else
    match natLit? args[5]! with
    | none => mk
    | some n =>
      let p ← parsePoly args[4]!
      if n > maxExponent then
        match p.isConst? with
        | some c => if n ≤ 200 then return Poly.const (c ^ n) else mk
        | none => if p.length == 1 && n ≤ 200 then return p.pow n else mk
      else if p.length > 1 && (p.length > 12 || n * p.length > 60) then mk
      else
        if n % 2 == 0 && n > 0 && p.isConst?.isNone then
          let r := if n == 2 then some args[4]! else none
          match r with
          | some r => modify fun s => { s with squares := if memExpr r s.squares then s.squares else r :: s.squares }
          | none => pure ()
        return p.pow n
  | .const ``HDiv.hDiv _ =>
    if args.size != 6 || args[0]!.isConstOf ``Nat || args[0]!.isConstOf ``Int then mk else
    let q ← parsePoly args[5]!
    match q.isConst? with
    | some c => if c == 0 then mk else return (← parsePoly args[4]!).scale c⁻¹
    | none =>
      -- `a / b` is a multiple of `1 / b`: let equal denominators share one atom
      let p ← parsePoly args[4]!
      match p.isConst? with
      | some c => if c == 1 then mk else
          if c == 0 then return [] else
          let one ← mkAppOptM ``HDiv.hDiv #[args[0]!, args[1]!, args[2]!, args[3]!, ← mkNumeral args[0]! 1, args[5]!]
          return (Poly.atom (← addAtom one)).scale c
      | none =>
          let one ← mkAppOptM ``HDiv.hDiv #[args[0]!, args[1]!, args[2]!, args[3]!, ← mkNumeral args[0]! 1, args[5]!]
          return p.mul (Poly.atom (← addAtom one))
  | .const ``Inv.inv _ =>
    if args.size != 3 then mk else
    let q ← parsePoly args[2]!
    match q.isConst? with
    | some c => if c == 0 then mk else return Poly.const c⁻¹
    | none => mk
  | .const ``Nat.cast _ => if args.size != 3 then mk else parseCast e args[2]!
  | .const ``IntCast.intCast _ => if args.size != 3 then mk else parseCast e args[2]!
  | .const ``Int.cast _ => if args.size != 3 then mk else parseCast e args[2]!
  | _ => mk

/-- A cast of a natural number or integer: casts are pushed to the leaves. -/
partial def parseCast (e n : Expr) : AtomM Poly := do
  let mk : AtomM Poly := return Poly.atom (← addAtom e)
  match natLit? n with
  | some k => return Poly.const k
  | none =>
  let args := appArgs n
  match n with
  | .app (.const ``Int.ofNat _) (.lit (.natVal k)) => return Poly.const k
  | .app (.const ``Int.negSucc _) (.lit (.natVal k)) => return Poly.const (-(k + 1 : Rat))
  | _ =>
  let sub (x : Expr) : AtomM Poly := parseCast (mkApp e.appFn! x) x
  match n.getAppFn with
  | .const ``HAdd.hAdd _ => if args.size != 6 then mk else return (← sub args[4]!).add (← sub args[5]!)
  | .const ``HMul.hMul _ =>
    if args.size != 6 then mk else
    let p ← sub args[4]!
    let q ← sub args[5]!
    if p.length * q.length > maxTerms then mk else return p.mul q
  | .const ``HSub.hSub _ => if args.size != 6 || args[0]!.isConstOf ``Nat then mk else return (← sub args[4]!).sub (← sub args[5]!)
  | .const ``Neg.neg _ => if args.size != 3 then mk else return (← sub args[2]!).neg
  | .const ``HPow.hPow _ =>
    if args.size != 6 then mk else
    match natLit? args[5]! with
    | some k => if k > maxExponent then mk else
      let p ← sub args[4]!
      if p.length > 8 then mk else return p.pow k
    | none => mk
  | _ => mk
end

end Olympiad.Linarith
