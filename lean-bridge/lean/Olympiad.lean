module

public import Olympiad.Notation
public import Olympiad.Logic
public import Olympiad.Order
public import Olympiad.Set
public import Olympiad.Algebra.Ring
public import Olympiad.Algebra.Order
public import Olympiad.Algebra.Field
public import Olympiad.Abs
public import Olympiad.Parity
public import Olympiad.Nat.Basic
public import Olympiad.Nat.Prime
public import Olympiad.Finset
public import Olympiad.BigOperators
public import Olympiad.Real.Axioms
public import Olympiad.Real.Basic
public import Olympiad.Real.Sqrt
public import Olympiad.Real.ExpLog
public import Olympiad.Real.Trig
public import Olympiad.Floor
public import Olympiad.Complex
public import Olympiad.NNReal
public import Olympiad.ZMod
public import Olympiad.Topology
public import Olympiad.Tactic.All
