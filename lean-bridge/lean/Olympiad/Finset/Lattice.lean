module

public import Olympiad.BigOperators
public import Olympiad.Topology

/-!
# Suprema, greatest common divisors, powersets; infinite sums
-/

set_option autoImplicit false
set_option linter.unusedVariables false

@[expose] public section

noncomputable section

universe u v
variable {α : Type u} {β : Type v}

namespace Finset

/-- The fold of a finite set with a commutative and associative operation. -/
def foldOp (op : β → β → β) (hc : ∀ a b, op a b = op b a) (ha : ∀ a b c, op (op a b) c = op a (op b c))
    (z : β) (s : Finset α) (f : α → β) : β := Multiset.fold op hc ha z (s.val.map f)

/-- The supremum of `f` over `s`, for functions with values in ℕ; 0 for the empty set. -/
def sup (s : Finset α) (f : α → ℕ) : ℕ := foldOp Nat.max Nat.max_comm Nat.max_assoc 0 s f
/-- The greatest common divisor of `f` over `s`. -/
protected def gcd (s : Finset α) (f : α → ℕ) : ℕ := foldOp Nat.gcd Nat.gcd_comm Nat.gcd_assoc 0 s f
/-- The least common multiple of `f` over `s`. -/
protected def lcm (s : Finset α) (f : α → ℕ) : ℕ := foldOp Nat.lcm Nat.lcm_comm Nat.lcm_assoc 1 s f

theorem exists_greatest [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {s : Finset α} (h : s.Nonempty) :
    ∃ m, m ∈ s ∧ ∀ x, x ∈ s → x ≤ m := by
  classical
  revert h
  refine induction_on (p := fun s => s.Nonempty → ∃ m, m ∈ s ∧ ∀ x, x ∈ s → x ≤ m) s
    (fun ⟨x, hx⟩ => absurd hx (notMem_empty x)) fun a s ha ih _ => ?_
  by_cases hs : s.Nonempty
  · obtain ⟨m, hm, hmax⟩ := ih hs
    rcases le_total a m with h | h
    · exact ⟨m, mem_insert_of_mem hm, fun x hx => (mem_insert.1 hx).elim (fun e => e ▸ h) (hmax x)⟩
    · exact ⟨a, mem_insert_self a s, fun x hx => (mem_insert.1 hx).elim le_of_eq fun hx => (hmax x hx).trans h⟩
  · exact ⟨a, mem_insert_self a s, fun x hx => (mem_insert.1 hx).elim le_of_eq fun hx => absurd ⟨x, hx⟩ hs⟩
theorem exists_least [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {s : Finset α} (h : s.Nonempty) :
    ∃ m, m ∈ s ∧ ∀ x, x ∈ s → m ≤ x := by
  classical
  revert h
  refine induction_on (p := fun s => s.Nonempty → ∃ m, m ∈ s ∧ ∀ x, x ∈ s → m ≤ x) s
    (fun ⟨x, hx⟩ => absurd hx (notMem_empty x)) fun a s ha ih _ => ?_
  by_cases hs : s.Nonempty
  · obtain ⟨m, hm, hmin⟩ := ih hs
    rcases le_total a m with h | h
    · exact ⟨a, mem_insert_self a s, fun x hx => (mem_insert.1 hx).elim (fun e => le_of_eq e.symm) fun hx => h.trans (hmin x hx)⟩
    · exact ⟨m, mem_insert_of_mem hm, fun x hx => (mem_insert.1 hx).elim (fun e => e ▸ h) (hmin x)⟩
  · exact ⟨a, mem_insert_self a s, fun x hx => (mem_insert.1 hx).elim (fun e => le_of_eq e.symm) fun hx => absurd ⟨x, hx⟩ hs⟩

section
variable [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
/-- The greatest element of a nonempty finite set. -/
def max' (s : Finset α) (h : s.Nonempty) : α := Classical.choose (exists_greatest h)
/-- The least element of a nonempty finite set. -/
def min' (s : Finset α) (h : s.Nonempty) : α := Classical.choose (exists_least h)
theorem max'_mem (s : Finset α) (h : s.Nonempty) : s.max' h ∈ s := (Classical.choose_spec (exists_greatest h)).1
theorem le_max' (s : Finset α) (x : α) (hx : x ∈ s) : x ≤ s.max' ⟨x, hx⟩ := (Classical.choose_spec (exists_greatest ⟨x, hx⟩)).2 x hx
theorem min'_mem (s : Finset α) (h : s.Nonempty) : s.min' h ∈ s := (Classical.choose_spec (exists_least h)).1
theorem min'_le (s : Finset α) (x : α) (hx : x ∈ s) : s.min' ⟨x, hx⟩ ≤ x := (Classical.choose_spec (exists_least ⟨x, hx⟩)).2 x hx
end
theorem exists_max_image [LE β] [LT β] [Std.IsLinearOrder β] [Std.LawfulOrderLT β] (s : Finset α) (f : α → β) (h : s.Nonempty) :
    ∃ x, x ∈ s ∧ ∀ x', x' ∈ s → f x' ≤ f x := by
  classical
  obtain ⟨x, hx⟩ := h
  obtain ⟨m, hm, hmax⟩ := exists_greatest (s := s.image f) ⟨f x, mem_image_of_mem f hx⟩
  obtain ⟨y, hy, rfl⟩ := mem_image.1 hm
  exact ⟨y, hy, fun x' hx' => hmax _ (mem_image_of_mem f hx')⟩
theorem exists_min_image [LE β] [LT β] [Std.IsLinearOrder β] [Std.LawfulOrderLT β] (s : Finset α) (f : α → β) (h : s.Nonempty) :
    ∃ x, x ∈ s ∧ ∀ x', x' ∈ s → f x ≤ f x' := by
  classical
  obtain ⟨x, hx⟩ := h
  obtain ⟨m, hm, hmin⟩ := exists_least (s := s.image f) ⟨f x, mem_image_of_mem f hx⟩
  obtain ⟨y, hy, rfl⟩ := mem_image.1 hm
  exact ⟨y, hy, fun x' hx' => hmin _ (mem_image_of_mem f hx')⟩

theorem card_image_le [DecidableEq β] {s : Finset α} {f : α → β} : (s.image f).card ≤ s.card := by
  classical
  refine induction_on (p := fun s => (s.image f).card ≤ s.card) s (Nat.le_refl _) fun a s ha ih => ?_
  have h1 : (insert a s).image f = insert (f a) (s.image f) := ext fun x => by
    simp only [mem_image, mem_insert]
    constructor
    · rintro ⟨b, rfl | hb, rfl⟩
      · exact Or.inl rfl
      · exact Or.inr ⟨b, hb, rfl⟩
    · rintro (rfl | ⟨b, hb, rfl⟩)
      · exact ⟨a, Or.inl rfl, rfl⟩
      · exact ⟨b, Or.inr hb, rfl⟩
  dsimp only at ih ⊢
  rw [h1, card_insert_of_notMem ha]
  by_cases h : f a ∈ s.image f
  · rw [card_insert_of_mem h]; exact Nat.le_succ_of_le ih
  · rw [card_insert_of_notMem h]; exact Nat.succ_le_succ ih
theorem card_image_of_injOn [DecidableEq β] {s : Finset α} {f : α → β}
    (H : ∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y) : (s.image f).card = s.card := by
  rw [card_eq_sum_ones, card_eq_sum_ones, sum_image H]
theorem card_image_of_injective [DecidableEq β] {f : α → β} (s : Finset α) (H : Function.Injective f) :
    (s.image f).card = s.card := card_image_of_injOn fun _ _ _ _ h => H h
/-- The pigeonhole principle. -/
theorem exists_ne_map_eq_of_card_lt_of_maps_to [DecidableEq β] {s : Finset α} {t : Finset β} (hc : t.card < s.card)
    {f : α → β} (hf : ∀ a, a ∈ s → f a ∈ t) : ∃ x, x ∈ s ∧ ∃ y, y ∈ s ∧ x ≠ y ∧ f x = f y := by
  apply Classical.byContradiction
  intro h
  have h1 := card_image_of_injOn (s := s) (f := f) fun x hx y hy he => Classical.byContradiction fun hne =>
    h ⟨x, hx, y, hy, hne, he⟩
  have h2 : (s.image f).card ≤ t.card := card_le_card fun b hb => by
    obtain ⟨a, ha, rfl⟩ := mem_image.1 hb
    exact hf a ha
  omega
end Finset

/-! ### Infinite sums -/

section Tsum
variable [Lean.Grind.Semiring β] [Dist β]
/-- The finite partial sums of `f` converge to `a`. -/
def HasSum (f : α → β) (a : β) : Prop :=
  ∀ ε : ℝ, 0 < ε → ∃ s : Finset α, ∀ t : Finset α, s ⊆ t → dist (∑ x ∈ t, f x) a < ε
/-- `f` has a sum. -/
def Summable (f : α → β) : Prop := ∃ a, HasSum f a
open Classical in
/-- `∑' x, f x`: the sum of `f`, 0 if it has none. -/
def tsum (f : α → β) : β := if h : Summable f then Classical.choose h else 0
end Tsum
/-- `∑' x, f x`: the sum of `f`, 0 if it has none. -/
syntax (name := bigTsum) "∑' " ident (" : " term)? ", " term:67 : term
macro_rules
  | `(∑' $x:ident, $b) => `(tsum fun $x:ident => $b)
  | `(∑' $x:ident : $t, $b) => `(tsum fun ($x:ident : $t) => $b)

/-! ### Decimal numerals -/

instance : OfScientific ℝ := ⟨fun m s e => ((OfScientific.ofScientific m s e : ℚ) : ℝ)⟩
instance : OfScientific ℂ := ⟨fun m s e => ((OfScientific.ofScientific m s e : ℚ) : ℂ)⟩
theorem Real.ofScientific_eq (m : ℕ) (s : Bool) (e : ℕ) :
    (OfScientific.ofScientific m s e : ℝ) = ((OfScientific.ofScientific m s e : ℚ) : ℝ) := rfl
@[simp, grind =] theorem Rat.ofScientific_true (m e : ℕ) :
    (OfScientific.ofScientific m true e : ℚ) = (m : ℚ) / 10 ^ e := by
  show (Rat.ofScientific m true e : ℚ) = _
  rw [Rat.ofScientific_true_def, Rat.mkRat_eq_div]
  simp
@[simp, grind =] theorem Rat.ofScientific_false (m e : ℕ) :
    (OfScientific.ofScientific m false e : ℚ) = (m : ℚ) * 10 ^ e := by
  show (Rat.ofScientific m false e : ℚ) = _
  rw [Rat.ofScientific_false_def]
  simp
/-- A decimal fraction is a quotient. -/
@[simp, grind =] theorem Real.ofScientific_true (m e : ℕ) :
    (OfScientific.ofScientific m true e : ℝ) = (m : ℝ) / 10 ^ e := by
  rw [Real.ofScientific_eq]
  show ((Rat.ofScientific m true e : ℚ) : ℝ) = _
  rw [Rat.ofScientific_true_def, Rat.mkRat_eq_div]
  simp
@[simp, grind =] theorem Real.ofScientific_false (m e : ℕ) :
    (OfScientific.ofScientific m false e : ℝ) = (m : ℝ) * 10 ^ e := by
  rw [Real.ofScientific_eq]
  show ((Rat.ofScientific m false e : ℚ) : ℝ) = _
  rw [Rat.ofScientific_false_def]
  simp

end

end
