module

public import Olympiad.Algebra.Field

/-!
# Absolute value
-/

set_option autoImplicit false
set_option compiler.extract_closed false
set_option linter.unusedSectionVars false

@[expose] public section

open Lean.Grind

universe u
variable {α : Type u}

instance : Std.LawfulOrderMax ℤ where
  max_le_iff a b c := by omega
  max_eq_or a b := by omega
instance : Std.LawfulOrderMin ℤ where
  le_min_iff a b c := by omega
  min_eq_or a b := by omega
theorem Rat.max_eq_ite (a b : ℚ) : max a b = if a ≤ b then b else a := rfl
theorem Rat.min_eq_ite (a b : ℚ) : min a b = if a ≤ b then a else b := rfl
instance : Std.LawfulOrderMax ℚ where
  max_le_iff a b c := by rw [Rat.max_eq_ite]; grind
  max_eq_or a b := by rw [Rat.max_eq_ite]; grind
instance : Std.LawfulOrderMin ℚ where
  le_min_iff a b c := by rw [Rat.min_eq_ite]; grind
  min_eq_or a b := by rw [Rat.min_eq_ite]; grind

/-- The absolute value `max a (-a)`, written `|a|`. -/
def abs [Max α] [Neg α] (a : α) : α := max a (-a)

@[inherit_doc abs] macro:max atomic("|" noWs) a:term noWs "|" : term => `(abs $a)

section
variable [CommRing α] [LE α] [LT α] [Max α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
  [Std.LawfulOrderMax α] {a b c d : α}

theorem max_eq_left_of_le (h : b ≤ a) : max a b = a :=
  le_antisymm (Std.max_le_iff.2 ⟨le_rfl, h⟩) (Std.max_le_iff.1 (le_refl (max a b))).1
theorem max_eq_right_of_le (h : a ≤ b) : max a b = b :=
  le_antisymm (Std.max_le_iff.2 ⟨h, le_rfl⟩) (Std.max_le_iff.1 (le_refl (max a b))).2
theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := max_eq_left_of_le (by grind)
theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg h.le
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := max_eq_right_of_le (by grind)
theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos h.le
theorem abs_cases (a : α) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by
  rcases lt_or_ge a 0 with h | h
  · exact Or.inr ⟨abs_of_neg h, h⟩
  · exact Or.inl ⟨abs_of_nonneg h, h⟩
/-- The absolute value by cases, for `grind` and `split`. -/
theorem abs_eq_ite [DecidableLE α] (a : α) : |a| = if 0 ≤ a then a else -a := by
  split
  · exact abs_of_nonneg ‹_›
  · exact abs_of_nonpos (le_of_not_ge ‹_›)
theorem abs_eq_max_neg : |a| = max a (-a) := rfl
grind_pattern abs_cases => |a|
@[simp] theorem abs_zero : |(0 : α)| = 0 := abs_of_nonneg (le_refl 0)
@[simp] theorem abs_one : |(1 : α)| = 1 := abs_of_nonneg zero_le_one
@[simp] theorem abs_two : |(2 : α)| = 2 := abs_of_nonneg zero_le_two
@[simp] theorem abs_neg (a : α) : |-a| = |a| := by grind
@[simp] theorem abs_nonneg (a : α) : 0 ≤ |a| := by grind
@[simp] theorem abs_abs (a : α) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)
theorem le_abs_self (a : α) : a ≤ |a| := by grind
theorem neg_le_abs (a : α) : -a ≤ |a| := by grind
theorem neg_abs_le (a : α) : -|a| ≤ a := by grind
theorem neg_le_abs_self (a : α) : -a ≤ |a| := by grind
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by grind
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by grind
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := by grind
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by grind
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by grind
theorem abs_le_of_le_of_neg_le (h : a ≤ b) (h' : -a ≤ b) : |a| ≤ b := abs_le'.2 ⟨h, h'⟩
theorem abs_lt_of_lt_of_neg_lt (h : a < b) (h' : -a < b) : |a| < b := by grind
theorem neg_le_of_abs_le (h : |a| ≤ b) : -b ≤ a := (abs_le.1 h).1
theorem le_of_abs_le (h : |a| ≤ b) : a ≤ b := (abs_le.1 h).2
theorem neg_lt_of_abs_lt (h : |a| < b) : -b < a := (abs_lt.1 h).1
theorem lt_of_abs_lt (h : |a| < b) : a < b := (abs_lt.1 h).2
theorem abs_sub_comm (a b : α) : |a - b| = |b - a| := by grind
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by grind
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b := by grind
theorem abs_choice (x : α) : |x| = x ∨ |x| = -x := by grind
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by grind
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 := by grind
theorem abs_pos_of_pos (h : 0 < a) : 0 < |a| := by grind
theorem abs_pos_of_neg (h : a < 0) : 0 < |a| := by grind
@[simp] theorem abs_le_zero_iff : |a| ≤ 0 ↔ a = 0 := by grind
theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 := abs_le_zero_iff
@[simp] theorem abs_eq_self : |a| = a ↔ 0 ≤ a := by grind
@[simp] theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 := by grind
theorem abs_add_le (a b : α) : |a + b| ≤ |a| + |b| := by grind
theorem abs_add (a b : α) : |a + b| ≤ |a| + |b| := abs_add_le a b
theorem abs_sub (a b : α) : |a - b| ≤ |a| + |b| := by grind
theorem abs_sub_le (a b c : α) : |a - c| ≤ |a - b| + |b - c| := by grind
theorem abs_sub_abs_le_abs_sub (a b : α) : |a| - |b| ≤ |a - b| := by grind
theorem abs_abs_sub_abs_le_abs_sub (a b : α) : |(|a| - |b|)| ≤ |a - b| := by grind
theorem abs_add_three (a b c : α) : |a + b + c| ≤ |a| + |b| + |c| := by grind
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by grind
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by grind
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by grind
theorem abs_mul (a b : α) : |a * b| = |a| * |b| := by
  rcases le_total 0 a with ha | ha <;> rcases le_total 0 b with hb | hb
  · rw [abs_of_nonneg ha, abs_of_nonneg hb, abs_of_nonneg (mul_nonneg ha hb)]
  · rw [abs_of_nonneg ha, abs_of_nonpos hb, abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos ha hb), mul_neg]
  · rw [abs_of_nonpos ha, abs_of_nonneg hb, abs_of_nonpos (mul_nonpos_of_nonpos_of_nonneg ha hb), neg_mul]
  · rw [abs_of_nonpos ha, abs_of_nonpos hb, abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos ha hb), neg_mul_neg]
@[simp] theorem abs_mul_abs_self (a : α) : |a| * |a| = a * a := by
  rcases abs_choice a with h | h <;> rw [h]; exact neg_mul_neg a a
theorem abs_mul_self (a : α) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)
@[simp] theorem sq_abs (a : α) : |a| ^ 2 = a ^ 2 := by rw [pow_two, pow_two, abs_mul_abs_self]
@[simp] theorem abs_sq (x : α) : |x ^ 2| = x ^ 2 := abs_of_nonneg (sq_nonneg x)
theorem abs_pow (a : α) (n : ℕ) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, abs_one]
  | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]
theorem sq_lt_sq : a ^ 2 < b ^ 2 ↔ |a| < |b| := by
  rw [← sq_abs a, ← sq_abs b, sq_lt_sq₀ (abs_nonneg a) (abs_nonneg b)]
theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := by
  rw [← sq_abs a, ← sq_abs b, sq_le_sq₀ (abs_nonneg a) (abs_nonneg b)]
theorem sq_lt_sq' (h1 : -b < a) (h2 : a < b) : a ^ 2 < b ^ 2 := sq_lt_sq.2 (by grind)
theorem sq_le_sq' (h1 : -b ≤ a) (h2 : a ≤ b) : a ^ 2 ≤ b ^ 2 := sq_le_sq.2 (by grind)
theorem abs_lt_of_sq_lt_sq (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : |a| < b := by
  have := sq_lt_sq.1 h; rwa [abs_of_nonneg hb] at this
theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : |a| ≤ b := by
  have := sq_le_sq.1 h; rwa [abs_of_nonneg hb] at this
theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b := abs_le.1 (abs_le_of_sq_le_sq h hb)
theorem abs_lt_of_sq_lt_sq' (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : -b < a ∧ a < b := abs_lt.1 (abs_lt_of_sq_lt_sq h hb)
theorem sq_eq_sq_iff_abs_eq_abs (a b : α) : a ^ 2 = b ^ 2 ↔ |a| = |b| := by
  rw [abs_eq_abs, sq_eq_sq_iff_eq_or_eq_neg]
theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (by decide)
end

section
variable [Field α] [LE α] [LT α] [Max α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
  [Std.LawfulOrderMax α] {a b : α}
theorem abs_inv (a : α) : |a⁻¹| = |a|⁻¹ := by
  rcases le_total 0 a with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (inv_nonneg.2 h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (inv_nonpos.2 h), inv_neg]
theorem abs_div (a b : α) : |a / b| = |a| / |b| := by rw [div_eq_mul_inv, abs_mul, abs_inv, div_eq_mul_inv]
theorem abs_one_div (a : α) : |1 / a| = 1 / |a| := by rw [abs_div, abs_one]
end

theorem Int.natCast_natAbs (n : ℤ) : (n.natAbs : ℤ) = |n| := by rcases abs_cases n with h | h <;> omega
theorem Int.abs_eq_natAbs (n : ℤ) : |n| = n.natAbs := (Int.natCast_natAbs n).symm

end
