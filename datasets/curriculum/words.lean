import Mathlib

/-! Small stories turned into statements: ages, speeds, prices, mixtures, figures. -/

/-! ## textbook -/

theorem words_001 (adult child : ℝ) (h₁ : 2 * adult + 3 * child = 54) (h₂ : adult + 4 * child = 47) : adult = 15 := by sorry

theorem words_002 (now son : ℕ) (h₁ : now = 4 * son) (h₂ : now + 10 = 2 * (son + 10) + 2) : son = 6 := by sorry

theorem words_003 (w l : ℝ) (h₁ : l = w + 6) (h₂ : 2 * (w + l) = 44) : w * l = 112 := by sorry

theorem words_004 (x : ℝ) (h : 0.2 * x + 0.5 * (30 - x) = 0.3 * 30) : x = 20 := by sorry

theorem words_005 (n : ℕ) (h : n * (n + 1) = 272) : n = 16 := by sorry

theorem words_006 (a b c : ℕ) (h₁ : a + b + c = 30) (h₂ : b = a + 4) (h₃ : c = 2 * a - 2) (h₄ : 1 ≤ a) : a = 7 := by sorry

theorem words_007 (x y : ℕ) (h₁ : x + y = 35) (h₂ : 2 * x + 4 * y = 94) : y = 12 := by sorry

theorem words_008 (p : ℝ) (h : p * (1 - 15 / 100) = 68) : p = 80 := by sorry

theorem words_009 (a b : ℝ) (h₁ : a + b = 17) (h₂ : a ^ 2 + b ^ 2 = 169) : a * b / 2 = 30 := by sorry

theorem words_010 (r : ℝ) (h₁ : 0 < r) (h₂ : (r + 2) ^ 2 - r ^ 2 = 24) : r = 5 := by sorry

theorem words_011 (d q : ℕ) (h₁ : d + q = 20) (h₂ : 10 * d + 25 * q = 290) : q = 6 := by sorry

theorem words_012 (x : ℚ) (h : x + x / 2 + x / 4 = 49) : x = 28 := by sorry

theorem words_013 (s : ℝ) (h₁ : 0 < s) (h₂ : s ^ 3 = 8 * s) : s ^ 2 = 8 := by sorry

theorem words_014 (t : ℝ) (h : 60 * t + 80 * (3 - t) = 200) : t = 2 := by sorry

theorem words_015 (x y : ℚ) (h₁ : x / y = 3 / 4) (h₂ : x + y = 35) (h₃ : y ≠ 0) : x = 15 := by sorry

theorem words_016 (a b : ℕ) (h₁ : 10 * a + b = 7 * (a + b)) (h₂ : a + b = 9) : a = 6 ∧ b = 3 := by sorry

theorem words_017 (n : ℕ) (h : 180 * (n - 2) = 1440) : n = 10 := by sorry

/-! ## contest -/

theorem words_018 (a b c : ℝ) (ha : 0 < a) (h₁ : b = a + 1) (h₂ : c = a + 2) (h₃ : a ^ 2 + b ^ 2 = c ^ 2) : a = 3 := by sorry

theorem words_019 (x y : ℝ) (h₁ : 0 < x) (h₂ : 0 < y) (h₃ : x * y = 48) (h₄ : 2 * (x + y) = 28) : x ^ 2 + y ^ 2 = 100 := by sorry

theorem words_020 (a b : ℕ) (h₁ : 0 < a) (h₂ : a < b) (h₃ : a * b = 24) (h₄ : b - a = 5) : a = 3 := by sorry

theorem words_021 (x y z : ℕ) (h₁ : x + y + z = 100) (h₂ : 15 * x + 9 * y + z = 300) (h₃ : x = 4) : y = 18 ∧ z = 78 := by sorry

theorem words_022 (a b c : ℝ) (h₁ : a + b > c) (h₂ : b + c > a) (h₃ : c + a > b) : 0 < a := by sorry

theorem words_023 (r s : ℝ) (hr : 0 < r) (hs : 0 < s) (h : r * s = 36) : 24 ≤ 2 * (r + s) := by sorry

theorem words_024 (x y : ℝ) (h₁ : (x - 1) ^ 2 + (y - 2) ^ 2 = 25) (h₂ : x = 4) (h₃ : 0 < y) : y = 6 := by sorry

theorem words_025 (a : ℝ) (h₁ : 0 < a) (h₂ : a ^ 2 + (a + 7) ^ 2 = 13 ^ 2) : a = 5 := by sorry
