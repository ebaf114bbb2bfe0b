module

public import Olympiad.Set
public import Olympiad.Abs
import Olympiad.Real.Construction.Completion

/-!
# The real numbers: a complete ordered field

ℝ is the Cauchy completion of ℚ behind an opaque constant: no tactic, and not the kernel either, can
unfold it, so that to the rest of the library ℝ is a complete ordered field and no more.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Real.Construction

/-- A linearly ordered field in which every nonempty set that is bounded above has a least upper bound. -/
structure CompleteOrderedField where
  /-- The numbers. -/
  Carrier : Type
  /-- The field structure. -/
  field : Lean.Grind.Field Carrier
  /-- The order. -/
  le : LE Carrier
  isLinearOrder : Std.IsLinearOrder Carrier
  /-- The strict order. -/
  lt : LT Carrier
  lawfulOrderLT : Std.LawfulOrderLT Carrier
  orderedRing : Lean.Grind.OrderedRing Carrier
  exists_isLUB {s : Set Carrier} : s.Nonempty → BddAbove s → ∃ x, IsLUB s x

/-- The Cauchy completion of ℚ, sealed. -/
opaque completion : CompleteOrderedField :=
  ⟨Completion, inferInstance, inferInstance, inferInstance, inferInstance, inferInstance, inferInstance,
    Completion.exists_isLUB⟩

end Real.Construction

/-- The real numbers, the Cauchy completion of ℚ. -/
def Real : Type := Real.Construction.completion.Carrier

@[inherit_doc] notation "ℝ" => Real

namespace Real
open Construction

/-- The field operations. -/
@[instance] def instField : Lean.Grind.Field ℝ := completion.field
/-- The order. -/
@[instance] def instLE : LE ℝ := completion.le
instance instIsLinearOrder : Std.IsLinearOrder ℝ := completion.isLinearOrder
/-- The strict order that belongs to `≤`. -/
@[instance] def instLT : LT ℝ := completion.lt
instance instLawfulOrderLT : Std.LawfulOrderLT ℝ := completion.lawfulOrderLT
instance instOrderedRing : Lean.Grind.OrderedRing ℝ := completion.orderedRing
/-- A nonempty set that is bounded above has a least upper bound. -/
theorem exists_isLUB {s : Set ℝ} (hne : s.Nonempty) (hbdd : BddAbove s) : ∃ x, IsLUB s x :=
  completion.exists_isLUB hne hbdd

attribute [irreducible] Real instField instLE instLT

end Real

end

end
