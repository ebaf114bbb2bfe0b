module

public import Olympiad.Real.Basic

/-!
# Floor and ceiling
-/

set_option autoImplicit false
set_option compiler.extract_closed false
set_option linter.unusedSectionVars false

@[expose] public section

noncomputable section

open Lean.Grind

universe u
attribute [local instance] Ring.intCast Semiring.natCast

/-- Rings with a floor and a ceiling function. -/
class FloorRing (α : Type u) [Ring α] [LE α] where
  /-- The greatest integer that is at most the argument. -/
  floor : α → ℤ
  /-- The least integer that is at least the argument. -/
  ceil : α → ℤ
  /-- What makes `floor` the floor. -/
  gc_coe_floor : ∀ (z : ℤ) (a : α), (z : α) ≤ a ↔ z ≤ floor a
  /-- What makes `ceil` the ceiling. -/
  gc_ceil_coe : ∀ (a : α) (z : ℤ), ceil a ≤ z ↔ a ≤ (z : α)

section
variable {α : Type u} [Ring α] [LE α] [FloorRing α]
/-- The greatest integer that is at most `a`, written `⌊a⌋`. -/
def Int.floor (a : α) : ℤ := FloorRing.floor a
/-- The least integer that is at least `a`, written `⌈a⌉`. -/
def Int.ceil (a : α) : ℤ := FloorRing.ceil a
/-- The fractional part `a - ⌊a⌋`. -/
def Int.fract (a : α) : α := a - (Int.floor a : α)
/-- The greatest natural number that is at most `a`, written `⌊a⌋₊`; 0 for negative `a`. -/
def Nat.floor (a : α) : ℕ := (Int.floor a).toNat
/-- The least natural number that is at least `a`, written `⌈a⌉₊`; 0 for negative `a`. -/
def Nat.ceil (a : α) : ℕ := (Int.ceil a).toNat
end

@[inherit_doc Int.floor] notation "⌊" a "⌋" => Int.floor a
@[inherit_doc Int.ceil] notation "⌈" a "⌉" => Int.ceil a
@[inherit_doc Nat.floor] notation "⌊" a "⌋₊" => Nat.floor a
@[inherit_doc Nat.ceil] notation "⌈" a "⌉₊" => Nat.ceil a

instance : FloorRing ℤ where
  floor a := a
  ceil a := a
  gc_coe_floor _ _ := Iff.rfl
  gc_ceil_coe _ _ := Iff.rfl
instance : FloorRing ℚ where
  floor := Rat.floor
  ceil a := -Rat.floor (-a)
  gc_coe_floor _ _ := Rat.le_floor_iff.symm
  gc_ceil_coe a z := by
    have h := Rat.le_floor_iff (x := -z) (a := -a)
    have h2 : ((-z : ℤ) : ℚ) = -(z : ℚ) := Int.cast_neg z
    rw [h2] at h
    constructor
    · intro h'
      have := h.1 (by omega)
      grind
    · intro h'
      have := h.2 (by show -(z : ℚ) ≤ -a; have h' : a ≤ (z : ℚ) := h'; grind)
      omega

namespace Real
/-- Every real number lies between consecutive integers. -/
theorem exists_int_floor (x : ℝ) : ∃ n : ℤ, (n : ℝ) ≤ x ∧ x < n + 1 := by
  obtain ⟨m, hm⟩ := Real.exists_nat_gt (-x)
  have key : ∀ k : ℕ, ∀ m : ℤ, (m : ℝ) ≤ x → x < (m : ℝ) + k → ∃ n : ℤ, (n : ℝ) ≤ x ∧ x < n + 1 := by
    intro k
    induction k with
    | zero => intro m h1 h2; rw [Nat.cast_zero, add_zero] at h2; exact absurd h2 (not_lt_of_ge h1)
    | succ k ih =>
      intro m h1 h2
      rcases lt_or_ge x (m + 1) with h | h
      · exact ⟨m, h1, h⟩
      · refine ih (m + 1) ?_ ?_
        · rw [Int.cast_add, Int.cast_one]; exact h
        · rw [Int.cast_add, Int.cast_one]; rw [Nat.cast_succ] at h2; grind
  obtain ⟨k, hk⟩ := Real.exists_nat_gt (x + m)
  refine key k (-(m : ℤ)) ?_ ?_
  · rw [Int.cast_neg, Int.cast_natCast]; grind
  · rw [Int.cast_neg, Int.cast_natCast]; grind

instance : FloorRing ℝ where
  floor x := Classical.choose (exists_int_floor x)
  ceil x := -Classical.choose (exists_int_floor (-x))
  gc_coe_floor z a := by
    have h := Classical.choose_spec (exists_int_floor a)
    generalize Classical.choose (exists_int_floor a) = n at h
    constructor
    · intro h'
      have h2 := h'.trans_lt h.2
      rw [← Int.cast_one, ← Int.cast_add, Int.cast_lt] at h2
      omega
    · intro h'; exact (Int.cast_le.2 h').trans h.1
  gc_ceil_coe a z := by
    have h := Classical.choose_spec (exists_int_floor (-a))
    generalize Classical.choose (exists_int_floor (-a)) = n at h
    constructor
    · intro h'
      have h2 : ((-n : ℤ) : ℝ) ≤ z := Int.cast_le.2 h'
      rw [Int.cast_neg] at h2
      grind
    · intro h'
      have h2 : ((-z : ℤ) : ℝ) < n + 1 := by rw [Int.cast_neg]; grind
      rw [← Int.cast_one, ← Int.cast_add, Int.cast_lt] at h2
      omega
end Real

section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
  [FloorRing α] {a b : α} {z : ℤ}

namespace Int
theorem le_floor : z ≤ ⌊a⌋ ↔ (z : α) ≤ a := (FloorRing.gc_coe_floor z a).symm
theorem floor_lt : ⌊a⌋ < z ↔ a < (z : α) := by rw [← Int.not_le, le_floor, _root_.not_le]
theorem floor_le (a : α) : (⌊a⌋ : α) ≤ a := le_floor.1 (Int.le_refl _)
theorem lt_floor_add_one (a : α) : a < ⌊a⌋ + 1 := by
  have := floor_lt.1 (show ⌊a⌋ < ⌊a⌋ + 1 by omega)
  rwa [Int.cast_add, Int.cast_one] at this
theorem lt_succ_floor (a : α) : a < (⌊a⌋ + 1 : ℤ) := floor_lt.1 (Int.lt_succ _)
theorem sub_one_lt_floor (a : α) : a - 1 < ⌊a⌋ := by have := lt_floor_add_one a; grind
theorem floor_nonneg : 0 ≤ ⌊a⌋ ↔ 0 ≤ a := by rw [le_floor, Int.cast_zero]
theorem floor_eq_iff : ⌊a⌋ = z ↔ (z : α) ≤ a ∧ a < z + 1 := by
  rw [Int.le_antisymm_iff, le_floor, ← Int.lt_add_one_iff, floor_lt, Int.cast_add, Int.cast_one, And.comm]
theorem floor_eq_on_Ico' : z = ⌊a⌋ ↔ (z : α) ≤ a ∧ a < z + 1 := eq_comm.trans floor_eq_iff
@[simp] theorem floor_intCast (z : ℤ) : ⌊(z : α)⌋ = z := floor_eq_iff.2 ⟨le_refl _, lt_add_one _⟩
@[simp] theorem floor_natCast (n : ℕ) : ⌊(n : α)⌋ = n := by rw [← Int.cast_natCast, floor_intCast]
@[simp] theorem floor_zero : ⌊(0 : α)⌋ = 0 := by rw [← Int.cast_zero, floor_intCast]
@[simp] theorem floor_one : ⌊(1 : α)⌋ = 1 := by rw [← Int.cast_one, floor_intCast]
@[simp] theorem floor_ofNat (n : ℕ) : ⌊(no_index (OfNat.ofNat n) : α)⌋ = OfNat.ofNat n := by
  rw [← Int.cast_ofNat, floor_intCast]
theorem floor_mono' (h : a ≤ b) : ⌊a⌋ ≤ ⌊b⌋ := le_floor.2 ((floor_le a).trans h)
@[simp] theorem floor_add_intCast (a : α) (z : ℤ) : ⌊a + z⌋ = ⌊a⌋ + z := by
  rw [floor_eq_iff, Int.cast_add]
  have h1 := floor_le a; have h2 := lt_floor_add_one a
  exact ⟨by grind, by grind⟩
@[simp] theorem floor_add_natCast (a : α) (n : ℕ) : ⌊a + n⌋ = ⌊a⌋ + n := by
  rw [← Int.cast_natCast, floor_add_intCast]
@[simp] theorem floor_add_one (a : α) : ⌊a + 1⌋ = ⌊a⌋ + 1 := by rw [← Int.cast_one, floor_add_intCast]
@[simp] theorem floor_sub_intCast (a : α) (z : ℤ) : ⌊a - z⌋ = ⌊a⌋ - z := by
  rw [Int.sub_eq_add_neg, ← floor_add_intCast, Int.cast_neg, _root_.sub_eq_add_neg]
@[simp] theorem floor_sub_one (a : α) : ⌊a - 1⌋ = ⌊a⌋ - 1 := by rw [← Int.cast_one, floor_sub_intCast]
theorem ceil_le : ⌈a⌉ ≤ z ↔ a ≤ (z : α) := FloorRing.gc_ceil_coe a z
theorem lt_ceil : z < ⌈a⌉ ↔ (z : α) < a := by rw [← Int.not_le, ceil_le, _root_.not_le]
theorem le_ceil (a : α) : a ≤ ⌈a⌉ := ceil_le.1 (Int.le_refl _)
theorem ceil_lt_add_one (a : α) : (⌈a⌉ : α) < a + 1 := by
  have h := lt_ceil.1 (show ⌈a⌉ - 1 < ⌈a⌉ by omega)
  rw [Int.cast_sub, Int.cast_one] at h; grind
theorem ceil_eq_iff : ⌈a⌉ = z ↔ (z : α) - 1 < a ∧ a ≤ z := by
  rw [Int.le_antisymm_iff, ceil_le, show z ≤ ⌈a⌉ ↔ z - 1 < ⌈a⌉ by omega, lt_ceil, Int.cast_sub, Int.cast_one, And.comm]
@[simp] theorem ceil_intCast (z : ℤ) : ⌈(z : α)⌉ = z := ceil_eq_iff.2 ⟨by grind, le_refl _⟩
@[simp] theorem ceil_natCast (n : ℕ) : ⌈(n : α)⌉ = n := by rw [← Int.cast_natCast, ceil_intCast]
theorem ceil_neg : ⌈-a⌉ = -⌊a⌋ := by
  rw [ceil_eq_iff, Int.cast_neg]
  have h1 := floor_le a; have h2 := lt_floor_add_one a
  exact ⟨by grind, by grind⟩
theorem floor_neg : ⌊-a⌋ = -⌈a⌉ := by
  rw [floor_eq_iff, Int.cast_neg]
  have h1 := le_ceil a; have h2 := ceil_lt_add_one a
  exact ⟨by grind, by grind⟩
theorem self_sub_floor (a : α) : a - ⌊a⌋ = fract a := rfl
theorem floor_add_fract (a : α) : (⌊a⌋ : α) + fract a = a := by unfold fract; grind
theorem fract_add_floor (a : α) : fract a + ⌊a⌋ = a := by unfold fract; grind
@[simp] theorem fract_nonneg (a : α) : 0 ≤ fract a := by have := floor_le a; unfold fract; grind
theorem fract_lt_one (a : α) : fract a < 1 := by have := lt_floor_add_one a; unfold fract; grind
@[simp] theorem fract_intCast (z : ℤ) : fract (z : α) = 0 := by unfold fract; rw [floor_intCast, sub_self]
end Int

namespace Nat
theorem floor_toNat (a : α) : (⌊a⌋).toNat = ⌊a⌋₊ := rfl
theorem floor_of_nonpos (h : a ≤ 0) : ⌊a⌋₊ = 0 := by
  have : ⌊a⌋ ≤ 0 := by rw [← Int.lt_add_one_iff, Int.floor_lt, Int.cast_add, Int.cast_zero, Int.cast_one]; grind
  show (⌊a⌋).toNat = 0
  omega
theorem le_floor_iff (ha : 0 ≤ a) {n : ℕ} : n ≤ ⌊a⌋₊ ↔ (n : α) ≤ a := by
  have h := Int.floor_nonneg.2 ha
  show n ≤ (⌊a⌋).toNat ↔ _
  rw [show n ≤ (⌊a⌋).toNat ↔ (n : ℤ) ≤ ⌊a⌋ by omega, Int.le_floor, Int.cast_natCast]
theorem floor_lt (ha : 0 ≤ a) {n : ℕ} : ⌊a⌋₊ < n ↔ a < n := by rw [← Nat.not_le, le_floor_iff ha, _root_.not_le]
theorem floor_le (ha : 0 ≤ a) : (⌊a⌋₊ : α) ≤ a := (le_floor_iff ha).1 (Nat.le_refl _)
theorem lt_floor_add_one (a : α) : a < ⌊a⌋₊ + 1 := by
  rcases le_total 0 a with h | h
  · have := (floor_lt h).1 (Nat.lt_succ_self ⌊a⌋₊); rwa [Nat.cast_succ] at this
  · rw [floor_of_nonpos h, Nat.cast_zero]; grind
theorem floor_eq_iff (ha : 0 ≤ a) {n : ℕ} : ⌊a⌋₊ = n ↔ (n : α) ≤ a ∧ a < n + 1 := by
  rw [Nat.le_antisymm_iff, le_floor_iff ha, ← Nat.lt_succ_iff, floor_lt ha, Nat.cast_succ, And.comm]
@[simp] theorem floor_natCast (n : ℕ) : ⌊(n : α)⌋₊ = n := by
  show (⌊(n : α)⌋).toNat = n
  rw [Int.floor_natCast]; rfl
theorem ceil_le {n : ℕ} : ⌈a⌉₊ ≤ n ↔ a ≤ n := by
  show (⌈a⌉).toNat ≤ n ↔ _
  rw [show (⌈a⌉).toNat ≤ n ↔ ⌈a⌉ ≤ (n : ℤ) by omega, Int.ceil_le, Int.cast_natCast]
theorem le_ceil (a : α) : a ≤ ⌈a⌉₊ := ceil_le.1 (Nat.le_refl _)
theorem lt_ceil {n : ℕ} : n < ⌈a⌉₊ ↔ (n : α) < a := by rw [← Nat.not_le, ceil_le, _root_.not_le]
end Nat
end

/-- The nearest integer, halves rounded up. -/
def round {α : Type u} [Field α] [LE α] [FloorRing α] (x : α) : ℤ := ⌊x + 1 / 2⌋

theorem Real.floor_le (x : ℝ) : (⌊x⌋ : ℝ) ≤ x := Int.floor_le x
theorem Real.lt_floor_add_one (x : ℝ) : x < (⌊x⌋ : ℝ) + 1 := Int.lt_floor_add_one x
theorem Real.le_ceil (x : ℝ) : x ≤ (⌈x⌉ : ℝ) := Int.le_ceil x
theorem Real.ceil_lt_add_one (x : ℝ) : (⌈x⌉ : ℝ) < x + 1 := Int.ceil_lt_add_one x
grind_pattern Real.floor_le => (⌊x⌋ : ℝ)
grind_pattern Real.lt_floor_add_one => (⌊x⌋ : ℝ)
grind_pattern Real.le_ceil => (⌈x⌉ : ℝ)
grind_pattern Real.ceil_lt_add_one => (⌈x⌉ : ℝ)

end

end
