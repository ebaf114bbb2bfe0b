module

public import Olympiad.Real.Pi

/-!
# Exponential, logarithm, real powers
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real

@[simp] theorem exp_zero : exp 0 = 1 := by
  have h1 := exp_add 0 0
  have h2 := add_one_le_exp 0
  rw [add_zero] at h1
  have h3 : exp 0 * (exp 0 - 1) = 0 := by grind
  rcases mul_eq_zero.1 h3 with h | h
  · rw [h] at h2; grind
  · grind
theorem exp_neg_mul (x : ℝ) : exp x * exp (-x) = 1 := by rw [← exp_add, add_neg_cancel, exp_zero]
theorem exp_ne_zero (x : ℝ) : exp x ≠ 0 := fun h => by have := exp_neg_mul x; rw [h, zero_mul] at this; exact zero_ne_one this
theorem exp_pos (x : ℝ) : 0 < exp x := by
  have h := exp_add (x / 2) (x / 2)
  rw [add_halves] at h
  rw [h]
  exact lt_of_le_of_ne (mul_self_nonneg _) (mul_ne_zero (exp_ne_zero _) (exp_ne_zero _)).symm
grind_pattern exp_pos => exp x
theorem exp_nonneg (x : ℝ) : 0 ≤ exp x := (exp_pos x).le
theorem exp_neg (x : ℝ) : exp (-x) = (exp x)⁻¹ := eq_inv_of_mul_eq_one_right (exp_neg_mul x)
theorem exp_sub (x y : ℝ) : exp (x - y) = exp x / exp y := by rw [sub_eq_add_neg, exp_add, exp_neg, div_eq_mul_inv]
theorem one_lt_exp_of_pos {x : ℝ} (h : 0 < x) : 1 < exp x := by have := add_one_le_exp x; grind
theorem exp_strictMono : StrictMono exp := fun x y h => by
  have h1 := one_lt_exp_of_pos (sub_pos.2 h)
  rw [exp_sub, one_lt_div (exp_pos x)] at h1
  exact h1
@[simp] theorem exp_lt_exp {x y : ℝ} : exp x < exp y ↔ x < y := exp_strictMono.lt_iff_lt
@[simp] theorem exp_le_exp {x y : ℝ} : exp x ≤ exp y ↔ x ≤ y := exp_strictMono.le_iff_le
theorem exp_lt_exp_of_lt {x y : ℝ} (h : x < y) : exp x < exp y := exp_lt_exp.2 h
theorem exp_le_exp_of_le {x y : ℝ} (h : x ≤ y) : exp x ≤ exp y := exp_le_exp.2 h
theorem exp_injective : Function.Injective exp := exp_strictMono.injective
@[simp] theorem exp_eq_exp {x y : ℝ} : exp x = exp y ↔ x = y := ⟨fun h => exp_injective h, fun h => by rw [h]⟩
@[simp] theorem exp_eq_one_iff (x : ℝ) : exp x = 1 ↔ x = 0 := by rw [← exp_zero, exp_eq_exp]
@[simp] theorem one_lt_exp_iff {x : ℝ} : 1 < exp x ↔ 0 < x := by rw [← exp_zero, exp_lt_exp]
@[simp] theorem exp_lt_one_iff {x : ℝ} : exp x < 1 ↔ x < 0 := by rw [← exp_zero, exp_lt_exp]
@[simp] theorem one_le_exp_iff {x : ℝ} : 1 ≤ exp x ↔ 0 ≤ x := by rw [← exp_zero, exp_le_exp]
theorem one_le_exp {x : ℝ} (h : 0 ≤ x) : 1 ≤ exp x := one_le_exp_iff.2 h
theorem exp_nat_mul (x : ℝ) (n : ℕ) : exp (n * x) = exp x ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, exp_zero, pow_zero]
  | succ n ih => rw [Nat.cast_succ, add_mul, one_mul, exp_add, ih, pow_succ]

/-- Every positive real number is a value of the exponential function. -/
theorem exists_exp_eq {x : ℝ} (hx : 0 < x) : ∃ y, exp y = x := by
  obtain ⟨s, hs⟩ := exists_isLUB (s := { y | exp y ≤ x })
    (by
      refine ⟨-(1 / x), ?_⟩
      show exp (-(1 / x)) ≤ x
      rw [exp_neg]
      have h := add_one_le_exp (1 / x)
      have h1 : 0 < 1 / x := div_pos one_pos hx
      have h2 : 1 / x ≤ exp (1 / x) := by grind
      have h3 := inv_anti₀ h1 h2
      rw [one_div, inv_inv] at h3
      rwa [one_div])
    ⟨x, fun y hy => by
      have := add_one_le_exp y
      have hy : exp y ≤ x := hy
      grind⟩
  refine ⟨s, ?_⟩
  rcases lt_trichotomy (exp s) x with h | h | h
  · exfalso
    have hh : (x - exp s) / x * x = x - exp s := div_mul_cancel₀ _ (ne_of_gt hx)
    have hpos : 0 < (x - exp s) / x := div_pos (sub_pos.2 h) hx
    generalize (x - exp s) / x = e at hh hpos
    have h1 := add_one_le_exp (-e)
    have h2 : exp (s + e) * exp (-e) = exp s := by rw [← exp_add]; congr 1; grind
    have h3 : s + e ≤ s := hs.1 (by
      show exp (s + e) ≤ x
      have he1 : 0 < 1 - e := by
        refine pos_of_mul_pos_of_nonneg_right (b := x) ?_ hx.le
        have := exp_pos s
        grind
      refine le_of_mul_le_mul_right (c := 1 - e) ?_ he1
      have h4 := mul_le_mul_of_nonneg_left (show 1 - e ≤ exp (-e) by grind) (exp_nonneg (s + e))
      grind)
    grind
  · exact h
  · exfalso
    have hp := exp_pos s
    have hh : (exp s - x) / exp s * exp s = exp s - x := div_mul_cancel₀ _ (ne_of_gt hp)
    have hpos : 0 < (exp s - x) / exp s := div_pos (sub_pos.2 h) hp
    generalize (exp s - x) / exp s = e at hh hpos
    have h1 := add_one_le_exp (-e)
    have h2 : exp (s - e) = exp s * exp (-e) := by rw [← exp_add, sub_eq_add_neg]
    have h3 : s ≤ s - e := hs.2 fun y hy => by
      have hy : exp y ≤ x := hy
      rw [← exp_le_exp, h2]
      have h4 := mul_le_mul_of_nonneg_left (show 1 - e ≤ exp (-e) by grind) hp.le
      grind
    grind

open Classical in
/-- The natural logarithm: of `|x|` for negative `x`, and 0 at 0. -/
def log (x : ℝ) : ℝ := if h : ∃ y, exp y = |x| then Classical.choose h else 0

@[simp] theorem log_zero : log 0 = 0 := by
  refine dif_neg ?_
  rintro ⟨y, hy⟩
  rw [abs_zero] at hy
  exact exp_ne_zero y hy
theorem exp_log_eq_abs {x : ℝ} (hx : x ≠ 0) : exp (log x) = |x| := by
  have h : ∃ y, exp y = |x| := exists_exp_eq (abs_pos.2 hx)
  have h1 : log x = Classical.choose h := dif_pos h
  rw [h1]; exact Classical.choose_spec h
@[simp] theorem exp_log {x : ℝ} (hx : 0 < x) : exp (log x) = x := by
  rw [exp_log_eq_abs (ne_of_gt hx), abs_of_pos hx]
@[simp] theorem log_exp (x : ℝ) : log (exp x) = x := exp_injective (exp_log (exp_pos x))
@[simp] theorem log_abs (x : ℝ) : log |x| = log x := by
  unfold log; rw [abs_abs]
@[simp] theorem log_neg_eq_log (x : ℝ) : log (-x) = log x := by rw [← log_abs x, ← log_abs (-x), abs_neg]
@[simp] theorem log_one : log 1 = 0 := by rw [← exp_zero, log_exp]
theorem log_mul {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := by
  apply exp_injective
  rw [exp_add, exp_log_eq_abs hx, exp_log_eq_abs hy, exp_log_eq_abs (mul_ne_zero hx hy), abs_mul]
theorem log_inv (x : ℝ) : log x⁻¹ = -log x := by
  by_cases hx : x = 0
  · rw [hx, inv_zero, log_zero, neg_zero]
  · have := log_mul hx (inv_ne_zero hx)
    rw [mul_inv_cancel₀ hx, log_one] at this
    grind
theorem log_div {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := by
  rw [div_eq_mul_inv, log_mul hx (inv_ne_zero hy), log_inv, sub_eq_add_neg]
@[simp] theorem log_pow (n : ℕ) (x : ℝ) : log (x ^ n) = n * log x := by
  induction n with
  | zero => rw [pow_zero, log_one, Nat.cast_zero, zero_mul]
  | succ n ih =>
    by_cases hx : x = 0
    · rw [hx, zero_pow (Nat.succ_ne_zero n), log_zero, mul_zero]
    · rw [pow_succ, log_mul (pow_ne_zero n hx) hx, ih, Nat.cast_succ, add_mul, one_mul]
@[simp] theorem log_zpow (x : ℝ) (n : ℤ) : log (x ^ n) = n * log x := by
  cases n with
  | ofNat n => rw [Int.ofNat_eq_natCast, zpow_natCast, log_pow, Int.cast_natCast]
  | negSucc n =>
    rw [zpow_negSucc, log_inv, log_pow, Int.negSucc_eq]
    simp only [Int.cast_neg, Int.cast_add, Int.cast_natCast, Int.cast_one, Nat.cast_succ]
    grind
theorem log_le_log_iff {x y : ℝ} (h : 0 < x) (h₁ : 0 < y) : log x ≤ log y ↔ x ≤ y := by
  rw [← exp_le_exp, exp_log h, exp_log h₁]
theorem log_lt_log_iff {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : log x < log y ↔ x < y := by
  rw [← exp_lt_exp, exp_log hx, exp_log hy]
theorem log_le_log {x y : ℝ} (hx : 0 < x) (hxy : x ≤ y) : log x ≤ log y := (log_le_log_iff hx (hx.trans_le hxy)).2 hxy
theorem log_lt_log {x y : ℝ} (hx : 0 < x) (h : x < y) : log x < log y := (log_lt_log_iff hx (hx.trans h)).2 h
theorem log_injOn_pos' {x y : ℝ} (hx : 0 < x) (hy : 0 < y) (h : log x = log y) : x = y := by
  rw [← exp_log hx, h, exp_log hy]
theorem log_inj {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : log x = log y ↔ x = y := ⟨log_injOn_pos' hx hy, fun h => by rw [h]⟩
theorem log_pos {x : ℝ} (hx : 1 < x) : 0 < log x := by have := log_lt_log one_pos hx; rwa [log_one] at this
theorem log_pos_iff {x : ℝ} (hx : 0 < x) : 0 < log x ↔ 1 < x := by rw [← log_one, log_lt_log_iff one_pos hx]
theorem log_neg {x : ℝ} (h0 : 0 < x) (h1 : x < 1) : log x < 0 := by have := log_lt_log h0 h1; rwa [log_one] at this
theorem log_nonneg {x : ℝ} (hx : 1 ≤ x) : 0 ≤ log x := by have := log_le_log one_pos hx; rwa [log_one] at this
theorem log_nonpos {x : ℝ} (hx : 0 ≤ x) (h'x : x ≤ 1) : log x ≤ 0 := by
  rcases eq_or_lt_of_le hx with rfl | h
  · rw [log_zero]
  · have := log_le_log h h'x; rwa [log_one] at this
theorem log_ne_zero_of_pos_of_ne_one {x : ℝ} (hx_pos : 0 < x) (hx : x ≠ 1) : log x ≠ 0 := fun h =>
  hx (log_injOn_pos' hx_pos one_pos (by rw [h, log_one]))
theorem log_eq_zero {x : ℝ} : log x = 0 ↔ x = 0 ∨ x = 1 ∨ x = -1 := by
  constructor
  · intro h
    by_cases hx : x = 0
    · exact Or.inl hx
    · have h1 := exp_log_eq_abs hx
      rw [h, exp_zero] at h1
      exact Or.inr ((abs_eq zero_le_one).1 h1.symm)
  · rintro (rfl | rfl | rfl)
    · exact log_zero
    · exact log_one
    · rw [log_neg_eq_log, log_one]
theorem log_le_sub_one_of_pos {x : ℝ} (hx : 0 < x) : log x ≤ x - 1 := by
  have := add_one_le_exp (log x); rw [exp_log hx] at this; grind
theorem add_one_lt_exp {x : ℝ} (hx : x ≠ 0) : x + 1 < exp x := by
  have h1 := add_one_le_exp (x / 2)
  have h2 := exp_add (x / 2) (x / 2)
  rw [add_halves] at h2
  rw [h2]
  rcases le_or_gt 0 (x / 2 + 1) with h | h
  · have h3 := mul_self_le_mul_self h h1
    have h4 := sq_pos_of_ne_zero hx
    grind
  · have := mul_self_nonneg (exp (x / 2)); grind
theorem log_sqrt {x : ℝ} (hx : 0 ≤ x) : log √x = log x / 2 := by
  have h := log_pow 2 √x
  rw [sq_sqrt hx] at h
  rw [h, show ((2 : ℕ) : ℝ) = 2 from Nat.cast_ofNat]; grind
theorem lt_log_iff_exp_lt {x y : ℝ} (hy : 0 < y) : x < log y ↔ exp x < y := by rw [← exp_lt_exp, exp_log hy]
theorem log_lt_iff_lt_exp {x y : ℝ} (hx : 0 < x) : log x < y ↔ x < exp y := by rw [← exp_lt_exp, exp_log hx]
theorem log_le_iff_le_exp {x y : ℝ} (hx : 0 < x) : log x ≤ y ↔ x ≤ exp y := by rw [← exp_le_exp, exp_log hx]
theorem le_log_iff_exp_le {x y : ℝ} (hy : 0 < y) : x ≤ log y ↔ exp x ≤ y := by rw [← exp_le_exp, exp_log hy]
theorem eq_log_of_exp_eq {x y : ℝ} (h : exp x = y) : x = log y := by rw [← h, log_exp]

/-- The logarithm to base `b`. -/
def logb (b x : ℝ) : ℝ := log x / log b
theorem log_div_log {b x : ℝ} : log x / log b = logb b x := rfl
@[simp] theorem logb_zero {b : ℝ} : logb b 0 = 0 := by rw [logb, log_zero, zero_div]
@[simp] theorem logb_one {b : ℝ} : logb b 1 = 0 := by rw [logb, log_one, zero_div]
theorem logb_self_eq_one {b : ℝ} (hb : 1 < b) : logb b b = 1 := div_self (ne_of_gt (log_pos hb))
theorem logb_mul {b x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x * y) = logb b x + logb b y := by
  rw [logb, log_mul hx hy, add_div]; rfl
theorem logb_div {b x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x / y) = logb b x - logb b y := by
  rw [logb, log_div hx hy, sub_div]; rfl
@[simp] theorem logb_inv (b x : ℝ) : logb b x⁻¹ = -logb b x := by rw [logb, log_inv, neg_div]; rfl
theorem logb_pow (b x : ℝ) (n : ℕ) : logb b (x ^ n) = n * logb b x := by rw [logb, log_pow, mul_div_assoc]; rfl
theorem logb_pow_base {b : ℝ} (x : ℝ) (n : ℕ) : logb (b ^ n) x = logb b x / n := by
  rw [logb, log_pow, logb, div_div, mul_comm]

/-- Real powers. For `x < 0` the value is `exp (y * log |x|) * cos (y * π)`, the real part of the
complex power; `0 ^ 0 = 1` and `0 ^ y = 0` otherwise. -/
def rpow (x y : ℝ) : ℝ :=
  if x = 0 then (if y = 0 then 1 else 0)
  else if 0 < x then exp (log x * y) else exp (log x * y) * cos (y * pi)

instance instHPow : HPow ℝ ℝ ℝ := ⟨rpow⟩

theorem rpow_def_of_pos {x : ℝ} (hx : 0 < x) (y : ℝ) : x ^ y = exp (log x * y) := by
  show rpow x y = _
  rw [rpow, if_neg (ne_of_gt hx), if_pos hx]
theorem rpow_def_of_neg {x : ℝ} (hx : x < 0) (y : ℝ) : x ^ y = exp (log x * y) * cos (y * pi) := by
  show rpow x y = _
  rw [rpow, if_neg (ne_of_lt hx), if_neg (lt_asymm hx)]
theorem zero_rpow {x : ℝ} (h : x ≠ 0) : (0 : ℝ) ^ x = 0 := by
  show rpow 0 x = _
  rw [rpow, if_pos rfl, if_neg h]
@[simp] theorem rpow_zero (x : ℝ) : x ^ (0 : ℝ) = 1 := by
  rcases lt_trichotomy x 0 with h | rfl | h
  · rw [rpow_def_of_neg h, mul_zero, exp_zero, zero_mul, one_mul, cos_zero]
  · show rpow 0 0 = 1; rw [rpow, if_pos rfl, if_pos rfl]
  · rw [rpow_def_of_pos h, mul_zero, exp_zero]
@[simp] theorem one_rpow (x : ℝ) : (1 : ℝ) ^ x = 1 := by rw [rpow_def_of_pos one_pos, log_one, zero_mul, exp_zero]
theorem rpow_pos_of_pos {x : ℝ} (hx : 0 < x) (y : ℝ) : 0 < x ^ y := by rw [rpow_def_of_pos hx]; exact exp_pos _
theorem rpow_nonneg {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : 0 ≤ x ^ y := by
  rcases eq_or_lt_of_le hx with rfl | h
  · by_cases hy : y = 0
    · rw [hy, rpow_zero]; exact zero_le_one
    · rw [zero_rpow hy]
  · exact (rpow_pos_of_pos h y).le
theorem log_rpow {x : ℝ} (hx : 0 < x) (y : ℝ) : log (x ^ y) = y * log x := by
  rw [rpow_def_of_pos hx, log_exp, mul_comm]
theorem rpow_add {x : ℝ} (hx : 0 < x) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := by
  rw [rpow_def_of_pos hx, rpow_def_of_pos hx, rpow_def_of_pos hx, mul_add, exp_add]
theorem rpow_neg_of_pos {x : ℝ} (hx : 0 < x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := by
  rw [rpow_def_of_pos hx, rpow_def_of_pos hx, mul_neg, exp_neg]
theorem rpow_neg {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := by
  rcases eq_or_lt_of_le hx with rfl | h
  · by_cases hy : y = 0
    · rw [hy, neg_zero, rpow_zero, inv_one]
    · rw [zero_rpow hy, zero_rpow (neg_ne_zero.2 hy), inv_zero]
  · exact rpow_neg_of_pos h y
theorem rpow_sub {x : ℝ} (hx : 0 < x) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z := by
  rw [sub_eq_add_neg, rpow_add hx, rpow_neg_of_pos hx, div_eq_mul_inv]
theorem rpow_mul {x : ℝ} (hx : 0 ≤ x) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := by
  rcases eq_or_lt_of_le hx with rfl | h
  · by_cases hy : y = 0
    · rw [hy, zero_mul, rpow_zero, one_rpow]
    · by_cases hz : z = 0
      · rw [hz, mul_zero, rpow_zero, rpow_zero]
      · rw [zero_rpow (mul_ne_zero hy hz), zero_rpow hy, zero_rpow hz]
  · rw [rpow_def_of_pos (rpow_pos_of_pos h y), log_rpow h, rpow_def_of_pos h]; congr 1; grind
@[simp] theorem rpow_one_of_pos {x : ℝ} (hx : 0 < x) : x ^ (1 : ℝ) = x := by rw [rpow_def_of_pos hx, mul_one, exp_log hx]
theorem rpow_natCast_of_nonneg {x : ℝ} (hx : 0 ≤ x) (n : ℕ) : x ^ (n : ℝ) = x ^ n := by
  rcases eq_or_lt_of_le hx with rfl | h
  · cases n with
    | zero => rw [Nat.cast_zero, rpow_zero, pow_zero]
    | succ n => rw [zero_rpow (Nat.cast_ne_zero.2 (Nat.succ_ne_zero n)), zero_pow (Nat.succ_ne_zero n)]
  · rw [rpow_def_of_pos h, mul_comm, exp_nat_mul, exp_log h]
theorem rpow_ofNat_of_nonneg {x : ℝ} (hx : 0 ≤ x) (n : ℕ) : x ^ (no_index (OfNat.ofNat n) : ℝ) = x ^ (no_index (OfNat.ofNat n) : ℕ) := by
  rw [Lean.Grind.Semiring.ofNat_eq_natCast]; exact rpow_natCast_of_nonneg hx n
theorem mul_rpow {x y z : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : (x * y) ^ z = x ^ z * y ^ z := by
  by_cases hz : z = 0
  · rw [hz, rpow_zero, rpow_zero, rpow_zero, one_mul]
  · rcases eq_or_lt_of_le hx with rfl | h
    · rw [zero_mul, zero_rpow hz, zero_mul]
    · rcases eq_or_lt_of_le hy with rfl | h'
      · rw [mul_zero, zero_rpow hz, mul_zero]
      · rw [rpow_def_of_pos h, rpow_def_of_pos h', rpow_def_of_pos (mul_pos h h'), log_mul (ne_of_gt h) (ne_of_gt h'), add_mul, exp_add]
theorem inv_rpow {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : x⁻¹ ^ y = (x ^ y)⁻¹ := by
  rcases eq_or_lt_of_le hx with rfl | h
  · by_cases hy : y = 0
    · rw [hy, rpow_zero, rpow_zero, inv_one]
    · rw [inv_zero, zero_rpow hy, inv_zero]
  · rw [rpow_def_of_pos h, rpow_def_of_pos (inv_pos.2 h), log_inv, neg_mul, exp_neg]
theorem div_rpow {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z := by
  rw [div_eq_mul_inv, mul_rpow hx (inv_nonneg.2 hy), inv_rpow hy, ← div_eq_mul_inv]
theorem rpow_lt_rpow_of_exponent_lt {x y z : ℝ} (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z := by
  have h0 : 0 < x := one_pos.trans hx
  rw [rpow_def_of_pos h0, rpow_def_of_pos h0, exp_lt_exp]
  exact mul_lt_mul_of_pos_left hyz (log_pos hx)
theorem rpow_lt_rpow_left_iff {x y z : ℝ} (hx : 1 < x) : x ^ y < x ^ z ↔ y < z := by
  have h0 : 0 < x := one_pos.trans hx
  rw [rpow_def_of_pos h0, rpow_def_of_pos h0, exp_lt_exp, mul_lt_mul_left (log_pos hx)]
theorem rpow_le_rpow_left_iff {x y z : ℝ} (hx : 1 < x) : x ^ y ≤ x ^ z ↔ y ≤ z := by
  have h0 : 0 < x := one_pos.trans hx
  rw [rpow_def_of_pos h0, rpow_def_of_pos h0, exp_le_exp, mul_le_mul_left (log_pos hx)]
theorem rpow_le_rpow_of_exponent_le {x y z : ℝ} (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z := by
  have h0 : 0 < x := one_pos.trans_le hx
  rw [rpow_def_of_pos h0, rpow_def_of_pos h0, exp_le_exp]
  exact mul_le_mul_of_nonneg_left hyz (log_nonneg hx)
theorem rpow_right_inj {x y z : ℝ} (hx : 1 < x) : x ^ y = x ^ z ↔ y = z :=
  ⟨fun h => le_antisymm ((rpow_le_rpow_left_iff hx).1 (le_of_eq h)) ((rpow_le_rpow_left_iff hx).1 (le_of_eq h.symm)), fun h => by rw [h]⟩
theorem rpow_lt_rpow {x y z : ℝ} (hx : 0 ≤ x) (hxy : x < y) (hz : 0 < z) : x ^ z < y ^ z := by
  rcases eq_or_lt_of_le hx with rfl | h
  · rw [zero_rpow (ne_of_gt hz)]; exact rpow_pos_of_pos hxy z
  · rw [rpow_def_of_pos h, rpow_def_of_pos (h.trans hxy), exp_lt_exp]
    exact mul_lt_mul_of_pos_right (log_lt_log h hxy) hz
theorem rpow_le_rpow {x y z : ℝ} (h : 0 ≤ x) (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z := by
  rcases eq_or_lt_of_le h₁ with rfl | h1
  · exact le_refl _
  · rcases eq_or_lt_of_le h₂ with rfl | h2
    · rw [rpow_zero, rpow_zero]
    · exact (rpow_lt_rpow h h1 h2).le
theorem sqrt_eq_rpow (x : ℝ) (hx : 0 ≤ x) : √x = x ^ (1 / 2 : ℝ) := by
  refine sqrt_unique (rpow_nonneg hx _) ?_
  rcases eq_or_lt_of_le hx with rfl | h
  · rw [zero_rpow (by grind), pow_two, mul_zero]
  · rw [pow_two, ← rpow_add h, add_halves, rpow_one_of_pos h]
theorem logb_rpow {b x : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) : logb b (b ^ x) = x := by
  rw [logb, log_rpow b_pos, mul_div_cancel_right₀ _ (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one)]
theorem rpow_logb {b x : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hx : 0 < x) : b ^ logb b x = x := by
  rw [rpow_def_of_pos b_pos, logb, mul_comm, div_mul_cancel₀ _ (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one), exp_log hx]
theorem logb_eq_iff_rpow_eq {b x y : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hy : 0 < y) : logb b y = x ↔ b ^ x = y :=
  ⟨fun h => by rw [← h, rpow_logb b_pos b_ne_one hy], fun h => by rw [← h, logb_rpow b_pos b_ne_one]⟩
theorem logb_rpow_eq_mul_logb_of_pos {b x y : ℝ} (hx : 0 < x) : logb b (x ^ y) = y * logb b x := by
  rw [logb, log_rpow hx, mul_div_assoc]; rfl
theorem logb_lt_logb {b x y : ℝ} (hb : 1 < b) (hx : 0 < x) (hxy : x < y) : logb b x < logb b y :=
  div_lt_div_of_pos_right (log_lt_log hx hxy) (log_pos hb)
theorem logb_le_logb_of_le {b x y : ℝ} (hb : 1 < b) (hx : 0 < x) (hxy : x ≤ y) : logb b x ≤ logb b y :=
  div_le_div_of_nonneg_right (log_le_log hx hxy) (log_pos hb).le
theorem logb_pos {b x : ℝ} (hb : 1 < b) (hx : 1 < x) : 0 < logb b x := div_pos (log_pos hx) (log_pos hb)
theorem logb_nonneg {b x : ℝ} (hb : 1 < b) (hx : 1 ≤ x) : 0 ≤ logb b x := div_nonneg (log_nonneg hx) (log_pos hb).le
theorem logb_injOn_pos' {b x y : ℝ} (hb : 1 < b) (hx : 0 < x) (hy : 0 < y) (h : logb b x = logb b y) : x = y := by
  refine log_injOn_pos' hx hy ?_
  have := ne_of_gt (log_pos hb)
  rw [logb, logb, div_left_inj' this] at h
  exact h
end Real

end

end
