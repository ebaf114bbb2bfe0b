import Olympiad

/-!
What each tactic must refuse: every row's statement elaborates, and its proof ends in an error of the tactic.
-/

set_option autoImplicit false

open BigOperators Real Nat Topology Rat

/-! ### linarith -/
example (x y : ℝ) (h : x < y) : y < x := by linarith
example (x : ℝ) (h : 0 ≤ x) : 0 < x := by linarith
example (x y : ℝ) : x * y ≤ x ^ 2 := by linarith
example (x : ℝ) (h : 2 * x = 2.5) : x = 1.2 := by linarith
example (x : ℚ) (h : 0.1 * x < 1) : x < 9.9 := by linarith

/-! ### nlinarith -/
example (x y : ℝ) : x ^ 2 + y ^ 2 ≤ 2 * x * y := by nlinarith [sq_nonneg (x - y)]
example (x : ℝ) (h : 1 < x ^ 2) : 1 < x := by nlinarith

/-! ### ring, ring_nf, linear_combination -/
example (k : ℕ) : (6 : ℝ) ^ k * 6 = 6 ^ (k + 2) := by ring1
example (x y : ℝ) : x * y = x + y := by ring1
example (a b : ℝ) (h : a = b) : 3 * a = 2 * b := by linear_combination 3 * h
example (x y : ℕ) : x - y + y = x := by ring1

/-! ### norm_num -/
example : (2 : ℝ) + 2 = 5 := by norm_num
example : Nat.Prime 91 := by norm_num
example : (1 : ℝ) / 2 < 1 / 3 := by norm_num

/-! ### positivity, gcongr, field_simp -/
example (x : ℝ) : 0 < x := by positivity
example (x : ℝ) : 0 < x ^ 2 := by positivity
example (x : ℝ) : x / x = 1 := by field_simp; done

/-! ### logic -/
example (p : Prop) : p := by tauto
example (p q : Prop) (h : p ∨ q) : p := by aesop

/-! ### roots, sets, functions -/
example : Real.sqrt 9 = 4 := by norm_num

/-! ### Large and hostile inputs -/
example : (10 : ℤ) ^ 300 + 1 = 10 ^ 300 := by norm_num
example (x : ℝ) : x ^ 50 + 1 ≤ x ^ 48 := by nlinarith [sq_nonneg x]
example (n : ℤ) (h : 0 ≤ n) : n = 3 := by interval_cases n
example (n : ℤ) (h : 0 ≤ n) (h' : n ≤ 1000000000000) : n = 3 := by interval_cases n <;> rfl
example (x : ℝ) : 0 < x := by positivity
example (x y z : ℝ) : x * y * z ≤ x ^ 3 + y ^ 3 + z ^ 3 := by nlinarith [sq_nonneg (x - y), sq_nonneg (y - z), sq_nonneg (z - x), mul_self_nonneg (x + y + z)]
example (x y : ℝ) (h : x * y = 1) : x = 1 := by field_simp
example (x y : ℝ) (h : x = y) : x = y + 1 := by linear_combination h
example (x y : ℝ) (h : x ≤ y) : x * x ≤ y * y := by gcongr

/-! ### linarith: what does not follow linearly -/
example (x y : ℝ) (h : x ≤ y) : x < y := by linarith
example (a b c : ℝ) (h : a + b = c) : a ≤ c := by linarith
example (x y : ℝ) (h : x / y = 2) : x = 2 * y := by linarith
example (x : ℝ) (h : x ^ 2 = 4) : x = 2 := by linarith
example (a b : ℕ) : a - b + b = a := by linarith
example (x y : ℤ) (h : 2 * x = 2 * y + 2) : x = y := by linarith
example (f : ℝ → ℝ) (x y : ℝ) (h : x = y + 1) : f x = f y := by linarith
example (x : ℝ) : x ≤ |x| + -1 := by linarith
example (p : Prop) (x : ℝ) (h : x < 1) : p := by linarith

/-! ### nlinarith -/
example (x y : ℝ) : x * y ≤ x + y := by nlinarith
example (x : ℝ) : x ^ 3 ≤ x ^ 4 := by nlinarith [sq_nonneg x, sq_nonneg (x ^ 2 - x)]
example (a b : ℝ) (h : a < b) : a ^ 2 < b ^ 2 := by nlinarith
example (a b c : ℝ) (h : a * c ≤ b * c) : a ≤ b := by nlinarith
example (x y : ℝ) (h : x * y < 0) : x < 0 := by nlinarith
example (a b c : ℝ) : a * b + b * c + c * a ≤ a * b * c := by nlinarith [sq_nonneg (a - b), sq_nonneg (b - c)]
example (x : ℤ) : x < x ^ 2 := by nlinarith
example (x : ℝ) : x ^ 2 < x ^ 2 + x := by nlinarith [sq_nonneg x]

/-! ### ring and its relatives -/
example (a b : ℝ) : (a - b) ^ 2 = a ^ 2 - b ^ 2 := by ring1
example (a b : ℝ) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by ring1
example (a : ℝ) : a * a⁻¹ = 1 := by ring1
example (a b : ℝ) : a / b * b = a := by ring1
example (n : ℕ) : n - n + 1 = 2 := by ring1
example (n : ℕ) : 2 ^ (n + 1) = 2 ^ n := by ring1
example (n : ℕ) : (n + 1) / 2 * 2 = n + 1 := by ring1
example (x y : ℤ) : x / y * y = x := by ring1
example (x y z : ℝ) : x * y * z = x * z + y := by ring1
example (f : ℝ → ℝ) (x y : ℝ) : f (x + y) = f x + f y := by ring1
example (x : ℝ) (h : x = 3) : x = 4 := by linear_combination h
example (x y : ℝ) (h : x + y = 3) : x = 3 := by linear_combination h
example (x : ℝ) (h : x ^ 2 = 4) : x = 2 := by linear_combination h / 4
example (x y : ℝ) (h : x ≤ y) : x = y := by linear_combination h
example (a b c : ℝ) (h : a * c = b * c) : a = b := by linear_combination h / c
example (x y : ℝ) (h : x = y) : x ^ 2 = y := by linear_combination x * h

/-! ### norm_num -/
example : (2 : ℝ) ^ 10 = 1023 := by norm_num
example : (7 : ℕ) - 10 = 3 := by norm_num
example : (17 : ℤ) % 5 = 3 := by norm_num
example : (-17 : ℤ) % 5 = -2 := by norm_num
example : (-17 : ℤ) / 5 = -3 := by norm_num
example : (17 : ℕ) / 5 = 4 := by norm_num
example : 3 ∣ 124 := by norm_num
example : Nat.gcd 180 168 = 6 := by norm_num
example : Nat.lcm 12 18 = 18 := by norm_num
example : Nat.Coprime 35 49 := by norm_num
example : Nat.Prime 2021 := by norm_num
example : Nat.Prime 561 := by norm_num
example : Nat.Prime 0 := by norm_num
example : ¬ Nat.Prime 2 := by norm_num
example : Real.sqrt 2 = 1.414 := by norm_num
example : Real.sqrt 17 = 4 := by norm_num
example : Real.sqrt (-4) = 2 := by norm_num
example : |(-5 : ℝ)| = -5 := by norm_num
example : ⌊(-7 / 2 : ℝ)⌋ = -3 := by norm_num
example : ⌈(7 / 2 : ℝ)⌉ = 3 := by norm_num
example : (2 : ℝ) / 0 = 1 := by norm_num
example : (0 : ℝ)⁻¹ = 1 := by norm_num
example : (0 : ℝ) ^ 0 = 0 := by norm_num
example : (1 : ℝ) / 3 = 0.333 := by norm_num
example : (8 : ℝ) ^ (1 / 3) = 2 := by norm_num
example : 2 ^ 20 % 7 = 3 := by norm_num
example : 123456789 * 987654321 = 121932631112635268 := by norm_num
example : (Nat.digits 10 1234).sum = 11 := by norm_num
example : Complex.I ^ 2 = 1 := by norm_num
example (x : ℝ) : x + 1 = x := by norm_num
example (x : ℝ) (h : x = 2) : x ^ 2 = 5 := by norm_num [h]
example (x : ℝ) (h : x * x = x) : x = 1 := by norm_num at h; exact h
example : Even 11 := by norm_num
example : ∑ k ∈ Finset.range 10, k ^ 2 = 286 := by norm_num [Finset.sum_range_succ]
example : Nat.choose 6 2 = 16 := by norm_num [Nat.choose]
example : ((5 : ℕ) - 7 : ℕ) = ((-2 : ℤ)) := by norm_num

/-! ### simp, decide, omega, grind, rfl -/
example : (Finset.range 10).card = 9 := by simp
example : (Finset.Icc 1 10).card = 9 := by decide
example : ∑ k ∈ Finset.range 101, k = 5051 := by decide
example : (5 : ℕ) - 7 = 2 := by decide
example (n : ℕ) (h : n % 2 = 1) : n % 4 = 1 := by omega
example (n : ℕ) : n - 1 < n := by omega
example (a b : ℤ) : (a + b) / 2 = a / 2 + b / 2 := by omega
example (x : ℝ) : |x| = x := by simp
example (x y : ℝ) (h : x * y = 0) : x = 0 := by simpa using h
example (x : ℝ) : Real.sqrt (x ^ 2) = x := by simp
example (x : ℝ) : Real.log (-x) = -Real.log x := by simp
example (a b : ℤ) (h : a ^ 2 = b ^ 2) : a = b := by grind
example (s t : Finset ℕ) : s ⊆ s ∩ t := by simp
example (x : ℝ) : Real.sin (x + 1) = Real.sin x + 1 := by simp
example (a b : ℝ) : max a b = a := by simp
example (a b : ℕ) : a ∣ b := by decide

/-! ### positivity and gcongr -/
example (a b : ℝ) : 0 ≤ a * b := by positivity
example (a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 < a + b := by positivity
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 0 < a - b := by positivity
example (a : ℝ) : 0 < |a| := by positivity
example (a : ℝ) : 0 ≤ a ^ 3 := by positivity
example (a : ℝ) : 0 < Real.sqrt a := by positivity
example (n : ℕ) : 0 < n := by positivity
example (x : ℝ) : 0 ≤ Real.log x := by positivity
example (x : ℝ) : 0 ≤ Real.sin x := by positivity
example (a : ℝ) : a ≠ 0 := by positivity
example (a b c : ℝ) (h : a ≤ b) : c * a ≤ c * b := by gcongr
example (a b : ℝ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by gcongr
example (a b c : ℝ) (h : a ≤ b) : c - a ≤ c - b := by gcongr
example (a b : ℝ) (h : a < b) : a / 0 < b / 0 := by gcongr
example (a b : ℝ) (h : a ≤ b) : a⁻¹ ≤ b⁻¹ := by gcongr

/-! ### field_simp -/
example (a b : ℝ) : a / b * b = a := by field_simp
example (a b : ℝ) (hb : b ≠ 0) : a / b = a * b := by field_simp
example (a b : ℝ) (hb : b ≠ 0) : a / b + 1 = a + 1 := by field_simp; ring
example (x : ℝ) : (x ^ 2 - 1) / (x - 1) = x + 1 := by field_simp; ring
example (a b c : ℝ) (h : a / c = b / c) : a = b := by field_simp at h; exact h

/-! ### interval_cases, use, casts, logic -/
example (n : ℕ) (h : n < 4) : n < 3 := by interval_cases n <;> simp
example (n : ℤ) (h : n < 4) : n < 10 ∧ n = 0 := by interval_cases n <;> simp
example : ∃ n : ℕ, n < 0 := by use 0; norm_num
example : ∃ x : ℝ, x ^ 2 = -1 := by use 1; norm_num
example (a b : ℕ) : ((a - b : ℕ) : ℤ) = a - b := by push_cast; ring
example (a b : ℕ) (h : (a : ℝ) ≤ b) : a < b := by exact_mod_cast h
example (p q : Prop) (h : ¬ (p ∧ q)) : ¬ p := by push_neg at h; tauto
example (p q : Prop) (h : p → q) : q → p := by contrapose!; exact h
example (p q : Prop) : p ∨ q := by by_contra! h; simp at h
example (p : ℕ → Prop) (h : ∃ n, p n) : p 0 := by obtain ⟨n, hn⟩ := h; exact hn
example (n : ℤ) : ∃ m : ℕ, n = m := by lift n to ℕ; exact ⟨n, rfl⟩
example (a b c : ℕ) (h : a = b) : a + c = b + b := by nth_rewrite 1 [h]; rfl
