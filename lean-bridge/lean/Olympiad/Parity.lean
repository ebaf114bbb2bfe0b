module

public import Olympiad.Algebra.Field
public import Olympiad.Set

/-!
# Parity, squares, units, irreducible elements
-/

set_option autoImplicit false
set_option linter.unusedSectionVars false

@[expose] public section

open Lean.Grind

universe u
variable {α : Type u}

/-- An element is even if it is `r + r` for some `r`. -/
def Even [Add α] (a : α) : Prop := ∃ r, a = r + r
/-- An element is odd if it is `2 * m + 1` for some `m`. -/
def Odd [Semiring α] (a : α) : Prop := ∃ m, a = 2 * m + 1
/-- An element is a square if it is `r * r` for some `r`. -/
def IsSquare [Mul α] (a : α) : Prop := ∃ r, a = r * r
/-- An element is a unit if it has an inverse. -/
def IsUnit [Semiring α] (a : α) : Prop := ∃ b, a * b = 1 ∧ b * a = 1

/-- An irreducible element: not a unit, and in every factorisation one factor is a unit. -/
structure Irreducible [Semiring α] (p : α) : Prop where
  /-- An irreducible element is not a unit. -/
  not_isUnit : ¬IsUnit p
  /-- If an irreducible element factors, one factor is a unit. -/
  isUnit_or_isUnit : ∀ ⦃a b : α⦄, p = a * b → IsUnit a ∨ IsUnit b

theorem isSquare_iff_exists_sq [Semiring α] (a : α) : IsSquare a ↔ ∃ r, a = r ^ 2 :=
  ⟨fun ⟨r, h⟩ => ⟨r, by rw [h, pow_two]⟩, fun ⟨r, h⟩ => ⟨r, by rw [h, pow_two]⟩⟩
theorem even_iff_exists_two_mul [Semiring α] {a : α} : Even a ↔ ∃ b, a = 2 * b :=
  ⟨fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩, fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩⟩
theorem even_two_mul [Semiring α] (a : α) : Even (2 * a) := ⟨a, two_mul a⟩
theorem Even.neg_pow [CommRing α] {n : ℕ} (h : Even n) (a : α) : (-a) ^ n = a ^ n := by
  obtain ⟨r, rfl⟩ := h
  rw [← Nat.two_mul, pow_mul, pow_mul, neg_pow_two]
theorem Odd.neg_pow [CommRing α] {n : ℕ} (h : Odd n) (a : α) : (-a) ^ n = -a ^ n := by
  obtain ⟨r, rfl⟩ := h
  rw [pow_succ, pow_succ, pow_mul, pow_mul, neg_pow_two, mul_neg]
theorem Even.neg_one_pow [CommRing α] {n : ℕ} (h : Even n) : (-1 : α) ^ n = 1 := by rw [h.neg_pow, one_pow]
theorem Odd.neg_one_pow [CommRing α] {n : ℕ} (h : Odd n) : (-1 : α) ^ n = -1 := by rw [h.neg_pow, one_pow]

section
variable [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
theorem Even.pow_nonneg {n : ℕ} (hn : Even n) (a : α) : 0 ≤ a ^ n := by
  obtain ⟨r, rfl⟩ := hn
  rw [pow_add]; exact mul_self_nonneg _
theorem Even.pow_pos {n : ℕ} (hn : Even n) {a : α} (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (hn.pow_nonneg a) (pow_ne_zero n ha).symm
theorem Odd.pow_neg {n : ℕ} (hn : Odd n) {a : α} (ha : a < 0) : a ^ n < 0 := by
  have h := hn.neg_pow a
  have := _root_.pow_pos (neg_pos_of_neg ha) n
  grind
theorem Odd.strictMono_pow {n : ℕ} (hn : Odd n) : StrictMono fun a : α => a ^ n := by
  intro a b hab
  show a ^ n < b ^ n
  have hn0 : n ≠ 0 := by obtain ⟨k, rfl⟩ := hn; exact Nat.succ_ne_zero _
  rcases le_or_gt 0 a with ha | ha
  · exact pow_lt_pow_left₀ hab ha hn0
  · rcases le_or_gt 0 b with hb | hb
    · exact (hn.pow_neg ha).trans_le (_root_.pow_nonneg hb n)
    · have h := pow_lt_pow_left₀ (neg_lt_neg hab) (neg_nonneg_of_nonpos hb.le) hn0
      rw [hn.neg_pow, hn.neg_pow] at h
      exact neg_lt_neg_iff.1 h
theorem Odd.pow_inj {n : ℕ} (hn : Odd n) {a b : α} : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => hn.strictMono_pow.injective h, fun h => h ▸ rfl⟩
end

namespace Nat
@[grind =] theorem even_iff {n : ℕ} : Even n ↔ n % 2 = 0 := ⟨by rintro ⟨r, h⟩; omega, fun h => ⟨n / 2, by omega⟩⟩
@[grind =] theorem odd_iff {n : ℕ} : Odd n ↔ n % 2 = 1 :=
  ⟨by rintro ⟨r, h⟩; have h : n = 2 * r + 1 := h; omega, fun h => ⟨n / 2, show n = 2 * (n / 2) + 1 by omega⟩⟩
theorem even_iff_two_dvd {n : ℕ} : Even n ↔ 2 ∣ n := by rw [even_iff]; omega
theorem not_even_iff {n : ℕ} : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff {n : ℕ} : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
@[simp] theorem not_even_iff_odd {n : ℕ} : ¬Even n ↔ Odd n := by rw [not_even_iff, odd_iff]
@[simp] theorem not_odd_iff_even {n : ℕ} : ¬Odd n ↔ Even n := by rw [not_odd_iff, even_iff]
theorem even_or_odd (n : ℕ) : Even n ∨ Odd n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd' (n : ℕ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_add {m n : ℕ} : Even (m + n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem even_add_one {n : ℕ} : Even (n + 1) ↔ ¬Even n := by simp only [even_iff]; omega
theorem even_mul {m n : ℕ} : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, Nat.mul_mod]
  rcases Nat.mod_two_eq_zero_or_one m with h | h <;> rcases Nat.mod_two_eq_zero_or_one n with h' | h' <;> simp [h, h']
theorem odd_mul {m n : ℕ} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [odd_iff, odd_iff, odd_iff, Nat.mul_mod]
  rcases Nat.mod_two_eq_zero_or_one m with h | h <;> rcases Nat.mod_two_eq_zero_or_one n with h' | h' <;> simp [h, h']
theorem even_pow {m n : ℕ} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => simp [even_iff]
  | succ n ih => rw [Nat.pow_succ, even_mul, ih]; simp only [even_iff]; omega
theorem even_mul_succ_self (n : ℕ) : Even (n * (n + 1)) := by rw [even_mul]; simp only [even_iff]; omega
theorem even_sub {m n : ℕ} (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
instance instDecidableEven : DecidablePred (Even : ℕ → Prop) := fun _ => decidable_of_iff _ even_iff.symm
instance instDecidableOdd : DecidablePred (Odd : ℕ → Prop) := fun _ => decidable_of_iff _ odd_iff.symm
end Nat

namespace Int
@[grind =] theorem even_iff {n : ℤ} : Even n ↔ n % 2 = 0 := ⟨by rintro ⟨r, h⟩; omega, fun h => ⟨n / 2, by omega⟩⟩
@[grind =] theorem odd_iff {n : ℤ} : Odd n ↔ n % 2 = 1 :=
  ⟨by rintro ⟨r, h⟩; have h : n = 2 * r + 1 := h; omega, fun h => ⟨n / 2, show n = 2 * (n / 2) + 1 by omega⟩⟩
theorem even_iff_two_dvd {n : ℤ} : Even n ↔ 2 ∣ n := by rw [even_iff]; omega
theorem not_even_iff {n : ℤ} : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff {n : ℤ} : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
@[simp] theorem not_even_iff_odd {n : ℤ} : ¬Even n ↔ Odd n := by rw [not_even_iff, odd_iff]
@[simp] theorem not_odd_iff_even {n : ℤ} : ¬Odd n ↔ Even n := by rw [not_odd_iff, even_iff]
theorem even_or_odd (n : ℤ) : Even n ∨ Odd n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd' (n : ℤ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_add {m n : ℤ} : Even (m + n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem even_sub {m n : ℤ} : Even (m - n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem even_mul {m n : ℤ} : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, Int.mul_emod]
  rcases Int.emod_two_eq m with h | h <;> rcases Int.emod_two_eq n with h' | h' <;> simp [h, h']
theorem odd_mul {m n : ℤ} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [odd_iff, odd_iff, odd_iff, Int.mul_emod]
  rcases Int.emod_two_eq m with h | h <;> rcases Int.emod_two_eq n with h' | h' <;> simp [h, h']
theorem even_mul_succ_self (n : ℤ) : Even (n * (n + 1)) := by rw [even_mul]; simp only [even_iff]; omega
instance instDecidableEven : DecidablePred (Even : ℤ → Prop) := fun _ => decidable_of_iff _ even_iff.symm
instance instDecidableOdd : DecidablePred (Odd : ℤ → Prop) := fun _ => decidable_of_iff _ odd_iff.symm
end Int

theorem even_two : Even (2 : ℕ) := ⟨1, rfl⟩
theorem even_iff_two_dvd {n : ℕ} : Even n ↔ 2 ∣ n := Nat.even_iff_two_dvd
theorem Even.two_dvd {n : ℕ} (h : Even n) : 2 ∣ n := Nat.even_iff_two_dvd.1 h
theorem Odd.pos {n : ℕ} (h : Odd n) : 0 < n := by rw [Nat.odd_iff] at h; omega

end
