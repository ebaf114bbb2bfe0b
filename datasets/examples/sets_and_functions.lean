import Mathlib

/-! Finite sets, extremes, functional equations, roots, logarithms, complex numbers. -/

theorem example_count : (Finset.filter (fun n => n % 3 = 1) (Finset.range 40)).card = 13 := by sorry

theorem example_card (S : Finset ℕ) (h₀ : ∀ n : ℕ, n ∈ S ↔ 0 < n ∧ n ^ 2 < 50) : S.card = 7 := by sorry

theorem example_least : IsLeast {n : ℕ | 0 < n ∧ 7 * n % 11 = 3} 2 := by sorry

theorem example_witness : ∃ n : ℕ, 3 < n ∧ n ^ 2 = 4 * n := by sorry

theorem example_additive (f : ℝ → ℝ) (h₀ : ∀ x y, f (x + y) = f x + f y) : f 0 = 0 := by sorry

theorem example_square_root : Real.sqrt 49 + Real.sqrt 4 = 9 := by sorry

theorem example_logarithm : Real.log 9 = 2 * Real.log 3 := by sorry

theorem example_absolute_value (x : ℝ) (h₀ : abs (2 * x - 3) < 5) : -1 < x ∧ x < 4 := by sorry

theorem example_floor : Int.floor ((17 : ℝ) / 5) = 3 := by sorry

theorem example_complex (z : ℂ) (h₀ : z = 2 + 3 * Complex.I) :
    z * (2 - 3 * Complex.I) = 13 := by sorry
