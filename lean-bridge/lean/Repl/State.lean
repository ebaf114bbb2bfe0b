import Repl.Snapshot

/-!
# The numbers that clients know, and what they stand for

Numbers are given out in order and never again; what is forgotten is dropped.
-/

open Lean

namespace Repl

structure State where
  envs : Std.HashMap Nat CommandSnapshot := {}
  proofs : Std.HashMap Nat ProofSnapshot := {}
  nextEnv : Nat := 0
  nextProof : Nat := 0

/-- The one mutable state of a REPL. -/
abbrev Session := IO.Ref State

namespace Session

def addEnv (s : Session) (snapshot : CommandSnapshot) : BaseIO Nat :=
  s.modifyGet fun st =>
    (st.nextEnv, { st with envs := st.envs.insert st.nextEnv snapshot, nextEnv := st.nextEnv + 1 })

def addProof (s : Session) (snapshot : ProofSnapshot) : BaseIO Nat :=
  s.modifyGet fun st =>
    (st.nextProof,
      { st with proofs := st.proofs.insert st.nextProof snapshot, nextProof := st.nextProof + 1 })

def env? (s : Session) (id : Nat) : BaseIO (Option CommandSnapshot) :=
  return (← s.get).envs[id]?

def proof? (s : Session) (id : Nat) : BaseIO (Option ProofSnapshot) :=
  return (← s.get).proofs[id]?

/-- Drops states and environments; returns how many of them there were. -/
def forget (s : Session) (proofs envs : Array Nat) : BaseIO Nat :=
  s.modifyGet fun st =>
    let before := st.proofs.size + st.envs.size
    let st := { st with
      proofs := proofs.foldl (·.erase ·) st.proofs
      envs := envs.foldl (·.erase ·) st.envs }
    (before - st.proofs.size - st.envs.size, st)

end Session

end Repl
