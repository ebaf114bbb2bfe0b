module

public import Olympiad.Algebra.Order

/-!
# Fields and ordered fields under Mathlib's lemma names
-/

set_option autoImplicit false
set_option linter.unusedSectionVars false

@[expose] public section

open Lean.Grind

universe u
variable {α : Type u}

section Field
variable [Field α] {a b c d : α}

instance (priority := 60) Field.toNoZeroDivisors : NoZeroDivisors α where
  eq_zero_or_eq_zero_of_mul_eq_zero {a b} h := by
    by_cases ha : a = 0
    · exact Or.inl ha
    · have := Field.mul_inv_cancel ha
      exact Or.inr (by grind)

@[simp] theorem one_ne_zero : (1 : α) ≠ 0 := Field.zero_ne_one.symm
theorem zero_ne_one : (0 : α) ≠ 1 := Field.zero_ne_one
@[simp] theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 := Field.mul_inv_cancel h
@[simp] theorem inv_mul_cancel₀ (h : a ≠ 0) : a⁻¹ * a = 1 := by rw [mul_comm, mul_inv_cancel₀ h]
theorem div_eq_mul_inv (a b : α) : a / b = a * b⁻¹ := Field.div_eq_mul_inv a b
@[simp] theorem inv_zero : (0 : α)⁻¹ = 0 := Field.inv_zero
@[simp] theorem inv_one : (1 : α)⁻¹ = 1 := by grind
@[simp] theorem div_zero (a : α) : a / 0 = 0 := by grind
@[simp] theorem zero_div (a : α) : 0 / a = 0 := by grind
@[simp] theorem div_one (a : α) : a / 1 = a := by grind
@[simp] theorem div_self (h : a ≠ 0) : a / a = 1 := by grind
theorem div_self_of_ne_zero (h : a ≠ 0) : a / a = 1 := div_self h
theorem one_div (a : α) : 1 / a = a⁻¹ := by rw [div_eq_mul_inv, one_mul]
theorem inv_eq_one_div (a : α) : a⁻¹ = 1 / a := (one_div a).symm
theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 := by
  intro h'; have := mul_inv_cancel₀ h; rw [h', mul_zero] at this; exact zero_ne_one this
@[simp] theorem inv_eq_zero : a⁻¹ = 0 ↔ a = 0 :=
  ⟨fun h => by_contra fun h' => inv_ne_zero h' h, fun h => by rw [h, inv_zero]⟩
@[simp] theorem inv_inv (a : α) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rw [h, inv_zero, inv_zero]
  · have h1 := inv_ne_zero h
    have h2 := mul_inv_cancel₀ h1
    have h3 := mul_inv_cancel₀ h
    grind
theorem inv_inj : a⁻¹ = b⁻¹ ↔ a = b := ⟨fun h => by rw [← inv_inv a, h, inv_inv], fun h => by rw [h]⟩
theorem mul_inv (a b : α) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases ha : a = 0
  · rw [ha, zero_mul, inv_zero, zero_mul]
  · by_cases hb : b = 0
    · rw [hb, mul_zero, inv_zero, mul_zero]
    · have h := mul_inv_cancel₀ (mul_ne_zero ha hb)
      have h1 := mul_inv_cancel₀ ha
      have h2 := mul_inv_cancel₀ hb
      apply mul_left_cancel₀ (mul_ne_zero ha hb)
      rw [h]; grind
theorem mul_inv_rev (a b : α) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := by rw [mul_inv, mul_comm]
theorem neg_inv : -a⁻¹ = (-a)⁻¹ := by
  by_cases h : a = 0
  · rw [h, inv_zero, neg_zero, inv_zero]
  · have h1 := mul_inv_cancel₀ h
    have h2 := mul_inv_cancel₀ (neg_ne_zero.2 h)
    apply mul_left_cancel₀ h; grind
theorem inv_neg : (-a)⁻¹ = -a⁻¹ := neg_inv.symm
theorem inv_pow (a : α) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, inv_one]
  | succ n ih => rw [pow_succ, pow_succ, ih, mul_inv]
theorem div_pow (a b : α) (n : ℕ) : (a / b) ^ n = a ^ n / b ^ n := by
  rw [div_eq_mul_inv, mul_pow, inv_pow, ← div_eq_mul_inv]
theorem one_div_pow (a : α) (n : ℕ) : (1 / a) ^ n = 1 / a ^ n := by rw [div_pow, one_pow]
theorem neg_div (a b : α) : -b / a = -(b / a) := by rw [div_eq_mul_inv, div_eq_mul_inv, neg_mul]
theorem neg_div' (a b : α) : -(b / a) = -b / a := (neg_div a b).symm
theorem div_neg (a : α) : a / -b = -(a / b) := by rw [div_eq_mul_inv, div_eq_mul_inv, inv_neg, mul_neg]
theorem neg_div_neg_eq (a b : α) : -a / -b = a / b := by rw [neg_div, div_neg, neg_neg]
theorem add_div (a b c : α) : (a + b) / c = a / c + b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, add_mul]
theorem sub_div (a b c : α) : (a - b) / c = a / c - b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, sub_mul]
theorem div_add_div_same (a b c : α) : a / c + b / c = (a + b) / c := (add_div a b c).symm
theorem div_sub_div_same (a b c : α) : a / c - b / c = (a - b) / c := (sub_div a b c).symm
theorem mul_div_assoc (a b c : α) : a * b / c = a * (b / c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]
theorem mul_div_assoc' (a b c : α) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm
theorem mul_div (a b c : α) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm
theorem div_mul_eq_mul_div (a b c : α) : a / b * c = a * c / b := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_comm]
theorem mul_div_right_comm (a b c : α) : a * b / c = a / c * b := (div_mul_eq_mul_div a c b).symm
theorem mul_div_left_comm (a b c : α) : a * (b / c) = b * (a / c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_left_comm]
theorem mul_comm_div (a b c : α) : a / b * c = a * (c / b) := by rw [div_mul_eq_mul_div, mul_div_assoc]
theorem div_div (a b c : α) : a / b / c = a / (b * c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_assoc]
theorem div_div_eq_mul_div (a b c : α) : a / (b / c) = a * c / b := by
  rw [div_eq_mul_inv a, div_eq_mul_inv b, mul_inv, inv_inv, div_eq_mul_inv, mul_comm b⁻¹, ← mul_assoc]
theorem div_div_eq_div_mul (a b c : α) : a / b / c = a / (b * c) := div_div a b c
theorem div_mul_div_comm (a b c d : α) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_mul_mul_comm]
theorem inv_div (a b : α) : (a / b)⁻¹ = b / a := by
  rw [div_eq_mul_inv, mul_inv, inv_inv, mul_comm, ← div_eq_mul_inv]
theorem one_div_div (a b : α) : 1 / (a / b) = b / a := by rw [one_div, inv_div]
theorem div_inv_eq_mul (a b : α) : a / b⁻¹ = a * b := by rw [div_eq_mul_inv, inv_inv]
theorem inv_mul_eq_div (a b : α) : a⁻¹ * b = b / a := by rw [mul_comm, ← div_eq_mul_inv]
@[simp] theorem mul_div_cancel_left₀ (b : α) (ha : a ≠ 0) : a * b / a = b := by
  have := mul_inv_cancel₀ ha; rw [div_eq_mul_inv]; grind
@[simp] theorem mul_div_cancel_right₀ (a : α) (hb : b ≠ 0) : a * b / b = a := by
  have := mul_inv_cancel₀ hb; rw [div_eq_mul_inv]; grind
@[simp] theorem div_mul_cancel₀ (a : α) (h : b ≠ 0) : a / b * b = a := by
  have := mul_inv_cancel₀ h; rw [div_eq_mul_inv]; grind
theorem mul_div_cancel₀ (a : α) (h : b ≠ 0) : a * b / b = a := mul_div_cancel_right₀ a h
theorem mul_div_cancel_of_imp' (a : α) (hb : b ≠ 0) : b * (a / b) = a := by rw [mul_comm, div_mul_cancel₀ a hb]
theorem mul_div_cancel' (a : α) (hb : b ≠ 0) : b * (a / b) = a := mul_div_cancel_of_imp' a hb
theorem mul_div_mul_left (a b : α) (hc : c ≠ 0) : c * a / (c * b) = a / b := by
  rw [div_eq_mul_inv, mul_inv, div_eq_mul_inv]
  have := mul_inv_cancel₀ hc; grind
theorem mul_div_mul_right (a b : α) (hc : c ≠ 0) : a * c / (b * c) = a / b := by
  rw [mul_comm a, mul_comm b, mul_div_mul_left a b hc]
theorem mul_inv_cancel_left₀ (h : a ≠ 0) (b : α) : a * (a⁻¹ * b) = b := by
  rw [← mul_assoc, mul_inv_cancel₀ h, one_mul]
theorem inv_mul_cancel_left₀ (h : a ≠ 0) (b : α) : a⁻¹ * (a * b) = b := by
  rw [← mul_assoc, inv_mul_cancel₀ h, one_mul]
theorem mul_inv_cancel_right₀ (h : b ≠ 0) (a : α) : a * b * b⁻¹ = a := by
  rw [mul_assoc, mul_inv_cancel₀ h, mul_one]
theorem div_eq_iff (hb : b ≠ 0) : a / b = c ↔ a = c * b :=
  ⟨fun h => by rw [← h, div_mul_cancel₀ a hb], fun h => by rw [h, mul_div_cancel_right₀ c hb]⟩
theorem eq_div_iff (hb : b ≠ 0) : c = a / b ↔ c * b = a :=
  eq_comm.trans ((div_eq_iff hb).trans eq_comm)
theorem div_eq_iff_mul_eq (hb : b ≠ 0) : a / b = c ↔ c * b = a := (div_eq_iff hb).trans eq_comm
theorem eq_div_of_mul_eq (hc : c ≠ 0) (h : a * c = b) : a = b / c := (eq_div_iff hc).2 h
theorem div_eq_of_eq_mul (hb : b ≠ 0) (h : a = c * b) : a / b = c := (div_eq_iff hb).2 h
theorem mul_eq_of_eq_div (hc : c ≠ 0) (h : a = b / c) : a * c = b := (eq_div_iff hc).1 h
theorem div_eq_div_iff (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [div_eq_iff hb, div_mul_eq_mul_div, eq_div_iff hd]
theorem div_add_div (a : α) (c : α) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [eq_div_iff (mul_ne_zero hb hd)]
  have h1 := div_mul_cancel₀ a hb
  have h2 := div_mul_cancel₀ c hd
  grind
theorem div_sub_div (a : α) (c : α) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) := by
  rw [eq_div_iff (mul_ne_zero hb hd)]
  have h1 := div_mul_cancel₀ a hb
  have h2 := div_mul_cancel₀ c hd
  grind
theorem add_div' (a b c : α) (hc : c ≠ 0) : b + a / c = (b * c + a) / c := by
  rw [eq_div_iff hc, add_mul, div_mul_cancel₀ a hc]
theorem div_add' (a b c : α) (hc : c ≠ 0) : a / c + b = (a + b * c) / c := by
  rw [eq_div_iff hc, add_mul, div_mul_cancel₀ a hc]
theorem sub_div' (a b c : α) (hc : c ≠ 0) : b - a / c = (b * c - a) / c := by
  rw [eq_div_iff hc, sub_mul, div_mul_cancel₀ a hc]
theorem div_sub' (a b c : α) (hc : c ≠ 0) : a / c - b = (a - c * b) / c := by
  rw [eq_div_iff hc, sub_mul, div_mul_cancel₀ a hc, mul_comm b]
theorem one_div_add_one_div (ha : a ≠ 0) (hb : b ≠ 0) : 1 / a + 1 / b = (a + b) / (a * b) := by
  rw [div_add_div 1 1 ha hb, one_mul, mul_one, add_comm]
theorem inv_add_inv (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ + b⁻¹ = (a + b) / (a * b) := by
  rw [inv_eq_one_div, inv_eq_one_div, one_div_add_one_div ha hb]
theorem inv_sub_inv (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ - b⁻¹ = (b - a) / (a * b) := by
  rw [inv_eq_one_div, inv_eq_one_div, div_sub_div 1 1 ha hb, one_mul, mul_one]
@[simp] theorem div_eq_zero_iff : a / b = 0 ↔ a = 0 ∨ b = 0 := by rw [div_eq_mul_inv, mul_eq_zero, inv_eq_zero]
theorem div_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0 := fun h => (div_eq_zero_iff.1 h).elim ha hb
theorem div_ne_zero_iff : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [Ne, div_eq_zero_iff, _root_.not_or]
theorem one_div_ne_zero (h : a ≠ 0) : 1 / a ≠ 0 := by rw [one_div]; exact inv_ne_zero h
theorem div_eq_one_iff_eq (hb : b ≠ 0) : a / b = 1 ↔ a = b := by rw [div_eq_iff hb, one_mul]
theorem eq_inv_of_mul_eq_one_left (h : a * b = 1) : a = b⁻¹ := by
  have hb : b ≠ 0 := by rintro rfl; rw [mul_zero] at h; exact zero_ne_one h
  rw [inv_eq_one_div, eq_div_iff hb, h]
theorem eq_inv_of_mul_eq_one_right (h : a * b = 1) : b = a⁻¹ := by
  rw [mul_comm] at h; exact eq_inv_of_mul_eq_one_left h
theorem inv_eq_of_mul_eq_one_right (h : a * b = 1) : a⁻¹ = b := (eq_inv_of_mul_eq_one_right h).symm
theorem mul_eq_one_iff_eq_inv₀ (hb : b ≠ 0) : a * b = 1 ↔ a = b⁻¹ :=
  ⟨eq_inv_of_mul_eq_one_left, fun h => by rw [h, inv_mul_cancel₀ hb]⟩
theorem inv_mul_eq_iff_eq_mul₀ (ha : a ≠ 0) : a⁻¹ * b = c ↔ b = a * c := by
  rw [inv_mul_eq_div, div_eq_iff ha, mul_comm c]
theorem div_left_inj' (hc : c ≠ 0) : a / c = b / c ↔ a = b := by rw [div_eq_iff hc, div_mul_cancel₀ b hc]
theorem pow_sub₀ (a : α) {m n : ℕ} (ha : a ≠ 0) (h : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := by
  rw [← div_eq_mul_inv, eq_div_iff (pow_ne_zero n ha), ← pow_add, Nat.sub_add_cancel h]

@[simp] theorem zpow_natCast (a : α) (n : ℕ) : a ^ (n : ℤ) = a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact Field.zpow_zero a
  | succ n ih => rw [pow_succ, ← ih]; exact Field.zpow_succ a n
@[simp] theorem zpow_ofNat (a : α) (n : ℕ) : a ^ (OfNat.ofNat n : ℤ) = a ^ (OfNat.ofNat n : ℕ) := zpow_natCast a n
@[simp] theorem zpow_zero (a : α) : a ^ (0 : ℤ) = 1 := Field.zpow_zero a
@[simp] theorem zpow_one (a : α) : a ^ (1 : ℤ) = a := by
  have := zpow_natCast a 1; rw [pow_one] at this; exact this
@[simp] theorem zpow_neg (a : α) (n : ℤ) : a ^ (-n) = (a ^ n)⁻¹ := Field.zpow_neg a n
theorem zpow_neg_one (a : α) : a ^ (-1 : ℤ) = a⁻¹ := by
  have := zpow_neg a 1; rw [zpow_one] at this; exact this
theorem zpow_two (a : α) : a ^ (2 : ℤ) = a * a := by
  have := zpow_natCast a 2; rw [pow_two] at this; exact this
theorem zpow_negSucc (a : α) (n : ℕ) : a ^ (Int.negSucc n) = (a ^ (n + 1))⁻¹ := by
  have := zpow_neg a ((n + 1 : ℕ) : ℤ); rw [zpow_natCast] at this; exact this
end Field

section OrderedField
variable [Field α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
  {a b c d : α}

theorem inv_pos_of_pos (h : 0 < a) : 0 < a⁻¹ := by
  have h1 := mul_inv_cancel₀ (ne_of_gt h)
  exact pos_of_mul_pos_of_nonneg_left (a := a) (by rw [h1]; exact one_pos) h.le
@[simp] theorem inv_pos : 0 < a⁻¹ ↔ 0 < a :=
  ⟨fun h => by have := inv_pos_of_pos h; rwa [inv_inv] at this, inv_pos_of_pos⟩
@[simp] theorem inv_nonneg : 0 ≤ a⁻¹ ↔ 0 ≤ a := by
  rw [le_iff_eq_or_lt, le_iff_eq_or_lt, inv_pos, eq_comm, inv_eq_zero, eq_comm]
theorem inv_nonneg_of_nonneg (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.2 h
@[simp] theorem inv_lt_zero : a⁻¹ < 0 ↔ a < 0 := by rw [← not_le, inv_nonneg, not_le]
@[simp] theorem inv_nonpos : a⁻¹ ≤ 0 ↔ a ≤ 0 := by rw [← not_lt, inv_pos, not_lt]
theorem one_div_pos : 0 < 1 / a ↔ 0 < a := by rw [one_div, inv_pos]
theorem one_div_neg : 1 / a < 0 ↔ a < 0 := by rw [one_div, inv_lt_zero]
theorem one_div_nonneg : 0 ≤ 1 / a ↔ 0 ≤ a := by rw [one_div, inv_nonneg]
theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by
  rw [div_eq_mul_inv]; exact mul_pos ha (inv_pos.2 hb)
theorem div_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  rw [div_eq_mul_inv]; exact mul_nonneg ha (inv_nonneg.2 hb)
theorem div_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a / b < 0 := by
  rw [div_eq_mul_inv]; exact mul_neg_of_neg_of_pos ha (inv_pos.2 hb)
theorem div_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a / b < 0 := by
  rw [div_eq_mul_inv]; exact mul_neg_of_pos_of_neg ha (inv_lt_zero.2 hb)
theorem div_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a / b := by
  rw [div_eq_mul_inv]; exact mul_pos_of_neg_of_neg ha (inv_lt_zero.2 hb)
theorem div_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]; exact mul_nonpos_of_nonpos_of_nonneg ha (inv_nonneg.2 hb)
theorem div_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]; exact mul_nonpos_of_nonneg_of_nonpos ha (inv_nonpos.2 hb)
theorem div_pos_iff : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  rw [div_eq_mul_inv, mul_pos_iff, inv_pos, inv_lt_zero]
theorem div_neg_iff : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [div_eq_mul_inv, mul_neg_iff, inv_pos, inv_lt_zero]
theorem div_nonneg_iff : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  rw [div_eq_mul_inv, mul_nonneg_iff, inv_nonneg, inv_nonpos]
theorem half_pos (h : 0 < a) : 0 < a / 2 := div_pos h two_pos
theorem half_lt_self (h : 0 < a) : a / 2 < a := by grind
theorem half_le_self (h : 0 ≤ a) : a / 2 ≤ a := by grind
@[simp] theorem add_halves (a : α) : a / 2 + a / 2 = a := by grind

theorem div_le_iff₀ (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by
  have h := mul_le_mul_right (a := a / c) (b := b) hc
  rw [div_mul_cancel₀ a (ne_of_gt hc)] at h
  exact h.symm
theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  have h := mul_le_mul_right (a := a) (b := b / c) hc
  rw [div_mul_cancel₀ b (ne_of_gt hc)] at h
  exact h.symm
theorem div_lt_iff₀ (hc : 0 < c) : a / c < b ↔ a < b * c := by rw [← not_le, le_div_iff₀ hc, not_le]
theorem lt_div_iff₀ (hc : 0 < c) : a < b / c ↔ a * c < b := by rw [← not_le, div_le_iff₀ hc, not_le]
theorem div_le_iff (hc : 0 < b) : a / b ≤ c ↔ a ≤ c * b := div_le_iff₀ hc
theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
theorem div_lt_iff (hc : 0 < c) : b / c < a ↔ b < a * c := div_lt_iff₀ hc
theorem lt_div_iff (hc : 0 < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc
theorem div_le_iff' (hc : 0 < b) : a / b ≤ c ↔ a ≤ b * c := by rw [div_le_iff₀ hc, mul_comm]
theorem le_div_iff' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := by rw [le_div_iff₀ hc, mul_comm]
theorem div_lt_iff' (hc : 0 < c) : b / c < a ↔ b < c * a := by rw [div_lt_iff₀ hc, mul_comm]
theorem lt_div_iff' (hc : 0 < c) : a < b / c ↔ c * a < b := by rw [lt_div_iff₀ hc, mul_comm]
theorem div_le_iff₀' (hc : 0 < c) : a / c ≤ b ↔ a ≤ c * b := div_le_iff' hc
theorem le_div_iff₀' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := le_div_iff' hc
theorem div_lt_iff₀' (hc : 0 < c) : a / c < b ↔ a < c * b := div_lt_iff' hc
theorem lt_div_iff₀' (hc : 0 < c) : a < b / c ↔ c * a < b := lt_div_iff' hc
theorem div_le_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff₀ hb, div_mul_eq_mul_div, le_div_iff₀ hd]
theorem div_le_div_iff (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff_of_pos hb hd
theorem div_lt_div_iff (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff₀ hb, div_mul_eq_mul_div, lt_div_iff₀ hd]
theorem div_lt_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff hb hd
theorem div_le_div_of_nonneg_right (hab : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonneg_right hab (inv_nonneg.2 hc)
theorem div_le_div_of_nonneg_left (ha : 0 ≤ a) (hc : 0 < c) (h : c ≤ b) : a / b ≤ a / c := by
  rw [div_le_div_iff (hc.trans_le h) hc]; exact mul_le_mul_of_nonneg_left h ha
theorem div_lt_div_of_pos_right (hab : a < b) (hc : 0 < c) : a / c < b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_lt_mul_of_pos_right hab (inv_pos.2 hc)
theorem div_lt_div_of_pos_left (ha : 0 < a) (hc : 0 < c) (h : c < b) : a / b < a / c := by
  rw [div_lt_div_iff (hc.trans h) hc]; exact mul_lt_mul_of_pos_left h ha
theorem div_le_div₀ (hc : 0 ≤ c) (hac : a ≤ c) (hd : 0 < d) (hdb : d ≤ b) : a / b ≤ c / d :=
  (div_le_div_of_nonneg_right hac (hd.le.trans hdb)).trans (div_le_div_of_nonneg_left hc hd hdb)
theorem div_le_div (hc : 0 ≤ c) (hac : a ≤ c) (hd : 0 < d) (hdb : d ≤ b) : a / b ≤ c / d := div_le_div₀ hc hac hd hdb
theorem div_le_div_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := by
  rw [div_le_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem div_lt_div_right (hc : 0 < c) : a / c < b / c ↔ a < b := by
  rw [div_lt_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]
theorem div_le_one₀ (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := div_le_one hb
theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]
theorem one_le_div₀ (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := one_le_div hb
theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]
theorem div_lt_one₀ (hb : 0 < b) : a / b < 1 ↔ a < b := div_lt_one hb
theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]
theorem one_lt_div₀ (hb : 0 < b) : 1 < a / b ↔ b < a := one_lt_div hb
theorem div_le_one_of_le₀ (h : a ≤ b) (hb : 0 ≤ b) : a / b ≤ 1 := by
  rcases eq_or_lt_of_le hb with hb | hb
  · rw [← hb, div_zero]; exact zero_le_one
  · exact (div_le_one hb).2 h
theorem div_le_self (ha : 0 ≤ a) (hb : 1 ≤ b) : a / b ≤ a := by
  rw [div_le_iff₀ (one_pos.trans_le hb)]; exact le_mul_of_one_le_right ha hb
theorem div_lt_self (ha : 0 < a) (hb : 1 < b) : a / b < a := by
  rw [div_lt_iff₀ (one_pos.trans hb)]; exact lt_mul_of_one_lt_right ha hb
theorem inv_le_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := by
  rw [inv_eq_one_div, inv_eq_one_div, div_le_div_iff ha hb, one_mul, one_mul]
theorem inv_lt_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := by
  rw [inv_eq_one_div, inv_eq_one_div, div_lt_div_iff ha hb, one_mul, one_mul]
theorem inv_anti₀ (hb : 0 < b) (hba : b ≤ a) : a⁻¹ ≤ b⁻¹ := (inv_le_inv₀ (hb.trans_le hba) hb).2 hba
theorem inv_strictAnti₀ (hb : 0 < b) (hba : b < a) : a⁻¹ < b⁻¹ := (inv_lt_inv₀ (hb.trans hba) hb).2 hba
theorem one_div_le_one_div_of_le (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 / a :=
  div_le_div_of_nonneg_left zero_le_one ha h
theorem one_div_lt_one_div_of_lt (ha : 0 < a) (h : a < b) : 1 / b < 1 / a :=
  div_lt_div_of_pos_left one_pos ha h
theorem one_div_le_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ 1 / b ↔ b ≤ a := by
  rw [div_le_div_iff ha hb, one_mul, one_mul]
theorem one_div_lt_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a < 1 / b ↔ b < a := by
  rw [div_lt_div_iff ha hb, one_mul, one_mul]
theorem inv_le_one_of_one_le₀ (h : 1 ≤ a) : a⁻¹ ≤ 1 := by
  have := inv_anti₀ one_pos h; rwa [inv_one] at this
theorem inv_lt_one_of_one_lt₀ (h : 1 < a) : a⁻¹ < 1 := by
  have := inv_strictAnti₀ one_pos h; rwa [inv_one] at this
theorem one_le_inv₀ (ha : 0 < a) : 1 ≤ a⁻¹ ↔ a ≤ 1 := by
  have := inv_le_inv₀ (a := 1) (b := a) one_pos ha; rwa [inv_one] at this
theorem one_lt_inv₀ (ha : 0 < a) : 1 < a⁻¹ ↔ a < 1 := by
  have := inv_lt_inv₀ (a := 1) (b := a) one_pos ha; rwa [inv_one] at this
theorem inv_lt_one₀ (ha : 0 < a) : a⁻¹ < 1 ↔ 1 < a := by
  have := inv_lt_inv₀ (a := a) (b := 1) ha one_pos; rwa [inv_one] at this
theorem inv_le_one₀ (ha : 0 < a) : a⁻¹ ≤ 1 ↔ 1 ≤ a := by
  have := inv_le_inv₀ (a := a) (b := 1) ha one_pos; rwa [inv_one] at this
theorem exists_between (h : a < b) : ∃ c, a < c ∧ c < b := ⟨(a + b) / 2, by grind, by grind⟩
theorem le_of_forall_pos_le_add (h : ∀ ε, 0 < ε → a ≤ b + ε) : a ≤ b := by
  refine le_of_not_gt fun h' => ?_
  have := h ((a - b) / 2) (by grind)
  grind
theorem add_div_two_lt_right : (a + b) / 2 < b ↔ a < b := by grind
theorem left_lt_add_div_two : a < (a + b) / 2 ↔ a < b := by grind
theorem two_le_div_add_div (h₁ : 0 < a) (h₂ : 0 < b) : 2 ≤ a / b + b / a := by
  rw [div_add_div a b (ne_of_gt h₂) (ne_of_gt h₁), le_div_iff₀ (mul_pos h₂ h₁)]
  have := sq_nonneg (a - b); grind
end OrderedField

end
