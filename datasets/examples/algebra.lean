import Mathlib

/-! Equations and identities over the real and rational numbers. -/

theorem example_linear_system (x y : ℝ) (h₀ : 2 * x + 3 * y = 19) (h₁ : 5 * x - y = 5) :
    x = 2 ∧ y = 5 := by sorry

theorem example_four_squares (a b c d : ℝ) :
    (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by sorry

theorem example_reciprocals (x : ℝ) (h₀ : x ≠ 0) (h₁ : x + 1 / x = 3) :
    x ^ 2 + 1 / x ^ 2 = 7 := by sorry

theorem example_two_roots (x : ℝ) (h₀ : x ^ 2 - 9 * x + 14 = 0) : x = 2 ∨ x = 7 := by sorry

theorem example_quadratic (a b : ℝ) (f : ℝ → ℝ) (h₀ : ∀ x, f x = x ^ 2 + a * x + b) (h₁ : f 1 = 4)
    (h₂ : f 2 = 9) : f 5 = 36 := by sorry

theorem example_reflection (f : ℝ → ℝ) (h₀ : ∀ x, f x = 1 - x) : f (f (f 7)) = -6 := by sorry
