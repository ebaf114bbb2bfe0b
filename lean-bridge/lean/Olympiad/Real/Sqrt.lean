module

public import Olympiad.Real.Basic

/-!
# Square root
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real

/-- The square root of a real number; 0 for negative numbers. -/
def sqrt (x : ℝ) : ℝ := sSup { y : ℝ | 0 ≤ y ∧ y * y ≤ x }

@[inherit_doc] prefix:max "√" => Real.sqrt

theorem sqrt_eq_zero_of_nonpos {x : ℝ} (h : x ≤ 0) : √x = 0 := by
  rcases lt_or_eq_of_le h with h | rfl
  · have : { y : ℝ | 0 ≤ y ∧ y * y ≤ x } = ∅ := Set.ext fun y => by
      simp only [Set.mem_setOf_eq, Set.mem_empty_iff_false, iff_false]
      rintro ⟨_, h'⟩
      have := mul_self_nonneg y
      grind
    rw [sqrt, this, sSup_empty]
  · have h1 : IsLUB { y : ℝ | 0 ≤ y ∧ y * y ≤ 0 } √0 :=
      isLUB_sSup ⟨0, le_refl _, by grind⟩ ⟨0, fun y hy => by
        have := hy.2
        have h0 := mul_self_nonneg y
        have := mul_self_eq_zero.1 (le_antisymm this h0)
        grind⟩
    refine le_antisymm (h1.2 fun y hy => ?_) (h1.1 ⟨le_refl _, by grind⟩)
    have h0 := mul_self_nonneg y
    have := mul_self_eq_zero.1 (le_antisymm hy.2 h0)
    grind
theorem isLUB_sqrt {x : ℝ} (h : 0 ≤ x) : IsLUB { y : ℝ | 0 ≤ y ∧ y * y ≤ x } √x :=
  isLUB_sSup ⟨0, le_refl _, by grind⟩ ⟨x + 1, fun y hy => by
    refine le_of_not_gt fun h' => ?_
    have := mul_self_lt_mul_self (by grind) h'
    have := hy.2
    have := mul_nonneg h h
    grind⟩
@[simp] theorem sqrt_nonneg (x : ℝ) : 0 ≤ √x := by
  rcases le_total x 0 with h | h
  · rw [sqrt_eq_zero_of_nonpos h]
  · exact (isLUB_sqrt h).1 ⟨le_refl _, by grind⟩
@[simp] theorem mul_self_sqrt {x : ℝ} (h : 0 ≤ x) : √x * √x = x := by
  have hs := isLUB_sqrt h
  have h0 := sqrt_nonneg x
  generalize √x = s at hs h0
  rcases lt_trichotomy (s * s) x with h1 | h1 | h1
  · exfalso
    have hd : 0 < 2 * s + 1 := by grind
    obtain ⟨e, he0, he1, he2⟩ : ∃ e : ℝ, 0 < e ∧ e ≤ 1 ∧ e * (2 * s + 1) ≤ x - s * s := by
      rcases le_total ((x - s * s) / (2 * s + 1)) 1 with hh | hh
      · exact ⟨_, div_pos (sub_pos.2 h1) hd, hh, le_of_eq (div_mul_cancel₀ _ (ne_of_gt hd))⟩
      · exact ⟨1, one_pos, le_refl _, by rw [one_le_div hd] at hh; grind⟩
    have h2 : s + e ≤ s := hs.1 ⟨by grind, by
      have := mul_nonneg he0.le (sub_nonneg.2 he1)
      grind⟩
    grind
  · exact h1
  · exfalso
    have hs0 : 0 < s := by
      rcases eq_or_lt_of_le h0 with h2 | h2
      · rw [← h2] at h1; grind
      · exact h2
    have hd : 0 < 2 * s := by grind
    have he : (s * s - x) / (2 * s) * (2 * s) = s * s - x := div_mul_cancel₀ _ (ne_of_gt hd)
    have he0 : 0 < (s * s - x) / (2 * s) := div_pos (sub_pos.2 h1) hd
    generalize (s * s - x) / (2 * s) = e at he he0
    have hes : e ≤ s := by
      refine le_of_mul_le_mul_right ?_ hd
      have := mul_pos hs0 hs0
      grind
    have h2 : s ≤ s - e := hs.2 fun y hy => by
      refine le_of_not_gt fun h' => ?_
      have h3 := mul_self_lt_mul_self (sub_nonneg.2 hes) h'
      have h4 := hy.2
      have := mul_self_nonneg e
      grind
    grind
@[simp] theorem sq_sqrt {x : ℝ} (h : 0 ≤ x) : √x ^ 2 = x := by rw [pow_two, mul_self_sqrt h]
grind_pattern sqrt_nonneg => √x
grind_pattern sq_sqrt => √x
theorem sqrt_eq_of_mul_self_eq {x y : ℝ} (hy : 0 ≤ y) (h : y * y = x) : √x = y := by
  have hx : 0 ≤ x := h ▸ mul_self_nonneg y
  have h1 := mul_self_sqrt hx
  rw [← h] at h1
  rw [← h]
  exact (mul_self_inj (sqrt_nonneg _) hy).1 h1
/-- A nonnegative number whose square is `x` is the square root of `x`. -/
theorem sqrt_unique {x y : ℝ} (hy : 0 ≤ y) (h : y ^ 2 = x) : √x = y := sqrt_eq_of_mul_self_eq hy (by rw [← pow_two, h])
theorem sqrt_eq_iff_mul_self_eq {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y * y :=
  ⟨fun h => by rw [← h, mul_self_sqrt hx], fun h => sqrt_eq_of_mul_self_eq hy h.symm⟩
theorem sqrt_eq_iff_sq_eq {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ y ^ 2 = x := by
  rw [sqrt_eq_iff_mul_self_eq hx hy, pow_two, eq_comm]
theorem sqrt_eq_iff' {x y : ℝ} : √x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := by
  constructor
  · rintro rfl
    rcases le_or_gt 0 x with h | h
    · exact Or.inl ⟨mul_self_sqrt h, sqrt_nonneg x⟩
    · exact Or.inr ⟨h, sqrt_eq_zero_of_nonpos h.le⟩
  · rintro (⟨h, h'⟩ | ⟨h, rfl⟩)
    · exact sqrt_eq_of_mul_self_eq h' h
    · exact sqrt_eq_zero_of_nonpos h.le
@[simp] theorem sqrt_mul_self {x : ℝ} (h : 0 ≤ x) : √(x * x) = x := sqrt_eq_of_mul_self_eq h rfl
@[simp] theorem sqrt_sq {x : ℝ} (h : 0 ≤ x) : √(x ^ 2) = x := sqrt_unique h rfl
theorem sqrt_mul_self_eq_abs (x : ℝ) : √(x * x) = |x| := by rw [← abs_mul_abs_self, sqrt_mul_self (abs_nonneg x)]
theorem sqrt_sq_eq_abs (x : ℝ) : √(x ^ 2) = |x| := by rw [pow_two, sqrt_mul_self_eq_abs]
@[simp] theorem sqrt_zero : √(0 : ℝ) = 0 := sqrt_eq_zero_of_nonpos (le_refl 0)
@[simp] theorem sqrt_one : √(1 : ℝ) = 1 := sqrt_eq_of_mul_self_eq zero_le_one (one_mul 1)
theorem sqrt_le_sqrt {x y : ℝ} (h : x ≤ y) : √x ≤ √y := by
  rcases le_total x 0 with hx | hx
  · rw [sqrt_eq_zero_of_nonpos hx]; exact sqrt_nonneg y
  · rw [mul_self_le_mul_self_iff (sqrt_nonneg x) (sqrt_nonneg y), mul_self_sqrt hx, mul_self_sqrt (hx.trans h)]; exact h
theorem sqrt_lt_sqrt {x y : ℝ} (hx : 0 ≤ x) (h : x < y) : √x < √y := by
  rw [mul_self_lt_mul_self_iff (sqrt_nonneg x) (sqrt_nonneg y), mul_self_sqrt hx, mul_self_sqrt (hx.trans h.le)]; exact h
@[simp] theorem sqrt_le_sqrt_iff {x y : ℝ} (hy : 0 ≤ y) : √x ≤ √y ↔ x ≤ y :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (sqrt_lt_sqrt hy h') h, sqrt_le_sqrt⟩
@[simp] theorem sqrt_lt_sqrt_iff {x y : ℝ} (hx : 0 ≤ x) : √x < √y ↔ x < y :=
  ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h (sqrt_le_sqrt h'), sqrt_lt_sqrt hx⟩
@[simp] theorem sqrt_pos {x : ℝ} : 0 < √x ↔ 0 < x := by
  constructor
  · intro h
    refine lt_of_not_ge fun h' => ?_
    rw [sqrt_eq_zero_of_nonpos h'] at h
    exact lt_irrefl _ h
  · intro h
    have := sqrt_lt_sqrt (le_refl 0) h
    rwa [sqrt_zero] at this
theorem sqrt_pos_of_pos {x : ℝ} (h : 0 < x) : 0 < √x := sqrt_pos.2 h
theorem sqrt_inj {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = √y ↔ x = y :=
  ⟨fun h => by rw [← mul_self_sqrt hx, h, mul_self_sqrt hy], fun h => by rw [h]⟩
@[simp] theorem sqrt_eq_zero {x : ℝ} (h : 0 ≤ x) : √x = 0 ↔ x = 0 := by
  have := sqrt_inj h (le_refl 0); rwa [sqrt_zero] at this
theorem sqrt_eq_zero' {x : ℝ} : √x = 0 ↔ x ≤ 0 := by
  rw [← not_lt, ← sqrt_pos]; have := sqrt_nonneg x; grind
theorem sqrt_ne_zero {x : ℝ} (h : 0 ≤ x) : √x ≠ 0 ↔ x ≠ 0 := not_congr (sqrt_eq_zero h)
theorem sqrt_ne_zero' {x : ℝ} : √x ≠ 0 ↔ 0 < x := by rw [Ne, sqrt_eq_zero', not_le]
theorem sqrt_le_left {x y : ℝ} (hy : 0 ≤ y) : √x ≤ y ↔ x ≤ y ^ 2 := by
  rw [← sqrt_le_sqrt_iff (sq_nonneg y), sqrt_sq hy]
theorem sqrt_le_iff {x y : ℝ} : √x ≤ y ↔ 0 ≤ y ∧ x ≤ y ^ 2 :=
  ⟨fun h => ⟨(sqrt_nonneg x).trans h, (sqrt_le_left ((sqrt_nonneg x).trans h)).1 h⟩, fun h => (sqrt_le_left h.1).2 h.2⟩
theorem sqrt_le_sqrt_of_le {x y : ℝ} (h : x ≤ y) : √x ≤ √y := sqrt_le_sqrt h
theorem sqrt_le' {x y : ℝ} (hy : 0 ≤ y) (h : x ≤ y ^ 2) : √x ≤ y := (sqrt_le_left hy).2 h
theorem sqrt_lt_sqrt_of_lt {x y : ℝ} (hx : 0 ≤ x) (h : x < y) : √x < √y := sqrt_lt_sqrt hx h
theorem le_sqrt' {x y : ℝ} (hx : 0 < x) : x ≤ √y ↔ x ^ 2 ≤ y := by
  rw [← not_lt, ← not_lt]
  rcases le_or_gt 0 y with hy | hy
  · rw [← sqrt_sq hx.le, sqrt_lt_sqrt_iff hy, sqrt_sq hx.le]
  · have := sq_nonneg x
    rw [sqrt_eq_zero_of_nonpos hy.le]
    grind
theorem le_sqrt {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : x ≤ √y ↔ x ^ 2 ≤ y := by
  rw [← sqrt_le_sqrt_iff hy, sqrt_sq hx]
theorem lt_sqrt {x y : ℝ} (hy : 0 ≤ y) : y < √x ↔ y ^ 2 < x := by
  rw [← sqrt_lt_sqrt_iff (sq_nonneg y), sqrt_sq hy]
theorem sqrt_lt' {x y : ℝ} (hx : 0 < y) : √x < y ↔ x < y ^ 2 := by
  rw [← not_le, le_sqrt' hx, not_le]
theorem sqrt_lt_iff {x y : ℝ} : √x < y ↔ 0 < y ∧ x < y ^ 2 :=
  ⟨fun h => ⟨(sqrt_nonneg x).trans_lt h, (sqrt_lt' ((sqrt_nonneg x).trans_lt h)).1 h⟩, fun h => (sqrt_lt' h.1).2 h.2⟩
theorem le_sqrt_of_sq_le {x y : ℝ} (h : x ^ 2 ≤ y) : x ≤ √y := by
  rcases le_total x 0 with hx | hx
  · exact hx.trans (sqrt_nonneg y)
  · rw [← sqrt_sq hx]; exact sqrt_le_sqrt h
theorem abs_le_sqrt {x y : ℝ} (h : x ^ 2 ≤ y) : |x| ≤ √y := by rw [← sqrt_sq_eq_abs]; exact sqrt_le_sqrt h
theorem sqrt_mul {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : √(x * y) = √x * √y := by
  rcases le_total 0 y with hy | hy
  · refine sqrt_eq_of_mul_self_eq (mul_nonneg (sqrt_nonneg x) (sqrt_nonneg y)) ?_
    rw [mul_mul_mul_comm, mul_self_sqrt hx, mul_self_sqrt hy]
  · rw [sqrt_eq_zero_of_nonpos hy, sqrt_eq_zero_of_nonpos (mul_nonpos_of_nonneg_of_nonpos hx hy), mul_zero]
theorem sqrt_mul' (x : ℝ) {y : ℝ} (hy : 0 ≤ y) : √(x * y) = √x * √y := by rw [mul_comm, sqrt_mul hy, mul_comm]
@[simp] theorem sqrt_inv (x : ℝ) : √x⁻¹ = (√x)⁻¹ := by
  rcases le_total 0 x with hx | hx
  · refine sqrt_eq_of_mul_self_eq (inv_nonneg.2 (sqrt_nonneg x)) ?_
    rw [← mul_inv, mul_self_sqrt hx]
  · rw [sqrt_eq_zero_of_nonpos hx, sqrt_eq_zero_of_nonpos (inv_nonpos.2 hx), inv_zero]
theorem sqrt_div {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : √(x / y) = √x / √y := by
  rw [div_eq_mul_inv, sqrt_mul hx, sqrt_inv, ← div_eq_mul_inv]
theorem sqrt_div' (x : ℝ) {y : ℝ} (hy : 0 ≤ y) : √(x / y) = √x / √y := by
  rw [div_eq_mul_inv, sqrt_mul' _ (inv_nonneg.2 hy), sqrt_inv, ← div_eq_mul_inv]
theorem div_sqrt {x : ℝ} : x / √x = √x := by
  rcases le_or_gt x 0 with h | h
  · rw [sqrt_eq_zero_of_nonpos h, div_zero]
  · rw [div_eq_iff (ne_of_gt (sqrt_pos.2 h)), mul_self_sqrt h.le]
theorem add_sq_le_sq_mul_sq {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) : √(a * b) ≤ (a + b) / 2 := by
  rw [sqrt_le_left (by grind)]
  have := sq_nonneg (a - b)
  grind
theorem sqrt_le_one {x : ℝ} (h : x ≤ 1) : √x ≤ 1 := by have := sqrt_le_sqrt h; rwa [sqrt_one] at this
theorem one_le_sqrt {x : ℝ} : 1 ≤ √x ↔ 1 ≤ x := by
  have := le_sqrt' (x := 1) (y := x) one_pos; rwa [one_pow] at this
theorem sqrt_le_self {x : ℝ} (h : 1 ≤ x) : √x ≤ x := by
  rw [sqrt_le_left (by grind)]; have := mul_nonneg (show 0 ≤ x by grind) (sub_nonneg.2 h); grind
theorem sqrt_pow {x : ℝ} (hx : 0 ≤ x) (n : ℕ) : √(x ^ n) = √x ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sqrt_one]
  | succ n ih => rw [pow_succ, pow_succ, sqrt_mul' _ hx, ih]
/-- The square root of a numeral that is a square. -/
theorem sqrt_ofNat_eq {m n : ℕ} (h : n * n = m) : √(no_index (OfNat.ofNat m) : ℝ) = OfNat.ofNat n := by
  refine sqrt_eq_of_mul_self_eq (ofNat_nonneg' n) ?_
  rw [Lean.Grind.Semiring.ofNat_eq_natCast, Lean.Grind.Semiring.ofNat_eq_natCast, ← h]
  exact (Nat.cast_mul n n).symm
end Real

end

end
