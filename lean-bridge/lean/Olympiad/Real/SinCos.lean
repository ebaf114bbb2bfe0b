module

public import Olympiad.Real.ExpSinCos

/-!
# Sine and cosine: identities and bounds that do not speak of π
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

namespace Real

@[simp] theorem sin_zero : sin 0 = 0 := by have := sin_neg 0; rw [neg_zero] at this; grind
@[simp] theorem sin_sq_add_cos_sq (x : ℝ) : sin x ^ 2 + cos x ^ 2 = 1 := by
  have h := cos_add x (-x)
  rw [add_neg_cancel, cos_zero, sin_neg, cos_neg] at h
  grind
@[simp] theorem cos_sq_add_sin_sq (x : ℝ) : cos x ^ 2 + sin x ^ 2 = 1 := by rw [add_comm, sin_sq_add_cos_sq]
grind_pattern sin_sq_add_cos_sq => sin x, cos x
theorem sin_sq (x : ℝ) : sin x ^ 2 = 1 - cos x ^ 2 := by have := sin_sq_add_cos_sq x; grind
theorem cos_sq' (x : ℝ) : cos x ^ 2 = 1 - sin x ^ 2 := by have := sin_sq_add_cos_sq x; grind
theorem sin_sub (x y : ℝ) : sin (x - y) = sin x * cos y - cos x * sin y := by
  rw [sub_eq_add_neg, sin_add, sin_neg, cos_neg]; grind
theorem cos_sub (x y : ℝ) : cos (x - y) = cos x * cos y + sin x * sin y := by
  rw [sub_eq_add_neg, cos_add, sin_neg, cos_neg]; grind
theorem sin_two_mul (x : ℝ) : sin (2 * x) = 2 * sin x * cos x := by rw [two_mul, sin_add]; grind
theorem cos_two_mul (x : ℝ) : cos (2 * x) = 2 * cos x ^ 2 - 1 := by
  rw [two_mul, cos_add]; have := sin_sq_add_cos_sq x; grind
theorem cos_two_mul' (x : ℝ) : cos (2 * x) = cos x ^ 2 - sin x ^ 2 := by rw [two_mul, cos_add]; grind
theorem cos_sq (x : ℝ) : cos x ^ 2 = 1 / 2 + cos (2 * x) / 2 := by rw [cos_two_mul]; grind
theorem sin_sq_eq_half_sub (x : ℝ) : sin x ^ 2 = 1 / 2 - cos (2 * x) / 2 := by
  rw [cos_two_mul]; have := sin_sq_add_cos_sq x; grind
theorem cos_three_mul (x : ℝ) : cos (3 * x) = 4 * cos x ^ 3 - 3 * cos x := by
  rw [show 3 * x = 2 * x + x by grind, cos_add, cos_two_mul, sin_two_mul]
  have := sin_sq_add_cos_sq x; grind
theorem sin_three_mul (x : ℝ) : sin (3 * x) = 3 * sin x - 4 * sin x ^ 3 := by
  rw [show 3 * x = 2 * x + x by grind, sin_add, cos_two_mul, sin_two_mul]
  have := sin_sq_add_cos_sq x; grind
theorem abs_sin_le_one (x : ℝ) : |sin x| ≤ 1 :=
  abs_le_of_sq_le_sq (by have := sin_sq_add_cos_sq x; have := sq_nonneg (cos x); rw [one_pow]; grind) zero_le_one
theorem abs_cos_le_one (x : ℝ) : |cos x| ≤ 1 :=
  abs_le_of_sq_le_sq (by have := sin_sq_add_cos_sq x; have := sq_nonneg (sin x); rw [one_pow]; grind) zero_le_one
theorem sin_le_one (x : ℝ) : sin x ≤ 1 := (abs_le.1 (abs_sin_le_one x)).2
theorem cos_le_one (x : ℝ) : cos x ≤ 1 := (abs_le.1 (abs_cos_le_one x)).2
theorem neg_one_le_sin (x : ℝ) : -1 ≤ sin x := (abs_le.1 (abs_sin_le_one x)).1
theorem neg_one_le_cos (x : ℝ) : -1 ≤ cos x := (abs_le.1 (abs_cos_le_one x)).1
theorem sin_sq_le_one (x : ℝ) : sin x ^ 2 ≤ 1 := by have := sin_sq_add_cos_sq x; have := sq_nonneg (cos x); grind
theorem cos_sq_le_one (x : ℝ) : cos x ^ 2 ≤ 1 := by have := sin_sq_add_cos_sq x; have := sq_nonneg (sin x); grind

/-! ### Bounds by the argument -/

open Construction

theorem abs_sin_le_two_pow_mul (n : ℕ) (x : ℝ) : |sin x| ≤ 2 ^ n * |sin (x * step n)| := by
  induction n generalizing x with
  | zero => rw [step, pow_zero, one_mul, div_one, mul_one]
  | succ n ih =>
    have h1 := sin_two_mul (x * step (n + 1))
    have h2 := ih x
    rw [step_succ n, show x * (2 * step (n + 1)) = 2 * (x * step (n + 1)) by grind, h1, abs_mul, abs_mul, abs_two] at h2
    have h3 := mul_le_mul_of_nonneg_left (abs_cos_le_one (x * step (n + 1))) (abs_nonneg (sin (x * step (n + 1))))
    have h4 := mul_le_mul_of_nonneg_left h3 (two_pow_pos n).le
    rw [pow_succ]; grind
theorem abs_sin_le_abs {x : ℝ} : |sin x| ≤ |x| := by
  refine le_of_forall_pos_le_add fun ε hε => ?_
  obtain ⟨N, hN⟩ := exists_div_two_pow_lt |x| (show (0 : ℝ) < 1 / 2 by grind)
  obtain ⟨M, hM⟩ := exists_div_two_pow_lt (2 * x ^ 2) hε
  have h1 := hN (max N M) (by omega)
  have h2 := hM (max N M) (by omega)
  clear hN hM
  generalize max N M = n at *
  have h3 := two_pow_mul_step n
  rw [Nat.cast_pow, Nat.cast_ofNat] at h3
  have h4 : |x * step n| = |x| * step n := by rw [abs_mul, abs_of_pos (step_pos n)]
  rw [← mul_step_eq] at h1 h2
  have h5 := abs_sin_sub_le (x := x * step n) (by grind)
  have h6 : |sin (x * step n)| ≤ |x| * step n + 2 * (x * step n) ^ 2 := by
    have := abs_add (sin (x * step n) - x * step n) (x * step n)
    rw [sub_add_cancel, h4] at this
    grind
  have h7 := mul_le_mul_of_nonneg_left h6 (two_pow_pos n).le
  have h8 := abs_sin_le_two_pow_mul n x
  rw [show (2 : ℝ) ^ n * (|x| * step n + 2 * (x * step n) ^ 2) =
    (2 ^ n * step n) * (|x| + 2 * x ^ 2 * step n) by grind, h3, one_mul] at h7
  grind
theorem sin_sq_le_sq {x : ℝ} : sin x ^ 2 ≤ x ^ 2 := sq_le_sq.2 abs_sin_le_abs
theorem sin_lt {x : ℝ} (h : 0 < x) : sin x < x := by
  refine lt_of_le_of_ne ((le_abs_self _).trans (abs_sin_le_abs.trans (le_of_eq (abs_of_pos h)))) fun h' => ?_
  have h1 := sin_two_mul (x / 2)
  have h2 := sin_sq_add_cos_sq (x / 2)
  have h3 := sin_sq_le_sq (x := x / 2)
  rw [show 2 * (x / 2) = x by grind, h'] at h1
  generalize sin (x / 2) = s at *
  generalize cos (x / 2) = c at *
  have h4 : (x / 2) ^ 2 = s ^ 2 * (1 - s ^ 2) := by grind
  rw [h4] at h3
  have h5 : s ^ 2 * s ^ 2 ≤ 0 := by grind
  have h6 := mul_self_nonneg (s ^ 2)
  have h7 : s ^ 2 = 0 := mul_self_eq_zero.1 (le_antisymm h5 h6)
  rw [h7, zero_mul] at h4
  have := sq_eq_zero'.1 h4
  grind
theorem sin_le {x : ℝ} (h : 0 ≤ x) : sin x ≤ x := by
  rcases eq_or_lt_of_le h with rfl | h
  · rw [sin_zero]
  · exact (sin_lt h).le
theorem one_sub_sq_div_two_le_cos {x : ℝ} : 1 - x ^ 2 / 2 ≤ cos x := by
  have h := cos_two_mul (x / 2)
  have h1 := sin_sq_add_cos_sq (x / 2)
  have h2 := sin_sq_le_sq (x := x / 2)
  rw [show 2 * (x / 2) = x by grind] at h
  grind

theorem sin_pos_of_sin_half_pos {x : ℝ} (h : 0 < sin (x / 2)) (h0 : 0 < x) (hx : x ≤ 2) : 0 < sin x := by
  have h1 := sin_two_mul (x / 2)
  have h2 := one_sub_sq_div_two_le_cos (x := x / 2)
  have h3 := pow_le_one₀ (n := 2) (show 0 ≤ x / 2 by grind) (by grind)
  rw [show 2 * (x / 2) = x by grind] at h1
  have := mul_pos h (show 0 < cos (x / 2) by grind)
  grind
theorem sin_pos_of_pos_of_le_two {x : ℝ} (h0 : 0 < x) (hx : x ≤ 2) : 0 < sin x := by
  have key : ∀ y : ℝ, 0 < y → y ≤ 1 / 4 → 0 < sin y := fun y hy hy' => by
    have h1 := abs_le.1 (abs_sin_sub_le (x := y) (by rw [abs_of_pos hy]; grind))
    have h2 := mul_le_mul_of_nonneg_left hy' hy.le
    grind
  refine sin_pos_of_sin_half_pos (sin_pos_of_sin_half_pos (sin_pos_of_sin_half_pos (key _ ?_ ?_) ?_ ?_) ?_ ?_) h0 hx <;>
    grind
theorem sub_cube_le_sin {x : ℝ} (h0 : 0 < x) (hx : x ≤ 1) : x - x ^ 3 / 6 ≤ sin x := by
  have key : ∀ n : ℕ, ∀ y : ℝ, 0 < y → y ≤ 1 → y - y ^ 3 / 6 ≤ sin y + 2 * y ^ 2 * step n := by
    intro n
    induction n with
    | zero =>
      intro y hy hy'
      have h1 := sin_pos_of_pos_of_le_two hy (by grind)
      have h2 := pow_pos hy 3
      have h3 : step 0 = 1 := by rw [step, pow_zero, div_one]
      rw [h3, mul_one]
      rcases le_total y (1 / 2) with h | h
      · have := abs_le.1 (abs_sin_sub_le (x := y) (by rwa [abs_of_pos hy]))
        grind
      · have := mul_le_mul_of_nonneg_left h hy.le
        grind
    | succ n ih =>
      intro y hy hy'
      have h1 := ih (y / 2) (by grind) (by grind)
      have h2 := sin_two_mul (y / 2)
      have h3 := one_sub_sq_div_two_le_cos (x := y / 2)
      have h4 := sin_pos_of_pos_of_le_two (x := y / 2) (by grind) (by grind)
      have h5 := sin_le (x := y / 2) (by grind)
      rw [show 2 * (y / 2) = y by grind] at h2
      have h6 := mul_le_mul_of_nonneg_left h3 h4.le
      have h7 := mul_le_mul_of_nonneg_right h5 (sq_nonneg y)
      rw [step_succ n] at h1
      grind
  refine le_of_forall_pos_le_add fun ε hε => ?_
  obtain ⟨N, hN⟩ := exists_div_two_pow_lt (2 * x ^ 2) hε
  have h1 := hN N (Nat.le_refl N)
  have h2 := key N x h0 hx
  rw [← mul_step_eq] at h1
  grind
theorem sin_gt_sub_cube {x : ℝ} (h : 0 < x) (h' : x ≤ 1) : x - x ^ 3 / 4 < sin x := by
  have h1 := sub_cube_le_sin h h'
  have h2 := pow_pos h 3
  grind

end Real

end
