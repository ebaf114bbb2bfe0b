module

public import Olympiad.BigOperators
public import Olympiad.Real.Basic

/-!
# Positive naturals and integers modulo `n`
-/

set_option autoImplicit false
set_option linter.unusedVariables false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

/-- The positive natural numbers. -/
def PNat : Type := { n : ℕ // 0 < n }

@[inherit_doc] notation "ℕ+" => PNat

namespace PNat
/-- The natural number. -/
@[coe] def val (n : ℕ+) : ℕ := n.1
instance : Coe ℕ+ ℕ := ⟨val⟩
@[simp] theorem pos (n : ℕ+) : 0 < (n : ℕ) := n.2
grind_pattern pos => val n
theorem ne_zero (n : ℕ+) : (n : ℕ) ≠ 0 := Nat.ne_of_gt n.2
protected theorem eq {m n : ℕ+} (h : (m : ℕ) = n) : m = n := Subtype.ext h
@[simp, norm_cast] theorem coe_inj {m n : ℕ+} : (m : ℕ) = n ↔ m = n := ⟨PNat.eq, fun h => by rw [h]⟩
instance (n : ℕ) [NeZero n] : OfNat ℕ+ n := ⟨⟨n, Nat.pos_of_ne_zero (NeZero.ne n)⟩⟩
instance : Inhabited ℕ+ := ⟨1⟩
instance : DecidableEq ℕ+ := inferInstanceAs (DecidableEq { n : ℕ // 0 < n })
instance : Add ℕ+ := ⟨fun a b => ⟨a.1 + b.1, Nat.add_pos_left a.2 _⟩⟩
instance : Mul ℕ+ := ⟨fun a b => ⟨a.1 * b.1, Nat.mul_pos a.2 b.2⟩⟩
/-- Truncated subtraction: 1 if `a ≤ b`. -/
instance : Sub ℕ+ := ⟨fun a b => if h : b.1 < a.1 then ⟨a.1 - b.1, Nat.sub_pos_of_lt h⟩ else 1⟩
instance : HPow ℕ+ ℕ ℕ+ := ⟨fun a n => ⟨a.1 ^ n, Nat.pow_pos a.2⟩⟩
instance : LE ℕ+ := ⟨fun a b => a.1 ≤ b.1⟩
instance : LT ℕ+ := ⟨fun a b => a.1 < b.1⟩
instance : Dvd ℕ+ := ⟨fun a b => ∃ c, b = a * c⟩
instance : DecidableLE ℕ+ := fun a b => inferInstanceAs (Decidable (a.1 ≤ b.1))
instance : DecidableLT ℕ+ := fun a b => inferInstanceAs (Decidable (a.1 < b.1))
@[simp, norm_cast] theorem add_coe (m n : ℕ+) : ((m + n : ℕ+) : ℕ) = m + n := rfl
@[simp, norm_cast] theorem mul_coe (m n : ℕ+) : ((m * n : ℕ+) : ℕ) = m * n := rfl
@[simp, norm_cast] theorem pow_coe (m : ℕ+) (n : ℕ) : ((m ^ n : ℕ+) : ℕ) = (m : ℕ) ^ n := rfl
@[simp, norm_cast] theorem one_coe : ((1 : ℕ+) : ℕ) = 1 := rfl
@[simp, norm_cast] theorem ofNat_coe (n : ℕ) [NeZero n] : ((no_index (OfNat.ofNat n) : ℕ+) : ℕ) = n := rfl
@[simp, norm_cast] theorem coe_le_coe (n k : ℕ+) : (n : ℕ) ≤ k ↔ n ≤ k := Iff.rfl
@[simp, norm_cast] theorem coe_lt_coe (n k : ℕ+) : (n : ℕ) < k ↔ n < k := Iff.rfl
instance : Std.IsLinearOrder ℕ+ where
  le_refl a := Nat.le_refl a.1
  le_trans _ _ _ := Nat.le_trans
  le_antisymm a b h h' := PNat.eq (Nat.le_antisymm h h')
  le_total a b := Nat.le_total a.1 b.1
instance : Std.LawfulOrderLT ℕ+ := ⟨fun _ _ => Nat.lt_iff_le_not_le⟩
end PNat

/-- The integers modulo `n`; the integers if `n = 0`. -/
def ZMod : ℕ → Type
  | 0 => ℤ
  | n + 1 => Fin (n + 1)

namespace ZMod
instance commRing : (n : ℕ) → Lean.Grind.CommRing (ZMod n)
  | 0 => inferInstanceAs (Lean.Grind.CommRing ℤ)
  | n + 1 => inferInstanceAs (Lean.Grind.CommRing (Fin (n + 1)))
instance decEq : (n : ℕ) → DecidableEq (ZMod n)
  | 0 => inferInstanceAs (DecidableEq ℤ)
  | n + 1 => inferInstanceAs (DecidableEq (Fin (n + 1)))
instance (n : ℕ) : NatCast (ZMod n) := Lean.Grind.Semiring.natCast
instance (n : ℕ) : IntCast (ZMod n) := Lean.Grind.Ring.intCast
instance (n : ℕ) : Inhabited (ZMod n) := ⟨0⟩
instance (n : ℕ) [NeZero n] : Fintype (ZMod n) := match n, ‹NeZero n› with
  | 0, h => absurd rfl h.out
  | n + 1, _ => inferInstanceAs (Fintype (Fin (n + 1)))
/-- The representative in `[0, n)`; the absolute value if `n = 0`. -/
def val : {n : ℕ} → ZMod n → ℕ
  | 0, x => Int.natAbs x
  | n + 1, x => Fin.val (n := n + 1) x

/-- The extended Euclidean algorithm, with fuel: the Bézout coefficient of the first argument. -/
def xgcdAux : ℕ → ℕ → ℤ → ℕ → ℤ → ℤ
  | 0, _, _, _, s' => s'
  | fuel + 1, r, s, r', s' =>
    if r = 0 then s' else xgcdAux fuel (r' % r) (s' - (r' / r : ℕ) * s) r s
/-- The coefficient of `x` in the Bézout identity for `x` and `y`. -/
def _root_.Nat.gcdA (x y : ℕ) : ℤ := xgcdAux (x + y + 1) x 1 y 0
/-- The inverse modulo `n`: `a * a⁻¹ = gcd a n`. -/
def inv : (n : ℕ) → ZMod n → ZMod n
  | 0, i => Int.sign i
  | n + 1, i => ((Nat.gcdA i.val (n + 1) : ℤ) : ZMod (n + 1))
instance (n : ℕ) : Inv (ZMod n) := ⟨inv n⟩
instance (n : ℕ) : Div (ZMod n) := ⟨fun a b => a * b⁻¹⟩
end ZMod

end

end
