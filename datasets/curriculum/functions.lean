import Mathlib

/-! Functions: values, equations, compositions. -/

/-! ## warm-up -/

theorem functions_001 (f : ℝ → ℝ) (h : ∀ x, f x = 3 * x - 4) : f 7 - f 2 = 15 := by sorry

theorem functions_002 (f : ℝ → ℝ) (h : ∀ x, f x = x ^ 2 + x) : f (f 2) = 42 := by sorry

theorem functions_003 (f g : ℝ → ℝ) (h₁ : ∀ x, f x = 2 * x) (h₂ : ∀ x, g x = x + 5) : f (g 3) + g (f 3) = 27 := by sorry

theorem functions_004 (f : ℕ → ℕ) (h : ∀ n, f n = n ^ 2 + 1) : f 3 + f 4 = 27 := by sorry

theorem functions_005 (f : ℤ → ℤ) (h : ∀ n, f n = 7 - 2 * n) : f (f 1) = -3 := by sorry

theorem functions_006 (f : ℝ → ℝ) (h : ∀ x, f x = (x + 1) / 2) : f 9 = 5 ∧ f (-1) = 0 := by sorry

theorem functions_007 (f : ℝ → ℝ) (h : ∀ x, f (x + 2) = 5 * x) : f 6 = 20 := by sorry

theorem functions_008 (f : ℝ → ℝ) (h : ∀ x, f (2 * x) = x + 3) : f 10 = 8 := by sorry

theorem functions_009 (f : ℝ → ℝ) (h : ∀ x, f x = 8) : f 1 + f 2 * f 3 = 72 := by sorry

theorem functions_010 (f : ℕ → ℕ) (h : ∀ n, f n = if n % 2 = 0 then n / 2 else n + 7) : f (f 9) = 8 := by sorry

/-! ## textbook -/

theorem functions_011 (f : ℝ → ℝ) (a b : ℝ) (h : ∀ x, f x = a * x ^ 2 + b) (h₁ : f 1 = 5) (h₂ : f 2 = 14) : f 3 = 29 := by sorry

theorem functions_012 (f : ℝ → ℝ) (h : ∀ x, f x = 2 * x - 6) : f 3 = 0 ∧ ∀ x, f x = 0 → x = 3 := by sorry

theorem functions_013 (f : ℝ → ℝ) (h : ∀ x y, f (x + y) = f x + f y) : f 0 = 0 := by sorry

theorem functions_014 (f : ℝ → ℝ) (h : ∀ x y, f (x + y) = f x + f y) (h₁ : f 1 = 4) : f 3 = 12 := by sorry

theorem functions_015 (f : ℝ → ℝ) (h : ∀ x y, f (x * y) = f x * f y) (h₁ : f 2 = 3) : f 8 = 27 := by sorry

theorem functions_016 (f : ℝ → ℝ) (h : ∀ x, f (-x) = -f x) : f 0 = 0 := by sorry

theorem functions_017 (f : ℝ → ℝ) (h : ∀ x, f (x + 3) = f x) (h₁ : f 1 = 9) : f 10 = 9 := by sorry

theorem functions_018 (f : ℝ → ℝ) (h : ∀ x, 3 * f x = f x + 4 * x) : f 5 = 10 := by sorry

theorem functions_019 (f : ℝ → ℝ) (h : ∀ x, f x + 2 * f (1 - x) = 3 * x) : f 0 = 2 := by sorry

theorem functions_020 (f : ℝ → ℝ) (h : ∀ x, f x = 5 * x + 1) : Function.Injective f := by sorry

theorem functions_021 (f : ℝ → ℝ) (h : ∀ x, f x = 4 * x - 3) : Function.Surjective f := by sorry

theorem functions_022 (f g : ℝ → ℝ) (h₁ : ∀ x, f x = 3 * x + 2) (h₂ : ∀ x, g x = (x - 2) / 3) : ∀ x, f (g x) = x := by sorry

theorem functions_023 (f : ℝ → ℝ) (h : ∀ x, f x = x ^ 2 - 4 * x) : ∀ x, -4 ≤ f x := by sorry

theorem functions_024 (f : ℝ → ℝ) (h : ∀ x, f x = 2 * x + 1) : ∀ x y, x < y → f x < f y := by sorry

theorem functions_025 (f : ℕ → ℕ) (h : ∀ n, f (n + 1) = f n) : ∀ n, f n = f 0 := by sorry

/-! ## contest -/

theorem functions_026 (f : ℝ → ℝ) (h : ∀ x, 2 * f x + f (-x) = 3 * x + 6) : ∀ x, f x = 3 * x + 2 := by sorry

theorem functions_027 (f : ℝ → ℝ) (h : ∀ x, f x + 3 * f (2 - x) = 8) : ∀ x, f x = 2 := by sorry

theorem functions_028 (f : ℝ → ℝ) (h : ∀ x y, f (x + y) = f x + y) : ∀ x, f x = x + f 0 := by sorry

theorem functions_029 (f : ℝ → ℝ) (h : ∀ x y, f (x - y) = f x - f y) : ∀ x, f (-x) = -f x := by sorry

theorem functions_030 (f : ℤ → ℤ) (h : ∀ n, f (f n) = n + 2) : ∀ n, f (n + 2) = f n + 2 := by sorry

theorem functions_031 (f : ℕ → ℕ) (h₁ : ∀ m n, f (m + n) = f m + f n) (h₂ : f 1 = 6) : ∀ n, f n = 6 * n := by sorry

theorem functions_032 (f : ℝ → ℝ) (h : ∀ x y, f x * f y = f (x + y)) (h₁ : f 0 ≠ 0) : f 0 = 1 := by sorry

theorem functions_033 (f : ℝ → ℝ) (h : ∀ x y, f (x + y) = f x * f y) (h₁ : f 1 = 2) : f 5 = 32 := by sorry

theorem functions_034 (f : ℝ → ℝ) (h : ∀ x, f (f x) = x) (h₁ : f 3 = 5) : f 5 = 3 := by sorry

theorem functions_035 (f : ℝ → ℝ) (h : ∀ x, f (f x) = 4 * x) : f 0 = 0 := by sorry

theorem functions_036 (f : ℝ → ℝ) (h : ∀ x y, f x + f y = f (x + y) + 4) : f 0 = 4 := by sorry

/-! ## olympiad -/

theorem functions_037 (f : ℝ → ℝ) (h : ∀ x y, f (x + y) + f (x - y) = 2 * f x + 2 * f y) : f 0 = 0 ∧ ∀ x, f (-x) = f x := by sorry

theorem functions_038 (f : ℝ → ℝ) (h : ∀ x y, f (x + f y) = x + y) (h₀ : f 0 = 0) : ∀ x, f (f x) = x := by sorry

theorem functions_039 (f : ℤ → ℤ) (h : ∀ m n, f (m + f n) = f m + n) (h₀ : f 0 = 0) : ∀ n, f (f n) = n := by sorry

theorem functions_040 (f : ℝ → ℝ) (h : ∀ x y, x * f y = y * f x) (h₁ : f 1 = 3) : ∀ x, f x = 3 * x := by sorry

theorem functions_041 (f : ℕ → ℕ) (h : ∀ n, f n < f (n + 1)) : ∀ n, n ≤ f n := by sorry
