module

public import Olympiad.Real.Sqrt

/-!
# Complex numbers
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

/-- A complex number has a real and an imaginary part. -/
structure Complex where
  /-- The real part. -/
  re : ℝ
  /-- The imaginary part. -/
  im : ℝ

@[inherit_doc] notation "ℂ" => Complex

namespace Complex

@[ext] theorem ext {z w : ℂ} (hre : z.re = w.re) (him : z.im = w.im) : z = w := by
  cases z; cases w; simp_all
theorem ext_iff' {z w : ℂ} : z = w ↔ z.re = w.re ∧ z.im = w.im := ⟨fun h => h ▸ ⟨rfl, rfl⟩, fun h => ext h.1 h.2⟩
/-- The imaginary unit. -/
def I : ℂ := ⟨0, 1⟩
/-- A real number as a complex number. -/
@[coe] def ofReal (r : ℝ) : ℂ := ⟨r, 0⟩
instance : Coe ℝ ℂ := ⟨ofReal⟩
instance : NatCast ℂ := ⟨fun n => ⟨n, 0⟩⟩
instance : IntCast ℂ := ⟨fun n => ⟨n, 0⟩⟩
instance : RatCast ℂ := ⟨fun q => ⟨(q : ℝ), 0⟩⟩
instance (n : ℕ) : OfNat ℂ n := ⟨⟨OfNat.ofNat n, 0⟩⟩
instance : Inhabited ℂ := ⟨0⟩
instance : Add ℂ := ⟨fun z w => ⟨z.re + w.re, z.im + w.im⟩⟩
instance : Neg ℂ := ⟨fun z => ⟨-z.re, -z.im⟩⟩
instance : Sub ℂ := ⟨fun z w => ⟨z.re - w.re, z.im - w.im⟩⟩
instance : Mul ℂ := ⟨fun z w => ⟨z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re⟩⟩
/-- The squared absolute value. -/
def normSq (z : ℂ) : ℝ := z.re * z.re + z.im * z.im
/-- The complex conjugate. -/
def conj (z : ℂ) : ℂ := ⟨z.re, -z.im⟩
instance : Inv ℂ := ⟨fun z => ⟨z.re / normSq z, -z.im / normSq z⟩⟩
instance : Div ℂ := ⟨fun z w => z * w⁻¹⟩
/-- Powers with a natural exponent. -/
def npow (z : ℂ) : ℕ → ℂ
  | 0 => 1
  | n + 1 => npow z n * z
instance instHPowNat : HPow ℂ ℕ ℂ := ⟨npow⟩
/-- Powers with an integer exponent. -/
def zpow (z : ℂ) : ℤ → ℂ
  | .ofNat n => npow z n
  | .negSucc n => (npow z (n + 1))⁻¹
instance instHPowInt : HPow ℂ ℤ ℂ := ⟨zpow⟩
instance : SMul ℕ ℂ := ⟨fun n z => (n : ℂ) * z⟩
instance : SMul ℤ ℂ := ⟨fun n z => (n : ℂ) * z⟩

@[simp, grind =] theorem add_re (z w : ℂ) : (z + w).re = z.re + w.re := rfl
@[simp, grind =] theorem add_im (z w : ℂ) : (z + w).im = z.im + w.im := rfl
@[simp, grind =] theorem mul_re (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := rfl
@[simp, grind =] theorem mul_im (z w : ℂ) : (z * w).im = z.re * w.im + z.im * w.re := rfl
@[simp, grind =] theorem neg_re (z : ℂ) : (-z).re = -z.re := rfl
@[simp, grind =] theorem neg_im (z : ℂ) : (-z).im = -z.im := rfl
@[simp, grind =] theorem sub_re (z w : ℂ) : (z - w).re = z.re - w.re := rfl
@[simp, grind =] theorem sub_im (z w : ℂ) : (z - w).im = z.im - w.im := rfl
@[simp, grind =] theorem inv_re (z : ℂ) : z⁻¹.re = z.re / normSq z := rfl
@[simp, grind =] theorem inv_im (z : ℂ) : z⁻¹.im = -z.im / normSq z := rfl
theorem normSq_apply (z : ℂ) : normSq z = z.re * z.re + z.im * z.im := rfl
@[simp] theorem ofNat_re (n : ℕ) : (no_index (OfNat.ofNat n) : ℂ).re = OfNat.ofNat n := rfl
@[simp] theorem ofNat_im (n : ℕ) : (no_index (OfNat.ofNat n) : ℂ).im = 0 := rfl
@[simp] theorem zero_re : (0 : ℂ).re = 0 := rfl
@[simp] theorem zero_im : (0 : ℂ).im = 0 := rfl
@[simp] theorem one_re : (1 : ℂ).re = 1 := rfl
@[simp] theorem one_im : (1 : ℂ).im = 0 := rfl
@[simp] theorem natCast_re (n : ℕ) : (n : ℂ).re = n := rfl
@[simp] theorem natCast_im (n : ℕ) : (n : ℂ).im = 0 := rfl
@[simp] theorem intCast_re (n : ℤ) : (n : ℂ).re = n := rfl
@[simp] theorem intCast_im (n : ℤ) : (n : ℂ).im = 0 := rfl
@[simp, grind =] theorem I_re : I.re = 0 := rfl
@[simp, grind =] theorem I_im : I.im = 1 := rfl
@[simp, grind =] theorem ofReal_re (r : ℝ) : (r : ℂ).re = r := rfl
@[simp, grind =] theorem ofReal_im (r : ℝ) : (r : ℂ).im = 0 := rfl
@[simp, grind =] theorem conj_re (z : ℂ) : (conj z).re = z.re := rfl
@[simp, grind =] theorem conj_im (z : ℂ) : (conj z).im = -z.im := rfl

instance instCommRing : Lean.Grind.CommRing ℂ where
  natCast := inferInstance
  ofNat := inferInstance
  nsmul := inferInstance
  npow := inferInstance
  intCast := inferInstance
  zsmul := inferInstance
  add_zero a := ext (show a.re + (0 : ℝ) = a.re by grind) (show a.im + (0 : ℝ) = a.im by grind)
  add_comm a b := by apply ext <;> simp only [add_re, add_im] <;> grind
  add_assoc a b c := by apply ext <;> simp only [add_re, add_im] <;> grind
  mul_assoc a b c := by apply ext <;> simp only [mul_re, mul_im] <;> grind
  mul_one a := ext (show a.re * (1 : ℝ) - a.im * (0 : ℝ) = a.re by grind)
    (show a.re * (0 : ℝ) + a.im * (1 : ℝ) = a.im by grind)
  one_mul a := ext (show (1 : ℝ) * a.re - (0 : ℝ) * a.im = a.re by grind)
    (show (1 : ℝ) * a.im + (0 : ℝ) * a.re = a.im by grind)
  left_distrib a b c := by apply ext <;> simp only [mul_re, mul_im, add_re, add_im] <;> grind
  right_distrib a b c := by apply ext <;> simp only [mul_re, mul_im, add_re, add_im] <;> grind
  zero_mul a := ext (show (0 : ℝ) * a.re - (0 : ℝ) * a.im = 0 by grind)
    (show (0 : ℝ) * a.im + (0 : ℝ) * a.re = 0 by grind)
  mul_zero a := ext (show a.re * (0 : ℝ) - a.im * (0 : ℝ) = 0 by grind)
    (show a.re * (0 : ℝ) + a.im * (0 : ℝ) = 0 by grind)
  mul_comm a b := by apply ext <;> simp only [mul_re, mul_im] <;> grind
  pow_zero a := rfl
  pow_succ a n := rfl
  ofNat_succ n := by
    apply ext
    · exact Lean.Grind.Semiring.ofNat_succ n
    · show (0 : ℝ) = 0 + 0
      grind
  ofNat_eq_natCast n := by
    apply ext
    · exact Lean.Grind.Semiring.ofNat_eq_natCast n
    · rfl
  nsmul_eq_natCast_mul n a := rfl
  neg_add_cancel a := ext (show -a.re + a.re = (0 : ℝ) by grind) (show -a.im + a.im = (0 : ℝ) by grind)
  sub_eq_add_neg a b := by apply ext <;> simp only [add_re, add_im, neg_re, neg_im, sub_re, sub_im] <;> grind
  neg_zsmul i a := by
    show ((-i : ℤ) : ℂ) * a = -((i : ℂ) * a)
    apply ext <;> simp only [mul_re, mul_im, neg_re, neg_im, intCast_re, intCast_im, Int.cast_neg] <;> grind
  zsmul_natCast_eq_nsmul n a := by
    show (((n : ℤ)) : ℂ) * a = (n : ℂ) * a
    have : (((n : ℤ)) : ℂ) = (n : ℂ) := ext (Int.cast_natCast n) rfl
    rw [this]
  intCast_ofNat n := ext (Int.cast_ofNat (R := ℝ)) rfl
  intCast_neg i := by
    apply ext
    · exact Int.cast_neg i
    · show (0 : ℝ) = -0
      grind

theorem normSq_eq_zero {z : ℂ} : normSq z = 0 ↔ z = 0 := by
  constructor
  · intro h
    have := mul_self_add_mul_self_eq_zero.1 h
    exact ext this.1 this.2
  · rintro rfl; show (0 : ℝ) * 0 + 0 * 0 = 0; grind
theorem normSq_nonneg (z : ℂ) : 0 ≤ normSq z := add_nonneg (mul_self_nonneg _) (mul_self_nonneg _)
theorem mul_inv_cancel_aux {z : ℂ} (h : z ≠ 0) : z * z⁻¹ = 1 := by
  have := fun h' => h (normSq_eq_zero.1 h')
  unfold normSq at this
  apply ext
  · show z.re * (z.re / normSq z) - z.im * (-z.im / normSq z) = (1 : ℝ)
    unfold normSq; grind
  · show z.re * (-z.im / normSq z) + z.im * (z.re / normSq z) = (0 : ℝ)
    unfold normSq; grind
theorem inv_zero_aux : (0 : ℂ)⁻¹ = 0 :=
  ext (show (0 : ℝ) / ((0 : ℝ) * 0 + 0 * 0) = 0 by grind) (show -(0 : ℝ) / ((0 : ℝ) * 0 + 0 * 0) = 0 by grind)
theorem inv_one_aux : (1 : ℂ)⁻¹ = 1 :=
  ext (show (1 : ℝ) / ((1 : ℝ) * 1 + 0 * 0) = 1 by grind) (show -(0 : ℝ) / ((1 : ℝ) * 1 + 0 * 0) = 0 by grind)
theorem inv_inv_aux (z : ℂ) : z⁻¹⁻¹ = z := by
  by_cases h : z = 0
  · rw [h, inv_zero_aux, inv_zero_aux]
  · have h0 := fun h' => h (normSq_eq_zero.1 h')
    have h2 : normSq z⁻¹ = 1 / normSq z := by
      show z.re / normSq z * (z.re / normSq z) + -z.im / normSq z * (-z.im / normSq z) = 1 / normSq z
      unfold normSq at *; grind
    apply ext
    · show z.re / normSq z / normSq z⁻¹ = z.re
      rw [h2]; grind
    · show -(-z.im / normSq z) / normSq z⁻¹ = z.im
      rw [h2]; grind

instance instField : Lean.Grind.Field ℂ where
  zpow := inferInstance
  div_eq_mul_inv a b := rfl
  zero_ne_one h := zero_ne_one (congrArg re h)
  inv_zero := inv_zero_aux
  mul_inv_cancel h := mul_inv_cancel_aux h
  zpow_zero a := rfl
  zpow_succ a n := rfl
  zpow_neg a n := by
    show zpow a (-n) = (zpow a n)⁻¹
    cases n with
    | ofNat n =>
      cases n with
      | zero => exact inv_one_aux.symm
      | succ n => rfl
    | negSucc n => exact (inv_inv_aux _).symm
instance : DecidableEq ℂ := fun _ _ => Classical.propDecidable _
instance : Lean.Grind.IsCharP ℂ 0 := Lean.Grind.IsCharP.mk' 0 ℂ fun x => by
  have key : ((x : ℕ) : ℝ) = 0 ↔ x = 0 := Nat.cast_eq_zero
  constructor
  · intro h
    have h1 : (OfNat.ofNat x : ℝ) = 0 := congrArg re h
    rw [Lean.Grind.Semiring.ofNat_eq_natCast] at h1
    have := key.1 h1
    omega
  · intro h
    have : x = 0 := by omega
    subst this; rfl

@[simp, grind .] theorem I_mul_I : I * I = -1 :=
  ext (show (0 : ℝ) * 0 - 1 * 1 = -1 by grind) (show (0 : ℝ) * 1 + 1 * 0 = -(0 : ℝ) by grind)
@[simp] theorem I_sq : I ^ 2 = -1 := by rw [pow_two, I_mul_I]
theorem I_pow_three : I ^ 3 = -I := by rw [pow_succ, I_sq, neg_one_mul]
@[simp] theorem I_pow_four : I ^ 4 = 1 := by
  rw [show (4 : ℕ) = 2 * 2 from rfl, pow_mul, I_sq, neg_one_sq]
theorem I_ne_zero : I ≠ 0 := fun h => zero_ne_one (congrArg im h).symm
@[simp] theorem inv_I : I⁻¹ = -I := by
  have := I_mul_I
  exact (eq_inv_of_mul_eq_one_right (a := I) (b := -I) (by rw [mul_neg, I_mul_I, neg_neg])).symm
theorem I_pow_eq_pow_mod (n : ℕ) : I ^ n = I ^ (n % 4) := by
  conv => lhs; rw [← Nat.div_add_mod n 4, pow_add, pow_mul, I_pow_four, one_pow, one_mul]
@[simp, norm_cast] theorem ofReal_zero : ((0 : ℝ) : ℂ) = 0 := rfl
@[simp, norm_cast] theorem ofReal_one : ((1 : ℝ) : ℂ) = 1 := rfl
@[simp, norm_cast] theorem ofReal_ofNat (n : ℕ) : ((no_index (OfNat.ofNat n) : ℝ) : ℂ) = OfNat.ofNat n := rfl
@[simp, norm_cast] theorem ofReal_natCast (n : ℕ) : ((n : ℝ) : ℂ) = n := rfl
@[simp, norm_cast] theorem ofReal_intCast (n : ℤ) : ((n : ℝ) : ℂ) = n := rfl
@[simp, norm_cast] theorem ofReal_add (r s : ℝ) : ((r + s : ℝ) : ℂ) = r + s := ext rfl (show (0 : ℝ) = 0 + 0 by grind)
@[simp, norm_cast] theorem ofReal_neg (r : ℝ) : ((-r : ℝ) : ℂ) = -r := ext rfl (show (0 : ℝ) = -0 by grind)
@[simp, norm_cast] theorem ofReal_sub (r s : ℝ) : ((r - s : ℝ) : ℂ) = r - s := ext rfl (show (0 : ℝ) = 0 - 0 by grind)
@[simp, norm_cast] theorem ofReal_mul (r s : ℝ) : ((r * s : ℝ) : ℂ) = r * s :=
  ext (show r * s = r * s - 0 * 0 by grind) (show (0 : ℝ) = r * 0 + 0 * s by grind)
@[simp, norm_cast] theorem ofReal_inj {z w : ℝ} : (z : ℂ) = w ↔ z = w := ⟨congrArg re, congrArg ofReal⟩
@[simp, norm_cast] theorem ofReal_eq_zero {z : ℝ} : (z : ℂ) = 0 ↔ z = 0 := ofReal_inj
@[simp, norm_cast] theorem ofReal_pow (r : ℝ) (n : ℕ) : ((r ^ n : ℝ) : ℂ) = (r : ℂ) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, ofReal_one]
  | succ n ih => rw [pow_succ, pow_succ, ofReal_mul, ih]
@[simp, norm_cast] theorem ofReal_inv (r : ℝ) : ((r⁻¹ : ℝ) : ℂ) = (r : ℂ)⁻¹ := by
  by_cases h : r = 0
  · rw [h, inv_zero, ofReal_zero, inv_zero]
  · exact eq_inv_of_mul_eq_one_left (by rw [← ofReal_mul, inv_mul_cancel₀ h, ofReal_one])
@[simp, norm_cast] theorem ofReal_div (r s : ℝ) : ((r / s : ℝ) : ℂ) = r / s := by
  rw [div_eq_mul_inv, ofReal_mul, ofReal_inv, ← div_eq_mul_inv]
theorem re_add_im (z : ℂ) : (z.re : ℂ) + z.im * I = z := by apply ext <;> simp
theorem mul_conj (z : ℂ) : z * conj z = normSq z := by apply ext <;> simp [normSq] <;> grind
@[simp] theorem normSq_mul (z w : ℂ) : normSq (z * w) = normSq z * normSq w := by simp only [normSq, mul_re, mul_im]; grind
theorem eq_or_eq_neg_of_sq_eq_sq' {z w : ℂ} (h : z ^ 2 = w ^ 2) : z = w ∨ z = -w := sq_eq_sq_iff_eq_or_eq_neg.1 h
end Complex

/-- The complex conjugate, written `conj z`. -/
def starRingEnd (z : ℂ) : ℂ := Complex.conj z
namespace ComplexConjugate
@[inherit_doc] scoped notation "conj" => Complex.conj
end ComplexConjugate

/-- Types with a norm. -/
class Norm (E : Type _) where
  /-- The norm, written `‖x‖`. -/
  norm : E → ℝ
export Norm (norm)
@[inherit_doc Norm.norm] macro:max atomic("‖" noWs) a:term noWs "‖" : term => `(norm $a)

instance : Norm ℝ := ⟨fun x => |x|⟩
instance : Norm ℂ := ⟨fun z => √(Complex.normSq z)⟩
@[simp] theorem Real.norm_eq_abs (r : ℝ) : ‖r‖ = |r| := rfl

namespace Complex
/-- The absolute value of a complex number. -/
def abs (z : ℂ) : ℝ := √(normSq z)
theorem norm_def (z : ℂ) : ‖z‖ = √(normSq z) := rfl
@[simp] theorem abs_eq_norm (z : ℂ) : abs z = ‖z‖ := rfl
theorem sq_norm (z : ℂ) : ‖z‖ ^ 2 = normSq z := Real.sq_sqrt (normSq_nonneg z)
theorem normSq_eq_norm_sq (z : ℂ) : normSq z = ‖z‖ ^ 2 := (sq_norm z).symm
theorem norm_nonneg' (z : ℂ) : 0 ≤ ‖z‖ := Real.sqrt_nonneg _
@[simp] theorem norm_mul (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := by
  rw [norm_def, normSq_mul, Real.sqrt_mul (normSq_nonneg z)]; rfl
@[simp] theorem norm_I : ‖I‖ = 1 := by
  rw [norm_def, show normSq I = 1 from show (0 : ℝ) * 0 + 1 * 1 = 1 by grind, Real.sqrt_one]
theorem sq_abs (z : ℂ) : abs z ^ 2 = normSq z := sq_norm z
end Complex

end

end
