import Mathlib

/-! Quantifiers, witnesses, sets, case splits. -/

/-! ## warm-up -/

theorem logic_001 : ∃ n : ℕ, n ^ 2 = 289 := by sorry

theorem logic_002 : ∃ x : ℝ, 3 * x + 4 = 25 := by sorry

theorem logic_003 : ∃ a b : ℤ, 3 * a + 5 * b = 1 := by sorry

theorem logic_004 : ∃ n : ℕ, 50 < n ∧ n < 60 ∧ n % 7 = 5 := by sorry

theorem logic_005 : ∃ p : ℕ, Nat.Prime p ∧ 90 < p ∧ p < 100 := by sorry

theorem logic_006 : ∀ n : ℕ, n < 5 → n ^ 2 < 17 := by sorry

theorem logic_007 : ¬ ∃ n : ℕ, n ^ 2 = 40 := by sorry

theorem logic_008 : ∃ x : ℝ, x ^ 2 + 2 * x = 8 ∧ x < 0 := by sorry

theorem logic_009 (p q : Prop) (h₁ : p) (h₂ : q) : q ∧ p := by sorry

theorem logic_010 (p q : Prop) (h : p ∨ q) : q ∨ p := by sorry

theorem logic_011 (p q r : Prop) (h₁ : p → q) (h₂ : q → r) : p → r := by sorry

theorem logic_012 (p q : Prop) (h : ¬ (p ∨ q)) : ¬ p ∧ ¬ q := by sorry

theorem logic_013 (p q : Prop) (h₁ : p → q) (h₂ : ¬ q) : ¬ p := by sorry

theorem logic_014 (x : ℝ) : x ∈ {y : ℝ | y ^ 2 = 9} ↔ x ^ 2 = 9 := by sorry

theorem logic_015 : (3 : ℕ) ∈ ({1, 3, 5} : Finset ℕ) := by sorry

theorem logic_016 : ({1, 2, 3} : Finset ℕ).card = 3 := by sorry

/-! ## textbook -/

theorem logic_017 : ∀ x : ℝ, ∃ y : ℝ, y = 2 * x + 1 ∧ (y - 1) / 2 = x := by sorry

theorem logic_018 : ∀ n : ℤ, ∃ k : ℤ, n = 3 * k ∨ n = 3 * k + 1 ∨ n = 3 * k + 2 := by sorry

theorem logic_019 : ∃! x : ℝ, 7 * x - 3 = 18 := by sorry

theorem logic_020 : ∃! n : ℕ, n + 5 = 12 := by sorry

theorem logic_021 : ∀ x : ℝ, x ^ 2 = 16 ↔ x = 4 ∨ x = -4 := by sorry

theorem logic_022 (x : ℝ) : x * (x - 3) = 0 ↔ x = 0 ∨ x = 3 := by sorry

theorem logic_023 (x : ℝ) : 2 * x + 3 < 11 ↔ x < 4 := by sorry

theorem logic_024 (a b : ℝ) : a ^ 2 + b ^ 2 = 0 ↔ a = 0 ∧ b = 0 := by sorry

theorem logic_025 (n : ℕ) (h : n ≠ 0) : ∃ m : ℕ, n = m + 1 := by sorry

theorem logic_026 (n : ℕ) : n = 0 ∨ n = 1 ∨ 2 ≤ n := by sorry

theorem logic_027 (x : ℝ) (h : x ^ 2 > 25) (hx : 0 < x) : 5 < x := by sorry

theorem logic_028 (x y : ℝ) (h : x * y = 0) (hx : x ≠ 0) : y = 0 := by sorry

theorem logic_029 (x y : ℝ) (h : x + y > 10) : x > 5 ∨ y > 5 := by sorry

theorem logic_030 (n : ℤ) (h : ¬ Even n) : Odd n := by sorry

theorem logic_031 (a b : ℤ) (h : a * b = 1) : a = b := by sorry

theorem logic_032 (s t : Set ℕ) (h : s ⊆ t) : s ∩ t = s := by sorry

theorem logic_033 (s t u : Set ℕ) (h₁ : s ⊆ t) (h₂ : t ⊆ u) : s ⊆ u := by sorry

theorem logic_034 (s t : Set ℝ) : s ∩ t ⊆ s ∪ t := by sorry

theorem logic_035 (x : ℝ) (h : x ∈ {y : ℝ | 2 * y ≤ 6}) : x ≤ 3 := by sorry

theorem logic_036 : ¬ ∃ x : ℝ, x ^ 2 + 2 * x + 2 = 0 := by sorry

theorem logic_037 : ¬ ∃ x y : ℤ, 4 * x + 6 * y = 15 := by sorry

/-! ## contest -/

theorem logic_038 : ∃ a b : ℕ, a ^ 2 + b ^ 2 = 65 ∧ a < b ∧ 1 < a := by sorry

theorem logic_039 : ∃ x y : ℕ, 0 < x ∧ 0 < y ∧ x ^ 2 - 2 * y ^ 2 = 1 := by sorry

theorem logic_040 : ∀ n : ℕ, ∃ p : ℕ, n ≤ p ∧ p % 6 = 5 := by sorry

theorem logic_041 : ∀ ε : ℝ, 0 < ε → ∃ n : ℕ, 0 < n ∧ 1 / (n : ℝ) < ε := by sorry

theorem logic_042 : ∀ x y : ℝ, x < y → ∃ z : ℝ, x < z ∧ z < y := by sorry

theorem logic_043 : ∃ x : ℝ, 0 < x ∧ x ^ 2 = 2 := by sorry

theorem logic_044 : ∀ a b : ℤ, ∃ c : ℤ, a + c = b - c ∨ a + c = b - c + 1 ∨ a + c + 1 = b - c := by sorry

theorem logic_045 (a b c : ℝ) (h : a + b + c > 0) : a > 0 ∨ b > 0 ∨ c > 0 := by sorry

theorem logic_046 (a b : ℕ) (h : a * b < 12) (h₁ : 4 ≤ a) : b ≤ 2 := by sorry

theorem logic_047 (x : ℝ) (h : ∀ y : ℝ, 0 < y → x ≤ y) : x ≤ 0 := by sorry

theorem logic_048 (x y : ℝ) (h : ∀ z : ℝ, x < z → y < z) : y ≤ x := by sorry

theorem logic_049 (f : ℕ → ℕ) (h : ∀ n, f n ≤ 3) : ∃ m n, m < n ∧ f m = f n := by sorry

theorem logic_050 : ∃ n : ℕ, ∀ m : ℕ, m < n → m ^ 2 < 50 ∧ 6 < n := by sorry
