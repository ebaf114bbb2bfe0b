module

public import Olympiad.Notation
public import Olympiad.Logic
public import Olympiad.Order
public import Olympiad.Set
public import Olympiad.Algebra.Ring
public import Olympiad.Algebra.Order
public import Olympiad.Algebra.Field
public import Olympiad.Parity
public import Olympiad.Nat.Basic
public import Olympiad.Nat.Prime
public import Olympiad.Finset
public import Olympiad.BigOperators
