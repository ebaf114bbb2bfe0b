module

public import Olympiad.Order

/-!
# Semirings and rings under Mathlib's lemma names

Stated over `Lean.Grind.Semiring` and its extensions, which ℕ, ℤ, ℚ, ℝ and ℂ instantiate, so that
one lemma serves every number type and `grind` can use its ring solver in the proofs.
-/

set_option autoImplicit false
set_option linter.unusedSectionVars false

@[expose] public section

open Lean.Grind

universe u
variable {α : Type u}

section Semiring
variable [Semiring α] {a b c : α}

theorem add_comm (a b : α) : a + b = b + a := Semiring.add_comm a b
theorem add_assoc (a b c : α) : a + b + c = a + (b + c) := Semiring.add_assoc a b c
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]
theorem add_right_comm (a b c : α) : a + b + c = a + c + b := by
  rw [add_assoc, add_comm b c, ← add_assoc]
theorem mul_assoc (a b c : α) : a * b * c = a * (b * c) := Semiring.mul_assoc a b c
theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := Semiring.left_distrib a b c
theorem add_mul (a b c : α) : (a + b) * c = a * c + b * c := Semiring.right_distrib a b c
theorem left_distrib (a b c : α) : a * (b + c) = a * b + a * c := mul_add a b c
theorem right_distrib (a b c : α) : (a + b) * c = a * c + b * c := add_mul a b c
@[simp] theorem add_zero (a : α) : a + 0 = a := Semiring.add_zero a
@[simp] theorem zero_add (a : α) : 0 + a = a := by rw [add_comm, add_zero]
@[simp] theorem mul_one (a : α) : a * 1 = a := Semiring.mul_one a
@[simp] theorem one_mul (a : α) : 1 * a = a := Semiring.one_mul a
@[simp] theorem mul_zero (a : α) : a * 0 = 0 := Semiring.mul_zero a
@[simp] theorem zero_mul (a : α) : 0 * a = 0 := Semiring.zero_mul a
theorem one_add_one_eq_two : (1 : α) + 1 = 2 := (Semiring.ofNat_succ 1).symm
theorem two_mul (a : α) : 2 * a = a + a := by rw [← one_add_one_eq_two, add_mul, one_mul]
theorem mul_two (a : α) : a * 2 = a + a := by rw [← one_add_one_eq_two, mul_add, mul_one]
theorem add_self_eq_two_mul (a : α) : a + a = 2 * a := (two_mul a).symm

@[simp] theorem pow_zero (a : α) : a ^ 0 = 1 := Semiring.pow_zero a
theorem pow_succ (a : α) (n : ℕ) : a ^ (n + 1) = a ^ n * a := Semiring.pow_succ a n
@[simp] theorem pow_one (a : α) : a ^ 1 = a := by
  rw [show (1 : ℕ) = 0 + 1 from rfl, pow_succ, pow_zero, one_mul]
theorem pow_two (a : α) : a ^ 2 = a * a := by
  rw [show (2 : ℕ) = 1 + 1 from rfl, pow_succ, pow_one]
theorem sq (a : α) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : α) : a ^ 3 = a * (a * a) := by
  rw [show (3 : ℕ) = 2 + 1 from rfl, pow_succ, pow_two, mul_assoc]
theorem pow_three' (a : α) : a ^ 3 = a * a * a := by rw [pow_three, mul_assoc]
theorem pow_add (a : α) (m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := Semiring.pow_add a m n
theorem pow_succ' (a : α) (n : ℕ) : a ^ (n + 1) = a * a ^ n := by
  rw [Nat.add_comm, pow_add, pow_one]
@[simp] theorem one_pow (n : ℕ) : (1 : α) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero 1
  | succ n ih => rw [pow_succ, ih, mul_one]
theorem zero_pow {n : ℕ} (h : n ≠ 0) : (0 : α) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ, mul_zero]
@[simp] theorem zero_pow_succ (n : ℕ) : (0 : α) ^ (n + 1) = 0 := by rw [pow_succ, mul_zero]
theorem pow_mul (a : α) (m n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_succ, pow_add, ih, pow_succ]
theorem pow_mul' (a : α) (m n : ℕ) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : α) (m n : ℕ) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← pow_mul, Nat.mul_comm, pow_mul]
theorem mul_pow_sub_one {n : ℕ} (hn : n ≠ 0) (a : α) : a * a ^ (n - 1) = a ^ n := by
  rw [← pow_succ', Nat.sub_add_cancel (Nat.pos_of_ne_zero hn)]
theorem pow_sub_one_mul {n : ℕ} (hn : n ≠ 0) (a : α) : a ^ (n - 1) * a = a ^ n := by
  rw [← pow_succ, Nat.sub_add_cancel (Nat.pos_of_ne_zero hn)]
theorem pow_mul_pow_sub (a : α) {m n : ℕ} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n := by
  rw [← pow_add, Nat.add_sub_cancel' h]
theorem ite_pow (P : Prop) [Decidable P] (a b : α) (c : ℕ) :
    (if P then a else b) ^ c = if P then a ^ c else b ^ c := by split <;> rfl
theorem mul_ite (P : Prop) [Decidable P] (a b c : α) :
    (a * if P then b else c) = if P then a * b else a * c := by split <;> rfl
theorem ite_mul (P : Prop) [Decidable P] (a b c : α) :
    (if P then a else b) * c = if P then a * c else b * c := by split <;> rfl
end Semiring

section CommSemiring
variable [CommSemiring α] {a b c : α}

theorem mul_comm (a b : α) : a * b = b * a := CommSemiring.mul_comm a b
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_right_comm (a b c : α) : a * b * c = a * c * b := by
  rw [mul_assoc, mul_comm b c, ← mul_assoc]
theorem mul_mul_mul_comm (a b c d : α) : a * b * (c * d) = a * c * (b * d) := by grind
theorem mul_pow (a b : α) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, ih, pow_succ, pow_succ, mul_mul_mul_comm]
theorem add_sq (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
theorem add_sq' (a b : α) : (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := by grind
theorem add_pow_two (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b
theorem add_pow_three (a b : α) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by grind
end CommSemiring

section Ring
variable [Ring α] {a b c d : α}

theorem sub_eq_add_neg (a b : α) : a - b = a + -b := Ring.sub_eq_add_neg a b
@[simp] theorem neg_add_cancel (a : α) : -a + a = 0 := Ring.neg_add_cancel a
@[simp] theorem add_neg_cancel (a : α) : a + -a = 0 := by rw [add_comm, neg_add_cancel]
@[simp] theorem sub_self (a : α) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
@[simp] theorem sub_zero (a : α) : a - 0 = a := by grind
@[simp] theorem zero_sub (a : α) : 0 - a = -a := by grind
@[simp] theorem neg_zero : -(0 : α) = 0 := by grind
@[simp] theorem neg_neg (a : α) : - -a = a := by grind
theorem neg_sub (a b : α) : -(a - b) = b - a := by grind
theorem neg_add (a b : α) : -(a + b) = -a + -b := by grind
theorem neg_add_rev (a b : α) : -(a + b) = -b + -a := by grind
theorem sub_neg_eq_add (a b : α) : a - -b = a + b := by grind
@[simp] theorem add_sub_cancel_right (a b : α) : a + b - b = a := by grind
@[simp] theorem add_sub_cancel_left (a b : α) : a + b - a = b := by grind
@[simp] theorem sub_add_cancel (a b : α) : a - b + b = a := by grind
@[simp] theorem add_sub_cancel (a b : α) : a + (b - a) = b := by grind
@[simp] theorem sub_sub_cancel (a b : α) : a - (a - b) = b := by grind
@[simp] theorem neg_add_cancel_left (a b : α) : -a + (a + b) = b := by grind
@[simp] theorem add_neg_cancel_left (a b : α) : a + (-a + b) = b := by grind
@[simp] theorem add_neg_cancel_right (a b : α) : a + b + -b = a := by grind
@[simp] theorem neg_add_cancel_right (a b : α) : a + -b + b = a := by grind
@[simp] theorem add_sub_add_right_eq_sub (a b c : α) : a + c - (b + c) = a - b := by grind
@[simp] theorem add_sub_add_left_eq_sub (a b c : α) : c + a - (c + b) = a - b := by grind
theorem sub_sub (a b c : α) : a - b - c = a - (b + c) := by grind
theorem sub_sub_eq_add_sub (a b c : α) : a - (b - c) = a + c - b := by grind
theorem sub_add (a b c : α) : a - b + c = a - (b - c) := by grind
theorem add_sub_assoc (a b c : α) : a + b - c = a + (b - c) := by grind
theorem add_sub_right_comm (a b c : α) : a + b - c = a - c + b := by grind
theorem sub_add_eq_add_sub (a b c : α) : a - b + c = a + c - b := by grind
theorem sub_add_sub_cancel (a b c : α) : a - b + (b - c) = a - c := by grind
theorem sub_eq_zero : a - b = 0 ↔ a = b := by grind
theorem sub_eq_zero_of_eq (h : a = b) : a - b = 0 := sub_eq_zero.2 h
theorem sub_ne_zero : a - b ≠ 0 ↔ a ≠ b := not_congr sub_eq_zero
theorem sub_ne_zero_of_ne (h : a ≠ b) : a - b ≠ 0 := sub_ne_zero.2 h
theorem eq_of_sub_eq_zero (h : a - b = 0) : a = b := sub_eq_zero.1 h
theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b := by grind
theorem sub_eq_iff_eq_add' : a - b = c ↔ a = b + c := by grind
theorem eq_sub_iff_add_eq : a = b - c ↔ a + c = b := by grind
theorem eq_sub_iff_add_eq' : a = b - c ↔ c + a = b := by grind
theorem add_eq_zero_iff_eq_neg : a + b = 0 ↔ a = -b := by grind
theorem eq_neg_of_add_eq_zero_left (h : a + b = 0) : a = -b := by grind
theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a := by grind
theorem neg_eq_of_add_eq_zero_right (h : a + b = 0) : -a = b := by grind
theorem neg_eq_of_add_eq_zero_left (h : a + b = 0) : -b = a := by grind
theorem eq_neg_iff_add_eq_zero : a = -b ↔ a + b = 0 := by grind
theorem neg_eq_iff_eq_neg : -a = b ↔ a = -b := by grind
@[simp] theorem neg_inj : -a = -b ↔ a = b := by grind
@[simp] theorem neg_eq_zero : -a = 0 ↔ a = 0 := by grind
theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := not_congr neg_eq_zero
@[simp] theorem add_left_inj (a : α) {b c : α} : b + a = c + a ↔ b = c := by grind
@[simp] theorem add_right_inj (a : α) {b c : α} : a + b = a + c ↔ b = c := by grind
theorem add_left_cancel (h : a + b = a + c) : b = c := by grind
theorem add_right_cancel (h : a + b = c + b) : a = c := by grind
@[simp] theorem sub_left_inj : b - a = c - a ↔ b = c := by grind
@[simp] theorem sub_right_inj : a - b = a - c ↔ b = c := by grind
@[simp] theorem add_eq_left : a + b = a ↔ b = 0 := by grind
@[simp] theorem add_eq_right : a + b = b ↔ a = 0 := by grind
theorem neg_mul (a b : α) : -a * b = -(a * b) := Ring.neg_mul a b
theorem mul_neg (a b : α) : a * -b = -(a * b) := Ring.mul_neg a b
theorem neg_mul_neg (a b : α) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_mul_eq_neg_mul (a b : α) : -(a * b) = -a * b := (neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : α) : -(a * b) = a * -b := (mul_neg a b).symm
theorem neg_mul_comm (a b : α) : -a * b = a * -b := by rw [neg_mul, mul_neg]
theorem neg_one_mul (a : α) : -1 * a = -a := by rw [neg_mul, one_mul]
theorem mul_neg_one (a : α) : a * -1 = -a := by rw [mul_neg, mul_one]
theorem neg_eq_neg_one_mul (a : α) : -a = -1 * a := (neg_one_mul a).symm
theorem mul_sub (a b c : α) : a * (b - c) = a * b - a * c := by
  rw [sub_eq_add_neg, mul_add, mul_neg, ← sub_eq_add_neg]
theorem sub_mul (a b c : α) : (a - b) * c = a * c - b * c := by
  rw [sub_eq_add_neg, add_mul, neg_mul, ← sub_eq_add_neg]
theorem mul_sub_left_distrib (a b c : α) : a * (b - c) = a * b - a * c := mul_sub a b c
theorem mul_sub_right_distrib (a b c : α) : (a - b) * c = a * c - b * c := sub_mul a b c
theorem mul_sub_one (a b : α) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul (a b : α) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem neg_pow_two (a : α) : (-a) ^ 2 = a ^ 2 := by rw [pow_two, pow_two, neg_mul_neg]
theorem neg_sq (a : α) : (-a) ^ 2 = a ^ 2 := neg_pow_two a
theorem neg_one_sq : (-1 : α) ^ 2 = 1 := by rw [neg_pow_two, one_pow]
end Ring

section CommRing
variable [CommRing α] {a b c d : α}

theorem neg_pow (a : α) (n : ℕ) : (-a) ^ n = (-1) ^ n * a ^ n := by
  rw [← mul_pow, neg_one_mul]
theorem sub_sq (a b : α) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by grind
theorem sub_sq' (a b : α) : (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := by grind
theorem sub_pow_two (a b : α) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
theorem sq_sub_sq (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by grind
theorem pow_two_sub_pow_two (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by grind
theorem sq_sub_sq' (a b : α) : a ^ 2 - b ^ 2 = (a - b) * (a + b) := by grind
theorem mul_self_sub_mul_self (a b : α) : a * a - b * b = (a + b) * (a - b) := by grind
theorem sub_sq_comm (a b : α) : (a - b) ^ 2 = (b - a) ^ 2 := by grind
theorem neg_one_pow_eq_or (n : ℕ) : (-1 : α) ^ n = 1 ∨ (-1 : α) ^ n = -1 := by
  induction n with
  | zero => exact Or.inl (pow_zero _)
  | succ n ih => rw [pow_succ]; grind
theorem neg_one_pow_two_mul (n : ℕ) : (-1 : α) ^ (2 * n) = 1 := by
  rw [pow_mul, neg_one_sq, one_pow]
theorem sub_dvd_pow_sub_pow_aux (a b : α) (n : ℕ) : ∃ c, a ^ n - b ^ n = (a - b) * c := by
  induction n with
  | zero => exact ⟨0, by rw [pow_zero, pow_zero, sub_self, mul_zero]⟩
  | succ n ih =>
    obtain ⟨c, hc⟩ := ih
    exact ⟨a ^ n + b * c, by rw [pow_succ, pow_succ]; grind⟩
end CommRing

/-- Types in which a product is zero only if a factor is. -/
class NoZeroDivisors (α : Type u) [Semiring α] : Prop where
  /-- If a product is zero, one of the factors is. -/
  eq_zero_or_eq_zero_of_mul_eq_zero : ∀ {a b : α}, a * b = 0 → a = 0 ∨ b = 0

section NoZeroDivisors
variable [Semiring α] [NoZeroDivisors α] {a b c : α}

theorem eq_zero_or_eq_zero_of_mul_eq_zero (h : a * b = 0) : a = 0 ∨ b = 0 :=
  NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero h
@[simp] theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨eq_zero_or_eq_zero_of_mul_eq_zero, fun h => h.elim (fun h => by rw [h, zero_mul]) fun h => by rw [h, mul_zero]⟩
theorem zero_eq_mul : 0 = a * b ↔ a = 0 ∨ b = 0 := eq_comm.trans mul_eq_zero
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (mul_eq_zero.1 h).elim ha hb
theorem mul_ne_zero_iff : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [Ne, mul_eq_zero, _root_.not_or]
theorem mul_self_eq_zero : a * a = 0 ↔ a = 0 := by rw [mul_eq_zero, or_self]
theorem left_ne_zero_of_mul (h : a * b ≠ 0) : a ≠ 0 := (mul_ne_zero_iff.1 h).1
theorem right_ne_zero_of_mul (h : a * b ≠ 0) : b ≠ 0 := (mul_ne_zero_iff.1 h).2
theorem eq_zero_of_mul_self_eq_zero (h : a * a = 0) : a = 0 := mul_self_eq_zero.1 h
theorem sq_eq_zero' : a ^ 2 = 0 ↔ a = 0 := by rw [pow_two, mul_self_eq_zero]
theorem sq_eq_zero_iff : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero'
theorem pow_eq_zero_iff_of_pos {n : ℕ} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  constructor
  · clear hn
    intro h
    induction n with
    | zero =>
      rw [pow_zero] at h
      rw [← mul_one a, h, mul_zero]
    | succ n ih =>
      rw [pow_succ] at h
      exact (mul_eq_zero.1 h).elim ih id
  · rintro rfl; exact zero_pow hn
@[simp] theorem pow_eq_zero_iff {n : ℕ} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := pow_eq_zero_iff_of_pos hn
theorem eq_zero_of_pow_eq_zero {n : ℕ} (h : a ^ n = 0) : a = 0 := by
  cases n with
  | zero => rw [pow_zero] at h; rw [← mul_one a, h, mul_zero]
  | succ n => exact (pow_eq_zero_iff (Nat.succ_ne_zero n)).1 h
theorem pow_eq_zero {n : ℕ} (h : a ^ n = 0) : a = 0 := eq_zero_of_pow_eq_zero h
theorem pow_ne_zero (n : ℕ) (h : a ≠ 0) : a ^ n ≠ 0 := fun h' => h (eq_zero_of_pow_eq_zero h')
theorem sq_ne_zero' : a ^ 2 ≠ 0 ↔ a ≠ 0 := not_congr sq_eq_zero'
theorem pow_ne_zero_iff {n : ℕ} (hn : n ≠ 0) : a ^ n ≠ 0 ↔ a ≠ 0 := not_congr (pow_eq_zero_iff hn)
end NoZeroDivisors

instance Nat.instNoZeroDivisors : NoZeroDivisors ℕ := ⟨fun h => Nat.mul_eq_zero.1 h⟩
instance Int.instNoZeroDivisors : NoZeroDivisors ℤ := ⟨fun h => Int.mul_eq_zero.1 h⟩

section Domain
variable [CommRing α] [NoZeroDivisors α] {a b c : α}

theorem mul_left_cancel₀ (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  have h' : a * (b - c) = 0 := by grind
  exact sub_eq_zero.1 ((mul_eq_zero.1 h').resolve_left ha)
theorem mul_right_cancel₀ (hb : b ≠ 0) (h : a * b = c * b) : a = c := by
  apply mul_left_cancel₀ hb; grind
@[simp] theorem mul_eq_mul_left_iff : a * b = a * c ↔ b = c ∨ a = 0 := by
  constructor
  · intro h
    by_cases ha : a = 0
    · exact Or.inr ha
    · exact Or.inl (mul_left_cancel₀ ha h)
  · rintro (rfl | rfl) <;> grind
@[simp] theorem mul_eq_mul_right_iff : a * c = b * c ↔ a = b ∨ c = 0 := by
  rw [mul_comm a, mul_comm b, mul_eq_mul_left_iff]
theorem mul_right_inj' (ha : a ≠ 0) : a * b = a * c ↔ b = c := ⟨mul_left_cancel₀ ha, fun h => by rw [h]⟩
theorem mul_left_inj' (hc : c ≠ 0) : a * c = b * c ↔ a = b := ⟨mul_right_cancel₀ hc, fun h => by rw [h]⟩
theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by
  constructor
  · intro h
    have h' : (a - b) * (a + b) = 0 := by grind
    exact (mul_eq_zero.1 h').imp sub_eq_zero.1 eq_neg_of_add_eq_zero_left
  · rintro (rfl | rfl) <;> grind
theorem sq_eq_sq' (h : a = b ∨ a = -b) : a ^ 2 = b ^ 2 := sq_eq_sq_iff_eq_or_eq_neg.2 h
theorem eq_or_eq_neg_of_sq_eq_sq (a b : α) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.1 h
theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← pow_two, ← pow_two, sq_eq_sq_iff_eq_or_eq_neg]
theorem sq_eq_one_iff_of_ne_neg_one : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := by
  have := sq_eq_sq_iff_eq_or_eq_neg (a := a) (b := 1)
  rwa [one_pow] at this
theorem sq_eq_one_iff : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := sq_eq_one_iff_of_ne_neg_one
theorem mul_self_eq_one_iff : a * a = 1 ↔ a = 1 ∨ a = -1 := by rw [← pow_two, sq_eq_one_iff]
end Domain

end
