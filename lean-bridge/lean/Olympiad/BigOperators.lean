module

public import Olympiad.Finset
public import Olympiad.Algebra.Field

/-!
# Finite sums and products
-/

set_option autoImplicit false
set_option compiler.extract_closed false
set_option linter.unusedSectionVars false

@[expose] public section

noncomputable section

open Lean.Grind

universe u v w

namespace Finset
variable {ι : Type u} {κ : Type w} {β : Type v}

/-- `∑ x ∈ s, f x`: the sum of `f x` over `x ∈ s`. -/
protected def sum [AddCommMonoid β] (s : Finset ι) (f : ι → β) : β := (s.val.map f).sum
/-- `∏ x ∈ s, f x`: the product of `f x` over `x ∈ s`. -/
protected def prod [CommSemiring β] (s : Finset ι) (f : ι → β) : β := (s.val.map f).prod

end Finset

/-! ### Notation

As in Mathlib: `∑ x ∈ s, f x`, `∑ x, f x` over a finite type, `∑ x ∈ s with p x, f x`, several
binders `∑ x ∈ s, ∑ y ∈ t, f x y` written as `∑ (x ∈ s) (y ∈ t), f x y`, the older `∑ x in s, f x`.
The body is parsed at precedence 67, so that `∑ x ∈ s, f x + a` is `(∑ x ∈ s, f x) + a`. -/

namespace BigOperators

/-- A binder of a big operator: `x ∈ s`, `x in s`, `x : α`, `x`. -/
syntax bigOpBinder := ident ((" ∈ " term:max)?)
end BigOperators

/-- `∑ x ∈ s, f x` is the sum of `f x` over the finite set `s`. -/
syntax (name := bigSumMem) "∑ " ident " ∈ " term (" with " term)? ", " term:67 : term
/-- `∑ x, f x` is the sum of `f x` over the finite type of `x`. -/
syntax (name := bigSumUniv) "∑ " ident+ (" : " term)? (" with " term)? ", " term:67 : term
/-- `∑ x in s, f x`: older notation for `∑ x ∈ s, f x`. -/
syntax (name := bigSumIn) "∑ " ident " in " term ", " term:67 : term
/-- `∑ (x ∈ s) (y ∈ t), f x y` is a sum over pairs. -/
syntax (name := bigSumTwo) "∑ " "(" ident " ∈ " term ")" "(" ident " ∈ " term ")" ", " term:67 : term
/-- `∑ x < n, f x` is the sum over the natural numbers below `n`. -/
syntax (name := bigSumLt) "∑ " ident " < " term ", " term:67 : term
/-- `∑ (x, y) ∈ s, f x y` is a sum over a finite set of pairs. -/
syntax (name := bigSumPair) "∑ " "(" ident ", " ident ")" " ∈ " term ", " term:67 : term
/-- `∏ x ∈ s, f x` is the product of `f x` over the finite set `s`. -/
syntax (name := bigProdMem) "∏ " ident " ∈ " term (" with " term)? ", " term:67 : term
/-- `∏ x, f x` is the product of `f x` over the finite type of `x`. -/
syntax (name := bigProdUniv) "∏ " ident+ (" : " term)? (" with " term)? ", " term:67 : term
/-- `∏ x in s, f x`: older notation for `∏ x ∈ s, f x`. -/
syntax (name := bigProdIn) "∏ " ident " in " term ", " term:67 : term
/-- `∏ (x ∈ s) (y ∈ t), f x y` is a product over pairs. -/
syntax (name := bigProdTwo) "∏ " "(" ident " ∈ " term ")" "(" ident " ∈ " term ")" ", " term:67 : term
/-- `∏ (x, y) ∈ s, f x y` is a product over a finite set of pairs. -/
syntax (name := bigProdPair) "∏ " "(" ident ", " ident ")" " ∈ " term ", " term:67 : term

macro_rules
  | `(∑ $x:ident ∈ $s, $b) => `(Finset.sum $s fun $x:ident => $b)
  | `(∑ $x:ident ∈ $s with $p, $b) => `(Finset.sum (Finset.filter (fun $x:ident => $p) $s) fun $x:ident => $b)
  | `(∑ $x:ident in $s, $b) => `(Finset.sum $s fun $x:ident => $b)
  | `(∑ ($x:ident ∈ $s) ($y:ident ∈ $t), $b) =>
    `(Finset.sum (Finset.product $s $t) fun p => match p with | ($x:ident, $y:ident) => $b)
  | `(∑ ($x:ident, $y:ident) ∈ $s, $b) => `(Finset.sum $s fun p => match p with | ($x:ident, $y:ident) => $b)
  | `(∑ $x:ident < $n, $b) => `(Finset.sum (Finset.Iio $n) fun $x:ident => $b)
macro_rules
  | `(∏ $x:ident ∈ $s, $b) => `(Finset.prod $s fun $x:ident => $b)
  | `(∏ $x:ident ∈ $s with $p, $b) => `(Finset.prod (Finset.filter (fun $x:ident => $p) $s) fun $x:ident => $b)
  | `(∏ $x:ident in $s, $b) => `(Finset.prod $s fun $x:ident => $b)
  | `(∏ ($x:ident ∈ $s) ($y:ident ∈ $t), $b) =>
    `(Finset.prod (Finset.product $s $t) fun p => match p with | ($x:ident, $y:ident) => $b)
  | `(∏ ($x:ident, $y:ident) ∈ $s, $b) => `(Finset.prod $s fun p => match p with | ($x:ident, $y:ident) => $b)
macro_rules
  | `(∑ $x:ident, $b) => `(Finset.sum Finset.univ fun $x:ident => $b)
  | `(∑ $x:ident : $t, $b) => `(Finset.sum Finset.univ fun ($x:ident : $t) => $b)
  | `(∑ $x:ident : $t with $p, $b) =>
    `(Finset.sum (Finset.filter (fun ($x:ident : $t) => $p) Finset.univ) fun $x:ident => $b)
  | `(∑ $x:ident $y:ident, $b) => `(Finset.sum Finset.univ fun $x:ident => Finset.sum Finset.univ fun $y:ident => $b)
  | `(∑ $x:ident $y:ident : $t, $b) =>
    `(Finset.sum Finset.univ fun ($x:ident : $t) => Finset.sum Finset.univ fun ($y:ident : $t) => $b)
macro_rules
  | `(∏ $x:ident, $b) => `(Finset.prod Finset.univ fun $x:ident => $b)
  | `(∏ $x:ident : $t, $b) => `(Finset.prod Finset.univ fun ($x:ident : $t) => $b)
  | `(∏ $x:ident : $t with $p, $b) =>
    `(Finset.prod (Finset.filter (fun ($x:ident : $t) => $p) Finset.univ) fun $x:ident => $b)
  | `(∏ $x:ident $y:ident, $b) => `(Finset.prod Finset.univ fun $x:ident => Finset.prod Finset.univ fun $y:ident => $b)
  | `(∏ $x:ident $y:ident : $t, $b) =>
    `(Finset.prod Finset.univ fun ($x:ident : $t) => Finset.prod Finset.univ fun ($y:ident : $t) => $b)

namespace Finset
variable {ι : Type u} {κ : Type w} {β : Type v}

theorem foldr_append_op {op : β → β → β} {z : β} (hz : ∀ a, op z a = a) (ha : ∀ a b c, op (op a b) c = op a (op b c))
    (l l' : List β) : (l ++ l').foldr op z = op (l.foldr op z) (l'.foldr op z) := by
  induction l with
  | nil => simp [hz]
  | cons x l ih => simp only [List.cons_append, List.foldr_cons]; rw [ih, ha]

section Sum
variable [Semiring β] {s t : Finset ι} {f g : ι → β}

theorem sum_ofNodup (l : List ι) (h : l.Nodup) (f : ι → β) : (ofNodup l h).sum f = (l.map f).foldr (· + ·) 0 := rfl
@[simp] theorem sum_empty : ∑ x ∈ (∅ : Finset ι), f x = 0 := rfl
@[simp] theorem sum_singleton (f : ι → β) (a : ι) : ∑ x ∈ ({a} : Finset ι), f x = f a := add_zero _
@[simp] theorem sum_range_zero (f : ℕ → β) : ∑ k ∈ range 0, f k = 0 := rfl
theorem sum_range_succ (f : ℕ → β) (n : ℕ) : ∑ x ∈ range (n + 1), f x = ∑ x ∈ range n, f x + f n := by
  show ((List.range (n + 1)).map f).foldr (· + ·) 0 = ((List.range n).map f).foldr (· + ·) 0 + f n
  rw [List.range_succ, List.map_append, foldr_append_op (op := (· + ·)) zero_add add_assoc]
  simp only [List.map_cons, List.map_nil, List.foldr_cons, List.foldr_nil, add_zero]
theorem sum_range_one (f : ℕ → β) : ∑ k ∈ range 1, f k = f 0 := add_zero _
theorem sum_range_succ' (f : ℕ → β) (n : ℕ) : ∑ k ∈ range (n + 1), f k = ∑ k ∈ range n, f (k + 1) + f 0 := by
  induction n with
  | zero => rw [sum_range_one, sum_range_zero, zero_add]
  | succ n ih => rw [sum_range_succ, ih, sum_range_succ, add_right_comm]
theorem sum_range_succ_comm (f : ℕ → β) (n : ℕ) : ∑ x ∈ range (n + 1), f x = f n + ∑ x ∈ range n, f x := by
  rw [sum_range_succ, add_comm]
theorem sum_congr {s₁ s₂ : Finset ι} (h : s₁ = s₂) (hfg : ∀ x, x ∈ s₂ → f x = g x) : s₁.sum f = s₂.sum g := by
  subst h
  revert hfg
  refine ind (p := fun s => (∀ x, x ∈ s → f x = g x) → s.sum f = s.sum g) (fun l hl h => ?_) s₁
  rw [sum_ofNodup, sum_ofNodup, List.map_congr_left h]
theorem sum_insert [DecidableEq ι] {a : ι} (h : a ∉ s) : ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x := by
  revert h
  refine ind (p := fun s => a ∉ s → ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x) (fun l hl h => ?_) s
  show ((insertList a l).map f).foldr (· + ·) 0 = _
  unfold insertList
  rw [if_neg (show ¬a ∈ l from h)]; rfl
theorem sum_pair [DecidableEq ι] {a b : ι} (h : a ≠ b) : ∑ x ∈ ({a, b} : Finset ι), f x = f a + f b := by
  rw [sum_insert (by rw [mem_singleton]; exact h), sum_singleton]
/-- Induction on finite sets by insertion. -/
theorem induction_on [DecidableEq ι] {p : Finset ι → Prop} (s : Finset ι) (empty : p ∅)
    (insert : ∀ (a : ι) (s : Finset ι), a ∉ s → p s → p (insert a s)) : p s := by
  refine ind (p := p) (fun l hl => ?_) s
  induction l with
  | nil => exact empty
  | cons a l ih =>
    have h := List.nodup_cons.1 hl
    have := insert a (ofNodup l h.2) h.1 (ih h.2)
    rwa [show Insert.insert a (ofNodup l h.2) = ofNodup (a :: l) hl from ext fun x => by
      rw [mem_insert, mem_ofNodup, mem_ofNodup, List.mem_cons]] at this
@[simp] theorem sum_const_zero : ∑ _x ∈ s, (0 : β) = 0 := by
  refine ind (p := fun s => ∑ _x ∈ s, (0 : β) = 0) (fun l hl => ?_) s
  dsimp only
  rw [sum_ofNodup]
  clear hl
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.map_cons, List.foldr_cons, ih, add_zero]
theorem sum_eq_zero (h : ∀ x, x ∈ s → f x = 0) : ∑ x ∈ s, f x = 0 := (sum_congr rfl h).trans sum_const_zero
theorem sum_add_distrib : ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x := by
  refine ind (p := fun s => ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x) (fun l hl => ?_) s
  dsimp only
  rw [sum_ofNodup, sum_ofNodup, sum_ofNodup]
  clear hl
  induction l with
  | nil => exact (add_zero (0 : β)).symm
  | cons a l ih =>
    simp only [List.map_cons, List.foldr_cons] at ih ⊢
    rw [ih, add_assoc, add_assoc, add_left_comm (g a)]
theorem mul_sum (s : Finset ι) (f : ι → β) (b : β) : b * ∑ x ∈ s, f x = ∑ x ∈ s, b * f x := by
  refine ind (p := fun s => b * ∑ x ∈ s, f x = ∑ x ∈ s, b * f x) (fun l hl => ?_) s
  dsimp only
  rw [sum_ofNodup, sum_ofNodup]
  clear hl
  induction l with
  | nil => exact mul_zero b
  | cons a l ih => simp only [List.map_cons, List.foldr_cons] at ih ⊢; rw [mul_add, ih]
theorem sum_mul (s : Finset ι) (f : ι → β) (b : β) : (∑ x ∈ s, f x) * b = ∑ x ∈ s, f x * b := by
  refine ind (p := fun s => (∑ x ∈ s, f x) * b = ∑ x ∈ s, f x * b) (fun l hl => ?_) s
  dsimp only
  rw [sum_ofNodup, sum_ofNodup]
  clear hl
  induction l with
  | nil => exact zero_mul b
  | cons a l ih => simp only [List.map_cons, List.foldr_cons] at ih ⊢; rw [add_mul, ih]
attribute [local instance] Semiring.natCast in
theorem sum_const_mul (s : Finset ι) (b : β) : ∑ _x ∈ s, b = (s.card : β) * b := by
  refine ind (p := fun s => ∑ _x ∈ s, b = (s.card : β) * b) (fun l hl => ?_) s
  dsimp only
  rw [sum_ofNodup, show (ofNodup l hl).card = l.length from rfl]
  clear hl
  induction l with
  | nil => rw [List.length_nil, Semiring.natCast_zero, zero_mul]; rfl
  | cons a l ih => rw [List.map_cons, List.foldr_cons, ih, List.length_cons, Semiring.natCast_succ, add_mul, one_mul, add_comm]
theorem sum_const (b : β) : ∑ _x ∈ s, b = s.card • b := by
  rw [sum_const_mul, Semiring.nsmul_eq_natCast_mul]
theorem sum_image [DecidableEq ι] {s : Finset κ} {g : κ → ι} (H : ∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y) :
    ∑ x ∈ s.image g, f x = ∑ x ∈ s, f (g x) := by
  classical
  revert H
  refine induction_on (p := fun s => (∀ x, x ∈ s → ∀ y, y ∈ s → g x = g y → x = y) → ∑ x ∈ s.image g, f x = ∑ x ∈ s, f (g x)) s
    (fun _ => rfl) fun a s ha ih H => ?_
  have h1 : (insert a s).image g = insert (g a) (s.image g) := ext fun x => by
    simp only [mem_image, mem_insert]
    constructor
    · rintro ⟨b, rfl | hb, rfl⟩
      · exact Or.inl rfl
      · exact Or.inr ⟨b, hb, rfl⟩
    · rintro (rfl | ⟨b, hb, rfl⟩)
      · exact ⟨a, Or.inl rfl, rfl⟩
      · exact ⟨b, Or.inr hb, rfl⟩
  have h2 : g a ∉ s.image g := by
    rw [mem_image]
    rintro ⟨b, hb, he⟩
    exact ha (H b (mem_insert_of_mem hb) a (mem_insert_self a s) he ▸ hb)
  rw [h1, sum_insert h2, sum_insert ha, ih fun x hx y hy => H x (mem_insert_of_mem hx) y (mem_insert_of_mem hy)]
theorem sum_filter (p : ι → Prop) [DecidablePred p] (f : ι → β) : ∑ a ∈ s.filter p, f a = ∑ a ∈ s, if p a then f a else 0 := by
  refine ind (p := fun s => ∑ a ∈ s.filter p, f a = ∑ a ∈ s, if p a then f a else 0) (fun l hl => ?_) s
  show ((l.filter fun a => decide (p a)).map f).foldr (· + ·) 0 = (l.map fun a => if p a then f a else 0).foldr (· + ·) 0
  clear hl
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a
    · simp only [List.filter_cons, h, decide_true, if_true, List.map_cons, List.foldr_cons, ih]
    · simp only [List.filter_cons, h, decide_false, List.map_cons, List.foldr_cons, zero_add, reduceIte, Bool.false_eq_true]
      exact ih
theorem sum_Icc_eq_sum_range (f : ℕ → β) (a b : ℕ) : ∑ k ∈ Icc a b, f k = ∑ k ∈ range (b + 1 - a), f (a + k) := by
  show (((List.range (b + 1 - a)).map (a + ·)).map f).foldr (· + ·) 0 = ((List.range (b + 1 - a)).map fun k => f (a + k)).foldr (· + ·) 0
  rw [List.map_map]; rfl
theorem sum_Ico_eq_sum_range (f : ℕ → β) (m n : ℕ) : ∑ i ∈ Ico m n, f i = ∑ i ∈ range (n - m), f (m + i) := by
  show (((List.range (n - m)).map (m + ·)).map f).foldr (· + ·) 0 = ((List.range (n - m)).map fun k => f (m + k)).foldr (· + ·) 0
  rw [List.map_map]; rfl
theorem sum_Ioc_eq_sum_range (f : ℕ → β) (m n : ℕ) : ∑ i ∈ Ioc m n, f i = ∑ i ∈ range (n - m), f (m + 1 + i) := by
  show (((List.range (n - m)).map (m + 1 + ·)).map f).foldr (· + ·) 0 = ((List.range (n - m)).map fun k => f (m + 1 + k)).foldr (· + ·) 0
  rw [List.map_map]; rfl
theorem sum_Icc_succ_top {a b : ℕ} (hab : a ≤ b + 1) (f : ℕ → β) :
    ∑ k ∈ Icc a (b + 1), f k = ∑ k ∈ Icc a b, f k + f (b + 1) := by
  rw [sum_Icc_eq_sum_range, sum_Icc_eq_sum_range, show b + 1 + 1 - a = b + 1 - a + 1 by omega, sum_range_succ]
  congr 2; omega
theorem sum_Ico_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → β) :
    ∑ k ∈ Ico a (b + 1), f k = ∑ k ∈ Ico a b, f k + f b := by
  rw [sum_Ico_eq_sum_range, sum_Ico_eq_sum_range, show b + 1 - a = b - a + 1 by omega, sum_range_succ]
  congr 2; omega
theorem sum_comm {s : Finset ι} {t : Finset κ} {f : ι → κ → β} : ∑ x ∈ s, ∑ y ∈ t, f x y = ∑ y ∈ t, ∑ x ∈ s, f x y := by
  classical
  refine induction_on (p := fun s => ∑ x ∈ s, ∑ y ∈ t, f x y = ∑ y ∈ t, ∑ x ∈ s, f x y) s ?_ fun a s ha ih => ?_
  · dsimp only; rw [sum_empty]; exact (sum_eq_zero fun _ _ => rfl).symm
  · dsimp only at ih ⊢
    rw [sum_insert ha, ih, ← sum_add_distrib]
    exact sum_congr rfl fun y _ => (sum_insert (f := fun x => f x y) ha).symm
end Sum

section SumRing
variable [CommRing β] {s : Finset ι} {f g : ι → β}
@[simp] theorem sum_neg_distrib : ∑ x ∈ s, -f x = -∑ x ∈ s, f x := by
  rw [neg_eq_neg_one_mul, mul_sum]; exact sum_congr rfl fun x _ => by rw [neg_one_mul]
theorem sum_sub_distrib (f g : ι → β) : ∑ x ∈ s, (f x - g x) = ∑ x ∈ s, f x - ∑ x ∈ s, g x := by
  rw [sub_eq_add_neg, ← sum_neg_distrib, ← sum_add_distrib]; exact sum_congr rfl fun x _ => by rw [sub_eq_add_neg]
theorem sum_range_sub (f : ℕ → β) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by
  induction n with
  | zero => rw [sum_range_zero, sub_self]
  | succ n ih => rw [sum_range_succ, ih]; grind
theorem mul_geom_sum (x : β) (n : ℕ) : (x - 1) * ∑ i ∈ range n, x ^ i = x ^ n - 1 := by
  induction n with
  | zero => rw [sum_range_zero, pow_zero]; grind
  | succ n ih => rw [sum_range_succ, mul_add, ih, pow_succ]; grind
theorem geom_sum_mul (x : β) (n : ℕ) : (∑ i ∈ range n, x ^ i) * (x - 1) = x ^ n - 1 := by rw [mul_comm, mul_geom_sum]
end SumRing

section SumField
variable [Field β] {s : Finset ι} {f : ι → β}
theorem sum_div (s : Finset ι) (f : ι → β) (a : β) : (∑ i ∈ s, f i) / a = ∑ i ∈ s, f i / a := by
  rw [div_eq_mul_inv, sum_mul]; exact sum_congr rfl fun x _ => by rw [div_eq_mul_inv]
end SumField

section SumOrder
variable [Semiring β] [LE β] [LT β] [Std.IsLinearOrder β] [Std.LawfulOrderLT β] [OrderedRing β]
  {s t : Finset ι} {f g : ι → β}
theorem sum_le_sum (h : ∀ i, i ∈ s → f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := by
  classical
  revert h
  refine induction_on (p := fun s => (∀ i, i ∈ s → f i ≤ g i) → ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i) s (fun _ => le_refl _) fun a s ha ih h => ?_
  rw [sum_insert ha, sum_insert ha]
  exact add_le_add (h a (mem_insert_self a s)) (ih fun i hi => h i (mem_insert_of_mem hi))
theorem sum_nonneg (h : ∀ i, i ∈ s → 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := by
  have := sum_le_sum (f := fun _ => (0 : β)) (g := f) (s := s) h
  rwa [sum_const_zero] at this
theorem sum_lt_sum_of_nonempty (hs : s.Nonempty) (Hlt : ∀ i, i ∈ s → f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  classical
  obtain ⟨a, ha⟩ := hs
  have h1 : s = insert a (s.erase a) := ext fun x => by
    rw [mem_insert, mem_erase]
    by_cases h : x = a
    · subst h; simp [ha]
    · simp [h]
  rw [h1, sum_insert (by simp), sum_insert (by simp)]
  exact add_lt_add_of_lt_of_le (Hlt a ha) (sum_le_sum fun i hi => (Hlt i (mem_erase.1 hi).2).le)
theorem sum_pos (h : ∀ i, i ∈ s → 0 < f i) (hs : s.Nonempty) : 0 < ∑ i ∈ s, f i := by
  have := sum_lt_sum_of_nonempty (f := fun _ => (0 : β)) (g := f) hs h
  rwa [sum_const_zero] at this
theorem single_le_sum (hf : ∀ i, i ∈ s → 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ ∑ x ∈ s, f x := by
  classical
  have h1 : s = insert a (s.erase a) := ext fun x => by
    rw [mem_insert, mem_erase]
    by_cases h' : x = a
    · subst h'; simp [h]
    · simp [h']
  rw [h1, sum_insert (by simp)]
  exact le_add_of_nonneg_right (sum_nonneg fun i hi => hf i (mem_erase.1 hi).2)
end SumOrder

section Prod
variable [CommSemiring β] {s t : Finset ι} {f g : ι → β}

theorem prod_ofNodup (l : List ι) (h : l.Nodup) (f : ι → β) : (ofNodup l h).prod f = (l.map f).foldr (· * ·) 1 := rfl
@[simp] theorem prod_empty : ∏ x ∈ (∅ : Finset ι), f x = 1 := rfl
@[simp] theorem prod_singleton (f : ι → β) (a : ι) : ∏ x ∈ ({a} : Finset ι), f x = f a := mul_one _
@[simp] theorem prod_range_zero (f : ℕ → β) : ∏ k ∈ range 0, f k = 1 := rfl
theorem prod_range_succ (f : ℕ → β) (n : ℕ) : ∏ x ∈ range (n + 1), f x = (∏ x ∈ range n, f x) * f n := by
  show ((List.range (n + 1)).map f).foldr (· * ·) 1 = ((List.range n).map f).foldr (· * ·) 1 * f n
  rw [List.range_succ, List.map_append, foldr_append_op (op := (· * ·)) one_mul mul_assoc]
  simp only [List.map_cons, List.map_nil, List.foldr_cons, List.foldr_nil, mul_one]
theorem prod_range_one (f : ℕ → β) : ∏ k ∈ range 1, f k = f 0 := mul_one _
theorem prod_range_succ' (f : ℕ → β) (n : ℕ) : ∏ k ∈ range (n + 1), f k = (∏ k ∈ range n, f (k + 1)) * f 0 := by
  induction n with
  | zero => rw [prod_range_one, prod_range_zero, one_mul]
  | succ n ih => rw [prod_range_succ, ih, prod_range_succ, mul_right_comm]
theorem prod_range_succ_comm (f : ℕ → β) (n : ℕ) : ∏ x ∈ range (n + 1), f x = f n * ∏ x ∈ range n, f x := by
  rw [prod_range_succ, mul_comm]
theorem prod_congr {s₁ s₂ : Finset ι} (h : s₁ = s₂) (hfg : ∀ x, x ∈ s₂ → f x = g x) : s₁.prod f = s₂.prod g := by
  subst h
  revert hfg
  refine ind (p := fun s => (∀ x, x ∈ s → f x = g x) → s.prod f = s.prod g) (fun l hl h => ?_) s₁
  rw [prod_ofNodup, prod_ofNodup, List.map_congr_left h]
theorem prod_insert [DecidableEq ι] {a : ι} (h : a ∉ s) : ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x := by
  revert h
  refine ind (p := fun s => a ∉ s → ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x) (fun l hl h => ?_) s
  show ((insertList a l).map f).foldr (· * ·) 1 = _
  unfold insertList
  rw [if_neg (show ¬a ∈ l from h)]; rfl
theorem prod_pair [DecidableEq ι] {a b : ι} (h : a ≠ b) : ∏ x ∈ ({a, b} : Finset ι), f x = f a * f b := by
  rw [prod_insert (by rw [mem_singleton]; exact h), prod_singleton]
@[simp] theorem prod_const_one : ∏ _x ∈ s, (1 : β) = 1 := by
  refine ind (p := fun s => ∏ _x ∈ s, (1 : β) = 1) (fun l hl => ?_) s
  dsimp only
  rw [prod_ofNodup]
  clear hl
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.map_cons, List.foldr_cons, ih, mul_one]
theorem prod_eq_one (h : ∀ x, x ∈ s → f x = 1) : ∏ x ∈ s, f x = 1 := (prod_congr rfl h).trans prod_const_one
@[simp] theorem prod_const (b : β) : ∏ _x ∈ s, b = b ^ s.card := by
  refine ind (p := fun s => ∏ _x ∈ s, b = b ^ s.card) (fun l hl => ?_) s
  dsimp only
  rw [prod_ofNodup, show (ofNodup l hl).card = l.length from rfl]
  clear hl
  induction l with
  | nil => exact (pow_zero b).symm
  | cons a l ih => rw [List.map_cons, List.foldr_cons, ih, List.length_cons, pow_succ']
theorem prod_mul_distrib : ∏ x ∈ s, f x * g x = (∏ x ∈ s, f x) * ∏ x ∈ s, g x := by
  refine ind (p := fun s => ∏ x ∈ s, f x * g x = (∏ x ∈ s, f x) * ∏ x ∈ s, g x) (fun l hl => ?_) s
  dsimp only
  rw [prod_ofNodup, prod_ofNodup, prod_ofNodup]
  clear hl
  induction l with
  | nil => exact (mul_one (1 : β)).symm
  | cons a l ih =>
    simp only [List.map_cons, List.foldr_cons] at ih ⊢
    rw [ih, mul_mul_mul_comm]
theorem prod_pow (s : Finset ι) (n : ℕ) (f : ι → β) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n := by
  refine ind (p := fun s => ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n) (fun l hl => ?_) s
  dsimp only
  rw [prod_ofNodup, prod_ofNodup]
  clear hl
  induction l with
  | nil => exact (one_pow n).symm
  | cons a l ih => simp only [List.map_cons, List.foldr_cons] at ih ⊢; rw [ih, mul_pow]
theorem prod_Icc_eq_prod_range (f : ℕ → β) (a b : ℕ) : ∏ k ∈ Icc a b, f k = ∏ k ∈ range (b + 1 - a), f (a + k) := by
  show (((List.range (b + 1 - a)).map (a + ·)).map f).foldr (· * ·) 1 = ((List.range (b + 1 - a)).map fun k => f (a + k)).foldr (· * ·) 1
  rw [List.map_map]; rfl
theorem prod_Ico_eq_prod_range (f : ℕ → β) (m n : ℕ) : ∏ i ∈ Ico m n, f i = ∏ i ∈ range (n - m), f (m + i) := by
  show (((List.range (n - m)).map (m + ·)).map f).foldr (· * ·) 1 = ((List.range (n - m)).map fun k => f (m + k)).foldr (· * ·) 1
  rw [List.map_map]; rfl
theorem prod_Icc_succ_top {a b : ℕ} (hab : a ≤ b + 1) (f : ℕ → β) :
    ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  rw [prod_Icc_eq_prod_range, prod_Icc_eq_prod_range, show b + 1 + 1 - a = b + 1 - a + 1 by omega, prod_range_succ]
  congr 2; omega
end Prod

theorem card_eq_sum_ones (s : Finset ι) : s.card = ∑ _x ∈ s, 1 := by
  rw [sum_const_mul, Nat.mul_one]; rfl
theorem sum_range_id_mul_two (n : ℕ) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum_range_succ, Nat.add_mul, ih]; cases n <;> grind
theorem sum_range_id (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by
  rw [← sum_range_id_mul_two n, Nat.mul_div_cancel _ (by decide)]
theorem prod_range_add_one_eq_factorial (n : ℕ) : ∏ x ∈ range n, (x + 1) = n.factorial := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_range_succ, ih, Nat.factorial_succ, Nat.mul_comm]
end Finset

@[simp] theorem Fin.sum_univ_zero {β : Type v} [Semiring β] (f : Fin 0 → β) : ∑ i, f i = 0 := rfl
theorem Fin.sum_univ_two {β : Type v} [Semiring β] (f : Fin 2 → β) : ∑ i, f i = f 0 + f 1 :=
  show f 0 + (f 1 + 0) = _ by rw [add_zero]
theorem Fin.sum_univ_three {β : Type v} [Semiring β] (f : Fin 3 → β) : ∑ i, f i = f 0 + f 1 + f 2 :=
  show f 0 + (f 1 + (f 2 + 0)) = _ by rw [add_zero, add_assoc]
theorem Fin.sum_univ_four {β : Type v} [Semiring β] (f : Fin 4 → β) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 :=
  show f 0 + (f 1 + (f 2 + (f 3 + 0))) = _ by rw [add_zero, add_assoc, add_assoc]

end

end
