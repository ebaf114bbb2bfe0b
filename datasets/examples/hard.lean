import Mathlib

/-! Statements that need an idea. Some of them may stay open. -/

theorem example_nesbitt (a b c : ℝ) (h₀ : 0 < a) (h₁ : 0 < b) (h₂ : 0 < c) :
    3 / 2 ≤ a / (b + c) + b / (c + a) + c / (a + b) := by sorry

theorem example_no_solution (x y : ℤ) : x ^ 2 - 3 * y ^ 2 ≠ 5 := by sorry

theorem example_cauchy_on_integers (f : ℤ → ℤ) (h₀ : ∀ x y, f (x + y) = f x + f y) (n : ℕ) :
    f n = n * f 1 := by sorry

theorem example_prime_square (p : ℕ) (h₀ : Nat.Prime p) (h₁ : 3 < p) : 24 ∣ p ^ 2 - 1 := by sorry
