module

public import Olympiad.Real.ExpLog
public import Olympiad.Floor

/-!
# Trigonometric functions
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real

theorem sin_pi_div_two_pos : 0 < sin (pi / 2) := sin_pos_of_pos_of_lt_pi (half_pos pi_pos) (half_lt_self pi_pos)
@[simp] theorem sin_pi_div_two : sin (pi / 2) = 1 := by
  have h := sin_sq_add_cos_sq (pi / 2)
  have h1 := sin_pi_div_two_pos
  rw [cos_pi_div_two] at h
  have h2 : (sin (pi / 2) - 1) * (sin (pi / 2) + 1) = 0 := by grind
  rcases mul_eq_zero.1 h2 with h3 | h3 <;> grind
@[simp] theorem cos_pi : cos pi = -1 := by
  have h := cos_two_mul (pi / 2)
  rw [show 2 * (pi / 2) = pi by grind, cos_pi_div_two] at h
  grind
@[simp] theorem sin_two_pi : sin (2 * pi) = 0 := by rw [sin_two_mul, sin_pi]; grind
@[simp] theorem cos_two_pi : cos (2 * pi) = 1 := by rw [cos_two_mul, cos_pi]; grind
@[simp] theorem sin_add_pi (x : ℝ) : sin (x + pi) = -sin x := by rw [sin_add, sin_pi, cos_pi]; grind
@[simp] theorem cos_add_pi (x : ℝ) : cos (x + pi) = -cos x := by rw [cos_add, sin_pi, cos_pi]; grind
@[simp] theorem sin_add_two_pi (x : ℝ) : sin (x + 2 * pi) = sin x := by rw [sin_add, sin_two_pi, cos_two_pi]; grind
@[simp] theorem cos_add_two_pi (x : ℝ) : cos (x + 2 * pi) = cos x := by rw [cos_add, sin_two_pi, cos_two_pi]; grind
@[simp] theorem sin_sub_pi (x : ℝ) : sin (x - pi) = -sin x := by rw [sin_sub, sin_pi, cos_pi]; grind
@[simp] theorem cos_sub_pi (x : ℝ) : cos (x - pi) = -cos x := by rw [cos_sub, sin_pi, cos_pi]; grind
@[simp] theorem sin_pi_sub (x : ℝ) : sin (pi - x) = sin x := by rw [sin_sub, sin_pi, cos_pi]; grind
@[simp] theorem cos_pi_sub (x : ℝ) : cos (pi - x) = -cos x := by rw [cos_sub, sin_pi, cos_pi]; grind
@[simp] theorem sin_pi_div_two_sub (x : ℝ) : sin (pi / 2 - x) = cos x := by rw [sin_sub, sin_pi_div_two, cos_pi_div_two]; grind
@[simp] theorem cos_pi_div_two_sub (x : ℝ) : cos (pi / 2 - x) = sin x := by rw [cos_sub, sin_pi_div_two, cos_pi_div_two]; grind
@[simp] theorem sin_add_pi_div_two (x : ℝ) : sin (x + pi / 2) = cos x := by rw [sin_add, sin_pi_div_two, cos_pi_div_two]; grind
@[simp] theorem cos_add_pi_div_two (x : ℝ) : cos (x + pi / 2) = -sin x := by rw [cos_add, sin_pi_div_two, cos_pi_div_two]; grind
@[simp] theorem sin_nat_mul_pi (n : ℕ) : sin (n * pi) = 0 := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, sin_zero]
  | succ n ih => rw [Nat.cast_succ, add_mul, one_mul, sin_add_pi, ih, neg_zero]
@[simp] theorem cos_nat_mul_two_pi (n : ℕ) : cos (n * (2 * pi)) = 1 := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, cos_zero]
  | succ n ih => rw [Nat.cast_succ, add_mul, one_mul, cos_add_two_pi, ih]
@[simp] theorem sin_int_mul_pi (n : ℤ) : sin (n * pi) = 0 := by
  cases n with
  | ofNat n => rw [Int.ofNat_eq_natCast, Int.cast_natCast, sin_nat_mul_pi]
  | negSucc n => rw [Int.negSucc_eq, Int.cast_neg, neg_mul, sin_neg, ← Int.natCast_succ, Int.cast_natCast, sin_nat_mul_pi, neg_zero]

theorem cos_pos_of_mem_Ioo {x : ℝ} (hx : x ∈ Set.Ioo (-(pi / 2)) (pi / 2)) : 0 < cos x := by
  rw [← sin_pi_div_two_sub]
  exact sin_pos_of_pos_of_lt_pi (by have := hx.2; grind) (by have := hx.1; grind)
theorem sin_pos_of_mem_Ioo {x : ℝ} (hx : x ∈ Set.Ioo 0 pi) : 0 < sin x := sin_pos_of_pos_of_lt_pi hx.1 hx.2
theorem sin_nonneg_of_nonneg_of_le_pi {x : ℝ} (h0x : 0 ≤ x) (hxp : x ≤ pi) : 0 ≤ sin x := by
  rcases eq_or_lt_of_le h0x with rfl | h
  · rw [sin_zero]
  · rcases eq_or_lt_of_le hxp with rfl | h'
    · rw [sin_pi]
    · exact (sin_pos_of_pos_of_lt_pi h h').le
theorem sin_lt_zero_of_neg_of_neg_pi_lt {x : ℝ} (hx0 : x < 0) (hpx : -pi < x) : sin x < 0 := by
  have := sin_pos_of_pos_of_lt_pi (x := -x) (by grind) (by grind)
  rw [sin_neg] at this; grind

@[simp] theorem cos_pi_div_three : cos (pi / 3) = 1 / 2 := by
  have h := cos_three_mul (pi / 3)
  rw [show 3 * (pi / 3) = pi by grind, cos_pi] at h
  have h2 : (cos (pi / 3) + 1) * ((2 * cos (pi / 3) - 1) * (2 * cos (pi / 3) - 1)) = 0 := by grind
  have hp := pi_pos
  have h3 : 0 < cos (pi / 3) := cos_pos_of_mem_Ioo ⟨by grind, by grind⟩
  rcases mul_eq_zero.1 h2 with h4 | h4
  · grind
  · have := mul_self_eq_zero.1 h4; grind
@[simp] theorem sin_pi_div_six : sin (pi / 6) = 1 / 2 := by
  rw [← cos_pi_div_two_sub, show pi / 2 - pi / 6 = pi / 3 by grind, cos_pi_div_three]
@[simp] theorem sin_pi_div_three : sin (pi / 3) = √3 / 2 := by
  have hp := pi_pos
  have h1 := sin_sq_add_cos_sq (pi / 3)
  have h3 : 0 < sin (pi / 3) := sin_pos_of_pos_of_lt_pi (by grind) (by grind)
  rw [cos_pi_div_three] at h1
  have := sqrt_unique (x := 3) (y := 2 * sin (pi / 3)) (by grind) (by grind)
  grind
@[simp] theorem cos_pi_div_six : cos (pi / 6) = √3 / 2 := by
  rw [← sin_pi_div_two_sub, show pi / 2 - pi / 6 = pi / 3 by grind, sin_pi_div_three]
@[simp] theorem cos_pi_div_four : cos (pi / 4) = √2 / 2 := by
  have hp := pi_pos
  have h := cos_two_mul (pi / 4)
  rw [show 2 * (pi / 4) = pi / 2 by grind, cos_pi_div_two] at h
  have h3 : 0 < cos (pi / 4) := cos_pos_of_mem_Ioo ⟨by grind, by grind⟩
  have := sqrt_unique (x := 2) (y := 2 * cos (pi / 4)) (by grind) (by grind)
  grind
@[simp] theorem sin_pi_div_four : sin (pi / 4) = √2 / 2 := by
  rw [← cos_pi_div_two_sub, show pi / 2 - pi / 4 = pi / 4 by grind, cos_pi_div_four]

theorem pi_gt_three : 3 < pi := by
  have := sin_lt (x := pi / 6) (by have := pi_pos; grind)
  rw [sin_pi_div_six] at this
  grind
theorem pi_le_four : pi ≤ 4 := by
  refine le_of_not_gt fun h => ?_
  have h1 : 0 < cos 2 := cos_pos_of_mem_Ioo ⟨by grind, by grind⟩
  have h2 := cos_two_mul' 1
  rw [mul_one] at h2
  have h3 := sin_gt_sub_cube (x := 1) one_pos (le_refl 1)
  have h4 := sin_sq_add_cos_sq 1
  have h5 := mul_self_lt_mul_self (a := 3 / 4) (b := sin 1) (by grind) (by grind)
  grind
theorem pi_ne_zero : pi ≠ 0 := ne_of_gt pi_pos
theorem pi_nonneg : 0 ≤ pi := pi_pos.le
theorem two_pi_pos : 0 < 2 * pi := mul_pos two_pos pi_pos
theorem pi_div_two_pos : 0 < pi / 2 := half_pos pi_pos
theorem pi_lt_four : pi < 4 := by
  refine lt_of_le_of_ne pi_le_four fun h => ?_
  have h1 : sin (pi / 4) = sin 1 := by rw [h]; congr 1; grind
  have h3 := sin_gt_sub_cube (x := 1) one_pos (le_refl 1)
  rw [← h1, sin_pi_div_four] at h3
  have h4 := sq_sqrt (show (0 : ℝ) ≤ 2 by grind)
  have h5 := mul_self_lt_mul_self (a := 3 / 2) (b := √2) (by grind) (by grind)
  grind

theorem strictAntiOn_cos : StrictAntiOn cos (Set.Icc 0 pi) := by
  intro x hx y hy hxy
  have h1 := cos_sub ((x + y) / 2) ((y - x) / 2)
  have h2 := cos_add ((x + y) / 2) ((y - x) / 2)
  rw [show (x + y) / 2 - (y - x) / 2 = x by grind] at h1
  rw [show (x + y) / 2 + (y - x) / 2 = y by grind] at h2
  have hx0 := hx.1; have hyp := hy.2
  have h3 := mul_pos (sin_pos_of_pos_of_lt_pi (x := (x + y) / 2) (by grind) (by grind))
    (sin_pos_of_pos_of_lt_pi (x := (y - x) / 2) (by grind) (by grind))
  grind
theorem strictMonoOn_sin : StrictMonoOn sin (Set.Icc (-(pi / 2)) (pi / 2)) := by
  intro x hx y hy hxy
  have := strictAntiOn_cos (a := pi / 2 - y) ⟨by have := hy.2; grind, by have := hy.1; grind⟩
    (b := pi / 2 - x) ⟨by have := hx.2; grind, by have := hx.1; grind⟩ (by grind)
  rwa [cos_pi_div_two_sub, cos_pi_div_two_sub] at this
theorem cos_lt_cos_of_nonneg_of_le_pi {x y : ℝ} (hx₁ : 0 ≤ x) (hy₂ : y ≤ pi) (hxy : x < y) : cos y < cos x :=
  strictAntiOn_cos ⟨hx₁, by grind⟩ ⟨by grind, hy₂⟩ hxy

/-- The tangent. -/
def tan (x : ℝ) : ℝ := sin x / cos x
theorem tan_eq_sin_div_cos (x : ℝ) : tan x = sin x / cos x := rfl
@[simp] theorem tan_zero : tan 0 = 0 := by rw [tan, sin_zero, zero_div]
@[simp] theorem tan_neg (x : ℝ) : tan (-x) = -tan x := by rw [tan, sin_neg, cos_neg, neg_div]; rfl
theorem tan_mul_cos {x : ℝ} (hx : cos x ≠ 0) : tan x * cos x = sin x := div_mul_cancel₀ _ hx
@[simp] theorem tan_pi_div_four : tan (pi / 4) = 1 := by
  rw [tan, sin_pi_div_four, cos_pi_div_four, div_self]
  exact ne_of_gt (half_pos (sqrt_pos.2 two_pos))
@[simp] theorem tan_pi : tan pi = 0 := by rw [tan, sin_pi, zero_div]
/-- The cotangent. -/
def cot (x : ℝ) : ℝ := cos x / sin x
/-- The hyperbolic sine. -/
def sinh (x : ℝ) : ℝ := (exp x - exp (-x)) / 2
/-- The hyperbolic cosine. -/
def cosh (x : ℝ) : ℝ := (exp x + exp (-x)) / 2
/-- The hyperbolic tangent. -/
def tanh (x : ℝ) : ℝ := sinh x / cosh x

open Classical in
/-- The inverse of sine on `[-π / 2, π / 2]`; constant outside `[-1, 1]`. -/
def arcsin (x : ℝ) : ℝ :=
  if h : ∃ y, -(pi / 2) ≤ y ∧ y ≤ pi / 2 ∧ sin y = x then Classical.choose h
  else if x < 0 then -(pi / 2) else pi / 2
theorem arcsin_sin {x : ℝ} (hx₁ : -(pi / 2) ≤ x) (hx₂ : x ≤ pi / 2) : arcsin (sin x) = x := by
  have h : ∃ y, -(pi / 2) ≤ y ∧ y ≤ pi / 2 ∧ sin y = sin x := ⟨x, hx₁, hx₂, rfl⟩
  have h1 : arcsin (sin x) = Classical.choose h := dif_pos h
  rw [h1]
  have h2 := Classical.choose_spec h
  generalize Classical.choose h = y at h2
  rcases lt_trichotomy y x with h3 | h3 | h3
  · have := strictMonoOn_sin ⟨h2.1, h2.2.1⟩ ⟨hx₁, hx₂⟩ h3; grind
  · exact h3
  · have := strictMonoOn_sin ⟨hx₁, hx₂⟩ ⟨h2.1, h2.2.1⟩ h3; grind
/-- The inverse of cosine on `[0, π]`. -/
def arccos (x : ℝ) : ℝ := pi / 2 - arcsin x
theorem arccos_cos {x : ℝ} (hx₁ : 0 ≤ x) (hx₂ : x ≤ pi) : arccos (cos x) = x := by
  rw [arccos, ← sin_pi_div_two_sub, arcsin_sin (by grind) (by grind)]; grind
/-- The inverse of tangent on `(-π / 2, π / 2)`. -/
def arctan (x : ℝ) : ℝ := arcsin (x / √(1 + x ^ 2))
end Real

end

end
