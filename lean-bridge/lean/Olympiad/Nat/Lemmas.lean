module

public import Olympiad.BigOperators
public import Olympiad.Abs

/-!
# More about natural numbers and integers: divisors computed fast, divisibility, squares
-/

set_option autoImplicit false

@[expose] public section

namespace Nat

/-- The divisors of `n` by trial division up to the square root, with fuel: `k` and `n / k` for each `k ∣ n`. -/
def divisorsUpTo (n : ℕ) : ℕ → ℕ → List ℕ
  | 0, _ => []
  | fuel + 1, k =>
    cond (Nat.blt n (k * k)) []
      (cond (Nat.beq (n % k) 0)
        (cond (Nat.beq (k * k) n) (k :: divisorsUpTo n fuel (k + 1)) (k :: n / k :: divisorsUpTo n fuel (k + 1)))
        (divisorsUpTo n fuel (k + 1)))

theorem divisorsUpTo_spec (n fuel k : ℕ) (hn : 0 < n) (hk : 0 < k) (hf : n < (k + fuel) * (k + fuel)) :
    (divisorsUpTo n fuel k).Nodup ∧ ∀ d, d ∈ divisorsUpTo n fuel k ↔ d ∣ n ∧ k ≤ d ∧ k ≤ n / d := by
  have small : ∀ k : ℕ, n < k * k → ∀ d, ¬(d ∣ n ∧ k ≤ d ∧ k ≤ n / d) := by
    rintro k h d ⟨hd, h1, h2⟩
    have h3 := Nat.mul_le_mul h1 h2
    rw [Nat.mul_div_cancel' hd] at h3
    omega
  induction fuel generalizing k with
  | zero =>
    refine ⟨List.Pairwise.nil, fun d => ⟨fun h => by simp [divisorsUpTo] at h, fun h => absurd h (small k hf d)⟩⟩
  | succ fuel ih =>
    obtain ⟨ihn, ihm⟩ := ih (k + 1) (by omega) (by rwa [show k + 1 + fuel = k + (fuel + 1) by omega])
    unfold divisorsUpTo
    by_cases h1 : n < k * k
    · rw [show Nat.blt n (k * k) = true by rw [Nat.blt_eq]; exact h1]
      exact ⟨List.Pairwise.nil, fun d => ⟨fun h => by simp at h, fun h => absurd h (small k h1 d)⟩⟩
    · rw [show Nat.blt n (k * k) = false by rw [← Bool.not_eq_true, Nat.blt_eq]; exact h1]
      have hkk : k * k ≤ n := Nat.le_of_not_lt h1
      by_cases h2 : n % k = 0
      · rw [h2]
        have hd : k ∣ n := Nat.dvd_of_mod_eq_zero h2
        have hnk : k ≤ n / k := (Nat.le_div_iff_mul_le hk).2 hkk
        have hdiv : n / (n / k) = k := Nat.div_div_self hd (by omega)
        have hstep : ∀ d, d ∣ n → k ≤ d → k ≤ n / d → d ≠ k → d ≠ n / k → k + 1 ≤ d ∧ k + 1 ≤ n / d := by
          intro d hd' h3 h4 h5 h6
          refine ⟨by omega, ?_⟩
          rcases Nat.lt_or_eq_of_le h4 with h7 | h7
          · exact h7
          · exfalso
            apply h6
            have := Nat.div_div_self hd' (by omega)
            rw [← h7] at this
            exact this.symm
        by_cases h3 : k * k = n
        · rw [show Nat.beq (k * k) n = true by rw [h3]; exact Nat.beq_refl n]
          have hkn : n / k = k := by rw [← h3, Nat.mul_div_cancel _ hk]
          show (k :: divisorsUpTo n fuel (k + 1)).Nodup ∧ ∀ d, d ∈ k :: divisorsUpTo n fuel (k + 1) ↔ _
          refine ⟨List.nodup_cons.2 ⟨fun h => by have := ((ihm k).1 h).2.1; omega, ihn⟩, fun d => ?_⟩
          rw [List.mem_cons, ihm]
          constructor
          · rintro (rfl | ⟨h4, h5, h6⟩)
            · exact ⟨hd, Nat.le_refl _, hnk⟩
            · exact ⟨h4, by omega, by omega⟩
          · rintro ⟨h4, h5, h6⟩
            by_cases h7 : d = k
            · exact Or.inl h7
            · exact Or.inr ⟨h4, hstep d h4 h5 h6 h7 (by rw [hkn]; exact h7)⟩
        · rw [show Nat.beq (k * k) n = false by
            rw [← Bool.not_eq_true]; intro h; exact h3 (Nat.eq_of_beq_eq_true h)]
          have hne : n / k ≠ k := fun h => h3 (by rw [← Nat.mul_div_cancel' hd, h])
          show (k :: n / k :: divisorsUpTo n fuel (k + 1)).Nodup ∧ ∀ d, d ∈ k :: n / k :: divisorsUpTo n fuel (k + 1) ↔ _
          refine ⟨List.nodup_cons.2 ⟨fun h => ?_, List.nodup_cons.2 ⟨fun h => ?_, ihn⟩⟩, fun d => ?_⟩
          · rcases List.mem_cons.1 h with h | h
            · exact hne h.symm
            · have := ((ihm k).1 h).2.1; omega
          · have := ((ihm _).1 h).2.2
            rw [hdiv] at this; omega
          · rw [List.mem_cons, List.mem_cons, ihm]
            constructor
            · rintro (rfl | rfl | ⟨h4, h5, h6⟩)
              · exact ⟨hd, Nat.le_refl _, hnk⟩
              · exact ⟨Nat.div_dvd_of_dvd hd, hnk, by rw [hdiv]⟩
              · exact ⟨h4, by omega, by omega⟩
            · rintro ⟨h4, h5, h6⟩
              by_cases h7 : d = k
              · exact Or.inl h7
              · by_cases h8 : d = n / k
                · exact Or.inr (Or.inl h8)
                · exact Or.inr (Or.inr ⟨h4, hstep d h4 h5 h6 h7 h8⟩)
      · have h3 : Nat.beq (n % k) 0 = false := by
          cases h : n % k with
          | zero => exact absurd h h2
          | succ _ => rfl
        rw [h3]
        refine ⟨ihn, fun d => ?_⟩
        show d ∈ divisorsUpTo n fuel (k + 1) ↔ _
        rw [ihm]
        constructor
        · rintro ⟨h4, h5, h6⟩; exact ⟨h4, by omega, by omega⟩
        · rintro ⟨h4, h5, h6⟩
          refine ⟨h4, ?_, ?_⟩
          · rcases Nat.lt_or_eq_of_le h5 with h7 | rfl
            · exact h7
            · exact absurd (Nat.mod_eq_zero_of_dvd h4) h2
          · rcases Nat.lt_or_eq_of_le h6 with h7 | h7
            · exact h7
            · exact absurd (Nat.mod_eq_zero_of_dvd (h7 ▸ Nat.div_dvd_of_dvd h4)) h2

/-- The finite set of the divisors of `n > 0`, computed by trial division up to the square root. -/
noncomputable def divisorsFast (n : ℕ) (hn : 0 < n) : Finset ℕ :=
  Finset.ofNodup (divisorsUpTo n n 1) (divisorsUpTo_spec n n 1 hn Nat.one_pos
    (Nat.lt_of_lt_of_le (by omega) (Nat.le_mul_of_pos_left (1 + n) (by omega)))).1
/-- Rewrites the divisors of a numeral into a form that the kernel evaluates quickly. -/
theorem divisors_eq_divisorsFast (n : ℕ) (hn : 0 < n) : divisors n = divisorsFast n hn := by
  apply Finset.ext
  intro d
  rw [mem_divisors, divisorsFast, Finset.mem_ofNodup, (divisorsUpTo_spec n n 1 hn Nat.one_pos
    (Nat.lt_of_lt_of_le (by omega) (Nat.le_mul_of_pos_left (1 + n) (by omega)))).2]
  constructor
  · rintro ⟨h, _⟩
    exact ⟨h, Nat.pos_of_dvd_of_pos h hn, Nat.div_pos (Nat.le_of_dvd hn h) (Nat.pos_of_dvd_of_pos h hn)⟩
  · rintro ⟨h, _, _⟩; exact ⟨h, by omega⟩

theorem sq_mod_four (n : ℕ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  rw [Nat.pow_mod]
  have : n % 4 < 4 := Nat.mod_lt _ (by decide)
  rcases (by omega : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3) with h | h | h | h <;> rw [h] <;> decide
end Nat

namespace Int
theorem sq_mod_four (n : ℤ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  have h : n ^ 2 % 4 = (n % 4) * (n % 4) % 4 := by rw [← Int.mul_emod, Int.pow_succ, Int.pow_succ, Int.pow_zero, Int.one_mul]
  rw [h]
  rcases (by omega : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3) with h | h | h | h <;> rw [h] <;> decide
/-- An integer strictly between consecutive squares is not a square. -/
theorem not_sq_of_lt_of_lt {k n : ℤ} (hk : 0 ≤ k) (h1 : k ^ 2 < n) (h2 : n < (k + 1) ^ 2) (m : ℤ) : m ^ 2 ≠ n := by
  rintro rfl
  have h3 := _root_.abs_lt_of_sq_lt_sq h2 (by omega)
  have h4 := _root_.sq_lt_sq.1 h1
  rw [_root_.abs_of_nonneg hk] at h4
  omega
end Int

end
