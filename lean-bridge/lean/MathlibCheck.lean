import Mathlib

/-!
Generated from the library by `scripts/check-olympiad-against-mathlib.sh --generate`; do not edit.

An `example` for every public definition and lemma of Olympiad. Where one does not compile under Mathlib, the name is
missing there or means something else.
-/

set_option autoImplicit false
set_option linter.all false

/-! ### Olympiad.Logic -/

noncomputable example (α : Type) : Type := Equiv.Perm α
example {α : Type} {β : Type} {x : α} {y : β} (f : α ≃ β) : Equiv.toFun f x = y ↔ x = Equiv.toFun (Equiv.symm f) y := Equiv.apply_eq_iff_eq_symm_apply f
example {α : Type} {β : Type} (e : α ≃ β) (x : β) : Equiv.toFun e (Equiv.toFun (Equiv.symm e) x) = x := Equiv.apply_symm_apply e x
example {α : Type} {β : Type} (e : α ≃ β) : Function.Bijective (Equiv.toFun e) := Equiv.bijective e
example {α : Type} {β : Type} (e : α ≃ β) : Function.Injective (Equiv.toFun e) := Equiv.injective e
noncomputable example (α : Type) : α ≃ α := Equiv.refl α
example {α : Type} {β : Type} (e : α ≃ β) : Function.Surjective (Equiv.toFun e) := Equiv.surjective e
noncomputable example {α : Type} {β : Type} (e : α ≃ β) : β ≃ α := Equiv.symm e
example {α : Type} {β : Type} (e : α ≃ β) (x : α) : Equiv.toFun (Equiv.symm e) (Equiv.toFun e x) = x := Equiv.symm_apply_apply e x
example {α : Type} {β : Type} (e : α ≃ β) (x : α) (y : β) : Equiv.toFun e x = y ↔ x = Equiv.invFun e y := Equiv.toFun_eq_iff e x y
noncomputable example {α : Type} {β : Type} {γ : Type} (e₁ : α ≃ β) (e₂ : β ≃ γ) : α ≃ γ := Equiv.trans e₁ e₂
noncomputable example {α : Type} (p : α → Prop) : Prop := ExistsUnique p
example {α : Type} {p : α → Prop} (h : ExistsUnique fun (x : α) => p x) : ∃ (x : α), p x := ExistsUnique.exists h
example {α : Type} {p : α → Prop} (w : α) (h₁ : p w) (h₂ : ∀ (y : α), p y → y = w) : ExistsUnique fun (x : α) => p x := ExistsUnique.intro w h₁ h₂
example {α : Type} {p : α → Prop} (h : ExistsUnique fun (x : α) => p x) {y₁ : α} {y₂ : α} (py₁ : p y₁) (py₂ : p y₂) : y₁ = y₂ := ExistsUnique.unique h py₁ py₂
noncomputable example {α : Type} {β : Type} (f : α → β) : Prop := Function.Bijective f
example {α : Type} {β : Type} {f : α → β} (hf : Function.Bijective f) (b : β) : ExistsUnique fun (a : α) => f a = b := Function.Bijective.existsUnique hf b
example {α : Type} {β : Type} {f : α → β} (h : Function.Bijective f) : Function.Injective f := Function.Bijective.injective h
example {α : Type} {β : Type} {f : α → β} (h : Function.Bijective f) : Function.Surjective f := Function.Bijective.surjective h
noncomputable example {α : Type} (f : α → α) : Prop := Function.Involutive f
noncomputable example {α : Type} (f : α → α) (x : α) : Prop := Function.IsFixedPt f x
noncomputable example {β : Type} (f : ℝ → β) (c : ℝ) : Prop := Function.Periodic f c
example {α : Type} (f : α → α) (m : ℕ) (n : ℕ) (x : α) : f^[m + n] x = f^[m] (f^[n] x) := Function.iterate_add_apply f m n x
example {α : Type} (f : α → α) (n : ℕ) (x : α) : f^[n + (1 : ℕ)] x = f^[n] (f x) := Function.iterate_succ_apply f n x
example {α : Type} (f : α → α) (n : ℕ) (x : α) : f^[n + (1 : ℕ)] x = f (f^[n] x) := Function.iterate_succ_apply' f n x
example {α : Type} (f : α → α) (x : α) : f^[(0 : ℕ)] x = x := Function.iterate_zero_apply f x
example {a : Prop} {b : Prop} (h : ¬a → ¬b) (h3 : b) : a := Function.mtr h h3
noncomputable example {α : Type} {β : Type} [DecidableEq α] (f : α → β) (a : α) (b : β) (x : α) : β := Function.update f a b x
noncomputable example {α : Type} (op : α → α) (h2 : ℕ) (h3 : α) : α := Nat.iterate op h2 h3
example {a : Prop} (h : ¬a → False) : a := by_contra h
example {a : Prop} (h : ¬a → False) : a := by_contradiction h
example {α : Type} {p : α → Prop} (hex : ∃ (x : α), p x) (hunique : ∀ (y₁ y₂ : α), p y₁ → p y₂ → y₁ = y₂) : ExistsUnique fun (x : α) => p x := existsUnique_of_exists_of_unique hex hunique
example {a : Prop} {b : Prop} : a → b ↔ ¬a ∨ b := imp_iff_not_or
example {a : Prop} {b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_or
example {α : Type} {p : α → Prop} : (¬∀ (x : α), p x) ↔ ∃ (x : α), ¬p x := not_forall
example {a : Prop} {b : Prop} : ¬a → b ↔ ¬b → a := not_imp_comm
example {a : Prop} {b : Prop} : ¬a → ¬b ↔ b → a := not_imp_not
example {a : Prop} {b : Prop} (h : a → b) : ¬a ∨ b := not_or_of_imp h
example {a : Prop} {b : Prop} : a ∨ b ↔ ¬a → b := or_iff_not_imp_left
example {a : Prop} {b : Prop} : a ∨ b ↔ ¬b → a := or_iff_not_imp_right

/-! ### Olympiad.Order -/

noncomputable example (f : ℝ → ℝ) : Prop := Antitone f
example {a : ℝ} {b : ℝ} (h : a = b) : b ≤ a := Eq.ge h
example {a : ℝ} {b : ℝ} (h : a = b) : a ≤ b := Eq.le h
example {a : ℝ} {b : ℝ} (h : a ≥ b) : b ≤ a := GE.ge.le h
example {a : ℝ} {b : ℝ} (h : a > b) : b < a := GT.gt.lt h
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := LE.le.antisymm h₁ h₂
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : ¬a < b) : a = b := LE.le.eq_of_not_lt h₁ h₂
example {a : ℝ} {b : ℝ} (h : a ≤ b) : a = b ∨ a < b := LE.le.eq_or_lt h
example {a : ℝ} {b : ℝ} (h : a ≤ b) : b ≥ a := LE.le.ge h
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := LE.le.lt_of_ne h₁ h₂
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : b ≠ a) : a < b := LE.le.lt_of_ne' h₁ h₂
example {a : ℝ} {b : ℝ} (h : a ≤ b) : a < b ∨ a = b := LE.le.lt_or_eq h
example {a : ℝ} {b : ℝ} (_h : a ≤ b) (c : ℝ) : a < c ∨ c ≤ b := LE.le.lt_or_ge _h c
example {a : ℝ} {b : ℝ} (h : a ≤ b) : ¬b < a := LE.le.not_gt h
example {a : ℝ} {b : ℝ} (h : a ≤ b) : ¬b < a := LE.le.not_lt h
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := LE.le.trans h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≤ b) (h₂ : b < c) : a < c := LE.le.trans_lt h₁ h₂
example {a : ℝ} (h : a < a) : False := LT.lt.false h
example {a : ℝ} {b : ℝ} (h : a < b) : b > a := LT.lt.gt h
example {a : ℝ} {b : ℝ} (h : a < b) : a ≤ b := LT.lt.le h
example {a : ℝ} {b : ℝ} (h : a < b) : a ≠ b := LT.lt.ne h
example {a : ℝ} {b : ℝ} (h : a < b) : b ≠ a := LT.lt.ne' h
example {a : ℝ} {b : ℝ} (h : a < b) : ¬b ≤ a := LT.lt.not_ge h
example {a : ℝ} {b : ℝ} (h : a < b) : ¬b ≤ a := LT.lt.not_le h
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < b) (h₂ : b < c) : a < c := LT.lt.trans h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < b) (h₂ : b ≤ c) : a < c := LT.lt.trans_le h₁ h₂
noncomputable example (f : ℝ → ℝ) : Prop := Monotone f
example {a : ℝ} {b : ℝ} (h : a ≠ b) : a < b ∨ b < a := Ne.lt_or_gt h
example {a : ℝ} {b : ℝ} (h : a ≠ b) : a < b ∨ b < a := Ne.lt_or_lt h
noncomputable example (f : ℝ → ℝ) : Prop := StrictAnti f
noncomputable example (f : ℝ → ℝ) : Prop := StrictMono f
example {f : ℝ → ℝ} (hf : StrictMono f) : Function.Injective f := StrictMono.injective hf
example {f : ℝ → ℝ} (hf : StrictMono f) {a : ℝ} {b : ℝ} : f a ≤ f b ↔ a ≤ b := StrictMono.le_iff_le hf
example {f : ℝ → ℝ} (hf : StrictMono f) {a : ℝ} {b : ℝ} : f a < f b ↔ a < b := StrictMono.lt_iff_lt hf
example {f : ℝ → ℝ} (hf : StrictMono f) : Monotone f := StrictMono.monotone hf
example {f : ℕ → ℝ} (hf : ∀ (n : ℕ), f (n + (1 : ℕ)) ≤ f n) : Antitone f := antitone_nat_of_succ_le hf
example {a : ℝ} {b : ℝ} (H : ∀ (c : ℝ), c ≤ a ↔ c ≤ b) : a = b := eq_of_forall_le_iff H
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := eq_of_le_of_ge h₁ h₂
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : ¬a < b) : a = b := eq_of_le_of_not_lt h₁ h₂
example {a : ℝ} {b : ℝ} (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : b ≤ a) : b = a := ge_antisymm h₁ h₂
example {a : ℝ} {b : ℝ} (h : a = b) : a ≥ b := ge_of_eq h
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≥ b) (h₂ : b ≥ c) : a ≥ c := ge_trans h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a > b) (h₂ : b > c) : a > c := gt_trans h₁ h₂
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂
example {a : ℝ} {b : ℝ} : a = b ↔ a ≤ b ∧ b ≤ a := le_antisymm_iff
example {a : ℝ} {b : ℝ} : a ≤ b ↔ a = b ∨ a < b := le_iff_eq_or_lt
example {a : ℝ} {b : ℝ} : a ≤ b ↔ a < b ∨ a = b := le_iff_lt_or_eq
example {a : ℝ} {b : ℝ} : a ≤ b ↔ ¬b < a := le_iff_not_gt
example {a : ℝ} {b : ℝ} {c : ℝ} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := le_max_iff
example (a : ℝ) (b : ℝ) : a ≤ max a b := le_max_left a b
example (a : ℝ) (b : ℝ) : b ≤ max a b := le_max_right a b
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : c ≤ a) (h₂ : c ≤ b) : c ≤ min a b := le_min h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} : c ≤ min a b ↔ c ≤ a ∧ c ≤ b := le_min_iff
example {a : ℝ} {b : ℝ} (h : a = b) : a ≤ b := le_of_eq h
example {a : ℝ} {b : ℝ} (h : ∀ (c : ℝ), c < a → c < b) : a ≤ b := le_of_forall_lt h
example {a : ℝ} {b : ℝ} (h : a < b) : a ≤ b := le_of_lt h
example {a : ℝ} {b : ℝ} (h : ¬a ≤ b) : b ≤ a := le_of_not_ge h
example {a : ℝ} {b : ℝ} (h : ¬b < a) : a ≤ b := le_of_not_gt h
example {a : ℝ} {b : ℝ} (h : ¬b < a) : a ≤ b := le_of_not_lt h
example (a : ℝ) (b : ℝ) : a ≤ b ∨ b < a := le_or_gt a b
example (a : ℝ) (b : ℝ) : a ≤ b ∨ b < a := le_or_lt a b
example (a : ℝ) : a ≤ a := le_refl a
example {a : ℝ} : a ≤ a := le_rfl
example (a : ℝ) (b : ℝ) : a ≤ b ∨ b ≤ a := le_total a b
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := le_trans h₁ h₂
example {a : ℝ} {b : ℝ} (h : a < b) : ¬b < a := lt_asymm h
example {a : ℝ} {b : ℝ} : a < b ↔ a ≤ b ∧ a ≠ b := lt_iff_le_and_ne
example {a : ℝ} {b : ℝ} : a < b ↔ a ≤ b ∧ ¬b ≤ a := lt_iff_le_not_ge
example {a : ℝ} {b : ℝ} : a < b ↔ a ≤ b ∧ ¬b ≤ a := lt_iff_le_not_le
example {a : ℝ} {b : ℝ} : a < b ↔ ¬b ≤ a := lt_iff_not_ge
example (a : ℝ) : ¬a < a := lt_irrefl a
example {a : ℝ} {b : ℝ} {c : ℝ} : a < max b c ↔ a < b ∨ a < c := lt_max_iff
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < b) (h₂ : a < c) : a < min b c := lt_min h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} : a < min b c ↔ a < b ∧ a < c := lt_min_iff
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≤ b) (h₂ : b < c) : a < c := lt_of_le_of_lt h₁ h₂
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := lt_of_le_of_ne h₁ h₂
example {a : ℝ} {b : ℝ} (h₁ : a ≤ b) (h₂ : b ≠ a) : a < b := lt_of_le_of_ne' h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < b) (h₂ : b ≤ c) : a < c := lt_of_lt_of_le h₁ h₂
example {a : ℝ} {b : ℝ} (h : ¬b ≤ a) : a < b := lt_of_not_ge h
example {a : ℝ} {b : ℝ} (h : ¬b ≤ a) : a < b := lt_of_not_le h
example {a : ℝ} {b : ℝ} (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
example (a : ℝ) (b : ℝ) : a < b ∨ b ≤ a := lt_or_ge a b
example {a : ℝ} {b : ℝ} (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
example (a : ℝ) (b : ℝ) : a < b ∨ b ≤ a := lt_or_le a b
example {a : ℝ} {b : ℝ} (h : a ≠ b) : a < b ∨ b < a := lt_or_lt_of_ne h
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < b) (h₂ : b < c) : a < c := lt_trans h₁ h₂
example (a : ℝ) (b : ℝ) : a < b ∨ a = b ∨ b < a := lt_trichotomy a b
example (a : ℝ) (b : ℝ) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b := max_cases a b
example (a : ℝ) (b : ℝ) : max a b = max b a := max_comm a b
example (a : ℝ) (b : ℝ) : max a b = if a ≤ b then b else a := max_def a b
example {a : ℝ} {b : ℝ} (h : b ≤ a) : max a b = a := max_eq_left h
example {a : ℝ} {b : ℝ} (h : a ≤ b) : max a b = b := max_eq_right h
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := max_le h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := max_le_iff
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < c) (h₂ : b < c) : max a b < c := max_lt h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} : max a b < c ↔ a < c ∧ b < c := max_lt_iff
example (a : ℝ) : max a a = a := max_self a
example (a : ℝ) (b : ℝ) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a := min_cases a b
example (a : ℝ) (b : ℝ) : min a b = min b a := min_comm a b
example (a : ℝ) (b : ℝ) : min a b = if a ≤ b then a else b := min_def a b
example {a : ℝ} {b : ℝ} (h : a ≤ b) : min a b = a := min_eq_left h
example {a : ℝ} {b : ℝ} (h : b ≤ a) : min a b = b := min_eq_right h
example {a : ℝ} {b : ℝ} {c : ℝ} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := min_le_iff
example (a : ℝ) (b : ℝ) : min a b ≤ a := min_le_left a b
example (a : ℝ) (b : ℝ) : min a b ≤ b := min_le_right a b
example {a : ℝ} {b : ℝ} {c : ℝ} : min a b < c ↔ a < c ∨ b < c := min_lt_iff
example (a : ℝ) : min a a = a := min_self a
example {f : ℕ → ℝ} (hf : ∀ (n : ℕ), f n ≤ f (n + (1 : ℕ))) : Monotone f := monotone_nat_of_le_succ hf
example {a : ℝ} {b : ℝ} : a ≠ b ↔ a < b ∨ b < a := ne_iff_lt_or_gt
example {a : ℝ} {b : ℝ} (h : a > b) : a ≠ b := ne_of_gt h
example {a : ℝ} {b : ℝ} (h : b < a) : a ≠ b := ne_of_gt' h
example {a : ℝ} {b : ℝ} (h : a < b) : a ≠ b := ne_of_lt h
example {a : ℝ} {b : ℝ} : ¬a ≤ b ↔ b < a := not_le
example {a : ℝ} {b : ℝ} (h : a < b) : ¬b ≤ a := not_le_of_gt h
example {a : ℝ} {b : ℝ} (h : a < b) : ¬b ≤ a := not_le_of_lt h
example {a : ℝ} {b : ℝ} : ¬a < b ↔ b ≤ a := not_lt
example {a : ℝ} {b : ℝ} (h : a ≤ b) : ¬b < a := not_lt_of_ge h
example {a : ℝ} {b : ℝ} (h : a ≤ b) : ¬b < a := not_lt_of_le h
example {f : ℕ → ℝ} (hf : ∀ (n : ℕ), f n < f (n + (1 : ℕ))) : StrictMono f := strictMono_nat_of_lt_succ hf

/-! ### Olympiad.Set -/

noncomputable example (f : ℝ → ℝ) (s : Set ℝ) : Prop := AntitoneOn f s
noncomputable example (s : Set ℝ) : Prop := BddAbove s
noncomputable example (s : Set ℝ) : Prop := BddBelow s
noncomputable example (s : Set ℝ) (h1 : ℝ) : Prop := IsGLB s h1
noncomputable example (s : Set ℝ) (a : ℝ) : Prop := IsGreatest s a
example {s : Set ℝ} {a : ℝ} {b : ℝ} (Ha : IsGreatest s a) (Hb : IsGreatest s b) : a = b := IsGreatest.unique Ha Hb
noncomputable example (s : Set ℝ) (h1 : ℝ) : Prop := IsLUB s h1
noncomputable example (s : Set ℝ) (a : ℝ) : Prop := IsLeast s a
example {s : Set ℝ} {a : ℝ} {b : ℝ} (Ha : IsLeast s a) (Hb : IsLeast s b) : a = b := IsLeast.unique Ha Hb
noncomputable example (f : ℝ → ℝ) (s : Set ℝ) : Prop := MonotoneOn f s
noncomputable example (α : Type) : Type := Set α
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Set α) (t : Set β) : Prop := Set.BijOn f s t
noncomputable example {α : Type} (s : Set α) (t : Set α) : Prop := Set.DisjointSets s t
noncomputable example {α : Type} {β : Type} (f₁ : α → β) (f₂ : α → β) (s : Set α) : Prop := Set.EqOn f₁ f₂ s
noncomputable example (a : ℝ) (b : ℝ) : Set ℝ := Set.Icc a b
noncomputable example (a : ℝ) : Set ℝ := Set.Ici a
noncomputable example (a : ℝ) (b : ℝ) : Set ℝ := Set.Ico a b
noncomputable example (a : ℝ) : Set ℝ := Set.Iic a
noncomputable example (a : ℝ) : Set ℝ := Set.Iio a
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Set α) : Prop := Set.InjOn f s
noncomputable example (a : ℝ) (b : ℝ) : Set ℝ := Set.Ioc a b
noncomputable example (a : ℝ) : Set ℝ := Set.Ioi a
noncomputable example (a : ℝ) (b : ℝ) : Set ℝ := Set.Ioo a b
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Set α) (t : Set β) : Prop := Set.MapsTo f s t
noncomputable example {α : Type} (s : Set α) (a : α) : Prop := Set.Mem s a
noncomputable example {α : Type} (s : Set α) : Prop := Set.Nonempty s
noncomputable example {α : Type} (s : Set α) (r : α → α → Prop) : Prop := Set.Pairwise s r
example {α : Type} {a : Set α} {b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := Set.Subset.antisymm h₁ h₂
example {α : Type} (a : Set α) : a ⊆ a := Set.Subset.refl a
example {α : Type} {a : Set α} {b : Set α} {c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := Set.Subset.trans ab bc
noncomputable example {α : Type} (s : Set α) : Prop := Set.Subsingleton s
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Set α) (t : Set β) : Prop := Set.SurjOn f s t
noncomputable example {α : Type} (s : Set α) : Set α := Set.compl s
example {α : Type} {s : Set α} : s = ∅ ↔ ∀ (x : α), ¬x ∈ s := Set.eq_empty_iff_forall_notMem
example {α : Type} {s : Set α} : s = Set.univ ↔ ∀ (x : α), x ∈ s := Set.eq_univ_iff_forall
example {α : Type} {a : Set α} {b : Set α} (h : ∀ (x : α), x ∈ a ↔ x ∈ b) : a = b := Set.ext h
example {α : Type} {a : Set α} {b : Set α} : a = b ↔ ∀ (x : α), x ∈ a ↔ x ∈ b := Set.ext_iff
noncomputable example {β : Type} {ι : Type} (s : ι → Set β) : Set β := Set.iInter s
noncomputable example {β : Type} {ι : Type} (s : ι → Set β) : Set β := Set.iUnion s
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Set α) : Set β := Set.image f s
example {a : ℝ} {b : ℝ} {x : ℝ} : x ∈ Set.Icc a b ↔ a ≤ x ∧ x ≤ b := Set.mem_Icc
example {a : ℝ} {x : ℝ} : x ∈ Set.Ici a ↔ a ≤ x := Set.mem_Ici
example {a : ℝ} {b : ℝ} {x : ℝ} : x ∈ Set.Ico a b ↔ a ≤ x ∧ x < b := Set.mem_Ico
example {a : ℝ} {x : ℝ} : x ∈ Set.Iic a ↔ x ≤ a := Set.mem_Iic
example {a : ℝ} {x : ℝ} : x ∈ Set.Iio a ↔ x < a := Set.mem_Iio
example {a : ℝ} {b : ℝ} {x : ℝ} : x ∈ Set.Ioc a b ↔ a < x ∧ x ≤ b := Set.mem_Ioc
example {a : ℝ} {x : ℝ} : x ∈ Set.Ioi a ↔ a < x := Set.mem_Ioi
example {a : ℝ} {b : ℝ} {x : ℝ} : x ∈ Set.Ioo a b ↔ a < x ∧ x < b := Set.mem_Ioo
example {α : Type} (s : Set α) (x : α) : x ∈ Set.compl s ↔ ¬x ∈ s := Set.mem_compl_iff s x
example {α : Type} {s : Set α} {t : Set α} (x : α) : x ∈ s \ t ↔ x ∈ s ∧ ¬x ∈ t := Set.mem_diff x
example {α : Type} {ι : Type} {x : α} {s : ι → Set α} : x ∈ Set.iInter s ↔ ∀ (i : ι), x ∈ s i := Set.mem_iInter
example {α : Type} {ι : Type} {x : α} {s : ι → Set α} : x ∈ Set.iUnion s ↔ ∃ (i : ι), x ∈ s i := Set.mem_iUnion
example {α : Type} {β : Type} (f : α → β) (s : Set α) (y : β) : y ∈ f '' s ↔ ∃ (x : α), x ∈ s ∧ f x = y := Set.mem_image f s y
example {α : Type} {β : Type} (f : α → β) {x : α} {a : Set α} (h : x ∈ a) : f x ∈ f '' a := Set.mem_image_of_mem f h
example {α : Type} (x : α) (s : Set α) : x ∈ insert x s := Set.mem_insert x s
example {α : Type} {x : α} {a : α} {s : Set α} : x ∈ insert a s ↔ x = a ∨ x ∈ s := Set.mem_insert_iff
example {α : Type} {x : α} {s : Set α} (y : α) (h : x ∈ s) : x ∈ insert y s := Set.mem_insert_of_mem y h
example {α : Type} (x : α) (a : Set α) (b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Set.mem_inter_iff x a b
example {α : Type} {β : Type} {f : α → β} {s : Set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s := Set.mem_preimage
example {α : Type} {β : Type} {s : Set α} {t : Set β} {p : α × β} : p ∈ s ×ˢ t ↔ Prod.fst p ∈ s ∧ Prod.snd p ∈ t := Set.mem_prod
example {α : Type} {ι : Type} {f : ι → α} {x : α} : x ∈ Set.range f ↔ ∃ (y : ι), f y = x := Set.mem_range
example {α : Type} {ι : Type} (f : ι → α) (i : ι) : f i ∈ Set.range f := Set.mem_range_self f i
example {α : Type} {a : α} {p : α → Prop} : a ∈ setOf p ↔ p a := Set.mem_setOf
example {α : Type} {a : α} {p : α → Prop} : (a ∈ setOf p) = p a := Set.mem_setOf_eq
example {α : Type} (x : α) (a : Set α) (b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Set.mem_union x a b
example {α : Type} (x : α) : x ∈ Set.univ := Set.mem_univ x
noncomputable example {α : Type} (s : Set α) : Set (Set α) := Set.powerset s
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Set β) : Set α := Set.preimage f s
noncomputable example {α : Type} {β : Type} (s : Set α) (t : Set β) : Set (α × β) := Set.prod s t
noncomputable example {α : Type} {ι : Type} (f : ι → α) : Set α := Set.range f
example {α : Type} {p : α → Prop} {q : α → Prop} : (setOf fun (a : α) => p a ∧ q a) = (setOf fun (a : α) => p a) ∩ setOf fun (a : α) => q a := Set.setOf_and
example {α : Type} {p : α → Prop} {q : α → Prop} : (setOf fun (a : α) => p a ∨ q a) = (setOf fun (a : α) => p a) ∪ setOf fun (a : α) => q a := Set.setOf_or
example {α : Type} {s : Set α} {t : Set α} : (s ⊆ t) = ∀ (x : α), x ∈ s → x ∈ t := Set.subset_def
noncomputable example {α : Type} : Set α := Set.univ
noncomputable example (f : ℝ → ℝ) (s : Set ℝ) : Prop := StrictAntiOn f s
noncomputable example (f : ℝ → ℝ) (s : Set ℝ) : Prop := StrictMonoOn f s
noncomputable example {ι : Type} (s : ι → ℝ) : ℝ := iInf s
noncomputable example {ι : Type} (s : ι → ℝ) : ℝ := iSup s
example {s : Set ℝ} {a : ℝ} : IsGreatest s a ↔ a ∈ s ∧ ∀ (b : ℝ), b ∈ s → b ≤ a := isGreatest_iff
example {s : Set ℝ} {a : ℝ} : IsLeast s a ↔ a ∈ s ∧ ∀ (b : ℝ), b ∈ s → a ≤ b := isLeast_iff
noncomputable example (s : Set ℝ) : Set ℝ := lowerBounds s
example {s : Set ℝ} {a : ℝ} : a ∈ lowerBounds s ↔ ∀ (x : ℝ), x ∈ s → a ≤ x := mem_lowerBounds
example {s : Set ℝ} {a : ℝ} : a ∈ upperBounds s ↔ ∀ (x : ℝ), x ∈ s → x ≤ a := mem_upperBounds
noncomputable example {α : Type} (p : α → Prop) : Set α := setOf p
example {α : Type} {a : Set α} {b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := subset_antisymm h₁ h₂
noncomputable example (s : Set ℝ) : Set ℝ := upperBounds s

/-! ### Olympiad.Algebra.Ring -/

example (a : ℝ) (b : ℝ) (c : ℝ) : a + b + c = a + (b + c) := add_assoc a b c
example (a : ℝ) (b : ℝ) : a + b = b + a := add_comm a b
example {a : ℝ} {b : ℝ} : a + b = a ↔ b = (0 : ℝ) := add_eq_left
example {a : ℝ} {b : ℝ} : a + b = b ↔ a = (0 : ℝ) := add_eq_right
example {a : ℝ} {b : ℝ} : a + b = (0 : ℝ) ↔ a = -b := add_eq_zero_iff_eq_neg
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a + b = a + c) : b = c := add_left_cancel h
example (a : ℝ) (b : ℝ) (c : ℝ) : a + (b + c) = b + (a + c) := add_left_comm a b c
example (a : ℝ) {b : ℝ} {c : ℝ} : b + a = c + a ↔ b = c := add_left_inj a
example (a : ℝ) (b : ℝ) (c : ℝ) : (a + b) * c = a * c + b * c := add_mul a b c
example (a : ℝ) : a + -a = (0 : ℝ) := add_neg_cancel a
example (a : ℝ) (b : ℝ) : a + (-a + b) = b := add_neg_cancel_left a b
example (a : ℝ) (b : ℝ) : a + b + -b = a := add_neg_cancel_right a b
example (a : ℝ) (b : ℝ) : (a + b) ^ (3 : ℕ) = a ^ (3 : ℕ) + (3 : ℝ) * a ^ (2 : ℕ) * b + (3 : ℝ) * a * b ^ (2 : ℕ) + b ^ (3 : ℕ) := add_pow_three a b
example (a : ℝ) (b : ℝ) : (a + b) ^ (2 : ℕ) = a ^ (2 : ℕ) + (2 : ℝ) * a * b + b ^ (2 : ℕ) := add_pow_two a b
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a + b = c + b) : a = c := add_right_cancel h
example (a : ℝ) (b : ℝ) (c : ℝ) : a + b + c = a + c + b := add_right_comm a b c
example (a : ℝ) {b : ℝ} {c : ℝ} : a + b = a + c ↔ b = c := add_right_inj a
example (a : ℝ) : a + a = (2 : ℝ) * a := add_self_eq_two_mul a
example (a : ℝ) (b : ℝ) : (a + b) ^ (2 : ℕ) = a ^ (2 : ℕ) + (2 : ℝ) * a * b + b ^ (2 : ℕ) := add_sq a b
example (a : ℝ) (b : ℝ) : (a + b) ^ (2 : ℕ) = a ^ (2 : ℕ) + b ^ (2 : ℕ) + (2 : ℝ) * a * b := add_sq' a b
example (a : ℝ) (b : ℝ) (c : ℝ) : c + a - (c + b) = a - b := add_sub_add_left_eq_sub a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a + c - (b + c) = a - b := add_sub_add_right_eq_sub a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a + b - c = a + (b - c) := add_sub_assoc a b c
example (a : ℝ) (b : ℝ) : a + (b - a) = b := add_sub_cancel a b
example (a : ℝ) (b : ℝ) : a + b - a = b := add_sub_cancel_left a b
example (a : ℝ) (b : ℝ) : a + b - b = a := add_sub_cancel_right a b
example (a : ℝ) (b : ℝ) (c : ℝ) : a + b - c = a - c + b := add_sub_right_comm a b c
example (a : ℝ) : a + (0 : ℝ) = a := add_zero a
example {a : ℝ} {b : ℝ} : a = -b ↔ a + b = (0 : ℝ) := eq_neg_iff_add_eq_zero
example {a : ℝ} {b : ℝ} (h : a + b = (0 : ℝ)) : a = -b := eq_neg_of_add_eq_zero_left h
example {a : ℝ} {b : ℝ} (h : a + b = (0 : ℝ)) : b = -a := eq_neg_of_add_eq_zero_right h
example {a : ℝ} {b : ℝ} (h : a - b = (0 : ℝ)) : a = b := eq_of_sub_eq_zero h
example (a : ℝ) (b : ℝ) (h : a ^ (2 : ℕ) = b ^ (2 : ℕ)) : a = b ∨ a = -b := eq_or_eq_neg_of_sq_eq_sq a b h
example {a : ℝ} {b : ℝ} {c : ℝ} : a = b - c ↔ a + c = b := eq_sub_iff_add_eq
example {a : ℝ} {b : ℝ} {c : ℝ} : a = b - c ↔ c + a = b := eq_sub_iff_add_eq'
example {a : ℝ} (h : a * a = (0 : ℝ)) : a = (0 : ℝ) := eq_zero_of_mul_self_eq_zero h
example {a : ℝ} {n : ℕ} (h : a ^ n = (0 : ℝ)) : a = (0 : ℝ) := eq_zero_of_pow_eq_zero h
example {a : ℝ} {b : ℝ} (h : a * b = (0 : ℝ)) : a = (0 : ℝ) ∨ b = (0 : ℝ) := eq_zero_or_eq_zero_of_mul_eq_zero h
example (P : Prop) [Decidable P] (a : ℝ) (b : ℝ) (c : ℝ) : (if P then a else b) * c = if P then a * c else b * c := ite_mul P a b c
example (P : Prop) [Decidable P] (a : ℝ) (b : ℝ) (c : ℕ) : (if P then a else b) ^ c = if P then a ^ c else b ^ c := ite_pow P a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b + c) = a * b + a * c := left_distrib a b c
example {a : ℝ} {b : ℝ} (h : a * b ≠ (0 : ℝ)) : a ≠ (0 : ℝ) := left_ne_zero_of_mul h
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b + c) = a * b + a * c := mul_add a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a * b * c = a * (b * c) := mul_assoc a b c
example (a : ℝ) (b : ℝ) : a * b = b * a := mul_comm a b
example {a : ℝ} {b : ℝ} {c : ℝ} : a * b = a * c ↔ b = c ∨ a = (0 : ℝ) := mul_eq_mul_left_iff
example {a : ℝ} {b : ℝ} {c : ℝ} : a * c = b * c ↔ a = b ∨ c = (0 : ℝ) := mul_eq_mul_right_iff
example {a : ℝ} {b : ℝ} : a * b = (0 : ℝ) ↔ a = (0 : ℝ) ∨ b = (0 : ℝ) := mul_eq_zero
example (P : Prop) [Decidable P] (a : ℝ) (b : ℝ) (c : ℝ) : (a * if P then b else c) = if P then a * b else a * c := mul_ite P a b c
example {a : ℝ} {b : ℝ} {c : ℝ} (ha : a ≠ (0 : ℝ)) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b * c) = b * (a * c) := mul_left_comm a b c
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : c ≠ (0 : ℝ)) : a * c = b * c ↔ a = b := mul_left_inj' hc
example (a : ℝ) (b : ℝ) (c : ℝ) (d : ℝ) : a * b * (c * d) = a * c * (b * d) := mul_mul_mul_comm a b c d
example {a : ℝ} {b : ℝ} (ha : a ≠ (0 : ℝ)) (hb : b ≠ (0 : ℝ)) : a * b ≠ (0 : ℝ) := mul_ne_zero ha hb
example {a : ℝ} {b : ℝ} : a * b ≠ (0 : ℝ) ↔ a ≠ (0 : ℝ) ∧ b ≠ (0 : ℝ) := mul_ne_zero_iff
example (a : ℝ) (b : ℝ) : a * -b = -(a * b) := mul_neg a b
example (a : ℝ) : a * (-1 : ℝ) = -a := mul_neg_one a
example (a : ℝ) : a * (1 : ℝ) = a := mul_one a
example (a : ℝ) (b : ℝ) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n := mul_pow a b n
example {n : ℕ} (hn : n ≠ (0 : ℕ)) (a : ℝ) : a * a ^ (n - (1 : ℕ)) = a ^ n := mul_pow_sub_one hn a
example {a : ℝ} {b : ℝ} {c : ℝ} (hb : b ≠ (0 : ℝ)) (h : a * b = c * b) : a = c := mul_right_cancel₀ hb h
example (a : ℝ) (b : ℝ) (c : ℝ) : a * b * c = a * c * b := mul_right_comm a b c
example {a : ℝ} {b : ℝ} {c : ℝ} (ha : a ≠ (0 : ℝ)) : a * b = a * c ↔ b = c := mul_right_inj' ha
example {a : ℝ} {b : ℝ} : a * a = b * b ↔ a = b ∨ a = -b := mul_self_eq_mul_self_iff
example {a : ℝ} : a * a = (1 : ℝ) ↔ a = (1 : ℝ) ∨ a = (-1 : ℝ) := mul_self_eq_one_iff
example {a : ℝ} : a * a = (0 : ℝ) ↔ a = (0 : ℝ) := mul_self_eq_zero
example (a : ℝ) (b : ℝ) : a * a - b * b = (a + b) * (a - b) := mul_self_sub_mul_self a b
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b - c) = a * b - a * c := mul_sub a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b - c) = a * b - a * c := mul_sub_left_distrib a b c
example (a : ℝ) (b : ℝ) : a * (b - (1 : ℝ)) = a * b - a := mul_sub_one a b
example (a : ℝ) (b : ℝ) (c : ℝ) : (a - b) * c = a * c - b * c := mul_sub_right_distrib a b c
example (a : ℝ) : a * (2 : ℝ) = a + a := mul_two a
example (a : ℝ) : a * (0 : ℝ) = (0 : ℝ) := mul_zero a
example (a : ℝ) (b : ℝ) : -(a + b) = -a + -b := neg_add a b
example (a : ℝ) : -a + a = (0 : ℝ) := neg_add_cancel a
example (a : ℝ) (b : ℝ) : -a + (a + b) = b := neg_add_cancel_left a b
example (a : ℝ) (b : ℝ) : a + -b + b = a := neg_add_cancel_right a b
example (a : ℝ) (b : ℝ) : -(a + b) = -b + -a := neg_add_rev a b
example {a : ℝ} {b : ℝ} : -a = b ↔ a = -b := neg_eq_iff_eq_neg
example (a : ℝ) : -a = (-1 : ℝ) * a := neg_eq_neg_one_mul a
example {a : ℝ} {b : ℝ} (h : a + b = (0 : ℝ)) : -b = a := neg_eq_of_add_eq_zero_left h
example {a : ℝ} {b : ℝ} (h : a + b = (0 : ℝ)) : -a = b := neg_eq_of_add_eq_zero_right h
example {a : ℝ} : -a = (0 : ℝ) ↔ a = (0 : ℝ) := neg_eq_zero
example {a : ℝ} {b : ℝ} : -a = -b ↔ a = b := neg_inj
example (a : ℝ) (b : ℝ) : -a * b = -(a * b) := neg_mul a b
example (a : ℝ) (b : ℝ) : -a * b = a * -b := neg_mul_comm a b
example (a : ℝ) (b : ℝ) : -(a * b) = a * -b := neg_mul_eq_mul_neg a b
example (a : ℝ) (b : ℝ) : -(a * b) = -a * b := neg_mul_eq_neg_mul a b
example (a : ℝ) (b : ℝ) : -a * -b = a * b := neg_mul_neg a b
example {a : ℝ} : -a ≠ (0 : ℝ) ↔ a ≠ (0 : ℝ) := neg_ne_zero
example (a : ℝ) : - -a = a := neg_neg a
example (a : ℝ) : (-1 : ℝ) * a = -a := neg_one_mul a
example (n : ℕ) : (-1 : ℝ) ^ n = (1 : ℝ) ∨ (-1 : ℝ) ^ n = (-1 : ℝ) := neg_one_pow_eq_or n
example (n : ℕ) : (-1 : ℝ) ^ ((2 : ℕ) * n) = (1 : ℝ) := neg_one_pow_two_mul n
example : (-1 : ℝ) ^ (2 : ℕ) = (1 : ℝ) := neg_one_sq
example (a : ℝ) (n : ℕ) : (-a) ^ n = (-1 : ℝ) ^ n * a ^ n := neg_pow a n
example (a : ℝ) : (-a) ^ (2 : ℕ) = a ^ (2 : ℕ) := neg_pow_two a
example (a : ℝ) : (-a) ^ (2 : ℕ) = a ^ (2 : ℕ) := neg_sq a
example (a : ℝ) (b : ℝ) : -(a - b) = b - a := neg_sub a b
example : (-0 : ℝ) = (0 : ℝ) := neg_zero
example : (1 : ℝ) + (1 : ℝ) = (2 : ℝ) := one_add_one_eq_two
example (a : ℝ) : (1 : ℝ) * a = a := one_mul a
example (n : ℕ) : (1 : ℝ) ^ n = (1 : ℝ) := one_pow n
example (a : ℝ) (m : ℕ) (n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := pow_add a m n
example {a : ℝ} {n : ℕ} (h : a ^ n = (0 : ℝ)) : a = (0 : ℝ) := pow_eq_zero h
example {a : ℝ} {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n = (0 : ℝ) ↔ a = (0 : ℝ) := pow_eq_zero_iff hn
example {a : ℝ} {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n = (0 : ℝ) ↔ a = (0 : ℝ) := pow_eq_zero_iff_of_pos hn
example (a : ℝ) (m : ℕ) (n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := pow_mul a m n
example (a : ℝ) (m : ℕ) (n : ℕ) : a ^ (m * n) = (a ^ n) ^ m := pow_mul' a m n
example (a : ℝ) {m : ℕ} {n : ℕ} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n := pow_mul_pow_sub a h
example {a : ℝ} (n : ℕ) (h : a ≠ (0 : ℝ)) : a ^ n ≠ (0 : ℝ) := pow_ne_zero n h
example {a : ℝ} {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n ≠ (0 : ℝ) ↔ a ≠ (0 : ℝ) := pow_ne_zero_iff hn
example (a : ℝ) : a ^ (1 : ℕ) = a := pow_one a
example (a : ℝ) (m : ℕ) (n : ℕ) : (a ^ m) ^ n = (a ^ n) ^ m := pow_right_comm a m n
example {n : ℕ} (hn : n ≠ (0 : ℕ)) (a : ℝ) : a ^ (n - (1 : ℕ)) * a = a ^ n := pow_sub_one_mul hn a
example (a : ℝ) (n : ℕ) : a ^ (n + (1 : ℕ)) = a ^ n * a := pow_succ a n
example (a : ℝ) (n : ℕ) : a ^ (n + (1 : ℕ)) = a * a ^ n := pow_succ' a n
example (a : ℝ) : a ^ (3 : ℕ) = a * (a * a) := pow_three a
example (a : ℝ) : a ^ (3 : ℕ) = a * a * a := pow_three' a
example (a : ℝ) : a ^ (2 : ℕ) = a * a := pow_two a
example (a : ℝ) (b : ℝ) : a ^ (2 : ℕ) - b ^ (2 : ℕ) = (a + b) * (a - b) := pow_two_sub_pow_two a b
example (a : ℝ) : a ^ (0 : ℕ) = (1 : ℝ) := pow_zero a
example (a : ℝ) (b : ℝ) (c : ℝ) : (a + b) * c = a * c + b * c := right_distrib a b c
example {a : ℝ} {b : ℝ} (h : a * b ≠ (0 : ℝ)) : b ≠ (0 : ℝ) := right_ne_zero_of_mul h
example (a : ℝ) : a ^ (2 : ℕ) = a * a := sq a
example {a : ℝ} : a ^ (2 : ℕ) = (1 : ℝ) ↔ a = (1 : ℝ) ∨ a = (-1 : ℝ) := sq_eq_one_iff
example {a : ℝ} : a ^ (2 : ℕ) = (1 : ℝ) ↔ a = (1 : ℝ) ∨ a = (-1 : ℝ) := sq_eq_one_iff_of_ne_neg_one
example {a : ℝ} {b : ℝ} (h : a = b ∨ a = -b) : a ^ (2 : ℕ) = b ^ (2 : ℕ) := sq_eq_sq' h
example {a : ℝ} {b : ℝ} : a ^ (2 : ℕ) = b ^ (2 : ℕ) ↔ a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg
example {a : ℝ} : a ^ (2 : ℕ) = (0 : ℝ) ↔ a = (0 : ℝ) := sq_eq_zero'
example {a : ℝ} : a ^ (2 : ℕ) = (0 : ℝ) ↔ a = (0 : ℝ) := sq_eq_zero_iff
example {a : ℝ} : a ^ (2 : ℕ) ≠ (0 : ℝ) ↔ a ≠ (0 : ℝ) := sq_ne_zero'
example (a : ℝ) (b : ℝ) : a ^ (2 : ℕ) - b ^ (2 : ℕ) = (a + b) * (a - b) := sq_sub_sq a b
example (a : ℝ) (b : ℝ) : a ^ (2 : ℕ) - b ^ (2 : ℕ) = (a - b) * (a + b) := sq_sub_sq' a b
example (a : ℝ) (b : ℝ) (c : ℝ) : a - b + c = a - (b - c) := sub_add a b c
example (a : ℝ) (b : ℝ) : a - b + b = a := sub_add_cancel a b
example (a : ℝ) (b : ℝ) (c : ℝ) : a - b + c = a + c - b := sub_add_eq_add_sub a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a - b + (b - c) = a - c := sub_add_sub_cancel a b c
example (a : ℝ) (b : ℝ) (n : ℕ) : ∃ (c : ℝ), a ^ n - b ^ n = (a - b) * c := sub_dvd_pow_sub_pow_aux a b n
example (a : ℝ) (b : ℝ) : a - b = a + -b := sub_eq_add_neg a b
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b = c ↔ a = c + b := sub_eq_iff_eq_add
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b = c ↔ a = b + c := sub_eq_iff_eq_add'
example {a : ℝ} {b : ℝ} : a - b = (0 : ℝ) ↔ a = b := sub_eq_zero
example {a : ℝ} {b : ℝ} (h : a = b) : a - b = (0 : ℝ) := sub_eq_zero_of_eq h
example {a : ℝ} {b : ℝ} {c : ℝ} : b - a = c - a ↔ b = c := sub_left_inj
example (a : ℝ) (b : ℝ) (c : ℝ) : (a - b) * c = a * c - b * c := sub_mul a b c
example {a : ℝ} {b : ℝ} : a - b ≠ (0 : ℝ) ↔ a ≠ b := sub_ne_zero
example {a : ℝ} {b : ℝ} (h : a ≠ b) : a - b ≠ (0 : ℝ) := sub_ne_zero_of_ne h
example (a : ℝ) (b : ℝ) : a - -b = a + b := sub_neg_eq_add a b
example (a : ℝ) (b : ℝ) : (a - (1 : ℝ)) * b = a * b - b := sub_one_mul a b
example (a : ℝ) (b : ℝ) : (a - b) ^ (2 : ℕ) = a ^ (2 : ℕ) - (2 : ℝ) * a * b + b ^ (2 : ℕ) := sub_pow_two a b
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b = a - c ↔ b = c := sub_right_inj
example (a : ℝ) : a - a = (0 : ℝ) := sub_self a
example (a : ℝ) (b : ℝ) : (a - b) ^ (2 : ℕ) = a ^ (2 : ℕ) - (2 : ℝ) * a * b + b ^ (2 : ℕ) := sub_sq a b
example (a : ℝ) (b : ℝ) : (a - b) ^ (2 : ℕ) = a ^ (2 : ℕ) + b ^ (2 : ℕ) - (2 : ℝ) * a * b := sub_sq' a b
example (a : ℝ) (b : ℝ) : (a - b) ^ (2 : ℕ) = (b - a) ^ (2 : ℕ) := sub_sq_comm a b
example (a : ℝ) (b : ℝ) (c : ℝ) : a - b - c = a - (b + c) := sub_sub a b c
example (a : ℝ) (b : ℝ) : a - (a - b) = b := sub_sub_cancel a b
example (a : ℝ) (b : ℝ) (c : ℝ) : a - (b - c) = a + c - b := sub_sub_eq_add_sub a b c
example (a : ℝ) : a - (0 : ℝ) = a := sub_zero a
example (a : ℝ) : (2 : ℝ) * a = a + a := two_mul a
example (a : ℝ) : (0 : ℝ) + a = a := zero_add a
example {a : ℝ} {b : ℝ} : (0 : ℝ) = a * b ↔ a = (0 : ℝ) ∨ b = (0 : ℝ) := zero_eq_mul
example (a : ℝ) : (0 : ℝ) * a = (0 : ℝ) := zero_mul a
example {n : ℕ} (h : n ≠ (0 : ℕ)) : (0 : ℝ) ^ n = (0 : ℝ) := zero_pow h
example (n : ℕ) : (0 : ℝ) ^ (n + (1 : ℕ)) = (0 : ℝ) := zero_pow_succ n
example (a : ℝ) : (0 : ℝ) - a = -a := zero_sub a

/-! ### Olympiad.Algebra.Order -/

example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) < a + b := Left.add_pos_of_pos_of_nonneg ha hb
example {a : ℝ} : (0 : ℝ) < -a ↔ a < (0 : ℝ) := Left.neg_pos_iff
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ)) : a ≤ b := abs_le_of_sq_le_sq_aux hb h
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : a ^ (2 : ℕ) < b ^ (2 : ℕ)) : a < b := abs_lt_of_sq_lt_sq_aux hb h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : a + b = (0 : ℝ) ↔ a = (0 : ℝ) ∧ b = (0 : ℝ) := add_eq_zero_iff_of_nonneg ha hb
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := add_le_add h₁ h₂
example {a : ℝ} {b : ℝ} (c : ℝ) : c + a ≤ c + b ↔ a ≤ b := add_le_add_iff_left c
example {a : ℝ} {b : ℝ} (c : ℝ) : a + c ≤ b + c ↔ a ≤ b := add_le_add_iff_right c
example {a : ℝ} {b : ℝ} (h : a ≤ b) (c : ℝ) : c + a ≤ c + b := add_le_add_left h c
example {a : ℝ} {b : ℝ} (h : a ≤ b) (c : ℝ) : a + c ≤ b + c := add_le_add_right h c
example {a : ℝ} {b : ℝ} (h : b ≤ (0 : ℝ)) : a + b ≤ a := add_le_of_nonpos_right h
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := add_lt_add h₁ h₂
example {a : ℝ} {b : ℝ} (c : ℝ) : c + a < c + b ↔ a < b := add_lt_add_iff_left c
example {a : ℝ} {b : ℝ} (c : ℝ) : a + c < b + c ↔ a < b := add_lt_add_iff_right c
example {a : ℝ} {b : ℝ} (h : a < b) (c : ℝ) : c + a < c + b := add_lt_add_left h c
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d := add_lt_add_of_le_of_lt h₁ h₂
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d := add_lt_add_of_lt_of_le h₁ h₂
example {a : ℝ} {b : ℝ} (h : a < b) (c : ℝ) : a + c < b + c := add_lt_add_right h c
example {a : ℝ} {b : ℝ} (ha : a < (0 : ℝ)) (hb : b < (0 : ℝ)) : a + b < (0 : ℝ) := add_neg ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) ≤ a + b := add_nonneg ha hb
example {a : ℝ} {b : ℝ} (ha : a ≤ (0 : ℝ)) (hb : b ≤ (0 : ℝ)) : a + b ≤ (0 : ℝ) := add_nonpos ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : (0 : ℝ) < a + b := add_pos ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) < b) : (0 : ℝ) < a + b := add_pos_of_nonneg_of_pos ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) < a + b := add_pos_of_pos_of_nonneg ha hb
example {a : ℝ} {b : ℝ} : (a + b) ^ (2 : ℕ) ≤ (2 : ℝ) * (a ^ (2 : ℕ) + b ^ (2 : ℕ)) := add_sq_le
example {a : ℝ} (h : -a = a) : a = (0 : ℝ) := eq_zero_of_neg_eq h
example (a : ℝ) (n : ℕ) : (0 : ℝ) ≤ a ^ ((2 : ℕ) * n) := even_two_pow_nonneg a n
example (a : ℝ) (b : ℝ) : (4 : ℝ) * a * b ≤ (a + b) ^ (2 : ℕ) := four_mul_le_sq_add a b
example : (0 : ℝ) < (4 : ℝ) := four_pos
example (a : ℝ) {b : ℝ} : a ≤ b + a ↔ (0 : ℝ) ≤ b := le_add_iff_nonneg_left a
example (a : ℝ) {b : ℝ} : a ≤ a + b ↔ (0 : ℝ) ≤ b := le_add_iff_nonneg_right a
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a ≤ b) (h₂ : (0 : ℝ) ≤ c) : a ≤ b + c := le_add_of_le_of_nonneg h₁ h₂
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) ≤ b) : a ≤ b + a := le_add_of_nonneg_left h
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) ≤ b) : a ≤ a + b := le_add_of_nonneg_right h
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : (1 : ℝ) ≤ a) : b ≤ a * b := le_mul_of_one_le_left hb h
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : (1 : ℝ) ≤ a) : b ≤ b * a := le_mul_of_one_le_right hb h
example {a : ℝ} {b : ℝ} : a ≤ -b ↔ b ≤ -a := le_neg
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a + b ≤ a + c) : b ≤ c := le_of_add_le_add_left h
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a + b ≤ c + b) : a ≤ c := le_of_add_le_add_right h
example {a : ℝ} {b : ℝ} {c : ℝ} (h : c * a ≤ c * b) (hc : (0 : ℝ) < c) : a ≤ b := le_of_mul_le_mul_left h hc
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a * c ≤ b * c) (hc : (0 : ℝ) < c) : a ≤ b := le_of_mul_le_mul_right h hc
example {a : ℝ} {b : ℝ} {n : ℕ} (hn : n ≠ (0 : ℕ)) (hb : (0 : ℝ) ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b := le_of_pow_le_pow_left₀ hn hb h
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) ≤ a - b) : b ≤ a := le_of_sub_nonneg h
example {a : ℝ} {b : ℝ} {c : ℝ} : a ≤ b - c ↔ c ≤ b - a := le_sub_comm
example {a : ℝ} {b : ℝ} {c : ℝ} : a ≤ c - b ↔ a + b ≤ c := le_sub_iff_add_le
example {a : ℝ} {b : ℝ} {c : ℝ} : b ≤ c - a ↔ a + b ≤ c := le_sub_iff_add_le'
example (a : ℝ) {b : ℝ} : a < b + a ↔ (0 : ℝ) < b := lt_add_iff_pos_left a
example (a : ℝ) {b : ℝ} : a < a + b ↔ (0 : ℝ) < b := lt_add_iff_pos_right a
example {a : ℝ} {b : ℝ} {c : ℝ} (h₁ : a < b) (h₂ : (0 : ℝ) ≤ c) : a < b + c := lt_add_of_lt_of_nonneg h₁ h₂
example {b : ℝ} (a : ℝ) (h : (0 : ℝ) < b) : a < b + a := lt_add_of_pos_left a h
example {b : ℝ} (a : ℝ) (h : (0 : ℝ) < b) : a < a + b := lt_add_of_pos_right a h
example (a : ℝ) : a < a + (1 : ℝ) := lt_add_one a
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) (h : (1 : ℝ) < a) : b < a * b := lt_mul_of_one_lt_left hb h
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) (h : (1 : ℝ) < a) : b < b * a := lt_mul_of_one_lt_right hb h
example {a : ℝ} {b : ℝ} : a < -b ↔ b < -a := lt_neg
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a + b < a + c) : b < c := lt_of_add_lt_add_left h
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a + b < c + b) : a < c := lt_of_add_lt_add_right h
example {a : ℝ} {b : ℝ} {c : ℝ} (h : a * b < a * c) (ha : (0 : ℝ) ≤ a) : b < c := lt_of_mul_lt_mul_left h ha
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b * a < c * a) (ha : (0 : ℝ) ≤ a) : b < c := lt_of_mul_lt_mul_right h ha
example {a : ℝ} {b : ℝ} (n : ℕ) (hb : (0 : ℝ) ≤ b) (h : a ^ n < b ^ n) : a < b := lt_of_pow_lt_pow_left₀ n hb h
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : a ^ (2 : ℕ) < b ^ (2 : ℕ)) : a < b := lt_of_sq_lt_sq hb h
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) < a - b) : b < a := lt_of_sub_pos h
example (a : ℝ) : a < (1 : ℝ) + a := lt_one_add a
example {a : ℝ} {b : ℝ} {c : ℝ} : a < b - c ↔ c < b - a := lt_sub_comm
example {a : ℝ} {b : ℝ} {c : ℝ} : a < c - b ↔ a + b < c := lt_sub_iff_add_lt
example {a : ℝ} {b : ℝ} {c : ℝ} : b < c - a ↔ a + b < c := lt_sub_iff_add_lt'
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a ≤ b) (h₂ : c ≤ d) (hc : (0 : ℝ) ≤ c) (hb : (0 : ℝ) ≤ b) : a * c ≤ b * d := mul_le_mul h₁ h₂ hc hb
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_iff_left₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_iff_right₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_left hc
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b ≤ c) (ha : (0 : ℝ) ≤ a) : a * b ≤ a * c := mul_le_mul_of_nonneg_left h ha
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b ≤ c) (ha : (0 : ℝ) ≤ a) : b * a ≤ c * a := mul_le_mul_of_nonneg_right h ha
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b ≤ a) (hc : c ≤ (0 : ℝ)) : c * a ≤ c * b := mul_le_mul_of_nonpos_left h hc
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b ≤ a) (hc : c ≤ (0 : ℝ)) : a * c ≤ b * c := mul_le_mul_of_nonpos_right h hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_right hc
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : a ≤ (1 : ℝ)) : a * b ≤ b := mul_le_of_le_one_left hb h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (h : b ≤ (1 : ℝ)) : a * b ≤ a := mul_le_of_le_one_right ha h
example {a : ℝ} {b : ℝ} (ha : a ≤ (1 : ℝ)) (hb' : (0 : ℝ) ≤ b) (hb : b ≤ (1 : ℝ)) : a * b ≤ (1 : ℝ) := mul_le_one₀ ha hb' hb
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a < b) (h₂ : c ≤ d) (hc : (0 : ℝ) < c) (hb : (0 : ℝ) ≤ b) : a * c < b * d := mul_lt_mul h₁ h₂ hc hb
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a ≤ b) (h₂ : c < d) (hc : (0 : ℝ) ≤ c) (hb : (0 : ℝ) < b) : a * c < b * d := mul_lt_mul' h₁ h₂ hc hb
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a < c) (h₂ : b < d) (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : a * b < c * d := mul_lt_mul'' h₁ h₂ ha hb
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a * c < b * c ↔ a < b := mul_lt_mul_iff_left₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : c * a < c * b ↔ a < b := mul_lt_mul_iff_right₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : c * a < c * b ↔ a < b := mul_lt_mul_left hc
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b < a) (hc : c < (0 : ℝ)) : c * a < c * b := mul_lt_mul_of_neg_left h hc
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b < a) (hc : c < (0 : ℝ)) : a * c < b * c := mul_lt_mul_of_neg_right h hc
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b < c) (ha : (0 : ℝ) < a) : a * b < a * c := mul_lt_mul_of_pos_left h ha
example {a : ℝ} {b : ℝ} {c : ℝ} (h : b < c) (ha : (0 : ℝ) < a) : b * a < c * a := mul_lt_mul_of_pos_right h ha
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a * c < b * c ↔ a < b := mul_lt_mul_right hc
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) (h : a < (1 : ℝ)) : a * b < b := mul_lt_of_lt_one_left hb h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (h : b < (1 : ℝ)) : a * b < a := mul_lt_of_lt_one_right ha h
example {a : ℝ} {b : ℝ} : a * b < (0 : ℝ) ↔ (0 : ℝ) < a ∧ b < (0 : ℝ) ∨ a < (0 : ℝ) ∧ (0 : ℝ) < b := mul_neg_iff
example {a : ℝ} {b : ℝ} (ha : a < (0 : ℝ)) (hb : (0 : ℝ) < b) : a * b < (0 : ℝ) := mul_neg_of_neg_of_pos ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : b < (0 : ℝ)) : a * b < (0 : ℝ) := mul_neg_of_pos_of_neg ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) ≤ a * b := mul_nonneg ha hb
example {a : ℝ} {b : ℝ} : (0 : ℝ) ≤ a * b ↔ (0 : ℝ) ≤ a ∧ (0 : ℝ) ≤ b ∨ a ≤ (0 : ℝ) ∧ b ≤ (0 : ℝ) := mul_nonneg_iff
example {a : ℝ} {b : ℝ} (ha : a ≤ (0 : ℝ)) (hb : b ≤ (0 : ℝ)) : (0 : ℝ) ≤ a * b := mul_nonneg_of_neg_of_neg ha hb
example {a : ℝ} {b : ℝ} (ha : a ≤ (0 : ℝ)) (hb : b ≤ (0 : ℝ)) : (0 : ℝ) ≤ a * b := mul_nonneg_of_nonpos_of_nonpos ha hb
example (a : ℝ) (b : ℝ) (c : ℝ) : (0 : ℝ) ≤ a * b ∨ (0 : ℝ) ≤ b * c ∨ (0 : ℝ) ≤ c * a := mul_nonneg_of_three a b c
example {a : ℝ} {b : ℝ} : a * b ≤ (0 : ℝ) ↔ (0 : ℝ) ≤ a ∧ b ≤ (0 : ℝ) ∨ a ≤ (0 : ℝ) ∧ (0 : ℝ) ≤ b := mul_nonpos_iff
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : b ≤ (0 : ℝ)) : a * b ≤ (0 : ℝ) := mul_nonpos_of_nonneg_of_nonpos ha hb
example {a : ℝ} {b : ℝ} (ha : a ≤ (0 : ℝ)) (hb : (0 : ℝ) ≤ b) : a * b ≤ (0 : ℝ) := mul_nonpos_of_nonpos_of_nonneg ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : (0 : ℝ) < a * b := mul_pos ha hb
example {a : ℝ} {b : ℝ} : (0 : ℝ) < a * b ↔ (0 : ℝ) < a ∧ (0 : ℝ) < b ∨ a < (0 : ℝ) ∧ b < (0 : ℝ) := mul_pos_iff
example {b : ℝ} {c : ℝ} (h : (0 : ℝ) < c) : (0 : ℝ) < c * b ↔ (0 : ℝ) < b := mul_pos_iff_of_pos_left h
example {b : ℝ} {c : ℝ} (h : (0 : ℝ) < c) : (0 : ℝ) < b * c ↔ (0 : ℝ) < b := mul_pos_iff_of_pos_right h
example {a : ℝ} {b : ℝ} (ha : a < (0 : ℝ)) (hb : b < (0 : ℝ)) : (0 : ℝ) < a * b := mul_pos_of_neg_of_neg ha hb
example {a : ℝ} {b : ℝ} : a * a + b * b = (0 : ℝ) ↔ a = (0 : ℝ) ∧ b = (0 : ℝ) := mul_self_add_mul_self_eq_zero
example {a : ℝ} {b : ℝ} (h1 : (0 : ℝ) ≤ a) (h2 : (0 : ℝ) ≤ b) : a * a = b * b ↔ a = b := mul_self_inj h1 h2
example {a : ℝ} {b : ℝ} (h1 : (0 : ℝ) ≤ a) (h2 : a ≤ b) : a * a ≤ b * b := mul_self_le_mul_self h1 h2
example {a : ℝ} {b : ℝ} (h1 : (0 : ℝ) ≤ a) (h2 : (0 : ℝ) ≤ b) : a ≤ b ↔ a * a ≤ b * b := mul_self_le_mul_self_iff h1 h2
example {a : ℝ} {b : ℝ} (h1 : (0 : ℝ) ≤ a) (h2 : a < b) : a * a < b * b := mul_self_lt_mul_self h1 h2
example {a : ℝ} {b : ℝ} (h1 : (0 : ℝ) ≤ a) (h2 : (0 : ℝ) ≤ b) : a < b ↔ a * a < b * b := mul_self_lt_mul_self_iff h1 h2
example (a : ℝ) : (0 : ℝ) ≤ a * a := mul_self_nonneg a
example {a : ℝ} : (0 : ℝ) < a * a ↔ a ≠ (0 : ℝ) := mul_self_pos
example {a : ℝ} {b : ℝ} : -a ≤ b ↔ -b ≤ a := neg_le
example {a : ℝ} {b : ℝ} (h : a ≤ b) : -b ≤ -a := neg_le_neg h
example {a : ℝ} {b : ℝ} : -a ≤ -b ↔ b ≤ a := neg_le_neg_iff
example {a : ℝ} (h : (0 : ℝ) ≤ a) : -a ≤ a := neg_le_self h
example {a : ℝ} {b : ℝ} {c : ℝ} : -b ≤ a - c ↔ c ≤ a + b := neg_le_sub_iff_le_add
example {a : ℝ} {b : ℝ} : -a < b ↔ -b < a := neg_lt
example {a : ℝ} {b : ℝ} (h : a < b) : -b < -a := neg_lt_neg h
example {a : ℝ} {b : ℝ} : -a < -b ↔ b < a := neg_lt_neg_iff
example {a : ℝ} (h : (0 : ℝ) < a) : -a < a := neg_lt_self h
example {a : ℝ} : -a < (0 : ℝ) ↔ (0 : ℝ) < a := neg_lt_zero
example {a : ℝ} (h : (0 : ℝ) < a) : -a < (0 : ℝ) := neg_neg_of_pos h
example {a : ℝ} : (0 : ℝ) ≤ -a ↔ a ≤ (0 : ℝ) := neg_nonneg
example {a : ℝ} (h : a ≤ (0 : ℝ)) : (0 : ℝ) ≤ -a := neg_nonneg_of_nonpos h
example {a : ℝ} : -a ≤ (0 : ℝ) ↔ (0 : ℝ) ≤ a := neg_nonpos
example : (-1 : ℝ) < (0 : ℝ) := neg_one_lt_zero
example {a : ℝ} : (0 : ℝ) < -a ↔ a < (0 : ℝ) := neg_pos
example {a : ℝ} (h : a < (0 : ℝ)) : (0 : ℝ) < -a := neg_pos_of_neg h
example {a : ℝ} (H : (-2 : ℝ) ≤ a) (n : ℕ) : (1 : ℝ) + (↑n : ℝ) * a ≤ ((1 : ℝ) + a) ^ n := one_add_mul_le_pow H n
example {a : ℝ} {b : ℝ} (ha : (1 : ℝ) ≤ a) (hb : (1 : ℝ) ≤ b) : (1 : ℝ) ≤ a * b := one_le_mul_of_one_le_of_one_le ha hb
example {a : ℝ} (ha : (1 : ℝ) ≤ a) {n : ℕ} : (1 : ℝ) ≤ a ^ n := one_le_pow₀ ha
example : (1 : ℝ) ≤ (2 : ℝ) := one_le_two
example {a : ℝ} {b : ℝ} (ha : (1 : ℝ) < a) (hb : (1 : ℝ) ≤ b) : (1 : ℝ) < a * b := one_lt_mul_of_lt_of_le ha hb
example {a : ℝ} (ha : (1 : ℝ) < a) {n : ℕ} (hn : n ≠ (0 : ℕ)) : (1 : ℝ) < a ^ n := one_lt_pow₀ ha hn
example : (1 : ℝ) < (2 : ℝ) := one_lt_two
example : (1 : ℝ) ≠ (0 : ℝ) := one_ne_zero'
example : (0 : ℝ) < (1 : ℝ) := one_pos
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) < a * b) (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) < a ↔ (0 : ℝ) < b := pos_iff_pos_of_mul_pos h ha hb
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) < a * b) (ha : (0 : ℝ) ≤ a) : (0 : ℝ) < b := pos_of_mul_pos_left' h ha
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) < a * b) (ha : (0 : ℝ) ≤ a) : (0 : ℝ) < b := pos_of_mul_pos_of_nonneg_left h ha
example {a : ℝ} {b : ℝ} (h : (0 : ℝ) < a * b) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) < a := pos_of_mul_pos_of_nonneg_right h hb
example (a : ℝ) : (0 : ℝ) ≤ a ^ (4 : ℕ) := pow_four_nonneg a
example {a : ℝ} {n : ℕ} (h₀ : (0 : ℝ) ≤ a) (h₁ : a ≤ (1 : ℝ)) : a ^ n ≤ (1 : ℝ) := pow_le_one₀ h₀ h₁
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n ≤ b ^ n ↔ a ≤ b := pow_le_pow_iff_left₀ ha hb hn
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) < a) : a ^ m ≤ a ^ n ↔ m ≤ n := pow_le_pow_iff_right₀ ha
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left ha hab n
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha hab n
example {a : ℝ} {m : ℕ} {n : ℕ} (h₀ : (0 : ℝ) ≤ a) (h₁ : a ≤ (1 : ℝ)) (h : m ≤ n) : a ^ n ≤ a ^ m := pow_le_pow_of_le_one h₀ h₁ h
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) (h : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ)) : a ≤ b := pow_le_pow_of_sq_le_sq hb h
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) ≤ a) (h : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right ha h
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) ≤ a) (h : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ ha h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) {n : ℕ} (hn : n ≠ (0 : ℕ)) (h : a ^ n = b ^ n) : a = b := pow_left_injective_of_nonneg ha hb hn h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n = b ^ n ↔ a = b := pow_left_inj₀ ha hb hn
example {a : ℝ} (h₀ : (0 : ℝ) ≤ a) (h₁ : a < (1 : ℝ)) {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n < (1 : ℝ) := pow_lt_one₀ h₀ h₁ hn
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n < b ^ n ↔ a < b := pow_lt_pow_iff_left₀ ha hb hn
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) < a) : a ^ m < a ^ n ↔ m < n := pow_lt_pow_iff_right₀ ha
example {a : ℝ} {b : ℝ} (hab : a < b) (ha : (0 : ℝ) ≤ a) {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n < b ^ n := pow_lt_pow_left hab ha hn
example {a : ℝ} {b : ℝ} (hab : a < b) (ha : (0 : ℝ) ≤ a) {n : ℕ} (hn : n ≠ (0 : ℕ)) : a ^ n < b ^ n := pow_lt_pow_left₀ hab ha hn
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) < a) (h : m < n) : a ^ m < a ^ n := pow_lt_pow_right ha h
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) < a) (h : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ ha h
example {a : ℝ} (h : (0 : ℝ) ≤ a) (n : ℕ) : (0 : ℝ) ≤ a ^ n := pow_nonneg h n
example {a : ℝ} (h : (0 : ℝ) < a) (n : ℕ) : (0 : ℝ) < a ^ n := pow_pos h n
example {a : ℝ} {m : ℕ} {n : ℕ} (ha : (1 : ℝ) < a) (h : a ^ m = a ^ n) : m = n := pow_right_injective₀' ha h
example (a : ℝ) : (0 : ℝ) ≤ a ^ (2 : ℕ) := pow_two_nonneg a
example (a : ℝ) (h : a ≠ (0 : ℝ)) : (0 : ℝ) < a ^ (2 : ℕ) := pow_two_pos_of_ne_zero a h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ) ↔ a ≤ b := sq_le_sq₀ ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : a ^ (2 : ℕ) < b ^ (2 : ℕ) ↔ a < b := sq_lt_sq₀ ha hb
example (a : ℝ) : (0 : ℝ) ≤ a ^ (2 : ℕ) := sq_nonneg a
example (a : ℝ) : a ^ (2 : ℕ) ≤ (0 : ℝ) ↔ a = (0 : ℝ) := sq_nonpos_iff a
example {a : ℝ} : (0 : ℝ) < a ^ (2 : ℕ) ↔ a ≠ (0 : ℝ) := sq_pos_iff
example {a : ℝ} (h : a ≠ (0 : ℝ)) : (0 : ℝ) < a ^ (2 : ℕ) := sq_pos_of_ne_zero h
example {a : ℝ} (h : a < (0 : ℝ)) : (0 : ℝ) < a ^ (2 : ℕ) := sq_pos_of_neg h
example {a : ℝ} (h : (0 : ℝ) < a) : (0 : ℝ) < a ^ (2 : ℕ) := sq_pos_of_pos h
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b ≤ c ↔ a - c ≤ b := sub_le_comm
example {a : ℝ} {b : ℝ} {c : ℝ} : a - c ≤ b ↔ a ≤ b + c := sub_le_iff_le_add
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b ≤ c ↔ a ≤ b + c := sub_le_iff_le_add'
example (a : ℝ) {b : ℝ} (h : (0 : ℝ) ≤ b) : a - b ≤ a := sub_le_self a h
example (a : ℝ) {b : ℝ} : a - b ≤ a ↔ (0 : ℝ) ≤ b := sub_le_self_iff a
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := sub_le_sub h₁ h₂
example (a : ℝ) {b : ℝ} {c : ℝ} : a - b ≤ a - c ↔ c ≤ b := sub_le_sub_iff_left a
example {a : ℝ} {b : ℝ} (c : ℝ) : a - c ≤ b - c ↔ a ≤ b := sub_le_sub_iff_right c
example {a : ℝ} {b : ℝ} (h : a ≤ b) (c : ℝ) : c - b ≤ c - a := sub_le_sub_left h c
example {a : ℝ} {b : ℝ} (h : a ≤ b) (c : ℝ) : a - c ≤ b - c := sub_le_sub_right h c
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b < c ↔ a - c < b := sub_lt_comm
example {a : ℝ} {b : ℝ} {c : ℝ} : a - c < b ↔ a < b + c := sub_lt_iff_lt_add
example {a : ℝ} {b : ℝ} {c : ℝ} : a - b < c ↔ a < b + c := sub_lt_iff_lt_add'
example (a : ℝ) {b : ℝ} (h : (0 : ℝ) < b) : a - b < a := sub_lt_self a h
example (a : ℝ) {b : ℝ} : a - b < a ↔ (0 : ℝ) < b := sub_lt_self_iff a
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (h₁ : a < b) (h₂ : c < d) : a - d < b - c := sub_lt_sub h₁ h₂
example (a : ℝ) {b : ℝ} {c : ℝ} : a - b < a - c ↔ c < b := sub_lt_sub_iff_left a
example {a : ℝ} {b : ℝ} (c : ℝ) : a - c < b - c ↔ a < b := sub_lt_sub_iff_right c
example {a : ℝ} {b : ℝ} (h : a < b) (c : ℝ) : c - b < c - a := sub_lt_sub_left h c
example {a : ℝ} {b : ℝ} (h : a < b) (c : ℝ) : a - c < b - c := sub_lt_sub_right h c
example {a : ℝ} {b : ℝ} : a - b < (0 : ℝ) ↔ a < b := sub_neg
example {a : ℝ} {b : ℝ} (h : a < b) : a - b < (0 : ℝ) := sub_neg_of_lt h
example {a : ℝ} {b : ℝ} : (0 : ℝ) ≤ a - b ↔ b ≤ a := sub_nonneg
example {a : ℝ} {b : ℝ} (h : b ≤ a) : (0 : ℝ) ≤ a - b := sub_nonneg_of_le h
example {a : ℝ} {b : ℝ} : a - b ≤ (0 : ℝ) ↔ a ≤ b := sub_nonpos
example (a : ℝ) : a - (1 : ℝ) < a := sub_one_lt a
example {a : ℝ} {b : ℝ} : (0 : ℝ) < a - b ↔ b < a := sub_pos
example {a : ℝ} {b : ℝ} (h : b < a) : (0 : ℝ) < a - b := sub_pos_of_lt h
example : (0 : ℝ) < (3 : ℝ) := three_pos
example (a : ℝ) (b : ℝ) : (2 : ℝ) * a * b ≤ a * a + b * b := two_mul_le_add_mul_self a b
example (a : ℝ) (b : ℝ) : (2 : ℝ) * a * b ≤ a ^ (2 : ℕ) + b ^ (2 : ℕ) := two_mul_le_add_pow_two a b
example (a : ℝ) (b : ℝ) : (2 : ℝ) * a * b ≤ a ^ (2 : ℕ) + b ^ (2 : ℕ) := two_mul_le_add_sq a b
example : (2 : ℝ) ≠ (0 : ℝ) := two_ne_zero'
example : (0 : ℝ) < (2 : ℝ) := two_pos
example : (0 : ℝ) ≤ (1 : ℝ) := zero_le_one
example : (0 : ℝ) ≤ (2 : ℝ) := zero_le_two
example : (0 : ℝ) < (4 : ℝ) := zero_lt_four
example : (0 : ℝ) < (1 : ℝ) := zero_lt_one
example : (0 : ℝ) < (3 : ℝ) := zero_lt_three
example : (0 : ℝ) < (2 : ℝ) := zero_lt_two
example : (0 : ℝ) ≠ (1 : ℝ) := zero_ne_one'

/-! ### Olympiad.Algebra.Field -/

example (a : ℝ) (b : ℝ) (c : ℝ) : (a + b) / c = a / c + b / c := add_div a b c
example (a : ℝ) (b : ℝ) (c : ℝ) (hc : c ≠ (0 : ℝ)) : b + a / c = (b * c + a) / c := add_div' a b c hc
example {a : ℝ} {b : ℝ} : (a + b) / (2 : ℝ) < b ↔ a < b := add_div_two_lt_right
example (a : ℝ) : a / (2 : ℝ) + a / (2 : ℝ) = a := add_halves a
example (a : ℝ) (b : ℝ) (c : ℝ) (hc : c ≠ (0 : ℝ)) : a / c + b = (a + b * c) / c := div_add' a b c hc
example {b : ℝ} {d : ℝ} (a : ℝ) (c : ℝ) (hb : b ≠ (0 : ℝ)) (hd : d ≠ (0 : ℝ)) : a / b + c / d = (a * d + b * c) / (b * d) := div_add_div a c hb hd
example (a : ℝ) (b : ℝ) (c : ℝ) : a / c + b / c = (a + b) / c := div_add_div_same a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a / b / c = a / (b * c) := div_div a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a / b / c = a / (b * c) := div_div_eq_div_mul a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a / (b / c) = a * c / b := div_div_eq_mul_div a b c
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hb : b ≠ (0 : ℝ)) (hd : d ≠ (0 : ℝ)) : a / b = c / d ↔ a * d = c * b := div_eq_div_iff hb hd
example {a : ℝ} {b : ℝ} {c : ℝ} (hb : b ≠ (0 : ℝ)) : a / b = c ↔ a = c * b := div_eq_iff hb
example {a : ℝ} {b : ℝ} {c : ℝ} (hb : b ≠ (0 : ℝ)) : a / b = c ↔ c * b = a := div_eq_iff_mul_eq hb
example (a : ℝ) (b : ℝ) : a / b = a * b⁻¹ := div_eq_mul_inv a b
example {a : ℝ} {b : ℝ} {c : ℝ} (hb : b ≠ (0 : ℝ)) (h : a = c * b) : a / b = c := div_eq_of_eq_mul hb h
example {a : ℝ} {b : ℝ} (hb : b ≠ (0 : ℝ)) : a / b = (1 : ℝ) ↔ a = b := div_eq_one_iff_eq hb
example {a : ℝ} {b : ℝ} : a / b = (0 : ℝ) ↔ a = (0 : ℝ) ∨ b = (0 : ℝ) := div_eq_zero_iff
example (a : ℝ) (b : ℝ) : a / b⁻¹ = a * b := div_inv_eq_mul a b
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hc : (0 : ℝ) ≤ c) (hac : a ≤ c) (hd : (0 : ℝ) < d) (hdb : d ≤ b) : a / b ≤ c / d := div_le_div hc hac hd hdb
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hb : (0 : ℝ) < b) (hd : (0 : ℝ) < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff hb hd
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hb : (0 : ℝ) < b) (hd : (0 : ℝ) < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff_of_pos hb hd
example {a : ℝ} {b : ℝ} {c : ℝ} (ha : (0 : ℝ) ≤ a) (hc : (0 : ℝ) < c) (h : c ≤ b) : a / b ≤ a / c := div_le_div_of_nonneg_left ha hc h
example {a : ℝ} {b : ℝ} {c : ℝ} (hab : a ≤ b) (hc : (0 : ℝ) ≤ c) : a / c ≤ b / c := div_le_div_of_nonneg_right hab hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a / c ≤ b / c ↔ a ≤ b := div_le_div_right hc
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hc : (0 : ℝ) ≤ c) (hac : a ≤ c) (hd : (0 : ℝ) < d) (hdb : d ≤ b) : a / b ≤ c / d := div_le_div₀ hc hac hd hdb
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < b) : a / b ≤ c ↔ a ≤ c * b := div_le_iff hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < b) : a / b ≤ c ↔ a ≤ b * c := div_le_iff' hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a / c ≤ b ↔ a ≤ b * c := div_le_iff₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a / c ≤ b ↔ a ≤ c * b := div_le_iff₀' hc
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : a / b ≤ (1 : ℝ) ↔ a ≤ b := div_le_one hb
example {a : ℝ} {b : ℝ} (h : a ≤ b) (hb : (0 : ℝ) ≤ b) : a / b ≤ (1 : ℝ) := div_le_one_of_le₀ h hb
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : a / b ≤ (1 : ℝ) ↔ a ≤ b := div_le_one₀ hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (1 : ℝ) ≤ b) : a / b ≤ a := div_le_self ha hb
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : c ≠ (0 : ℝ)) : a / c = b / c ↔ a = b := div_left_inj' hc
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hb : (0 : ℝ) < b) (hd : (0 : ℝ) < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff hb hd
example {a : ℝ} {b : ℝ} {c : ℝ} {d : ℝ} (hb : (0 : ℝ) < b) (hd : (0 : ℝ) < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff_of_pos hb hd
example {a : ℝ} {b : ℝ} {c : ℝ} (ha : (0 : ℝ) < a) (hc : (0 : ℝ) < c) (h : c < b) : a / b < a / c := div_lt_div_of_pos_left ha hc h
example {a : ℝ} {b : ℝ} {c : ℝ} (hab : a < b) (hc : (0 : ℝ) < c) : a / c < b / c := div_lt_div_of_pos_right hab hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a / c < b / c ↔ a < b := div_lt_div_right hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : b / c < a ↔ b < a * c := div_lt_iff hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : b / c < a ↔ b < c * a := div_lt_iff' hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a / c < b ↔ a < b * c := div_lt_iff₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a / c < b ↔ a < c * b := div_lt_iff₀' hc
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : a / b < (1 : ℝ) ↔ a < b := div_lt_one hb
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : a / b < (1 : ℝ) ↔ a < b := div_lt_one₀ hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (1 : ℝ) < b) : a / b < a := div_lt_self ha hb
example {b : ℝ} (a : ℝ) (h : b ≠ (0 : ℝ)) : a / b * b = a := div_mul_cancel₀ a h
example (a : ℝ) (b : ℝ) (c : ℝ) (d : ℝ) : a / b * (c / d) = a * c / (b * d) := div_mul_div_comm a b c d
example (a : ℝ) (b : ℝ) (c : ℝ) : a / b * c = a * c / b := div_mul_eq_mul_div a b c
example {a : ℝ} {b : ℝ} (ha : a ≠ (0 : ℝ)) (hb : b ≠ (0 : ℝ)) : a / b ≠ (0 : ℝ) := div_ne_zero ha hb
example {a : ℝ} {b : ℝ} : a / b ≠ (0 : ℝ) ↔ a ≠ (0 : ℝ) ∧ b ≠ (0 : ℝ) := div_ne_zero_iff
example {b : ℝ} (a : ℝ) : a / -b = -(a / b) := div_neg a
example {a : ℝ} {b : ℝ} : a / b < (0 : ℝ) ↔ (0 : ℝ) < a ∧ b < (0 : ℝ) ∨ a < (0 : ℝ) ∧ (0 : ℝ) < b := div_neg_iff
example {a : ℝ} {b : ℝ} (ha : a < (0 : ℝ)) (hb : (0 : ℝ) < b) : a / b < (0 : ℝ) := div_neg_of_neg_of_pos ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : b < (0 : ℝ)) : a / b < (0 : ℝ) := div_neg_of_pos_of_neg ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : (0 : ℝ) ≤ a / b := div_nonneg ha hb
example {a : ℝ} {b : ℝ} : (0 : ℝ) ≤ a / b ↔ (0 : ℝ) ≤ a ∧ (0 : ℝ) ≤ b ∨ a ≤ (0 : ℝ) ∧ b ≤ (0 : ℝ) := div_nonneg_iff
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : b ≤ (0 : ℝ)) : a / b ≤ (0 : ℝ) := div_nonpos_of_nonneg_of_nonpos ha hb
example {a : ℝ} {b : ℝ} (ha : a ≤ (0 : ℝ)) (hb : (0 : ℝ) ≤ b) : a / b ≤ (0 : ℝ) := div_nonpos_of_nonpos_of_nonneg ha hb
example (a : ℝ) : a / (1 : ℝ) = a := div_one a
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : (0 : ℝ) < a / b := div_pos ha hb
example {a : ℝ} {b : ℝ} : (0 : ℝ) < a / b ↔ (0 : ℝ) < a ∧ (0 : ℝ) < b ∨ a < (0 : ℝ) ∧ b < (0 : ℝ) := div_pos_iff
example {a : ℝ} {b : ℝ} (ha : a < (0 : ℝ)) (hb : b < (0 : ℝ)) : (0 : ℝ) < a / b := div_pos_of_neg_of_neg ha hb
example (a : ℝ) (b : ℝ) (n : ℕ) : (a / b) ^ n = a ^ n / b ^ n := div_pow a b n
example {a : ℝ} (h : a ≠ (0 : ℝ)) : a / a = (1 : ℝ) := div_self h
example {a : ℝ} (h : a ≠ (0 : ℝ)) : a / a = (1 : ℝ) := div_self_of_ne_zero h
example (a : ℝ) (b : ℝ) (c : ℝ) (hc : c ≠ (0 : ℝ)) : a / c - b = (a - c * b) / c := div_sub' a b c hc
example {b : ℝ} {d : ℝ} (a : ℝ) (c : ℝ) (hb : b ≠ (0 : ℝ)) (hd : d ≠ (0 : ℝ)) : a / b - c / d = (a * d - b * c) / (b * d) := div_sub_div a c hb hd
example (a : ℝ) (b : ℝ) (c : ℝ) : a / c - b / c = (a - b) / c := div_sub_div_same a b c
example (a : ℝ) : a / (0 : ℝ) = (0 : ℝ) := div_zero a
example {a : ℝ} {b : ℝ} {c : ℝ} (hb : b ≠ (0 : ℝ)) : c = a / b ↔ c * b = a := eq_div_iff hb
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : c ≠ (0 : ℝ)) (h : a * c = b) : a = b / c := eq_div_of_mul_eq hc h
example {a : ℝ} {b : ℝ} (h : a * b = (1 : ℝ)) : a = b⁻¹ := eq_inv_of_mul_eq_one_left h
example {a : ℝ} {b : ℝ} (h : a * b = (1 : ℝ)) : b = a⁻¹ := eq_inv_of_mul_eq_one_right h
example {a : ℝ} {b : ℝ} (h : a < b) : ∃ (c : ℝ), a < c ∧ c < b := exists_between h
example {a : ℝ} (h : (0 : ℝ) ≤ a) : a / (2 : ℝ) ≤ a := half_le_self h
example {a : ℝ} (h : (0 : ℝ) < a) : a / (2 : ℝ) < a := half_lt_self h
example {a : ℝ} (h : (0 : ℝ) < a) : (0 : ℝ) < a / (2 : ℝ) := half_pos h
example {a : ℝ} {b : ℝ} (ha : a ≠ (0 : ℝ)) (hb : b ≠ (0 : ℝ)) : a⁻¹ + b⁻¹ = (a + b) / (a * b) := inv_add_inv ha hb
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) (hba : b ≤ a) : a⁻¹ ≤ b⁻¹ := inv_anti₀ hb hba
example (a : ℝ) (b : ℝ) : (a / b)⁻¹ = b / a := inv_div a b
example {a : ℝ} {b : ℝ} (h : a * b = (1 : ℝ)) : a⁻¹ = b := inv_eq_of_mul_eq_one_right h
example (a : ℝ) : a⁻¹ = (1 : ℝ) / a := inv_eq_one_div a
example {a : ℝ} : a⁻¹ = (0 : ℝ) ↔ a = (0 : ℝ) := inv_eq_zero
example {a : ℝ} {b : ℝ} : a⁻¹ = b⁻¹ ↔ a = b := inv_inj
example (a : ℝ) : a⁻¹⁻¹ = a := inv_inv a
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := inv_le_inv₀ ha hb
example {a : ℝ} (h : (1 : ℝ) ≤ a) : a⁻¹ ≤ (1 : ℝ) := inv_le_one_of_one_le₀ h
example {a : ℝ} (ha : (0 : ℝ) < a) : a⁻¹ ≤ (1 : ℝ) ↔ (1 : ℝ) ≤ a := inv_le_one₀ ha
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : a⁻¹ < b⁻¹ ↔ b < a := inv_lt_inv₀ ha hb
example {a : ℝ} (h : (1 : ℝ) < a) : a⁻¹ < (1 : ℝ) := inv_lt_one_of_one_lt₀ h
example {a : ℝ} (ha : (0 : ℝ) < a) : a⁻¹ < (1 : ℝ) ↔ (1 : ℝ) < a := inv_lt_one₀ ha
example {a : ℝ} : a⁻¹ < (0 : ℝ) ↔ a < (0 : ℝ) := inv_lt_zero
example {a : ℝ} (h : a ≠ (0 : ℝ)) (b : ℝ) : a⁻¹ * (a * b) = b := inv_mul_cancel_left₀ h b
example {a : ℝ} (h : a ≠ (0 : ℝ)) : a⁻¹ * a = (1 : ℝ) := inv_mul_cancel₀ h
example (a : ℝ) (b : ℝ) : a⁻¹ * b = b / a := inv_mul_eq_div a b
example {a : ℝ} {b : ℝ} {c : ℝ} (ha : a ≠ (0 : ℝ)) : a⁻¹ * b = c ↔ b = a * c := inv_mul_eq_iff_eq_mul₀ ha
example {a : ℝ} (h : a ≠ (0 : ℝ)) : a⁻¹ ≠ (0 : ℝ) := inv_ne_zero h
example {a : ℝ} : (-a)⁻¹ = -a⁻¹ := inv_neg
example {a : ℝ} : (0 : ℝ) ≤ a⁻¹ ↔ (0 : ℝ) ≤ a := inv_nonneg
example {a : ℝ} (h : (0 : ℝ) ≤ a) : (0 : ℝ) ≤ a⁻¹ := inv_nonneg_of_nonneg h
example {a : ℝ} : a⁻¹ ≤ (0 : ℝ) ↔ a ≤ (0 : ℝ) := inv_nonpos
example : (1 : ℝ)⁻¹ = (1 : ℝ) := inv_one
example {a : ℝ} : (0 : ℝ) < a⁻¹ ↔ (0 : ℝ) < a := inv_pos
example {a : ℝ} (h : (0 : ℝ) < a) : (0 : ℝ) < a⁻¹ := inv_pos_of_pos h
example (a : ℝ) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹ := inv_pow a n
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) (hba : b < a) : a⁻¹ < b⁻¹ := inv_strictAnti₀ hb hba
example {a : ℝ} {b : ℝ} (ha : a ≠ (0 : ℝ)) (hb : b ≠ (0 : ℝ)) : a⁻¹ - b⁻¹ = (b - a) / (a * b) := inv_sub_inv ha hb
example : (0 : ℝ)⁻¹ = (0 : ℝ) := inv_zero
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a ≤ b / c ↔ c * a ≤ b := le_div_iff' hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a ≤ b / c ↔ c * a ≤ b := le_div_iff₀' hc
example {a : ℝ} {b : ℝ} (h : ∀ (ε : ℝ), (0 : ℝ) < ε → a ≤ b + ε) : a ≤ b := le_of_forall_pos_le_add h
example {a : ℝ} {b : ℝ} : a < (a + b) / (2 : ℝ) ↔ a < b := left_lt_add_div_two
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a < b / c ↔ a * c < b := lt_div_iff hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a < b / c ↔ c * a < b := lt_div_iff' hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : (0 : ℝ) < c) : a < b / c ↔ c * a < b := lt_div_iff₀' hc
example (a : ℝ) (b : ℝ) (c : ℝ) : a / b * c = a * (c / b) := mul_comm_div a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b / c) = a * b / c := mul_div a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a * b / c = a * (b / c) := mul_div_assoc a b c
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b / c) = a * b / c := mul_div_assoc' a b c
example {b : ℝ} (a : ℝ) (hb : b ≠ (0 : ℝ)) : b * (a / b) = a := mul_div_cancel' a hb
example {a : ℝ} (b : ℝ) (ha : a ≠ (0 : ℝ)) : a * b / a = b := mul_div_cancel_left₀ b ha
example {b : ℝ} (a : ℝ) (hb : b ≠ (0 : ℝ)) : b * (a / b) = a := mul_div_cancel_of_imp' a hb
example {b : ℝ} (a : ℝ) (hb : b ≠ (0 : ℝ)) : a * b / b = a := mul_div_cancel_right₀ a hb
example {b : ℝ} (a : ℝ) (h : b ≠ (0 : ℝ)) : a * b / b = a := mul_div_cancel₀ a h
example (a : ℝ) (b : ℝ) (c : ℝ) : a * (b / c) = b * (a / c) := mul_div_left_comm a b c
example {c : ℝ} (a : ℝ) (b : ℝ) (hc : c ≠ (0 : ℝ)) : c * a / (c * b) = a / b := mul_div_mul_left a b hc
example {c : ℝ} (a : ℝ) (b : ℝ) (hc : c ≠ (0 : ℝ)) : a * c / (b * c) = a / b := mul_div_mul_right a b hc
example (a : ℝ) (b : ℝ) (c : ℝ) : a * b / c = a / c * b := mul_div_right_comm a b c
example {a : ℝ} {b : ℝ} {c : ℝ} (hc : c ≠ (0 : ℝ)) (h : a = b / c) : a * c = b := mul_eq_of_eq_div hc h
example {a : ℝ} {b : ℝ} (hb : b ≠ (0 : ℝ)) : a * b = (1 : ℝ) ↔ a = b⁻¹ := mul_eq_one_iff_eq_inv₀ hb
example (a : ℝ) (b : ℝ) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := mul_inv a b
example {a : ℝ} (h : a ≠ (0 : ℝ)) (b : ℝ) : a * (a⁻¹ * b) = b := mul_inv_cancel_left₀ h b
example {b : ℝ} (h : b ≠ (0 : ℝ)) (a : ℝ) : a * b * b⁻¹ = a := mul_inv_cancel_right₀ h a
example {a : ℝ} (h : a ≠ (0 : ℝ)) : a * a⁻¹ = (1 : ℝ) := mul_inv_cancel₀ h
example (a : ℝ) (b : ℝ) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := mul_inv_rev a b
example (a : ℝ) (b : ℝ) : -b / a = -(b / a) := neg_div a b
example (a : ℝ) (b : ℝ) : -(b / a) = -b / a := neg_div' a b
example (a : ℝ) (b : ℝ) : -a / -b = a / b := neg_div_neg_eq a b
example {a : ℝ} : -a⁻¹ = (-a)⁻¹ := neg_inv
example (a : ℝ) : (1 : ℝ) / a = a⁻¹ := one_div a
example {a : ℝ} {b : ℝ} (ha : a ≠ (0 : ℝ)) (hb : b ≠ (0 : ℝ)) : (1 : ℝ) / a + (1 : ℝ) / b = (a + b) / (a * b) := one_div_add_one_div ha hb
example (a : ℝ) (b : ℝ) : (1 : ℝ) / (a / b) = b / a := one_div_div a b
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : (1 : ℝ) / a ≤ (1 : ℝ) / b ↔ b ≤ a := one_div_le_one_div ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (h : a ≤ b) : (1 : ℝ) / b ≤ (1 : ℝ) / a := one_div_le_one_div_of_le ha h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (hb : (0 : ℝ) < b) : (1 : ℝ) / a < (1 : ℝ) / b ↔ b < a := one_div_lt_one_div ha hb
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) < a) (h : a < b) : (1 : ℝ) / b < (1 : ℝ) / a := one_div_lt_one_div_of_lt ha h
example {a : ℝ} (h : a ≠ (0 : ℝ)) : (1 : ℝ) / a ≠ (0 : ℝ) := one_div_ne_zero h
example {a : ℝ} : (1 : ℝ) / a < (0 : ℝ) ↔ a < (0 : ℝ) := one_div_neg
example {a : ℝ} : (0 : ℝ) ≤ (1 : ℝ) / a ↔ (0 : ℝ) ≤ a := one_div_nonneg
example {a : ℝ} : (0 : ℝ) < (1 : ℝ) / a ↔ (0 : ℝ) < a := one_div_pos
example (a : ℝ) (n : ℕ) : ((1 : ℝ) / a) ^ n = (1 : ℝ) / a ^ n := one_div_pow a n
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : (1 : ℝ) ≤ a / b ↔ b ≤ a := one_le_div hb
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : (1 : ℝ) ≤ a / b ↔ b ≤ a := one_le_div₀ hb
example {a : ℝ} (ha : (0 : ℝ) < a) : (1 : ℝ) ≤ a⁻¹ ↔ a ≤ (1 : ℝ) := one_le_inv₀ ha
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : (1 : ℝ) < a / b ↔ b < a := one_lt_div hb
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) < b) : (1 : ℝ) < a / b ↔ b < a := one_lt_div₀ hb
example {a : ℝ} (ha : (0 : ℝ) < a) : (1 : ℝ) < a⁻¹ ↔ a < (1 : ℝ) := one_lt_inv₀ ha
example : (1 : ℝ) ≠ (0 : ℝ) := one_ne_zero
example (a : ℝ) {m : ℕ} {n : ℕ} (ha : a ≠ (0 : ℝ)) (h : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := pow_sub₀ a ha h
example (a : ℝ) (b : ℝ) (c : ℝ) : (a - b) / c = a / c - b / c := sub_div a b c
example (a : ℝ) (b : ℝ) (c : ℝ) (hc : c ≠ (0 : ℝ)) : b - a / c = (b * c - a) / c := sub_div' a b c hc
example {a : ℝ} {b : ℝ} (h₁ : (0 : ℝ) < a) (h₂ : (0 : ℝ) < b) : (2 : ℝ) ≤ a / b + b / a := two_le_div_add_div h₁ h₂
example (a : ℝ) : (0 : ℝ) / a = (0 : ℝ) := zero_div a
example : (0 : ℝ) ≠ (1 : ℝ) := zero_ne_one
example (a : ℝ) (n : ℕ) : a ^ (↑n : ℤ) = a ^ n := zpow_natCast a n
example (a : ℝ) (n : ℤ) : a ^ (-n) = (a ^ n)⁻¹ := zpow_neg a n
example (a : ℝ) (n : ℕ) : a ^ Int.negSucc n = (a ^ (n + (1 : ℕ)))⁻¹ := zpow_negSucc a n
example (a : ℝ) : a ^ (-1 : ℤ) = a⁻¹ := zpow_neg_one a
example (a : ℚ) (n : ℕ) : a ^ OfNat.ofNat n = a ^ OfNat.ofNat n := zpow_ofNat a n
example (a : ℝ) : a ^ (1 : ℤ) = a := zpow_one a
example (a : ℝ) : a ^ (2 : ℤ) = a * a := zpow_two a
example (a : ℝ) : a ^ (0 : ℤ) = (1 : ℝ) := zpow_zero a

/-! ### Olympiad.Abs -/

example (n : ℤ) : abs n = (↑(Int.natAbs n) : ℤ) := Int.abs_eq_natAbs n
example (n : ℤ) : (↑(Int.natAbs n) : ℤ) = abs n := Int.natCast_natAbs n
example (a : ℚ) (b : ℚ) : max a b = if a ≤ b then b else a := Rat.max_eq_ite a b
example (a : ℚ) (b : ℚ) : min a b = if a ≤ b then a else b := Rat.min_eq_ite a b
noncomputable example (a : ℝ) : ℝ := abs a
example (a : ℝ) : abs (abs a) = abs a := abs_abs a
example (a : ℝ) (b : ℝ) : abs (abs a - abs b) ≤ abs (a - b) := abs_abs_sub_abs_le_abs_sub a b
example (a : ℝ) (b : ℝ) : abs (a + b) ≤ abs a + abs b := abs_add a b
example (a : ℝ) (b : ℝ) : abs (a + b) ≤ abs a + abs b := abs_add_le a b
example (a : ℝ) (b : ℝ) (c : ℝ) : abs (a + b + c) ≤ abs a + abs b + abs c := abs_add_three a b c
example (a : ℝ) : abs a = a ∧ (0 : ℝ) ≤ a ∨ abs a = -a ∧ a < (0 : ℝ) := abs_cases a
example (x : ℝ) : abs x = x ∨ abs x = -x := abs_choice x
example (a : ℝ) (b : ℝ) : abs (a / b) = abs a / abs b := abs_div a b
example {a : ℝ} {b : ℝ} (hb : (0 : ℝ) ≤ b) : abs a = b ↔ a = b ∨ a = -b := abs_eq hb
example {a : ℝ} {b : ℝ} : abs a = abs b ↔ a = b ∨ a = -b := abs_eq_abs
example (a : ℝ) : abs a = if (0 : ℝ) ≤ a then a else -a := abs_eq_ite a
example {a : ℝ} : abs a = max a (-a) := abs_eq_max_neg
example {a : ℝ} : abs a = -a ↔ a ≤ (0 : ℝ) := abs_eq_neg_self
example {a : ℝ} : abs a = a ↔ (0 : ℝ) ≤ a := abs_eq_self
example {a : ℝ} : abs a = (0 : ℝ) ↔ a = (0 : ℝ) := abs_eq_zero
example (a : ℝ) : abs a⁻¹ = (abs a)⁻¹ := abs_inv a
example {a : ℝ} {b : ℝ} : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b := abs_le
example {a : ℝ} {b : ℝ} : abs a ≤ b ↔ a ≤ b ∧ -a ≤ b := abs_le'
example {a : ℝ} {b : ℝ} (h : a ≤ b) (h' : -a ≤ b) : abs a ≤ b := abs_le_of_le_of_neg_le h h'
example {a : ℝ} {b : ℝ} (h : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ)) (hb : (0 : ℝ) ≤ b) : abs a ≤ b := abs_le_of_sq_le_sq h hb
example {a : ℝ} {b : ℝ} (h : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ)) (hb : (0 : ℝ) ≤ b) : -b ≤ a ∧ a ≤ b := abs_le_of_sq_le_sq' h hb
example {a : ℝ} : abs a ≤ (0 : ℝ) ↔ a = (0 : ℝ) := abs_le_zero_iff
example {a : ℝ} {b : ℝ} : abs a < b ↔ -b < a ∧ a < b := abs_lt
example {a : ℝ} {b : ℝ} (h : a < b) (h' : -a < b) : abs a < b := abs_lt_of_lt_of_neg_lt h h'
example {a : ℝ} {b : ℝ} (h : a ^ (2 : ℕ) < b ^ (2 : ℕ)) (hb : (0 : ℝ) ≤ b) : abs a < b := abs_lt_of_sq_lt_sq h hb
example {a : ℝ} {b : ℝ} (h : a ^ (2 : ℕ) < b ^ (2 : ℕ)) (hb : (0 : ℝ) ≤ b) : -b < a ∧ a < b := abs_lt_of_sq_lt_sq' h hb
example (a : ℝ) (b : ℝ) : abs (a * b) = abs a * abs b := abs_mul a b
example (a : ℝ) : abs a * abs a = a * a := abs_mul_abs_self a
example (a : ℝ) : abs (a * a) = a * a := abs_mul_self a
example {a : ℝ} : abs a ≠ (0 : ℝ) ↔ a ≠ (0 : ℝ) := abs_ne_zero
example (a : ℝ) : abs (-a) = abs a := abs_neg a
example (a : ℝ) : (0 : ℝ) ≤ abs a := abs_nonneg a
example {a : ℝ} : abs a ≤ (0 : ℝ) ↔ a = (0 : ℝ) := abs_nonpos_iff
example {a : ℝ} (h : a < (0 : ℝ)) : abs a = -a := abs_of_neg h
example {a : ℝ} (h : (0 : ℝ) ≤ a) : abs a = a := abs_of_nonneg h
example {a : ℝ} (h : a ≤ (0 : ℝ)) : abs a = -a := abs_of_nonpos h
example {a : ℝ} (h : (0 : ℝ) < a) : abs a = a := abs_of_pos h
example : abs (1 : ℝ) = (1 : ℝ) := abs_one
example (a : ℝ) : abs ((1 : ℝ) / a) = (1 : ℝ) / abs a := abs_one_div a
example {a : ℝ} : (0 : ℝ) < abs a ↔ a ≠ (0 : ℝ) := abs_pos
example {a : ℝ} (h : a < (0 : ℝ)) : (0 : ℝ) < abs a := abs_pos_of_neg h
example {a : ℝ} (h : (0 : ℝ) < a) : (0 : ℝ) < abs a := abs_pos_of_pos h
example (a : ℝ) (n : ℕ) : abs (a ^ n) = abs a ^ n := abs_pow a n
example (x : ℝ) : abs (x ^ (2 : ℕ)) = x ^ (2 : ℕ) := abs_sq x
example (a : ℝ) (b : ℝ) : abs (a - b) ≤ abs a + abs b := abs_sub a b
example (a : ℝ) (b : ℝ) : abs a - abs b ≤ abs (a - b) := abs_sub_abs_le_abs_sub a b
example (a : ℝ) (b : ℝ) : abs (a - b) = abs (b - a) := abs_sub_comm a b
example (a : ℝ) (b : ℝ) (c : ℝ) : abs (a - c) ≤ abs (a - b) + abs (b - c) := abs_sub_le a b c
example {a : ℝ} {b : ℝ} {c : ℝ} : abs (a - b) ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := abs_sub_le_iff
example {a : ℝ} {b : ℝ} {c : ℝ} : abs (a - b) < c ↔ a - b < c ∧ b - a < c := abs_sub_lt_iff
example : abs (2 : ℝ) = (2 : ℝ) := abs_two
example : abs (0 : ℝ) = (0 : ℝ) := abs_zero
example {a : ℝ} {b : ℝ} (h : abs a = b) : a = b ∨ a = -b := eq_or_eq_neg_of_abs_eq h
example {a : ℝ} {b : ℝ} : a ≤ abs b ↔ a ≤ b ∨ a ≤ -b := le_abs
example (a : ℝ) : a ≤ abs a := le_abs_self a
example {a : ℝ} {b : ℝ} (h : abs a ≤ b) : a ≤ b := le_of_abs_le h
example {a : ℝ} {b : ℝ} : a < abs b ↔ a < b ∨ a < -b := lt_abs
example {a : ℝ} {b : ℝ} (h : abs a < b) : a < b := lt_of_abs_lt h
example {a : ℝ} {b : ℝ} (h : b ≤ a) : max a b = a := max_eq_left_of_le h
example {a : ℝ} {b : ℝ} (h : a ≤ b) : max a b = b := max_eq_right_of_le h
example (a : ℝ) : -abs a ≤ a := neg_abs_le a
example (a : ℝ) : -a ≤ abs a := neg_le_abs a
example (a : ℝ) : -a ≤ abs a := neg_le_abs_self a
example {a : ℝ} {b : ℝ} (h : abs a ≤ b) : -b ≤ a := neg_le_of_abs_le h
example {a : ℝ} {b : ℝ} (h : abs a < b) : -b < a := neg_lt_of_abs_lt h
example (a : ℝ) : abs a ^ (2 : ℕ) = a ^ (2 : ℕ) := sq_abs a
example (a : ℝ) (b : ℝ) : a ^ (2 : ℕ) = b ^ (2 : ℕ) ↔ abs a = abs b := sq_eq_sq_iff_abs_eq_abs a b
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : a ^ (2 : ℕ) = b ^ (2 : ℕ) ↔ a = b := sq_eq_sq₀ ha hb
example {a : ℝ} {b : ℝ} : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ) ↔ abs a ≤ abs b := sq_le_sq
example {a : ℝ} {b : ℝ} (h1 : -b ≤ a) (h2 : a ≤ b) : a ^ (2 : ℕ) ≤ b ^ (2 : ℕ) := sq_le_sq' h1 h2
example {a : ℝ} {b : ℝ} : a ^ (2 : ℕ) < b ^ (2 : ℕ) ↔ abs a < abs b := sq_lt_sq
example {a : ℝ} {b : ℝ} (h1 : -b < a) (h2 : a < b) : a ^ (2 : ℕ) < b ^ (2 : ℕ) := sq_lt_sq' h1 h2

/-! ### Olympiad.Parity -/

noncomputable example (a : ℝ) : Prop := Even a
example {n : ℕ} (h : Even n) : (-1 : ℝ) ^ n = (1 : ℝ) := Even.neg_one_pow h
example {n : ℕ} (h : Even n) (a : ℝ) : (-a) ^ n = a ^ n := Even.neg_pow h a
example {n : ℕ} (hn : Even n) (a : ℝ) : (0 : ℝ) ≤ a ^ n := Even.pow_nonneg hn a
example {n : ℕ} (hn : Even n) {a : ℝ} (ha : a ≠ (0 : ℝ)) : (0 : ℝ) < a ^ n := Even.pow_pos hn ha
example {n : ℕ} (h : Even n) : (2 : ℕ) ∣ n := Even.two_dvd h
example {m : ℤ} {n : ℤ} : Even (m + n) ↔ (Even m ↔ Even n) := Int.even_add
example {n : ℤ} : Even n ↔ n % (2 : ℤ) = (0 : ℤ) := Int.even_iff
example {n : ℤ} : Even n ↔ (2 : ℤ) ∣ n := Int.even_iff_two_dvd
example {m : ℤ} {n : ℤ} : Even (m * n) ↔ Even m ∨ Even n := Int.even_mul
example (n : ℤ) : Even (n * (n + (1 : ℤ))) := Int.even_mul_succ_self n
example (n : ℤ) : Even n ∨ Odd n := Int.even_or_odd n
example (n : ℤ) : ∃ (k : ℤ), n = (2 : ℤ) * k ∨ n = (2 : ℤ) * k + (1 : ℤ) := Int.even_or_odd' n
example {m : ℤ} {n : ℤ} : Even (m - n) ↔ (Even m ↔ Even n) := Int.even_sub
example {n : ℤ} : ¬Even n ↔ n % (2 : ℤ) = (1 : ℤ) := Int.not_even_iff
example {n : ℤ} : ¬Even n ↔ Odd n := Int.not_even_iff_odd
example {n : ℤ} : ¬Odd n ↔ n % (2 : ℤ) = (0 : ℤ) := Int.not_odd_iff
example {n : ℤ} : ¬Odd n ↔ Even n := Int.not_odd_iff_even
example {n : ℤ} : Odd n ↔ n % (2 : ℤ) = (1 : ℤ) := Int.odd_iff
example {m : ℤ} {n : ℤ} : Odd (m * n) ↔ Odd m ∧ Odd n := Int.odd_mul
noncomputable example (a : ℝ) : Prop := IsSquare a
noncomputable example (a : ℝ) : Prop := IsUnit a
example {m : ℕ} {n : ℕ} : Even (m + n) ↔ (Even m ↔ Even n) := Nat.even_add
example {n : ℕ} : Even (n + (1 : ℕ)) ↔ ¬Even n := Nat.even_add_one
example {n : ℕ} : Even n ↔ n % (2 : ℕ) = (0 : ℕ) := Nat.even_iff
example {n : ℕ} : Even n ↔ (2 : ℕ) ∣ n := Nat.even_iff_two_dvd
example {m : ℕ} {n : ℕ} : Even (m * n) ↔ Even m ∨ Even n := Nat.even_mul
example (n : ℕ) : Even (n * (n + (1 : ℕ))) := Nat.even_mul_succ_self n
example (n : ℕ) : Even n ∨ Odd n := Nat.even_or_odd n
example (n : ℕ) : ∃ (k : ℕ), n = (2 : ℕ) * k ∨ n = (2 : ℕ) * k + (1 : ℕ) := Nat.even_or_odd' n
example {m : ℕ} {n : ℕ} : Even (m ^ n) ↔ Even m ∧ n ≠ (0 : ℕ) := Nat.even_pow
example {m : ℕ} {n : ℕ} (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := Nat.even_sub h
example {n : ℕ} : ¬Even n ↔ n % (2 : ℕ) = (1 : ℕ) := Nat.not_even_iff
example {n : ℕ} : ¬Even n ↔ Odd n := Nat.not_even_iff_odd
example {n : ℕ} : ¬Odd n ↔ n % (2 : ℕ) = (0 : ℕ) := Nat.not_odd_iff
example {n : ℕ} : ¬Odd n ↔ Even n := Nat.not_odd_iff_even
example {n : ℕ} : Odd n ↔ n % (2 : ℕ) = (1 : ℕ) := Nat.odd_iff
example {m : ℕ} {n : ℕ} : Odd (m * n) ↔ Odd m ∧ Odd n := Nat.odd_mul
noncomputable example (a : ℝ) : Prop := Odd a
example {n : ℕ} (h : Odd n) : (-1 : ℝ) ^ n = (-1 : ℝ) := Odd.neg_one_pow h
example {n : ℕ} (h : Odd n) (a : ℝ) : (-a) ^ n = -a ^ n := Odd.neg_pow h a
example {n : ℕ} (h : Odd n) : (0 : ℕ) < n := Odd.pos h
example {n : ℕ} (hn : Odd n) {a : ℝ} {b : ℝ} : a ^ n = b ^ n ↔ a = b := Odd.pow_inj hn
example {n : ℕ} (hn : Odd n) {a : ℝ} (ha : a < (0 : ℝ)) : a ^ n < (0 : ℝ) := Odd.pow_neg hn ha
example {n : ℕ} (hn : Odd n) : StrictMono fun (a : ℝ) => a ^ n := Odd.strictMono_pow hn
example {a : ℝ} : Even a ↔ ∃ (b : ℝ), a = (2 : ℝ) * b := even_iff_exists_two_mul
example {n : ℕ} : Even n ↔ (2 : ℕ) ∣ n := even_iff_two_dvd
example : Even (2 : ℕ) := even_two
example (a : ℝ) : Even ((2 : ℝ) * a) := even_two_mul a
example (a : ℝ) : IsSquare a ↔ ∃ (r : ℝ), a = r ^ (2 : ℕ) := isSquare_iff_exists_sq a

/-! ### Olympiad.Nat.Basic -/

noncomputable example (n : ℤ) (a : ℤ) (b : ℤ) : Prop := Int.ModEq n a b
example {n : ℤ} {a : ℤ} {b : ℤ} {c : ℤ} {d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := Int.ModEq.add h₁ h₂
example {n : ℤ} {a : ℤ} {b : ℤ} {c : ℤ} {d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := Int.ModEq.mul h₁ h₂
example {n : ℤ} {a : ℤ} {b : ℤ} (m : ℕ) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := Int.ModEq.pow m h
example {n : ℤ} (a : ℤ) : a ≡ a [ZMOD n] := Int.ModEq.refl a
example {n : ℤ} {a : ℤ} : a ≡ a [ZMOD n] := Int.ModEq.rfl
example {n : ℤ} {a : ℤ} {b : ℤ} {c : ℤ} {d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := Int.ModEq.sub h₁ h₂
example {n : ℤ} {a : ℤ} {b : ℤ} (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Int.ModEq.symm h
example {n : ℤ} {a : ℤ} {b : ℤ} {c : ℤ} (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Int.ModEq.trans h h'
example {n : ℤ} {a : ℤ} {b : ℤ} : a ≡ b [ZMOD n] ↔ n ∣ b - a := Int.modEq_iff_dvd
example (n : ℤ) (a : ℤ) (b : ℤ) : a ≡ b [ZMOD n] ↔ a % n = b % n := Int.modEq_iff_emod_eq n a b
example {n : ℤ} {a : ℤ} : a ≡ (0 : ℤ) [ZMOD n] ↔ n ∣ a := Int.modEq_zero_iff_dvd
noncomputable example (n : ℕ) (a : ℕ) (b : ℕ) : Prop := Nat.ModEq n a b
example {n : ℕ} {a : ℕ} {b : ℕ} {c : ℕ} {d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := Nat.ModEq.add h₁ h₂
example {n : ℕ} {a : ℕ} {b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := Nat.ModEq.add_left c h
example {n : ℕ} {a : ℕ} {b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := Nat.ModEq.add_right c h
example {n : ℕ} {a : ℕ} {b : ℕ} (h : a ≡ b [MOD n]) : (↑n : ℤ) ∣ (↑b : ℤ) - (↑a : ℤ) := Nat.ModEq.dvd h
example {n : ℕ} {a : ℕ} {b : ℕ} {c : ℕ} {d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := Nat.ModEq.mul h₁ h₂
example {n : ℕ} {a : ℕ} {b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := Nat.ModEq.mul_left c h
example {n : ℕ} {a : ℕ} {b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := Nat.ModEq.mul_right c h
example {n : ℕ} {a : ℕ} {b : ℕ} (m : ℕ) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := Nat.ModEq.pow m h
example {n : ℕ} (a : ℕ) : a ≡ a [MOD n] := Nat.ModEq.refl a
example {n : ℕ} {a : ℕ} : a ≡ a [MOD n] := Nat.ModEq.rfl
example {n : ℕ} {a : ℕ} {b : ℕ} (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Nat.ModEq.symm h
example {n : ℕ} {a : ℕ} {b : ℕ} {c : ℕ} (h : a ≡ b [MOD n]) (h' : b ≡ c [MOD n]) : a ≡ c [MOD n] := Nat.ModEq.trans h h'
noncomputable example (n : ℕ) (h1 : ℕ) : ℕ := Nat.ascFactorial n h1
noncomputable example (h0 : ℕ) (h1 : ℕ) : ℕ := Nat.choose h0 h1
example {n : ℕ} {k : ℕ} (hk : k ≤ n) : Nat.choose n k = Nat.factorial n / (Nat.factorial k * Nat.factorial (n - k)) := Nat.choose_eq_factorial_div_factorial hk
example {n : ℕ} {k : ℕ} (h2 : n < k) : Nat.choose n k = (0 : ℕ) := Nat.choose_eq_zero_of_lt h2
example {n : ℕ} {k : ℕ} (h2 : k ≤ n) : Nat.choose n k * Nat.factorial k * Nat.factorial (n - k) = Nat.factorial n := Nat.choose_mul_factorial_mul_factorial h2
example (n : ℕ) : Nat.choose n (1 : ℕ) = n := Nat.choose_one_right n
example {n : ℕ} {k : ℕ} (h2 : k ≤ n) : (0 : ℕ) < Nat.choose n k := Nat.choose_pos h2
example (n : ℕ) : Nat.choose n n = (1 : ℕ) := Nat.choose_self n
example (n : ℕ) : Nat.choose n (n + (1 : ℕ)) = (0 : ℕ) := Nat.choose_succ_self n
example (n : ℕ) (k : ℕ) : Nat.choose (n + (1 : ℕ)) (k + (1 : ℕ)) = Nat.choose n k + Nat.choose n (k + (1 : ℕ)) := Nat.choose_succ_succ n k
example (n : ℕ) (k : ℕ) : Nat.choose (n + (1 : ℕ)) (k + (1 : ℕ)) = Nat.choose n k + Nat.choose n (k + (1 : ℕ)) := Nat.choose_succ_succ' n k
example {n : ℕ} {k : ℕ} (hk : k ≤ n) : Nat.choose n (n - k) = Nat.choose n k := Nat.choose_symm hk
example (n : ℕ) : Nat.choose n (2 : ℕ) = n * (n - (1 : ℕ)) / (2 : ℕ) := Nat.choose_two_right n
example (n : ℕ) : Nat.choose n (0 : ℕ) = (1 : ℕ) := Nat.choose_zero_right n
example (k : ℕ) : Nat.choose (0 : ℕ) (k + (1 : ℕ)) = (0 : ℕ) := Nat.choose_zero_succ k
noncomputable example (b : ℕ) (n : ℕ) : ℕ := Nat.clog b n
noncomputable example (n : ℕ) (h1 : ℕ) : ℕ := Nat.descFactorial n h1
noncomputable example (b : ℕ) (n : ℕ) : List ℕ := Nat.digits b n
noncomputable example (b : ℕ) (h1 : ℕ) (h2 : ℕ) : List ℕ := Nat.digitsAux b h1 h2
example (b : ℕ) (hb : (2 : ℕ) ≤ b) (f : ℕ) (g : ℕ) (n : ℕ) (hf : n ≤ f) (hg : n ≤ g) : Nat.digitsAux b f n = Nat.digitsAux b g n := Nat.digitsAux_fuel b hb f g n hf hg
example {b : ℕ} {n : ℕ} (hb : (1 : ℕ) < b) (hn : (0 : ℕ) < n) : Nat.digits b n = n % b :: Nat.digits b (n / b) := Nat.digits_def' hb hn
example (b : ℕ) : Nat.digits b (0 : ℕ) = [] := Nat.digits_zero b
noncomputable example (h0 : ℕ) : ℕ := Nat.doubleFactorial h0
example {m : ℕ} {n : ℕ} (hm : (0 : ℕ) < m) (h : m ≤ n) : m ∣ Nat.factorial n := Nat.dvd_factorial hm h
noncomputable example (h0 : ℕ) : ℕ := Nat.factorial h0
example {m : ℕ} {n : ℕ} (h : m ≤ n) : Nat.factorial m ∣ Nat.factorial n := Nat.factorial_dvd_factorial h
example {m : ℕ} {n : ℕ} (h : m ≤ n) : Nat.factorial m ≤ Nat.factorial n := Nat.factorial_le h
example (n : ℕ) : Nat.factorial n ≠ (0 : ℕ) := Nat.factorial_ne_zero n
example : Nat.factorial (1 : ℕ) = (1 : ℕ) := Nat.factorial_one
example (n : ℕ) : (0 : ℕ) < Nat.factorial n := Nat.factorial_pos n
example (n : ℕ) : Nat.factorial (n + (1 : ℕ)) = (n + (1 : ℕ)) * Nat.factorial n := Nat.factorial_succ n
example : Nat.factorial (2 : ℕ) = (2 : ℕ) := Nat.factorial_two
example : Nat.factorial (0 : ℕ) = (1 : ℕ) := Nat.factorial_zero
noncomputable example (n : ℕ) : ℕ := Nat.fib n
example {n : ℕ} : Nat.fib (n + (2 : ℕ)) = Nat.fib n + Nat.fib (n + (1 : ℕ)) := Nat.fib_add_two
example : Nat.fib (1 : ℕ) = (1 : ℕ) := Nat.fib_one
example : Nat.fib (2 : ℕ) = (1 : ℕ) := Nat.fib_two
example : Nat.fib (0 : ℕ) = (0 : ℕ) := Nat.fib_zero
example {m : ℕ} {n : ℕ} : m ≤ Nat.sqrt n ↔ m * m ≤ n := Nat.le_sqrt
example {m : ℕ} {n : ℕ} : m ≤ Nat.sqrt n ↔ m ^ (2 : ℕ) ≤ n := Nat.le_sqrt'
noncomputable example (b : ℕ) (n : ℕ) : ℕ := Nat.log b n
noncomputable example (b : ℕ) (h1 : ℕ) (h2 : ℕ) : ℕ := Nat.logAux b h1 h2
example (n : ℕ) : n < Nat.succ (Nat.sqrt n) * Nat.succ (Nat.sqrt n) := Nat.lt_succ_sqrt n
example (n : ℕ) : n < Nat.succ (Nat.sqrt n) ^ (2 : ℕ) := Nat.lt_succ_sqrt' n
example (n : ℕ) (a : ℕ) (b : ℕ) : a ≡ b [MOD n] ↔ a % n = b % n := Nat.modEq_iff_mod_eq n a b
example {n : ℕ} {a : ℕ} : a ≡ (0 : ℕ) [MOD n] ↔ n ∣ a := Nat.modEq_zero_iff_dvd
example (a : ℕ) (n : ℕ) : a % n ≡ a [MOD n] := Nat.mod_modEq a n
example {n : ℕ} (hn : n ≠ (0 : ℕ)) : n * Nat.factorial (n - (1 : ℕ)) = Nat.factorial n := Nat.mul_factorial_pred hn
noncomputable example (b : ℝ) (h1 : List ℕ) : ℝ := Nat.ofDigits b h1
example (n : ℕ) : n ≤ Nat.factorial n := Nat.self_le_factorial n
example (a : ℕ) (b : ℕ) : a ^ (2 : ℕ) - b ^ (2 : ℕ) = (a + b) * (a - b) := Nat.sq_sub_sq' a b
noncomputable example (n : ℕ) : ℕ := Nat.sqrt n
noncomputable example (n : ℕ) (h1 : ℕ) (h2 : ℕ) : ℕ := Nat.sqrtAux n h1 h2
example (n : ℕ) (k : ℕ) (r : ℕ) (h₁ : r * r ≤ n) (h₂ : n < (r + (2 : ℕ) ^ k) * (r + (2 : ℕ) ^ k)) : Nat.sqrtAux n k r * Nat.sqrtAux n k r ≤ n ∧ n < (Nat.sqrtAux n k r + (1 : ℕ)) * (Nat.sqrtAux n k r + (1 : ℕ)) := Nat.sqrtAux_spec n k r h₁ h₂
example (n : ℕ) : Nat.sqrt (n * n) = n := Nat.sqrt_eq n
example (n : ℕ) : Nat.sqrt (n ^ (2 : ℕ)) = n := Nat.sqrt_eq' n
example (n : ℕ) : Nat.sqrt n * Nat.sqrt n ≤ n := Nat.sqrt_le n
example (n : ℕ) : Nat.sqrt n ^ (2 : ℕ) ≤ n := Nat.sqrt_le' n
example {m : ℕ} {n : ℕ} : Nat.sqrt m < n ↔ m < n * n := Nat.sqrt_lt
example {m : ℕ} {n : ℕ} : Nat.sqrt m < n ↔ m < n ^ (2 : ℕ) := Nat.sqrt_lt'
example (n : ℕ) : Nat.sqrt n * Nat.sqrt n ≤ n ∧ n < (Nat.sqrt n + (1 : ℕ)) * (Nat.sqrt n + (1 : ℕ)) := Nat.sqrt_spec n
example (n : ℕ) (k : ℕ) : (n + (1 : ℕ)) * Nat.choose n k = Nat.choose (n + (1 : ℕ)) (k + (1 : ℕ)) * (k + (1 : ℕ)) := Nat.succ_mul_choose_eq n k

/-! ### Olympiad.Nat.Prime -/

noncomputable example (p : ℕ) : Prop := Nat.Prime p
example {p : ℕ} {n : ℕ} (hp : Nat.Prime p) : Nat.Coprime p n ↔ ¬p ∣ n := Nat.Prime.coprime_iff_not_dvd hp
example {p : ℕ} {n : ℕ} (hp : Nat.Prime p) : p ∣ Nat.factorial n ↔ p ≤ n := Nat.Prime.dvd_factorial hp
example {p : ℕ} {m : ℕ} {n : ℕ} (hp : Nat.Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := Nat.Prime.dvd_mul hp
example {p : ℕ} {m : ℕ} {n : ℕ} (hp : Nat.Prime p) (h : p ∣ m ^ n) : p ∣ m := Nat.Prime.dvd_of_dvd_pow hp h
example {p : ℕ} {m : ℕ} {n : ℕ} (hp : Nat.Prime p) (h : p ∣ m * n) : p ∣ m ∨ p ∣ n := Nat.Prime.dvd_or_dvd hp h
example {p : ℕ} {q : ℕ} (hp : Nat.Prime p) (hq : Nat.Prime q) (h : p ∣ q) : p = q := Nat.Prime.eq_of_dvd hp hq h
example {p : ℕ} {m : ℕ} (hp : Nat.Prime p) (h : m ∣ p) (hm : m < p) : m = (1 : ℕ) := Nat.Prime.eq_one_of_self_dvd_lt hp h hm
example {p : ℕ} (hp : Nat.Prime p) (m : ℕ) (hm : m ∣ p) : m = (1 : ℕ) ∨ m = p := Nat.Prime.eq_one_or_self_of_dvd hp m hm
example {p : ℕ} (hp : Nat.Prime p) : p = (2 : ℕ) ∨ p % (2 : ℕ) = (1 : ℕ) := Nat.Prime.eq_two_or_odd hp
example {p : ℕ} (hp : Nat.Prime p) : p = (2 : ℕ) ∨ Odd p := Nat.Prime.eq_two_or_odd' hp
example {p : ℕ} (hp : Nat.Prime p) : Even p ↔ p = (2 : ℕ) := Nat.Prime.even_iff hp
example {p : ℕ} (hp : Nat.Prime p) : p ≠ (1 : ℕ) := Nat.Prime.ne_one hp
example {p : ℕ} (hp : Nat.Prime p) : p ≠ (0 : ℕ) := Nat.Prime.ne_zero hp
example {p : ℕ} (hp : Nat.Prime p) : ¬p ∣ (1 : ℕ) := Nat.Prime.not_dvd_one hp
example {p : ℕ} (hp : Nat.Prime p) (h_two : p ≠ (2 : ℕ)) : Odd p := Nat.Prime.odd_of_ne_two hp h_two
example {p : ℕ} (hp : Nat.Prime p) : (1 : ℕ) ≤ p := Nat.Prime.one_le hp
example {p : ℕ} (hp : Nat.Prime p) : (1 : ℕ) < p := Nat.Prime.one_lt hp
example {p : ℕ} (hp : Nat.Prime p) : (0 : ℕ) < p := Nat.Prime.pos hp
example {p : ℕ} (hp : Nat.Prime p) : (2 : ℕ) ≤ p := Nat.Prime.two_le hp
example {p : ℕ} {q : ℕ} (pp : Nat.Prime p) (pq : Nat.Prime q) : Nat.Coprime p q ↔ p ≠ q := Nat.coprime_primes pp pq
example {n : ℕ} (hn : n ≠ (1 : ℕ)) : ∃ (p : ℕ), Nat.Prime p ∧ p ∣ n := Nat.exists_prime_and_dvd hn
noncomputable example (n : ℕ) (p : ℕ) : ℕ := Nat.factorization n p
example {n : ℕ} : IsUnit n ↔ n = (1 : ℕ) := Nat.isUnit_iff
noncomputable example (n : ℕ) : ℕ := Nat.minFac n
noncomputable example (n : ℕ) (h1 : ℕ) (h2 : ℕ) : ℕ := Nat.minFacAux n h1 h2
noncomputable example (p : ℕ) (h1 : ℕ) (h2 : ℕ) : ℕ := Nat.multiplicityAux p h1 h2
noncomputable example (n : ℕ) (h1 : ℕ) (h2 : ℕ) : Bool := Nat.noDivisorFrom n h1 h2
example (n : ℕ) (fuel : ℕ) (k : ℕ) (hk : (2 : ℕ) ≤ k) (hf : n < (k + fuel) * (k + fuel)) : Nat.noDivisorFrom n (fuel + (1 : ℕ)) k = true ↔ ∀ (m : ℕ), k ≤ m → m * m ≤ n → ¬m ∣ n := Nat.noDivisorFrom_iff n fuel k hk hf
example (n : ℕ) (fuel : ℕ) (k : ℕ) : Nat.noDivisorFrom n (fuel + (1 : ℕ)) k = bif Nat.blt n (k * k) then true else bif Nat.beq (n % k) (0 : ℕ) then false else Nat.noDivisorFrom n fuel (k + (1 : ℕ)) := Nat.noDivisorFrom_succ n fuel k
example {a : ℕ} {b : ℕ} (a1 : a ≠ (1 : ℕ)) (b1 : b ≠ (1 : ℕ)) : ¬Nat.Prime (a * b) := Nat.not_prime_mul a1 b1
example : ¬Nat.Prime (1 : ℕ) := Nat.not_prime_one
example : ¬Nat.Prime (0 : ℕ) := Nat.not_prime_zero
noncomputable example (n : ℕ) : List ℕ := Nat.primeFactorsList n
noncomputable example (h0 : ℕ) (h1 : ℕ) : List ℕ := Nat.primeFactorsListAux h0 h1
noncomputable example (p : ℕ) : Bool := Nat.primeTest p
example {p : ℕ} : Nat.primeTest p = true ↔ Nat.Prime p := Nat.primeTest_iff
example {p : ℕ} : Nat.Prime p ↔ (2 : ℕ) ≤ p ∧ ∀ (m : ℕ), m ∣ p → m = (1 : ℕ) ∨ m = p := Nat.prime_def
example {p : ℕ} : Nat.Prime p ↔ (2 : ℕ) ≤ p ∧ ∀ (m : ℕ), m < p → m ∣ p → m = (1 : ℕ) := Nat.prime_def_lt
example {p : ℕ} : Nat.Prime p ↔ (2 : ℕ) ≤ p ∧ ∀ (m : ℕ), m ∣ p → m = (1 : ℕ) ∨ m = p := Nat.prime_def_lt''
example {p : ℕ} {q : ℕ} (pp : Nat.Prime p) (qp : Nat.Prime q) : p ∣ q ↔ p = q := Nat.prime_dvd_prime_iff_eq pp qp
example : Nat.Prime (11 : ℕ) := Nat.prime_eleven
example : Nat.Prime (5 : ℕ) := Nat.prime_five
example : Nat.Prime (7 : ℕ) := Nat.prime_seven
example : Nat.Prime (3 : ℕ) := Nat.prime_three
example : Nat.Prime (2 : ℕ) := Nat.prime_two
noncomputable example (p : ℕ) (n : ℕ) : ℕ := padicValNat p n

/-! ### Olympiad.Finset -/

noncomputable example (a : ℤ) (b : ℤ) : Finset ℤ := Finset.Icc a b
noncomputable example (a : ℤ) (b : ℤ) : Finset ℤ := Finset.Ico a b
noncomputable example (b : ℕ) : Finset ℕ := Finset.Iic b
noncomputable example (b : ℕ) : Finset ℕ := Finset.Iio b
noncomputable example (a : ℤ) (b : ℤ) : Finset ℤ := Finset.Ioc a b
noncomputable example (a : ℤ) (b : ℤ) : Finset ℤ := Finset.Ioo a b
noncomputable example {α : Type} (s : Finset α) : Prop := Finset.Nonempty s
example {α : Type} {s : Finset α} {t : Finset α} (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := Finset.Subset.antisymm h₁ h₂
example {α : Type} (s : Finset α) : s ⊆ s := Finset.Subset.refl s
noncomputable example {α : Type} (s : Finset α) : ℕ := Finset.card s
example {α : Type} {s : Finset α} {t : Finset α} (h : ∀ (a : α), a ∈ s ↔ a ∈ t) : Finset.card s = Finset.card t := Finset.card_eq_of_mem_iff h
example {α : Type} {s : Finset α} : Finset.card s = (0 : ℕ) ↔ s = ∅ := Finset.card_eq_zero
example {α : Type} (s : Finset α) (p : α → Prop) [DecidablePred p] : Finset.card (Finset.filter p s) ≤ Finset.card s := Finset.card_filter_le s p
example {α : Type} [DecidableEq α] {s : Finset α} {a : α} (h : a ∈ s) : Finset.card (insert a s) = Finset.card s := Finset.card_insert_of_mem h
example {α : Type} [DecidableEq α] {s : Finset α} {a : α} (h : ¬a ∈ s) : Finset.card (insert a s) = Finset.card s + (1 : ℕ) := Finset.card_insert_of_notMem h
example {α : Type} {s : Finset α} {t : Finset α} (h : s ⊆ t) : Finset.card s ≤ Finset.card t := Finset.card_le_card h
example {α : Type} {s : Finset α} : (0 : ℕ) < Finset.card s ↔ Finset.Nonempty s := Finset.card_pos
example {α : Type} [DecidableEq α] (s : Finset α) : Finset.card (Finset.powerset s) = (2 : ℕ) ^ Finset.card s := Finset.card_powerset s
example {α : Type} {β : Type} (s : Finset α) (t : Finset β) : Finset.card (s ×ˢ t) = Finset.card s * Finset.card t := Finset.card_product s t
example (n : ℕ) : Finset.card (Finset.range n) = n := Finset.card_range n
example {α : Type} (a : α) : Finset.card {a} = (1 : ℕ) := Finset.card_singleton a
noncomputable example {α : Type} : Finset α := Finset.empty
example {α : Type} {s : Finset α} : s = ∅ ↔ ∀ (x : α), ¬x ∈ s := Finset.eq_empty_iff_forall_notMem
example {S : Finset ℕ} {P : ℕ → Prop} [DecidablePred P] (N : ℕ) (h : ∀ (n : ℕ), n ∈ S ↔ P n) (hb : ∀ (n : ℕ), P n → n < N) : S = Finset.filter P (Finset.range N) := Finset.eq_filter_range N h hb
noncomputable example {α : Type} [DecidableEq α] (s : Finset α) (a : α) : Finset α := Finset.erase s a
example {α : Type} {s : Finset α} {t : Finset α} (h : ∀ (a : α), a ∈ s ↔ a ∈ t) : s = t := Finset.ext h
example {α : Type} {s : Finset α} {t : Finset α} : s = t ↔ ∀ (a : α), a ∈ s ↔ a ∈ t := Finset.ext_iff
example {α : Type} {s : Finset α} {t : Finset α} : s = t ↔ ∀ (a : α), a ∈ s ↔ a ∈ t := Finset.ext_iff'
noncomputable example {α : Type} (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α := Finset.filter p s
noncomputable example {α : Type} {β : Type} [DecidableEq β] (f : α → β) (s : Finset α) : Finset β := Finset.image f s
example {α : Type} {p : Finset α → Prop} (h : ∀ (l : List α) (hl : List.Nodup l), p (Finset.ofNodup l hl)) (s : Finset α) : p s := Finset.ind h s
noncomputable example {α : Type} [DecidableEq α] (a : α) (l : List α) : List α := Finset.insertList a l
noncomputable example {α : Type} [DecidableEq α] (a : α) (s : Multiset α) : Multiset α := Finset.insertMultiset a s
example {α : Type} [DecidableEq α] (a : α) (s : Finset α) : insert a s = {a} ∪ s := Finset.insert_eq a s
noncomputable example (a : ℤ) (n : ℕ) : Finset ℤ := Finset.intRun a n
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} : s ∩ t ⊆ s := Finset.inter_subset_left
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} : s ∩ t ⊆ t := Finset.inter_subset_right
example {α : Type} {β : Type} (l : List α) (l' : List β) : List.length (Finset.pairs l l') = List.length l * List.length l' := Finset.length_pairs l l'
example {α : Type} [DecidableEq α] (l : List α) : List.length (Finset.powersetList l) = (2 : ℕ) ^ List.length l := Finset.length_powersetList l
noncomputable example {α : Type} {β : Type} (f : α → β) (hf : ∀ (a b : α), f a = f b → a = b) (s : Finset α) : Finset β := Finset.mapInj f hf s
example {a : ℤ} {b : ℤ} {x : ℤ} : x ∈ Finset.Icc a b ↔ a ≤ x ∧ x ≤ b := Finset.mem_Icc
example {a : ℤ} {b : ℤ} {x : ℤ} : x ∈ Finset.Ico a b ↔ a ≤ x ∧ x < b := Finset.mem_Ico
example {b : ℕ} {x : ℕ} : x ∈ Finset.Iic b ↔ x ≤ b := Finset.mem_Iic
example {b : ℕ} {x : ℕ} : x ∈ Finset.Iio b ↔ x < b := Finset.mem_Iio
example {a : ℤ} {b : ℤ} {x : ℤ} : x ∈ Finset.Ioc a b ↔ a < x ∧ x ≤ b := Finset.mem_Ioc
example {a : ℤ} {b : ℤ} {x : ℤ} : x ∈ Finset.Ioo a b ↔ a < x ∧ x < b := Finset.mem_Ioo
example {α : Type} {a : α} {s : Finset α} : (a ∈ setOf fun (a : α) => a ∈ s) ↔ a ∈ s := Finset.mem_coe
example {α : Type} {a : α} {s : Finset α} : a ∈ s ↔ a ∈ Finset.val s := Finset.mem_def
example {α : Type} [DecidableEq α] {a : α} {b : α} {s : Finset α} : a ∈ Finset.erase s b ↔ a ≠ b ∧ a ∈ s := Finset.mem_erase
example {α : Type} {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ Finset.filter p s ↔ a ∈ s ∧ p a := Finset.mem_filter
example {α : Type} {β : Type} [DecidableEq β] {f : α → β} {s : Finset α} {b : β} : b ∈ Finset.image f s ↔ ∃ (a : α), a ∈ s ∧ f a = b := Finset.mem_image
example {α : Type} {β : Type} [DecidableEq β] (f : α → β) {a : α} {s : Finset α} (h : a ∈ s) : f a ∈ Finset.image f s := Finset.mem_image_of_mem f h
example {α : Type} [DecidableEq α] {s : Finset α} {a : α} {b : α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := Finset.mem_insert
example {α : Type} [DecidableEq α] {a : α} {b : α} {l : List α} : a ∈ Finset.insertList b l ↔ a = b ∨ a ∈ l := Finset.mem_insertList
example {α : Type} [DecidableEq α] {s : Finset α} {a : α} {b : α} (h : a ∈ s) : a ∈ insert b s := Finset.mem_insert_of_mem h
example {α : Type} [DecidableEq α] (a : α) (s : Finset α) : a ∈ insert a s := Finset.mem_insert_self a s
example {a : ℤ} {n : ℕ} {x : ℤ} : x ∈ Finset.intRun a n ↔ a ≤ x ∧ x < a + (↑n : ℤ) := Finset.mem_intRun
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} {a : α} : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := Finset.mem_inter
example {α : Type} {β : Type} {f : α → β} {hf : ∀ (a b : α), f a = f b → a = b} {s : Finset α} {b : β} : b ∈ Finset.mapInj f hf s ↔ ∃ (a : α), a ∈ s ∧ f a = b := Finset.mem_mapInj
example {a : ℕ} {n : ℕ} {x : ℕ} : x ∈ Finset.natRun a n ↔ a ≤ x ∧ x < a + n := Finset.mem_natRun
example {α : Type} {l : List α} {h : List.Nodup l} {a : α} : a ∈ Finset.ofNodup l h ↔ a ∈ l := Finset.mem_ofNodup
example {α : Type} {β : Type} {l : List α} {l' : List β} {p : α × β} : p ∈ Finset.pairs l l' ↔ Prod.fst p ∈ l ∧ Prod.snd p ∈ l' := Finset.mem_pairs
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} : s ∈ Finset.powerset t ↔ s ⊆ t := Finset.mem_powerset
example {α : Type} [DecidableEq α] {n : ℕ} {s : Finset α} {t : Finset α} : s ∈ Finset.powersetCard n t ↔ s ⊆ t ∧ Finset.card s = n := Finset.mem_powersetCard
example {α : Type} [DecidableEq α] {l : List α} {t : Finset α} : t ∈ Finset.powersetList l ↔ ∀ (x : α), x ∈ t → x ∈ l := Finset.mem_powersetList
example {α : Type} {β : Type} {s : Finset α} {t : Finset β} {p : α × β} : p ∈ s ×ˢ t ↔ Prod.fst p ∈ s ∧ Prod.snd p ∈ t := Finset.mem_product
example {n : ℕ} {m : ℕ} : m ∈ Finset.range n ↔ m < n := Finset.mem_range
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} {a : α} : a ∈ s \ t ↔ a ∈ s ∧ ¬a ∈ t := Finset.mem_sdiff
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} {a : α} : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := Finset.mem_union
noncomputable example (a : ℕ) (n : ℕ) : Finset ℕ := Finset.natRun a n
example {α : Type} [DecidableEq α] {a : α} {l : List α} (h : List.Nodup l) : List.Nodup (Finset.insertList a l) := Finset.nodup_insertList h
example {α : Type} [DecidableEq α] {a : α} {s : Multiset α} (h : Multiset.Nodup s) : Multiset.Nodup (Finset.insertMultiset a s) := Finset.nodup_insertMultiset h
example {α : Type} {β : Type} {l : List α} {l' : List β} (hs : List.Nodup l) (ht : List.Nodup l') : List.Nodup (Finset.pairs l l') := Finset.nodup_pairs hs ht
example {α : Type} [DecidableEq α] {l : List α} (h : List.Nodup l) : List.Nodup (Finset.powersetList l) := Finset.nodup_powersetList h
example {α : Type} {s : Finset α} : Finset.Nonempty s ↔ s ≠ ∅ := Finset.nonempty_iff_ne_empty
example {α : Type} {s : Finset α} (h : s ≠ ∅) : Finset.Nonempty s := Finset.nonempty_of_ne_empty h
noncomputable example {α : Type} (l : List α) (h : List.Nodup l) : Finset α := Finset.ofNodup l h
noncomputable example {α : Type} {β : Type} (l : List α) (l' : List β) : List (α × β) := Finset.pairs l l'
noncomputable example {α : Type} [DecidableEq α] (s : Finset α) : Finset (Finset α) := Finset.powerset s
noncomputable example {α : Type} [DecidableEq α] (n : ℕ) (s : Finset α) : Finset (Finset α) := Finset.powersetCard n s
noncomputable example {α : Type} [DecidableEq α] (h2 : List α) : List (Finset α) := Finset.powersetList h2
noncomputable example {α : Type} {β : Type} (s : Finset α) (t : Finset β) : Finset (α × β) := Finset.product s t
noncomputable example (n : ℕ) : Finset ℕ := Finset.range n
example (n : ℕ) : Finset.range n = Finset.Ico (0 : ℕ) n := Finset.range_eq_Ico n
example {α : Type} {s : Finset α} {t : Finset α} : s ⊆ t ↔ ∀ ⦃x : α⦄, x ∈ s → x ∈ t := Finset.subset_iff
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} : s ⊆ s ∪ t := Finset.subset_union_left
example {α : Type} [DecidableEq α] {s : Finset α} {t : Finset α} : t ⊆ s ∪ t := Finset.subset_union_right
example (n : ℕ) : Fintype.card (Fin n) = n := Fintype.card_fin n
example (a : ℤ) (b : ℤ) : Finset.card (Finset.Icc a b) = Int.toNat (b + (1 : ℤ) - a) := Int.card_Icc a b
example {α : Type} [DecidableEq α] {a : α} {l : List α} : a ∈ List.toFinset l ↔ a ∈ l := List.mem_toFinset
noncomputable example {α : Type} [DecidableEq α] (l : List α) : Finset α := List.toFinset l
noncomputable example (α : Type) : Type := Multiset α
noncomputable example {α : Type} (s : Multiset α) (a : α) : Prop := Multiset.Mem s a
noncomputable example {α : Type} (s : Multiset α) : Prop := Multiset.Nodup s
noncomputable example {α : Type} (s : Multiset α) : ℕ := Multiset.card s
noncomputable example {α : Type} [DecidableEq α] (a : α) (s : Multiset α) : ℕ := Multiset.count a s
noncomputable example {α : Type} [DecidableEq α] (s : Multiset α) : Multiset α := Multiset.dedup s
noncomputable example {α : Type} [DecidableEq α] (h2 : List α) : List α := Multiset.dedupList h2
noncomputable example {α : Type} (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α := Multiset.filter p s
noncomputable example {α : Type} (op : α → α → α) (hc : ∀ (a b : α), op a b = op b a) (ha : ∀ (a b c : α), op (op a b) c = op a (op b c)) (z : α) (s : Multiset α) : α := Multiset.fold op hc ha z s
example {α : Type} (op : α → α → α) (hc : ∀ (a b : α), op a b = op b a) (ha : ∀ (a b c : α), op (op a b) c = op a (op b c)) (z : α) {l : List α} {l' : List α} (h : List.Perm l l') : List.foldr op z l = List.foldr op z l' := Multiset.foldr_perm op hc ha z h
noncomputable example {α : Type} {β : Type} (f : α → β) (s : Multiset α) : Multiset β := Multiset.map f s
example {α : Type} [DecidableEq α] {a : α} {s : Multiset α} : a ∈ Multiset.dedup s ↔ a ∈ s := Multiset.mem_dedup
example {α : Type} [DecidableEq α] (a : α) (l : List α) : a ∈ Multiset.dedupList l ↔ a ∈ l := Multiset.mem_dedupList a l
example {α : Type} [DecidableEq α] (s : Multiset α) : Multiset.Nodup (Multiset.dedup s) := Multiset.nodup_dedup s
example {α : Type} [DecidableEq α] (l : List α) : List.Nodup (Multiset.dedupList l) := Multiset.nodup_dedupList l
example {α : Type} {p : α → Prop} [DecidablePred p] {s : Multiset α} (h : Multiset.Nodup s) : Multiset.Nodup (Multiset.filter p s) := Multiset.nodup_filter h
example {α : Type} {β : Type} {f : α → β} (hf : ∀ (a b : α), f a = f b → a = b) {s : Multiset α} (h : Multiset.Nodup s) : Multiset.Nodup (Multiset.map f s) := Multiset.nodup_map hf h
noncomputable example {α : Type} (l : List α) : Multiset α := Multiset.ofList l
example {α : Type} {l : List α} {l' : List α} (h : List.Nodup l) (h' : List.Nodup l') (hm : ∀ (a : α), a ∈ l ↔ a ∈ l') : List.Perm l l' := Multiset.perm_of_nodup_of_mem h h' hm
noncomputable example (s : Multiset ℝ) : ℝ := Multiset.prod s
noncomputable example (n : ℕ) : Multiset ℕ := Multiset.range n
noncomputable example (α : Type) : Setoid (List α) := Multiset.setoid α
noncomputable example (s : Multiset ℝ) : ℝ := Multiset.sum s
noncomputable example {α : Type} [DecidableEq α] (s : Multiset α) : Finset α := Multiset.toFinset s
noncomputable example (α : Type) : ℕ := Nat.card α
example (a : ℕ) (b : ℕ) : Finset.card (Finset.Icc a b) = b + (1 : ℕ) - a := Nat.card_Icc a b
example (a : ℕ) (b : ℕ) : Finset.card (Finset.Ico a b) = b - a := Nat.card_Ico a b
example (a : ℕ) (b : ℕ) : Finset.card (Finset.Ioc a b) = b - a := Nat.card_Ioc a b
example (a : ℕ) (b : ℕ) : Finset.card (Finset.Ioo a b) = b - a - (1 : ℕ) := Nat.card_Ioo a b
noncomputable example (n : ℕ) : Finset ℕ := Nat.divisors n
example {n : ℕ} {m : ℕ} : n ∈ Nat.divisors m ↔ n ∣ m ∧ m ≠ (0 : ℕ) := Nat.mem_divisors
example {n : ℕ} {m : ℕ} : n ∈ Nat.properDivisors m ↔ n ∣ m ∧ n < m := Nat.mem_properDivisors
noncomputable example (n : ℕ) : Finset ℕ := Nat.primeFactors n
noncomputable example (n : ℕ) : Finset ℕ := Nat.properDivisors n
noncomputable example (n : ℕ) : ℕ := Nat.totient n
noncomputable example {α : Type} (s : Set α) : Prop := Set.Finite s
example {α : Type} {s : Set α} (h : Set.Finite s) {a : α} : a ∈ Set.Finite.toFinset h ↔ a ∈ s := Set.Finite.mem_toFinset h
noncomputable example {α : Type} {s : Set α} (h : Set.Finite s) : Finset α := Set.Finite.toFinset h
noncomputable example {α : Type} (s : Set α) : Prop := Set.Infinite s
noncomputable example {α : Type} (s : Set α) : ℕ := Set.ncard s
example {α : Type} (t : Finset α) : Set.ncard (setOf fun (a : α) => a ∈ t) = Finset.card t := Set.ncard_coe_finset t
example {α : Type} {s : Set α} {t : Finset α} (h : ∀ (a : α), a ∈ t ↔ a ∈ s) : Set.ncard s = Finset.card t := Set.ncard_eq_card h

/-! ### Olympiad.BigOperators -/

example (f : Fin (4 : ℕ) → ℝ) : (Finset.sum Finset.univ fun (i : Fin (4 : ℕ)) => f i) = f (0 : Fin (4 : ℕ)) + f (1 : Fin (4 : ℕ)) + f (2 : Fin (4 : ℕ)) + f (3 : Fin (4 : ℕ)) := Fin.sum_univ_four f
example (f : Fin (3 : ℕ) → ℝ) : (Finset.sum Finset.univ fun (i : Fin (3 : ℕ)) => f i) = f (0 : Fin (3 : ℕ)) + f (1 : Fin (3 : ℕ)) + f (2 : Fin (3 : ℕ)) := Fin.sum_univ_three f
example (f : Fin (2 : ℕ) → ℝ) : (Finset.sum Finset.univ fun (i : Fin (2 : ℕ)) => f i) = f (0 : Fin (2 : ℕ)) + f (1 : Fin (2 : ℕ)) := Fin.sum_univ_two f
example (f : Fin (0 : ℕ) → ℝ) : (Finset.sum Finset.univ fun (i : Fin (0 : ℕ)) => f i) = (0 : ℝ) := Fin.sum_univ_zero f
example {ι : Type} (s : Finset ι) : Finset.card s = Finset.sum s fun (_x : ι) => (1 : ℕ) := Finset.card_eq_sum_ones s
example {β : Type} {op : β → β → β} {z : β} (hz : ∀ (a : β), op z a = a) (ha : ∀ (a b c : β), op (op a b) c = op a (op b c)) (l : List β) (l' : List β) : List.foldr op z (l ++ l') = op (List.foldr op z l) (List.foldr op z l') := Finset.foldr_append_op hz ha l l'
example (x : ℝ) (n : ℕ) : (Finset.sum (Finset.range n) fun (i : ℕ) => x ^ i) * (x - (1 : ℝ)) = x ^ n - (1 : ℝ) := Finset.geom_sum_mul x n
example {ι : Type} [DecidableEq ι] {p : Finset ι → Prop} (s : Finset ι) (empty : p ∅) (insert : ∀ (a : ι) (s : Finset ι), ¬a ∈ s → p s → p (Insert.insert a s)) : p s := Finset.induction_on s empty insert
example (x : ℝ) (n : ℕ) : ((x - (1 : ℝ)) * Finset.sum (Finset.range n) fun (i : ℕ) => x ^ i) = x ^ n - (1 : ℝ) := Finset.mul_geom_sum x n
example {ι : Type} (s : Finset ι) (f : ι → ℝ) (b : ℝ) : (b * Finset.sum s fun (x : ι) => f x) = Finset.sum s fun (x : ι) => b * f x := Finset.mul_sum s f b
noncomputable example {ι : Type} (s : Finset ι) (f : ι → ℝ) : ℝ := Finset.prod s f
example (f : ℕ → ℝ) (a : ℕ) (b : ℕ) : (Finset.prod (Finset.Icc a b) fun (k : ℕ) => f k) = Finset.prod (Finset.range (b + (1 : ℕ) - a)) fun (k : ℕ) => f (a + k) := Finset.prod_Icc_eq_prod_range f a b
example {a : ℕ} {b : ℕ} (hab : a ≤ b + (1 : ℕ)) (f : ℕ → ℝ) : (Finset.prod (Finset.Icc a (b + (1 : ℕ))) fun (k : ℕ) => f k) = (Finset.prod (Finset.Icc a b) fun (k : ℕ) => f k) * f (b + (1 : ℕ)) := Finset.prod_Icc_succ_top hab f
example (f : ℕ → ℝ) (m : ℕ) (n : ℕ) : (Finset.prod (Finset.Ico m n) fun (i : ℕ) => f i) = Finset.prod (Finset.range (n - m)) fun (i : ℕ) => f (m + i) := Finset.prod_Ico_eq_prod_range f m n
example {ι : Type} {f : ι → ℝ} {g : ι → ℝ} {s₁ : Finset ι} {s₂ : Finset ι} (h : s₁ = s₂) (hfg : ∀ (x : ι), x ∈ s₂ → f x = g x) : Finset.prod s₁ f = Finset.prod s₂ g := Finset.prod_congr h hfg
example {ι : Type} {s : Finset ι} (b : ℝ) : (Finset.prod s fun (_x : ι) => b) = b ^ Finset.card s := Finset.prod_const b
example {ι : Type} {s : Finset ι} : (Finset.prod s fun (_x : ι) => (1 : ℝ)) = (1 : ℝ) := Finset.prod_const_one
example {ι : Type} {f : ι → ℝ} : (Finset.prod ∅ fun (x : ι) => f x) = (1 : ℝ) := Finset.prod_empty
example {ι : Type} {s : Finset ι} {f : ι → ℝ} (h : ∀ (x : ι), x ∈ s → f x = (1 : ℝ)) : (Finset.prod s fun (x : ι) => f x) = (1 : ℝ) := Finset.prod_eq_one h
example {ι : Type} {s : Finset ι} {f : ι → ℝ} [DecidableEq ι] {a : ι} (h : ¬a ∈ s) : (Finset.prod (insert a s) fun (x : ι) => f x) = f a * Finset.prod s fun (x : ι) => f x := Finset.prod_insert h
example {ι : Type} {s : Finset ι} {f : ι → ℝ} {g : ι → ℝ} : (Finset.prod s fun (x : ι) => f x * g x) = (Finset.prod s fun (x : ι) => f x) * Finset.prod s fun (x : ι) => g x := Finset.prod_mul_distrib
example {ι : Type} (l : List ι) (h : List.Nodup l) (f : ι → ℝ) : Finset.prod (Finset.ofNodup l h) f = List.foldr (fun (x1 x2 : ℝ) => x1 * x2) (1 : ℝ) (List.map f l) := Finset.prod_ofNodup l h f
example {ι : Type} {f : ι → ℝ} [DecidableEq ι] {a : ι} {b : ι} (h : a ≠ b) : (Finset.prod {a, b} fun (x : ι) => f x) = f a * f b := Finset.prod_pair h
example {ι : Type} (s : Finset ι) (n : ℕ) (f : ι → ℝ) : (Finset.prod s fun (x : ι) => f x ^ n) = (Finset.prod s fun (x : ι) => f x) ^ n := Finset.prod_pow s n f
example (n : ℕ) : (Finset.prod (Finset.range n) fun (x : ℕ) => x + (1 : ℕ)) = Nat.factorial n := Finset.prod_range_add_one_eq_factorial n
example (f : ℕ → ℝ) : (Finset.prod (Finset.range (1 : ℕ)) fun (k : ℕ) => f k) = f (0 : ℕ) := Finset.prod_range_one f
example (f : ℕ → ℝ) (n : ℕ) : (Finset.prod (Finset.range (n + (1 : ℕ))) fun (x : ℕ) => f x) = (Finset.prod (Finset.range n) fun (x : ℕ) => f x) * f n := Finset.prod_range_succ f n
example (f : ℕ → ℝ) (n : ℕ) : (Finset.prod (Finset.range (n + (1 : ℕ))) fun (k : ℕ) => f k) = (Finset.prod (Finset.range n) fun (k : ℕ) => f (k + (1 : ℕ))) * f (0 : ℕ) := Finset.prod_range_succ' f n
example (f : ℕ → ℝ) (n : ℕ) : (Finset.prod (Finset.range (n + (1 : ℕ))) fun (x : ℕ) => f x) = f n * Finset.prod (Finset.range n) fun (x : ℕ) => f x := Finset.prod_range_succ_comm f n
example (f : ℕ → ℝ) : (Finset.prod (Finset.range (0 : ℕ)) fun (k : ℕ) => f k) = (1 : ℝ) := Finset.prod_range_zero f
example {ι : Type} (f : ι → ℝ) (a : ι) : (Finset.prod {a} fun (x : ι) => f x) = f a := Finset.prod_singleton f a
example {ι : Type} {s : Finset ι} {f : ι → ℝ} (hf : ∀ (i : ι), i ∈ s → (0 : ℝ) ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ Finset.sum s fun (x : ι) => f x := Finset.single_le_sum hf h
noncomputable example {ι : Type} (s : Finset ι) (f : ι → ℝ) : ℝ := Finset.sum s f
example (f : ℕ → ℝ) (a : ℕ) (b : ℕ) : (Finset.sum (Finset.Icc a b) fun (k : ℕ) => f k) = Finset.sum (Finset.range (b + (1 : ℕ) - a)) fun (k : ℕ) => f (a + k) := Finset.sum_Icc_eq_sum_range f a b
example {a : ℕ} {b : ℕ} (hab : a ≤ b + (1 : ℕ)) (f : ℕ → ℝ) : (Finset.sum (Finset.Icc a (b + (1 : ℕ))) fun (k : ℕ) => f k) = (Finset.sum (Finset.Icc a b) fun (k : ℕ) => f k) + f (b + (1 : ℕ)) := Finset.sum_Icc_succ_top hab f
example (f : ℕ → ℝ) (m : ℕ) (n : ℕ) : (Finset.sum (Finset.Ico m n) fun (i : ℕ) => f i) = Finset.sum (Finset.range (n - m)) fun (i : ℕ) => f (m + i) := Finset.sum_Ico_eq_sum_range f m n
example {a : ℕ} {b : ℕ} (hab : a ≤ b) (f : ℕ → ℝ) : (Finset.sum (Finset.Ico a (b + (1 : ℕ))) fun (k : ℕ) => f k) = (Finset.sum (Finset.Ico a b) fun (k : ℕ) => f k) + f b := Finset.sum_Ico_succ_top hab f
example (f : ℕ → ℝ) (m : ℕ) (n : ℕ) : (Finset.sum (Finset.Ioc m n) fun (i : ℕ) => f i) = Finset.sum (Finset.range (n - m)) fun (i : ℕ) => f (m + (1 : ℕ) + i) := Finset.sum_Ioc_eq_sum_range f m n
example {ι : Type} {s : Finset ι} {f : ι → ℝ} {g : ι → ℝ} : (Finset.sum s fun (x : ι) => f x + g x) = (Finset.sum s fun (x : ι) => f x) + Finset.sum s fun (x : ι) => g x := Finset.sum_add_distrib
example {ι : Type} {κ : Type} {s : Finset ι} {t : Finset κ} {f : ι → κ → ℝ} : (Finset.sum s fun (x : ι) => Finset.sum t fun (y : κ) => f x y) = Finset.sum t fun (y : κ) => Finset.sum s fun (x : ι) => f x y := Finset.sum_comm
example {ι : Type} {f : ι → ℝ} {g : ι → ℝ} {s₁ : Finset ι} {s₂ : Finset ι} (h : s₁ = s₂) (hfg : ∀ (x : ι), x ∈ s₂ → f x = g x) : Finset.sum s₁ f = Finset.sum s₂ g := Finset.sum_congr h hfg
example {ι : Type} {s : Finset ι} (b : ℝ) : (Finset.sum s fun (_x : ι) => b) = Finset.card s • b := Finset.sum_const b
example {ι : Type} (s : Finset ι) (b : ℝ) : (Finset.sum s fun (_x : ι) => b) = (↑(Finset.card s) : ℝ) * b := Finset.sum_const_mul s b
example {ι : Type} {s : Finset ι} : (Finset.sum s fun (_x : ι) => (0 : ℝ)) = (0 : ℝ) := Finset.sum_const_zero
example {ι : Type} (s : Finset ι) (f : ι → ℝ) (a : ℝ) : (Finset.sum s fun (i : ι) => f i) / a = Finset.sum s fun (i : ι) => f i / a := Finset.sum_div s f a
example {ι : Type} {f : ι → ℝ} : (Finset.sum ∅ fun (x : ι) => f x) = (0 : ℝ) := Finset.sum_empty
example {ι : Type} {s : Finset ι} {f : ι → ℝ} (h : ∀ (x : ι), x ∈ s → f x = (0 : ℝ)) : (Finset.sum s fun (x : ι) => f x) = (0 : ℝ) := Finset.sum_eq_zero h
example {ι : Type} {s : Finset ι} (p : ι → Prop) [DecidablePred p] (f : ι → ℝ) : (Finset.sum (Finset.filter p s) fun (a : ι) => f a) = Finset.sum s fun (a : ι) => if p a then f a else (0 : ℝ) := Finset.sum_filter p f
example {ι : Type} {κ : Type} {f : ι → ℝ} [DecidableEq ι] {s : Finset κ} {g : κ → ι} (H : ∀ (x : κ), x ∈ s → ∀ (y : κ), y ∈ s → g x = g y → x = y) : (Finset.sum (Finset.image g s) fun (x : ι) => f x) = Finset.sum s fun (x : κ) => f (g x) := Finset.sum_image H
example {ι : Type} {s : Finset ι} {f : ι → ℝ} [DecidableEq ι] {a : ι} (h : ¬a ∈ s) : (Finset.sum (insert a s) fun (x : ι) => f x) = f a + Finset.sum s fun (x : ι) => f x := Finset.sum_insert h
example {ι : Type} {s : Finset ι} {f : ι → ℝ} {g : ι → ℝ} (h : ∀ (i : ι), i ∈ s → f i ≤ g i) : (Finset.sum s fun (i : ι) => f i) ≤ Finset.sum s fun (i : ι) => g i := Finset.sum_le_sum h
example {ι : Type} {s : Finset ι} {f : ι → ℝ} {g : ι → ℝ} (hs : Finset.Nonempty s) (Hlt : ∀ (i : ι), i ∈ s → f i < g i) : (Finset.sum s fun (i : ι) => f i) < Finset.sum s fun (i : ι) => g i := Finset.sum_lt_sum_of_nonempty hs Hlt
example {ι : Type} (s : Finset ι) (f : ι → ℝ) (b : ℝ) : (Finset.sum s fun (x : ι) => f x) * b = Finset.sum s fun (x : ι) => f x * b := Finset.sum_mul s f b
example {ι : Type} {s : Finset ι} {f : ι → ℝ} : (Finset.sum s fun (x : ι) => -f x) = -Finset.sum s fun (x : ι) => f x := Finset.sum_neg_distrib
example {ι : Type} {s : Finset ι} {f : ι → ℝ} (h : ∀ (i : ι), i ∈ s → (0 : ℝ) ≤ f i) : (0 : ℝ) ≤ Finset.sum s fun (i : ι) => f i := Finset.sum_nonneg h
example {ι : Type} (l : List ι) (h : List.Nodup l) (f : ι → ℝ) : Finset.sum (Finset.ofNodup l h) f = List.foldr (fun (x1 x2 : ℝ) => x1 + x2) (0 : ℝ) (List.map f l) := Finset.sum_ofNodup l h f
example {ι : Type} {f : ι → ℝ} [DecidableEq ι] {a : ι} {b : ι} (h : a ≠ b) : (Finset.sum {a, b} fun (x : ι) => f x) = f a + f b := Finset.sum_pair h
example {ι : Type} {s : Finset ι} {f : ι → ℝ} (h : ∀ (i : ι), i ∈ s → (0 : ℝ) < f i) (hs : Finset.Nonempty s) : (0 : ℝ) < Finset.sum s fun (i : ι) => f i := Finset.sum_pos h hs
example (n : ℕ) : (Finset.sum (Finset.range n) fun (i : ℕ) => i) = n * (n - (1 : ℕ)) / (2 : ℕ) := Finset.sum_range_id n
example (n : ℕ) : (Finset.sum (Finset.range n) fun (i : ℕ) => i) * (2 : ℕ) = n * (n - (1 : ℕ)) := Finset.sum_range_id_mul_two n
example (f : ℕ → ℝ) : (Finset.sum (Finset.range (1 : ℕ)) fun (k : ℕ) => f k) = f (0 : ℕ) := Finset.sum_range_one f
example (f : ℕ → ℝ) (n : ℕ) : (Finset.sum (Finset.range n) fun (i : ℕ) => f (i + (1 : ℕ)) - f i) = f n - f (0 : ℕ) := Finset.sum_range_sub f n
example (f : ℕ → ℝ) (n : ℕ) : (Finset.sum (Finset.range (n + (1 : ℕ))) fun (x : ℕ) => f x) = (Finset.sum (Finset.range n) fun (x : ℕ) => f x) + f n := Finset.sum_range_succ f n
example (f : ℕ → ℝ) (n : ℕ) : (Finset.sum (Finset.range (n + (1 : ℕ))) fun (k : ℕ) => f k) = (Finset.sum (Finset.range n) fun (k : ℕ) => f (k + (1 : ℕ))) + f (0 : ℕ) := Finset.sum_range_succ' f n
example (f : ℕ → ℝ) (n : ℕ) : (Finset.sum (Finset.range (n + (1 : ℕ))) fun (x : ℕ) => f x) = f n + Finset.sum (Finset.range n) fun (x : ℕ) => f x := Finset.sum_range_succ_comm f n
example (f : ℕ → ℝ) : (Finset.sum (Finset.range (0 : ℕ)) fun (k : ℕ) => f k) = (0 : ℝ) := Finset.sum_range_zero f
example {ι : Type} (f : ι → ℝ) (a : ι) : (Finset.sum {a} fun (x : ι) => f x) = f a := Finset.sum_singleton f a
example {ι : Type} {s : Finset ι} (f : ι → ℝ) (g : ι → ℝ) : (Finset.sum s fun (x : ι) => f x - g x) = (Finset.sum s fun (x : ι) => f x) - Finset.sum s fun (x : ι) => g x := Finset.sum_sub_distrib f g

/-! ### Olympiad.Real.Field -/

noncomputable example : Type := Real
noncomputable example : Real.Construction.CompleteOrderedField := Real.Construction.completion
example {s : Set ℝ} (hne : Set.Nonempty s) (hbdd : BddAbove s) : ∃ (x : ℝ), IsLUB s x := Real.exists_isLUB hne hbdd

/-! ### Olympiad.Real.Basic -/

example (m : ℤ) (n : ℤ) : (↑(m + n) : ℝ) = (↑m : ℝ) + (↑n : ℝ) := Int.cast_add m n
example {n : ℤ} : (↑n : ℝ) = (0 : ℝ) ↔ n = (0 : ℤ) := Int.cast_eq_zero
example {m : ℤ} {n : ℤ} : (↑m : ℝ) = (↑n : ℝ) ↔ m = n := Int.cast_inj
example {m : ℤ} {n : ℤ} : (↑m : ℝ) ≤ (↑n : ℝ) ↔ m ≤ n := Int.cast_le
example {m : ℤ} {n : ℤ} : (↑m : ℝ) < (↑n : ℝ) ↔ m < n := Int.cast_lt
example {n : ℤ} : (↑n : ℝ) < (0 : ℝ) ↔ n < (0 : ℤ) := Int.cast_lt_zero
example (m : ℤ) (n : ℤ) : (↑(m * n) : ℝ) = (↑m : ℝ) * (↑n : ℝ) := Int.cast_mul m n
example (n : ℕ) : (↑(↑n : ℤ) : ℝ) = (↑n : ℝ) := Int.cast_natCast n
example {n : ℤ} : (↑n : ℝ) ≠ (0 : ℝ) ↔ n ≠ (0 : ℤ) := Int.cast_ne_zero
example (n : ℤ) : (↑(-n) : ℝ) = -(↑n : ℝ) := Int.cast_neg n
example {n : ℤ} : (0 : ℝ) ≤ (↑n : ℝ) ↔ (0 : ℤ) ≤ n := Int.cast_nonneg
example {n : ℤ} : (↑n : ℝ) ≤ (0 : ℝ) ↔ n ≤ (0 : ℤ) := Int.cast_nonpos
example {n : ℕ} : (↑(OfNat.ofNat n) : ℤ) = OfNat.ofNat n := Int.cast_ofNat
example : (↑(1 : ℤ) : ℝ) = (1 : ℝ) := Int.cast_one
example {n : ℤ} : (0 : ℝ) < (↑n : ℝ) ↔ (0 : ℤ) < n := Int.cast_pos
example (n : ℤ) (m : ℕ) : (↑(n ^ m) : ℝ) = (↑n : ℝ) ^ m := Int.cast_pow n m
example (m : ℤ) (n : ℤ) : (↑(m - n) : ℝ) = (↑m : ℝ) - (↑n : ℝ) := Int.cast_sub m n
example : (↑(0 : ℤ) : ℝ) = (0 : ℝ) := Int.cast_zero
noncomputable example (x : ℝ) : Prop := Irrational x
example (m : ℕ) (n : ℕ) : (↑(m + n) : ℝ) = (↑m : ℝ) + (↑n : ℝ) := Nat.cast_add m n
example (n : ℕ) : (↑(n + (1 : ℕ)) : ℝ) = (↑n : ℝ) + (1 : ℝ) := Nat.cast_add_one n
example (n : ℕ) : (0 : ℝ) < (↑n : ℝ) + (1 : ℝ) := Nat.cast_add_one_pos n
example {m : ℕ} {n : ℕ} : (↑m : ℝ) = OfNat.ofNat n ↔ m = OfNat.ofNat n := Nat.cast_eq_ofNat
example {n : ℕ} : (↑n : ℝ) = (1 : ℝ) ↔ n = (1 : ℕ) := Nat.cast_eq_one
example {n : ℕ} : (↑n : ℝ) = (0 : ℝ) ↔ n = (0 : ℕ) := Nat.cast_eq_zero
example {m : ℕ} {n : ℕ} : (↑m : ℝ) = (↑n : ℝ) ↔ m = n := Nat.cast_inj
example (P : Prop) [Decidable P] (m : ℕ) (n : ℕ) : (↑(if P then m else n) : ℝ) = if P then (↑m : ℝ) else (↑n : ℝ) := Nat.cast_ite P m n
example {m : ℕ} {n : ℕ} : (↑m : ℝ) ≤ (↑n : ℝ) ↔ m ≤ n := Nat.cast_le
example {m : ℕ} {n : ℕ} : (↑m : ℝ) ≤ OfNat.ofNat n ↔ m ≤ OfNat.ofNat n := Nat.cast_le_ofNat
example {m : ℕ} {n : ℕ} : (↑m : ℝ) < (↑n : ℝ) ↔ m < n := Nat.cast_lt
example {m : ℕ} {n : ℕ} : (↑m : ℝ) < OfNat.ofNat n ↔ m < OfNat.ofNat n := Nat.cast_lt_ofNat
example (m : ℕ) (n : ℕ) : (↑(m * n) : ℝ) = (↑m : ℝ) * (↑n : ℝ) := Nat.cast_mul m n
example {n : ℕ} : (↑n : ℝ) ≠ (0 : ℝ) ↔ n ≠ (0 : ℕ) := Nat.cast_ne_zero
example (n : ℕ) : (0 : ℝ) ≤ (↑n : ℝ) := Nat.cast_nonneg n
example {n : ℕ} : (↑(OfNat.ofNat n) : ℤ) = OfNat.ofNat n := Nat.cast_ofNat
example : (↑(1 : ℕ) : ℝ) = (1 : ℝ) := Nat.cast_one
example {n : ℕ} : (0 : ℝ) < (↑n : ℝ) ↔ (0 : ℕ) < n := Nat.cast_pos
example {n : ℕ} (h : (0 : ℕ) < n) : (0 : ℝ) < (↑n : ℝ) := Nat.cast_pos' h
example (n : ℕ) (m : ℕ) : (↑(n ^ m) : ℝ) = (↑n : ℝ) ^ m := Nat.cast_pow n m
example {n : ℕ} (h : (0 : ℕ) < n) : (↑(n - (1 : ℕ)) : ℝ) = (↑n : ℝ) - (1 : ℝ) := Nat.cast_pred h
example {m : ℕ} {n : ℕ} (h : m ≤ n) : (↑(n - m) : ℝ) = (↑n : ℝ) - (↑m : ℝ) := Nat.cast_sub h
example (n : ℕ) : (↑(Nat.succ n) : ℝ) = (↑n : ℝ) + (1 : ℝ) := Nat.cast_succ n
example : (↑(0 : ℕ) : ℝ) = (0 : ℝ) := Nat.cast_zero
example {m : ℕ} {n : ℕ} : OfNat.ofNat m ≤ (↑n : ℝ) ↔ OfNat.ofNat m ≤ n := Nat.ofNat_le_cast
example {m : ℕ} {n : ℕ} : OfNat.ofNat m < (↑n : ℝ) ↔ OfNat.ofNat m < n := Nat.ofNat_lt_cast
example {n : ℕ} : (1 : ℝ) ≤ (↑n : ℝ) ↔ (1 : ℕ) ≤ n := Nat.one_le_cast
example {n : ℕ} : (1 : ℝ) < (↑n : ℝ) ↔ (1 : ℕ) < n := Nat.one_lt_cast
noncomputable example (h0 : ℚ) : ℝ := Rat.cast h0
example (p : ℚ) (q : ℚ) : (↑(p + q) : ℝ) = (↑p : ℝ) + (↑q : ℝ) := Rat.cast_add p q
example (q : ℚ) : (↑q : ℝ) = (↑(Rat.num q) : ℝ) / (↑(Rat.den q) : ℝ) := Rat.cast_def q
example (p : ℚ) (q : ℚ) : (↑(p / q) : ℝ) = (↑p : ℝ) / (↑q : ℝ) := Rat.cast_div p q
example (q : ℚ) (x : ℝ) (m : ℤ) (n : ℕ) (hn : n ≠ (0 : ℕ)) (hq : q * (↑n : ℚ) = (↑m : ℚ)) (hx : x * (↑n : ℝ) = (↑m : ℝ)) : (↑q : ℝ) = x := Rat.cast_eq_of q x m n hn hq hx
example {q : ℚ} : (↑q : ℝ) = (0 : ℝ) ↔ q = (0 : ℚ) := Rat.cast_eq_zero
example {p : ℚ} {q : ℚ} : (↑p : ℝ) = (↑q : ℝ) ↔ p = q := Rat.cast_inj
example (n : ℤ) : (↑(↑n : ℚ) : ℝ) = (↑n : ℝ) := Rat.cast_intCast n
example (q : ℚ) : (↑q⁻¹ : ℝ) = (↑q : ℝ)⁻¹ := Rat.cast_inv q
example {p : ℚ} {q : ℚ} : (↑p : ℝ) ≤ (↑q : ℝ) ↔ p ≤ q := Rat.cast_le
example {p : ℚ} {q : ℚ} : (↑p : ℝ) < (↑q : ℝ) ↔ p < q := Rat.cast_lt
example (p : ℚ) (q : ℚ) : (↑(p * q) : ℝ) = (↑p : ℝ) * (↑q : ℝ) := Rat.cast_mul p q
example (q : ℚ) : (↑q : ℝ) * (↑(Rat.den q) : ℝ) = (↑(Rat.num q) : ℝ) := Rat.cast_mul_den q
example (n : ℕ) : (↑(↑n : ℚ) : ℝ) = (↑n : ℝ) := Rat.cast_natCast n
example (q : ℚ) : (↑(-q) : ℝ) = -(↑q : ℝ) := Rat.cast_neg q
example {q : ℚ} : (0 : ℝ) ≤ (↑q : ℝ) ↔ (0 : ℚ) ≤ q := Rat.cast_nonneg
example : (↑(1 : ℚ) : ℝ) = (1 : ℝ) := Rat.cast_one
example {q : ℚ} : (0 : ℝ) < (↑q : ℝ) ↔ (0 : ℚ) < q := Rat.cast_pos
example (q : ℚ) (n : ℕ) : (↑(q ^ n) : ℝ) = (↑q : ℝ) ^ n := Rat.cast_pow q n
example (p : ℚ) (q : ℚ) : (↑(p - q) : ℝ) = (↑p : ℝ) - (↑q : ℝ) := Rat.cast_sub p q
example : (↑(0 : ℚ) : ℝ) = (0 : ℝ) := Rat.cast_zero
example (q : ℚ) : (↑(Rat.den q) : ℝ) ≠ (0 : ℝ) := Rat.den_cast_ne_zero q
example (q : ℚ) : (↑(Rat.num q) : ℚ) = q * (↑(Rat.den q) : ℚ) := Rat.num_eq_mul_den q
example (x : ℝ) : ∃ (n : ℕ), x < (↑n : ℝ) := Real.exists_nat_gt x
example {ε : ℝ} (hε : (0 : ℝ) < ε) : ∃ (n : ℕ), (1 : ℝ) / ((↑n : ℝ) + (1 : ℝ)) < ε := Real.exists_nat_one_div_lt hε
example {s : Set ℝ} (h₁ : Set.Nonempty s) (h₂ : BddAbove s) : IsLUB s (sSup s) := Real.isLUB_sSup h₁ h₂
example (a : ℝ) (b : ℝ) : max a b = if a ≤ b then b else a := Real.max_eq_ite a b
example (a : ℝ) (b : ℝ) : min a b = if a ≤ b then a else b := Real.min_eq_ite a b
example (n : ℕ) : (0 : ℝ) ≤ (↑n : ℝ) := Real.natCast_nonneg n
example : sSup ∅ = (0 : ℝ) := Real.sSup_empty
example (x : ℝ) : ∃ (n : ℕ), x < (↑n : ℝ) := exists_nat_gt x
example (x : ℝ) : Irrational x ↔ ∀ (a b : ℤ), b ≠ (0 : ℤ) → x ≠ (↑a : ℝ) / (↑b : ℝ) := irrational_iff_ne_rational x
example (n : ℕ) : (0 : ℝ) ≤ OfNat.ofNat n := ofNat_nonneg' n
example (n : ℕ) : (0 : ℝ) < OfNat.ofNat n ↔ (0 : ℕ) < n := ofNat_pos' n

/-! ### Olympiad.Real.Sqrt -/

example {x : ℝ} {y : ℝ} (h : x ^ (2 : ℕ) ≤ y) : abs x ≤ √y := Real.abs_le_sqrt h
example {a : ℝ} {b : ℝ} (ha : (0 : ℝ) ≤ a) (hb : (0 : ℝ) ≤ b) : √(a * b) ≤ (a + b) / (2 : ℝ) := Real.add_sq_le_sq_mul_sq ha hb
example {x : ℝ} : x / √x = √x := Real.div_sqrt
example {x : ℝ} (h : (0 : ℝ) ≤ x) : IsLUB (setOf fun (y : ℝ) => (0 : ℝ) ≤ y ∧ y * y ≤ x) √x := Real.isLUB_sqrt h
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (hy : (0 : ℝ) ≤ y) : x ≤ √y ↔ x ^ (2 : ℕ) ≤ y := Real.le_sqrt hx hy
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) : x ≤ √y ↔ x ^ (2 : ℕ) ≤ y := Real.le_sqrt' hx
example {x : ℝ} {y : ℝ} (h : x ^ (2 : ℕ) ≤ y) : x ≤ √y := Real.le_sqrt_of_sq_le h
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) ≤ y) : y < √x ↔ y ^ (2 : ℕ) < x := Real.lt_sqrt hy
example {x : ℝ} (h : (0 : ℝ) ≤ x) : √x * √x = x := Real.mul_self_sqrt h
example {x : ℝ} : (1 : ℝ) ≤ √x ↔ (1 : ℝ) ≤ x := Real.one_le_sqrt
example {x : ℝ} (h : (0 : ℝ) ≤ x) : √x ^ (2 : ℕ) = x := Real.sq_sqrt h
noncomputable example (x : ℝ) : ℝ := Real.sqrt x
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) : √(x / y) = √x / √y := Real.sqrt_div hx y
example (x : ℝ) {y : ℝ} (hy : (0 : ℝ) ≤ y) : √(x / y) = √x / √y := Real.sqrt_div' x hy
example {x : ℝ} {y : ℝ} : √x = y ↔ y * y = x ∧ (0 : ℝ) ≤ y ∨ x < (0 : ℝ) ∧ y = (0 : ℝ) := Real.sqrt_eq_iff'
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (hy : (0 : ℝ) ≤ y) : √x = y ↔ x = y * y := Real.sqrt_eq_iff_mul_self_eq hx hy
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (hy : (0 : ℝ) ≤ y) : √x = y ↔ y ^ (2 : ℕ) = x := Real.sqrt_eq_iff_sq_eq hx hy
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) ≤ y) (h : y * y = x) : √x = y := Real.sqrt_eq_of_mul_self_eq hy h
example {x : ℝ} (h : (0 : ℝ) ≤ x) : √x = (0 : ℝ) ↔ x = (0 : ℝ) := Real.sqrt_eq_zero h
example {x : ℝ} : √x = (0 : ℝ) ↔ x ≤ (0 : ℝ) := Real.sqrt_eq_zero'
example {x : ℝ} (h : x ≤ (0 : ℝ)) : √x = (0 : ℝ) := Real.sqrt_eq_zero_of_nonpos h
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (hy : (0 : ℝ) ≤ y) : √x = √y ↔ x = y := Real.sqrt_inj hx hy
example (x : ℝ) : √x⁻¹ = (√x)⁻¹ := Real.sqrt_inv x
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) ≤ y) (h : x ≤ y ^ (2 : ℕ)) : √x ≤ y := Real.sqrt_le' hy h
example {x : ℝ} {y : ℝ} : √x ≤ y ↔ (0 : ℝ) ≤ y ∧ x ≤ y ^ (2 : ℕ) := Real.sqrt_le_iff
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) ≤ y) : √x ≤ y ↔ x ≤ y ^ (2 : ℕ) := Real.sqrt_le_left hy
example {x : ℝ} (h : x ≤ (1 : ℝ)) : √x ≤ (1 : ℝ) := Real.sqrt_le_one h
example {x : ℝ} (h : (1 : ℝ) ≤ x) : √x ≤ x := Real.sqrt_le_self h
example {x : ℝ} {y : ℝ} (h : x ≤ y) : √x ≤ √y := Real.sqrt_le_sqrt h
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) ≤ y) : √x ≤ √y ↔ x ≤ y := Real.sqrt_le_sqrt_iff hy
example {x : ℝ} {y : ℝ} (h : x ≤ y) : √x ≤ √y := Real.sqrt_le_sqrt_of_le h
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < y) : √x < y ↔ x < y ^ (2 : ℕ) := Real.sqrt_lt' hx
example {x : ℝ} {y : ℝ} : √x < y ↔ (0 : ℝ) < y ∧ x < y ^ (2 : ℕ) := Real.sqrt_lt_iff
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (h : x < y) : √x < √y := Real.sqrt_lt_sqrt hx h
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) : √x < √y ↔ x < y := Real.sqrt_lt_sqrt_iff hx
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (h : x < y) : √x < √y := Real.sqrt_lt_sqrt_of_lt hx h
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) : √(x * y) = √x * √y := Real.sqrt_mul hx y
example (x : ℝ) {y : ℝ} (hy : (0 : ℝ) ≤ y) : √(x * y) = √x * √y := Real.sqrt_mul' x hy
example {x : ℝ} (h : (0 : ℝ) ≤ x) : √(x * x) = x := Real.sqrt_mul_self h
example (x : ℝ) : √(x * x) = abs x := Real.sqrt_mul_self_eq_abs x
example {x : ℝ} (h : (0 : ℝ) ≤ x) : √x ≠ (0 : ℝ) ↔ x ≠ (0 : ℝ) := Real.sqrt_ne_zero h
example {x : ℝ} : √x ≠ (0 : ℝ) ↔ (0 : ℝ) < x := Real.sqrt_ne_zero'
example (x : ℝ) : (0 : ℝ) ≤ √x := Real.sqrt_nonneg x
example {m : ℕ} {n : ℕ} (h : n * n = m) : √(OfNat.ofNat m) = OfNat.ofNat n := Real.sqrt_ofNat_eq h
example : √(1 : ℝ) = (1 : ℝ) := Real.sqrt_one
example {x : ℝ} : (0 : ℝ) < √x ↔ (0 : ℝ) < x := Real.sqrt_pos
example {x : ℝ} (h : (0 : ℝ) < x) : (0 : ℝ) < √x := Real.sqrt_pos_of_pos h
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (n : ℕ) : √(x ^ n) = √x ^ n := Real.sqrt_pow hx n
example {x : ℝ} (h : (0 : ℝ) ≤ x) : √(x ^ (2 : ℕ)) = x := Real.sqrt_sq h
example (x : ℝ) : √(x ^ (2 : ℕ)) = abs x := Real.sqrt_sq_eq_abs x
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) ≤ y) (h : y ^ (2 : ℕ) = x) : √x = y := Real.sqrt_unique hy h
example : √(0 : ℝ) = (0 : ℝ) := Real.sqrt_zero

/-! ### Olympiad.Complex -/

noncomputable example : ℂ := Complex.I
example : Complex.im Complex.I = (1 : ℝ) := Complex.I_im
example : Complex.I * Complex.I = (-1 : ℂ) := Complex.I_mul_I
example : Complex.I ≠ (0 : ℂ) := Complex.I_ne_zero
example (n : ℕ) : Complex.I ^ n = Complex.I ^ (n % (4 : ℕ)) := Complex.I_pow_eq_pow_mod n
example : Complex.I ^ (4 : ℕ) = (1 : ℂ) := Complex.I_pow_four
example : Complex.I ^ (3 : ℕ) = -Complex.I := Complex.I_pow_three
example : Complex.re Complex.I = (0 : ℝ) := Complex.I_re
example : Complex.I ^ (2 : ℕ) = (-1 : ℂ) := Complex.I_sq
noncomputable example (z : ℂ) : ℝ := Complex.abs z
example (z : ℂ) : Complex.abs z = norm z := Complex.abs_eq_norm z
example (z : ℂ) (w : ℂ) : Complex.im (z + w) = Complex.im z + Complex.im w := Complex.add_im z w
example (z : ℂ) (w : ℂ) : Complex.re (z + w) = Complex.re z + Complex.re w := Complex.add_re z w
noncomputable example (z : ℂ) : ℂ := Complex.conj z
example (z : ℂ) : Complex.im (Complex.conj z) = -Complex.im z := Complex.conj_im z
example (z : ℂ) : Complex.re (Complex.conj z) = Complex.re z := Complex.conj_re z
example {z : ℂ} {w : ℂ} (h : z ^ (2 : ℕ) = w ^ (2 : ℕ)) : z = w ∨ z = -w := Complex.eq_or_eq_neg_of_sq_eq_sq' h
example {z : ℂ} {w : ℂ} (hre : Complex.re z = Complex.re w) (him : Complex.im z = Complex.im w) : z = w := Complex.ext hre him
example {z : ℂ} {w : ℂ} : z = w ↔ Complex.re z = Complex.re w ∧ Complex.im z = Complex.im w := Complex.ext_iff
example {z : ℂ} {w : ℂ} : z = w ↔ Complex.re z = Complex.re w ∧ Complex.im z = Complex.im w := Complex.ext_iff'
example (n : ℤ) : Complex.im (↑n : ℂ) = (0 : ℝ) := Complex.intCast_im n
example (n : ℤ) : Complex.re (↑n : ℂ) = (↑n : ℝ) := Complex.intCast_re n
example : Complex.I⁻¹ = -Complex.I := Complex.inv_I
example (z : ℂ) : Complex.im z⁻¹ = -Complex.im z / Complex.normSq z := Complex.inv_im z
example (z : ℂ) : z⁻¹⁻¹ = z := Complex.inv_inv_aux z
example : (1 : ℂ)⁻¹ = (1 : ℂ) := Complex.inv_one_aux
example (z : ℂ) : Complex.re z⁻¹ = Complex.re z / Complex.normSq z := Complex.inv_re z
example : (0 : ℂ)⁻¹ = (0 : ℂ) := Complex.inv_zero_aux
example (z : ℂ) : z * Complex.conj z = (↑(Complex.normSq z) : ℂ) := Complex.mul_conj z
example (z : ℂ) (w : ℂ) : Complex.im (z * w) = Complex.re z * Complex.im w + Complex.im z * Complex.re w := Complex.mul_im z w
example {z : ℂ} (h : z ≠ (0 : ℂ)) : z * z⁻¹ = (1 : ℂ) := Complex.mul_inv_cancel_aux h
example (z : ℂ) (w : ℂ) : Complex.re (z * w) = Complex.re z * Complex.re w - Complex.im z * Complex.im w := Complex.mul_re z w
example (n : ℕ) : Complex.im (↑n : ℂ) = (0 : ℝ) := Complex.natCast_im n
example (n : ℕ) : Complex.re (↑n : ℂ) = (↑n : ℝ) := Complex.natCast_re n
example (z : ℂ) : Complex.im (-z) = -Complex.im z := Complex.neg_im z
example (z : ℂ) : Complex.re (-z) = -Complex.re z := Complex.neg_re z
noncomputable example (z : ℂ) : ℝ := Complex.normSq z
example (z : ℂ) : Complex.normSq z = Complex.re z * Complex.re z + Complex.im z * Complex.im z := Complex.normSq_apply z
example (z : ℂ) : Complex.normSq z = norm z ^ (2 : ℕ) := Complex.normSq_eq_norm_sq z
example {z : ℂ} : Complex.normSq z = (0 : ℝ) ↔ z = (0 : ℂ) := Complex.normSq_eq_zero
example (z : ℂ) (w : ℂ) : Complex.normSq (z * w) = Complex.normSq z * Complex.normSq w := Complex.normSq_mul z w
example (z : ℂ) : (0 : ℝ) ≤ Complex.normSq z := Complex.normSq_nonneg z
example : norm Complex.I = (1 : ℝ) := Complex.norm_I
example (z : ℂ) : norm z = √(Complex.normSq z) := Complex.norm_def z
example (z : ℂ) (w : ℂ) : norm (z * w) = norm z * norm w := Complex.norm_mul z w
example (z : ℂ) : (0 : ℝ) ≤ norm z := Complex.norm_nonneg' z
noncomputable example (z : ℂ) (h1 : ℕ) : ℂ := Complex.npow z h1
example (n : ℕ) : Complex.im (OfNat.ofNat n) = (0 : ℝ) := Complex.ofNat_im n
example (n : ℕ) : Complex.re (OfNat.ofNat n) = OfNat.ofNat n := Complex.ofNat_re n
noncomputable example (r : ℝ) : ℂ := Complex.ofReal r
example (r : ℝ) (s : ℝ) : (↑(r + s) : ℂ) = (↑r : ℂ) + (↑s : ℂ) := Complex.ofReal_add r s
example (r : ℝ) (s : ℝ) : (↑(r / s) : ℂ) = (↑r : ℂ) / (↑s : ℂ) := Complex.ofReal_div r s
example {z : ℝ} : (↑z : ℂ) = (0 : ℂ) ↔ z = (0 : ℝ) := Complex.ofReal_eq_zero
example (r : ℝ) : Complex.im (↑r : ℂ) = (0 : ℝ) := Complex.ofReal_im r
example {z : ℝ} {w : ℝ} : (↑z : ℂ) = (↑w : ℂ) ↔ z = w := Complex.ofReal_inj
example (n : ℤ) : (↑(↑n : ℝ) : ℂ) = (↑n : ℂ) := Complex.ofReal_intCast n
example (r : ℝ) : (↑r⁻¹ : ℂ) = (↑r : ℂ)⁻¹ := Complex.ofReal_inv r
example (r : ℝ) (s : ℝ) : (↑(r * s) : ℂ) = (↑r : ℂ) * (↑s : ℂ) := Complex.ofReal_mul r s
example (n : ℕ) : (↑(↑n : ℝ) : ℂ) = (↑n : ℂ) := Complex.ofReal_natCast n
example (r : ℝ) : (↑(-r) : ℂ) = -(↑r : ℂ) := Complex.ofReal_neg r
example (n : ℕ) : (↑(OfNat.ofNat n) : ℂ) = OfNat.ofNat n := Complex.ofReal_ofNat n
example : (↑(1 : ℝ) : ℂ) = (1 : ℂ) := Complex.ofReal_one
example (r : ℝ) (n : ℕ) : (↑(r ^ n) : ℂ) = (↑r : ℂ) ^ n := Complex.ofReal_pow r n
example (r : ℝ) : Complex.re (↑r : ℂ) = r := Complex.ofReal_re r
example (r : ℝ) (s : ℝ) : (↑(r - s) : ℂ) = (↑r : ℂ) - (↑s : ℂ) := Complex.ofReal_sub r s
example : (↑(0 : ℝ) : ℂ) = (0 : ℂ) := Complex.ofReal_zero
example : Complex.im (1 : ℂ) = (0 : ℝ) := Complex.one_im
example : Complex.re (1 : ℂ) = (1 : ℝ) := Complex.one_re
example (z : ℂ) : (↑(Complex.re z) : ℂ) + (↑(Complex.im z) : ℂ) * Complex.I = z := Complex.re_add_im z
example (z : ℂ) : Complex.abs z ^ (2 : ℕ) = Complex.normSq z := Complex.sq_abs z
example (z : ℂ) : norm z ^ (2 : ℕ) = Complex.normSq z := Complex.sq_norm z
example (z : ℂ) (w : ℂ) : Complex.im (z - w) = Complex.im z - Complex.im w := Complex.sub_im z w
example (z : ℂ) (w : ℂ) : Complex.re (z - w) = Complex.re z - Complex.re w := Complex.sub_re z w
example : Complex.im (0 : ℂ) = (0 : ℝ) := Complex.zero_im
example : Complex.re (0 : ℂ) = (0 : ℝ) := Complex.zero_re
noncomputable example (z : ℂ) (h1 : ℤ) : ℂ := Complex.zpow z h1
example (r : ℝ) : norm r = abs r := Real.norm_eq_abs r
noncomputable example (z : ℂ) : ℂ := starRingEnd z

/-! ### Olympiad.Real.ExpSinCos -/

example {x : ℝ} (h : abs x ≤ (1 / 2 : ℝ)) : abs (Real.sin x - x) ≤ (2 : ℝ) * x ^ (2 : ℕ) := Real.abs_sin_sub_le h
example (x : ℝ) : x + (1 : ℝ) ≤ Real.exp x := Real.add_one_le_exp x
noncomputable example (x : ℝ) : ℝ := Real.cos x
example (x : ℝ) (y : ℝ) : Real.cos (x + y) = Real.cos x * Real.cos y - Real.sin x * Real.sin y := Real.cos_add x y
example (x : ℝ) : Real.cos (-x) = Real.cos x := Real.cos_neg x
example : Real.cos (0 : ℝ) = (1 : ℝ) := Real.cos_zero
noncomputable example (x : ℝ) : ℝ := Real.exp x
example (x : ℝ) (y : ℝ) : Real.exp (x + y) = Real.exp x * Real.exp y := Real.exp_add x y
example (x : ℝ) (y : ℝ) : Real.Construction.exponential { re := (0 : ℝ), im := x + y } = Real.Construction.exponential { re := (0 : ℝ), im := x } * Real.Construction.exponential { re := (0 : ℝ), im := y } := Real.exponential_im_add x y
example (x : ℝ) : Real.Construction.exponential { re := (0 : ℝ), im := -x } = Complex.conj (Real.Construction.exponential { re := (0 : ℝ), im := x }) := Real.exponential_im_neg x
noncomputable example (x : ℝ) : ℝ := Real.sin x
example (x : ℝ) (y : ℝ) : Real.sin (x + y) = Real.sin x * Real.cos y + Real.cos x * Real.sin y := Real.sin_add x y
example (x : ℝ) : Real.sin (-x) = -Real.sin x := Real.sin_neg x

/-! ### Olympiad.Real.SinCos -/

example (x : ℝ) : abs (Real.cos x) ≤ (1 : ℝ) := Real.abs_cos_le_one x
example {x : ℝ} : abs (Real.sin x) ≤ abs x := Real.abs_sin_le_abs
example (x : ℝ) : abs (Real.sin x) ≤ (1 : ℝ) := Real.abs_sin_le_one x
example (n : ℕ) (x : ℝ) : abs (Real.sin x) ≤ (2 : ℝ) ^ n * abs (Real.sin (x * Real.Construction.step n)) := Real.abs_sin_le_two_pow_mul n x
example (x : ℝ) : Real.cos x ≤ (1 : ℝ) := Real.cos_le_one x
example (x : ℝ) : Real.cos x ^ (2 : ℕ) = (1 / 2 : ℝ) + Real.cos ((2 : ℝ) * x) / (2 : ℝ) := Real.cos_sq x
example (x : ℝ) : Real.cos x ^ (2 : ℕ) = (1 : ℝ) - Real.sin x ^ (2 : ℕ) := Real.cos_sq' x
example (x : ℝ) : Real.cos x ^ (2 : ℕ) + Real.sin x ^ (2 : ℕ) = (1 : ℝ) := Real.cos_sq_add_sin_sq x
example (x : ℝ) : Real.cos x ^ (2 : ℕ) ≤ (1 : ℝ) := Real.cos_sq_le_one x
example (x : ℝ) (y : ℝ) : Real.cos (x - y) = Real.cos x * Real.cos y + Real.sin x * Real.sin y := Real.cos_sub x y
example (x : ℝ) : Real.cos ((3 : ℝ) * x) = (4 : ℝ) * Real.cos x ^ (3 : ℕ) - (3 : ℝ) * Real.cos x := Real.cos_three_mul x
example (x : ℝ) : Real.cos ((2 : ℝ) * x) = (2 : ℝ) * Real.cos x ^ (2 : ℕ) - (1 : ℝ) := Real.cos_two_mul x
example (x : ℝ) : Real.cos ((2 : ℝ) * x) = Real.cos x ^ (2 : ℕ) - Real.sin x ^ (2 : ℕ) := Real.cos_two_mul' x
example (x : ℝ) : (-1 : ℝ) ≤ Real.cos x := Real.neg_one_le_cos x
example (x : ℝ) : (-1 : ℝ) ≤ Real.sin x := Real.neg_one_le_sin x
example {x : ℝ} : (1 : ℝ) - x ^ (2 : ℕ) / (2 : ℝ) ≤ Real.cos x := Real.one_sub_sq_div_two_le_cos
example {x : ℝ} (h : (0 : ℝ) < x) (h' : x ≤ (1 : ℝ)) : x - x ^ (3 : ℕ) / (4 : ℝ) < Real.sin x := Real.sin_gt_sub_cube h h'
example {x : ℝ} (h : (0 : ℝ) ≤ x) : Real.sin x ≤ x := Real.sin_le h
example (x : ℝ) : Real.sin x ≤ (1 : ℝ) := Real.sin_le_one x
example {x : ℝ} (h : (0 : ℝ) < x) : Real.sin x < x := Real.sin_lt h
example {x : ℝ} (h0 : (0 : ℝ) < x) (hx : x ≤ (2 : ℝ)) : (0 : ℝ) < Real.sin x := Real.sin_pos_of_pos_of_le_two h0 hx
example {x : ℝ} (h : (0 : ℝ) < Real.sin (x / (2 : ℝ))) (h0 : (0 : ℝ) < x) (hx : x ≤ (2 : ℝ)) : (0 : ℝ) < Real.sin x := Real.sin_pos_of_sin_half_pos h h0 hx
example (x : ℝ) : Real.sin x ^ (2 : ℕ) = (1 : ℝ) - Real.cos x ^ (2 : ℕ) := Real.sin_sq x
example (x : ℝ) : Real.sin x ^ (2 : ℕ) + Real.cos x ^ (2 : ℕ) = (1 : ℝ) := Real.sin_sq_add_cos_sq x
example (x : ℝ) : Real.sin x ^ (2 : ℕ) = (1 / 2 : ℝ) - Real.cos ((2 : ℝ) * x) / (2 : ℝ) := Real.sin_sq_eq_half_sub x
example (x : ℝ) : Real.sin x ^ (2 : ℕ) ≤ (1 : ℝ) := Real.sin_sq_le_one x
example {x : ℝ} : Real.sin x ^ (2 : ℕ) ≤ x ^ (2 : ℕ) := Real.sin_sq_le_sq
example (x : ℝ) (y : ℝ) : Real.sin (x - y) = Real.sin x * Real.cos y - Real.cos x * Real.sin y := Real.sin_sub x y
example (x : ℝ) : Real.sin ((3 : ℝ) * x) = (3 : ℝ) * Real.sin x - (4 : ℝ) * Real.sin x ^ (3 : ℕ) := Real.sin_three_mul x
example (x : ℝ) : Real.sin ((2 : ℝ) * x) = (2 : ℝ) * Real.sin x * Real.cos x := Real.sin_two_mul x
example : Real.sin (0 : ℝ) = (0 : ℝ) := Real.sin_zero
example {x : ℝ} (h0 : (0 : ℝ) < x) (hx : x ≤ (1 : ℝ)) : x - x ^ (3 : ℕ) / (6 : ℝ) ≤ Real.sin x := Real.sub_cube_le_sin h0 hx

/-! ### Olympiad.Real.Pi -/

example (x : ℝ) (y : ℝ) : abs (Real.cos x - Real.cos y) ≤ abs (x - y) := Real.abs_cos_sub_cos_le x y
example : Real.cos (Real.pi / (2 : ℝ)) = (0 : ℝ) := Real.cos_pi_div_two
example : Real.cos (2 : ℝ) < (0 : ℝ) := Real.cos_two_neg
example : ∃ (h : ℝ), (0 : ℝ) < h ∧ h ≤ (2 : ℝ) ∧ Real.cos h = (0 : ℝ) ∧ ∀ (y : ℝ), (0 : ℝ) ≤ y → y < h → (0 : ℝ) < Real.cos y := Real.exists_least_cos_eq_zero
example : (0 : ℝ) < Real.pi / (2 : ℝ) ∧ Real.pi / (2 : ℝ) ≤ (2 : ℝ) ∧ Real.cos (Real.pi / (2 : ℝ)) = (0 : ℝ) ∧ ∀ (y : ℝ), (0 : ℝ) ≤ y → y < Real.pi / (2 : ℝ) → (0 : ℝ) < Real.cos y := Real.half_pi_spec
noncomputable example : ℝ := Real.pi
example : (0 : ℝ) < Real.pi := Real.pi_pos
example : Real.sin Real.pi = (0 : ℝ) := Real.sin_pi
example {x : ℝ} (h0x : (0 : ℝ) < x) (hxp : x < Real.pi) : (0 : ℝ) < Real.sin x := Real.sin_pos_of_pos_of_lt_pi h0x hxp

/-! ### Olympiad.Real.ExpLog -/

example {x : ℝ} (hx : x ≠ (0 : ℝ)) : x + (1 : ℝ) < Real.exp x := Real.add_one_lt_exp hx
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) ≤ x) (hy : (0 : ℝ) ≤ y) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z := Real.div_rpow hx hy z
example {x : ℝ} {y : ℝ} (h : Real.exp x = y) : x = Real.log y := Real.eq_log_of_exp_eq h
example {x : ℝ} (hx : (0 : ℝ) < x) : ∃ (y : ℝ), Real.exp y = x := Real.exists_exp_eq hx
example {x : ℝ} {y : ℝ} : Real.exp x = Real.exp y ↔ x = y := Real.exp_eq_exp
example (x : ℝ) : Real.exp x = (1 : ℝ) ↔ x = (0 : ℝ) := Real.exp_eq_one_iff x
example : Function.Injective Real.exp := Real.exp_injective
example {x : ℝ} {y : ℝ} : Real.exp x ≤ Real.exp y ↔ x ≤ y := Real.exp_le_exp
example {x : ℝ} {y : ℝ} (h : x ≤ y) : Real.exp x ≤ Real.exp y := Real.exp_le_exp_of_le h
example {x : ℝ} (hx : (0 : ℝ) < x) : Real.exp (Real.log x) = x := Real.exp_log hx
example {x : ℝ} (hx : x ≠ (0 : ℝ)) : Real.exp (Real.log x) = abs x := Real.exp_log_eq_abs hx
example {x : ℝ} {y : ℝ} : Real.exp x < Real.exp y ↔ x < y := Real.exp_lt_exp
example {x : ℝ} {y : ℝ} (h : x < y) : Real.exp x < Real.exp y := Real.exp_lt_exp_of_lt h
example {x : ℝ} : Real.exp x < (1 : ℝ) ↔ x < (0 : ℝ) := Real.exp_lt_one_iff
example (x : ℝ) (n : ℕ) : Real.exp ((↑n : ℝ) * x) = Real.exp x ^ n := Real.exp_nat_mul x n
example (x : ℝ) : Real.exp x ≠ (0 : ℝ) := Real.exp_ne_zero x
example (x : ℝ) : Real.exp (-x) = (Real.exp x)⁻¹ := Real.exp_neg x
example (x : ℝ) : Real.exp x * Real.exp (-x) = (1 : ℝ) := Real.exp_neg_mul x
example (x : ℝ) : (0 : ℝ) ≤ Real.exp x := Real.exp_nonneg x
example (x : ℝ) : (0 : ℝ) < Real.exp x := Real.exp_pos x
example : StrictMono Real.exp := Real.exp_strictMono
example (x : ℝ) (y : ℝ) : Real.exp (x - y) = Real.exp x / Real.exp y := Real.exp_sub x y
example : Real.exp (0 : ℝ) = (1 : ℝ) := Real.exp_zero
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) : x⁻¹ ^ y = (x ^ y)⁻¹ := Real.inv_rpow hx y
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) < y) : x ≤ Real.log y ↔ Real.exp x ≤ y := Real.le_log_iff_exp_le hy
noncomputable example (x : ℝ) : ℝ := Real.log x
example (x : ℝ) : Real.log (abs x) = Real.log x := Real.log_abs x
example {x : ℝ} {y : ℝ} (hx : x ≠ (0 : ℝ)) (hy : y ≠ (0 : ℝ)) : Real.log (x / y) = Real.log x - Real.log y := Real.log_div hx hy
example {b : ℝ} {x : ℝ} : Real.log x / Real.log b = Real.logb b x := Real.log_div_log
example {x : ℝ} : Real.log x = (0 : ℝ) ↔ x = (0 : ℝ) ∨ x = (1 : ℝ) ∨ x = (-1 : ℝ) := Real.log_eq_zero
example (x : ℝ) : Real.log (Real.exp x) = x := Real.log_exp x
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) (hy : (0 : ℝ) < y) : Real.log x = Real.log y ↔ x = y := Real.log_inj hx hy
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) (hy : (0 : ℝ) < y) (h : Real.log x = Real.log y) : x = y := Real.log_injOn_pos' hx hy h
example (x : ℝ) : Real.log x⁻¹ = -Real.log x := Real.log_inv x
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) : Real.log x ≤ y ↔ x ≤ Real.exp y := Real.log_le_iff_le_exp hx
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) (hxy : x ≤ y) : Real.log x ≤ Real.log y := Real.log_le_log hx hxy
example {x : ℝ} {y : ℝ} (h : (0 : ℝ) < x) (h₁ : (0 : ℝ) < y) : Real.log x ≤ Real.log y ↔ x ≤ y := Real.log_le_log_iff h h₁
example {x : ℝ} (hx : (0 : ℝ) < x) : Real.log x ≤ x - (1 : ℝ) := Real.log_le_sub_one_of_pos hx
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) : Real.log x < y ↔ x < Real.exp y := Real.log_lt_iff_lt_exp hx
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) (h : x < y) : Real.log x < Real.log y := Real.log_lt_log hx h
example {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) (hy : (0 : ℝ) < y) : Real.log x < Real.log y ↔ x < y := Real.log_lt_log_iff hx hy
example {x : ℝ} {y : ℝ} (hx : x ≠ (0 : ℝ)) (hy : y ≠ (0 : ℝ)) : Real.log (x * y) = Real.log x + Real.log y := Real.log_mul hx hy
example {x : ℝ} (hx_pos : (0 : ℝ) < x) (hx : x ≠ (1 : ℝ)) : Real.log x ≠ (0 : ℝ) := Real.log_ne_zero_of_pos_of_ne_one hx_pos hx
example {x : ℝ} (h0 : (0 : ℝ) < x) (h1 : x < (1 : ℝ)) : Real.log x < (0 : ℝ) := Real.log_neg h0 h1
example (x : ℝ) : Real.log (-x) = Real.log x := Real.log_neg_eq_log x
example {x : ℝ} (hx : (1 : ℝ) ≤ x) : (0 : ℝ) ≤ Real.log x := Real.log_nonneg hx
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (h'x : x ≤ (1 : ℝ)) : Real.log x ≤ (0 : ℝ) := Real.log_nonpos hx h'x
example : Real.log (1 : ℝ) = (0 : ℝ) := Real.log_one
example {x : ℝ} (hx : (1 : ℝ) < x) : (0 : ℝ) < Real.log x := Real.log_pos hx
example {x : ℝ} (hx : (0 : ℝ) < x) : (0 : ℝ) < Real.log x ↔ (1 : ℝ) < x := Real.log_pos_iff hx
example (n : ℕ) (x : ℝ) : Real.log (x ^ n) = (↑n : ℝ) * Real.log x := Real.log_pow n x
example {x : ℝ} (hx : (0 : ℝ) < x) (y : ℝ) : Real.log (x ^ y) = y * Real.log x := Real.log_rpow hx y
example {x : ℝ} (hx : (0 : ℝ) ≤ x) : Real.log √x = Real.log x / (2 : ℝ) := Real.log_sqrt hx
example : Real.log (0 : ℝ) = (0 : ℝ) := Real.log_zero
example (x : ℝ) (n : ℤ) : Real.log (x ^ n) = (↑n : ℝ) * Real.log x := Real.log_zpow x n
noncomputable example (b : ℝ) (x : ℝ) : ℝ := Real.logb b x
example {b : ℝ} {x : ℝ} {y : ℝ} (hx : x ≠ (0 : ℝ)) (hy : y ≠ (0 : ℝ)) : Real.logb b (x / y) = Real.logb b x - Real.logb b y := Real.logb_div hx hy
example {b : ℝ} {x : ℝ} {y : ℝ} (b_pos : (0 : ℝ) < b) (b_ne_one : b ≠ (1 : ℝ)) (hy : (0 : ℝ) < y) : Real.logb b y = x ↔ b ^ x = y := Real.logb_eq_iff_rpow_eq b_pos b_ne_one hy
example {b : ℝ} {x : ℝ} {y : ℝ} (hb : (1 : ℝ) < b) (hx : (0 : ℝ) < x) (hy : (0 : ℝ) < y) (h : Real.logb b x = Real.logb b y) : x = y := Real.logb_injOn_pos' hb hx hy h
example (b : ℝ) (x : ℝ) : Real.logb b x⁻¹ = -Real.logb b x := Real.logb_inv b x
example {b : ℝ} {x : ℝ} {y : ℝ} (hb : (1 : ℝ) < b) (hx : (0 : ℝ) < x) (hxy : x ≤ y) : Real.logb b x ≤ Real.logb b y := Real.logb_le_logb_of_le hb hx hxy
example {b : ℝ} {x : ℝ} {y : ℝ} (hb : (1 : ℝ) < b) (hx : (0 : ℝ) < x) (hxy : x < y) : Real.logb b x < Real.logb b y := Real.logb_lt_logb hb hx hxy
example {b : ℝ} {x : ℝ} {y : ℝ} (hx : x ≠ (0 : ℝ)) (hy : y ≠ (0 : ℝ)) : Real.logb b (x * y) = Real.logb b x + Real.logb b y := Real.logb_mul hx hy
example {b : ℝ} {x : ℝ} (hb : (1 : ℝ) < b) (hx : (1 : ℝ) ≤ x) : (0 : ℝ) ≤ Real.logb b x := Real.logb_nonneg hb hx
example {b : ℝ} : Real.logb b (1 : ℝ) = (0 : ℝ) := Real.logb_one
example {b : ℝ} {x : ℝ} (hb : (1 : ℝ) < b) (hx : (1 : ℝ) < x) : (0 : ℝ) < Real.logb b x := Real.logb_pos hb hx
example (b : ℝ) (x : ℝ) (n : ℕ) : Real.logb b (x ^ n) = (↑n : ℝ) * Real.logb b x := Real.logb_pow b x n
example {b : ℝ} (x : ℝ) (n : ℕ) : Real.logb (b ^ n) x = Real.logb b x / (↑n : ℝ) := Real.logb_pow_base x n
example {b : ℝ} {x : ℝ} (b_pos : (0 : ℝ) < b) (b_ne_one : b ≠ (1 : ℝ)) : Real.logb b (b ^ x) = x := Real.logb_rpow b_pos b_ne_one
example {b : ℝ} {x : ℝ} {y : ℝ} (hx : (0 : ℝ) < x) : Real.logb b (x ^ y) = y * Real.logb b x := Real.logb_rpow_eq_mul_logb_of_pos hx
example {b : ℝ} (hb : (1 : ℝ) < b) : Real.logb b b = (1 : ℝ) := Real.logb_self_eq_one hb
example {b : ℝ} : Real.logb b (0 : ℝ) = (0 : ℝ) := Real.logb_zero
example {x : ℝ} {y : ℝ} (hy : (0 : ℝ) < y) : x < Real.log y ↔ Real.exp x < y := Real.lt_log_iff_exp_lt hy
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (0 : ℝ) ≤ x) (hy : (0 : ℝ) ≤ y) : (x * y) ^ z = x ^ z * y ^ z := Real.mul_rpow hx hy
example {x : ℝ} (h : (0 : ℝ) ≤ x) : (1 : ℝ) ≤ Real.exp x := Real.one_le_exp h
example {x : ℝ} : (1 : ℝ) ≤ Real.exp x ↔ (0 : ℝ) ≤ x := Real.one_le_exp_iff
example {x : ℝ} : (1 : ℝ) < Real.exp x ↔ (0 : ℝ) < x := Real.one_lt_exp_iff
example {x : ℝ} (h : (0 : ℝ) < x) : (1 : ℝ) < Real.exp x := Real.one_lt_exp_of_pos h
example (x : ℝ) : (1 : ℝ) ^ x = (1 : ℝ) := Real.one_rpow x
noncomputable example (x : ℝ) (y : ℝ) : ℝ := Real.rpow x y
example {x : ℝ} (hx : (0 : ℝ) < x) (y : ℝ) (z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := Real.rpow_add hx y z
example {x : ℝ} (hx : x < (0 : ℝ)) (y : ℝ) : x ^ y = Real.exp (Real.log x * y) * Real.cos (y * Real.pi) := Real.rpow_def_of_neg hx y
example {x : ℝ} (hx : (0 : ℝ) < x) (y : ℝ) : x ^ y = Real.exp (Real.log x * y) := Real.rpow_def_of_pos hx y
example {x : ℝ} {y : ℝ} {z : ℝ} (h : (0 : ℝ) ≤ x) (h₁ : x ≤ y) (h₂ : (0 : ℝ) ≤ z) : x ^ z ≤ y ^ z := Real.rpow_le_rpow h h₁ h₂
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (1 : ℝ) < x) : x ^ y ≤ x ^ z ↔ y ≤ z := Real.rpow_le_rpow_left_iff hx
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (1 : ℝ) ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z := Real.rpow_le_rpow_of_exponent_le hx hyz
example {b : ℝ} {x : ℝ} (b_pos : (0 : ℝ) < b) (b_ne_one : b ≠ (1 : ℝ)) (hx : (0 : ℝ) < x) : b ^ Real.logb b x = x := Real.rpow_logb b_pos b_ne_one hx
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (0 : ℝ) ≤ x) (hxy : x < y) (hz : (0 : ℝ) < z) : x ^ z < y ^ z := Real.rpow_lt_rpow hx hxy hz
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (1 : ℝ) < x) : x ^ y < x ^ z ↔ y < z := Real.rpow_lt_rpow_left_iff hx
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (1 : ℝ) < x) (hyz : y < z) : x ^ y < x ^ z := Real.rpow_lt_rpow_of_exponent_lt hx hyz
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) (z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := Real.rpow_mul hx y z
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (n : ℕ) : x ^ (↑n : ℝ) = x ^ n := Real.rpow_natCast_of_nonneg hx n
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := Real.rpow_neg hx y
example {x : ℝ} (hx : (0 : ℝ) < x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := Real.rpow_neg_of_pos hx y
example {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) : (0 : ℝ) ≤ x ^ y := Real.rpow_nonneg hx y
example {x : ℝ} (hx : (0 : ℝ) < x) : x ^ (1 : ℝ) = x := Real.rpow_one_of_pos hx
example {x : ℝ} (hx : (0 : ℝ) < x) (y : ℝ) : (0 : ℝ) < x ^ y := Real.rpow_pos_of_pos hx y
example {x : ℝ} {y : ℝ} {z : ℝ} (hx : (1 : ℝ) < x) : x ^ y = x ^ z ↔ y = z := Real.rpow_right_inj hx
example {x : ℝ} (hx : (0 : ℝ) < x) (y : ℝ) (z : ℝ) : x ^ (y - z) = x ^ y / x ^ z := Real.rpow_sub hx y z
example (x : ℝ) : x ^ (0 : ℝ) = (1 : ℝ) := Real.rpow_zero x
example (x : ℝ) (hx : (0 : ℝ) ≤ x) : √x = x ^ (1 / 2 : ℝ) := Real.sqrt_eq_rpow x hx
example {x : ℝ} (h : x ≠ (0 : ℝ)) : (0 : ℝ) ^ x = (0 : ℝ) := Real.zero_rpow h

/-! ### Olympiad.Floor -/

noncomputable example (a : ℝ) : ℤ := Int.ceil a
example {a : ℝ} {z : ℤ} : ⌈a⌉ = z ↔ (↑z : ℝ) - (1 : ℝ) < a ∧ a ≤ (↑z : ℝ) := Int.ceil_eq_iff
example (z : ℤ) : ⌈(↑z : ℝ)⌉ = z := Int.ceil_intCast z
example {a : ℝ} {z : ℤ} : ⌈a⌉ ≤ z ↔ a ≤ (↑z : ℝ) := Int.ceil_le
example (a : ℝ) : (↑⌈a⌉ : ℝ) < a + (1 : ℝ) := Int.ceil_lt_add_one a
example (n : ℕ) : ⌈(↑n : ℝ)⌉ = (↑n : ℤ) := Int.ceil_natCast n
example {a : ℝ} : ⌈-a⌉ = -⌊a⌋ := Int.ceil_neg
noncomputable example (a : ℝ) : ℤ := Int.floor a
example (a : ℝ) : (↑⌊a⌋ : ℝ) + Int.fract a = a := Int.floor_add_fract a
example (a : ℝ) (z : ℤ) : ⌊a + (↑z : ℝ)⌋ = ⌊a⌋ + z := Int.floor_add_intCast a z
example (a : ℝ) (n : ℕ) : ⌊a + (↑n : ℝ)⌋ = ⌊a⌋ + (↑n : ℤ) := Int.floor_add_natCast a n
example (a : ℝ) : ⌊a + (1 : ℝ)⌋ = ⌊a⌋ + (1 : ℤ) := Int.floor_add_one a
example {a : ℝ} {z : ℤ} : ⌊a⌋ = z ↔ (↑z : ℝ) ≤ a ∧ a < (↑z : ℝ) + (1 : ℝ) := Int.floor_eq_iff
example {a : ℝ} {z : ℤ} : z = ⌊a⌋ ↔ (↑z : ℝ) ≤ a ∧ a < (↑z : ℝ) + (1 : ℝ) := Int.floor_eq_on_Ico'
example (z : ℤ) : ⌊(↑z : ℝ)⌋ = z := Int.floor_intCast z
example (a : ℝ) : (↑⌊a⌋ : ℝ) ≤ a := Int.floor_le a
example {a : ℝ} {z : ℤ} : ⌊a⌋ < z ↔ a < (↑z : ℝ) := Int.floor_lt
example {a : ℝ} {b : ℝ} (h : a ≤ b) : ⌊a⌋ ≤ ⌊b⌋ := Int.floor_mono' h
example (n : ℕ) : ⌊(↑n : ℝ)⌋ = (↑n : ℤ) := Int.floor_natCast n
example {a : ℝ} : ⌊-a⌋ = -⌈a⌉ := Int.floor_neg
example {a : ℝ} : (0 : ℤ) ≤ ⌊a⌋ ↔ (0 : ℝ) ≤ a := Int.floor_nonneg
example : ⌊(1 : ℝ)⌋ = (1 : ℤ) := Int.floor_one
example (a : ℝ) (z : ℤ) : ⌊a - (↑z : ℝ)⌋ = ⌊a⌋ - z := Int.floor_sub_intCast a z
example (a : ℝ) : ⌊a - (1 : ℝ)⌋ = ⌊a⌋ - (1 : ℤ) := Int.floor_sub_one a
example : ⌊(0 : ℝ)⌋ = (0 : ℤ) := Int.floor_zero
noncomputable example (a : ℝ) : ℝ := Int.fract a
example (a : ℝ) : Int.fract a + (↑⌊a⌋ : ℝ) = a := Int.fract_add_floor a
example (z : ℤ) : Int.fract (↑z : ℝ) = (0 : ℝ) := Int.fract_intCast z
example (a : ℝ) : Int.fract a < (1 : ℝ) := Int.fract_lt_one a
example (a : ℝ) : (0 : ℝ) ≤ Int.fract a := Int.fract_nonneg a
example (a : ℝ) : a ≤ (↑⌈a⌉ : ℝ) := Int.le_ceil a
example {a : ℝ} {z : ℤ} : z ≤ ⌊a⌋ ↔ (↑z : ℝ) ≤ a := Int.le_floor
example {a : ℝ} {z : ℤ} : z < ⌈a⌉ ↔ (↑z : ℝ) < a := Int.lt_ceil
example (a : ℝ) : a < (↑⌊a⌋ : ℝ) + (1 : ℝ) := Int.lt_floor_add_one a
example (a : ℝ) : a < (↑(⌊a⌋ + (1 : ℤ)) : ℝ) := Int.lt_succ_floor a
example (a : ℝ) : a - (↑⌊a⌋ : ℝ) = Int.fract a := Int.self_sub_floor a
example (a : ℝ) : a - (1 : ℝ) < (↑⌊a⌋ : ℝ) := Int.sub_one_lt_floor a
noncomputable example (a : ℝ) : ℕ := Nat.ceil a
example {a : ℝ} {n : ℕ} : ⌈a⌉₊ ≤ n ↔ a ≤ (↑n : ℝ) := Nat.ceil_le
noncomputable example (a : ℝ) : ℕ := Nat.floor a
example {a : ℝ} (ha : (0 : ℝ) ≤ a) {n : ℕ} : ⌊a⌋₊ = n ↔ (↑n : ℝ) ≤ a ∧ a < (↑n : ℝ) + (1 : ℝ) := Nat.floor_eq_iff ha
example {a : ℝ} (ha : (0 : ℝ) ≤ a) : (↑⌊a⌋₊ : ℝ) ≤ a := Nat.floor_le ha
example {a : ℝ} (ha : (0 : ℝ) ≤ a) {n : ℕ} : ⌊a⌋₊ < n ↔ a < (↑n : ℝ) := Nat.floor_lt ha
example (n : ℕ) : ⌊(↑n : ℝ)⌋₊ = n := Nat.floor_natCast n
example {a : ℝ} (h : a ≤ (0 : ℝ)) : ⌊a⌋₊ = (0 : ℕ) := Nat.floor_of_nonpos h
example (a : ℝ) : Int.toNat ⌊a⌋ = ⌊a⌋₊ := Nat.floor_toNat a
example (a : ℝ) : a ≤ (↑⌈a⌉₊ : ℝ) := Nat.le_ceil a
example {a : ℝ} (ha : (0 : ℝ) ≤ a) {n : ℕ} : n ≤ ⌊a⌋₊ ↔ (↑n : ℝ) ≤ a := Nat.le_floor_iff ha
example {a : ℝ} {n : ℕ} : n < ⌈a⌉₊ ↔ (↑n : ℝ) < a := Nat.lt_ceil
example (a : ℝ) : a < (↑⌊a⌋₊ : ℝ) + (1 : ℝ) := Nat.lt_floor_add_one a
example (x : ℝ) : (↑⌈x⌉ : ℝ) < x + (1 : ℝ) := Real.ceil_lt_add_one x
example (x : ℝ) : ∃ (n : ℤ), (↑n : ℝ) ≤ x ∧ x < (↑n : ℝ) + (1 : ℝ) := Real.exists_int_floor x
example (x : ℝ) : (↑⌊x⌋ : ℝ) ≤ x := Real.floor_le x
example (x : ℝ) : x ≤ (↑⌈x⌉ : ℝ) := Real.le_ceil x
example (x : ℝ) : x < (↑⌊x⌋ : ℝ) + (1 : ℝ) := Real.lt_floor_add_one x
noncomputable example (x : ℝ) : ℤ := round x

/-! ### Olympiad.Real.Trig -/

noncomputable example (x : ℝ) : ℝ := Real.arccos x
example {x : ℝ} (hx₁ : (0 : ℝ) ≤ x) (hx₂ : x ≤ Real.pi) : Real.arccos (Real.cos x) = x := Real.arccos_cos hx₁ hx₂
noncomputable example (x : ℝ) : ℝ := Real.arcsin x
example {x : ℝ} (hx₁ : -(Real.pi / (2 : ℝ)) ≤ x) (hx₂ : x ≤ Real.pi / (2 : ℝ)) : Real.arcsin (Real.sin x) = x := Real.arcsin_sin hx₁ hx₂
noncomputable example (x : ℝ) : ℝ := Real.arctan x
example (x : ℝ) : Real.cos (x + Real.pi) = -Real.cos x := Real.cos_add_pi x
example (x : ℝ) : Real.cos (x + Real.pi / (2 : ℝ)) = -Real.sin x := Real.cos_add_pi_div_two x
example (x : ℝ) : Real.cos (x + (2 : ℝ) * Real.pi) = Real.cos x := Real.cos_add_two_pi x
example {x : ℝ} {y : ℝ} (hx₁ : (0 : ℝ) ≤ x) (hy₂ : y ≤ Real.pi) (hxy : x < y) : Real.cos y < Real.cos x := Real.cos_lt_cos_of_nonneg_of_le_pi hx₁ hy₂ hxy
example (n : ℕ) : Real.cos ((↑n : ℝ) * ((2 : ℝ) * Real.pi)) = (1 : ℝ) := Real.cos_nat_mul_two_pi n
example : Real.cos Real.pi = (-1 : ℝ) := Real.cos_pi
example : Real.cos (Real.pi / (4 : ℝ)) = √(2 : ℝ) / (2 : ℝ) := Real.cos_pi_div_four
example : Real.cos (Real.pi / (6 : ℝ)) = √(3 : ℝ) / (2 : ℝ) := Real.cos_pi_div_six
example : Real.cos (Real.pi / (3 : ℝ)) = (1 / 2 : ℝ) := Real.cos_pi_div_three
example (x : ℝ) : Real.cos (Real.pi / (2 : ℝ) - x) = Real.sin x := Real.cos_pi_div_two_sub x
example (x : ℝ) : Real.cos (Real.pi - x) = -Real.cos x := Real.cos_pi_sub x
example {x : ℝ} (hx : x ∈ Set.Ioo (-(Real.pi / (2 : ℝ))) (Real.pi / (2 : ℝ))) : (0 : ℝ) < Real.cos x := Real.cos_pos_of_mem_Ioo hx
example (x : ℝ) : Real.cos (x - Real.pi) = -Real.cos x := Real.cos_sub_pi x
example : Real.cos ((2 : ℝ) * Real.pi) = (1 : ℝ) := Real.cos_two_pi
noncomputable example (x : ℝ) : ℝ := Real.cosh x
noncomputable example (x : ℝ) : ℝ := Real.cot x
example : (0 : ℝ) < Real.pi / (2 : ℝ) := Real.pi_div_two_pos
example : (3 : ℝ) < Real.pi := Real.pi_gt_three
example : Real.pi ≤ (4 : ℝ) := Real.pi_le_four
example : Real.pi < (4 : ℝ) := Real.pi_lt_four
example : Real.pi ≠ (0 : ℝ) := Real.pi_ne_zero
example : (0 : ℝ) ≤ Real.pi := Real.pi_nonneg
example (x : ℝ) : Real.sin (x + Real.pi) = -Real.sin x := Real.sin_add_pi x
example (x : ℝ) : Real.sin (x + Real.pi / (2 : ℝ)) = Real.cos x := Real.sin_add_pi_div_two x
example (x : ℝ) : Real.sin (x + (2 : ℝ) * Real.pi) = Real.sin x := Real.sin_add_two_pi x
example (n : ℤ) : Real.sin ((↑n : ℝ) * Real.pi) = (0 : ℝ) := Real.sin_int_mul_pi n
example {x : ℝ} (hx0 : x < (0 : ℝ)) (hpx : -Real.pi < x) : Real.sin x < (0 : ℝ) := Real.sin_lt_zero_of_neg_of_neg_pi_lt hx0 hpx
example (n : ℕ) : Real.sin ((↑n : ℝ) * Real.pi) = (0 : ℝ) := Real.sin_nat_mul_pi n
example {x : ℝ} (h0x : (0 : ℝ) ≤ x) (hxp : x ≤ Real.pi) : (0 : ℝ) ≤ Real.sin x := Real.sin_nonneg_of_nonneg_of_le_pi h0x hxp
example : Real.sin (Real.pi / (4 : ℝ)) = √(2 : ℝ) / (2 : ℝ) := Real.sin_pi_div_four
example : Real.sin (Real.pi / (6 : ℝ)) = (1 / 2 : ℝ) := Real.sin_pi_div_six
example : Real.sin (Real.pi / (3 : ℝ)) = √(3 : ℝ) / (2 : ℝ) := Real.sin_pi_div_three
example : Real.sin (Real.pi / (2 : ℝ)) = (1 : ℝ) := Real.sin_pi_div_two
example : (0 : ℝ) < Real.sin (Real.pi / (2 : ℝ)) := Real.sin_pi_div_two_pos
example (x : ℝ) : Real.sin (Real.pi / (2 : ℝ) - x) = Real.cos x := Real.sin_pi_div_two_sub x
example (x : ℝ) : Real.sin (Real.pi - x) = Real.sin x := Real.sin_pi_sub x
example {x : ℝ} (hx : x ∈ Set.Ioo (0 : ℝ) Real.pi) : (0 : ℝ) < Real.sin x := Real.sin_pos_of_mem_Ioo hx
example (x : ℝ) : Real.sin (x - Real.pi) = -Real.sin x := Real.sin_sub_pi x
example : Real.sin ((2 : ℝ) * Real.pi) = (0 : ℝ) := Real.sin_two_pi
noncomputable example (x : ℝ) : ℝ := Real.sinh x
example : StrictAntiOn Real.cos (Set.Icc (0 : ℝ) Real.pi) := Real.strictAntiOn_cos
example : StrictMonoOn Real.sin (Set.Icc (-(Real.pi / (2 : ℝ))) (Real.pi / (2 : ℝ))) := Real.strictMonoOn_sin
noncomputable example (x : ℝ) : ℝ := Real.tan x
example (x : ℝ) : Real.tan x = Real.sin x / Real.cos x := Real.tan_eq_sin_div_cos x
example {x : ℝ} (hx : Real.cos x ≠ (0 : ℝ)) : Real.tan x * Real.cos x = Real.sin x := Real.tan_mul_cos hx
example (x : ℝ) : Real.tan (-x) = -Real.tan x := Real.tan_neg x
example : Real.tan Real.pi = (0 : ℝ) := Real.tan_pi
example : Real.tan (Real.pi / (4 : ℝ)) = (1 : ℝ) := Real.tan_pi_div_four
example : Real.tan (0 : ℝ) = (0 : ℝ) := Real.tan_zero
noncomputable example (x : ℝ) : ℝ := Real.tanh x
example : (0 : ℝ) < (2 : ℝ) * Real.pi := Real.two_pi_pos

/-! ### Olympiad.Complex.Exp -/

noncomputable example (z : ℂ) : ℂ := Complex.cos z
noncomputable example (z : ℂ) : ℂ := Complex.exp z
example (z : ℂ) (w : ℂ) : Complex.exp (z + w) = Complex.exp z * Complex.exp w := Complex.exp_add z w
example (z : ℂ) : Complex.im (Complex.exp z) = Real.exp (Complex.re z) * Real.sin (Complex.im z) := Complex.exp_im z
example (z : ℂ) : Complex.re (Complex.exp z) = Real.exp (Complex.re z) * Real.cos (Complex.im z) := Complex.exp_re z
noncomputable example (z : ℂ) : ℂ := Complex.sin z

/-! ### Olympiad.NNReal -/

noncomputable example : Type := NNReal
example (a : NNReal) (b : NNReal) : (↑(a + b) : ℝ) = (↑a : ℝ) + (↑b : ℝ) := NNReal.coe_add a b
example (a : NNReal) (b : NNReal) : (↑(a / b) : ℝ) = (↑a : ℝ) / (↑b : ℝ) := NNReal.coe_div a b
example {a : NNReal} {b : NNReal} : (↑a : ℝ) = (↑b : ℝ) ↔ a = b := NNReal.coe_inj
example (a : NNReal) : (↑a⁻¹ : ℝ) = (↑a : ℝ)⁻¹ := NNReal.coe_inv a
example {a : NNReal} {b : NNReal} : (↑a : ℝ) ≤ (↑b : ℝ) ↔ a ≤ b := NNReal.coe_le_coe
example {a : NNReal} {b : NNReal} : (↑a : ℝ) < (↑b : ℝ) ↔ a < b := NNReal.coe_lt_coe
example (a : NNReal) (b : NNReal) : (↑(a * b) : ℝ) = (↑a : ℝ) * (↑b : ℝ) := NNReal.coe_mul a b
example (n : ℕ) : (↑(↑n : NNReal) : ℝ) = (↑n : ℝ) := NNReal.coe_natCast n
example (a : NNReal) : (0 : ℝ) ≤ (↑a : ℝ) := NNReal.coe_nonneg a
example (n : ℕ) : (↑(OfNat.ofNat n) : ℝ) = OfNat.ofNat n := NNReal.coe_ofNat n
example : (↑(1 : NNReal) : ℝ) = (1 : ℝ) := NNReal.coe_one
example (a : NNReal) (n : ℕ) : (↑(a ^ n) : ℝ) = (↑a : ℝ) ^ n := NNReal.coe_pow a n
example (a : NNReal) (y : ℝ) : (↑(a ^ y) : ℝ) = (↑a : ℝ) ^ y := NNReal.coe_rpow a y
example (a : NNReal) : (↑(NNReal.sqrt a) : ℝ) = √(↑a : ℝ) := NNReal.coe_sqrt a
example {a : NNReal} {b : NNReal} (h : b ≤ a) : (↑(a - b) : ℝ) = (↑a : ℝ) - (↑b : ℝ) := NNReal.coe_sub h
example : (↑(0 : NNReal) : ℝ) = (0 : ℝ) := NNReal.coe_zero
example {a : NNReal} {b : NNReal} (h : (↑a : ℝ) = (↑b : ℝ)) : a = b := NNReal.eq h
example (a : NNReal) : NNReal.sqrt a ^ (2 : ℕ) = a := NNReal.sq_sqrt a
noncomputable example (a : NNReal) : NNReal := NNReal.sqrt a
example (a : NNReal) : NNReal.sqrt (a * a) = a := NNReal.sqrt_mul_self a
example (a : NNReal) : NNReal.sqrt (a ^ (2 : ℕ)) = a := NNReal.sqrt_sq a
noncomputable example (a : NNReal) : ℝ := NNReal.toReal a
noncomputable example (r : ℝ) : NNReal := Real.toNNReal r

/-! ### Olympiad.ZMod -/

noncomputable example (x : ℕ) (y : ℕ) : ℤ := Nat.gcdA x y
noncomputable example : Type := PNat
example (m : ℕ+) (n : ℕ+) : (↑(m + n) : ℕ) = (↑m : ℕ) + (↑n : ℕ) := PNat.add_coe m n
example {m : ℕ+} {n : ℕ+} : (↑m : ℕ) = (↑n : ℕ) ↔ m = n := PNat.coe_inj
example (n : ℕ+) (k : ℕ+) : (↑n : ℕ) ≤ (↑k : ℕ) ↔ n ≤ k := PNat.coe_le_coe n k
example (n : ℕ+) (k : ℕ+) : (↑n : ℕ) < (↑k : ℕ) ↔ n < k := PNat.coe_lt_coe n k
example {m : ℕ+} {n : ℕ+} (h : (↑m : ℕ) = (↑n : ℕ)) : m = n := PNat.eq h
example (m : ℕ+) (n : ℕ+) : (↑(m * n) : ℕ) = (↑m : ℕ) * (↑n : ℕ) := PNat.mul_coe m n
example (n : ℕ+) : (↑n : ℕ) ≠ (0 : ℕ) := PNat.ne_zero n
example : (↑(1 : ℕ+) : ℕ) = (1 : ℕ) := PNat.one_coe
example (n : ℕ+) : (0 : ℕ) < (↑n : ℕ) := PNat.pos n
example (m : ℕ+) (n : ℕ) : (↑(m ^ n) : ℕ) = (↑m : ℕ) ^ n := PNat.pow_coe m n
noncomputable example (n : ℕ+) : ℕ := PNat.val n
noncomputable example (h0 : ℕ) : Type := ZMod h0
noncomputable example (n : ℕ) (h1 : ZMod n) : ZMod n := ZMod.inv n h1
noncomputable example {n : ℕ} (h1 : ZMod n) : ℕ := ZMod.val h1
noncomputable example (h0 : ℕ) (h1 : ℕ) (h2 : ℤ) (h3 : ℕ) (h4 : ℤ) : ℤ := ZMod.xgcdAux h0 h1 h2 h3 h4

/-! ### Olympiad.Coprime -/

example {m : ℤ} {n : ℤ} : IsCoprime m n ↔ Int.gcd m n = (1 : ℕ) := Int.isCoprime_iff_gcd_eq_one
noncomputable example (x : ℝ) (y : ℝ) : Prop := IsCoprime x y
example {a : ℤ} {b : ℤ} {c : ℤ} (h : IsCoprime a b) (d : a ∣ b * c) : a ∣ c := IsCoprime.dvd_of_dvd_mul_left h d
example {a : ℤ} {b : ℤ} {c : ℤ} (h : IsCoprime a c) (d : a ∣ b * c) : a ∣ b := IsCoprime.dvd_of_dvd_mul_right h d
example {a : ℤ} {b : ℤ} {c : ℤ} (h : IsCoprime a b) (d : a ∣ c) (e : b ∣ c) : a * b ∣ c := IsCoprime.mul_dvd h d e
example {a : ℤ} {b : ℤ} {c : ℤ} (h : IsCoprime a c) (h' : IsCoprime b c) : IsCoprime (a * b) c := IsCoprime.mul_left h h'
example {a : ℤ} {b : ℤ} (h : IsCoprime a b) : IsCoprime b a := IsCoprime.symm h
example {m : ℕ} {n : ℕ} : IsCoprime (↑m : ℤ) (↑n : ℤ) ↔ Nat.Coprime m n := Nat.isCoprime_iff_coprime
example {a : ℤ} {b : ℤ} : IsCoprime a b ↔ IsCoprime b a := isCoprime_comm
example {a : ℤ} : IsCoprime (1 : ℤ) a := isCoprime_one_left
example {a : ℤ} : IsCoprime a (1 : ℤ) := isCoprime_one_right

/-! ### Olympiad.Topology -/

noncomputable example (f : ℝ → ℝ) : Prop := Continuous f
noncomputable example (f : ℝ → ℝ) (a : ℝ) : Prop := ContinuousAt f a
noncomputable example (f : ℝ → ℝ) (s : Set ℝ) : Prop := ContinuousOn f s
noncomputable example {α : Type} (p : α → Prop) (f : Filter α) : Prop := Filter.Eventually p f
noncomputable example {α : Type} {β : Type} (f : α → β) (l₁ : Filter α) (l₂ : Filter β) : Prop := Filter.Tendsto f l₁ l₂
noncomputable example [Inhabited ℝ] : Filter ℝ := Filter.atBot
noncomputable example [Inhabited ℝ] : Filter ℝ := Filter.atTop
example {u : ℕ → ℝ} {a : ℝ} : Filter.Tendsto u Filter.atTop (nhds a) ↔ ∀ (ε : ℝ), (0 : ℝ) < ε → ∃ (N : ℕ), ∀ (n : ℕ), N ≤ n → dist (u n) a < ε := Metric.tendsto_atTop
example (x : ℝ) (y : ℝ) : dist x y = abs (x - y) := Real.dist_eq x y
noncomputable example (a : ℝ) : Filter ℝ := nhds a

/-! ### Olympiad.Finset.Lattice -/

example {α : Type} {β : Type} [DecidableEq β] {s : Finset α} {f : α → β} : Finset.card (Finset.image f s) ≤ Finset.card s := Finset.card_image_le
example {α : Type} {β : Type} [DecidableEq β] {s : Finset α} {f : α → β} (H : ∀ (x : α), x ∈ s → ∀ (y : α), y ∈ s → f x = f y → x = y) : Finset.card (Finset.image f s) = Finset.card s := Finset.card_image_of_injOn H
example {α : Type} {β : Type} [DecidableEq β] {f : α → β} (s : Finset α) (H : Function.Injective f) : Finset.card (Finset.image f s) = Finset.card s := Finset.card_image_of_injective s H
example {s : Finset ℝ} (h : Finset.Nonempty s) : ∃ (m : ℝ), m ∈ s ∧ ∀ (x : ℝ), x ∈ s → x ≤ m := Finset.exists_greatest h
example {s : Finset ℝ} (h : Finset.Nonempty s) : ∃ (m : ℝ), m ∈ s ∧ ∀ (x : ℝ), x ∈ s → m ≤ x := Finset.exists_least h
example {α : Type} (s : Finset α) (f : α → ℝ) (h : Finset.Nonempty s) : ∃ (x : α), x ∈ s ∧ ∀ (x' : α), x' ∈ s → f x' ≤ f x := Finset.exists_max_image s f h
example {α : Type} (s : Finset α) (f : α → ℝ) (h : Finset.Nonempty s) : ∃ (x : α), x ∈ s ∧ ∀ (x' : α), x' ∈ s → f x ≤ f x' := Finset.exists_min_image s f h
example {α : Type} {β : Type} [DecidableEq β] {s : Finset α} {t : Finset β} (hc : Finset.card t < Finset.card s) {f : α → β} (hf : ∀ (a : α), a ∈ s → f a ∈ t) : ∃ (x : α), x ∈ s ∧ ∃ (y : α), y ∈ s ∧ x ≠ y ∧ f x = f y := Finset.exists_ne_map_eq_of_card_lt_of_maps_to hc hf
noncomputable example {α : Type} {β : Type} (op : β → β → β) (hc : ∀ (a b : β), op a b = op b a) (ha : ∀ (a b c : β), op (op a b) c = op a (op b c)) (z : β) (s : Finset α) (f : α → β) : β := Finset.foldOp op hc ha z s f
noncomputable example {α : Type} (s : Finset α) (f : α → ℕ) : ℕ := Finset.gcd s f
noncomputable example {α : Type} (s : Finset α) (f : α → ℕ) : ℕ := Finset.lcm s f
noncomputable example (s : Finset ℝ) (h : Finset.Nonempty s) : ℝ := Finset.max' s h
example (s : Finset ℝ) (h : Finset.Nonempty s) : Finset.max' s h ∈ s := Finset.max'_mem s h
noncomputable example (s : Finset ℝ) (h : Finset.Nonempty s) : ℝ := Finset.min' s h
example (s : Finset ℝ) (h : Finset.Nonempty s) : Finset.min' s h ∈ s := Finset.min'_mem s h
noncomputable example {α : Type} (s : Finset α) (f : α → ℕ) : ℕ := Finset.sup s f
noncomputable example {α : Type} (f : α → ℝ) (a : ℝ) : Prop := HasSum f a
example (m : ℕ) (e : ℕ) : OfScientific.ofScientific m false e = (↑m : ℚ) * (10 : ℚ) ^ e := Rat.ofScientific_false m e
example (m : ℕ) (e : ℕ) : OfScientific.ofScientific m true e = (↑m : ℚ) / (10 : ℚ) ^ e := Rat.ofScientific_true m e
example (m : ℕ) (s : Bool) (e : ℕ) : OfScientific.ofScientific m s e = (↑(OfScientific.ofScientific m s e) : ℝ) := Real.ofScientific_eq m s e
example (m : ℕ) (e : ℕ) : OfScientific.ofScientific m false e = (↑m : ℝ) * (10 : ℝ) ^ e := Real.ofScientific_false m e
example (m : ℕ) (e : ℕ) : OfScientific.ofScientific m true e = (↑m : ℝ) / (10 : ℝ) ^ e := Real.ofScientific_true m e
noncomputable example {α : Type} (f : α → ℝ) : Prop := Summable f
noncomputable example {α : Type} (f : α → ℝ) : ℝ := tsum f

/-! ### Olympiad.Nat.Lemmas -/

example {k : ℤ} {n : ℤ} (hk : (0 : ℤ) ≤ k) (h1 : k ^ (2 : ℕ) < n) (h2 : n < (k + (1 : ℤ)) ^ (2 : ℕ)) (m : ℤ) : m ^ (2 : ℕ) ≠ n := Int.not_sq_of_lt_of_lt hk h1 h2 m
example (n : ℤ) : n ^ (2 : ℕ) % (4 : ℤ) = (0 : ℤ) ∨ n ^ (2 : ℕ) % (4 : ℤ) = (1 : ℤ) := Int.sq_mod_four n
noncomputable example (n : ℕ) (hn : (0 : ℕ) < n) : Finset ℕ := Nat.divisorsFast n hn
noncomputable example (n : ℕ) (h1 : ℕ) (h2 : ℕ) : List ℕ := Nat.divisorsUpTo n h1 h2
example (n : ℕ) (fuel : ℕ) (k : ℕ) (hn : (0 : ℕ) < n) (hk : (0 : ℕ) < k) (hf : n < (k + fuel) * (k + fuel)) : List.Nodup (Nat.divisorsUpTo n fuel k) ∧ ∀ (d : ℕ), d ∈ Nat.divisorsUpTo n fuel k ↔ d ∣ n ∧ k ≤ d ∧ k ≤ n / d := Nat.divisorsUpTo_spec n fuel k hn hk hf
example (n : ℕ) (hn : (0 : ℕ) < n) : Nat.divisors n = Nat.divisorsFast n hn := Nat.divisors_eq_divisorsFast n hn
example (n : ℕ) : n ^ (2 : ℕ) % (4 : ℕ) = (0 : ℕ) ∨ n ^ (2 : ℕ) % (4 : ℕ) = (1 : ℕ) := Nat.sq_mod_four n

/-! Not compared, for want of a statement that reads the same without this library's classes:
not_imp, Set.mem_empty_iff_false, Set.mem_singleton, Set.mem_singleton_iff, Set.notMem_empty, Nat.le_induction, Finset.card_empty, Finset.mem_singleton, Finset.mem_singleton_self, Finset.mem_univ, Finset.notMem_empty, Finset.not_mem_empty, Finset.univ, Fintype.card, Set.mem_toFinset, Set.toFinset, Int.cast_injective, Nat.cast_injective, Rat.cast_ofNat, Real.rpow_ofNat_of_nonneg, Int.floor_ofNat, PNat.ofNat_coe, Finset.le_max', Finset.min'_le. -/