module

public import Olympiad.Real.Construction.Limit
public import Olympiad.Complex

/-!
# Estimates for `(1 + z / 2 ^ n) ^ 2 ^ n`

The norm is `|re| + |im|`: it needs no square root, and bounds both parts.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real.Construction

/-! ### Real powers -/

/-- `1 / 2 ^ n`. -/
def step (n : ℕ) : ℝ := 1 / 2 ^ n
theorem step_pos (n : ℕ) : 0 < step n := div_pos one_pos (two_pow_pos n)
theorem step_succ (n : ℕ) : step n = 2 * step (n + 1) := by
  rw [step, step, pow_succ, mul_div_assoc', mul_comm ((2 : ℝ) ^ n), mul_div_mul_left _ _ two_ne_zero']
theorem two_pow_mul_step (n : ℕ) : ((2 ^ n : ℕ) : ℝ) * step n = 1 := by
  rw [Nat.cast_pow, Nat.cast_ofNat, step, mul_div_cancel' _ (ne_of_gt (two_pow_pos n))]
theorem pow_two_pow_succ {R : Type} [Lean.Grind.Semiring R] (x : R) (n : ℕ) : x ^ 2 ^ (n + 1) = (x ^ 2) ^ 2 ^ n := by
  rw [Nat.pow_succ, Nat.mul_comm, pow_mul]

theorem pow_mul_pow_le_one {x : ℝ} (h : |x| ≤ 1) (k : ℕ) : (1 + x) ^ k * (1 - x) ^ k ≤ 1 := by
  have h1 := abs_le.1 h
  have h2 := mul_nonneg (show 0 ≤ 1 + x by grind) (show 0 ≤ 1 - x by grind)
  have h3 := mul_self_nonneg x
  rw [← mul_pow]
  exact pow_le_one₀ h2 (by grind)
/-- `(1 + t / 2 ^ n) ^ 2 ^ n ≤ 1 / (1 - t)`. -/
theorem one_add_pow_mul_one_sub_le {t : ℝ} (h0 : 0 ≤ t) (h1 : t ≤ 1) (n : ℕ) :
    (1 + t * step n) ^ 2 ^ n * (1 - t) ≤ 1 := by
  have hs := step_pos n
  have hs1 : step n ≤ 1 := div_le_self zero_le_one (one_le_pow₀ one_le_two)
  have h2 : t * step n ≤ 1 := mul_le_one₀ h1 hs.le hs1
  have h3 : 0 ≤ t * step n := mul_nonneg h0 hs.le
  have h4 := one_add_mul_le_pow (a := -(t * step n)) (by grind) (2 ^ n)
  have h5 : ((2 ^ n : ℕ) : ℝ) * -(t * step n) = -t := by
    have := two_pow_mul_step n
    grind
  rw [h5] at h4
  have h6 := mul_le_mul_of_nonneg_left h4 (pow_nonneg (show 0 ≤ 1 + t * step n by grind) (2 ^ n))
  have h7 := pow_mul_pow_le_one (x := t * step n) (by rw [abs_of_nonneg h3]; exact h2) (2 ^ n)
  rw [show 1 - t * step n = 1 + -(t * step n) by grind] at h7
  rw [show 1 - t = 1 + -t by grind]
  exact h6.trans h7
theorem one_add_step_pow_le (n : ℕ) : (1 + step n) ^ 2 ^ n ≤ 4 := by
  cases n with
  | zero =>
    have h : step 0 = 1 := by rw [step, pow_zero, div_one]
    rw [h, Nat.pow_zero, pow_one]; grind
  | succ n =>
    have h1 := one_add_pow_mul_one_sub_le (t := 1 / 2) (by grind) (by grind) n
    have h2 : 1 / 2 * step n = step (n + 1) := by have := step_succ n; grind
    have h3 := step_pos (n + 1)
    have h4 := pow_nonneg (show 0 ≤ 1 + step (n + 1) by grind) (2 ^ n)
    rw [h2] at h1
    rw [Nat.pow_succ, pow_mul]
    have h5 := pow_le_pow_left₀ h4 (b := 2) (by grind) 2
    grind
/-- The powers `(1 + t / 2 ^ n) ^ 2 ^ n` are bounded. -/
theorem exists_pow_le (t : ℝ) : ∃ B, 0 ≤ B ∧ ∀ n, (1 + |t| * step n) ^ 2 ^ n ≤ B := by
  obtain ⟨K, hK⟩ := exists_nat_gt |t|
  refine ⟨4 ^ K, pow_nonneg (by grind) K, fun n => ?_⟩
  have hs := step_pos n
  have h1 := one_add_mul_le_pow (a := step n) (by grind) K
  have h2 := mul_le_mul_of_nonneg_right hK.le hs.le
  have h3 := mul_nonneg (abs_nonneg t) hs.le
  have h4 := pow_le_pow_left₀ (a := 1 + |t| * step n) (b := (1 + step n) ^ K) (by grind) (by grind) (2 ^ n)
  rw [pow_right_comm] at h4
  exact h4.trans (pow_le_pow_left₀ (pow_nonneg (by grind) _) (one_add_step_pow_le n) K)

/-! ### Complex powers -/

/-- The sum of the absolute values of both parts. -/
def size (z : ℂ) : ℝ := |z.re| + |z.im|

variable {x y z w : ℂ}

theorem size_nonneg (z : ℂ) : 0 ≤ size z := add_nonneg (abs_nonneg _) (abs_nonneg _)
theorem size_one : size 1 = 1 := by rw [size, Complex.one_re, Complex.one_im, abs_one, abs_zero, add_zero]
theorem size_ofReal (r : ℝ) : size r = |r| := by rw [size, Complex.ofReal_re, Complex.ofReal_im, abs_zero, add_zero]
theorem size_natCast (n : ℕ) : size n = n := by
  rw [size, Complex.natCast_re, Complex.natCast_im, abs_zero, add_zero, abs_of_nonneg (Nat.cast_nonneg n)]
theorem size_add_le (z w : ℂ) : size (z + w) ≤ size z + size w := by
  have h1 := abs_add z.re w.re
  have h2 := abs_add z.im w.im
  rw [size, size, size, Complex.add_re, Complex.add_im]
  grind
theorem size_mul_le (z w : ℂ) : size (z * w) ≤ size z * size w := by
  have h1 := abs_sub (z.re * w.re) (z.im * w.im)
  have h2 := abs_add (z.re * w.im) (z.im * w.re)
  rw [abs_mul, abs_mul] at h1 h2
  rw [size, size, size, Complex.mul_re, Complex.mul_im]
  grind
theorem abs_re_le (z : ℂ) : |z.re| ≤ size z := le_add_of_nonneg_right (abs_nonneg _)
theorem abs_im_le (z : ℂ) : |z.im| ≤ size z := le_add_of_nonneg_left (abs_nonneg _)
theorem size_one_add_le (z : ℂ) : size (1 + z) ≤ 1 + size z := by
  have := size_add_le 1 z
  rwa [size_one] at this

theorem size_pow_le {M : ℝ} (hx : size x ≤ M) (k : ℕ) : size (x ^ k) ≤ M ^ k := by
  induction k with
  | zero => rw [pow_zero, pow_zero, size_one]
  | succ k ih =>
    rw [pow_succ, pow_succ]
    exact (size_mul_le _ _).trans (mul_le_mul ih hx (size_nonneg _) (pow_nonneg ((size_nonneg x).trans hx) k))
/-- The distance between powers. -/
theorem size_pow_sub_pow_le {M : ℝ} (hM : 1 ≤ M) (hx : size x ≤ M) (hy : size y ≤ M) (k : ℕ) :
    size (x ^ k - y ^ k) ≤ k * size (x - y) * M ^ k := by
  induction k with
  | zero =>
    rw [pow_zero, pow_zero, sub_self, Nat.cast_zero, zero_mul, zero_mul]
    have := size_ofReal 0
    rw [abs_zero] at this
    exact this.le
  | succ k ih =>
    rw [show x ^ (k + 1) - y ^ (k + 1) = x ^ k * (x - y) + (x ^ k - y ^ k) * y by rw [pow_succ, pow_succ]; grind]
    have h0 := size_nonneg (x - y)
    have hk := pow_nonneg (zero_le_one.trans hM) k
    have h1 := (size_mul_le (x ^ k) (x - y)).trans (mul_le_mul_of_nonneg_right (size_pow_le hx k) h0)
    have h2 := (size_mul_le (x ^ k - y ^ k) y).trans
      (mul_le_mul ih hy (size_nonneg y) (mul_nonneg (mul_nonneg (Nat.cast_nonneg k) h0) hk))
    have h3 := mul_le_mul_of_nonneg_left hM (mul_nonneg hk h0)
    have h4 := size_add_le (x ^ k * (x - y)) ((x ^ k - y ^ k) * y)
    rw [pow_succ, Nat.cast_succ]
    generalize size (x - y) = d at *
    generalize M ^ k = P at *
    grind
/-- The remainder of a power after the linear term. -/
theorem size_pow_sub_le (a : ℂ) (k : ℕ) :
    size ((1 + a) ^ k - 1 - k * a) ≤ (1 + size a) ^ k - 1 - k * size a := by
  induction k with
  | zero =>
    have h1 : (1 + a) ^ 0 - 1 - ((0 : ℕ) : ℂ) * a = ((0 : ℝ) : ℂ) := by
      rw [pow_zero, sub_self, Nat.cast_zero, zero_mul, sub_zero, Complex.ofReal_zero]
    rw [h1, size_ofReal, abs_zero, pow_zero, Nat.cast_zero, zero_mul, sub_self, sub_zero]
  | succ k ih =>
    have h1 : (1 + a) ^ (k + 1) - 1 - ((k + 1 : ℕ) : ℂ) * a = ((1 + a) ^ k - 1 - k * a) * (1 + a) + k * (a * a) := by
      rw [pow_succ, Nat.cast_succ]; grind
    have h2 := size_add_le (((1 + a) ^ k - 1 - k * a) * (1 + a)) (k * (a * a))
    have h3 := (size_mul_le ((1 + a) ^ k - 1 - k * a) (1 + a)).trans
      (mul_le_mul ih (size_one_add_le a) (size_nonneg _) ((size_nonneg _).trans ih))
    have h4 := (size_mul_le k (a * a)).trans (mul_le_mul_of_nonneg_left (size_mul_le a a) (size_nonneg k))
    rw [size_natCast] at h4
    rw [h1, pow_succ, Nat.cast_succ]
    generalize size a = s at *
    generalize (1 + s) ^ k = P at *
    grind

end Real.Construction

end

end
