import Mathlib

/-! Closed computations: what a calculator does, but proved. -/

theorem example_remainder : (3 ^ 41 + 5 ^ 12) % 7 = 6 := by sorry

theorem example_gcd : Nat.gcd 2310 1547 = 7 * Nat.gcd 330 221 := by sorry

theorem example_fraction : (2 : ℚ) / 3 + 5 / 6 - 1 / 4 = 5 / 4 := by sorry

theorem example_sum : ∑ k ∈ Finset.range 12, (3 * k + 2) = 222 := by sorry

theorem example_factorial : Nat.factorial 6 = 8 * 9 * 10 := by sorry
