module

public import Olympiad.Real.SinCos

/-!
# π: twice the least positive zero of the cosine
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real

theorem abs_cos_sub_cos_le (x y : ℝ) : |cos x - cos y| ≤ |x - y| := by
  have h1 := cos_add ((x + y) / 2) ((x - y) / 2)
  have h2 := cos_sub ((x + y) / 2) ((x - y) / 2)
  rw [show (x + y) / 2 + (x - y) / 2 = x by grind] at h1
  rw [show (x + y) / 2 - (x - y) / 2 = y by grind] at h2
  rw [show cos x - cos y = -2 * (sin ((x + y) / 2) * sin ((x - y) / 2)) by grind, abs_mul, abs_neg, abs_two, abs_mul]
  have h3 := mul_le_mul (abs_sin_le_one ((x + y) / 2)) (abs_sin_le_abs (x := (x - y) / 2)) (abs_nonneg _) zero_le_one
  rw [abs_div, abs_two] at h3
  grind
theorem cos_two_neg : cos 2 < 0 := by
  have h1 := cos_two_mul 1
  have h2 := sin_sq_add_cos_sq 1
  have h3 := sub_cube_le_sin (x := 1) one_pos (le_refl 1)
  have h4 := mul_self_le_mul_self (a := 5 / 6) (b := sin 1) (by grind) (by grind)
  rw [mul_one] at h1
  grind

/-- The cosine has a least positive zero. -/
theorem exists_least_cos_eq_zero : ∃ h, 0 < h ∧ h ≤ 2 ∧ cos h = 0 ∧ ∀ y, 0 ≤ y → y < h → 0 < cos y := by
  obtain ⟨h, hub, hlub⟩ := exists_isLUB (s := { x : ℝ | 0 ≤ x ∧ ∀ y, 0 ≤ y → y ≤ x → 0 < cos y })
    ⟨0, le_refl 0, fun y h1 h2 => by rw [le_antisymm h2 h1, cos_zero]; exact one_pos⟩
    ⟨2, fun x hx => le_of_not_gt fun h => lt_asymm (hx.2 2 zero_le_two h.le) cos_two_neg⟩
  have hone : 1 ≤ h := hub ⟨zero_le_one, fun y h1 h2 => by
    have h3 := one_sub_sq_div_two_le_cos (x := y)
    have h4 := pow_le_one₀ (n := 2) h1 h2
    grind⟩
  have htwo : h ≤ 2 := hlub fun x hx => le_of_not_gt fun h => lt_asymm (hx.2 2 zero_le_two h.le) cos_two_neg
  have hpos : ∀ y, 0 ≤ y → y < h → 0 < cos y := fun y h1 h2 => Classical.byContradiction fun h3 =>
    not_le_of_gt h2 (hlub fun x hx => le_of_not_gt fun h4 => h3 (hx.2 y h1 h4.le))
  refine ⟨h, one_pos.trans_le hone, htwo, ?_, hpos⟩
  have hbound := abs_le.1 (abs_cos_le_one h)
  rcases lt_trichotomy (cos h) 0 with h1 | h1 | h1
  · have h2 := hpos (h + cos h / 2) (by grind) (by grind)
    have h3 := abs_le.1 (abs_cos_sub_cos_le (h + cos h / 2) h)
    rw [show h + cos h / 2 - h = cos h / 2 by grind, abs_of_neg (by grind)] at h3
    grind
  · exact h1
  · have h2 : h + cos h / 2 ≤ h := hub ⟨by grind, fun y hy hy' => by
      rcases lt_or_ge y h with h3 | h3
      · exact hpos y hy h3
      · have h4 := abs_le.1 (abs_cos_sub_cos_le y h)
        rw [abs_of_nonneg (sub_nonneg.2 h3)] at h4
        grind⟩
    grind

/-- The number π. -/
def pi : ℝ := 2 * Classical.choose exists_least_cos_eq_zero

@[inherit_doc] scoped notation "π" => Real.pi

theorem half_pi_spec : 0 < pi / 2 ∧ pi / 2 ≤ 2 ∧ cos (pi / 2) = 0 ∧ ∀ y, 0 ≤ y → y < pi / 2 → 0 < cos y := by
  rw [pi, mul_div_cancel_left₀ _ two_ne_zero']
  exact Classical.choose_spec exists_least_cos_eq_zero

attribute [irreducible] pi

theorem pi_pos : 0 < pi := by have := half_pi_spec.1; grind
@[simp] theorem cos_pi_div_two : cos (pi / 2) = 0 := half_pi_spec.2.2.1
@[simp] theorem sin_pi : sin pi = 0 := by
  have h := sin_two_mul (pi / 2)
  rwa [show 2 * (pi / 2) = pi by grind, cos_pi_div_two, mul_zero] at h
theorem sin_pos_of_pos_of_lt_pi {x : ℝ} (h0x : 0 < x) (hxp : x < pi) : 0 < sin x := by
  have h := sin_two_mul (x / 2)
  rw [show 2 * (x / 2) = x by grind] at h
  have h1 := half_pi_spec
  have h2 := h1.2.2.2 (x / 2) (by grind) (by grind)
  have h3 := sin_pos_of_pos_of_le_two (x := x / 2) (by grind) (by grind)
  have := mul_pos h3 h2
  grind

end Real

end

end
