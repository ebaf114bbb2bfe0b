module

public import Olympiad.Set
public import Olympiad.Real.Construction.CauchySequence

/-!
# The Cauchy completion of the rational numbers

Cauchy sequences, those with the same limit identified, are a linearly ordered field in which every
nonempty set that is bounded above has a least upper bound.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real.Construction

/-- Cauchy sequences, those with the same limit identified. -/
def Completion : Type := Quotient CauchySequence.setoid

namespace Completion

/-- The limit of a Cauchy sequence. -/
def mk (u : CauchySequence) : Completion := Quotient.mk _ u
theorem ind {p : Completion → Prop} (h : ∀ u, p (mk u)) (x : Completion) : p x := Quotient.ind h x
theorem mk_eq {u v : CauchySequence} (h₁ : u.Le v) (h₂ : v.Le u) : mk u = mk v := Quotient.sound ⟨h₁, h₂⟩
theorem mk_eq_of_term {u v : CauchySequence} (N : ℕ) (h : ∀ n, N ≤ n → u.term n = v.term n) : mk u = mk v :=
  mk_eq (CauchySequence.le_of_term_le fun n hn => le_of_eq (h n hn))
    (CauchySequence.le_of_term_le fun n hn => ge_of_eq (h n hn))
/-- A rational number. -/
def ofRat (q : ℚ) : Completion := mk (.const q)

instance : Add Completion := ⟨Quotient.lift₂ (fun u v => mk (u.add v)) fun _ _ _ _ h₁ h₂ =>
  mk_eq (CauchySequence.add_le_add h₁.1 h₂.1) (CauchySequence.add_le_add h₁.2 h₂.2)⟩
instance : Mul Completion := ⟨Quotient.lift₂ (fun u v => mk (u.mul v)) fun _ _ _ _ h₁ h₂ =>
  mk_eq (CauchySequence.mul_le_mul h₁.1 h₁.2 h₂.1 h₂.2) (CauchySequence.mul_le_mul h₁.2 h₁.1 h₂.2 h₂.1)⟩
instance : Neg Completion := ⟨Quotient.lift (fun u => mk u.neg) fun _ _ h =>
  mk_eq (CauchySequence.neg_le_neg h.2) (CauchySequence.neg_le_neg h.1)⟩
/-- Powers with a natural exponent. -/
def npow (x : Completion) : ℕ → Completion
  | 0 => ofRat 1
  | n + 1 => npow x n * x

instance : Lean.Grind.CommRing Completion where
  sub x y := x + -y
  natCast := ⟨fun n => ofRat n⟩
  ofNat n := ⟨ofRat n⟩
  intCast := ⟨fun n => ofRat n⟩
  nsmul := ⟨fun n x => ofRat n * x⟩
  zsmul := ⟨fun n x => ofRat n * x⟩
  npow := ⟨npow⟩
  add_zero := ind fun _ => mk_eq_of_term 0 fun _ _ => add_zero _
  add_comm := ind fun _ => ind fun _ => mk_eq_of_term 0 fun _ _ => add_comm _ _
  add_assoc := ind fun _ => ind fun _ => ind fun _ => mk_eq_of_term 0 fun _ _ => add_assoc _ _ _
  mul_assoc := ind fun _ => ind fun _ => ind fun _ => mk_eq_of_term 0 fun _ _ => mul_assoc _ _ _
  mul_one := ind fun _ => mk_eq_of_term 0 fun _ _ => mul_one _
  one_mul := ind fun _ => mk_eq_of_term 0 fun _ _ => one_mul _
  left_distrib := ind fun _ => ind fun _ => ind fun _ => mk_eq_of_term 0 fun _ _ => mul_add _ _ _
  right_distrib := ind fun _ => ind fun _ => ind fun _ => mk_eq_of_term 0 fun _ _ => add_mul _ _ _
  zero_mul := ind fun _ => mk_eq_of_term 0 fun _ _ => zero_mul _
  mul_zero := ind fun _ => mk_eq_of_term 0 fun _ _ => mul_zero _
  mul_comm := ind fun _ => ind fun _ => mk_eq_of_term 0 fun _ _ => mul_comm _ _
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ n := mk_eq_of_term 0 fun _ _ => Lean.Grind.Semiring.natCast_succ n
  neg_add_cancel := ind fun _ => mk_eq_of_term 0 fun _ _ => neg_add_cancel _
  sub_eq_add_neg _ _ := rfl
  neg_zsmul n := ind fun u => mk_eq_of_term 0 fun k _ => by
    show ((-n : ℤ) : ℚ) * u.term k = -((n : ℚ) * u.term k)
    rw [Rat.intCast_neg, neg_mul]
  intCast_neg n := mk_eq_of_term 0 fun _ _ => Rat.intCast_neg n

instance instLE : LE Completion := ⟨Quotient.lift₂ CauchySequence.Le fun _ _ _ _ h₁ h₂ =>
  propext ⟨fun h => h₁.2.trans (h.trans h₂.1), fun h => h₁.1.trans (h.trans h₂.2)⟩⟩
instance instIsLinearOrder : Std.IsLinearOrder Completion where
  le_refl := ind fun _ => CauchySequence.Le.rfl
  le_trans := ind fun _ => ind fun _ => ind fun _ => CauchySequence.Le.trans
  le_antisymm := ind fun _ => ind fun _ => mk_eq
  le_total := ind fun u => ind fun v => CauchySequence.le_total u v

instance instLT : LT Completion := ⟨fun a b => a ≤ b ∧ ¬b ≤ a⟩
instance instLawfulOrderLT : Std.LawfulOrderLT Completion := ⟨fun _ _ => Iff.rfl⟩

theorem mk_lt {u v : CauchySequence} : mk u < mk v ↔ u.Lt v :=
  ⟨fun h => CauchySequence.lt_of_not_le h.2, fun h => ⟨h.le, h.not_le⟩⟩
theorem add_le_add_right' : ∀ a b c : Completion, a ≤ b → a + c ≤ b + c :=
  ind fun _ => ind fun _ => ind fun _ h => CauchySequence.add_le_add h CauchySequence.Le.rfl
theorem mul_pos' : ∀ a b : Completion, 0 < a → 0 < b → 0 < a * b :=
  ind fun _ => ind fun _ h₁ h₂ => mk_lt.2 (CauchySequence.mul_pos (mk_lt.1 h₁) (mk_lt.1 h₂))
theorem orderedAdd : Lean.Grind.OrderedAdd Completion where
  add_le_left_iff {a b} c := ⟨add_le_add_right' a b c, fun h => by
    have := add_le_add_right' _ _ (-c) h
    rwa [add_neg_cancel_right, add_neg_cancel_right] at this⟩
theorem mul_lt_mul' {a b c : Completion} (h : a < b) (hc : 0 < c) : c * a < c * b := by
  have := orderedAdd
  have h1 : 0 < b - a := by grind
  have h2 := mul_pos' _ _ hc h1
  rw [mul_sub] at h2
  grind

theorem exists_inv_of_pos : ∀ a : Completion, 0 < a → ∃ b, a * b = 1 := by
  refine ind fun u h => ?_
  obtain ⟨v, N, h⟩ := CauchySequence.exists_mul_eq_one (mk_lt.1 h)
  exact ⟨mk v, mk_eq_of_term N h⟩
theorem exists_inv {a : Completion} (h : a ≠ 0) : ∃ b, a * b = 1 := by
  have := orderedAdd
  rcases lt_or_gt_of_ne h with h | h
  · obtain ⟨b, hb⟩ := exists_inv_of_pos (-a) (by grind)
    exact ⟨-b, by rw [mul_neg, ← neg_mul, hb]⟩
  · exact exists_inv_of_pos a h
open Classical in
/-- The inverse; 0 of 0. -/
def inv (a : Completion) : Completion := if h : a ≠ 0 then Classical.choose (exists_inv h) else 0
theorem zero_ne_one' : (0 : Completion) ≠ 1 :=
  ne_of_lt (mk_lt.2 ⟨1, zero_lt_one, 0, fun _ _ => le_of_eq (zero_add (1 : ℚ))⟩)
theorem inv_zero' : inv 0 = 0 := dif_neg fun h => h rfl
theorem mul_inv_cancel' {a : Completion} (h : a ≠ 0) : a * inv a = 1 := by
  rw [inv, dif_pos h]
  exact Classical.choose_spec (exists_inv h)
theorem inv_one' : inv 1 = 1 := by
  have := mul_inv_cancel' zero_ne_one'.symm
  rwa [one_mul] at this
theorem inv_inv' (a : Completion) : inv (inv a) = a := by
  rcases Classical.em (a = 0) with rfl | h
  · rw [inv_zero', inv_zero']
  · have h1 := mul_inv_cancel' h
    have h2 : inv a ≠ 0 := fun h3 => by rw [h3, mul_zero] at h1; exact zero_ne_one' h1
    have h3 := mul_inv_cancel' h2
    grind
/-- Powers with an integer exponent. -/
def zpow (x : Completion) : ℤ → Completion
  | .ofNat n => npow x n
  | .negSucc n => inv (npow x (n + 1))

instance instField : Lean.Grind.Field Completion where
  inv := inv
  div a b := a * inv b
  zpow := ⟨zpow⟩
  div_eq_mul_inv _ _ := rfl
  zero_ne_one := zero_ne_one'
  inv_zero := inv_zero'
  mul_inv_cancel := mul_inv_cancel'
  zpow_zero _ := rfl
  zpow_succ _ _ := rfl
  zpow_neg a n := match n with
    | .ofNat 0 => inv_one'.symm
    | .ofNat (_ + 1) => rfl
    | .negSucc n => (inv_inv' (npow a (n + 1))).symm

instance instOrderedRing : Lean.Grind.OrderedRing Completion where
  toOrderedAdd := orderedAdd
  zero_lt_one := mk_lt.2 ⟨1, zero_lt_one, 0, fun _ _ => le_of_eq (zero_add (1 : ℚ))⟩
  mul_lt_mul_of_pos_left := mul_lt_mul'
  mul_lt_mul_of_pos_right {a b c} h hc := by
    rw [mul_comm a, mul_comm b]; exact mul_lt_mul' h hc

theorem ofRat_le {p q : ℚ} (h : p ≤ q) : ofRat p ≤ ofRat q :=
  CauchySequence.le_of_term_le (N := 0) fun _ _ => h
theorem exists_le_ofRat : ∀ x : Completion, ∃ q, x ≤ ofRat q := by
  refine ind fun u => ?_
  obtain ⟨b, _, N, h⟩ := u.exists_bound
  exact ⟨b, CauchySequence.le_of_term_le fun n hn => (le_abs_self _).trans (h n hn)⟩
theorem exists_ofRat_lt : ∀ x : Completion, ∃ q, ofRat q < x := by
  refine ind fun u => ?_
  obtain ⟨b, _, N, h⟩ := u.exists_bound
  refine ⟨-b - 1, mk_lt.2 ⟨1, one_pos, N, fun n hn => ?_⟩⟩
  show -b - 1 + 1 ≤ u.term n
  have := abs_le.1 (h n hn)
  grind

/-- A step of given length that leads from below a set to above it. -/
theorem exists_step {s : Set Completion} (hne : s.Nonempty) (hbdd : BddAbove s) {ε : ℚ} (hε : 0 < ε) :
    ∃ q, ofRat q ∈ upperBounds s ∧ ofRat (q - ε) ∉ upperBounds s := by
  obtain ⟨x, hx⟩ := hne
  obtain ⟨y, hy⟩ := hbdd
  obtain ⟨a, ha⟩ := exists_ofRat_lt x
  obtain ⟨b, hb⟩ := exists_le_ofRat y
  obtain ⟨k, hk⟩ := exists_nat_ge ((b - a) / ε)
  rw [div_le_iff₀ hε] at hk
  have h0 : ofRat (a + (0 : ℕ) * ε) ∉ upperBounds s := fun h => by
    have h1 := h hx
    rw [show a + ((0 : ℕ) : ℚ) * ε = a by grind] at h1
    exact not_le_of_gt ha h1
  have h1 : ofRat (a + k * ε) ∈ upperBounds s := fun z hz => (hy hz).trans (hb.trans (ofRat_le (by grind)))
  clear hk
  induction k with
  | zero => exact absurd h1 h0
  | succ k ih =>
    rcases Classical.em (ofRat (a + k * ε) ∈ upperBounds s) with h | h
    · exact ih h
    · refine ⟨_, h1, ?_⟩
      rwa [show a + ((k + 1 : ℕ) : ℚ) * ε - ε = a + k * ε by grind]

/-- A nonempty set that is bounded above has a least upper bound. -/
theorem exists_isLUB {s : Set Completion} (hne : s.Nonempty) (hbdd : BddAbove s) : ∃ x, IsLUB s x := by
  have hpos : ∀ n : ℕ, (0 : ℚ) < 1 / ((n : ℚ) + 1) := fun n => div_pos one_pos (by grind)
  have hq := fun n : ℕ => exists_step hne hbdd (hpos n)
  obtain ⟨q, hq⟩ := Classical.axiomOfChoice hq
  have hlt : ∀ m n, q m - 1 / ((m : ℚ) + 1) < q n := fun m n => lt_of_not_ge fun h =>
    (hq m).2 fun x hx => ((hq n).1 hx).trans (ofRat_le h)
  refine ⟨mk ⟨q, fun ε hε => ?_⟩, ?_, ?_⟩
  · obtain ⟨N, hN⟩ := exists_nat_one_div_lt hε
    refine ⟨N, fun m n hm _ => ?_⟩
    have := hlt m n
    have := hN m hm
    grind
  · refine ind fun v hv => ?_
    exact CauchySequence.le_of_forall_le_const fun n => (hq n).1 hv
  · refine ind fun v hv => ?_
    refine CauchySequence.le_of_forall_const_le fun ε hε => ?_
    obtain ⟨N, hN⟩ := exists_nat_one_div_lt hε
    refine ⟨N, fun n hn => ?_⟩
    show ofRat (q n - ε) ≤ mk v
    refine le_of_not_gt fun h => (hq n).2 fun x hx => ?_
    have h1 : ofRat (q n - ε) ≤ ofRat (q n - 1 / ((n : ℚ) + 1)) := ofRat_le (by have := hN n hn; grind)
    exact (hv hx).trans (h.le.trans h1)

end Real.Construction.Completion

end

end
