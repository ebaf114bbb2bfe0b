module

public import Olympiad.Real.ExpLog

/-!
# Nonnegative real numbers
-/

set_option autoImplicit false
set_option linter.unusedVariables false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

/-- The nonnegative real numbers, written `ℝ≥0` under `open NNReal`. -/
def NNReal : Type := { r : ℝ // 0 ≤ r }

namespace NNReal
@[inherit_doc] scoped notation "ℝ≥0" => NNReal

/-- The real number. -/
@[coe] def toReal (a : NNReal) : ℝ := a.1
instance : Coe NNReal ℝ := ⟨toReal⟩
theorem coe_nonneg (a : NNReal) : (0 : ℝ) ≤ a := a.2
grind_pattern coe_nonneg => toReal a
protected theorem eq {a b : NNReal} (h : (a : ℝ) = (b : ℝ)) : a = b := Subtype.ext h
@[simp, norm_cast] theorem coe_inj {a b : NNReal} : (a : ℝ) = b ↔ a = b := ⟨NNReal.eq, fun h => by rw [h]⟩
instance : NatCast NNReal := ⟨fun n => ⟨n, Nat.cast_nonneg n⟩⟩
instance (n : ℕ) : OfNat NNReal n := ⟨⟨OfNat.ofNat n, ofNat_nonneg' n⟩⟩
instance : Inhabited NNReal := ⟨0⟩
instance : Add NNReal := ⟨fun a b => ⟨a.1 + b.1, add_nonneg a.2 b.2⟩⟩
instance : Mul NNReal := ⟨fun a b => ⟨a.1 * b.1, mul_nonneg a.2 b.2⟩⟩
instance instHPowNat : HPow NNReal ℕ NNReal := ⟨fun a n => ⟨a.1 ^ n, pow_nonneg a.2 n⟩⟩
instance instHPowReal : HPow NNReal ℝ NNReal := ⟨fun a y => ⟨a.1 ^ y, Real.rpow_nonneg a.2 y⟩⟩
instance : SMul ℕ NNReal := ⟨fun n a => (n : NNReal) * a⟩
instance : Inv NNReal := ⟨fun a => ⟨a.1⁻¹, inv_nonneg.2 a.2⟩⟩
instance : Div NNReal := ⟨fun a b => ⟨a.1 / b.1, div_nonneg a.2 b.2⟩⟩
instance : LE NNReal := ⟨fun a b => a.1 ≤ b.1⟩
instance : LT NNReal := ⟨fun a b => a.1 < b.1⟩
/-- The nonnegative part of a real number. -/
def _root_.Real.toNNReal (r : ℝ) : NNReal := ⟨max r 0, by grind⟩
/-- Truncated subtraction. -/
instance : Sub NNReal := ⟨fun a b => Real.toNNReal (a.1 - b.1)⟩
/-- The square root. -/
def sqrt (a : NNReal) : NNReal := ⟨√a.1, Real.sqrt_nonneg _⟩

@[simp, norm_cast, grind =] theorem coe_add (a b : NNReal) : ((a + b : NNReal) : ℝ) = a + b := rfl
@[simp, norm_cast, grind =] theorem coe_mul (a b : NNReal) : ((a * b : NNReal) : ℝ) = a * b := rfl
@[simp, norm_cast, grind =] theorem coe_pow (a : NNReal) (n : ℕ) : ((a ^ n : NNReal) : ℝ) = (a : ℝ) ^ n := rfl
@[simp, norm_cast] theorem coe_rpow (a : NNReal) (y : ℝ) : ((a ^ y : NNReal) : ℝ) = (a : ℝ) ^ y := rfl
@[simp, norm_cast, grind =] theorem coe_inv (a : NNReal) : ((a⁻¹ : NNReal) : ℝ) = (a : ℝ)⁻¹ := rfl
@[simp, norm_cast, grind =] theorem coe_div (a b : NNReal) : ((a / b : NNReal) : ℝ) = a / b := rfl
@[simp, norm_cast, grind =] theorem coe_le_coe {a b : NNReal} : (a : ℝ) ≤ b ↔ a ≤ b := Iff.rfl
@[simp, norm_cast, grind =] theorem coe_lt_coe {a b : NNReal} : (a : ℝ) < b ↔ a < b := Iff.rfl
@[simp, norm_cast, grind =] theorem coe_zero : ((0 : NNReal) : ℝ) = 0 := rfl
@[simp, norm_cast, grind =] theorem coe_one : ((1 : NNReal) : ℝ) = 1 := rfl
@[simp, norm_cast] theorem coe_ofNat (n : ℕ) : ((no_index (OfNat.ofNat n) : NNReal) : ℝ) = OfNat.ofNat n := rfl
@[simp, norm_cast] theorem coe_natCast (n : ℕ) : ((n : NNReal) : ℝ) = n := rfl
@[simp, norm_cast] theorem coe_sqrt (a : NNReal) : ((sqrt a : NNReal) : ℝ) = √(a : ℝ) := rfl
theorem coe_sub {a b : NNReal} (h : b ≤ a) : ((a - b : NNReal) : ℝ) = a - b := by
  have h : (b : ℝ) ≤ a := h
  show max ((a : ℝ) - b) 0 = _
  grind

instance : Lean.Grind.CommSemiring NNReal where
  natCast := inferInstance
  ofNat := inferInstance
  nsmul := inferInstance
  npow := inferInstance
  add_zero a := NNReal.eq (add_zero _)
  add_comm a b := NNReal.eq (add_comm _ _)
  add_assoc a b c := NNReal.eq (add_assoc _ _ _)
  mul_assoc a b c := NNReal.eq (mul_assoc _ _ _)
  mul_one a := NNReal.eq (mul_one _)
  one_mul a := NNReal.eq (one_mul _)
  right_distrib a b c := NNReal.eq (add_mul _ _ _)
  mul_zero a := NNReal.eq (mul_zero _)
  left_distrib a b c := NNReal.eq (mul_add _ _ _)
  zero_mul a := NNReal.eq (zero_mul _)
  mul_comm a b := NNReal.eq (mul_comm _ _)
  pow_zero a := NNReal.eq (pow_zero _)
  pow_succ a n := NNReal.eq (pow_succ _ _)
  ofNat_succ n := NNReal.eq (Lean.Grind.Semiring.ofNat_succ n)
  ofNat_eq_natCast n := NNReal.eq (Lean.Grind.Semiring.ofNat_eq_natCast n)
  nsmul_eq_natCast_mul n a := rfl
instance : Std.IsLinearOrder NNReal where
  le_refl a := le_refl a.1
  le_trans a b c := fun h h' => le_trans (α := ℝ) h h'
  le_antisymm a b h h' := NNReal.eq (le_antisymm (α := ℝ) h h')
  le_total a b := le_total a.1 b.1
instance : Std.LawfulOrderLT NNReal := ⟨fun a b => lt_iff_le_not_ge (α := ℝ)⟩
instance : Lean.Grind.OrderedRing NNReal where
  add_le_left_iff {a b} c := (add_le_add_iff_right (α := ℝ) c.1).symm
  zero_lt_one := zero_lt_one (α := ℝ)
  mul_lt_mul_of_pos_left h h' := mul_lt_mul_of_pos_left (α := ℝ) h h'
  mul_lt_mul_of_pos_right h h' := mul_lt_mul_of_pos_right (α := ℝ) h h'
instance : NoZeroDivisors NNReal := ⟨fun {a b} h => by
  have h1 : (a : ℝ) * b = 0 := congrArg toReal h
  exact (mul_eq_zero.1 h1).imp NNReal.eq NNReal.eq⟩
instance : DecidableEq NNReal := fun _ _ => Classical.propDecidable _
instance : DecidableLE NNReal := fun _ _ => Classical.propDecidable _
theorem sqrt_mul_self (a : NNReal) : sqrt (a * a) = a := NNReal.eq (Real.sqrt_mul_self a.2)
theorem sq_sqrt (a : NNReal) : sqrt a ^ 2 = a := NNReal.eq (Real.sq_sqrt a.2)
theorem sqrt_sq (a : NNReal) : sqrt (a ^ 2) = a := NNReal.eq (Real.sqrt_sq a.2)
end NNReal

end

end
