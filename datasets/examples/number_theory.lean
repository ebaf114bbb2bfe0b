import Mathlib

/-! Divisibility, residues, Diophantine equations. -/

theorem example_residue (n : ℕ) (h₀ : n % 6 = 5) : n ^ 2 % 6 = 1 := by sorry

theorem example_square_mod_five (a : ℤ) : a ^ 2 % 5 = 0 ∨ a ^ 2 % 5 = 1 ∨ a ^ 2 % 5 = 4 := by sorry

theorem example_consecutive (n : ℕ) : 2 ∣ n * (n + 1) := by sorry

theorem example_power_cycle (n : ℕ) : ¬ 5 ∣ 2 ^ n := by sorry

theorem example_root_mod (n : ℕ) (h₀ : n < 31) (h₁ : n * n % 31 = 2) : n = 8 ∨ n = 23 := by sorry

theorem example_digits (a b : ℕ) (h₀ : 1 ≤ a ∧ a ≤ 9) (h₁ : b ≤ 9)
    (h₂ : 10 * a + b = a + b ^ 2) : a = 8 ∧ b = 9 := by sorry

theorem example_factor_pair (x y : ℕ) (h₀ : x < y) (h₁ : x * y = 35) (h₂ : 1 < x) :
    x = 5 ∧ y = 7 := by sorry

theorem example_sum_of_two_squares (x y : ℤ) : (x ^ 2 + y ^ 2) % 4 ≠ 3 := by sorry
