import Mathlib

/-! Divisibility, remainders, primes, digits. -/

/-! ## warm-up -/

theorem divisibility_001 (a b : ℤ) (h : a ∣ b) : a ∣ 5 * b := by sorry

theorem divisibility_002 (a b c : ℤ) (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ 3 * b - 2 * c := by sorry

theorem divisibility_003 (n : ℕ) (h : 12 ∣ n) : 4 ∣ n := by sorry

theorem divisibility_004 (m n : ℕ) (h₁ : 3 ∣ m) (h₂ : 5 ∣ n) : 15 ∣ m * n := by sorry

theorem divisibility_005 : (17 * 23 + 5) % 6 = 0 := by sorry

theorem divisibility_006 : ¬ 7 ∣ 2 ^ 10 := by sorry

theorem divisibility_007 : Nat.Prime 101 := by sorry

theorem divisibility_008 : ¬ Nat.Prime 221 := by sorry

theorem divisibility_009 : (Nat.digits 10 8642).sum = 20 := by sorry

theorem divisibility_010 : 91 ∣ 10 ^ 6 - 1 := by sorry

theorem divisibility_011 (n : ℕ) : (n + 3) % 3 = n % 3 := by sorry

theorem divisibility_012 (n : ℤ) : 2 ∣ n ^ 2 - n := by sorry

/-! ## textbook -/

theorem divisibility_013 (n : ℤ) : 6 ∣ n * (n - 1) * (n + 1) := by sorry

theorem divisibility_014 (n : ℤ) (h : ¬ 2 ∣ n) : 8 ∣ n ^ 2 - 1 := by sorry

theorem divisibility_015 (n : ℕ) : n ^ 2 % 3 ≠ 2 := by sorry

theorem divisibility_016 (n : ℕ) : n ^ 2 % 5 ≠ 3 := by sorry

theorem divisibility_017 (n : ℤ) : n ^ 3 % 9 ≠ 4 := by sorry

theorem divisibility_018 (a b : ℤ) (ha : Odd a) (hb : Odd b) : Even (a + b) := by sorry

theorem divisibility_019 (a b : ℤ) (ha : Odd a) (hb : Odd b) : Odd (a * b + 2) := by sorry

theorem divisibility_020 (n : ℤ) (h : Even (n ^ 2)) : Even n := by sorry

theorem divisibility_021 (a b : ℤ) (h : Odd (a * b)) : Odd a := by sorry

theorem divisibility_022 (n : ℕ) (h₁ : n % 3 = 2) (h₂ : n % 4 = 3) : n % 12 = 11 := by sorry

theorem divisibility_023 (n : ℕ) (h₁ : n % 7 = 3) (h₂ : n % 5 = 3) : n % 35 = 3 := by sorry

theorem divisibility_024 (a b : ℤ) (h₁ : 7 ∣ a + 2 * b) : 7 ∣ 4 * a + b := by sorry

theorem divisibility_025 (a b : ℤ) (h : 13 ∣ a + 4 * b) : 13 ∣ 10 * a + b := by sorry

theorem divisibility_026 (n : ℕ) : 5 ∣ 6 ^ n - 1 := by sorry

theorem divisibility_027 (n : ℕ) : 3 ∣ 4 ^ n + 2 := by sorry

theorem divisibility_028 (n : ℕ) : 9 ∣ 10 ^ n + 8 := by sorry

theorem divisibility_029 (n : ℕ) : 8 ∣ 9 ^ n + 7 := by sorry

theorem divisibility_030 (k : ℕ) : (5 * k + 3) ^ 2 % 5 = 4 := by sorry

theorem divisibility_031 (n : ℕ) (h : 0 < n) (h₁ : n ∣ 12) (h₂ : n ∣ 18) : n ∣ 6 := by sorry

theorem divisibility_032 (p : ℕ) (hp : Nat.Prime p) (h : 2 < p) : p % 2 = 1 := by sorry

theorem divisibility_033 (n : ℕ) (h₁ : 20 < n) (h₂ : n < 28) (h₃ : n % 6 = 1) : n = 25 := by sorry

/-! ## contest -/

theorem divisibility_034 (n : ℕ) : 7 ∣ 8 ^ n + 6 := by sorry

theorem divisibility_035 (n : ℕ) : 11 ∣ 12 ^ n + 10 := by sorry

theorem divisibility_036 (n : ℕ) : 6 ∣ 7 ^ n + 5 := by sorry

theorem divisibility_037 (n : ℕ) : 4 ∣ 5 ^ n + 3 ∧ 5 ^ n % 4 = 1 := by sorry

theorem divisibility_038 (n : ℤ) : 30 ∣ n ^ 5 - n := by sorry

theorem divisibility_039 (n : ℤ) : 24 ∣ n * (n + 1) * (n + 2) * (n + 3) := by sorry

theorem divisibility_040 (x y z : ℤ) : x ^ 2 + y ^ 2 ≠ 4 * z + 3 := by sorry

theorem divisibility_041 (x y : ℤ) (h : x ^ 2 + y ^ 2 = 4 * 7 ^ 3) : 2 ∣ x := by sorry

theorem divisibility_042 (x y : ℤ) : x ^ 2 + y ^ 2 ≠ 1003 := by sorry

theorem divisibility_043 (x y : ℤ) : x ^ 2 - 5 * y ^ 2 ≠ 2 := by sorry

theorem divisibility_044 (x y : ℤ) : 3 * x ^ 2 - y ^ 2 ≠ 1 := by sorry

theorem divisibility_045 (x y z : ℤ) : x ^ 2 + y ^ 2 + z ^ 2 ≠ 8 * 3 + 7 := by sorry

theorem divisibility_046 (x : ℤ) (h : x ^ 2 - 8 * x + 7 = 0) (hx : Even (x + 1)) : x = 1 ∨ x = 7 := by sorry

theorem divisibility_047 (a b : ℕ) (h₁ : a * b = 35) (h₂ : 1 < a) (h₃ : a < b) : a = 5 ∧ b = 7 := by sorry

theorem divisibility_048 (n : ℕ) (h : n < 10) (h₁ : n ^ 3 % 10 = 7) : n = 3 := by sorry

theorem divisibility_049 : Nat.gcd (2 ^ 12 - 1) (2 ^ 18 - 1) = 2 ^ 6 - 1 := by sorry

theorem divisibility_050 (a b : ℕ) (h : Nat.gcd a b = 6) (h₁ : Nat.lcm a b = 36) : a * b = 216 := by sorry

theorem divisibility_051 (x y : ℕ) (h : x * y + x + y = 34) (h₁ : x < y) (h₂ : 0 < x) : x = 4 ∧ y = 6 := by sorry

/-! ## olympiad -/

theorem divisibility_052 (x y : ℤ) (h : 3 ∣ x ^ 2 + y ^ 2) : 9 ∣ x * y := by sorry

theorem divisibility_053 (x y z : ℤ) (h : x ^ 2 + y ^ 2 = 3 * z ^ 2) : 3 ∣ x ∧ 3 ∣ y := by sorry

theorem divisibility_054 (x y z : ℤ) (h : x ^ 3 + 3 * y ^ 3 = 9 * z ^ 3) : 3 ∣ x := by sorry

theorem divisibility_055 (a b : ℤ) (h : 5 ∣ a ^ 2 + b ^ 2 + 3 * (a * b)) : 5 ∣ a - b := by sorry

theorem divisibility_056 (n : ℕ) (h : 1 < n) : ¬ Nat.Prime (n ^ 4 + 4) := by sorry

theorem divisibility_057 (n : ℕ) : 9 ∣ 4 ^ n + 15 * n + 8 := by sorry

theorem divisibility_058 (n : ℕ) : 49 ∣ 8 ^ n + 42 * n + 48 := by sorry

theorem divisibility_059 (n : ℕ) : 17 ∣ 3 * 5 ^ (2 * n + 1) + 2 ^ (3 * n + 1) := by sorry
