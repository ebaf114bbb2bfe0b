module
public import Init.Grind

/-!
Lemmas that turn a Positivstellensatz certificate into a proof of `False`.

They speak of any linearly ordered commutative ring that `grind` understands (ℤ, ℚ, ℝ), so the
linear-arithmetic tactics depend on no definition of the library they are used with.
Hypotheses are kept in the form `e < 0`, `e ≤ 0` or `e = 0`.
-/

set_option autoImplicit false
set_option linter.unusedSectionVars false

public section
namespace Olympiad.Linarith
open Lean.Grind

attribute [local instance] Semiring.natCast Ring.intCast

section
variable {α : Type} [CommRing α] [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsLinearOrder α]
  [OrderedRing α]

theorem lt_of_not_le {a b : α} (h : ¬ a ≤ b) : b < a := by grind
theorem le_of_not_lt {a b : α} (h : ¬ a < b) : b ≤ a := by grind
theorem eq_of_not_lt_of_not_lt {a b : α} (h : ¬ a < b) (h' : ¬ b < a) : a = b := by grind
theorem le_antisymm {a b : α} (h : a ≤ b) (h' : b ≤ a) : a = b := by grind

theorem sub_neg_of_lt {a b : α} (h : a < b) : a - b < 0 := by grind
theorem sub_nonpos_of_le {a b : α} (h : a ≤ b) : a - b ≤ 0 := by grind
theorem sub_eq_zero_of_eq {a b : α} (h : a = b) : a - b = 0 := by grind

theorem add_lt_lt {a b : α} (h : a < 0) (h' : b < 0) : a + b < 0 := by grind
theorem add_lt_le {a b : α} (h : a < 0) (h' : b ≤ 0) : a + b < 0 := by grind
theorem add_lt_eq {a b : α} (h : a < 0) (h' : b = 0) : a + b < 0 := by grind
theorem add_le_lt {a b : α} (h : a ≤ 0) (h' : b < 0) : a + b < 0 := by grind
theorem add_le_le {a b : α} (h : a ≤ 0) (h' : b ≤ 0) : a + b ≤ 0 := by grind
theorem add_le_eq {a b : α} (h : a ≤ 0) (h' : b = 0) : a + b ≤ 0 := by grind
theorem add_eq_lt {a b : α} (h : a = 0) (h' : b < 0) : a + b < 0 := by grind
theorem add_eq_le {a b : α} (h : a = 0) (h' : b ≤ 0) : a + b ≤ 0 := by grind
theorem add_eq_eq {a b : α} (h : a = 0) (h' : b = 0) : a + b = 0 := by grind

theorem natCast_nonneg' (n : Nat) : (0 : α) ≤ (n : α) := by
  induction n with
  | zero => rw [Semiring.natCast_zero]; exact Std.IsPreorder.le_refl 0
  | succ n ih =>
    rw [Semiring.natCast_succ]
    have := OrderedRing.zero_lt_one (R := α)
    grind
theorem neg_natCast_nonpos (n : Nat) : -(n : α) ≤ 0 := by
  have := natCast_nonneg' (α := α) n; grind
theorem natCast_pos' (n : Nat) : (0 : α) < ((n + 1 : Nat) : α) := by
  have := natCast_nonneg' (α := α) n
  have := OrderedRing.zero_lt_one (R := α)
  rw [Semiring.natCast_succ]; grind

theorem natCast_pos'' (n : Nat) (hn : Nat.ble 1 n = true) : (0 : α) < (n : α) := by
  cases n with
  | zero => exact absurd hn (by decide)
  | succ n => exact natCast_pos' n

theorem neg_mul_pos {a b : α} (h : a < 0) (h' : b < 0) : 0 < a * b := by
  have := OrderedRing.mul_pos (a := -a) (b := -b) (by grind) (by grind)
  grind
theorem nonpos_mul {a b : α} (h : a ≤ 0) (h' : b ≤ 0) : 0 ≤ a * b := by
  have := OrderedRing.mul_nonneg (a := -a) (b := -b) (by grind) (by grind)
  grind

/-- Multiplying a fact by a positive numeral. -/
theorem scale_lt {a : α} (n : Nat) (hn : Nat.ble 1 n = true) (h : a < 0) : (n : α) * a < 0 := by
  have := OrderedRing.mul_pos (natCast_pos'' (α := α) n hn) (b := -a) (by grind)
  grind
theorem scale_le {a : α} (n : Nat) (h : a ≤ 0) : (n : α) * a ≤ 0 := by
  have := OrderedRing.mul_nonneg (natCast_nonneg' (α := α) n) (b := -a) (by grind)
  grind
theorem scale_eq {a : α} (z : Int) (h : a = 0) : (z : α) * a = 0 := by rw [h]; grind

theorem mul_lt_lt {a b : α} (h : a < 0) (h' : b < 0) : -(a * b) < 0 := by
  have := neg_mul_pos h h'; grind
theorem mul_lt_le {a b : α} (h : a < 0) (h' : b ≤ 0) : -(a * b) ≤ 0 := by
  have := nonpos_mul (a := a) (by grind) h'; grind
theorem mul_le_lt {a b : α} (h : a ≤ 0) (h' : b < 0) : -(a * b) ≤ 0 := by
  have := nonpos_mul (b := b) h (by grind); grind
theorem mul_le_le {a b : α} (h : a ≤ 0) (h' : b ≤ 0) : -(a * b) ≤ 0 := by
  have := nonpos_mul h h'; grind
theorem mul_eq_any {a : α} (b : α) (h : a = 0) : a * b = 0 := by rw [h]; grind
theorem mul_any_eq {b : α} (a : α) (h : b = 0) : a * b = 0 := by rw [h]; grind

theorem neg_sq_nonpos (a : α) : -(a * a) ≤ 0 := by
  rcases Std.IsLinearPreorder.le_total (0:α) a with h | h
  · have := OrderedRing.mul_nonneg h h; grind
  · have := nonpos_mul h h; grind

/-- The end of a certificate: the sum of the facts is a nonnegative constant. -/
theorem false_of_lt {a : α} (n : Nat) (h : a < 0) (h' : a = (n : α)) : False := by
  have := natCast_nonneg' (α := α) n; grind
theorem false_of_le {a : α} (n : Nat) (hn : Nat.ble 1 n = true) (h : a ≤ 0) (h' : a = (n : α)) : False := by
  have := natCast_pos'' (α := α) n hn; grind
theorem false_of_eq {a : α} (n : Nat) (hn : Nat.ble 1 n = true) (h : a = 0) (h' : a = (n : α)) : False := by
  have := natCast_pos'' (α := α) n hn; grind
end

theorem int_add_one_nonpos {a b : Int} (h : a < b) : a + 1 - b ≤ 0 := by omega
theorem nat_lt {a b : Nat} (h : a < b) : (a : Int) + 1 - (b : Int) ≤ 0 := by omega
theorem nat_le {a b : Nat} (h : a ≤ b) : (a : Int) - (b : Int) ≤ 0 := by omega
theorem nat_eq {a b : Nat} (h : a = b) : (a : Int) - (b : Int) = 0 := by omega
theorem nat_lt_of_not_le {a b : Nat} (h : ¬ a ≤ b) : b < a := by omega
theorem nat_le_of_not_lt {a b : Nat} (h : ¬ a < b) : b ≤ a := by omega
theorem nat_atom_nonneg (a : Nat) : -(a : Int) ≤ 0 := by omega

end Olympiad.Linarith
