import Mathlib

/-! Statements about every natural number. -/

theorem example_triangular (n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) := by sorry

theorem example_geometric (n : ℕ) : ∑ k ∈ Finset.range n, 2 ^ k + 1 = 2 ^ n := by sorry

theorem example_divides (n : ℕ) : 5 ∣ 6 ^ n + 4 := by sorry

theorem example_exponential (n : ℕ) (h₀ : 4 ≤ n) : n ^ 2 ≤ 2 ^ n := by sorry

theorem example_bernoulli (x : ℝ) (h₀ : 0 ≤ x) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by sorry

theorem example_recurrence (u : ℕ → ℤ) (h₀ : u 0 = 1) (h₁ : ∀ n, u (n + 1) = 3 * u n - 1) :
    u 4 = 41 := by sorry
