module

public import Olympiad.Real.Basic

/-!
# Limits of sequences, as far as the construction of functions needs them
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

namespace Real.Construction

/-- The limit of the real sequence `u` is `a`. -/
def IsLimit (u : ℕ → ℝ) (a : ℝ) : Prop := ∀ ε, 0 < ε → ∃ N, ∀ n, N ≤ n → |u n - a| < ε

variable {u v : ℕ → ℝ} {a b c : ℝ}

theorem two_pow_pos (n : ℕ) : (0 : ℝ) < 2 ^ n := pow_pos two_pos n
theorem natCast_le_two_pow (n : ℕ) : (n : ℝ) ≤ 2 ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, pow_zero]; exact zero_le_one
  | succ n ih => rw [Nat.cast_succ, pow_succ]; have := one_le_pow₀ (a := (2 : ℝ)) one_le_two (n := n); grind
theorem exists_div_two_pow_lt {ε : ℝ} (c : ℝ) (hε : 0 < ε) : ∃ N : ℕ, ∀ n : ℕ, N ≤ n → c / 2 ^ n < ε := by
  obtain ⟨N, hN⟩ := exists_nat_gt (c / ε)
  refine ⟨N, fun n hn => ?_⟩
  rw [div_lt_iff₀ (two_pow_pos n)]
  rw [div_lt_iff₀ hε] at hN
  have h1 := natCast_le_two_pow N
  have h2 := pow_le_pow_right₀ (a := (2 : ℝ)) one_le_two hn
  have h3 := mul_le_mul_of_nonneg_left (h1.trans h2) hε.le
  grind

theorem IsLimit.of_abs_sub_le (h : ∀ n, |u n - a| ≤ c / 2 ^ n) : IsLimit u a := fun _ hε =>
  (exists_div_two_pow_lt c hε).imp fun _ hN n hn => (h n).trans_lt (hN n hn)
theorem IsLimit.const (a : ℝ) : IsLimit (fun _ => a) a := fun ε hε => ⟨0, fun _ _ => by rwa [sub_self, abs_zero]⟩
theorem IsLimit.add (hu : IsLimit u a) (hv : IsLimit v b) : IsLimit (fun n => u n + v n) (a + b) := fun ε hε => by
  obtain ⟨N, hN⟩ := hu (ε / 2) (half_pos hε)
  obtain ⟨M, hM⟩ := hv (ε / 2) (half_pos hε)
  refine ⟨max N M, fun n hn => ?_⟩
  have h1 := hN n (by omega)
  have h2 := hM n (by omega)
  rw [show u n + v n - (a + b) = u n - a + (v n - b) by grind]
  exact (abs_add _ _).trans_lt (by clear hN hM; grind)
theorem IsLimit.neg (hu : IsLimit u a) : IsLimit (fun n => -u n) (-a) := fun ε hε => by
  obtain ⟨N, hN⟩ := hu ε hε
  refine ⟨N, fun n hn => ?_⟩
  rw [show -u n - -a = -(u n - a) by grind, abs_neg]
  exact hN n hn
theorem IsLimit.sub (hu : IsLimit u a) (hv : IsLimit v b) : IsLimit (fun n => u n - v n) (a - b) := by
  simpa only [sub_eq_add_neg] using hu.add hv.neg
/-- The product of bounded and vanishing sequences vanishes. -/
theorem IsLimit.mul_zero (hu : IsLimit u a) (hv : IsLimit v 0) : IsLimit (fun n => u n * v n) 0 := fun ε hε => by
  have hb : 0 < |a| + 1 := by have := abs_nonneg a; grind
  obtain ⟨N, hN⟩ := hu 1 one_pos
  obtain ⟨M, hM⟩ := hv (ε / (|a| + 1)) (div_pos hε hb)
  refine ⟨max N M, fun n hn => ?_⟩
  have h1 := hN n (by omega)
  have h2 := hM n (by omega)
  rw [sub_zero] at h2 ⊢
  have h3 : |u n| ≤ |a| + 1 := by clear hM hN h2; grind
  rw [lt_div_iff₀ hb] at h2
  rw [abs_mul]
  have h4 := mul_le_mul_of_nonneg_right h3 (abs_nonneg (v n))
  grind
theorem IsLimit.mul (hu : IsLimit u a) (hv : IsLimit v b) : IsLimit (fun n => u n * v n) (a * b) := by
  have h1 := hu.mul_zero (v := fun n => v n - b) (by simpa only [sub_self] using hv.sub (.const b))
  have h2 := (IsLimit.const b).mul_zero (v := fun n => u n - a) (by simpa only [sub_self] using hu.sub (.const a))
  have h3 := (h1.add h2).add (.const (a * b))
  rw [show (0 : ℝ) + 0 + a * b = a * b by grind] at h3
  have h4 : (fun n => u n * (v n - b) + b * (u n - a) + a * b) = fun n => u n * v n := funext fun n => by grind
  rwa [h4] at h3
theorem IsLimit.le (hu : IsLimit u a) (hv : IsLimit v b) {N : ℕ} (h : ∀ n, N ≤ n → u n ≤ v n) : a ≤ b := by
  refine le_of_forall_pos_le_add fun ε hε => ?_
  obtain ⟨K, hK⟩ := hu (ε / 2) (half_pos hε)
  obtain ⟨M, hM⟩ := hv (ε / 2) (half_pos hε)
  have h1 := hK (max N (max K M)) (by omega)
  have h2 := hM (max N (max K M)) (by omega)
  have h3 := h (max N (max K M)) (by omega)
  clear hK hM h
  rw [abs_sub_lt_iff] at h1 h2
  grind
theorem IsLimit.unique (hu : IsLimit u a) (hv : IsLimit u b) : a = b :=
  le_antisymm (hu.le hv (N := 0) fun _ _ => le_refl _) (hv.le hu (N := 0) fun _ _ => le_refl _)

/-- A sequence whose steps shrink like `1 / 2 ^ n` has a limit. -/
theorem exists_isLimit (h : ∀ n, |u (n + 1) - u n| ≤ c / 2 ^ n) : ∃ a, IsLimit u a := by
  have hc : ∀ n : ℕ, 2 * c / 2 ^ (n + 1) = c / 2 ^ n := fun n => by
    rw [pow_succ, mul_comm, mul_div_mul_right _ _ two_ne_zero']
  have hmono : Monotone fun n => u n - 2 * c / 2 ^ n := monotone_nat_of_le_succ fun n => by
    have h1 := abs_le.1 (h n)
    have h2 := hc n
    have h3 : 2 * c / 2 ^ n = 2 * (c / 2 ^ n) := mul_div_assoc _ _ _
    grind
  have hanti : Antitone fun n => u n + 2 * c / 2 ^ n := antitone_nat_of_succ_le fun n => by
    have h1 := abs_le.1 (h n)
    have h2 := hc n
    have h3 : 2 * c / 2 ^ n = 2 * (c / 2 ^ n) := mul_div_assoc _ _ _
    grind
  have hpos : ∀ n : ℕ, 0 ≤ 2 * c / 2 ^ n := fun n => by
    have h1 := (abs_nonneg _).trans (h n)
    rw [mul_div_assoc]
    exact mul_nonneg zero_le_two h1
  have hle : ∀ m n, u m - 2 * c / 2 ^ m ≤ u n + 2 * c / 2 ^ n := fun m n => by
    have h1 := hmono (Nat.le_max_left m n)
    have h2 := hanti (Nat.le_max_right m n)
    have h3 := hpos (max m n)
    have h1 : u m - 2 * c / 2 ^ m ≤ u (max m n) - 2 * c / 2 ^ (max m n) := h1
    have h2 : u (max m n) + 2 * c / 2 ^ (max m n) ≤ u n + 2 * c / 2 ^ n := h2
    grind
  obtain ⟨a, ha⟩ := exists_isLUB (s := Set.range fun n => u n - 2 * c / 2 ^ n) ⟨_, 0, rfl⟩
    ⟨u 0 + 2 * c / 2 ^ 0, by rintro _ ⟨n, rfl⟩; exact hle n 0⟩
  refine ⟨a, .of_abs_sub_le (c := 2 * c) fun n => ?_⟩
  have h1 : u n - 2 * c / 2 ^ n ≤ a := ha.1 ⟨n, rfl⟩
  have h2 : a ≤ u n + 2 * c / 2 ^ n := ha.2 (by rintro _ ⟨m, rfl⟩; exact hle m n)
  exact abs_sub_le_iff.2 ⟨by grind, by grind⟩

end Real.Construction

end
