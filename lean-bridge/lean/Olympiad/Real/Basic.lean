module

public import Olympiad.Real.Field
public import Olympiad.Abs

/-!
# The real numbers: instances, suprema, casts
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real

instance : Inhabited ℝ := ⟨0⟩
instance instNatCast : NatCast ℝ := Lean.Grind.Semiring.natCast
instance instIntCast : IntCast ℝ := Lean.Grind.Ring.intCast
instance decidableLE : DecidableLE ℝ := fun _ _ => Classical.propDecidable _
instance decidableLT : DecidableLT ℝ := fun _ _ => Classical.propDecidable _
instance decidableEq : DecidableEq ℝ := fun _ _ => Classical.propDecidable _
instance instMax : Max ℝ := ⟨fun a b => if a ≤ b then b else a⟩
instance instMin : Min ℝ := ⟨fun a b => if a ≤ b then a else b⟩
@[grind =] theorem max_eq_ite (a b : ℝ) : max a b = if a ≤ b then b else a := rfl
@[grind =] theorem min_eq_ite (a b : ℝ) : min a b = if a ≤ b then a else b := rfl
instance : Std.LawfulOrderMax ℝ where
  max_le_iff a b c := by rw [max_eq_ite]; grind
  max_eq_or a b := by rw [max_eq_ite]; grind
instance : Std.LawfulOrderMin ℝ where
  le_min_iff a b c := by rw [min_eq_ite]; grind
  min_eq_or a b := by rw [min_eq_ite]; grind
instance : Nontrivial ℝ := ⟨0, 1, zero_ne_one⟩

open Classical in
/-- The supremum of a set of reals: 0 if the set is empty or unbounded. -/
instance : SupSet ℝ := ⟨fun s => if h : s.Nonempty ∧ BddAbove s then Classical.choose (exists_isLUB h.1 h.2) else 0⟩
theorem isLUB_sSup {s : Set ℝ} (h₁ : s.Nonempty) (h₂ : BddAbove s) : IsLUB s (sSup s) := by
  have h : sSup s = Classical.choose (exists_isLUB h₁ h₂) := dif_pos ⟨h₁, h₂⟩
  rw [h]; exact Classical.choose_spec (exists_isLUB h₁ h₂)
/-- The infimum of a set of reals, the negated supremum of the negated set. -/
instance : InfSet ℝ := ⟨fun s => -sSup { x | -x ∈ s }⟩
theorem sSup_empty : sSup (∅ : Set ℝ) = 0 := dif_neg fun h => h.1.elim fun _ hx => hx

/-- The Archimedean property. -/
theorem exists_nat_gt (x : ℝ) : ∃ n : ℕ, x < n := by
  apply Classical.byContradiction
  intro h
  have h1 : ∀ n : ℕ, (n : ℝ) ≤ x := fun n => le_of_not_gt fun h' => h ⟨n, h'⟩
  obtain ⟨s, hs⟩ := exists_isLUB (s := { y | ∃ n : ℕ, y = n }) ⟨((0 : ℕ) : ℝ), 0, rfl⟩
    ⟨x, by rintro y ⟨n, rfl⟩; exact h1 n⟩
  have h2 : ∀ n : ℕ, (n : ℝ) ≤ s - 1 := fun n => by
    have h3 : ((n + 1 : ℕ) : ℝ) ≤ s := hs.1 ⟨n + 1, rfl⟩
    rw [Lean.Grind.Semiring.natCast_succ] at h3
    grind
  have h4 : s ≤ s - 1 := hs.2 (by rintro y ⟨n, rfl⟩; exact h2 n)
  grind
theorem exists_nat_one_div_lt {ε : ℝ} (hε : 0 < ε) : ∃ n : ℕ, 1 / ((n : ℝ) + 1) < ε := by
  obtain ⟨n, hn⟩ := exists_nat_gt (1 / ε)
  refine ⟨n, ?_⟩
  have h0 : (0 : ℝ) < n := (div_pos one_pos hε).trans hn
  rw [div_lt_iff₀ (by grind)]
  rw [div_lt_iff₀ hε] at hn
  grind
end Real
theorem exists_nat_gt (x : ℝ) : ∃ n : ℕ, x < n := Real.exists_nat_gt x

/-! ### Casts into a general (semi)ring -/

section Casts
open Lean.Grind
universe u
attribute [local instance] Semiring.natCast Ring.intCast
variable {R : Type u}

section
variable [Semiring R]
@[simp, norm_cast] theorem Nat.cast_zero : ((0 : ℕ) : R) = 0 := Semiring.natCast_zero
@[simp, norm_cast] theorem Nat.cast_one : ((1 : ℕ) : R) = 1 := Semiring.natCast_one
@[simp, norm_cast] theorem Nat.cast_ofNat {n : ℕ} : ((no_index (OfNat.ofNat n) : ℕ) : R) = OfNat.ofNat n :=
  (Semiring.ofNat_eq_natCast (α := R) n).symm
@[simp, norm_cast] theorem Nat.cast_add (m n : ℕ) : ((m + n : ℕ) : R) = m + n := Semiring.natCast_add m n
@[simp, norm_cast] theorem Nat.cast_mul (m n : ℕ) : ((m * n : ℕ) : R) = m * n := Semiring.natCast_mul m n
theorem Nat.cast_add_one (n : ℕ) : ((n + 1 : ℕ) : R) = n + 1 := Semiring.natCast_succ n
theorem Nat.cast_succ (n : ℕ) : ((Nat.succ n : ℕ) : R) = n + 1 := Semiring.natCast_succ n
@[simp, norm_cast] theorem Nat.cast_pow (n m : ℕ) : ((n ^ m : ℕ) : R) = (n : R) ^ m := by
  induction m with
  | zero => rw [Nat.pow_zero, Nat.cast_one, _root_.pow_zero]
  | succ m ih => rw [Nat.pow_succ, Nat.cast_mul, ih, _root_.pow_succ]
@[simp, norm_cast] theorem Nat.cast_ite (P : Prop) [Decidable P] (m n : ℕ) :
    ((if P then m else n : ℕ) : R) = if P then (m : R) else (n : R) := by split <;> rfl
end
section
variable [Ring R]
@[simp, norm_cast] theorem Int.cast_zero : ((0 : ℤ) : R) = 0 := Ring.intCast_ofNat 0
@[simp, norm_cast] theorem Int.cast_one : ((1 : ℤ) : R) = 1 := Ring.intCast_ofNat 1
@[simp, norm_cast] theorem Int.cast_ofNat {n : ℕ} : ((no_index (OfNat.ofNat n) : ℤ) : R) = OfNat.ofNat n := Ring.intCast_ofNat n
@[simp, norm_cast] theorem Int.cast_natCast (n : ℕ) : ((n : ℤ) : R) = n := Ring.intCast_natCast n
@[simp, norm_cast] theorem Int.cast_add (m n : ℤ) : ((m + n : ℤ) : R) = m + n := Ring.intCast_add m n
@[simp, norm_cast] theorem Int.cast_sub (m n : ℤ) : ((m - n : ℤ) : R) = m - n := Ring.intCast_sub m n
@[simp, norm_cast] theorem Int.cast_mul (m n : ℤ) : ((m * n : ℤ) : R) = m * n := Ring.intCast_mul m n
@[simp, norm_cast] theorem Int.cast_neg (n : ℤ) : ((-n : ℤ) : R) = -n := Ring.intCast_neg n
@[simp, norm_cast] theorem Int.cast_pow (n : ℤ) (m : ℕ) : ((n ^ m : ℤ) : R) = (n : R) ^ m := by
  induction m with
  | zero => rw [Int.pow_zero, Int.cast_one, _root_.pow_zero]
  | succ m ih => rw [Int.pow_succ, Int.cast_mul, ih, _root_.pow_succ]
@[simp, norm_cast] theorem Nat.cast_sub {m n : ℕ} (h : m ≤ n) : ((n - m : ℕ) : R) = n - m := by
  have := Nat.cast_add (R := R) (n - m) m
  rw [Nat.sub_add_cancel h] at this
  rw [this, add_sub_cancel_right]
theorem Nat.cast_pred {n : ℕ} (h : 0 < n) : ((n - 1 : ℕ) : R) = n - 1 := by rw [Nat.cast_sub h, Nat.cast_one]
end
section
variable [Semiring R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R]
@[simp] theorem Nat.cast_nonneg (n : ℕ) : (0 : R) ≤ n := by
  induction n with
  | zero => simp only [Nat.cast_zero, le_refl]
  | succ n ih => rw [Nat.cast_succ]; exact add_nonneg ih zero_le_one
@[simp, norm_cast] theorem Nat.cast_le {m n : ℕ} : (m : R) ≤ n ↔ m ≤ n := by
  have key : ∀ a b : ℕ, a < b → (a : R) < b := fun a b h => by
    obtain ⟨c, rfl⟩ := Nat.exists_eq_add_of_lt h
    rw [Nat.cast_add, Nat.cast_add, Nat.cast_one, add_assoc]
    exact lt_add_of_pos_right _ (add_pos_of_nonneg_of_pos (Nat.cast_nonneg c) one_pos)
  rcases Nat.lt_trichotomy m n with h | rfl | h
  · exact ⟨fun _ => Nat.le_of_lt h, fun _ => (key m n h).le⟩
  · simp
  · exact ⟨fun h' => absurd h' (not_le_of_gt (key n m h)), fun h' => absurd h' (Nat.not_le_of_gt h)⟩
@[simp, norm_cast] theorem Nat.cast_lt {m n : ℕ} : (m : R) < n ↔ m < n := by
  rw [← not_le, Nat.cast_le, Nat.not_le]
@[simp, norm_cast] theorem Nat.cast_inj {m n : ℕ} : (m : R) = n ↔ m = n := by
  rw [le_antisymm_iff, Nat.cast_le, Nat.cast_le, Nat.le_antisymm_iff]
@[simp, norm_cast] theorem Nat.cast_eq_zero {n : ℕ} : (n : R) = 0 ↔ n = 0 := by
  rw [← Nat.cast_zero (R := R), Nat.cast_inj]
theorem Nat.cast_ne_zero {n : ℕ} : (n : R) ≠ 0 ↔ n ≠ 0 := not_congr Nat.cast_eq_zero
@[simp, norm_cast] theorem Nat.cast_eq_one {n : ℕ} : (n : R) = 1 ↔ n = 1 := by rw [← Nat.cast_one (R := R), Nat.cast_inj]
@[simp, norm_cast] theorem Nat.cast_pos {n : ℕ} : (0 : R) < n ↔ 0 < n := by
  rw [← Nat.cast_zero (R := R), Nat.cast_lt]
theorem Nat.cast_pos' {n : ℕ} (h : 0 < n) : (0 : R) < n := Nat.cast_pos.2 h
@[simp, norm_cast] theorem Nat.one_le_cast {n : ℕ} : (1 : R) ≤ n ↔ 1 ≤ n := by rw [← Nat.cast_one (R := R), Nat.cast_le]
@[simp, norm_cast] theorem Nat.one_lt_cast {n : ℕ} : (1 : R) < n ↔ 1 < n := by rw [← Nat.cast_one (R := R), Nat.cast_lt]
theorem Nat.cast_add_one_pos (n : ℕ) : (0 : R) < n + 1 := add_pos_of_nonneg_of_pos (Nat.cast_nonneg n) one_pos
theorem Nat.cast_injective : Function.Injective (Nat.cast : ℕ → R) := fun _ _ => Nat.cast_inj.1
@[simp] theorem ofNat_nonneg' (n : ℕ) : (0 : R) ≤ no_index (OfNat.ofNat n) := by
  rw [Semiring.ofNat_eq_natCast (α := R) n]; exact Nat.cast_nonneg (R := R) n
@[simp] theorem ofNat_pos' (n : ℕ) : (0 : R) < no_index (OfNat.ofNat n) ↔ 0 < n := by
  rw [Semiring.ofNat_eq_natCast (α := R) n]; exact Nat.cast_pos (R := R)
@[simp, norm_cast] theorem Nat.cast_le_ofNat {m n : ℕ} : (m : R) ≤ no_index (OfNat.ofNat n) ↔ m ≤ OfNat.ofNat n := by
  rw [Semiring.ofNat_eq_natCast]; exact Nat.cast_le
@[simp, norm_cast] theorem Nat.cast_lt_ofNat {m n : ℕ} : (m : R) < no_index (OfNat.ofNat n) ↔ m < OfNat.ofNat n := by
  rw [Semiring.ofNat_eq_natCast]; exact Nat.cast_lt
@[simp, norm_cast] theorem Nat.ofNat_le_cast {m n : ℕ} : (no_index (OfNat.ofNat m) : R) ≤ n ↔ OfNat.ofNat m ≤ n := by
  rw [Semiring.ofNat_eq_natCast]; exact Nat.cast_le
@[simp, norm_cast] theorem Nat.ofNat_lt_cast {m n : ℕ} : (no_index (OfNat.ofNat m) : R) < n ↔ OfNat.ofNat m < n := by
  rw [Semiring.ofNat_eq_natCast]; exact Nat.cast_lt
@[simp, norm_cast] theorem Nat.cast_eq_ofNat {m n : ℕ} : (m : R) = no_index (OfNat.ofNat n) ↔ m = OfNat.ofNat n := by
  rw [Semiring.ofNat_eq_natCast]; exact Nat.cast_inj
end
section
variable [Ring R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R] [OrderedRing R]
@[simp, norm_cast] theorem Int.cast_nonneg {n : ℤ} : (0 : R) ≤ n ↔ 0 ≤ n := by
  constructor
  · intro h
    apply Int.not_lt.1
    intro h'
    obtain ⟨k, hk⟩ : ∃ k : ℕ, n = -((k : ℤ) + 1) := ⟨(-n - 1).toNat, by omega⟩
    rw [hk, Int.cast_neg, Int.cast_add, Int.cast_natCast, Int.cast_one] at h
    have := Nat.cast_nonneg (R := R) k
    grind
  · intro h
    obtain ⟨k, rfl⟩ := Int.eq_ofNat_of_zero_le h
    rw [Int.cast_natCast]; exact Nat.cast_nonneg k
@[simp, norm_cast] theorem Int.cast_le {m n : ℤ} : (m : R) ≤ n ↔ m ≤ n := by
  have := Int.cast_nonneg (R := R) (n := n - m)
  rw [Int.cast_sub] at this
  rw [← Int.sub_nonneg, ← this]; grind
@[simp, norm_cast] theorem Int.cast_lt {m n : ℤ} : (m : R) < n ↔ m < n := by
  rw [← not_le, Int.cast_le, Int.not_le]
@[simp, norm_cast] theorem Int.cast_inj {m n : ℤ} : (m : R) = n ↔ m = n := by
  rw [le_antisymm_iff, Int.cast_le, Int.cast_le, Int.le_antisymm_iff]
@[simp, norm_cast] theorem Int.cast_eq_zero {n : ℤ} : (n : R) = 0 ↔ n = 0 := by rw [← Int.cast_zero (R := R), Int.cast_inj]
theorem Int.cast_ne_zero {n : ℤ} : (n : R) ≠ 0 ↔ n ≠ 0 := not_congr Int.cast_eq_zero
@[simp, norm_cast] theorem Int.cast_pos {n : ℤ} : (0 : R) < n ↔ 0 < n := by rw [← Int.cast_zero (R := R), Int.cast_lt]
@[simp, norm_cast] theorem Int.cast_lt_zero {n : ℤ} : (n : R) < 0 ↔ n < 0 := by rw [← Int.cast_zero (R := R), Int.cast_lt]
@[simp, norm_cast] theorem Int.cast_nonpos {n : ℤ} : (n : R) ≤ 0 ↔ n ≤ 0 := by rw [← Int.cast_zero (R := R), Int.cast_le]
theorem Int.cast_injective : Function.Injective (Int.cast : ℤ → R) := fun _ _ => Int.cast_inj.1
end
end Casts
theorem Real.natCast_nonneg (n : ℕ) : (0 : ℝ) ≤ n := Nat.cast_nonneg n
grind_pattern Real.natCast_nonneg => (n : ℝ)

/-! ### Rational numbers as reals -/

/-- Types into which ℚ is cast. -/
class RatCast (K : Type _) where
  /-- The cast. -/
  protected ratCast : ℚ → K
/-- The cast of a rational number. -/
@[coe, reducible, match_pattern] protected def Rat.cast {K : Type _} [RatCast K] : ℚ → K := RatCast.ratCast
instance {K : Type _} [RatCast K] : CoeTail ℚ K := ⟨Rat.cast⟩
instance {K : Type _} [RatCast K] : CoeHTCT ℚ K := ⟨Rat.cast⟩

instance Real.instRatCast : RatCast ℝ := ⟨fun q => (q.num : ℝ) / (q.den : ℝ)⟩
theorem Rat.cast_def (q : ℚ) : (q : ℝ) = (q.num : ℝ) / (q.den : ℝ) := rfl

namespace Rat
theorem den_cast_ne_zero (q : ℚ) : (q.den : ℝ) ≠ 0 := Nat.cast_ne_zero.2 q.den_nz
theorem cast_mul_den (q : ℚ) : (q : ℝ) * q.den = q.num := div_mul_cancel₀ _ (den_cast_ne_zero q)
theorem num_eq_mul_den (q : ℚ) : (q.num : ℚ) = q * q.den := by
  have h : ((q.den : ℕ) : ℚ) ≠ 0 := Nat.cast_ne_zero.2 q.den_nz
  have h1 : q = (q.num : ℚ) / ((q.den : ℤ) : ℚ) := by
    rw [← Rat.divInt_eq_div]; exact (Rat.num_divInt_den q).symm
  rw [Int.cast_natCast] at h1
  exact ((eq_div_iff h).1 h1).symm
/-- A real number is the cast of `q` if it satisfies a linear equation with integer coefficients that `q` satisfies. -/
theorem cast_eq_of (q : ℚ) (x : ℝ) (m : ℤ) (n : ℕ) (hn : n ≠ 0) (hq : q * n = m) (hx : x * n = m) : (q : ℝ) = x := by
  have hd := den_cast_ne_zero q
  have hn' : (n : ℝ) ≠ 0 := Nat.cast_ne_zero.2 hn
  have h : (q.num : ℚ) * n = m * q.den := by rw [num_eq_mul_den, ← hq]; grind
  have h' : q.num * n = m * q.den := by
    have h2 : ((q.num * (n : ℤ) : ℤ) : ℚ) = ((m * (q.den : ℤ) : ℤ) : ℚ) := by
      rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast]; exact h
    exact Int.cast_inj.1 h2
  have h3 : (q.num : ℝ) * n = m * q.den := by
    have := congrArg (fun z : ℤ => (z : ℝ)) h'
    simpa using this
  apply mul_right_cancel₀ (mul_ne_zero hd hn')
  have := cast_mul_den q
  grind
@[simp, norm_cast] theorem cast_intCast (n : ℤ) : (((n : ℤ) : ℚ) : ℝ) = n :=
  cast_eq_of _ _ n 1 (by decide) (by simp) (by simp)
@[simp, norm_cast] theorem cast_natCast (n : ℕ) : (((n : ℕ) : ℚ) : ℝ) = n :=
  cast_eq_of _ _ n 1 (by decide) (by simp) (by simp)
@[simp, norm_cast] theorem cast_zero : ((0 : ℚ) : ℝ) = 0 := by
  have := cast_natCast 0; rw [Nat.cast_zero, Nat.cast_zero] at this; exact this
@[simp, norm_cast] theorem cast_one : ((1 : ℚ) : ℝ) = 1 := by
  have := cast_natCast 1; rw [Nat.cast_one, Nat.cast_one] at this; exact this
@[simp, norm_cast] theorem cast_ofNat (n : ℕ) : ((no_index (OfNat.ofNat n) : ℚ) : ℝ) = OfNat.ofNat n := by
  have := cast_natCast n; rw [← Lean.Grind.Semiring.ofNat_eq_natCast (α := ℝ)] at this; exact this
@[simp, norm_cast] theorem cast_add (p q : ℚ) : ((p + q : ℚ) : ℝ) = p + q := by
  refine cast_eq_of _ _ (p.num * q.den + q.num * p.den) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz) ?_ ?_
  · have h1 := num_eq_mul_den p; have h2 := num_eq_mul_den q
    simp only [Nat.cast_mul, Int.cast_add, Int.cast_mul, Int.cast_natCast, h1, h2]; grind
  · have h1 := cast_mul_den p; have h2 := cast_mul_den q
    simp only [Nat.cast_mul, Int.cast_add, Int.cast_mul, Int.cast_natCast, ← h1, ← h2]; grind
@[simp, norm_cast] theorem cast_mul (p q : ℚ) : ((p * q : ℚ) : ℝ) = p * q := by
  refine cast_eq_of _ _ (p.num * q.num) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz) ?_ ?_
  · have h1 := num_eq_mul_den p; have h2 := num_eq_mul_den q
    simp only [Nat.cast_mul, Int.cast_mul, h1, h2]; grind
  · have h1 := cast_mul_den p; have h2 := cast_mul_den q
    simp only [Nat.cast_mul, Int.cast_mul, ← h1, ← h2]; grind
@[simp, norm_cast] theorem cast_neg (q : ℚ) : ((-q : ℚ) : ℝ) = -q := by
  have h : ((-q + q : ℚ) : ℝ) = 0 := by rw [neg_add_cancel, cast_zero]
  rw [cast_add] at h; grind
@[simp, norm_cast] theorem cast_sub (p q : ℚ) : ((p - q : ℚ) : ℝ) = p - q := by
  rw [_root_.sub_eq_add_neg, cast_add, cast_neg, ← _root_.sub_eq_add_neg]
@[simp, norm_cast] theorem cast_eq_zero {q : ℚ} : (q : ℝ) = 0 ↔ q = 0 := by
  constructor
  · intro h
    have h1 := cast_mul_den q
    rw [h, _root_.zero_mul] at h1
    exact Rat.num_eq_zero.1 (Int.cast_eq_zero.1 h1.symm)
  · rintro rfl; exact cast_zero
@[simp, norm_cast] theorem cast_inv (q : ℚ) : ((q⁻¹ : ℚ) : ℝ) = (q : ℝ)⁻¹ := by
  by_cases h : q = 0
  · rw [h, _root_.inv_zero, cast_zero, _root_.inv_zero]
  · refine eq_inv_of_mul_eq_one_left ?_
    rw [← cast_mul, inv_mul_cancel₀ h, cast_one]
@[simp, norm_cast] theorem cast_div (p q : ℚ) : ((p / q : ℚ) : ℝ) = p / q := by
  rw [div_eq_mul_inv, cast_mul, cast_inv, ← div_eq_mul_inv]
@[simp, norm_cast] theorem cast_pow (q : ℚ) (n : ℕ) : ((q ^ n : ℚ) : ℝ) = (q : ℝ) ^ n := by
  induction n with
  | zero => rw [_root_.pow_zero, _root_.pow_zero, cast_one]
  | succ n ih => rw [_root_.pow_succ, _root_.pow_succ, cast_mul, ih]
@[simp, norm_cast] theorem cast_nonneg {q : ℚ} : (0 : ℝ) ≤ q ↔ 0 ≤ q := by
  have hd : (0 : ℝ) < q.den := Nat.cast_pos.2 q.den_pos
  rw [cast_def, le_div_iff₀ hd, _root_.zero_mul, Int.cast_nonneg, Rat.num_nonneg]
@[simp, norm_cast] theorem cast_le {p q : ℚ} : (p : ℝ) ≤ q ↔ p ≤ q := by
  rw [← sub_nonneg, ← cast_sub, cast_nonneg, sub_nonneg]
@[simp, norm_cast] theorem cast_lt {p q : ℚ} : (p : ℝ) < q ↔ p < q := by rw [← not_le, cast_le, not_le]
@[simp, norm_cast] theorem cast_inj {p q : ℚ} : (p : ℝ) = q ↔ p = q := by
  rw [← sub_eq_zero, ← cast_sub, cast_eq_zero, sub_eq_zero]
@[simp, norm_cast] theorem cast_pos {q : ℚ} : (0 : ℝ) < q ↔ 0 < q := by rw [← cast_zero, cast_lt]
end Rat

/-- A real number is irrational if it is not the cast of a rational number. -/
def Irrational (x : ℝ) : Prop := x ∉ Set.range ((↑) : ℚ → ℝ)
theorem irrational_iff_ne_rational (x : ℝ) : Irrational x ↔ ∀ a b : ℤ, b ≠ 0 → x ≠ a / b := by
  constructor
  · rintro h a b _ rfl
    exact h ⟨(a : ℚ) / b, by simp⟩
  · rintro h ⟨q, rfl⟩
    exact h q.num q.den (by have := q.den_nz; omega) (by rw [Int.cast_natCast]; exact Rat.cast_def q)

end

end
