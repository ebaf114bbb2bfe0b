import Mathlib

/-! Equations, identities, roots. -/

/-! ## warm-up -/

theorem algebra_001 (x : ℝ) (h : 4 * x - 9 = 2 * x + 7) : x = 8 := by sorry

theorem algebra_002 (x : ℚ) (h : x / 3 + x / 4 = 7) : x = 12 := by sorry

theorem algebra_003 (a b : ℝ) : (a + 2 * b) ^ 2 - (a - 2 * b) ^ 2 = 8 * (a * b) := by sorry

theorem algebra_004 (a b : ℤ) : (a - b) * (a ^ 2 + a * b + b ^ 2) = a ^ 3 - b ^ 3 := by sorry

theorem algebra_005 (x : ℝ) (h : 3 * (x - 2) + 5 = 2 * (x + 4)) : x = 9 := by sorry

theorem algebra_006 (p q : ℝ) (h₁ : p + q = 11) (h₂ : p - q = 5) : p * q = 24 := by sorry

theorem algebra_007 (s t : ℚ) (h₁ : s = 3 * t) (h₂ : s + t = 20) : s - t = 10 := by sorry

theorem algebra_008 (x y : ℝ) (h : y = 2 * x + 1) (hx : x = 4) : y ^ 2 = 81 := by sorry

theorem algebra_009 (a : ℝ) (h : a ≠ 0) : a / (2 * a) = 1 / 2 := by sorry

theorem algebra_010 (x : ℝ) (hx : x ≠ 3) : (x ^ 2 - 9) / (x - 3) = x + 3 := by sorry

theorem algebra_011 (a b c : ℝ) : a * (b - c) + b * (c - a) + c * (a - b) = 0 := by sorry

theorem algebra_012 (m n : ℤ) (h₁ : 2 * m + n = 13) (h₂ : m + 2 * n = 11) : m = 5 ∧ n = 3 := by sorry

/-! ## textbook -/

theorem algebra_013 (x : ℝ) (h : x ^ 2 - 11 * x + 28 = 0) : x = 4 ∨ x = 7 := by sorry

theorem algebra_014 (x : ℝ) (h : 6 * x ^ 2 + x - 2 = 0) : x = 1 / 2 ∨ x = -2 / 3 := by sorry

theorem algebra_015 (x : ℝ) (hx : 0 < x) (h : x ^ 2 + 4 * x = 45) : x = 5 := by sorry

theorem algebra_016 (x y : ℝ) (h₁ : x + y = 9) (h₂ : x * y = 14) : x ^ 2 + y ^ 2 = 53 := by sorry

theorem algebra_017 (x y : ℝ) (h₁ : x - y = 4) (h₂ : x ^ 2 - y ^ 2 = 40) : x = 7 := by sorry

theorem algebra_018 (a b c : ℝ) (h₁ : a + b = 5) (h₂ : b + c = 8) (h₃ : c + a = 9) : a + b + c = 11 ∧ a = 3 := by sorry

theorem algebra_019 (x : ℝ) (h₀ : x ≠ 0) (h : x + 1 / x = 4) : x ^ 2 + 1 / x ^ 2 = 14 := by sorry

theorem algebra_020 (x : ℝ) (h₀ : x ≠ 0) (h : x - 1 / x = 2) : x ^ 2 + 1 / x ^ 2 = 6 := by sorry

theorem algebra_021 (a b : ℝ) (h₁ : a ^ 2 + b ^ 2 = 29) (h₂ : a + b = 7) : a * b = 10 := by sorry

theorem algebra_022 (x y z : ℝ) (h₁ : x + y + z = 6) (h₂ : x * y + y * z + z * x = 11) : x ^ 2 + y ^ 2 + z ^ 2 = 14 := by sorry

theorem algebra_023 (k : ℝ) (h : ∀ x : ℝ, x ^ 2 + k * x + 16 = (x + 4) ^ 2) : k = 8 := by sorry

theorem algebra_024 (a b : ℝ) (h : ∀ x : ℝ, (x - 2) * (x + 5) = x ^ 2 + a * x + b) : a = 3 ∧ b = -10 := by sorry

theorem algebra_025 (x : ℝ) (h : x ^ 3 = 27 * x) (hx : 5 < x) : x ^ 2 = 27 := by sorry

theorem algebra_026 (r s : ℝ) (h₁ : r * s = 6) (h₂ : r + s = 5) (h₃ : r < s) : r = 2 ∧ s = 3 := by sorry

theorem algebra_027 (u v : ℝ) (h₁ : u ≠ 0) (h₂ : v ≠ 0) (h₃ : 1 / u + 1 / v = 2) (h₄ : u * v = 3) : u + v = 6 := by sorry

theorem algebra_028 (x : ℝ) (h : (x + 1) * (x + 2) * (x + 3) = 0) (hx : -2 < x) : x = -1 := by sorry

theorem algebra_029 (a d : ℚ) (h₁ : a + 2 * d = 7) (h₂ : a + 6 * d = 23) : a + 10 * d = 39 := by sorry

theorem algebra_030 (t : ℝ) (h : 2 * t ^ 4 = 32) : t ^ 2 = 4 := by sorry

/-! ## contest -/

theorem algebra_031 (x y : ℝ) (h₁ : x + y = 3) (h₂ : x ^ 3 + y ^ 3 = 9) : x * y = 2 := by sorry

theorem algebra_032 (a b c : ℝ) (h : a + b + c = 0) : a ^ 3 + b ^ 3 + c ^ 3 = 3 * a * b * c := by sorry

theorem algebra_033 (a b c : ℝ) (h : a + b + c = 0) : a ^ 4 + b ^ 4 + c ^ 4 = 2 * (a * b + b * c + c * a) ^ 2 := by sorry

theorem algebra_034 (x y : ℝ) (h : x ^ 2 + y ^ 2 - 6 * x + 8 * y + 25 = 0) : x = 3 ∧ y = -4 := by sorry

theorem algebra_035 (x y z : ℝ) (h : x ^ 2 + y ^ 2 + z ^ 2 = x * y + y * z + z * x) : x = y ∧ y = z := by sorry

theorem algebra_036 (a b c d : ℝ) (h₁ : a * d = b * c) (hb : b ≠ 0) (hd : d ≠ 0) : (a + b) / b = (c + d) / d := by sorry

theorem algebra_037 (x : ℝ) (h : x ^ 2 = x + 1) : x ^ 5 = 5 * x + 3 := by sorry

theorem algebra_038 (x : ℝ) (h : x ^ 2 + x + 1 = 0) : False := by sorry

theorem algebra_039 (x : ℝ) (h : x ^ 4 + 4 = 5 * x ^ 2) (h₁ : 0 < x) (h₂ : x ≠ 1) : x = 2 := by sorry

theorem algebra_040 (x y : ℝ) (h₁ : x * y = 1) (h₂ : x + y = 4) : x ^ 4 + y ^ 4 = 194 := by sorry

theorem algebra_041 (x y : ℝ) (h₁ : x ^ 2 + x * y = 28) (h₂ : y ^ 2 + x * y = -12) : (x + y) ^ 2 = 16 := by sorry

theorem algebra_042 (a b c : ℝ) (h₁ : a * b = 6) (h₂ : b * c = 10) (h₃ : c * a = 15) (ha : 0 < a) : a = 3 ∧ b = 2 ∧ c = 5 := by sorry

/-! ## olympiad -/

theorem algebra_043 (x y : ℝ) (h₁ : x ^ 3 + y ^ 3 = 1) (h₂ : x ^ 4 + y ^ 4 = 1) : x * y * (x + y - 1) = 0 ∨ (0 ≤ x ∧ 0 ≤ y) := by sorry

theorem algebra_044 (x y z : ℝ) (h₁ : x + y + z = 1) (h₂ : x ^ 2 + y ^ 2 + z ^ 2 = 1) (h₃ : x ^ 3 + y ^ 3 + z ^ 3 = 1) : x * y * z = 0 := by sorry

theorem algebra_045 (a b c : ℝ) (h₁ : a + b + c = 3) (h₂ : a ^ 2 + b ^ 2 + c ^ 2 = 3) : a = 1 ∧ b = 1 ∧ c = 1 := by sorry

theorem algebra_046 (x y : ℝ) (h₁ : x ^ 2 - y = 6) (h₂ : y ^ 2 - x = 6) : x = y ∨ x + y = -1 := by sorry

theorem algebra_047 (a b : ℝ) (h₁ : a ^ 3 - 3 * a * b ^ 2 = 11) (h₂ : b ^ 3 - 3 * a ^ 2 * b = 2) : (a ^ 2 + b ^ 2) ^ 3 = 125 := by sorry
