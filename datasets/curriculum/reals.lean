import Mathlib

/-! Absolute value, square root, floor, powers, logarithms. -/

/-! ## warm-up -/

theorem reals_001 : |(-7 : ℝ)| + |3| = 10 := by sorry

theorem reals_002 (x : ℝ) (h : x = -4) : |x - 2| = 6 := by sorry

theorem reals_003 : Real.sqrt 49 = 7 := by sorry

theorem reals_004 : Real.sqrt 16 * Real.sqrt 25 = 20 := by sorry

theorem reals_005 : ⌊(17 : ℝ) / 5⌋ = 3 := by sorry

theorem reals_006 : ⌈(17 : ℝ) / 5⌉ = 4 := by sorry

theorem reals_007 (x : ℝ) (h : 0 ≤ x) : |x| = x := by sorry

theorem reals_008 (x : ℝ) (h : x < 0) : |x| = -x := by sorry

theorem reals_009 (x y : ℝ) : |x - y| = |y - x| := by sorry

theorem reals_010 (x : ℝ) : |x| ^ 2 = x ^ 2 := by sorry

theorem reals_011 (x : ℝ) (h : 0 ≤ x) : Real.sqrt x ^ 2 = x := by sorry

theorem reals_012 (x : ℝ) (h : 0 ≤ x) : Real.sqrt (x ^ 2) = x := by sorry

theorem reals_013 (x : ℝ) (hx : 0 < x) : Real.log (x ^ 3) = 3 * Real.log x := by sorry

theorem reals_014 (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : Real.log (x * y) = Real.log x + Real.log y := by sorry

/-! ## textbook -/

theorem reals_015 (x : ℝ) (h : |x - 3| ≤ 2) : 1 ≤ x ∧ x ≤ 5 := by sorry

theorem reals_016 (x : ℝ) (h : |2 * x + 1| < 7) : -4 < x ∧ x < 3 := by sorry

theorem reals_017 (x : ℝ) (h : |x - 5| = 2) : x = 3 ∨ x = 7 := by sorry

theorem reals_018 (x : ℝ) (h : |x| = 0) : x = 0 := by sorry

theorem reals_019 (x y : ℝ) : |x + y| ≤ |x| + |y| := by sorry

theorem reals_020 (x y z : ℝ) : |x - z| ≤ |x - y| + |y - z| := by sorry

theorem reals_021 (x y : ℝ) (h₁ : |x| ≤ 3) (h₂ : |y| ≤ 4) : |x + y| ≤ 7 := by sorry

theorem reals_022 (x y : ℝ) (h₁ : |x| ≤ 3) (h₂ : |y| ≤ 4) : |x * y| ≤ 12 := by sorry

theorem reals_023 (x : ℝ) (h₀ : 0 ≤ x) (h : Real.sqrt x = 6) : x = 36 := by sorry

theorem reals_024 (x : ℝ) (h₀ : 0 ≤ 2 * x + 1) (h : Real.sqrt (2 * x + 1) = 5) : x = 12 := by sorry

theorem reals_025 (x : ℝ) (h : 3 ≤ x) : Real.sqrt (x ^ 2 - 6 * x + 9) = x - 3 := by sorry

theorem reals_026 (a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) : Real.sqrt (a * b) = Real.sqrt a * Real.sqrt b := by sorry

theorem reals_027 (a b : ℝ) (ha : 0 ≤ a) (hb : a ≤ b) : Real.sqrt a ≤ Real.sqrt b := by sorry

theorem reals_028 : Real.sqrt 2 < 3 / 2 := by sorry

theorem reals_029 : 7 / 5 < Real.sqrt 2 := by sorry

theorem reals_030 : (Real.sqrt 5 - 1) * (Real.sqrt 5 + 1) = 4 := by sorry

theorem reals_031 : (Real.sqrt 3 + Real.sqrt 2) * (Real.sqrt 3 - Real.sqrt 2) = 1 := by sorry

theorem reals_032 (x : ℝ) (h : ⌊x⌋ = 4) : 4 ≤ x ∧ x < 5 := by sorry

theorem reals_033 (x : ℝ) (h₁ : 2 ≤ x) (h₂ : x < 3) : ⌊x⌋ = 2 := by sorry

theorem reals_034 (x : ℝ) (n : ℤ) : ⌊x + n⌋ = ⌊x⌋ + n := by sorry

theorem reals_035 (x : ℝ) : x - 1 < ⌊x⌋ ∧ (⌊x⌋ : ℝ) ≤ x := by sorry

/-! ## contest -/

theorem reals_036 (a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) : 2 * Real.sqrt (a * b) ≤ a + b := by sorry

theorem reals_037 (x : ℝ) (h : |x - 1| + |x - 4| = 3) : 1 ≤ x ∧ x ≤ 4 := by sorry

theorem reals_038 (x : ℝ) : 3 ≤ |x - 1| + |x - 4| := by sorry

theorem reals_039 (x : ℝ) (h : |x - 2| < 1) : |x ^ 2 - 4| < 5 := by sorry

theorem reals_040 (x y : ℝ) : |(|x| - |y|)| ≤ |x - y| := by sorry

theorem reals_041 (x y : ℝ) : max x y = (x + y + |x - y|) / 2 := by sorry

theorem reals_042 (x y : ℝ) : min x y + max x y = x + y := by sorry

theorem reals_043 (a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) : Real.sqrt (a + b) ≤ Real.sqrt a + Real.sqrt b := by sorry

theorem reals_044 : Real.sqrt (3 + 2 * Real.sqrt 2) = 1 + Real.sqrt 2 := by sorry

theorem reals_045 : Real.sqrt (7 - 4 * Real.sqrt 3) = 2 - Real.sqrt 3 := by sorry

theorem reals_046 (x : ℝ) : ⌊x⌋ ≤ ⌊x + 1 / 2⌋ := by sorry

theorem reals_047 (x y : ℝ) : ⌊x⌋ + ⌊y⌋ ≤ ⌊x + y⌋ := by sorry

theorem reals_048 (x : ℝ) (h : 0 ≤ x) (h₁ : x + Real.sqrt x = 20) : x = 16 := by sorry

theorem reals_049 (x : ℝ) (hx : 0 < x) (h : Real.log x = 2 * Real.log 3) : x = 9 := by sorry

theorem reals_050 (x : ℝ) : Real.sqrt (x ^ 2 + 1) > |x| := by sorry

theorem reals_051 (x : ℝ) (h : x ^ 2 < 9) : |x| < 3 := by sorry

/-! ## olympiad -/

theorem reals_052 : ¬ ∃ q : ℚ, q ^ 2 = 7 := by sorry

theorem reals_053 (x : ℝ) : ⌊2 * x⌋ = ⌊x⌋ + ⌊x + 1 / 2⌋ := by sorry

theorem reals_054 (a b c : ℝ) : |a + b| + |b + c| + |c + a| ≤ 2 * (|a| + |b| + |c|) := by sorry

theorem reals_055 (x y z : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 ≤ z) : Real.sqrt (x * y) + Real.sqrt (y * z) + Real.sqrt (z * x) ≤ x + y + z := by sorry
