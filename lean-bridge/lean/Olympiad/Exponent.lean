module

public import Olympiad.Notation

/-!
# Exponents are natural numbers unless the statement says otherwise

The default instance makes `-a ^ 2` for a real `a` a power with a natural exponent before `-` asks
for the integers. Its priority is below that of ℕ and ℤ and above that of negation.
-/

public section

attribute [default_instance 600] Lean.Grind.Semiring.npow

end
