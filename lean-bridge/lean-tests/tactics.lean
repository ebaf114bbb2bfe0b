import Olympiad

/-!
What each tactic must close, and (with `fail_if_success`) what it must not close.
-/

set_option linter.all false

/-! ### linarith -/
example (x y : ℝ) (h : x < y) : x + 1 < y + 1 := by linarith
example (x y : ℝ) (h : x < y) (h' : y ≤ 3) : x < 3 := by linarith
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
example (x y : ℝ) (h : x < y) : True := by
  fail_if_success (have : y < x := by linarith)
  trivial
example (x : ℝ) (h : 0 ≤ x) : True := by
  fail_if_success (have : 0 < x := by linarith)
  trivial
example (x y : ℝ) : True := by
  fail_if_success (have : x * y ≤ x ^ 2 := by linarith)
  trivial

/-! ### nlinarith -/
example (x y : ℝ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a < b) : a ^ 2 < b ^ 2 := by nlinarith
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a ^ 2 < b ^ 2) : a < b := by nlinarith
example (a b c d : ℝ) (h : a < b) (h' : c < d) : a * d + b * c < a * c + b * d := by nlinarith
example (x : ℝ) (h : x ^ 2 = 4) (h' : 0 < x) : x = 2 := by nlinarith
example (a b : ℕ) (h : 0 < a) (h' : 0 < b) : a + b ≤ a * b + 1 := by nlinarith
example (x : ℝ) (h : x < 0) : 0 < x ^ 2 := by nlinarith
example (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) : 0 ≤ x * y := by nlinarith
example (x : ℝ) : 0 ≤ x ^ 2 + 2 * x + 1 := by nlinarith [sq_nonneg (x + 1)]
example (x y : ℝ) : True := by
  fail_if_success (have : x ^ 2 + y ^ 2 ≤ 2 * x * y := by nlinarith [sq_nonneg (x - y)])
  trivial
example (x : ℝ) (h : 1 < x ^ 2) : True := by
  fail_if_success (have : 1 < x := by nlinarith)
  trivial

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
example (k : ℕ) : True := by
  fail_if_success (have : (6 : ℝ) ^ k * 6 = 6 ^ (k + 2) := by ring1)
  trivial
example (x y z : ℂ) : (x + y + z) ^ 2 = x ^ 2 + y ^ 2 + z ^ 2 + 2 * (x * y + y * z + z * x) := by ring
example (x y : ℝ) (h : x * y + y * x = 4) : 2 * (x * y) = 4 := by
  ring_nf at h ⊢
  linarith
example (a b : ℝ) (h : a = b) (h' : b = 2) : 3 * a = 6 := by linear_combination 3 * h + 3 * h'
example (x y : ℝ) (h₁ : x + y = 3) (h₂ : x - y = 1) : x = 2 := by linear_combination (h₁ + h₂) / 2
example (x y : ℤ) (h : x = y) : x ^ 2 = y ^ 2 := by linear_combination (x + y) * h
example (a : ℝ) : a - a = 0 := by linear_combination
example (x y : ℝ) : True := by
  fail_if_success (have : x * y = x + y := by ring1)
  trivial
example (a b : ℝ) (h : a = b) : True := by
  fail_if_success (have : 3 * a = 2 * b := by linear_combination 3 * h)
  trivial
example (x y : ℕ) : True := by
  fail_if_success (have : x - y + y = x := by ring1)
  trivial

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
example : True := by
  fail_if_success (have : (2 : ℝ) + 2 = 5 := by norm_num)
  trivial
example : True := by
  fail_if_success (have : Nat.Prime 91 := by norm_num)
  trivial
example : True := by
  fail_if_success (have : (1 : ℝ) / 2 < 1 / 3 := by norm_num)
  trivial

/-! ### positivity, gcongr, field_simp -/
example (x : ℝ) : 0 ≤ x ^ 2 := by positivity
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y + x / y := by positivity
example (x : ℝ) (hx : 0 < x) : 0 < x ^ 3 + 2 := by positivity
example (x : ℝ) (hx : 0 < x) : x ≠ 0 := by positivity
example (x : ℝ) : 0 < x ^ 2 + 1 := by positivity
example (x y : ℝ) : 0 ≤ |x| * y ^ 2 := by positivity
example (x : ℝ) : True := by
  fail_if_success (have : 0 < x := by positivity)
  trivial
example (x : ℝ) : True := by
  fail_if_success (have : 0 < x ^ 2 := by positivity)
  trivial
example (a b c : ℝ) (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by gcongr
example (a b c d : ℝ) (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := by gcongr
example (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : 1 / x + 1 / y = (x + y) / (x * y) := by
  field_simp
  try ring
example (x : ℝ) (hx : x ≠ 0) : x / x = 1 := by field_simp
example (x y : ℝ) (hx : x ≠ 0) (h : y / x = 2) : y = 2 * x := by
  field_simp at h
  linarith
example (x : ℝ) : True := by
  fail_if_success (have : x / x = 1 := by field_simp; done)
  trivial

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
example : ∃ n : ℕ, 5 < n := by use 6
example : ∃ a b : ℕ, a * b = 6 ∧ a < b := by use 2, 3
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
example (p : Prop) : True := by
  fail_if_success (have : p := by tauto)
  trivial
example (p q : Prop) (h : p ∨ q) : True := by
  fail_if_success (have : p := by aesop)
  trivial

/-! ### roots, sets, functions -/
example : Real.sqrt 9 = 3 := by norm_num
example : Real.sqrt (9 / 4) = 3 / 2 := by norm_num
example : True := by
  fail_if_success (have : Real.sqrt 9 = 4 := by norm_num)
  trivial
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
example : True := by
  fail_if_success (have : (10 : ℤ) ^ 300 + 1 = 10 ^ 300 := by norm_num)
  trivial
example : (10 : ℤ) ^ 300 < 10 ^ 300 + 1 := by norm_num
example (x : ℝ) : True := by
  fail_if_success (have : x ^ 50 + 1 ≤ x ^ 48 := by nlinarith [sq_nonneg x])
  trivial
example (x : ℝ) : (x + 1) ^ 20 = ((x + 1) ^ 2) ^ 10 := by ring
example (n : ℤ) (h : 0 ≤ n) : True := by
  fail_if_success (have : n = 3 := by interval_cases n)
  trivial
example (n : ℤ) (h : 0 ≤ n) (h' : n ≤ 1000000000000) : True := by
  fail_if_success (have : n = 3 := by interval_cases n <;> rfl)
  trivial
example (x : ℝ) : True := by
  fail_if_success (have : 0 < x := by positivity)
  trivial
example (x y z : ℝ) : True := by
  fail_if_success (have : x * y * z ≤ x ^ 3 + y ^ 3 + z ^ 3 := by nlinarith [sq_nonneg (x - y), sq_nonneg (y - z), sq_nonneg (z - x), mul_self_nonneg (x + y + z)])
  trivial
example (x y : ℝ) (h : x * y = 1) : True := by
  fail_if_success (have : x = 1 := by field_simp)
  trivial
example (x y : ℝ) (h : x = y) : True := by
  fail_if_success (have : x = y + 1 := by linear_combination h)
  trivial
example (x y : ℝ) (h : x ≤ y) : True := by
  fail_if_success (have : x * x ≤ y * y := by gcongr)
  trivial
