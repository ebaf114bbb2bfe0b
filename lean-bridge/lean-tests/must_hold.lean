import Mathlib

/-! What the definitions of the library mean, each as an `example` that must compile. -/

set_option autoImplicit false

open BigOperators Real Nat Topology Rat

/-! ### Natural numbers and integers -/

example : (5 : ℕ) - 7 = 0 := by decide
example : (5 : ℤ) - 7 = -2 := by decide
example : (7 : ℕ) / 0 = 0 := by decide
example : (7 : ℕ) % 0 = 7 := by decide
example : (-7 : ℤ) / 2 = -4 := by decide
example : (-7 : ℤ) % 2 = 1 := by decide
example : (0 : ℕ) ^ 0 = 1 := by decide
example : 5 ! = 120 := by decide
example : 0 ! = 1 := rfl
example : Nat.choose 5 2 = 10 := by decide
example : Nat.choose 2 5 = 0 := by decide
example : Nat.gcd 0 5 = 5 ∧ Nat.lcm 0 5 = 0 := by decide
example : ¬Nat.Prime 0 ∧ ¬Nat.Prime 1 ∧ Nat.Prime 2 ∧ ¬Nat.Prime 9 := by decide
example : Nat.Prime 65537 := by decide +kernel
example : Nat.sqrt 99 = 9 ∧ Nat.sqrt 100 = 10 := by decide +kernel
example : Nat.log 2 1024 = 10 ∧ Nat.log 10 999 = 2 ∧ Nat.log 1 5 = 0 ∧ Nat.clog 2 1025 = 11 := by decide +kernel
example : Nat.digits 10 123 = [3, 2, 1] ∧ Nat.digits 2 5 = [1, 0, 1] ∧ Nat.digits 1 3 = [1, 1, 1] ∧ Nat.digits 10 0 = [] := by
  decide +kernel
example : Nat.ofDigits 10 [3, 2, 1] = 123 := by decide +kernel
example : Nat.divisors 0 = ∅ ∧ Nat.divisors 12 = {1, 2, 3, 4, 6, 12} ∧ Nat.properDivisors 6 = {1, 2, 3} := by decide +kernel
example : Nat.totient 12 = 4 ∧ Nat.totient 1 = 1 := by decide +kernel
example : Nat.primeFactors 60 = {2, 3, 5} := by decide +kernel
example : Nat.factorization 360 2 = 3 ∧ Nat.factorization 360 4 = 0 ∧ padicValNat 3 18 = 2 := by decide +kernel
example : Nat.fib 10 = 55 := by decide +kernel
example : 17 ≡ 2 [MOD 5] ∧ ¬17 ≡ 3 [MOD 5] := by decide
example : (-3 : ℤ) ≡ 2 [ZMOD 5] := by decide
example : Even (4 : ℕ) ∧ Odd (-3 : ℤ) ∧ ¬Even (3 : ℤ) := by decide
example : IsSquare (49 : ℕ) ∧ ¬IsSquare (50 : ℕ) ∧ ¬IsSquare (-4 : ℤ) := by decide +kernel
example : (fun n : ℕ => n + 2)^[3] 1 = 7 := rfl

/-! ### Finite sets, sums, products -/

example : ({1, 2, 2, 1} : Finset ℕ).card = 2 := by decide
example : ({1, 2} : Finset ℕ) = {2, 1} := by decide
example : Finset.range 3 = {0, 1, 2} := by decide
example : Finset.Icc 2 4 = {2, 3, 4} ∧ Finset.Ico 2 4 = {2, 3} ∧ Finset.Ioc 2 4 = {3, 4} ∧ Finset.Ioo 2 4 = {3} := by decide
example : Finset.Icc 4 2 = (∅ : Finset ℕ) := by decide
example : (Finset.Icc (-2 : ℤ) 2).card = 5 := by decide
example : ∑ k ∈ Finset.range 4, k + 10 = 16 := by decide
example : ∑ k ∈ Finset.range 4, (k + 10) = 46 := by decide
example : ∑ k ∈ Finset.range 3, k * 2 = 6 := by decide
example : 2 * ∑ k ∈ Finset.range 4, k = 12 := by decide
example : ∏ k ∈ Finset.Icc 1 5, k = 120 := by decide
example : ∑ k ∈ Finset.range 10 with k % 2 = 0, k = 20 := by decide
example : ∑ k in Finset.range 4, k = 6 := by decide
example : ∑ i : Fin 4, (i : ℕ) = 6 := by decide
example : ∑ i ∈ Finset.range 3, ∑ j ∈ Finset.range 3, i * j = 9 := by decide
example : ({k ∈ Finset.range 10 | k % 3 = 0}).card = 4 := by decide
example : ({k ∈ Finset.range 10 | k % 3 = 0} : Finset ℕ) = {0, 3, 6, 9} := by decide
example : Finset.image (fun k => k % 3) (Finset.range 10) = {0, 1, 2} := by decide
example : ∑ x ∈ (∅ : Finset ℕ), x = 0 ∧ ∏ x ∈ (∅ : Finset ℕ), x = 1 := ⟨rfl, rfl⟩
example : Fintype.card (Fin 7) = 7 := by decide
example (f : ℕ → ℝ) (n : ℕ) : ∑ k ∈ Finset.range (n + 1), f k = ∑ k ∈ Finset.range n, f k + f n := Finset.sum_range_succ f n

/-! ### Sets -/

example : (3 : ℕ) ∈ {x : ℕ | x < 5} := show 3 < 5 by decide
example (x : ℝ) : x ∈ Set.Icc 0 1 ↔ 0 ≤ x ∧ x ≤ 1 := Iff.rfl
example : {x : ℕ | x < 5} ∩ {x | 2 < x} = {x : ℕ | x < 5 ∧ 2 < x} := rfl
example (S : Set ℕ) (x : ℕ) : x ∈ S \ {3} ↔ x ∈ S ∧ x ≠ 3 := Iff.rfl
example : IsLeast {n : ℕ | 3 < n} 4 := ⟨Nat.lt_succ_self 3, fun _ h => h⟩
example (f : ℕ → ℕ) (S : Set ℕ) (y : ℕ) : y ∈ f '' S ↔ ∃ x, x ∈ S ∧ f x = y := Iff.rfl
example : {x : ℕ | x < 3}.ncard = 3 := Set.ncard_eq_card (t := Finset.range 3) fun _ => Finset.mem_range

/-! ### Rational numbers -/

example : (1 : ℚ) / 0 = 0 := by decide +kernel
example : ((3 : ℚ) / 6).den = 2 ∧ ((3 : ℚ) / 6).num = 1 := by decide +kernel
example : ⌊(-7 / 2 : ℚ)⌋ = -4 ∧ ⌈(-7 / 2 : ℚ)⌉ = -3 := by decide +kernel
example : |(-3 / 2 : ℚ)| = 3 / 2 := by decide +kernel
example : |(-3 : ℤ)| = 3 := by decide

/-! ### Real numbers -/

example (x : ℝ) : x / 0 = 0 := div_zero x
example : (0 : ℝ)⁻¹ = 0 := inv_zero
example : √(-4 : ℝ) = 0 := Real.sqrt_eq_zero_of_nonpos (by grind)
example : √(9 : ℝ) = 3 := Real.sqrt_ofNat_eq (n := 3) rfl
example : Real.sqrt 2 * Real.sqrt 2 = 2 := Real.mul_self_sqrt zero_le_two
example : Real.log 0 = 0 := Real.log_zero
example : Real.log (-1) = 0 := by simp
example (x : ℝ) : Real.log (-x) = Real.log x := Real.log_neg_eq_log x
example : (0 : ℝ) ^ (0 : ℝ) = 1 := Real.rpow_zero 0
example : (0 : ℝ) ^ (1 / 2 : ℝ) = 0 := Real.zero_rpow (by grind)
example : (8 : ℝ) ^ (1 / 3) = 1 := by simp
example : ⌊(-1 / 2 : ℝ)⌋ = -1 := Int.floor_eq_iff.2 ⟨by simp; grind, by simp; grind⟩
example : ⌊(-1 / 2 : ℝ)⌋₊ = 0 := Nat.floor_of_nonpos (by grind)
example (x : ℝ) : |x| = max x (-x) := rfl
example (x : ℝ) : ‖x‖ = |x| := rfl
example : sSup (∅ : Set ℝ) = 0 := Real.sSup_empty
example : Real.sin π = 0 ∧ Real.cos π = -1 := ⟨Real.sin_pi, Real.cos_pi⟩
example : 3 < π ∧ π < 4 := ⟨Real.pi_gt_three, Real.pi_lt_four⟩
example (n : ℕ) (x : ℝ) : x ^ (n : ℤ) = x ^ n := zpow_natCast x n
example (m n : ℕ) (h : n ≤ m) : ((m - n : ℕ) : ℝ) = m - n := Nat.cast_sub h
example : (0.5 : ℝ) = 1 / 2 := by simp; grind
example : ((1 / 2 : ℚ) : ℝ) = 1 / 2 := by simp

/-! ### Complex numbers, nonnegative reals, residue classes -/

example : Complex.I ^ 2 = -1 := Complex.I_sq
example (z : ℂ) : z / 0 = 0 := div_zero z
example : (Complex.I)⁻¹ = -Complex.I := Complex.inv_I
example (z w : ℂ) : z = w ↔ z.re = w.re ∧ z.im = w.im := Complex.ext_iff'
example (a b : NNReal) (h : (a : ℝ) ≤ b) : a ≤ b := h
example : (3 : ZMod 31)⁻¹ = 21 := by decide +kernel
example : (2 : ZMod 6)⁻¹ * 2 = 2 := by decide +kernel
example : (4 : ZMod 7) + 5 = 2 := by decide
example (n : ℤ) : IsCoprime (21 * n + 4) (14 * n + 3) := ⟨-2, 3, by ring⟩
example : IsCoprime (3 : ℤ) 5 := by norm_num [Int.isCoprime_iff_gcd_eq_one]
example : ¬IsCoprime (4 : ℤ) 6 := by rw [Int.isCoprime_iff_gcd_eq_one]; decide
example (a b c : ℕ) (h : Nat.Coprime a b) (d : a ∣ c) (e : b ∣ c) : ((a : ℤ) * b) ∣ c :=
  (Nat.isCoprime_iff_coprime.mpr h).mul_dvd (by exact_mod_cast d) (by exact_mod_cast e)

/-! ### Order of operations in statements -/

example (a b : ℝ) : -a ^ 2 = -(a ^ 2) ∧ a / b * b = a / b * b := ⟨rfl, rfl⟩
example (x : ℕ) (h : ∃! y : ℕ, y = x) : ∃ y, y = x := h.exists
example (f : ℕ → ℕ) (hf : StrictMono f) : Function.Injective f := hf.injective
