module
public import Lean
public meta import Lean

/-!
Tactics that rearrange goals and hypotheses: negation, contraposition, witnesses, case splits,
rewriting. Lemma names are resolved where a tactic is used, so that this file needs no library.
-/

set_option autoImplicit false
set_option hygiene false

public section

theorem Olympiad.Tactic.mtr {p q : Prop} (h : ¬q → ¬p) : p → q :=
  fun hp => Classical.byContradiction fun hq => h hq hp
theorem Olympiad.Tactic.not_imp' {p q : Prop} : ¬(p → q) ↔ p ∧ ¬q := Classical.not_imp
theorem Olympiad.Tactic.not_ne {α : Sort _} {a b : α} : ¬(a ≠ b) ↔ a = b := Classical.not_not

public meta section
namespace Olympiad.Tactic
open Lean Elab Tactic Meta Parser.Tactic

/-- The names that the environment knows, as `simp` arguments. -/
def simpArgs (ns : List Name) : TacticM (Array (TSyntax ``simpLemma)) := do
  let env ← getEnv
  let mut out := #[]
  for n in ns do
    if env.contains n then
      out := out.push (← `(simpLemma| $(mkCIdent n):term))
  return out

def negationLemmas : List Name :=
  [``not_and, ``not_or, ``Classical.not_not, ``Classical.not_forall, ``not_exists, ``Olympiad.Tactic.not_imp',
   `not_le, `not_lt, ``Nat.not_le, ``Nat.not_lt, ``Int.not_le, ``Int.not_lt, ``Rat.not_le, ``Rat.not_lt,
   `not_ge, `not_gt, `ge_iff_le, `gt_iff_lt,
   `Real.not_le, `Real.not_lt, ``Olympiad.Tactic.not_ne, ``not_true_eq_false, ``not_false_eq_true, `Set.not_mem_setOf_iff, `not_iff]

/-- Mathlib's `push_neg`: pushes negations towards the atoms; `¬(p ∧ q)` becomes `p → ¬q`. -/
syntax (name := pushNeg) "push_neg" (location)? : tactic
elab_rules : tactic
  | `(tactic| push_neg $[$loc:location]?) => do
    let args ← simpArgs negationLemmas
    evalTactic (← `(tactic| simp only [$[$args:simpLemma],*] $[$loc]?))

/-- Mathlib's `by_contra!`: `by_contra` and then `push_neg` at the assumption. -/
syntax "by_contra!" (ppSpace colGt ident)? (" : " term)? : tactic

/-- Mathlib's `by_contra`: assumes the negation of the goal (for a goal `¬p`, assumes `p`). -/
syntax "by_contra" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra) => `(tactic| by_contra this)
  | `(tactic| by_contra $h:ident) => `(tactic| first
      | (guard_target =~ ¬ _; intro $h:ident)
      | refine Classical.byContradiction fun $h:ident => ?_)
  | `(tactic| by_contra $h:ident : $t) => `(tactic| (by_contra! $h:ident; change $t at $h:ident))

macro_rules
  | `(tactic| by_contra!) => `(tactic| by_contra! this)
  | `(tactic| by_contra! $h:ident) => `(tactic| (by_contra $h:ident; try push_neg at $h:ident))
  | `(tactic| by_contra! $h:ident : $t) => `(tactic| (by_contra! $h:ident; replace $h:ident : $t := $h))

/-- Mathlib's `contrapose`: turns `p → q` into `¬q → ¬p`; with `h`, swaps hypothesis and goal. -/
syntax "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic
macro_rules
  | `(tactic| contrapose) => `(tactic| refine Olympiad.Tactic.mtr ?_)
  | `(tactic| contrapose $h:ident) => `(tactic| (revert $h:ident; contrapose; intro $h:ident))
  | `(tactic| contrapose $h:ident with $k:ident) => `(tactic| (revert $h:ident; contrapose; intro $k:ident))

/-- Mathlib's `contrapose!`: `contrapose` and `push_neg`. -/
syntax "contrapose!" (ppSpace colGt ident (" with " ident)?)? : tactic
macro_rules
  | `(tactic| contrapose!) => `(tactic| (contrapose; try push_neg))
  | `(tactic| contrapose! $h:ident) => `(tactic| (contrapose $h:ident; (try push_neg at $h:ident); try push_neg))
  | `(tactic| contrapose! $h:ident with $k:ident) => `(tactic| (contrapose $h:ident with $k:ident; (try push_neg at $k:ident); try push_neg))

/-- What `use` tries on the goal that is left. -/
syntax "use_discharger" : tactic
macro_rules
  | `(tactic| use_discharger) => `(tactic| first
    | rfl | assumption | exact True.intro | (apply And.intro <;> use_discharger))

/-- Mathlib's `use`: supplies witnesses, then tries to close what is left by `trivial`. -/
syntax "use " term,+ : tactic
macro_rules
  | `(tactic| use $ts,*) => `(tactic| (refine ⟨$ts,*, ?_⟩; try with_reducible use_discharger))

/-- Mathlib's `nth_rewrite`: rewrites the occurrences with the given numbers, counted from 1. -/
syntax "nth_rewrite " num+ rwRuleSeq (location)? : tactic
/-- Mathlib's `nth_rw`: `nth_rewrite` and then `rfl`. -/
syntax "nth_rw " num+ rwRuleSeq (location)? : tactic
macro_rules
  | `(tactic| nth_rewrite $ns:num* $s:rwRuleSeq $[$l:location]?) => `(tactic| rewrite (occs := .pos [$ns:num,*]) $s:rwRuleSeq $[$l]?)
  | `(tactic| nth_rw $ns:num* $s:rwRuleSeq $[$l:location]?) => `(tactic| (rewrite (occs := .pos [$ns:num,*]) $s:rwRuleSeq $[$l]?; with_reducible try rfl))

/-- Mathlib's `simp_rw`: `simp only` with each rule in turn. -/
syntax "simp_rw " rwRuleSeq (location)? : tactic
elab_rules : tactic
  | `(tactic| simp_rw [$rs,*] $[$loc:location]?) => do
    for r in rs.getElems do
      match r with
      | `(rwRule| ← $t:term) => evalTactic (← `(tactic| simp only [← $t:term] $[$loc]?))
      | `(rwRule| $t:term) => evalTactic (← `(tactic| simp only [$t:term] $[$loc]?))
      | _ => throwUnsupportedSyntax

/-- Mathlib's `set x := e with h`: names `e`, replacing it everywhere; `h : x = e`.
Weaker: without `with`, the equation stays as an unnamed hypothesis, and `x` has no body. -/
syntax "set " ident (" : " term)? " := " term (" with " ("← ")? ident)? : tactic
macro_rules
  | `(tactic| set $x:ident $[: $_t]? := $e) => `(tactic| set $x:ident := $e with this)
  | `(tactic| set $x:ident $[: $_t]? := $e with $h:ident) => `(tactic| (generalize $h:ident : $e = $x at *; replace $h:ident := Eq.symm $h))
  | `(tactic| set $x:ident $[: $_t]? := $e with ← $h:ident) => `(tactic| generalize $h:ident : $e = $x at *)

/-- Mathlib's `lift n to ℕ using h`, for an integer variable `n` and `h : 0 ≤ n`. -/
syntax "lift " ident " to " term (" using " term)? (" with " ident)? : tactic
macro_rules
  | `(tactic| lift $n:ident to $_t using $h) => `(tactic| obtain ⟨$n:ident, rfl⟩ := Int.eq_ofNat_of_zero_le $h)
  | `(tactic| lift $n:ident to $_t using $h with $m:ident) => `(tactic| obtain ⟨$m:ident, rfl⟩ := Int.eq_ofNat_of_zero_le $h)
  | `(tactic| lift $n:ident to $_t) => `(tactic| obtain ⟨$n:ident, rfl⟩ := Int.eq_ofNat_of_zero_le (a := $n) (by first | assumption | omega))

/-- Mathlib's `cases'`: conjunctions, existentials and disjunctions with names in sequence.
Weaker: other inductive types are only split when one name per case is given. -/
syntax "cases' " term " with " (colGt (ident <|> hole))+ : tactic
elab_rules : tactic
  | `(tactic| cases' $h:term with $xs*) => do
    let pats : Array (TSyntax `rcasesPat) ← xs.mapM fun x => do
      if x.raw.isOfKind ``Lean.Parser.Term.hole then `(rcasesPat| _)
      else `(rcasesPat| $(⟨x.raw⟩):ident)
    let los : Array (TSyntax ``rcasesPatLo) ← pats.mapM fun p => do
      `(rcasesPatLo| $(← `(rcasesPatMed| $p:rcasesPat)):rcasesPatMed)
    let alts ← `(rcasesPatMed| $[$pats]|*)
    let tuple ← `(rcasesPatMed| ⟨$[$los],*⟩)
    if pats.size == 1 then
      let p := pats[0]!
      let two ← `(rcasesPatMed| _ | $p)
      evalTactic (← `(tactic| first | rcases $h:term with $tuple:rcasesPatMed | rcases $h:term with $two:rcasesPatMed))
    else
      evalTactic (← `(tactic| first | rcases $h:term with $tuple:rcasesPatMed | rcases $h:term with $alts:rcasesPatMed))

/-- Mathlib's `induction'` for natural numbers: `induction' n with k ih`. -/
syntax "induction' " ident " with " ident ident (" generalizing " (colGt ident)+)? : tactic
macro_rules
  | `(tactic| induction' $n:ident with $k:ident $ih:ident) =>
    `(tactic| induction $n:ident with | zero => ?_ | succ $k:ident $ih:ident => ?_)
  | `(tactic| induction' $n:ident with $k:ident $ih:ident generalizing $xs*) =>
    `(tactic| induction $n:ident generalizing $xs* with | zero => ?_ | succ $k:ident $ih:ident => ?_)

/-- Mathlib's `split_ifs`: splits every `if` of the goal. -/
syntax "split_ifs" (location)? (" with " (colGt (ident <|> hole))+)? : tactic
macro_rules
  | `(tactic| split_ifs $[with $hs*]?) => `(tactic| (split <;> (try (repeat' split))))
  | `(tactic| split_ifs $l:location $[with $hs*]?) => `(tactic| (split $l:location))

/-- Mathlib's `apply_fun f at h`: applies `f` to both sides of an equation. -/
macro "apply_fun " f:term " at " h:ident : tactic => `(tactic| replace $h:ident := congrArg $f $h)

/-- Mathlib's `choose f hf using h` for `h : ∀ x, ∃ y, p x y`. -/
macro "choose " f:ident ppSpace hf:ident " using " h:term : tactic =>
  `(tactic| obtain ⟨$f:ident, $hf:ident⟩ := Classical.axiomOfChoice $h)

/-- Mathlib's `convert e`: the goal's type is matched with that of `e`; differences become goals. -/
syntax "convert " term (" using " num)? : tactic
macro_rules
  | `(tactic| convert $e $[using $_n]?) => `(tactic| first
      | exact $e
      | (refine Eq.mpr ?_ $e; first | (congr; done) | (congr 1; done) | (congr 2 <;> try assumption) | congr))

/-- Mathlib's `tauto`: propositional reasoning, here by `grind`'s case splits and `simp_all`. -/
macro "tauto" : tactic => `(tactic| first | assumption | trivial | grind | (intros; simp_all; done))

/-- Mathlib's `aesop`, as a bounded sequence: simplification, `grind`, splitting of conjunctions.
Weaker: no rule sets and no search beyond these. -/
macro "aesop" : tactic => `(tactic| first
  | (simp_all; done) | grind | (intros; simp_all; done)
  | (repeat' first | apply And.intro | intro; all_goals first | (simp_all; done) | grind))

/-- Mathlib's `assumption'`. -/
macro "assumption'" : tactic => `(tactic| any_goals assumption)

/-- Mathlib's `mod_cases h : n % k`, for a numeral `k`: one goal per residue. -/
syntax "mod_cases " (atomic(ident " : "))? term:71 " % " num : tactic
elab_rules : tactic
  | `(tactic| mod_cases $[$h:ident :]? $n:term % $k:num) => do
    let h := h.getD (mkIdent `H)
    let k := k.getNat
    if k == 0 || k > 100 then throwError "mod_cases: the modulus must be between 1 and 100"
    let mut disj ← `($n % $(quote k) = $(quote (k - 1)))
    let mut pat ← `(rcasesPatMed| $h:ident)
    for i in [1:k] do
      disj ← `($n % $(quote k) = $(quote (k - 1 - i)) ∨ $disj)
    let mut pats : Array (TSyntax `rcasesPat) := #[]
    for _ in [0:k] do pats := pats.push (← `(rcasesPat| $h:ident))
    pat ← `(rcasesPatMed| $[$pats]|*)
    evalTactic (← `(tactic| rcases (show $disj by omega) with $pat:rcasesPatMed))

/-- Mathlib's `zify`: moves statements over ℕ to ℤ. -/
syntax "zify" (location)? : tactic
macro_rules
  | `(tactic| zify) => `(tactic| (simp only [← Int.ofNat_inj, ← Int.ofNat_le, ← Int.ofNat_lt, ← Int.natCast_dvd_natCast, ne_eq]; try push_cast))
  | `(tactic| zify $l:location) => `(tactic| (simp only [← Int.ofNat_inj, ← Int.ofNat_le, ← Int.ofNat_lt, ← Int.natCast_dvd_natCast, ne_eq] $l:location; try push_cast $l:location))

end Olympiad.Tactic
end
