module
public import Init.Data.Rat
public meta import Init.Data.Rat

/-!
An incremental simplex over ℚ, after Dutertre and de Moura, that finds either a point satisfying
constraints `p ≤ 0`, `p < 0`, `p = 0` or a Farkas certificate that there is none.

Variables `0 … n-1` are free (the monomials); every constraint adds a slack variable with bounds.
Strict bounds carry an infinitesimal part.
-/

set_option autoImplicit false

set_option compiler.extract_closed false

public meta section
namespace Olympiad.Linarith

/-- A sparse row: (variable, coefficient), variables ascending, coefficients nonzero. -/
abbrev Row := List (Nat × Rat)

partial def Row.add : Row → Row → Row
  | [], q => q
  | p, [] => p
  | (i, c) :: p, (j, d) :: q =>
    if i < j then (i, c) :: add p ((j, d) :: q)
    else if j < i then (j, d) :: add ((i, c) :: p) q
    else let e := c + d; if e == 0 then add p q else (i, e) :: add p q

partial def Row.scale (c : Rat) : Row → Row
  | [] => []
  | (i, d) :: q => (i, c * d) :: scale c q

partial def Row.coeff (j : Nat) : Row → Rat
  | [] => 0
  | (i, c) :: q => if i == j then c else if j < i then 0 else coeff j q

partial def Row.erase (j : Nat) : Row → Row
  | [] => []
  | (i, c) :: q => if i == j then q else (i, c) :: erase j q

/-- A rational plus a multiple of an infinitesimal. -/
structure Val where
  re : Rat := 0
  eps : Rat := 0

namespace Val
instance : Inhabited Val := ⟨mkRat 0 1, mkRat 0 1⟩
def lt (a b : Val) : Bool := a.re < b.re || (a.re == b.re && a.eps < b.eps)
def add (a b : Val) : Val := ⟨a.re + b.re, a.eps + b.eps⟩
def sub (a b : Val) : Val := ⟨a.re - b.re, a.eps - b.eps⟩
def smul (c : Rat) (a : Val) : Val := ⟨c * a.re, c * a.eps⟩
end Val

structure Simplex where
  /-- value of each variable -/
  value : Array Val := #[]
  /-- upper bound of each variable, and whether it is also the lower bound -/
  upper : Array (Option (Val × Bool)) := #[]
  /-- the row of each basic variable -/
  row : Array (Option Row) := #[]
  /-- the basic variables -/
  basic : List Nat := []
  pivots : Nat := 0

/-- What `check` finds: a certificate is a list (variable, multiplier) over slack variables. -/
inductive Outcome where
  | sat
  | unsat (certificate : Row)
  | gaveUp

instance : Inhabited Outcome := ⟨.gaveUp⟩
instance : Inhabited Simplex := ⟨{}⟩

namespace Simplex

def newVar (s : Simplex) (v : Val) (u : Option (Val × Bool)) (r : Option Row) : Simplex :=
  { s with value := s.value.push v, upper := s.upper.push u, row := s.row.push r }

/-- Writes a row over all variables in terms of the nonbasic ones. -/
partial def reduce (s : Simplex) : Row → Row → Row
  | [], acc => acc
  | (i, c) :: q, acc =>
    match s.row[i]! with
    | none => reduce s q (Row.add acc [(i, c)])
    | some r => reduce s q (Row.add acc (r.scale c))

partial def evalRow (s : Simplex) : Row → Val → Val
  | [], acc => acc
  | (i, c) :: q, acc => evalRow s q (acc.add ((s.value[i]!).smul c))

/-- Adds a slack variable for the linear form `r` with upper bound `u`. -/
def addConstraint (s : Simplex) (r : Row) (u : Val) (isEq : Bool) : Simplex :=
  let r := s.reduce r []
  let v := s.evalRow r {}
  let n := s.value.size
  { s.newVar v (some (u, isEq)) (some r) with basic := n :: s.basic }

/-- +1: above the upper bound, -1: below the lower bound, 0: within. -/
def violation (s : Simplex) (i : Nat) : Int :=
  match s.upper[i]! with
  | none => 0
  | some (u, isEq) =>
    let v := s.value[i]!
    if Val.lt u v then 1 else if isEq && Val.lt v u then -1 else 0

partial def smallestViolated (s : Simplex) : List Nat → Option Nat → Option Nat
  | [], acc => acc
  | i :: t, acc =>
    match acc with
    | some j => if j < i then smallestViolated s t acc
                else if s.violation i != 0 then smallestViolated s t (some i) else smallestViolated s t acc
    | none => if s.violation i != 0 then smallestViolated s t (some i) else smallestViolated s t none

def canIncrease (s : Simplex) (j : Nat) : Bool :=
  match s.upper[j]! with
  | none => true
  | some (u, isEq) => !isEq && Val.lt s.value[j]! u

def canDecrease (s : Simplex) (j : Nat) : Bool :=
  match s.upper[j]! with
  | none => true
  | some (u, isEq) => !isEq || Val.lt u s.value[j]!

/-- A nonbasic variable of the row that can move the row's value down (`up = false`) or up:
free variables first, then the smallest index. -/
partial def entering (s : Simplex) (up : Bool) : Row → Option (Nat × Rat)
  | [] => none
  | (j, c) :: q =>
    let inc := if up then c > 0 else c < 0
    if (inc && s.canIncrease j) || (!inc && s.canDecrease j) then some (j, c) else entering s up q

partial def pivotRows (newRow : Row) (j : Nat) : List Nat → Array (Option Row) → Array (Option Row)
  | [], rows => rows
  | i :: t, rows =>
    match rows[i]! with
    | none => pivotRows newRow j t rows
    | some r =>
      let c := Row.coeff j r
      if c == 0 then pivotRows newRow j t rows
      else pivotRows newRow j t (rows.set! i (some (Row.add (Row.erase j r) (Row.scale c newRow))))

partial def shiftValues (s : Simplex) (j : Nat) (d : Val) : List Nat → Array Val → Array Val
  | [], vs => vs
  | i :: t, vs =>
    match s.row[i]! with
    | none => shiftValues s j d t vs
    | some r =>
      let c := Row.coeff j r
      if c == 0 then shiftValues s j d t vs
      else shiftValues s j d t (vs.set! i (vs[i]!.add (d.smul c)))

partial def replace (i j : Nat) : List Nat → List Nat
  | [] => []
  | k :: t => if k == i then j :: t else k :: replace i j t

/-- Moves basic `i` to the bound `u` by changing nonbasic `j`, then swaps their roles. -/
def pivot (s : Simplex) (i j : Nat) (a : Rat) (u : Val) : Simplex :=
  let d := (u.sub s.value[i]!).smul a⁻¹
  let vs := shiftValues s j d s.basic s.value
  let vs := vs.set! j (vs[j]!.add d)
  match s.row[i]! with
  | none => s
  | some r =>
    -- x_i = a x_j + rest, so x_j = x_i / a - rest / a
    let newRow := Row.add [(i, a⁻¹)] (Row.scale (-a⁻¹) (Row.erase j r))
    let basic := replace i j s.basic
    let rows := s.row.set! i none
    let rows := pivotRows newRow j basic rows
    let rows := rows.set! j (some newRow)
    { s with value := vs, row := rows, basic, pivots := s.pivots + 1 }

/-- Bland's rule; stops after `fuel` pivots. -/
partial def check (s : Simplex) (fuel : Nat) : Outcome × Simplex :=
  match s.smallestViolated s.basic none with
  | none => (.sat, s)
  | some i =>
    if fuel == 0 then (.gaveUp, s) else
    let above := s.violation i > 0
    match s.row[i]!, s.upper[i]! with
    | some r, some (u, _) =>
      match s.entering (!above) r with
      | some (j, a) => (s.pivot i j a u).check (fuel - 1)
      | none =>
        let cert := Row.add [(i, 1)] (Row.scale (-1) r)
        (.unsat (if above then cert else Row.scale (-1) cert), s)
    | _, _ => (.gaveUp, s)

end Simplex
end Olympiad.Linarith
