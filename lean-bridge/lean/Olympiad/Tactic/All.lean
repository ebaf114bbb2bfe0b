module
public import Olympiad.Tactic.Structural
public import Olympiad.Tactic.RingTactic
public import Olympiad.Tactic.Linarith
public import Olympiad.Tactic.NormNum
public import Olympiad.Tactic.NormNumReal
public import Olympiad.Tactic.Positivity
public import Olympiad.Tactic.FieldSimp
public import Olympiad.Tactic.IntervalCases
public import Olympiad.Tactic.Search

/-! All tactics of the library. -/
