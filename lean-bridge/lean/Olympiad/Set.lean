module

public import Olympiad.Order

/-!
# Sets

`Set α` is `α → Prop`, as in Mathlib, with set-builder notation, images, intervals, bounds.
-/

set_option autoImplicit false
set_option compiler.extract_closed false
set_option linter.unusedSectionVars false

@[expose] public section

universe u v w

/-- Cartesian products, written `s ×ˢ t`. -/
class SProd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The product of two sets. -/
  sprod : α → β → γ
@[inherit_doc SProd.sprod] infixr:82 " ×ˢ " => SProd.sprod

/-- A set is a collection of elements of some type `α`. -/
def Set (α : Type u) := α → Prop

/-- Turn a predicate `p : α → Prop` into a set, also written as `{x | p x}`. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p

namespace Set

/-- Membership in a set. -/
protected def Mem {α : Type u} (s : Set α) (a : α) : Prop := s a

instance {α : Type u} : Membership α (Set α) := ⟨Set.Mem⟩

@[ext] theorem ext {α : Type u} {a b : Set α} (h : ∀ x, x ∈ a ↔ x ∈ b) : a = b :=
  funext fun x => propext (h x)

end Set

/-- `{x | p x}`, `{x : α | p x}`: the set of the `x` with `p x`. -/
syntax (name := setBuilder) "{" ident (" : " term)? " | " term "}" : term
/-- `{x ∈ s | p x}`, `{x > 0 | p x}`: set-builder notation with a binder predicate. -/
syntax (name := setBuilderPred) "{" ident binderPred " | " term "}" : term
/-- `{(x, y) | p x y}`: set-builder notation with a pattern. -/
syntax (name := setBuilderTuple) "{" "(" term ", " term,+ ")" (" : " term)? " | " term "}" : term

macro_rules
  | `({ $x:ident | $p }) => `(setOf fun $x:ident => $p)
  | `({ $x:ident : $t | $p }) => `(setOf fun ($x:ident : $t) => $p)
macro_rules
  | `({ $x:ident $b:binderPred | $p }) =>
    `(setOf fun $x:ident => satisfies_binder_pred% $x $b ∧ $p)
macro_rules
  | `({ ($a, $b) | $p }) => `(setOf fun z => match z with | ($a, $b) => $p)
  | `({ ($a, $b) : $t | $p }) => `(setOf fun (z : $t) => match z with | ($a, $b) => $p)
  | `({ ($a, $b, $c) | $p }) => `(setOf fun z => match z with | ($a, $b, $c) => $p)
  | `({ ($a, $b, $c) : $t | $p }) => `(setOf fun (z : $t) => match z with | ($a, $b, $c) => $p)

namespace Set
variable {α : Type u} {β : Type v} {γ : Type w}

instance : CoeSort (Set α) (Type u) := ⟨fun s => { x : α // x ∈ s }⟩
instance : Singleton α (Set α) := ⟨fun a => setOf fun b => b = a⟩
instance : Insert α (Set α) := ⟨fun a s => setOf fun b => b = a ∨ b ∈ s⟩
instance : EmptyCollection (Set α) := ⟨setOf fun _ => False⟩
instance : LawfulSingleton α (Set α) :=
  ⟨fun a => Set.ext fun x => (⟨fun h => h.elim id False.elim, Or.inl⟩ : (x = a ∨ False) ↔ x = a)⟩
instance : Inhabited (Set α) := ⟨∅⟩
instance : Union (Set α) := ⟨fun s t => setOf fun a => a ∈ s ∨ a ∈ t⟩
instance : Inter (Set α) := ⟨fun s t => setOf fun a => a ∈ s ∧ a ∈ t⟩
instance : SDiff (Set α) := ⟨fun s t => setOf fun a => a ∈ s ∧ a ∉ t⟩
instance : LE (Set α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : HasSubset (Set α) := ⟨fun s t => s ≤ t⟩
instance : LT (Set α) := ⟨fun s t => s ≤ t ∧ ¬t ≤ s⟩
instance : HasSSubset (Set α) := ⟨fun s t => s < t⟩

/-- The set of all elements of a type. -/
def univ : Set α := setOf fun _ => True
/-- The complement of a set. -/
def compl (s : Set α) : Set α := setOf fun a => a ∉ s
/-- A set with an element. -/
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s
/-- The image of `s` under `f`, written `f '' s`. -/
def image (f : α → β) (s : Set α) : Set β := setOf fun b => ∃ a, a ∈ s ∧ f a = b
/-- The preimage of `s` under `f`, written `f ⁻¹' s`. -/
def preimage (f : α → β) (s : Set β) : Set α := setOf fun a => f a ∈ s
/-- The range of a function. -/
def range {ι : Sort w} (f : ι → α) : Set α := setOf fun x => ∃ y, f y = x
/-- `f` is injective on `s`. -/
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a₁ : α⦄, a₁ ∈ s → ∀ ⦃a₂ : α⦄, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂
/-- `f` maps `s` into `t`. -/
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t
/-- `f` maps `s` onto a set that contains `t`. -/
def SurjOn (f : α → β) (s : Set α) (t : Set β) : Prop := t ⊆ image f s
/-- `f` is a bijection from `s` to `t`. -/
def BijOn (f : α → β) (s : Set α) (t : Set β) : Prop := MapsTo f s t ∧ InjOn f s ∧ SurjOn f s t
/-- The functions `f` and `g` agree on `s`. -/
def EqOn (f₁ f₂ : α → β) (s : Set α) : Prop := ∀ ⦃x⦄, x ∈ s → f₁ x = f₂ x
/-- The Cartesian product of two sets, written `s ×ˢ t`. -/
protected def prod (s : Set α) (t : Set β) : Set (α × β) := setOf fun p => p.1 ∈ s ∧ p.2 ∈ t
instance : SProd (Set α) (Set β) (Set (α × β)) := ⟨Set.prod⟩
/-- A set with at most one element. -/
protected def Subsingleton (s : Set α) : Prop := ∀ ⦃x⦄, x ∈ s → ∀ ⦃y⦄, y ∈ s → x = y
/-- The union of a family of sets. -/
def iUnion {ι : Sort w} (s : ι → Set β) : Set β := setOf fun x => ∃ i, x ∈ s i
/-- The intersection of a family of sets. -/
def iInter {ι : Sort w} (s : ι → Set β) : Set β := setOf fun x => ∀ i, x ∈ s i
/-- The powerset of a set. -/
def powerset (s : Set α) : Set (Set α) := setOf fun t => t ⊆ s
/-- Distinct elements of `s` are related by `r`. -/
protected def Pairwise (s : Set α) (r : α → α → Prop) : Prop :=
  ∀ ⦃x⦄, x ∈ s → ∀ ⦃y⦄, y ∈ s → x ≠ y → r x y
/-- Two sets without a common element. -/
def DisjointSets (s t : Set α) : Prop := ∀ x, x ∈ s → x ∉ t

section Interval
variable [LE α] [LT α]
/-- The closed interval from `a` to `b`. -/
def Icc (a b : α) : Set α := setOf fun x => a ≤ x ∧ x ≤ b
/-- The open interval from `a` to `b`. -/
def Ioo (a b : α) : Set α := setOf fun x => a < x ∧ x < b
/-- The left-open, right-closed interval from `a` to `b`. -/
def Ioc (a b : α) : Set α := setOf fun x => a < x ∧ x ≤ b
/-- The left-closed, right-open interval from `a` to `b`. -/
def Ico (a b : α) : Set α := setOf fun x => a ≤ x ∧ x < b
/-- The elements at least `a`. -/
def Ici (a : α) : Set α := setOf fun x => a ≤ x
/-- The elements at most `a`. -/
def Iic (a : α) : Set α := setOf fun x => x ≤ a
/-- The elements above `a`. -/
def Ioi (a : α) : Set α := setOf fun x => a < x
/-- The elements below `a`. -/
def Iio (a : α) : Set α := setOf fun x => x < a

@[simp, grind =] theorem mem_Icc {a b x : α} : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp, grind =] theorem mem_Ioo {a b x : α} : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp, grind =] theorem mem_Ioc {a b x : α} : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp, grind =] theorem mem_Ico {a b x : α} : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp, grind =] theorem mem_Ici {a x : α} : x ∈ Ici a ↔ a ≤ x := Iff.rfl
@[simp, grind =] theorem mem_Iic {a x : α} : x ∈ Iic a ↔ x ≤ a := Iff.rfl
@[simp, grind =] theorem mem_Ioi {a x : α} : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp, grind =] theorem mem_Iio {a x : α} : x ∈ Iio a ↔ x < a := Iff.rfl
end Interval

@[inherit_doc] infixl:80 " '' " => Set.image
@[inherit_doc] infixl:80 " ⁻¹' " => Set.preimage
@[inherit_doc] prefix:100 "𝒫" => Set.powerset

@[simp, grind =] theorem mem_setOf_eq {a : α} {p : α → Prop} : (a ∈ setOf p) = p a := rfl
theorem mem_setOf {a : α} {p : α → Prop} : a ∈ setOf p ↔ p a := Iff.rfl
@[simp, grind =] theorem mem_singleton_iff {a b : α} : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl
theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl
@[simp, grind =] theorem mem_insert_iff {x a : α} {s : Set α} : x ∈ insert a s ↔ x = a ∨ x ∈ s := Iff.rfl
theorem mem_insert (x : α) (s : Set α) : x ∈ insert x s := Or.inl rfl
theorem mem_insert_of_mem {x : α} {s : Set α} (y : α) (h : x ∈ s) : x ∈ insert y s := Or.inr h
@[simp, grind =] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl
theorem notMem_empty (x : α) : x ∉ (∅ : Set α) := id
@[simp, grind =] theorem mem_union (x : α) (a b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Iff.rfl
@[simp, grind =] theorem mem_inter_iff (x : α) (a b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Iff.rfl
@[simp, grind =] theorem mem_diff {s t : Set α} (x : α) : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t := Iff.rfl
@[simp, grind =] theorem mem_compl_iff (s : Set α) (x : α) : x ∈ compl s ↔ x ∉ s := Iff.rfl
@[simp, grind ←] theorem mem_univ (x : α) : x ∈ (univ : Set α) := trivial
@[simp, grind =] theorem mem_preimage {f : α → β} {s : Set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s := Iff.rfl
@[simp, grind =] theorem mem_image (f : α → β) (s : Set α) (y : β) : y ∈ f '' s ↔ ∃ x, x ∈ s ∧ f x = y := Iff.rfl
theorem mem_image_of_mem (f : α → β) {x : α} {a : Set α} (h : x ∈ a) : f x ∈ f '' a := ⟨x, h, rfl⟩
@[simp, grind =] theorem mem_range {ι : Sort w} {f : ι → α} {x : α} : x ∈ range f ↔ ∃ y, f y = x := Iff.rfl
theorem mem_range_self {ι : Sort w} (f : ι → α) (i : ι) : f i ∈ range f := ⟨i, rfl⟩
@[simp, grind =] theorem mem_prod {s : Set α} {t : Set β} {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := Iff.rfl
@[simp, grind =] theorem mem_iUnion {ι : Sort w} {x : α} {s : ι → Set α} : x ∈ iUnion s ↔ ∃ i, x ∈ s i := Iff.rfl
@[simp, grind =] theorem mem_iInter {ι : Sort w} {x : α} {s : ι → Set α} : x ∈ iInter s ↔ ∀ i, x ∈ s i := Iff.rfl
theorem subset_def {s t : Set α} : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl
theorem Subset.refl (a : Set α) : a ⊆ a := fun _ => id
theorem Subset.trans {a b c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := fun _ h => bc (ab h)
theorem Subset.antisymm {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b :=
  Set.ext fun _ => ⟨@h₁ _, @h₂ _⟩
theorem eq_univ_iff_forall {s : Set α} : s = univ ↔ ∀ x, x ∈ s :=
  ⟨fun h x => h ▸ mem_univ x, fun h => Set.ext fun x => ⟨fun _ => trivial, fun _ => h x⟩⟩
theorem eq_empty_iff_forall_notMem {s : Set α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h x hx => by rw [h] at hx; exact hx, fun h => Set.ext fun x => ⟨fun hx => h x hx, False.elim⟩⟩
theorem setOf_and {p q : α → Prop} : { a | p a ∧ q a } = { a | p a } ∩ { a | q a } := rfl
theorem setOf_or {p q : α → Prop} : { a | p a ∨ q a } = { a | p a } ∪ { a | q a } := rfl
end Set

theorem subset_antisymm {α : Type u} {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b :=
  Set.Subset.antisymm h₁ h₂

/-- `⋃ i, s i`: the union of a family of sets. -/
syntax "⋃ " ident (" : " term)? ", " term:60 : term
/-- `⋂ i, s i`: the intersection of a family of sets. -/
syntax "⋂ " ident (" : " term)? ", " term:60 : term
macro_rules
  | `(⋃ $x:ident, $b) => `(Set.iUnion fun $x:ident => $b)
  | `(⋃ $x:ident : $t, $b) => `(Set.iUnion fun ($x:ident : $t) => $b)
  | `(⋂ $x:ident, $b) => `(Set.iInter fun $x:ident => $b)
  | `(⋂ $x:ident : $t, $b) => `(Set.iInter fun ($x:ident : $t) => $b)

/-! ### Bounds -/

section Bounds
variable {α : Type u} [LE α]

/-- The elements that are at least every element of `s`. -/
def upperBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → a ≤ x }
/-- The elements that are at most every element of `s`. -/
def lowerBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → x ≤ a }
/-- A set that has an upper bound. -/
def BddAbove (s : Set α) : Prop := (upperBounds s).Nonempty
/-- A set that has a lower bound. -/
def BddBelow (s : Set α) : Prop := (lowerBounds s).Nonempty
/-- `a` is a least element of `s`. -/
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
/-- `a` is a greatest element of `s`. -/
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
/-- `a` is a least upper bound of `s`. -/
def IsLUB (s : Set α) : α → Prop := IsLeast (upperBounds s)
/-- `a` is a greatest lower bound of `s`. -/
def IsGLB (s : Set α) : α → Prop := IsGreatest (lowerBounds s)

@[simp, grind =] theorem mem_upperBounds {s : Set α} {a : α} : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := Iff.rfl
@[simp, grind =] theorem mem_lowerBounds {s : Set α} {a : α} : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := Iff.rfl
@[simp, grind =] theorem isLeast_iff {s : Set α} {a : α} : IsLeast s a ↔ a ∈ s ∧ ∀ b, b ∈ s → a ≤ b := Iff.rfl
@[simp, grind =] theorem isGreatest_iff {s : Set α} {a : α} : IsGreatest s a ↔ a ∈ s ∧ ∀ b, b ∈ s → b ≤ a := Iff.rfl
theorem IsLeast.unique [LT α] [Std.IsPartialOrder α] [Std.LawfulOrderLT α] {s : Set α} {a b : α}
    (Ha : IsLeast s a) (Hb : IsLeast s b) : a = b := le_antisymm (Ha.2 Hb.1) (Hb.2 Ha.1)
theorem IsGreatest.unique [LT α] [Std.IsPartialOrder α] [Std.LawfulOrderLT α] {s : Set α} {a b : α}
    (Ha : IsGreatest s a) (Hb : IsGreatest s b) : a = b := le_antisymm (Hb.2 Ha.1) (Ha.2 Hb.1)

end Bounds

/-- Set-restricted monotonicity. -/
def MonotoneOn {α : Type u} {β : Type v} [LE α] [LE β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f a ≤ f b
/-- Set-restricted antitonicity. -/
def AntitoneOn {α : Type u} {β : Type v} [LE α] [LE β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f b ≤ f a
/-- Set-restricted strict monotonicity. -/
def StrictMonoOn {α : Type u} {β : Type v} [LT α] [LT β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f a < f b
/-- Set-restricted strict antitonicity. -/
def StrictAntiOn {α : Type u} {β : Type v} [LT α] [LT β] (f : α → β) (s : Set α) : Prop :=
  ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f b < f a

/-- Types with a supremum operation on sets. -/
class SupSet (α : Type u) where
  /-- The supremum of a set. -/
  sSup : Set α → α
/-- Types with an infimum operation on sets. -/
class InfSet (α : Type u) where
  /-- The infimum of a set. -/
  sInf : Set α → α
export SupSet (sSup)
export InfSet (sInf)

/-- The indexed supremum, written `⨆ i, f i`. -/
def iSup {α : Type u} [SupSet α] {ι : Sort v} (s : ι → α) : α := sSup (Set.range s)
/-- The indexed infimum, written `⨅ i, f i`. -/
def iInf {α : Type u} [InfSet α] {ι : Sort v} (s : ι → α) : α := sInf (Set.range s)

@[inherit_doc iSup] syntax "⨆ " ident (" : " term)? ", " term:60 : term
@[inherit_doc iInf] syntax "⨅ " ident (" : " term)? ", " term:60 : term
macro_rules
  | `(⨆ $x:ident, $b) => `(iSup fun $x:ident => $b)
  | `(⨆ $x:ident : $t, $b) => `(iSup fun ($x:ident : $t) => $b)
  | `(⨅ $x:ident, $b) => `(iInf fun $x:ident => $b)
  | `(⨅ $x:ident : $t, $b) => `(iInf fun ($x:ident : $t) => $b)

end
