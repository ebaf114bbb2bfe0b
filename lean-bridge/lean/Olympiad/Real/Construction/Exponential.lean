module

public import Olympiad.Real.Construction.Power

/-!
# The exponential of complex numbers: the limit of `(1 + z / 2 ^ n) ^ 2 ^ n`
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real.Construction

/-- The sequence `(1 + z / 2 ^ n) ^ 2 ^ n`. -/
def power (z : ℂ) (n : ℕ) : ℂ := (1 + z * (step n : ℂ)) ^ 2 ^ n

theorem size_mul_step_le (z : ℂ) (n : ℕ) : size (z * (step n : ℂ)) ≤ size z * step n := by
  have := size_mul_le z (step n)
  rwa [size_ofReal, abs_of_pos (step_pos n)] at this
theorem size_mul_step_sq_le (z w : ℂ) (n : ℕ) :
    size (z * w * ((step n : ℂ) * (step n : ℂ))) ≤ size z * size w * (step n * step n) := by
  rw [← Complex.ofReal_mul]
  have h := (size_mul_le (z * w) ((step n * step n : ℝ) : ℂ)).trans
    (mul_le_mul_of_nonneg_right (size_mul_le z w) (size_nonneg _))
  rwa [size_ofReal, abs_of_pos (mul_pos (step_pos n) (step_pos n))] at h
theorem exists_size_pow_le (z : ℂ) : ∃ B, 0 ≤ B ∧ ∀ n, (1 + size z * step n) ^ 2 ^ n ≤ B := by
  have := exists_pow_le (size z)
  rwa [abs_of_nonneg (size_nonneg z)] at this
theorem mul_step_eq (c : ℝ) (n : ℕ) : c * step n = c / 2 ^ n := by rw [step, mul_div_assoc', mul_one]

/-- `2 ^ n` errors of the order `1 / 4 ^ n`, in factors whose product is bounded. -/
theorem size_pow_two_pow_sub_le {x y : ℂ} {M B c : ℝ} {n : ℕ} (hM : 1 ≤ M) (hx : size x ≤ M) (hy : size y ≤ M)
    (hB : M ^ 2 ^ n ≤ B) (hxy : size (x - y) ≤ c * (step n * step n)) :
    size (x ^ 2 ^ n - y ^ 2 ^ n) ≤ c * B / 2 ^ n := by
  have h0 : (0 : ℝ) ≤ ((2 ^ n : ℕ) : ℝ) := Nat.cast_nonneg _
  have h1 := mul_le_mul_of_nonneg_left hxy h0
  have h2 := mul_le_mul h1 hB (pow_nonneg (zero_le_one.trans hM) _) ((mul_nonneg h0 (size_nonneg _)).trans h1)
  have h3 := size_pow_sub_pow_le hM hx hy (2 ^ n)
  have h4 := two_pow_mul_step n
  rw [← mul_step_eq]
  generalize ((2 ^ n : ℕ) : ℝ) = k at *
  have h5 : k * (c * (step n * step n)) * B = c * B * step n := by
    rw [show k * (c * (step n * step n)) * B = (k * step n) * (c * B * step n) by grind, h4, one_mul]
  rw [h5] at h2
  exact h3.trans h2

theorem exists_size_power_succ_sub_le (z : ℂ) : ∃ c, ∀ n, size (power z (n + 1) - power z n) ≤ c / 2 ^ n := by
  obtain ⟨B, hB0, hB⟩ := exists_size_pow_le z
  refine ⟨size z * size z * B, fun n => ?_⟩
  have ht := size_nonneg z
  have hs := step_pos (n + 1)
  have hs' := step_succ n
  have hts := mul_nonneg ht hs.le
  have hts' : size z * step n = 2 * (size z * step (n + 1)) := by rw [hs']; grind
  have h1 := size_mul_step_le z (n + 1)
  have h2 := size_mul_step_le z n
  have h3 := size_one_add_le (z * (step (n + 1) : ℂ))
  have h4 := size_one_add_le (z * (step n : ℂ))
  have h5 := mul_self_nonneg (size z * step (n + 1))
  have hBn := hB (n + 1)
  rw [pow_two_pow_succ] at hBn
  rw [power, power, pow_two_pow_succ]
  refine size_pow_two_pow_sub_le (M := (1 + size z * step (n + 1)) ^ 2) (by grind)
    (size_pow_le (by grind) 2) (by grind) hBn ?_
  have h6 : (1 + z * (step (n + 1) : ℂ)) ^ 2 - (1 + z * (step n : ℂ)) =
      z * z * ((step (n + 1) : ℂ) * (step (n + 1) : ℂ)) := by
    have : (step n : ℂ) = 2 * (step (n + 1) : ℂ) := by rw [hs', Complex.ofReal_mul]; rfl
    rw [this]; grind
  rw [h6]
  refine (size_mul_step_sq_le z z (n + 1)).trans (mul_le_mul_of_nonneg_left ?_ (mul_nonneg ht ht))
  have := mul_pos hs hs
  rw [hs']; grind

theorem exists_size_power_mul_sub_le (z w : ℂ) :
    ∃ c, ∀ n, size (power z n * power w n - power (z + w) n) ≤ c / 2 ^ n := by
  obtain ⟨B, hB0, hB⟩ := exists_size_pow_le z
  obtain ⟨C, hC0, hC⟩ := exists_size_pow_le w
  refine ⟨size z * size w * (B * C), fun n => ?_⟩
  have hz := mul_nonneg (size_nonneg z) (step_pos n).le
  have hw := mul_nonneg (size_nonneg w) (step_pos n).le
  have hzw := mul_nonneg hz hw
  have h1 : 1 ≤ 1 + size z * step n := by grind
  have h2 : 1 ≤ 1 + size w * step n := by grind
  have h3 := (size_one_add_le (z * (step n : ℂ))).trans (add_le_add_left (size_mul_step_le z n) 1)
  have h4 := (size_one_add_le (w * (step n : ℂ))).trans (add_le_add_left (size_mul_step_le w n) 1)
  have h5 := (size_mul_le (1 + z * (step n : ℂ)) (1 + w * (step n : ℂ))).trans
    (mul_le_mul h3 h4 (size_nonneg _) (zero_le_one.trans h1))
  have h6 := (size_one_add_le ((z + w) * (step n : ℂ))).trans (add_le_add_left (size_mul_step_le (z + w) n) 1)
  have h7 := mul_le_mul_of_nonneg_right (size_add_le z w) (step_pos n).le
  rw [power, power, power, ← mul_pow]
  refine size_pow_two_pow_sub_le (M := (1 + size z * step n) * (1 + size w * step n))
    (one_le_mul_of_one_le_of_one_le h1 h2) h5 (by grind) ?_ ?_
  · rw [mul_pow]
    exact mul_le_mul (hB n) (hC n) (pow_nonneg (zero_le_one.trans h2) _) hB0
  · rw [show (1 + z * (step n : ℂ)) * (1 + w * (step n : ℂ)) - (1 + (z + w) * (step n : ℂ)) =
      z * w * ((step n : ℂ) * (step n : ℂ)) by grind]
    exact size_mul_step_sq_le z w n

theorem size_power_sub_le {z : ℂ} (h : size z ≤ 1 / 2) (n : ℕ) : size (power z n - 1 - z) ≤ 2 * size z ^ 2 := by
  have h0 := size_nonneg z
  have h1 := size_pow_sub_le (z * (step n : ℂ)) (2 ^ n)
  have h2 : ((2 ^ n : ℕ) : ℂ) * (z * (step n : ℂ)) = z := by
    have h3 := congrArg Complex.ofReal (two_pow_mul_step n)
    rw [Complex.ofReal_mul, Complex.ofReal_natCast, Complex.ofReal_one] at h3
    rw [show ((2 ^ n : ℕ) : ℂ) * (z * (step n : ℂ)) = ((2 ^ n : ℕ) : ℂ) * (step n : ℂ) * z by grind, h3, one_mul]
  have h3 : size (z * (step n : ℂ)) = size z * step n := by
    rw [size, size, Complex.mul_re, Complex.mul_im, Complex.ofReal_re, Complex.ofReal_im, _root_.mul_zero, _root_.mul_zero,
      sub_zero, zero_add, abs_mul, abs_mul, abs_of_pos (step_pos n), add_mul]
  have h4 : ((2 ^ n : ℕ) : ℝ) * (size z * step n) = size z := by
    have := two_pow_mul_step n
    rw [show ((2 ^ n : ℕ) : ℝ) * (size z * step n) = ((2 ^ n : ℕ) : ℝ) * step n * size z by grind, this, one_mul]
  rw [h2, h3, h4] at h1
  refine h1.trans ?_
  have h5 := one_add_pow_mul_one_sub_le h0 (by grind) n
  have h6 := mul_nonneg (sq_nonneg (size z)) (show 0 ≤ 1 - 2 * size z by grind)
  have h7 : (1 + size z * step n) ^ 2 ^ n ≤ 1 + size z + 2 * size z ^ 2 := by
    refine le_of_mul_le_mul_right (h5.trans ?_) (show 0 < 1 - size z by grind)
    grind
  grind

/-- Both parts of a complex sequence have limits. -/
def IsComplexLimit (u : ℕ → ℂ) (a : ℂ) : Prop := IsLimit (fun n => (u n).re) a.re ∧ IsLimit (fun n => (u n).im) a.im

theorem IsComplexLimit.unique {u : ℕ → ℂ} {a b : ℂ} (ha : IsComplexLimit u a) (hb : IsComplexLimit u b) : a = b :=
  Complex.ext (ha.1.unique hb.1) (ha.2.unique hb.2)
theorem exists_isComplexLimit_power (z : ℂ) : ∃ e, IsComplexLimit (power z) e := by
  obtain ⟨c, hc⟩ := exists_size_power_succ_sub_le z
  obtain ⟨a, ha⟩ := exists_isLimit (u := fun n => (power z n).re) fun n => (abs_re_le _).trans (hc n)
  obtain ⟨b, hb⟩ := exists_isLimit (u := fun n => (power z n).im) fun n => (abs_im_le _).trans (hc n)
  exact ⟨⟨a, b⟩, ha, hb⟩

/-- The exponential of a complex number. -/
def exponential (z : ℂ) : ℂ := Classical.choose (exists_isComplexLimit_power z)

theorem isComplexLimit_exponential (z : ℂ) : IsComplexLimit (power z) (exponential z) :=
  Classical.choose_spec (exists_isComplexLimit_power z)
theorem exponential_add (z w : ℂ) : exponential (z + w) = exponential z * exponential w := by
  have hz := isComplexLimit_exponential z
  have hw := isComplexLimit_exponential w
  have hzw := isComplexLimit_exponential (z + w)
  obtain ⟨c, hc⟩ := exists_size_power_mul_sub_le z w
  have h1 : IsLimit (fun n => (power z n * power w n - power (z + w) n).re) 0 := .of_abs_sub_le fun n => by
    rw [sub_zero]; exact (abs_re_le _).trans (hc n)
  have h2 : IsLimit (fun n => (power z n * power w n - power (z + w) n).im) 0 := .of_abs_sub_le fun n => by
    rw [sub_zero]; exact (abs_im_le _).trans (hc n)
  exact Complex.ext (eq_of_sub_eq_zero ((((hz.1.mul hw.1).sub (hz.2.mul hw.2)).sub hzw.1).unique h1)).symm
    (eq_of_sub_eq_zero ((((hz.1.mul hw.2).add (hz.2.mul hw.1)).sub hzw.2).unique h2)).symm

theorem conj_mul (z w : ℂ) : Complex.conj (z * w) = Complex.conj z * Complex.conj w :=
  Complex.ext (show z.re * w.re - z.im * w.im = z.re * w.re - -z.im * -w.im by grind)
    (show -(z.re * w.im + z.im * w.re) = z.re * -w.im + -z.im * w.re by grind)
theorem conj_pow (z : ℂ) (k : ℕ) : Complex.conj (z ^ k) = Complex.conj z ^ k := by
  induction k with
  | zero => exact Complex.ext rfl (show -(0 : ℝ) = 0 from neg_zero)
  | succ k ih => rw [pow_succ, pow_succ, conj_mul, ih]
theorem exponential_conj (z : ℂ) : exponential (Complex.conj z) = Complex.conj (exponential z) := by
  have h : power (Complex.conj z) = fun n => Complex.conj (power z n) := funext fun n => by
    rw [power, power, conj_pow]
    congr 1
    apply Complex.ext
    · show 1 + (z.re * step n - -z.im * 0) = 1 + (z.re * step n - z.im * 0); grind
    · show 0 + (z.re * 0 + -z.im * step n) = -(0 + (z.re * 0 + z.im * step n)); grind
  have hz := isComplexLimit_exponential z
  refine (isComplexLimit_exponential _).unique ?_
  rw [h]
  exact ⟨hz.1, hz.2.neg⟩
theorem power_ofReal (x : ℝ) (n : ℕ) : power x n = (((1 + x * step n) ^ 2 ^ n : ℝ) : ℂ) := by
  rw [power, Complex.ofReal_pow, Complex.ofReal_add, Complex.ofReal_mul, Complex.ofReal_one]
theorem isLimit_exponential_ofReal (x : ℝ) : IsLimit (fun n => (1 + x * step n) ^ 2 ^ n) (exponential x).re := by
  have h := (isComplexLimit_exponential x).1
  rwa [show (fun n => (power x n).re) = fun n => (1 + x * step n) ^ 2 ^ n from
    funext fun n => by rw [power_ofReal, Complex.ofReal_re]] at h
theorem exponential_ofReal_im (x : ℝ) : (exponential x).im = 0 := by
  have h := (isComplexLimit_exponential x).2
  rw [show (fun n => (power x n).im) = fun _ => 0 from
    funext fun n => by rw [power_ofReal, Complex.ofReal_im]] at h
  exact h.unique (.const 0)
theorem abs_exponential_sub_im_le {z : ℂ} (h : size z ≤ 1 / 2) : |(exponential z).im - z.im| ≤ 2 * size z ^ 2 := by
  have h1 := ((isComplexLimit_exponential z).2.sub (.const 0)).sub (.const z.im)
  have h2 : ∀ n, |(power z n).im - 0 - z.im| ≤ 2 * size z ^ 2 := fun n =>
    (abs_im_le (power z n - 1 - z)).trans (size_power_sub_le h n)
  rw [sub_zero] at h1
  exact abs_le.2 ⟨(IsLimit.const _).le h1 (N := 0) fun n _ => (abs_le.1 (h2 n)).1,
    h1.le (.const _) (N := 0) fun n _ => (abs_le.1 (h2 n)).2⟩

end Real.Construction

end

end
