import Mathlib

/-! Inequalities. -/

/-! ## warm-up -/

theorem inequalities_001 (x : ℝ) (h : 3 * x + 2 < 17) : x < 5 := by sorry

theorem inequalities_002 (x y : ℝ) (h₁ : x ≤ 3) (h₂ : y ≤ 4) : 2 * x + y ≤ 10 := by sorry

theorem inequalities_003 (x : ℝ) : 0 ≤ x ^ 2 - 6 * x + 9 := by sorry

theorem inequalities_004 (a : ℝ) : 4 * a ≤ a ^ 2 + 4 := by sorry

theorem inequalities_005 (a b : ℝ) : 6 * (a * b) ≤ a ^ 2 + 9 * b ^ 2 := by sorry

theorem inequalities_006 (x : ℝ) (h : 2 ≤ x) : 6 ≤ x ^ 2 + x := by sorry

theorem inequalities_007 (a b : ℝ) (h : a < b) : a < (a + 2 * b) / 3 := by sorry

theorem inequalities_008 (a b : ℝ) (h : a < b) : (3 * a + b) / 4 < b := by sorry

theorem inequalities_009 (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x ^ 2 * y + x * y ^ 2 := by sorry

theorem inequalities_010 (x y : ℝ) (hx : 1 ≤ x) (hy : 1 ≤ y) : x + y ≤ x * y + 1 := by sorry

theorem inequalities_011 (a b : ℝ) (ha : 0 ≤ a) (hb : a ≤ b) : a ^ 2 ≤ b ^ 2 := by sorry

theorem inequalities_012 (x : ℝ) (h₁ : 0 ≤ x) (h₂ : x ≤ 1) : x ^ 2 ≤ x := by sorry

theorem inequalities_013 (x : ℝ) (h₁ : 0 ≤ x) (h₂ : x ≤ 1) : x * (1 - x) ≤ 1 / 4 := by sorry

/-! ## textbook -/

theorem inequalities_014 (a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 4 / (a + b) ≤ 1 / a + 1 / b := by sorry

theorem inequalities_015 (x : ℝ) (hx : 0 < x) : 6 ≤ x + 9 / x := by sorry

theorem inequalities_016 (x : ℝ) (hx : 0 < x) : 12 ≤ 4 * x + 9 / x := by sorry

theorem inequalities_017 (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 2 ≤ x / y + y / x := by sorry

theorem inequalities_018 (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by sorry

theorem inequalities_019 (a b c : ℝ) : 3 * (a * b + b * c + c * a) ≤ (a + b + c) ^ 2 := by sorry

theorem inequalities_020 (a b c : ℝ) : (a + b + c) ^ 2 ≤ 3 * (a ^ 2 + b ^ 2 + c ^ 2) := by sorry

theorem inequalities_021 (a b : ℝ) : (a + b) ^ 2 ≤ 2 * (a ^ 2 + b ^ 2) := by sorry

theorem inequalities_022 (a b : ℝ) : 8 * (a ^ 4 + b ^ 4) ≥ (a + b) ^ 4 := by sorry

theorem inequalities_023 (a b x y : ℝ) : (a * x + b * y) ^ 2 ≤ (a ^ 2 + b ^ 2) * (x ^ 2 + y ^ 2) := by sorry

theorem inequalities_024 (a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 * b + a * b ^ 2 ≤ a ^ 3 + b ^ 3 := by sorry

theorem inequalities_025 (x y : ℝ) (h : x + y = 10) : x * y ≤ 25 := by sorry

theorem inequalities_026 (x y : ℝ) (h : x + 2 * y = 8) : x * y ≤ 8 := by sorry

theorem inequalities_027 (x y : ℝ) (h : x ^ 2 + y ^ 2 = 1) : x + y ≤ 3 / 2 := by sorry

theorem inequalities_028 (x y : ℝ) (h : x ^ 2 + y ^ 2 = 2) : -2 ≤ x + y := by sorry

theorem inequalities_029 (x y : ℝ) (h : x * y = 4) (hx : 0 < x) (hy : 0 < y) : 4 ≤ x + y := by sorry

theorem inequalities_030 (a b : ℝ) (ha : 1 < a) (hb : 1 < b) : a + b < a * b + 1 := by sorry

theorem inequalities_031 (x : ℝ) (h : 0 ≤ x) : 1 + 3 * x ≤ (1 + x) ^ 3 := by sorry

theorem inequalities_032 (x : ℝ) : x ^ 4 - 4 * x + 3 ≥ 0 := by sorry

theorem inequalities_033 (x : ℝ) (hx : 0 ≤ x) : 3 * x ≤ x ^ 3 + 2 := by sorry

/-! ## contest -/

theorem inequalities_034 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 9 ≤ (a + b + c) * (1 / a + 1 / b + 1 / c) := by sorry

theorem inequalities_035 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 8 * (a * b * c) ≤ (a + b) * (b + c) * (c + a) := by sorry

theorem inequalities_036 (a b c : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) : 3 * (a * b * c) ≤ a ^ 3 + b ^ 3 + c ^ 3 := by sorry

theorem inequalities_037 (a b c : ℝ) : a * b * c * (a + b + c) ≤ a ^ 4 + b ^ 4 + c ^ 4 := by sorry

theorem inequalities_038 (a b c d : ℝ) : a * b + b * c + c * d + d * a ≤ a ^ 2 + b ^ 2 + c ^ 2 + d ^ 2 := by sorry

theorem inequalities_039 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (h : a + b + c = 3) : a * b + b * c + c * a ≤ 3 := by sorry

theorem inequalities_040 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a + b + c ≤ a ^ 2 / b + b ^ 2 / c + c ^ 2 / a := by sorry

theorem inequalities_041 (x y z : ℝ) (h : x + 2 * y + 3 * z = 14) : 14 ≤ x ^ 2 + y ^ 2 + z ^ 2 := by sorry

theorem inequalities_042 (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a + b = 1) : 25 / 2 ≤ (a + 1 / a) ^ 2 + (b + 1 / b) ^ 2 := by sorry

theorem inequalities_043 (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a + b = 1) : 9 ≤ (1 + 1 / a) * (1 + 1 / b) := by sorry

theorem inequalities_044 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : (a * b + b * c + c * a) / (a + b + c) ≤ (a + b + c) / 3 := by sorry

theorem inequalities_045 (x y : ℝ) : x ^ 2 + y ^ 2 + 1 ≥ x * y + x + y := by sorry

theorem inequalities_046 (x y z : ℝ) : x ^ 2 + y ^ 2 + z ^ 2 + 3 ≥ 2 * (x + y + z) := by sorry

theorem inequalities_047 (a b c : ℝ) (h₁ : a ≤ b) (h₂ : b ≤ c) (h₃ : 0 ≤ a) : a * c + b * b ≤ b * c + b * c := by sorry

theorem inequalities_048 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (h : a * b * c = 1) : 3 ≤ a * b + b * c + c * a := by sorry

/-! ## olympiad -/

theorem inequalities_049 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 3 / 2 ≤ a / (b + c) + b / (a + c) + c / (b + a) := by sorry

theorem inequalities_050 (a b c : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) : 0 ≤ a * (a - b) * (a - c) + b * (b - a) * (b - c) + c * (c - a) * (c - b) := by sorry

theorem inequalities_051 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 1 ≤ a / (b + 2 * c) + b / (c + 2 * a) + c / (a + 2 * b) := by sorry

theorem inequalities_052 (x y z : ℝ) (hx : 0 < x) (hy : 0 < y) (hz : 0 < z) (h : x * y * z = 8) : 27 ≤ (1 + x) * (1 + y) * (1 + z) := by sorry

theorem inequalities_053 (a b c d : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (hd : 0 < d) : (a + b + c + d) ^ 2 ≤ 4 * (a ^ 2 + b ^ 2 + c ^ 2 + d ^ 2) := by sorry

theorem inequalities_054 (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (h : a + b + c = 1) : 64 ≤ (1 + 1 / a) * (1 + 1 / b) * (1 + 1 / c) := by sorry
