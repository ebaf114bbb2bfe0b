import Mathlib

/-!
False statements. No tactic and no search may ever prove one of them; each is refuted by the
remark behind it.
-/

set_option autoImplicit false

open BigOperators Real Nat Topology Rat

example : False := by sorry
example : (0 : ℝ) = 1 := by sorry
example : (0 : ℂ) = 1 := by sorry
example (p : Prop) : p := by sorry -- p = False
example (p q : Prop) (h : p ∨ q) : p := by sorry -- q alone
example (p q : Prop) (h : p → q) : q → p := by sorry -- q alone
example (α : Type) (P : α → Prop) (h : ∀ x, P x) : ∃ x, P x := by sorry -- the empty type

/-! ### Naturals and integers -/

example : (5 : ℕ) - 7 = 1 := by sorry -- truncated: 0
example (a b : ℕ) : a - b + b = a := by sorry -- a = 0, b = 1
example (a b : ℕ) : a / b * b = a := by sorry -- a = 1, b = 2
example (a b : ℤ) : a / b * b = a := by sorry -- a = 1, b = 2
example (n : ℕ) : n % 2 = 0 := by sorry -- n = 1
example (n : ℕ) : n < 2 ^ n - 1 := by sorry -- n = 0
example (n : ℕ) (h : 0 < n) : n ^ 2 < 2 ^ n := by sorry -- n = 2
example (n : ℕ) : Nat.Prime (n ^ 2 + n + 41) := by sorry -- n = 40
example : Nat.Prime 91 := by sorry -- 7 * 13
example : ¬Nat.Prime 97 := by sorry
example : Nat.Prime 1 := by sorry
example (p : ℕ) (h : Nat.Prime p) : Odd p := by sorry -- p = 2
example (p a b : ℕ) (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := by sorry -- 4 ∣ 2 * 2
example (a b c : ℕ) (h : a * c = b * c) : a = b := by sorry -- c = 0
example (a b : ℤ) (h : a ^ 2 = b ^ 2) : a = b := by sorry -- 1 and -1
example (a b : ℤ) (h : a ∣ b) : a ≤ b := by sorry -- 1 ∣ 0
example (n : ℤ) : n ^ 2 % 4 = 1 := by sorry -- n = 0
example (n : ℤ) : n ^ 2 % 8 = 0 ∨ n ^ 2 % 8 = 1 := by sorry -- n = 2
example (x y : ℤ) : x ^ 2 + y ^ 2 ≠ 25 := by sorry -- 3, 4
example (x y : ℤ) (h : 3 * x + 5 * y = 1) : x = 2 := by sorry -- 7, -4
example (a b : ℕ) : Nat.gcd a b * Nat.lcm a b = a + b := by sorry -- 1, 1
example (a b : ℕ) : Nat.gcd (a + b) b = Nat.gcd a 1 := by sorry -- 2, 2
example (n : ℕ) : n ! ≤ 2 ^ n := by sorry -- n = 4
example : 10 ! = 3628801 := by sorry
example (n k : ℕ) : Nat.choose n k = Nat.choose n (n - k) := by sorry -- n = 0, k = 1
example : Nat.choose 10 3 = 121 := by sorry
example : (Nat.divisors 12).card = 5 := by sorry
example : ∑ d ∈ Nat.divisors 28, d = 28 := by sorry
example : Nat.digits 10 120 = [1, 2, 0] := by sorry
example : 2 ^ 10 % 7 = 3 := by sorry
example (a : ℕ) (h : a ≡ 3 [MOD 7]) : a = 3 := by sorry -- a = 10
example (a b n : ℕ) (h : a * 2 ≡ b * 2 [MOD n]) : a ≡ b [MOD n] := by sorry -- 0, 1, 2
example : Even (7 : ℤ) := by sorry
example (n : ℕ) : Even (n * (n + 2)) := by sorry -- n = 1
example (f : ℕ → ℕ) (h : ∀ n, f (n + 1) = 2 * f n) : f 3 = 8 := by sorry -- f = 0
example (f : ℕ → ℕ) (h : ∀ m n, f (m + n) = f m + f n) : f 5 = 5 := by sorry -- f = 0
example (f : ℕ → ℕ) (h : Monotone f) : Function.Injective f := by sorry -- a constant
example (f : ℕ → ℕ) (h : Function.Injective f) : Function.Surjective f := by sorry -- n + 1

/-! ### Finite sets and sums -/

example : ({1, 2, 2} : Finset ℕ).card = 3 := by sorry
example : ∑ k ∈ Finset.range 10, k = 55 := by sorry -- 45
example : ∑ k ∈ Finset.Icc 1 10, k = 45 := by sorry -- 55
example : ∑ k ∈ Finset.range 4, k + 1 = 10 := by sorry -- 7
example : ∏ k ∈ Finset.range 5, k = 24 := by sorry -- 0
example : (Finset.Icc 3 8).card = 5 := by sorry
example : (Finset.filter (fun n => n % 3 = 0) (Finset.range 10)).card = 3 := by sorry -- 0, 3, 6, 9
example (n : ℕ) : ∑ k ∈ Finset.range n, k = n * (n + 1) / 2 := by sorry -- n = 1
example (n : ℕ) : ∑ k ∈ Finset.range (n + 1), k ^ 2 = n * (n + 1) * (2 * n + 1) / 3 := by sorry -- n = 1
example (n : ℕ) : ∑ k ∈ Finset.range n, 2 ^ k = 2 ^ n := by sorry -- n = 0
example (s t : Finset ℕ) : (s ∪ t).card = s.card + t.card := by sorry -- s = t
example (S : Finset ℕ) (h : ∀ n, n ∈ S → n < 10) : S.card = 10 := by sorry -- the empty set
example (S : Finset ℕ) (h : ∀ n, n ∈ S ↔ 0 < n ∧ n * n < 20) : S.card = 5 := by sorry -- 1, 2, 3, 4
example : IsLeast {n : ℕ | 10 < n ^ 2} 3 := by sorry -- 4
example : IsGreatest {n : ℕ | n ^ 2 < 50} 8 := by sorry -- 7
example (S : Set ℕ) (u : ℕ) (h : IsLeast S u) : u = 0 := by sorry -- {1}
example (S T : Set ℕ) : S ∩ T = S ∪ T := by sorry

/-! ### Real numbers -/

example (a b : ℝ) : a / b * b = a := by sorry -- b = 0
example (a b c : ℝ) (h : a * c = b * c) : a = b := by sorry -- c = 0
example (a b c : ℝ) (h : a < b) : a * c < b * c := by sorry -- c = 0
example (a b : ℝ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by sorry -- -2, 1
example (a b : ℝ) (h : a ^ 2 ≤ b ^ 2) : a ≤ b := by sorry -- 0, -1
example (a b : ℝ) (h : a ^ 2 = b ^ 2) : a = b := by sorry
example (a : ℝ) : 0 < a ^ 2 := by sorry -- 0
example (a b : ℝ) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by sorry
example (a b : ℝ) : a * b ≤ a ^ 2 := by sorry -- 1, 2
example (a b : ℝ) (h : a + b = 2) : a * b = 1 := by sorry -- 0, 2
example (a b : ℝ) (h : a + b = 2) : 1 < a * b := by sorry
example (a b c : ℝ) : a ^ 2 + b ^ 2 + c ^ 2 < a * b + b * c + c * a + 1 := by sorry -- 1, -1, 0
example (a b c : ℝ) (h : a + b + c = 0) : a * b + b * c + c * a = 0 := by sorry
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) : a / b + b / a < 2 := by sorry
example (a b : ℝ) (ha : 0 < a) (hb : 0 < b) : √(a + b) = √a + √b := by sorry
example (x : ℝ) : √(x ^ 2) = x := by sorry -- -1
example (x : ℝ) : √x ^ 2 = x := by sorry -- -1
example (x : ℝ) : √x ≤ x := by sorry -- 1 / 4
example (x y : ℝ) : √(x * y) = √x * √y := by sorry -- -1, -1
example : √(2 : ℝ) = 7 / 5 := by sorry
example : √(2 : ℝ) < 7 / 5 := by sorry
example : √(8 : ℝ) = 3 := by sorry
example (x : ℝ) (h : x ^ 2 = 4) : x = 2 := by sorry
example (x : ℝ) (h : x ^ 2 - 5 * x + 6 = 0) : x = 3 := by sorry
example (x : ℝ) : x ^ 3 = x := by sorry
example (x : ℝ) : |x| = x := by sorry
example (x y : ℝ) : |x + y| = |x| + |y| := by sorry
example (x y : ℝ) : |x - y| ≤ |x| - |y| := by sorry -- 0, 1
example (x : ℝ) (h : |x - 2| < 1) : x < 2 := by sorry
example (x y : ℝ) : Real.log (x * y) = Real.log x + Real.log y := by sorry -- 0, 2
example (x : ℝ) : Real.exp (Real.log x) = x := by sorry -- 0
example : Real.log 2 = 1 := by sorry
example (x : ℝ) (hx : 0 < x) : Real.log x < 0 := by sorry
example (x y : ℝ) : Real.exp (x * y) = Real.exp x * Real.exp y := by sorry -- 0, 1
example (b x : ℝ) : Real.logb b (b ^ x) = x := by sorry -- b = 1, x = 2
example (x : ℝ) : Real.sin x = Real.cos x := by sorry -- 0
example (x : ℝ) : Real.sin (2 * x) = 2 * Real.sin x := by sorry -- π / 2
example (x : ℝ) : Real.sin x ^ 2 - Real.cos x ^ 2 = 1 := by sorry
example (x : ℝ) : Real.tan x * Real.cos x = Real.sin x := by sorry -- π / 2
example : Real.cos (π / 3) = √3 / 2 := by sorry
example : π = 22 / 7 := by sorry
example : π < 3 := by sorry
example (x : ℝ) : (⌊x⌋ : ℝ) = x := by sorry -- 1 / 2
example (x y : ℝ) : ⌊x + y⌋ = ⌊x⌋ + ⌊y⌋ := by sorry -- 1 / 2, 1 / 2
example : ⌊(-1 / 2 : ℝ)⌋ = 0 := by sorry
example (x : ℝ) : ⌈x⌉ = ⌊x⌋ + 1 := by sorry -- 0
example (x : ℝ) (n : ℕ) (h : 0 ≤ x) : x ≤ x ^ (n + 1) := by sorry -- 1 / 2
example (a : ℝ) (n : ℕ) : (-a) ^ n = -a ^ n := by sorry -- n = 2
example : (8 : ℝ) ^ (1 / 3) = 2 := by sorry -- the exponent is a natural number: 0
example : (4 : ℝ) ^ (1 / 2 : ℝ) = 1 := by sorry
example (f : ℝ → ℝ) (h : ∀ x, f (2 * x) = 2 * f x) : f 1 = 1 := by sorry
example (f : ℝ → ℝ) (h : ∀ x y, f (x + y) = f x + f y) : f 2 = 2 := by sorry
example (f : ℝ → ℝ) (h : ∀ x, f x = x ^ 2) : Function.Injective f := by sorry
example (a b : ℝ) (f : ℝ → ℝ) (h : ∀ x, f x = a * x + b) (h0 : f 0 = 1) : f 1 = 2 := by sorry
example (s : Set ℝ) : sSup s ∈ s := by sorry -- the empty set
example : Irrational (1 / 2) := by sorry

/-! ### Other number types -/

example (z : ℂ) : z ^ 2 ≠ -1 := by sorry -- i
example : Complex.I ^ 3 = Complex.I := by sorry
example (z w : ℂ) (h : z.re = w.re) : z = w := by sorry
example (z : ℂ) : ‖z‖ = z.re := by sorry
example (x y : ℚ) : x / y * y = x := by sorry
example : (1 / 3 : ℚ) = 0 := by sorry
example (x y : ZMod 6) (h : x * y = 0) : x = 0 ∨ y = 0 := by sorry -- 2, 3
example : (3 : ZMod 7)⁻¹ = 2 := by sorry -- 5
example (a b : NNReal) : a - b + b = a := by sorry -- 0, 1
example (n : ℕ+) : (n : ℕ) = 1 := by sorry
