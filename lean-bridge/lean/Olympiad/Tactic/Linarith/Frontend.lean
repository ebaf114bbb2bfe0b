module
public import Lean
public meta import Lean
public import Olympiad.Tactic.Linarith.Lemmas
public import Olympiad.Tactic.Linarith.Ring
public meta import Olympiad.Tactic.Linarith.Ring
public import Olympiad.Tactic.Linarith.Simplex
public meta import Olympiad.Tactic.Linarith.Simplex

/-!
`linarith` and `nlinarith`: facts are brought to the form `e < 0`, `e ≤ 0`, `e = 0` over a linearly
ordered commutative ring (naturals are cast to ℤ), read as linear forms over monomials, and a
nonnegative combination that sums to a nonnegative constant is searched by the simplex method.
For `nlinarith` products of pairs of facts and squares join the search as the simplex's model
violates them. The certificate becomes a proof term; the kernel checks it.
-/

set_option autoImplicit false


set_option compiler.extract_closed false

public meta section
namespace Olympiad.Linarith
open Lean Meta

/-- The type of the facts with the instances that every lemma takes, in their order. -/
structure Ordered where
  type : Expr
  insts : Array Expr

/-- A comparison `e rel 0`. -/
structure Comp where
  proof : Expr
  e : Expr
  /-- 0: `<`, 1: `≤`, 2: `=` -/
  rel : Nat
  poly : Poly

/-- Where a constraint of the search came from. -/
inductive Source where
  | comp (c : Comp)
  | prod (c d : Comp)

structure Candidate where
  source : Source
  rel : Nat
  poly : Poly
  row : Row := []

partial def listGet? {α : Type} : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: t, n + 1 => listGet? t n

partial def listRev {α : Type} : List α → List α → List α
  | [], acc => acc
  | a :: t, acc => listRev t (a :: acc)

partial def listLen {α : Type} : List α → Nat
  | [] => 0
  | _ :: t => listLen t + 1

partial def listTake {α : Type} : Nat → List α → List α
  | 0, _ => []
  | _, [] => []
  | n + 1, a :: t => a :: listTake n t

partial def listApp {α : Type} : List α → List α → List α
  | [], l => l
  | a :: t, l => a :: listApp t l

/-! ### Ordered types -/

def getOrdered? (α : Expr) : MetaM (Option Ordered) := do
  try
    unless (← inferType α).isSort do return none
    let ring ← synthInstance (mkApp (mkConst ``Lean.Grind.CommRing [0]) α)
    let le ← synthInstance (mkApp (mkConst ``LE [0]) α)
    let lt ← synthInstance (mkApp (mkConst ``LT [0]) α)
    let lem := mkConst ``neg_sq_nonpos
    let e := mkAppN lem #[α, ring, le, lt]
    let ty ← inferType e
    let (ms, _, _) ← forallMetaTelescopeReducing ty (some 3)
    let law ← synthInstance (← inferType ms[0]!)
    let lin ← synthInstance (← inferType ms[1]!)
    let ord ← synthInstance (← instantiateMVars (← inferType ms[2]!) |> fun t => do
      let t ← t
      let _ ← isDefEq ms[0]! law
      let _ ← isDefEq ms[1]! lin
      instantiateMVars t)
    return some { type := α, insts := #[α, ring, le, lt, law, lin, ord] }
  catch _ => return none

def Ordered.lemma (o : Ordered) (n : Name) (args : List Expr) : Expr :=
  mkAppList (mkAppN (mkConst n) o.insts) args

/-! ### Facts -/

/-- A fact before its polynomial is read. -/
structure Fact where
  type : Expr
  proof : Expr
  rel : Nat

/-- `e` of a proof of `e rel 0`. -/
def lhsOf (pf : Expr) : MetaM Expr := do
  let ty ← instantiateMVars (← inferType pf)
  return ty.appFn!.appArg!

/-- Whether there is something for `pushCasts`. -/
partial def hasCast : Expr → Bool
  | .app f a => hasCast f || hasCast a
  | .const n _ => n == ``Nat.cast || n == ``Int.cast || n == ``IntCast.intCast || n == ``NatCast.natCast
      || n == ``OfScientific.ofScientific
  | .mdata _ e => hasCast e
  | _ => false

/-- What makes quotients of decimals. The library's, which come later than this file: where they are not there, decimals stay
atoms. -/
def decimals : List Name :=
  [`Real.ofScientific_true, `Real.ofScientific_false, `Rat.ofScientific_true, `Rat.ofScientific_false]

partial def addTheorems (names : List Name) (thms : SimpTheorems) : MetaM SimpTheorems := do
  match names with
  | [] => return thms
  | n :: rest => addTheorems rest (← if (← getEnv).contains n then thms.addConst n else pure thms)

/-- `push_cast` on the statement of a proof, and decimals as quotients. -/
def pushCasts (pf ty : Expr) : MetaM Expr := do
  let thms ← addTheorems decimals (← NormCast.pushCastExt.getTheorems)
  let ctx ← Simp.mkContext (simpTheorems := #[thms])
  let (r, _) ← simp ty ctx
  match r.proof? with
  | none => return pf
  | some h => mkEqMP h pf

/-- Splits a proof into comparisons; what is no comparison is dropped. -/
partial def collect (pf ty : Expr) (acc : List Fact) : MetaM (List Fact) := do
  let ty ← whnfR (← instantiateMVars ty)
  let args := appArgs ty
  match ty.getAppFn with
  | .const ``And _ =>
    if args.size != 2 then return acc else
    let acc ← collect (mkApp3 (mkConst ``And.left) args[0]! args[1]! pf) args[0]! acc
    collect (mkApp3 (mkConst ``And.right) args[0]! args[1]! pf) args[1]! acc
  | .const ``Not _ =>
    if args.size != 1 then return acc else
    let p ← whnfR args[0]!
    let pargs := appArgs p
    if pargs.size != 4 then return acc else
    let nat := pargs[0]!.isConstOf ``Nat
    match p.getAppFn with
    | .const ``LT.lt _ => try
        let pf ← if nat then mkAppM ``nat_le_of_not_lt #[pf] else mkAppM ``le_of_not_lt #[pf]
        collect pf (← inferType pf) acc
      catch _ => return acc
    | .const ``LE.le _ => try
        let pf ← if nat then mkAppM ``nat_lt_of_not_le #[pf] else mkAppM ``lt_of_not_le #[pf]
        collect pf (← inferType pf) acc
      catch _ => return acc
    | _ => return acc
  | .const ``LT.lt _ => if args.size != 4 then return acc else return { type := args[0]!, proof := pf, rel := 0 } :: acc
  | .const ``LE.le _ => if args.size != 4 then return acc else return { type := args[0]!, proof := pf, rel := 1 } :: acc
  | .const ``Eq _ => if args.size != 3 then return acc else return { type := args[0]!, proof := pf, rel := 2 } :: acc
  | _ => return acc

/-- Brings a fact over `o` (or over ℕ when `o` is ℤ) to the form `e rel 0`. -/
def normalize (o : Ordered) (f : Fact) : MetaM (Option (Expr × Expr × Nat)) := do
  let int := o.type.isConstOf ``Int
  if f.type.isConstOf ``Nat && int then
    let (pf, rel) ← match f.rel with
      | 0 => pure (← mkAppM ``nat_lt #[f.proof], 1)
      | 1 => pure (← mkAppM ``nat_le #[f.proof], 1)
      | _ => pure (← mkAppM ``nat_eq #[f.proof], 2)
    let pf ← pushCasts pf (← inferType pf)
    let ty ← whnfR (← instantiateMVars (← inferType pf))
    -- simplification may have changed the shape
    let args := appArgs ty
    match ty.getAppFn with
    | .const ``LE.le _ => return some (pf, args[2]!, rel)
    | .const ``Eq _ => if args.size == 3 then return some (pf, args[1]!, rel) else return none
    | _ => return none
  else
    unless ← withReducible (isDefEq f.type o.type) do return none
    let mut h := f.proof
    let ty ← inferType h
    if hasCast ty then
      let pf' ← pushCasts h ty
      let ty' ← whnfR (← instantiateMVars (← inferType pf'))
      let ok := match ty'.getAppFn with
        | .const ``LT.lt _ => f.rel == 0
        | .const ``LE.le _ => f.rel == 1
        | .const ``Eq _ => f.rel == 2 && (appArgs ty').size == 3 && (appArgs ty')[0]! == f.type
        | _ => false
      if ok then h := pf'
    let pf ← match f.rel with
      | 0 => if int then mkAppM ``int_add_one_nonpos #[h] else mkAppM ``sub_neg_of_lt #[h]
      | 1 => mkAppM ``sub_nonpos_of_le #[h]
      | _ => mkAppM ``sub_eq_zero_of_eq #[h]
    let rel := if int && f.rel == 0 then 1 else f.rel
    return some (pf, ← lhsOf pf, rel)

def mkComp (o : Ordered) (f : Fact) : AtomM (Option Comp) := do
  try
    match ← normalize o f with
    | none => return none
    | some (pf, e, rel) =>
      let poly ← parsePoly e
      match poly with
      | [] => return if rel == 0 then some { proof := pf, e, rel, poly } else none
      | _ => return some { proof := pf, e, rel, poly }
  catch _ => return none

partial def mkComps (o : Ordered) (fs : List Fact) (acc : List Comp) : AtomM (List Comp) := do
  match fs with
  | [] => return acc
  | f :: t => do
    match ← mkComp o f with
    | none => mkComps o t acc
    | some c => mkComps o t (c :: acc)

/-- Casts of naturals among the atoms are nonnegative. -/
partial def atomFacts (o : Ordered) (atoms : List Expr) (acc : List Comp) : AtomM (List Comp) := do
  match atoms with
  | [] => return acc
  | a :: t => do
    let args := appArgs a
    let acc ← match a.getAppFn with
      | .const ``Nat.cast _ =>
        if args.size != 3 then pure acc else try
          let pf ← if o.type.isConstOf ``Int then pure (mkApp (mkConst ``nat_atom_nonneg) args[2]!)
            else pure (o.lemma ``neg_natCast_nonpos [args[2]!])
          let e ← lhsOf pf
          if ← isDefEq e (← mkAppM ``Neg.neg #[a]) then
            pure ({ proof := pf, e, rel := 1, poly := (← parsePoly a).neg } :: acc)
          else pure acc
        catch _ => pure acc
      | _ => pure acc
    atomFacts o t acc

/-! ### Search -/

structure Search where
  simplex : Simplex := {}
  /-- monomials with their variable, in buckets -/
  buckets : Array (List (Monom × Nat))
  /-- the source of each slack variable -/
  sources : List (Nat × Candidate) := []

def numBuckets : Nat := 64

partial def monomHash : Monom → Nat
  | [] => 7
  | (a, i) :: t => (a * 31 + i * 7 + 3 * monomHash t) % 1009

partial def lookupMonom (m : Monom) : List (Monom × Nat) → Option Nat
  | [] => none
  | (n, i) :: t => match m.cmpLex n with | .eq => some i | _ => lookupMonom m t

def Search.var (s : Search) (m : Monom) : Nat × Search :=
  let h := monomHash m % numBuckets
  match lookupMonom m s.buckets[h]! with
  | some i => (i, s)
  | none =>
    let i := s.simplex.value.size
    (i, { s with
      simplex := s.simplex.newVar default none none
      buckets := s.buckets.set! h ((m, i) :: s.buckets[h]!) })

/-- The linear part of a polynomial as a row over the search's variables. -/
partial def Search.toRow (s : Search) (p : Poly) (acc : Row) : Row × Search :=
  match p with
  | [] => (acc, s)
  | ([], _) :: t => s.toRow t acc
  | (m, c) :: t =>
    let (i, s) := s.var m
    s.toRow t (Row.add acc [(i, c)])

def Search.add (s : Search) (c : Candidate) : Search :=
  let n := s.simplex.value.size
  let u : Val := ⟨-c.poly.constTerm, if c.rel == 0 then -1 else 0⟩
  { s with
    simplex := s.simplex.addConstraint c.row u (c.rel == 2)
    sources := (n, c) :: s.sources }

partial def Search.addAll (s : Search) : List Candidate → Search
  | [] => s
  | c :: t =>
    let (row, s) := s.toRow c.poly []
    (s.add { c with row }).addAll t

partial def Search.rows (s : Search) (cs acc : List Candidate) : List Candidate × Search :=
  match cs with
  | [] => (acc, s)
  | c :: t =>
    let (row, s) := s.toRow c.poly []
    s.rows t ({ c with row } :: acc)

/-- By how much the present point violates the candidate; `none` when it does not. -/
def Search.violation (s : Search) (c : Candidate) : Option Rat :=
  let v := s.simplex.evalRow c.row ⟨c.poly.constTerm, 0⟩
  if c.rel == 2 then
    if v.re > 0 then some v.re else if v.re < 0 then some (-v.re)
    else if v.eps == 0 then none else some 0
  else if v.re > 0 then some v.re
  else if v.re < 0 then none
  else if v.eps > 0 || (c.rel == 0 && v.eps ≥ 0) then some 0 else none

partial def insertByViolation (v : Rat) (c : Candidate) : List (Rat × Candidate) → List (Rat × Candidate)
  | [] => [(v, c)]
  | (w, d) :: t => if v > w then (v, c) :: (w, d) :: t else (w, d) :: insertByViolation v c t

/-- Splits candidates into violated ones (worst first) and the rest. -/
partial def Search.partition (s : Search) (cs : List Candidate) (bad : List (Rat × Candidate)) (rest : List Candidate) :
    List (Rat × Candidate) × List Candidate :=
  match cs with
  | [] => (bad, rest)
  | c :: t =>
    match s.violation c with
    | some v => s.partition t (insertByViolation v c bad) rest
    | none => s.partition t bad (c :: rest)

partial def splitAdd (s : Search) (n : Nat) (bad : List (Rat × Candidate)) (rest : List Candidate) : Search × List Candidate :=
  match n, bad with
  | _, [] => (s, rest)
  | 0, (_, c) :: t => splitAdd s 0 t (c :: rest)
  | n + 1, (_, c) :: t => splitAdd (s.add c) n t rest

/-- Pivots in slices, so that limits and interruption are honoured. -/
partial def runCheck (s : Search) (slices : Nat) : MetaM (Outcome × Search) := do
  checkSystem "linarith"
  let (o, sx) := s.simplex.check 12
  let s := { s with simplex := sx }
  match o with
  | .gaveUp => if slices == 0 then return (o, s) else runCheck s (slices - 1)
  | _ => return (o, s)

/-- The lazy loop: solve, add the products that the point violates, again. -/
partial def search (s : Search) (cands : List Candidate) (rounds : Nat) : MetaM (Option (Row × Search)) := do
  let (o, s) ← runCheck s 40
  match o with
  | .unsat cert => return some (cert, s)
  | .gaveUp => return none
  | .sat =>
    if rounds == 0 then return none else
    let (bad, rest) := s.partition cands [] []
    match bad with
    | [] => return none
    | _ =>
      let (s, rest) := splitAdd s 5 bad rest
      search s rest (rounds - 1)

/-! ### From certificate to proof -/

partial def lookupSource (i : Nat) : List (Nat × Candidate) → Option Candidate
  | [] => none
  | (j, c) :: t => if i == j then some c else lookupSource i t

def Source.toProof (o : Ordered) : Source → Expr × Nat
  | .comp c => (c.proof, c.rel)
  | .prod c d =>
    match c.rel, d.rel with
    | 2, _ => (o.lemma ``mul_eq_any [c.e, d.e, c.proof], 2)
    | _, 2 => (o.lemma ``mul_any_eq [d.e, c.e, d.proof], 2)
    | 0, 0 => (o.lemma ``mul_lt_lt [c.e, d.e, c.proof, d.proof], 0)
    | 0, _ => (o.lemma ``mul_lt_le [c.e, d.e, c.proof, d.proof], 1)
    | _, 0 => (o.lemma ``mul_le_lt [c.e, d.e, c.proof, d.proof], 1)
    | _, _ => (o.lemma ``mul_le_le [c.e, d.e, c.proof, d.proof], 1)

partial def certTerms (s : Search) (cert : Row) (acc : List (Candidate × Rat)) : List (Candidate × Rat) :=
  match cert with
  | [] => acc
  | (i, c) :: t =>
    match lookupSource i s.sources with
    | some d => certTerms s t ((d, c) :: acc)
    | none => certTerms s t acc

partial def commonDen : List (Candidate × Rat) → Nat → Nat
  | [], n => n
  | (_, c) :: t, n => commonDen t (Nat.lcm n c.den)

partial def sumConst : List (Candidate × Rat) → Rat → Rat
  | [], r => r
  | (c, l) :: t, r => sumConst t (r + l * c.poly.constTerm)

partial def scaleTerms (k : Rat) : List (Candidate × Rat) → List (Candidate × Rat)
  | [] => []
  | (c, l) :: t => (c, k * l) :: scaleTerms k t

def addLemma (r s : Nat) : Name × Nat :=
  match r, s with
  | 0, 0 => (``add_lt_lt, 0) | 0, 1 => (``add_lt_le, 0) | 0, _ => (``add_lt_eq, 0)
  | 1, 0 => (``add_le_lt, 0) | 1, 1 => (``add_le_le, 1) | 1, _ => (``add_le_eq, 1)
  | _, 0 => (``add_eq_lt, 0) | _, 1 => (``add_eq_le, 1) | _, _ => (``add_eq_eq, 2)

def reflTrue : Expr := mkApp2 (mkConst ``Eq.refl [1]) (mkConst ``Bool) (mkConst ``Bool.true)

/-- `λ · e rel 0` for an integer multiplier. -/
def scaled (o : Ordered) (c : Candidate) (l : Rat) : MetaM (Expr × Expr × Nat) := do
  let (pf, rel) := c.source.toProof o
  let e ← lhsOf pf
  if l == 1 then return (pf, e, rel) else
  let pf := match rel with
    | 0 => o.lemma ``scale_lt [e, mkRawNatLit l.num.toNat, reflTrue, pf]
    | 1 => o.lemma ``scale_le [e, mkRawNatLit l.num.toNat, pf]
    | _ => o.lemma ``scale_eq [e, mkIntConst l.num, pf]
  return (pf, ← lhsOf pf, rel)
where mkIntConst (z : Int) : Expr :=
  match z with
  | .ofNat n => mkApp (mkConst ``Int.ofNat) (mkRawNatLit n)
  | .negSucc n => mkApp (mkConst ``Int.negSucc) (mkRawNatLit n)

partial def sumTerms (o : Ordered) (ts : List (Candidate × Rat)) : MetaM (Expr × Expr × Nat) := do
  match ts with
  | [] => throwError "linarith: empty certificate"
  | [(c, l)] => scaled o c l
  | (c, l) :: t => do
    let (p, a, r) ← scaled o c l
    let (q, b, s) ← sumTerms o t
    let (n, rel) := addLemma r s
    let pf := o.lemma n [a, b, p, q]
    return (pf, ← lhsOf pf, rel)

def assemble (o : Ordered) (s : Search) (cert : Row) : MetaM Expr := do
  let ts := certTerms s cert []
  let d := commonDen ts 1
  let ts := scaleTerms d ts
  let k := sumConst ts 0
  let ts := if k.den == 1 then ts else scaleTerms k.den ts
  let k := (k * k.den).num
  let (pf, e, rel) ← sumTerms o ts
  let last (n : Nat) (lem : Name) : MetaM Expr := do
    let fn := o.lemma lem (if rel == 0 then [e, mkRawNatLit n, pf] else [e, mkRawNatLit n, reflTrue, pf])
    let goal := (← whnfR (← inferType fn)).bindingDomain!
    let rhs := goal.appArg!
    let h ← proveRingEq o.type o.insts[1]! e rhs
    return mkApp fn h
  if rel == 0 then last k.toNat ``false_of_lt
  else if rel == 1 then last k.toNat ``false_of_le
  else last k.toNat ``false_of_eq

/-! ### The procedure -/

partial def toCandidates (cs : List Comp) (acc : List Candidate) : List Candidate :=
  match cs with
  | [] => acc
  | c :: t => toCandidates t ({ source := .comp c, rel := c.rel, poly := c.poly } :: acc)

def prodCandidate (c d : Comp) : Option Candidate :=
  if c.poly.length * d.poly.length > 200 then none else
  let rel := if c.rel == 2 || d.rel == 2 then 2 else if c.rel == 0 && d.rel == 0 then 0 else 1
  let p := c.poly.mul d.poly
  some { source := .prod c d, rel, poly := if rel == 2 then p else p.neg }

partial def prodsWith (c : Comp) (ds : List Comp) (acc : List Candidate) : MetaM (List Candidate) := do
  match ds with
  | [] => return acc
  | d :: t => do
    checkSystem "nlinarith"
    if c.poly.degree + d.poly.degree > 8 then prodsWith c t acc else
    match prodCandidate c d with
    | some p => prodsWith c t (p :: acc)
    | none => prodsWith c t acc

partial def allProds (cs : List Comp) (acc : List Candidate) : MetaM (List Candidate) := do
  match cs with
  | [] => return acc
  | c :: t => do allProds t (← prodsWith c cs acc)

def squareComp (o : Ordered) (a : Expr) : AtomM (Option Comp) := do
  try
    let pf := o.lemma ``neg_sq_nonpos [a]
    let e ← lhsOf pf
    let p ← parsePoly a
    if p.length > 12 then return none
    return some { proof := pf, e, rel := 1, poly := (p.mul p).neg }
  catch _ => return none

partial def squareComps (o : Ordered) (es : List Expr) (acc : List Comp) : AtomM (List Comp) := do
  match es with
  | [] => return acc
  | a :: t => do
    if ← isDefEq (← inferType a) o.type then
      match ← squareComp o a with
      | some c => squareComps o t (c :: acc)
      | none => squareComps o t acc
    else squareComps o t acc

/-- How hard to look. -/
inductive Effort where
  | linear
  | products

/-- Derives `False` from facts over one ordered type. `hot` (hints and negated goal) come first in
the choice of facts to multiply. -/
def refute (o : Ordered) (effort : Effort) (hot cold : List Fact) : MetaM Expr := do
  let act : AtomM (List Comp × List Comp × List Comp × List Comp) := do
    let hotC ← mkComps o hot []
    let coldC ← mkComps o cold []
    let sq ← match effort with
      | .linear => pure []
      | .products => squareComps o (listTake 10 (← get).squares) []
    let at' ← atomFacts o (← get).list []
    return (hotC, coldC, sq, at')
  let ((hotC, coldC, sq, at'), _) ← act.run {}
  let base := listApp hotC (listApp coldC (listApp sq at'))
  let s : Search := { buckets := Array.replicate numBuckets [] }
  -- variable 0 stands for nothing, so that `default` indices are harmless
  let s := s.addAll (toCandidates base [])
  let prods ← match effort with
    | .linear => pure []
    | .products => allProds (listTake 18 (listApp hotC (listApp sq (listApp coldC at')))) []
  match ← search s [] 0 with
  | some (cert, s) => assemble o s cert
  | none =>
    match prods with
    | [] => throwError "linarith failed to find a contradiction"
    | _ =>
      let (cands, s) := s.rows prods []
      match ← search s cands 60 with
      | some (cert, s) => assemble o s cert
      | none => throwError "linarith failed to find a contradiction"

partial def collectHyps (hs : List FVarId) (acc : List Fact) : MetaM (List Fact) := do
  match hs with
  | [] => return acc
  | h :: t => do
    let d := ((← getLCtx).find? h).getD default
    if d.isImplementationDetail then collectHyps t acc else
    let ty ← instantiateMVars d.type
    if ← isProp ty then collectHyps t (← collect (.fvar h) ty acc)
    else collectHyps t acc

partial def typesOf (fs : List Fact) (acc : List Expr) : List Expr :=
  match fs with
  | [] => acc
  | f :: t =>
    let α := if f.type.isConstOf ``Nat then mkConst ``Int else f.type
    typesOf t (if memExpr α acc then acc else listApp acc [α])

partial def firstRefutation (types : List Expr) (effort : Effort) (hot cold : List Fact) (err : Option Exception) : MetaM Expr := do
  match types with
  | [] => match err with
    | some e => throw e
    | none => throwError "linarith failed: no comparisons over an ordered ring in sight"
  | α :: t => do
    match ← getOrdered? α with
    | none => firstRefutation t effort hot cold err
    | some o =>
      try refute o effort hot cold
      catch e => firstRefutation t effort hot cold (some (err.getD e))

/-- Runs in the context of a goal. -/
def inContext {α : Type} (g : MVarId) (x : MetaM α) : MetaM α := do
  let d ← g.getDecl
  withReader (fun ctx => { ctx with lctx := d.lctx, localInstances := d.localInstances }) x

/-- Proves `False` as a goal from the context and extra proofs. -/
def closeFalse (g : MVarId) (effort : Effort) (extra : List Expr) (neg : Option Expr) : MetaM Unit := inContext g do
  let rec hints (es : List Expr) (acc : List Fact) : MetaM (List Fact) := do
    match es with
    | [] => return acc
    | e :: t => do hints t (← collect e (← inferType e) acc)
  let hot ← hints extra []
  let hot ← match neg with
    | none => pure hot
    | some e => collect e (← inferType e) hot
  let hyps := (← getPropHyps).toList
  let hyps := match neg with
    | some (.fvar f) => dropVar f hyps
    | _ => hyps
  let cold ← collectHyps hyps []
  let pf ← firstRefutation (typesOf hot (typesOf cold [])) effort hot cold none
  let _ ← g.apply pf
where
  dropVar (f : FVarId) : List FVarId → List FVarId
  | [] => []
  | h :: t => if h == f then t else h :: dropVar f t

/-- Negates the goal and refutes. -/
partial def prove (g : MVarId) (effort : Effort) (extra : List Expr) : MetaM Unit := inContext g do
  let ty ← whnfR (← instantiateMVars (← g.getType))
  let args := appArgs ty
  let byContra : MetaM Unit := do
    let m ← mkFreshExprMVar (mkApp (mkConst ``Not) ty |> fun n => mkForall `h .default n (mkConst ``False))
    let _ ← g.apply (mkApp2 (mkConst ``Classical.byContradiction) ty m)
    let (h, g) ← m.mvarId!.intro1
    closeFalse g effort extra (some (.fvar h))
  match ty.getAppFn with
  | .const ``LT.lt _ => byContra
  | .const ``LE.le _ => byContra
  | .const ``Eq _ =>
    if args.size != 3 || args[0]!.isProp then g.exfalso >>= fun g => closeFalse g effort extra none else
    let gs ← if args[0]!.isConstOf ``Nat then g.applyConst ``Nat.le_antisymm else g.applyConst ``le_antisymm
    proveAll gs
  | .const ``Not _ =>
    let (h, g) ← g.intro1
    closeFalse g effort extra (some (.fvar h))
  | .const ``False _ => closeFalse g effort extra none
  | .const ``Ne _ =>
    let (h, g) ← g.intro1
    closeFalse g effort extra (some (.fvar h))
  | .const ``And _ => proveAll (← g.applyConst ``And.intro)
  | .forallE .. =>
    let (_, g) ← g.intro1
    prove g effort extra
  | _ => g.exfalso >>= fun g => closeFalse g effort extra none
where
  proveAll (gs : List MVarId) : MetaM Unit := do
    match gs with
    | [] => return
    | g :: t => do
      unless ← g.isAssigned do prove g effort extra
      proveAll t

end Olympiad.Linarith
