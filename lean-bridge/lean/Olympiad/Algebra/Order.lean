module

public import Olympiad.Algebra.Ring

/-!
# Ordered semirings and rings under Mathlib's lemma names

`section OrderedSemiring` holds for ℕ, ℤ, ℚ and ℝ; `section OrderedRing` for the last three.
-/

set_option autoImplicit false
set_option linter.unusedSectionVars false

@[expose] public section

open Lean.Grind

universe u v
variable {α : Type u}

section OrderedSemiring
variable [Semiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
  {a b c d : α}

@[simp] theorem add_le_add_iff_right (c : α) : a + c ≤ b + c ↔ a ≤ b :=
  (OrderedAdd.add_le_left_iff c).symm
@[simp] theorem add_le_add_iff_left (c : α) : c + a ≤ c + b ↔ a ≤ b := by
  rw [add_comm c a, add_comm c b, add_le_add_iff_right]
@[simp] theorem add_lt_add_iff_right (c : α) : a + c < b + c ↔ a < b := by
  rw [lt_iff_le_not_ge, lt_iff_le_not_ge, add_le_add_iff_right, add_le_add_iff_right]
@[simp] theorem add_lt_add_iff_left (c : α) : c + a < c + b ↔ a < b := by
  rw [add_comm c a, add_comm c b, add_lt_add_iff_right]
theorem add_le_add_right (h : a ≤ b) (c : α) : a + c ≤ b + c := (add_le_add_iff_right c).2 h
theorem add_le_add_left (h : a ≤ b) (c : α) : c + a ≤ c + b := (add_le_add_iff_left c).2 h
theorem add_lt_add_right (h : a < b) (c : α) : a + c < b + c := (add_lt_add_iff_right c).2 h
theorem add_lt_add_left (h : a < b) (c : α) : c + a < c + b := (add_lt_add_iff_left c).2 h
theorem add_le_add (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  le_trans (add_le_add_right h₁ c) (add_le_add_left h₂ b)
theorem add_lt_add (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  lt_trans (add_lt_add_right h₁ c) (add_lt_add_left h₂ b)
theorem add_lt_add_of_lt_of_le (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  lt_of_lt_of_le (add_lt_add_right h₁ c) (add_le_add_left h₂ b)
theorem add_lt_add_of_le_of_lt (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  lt_of_le_of_lt (add_le_add_right h₁ c) (add_lt_add_left h₂ b)
theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := (add_le_add_iff_left a).1 h
theorem le_of_add_le_add_right (h : a + b ≤ c + b) : a ≤ c := (add_le_add_iff_right b).1 h
theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c := (add_lt_add_iff_left a).1 h
theorem lt_of_add_lt_add_right (h : a + b < c + b) : a < c := (add_lt_add_iff_right b).1 h
theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by
  have := add_le_add ha hb; rwa [add_zero] at this
theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by
  have := add_lt_add ha hb; rwa [add_zero] at this
theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by
  have := add_lt_add_of_lt_of_le ha hb; rwa [add_zero] at this
theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by
  have := add_lt_add_of_le_of_lt ha hb; rwa [add_zero] at this
theorem Left.add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := _root_.add_pos_of_pos_of_nonneg ha hb
theorem add_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by
  have := add_le_add ha hb; rwa [add_zero] at this
theorem add_neg (ha : a < 0) (hb : b < 0) : a + b < 0 := by
  have := add_lt_add ha hb; rwa [add_zero] at this
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by
  have := add_le_add_left h a; rwa [add_zero] at this
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by rw [add_comm]; exact le_add_of_nonneg_right h
theorem lt_add_of_pos_right (a : α) (h : 0 < b) : a < a + b := by
  have := add_lt_add_left h a; rwa [add_zero] at this
theorem lt_add_of_pos_left (a : α) (h : 0 < b) : a < b + a := by rw [add_comm]; exact lt_add_of_pos_right a h
theorem add_le_of_nonpos_right (h : b ≤ 0) : a + b ≤ a := by
  have := add_le_add_left h a; rwa [add_zero] at this
theorem lt_add_of_lt_of_nonneg (h₁ : a < b) (h₂ : 0 ≤ c) : a < b + c := h₁.trans_le (le_add_of_nonneg_right h₂)
theorem le_add_of_le_of_nonneg (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a ≤ b + c := h₁.trans (le_add_of_nonneg_right h₂)
@[simp] theorem le_add_iff_nonneg_right (a : α) {b : α} : a ≤ a + b ↔ 0 ≤ b := by
  have := add_le_add_iff_left (a := 0) (b := b) a; rwa [add_zero] at this
@[simp] theorem le_add_iff_nonneg_left (a : α) {b : α} : a ≤ b + a ↔ 0 ≤ b := by
  rw [add_comm, le_add_iff_nonneg_right]
@[simp] theorem lt_add_iff_pos_right (a : α) {b : α} : a < a + b ↔ 0 < b := by
  have := add_lt_add_iff_left (a := 0) (b := b) a; rwa [add_zero] at this
@[simp] theorem lt_add_iff_pos_left (a : α) {b : α} : a < b + a ↔ 0 < b := by
  rw [add_comm, lt_add_iff_pos_right]
theorem add_eq_zero_iff_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    have h1 : a = 0 := le_antisymm (h ▸ le_add_of_nonneg_right hb) ha
    rw [h1, zero_add] at h
    exact ⟨h1, h⟩
  · rintro ⟨rfl, rfl⟩; exact add_zero 0

@[simp] theorem zero_lt_one : (0 : α) < 1 := OrderedRing.zero_lt_one
@[simp] theorem zero_le_one : (0 : α) ≤ 1 := zero_lt_one.le
theorem one_pos : (0 : α) < 1 := zero_lt_one
@[simp] theorem zero_lt_two : (0 : α) < 2 := one_add_one_eq_two (α := α) ▸ add_pos one_pos one_pos
theorem two_pos : (0 : α) < 2 := zero_lt_two
theorem zero_le_two : (0 : α) ≤ 2 := zero_lt_two.le
theorem one_lt_two : (1 : α) < 2 := by
  have := lt_add_of_pos_right (1 : α) one_pos; rwa [one_add_one_eq_two] at this
theorem one_le_two : (1 : α) ≤ 2 := one_lt_two.le
theorem zero_lt_three : (0 : α) < 3 := by
  rw [show (3 : α) = 2 + 1 from Semiring.ofNat_succ 2]; exact add_pos two_pos one_pos
theorem three_pos : (0 : α) < 3 := zero_lt_three
theorem zero_lt_four : (0 : α) < 4 := by
  rw [show (4 : α) = 3 + 1 from Semiring.ofNat_succ 3]; exact add_pos three_pos one_pos
theorem four_pos : (0 : α) < 4 := zero_lt_four
@[simp] theorem zero_ne_one' : (0 : α) ≠ 1 := ne_of_lt zero_lt_one
theorem one_ne_zero' : (1 : α) ≠ 0 := zero_ne_one'.symm
theorem two_ne_zero' : (2 : α) ≠ 0 := ne_of_gt zero_lt_two
theorem lt_add_one (a : α) : a < a + 1 := lt_add_of_pos_right a one_pos
theorem lt_one_add (a : α) : a < 1 + a := lt_add_of_pos_left a one_pos

theorem mul_lt_mul_of_pos_left (h : b < c) (ha : 0 < a) : a * b < a * c :=
  OrderedRing.mul_lt_mul_of_pos_left h ha
theorem mul_lt_mul_of_pos_right (h : b < c) (ha : 0 < a) : b * a < c * a :=
  OrderedRing.mul_lt_mul_of_pos_right h ha
theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (ha : 0 ≤ a) : a * b ≤ a * c := by
  rcases eq_or_lt_of_le h with rfl | h
  · exact le_refl _
  · rcases eq_or_lt_of_le ha with rfl | ha
    · simp only [zero_mul, le_refl]
    · exact (mul_lt_mul_of_pos_left h ha).le
theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (ha : 0 ≤ a) : b * a ≤ c * a := by
  rcases eq_or_lt_of_le h with rfl | h
  · exact le_refl _
  · rcases eq_or_lt_of_le ha with rfl | ha
    · simp only [mul_zero, le_refl]
    · exact (mul_lt_mul_of_pos_right h ha).le
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have := mul_lt_mul_of_pos_left hb ha; rwa [mul_zero] at this
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  have := mul_le_mul_of_nonneg_left hb ha; rwa [mul_zero] at this
theorem mul_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have := mul_le_mul_of_nonneg_left hb ha; rwa [mul_zero] at this
theorem mul_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  have := mul_le_mul_of_nonneg_right ha hb; rwa [zero_mul] at this
theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := mul_lt_mul_of_pos_left hb ha; rwa [mul_zero] at this
theorem mul_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  have := mul_lt_mul_of_pos_right ha hb; rwa [zero_mul] at this
theorem mul_le_mul (h₁ : a ≤ b) (h₂ : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h₁ hc) (mul_le_mul_of_nonneg_left h₂ hb)
theorem mul_lt_mul (h₁ : a < b) (h₂ : c ≤ d) (hc : 0 < c) (hb : 0 ≤ b) : a * c < b * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_right h₁ hc) (mul_le_mul_of_nonneg_left h₂ hb)
theorem mul_lt_mul' (h₁ : a ≤ b) (h₂ : c < d) (hc : 0 ≤ c) (hb : 0 < b) : a * c < b * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h₁ hc) (mul_lt_mul_of_pos_left h₂ hb)
theorem mul_lt_mul'' (h₁ : a < c) (h₂ : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h₁.le hb) (mul_lt_mul_of_pos_left h₂ (ha.trans_lt h₁))
theorem mul_self_le_mul_self (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b := mul_le_mul h2 h2 h1 (h1.trans h2)
theorem mul_self_lt_mul_self (h1 : 0 ≤ a) (h2 : a < b) : a * a < b * b := mul_lt_mul'' h2 h2 h1 h1
theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (ha : 0 ≤ a) : b < c :=
  lt_of_not_ge fun h' => not_le_of_gt h (mul_le_mul_of_nonneg_left h' ha)
theorem lt_of_mul_lt_mul_right (h : b * a < c * a) (ha : 0 ≤ a) : b < c :=
  lt_of_not_ge fun h' => not_le_of_gt h (mul_le_mul_of_nonneg_right h' ha)
theorem le_of_mul_le_mul_left (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (mul_lt_mul_of_pos_left h' hc) h
theorem le_of_mul_le_mul_right (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (mul_lt_mul_of_pos_right h' hc) h
theorem mul_le_mul_left (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b :=
  ⟨fun h => le_of_mul_le_mul_left h hc, fun h => mul_le_mul_of_nonneg_left h hc.le⟩
theorem mul_le_mul_right (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b :=
  ⟨fun h => le_of_mul_le_mul_right h hc, fun h => mul_le_mul_of_nonneg_right h hc.le⟩
theorem mul_lt_mul_left (hc : 0 < c) : c * a < c * b ↔ a < b :=
  ⟨fun h => lt_of_mul_lt_mul_left h hc.le, fun h => mul_lt_mul_of_pos_left h hc⟩
theorem mul_lt_mul_right (hc : 0 < c) : a * c < b * c ↔ a < b :=
  ⟨fun h => lt_of_mul_lt_mul_right h hc.le, fun h => mul_lt_mul_of_pos_right h hc⟩
theorem mul_le_mul_iff_right₀ (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_left hc
theorem mul_le_mul_iff_left₀ (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_right hc
theorem mul_lt_mul_iff_right₀ (hc : 0 < c) : c * a < c * b ↔ a < b := mul_lt_mul_left hc
theorem mul_lt_mul_iff_left₀ (hc : 0 < c) : a * c < b * c ↔ a < b := mul_lt_mul_right hc
theorem pos_of_mul_pos_left' (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b :=
  lt_of_not_ge fun hb => not_le_of_gt h (mul_nonpos_of_nonneg_of_nonpos ha hb)
theorem pos_of_mul_pos_of_nonneg_left (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b := pos_of_mul_pos_left' h ha
theorem pos_of_mul_pos_of_nonneg_right (h : 0 < a * b) (hb : 0 ≤ b) : 0 < a :=
  lt_of_not_ge fun ha => not_le_of_gt h (mul_nonpos_of_nonpos_of_nonneg ha hb)
theorem pos_iff_pos_of_mul_pos (h : 0 < a * b) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 < a ↔ 0 < b :=
  ⟨fun _ => pos_of_mul_pos_of_nonneg_left h ha, fun _ => pos_of_mul_pos_of_nonneg_right h hb⟩
theorem mul_pos_iff_of_pos_left (h : 0 < c) : 0 < c * b ↔ 0 < b :=
  ⟨fun h' => pos_of_mul_pos_of_nonneg_left h' h.le, mul_pos h⟩
theorem mul_pos_iff_of_pos_right (h : 0 < c) : 0 < b * c ↔ 0 < b :=
  ⟨fun h' => pos_of_mul_pos_of_nonneg_right h' h.le, fun h' => mul_pos h' h⟩
theorem one_lt_mul_of_lt_of_le (ha : 1 < a) (hb : 1 ≤ b) : 1 < a * b := by
  have := mul_lt_mul' hb ha zero_le_one (one_pos.trans_le hb)
  have h2 := mul_lt_mul ha hb one_pos (one_pos.trans ha).le
  rwa [one_mul] at h2
theorem one_le_mul_of_one_le_of_one_le (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b := by
  have h2 := mul_le_mul ha hb zero_le_one (zero_le_one.trans ha)
  rwa [one_mul] at h2
theorem mul_le_one₀ (ha : a ≤ 1) (hb' : 0 ≤ b) (hb : b ≤ 1) : a * b ≤ 1 := by
  have h2 := mul_le_mul ha hb hb' zero_le_one
  rwa [one_mul] at h2
theorem le_mul_of_one_le_right (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ b * a := by
  have := mul_le_mul_of_nonneg_left h hb; rwa [mul_one] at this
theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by
  have := mul_le_mul_of_nonneg_right h hb; rwa [one_mul] at this
theorem mul_le_of_le_one_right (ha : 0 ≤ a) (h : b ≤ 1) : a * b ≤ a := by
  have := mul_le_mul_of_nonneg_left h ha; rwa [mul_one] at this
theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by
  have := mul_le_mul_of_nonneg_right h hb; rwa [one_mul] at this
theorem lt_mul_of_one_lt_right (hb : 0 < b) (h : 1 < a) : b < b * a := by
  have := mul_lt_mul_of_pos_left h hb; rwa [mul_one] at this
theorem lt_mul_of_one_lt_left (hb : 0 < b) (h : 1 < a) : b < a * b := by
  have := mul_lt_mul_of_pos_right h hb; rwa [one_mul] at this
theorem mul_lt_of_lt_one_right (ha : 0 < a) (h : b < 1) : a * b < a := by
  have := mul_lt_mul_of_pos_left h ha; rwa [mul_one] at this
theorem mul_lt_of_lt_one_left (hb : 0 < b) (h : a < 1) : a * b < b := by
  have := mul_lt_mul_of_pos_right h hb; rwa [one_mul] at this

theorem pow_pos (h : 0 < a) (n : ℕ) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact one_pos
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_nonneg (h : 0 ≤ a) (n : ℕ) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem pow_le_pow_left₀ (ha : 0 ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => simp only [pow_zero, le_refl]
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih hab ha (pow_nonneg (ha.trans hab) n)
theorem pow_le_pow_left (ha : 0 ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha hab n
theorem pow_lt_pow_left₀ (hab : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := by
  obtain ⟨n, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn
  rw [Nat.succ_eq_add_one, pow_succ, pow_succ]
  exact mul_lt_mul' (pow_le_pow_left₀ ha hab.le n) hab ha (pow_pos (ha.trans_lt hab) n)
theorem pow_lt_pow_left (hab : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := pow_lt_pow_left₀ hab ha hn
theorem one_le_pow₀ (ha : 1 ≤ a) {n : ℕ} : 1 ≤ a ^ n := by
  have := pow_le_pow_left₀ zero_le_one ha n; rwa [one_pow] at this
theorem one_lt_pow₀ (ha : 1 < a) {n : ℕ} (hn : n ≠ 0) : 1 < a ^ n := by
  have := pow_lt_pow_left₀ ha zero_le_one hn; rwa [one_pow] at this
theorem pow_le_one₀ {n : ℕ} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ n ≤ 1 := by
  have := pow_le_pow_left₀ h₀ h₁ n; rwa [one_pow] at this
theorem pow_lt_one₀ (h₀ : 0 ≤ a) (h₁ : a < 1) {n : ℕ} (hn : n ≠ 0) : a ^ n < 1 := by
  have := pow_lt_pow_left₀ h₁ h₀ hn; rwa [one_pow] at this
theorem pow_le_pow_right₀ {m n : ℕ} (ha : 1 ≤ a) (h : m ≤ n) : a ^ m ≤ a ^ n := by
  rw [← pow_mul_pow_sub a h]
  exact le_mul_of_one_le_right (pow_nonneg (zero_le_one.trans ha) m) (one_le_pow₀ ha)
theorem pow_le_pow_right {m n : ℕ} (ha : 1 ≤ a) (h : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ ha h
theorem pow_lt_pow_right₀ {m n : ℕ} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := by
  rw [← pow_mul_pow_sub a h.le]
  exact lt_mul_of_one_lt_right (pow_pos (one_pos.trans ha) m) (one_lt_pow₀ ha (by omega))
theorem pow_lt_pow_right {m n : ℕ} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ ha h
theorem pow_le_pow_of_le_one {m n : ℕ} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) (h : m ≤ n) : a ^ n ≤ a ^ m := by
  rw [← pow_mul_pow_sub a h]
  exact mul_le_of_le_one_right (pow_nonneg h₀ m) (pow_le_one₀ h₀ h₁)
theorem pow_le_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : ℕ} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (pow_lt_pow_left₀ h' hb hn) h, fun h => pow_le_pow_left₀ ha h n⟩
theorem pow_lt_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h (pow_le_pow_left₀ hb h' n), fun h => pow_lt_pow_left₀ h ha hn⟩
theorem pow_left_injective_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) {n : ℕ} (hn : n ≠ 0) (h : a ^ n = b ^ n) : a = b :=
  le_antisymm ((pow_le_pow_iff_left₀ ha hb hn).1 (le_of_eq h)) ((pow_le_pow_iff_left₀ hb ha hn).1 (le_of_eq h.symm))
theorem pow_left_inj₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : ℕ} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨pow_left_injective_of_nonneg ha hb hn, fun h => h ▸ rfl⟩
theorem pow_le_pow_iff_right₀ {m n : ℕ} (ha : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt fun h' => not_le_of_gt (pow_lt_pow_right₀ ha h') h, pow_le_pow_right₀ ha.le⟩
theorem pow_lt_pow_iff_right₀ {m n : ℕ} (ha : 1 < a) : a ^ m < a ^ n ↔ m < n :=
  ⟨fun h => Nat.lt_of_not_le fun h' => not_le_of_gt h (pow_le_pow_right₀ ha.le h'), pow_lt_pow_right₀ ha⟩
theorem pow_right_injective₀' {m n : ℕ} (ha : 1 < a) (h : a ^ m = a ^ n) : m = n :=
  Nat.le_antisymm ((pow_le_pow_iff_right₀ ha).1 (le_of_eq h)) ((pow_le_pow_iff_right₀ ha).1 (le_of_eq h.symm))
theorem lt_of_pow_lt_pow_left₀ (n : ℕ) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  lt_of_not_ge fun h' => not_le_of_gt h (pow_le_pow_left₀ hb h' n)
theorem le_of_pow_le_pow_left₀ {n : ℕ} (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (pow_lt_pow_left₀ h' hb hn) h
theorem sq_le_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 ≤ b ^ 2 ↔ a ≤ b := pow_le_pow_iff_left₀ ha hb (by decide)
theorem sq_lt_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 < b ^ 2 ↔ a < b := pow_lt_pow_iff_left₀ ha hb (by decide)
theorem mul_self_le_mul_self_iff (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b := by
  rw [← pow_two, ← pow_two, sq_le_sq₀ h1 h2]
theorem mul_self_lt_mul_self_iff (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a < b ↔ a * a < b * b := by
  rw [← pow_two, ← pow_two, sq_lt_sq₀ h1 h2]
theorem mul_self_inj (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a * a = b * b ↔ a = b := by
  rw [← pow_two, ← pow_two, pow_left_inj₀ h1 h2 (by decide)]
theorem sq_pos_of_pos (h : 0 < a) : 0 < a ^ 2 := pow_pos h 2
end OrderedSemiring

section OrderedRing
variable [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
  {a b c d : α}

instance (priority := 50) OrderedRing.toNoZeroDivisors : NoZeroDivisors α where
  eq_zero_or_eq_zero_of_mul_eq_zero {a b} h := by
    rcases lt_trichotomy a 0 with ha | ha | ha
    · rcases lt_trichotomy b 0 with hb | hb | hb
      · have := mul_pos (a := -a) (b := -b) (by grind) (by grind); grind
      · exact Or.inr hb
      · have := mul_pos (a := -a) (b := b) (by grind) hb; grind
    · exact Or.inl ha
    · rcases lt_trichotomy b 0 with hb | hb | hb
      · have := mul_pos (a := a) (b := -b) ha (by grind); grind
      · exact Or.inr hb
      · have := mul_pos ha hb; grind

@[simp] theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by grind
@[simp] theorem sub_pos : 0 < a - b ↔ b < a := by grind
@[simp] theorem sub_nonpos : a - b ≤ 0 ↔ a ≤ b := by grind
@[simp] theorem sub_neg : a - b < 0 ↔ a < b := by grind
theorem sub_neg_of_lt (h : a < b) : a - b < 0 := sub_neg.2 h
theorem sub_pos_of_lt (h : b < a) : 0 < a - b := sub_pos.2 h
theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.2 h
theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.1 h
theorem lt_of_sub_pos (h : 0 < a - b) : b < a := sub_pos.1 h
@[simp] theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a := by grind
@[simp] theorem neg_lt_neg_iff : -a < -b ↔ b < a := by grind
theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := neg_le_neg_iff.2 h
theorem neg_lt_neg (h : a < b) : -b < -a := neg_lt_neg_iff.2 h
@[simp] theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by grind
@[simp] theorem neg_pos : 0 < -a ↔ a < 0 := by grind
theorem Left.neg_pos_iff : 0 < -a ↔ a < 0 := _root_.neg_pos
@[simp] theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := by grind
@[simp] theorem neg_lt_zero : -a < 0 ↔ 0 < a := by grind
theorem neg_pos_of_neg (h : a < 0) : 0 < -a := _root_.neg_pos.2 h
theorem neg_neg_of_pos (h : 0 < a) : -a < 0 := neg_lt_zero.2 h
theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := neg_nonneg.2 h
theorem neg_le : -a ≤ b ↔ -b ≤ a := by grind
theorem neg_lt : -a < b ↔ -b < a := by grind
theorem le_neg : a ≤ -b ↔ b ≤ -a := by grind
theorem lt_neg : a < -b ↔ b < -a := by grind
theorem sub_le_sub (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := by grind
theorem sub_lt_sub (h₁ : a < b) (h₂ : c < d) : a - d < b - c := by grind
theorem sub_le_sub_left (h : a ≤ b) (c : α) : c - b ≤ c - a := by grind
theorem sub_le_sub_right (h : a ≤ b) (c : α) : a - c ≤ b - c := by grind
theorem sub_lt_sub_left (h : a < b) (c : α) : c - b < c - a := by grind
theorem sub_lt_sub_right (h : a < b) (c : α) : a - c < b - c := by grind
@[simp] theorem sub_le_sub_iff_right (c : α) : a - c ≤ b - c ↔ a ≤ b := by grind
@[simp] theorem sub_le_sub_iff_left (a : α) {b c : α} : a - b ≤ a - c ↔ c ≤ b := by grind
@[simp] theorem sub_lt_sub_iff_right (c : α) : a - c < b - c ↔ a < b := by grind
@[simp] theorem sub_lt_sub_iff_left (a : α) {b c : α} : a - b < a - c ↔ c < b := by grind
theorem sub_le_iff_le_add : a - c ≤ b ↔ a ≤ b + c := by grind
theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by grind
theorem sub_lt_iff_lt_add : a - c < b ↔ a < b + c := by grind
theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := by grind
theorem le_sub_iff_add_le : a ≤ c - b ↔ a + b ≤ c := by grind
theorem le_sub_iff_add_le' : b ≤ c - a ↔ a + b ≤ c := by grind
theorem lt_sub_iff_add_lt : a < c - b ↔ a + b < c := by grind
theorem lt_sub_iff_add_lt' : b < c - a ↔ a + b < c := by grind
theorem sub_le_comm : a - b ≤ c ↔ a - c ≤ b := by grind
theorem sub_lt_comm : a - b < c ↔ a - c < b := by grind
theorem le_sub_comm : a ≤ b - c ↔ c ≤ b - a := by grind
theorem lt_sub_comm : a < b - c ↔ c < b - a := by grind
theorem neg_le_sub_iff_le_add : -b ≤ a - c ↔ c ≤ a + b := by grind
@[simp] theorem sub_le_self_iff (a : α) {b : α} : a - b ≤ a ↔ 0 ≤ b := by grind
@[simp] theorem sub_lt_self_iff (a : α) {b : α} : a - b < a ↔ 0 < b := by grind
theorem sub_le_self (a : α) {b : α} (h : 0 ≤ b) : a - b ≤ a := by grind
theorem sub_lt_self (a : α) {b : α} (h : 0 < b) : a - b < a := by grind
theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := by grind
theorem neg_lt_self (h : 0 < a) : -a < a := by grind
@[simp] theorem neg_one_lt_zero : (-1 : α) < 0 := by grind
theorem sub_one_lt (a : α) : a - 1 < a := by grind
theorem eq_zero_of_neg_eq (h : -a = a) : a = 0 := by grind

theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  have := mul_pos (neg_pos_of_neg ha) (neg_pos_of_neg hb); rwa [neg_mul_neg] at this
theorem mul_nonneg_of_nonpos_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  have := mul_nonneg (neg_nonneg_of_nonpos ha) (neg_nonneg_of_nonpos hb); rwa [neg_mul_neg] at this
theorem mul_nonneg_of_neg_of_neg (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := mul_nonneg_of_nonpos_of_nonpos ha hb
theorem mul_nonneg_of_three (a b c : α) : 0 ≤ a * b ∨ 0 ≤ b * c ∨ 0 ≤ c * a := by
  rcases le_total 0 a with ha | ha <;> rcases le_total 0 b with hb | hb
  · exact Or.inl (mul_nonneg ha hb)
  · rcases le_total 0 c with hc | hc
    · exact Or.inr (Or.inr (mul_nonneg hc ha))
    · exact Or.inr (Or.inl (mul_nonneg_of_nonpos_of_nonpos hb hc))
  · rcases le_total 0 c with hc | hc
    · exact Or.inr (Or.inl (mul_nonneg hb hc))
    · exact Or.inr (Or.inr (mul_nonneg_of_nonpos_of_nonpos hc ha))
  · exact Or.inl (mul_nonneg_of_nonpos_of_nonpos ha hb)
@[simp] theorem mul_self_nonneg (a : α) : 0 ≤ a * a := by
  rcases le_total 0 a with h | h
  · exact mul_nonneg h h
  · exact mul_nonneg_of_nonpos_of_nonpos h h
@[simp] theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := by rw [pow_two]; exact mul_self_nonneg a
theorem pow_two_nonneg (a : α) : 0 ≤ a ^ 2 := sq_nonneg a
theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := lt_of_le_of_ne (sq_nonneg a) (pow_ne_zero 2 h).symm
theorem sq_pos_of_neg (h : a < 0) : 0 < a ^ 2 := sq_pos_of_ne_zero (ne_of_lt h)
theorem pow_two_pos_of_ne_zero (a : α) (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h
@[simp] theorem sq_pos_iff : 0 < a ^ 2 ↔ a ≠ 0 :=
  ⟨fun h h' => by rw [h', pow_two, mul_zero] at h; exact lt_irrefl _ h, sq_pos_of_ne_zero⟩
theorem mul_self_pos : 0 < a * a ↔ a ≠ 0 := by rw [← pow_two, sq_pos_iff]
theorem sq_nonpos_iff (a : α) : a ^ 2 ≤ 0 ↔ a = 0 :=
  ⟨fun h => sq_eq_zero'.1 (le_antisymm h (sq_nonneg a)), fun h => by simp only [h, pow_two, mul_zero, le_refl]⟩
theorem even_two_pow_nonneg (a : α) (n : ℕ) : 0 ≤ a ^ (2 * n) := by rw [pow_mul]; exact pow_nonneg (sq_nonneg a) n
theorem pow_four_nonneg (a : α) : 0 ≤ a ^ 4 := even_two_pow_nonneg a 2
theorem mul_self_add_mul_self_eq_zero : a * a + b * b = 0 ↔ a = 0 ∧ b = 0 := by
  rw [add_eq_zero_iff_of_nonneg (mul_self_nonneg a) (mul_self_nonneg b), mul_self_eq_zero, mul_self_eq_zero]
theorem two_mul_le_add_sq (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by have := sq_nonneg (a - b); grind
theorem two_mul_le_add_pow_two (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_sq a b
theorem two_mul_le_add_mul_self (a b : α) : 2 * a * b ≤ a * a + b * b := by have := sq_nonneg (a - b); grind
theorem four_mul_le_sq_add (a b : α) : 4 * a * b ≤ (a + b) ^ 2 := by have := sq_nonneg (a - b); grind
theorem add_sq_le : (a + b) ^ 2 ≤ 2 * (a ^ 2 + b ^ 2) := by have := sq_nonneg (a - b); grind

theorem mul_pos_iff : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  constructor
  · intro h
    rcases lt_trichotomy a 0 with ha | rfl | ha
    · refine Or.inr ⟨ha, lt_of_not_ge fun hb => ?_⟩
      exact not_le_of_gt h (mul_nonpos_of_nonpos_of_nonneg ha.le hb)
    · rw [zero_mul] at h; exact absurd h (lt_irrefl _)
    · exact Or.inl ⟨ha, pos_of_mul_pos_of_nonneg_left h ha.le⟩
  · rintro (h | h)
    · exact mul_pos h.1 h.2
    · exact mul_pos_of_neg_of_neg h.1 h.2
theorem mul_neg_iff : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  have := mul_pos_iff (a := a) (b := -b)
  rw [mul_neg, _root_.neg_pos, neg_lt_zero, _root_.neg_pos] at this
  exact this
theorem mul_nonneg_iff : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  rw [← not_lt, mul_neg_iff]; grind
theorem mul_nonpos_iff : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [← not_lt, mul_pos_iff]; grind
theorem mul_lt_mul_of_neg_left (h : b < a) (hc : c < 0) : c * a < c * b := by
  have := mul_lt_mul_of_pos_left h (neg_pos_of_neg hc); grind
theorem mul_lt_mul_of_neg_right (h : b < a) (hc : c < 0) : a * c < b * c := by
  have := mul_lt_mul_of_pos_right h (neg_pos_of_neg hc); grind
theorem mul_le_mul_of_nonpos_left (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b := by
  have := mul_le_mul_of_nonneg_left h (neg_nonneg_of_nonpos hc); grind
theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  have := mul_le_mul_of_nonneg_right h (neg_nonneg_of_nonpos hc); grind
theorem abs_le_of_sq_le_sq_aux (hb : 0 ≤ b) (h : a ^ 2 ≤ b ^ 2) : a ≤ b := by
  refine le_of_not_gt fun h' => ?_
  have := mul_self_lt_mul_self hb h'
  grind
theorem pow_le_pow_of_sq_le_sq (hb : 0 ≤ b) (h : a ^ 2 ≤ b ^ 2) : a ≤ b := abs_le_of_sq_le_sq_aux hb h
theorem abs_lt_of_sq_lt_sq_aux (hb : 0 ≤ b) (h : a ^ 2 < b ^ 2) : a < b := by
  refine lt_of_not_ge fun h' => ?_
  have := mul_self_le_mul_self hb h'
  grind
theorem lt_of_sq_lt_sq (hb : 0 ≤ b) (h : a ^ 2 < b ^ 2) : a < b := abs_lt_of_sq_lt_sq_aux hb h

attribute [local instance] Semiring.natCast in
/-- Bernoulli's inequality. -/
theorem one_add_mul_le_pow (H : -2 ≤ a) (n : ℕ) : 1 + (n : α) * a ≤ (1 + a) ^ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    match n with
    | 0 => simp only [pow_zero, Semiring.natCast_zero, zero_mul, add_zero, le_refl]
    | 1 => simp only [pow_one, Semiring.natCast_one, one_mul, le_refl]
    | n + 2 =>
      have h := ih n (by omega)
      have h1 := mul_nonneg (sq_nonneg (1 + a)) (sub_nonneg.2 h)
      have h2 : (0 : α) ≤ n := by
        clear h1 h ih
        induction n with
        | zero => simp only [Semiring.natCast_zero, le_refl]
        | succ n ih => rw [Semiring.natCast_succ]; exact add_nonneg ih zero_le_one
      have h3 := mul_nonneg (mul_nonneg (sq_nonneg a) h2) (sub_nonneg.2 H)
      have h4 := sq_nonneg a
      rw [Semiring.natCast_succ, Semiring.natCast_succ, pow_add]
      grind
end OrderedRing

end
