module

public import Olympiad.Abs

/-!
# Cauchy sequences of rational numbers

Their pointwise sums and products, and the preorder "eventually below, up to every positive `ε`".
The real numbers are these sequences, any two that are below one another taken as equal.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

namespace Real.Construction

/-- A sequence of rational numbers whose terms come arbitrarily close to one another. -/
structure CauchySequence where
  /-- The terms. -/
  term : ℕ → ℚ
  /-- All late terms are close to one another. -/
  cauchy : ∀ ε, 0 < ε → ∃ N, ∀ m n, N ≤ m → N ≤ n → term m < term n + ε

namespace CauchySequence

/-- `u ≤ v`: late terms of `u` exceed those of `v` by less than any positive number. -/
protected def Le (u v : CauchySequence) : Prop := ∀ ε, 0 < ε → ∃ N, ∀ n, N ≤ n → u.term n < v.term n + ε
/-- `u < v`: late terms of `u` are below those of `v` by at least some positive number. -/
protected def Lt (u v : CauchySequence) : Prop := ∃ ε, 0 < ε ∧ ∃ N, ∀ n, N ≤ n → u.term n + ε ≤ v.term n

variable {u u' v v' w : CauchySequence}

theorem le_of_term_le {N : ℕ} (h : ∀ n, N ≤ n → u.term n ≤ v.term n) : u.Le v := fun ε hε =>
  ⟨N, fun n hn => by have := h n hn; grind⟩
theorem Le.rfl : u.Le u := le_of_term_le (N := 0) fun _ _ => le_refl _
theorem Le.trans (h₁ : u.Le v) (h₂ : v.Le w) : u.Le w := fun ε hε => by
  obtain ⟨N, hN⟩ := h₁ (ε / 2) (half_pos hε)
  obtain ⟨M, hM⟩ := h₂ (ε / 2) (half_pos hε)
  refine ⟨max N M, fun n hn => ?_⟩
  have := hN n (by omega)
  have := hM n (by omega)
  grind
theorem Lt.le (h : u.Lt v) : u.Le v := by
  obtain ⟨ε, hε, N, hN⟩ := h
  exact le_of_term_le fun n hn => by have := hN n hn; grind
theorem Lt.not_le (h : u.Lt v) : ¬v.Le u := fun h' => by
  obtain ⟨ε, hε, N, hN⟩ := h
  obtain ⟨M, hM⟩ := h' ε hε
  have := hN (max N M) (by omega)
  have := hM (max N M) (by omega)
  grind
theorem lt_of_not_le (h : ¬v.Le u) : u.Lt v := by
  simp only [CauchySequence.Le, Classical.not_forall, not_exists] at h
  obtain ⟨ε, hε, h⟩ := h
  obtain ⟨N, hN⟩ := u.cauchy (ε / 4) (by grind)
  obtain ⟨M, hM⟩ := v.cauchy (ε / 4) (by grind)
  obtain ⟨k, hk, hkk⟩ := h (max N M)
  refine ⟨ε / 4, by grind, max N M, fun n hn => ?_⟩
  have := hN n k (by omega) (by omega)
  have := hM k n (by omega) (by omega)
  grind
theorem lt_iff_not_le : u.Lt v ↔ ¬v.Le u := ⟨Lt.not_le, lt_of_not_le⟩
theorem le_total (u v : CauchySequence) : u.Le v ∨ v.Le u :=
  (Classical.em (u.Le v)).imp id fun h => (lt_of_not_le h).le

/-- Sequences with the same limit. -/
instance setoid : Setoid CauchySequence where
  r u v := u.Le v ∧ v.Le u
  iseqv := ⟨fun _ => ⟨Le.rfl, Le.rfl⟩, fun h => ⟨h.2, h.1⟩, fun h₁ h₂ => ⟨h₁.1.trans h₂.1, h₂.2.trans h₁.2⟩⟩

/-- The terms of a Cauchy sequence are bounded. -/
theorem exists_bound (u : CauchySequence) : ∃ b, 0 < b ∧ ∃ N, ∀ n, N ≤ n → |u.term n| ≤ b := by
  obtain ⟨N, hN⟩ := u.cauchy 1 one_pos
  refine ⟨|u.term N| + 1, by have := abs_nonneg (u.term N); grind, N, fun n hn => ?_⟩
  have := hN n N hn (Nat.le_refl N)
  have := hN N n (Nat.le_refl N) hn
  grind

/-- The constant sequence. -/
protected def const (q : ℚ) : CauchySequence := ⟨fun _ => q, fun ε hε => ⟨0, fun _ _ _ _ => by grind⟩⟩
/-- The sum, term by term. -/
protected def add (u v : CauchySequence) : CauchySequence where
  term n := u.term n + v.term n
  cauchy ε hε := by
    obtain ⟨N, hN⟩ := u.cauchy (ε / 2) (half_pos hε)
    obtain ⟨M, hM⟩ := v.cauchy (ε / 2) (half_pos hε)
    refine ⟨max N M, fun m n hm hn => ?_⟩
    have := hN m n (by omega) (by omega)
    have := hM m n (by omega) (by omega)
    grind
/-- The negative, term by term. -/
protected def neg (u : CauchySequence) : CauchySequence where
  term n := -u.term n
  cauchy ε hε := by
    obtain ⟨N, hN⟩ := u.cauchy ε hε
    exact ⟨N, fun m n hm hn => by have := hN n m hn hm; grind⟩

/-- Products of close bounded numbers are close. -/
theorem mul_lt_mul_add {a a' b b' A B ε : ℚ} (hA : 0 < A) (hB : 0 < B) (ha' : |a'| ≤ A) (hb : |b| ≤ B)
    (h₁ : |a - a'| < ε / (2 * B)) (h₂ : |b - b'| < ε / (2 * A)) : a * b < a' * b' + ε := by
  rw [lt_div_iff₀ (by grind)] at h₁ h₂
  have h3 := mul_le_mul_of_nonneg_left hb (abs_nonneg (a - a'))
  have h4 := mul_le_mul_of_nonneg_right ha' (abs_nonneg (b - b'))
  rw [← abs_mul] at h3 h4
  have h5 := le_abs_self ((a - a') * b)
  have h6 := le_abs_self (a' * (b - b'))
  grind

/-- The product, term by term. -/
protected def mul (u v : CauchySequence) : CauchySequence where
  term n := u.term n * v.term n
  cauchy ε hε := by
    obtain ⟨A, hA, K, hK⟩ := u.exists_bound
    obtain ⟨B, hB, L, hL⟩ := v.exists_bound
    obtain ⟨N, hN⟩ := u.cauchy (ε / (2 * B)) (div_pos hε (by grind))
    obtain ⟨M, hM⟩ := v.cauchy (ε / (2 * A)) (div_pos hε (by grind))
    refine ⟨max (max K L) (max N M), fun m n hm hn => ?_⟩
    refine mul_lt_mul_add hA hB (hK n (by omega)) (hL m (by omega)) ?_ ?_
    · exact abs_sub_lt_iff.2 ⟨sub_lt_iff_lt_add'.2 (hN m n (by omega) (by omega)),
        sub_lt_iff_lt_add'.2 (hN n m (by omega) (by omega))⟩
    · exact abs_sub_lt_iff.2 ⟨sub_lt_iff_lt_add'.2 (hM m n (by omega) (by omega)),
        sub_lt_iff_lt_add'.2 (hM n m (by omega) (by omega))⟩

theorem add_le_add (h₁ : u.Le u') (h₂ : v.Le v') : (u.add v).Le (u'.add v') := fun ε hε => by
  obtain ⟨N, hN⟩ := h₁ (ε / 2) (half_pos hε)
  obtain ⟨M, hM⟩ := h₂ (ε / 2) (half_pos hε)
  refine ⟨max N M, fun n hn => ?_⟩
  have := hN n (by omega)
  have := hM n (by omega)
  show u.term n + v.term n < u'.term n + v'.term n + ε
  grind
theorem neg_le_neg (h : u.Le u') : u'.neg.Le u.neg := fun ε hε => by
  obtain ⟨N, hN⟩ := h ε hε
  refine ⟨N, fun n hn => ?_⟩
  have := hN n hn
  show -u'.term n < -u.term n + ε
  grind
theorem mul_le_mul (h₁ : u.Le u') (h₁' : u'.Le u) (h₂ : v.Le v') (h₂' : v'.Le v) : (u.mul v).Le (u'.mul v') := fun ε hε => by
  obtain ⟨A, hA, K, hK⟩ := u'.exists_bound
  obtain ⟨B, hB, L, hL⟩ := v.exists_bound
  have hu : 0 < ε / (2 * B) := div_pos hε (by grind)
  have hv : 0 < ε / (2 * A) := div_pos hε (by grind)
  obtain ⟨N, hN⟩ := h₁ _ hu
  obtain ⟨N', hN'⟩ := h₁' _ hu
  obtain ⟨M, hM⟩ := h₂ _ hv
  obtain ⟨M', hM'⟩ := h₂' _ hv
  refine ⟨max (max K L) (max (max N N') (max M M')), fun n hn => ?_⟩
  refine mul_lt_mul_add hA hB (hK n (by omega)) (hL n (by omega)) ?_ ?_
  · exact abs_sub_lt_iff.2 ⟨sub_lt_iff_lt_add'.2 (hN n (by omega)), sub_lt_iff_lt_add'.2 (hN' n (by omega))⟩
  · exact abs_sub_lt_iff.2 ⟨sub_lt_iff_lt_add'.2 (hM n (by omega)), sub_lt_iff_lt_add'.2 (hM' n (by omega))⟩
theorem mul_pos (h₁ : (CauchySequence.const 0).Lt u) (h₂ : (CauchySequence.const 0).Lt v) : (CauchySequence.const 0).Lt (u.mul v) := by
  obtain ⟨δ, hδ, N, hN⟩ := h₁
  obtain ⟨ε, hε, M, hM⟩ := h₂
  refine ⟨δ * ε, _root_.mul_pos hδ hε, max N M, fun n hn => ?_⟩
  have h3 : 0 + δ ≤ u.term n := hN n (by omega)
  have h4 : 0 + ε ≤ v.term n := hM n (by omega)
  show 0 + δ * ε ≤ u.term n * v.term n
  have := _root_.mul_le_mul (show δ ≤ u.term n by grind) (show ε ≤ v.term n by grind) hε.le (by grind)
  grind

/-- Inverses of close numbers away from 0 are close. -/
theorem inv_lt_inv_add {a b δ ε : ℚ} (hδ : 0 < δ) (hε : 0 < ε) (ha : δ ≤ a) (hb : δ ≤ b)
    (h : b < a + ε * (δ * δ)) : a⁻¹ < b⁻¹ + ε := by
  have ha0 : 0 < a := by grind
  have hb0 : 0 < b := by grind
  have h1 := mul_le_mul_of_nonneg_left (_root_.mul_le_mul ha hb hδ.le ha0.le) hε.le
  have h2 := mul_inv_cancel₀ (ne_of_gt ha0)
  have h3 := mul_inv_cancel₀ (ne_of_gt hb0)
  refine lt_of_mul_lt_mul_left (a := a * b) ?_ (_root_.mul_pos ha0 hb0).le
  have h4 : a * b * a⁻¹ = b := by grind
  have h5 : a * b * (b⁻¹ + ε) = a + ε * (a * b) := by grind
  rw [h4, h5]; grind

/-- A positive sequence has an inverse. -/
theorem exists_mul_eq_one (h : (CauchySequence.const 0).Lt u) :
    ∃ v : CauchySequence, ∃ N, ∀ n, N ≤ n → u.term n * v.term n = 1 := by
  obtain ⟨δ, hδ, N, hN⟩ := h
  have hpos : ∀ n, N ≤ n → δ ≤ u.term n := fun n hn => by
    have : 0 + δ ≤ u.term n := hN n hn
    grind
  refine ⟨⟨fun n => (u.term n)⁻¹, fun ε hε => ?_⟩, N, fun n hn => ?_⟩
  · obtain ⟨M, hM⟩ := u.cauchy (ε * (δ * δ)) (_root_.mul_pos hε (_root_.mul_pos hδ hδ))
    exact ⟨max N M, fun m n hm hn => inv_lt_inv_add hδ hε (hpos m (by omega)) (hpos n (by omega))
      (hM n m (by omega) (by omega))⟩
  · exact mul_inv_cancel₀ (by have := hpos n hn; grind)

theorem le_of_forall_const_le (h : ∀ ε, 0 < ε → ∃ N, ∀ n, N ≤ n → (CauchySequence.const (u.term n - ε)).Le v) :
    u.Le v := fun ε hε => by
  obtain ⟨N, hN⟩ := h (ε / 3) (by grind)
  obtain ⟨M, hM⟩ := u.cauchy (ε / 3) (by grind)
  obtain ⟨K, hK⟩ := hN (max N M) (by omega) (ε / 3) (by grind)
  refine ⟨max M K, fun n hn => ?_⟩
  have h1 : u.term (max N M) - ε / 3 < v.term n + ε / 3 := hK n (by omega)
  have h2 := hM n (max N M) (by omega) (by omega)
  clear hN hM hK
  grind
theorem le_of_forall_le_const (h : ∀ n, v.Le (CauchySequence.const (u.term n))) : v.Le u := fun ε hε => by
  obtain ⟨M, hM⟩ := u.cauchy (ε / 2) (half_pos hε)
  obtain ⟨K, hK⟩ := h M (ε / 2) (half_pos hε)
  refine ⟨max M K, fun n hn => ?_⟩
  have h1 : v.term n < u.term M + ε / 2 := hK n (by omega)
  have h2 := hM M n (by omega) (by omega)
  clear h hM hK
  grind

end CauchySequence

/-- Every rational number is below a natural number. -/
theorem exists_nat_ge (q : ℚ) : ∃ n : ℕ, q ≤ n := by
  refine ⟨(q.floor + 1).toNat, (Rat.lt_floor_add_one q).le.trans ?_⟩
  rw [← Rat.intCast_natCast, Rat.intCast_le_intCast]
  exact Int.self_le_toNat _
/-- Among the numbers `1 / (n + 1)` are some smaller than any positive rational number. -/
theorem exists_nat_one_div_lt {ε : ℚ} (hε : 0 < ε) : ∃ N : ℕ, ∀ n : ℕ, N ≤ n → 1 / ((n : ℚ) + 1) < ε := by
  obtain ⟨N, hN⟩ := exists_nat_ge (1 / ε)
  refine ⟨N, fun n hn => ?_⟩
  have h0 : (0 : ℚ) ≤ n := Rat.natCast_nonneg
  have h1 : (N : ℚ) ≤ n := Rat.natCast_le_natCast.2 hn
  rw [div_lt_iff₀ (by grind)]
  rw [div_le_iff₀ hε] at hN
  have h2 := mul_le_mul_of_nonneg_right h1 hε.le
  grind

end Real.Construction

end
