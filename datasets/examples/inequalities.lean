import Mathlib

/-! Inequalities, from one square to products of several facts. -/

theorem example_one_square (t : ℝ) : t - t ^ 2 ≤ 1 / 4 := by sorry

theorem example_two_variables (x y : ℝ) : (x + y) ^ 2 ≤ 3 * (x ^ 2 + y ^ 2 / 2) := by sorry

theorem example_rearrangement (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by sorry

theorem example_fixed_sum (x y : ℝ) (h₀ : x + y = 10) : x * y ≤ 25 := by sorry

theorem example_positive_ratio (x : ℝ) (h₀ : 0 < x) : 6 ≤ x + 9 / x := by sorry

theorem example_cubes (a b : ℝ) (h₀ : 0 < a) (h₁ : 0 < b) :
    a ^ 2 * b + a * b ^ 2 ≤ a ^ 3 + b ^ 3 := by sorry

theorem example_schur_like (a b c : ℝ) (h₀ : 0 < a) (h₁ : 0 < b) (h₂ : 0 < c) :
    9 * a * b * c ≤ (a + b + c) * (a * b + b * c + c * a) := by sorry
