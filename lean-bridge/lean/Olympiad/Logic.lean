module

public import Olympiad.Notation

/-!
# Logic: unique existence, negations, injections, equivalences
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

universe u v w

/-- For `p : α → Prop`, `ExistsUnique p` means that there is exactly one `x` with `p x`. -/
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x

open Lean in
@[inherit_doc ExistsUnique]
macro "∃!" xs:explicitBinders ", " b:term : term => do
  return ⟨← expandExplicitBinders ``ExistsUnique xs b⟩

/-- `∃! x ∈ s, p x` is `∃! x, x ∈ s ∧ p x`; likewise for the other binder predicates. -/
syntax "∃! " ident binderPred ", " term : term

macro_rules
  | `(∃! $x:ident $p:binderPred, $b) => `(∃! $x:ident, satisfies_binder_pred% $x $p ∧ $b)

/-- `(↑)` is the coercion function. -/
macro "(" "↑" ")" : term => `(fun x => ↑x)

section
variable {α : Sort u} {p : α → Prop} {a b c : Prop}

theorem ExistsUnique.intro (w : α) (h₁ : p w) (h₂ : ∀ y, p y → y = w) : ∃! x, p x := ⟨w, h₁, h₂⟩
theorem existsUnique_of_exists_of_unique (hex : ∃ x, p x)
    (hunique : ∀ y₁ y₂, p y₁ → p y₂ → y₁ = y₂) : ∃! x, p x :=
  hex.elim fun x px => ⟨x, px, fun y hy => hunique y x hy px⟩
theorem ExistsUnique.exists (h : ∃! x, p x) : ∃ x, p x := h.elim fun x hx => ⟨x, hx.1⟩
theorem ExistsUnique.unique (h : ∃! x, p x) {y₁ y₂ : α} (py₁ : p y₁) (py₂ : p y₂) : y₁ = y₂ :=
  h.elim fun _ hx => (hx.2 _ py₁).trans (hx.2 _ py₂).symm

theorem not_forall : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
theorem not_imp : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
theorem not_and_or : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not
theorem by_contra (h : ¬a → False) : a := Classical.byContradiction h
theorem by_contradiction (h : ¬a → False) : a := Classical.byContradiction h
theorem or_iff_not_imp_left : a ∨ b ↔ ¬a → b := Classical.or_iff_not_imp_left
theorem or_iff_not_imp_right : a ∨ b ↔ ¬b → a := Classical.or_iff_not_imp_right
theorem not_or_of_imp (h : a → b) : ¬a ∨ b := (Classical.em a).elim (fun ha => Or.inr (h ha)) Or.inl
theorem imp_iff_not_or : a → b ↔ ¬a ∨ b :=
  ⟨not_or_of_imp, fun h ha => h.elim (absurd ha) id⟩
theorem not_imp_comm : (¬a → b) ↔ (¬b → a) :=
  ⟨fun h hb => by_contra fun ha => hb (h ha), fun h ha => by_contra fun hb => ha (h hb)⟩
theorem not_imp_not : (¬a → ¬b) ↔ (b → a) :=
  ⟨fun h hb => by_contra fun ha => h ha hb, fun h ha hb => ha (h hb)⟩
theorem Function.mtr (h : ¬a → ¬b) : b → a := not_imp_not.1 h
end

/-- A type with two different elements. -/
class Nontrivial (α : Type u) : Prop where
  /-- Two different elements. -/
  exists_pair_ne : ∃ x y : α, x ≠ y

namespace Function
variable {α : Sort u} {β : Sort v} {γ : Sort w}

/-- A function that is injective and surjective. -/
def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f

theorem Bijective.injective {f : α → β} (h : Bijective f) : Injective f := h.1
theorem Bijective.surjective {f : α → β} (h : Bijective f) : Surjective f := h.2
theorem Bijective.existsUnique {f : α → β} (hf : Bijective f) (b : β) : ∃! a, f a = b :=
  let ⟨a, ha⟩ := hf.2 b
  ⟨a, ha, fun _ h => hf.1 (h.trans ha.symm)⟩

/-- `f` is an involution: `f (f x) = x`. -/
def Involutive {α : Sort u} (f : α → α) : Prop := ∀ x, f (f x) = x

/-- `x` is a fixed point of `f`. -/
def IsFixedPt {α : Type u} (f : α → α) (x : α) : Prop := f x = x

/-- `f` is periodic with period `c`. -/
def Periodic {α : Type u} {β : Type v} [Add α] (f : α → β) (c : α) : Prop := ∀ x, f (x + c) = f x

/-- `f` with its value at `a` replaced by `b`. -/
def update {α : Type u} {β : Type v} [DecidableEq α] (f : α → β) (a : α) (b : β) (x : α) : β :=
  if x = a then b else f x
end Function

/-- `f` applied `n` times, written `f^[n]`. -/
def Nat.iterate {α : Sort u} (op : α → α) : ℕ → α → α
  | 0, a => a
  | n + 1, a => Nat.iterate op n (op a)

@[inherit_doc Nat.iterate] notation:max f "^[" n "]" => Nat.iterate f n

namespace Function
variable {α : Type u} (f : α → α)
@[simp] theorem iterate_zero_apply (x : α) : f^[0] x = x := rfl
theorem iterate_succ_apply (n : ℕ) (x : α) : f^[n + 1] x = f^[n] (f x) := rfl
theorem iterate_succ_apply' (n : ℕ) (x : α) : f^[n + 1] x = f (f^[n] x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => exact ih (f x)
theorem iterate_add_apply (m n : ℕ) (x : α) : f^[m + n] x = f^[m] (f^[n] x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => exact ih (f x)
end Function

/-- `α ≃ β` is the type of functions from `α` to `β` with a two-sided inverse. -/
structure Equiv (α : Sort u) (β : Sort v) where
  /-- The forward map. Use the coercion to functions instead. -/
  protected toFun : α → β
  /-- The backward map. Use `e.symm` instead. -/
  protected invFun : β → α
  protected left_inv : ∀ x, invFun (toFun x) = x
  protected right_inv : ∀ x, toFun (invFun x) = x

@[inherit_doc] infixl:25 " ≃ " => Equiv

namespace Equiv
variable {α : Sort u} {β : Sort v} {γ : Sort w}

instance : CoeFun (α ≃ β) fun _ => α → β := ⟨Equiv.toFun⟩

/-- The inverse of an equivalence. -/
protected def symm (e : α ≃ β) : β ≃ α := ⟨e.invFun, e.toFun, e.right_inv, e.left_inv⟩
/-- The identity equivalence. -/
protected def refl (α : Sort u) : α ≃ α := ⟨id, id, fun _ => rfl, fun _ => rfl⟩
/-- The composition of equivalences. -/
protected def trans (e₁ : α ≃ β) (e₂ : β ≃ γ) : α ≃ γ :=
  ⟨fun x => e₂ (e₁ x), fun y => e₁.invFun (e₂.invFun y),
    fun x => by simp [e₂.left_inv, e₁.left_inv], fun y => by simp [e₁.right_inv, e₂.right_inv]⟩

attribute [simp, grind =] Equiv.left_inv Equiv.right_inv

@[simp] theorem apply_symm_apply (e : α ≃ β) (x : β) : e (e.symm x) = x := e.right_inv x
@[simp] theorem symm_apply_apply (e : α ≃ β) (x : α) : e.symm (e x) = x := e.left_inv x
protected theorem injective (e : α ≃ β) : Function.Injective e :=
  fun a b h => by rw [← e.left_inv a, ← e.left_inv b]; exact congrArg e.invFun h
protected theorem surjective (e : α ≃ β) : Function.Surjective e := fun y => ⟨e.invFun y, e.right_inv y⟩
protected theorem bijective (e : α ≃ β) : Function.Bijective e := ⟨e.injective, e.surjective⟩
theorem apply_eq_iff_eq_symm_apply {x : α} {y : β} (f : α ≃ β) : f x = y ↔ x = f.symm y :=
  ⟨fun h => by rw [← h, symm_apply_apply], fun h => by rw [h, apply_symm_apply]⟩
theorem toFun_eq_iff (e : α ≃ β) (x : α) (y : β) : e.toFun x = y ↔ x = e.invFun y :=
  apply_eq_iff_eq_symm_apply e

/-- The type of permutations of `α`. -/
abbrev Perm (α : Sort u) := Equiv α α
end Equiv

end
