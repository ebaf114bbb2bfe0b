import Olympiad

/-!
What each tactic must close: one row an `example`, with its time and memory recorded by the test that runs them.
-/

set_option autoImplicit false

open BigOperators Real Nat Topology Rat

/-! ### linarith -/
example (x y : ℝ) (h : x < y) : x + 1 < y + 1 := by linarith
example (x y : ℝ) (h : x < y) (h' : y ≤ 3) : x < 3 := by linarith
example (x : ℝ) (h : 2 * x = 2.5) : x = 1.25 := by linarith
example (x : ℚ) (h : 0.5 * x ≤ 1.5) : x ≤ 3 := by linarith
example (x y : ℝ) (h : x + y = 7.5e1) (h' : x - y = 0.25) : 2 * x = 75.25 := by linarith
example (x : ℝ) (h : x * x ≤ 0.25) (h' : 0 ≤ x) : x ≤ 0.5 := by nlinarith
example (x y : ℝ) (h : x / 2 < y) (h' : y ≤ 3) : x < 6 := by linarith
example (x y : ℝ) (h : x + y = 3) (h' : x - y = 1) : x = 2 := by linarith
example (x y : ℚ) (h : 2 * x + y = 3) (h' : x - y = 3) : x + y = 1 := by linarith
example (x y : ℕ) (h : x < y) (h' : y ≤ 3) : x < 3 := by linarith
example (x y : ℤ) (h : x < y) (h' : y < x + 1) : False := by linarith
example (x y z : ℝ) (h : x ≤ y ∧ y ≤ z) : x ≤ z := by linarith
example (x y : ℝ) (h : ¬ x ≤ y) : y < x := by linarith
example (a b : ℝ) (h : a = 3 / 4) (h' : b = a + 1 / 4) : b = 1 := by linarith
example (x : ℝ) (h : 0 < x) : ¬ x ≤ 0 := by linarith
example (f : ℝ → ℝ) (h : ∀ x, f x = 2 * x + 1) : f 3 = 7 := by linarith [h 3]

/-! ### nlinarith -/
example (x y : ℝ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a < b) : a ^ 2 < b ^ 2 := by nlinarith
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a ^ 2 < b ^ 2) : a < b := by nlinarith
example (x : ℝ) : 0 ≤ x → 0 ≤ x ^ 2 * x := by intro h; nlinarith [mul_nonneg (sq_nonneg x) h]
example (a b c d : ℝ) (h : a < b) (h' : c < d) : a * d + b * c < a * c + b * d := by nlinarith
example (x : ℝ) (h : x ^ 2 = 4) (h' : 0 < x) : x = 2 := by nlinarith
example (a b : ℕ) (h : 0 < a) (h' : 0 < b) : a + b ≤ a * b + 1 := by nlinarith
example (x : ℝ) (h : x < 0) : 0 < x ^ 2 := by nlinarith
example (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) : 0 ≤ x * y := by nlinarith
example (x : ℝ) : 0 ≤ x ^ 2 + 2 * x + 1 := by nlinarith [sq_nonneg (x + 1)]

/-! ### ring, ring_nf, linear_combination -/
example (x y : ℝ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : ℤ) : (x - y) * (x + y) = x ^ 2 - y ^ 2 := by ring
example (x y : ℕ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : ℚ) : (x / 2 + y) ^ 2 = x ^ 2 / 4 + x * y + y ^ 2 := by ring
example (x : ℝ) : x / 3 + x / 6 = x / 2 := by ring
example (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
example (k : ℕ) : (6 : ℝ) ^ k * 12 = 6 ^ (k + 1) * 2 := by ring
example (k : ℕ) : (3 : ℤ) ^ (k + 2) - 9 * 3 ^ k = 0 := by ring
example (k : ℕ) (x : ℝ) : x ^ (k + 1) * 5 ^ (k + 1) = 5 * x * (x ^ k * 5 ^ k) := by ring
example (x y z : ℂ) : (x + y + z) ^ 2 = x ^ 2 + y ^ 2 + z ^ 2 + 2 * (x * y + y * z + z * x) := by ring
example (x y : ℝ) (h : x * y + y * x = 4) : 2 * (x * y) = 4 := by
  ring_nf at h ⊢
  linarith
example (a b : ℝ) (h : a = b) (h' : b = 2) : 3 * a = 6 := by linear_combination 3 * h + 3 * h'
example (x y : ℝ) (h₁ : x + y = 3) (h₂ : x - y = 1) : x = 2 := by linear_combination (h₁ + h₂) / 2
example (x y : ℤ) (h : x = y) : x ^ 2 = y ^ 2 := by linear_combination (x + y) * h
example (a : ℝ) : a - a = 0 := by linear_combination

/-! ### norm_num -/
-- The main goal alone: a second `norm_num` has something left to do.
example (x : ℝ) : x + 0 = x ∧ (2 : ℝ) < 3 := by
  constructor
  norm_num
  norm_num
example : (2 : ℝ) + 2 = 4 := by norm_num
example : (3 : ℝ) / 4 + 1 / 4 = 1 := by norm_num
example : (1 : ℝ) / 3 < 1 / 2 := by norm_num
example : (7 : ℚ) / 2 ≠ 3 := by norm_num
example : ¬ (5 : ℝ) ≤ 4 := by norm_num
example : Nat.Prime 97 := by norm_num
example : ¬ Nat.Prime 91 := by norm_num
example : Nat.gcd 84 36 = 12 := by norm_num
example : 7 ∣ 91 := by norm_num
example : 2 ^ 10 % 7 = 2 := by norm_num
example (x : ℝ) (h : x = 2 + 3) : x = 5 := by norm_num at h; exact h
example (x : ℝ) (h : x = 3) : x * 2 = 6 := by norm_num [h]
example : (2 : ℝ) ^ 5 = 32 := by norm_num
example : ∑ k ∈ Finset.range 5, k = 10 := by norm_num [Finset.sum_range_succ]

/-! ### positivity, gcongr, field_simp -/
example (x : ℝ) : 0 ≤ x ^ 2 := by positivity
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y + x / y := by positivity
example (x : ℝ) (hx : 0 < x) : 0 < x ^ 3 + 2 := by positivity
example (x : ℝ) (hx : 0 < x) : x ≠ 0 := by positivity
example (x : ℝ) : 0 < x ^ 2 + 1 := by positivity
example (x y : ℝ) : 0 ≤ |x| * y ^ 2 := by positivity
example (a b c : ℝ) (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by gcongr
example (a b c d : ℝ) (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := by gcongr
example (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : 1 / x + 1 / y = (x + y) / (x * y) := by
  field_simp
  try ring
example (x : ℝ) (hx : x ≠ 0) : x / x = 1 := by field_simp
example (x y : ℝ) (hx : x ≠ 0) (h : y / x = 2) : y = 2 * x := by
  field_simp at h
  linarith

/-! ### interval_cases, mod_cases -/
example (n : ℕ) (h : n < 4) : n = 0 ∨ n = 1 ∨ n = 2 ∨ n = 3 := by interval_cases n <;> simp
example (n : ℕ) (h : 2 ≤ n) (h' : n ≤ 5) (h'' : n % 2 = 1) : n = 3 ∨ n = 5 := by interval_cases n <;> omega
example (n : ℤ) (h : -2 ≤ n) (h' : n < 2) : n ^ 2 ≤ 4 := by interval_cases n <;> decide
example (a b : ℕ) (h : a + b < 3) (ha : a < 3) : a * b ≤ 1 := by interval_cases a <;> omega
example (n : ℕ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  mod_cases h : n % 4 <;> simp [Nat.pow_mod, h]
example (n : ℕ) (h : 0 < n) : True := by
  fail_if_success interval_cases n
  trivial

/-! ### logic -/
example (p q : Prop) (h : ¬ (p ∧ q)) (hp : p) : ¬ q := by
  push_neg at h
  exact h hp
example (f : ℕ → ℕ) (h : ¬ ∀ n, f n ≤ 3) : ∃ n, 3 < f n := by push_neg at h; exact h
example (x : ℝ) (h : ¬ x ≤ 3) : 3 < x := by push_neg at h; exact h
example (x : ℝ) (h : 0 < x) : 0 ≤ x := by
  by_contra! hx
  linarith
example (p : Prop) (h : ¬¬p) : p := by
  by_contra hp
  exact h hp
example (n : ℕ) : n ^ 2 = 0 → n = 0 := by
  contrapose!
  intro h
  positivity
example (a b : ℕ) (h : a ≠ b) (f : ℕ → ℕ) (hf : ∀ x y, f x = f y → x = y) : f a ≠ f b := by
  contrapose! h
  exact hf _ _ h
example : ∃ n : ℕ, 5 < n := by use 6; norm_num
example : ∃ a b : ℕ, a * b = 6 ∧ a < b := by use 2, 3; norm_num
example : ∃ a b : ℕ, a = a ∧ b = b := by use 2, 3
example (p q : Prop) : p ∧ q → q ∧ p := by tauto
example (p q r : Prop) (h : p ∨ q) (hp : p → r) (hq : q → r) : r := by aesop
example (a b c : ℕ) (h : a = b) : a + b + a = b + b + a := by nth_rewrite 1 [h]; rfl
example (n : ℤ) (h : 0 ≤ n) : ∃ m : ℕ, n = m := by
  lift n to ℕ using h
  exact ⟨n, rfl⟩
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases' h with hp hq
  · exact Or.inr hp
  · exact Or.inl hq
example (p q : Prop) (h : p ∧ q) : q := by
  cases' h with hp hq
  exact hq
example (n : ℕ) : 0 ≤ n := by
  induction' n with k ih
  · exact Nat.le_refl 0
  · omega
example (a b : ℕ) (h : a + 0 = b) : a = b := by
  simp_rw [Nat.add_zero] at h
  exact h
example (a b : ℕ) (h : a + 1 = b) : b = a + 1 := by
  set x := a + 1 with hx
  exact h.symm

/-! ### roots, sets, functions -/
example : Real.sqrt 9 = 3 := by norm_num
example : Real.sqrt (9 / 4) = 3 / 2 := by norm_num
example (x : ℝ) (h₀ : x ≠ 0) (h₁ : 5 + 2 / x = 12 / x) : x = 2 := by
  field_simp at h₁
  linarith
example (x y : ℝ) (hx : 0 < x) (h : y / x < 2) : y < 2 * x := by
  field_simp at h
  linarith
example (S : Finset ℕ) (h : ∀ n, n ∈ S ↔ n < 20 ∧ n % 5 = 1) : S.card = 4 := by mathlete_finset
example (f : ℝ → ℝ) (c : ℝ) (h : ∀ x, f x = 2 * x + c) (h' : f 1 = 5) : f 2 = 7 := by
  unfold_functions
  linarith
example (p q r : Prop) (h : p ∧ q ∧ r) : r := by
  split_hyps
  assumption
example (x y : ℝ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith_squares
example (a b c : ℝ) (h1 : a < b + c) (h2 : b < c + a) (h3 : c < a + b) :
    a ^ 2 * (b + c - a) + b ^ 2 * (c + a - b) + c ^ 2 * (a + b - c) ≤ 3 * a * b * c := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]

/-! ### Large and hostile inputs -/
example : (10 : ℤ) ^ 300 < 10 ^ 300 + 1 := by norm_num
example (x : ℝ) : (x + 1) ^ 20 = ((x + 1) ^ 2) ^ 10 := by ring

/-! ### linarith over every number type -/
example (a b c : ℕ) (h : a < b) (h' : b < c) : a + 1 < c := by linarith
example (a b c : ℤ) (h : a + b ≤ c) (h' : 0 ≤ b) : a ≤ c := by linarith
example (a b : ℚ) (h : a / 3 ≤ b / 6) : 2 * a ≤ b := by linarith
example (a b c : ℝ) (h : a < b) (h' : b < c) (h'' : c < a) : False := by linarith
example (a b : ℝ) (h : 2 * a + 3 * b = 12) (h' : a - b = 1) : a = 3 := by linarith
example (a b c : ℝ) (h₀ : a + b + c = 6) (h₁ : a - b = 0) (h₂ : b - c = 0) : c = 2 := by linarith
example (x y : ℝ) (h : x ≤ y) : x - 1 < y := by linarith
example (n : ℕ) (h : (n : ℝ) < 3) : (n : ℝ) ≤ 5 := by linarith
example (x y z w : ℝ) (h₁ : x ≤ y) (h₂ : y ≤ z) (h₃ : z ≤ w) : x ≤ w := by linarith
example (x y : ℝ) (h : x = y) : x ≤ y := by linarith
example (x y : ℝ) (h : x = y) : y ≤ x + 1 := by linarith
example (x y : ℝ) (h : x < y) (h' : y < x) (p : Prop) : p := by linarith
example (x : ℝ) (h : x ^ 2 ≤ 4) : x ^ 2 < 5 := by linarith
example (x y : ℝ) (h : x * y < 3) (h' : 2 ≤ x * y) : 0 < x * y := by linarith
example (a b : ℝ) (h : ∀ x : ℝ, a * x + b = 2 * x + 3) : a + b = 5 := by linarith [h 1]
example (a b : ℝ) (h : ∀ x : ℝ, a * x + b = 2 * x + 3) : a = 2 := by linarith [h 0, h 1]
example (x y : ℝ) (h : 0 < x ∧ x < y) : 0 < y := by linarith
example (x y : ℝ) (h : x < y) : x ≠ y := by intro e; linarith
example (x y : ℝ) (h : -x < -y) : y < x := by linarith
example (x : ℝ) (h : 3 * x - 7 = 2 * x + 5) : x = 12 := by linarith
example (x : ℝ) (h : x / 2 + x / 3 = 10) : x = 12 := by linarith
example (a b c d : ℝ) (h : a + b = c) (h' : c + d = a) : b + d = 0 := by linarith
example (x y : ℤ) (h : 2 * x + 1 ≤ 2 * y) : x < y := by linarith

/-! ### nlinarith: products of hypotheses and hints -/
example (a b : ℝ) : 0 ≤ a ^ 2 - 2 * a * b + b ^ 2 := by nlinarith [sq_nonneg (a - b)]
example (a b c : ℝ) (h : a + b + c = 1) : a ^ 2 + b ^ 2 + c ^ 2 ≥ 1 / 3 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y := by nlinarith
example (x y : ℝ) (hx : 1 ≤ x) (hy : 1 ≤ y) : x + y ≤ x * y + 1 := by nlinarith
example (a b : ℝ) (h : a * b = 1) (ha : 0 < a) (hb : 0 < b) : 2 ≤ a + b := by
  nlinarith [sq_nonneg (a - b)]
example (x : ℝ) : x * (1 - x) ≤ 1 / 4 := by nlinarith [sq_nonneg (x - 1 / 2)]
example (x y z : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 ≤ z) : 0 ≤ x * y + y * z + z * x := by
  nlinarith [mul_nonneg hx hy, mul_nonneg hy hz, mul_nonneg hz hx]
example (x y : ℝ) (h : x ^ 2 + y ^ 2 = 1) : x * y ≤ 1 / 2 := by nlinarith [sq_nonneg (x - y)]
example (x y : ℝ) (h : x ^ 2 + y ^ 2 = 1) : x + y ≤ 2 := by nlinarith [sq_nonneg (x - 1), sq_nonneg (y - 1)]
example (a b c d : ℝ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by
  nlinarith [sq_nonneg (a * d - b * c)]
example (x : ℝ) (hx : 0 < x) : 4 ≤ (x + 1) ^ 2 / x → True := by intro _; trivial
example (x y : ℝ) (hx : 0 ≤ x) (h : x ≤ y) : x ^ 2 ≤ y ^ 2 := by nlinarith
example (x : ℝ) (h : x ^ 2 = 9) (h' : x < 0) : x = -3 := by nlinarith
example (a b : ℤ) (h : 0 < a) (h' : 0 < b) : a + b ≤ a * b + 1 := by nlinarith
example (x y : ℝ) (h : x * y = 0) (h' : 0 < x) : y = 0 := by nlinarith
example (a b c : ℝ) : (a + b + c) ^ 2 ≤ 3 * (a ^ 2 + b ^ 2 + c ^ 2) := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]

/-! ### ring and its relatives -/
example (a b : ℝ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring
example (a b : ℝ) : a ^ 3 - b ^ 3 = (a - b) * (a ^ 2 + a * b + b ^ 2) := by ring
example (a b c : ℤ) : (a + b + c) ^ 2 = a ^ 2 + b ^ 2 + c ^ 2 + 2 * a * b + 2 * b * c + 2 * c * a := by ring
example (n : ℕ) : (n + 1) * (n + 2) = n ^ 2 + 3 * n + 2 := by ring
example (n : ℕ) : 2 ^ (n + 3) = 8 * 2 ^ n := by ring
example (m n : ℕ) (x : ℝ) : x ^ (m + n) = x ^ m * x ^ n := by ring
example (n : ℕ) (x : ℝ) : (x ^ n) ^ 2 = x ^ (2 * n) := by ring
example (x : ℝ) : x / 2 + x / 2 = x := by ring
example (x y : ℝ) : (x + y) / 2 - y = (x - y) / 2 := by ring
example (x : ℚ) : x * x⁻¹ * 0 = 0 := by ring
example (x y : ℝ) : x / y = x * y⁻¹ := by ring
example (x : ℝ) : x⁻¹ ^ 2 = (x ^ 2)⁻¹ := by ring
example (x y : ℝ) : x / y * y⁻¹ = x / y ^ 2 := by ring
example (a b : ℝ) : -(a - b) = b - a := by ring
example (x : ℝ) : x - x = 0 := by ring
example (z : ℂ) : (z + 1) ^ 2 = z ^ 2 + 2 * z + 1 := by ring
example (f : ℝ → ℝ) (x : ℝ) : f x + f x = 2 * f x := by ring
example (x y : ℝ) (h : x = y + 1) : x ^ 2 = y ^ 2 + 2 * y + 1 := by rw [h]; ring
example (a b : ℝ) (h : a + b = 3) (h' : a * b = 2) : a ^ 2 + b ^ 2 = 5 := by
  linear_combination (a + b + 3) * h - 2 * h'
example (x y : ℝ) (h : x = 2 * y) : 3 * x = 6 * y := by linear_combination 3 * h
example (x : ℂ) (h : x ^ 2 = 1) : x ^ 4 = 1 := by linear_combination (x ^ 2 + 1) * h
example (a b c : ℚ) (h : a = b) (h' : b = c) : a = c := by linear_combination h + h'
example (a b : ℤ) (h : a = b) : a * a = b * b := by linear_combination (a + b) * h
example (x y : ℝ) : x + (y - x) = y := by ring_nf
example (x y : ℝ) (h : x + 0 * y = 3) : x = 3 := by ring_nf at h; exact h
example (x : ℝ) (h : x * x + x * x = 8) : x ^ 2 = 4 := by ring_nf at h; linarith
example (x : ℝ) : (x + 1) ^ 2 - (x - 1) ^ 2 = 4 * x := by ring
example (a b c : ℝ) : a * (b + c) = a * b + a * c := by ring
example (a b c d : ℝ) : (a - b) * (c - d) = a * c - a * d - b * c + b * d := by ring

/-! ### norm_num -/
example : (123 : ℝ) * 456 = 56088 := by norm_num
example : (2 : ℝ) / 6 = 1 / 3 := by norm_num
example : (1.5 : ℝ) = 3 / 2 := by norm_num
example : (0.25 : ℝ) * 4 = 1 := by norm_num
example : (-3 : ℤ) < 2 := by norm_num
example : (3 : ℝ) ≠ 4 := by norm_num
example : (2 : ℝ) ^ 10 = 1024 := by norm_num
example : (2 : ℝ) ^ (-1 : ℤ) = 1 / 2 := by norm_num
example : ((3 : ℝ) / 5)⁻¹ = 5 / 3 := by norm_num
example : (100 : ℕ) - 30 = 70 := by norm_num
example : (30 : ℕ) - 100 = 0 := by norm_num
example : (17 : ℤ) % 5 = 2 := by norm_num
example : (-17 : ℤ) % 5 = 3 := by norm_num
example : (17 : ℕ) / 5 = 3 := by norm_num
example : (-17 : ℤ) / 5 = -4 := by norm_num
example : 3 ∣ 123 := by norm_num
example : ¬ 3 ∣ 124 := by norm_num
example : (3 : ℤ) ∣ 123 := by norm_num
example : ¬ (3 : ℤ) ∣ -124 := by norm_num
example : Nat.gcd 180 168 = 12 := by norm_num
example : Nat.lcm 12 18 = 36 := by norm_num
example : Int.gcd (-12) 18 = 6 := by norm_num
example : Nat.Coprime 35 36 := by norm_num
example : ¬ Nat.Coprime 35 49 := by norm_num
example : Nat.Prime 2017 := by norm_num
example : ¬ Nat.Prime 2021 := by norm_num
example : ¬ Nat.Prime 1 := by norm_num
example : Nat.factorial 6 = 720 := by norm_num [Nat.factorial]
example : Nat.choose 6 2 = 15 := by norm_num [Nat.choose]
example : |(-5 : ℝ)| = 5 := by norm_num
example : |(3 : ℤ) - 8| = 5 := by norm_num
example : Real.sqrt 16 = 4 := by norm_num
example : Real.sqrt 0 = 0 := by norm_num
example : Real.sqrt 1 = 1 := by norm_num
example : (Real.sqrt 2) ^ 2 = 2 := by norm_num
example : ⌊(7 / 2 : ℝ)⌋ = 3 := by norm_num
example : ⌈(7 / 2 : ℝ)⌉ = 4 := by norm_num
example : ⌊(-7 / 2 : ℝ)⌋ = -4 := by norm_num
example (f : ℕ → ℕ) (h : ∀ n, f n = n ^ 2 + 1) : f 5 = 26 := by norm_num [h]
example : ∑ k ∈ Finset.range 10, k ^ 2 = 285 := by norm_num [Finset.sum_range_succ]
example : ∏ k ∈ Finset.range 4, (k + 1) = 24 := by norm_num [Finset.prod_range_succ]
example : (2 : ℚ) / 3 < 3 / 4 := by norm_num
example : ((2 : ℕ) : ℝ) + 1 = 3 := by norm_num
example : 2 ^ 20 % 7 = 4 := by norm_num
example : 123456789 * 987654321 = 121932631112635269 := by norm_num
example : (10 : ℝ) ^ 6 = 1000000 := by norm_num
example : ¬ (2 : ℝ) ^ 5 < 30 := by norm_num
example : (4 : ℂ) + 3 = 7 := by norm_num
example : Complex.I ^ 2 = -1 := by norm_num
example : (1 : ℝ) < 2 ∧ (2 : ℝ) < 3 := by norm_num
example : ∃ x : ℕ, x = 3 := by norm_num
example (p : Prop) (h : p) : p ∧ (1 : ℝ) + 1 = 2 := by norm_num [h]
example : Even 10 := by norm_num
example : ¬ Even 11 := by norm_num
example : Odd 7 := by norm_num

/-! ### simp, decide, omega, grind on the library -/
example : (Finset.range 10).card = 10 := by simp
example : (Finset.Icc 1 10).card = 10 := by simp
example : (Finset.filter (fun n => n % 3 = 0) (Finset.range 30)).card = 10 := by decide
example : ∑ k ∈ Finset.range 101, k = 5050 := by decide
example : ∑ k ∈ Finset.range 5, (2 * k + 1) = 25 := by rfl
example : (Finset.filter (fun n => n ∣ 36) (Finset.Icc 1 36)).card = 9 := by decide
example : Nat.digits 10 1234 = [4, 3, 2, 1] := by norm_num
example : (Nat.digits 10 1234).sum = 10 := by norm_num
example (x : ℝ) : x + 0 = x := by simp
example (x : ℝ) : x * 1 = x := by simp
example (x : ℝ) : |x| = |-x| := by simp
example (x : ℝ) (h : 0 ≤ x) : |x| = x := by simp [h]
example (x y : ℝ) : max x y = max y x := by simp [max_comm]
example (x : ℝ) (h : x ≠ 0) : x * x⁻¹ = 1 := by simp [h]
example (x : ℝ) (h : x ≠ 0) : x / x = 1 := by simp [h]
example (a b : ℝ) (h : a * b = 0) : a = 0 ∨ b = 0 := by simpa using h
example (n : ℕ) (h : n % 4 = 3) : n % 2 = 1 := by omega
example (n : ℕ) (h : 10 ≤ n) (h' : n ≤ 99) (h'' : n % 10 = 5) (h3 : n / 10 = 4) : n = 45 := by omega
example (a b : ℤ) (h : 2 * a + 3 * b = 7) (h' : a = 2) : b = 1 := by omega
example (x y : ℝ) (h : x = y) : y = x := by grind
example (a b c : ℤ) (h : a = b) (h' : b = c) : a ^ 2 = c ^ 2 := by grind
example (s t : Finset ℕ) : s ∩ t ⊆ s := by simp
example (s t : Finset ℕ) (h : s ⊆ t) : s.card ≤ t.card := by exact Finset.card_le_card h
example (a : ℕ) : a ∈ ({1, 2, 3} : Finset ℕ) ↔ a = 1 ∨ a = 2 ∨ a = 3 := by simp
example : ({1, 2, 3} : Finset ℕ) ⊆ {1, 2, 3, 4} := by decide
example : ({1, 2} ∪ {2, 3} : Finset ℕ).card = 3 := by decide
example : ((Finset.range 3) ×ˢ (Finset.range 4)).card = 12 := by simp
example : (Finset.powerset {1, 2, 3}).card = 8 := by decide
example (x : ℝ) : Real.exp 0 = 1 := by simp
example : Real.log 1 = 0 := by simp
example : Real.sin 0 = 0 := by simp
example : Real.cos 0 = 1 := by simp
example (x : ℝ) : Real.log (Real.exp x) = x := by simp
example (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 := by simp
example : Real.sin Real.pi = 0 := by simp
example (x : ℝ) (h : 0 < x) : Real.exp (Real.log x) = x := by exact Real.exp_log h
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : Real.log (x * y) = Real.log x + Real.log y := by
  rw [Real.log_mul (by positivity) (by positivity)]

/-! ### positivity and gcongr -/
example (x : ℝ) : 0 < Real.exp x := by positivity
example (x : ℝ) : 0 ≤ Real.sqrt x := by positivity
example (x : ℝ) (h : 0 < x) : 0 < Real.sqrt x := by positivity
example (n : ℕ) : 0 < n ! := by positivity
example (n : ℕ) : (0 : ℝ) ≤ n := by positivity
example (n : ℕ) : (0 : ℝ) < n + 1 := by positivity
example (a b : ℝ) (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by positivity
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 0 < a ^ 2 / b := by positivity
example (a : ℝ) (ha : a ≠ 0) : 0 < a ^ 2 := by positivity
example (a : ℝ) : 0 ≤ |a| + a ^ 4 := by positivity
example (a b : ℝ) : 0 ≤ a ^ 2 * b ^ 2 := by positivity
example (a : ℝ) (ha : 0 < a) : 0 < a⁻¹ := by positivity
example (n : ℕ) : 0 < 2 ^ n := by positivity
example (a b : ℝ) (ha : 0 < a) : a * 3 ≠ 0 := by positivity
example (a b : ℝ) (h : a < b) : a - 1 < b - 1 := by gcongr
example (a b : ℝ) (h : a ≤ b) (ha : 0 ≤ a) : a ^ 3 ≤ b ^ 3 := by gcongr
example (a b c : ℝ) (h : a < b) (hc : 0 < c) : a / c < b / c := by gcongr
example (a b c : ℝ) (h : a < b) (hc : 0 < c) : a * c < b * c := by gcongr
example (a b : ℝ) (h : a ≤ b) : Real.exp a ≤ Real.exp b := by gcongr
example (a b c d : ℝ) (h : a ≤ b) (h' : c ≤ d) (ha : 0 ≤ a) (hc : 0 ≤ c) : a * c ≤ b * d := by gcongr

/-! ### field_simp -/
example (a b : ℝ) (hb : b ≠ 0) : a / b * b = a := by field_simp
example (a b : ℝ) (hb : b ≠ 0) : a / (2 * b) * (2 * b) = a := by field_simp
example (a b c : ℝ) (hb : b ≠ 0) (hc : c ≠ 0) : a / b / c = a / (b * c) := by field_simp
example (x : ℝ) (hx : x ≠ 0) : (x + 1 / x) ^ 2 = x ^ 2 + 2 + 1 / x ^ 2 := by
  field_simp
  try ring
example (x : ℝ) (hx : x ≠ 0) (h : x + 1 / x = 2) : x ^ 2 + 1 = 2 * x := by
  field_simp at h
  linarith
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a / b = 3) : a = 3 * b := by
  field_simp at h
  linarith
example (x : ℝ) (hx : x ≠ 1) : (x ^ 2 - 1) / (x - 1) = x + 1 := by
  have : x - 1 ≠ 0 := sub_ne_zero.mpr hx
  field_simp
  try ring
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : x / y + y / x = (x ^ 2 + y ^ 2) / (x * y) := by
  field_simp
  try ring
example (x : ℝ) (hx : x + 1 ≠ 0) : 1 - 1 / (x + 1) = x / (x + 1) := by
  field_simp
  try ring
example (a b c : ℝ) (h : b + c ≠ 0) : a / (b + c) + 1 = (a + b + c) / (b + c) := by
  field_simp
  try ring

/-! ### interval_cases, rcases, use, lift -/
example (x : ℕ) (h : 3 ≤ x) (h' : x < 6) : x = 3 ∨ x = 4 ∨ x = 5 := by interval_cases x <;> simp
example (x : ℤ) (h : -1 < x) (h' : x ≤ 2) : x * (x - 1) * (x - 2) = 0 := by interval_cases x <;> norm_num
example (x : ℕ) (h : x ≤ 10) (h' : x ^ 2 = 49) : x = 7 := by interval_cases x <;> omega
example (x y : ℕ) (hx : x ≤ 3) (hy : y ≤ 3) (h : x * y = 9) : x + y = 6 := by
  interval_cases x <;> interval_cases y <;> omega
example (n : ℕ) (h : n ∈ Finset.range 3) : n * n ≤ 4 := by
  rw [Finset.mem_range] at h
  interval_cases n <;> norm_num
example (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by
  obtain ⟨hp, hq | hr⟩ := h
  · exact Or.inl ⟨hp, hq⟩
  · exact Or.inr ⟨hp, hr⟩
example (a b : ℕ) (h : a ∣ b) : ∃ c, b = a * c := by
  rcases h with ⟨c, hc⟩
  exact ⟨c, hc⟩
example (n : ℕ) (h : Even n) : ∃ k, n = k + k := by
  obtain ⟨k, rfl⟩ := h
  use k
example : ∃ x : ℝ, x ^ 2 = 4 := ⟨2, by norm_num⟩
example : ∃ x : ℝ, 2 * x + 1 = 5 := by use 2; norm_num
example : ∃ p : ℕ, Nat.Prime p ∧ 10 < p := by
  use 11
  norm_num
example (a b : ℝ) (h : a ≤ b) (h' : b ≤ a) : a = b := by apply le_antisymm <;> assumption
example (f : ℝ → ℝ) (h : ∀ x, f x = 3 * x) : f 2 = 6 := by
  rw [h]
  norm_num
example (a b c : ℝ) (h : a = b) (h' : b = c) : a = c := by
  calc a = b := h
    _ = c := h'
example (x : ℝ) : x < x + 1 := by
  have h : (0 : ℝ) < 1 := one_pos
  linarith
example (x : ℤ) : x = 0 ∨ x ≠ 0 := by
  by_cases h : x = 0
  · left; exact h
  · right; exact h
example (h : ∃ x : ℝ, ¬ 0 ≤ x ^ 2) : False := by
  obtain ⟨x, hx⟩ := h
  push_neg at hx
  nlinarith [sq_nonneg x]
example (a b : ℕ) (h : a < b) : (a : ℝ) < b := by exact_mod_cast h
example (a b : ℕ) (h : (a : ℝ) = b) : a = b := by exact_mod_cast h
example (a b : ℕ) : ((a + b : ℕ) : ℤ) = a + b := by push_cast; rfl
example (a b : ℕ) (h : b ≤ a) : ((a - b : ℕ) : ℤ) = a - b := by push_cast [h]; rfl
example (a : ℤ) (h : (a : ℝ) < 3) : a < 3 := by exact_mod_cast h
example (n : ℕ) (h : 0 < n) : ∃ m, n = m + 1 := by
  obtain ⟨m, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
  exact ⟨m, rfl⟩
example (n : ℕ) : ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) / 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    have : (n + 1) * (n + 1 + 1) = n * (n + 1) + 2 * (n + 1) := by ring
    omega
example (n : ℕ) : 3 ∣ n ^ 3 + 2 * n := by
  induction n with
  | zero => simp
  | succ n ih =>
    have : (n + 1) ^ 3 + 2 * (n + 1) = n ^ 3 + 2 * n + 3 * (n ^ 2 + n + 1) := by ring
    omega
example (σ : Equiv ℝ ℝ) (h : σ.1 2 = 3) : σ.2 3 = 2 := by simp [← h]
