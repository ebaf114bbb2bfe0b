module

public import Olympiad.Nat.Prime

/-!
# Multisets, finite sets, finite types

A `Multiset` is a list up to permutation and a `Finset` is a multiset without duplicates, as in
Mathlib. Everything reduces in the kernel, so concrete finite sets can be decided.
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

open Lean.Grind

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

/-- Lists up to permutation. -/
def Multiset.setoid (α : Type u) : Setoid (List α) :=
  ⟨List.Perm, ⟨List.Perm.refl, List.Perm.symm, List.Perm.trans⟩⟩

/-- A multiset is a list up to permutation. -/
def Multiset (α : Type u) : Type u := Quotient (Multiset.setoid α)

namespace Multiset

/-- The multiset of the elements of a list. -/
def ofList (l : List α) : Multiset α := Quotient.mk _ l
instance : Coe (List α) (Multiset α) := ⟨ofList⟩

/-- Membership in a multiset. -/
protected def Mem (s : Multiset α) (a : α) : Prop :=
  Quotient.lift (fun l => a ∈ l) (fun _ _ h => propext (List.Perm.mem_iff h)) s
instance : Membership α (Multiset α) := ⟨Multiset.Mem⟩

/-- No element occurs twice. -/
protected def Nodup (s : Multiset α) : Prop :=
  Quotient.lift List.Nodup (fun _ _ h => propext (List.Perm.nodup_iff h)) s
/-- The number of elements, with multiplicity. -/
def card (s : Multiset α) : ℕ := Quotient.lift List.length (fun _ _ h => List.Perm.length_eq h) s
/-- The image of a multiset. -/
def map (f : α → β) (s : Multiset α) : Multiset β :=
  Quotient.lift (fun l => ofList (l.map f)) (fun _ _ h => Quotient.sound (List.Perm.map f h)) s
/-- The elements with a property. -/
def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => ofList (l.filter fun a => decide (p a)))
    (fun _ _ h => Quotient.sound (List.Perm.filter _ h)) s
/-- How often an element occurs. -/
def count [DecidableEq α] (a : α) (s : Multiset α) : ℕ :=
  Quotient.lift (fun l => l.count a) (fun _ _ h => List.Perm.count_eq h a) s

theorem foldr_perm (op : α → α → α) (hc : ∀ a b, op a b = op b a)
    (ha : ∀ a b c, op (op a b) c = op a (op b c)) (z : α) {l l' : List α} (h : l.Perm l') :
    l.foldr op z = l'.foldr op z := by
  induction h with
  | nil => rfl
  | cons x _ ih => simp [ih]
  | swap x y l => simp only [List.foldr_cons]; rw [← ha, ← ha, hc y x]
  | trans _ _ ih1 ih2 => rw [ih1, ih2]

/-- A fold with a commutative and associative operation. -/
def fold (op : α → α → α) (hc : ∀ a b, op a b = op b a)
    (ha : ∀ a b c, op (op a b) c = op a (op b c)) (z : α) (s : Multiset α) : α :=
  Quotient.lift (fun l => l.foldr op z) (fun _ _ h => foldr_perm op hc ha z h) s
/-- The sum of a multiset. -/
def sum [AddCommMonoid α] (s : Multiset α) : α :=
  fold (· + ·) AddCommMonoid.add_comm AddCommMonoid.add_assoc 0 s
/-- The product of a multiset. -/
def prod [CommSemiring α] (s : Multiset α) : α :=
  fold (· * ·) CommSemiring.mul_comm Semiring.mul_assoc 1 s
/-- The multiset of the numbers below `n`. -/
def range (n : ℕ) : Multiset ℕ := ofList (List.range n)

theorem nodup_filter {p : α → Prop} [DecidablePred p] {s : Multiset α} (h : s.Nodup) : (s.filter p).Nodup := by
  induction s using Quotient.ind
  exact List.Pairwise.filter _ h
theorem nodup_map {f : α → β} (hf : ∀ a b, f a = f b → a = b) {s : Multiset α} (h : s.Nodup) : (s.map f).Nodup := by
  induction s using Quotient.ind
  exact List.Pairwise.map f (fun _ _ hne he => hne (hf _ _ he)) h

/-- Removes later duplicates from a list. -/
def dedupList [DecidableEq α] : List α → List α
  | [] => []
  | a :: l => if a ∈ dedupList l then dedupList l else a :: dedupList l
theorem mem_dedupList [DecidableEq α] (a : α) (l : List α) : a ∈ dedupList l ↔ a ∈ l := by
  induction l with
  | nil => exact Iff.rfl
  | cons b l ih =>
    unfold dedupList
    split
    · rename_i h
      rw [ih, List.mem_cons]
      exact ⟨Or.inr, fun h' => h'.elim (fun e => ih.1 (e.symm ▸ h)) id⟩
    · rw [List.mem_cons, List.mem_cons, ih]
theorem nodup_dedupList [DecidableEq α] (l : List α) : (dedupList l).Nodup := by
  induction l with
  | nil => exact List.Pairwise.nil
  | cons b l ih =>
    unfold dedupList
    split
    · exact ih
    · exact List.nodup_cons.2 ⟨‹_›, ih⟩
theorem perm_of_nodup_of_mem {l l' : List α} (h : l.Nodup) (h' : l'.Nodup) (hm : ∀ a, a ∈ l ↔ a ∈ l') : l.Perm l' := by
  classical
  induction l generalizing l' with
  | nil =>
    cases l' with
    | nil => exact .nil
    | cons x t => exact absurd ((hm x).2 (by simp)) (by simp)
  | cons x t ih =>
    have hx : x ∈ l' := (hm x).1 (by simp)
    refine .trans (.cons x (ih (List.nodup_cons.1 h).2 (h'.erase x) fun a => ?_)) (List.perm_cons_erase hx).symm
    have h1 := List.nodup_cons.1 h
    rw [h'.mem_erase_iff, ← hm a, List.mem_cons]
    exact ⟨fun h2 => ⟨fun h3 => h1.1 (h3 ▸ h2), Or.inr h2⟩, fun ⟨h2, h3⟩ => h3.resolve_left h2⟩
/-- The multiset with duplicates removed. -/
def dedup [DecidableEq α] (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => ofList (dedupList l))
    (fun l l' h => Quotient.sound (perm_of_nodup_of_mem (nodup_dedupList l) (nodup_dedupList l') fun a => by
      rw [mem_dedupList, mem_dedupList]; exact List.Perm.mem_iff h)) s
theorem nodup_dedup [DecidableEq α] (s : Multiset α) : s.dedup.Nodup := by
  induction s using Quotient.ind
  exact nodup_dedupList _
theorem mem_dedup [DecidableEq α] {a : α} {s : Multiset α} : a ∈ s.dedup ↔ a ∈ s := by
  induction s using Quotient.ind
  exact mem_dedupList _ _
instance [DecidableEq α] (a : α) (s : Multiset α) : Decidable (a ∈ s) :=
  Quotient.recOnSubsingleton s fun l => inferInstanceAs (Decidable (a ∈ l))
end Multiset

/-- A finite set: a multiset without duplicates. -/
structure Finset (α : Type u) where
  /-- The underlying multiset. -/
  val : Multiset α
  /-- No element occurs twice. -/
  nodup : val.Nodup

theorem Function.hfunext {α α' : Sort u} {β : α → Sort v} {β' : α' → Sort v} {f : ∀ a, β a} {f' : ∀ a, β' a}
    (hα : α = α') (h : ∀ a a', HEq a a' → HEq (f a) (f' a')) : HEq f f' := by
  subst hα
  have : ∀ a, HEq (f a) (f' a) := fun a => h a a HEq.rfl
  have hβ : β = β' := funext fun a => type_eq_of_heq (this a)
  subst hβ
  exact heq_of_eq (funext fun a => eq_of_heq (this a))

namespace Finset

instance : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩
instance [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) := inferInstanceAs (Decidable (a ∈ s.val))

/-- The finite set of the elements of a duplicate-free list. -/
def ofNodup (l : List α) (h : l.Nodup) : Finset α := ⟨Multiset.ofList l, h⟩
theorem mem_ofNodup {l : List α} {h : l.Nodup} {a : α} : a ∈ ofNodup l h ↔ a ∈ l := Iff.rfl

/-- To prove something about all finite sets, prove it for those given by a list. -/
theorem ind {p : Finset α → Prop} (h : ∀ (l : List α) (hl : l.Nodup), p (ofNodup l hl)) (s : Finset α) : p s := by
  obtain ⟨s, hs⟩ := s
  induction s using Quotient.ind
  exact h _ hs

@[ext] theorem ext {s t : Finset α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := by
  obtain ⟨s, hs⟩ := s; obtain ⟨t, ht⟩ := t
  induction s using Quotient.ind; induction t using Quotient.ind
  have := Quotient.sound (s := Multiset.setoid α) (Multiset.perm_of_nodup_of_mem hs ht h)
  congr
theorem ext_iff' {s t : Finset α} : s = t ↔ ∀ a, a ∈ s ↔ a ∈ t := ⟨fun h _ => h ▸ Iff.rfl, ext⟩

instance : CoeTC (Finset α) (Set α) := ⟨fun s => { a | a ∈ s }⟩
instance : CoeSort (Finset α) (Type u) := ⟨fun s => { x : α // x ∈ s }⟩
@[simp] theorem mem_coe {a : α} {s : Finset α} : a ∈ ((s : Set α)) ↔ a ∈ s := Iff.rfl

/-- Removes the duplicates of a list. -/
def _root_.List.toFinset [DecidableEq α] (l : List α) : Finset α := ⟨Multiset.dedup (Multiset.ofList l), Multiset.nodup_dedup _⟩
/-- Removes the duplicates of a multiset. -/
def _root_.Multiset.toFinset [DecidableEq α] (s : Multiset α) : Finset α := ⟨s.dedup, s.nodup_dedup⟩
@[simp, grind =] theorem _root_.List.mem_toFinset [DecidableEq α] {a : α} {l : List α} : a ∈ l.toFinset ↔ a ∈ l :=
  Multiset.mem_dedup (s := Multiset.ofList l)

/-- The number of elements. -/
def card (s : Finset α) : ℕ := s.val.card
/-- The empty set. -/
protected def empty : Finset α := ofNodup [] List.Pairwise.nil
instance : EmptyCollection (Finset α) := ⟨Finset.empty⟩
instance : Inhabited (Finset α) := ⟨∅⟩
instance : Singleton α (Finset α) := ⟨fun a => ofNodup [a] (by simp)⟩
instance : LE (Finset α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : HasSubset (Finset α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : LT (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
/-- A finite set with an element. -/
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s

/-- Inserts an element into a list unless it is there. -/
def insertList [DecidableEq α] (a : α) (l : List α) : List α := if a ∈ l then l else a :: l
theorem mem_insertList [DecidableEq α] {a b : α} {l : List α} : a ∈ insertList b l ↔ a = b ∨ a ∈ l := by
  unfold insertList
  split
  · exact ⟨Or.inr, by rintro (rfl | h) <;> assumption⟩
  · exact List.mem_cons
theorem nodup_insertList [DecidableEq α] {a : α} {l : List α} (h : l.Nodup) : (insertList a l).Nodup := by
  unfold insertList
  split
  · exact h
  · exact List.nodup_cons.2 ⟨‹_›, h⟩
/-- Inserts an element into a multiset unless it is there. -/
def insertMultiset [DecidableEq α] (a : α) (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => Multiset.ofList (insertList a l)) (fun x y h => Quotient.sound <| by
    show (insertList a x).Perm (insertList a y)
    unfold insertList
    have h1 := List.Perm.mem_iff (a := a) h
    by_cases h2 : a ∈ x
    · rw [if_pos h2, if_pos (h1.1 h2)]; exact h
    · rw [if_neg h2, if_neg fun h => h2 (h1.2 h)]; exact List.Perm.cons a h) s
theorem nodup_insertMultiset [DecidableEq α] {a : α} {s : Multiset α} (h : s.Nodup) : (insertMultiset a s).Nodup := by
  induction s using Quotient.ind
  exact nodup_insertList h
instance [DecidableEq α] : Insert α (Finset α) := ⟨fun a s => ⟨insertMultiset a s.val, nodup_insertMultiset s.nodup⟩⟩

/-- The elements of `s` with the property `p`. -/
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α := ⟨s.val.filter p, Multiset.nodup_filter s.nodup⟩
/-- The numbers below `n`. -/
def range (n : ℕ) : Finset ℕ := ofNodup (List.range n) List.nodup_range
/-- The image of `s` under an injective function. -/
def mapInj (f : α → β) (hf : ∀ a b, f a = f b → a = b) (s : Finset α) : Finset β :=
  ⟨s.val.map f, Multiset.nodup_map hf s.nodup⟩
/-- The image of `s` under `f`. -/
def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β := (s.val.map f).toFinset
/-- `s` without `a`. -/
def erase [DecidableEq α] (s : Finset α) (a : α) : Finset α := s.filter (· ≠ a)
instance [DecidableEq α] : Union (Finset α) := ⟨fun s t =>
  ⟨Quotient.lift (fun l => Quotient.lift (fun l' => Multiset.dedup (Multiset.ofList (l ++ l')))
      (fun x y h => congrArg Multiset.dedup (Quotient.sound (List.Perm.append_left l h))) t.val)
    (fun x y h => by
      induction t.val using Quotient.ind
      exact congrArg Multiset.dedup (Quotient.sound (List.Perm.append_right _ h))) s.val, by
    obtain ⟨s, hs⟩ := s; obtain ⟨t, ht⟩ := t
    induction s using Quotient.ind; induction t using Quotient.ind
    exact Multiset.nodup_dedup _⟩⟩
instance [DecidableEq α] : Inter (Finset α) := ⟨fun s t => s.filter (· ∈ t)⟩
instance [DecidableEq α] : SDiff (Finset α) := ⟨fun s t => s.filter (· ∉ t)⟩

theorem mem_def {a : α} {s : Finset α} : a ∈ s ↔ a ∈ s.val := Iff.rfl
@[simp, grind =] theorem mem_range {n m : ℕ} : m ∈ range n ↔ m < n := by
  show m ∈ List.range n ↔ _; simp
@[simp, grind =] theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a := by
  refine ind (p := fun s => a ∈ filter p s ↔ a ∈ s ∧ p a) (fun l hl => ?_) s
  show a ∈ l.filter _ ↔ a ∈ l ∧ _
  simp
@[simp, grind =] theorem mem_singleton {a b : α} : b ∈ ({a} : Finset α) ↔ b = a := by
  show b ∈ [a] ↔ _; simp
theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.2 rfl
@[simp, grind =] theorem mem_insert [DecidableEq α] {s : Finset α} {a b : α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := by
  refine ind (p := fun s => a ∈ insert b s ↔ a = b ∨ a ∈ s) (fun l hl => ?_) s
  exact mem_insertList
theorem mem_insert_self [DecidableEq α] (a : α) (s : Finset α) : a ∈ insert a s := mem_insert.2 (Or.inl rfl)
theorem mem_insert_of_mem [DecidableEq α] {s : Finset α} {a b : α} (h : a ∈ s) : a ∈ insert b s := mem_insert.2 (Or.inr h)
@[simp, grind ←] theorem notMem_empty (a : α) : a ∉ (∅ : Finset α) := fun h => by
  have : a ∈ ([] : List α) := h
  simp at this
theorem not_mem_empty (a : α) : a ∉ (∅ : Finset α) := notMem_empty a
@[simp, grind =] theorem mem_image [DecidableEq β] {f : α → β} {s : Finset α} {b : β} : b ∈ image f s ↔ ∃ a, a ∈ s ∧ f a = b := by
  refine ind (p := fun s => b ∈ image f s ↔ ∃ a, a ∈ s ∧ f a = b) (fun l hl => ?_) s
  show b ∈ Multiset.dedupList (l.map f) ↔ ∃ a, a ∈ l ∧ _
  rw [Multiset.mem_dedupList, List.mem_map]
theorem mem_image_of_mem [DecidableEq β] (f : α → β) {a : α} {s : Finset α} (h : a ∈ s) : f a ∈ s.image f := mem_image.2 ⟨a, h, rfl⟩
@[simp, grind =] theorem mem_mapInj {f : α → β} {hf : ∀ a b, f a = f b → a = b} {s : Finset α} {b : β} :
    b ∈ mapInj f hf s ↔ ∃ a, a ∈ s ∧ f a = b := by
  refine ind (p := fun s => b ∈ mapInj f hf s ↔ ∃ a, a ∈ s ∧ f a = b) (fun l hl => ?_) s
  show b ∈ l.map f ↔ ∃ a, a ∈ l ∧ _
  rw [List.mem_map]
@[simp, grind =] theorem mem_erase [DecidableEq α] {a b : α} {s : Finset α} : a ∈ erase s b ↔ a ≠ b ∧ a ∈ s := by
  rw [erase, mem_filter, And.comm]
@[simp, grind =] theorem mem_union [DecidableEq α] {s t : Finset α} {a : α} : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := by
  refine ind (p := fun s => a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t) (fun l hl => ?_) s
  refine ind (p := fun t => a ∈ ofNodup l hl ∪ t ↔ a ∈ ofNodup l hl ∨ a ∈ t) (fun l' hl' => ?_) t
  show a ∈ Multiset.dedupList (l ++ l') ↔ a ∈ l ∨ a ∈ l'
  rw [Multiset.mem_dedupList, List.mem_append]
@[simp, grind =] theorem mem_inter [DecidableEq α] {s t : Finset α} {a : α} : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := mem_filter
@[simp, grind =] theorem mem_sdiff [DecidableEq α] {s t : Finset α} {a : α} : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := mem_filter
theorem subset_iff {s t : Finset α} : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Iff.rfl
@[simp] theorem inter_subset_left [DecidableEq α] {s t : Finset α} : s ∩ t ⊆ s := fun _ h => (mem_inter.1 h).1
@[simp] theorem inter_subset_right [DecidableEq α] {s t : Finset α} : s ∩ t ⊆ t := fun _ h => (mem_inter.1 h).2
@[simp] theorem subset_union_left [DecidableEq α] {s t : Finset α} : s ⊆ s ∪ t := fun _ h => mem_union.2 (Or.inl h)
@[simp] theorem subset_union_right [DecidableEq α] {s t : Finset α} : t ⊆ s ∪ t := fun _ h => mem_union.2 (Or.inr h)
theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h
theorem Subset.antisymm {s t : Finset α} (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := ext fun _ => ⟨@h₁ _, @h₂ _⟩
theorem eq_empty_iff_forall_notMem {s : Finset α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h x => h ▸ notMem_empty x, fun h => ext fun x => ⟨fun h' => absurd h' (h x), fun h' => absurd h' (notMem_empty x)⟩⟩
theorem nonempty_iff_ne_empty {s : Finset α} : s.Nonempty ↔ s ≠ ∅ :=
  ⟨fun ⟨x, hx⟩ h => notMem_empty x (h ▸ hx), fun h => by_contra fun h' => h (eq_empty_iff_forall_notMem.2 fun x hx => h' ⟨x, hx⟩)⟩
theorem nonempty_of_ne_empty {s : Finset α} (h : s ≠ ∅) : s.Nonempty := nonempty_iff_ne_empty.2 h
theorem insert_eq [DecidableEq α] (a : α) (s : Finset α) : insert a s = {a} ∪ s := ext fun x => by
  rw [mem_insert, mem_union, mem_singleton]
instance decidableDforallFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∀ a, a ∈ s → p a) :=
  Quotient.recOnSubsingleton (motive := fun s : Multiset α => Decidable (∀ a, a ∈ s → p a)) s.val
    fun l => inferInstanceAs (Decidable (∀ a, a ∈ l → p a))
instance decidableExistsFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∃ a, a ∈ s ∧ p a) :=
  Quotient.recOnSubsingleton (motive := fun s : Multiset α => Decidable (∃ a, a ∈ s ∧ p a)) s.val
    fun l => inferInstanceAs (Decidable (∃ a, a ∈ l ∧ p a))
instance [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) := inferInstanceAs (Decidable (∀ a, a ∈ s → a ∈ t))
instance [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  decidable_of_iff ((∀ a, a ∈ s → a ∈ t) ∧ ∀ a, a ∈ t → a ∈ s)
    ⟨fun h => ext fun a => ⟨h.1 a, h.2 a⟩, by rintro rfl; exact ⟨fun _ h => h, fun _ h => h⟩⟩

/-! ### Cardinality -/

@[simp] theorem card_empty : card (∅ : Finset α) = 0 := rfl
@[simp] theorem card_singleton (a : α) : card ({a} : Finset α) = 1 := rfl
@[simp] theorem card_range (n : ℕ) : card (range n) = n := List.length_range
@[simp] theorem card_eq_zero {s : Finset α} : card s = 0 ↔ s = ∅ := by
  refine ind (p := fun s => card s = 0 ↔ s = ∅) (fun l hl => ?_) s
  constructor
  · intro h
    have : l = [] := List.length_eq_zero_iff.1 h
    subst this; rfl
  · intro h
    have h1 : ∀ x, x ∉ l := fun x hx => notMem_empty x (h ▸ hx)
    exact List.length_eq_zero_iff.2 (List.eq_nil_iff_forall_not_mem.2 h1)
theorem card_pos {s : Finset α} : 0 < card s ↔ s.Nonempty := by
  rw [nonempty_iff_ne_empty, Ne, ← card_eq_zero]; omega
theorem card_insert_of_notMem [DecidableEq α] {s : Finset α} {a : α} (h : a ∉ s) : card (insert a s) = card s + 1 := by
  revert h
  refine ind (p := fun s => a ∉ s → card (insert a s) = card s + 1) (fun l hl h => ?_) s
  show (insertList a l).length = l.length + 1
  unfold insertList
  rw [if_neg (show ¬a ∈ l from h)]; rfl
theorem card_insert_of_mem [DecidableEq α] {s : Finset α} {a : α} (h : a ∈ s) : card (insert a s) = card s := by
  rw [show insert a s = s from ext fun x => by rw [mem_insert]; exact ⟨by rintro (rfl | h') <;> assumption, Or.inr⟩]
theorem card_filter_le (s : Finset α) (p : α → Prop) [DecidablePred p] : card (filter p s) ≤ card s :=
  ind (p := fun s => card (filter p s) ≤ card s) (fun l _ => List.length_filter_le _ l) s
theorem card_eq_of_mem_iff {s t : Finset α} (h : ∀ a, a ∈ s ↔ a ∈ t) : card s = card t := by rw [ext h]
theorem card_le_card {s t : Finset α} (h : s ⊆ t) : card s ≤ card t := by
  classical
  revert h
  refine ind (p := fun s => s ⊆ t → card s ≤ card t) (fun l hl => ?_) s
  refine ind (p := fun t => ofNodup l hl ⊆ t → card (ofNodup l hl) ≤ card t) (fun l' hl' hsub => ?_) t
  show l.length ≤ l'.length
  have h : ∀ x, x ∈ l → x ∈ l' := fun _ hx => hsub hx
  clear hsub hl'
  induction l generalizing l' with
  | nil => exact Nat.zero_le _
  | cons a l ih =>
    have h1 := List.nodup_cons.1 hl
    have h2 := ih h1.2 (l'.erase a) fun x hx => by
      have hne : x ≠ a := fun e => h1.1 (e ▸ hx)
      exact (List.mem_erase_of_ne hne).2 (h x (List.mem_cons_of_mem a hx))
    rw [List.length_erase_of_mem (h a List.mem_cons_self)] at h2
    have h3 : 0 < l'.length := List.length_pos_of_mem (h a List.mem_cons_self)
    rw [List.length_cons]; omega

end Finset

/-! ### Finite types -/

/-- A type with finitely many elements. -/
class Fintype (α : Type u) where
  /-- All elements of the type. -/
  elems : Finset α
  /-- They are all there. -/
  complete : ∀ x : α, x ∈ elems

/-- All elements of a finite type. -/
def Finset.univ [Fintype α] : Finset α := Fintype.elems
@[simp, grind ←] theorem Finset.mem_univ [Fintype α] (x : α) : x ∈ (Finset.univ : Finset α) := Fintype.complete x
/-- The number of elements of a finite type. -/
def Fintype.card (α : Type u) [Fintype α] : ℕ := (Finset.univ : Finset α).card

instance (n : ℕ) : Fintype (Fin n) := 
  ⟨Finset.ofNodup (List.finRange n) (by
    rw [List.Nodup, List.pairwise_iff_getElem]
    intro i j hi hj hij
    simp [List.finRange, Fin.ext_iff]; omega), List.mem_finRange⟩
instance : Fintype Bool := ⟨Finset.ofNodup [true, false] (by decide), fun x => by cases x <;> decide⟩
instance : Fintype Unit := ⟨Finset.ofNodup [()] (by simp), fun _ => List.mem_singleton.2 rfl⟩
@[simp] theorem Fintype.card_fin (n : ℕ) : Fintype.card (Fin n) = n := List.length_finRange

/-- The finite set of the elements of a set with finitely many elements. -/
def Set.toFinset (s : Set α) [Fintype s] : Finset α :=
  Finset.mapInj Subtype.val (fun _ _ => Subtype.ext) (Finset.univ (α := { x : α // x ∈ s }))
@[simp, grind =] theorem Set.mem_toFinset {s : Set α} [Fintype s] {a : α} : a ∈ s.toFinset ↔ a ∈ s := by
  rw [Set.toFinset, Finset.mem_mapInj]
  exact ⟨by rintro ⟨y, _, rfl⟩; exact y.2, fun h => ⟨⟨a, h⟩, Finset.mem_univ _, rfl⟩⟩

/-- A set is finite if some finite set has the same elements. -/
def Set.Finite (s : Set α) : Prop := ∃ t : Finset α, ∀ a, a ∈ t ↔ a ∈ s
/-- A set is infinite if it is not finite. -/
protected def Set.Infinite (s : Set α) : Prop := ¬s.Finite
/-- A type is finite if it has finitely many elements. -/
class Finite (α : Type u) : Prop where
  /-- Some finite set has all elements. -/
  exists_finset : ∃ t : Finset α, ∀ a, a ∈ t

open Classical in
/-- The finite set with the elements of a finite set. -/
def Set.Finite.toFinset {s : Set α} (h : s.Finite) : Finset α := Classical.choose h
@[simp, grind =] theorem Set.Finite.mem_toFinset {s : Set α} (h : s.Finite) {a : α} : a ∈ h.toFinset ↔ a ∈ s := Classical.choose_spec h a

open Classical in
/-- The number of elements of a set, 0 if it is infinite. -/
def Set.ncard (s : Set α) : ℕ := if h : s.Finite then h.toFinset.card else 0
open Classical in
/-- The number of elements of a type, 0 if it is infinite. -/
def Nat.card (α : Type u) : ℕ := Set.ncard (Set.univ : Set α)
/-- The infinite types. -/
class Infinite (α : Type u) : Prop where
  /-- An infinite type is not finite. -/
  not_finite : ¬Finite α
theorem Set.ncard_eq_card {s : Set α} {t : Finset α} (h : ∀ a, a ∈ t ↔ a ∈ s) : s.ncard = t.card := by
  have h1 : s.Finite := ⟨t, h⟩
  rw [Set.ncard, dif_pos h1]
  exact Finset.card_eq_of_mem_iff fun a => by rw [Set.Finite.mem_toFinset, h]
theorem Set.ncard_coe_finset (t : Finset α) : ({ a | a ∈ t } : Set α).ncard = t.card := Set.ncard_eq_card fun _ => Iff.rfl

/-! ### Intervals -/

/-- Orders in which bounded intervals are finite. -/
class LocallyFiniteOrder (α : Type u) [LE α] [LT α] where
  /-- The closed interval. -/
  finsetIcc : α → α → Finset α
  /-- The left-closed, right-open interval. -/
  finsetIco : α → α → Finset α
  /-- The left-open, right-closed interval. -/
  finsetIoc : α → α → Finset α
  /-- The open interval. -/
  finsetIoo : α → α → Finset α
  /-- The elements of the closed interval. -/
  finset_mem_Icc : ∀ a b x : α, x ∈ finsetIcc a b ↔ a ≤ x ∧ x ≤ b
  /-- The elements of the left-closed, right-open interval. -/
  finset_mem_Ico : ∀ a b x : α, x ∈ finsetIco a b ↔ a ≤ x ∧ x < b
  /-- The elements of the left-open, right-closed interval. -/
  finset_mem_Ioc : ∀ a b x : α, x ∈ finsetIoc a b ↔ a < x ∧ x ≤ b
  /-- The elements of the open interval. -/
  finset_mem_Ioo : ∀ a b x : α, x ∈ finsetIoo a b ↔ a < x ∧ x < b

namespace Finset

/-- The natural numbers `a, a + 1, …, a + n - 1`. -/
def natRun (a n : ℕ) : Finset ℕ := mapInj (a + ·) (fun _ _ h => Nat.add_left_cancel h) (range n)
theorem mem_natRun {a n x : ℕ} : x ∈ natRun a n ↔ a ≤ x ∧ x < a + n := by
  rw [natRun, mem_mapInj]
  constructor
  · rintro ⟨k, hk, rfl⟩; rw [mem_range] at hk; omega
  · intro h; exact ⟨x - a, by rw [mem_range]; omega, by omega⟩
/-- The integers `a, a + 1, …, a + n - 1`. -/
def intRun (a : ℤ) (n : ℕ) : Finset ℤ := mapInj (fun k : ℕ => a + (k : ℤ)) (fun _ _ h => Int.ofNat.inj (Int.add_left_cancel h)) (range n)
theorem mem_intRun {a : ℤ} {n : ℕ} {x : ℤ} : x ∈ intRun a n ↔ a ≤ x ∧ x < a + n := by
  rw [intRun, mem_mapInj]
  constructor
  · rintro ⟨k, hk, rfl⟩; rw [mem_range] at hk; omega
  · intro h; exact ⟨(x - a).toNat, by rw [mem_range]; omega, by omega⟩

instance : LocallyFiniteOrder ℕ where
  finsetIcc a b := natRun a (b + 1 - a)
  finsetIco a b := natRun a (b - a)
  finsetIoc a b := natRun (a + 1) (b - a)
  finsetIoo a b := natRun (a + 1) (b - a - 1)
  finset_mem_Icc a b x := by rw [mem_natRun]; omega
  finset_mem_Ico a b x := by rw [mem_natRun]; omega
  finset_mem_Ioc a b x := by rw [mem_natRun]; omega
  finset_mem_Ioo a b x := by rw [mem_natRun]; omega
instance : LocallyFiniteOrder ℤ where
  finsetIcc a b := intRun a (b + 1 - a).toNat
  finsetIco a b := intRun a (b - a).toNat
  finsetIoc a b := intRun (a + 1) (b - a).toNat
  finsetIoo a b := intRun (a + 1) (b - a - 1).toNat
  finset_mem_Icc a b x := by rw [mem_intRun]; omega
  finset_mem_Ico a b x := by rw [mem_intRun]; omega
  finset_mem_Ioc a b x := by rw [mem_intRun]; omega
  finset_mem_Ioo a b x := by rw [mem_intRun]; omega
instance (n : ℕ) : LocallyFiniteOrder (Fin n) where
  finsetIcc a b := univ.filter fun x => a ≤ x ∧ x ≤ b
  finsetIco a b := univ.filter fun x => a ≤ x ∧ x < b
  finsetIoc a b := univ.filter fun x => a < x ∧ x ≤ b
  finsetIoo a b := univ.filter fun x => a < x ∧ x < b
  finset_mem_Icc a b x := by simp
  finset_mem_Ico a b x := by simp
  finset_mem_Ioc a b x := by simp
  finset_mem_Ioo a b x := by simp

section
variable [LE α] [LT α] [LocallyFiniteOrder α] {a b x : α}
/-- The finite set of the `x` with `a ≤ x ≤ b`. -/
def Icc (a b : α) : Finset α := LocallyFiniteOrder.finsetIcc a b
/-- The finite set of the `x` with `a ≤ x < b`. -/
def Ico (a b : α) : Finset α := LocallyFiniteOrder.finsetIco a b
/-- The finite set of the `x` with `a < x ≤ b`. -/
def Ioc (a b : α) : Finset α := LocallyFiniteOrder.finsetIoc a b
/-- The finite set of the `x` with `a < x < b`. -/
def Ioo (a b : α) : Finset α := LocallyFiniteOrder.finsetIoo a b
@[simp, grind =] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Icc a b x
@[simp, grind =] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LocallyFiniteOrder.finset_mem_Ico a b x
@[simp, grind =] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Ioc a b x
@[simp, grind =] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LocallyFiniteOrder.finset_mem_Ioo a b x
end
/-- The natural numbers up to `b`. -/
def Iic (b : ℕ) : Finset ℕ := range (b + 1)
/-- The natural numbers below `b`. -/
def Iio (b : ℕ) : Finset ℕ := range b
@[simp, grind =] theorem mem_Iic {b x : ℕ} : x ∈ Iic b ↔ x ≤ b := by rw [Iic, mem_range, Nat.lt_succ_iff]
@[simp, grind =] theorem mem_Iio {b x : ℕ} : x ∈ Iio b ↔ x < b := mem_range
theorem range_eq_Ico (n : ℕ) : range n = Ico 0 n := ext fun x => by rw [mem_range, mem_Ico]; omega
@[simp] theorem _root_.Nat.card_Icc (a b : ℕ) : card (Icc a b) = b + 1 - a := by
  show ((List.range (b + 1 - a)).map (a + ·)).length = _; simp
@[simp] theorem _root_.Nat.card_Ico (a b : ℕ) : card (Ico a b) = b - a := by
  show ((List.range (b - a)).map (a + ·)).length = _; simp
@[simp] theorem _root_.Nat.card_Ioc (a b : ℕ) : card (Ioc a b) = b - a := by
  show ((List.range (b - a)).map (a + 1 + ·)).length = _; simp
@[simp] theorem _root_.Nat.card_Ioo (a b : ℕ) : card (Ioo a b) = b - a - 1 := by
  show ((List.range (b - a - 1)).map (a + 1 + ·)).length = _; simp
@[simp] theorem _root_.Int.card_Icc (a b : ℤ) : card (Icc a b) = (b + 1 - a).toNat := by
  show ((List.range (b + 1 - a).toNat).map fun k : ℕ => a + (k : ℤ)).length = _; simp
/-- A finite set given by a bounded predicate is a filtered range. -/
theorem eq_filter_range {S : Finset ℕ} {P : ℕ → Prop} [DecidablePred P] (N : ℕ) (h : ∀ n, n ∈ S ↔ P n)
    (hb : ∀ n, P n → n < N) : S = (range N).filter P :=
  ext fun a => by simp only [mem_filter, mem_range, h]; exact ⟨fun h => ⟨hb a h, h⟩, fun h => h.2⟩

/-- All pairs of an element of `l` and an element of `l'`. -/
def pairs (l : List α) (l' : List β) : List (α × β) := l.flatMap fun a => l'.map fun b => (a, b)
theorem mem_pairs {l : List α} {l' : List β} {p : α × β} : p ∈ pairs l l' ↔ p.1 ∈ l ∧ p.2 ∈ l' := by
  simp only [pairs, List.mem_flatMap, List.mem_map]
  exact ⟨by rintro ⟨a, ha, b, hb, rfl⟩; exact ⟨ha, hb⟩, fun h => ⟨p.1, h.1, p.2, h.2, rfl⟩⟩
theorem nodup_pairs {l : List α} {l' : List β} (hs : l.Nodup) (ht : l'.Nodup) : (pairs l l').Nodup := by
  unfold pairs
  induction l with
  | nil => exact List.Pairwise.nil
  | cons a l ih =>
    rw [List.flatMap_cons, List.nodup_append]
    have h := List.nodup_cons.1 hs
    refine ⟨List.Pairwise.map _ (fun _ _ hne he => hne (Prod.mk.inj he).2) ht, ih h.2, ?_⟩
    intro x hx y hy he
    obtain ⟨b, _, rfl⟩ := List.mem_map.1 hx
    obtain ⟨a', ha', hy⟩ := List.mem_flatMap.1 hy
    obtain ⟨b', _, rfl⟩ := List.mem_map.1 hy
    exact h.1 ((Prod.mk.inj he).1 ▸ ha')
/-- The set of all pairs. -/
protected def product (s : Finset α) (t : Finset β) : Finset (α × β) :=
  Quotient.hrecOn (motive := fun m : Multiset α => m.Nodup → Finset (α × β)) s.val
    (fun l hl => Quotient.hrecOn (motive := fun m : Multiset β => m.Nodup → Finset (α × β)) t.val
      (fun l' hl' => ofNodup (pairs l l') (nodup_pairs hl hl'))
      (fun x y h => Function.hfunext (propext (List.Perm.nodup_iff h)) fun hx hy _ => heq_of_eq <| ext fun p => by
        rw [mem_ofNodup, mem_ofNodup, mem_pairs, mem_pairs, List.Perm.mem_iff h]) t.nodup)
    (fun x y h => Function.hfunext (propext (List.Perm.nodup_iff h)) fun hx hy _ => heq_of_eq <| by
      obtain ⟨t, ht⟩ := t
      induction t using Quotient.ind
      exact ext fun p => by
        show p ∈ pairs _ _ ↔ p ∈ pairs _ _
        rw [mem_pairs, mem_pairs, List.Perm.mem_iff h]) s.nodup
instance : SProd (Finset α) (Finset β) (Finset (α × β)) := ⟨Finset.product⟩
@[simp, grind =] theorem mem_product {s : Finset α} {t : Finset β} {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := by
  refine ind (p := fun s => p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t) (fun l hl => ?_) s
  refine ind (p := fun t => p ∈ ofNodup l hl ×ˢ t ↔ p.1 ∈ ofNodup l hl ∧ p.2 ∈ t) (fun l' hl' => ?_) t
  exact mem_pairs
theorem length_pairs (l : List α) (l' : List β) : (pairs l l').length = l.length * l'.length := by
  unfold pairs
  induction l with
  | nil => simp
  | cons a l ih => rw [List.flatMap_cons, List.length_append, ih, List.length_map, List.length_cons, Nat.succ_mul, Nat.add_comm]
@[simp] theorem card_product (s : Finset α) (t : Finset β) : card (s ×ˢ t) = card s * card t := by
  refine ind (p := fun s => card (s ×ˢ t) = card s * card t) (fun l hl => ?_) s
  refine ind (p := fun t => card (ofNodup l hl ×ˢ t) = card (ofNodup l hl) * card t) (fun l' hl' => ?_) t
  exact length_pairs l l'

/-! ### Powersets -/

/-- The finite sets of elements of a list. -/
def powersetList [DecidableEq α] : List α → List (Finset α)
  | [] => [∅]
  | a :: l => powersetList l ++ (powersetList l).map (insert a)
theorem mem_powersetList [DecidableEq α] {l : List α} {t : Finset α} : t ∈ powersetList l ↔ ∀ x, x ∈ t → x ∈ l := by
  induction l generalizing t with
  | nil =>
    rw [powersetList, List.mem_singleton, eq_empty_iff_forall_notMem]
    simp
  | cons a l ih =>
    rw [powersetList, List.mem_append, List.mem_map]
    constructor
    · rintro (h | ⟨u, hu, rfl⟩) x hx
      · exact List.mem_cons_of_mem a (ih.1 h x hx)
      · rcases mem_insert.1 hx with rfl | hx
        · exact List.mem_cons_self
        · exact List.mem_cons_of_mem a (ih.1 hu x hx)
    · intro h
      by_cases ha : a ∈ t
      · refine Or.inr ⟨t.erase a, ih.2 fun x hx => ?_, ext fun x => ?_⟩
        · have hx := mem_erase.1 hx
          exact (List.mem_cons.1 (h x hx.2)).resolve_left hx.1
        · rw [mem_insert, mem_erase]
          by_cases hxa : x = a
          · simp [hxa, ha]
          · simp [hxa]
      · refine Or.inl (ih.2 fun x hx => ?_)
        refine (List.mem_cons.1 (h x hx)).resolve_left fun e => ha (e ▸ hx)
theorem nodup_powersetList [DecidableEq α] {l : List α} (h : l.Nodup) : (powersetList l).Nodup := by
  induction l with
  | nil => simp [powersetList]
  | cons a l ih =>
    have h := List.nodup_cons.1 h
    have hl : ∀ t, t ∈ powersetList l → a ∉ t := fun t ht ha => h.1 (mem_powersetList.1 ht a ha)
    rw [powersetList, List.nodup_append]
    refine ⟨ih h.2, ?_, ?_⟩
    · refine List.pairwise_map.2 (List.Pairwise.imp_of_mem (fun {s t} hs ht hne he => hne (ext fun x => ?_)) (ih h.2))
      have hx : x ∈ insert a s ↔ x ∈ insert a t := he ▸ Iff.rfl
      rw [mem_insert, mem_insert] at hx
      by_cases hxa : x = a
      · subst hxa
        exact ⟨fun h' => absurd h' (hl s hs), fun h' => absurd h' (hl t ht)⟩
      · exact ⟨fun h' => (hx.1 (Or.inr h')).resolve_left hxa, fun h' => (hx.2 (Or.inr h')).resolve_left hxa⟩
    · intro s hs t ht he
      obtain ⟨u, _, rfl⟩ := List.mem_map.1 ht
      exact hl s hs (he ▸ mem_insert_self a u)
theorem length_powersetList [DecidableEq α] (l : List α) : (powersetList l).length = 2 ^ l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [powersetList, List.length_append, List.length_map, ih, List.length_cons, Nat.pow_succ, Nat.mul_two]
/-- All subsets of a finite set. -/
def powerset [DecidableEq α] (s : Finset α) : Finset (Finset α) :=
  Quotient.hrecOn (motive := fun m : Multiset α => m.Nodup → Finset (Finset α)) s.val
    (fun l hl => ofNodup (powersetList l) (nodup_powersetList hl))
    (fun x y h => Function.hfunext (propext (List.Perm.nodup_iff h)) fun hx hy _ => heq_of_eq <| ext fun p => by
      rw [mem_ofNodup, mem_ofNodup, mem_powersetList, mem_powersetList]
      exact forall_congr' fun a => imp_congr_right fun _ => List.Perm.mem_iff h) s.nodup
@[simp, grind =] theorem mem_powerset [DecidableEq α] {s t : Finset α} : s ∈ powerset t ↔ s ⊆ t := by
  refine ind (p := fun t => s ∈ powerset t ↔ s ⊆ t) (fun l hl => ?_) t
  exact mem_powersetList
@[simp] theorem card_powerset [DecidableEq α] (s : Finset α) : card (powerset s) = 2 ^ card s := by
  refine ind (p := fun s => card (powerset s) = 2 ^ card s) (fun l hl => ?_) s
  exact length_powersetList l
/-- The subsets with `n` elements. -/
def powersetCard [DecidableEq α] (n : ℕ) (s : Finset α) : Finset (Finset α) := (powerset s).filter fun t => card t = n
@[simp, grind =] theorem mem_powersetCard [DecidableEq α] {n : ℕ} {s t : Finset α} :
    s ∈ powersetCard n t ↔ s ⊆ t ∧ card s = n := by
  rw [powersetCard, mem_filter, mem_powerset]
end Finset

namespace Nat
/-- The positive divisors of `n`; empty for `n = 0`. -/
def divisors (n : ℕ) : Finset ℕ := (Finset.Ico 1 (n + 1)).filter (· ∣ n)
/-- The positive divisors of `n` other than `n`; empty for `n = 0`. -/
def properDivisors (n : ℕ) : Finset ℕ := (Finset.Ico 1 n).filter (· ∣ n)
@[simp, grind =] theorem mem_divisors {n m : ℕ} : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  rw [divisors, Finset.mem_filter, Finset.mem_Ico]
  constructor
  · rintro ⟨h, hd⟩; exact ⟨hd, by omega⟩
  · rintro ⟨hd, h⟩
    have h1 := Nat.le_of_dvd (Nat.pos_of_ne_zero h) hd
    have h2 : n ≠ 0 := by rintro rfl; exact h (Nat.eq_zero_of_zero_dvd hd)
    exact ⟨by omega, hd⟩
@[simp, grind =] theorem mem_properDivisors {n m : ℕ} : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  rw [properDivisors, Finset.mem_filter, Finset.mem_Ico]
  constructor
  · rintro ⟨h, hd⟩; exact ⟨hd, h.2⟩
  · rintro ⟨hd, h⟩
    have h2 : n ≠ 0 := by rintro rfl; have := Nat.eq_zero_of_zero_dvd hd; omega
    exact ⟨by omega, hd⟩
/-- The prime factors of `n`. -/
def primeFactors (n : ℕ) : Finset ℕ := (primeFactorsList n).toFinset
/-- Euler's totient: the number of residues below `n` that are coprime to `n`. -/
def totient (n : ℕ) : ℕ := ((Finset.range n).filter fun a => Nat.Coprime n a).card
@[inherit_doc] scoped notation "φ" => Nat.totient
end Nat

end

end
