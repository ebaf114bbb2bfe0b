import Mathlib

/-! Finite sums and products, induction, recurrences. -/

/-! ## warm-up -/

theorem sums_001 : ∑ k ∈ Finset.range 6, (4 * k + 1) = 66 := by sorry

theorem sums_002 : ∑ k ∈ Finset.Icc 3 7, k ^ 2 = 135 := by sorry

theorem sums_003 : ∏ k ∈ Finset.Icc 2 5, (k + 1) = 360 := by sorry

theorem sums_004 : ∑ k ∈ Finset.range 8, 2 ^ k = 255 := by sorry

theorem sums_005 : ∑ k ∈ Finset.Icc 1 4, (k ^ 3 - k) = 90 := by sorry

theorem sums_006 : ∏ k ∈ Finset.range 5, (2 * k + 1) = 945 := by sorry

theorem sums_007 : Nat.factorial 7 = 5040 := by sorry

theorem sums_008 : Nat.factorial 8 / Nat.factorial 6 = 56 := by sorry

theorem sums_009 : Nat.choose 9 4 = 126 := by sorry

theorem sums_010 : Nat.choose 8 3 + Nat.choose 8 4 = Nat.choose 9 4 := by sorry

theorem sums_011 : ∑ k ∈ Finset.range 5, Nat.choose 4 k = 16 := by sorry

theorem sums_012 : (Finset.filter (fun n => n % 4 = 1) (Finset.range 30)).card = 8 := by sorry

theorem sums_013 : ∑ k ∈ Finset.filter (fun n => 5 ∣ n) (Finset.range 26), k = 75 := by sorry

/-! ## textbook -/

theorem sums_014 (n : ℕ) : ∑ k ∈ Finset.range n, (6 * k + 5) = 3 * n ^ 2 + 2 * n := by sorry

theorem sums_015 (n : ℕ) : ∑ k ∈ Finset.range n, (8 * k + 7) = 4 * n ^ 2 + 3 * n := by sorry

theorem sums_016 (n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), (k + 4) = (n + 1) * (n + 8) := by sorry

theorem sums_017 (n : ℕ) : ∑ k ∈ Finset.range n, 3 * 4 ^ k + 1 = 4 ^ n := by sorry

theorem sums_018 (n : ℕ) : 2 * ∑ k ∈ Finset.range n, 3 ^ k + 1 = 3 ^ n := by sorry

theorem sums_019 (n : ℕ) : ∑ k ∈ Finset.range n, (3 * k ^ 2 + 3 * k + 1) = n ^ 3 := by sorry

theorem sums_020 (n : ℕ) : 3 * ∑ k ∈ Finset.range n, k * (k + 1) = (n - 1) * n * (n + 1) := by sorry

theorem sums_021 (n : ℕ) : ∑ k ∈ Finset.range n, ((k : ℝ) + 1) = (n : ℝ) * ((n : ℝ) + 1) / 2 := by sorry

theorem sums_022 (n : ℕ) : ∑ k ∈ Finset.range n, (2 * (k : ℤ) - 5) = (n : ℤ) ^ 2 - 6 * n := by sorry

theorem sums_023 (n : ℕ) : n < 2 ^ n + 1 := by sorry

theorem sums_024 (n : ℕ) : 2 * n + 1 ≤ 3 ^ n := by sorry

theorem sums_025 (n : ℕ) (h : 4 ≤ n) : n ^ 2 ≤ 2 ^ n := by sorry

theorem sums_026 (n : ℕ) (h : 4 ≤ n) : 2 ^ n < Nat.factorial n := by sorry

theorem sums_027 (f : ℕ → ℕ) (h₀ : f 0 = 2) (h₁ : ∀ n, f (n + 1) = f n + 7) : f 5 = 37 := by sorry

theorem sums_028 (f : ℕ → ℤ) (h₀ : f 0 = 3) (h₁ : ∀ n, f (n + 1) = 2 * f n - 1) : f 4 = 33 := by sorry

theorem sums_029 (f : ℕ → ℕ) (h₀ : f 0 = 1) (h₁ : ∀ n, f (n + 1) = (n + 1) * f n) : f 5 = 120 := by sorry

theorem sums_030 (u : ℕ → ℝ) (h₀ : u 0 = 5) (h₁ : ∀ n, u (n + 1) = u n - 3) : ∀ n, u n = 5 - 3 * n := by sorry

theorem sums_031 (u : ℕ → ℤ) (h₀ : u 0 = 2) (h₁ : ∀ n, u (n + 1) = 3 * u n) : ∀ n, u n = 2 * 3 ^ n := by sorry

theorem sums_032 (a : ℕ → ℝ) (h : ∀ n, a n = 4 + 3 * n) : ∀ n, a (n + 2) - a n = 6 := by sorry

/-! ## contest -/

theorem sums_033 (n : ℕ) : 4 * ∑ k ∈ Finset.range (n + 1), k ^ 3 = (n * (n + 1)) ^ 2 := by sorry

theorem sums_034 (n : ℕ) : ∑ k ∈ Finset.range n, (k + 1) * 2 ^ k + 2 ^ n = n * 2 ^ n + 1 := by sorry

theorem sums_035 (n : ℕ) : 3 * ∑ k ∈ Finset.range n, (2 * k + 1) ^ 2 + n = 4 * n ^ 3 := by sorry

theorem sums_036 (n : ℕ) : ∑ k ∈ Finset.range n, k * Nat.factorial k + 1 = Nat.factorial n := by sorry

theorem sums_037 (n : ℕ) : ∏ k ∈ Finset.range n, ((k : ℝ) + 2) / ((k : ℝ) + 1) = n + 1 := by sorry

theorem sums_038 (f : ℕ → ℤ) (h₀ : f 0 = 1) (h₁ : ∀ n, f (n + 1) = 2 * f n + 1) : ∀ n, f n = 2 ^ (n + 1) - 1 := by sorry

theorem sums_039 (f : ℕ → ℤ) (h₀ : f 0 = 0) (h₁ : ∀ n, f (n + 1) = f n + 2 * n + 1) : ∀ n, f n = n ^ 2 := by sorry

theorem sums_040 (f : ℕ → ℕ) (h₀ : f 0 = 2) (h₁ : f 1 = 3) (h₂ : ∀ n, f (n + 2) + 2 * f n = 3 * f (n + 1)) : f 6 = 65 := by sorry

theorem sums_041 (f : ℕ → ℤ) (h₀ : f 0 = 2) (h₁ : f 1 = 5) (h₂ : ∀ n, f (n + 2) = 5 * f (n + 1) - 6 * f n) : ∀ n, f n = 2 ^ n + 3 ^ n := by sorry

theorem sums_042 (x : ℝ) (n : ℕ) (hx : 0 ≤ x) : 1 + n * x ≤ (1 + x) ^ n := by sorry

theorem sums_043 (x : ℝ) (n : ℕ) : (x - 1) * ∑ k ∈ Finset.range n, x ^ k = x ^ n - 1 := by sorry

theorem sums_044 (n : ℕ) (h : 1 ≤ n) : ∑ k ∈ Finset.Icc 1 n, (1 : ℝ) / k ^ 2 ≤ 2 - 1 / n := by sorry

/-! ## olympiad -/

theorem sums_045 (f : ℕ → ℕ) (h₀ : f 0 = 0) (h₁ : f 1 = 1) (h₂ : ∀ n, f (n + 2) = f (n + 1) + f n) : ∀ n, ∑ k ∈ Finset.range n, f k + 1 = f (n + 1) := by sorry

theorem sums_046 (f : ℕ → ℤ) (h₀ : f 0 = 0) (h₁ : f 1 = 1) (h₂ : ∀ n, f (n + 2) = f (n + 1) + f n) : ∀ n, f (n + 1) ^ 2 - f n * f (n + 2) = (-1) ^ n := by sorry

theorem sums_047 (a : ℕ → ℝ) (h₀ : a 0 = 1) (h₁ : ∀ n, a (n + 1) = a n / (1 + a n)) : ∀ n, a n = 1 / (n + 1) := by sorry

theorem sums_048 (n : ℕ) : 2 * ∑ k ∈ Finset.range n, (k + 1) * (k + 1) * (k + 1) * 2 = (n * (n + 1)) ^ 2 := by sorry
