import Mathlib

open Real

/-! Six statements for a first look: `prover prove datasets/examples/quickstart.lean`. -/

theorem square_of_a_difference (a b : ℝ) : 2 * (a * b) ≤ a ^ 2 + b ^ 2 := by sorry

theorem linear_system (x y : ℝ) (h₁ : 2 * x + 3 * y = 12) (h₂ : x - y = 1) : x = 3 ∧ y = 2 := by sorry

theorem product_of_neighbours (n : ℕ) : 2 ∣ n * (n + 1) := by sorry

theorem sum_of_every_fourth (n : ℕ) : ∑ k ∈ Finset.range n, (4 * k + 3) = 2 * n ^ 2 + n := by sorry

theorem last_digit : 7 ^ 2026 % 10 = 9 := by sorry

theorem two_squares_vanish (x y : ℝ) (h : x ^ 2 + y ^ 2 = 0) : x = 0 := by sorry
