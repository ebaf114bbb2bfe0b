module

/-!
# Number types, `lemma`, and the empty namespaces that users open

`ℕ`, `ℤ`, `ℚ`, the `lemma` command, and the namespaces of the usual
`open BigOperators Real Nat Topology Rat` header, which must exist even where nothing is scoped
in them.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

public section

@[inherit_doc] notation "ℕ" => Nat
@[inherit_doc] notation "ℤ" => Int
@[inherit_doc] notation "ℚ" => Rat

/-- `lemma` means the same as `theorem`. -/
syntax (name := lemmaCommand) (priority := default + 1)
  declModifiers group("lemma " declId ppIndent(declSig) declVal) : command

macro_rules
  | `($mods:declModifiers lemma $id:declId $sig:declSig $val:declVal) =>
    `($mods:declModifiers theorem $id:declId $sig:declSig $val:declVal)

namespace BigOperators
end BigOperators
namespace Real
end Real
namespace Topology
end Topology
namespace Polynomial
end Polynomial
namespace Pointwise
end Pointwise
namespace ENNReal
end ENNReal
namespace NNReal
end NNReal
namespace Complex
end Complex
namespace Finset
end Finset
namespace Filter
end Filter
namespace MeasureTheory
end MeasureTheory
namespace EuclideanGeometry
end EuclideanGeometry
namespace Matrix
end Matrix
namespace Asymptotics
end Asymptotics
namespace Metric
end Metric
namespace Interval
end Interval
namespace ComplexConjugate
end ComplexConjugate
namespace ArithmeticFunction
end ArithmeticFunction

end
