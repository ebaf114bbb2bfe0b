module

public import Olympiad.Logic

/-!
# Order lemmas under Mathlib's names

Stated over core's `Std.IsPreorder`, `Std.IsPartialOrder`, `Std.IsLinearOrder` and
`Std.LawfulOrderLT`, which ℕ, ℤ, ℚ and ℝ all instantiate.
-/

set_option autoImplicit false
set_option linter.unusedSectionVars false

@[expose] public section

universe u v

section Preorder
variable {α : Type u} [LE α] [LT α] [Std.IsPreorder α] [Std.LawfulOrderLT α] {a b c d : α}

@[refl, simp] theorem le_refl (a : α) : a ≤ a := Std.le_refl a
theorem le_rfl : a ≤ a := Std.le_refl a
theorem le_trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := Std.le_trans h₁ h₂
theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬b ≤ a := Std.LawfulOrderLT.lt_iff a b
theorem lt_iff_le_not_le : a < b ↔ a ≤ b ∧ ¬b ≤ a := Std.LawfulOrderLT.lt_iff a b
theorem le_of_lt (h : a < b) : a ≤ b := (lt_iff_le_not_ge.1 h).1
theorem not_le_of_gt (h : a < b) : ¬b ≤ a := (lt_iff_le_not_ge.1 h).2
theorem not_le_of_lt (h : a < b) : ¬b ≤ a := (lt_iff_le_not_ge.1 h).2
theorem not_lt_of_ge (h : a ≤ b) : ¬b < a := fun h' => not_le_of_gt h' h
theorem not_lt_of_le (h : a ≤ b) : ¬b < a := fun h' => not_le_of_gt h' h
@[simp] theorem lt_irrefl (a : α) : ¬a < a := fun h => not_le_of_gt h (le_refl a)
theorem lt_of_le_of_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  lt_iff_le_not_ge.2 ⟨le_trans h₁ (le_of_lt h₂), fun h => not_le_of_gt h₂ (le_trans h h₁)⟩
theorem lt_of_lt_of_le (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  lt_iff_le_not_ge.2 ⟨le_trans (le_of_lt h₁) h₂, fun h => not_le_of_gt h₁ (le_trans h₂ h)⟩
theorem lt_trans (h₁ : a < b) (h₂ : b < c) : a < c := lt_of_lt_of_le h₁ (le_of_lt h₂)
theorem gt_trans (h₁ : a > b) (h₂ : b > c) : a > c := lt_trans h₂ h₁
theorem ge_trans (h₁ : a ≥ b) (h₂ : b ≥ c) : a ≥ c := le_trans h₂ h₁
theorem lt_asymm (h : a < b) : ¬b < a := not_lt_of_ge (le_of_lt h)
theorem ne_of_lt (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt (h : a > b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt' (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ge_of_eq (h : a = b) : a ≥ b := h ▸ le_refl a

theorem LT.lt.le (h : a < b) : a ≤ b := le_of_lt h
theorem LT.lt.ne (h : a < b) : a ≠ b := ne_of_lt h
theorem LT.lt.ne' (h : a < b) : b ≠ a := (ne_of_lt h).symm
theorem LT.lt.not_ge (h : a < b) : ¬b ≤ a := not_le_of_gt h
theorem LT.lt.not_le (h : a < b) : ¬b ≤ a := not_le_of_gt h
theorem LE.le.not_gt (h : a ≤ b) : ¬b < a := not_lt_of_ge h
theorem LE.le.not_lt (h : a ≤ b) : ¬b < a := not_lt_of_ge h
theorem LT.lt.trans (h₁ : a < b) (h₂ : b < c) : a < c := lt_trans h₁ h₂
theorem LT.lt.trans_le (h₁ : a < b) (h₂ : b ≤ c) : a < c := lt_of_lt_of_le h₁ h₂
theorem LE.le.trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := le_trans h₁ h₂
theorem LE.le.trans_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c := lt_of_le_of_lt h₁ h₂
theorem LT.lt.false (h : a < a) : False := lt_irrefl a h
theorem Eq.le (h : a = b) : a ≤ b := le_of_eq h
theorem Eq.ge (h : a = b) : b ≤ a := le_of_eq h.symm
theorem LE.le.ge (h : a ≤ b) : b ≥ a := h
theorem GE.ge.le (h : a ≥ b) : b ≤ a := h
theorem LT.lt.gt (h : a < b) : b > a := h
theorem GT.gt.lt (h : a > b) : b < a := h

end Preorder

section PartialOrder
variable {α : Type u} [LE α] [LT α] [Std.IsPartialOrder α] [Std.LawfulOrderLT α] {a b c : α}

theorem le_antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := Std.le_antisymm h₁ h₂
theorem LE.le.antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂
theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun h => ⟨le_of_eq h, le_of_eq h.symm⟩, fun h => le_antisymm h.1 h.2⟩
theorem ge_antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : b = a := (le_antisymm h₁ h₂).symm
theorem lt_of_le_of_ne (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  lt_iff_le_not_ge.2 ⟨h₁, fun h => h₂ (le_antisymm h₁ h)⟩
theorem lt_of_le_of_ne' (h₁ : a ≤ b) (h₂ : b ≠ a) : a < b := lt_of_le_of_ne h₁ h₂.symm
theorem LE.le.lt_of_ne (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := lt_of_le_of_ne h₁ h₂
theorem LE.le.lt_of_ne' (h₁ : a ≤ b) (h₂ : b ≠ a) : a < b := lt_of_le_of_ne' h₁ h₂
theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b :=
  (Classical.em (a = b)).imp id fun h' => lt_of_le_of_ne h h'
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := (eq_or_lt_of_le h).symm
theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b :=
  ⟨lt_or_eq_of_le, fun h => h.elim le_of_lt le_of_eq⟩
theorem le_iff_eq_or_lt : a ≤ b ↔ a = b ∨ a < b := le_iff_lt_or_eq.trans Or.comm
theorem LE.le.lt_or_eq (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
theorem LE.le.eq_or_lt (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
theorem eq_of_le_of_not_lt (h₁ : a ≤ b) (h₂ : ¬a < b) : a = b := (eq_or_lt_of_le h₁).resolve_right h₂
theorem LE.le.eq_of_not_lt (h₁ : a ≤ b) (h₂ : ¬a < b) : a = b := eq_of_le_of_not_lt h₁ h₂
end PartialOrder

section LinearOrder
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b c d : α}

theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := Std.le_total
theorem le_of_not_ge (h : ¬a ≤ b) : b ≤ a := (le_total a b).resolve_left h
theorem lt_of_not_ge (h : ¬b ≤ a) : a < b := lt_iff_le_not_ge.2 ⟨le_of_not_ge h, h⟩
theorem lt_of_not_le (h : ¬b ≤ a) : a < b := lt_of_not_ge h
theorem le_of_not_gt (h : ¬b < a) : a ≤ b := by_contra fun h' => h (lt_of_not_ge h')
theorem le_of_not_lt (h : ¬b < a) : a ≤ b := le_of_not_gt h
@[simp] theorem not_le : ¬a ≤ b ↔ b < a := ⟨lt_of_not_ge, not_le_of_gt⟩
@[simp] theorem not_lt : ¬a < b ↔ b ≤ a := ⟨le_of_not_gt, not_lt_of_ge⟩
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := (Classical.em (a < b)).imp id le_of_not_gt
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := (Classical.em (a ≤ b)).imp id lt_of_not_ge
theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := lt_or_ge a b
theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := le_or_gt a b
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).imp id fun h => (eq_or_lt_of_le h).imp Eq.symm id
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a := (lt_trichotomy a b).imp id fun h' => h'.resolve_left h
theorem lt_or_lt_of_ne (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_or_gt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_or_lt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
theorem lt_iff_not_ge : a < b ↔ ¬b ≤ a := not_le.symm
theorem le_iff_not_gt : a ≤ b ↔ ¬b < a := not_lt.symm
theorem le_of_forall_lt (h : ∀ c, c < a → c < b) : a ≤ b := le_of_not_gt fun h' => lt_irrefl _ (h _ h')
theorem eq_of_le_of_ge (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂
theorem LE.le.lt_or_ge (_h : a ≤ b) (c : α) : a < c ∨ c ≤ b :=
  (_root_.lt_or_ge a c).imp id fun h' => h'.trans _h
theorem eq_of_forall_le_iff (H : ∀ c, c ≤ a ↔ c ≤ b) : a = b :=
  le_antisymm ((H _).1 (le_refl _)) ((H _).2 (le_refl _))
end LinearOrder

section MinMax
variable {α : Type u} [LE α] [LT α] [Min α] [Max α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
  [Std.LawfulOrderMin α] [Std.LawfulOrderMax α] {a b c d : α}

theorem le_min (h₁ : c ≤ a) (h₂ : c ≤ b) : c ≤ min a b := Std.le_min_iff.2 ⟨h₁, h₂⟩
@[simp] theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b := Std.le_min_iff
@[simp] theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := Std.max_le_iff
theorem max_le (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := max_le_iff.2 ⟨h₁, h₂⟩
@[simp] theorem le_max_left (a b : α) : a ≤ max a b := (max_le_iff.1 (le_refl _)).1
@[simp] theorem le_max_right (a b : α) : b ≤ max a b := (max_le_iff.1 (le_refl _)).2
@[simp] theorem min_le_left (a b : α) : min a b ≤ a := (le_min_iff.1 (le_refl _)).1
@[simp] theorem min_le_right (a b : α) : min a b ≤ b := (le_min_iff.1 (le_refl _)).2
theorem max_eq_left (h : b ≤ a) : max a b = a := le_antisymm (max_le le_rfl h) (le_max_left a b)
theorem max_eq_right (h : a ≤ b) : max a b = b := le_antisymm (max_le h le_rfl) (le_max_right a b)
theorem min_eq_left (h : a ≤ b) : min a b = a := le_antisymm (min_le_left a b) (le_min le_rfl h)
theorem min_eq_right (h : b ≤ a) : min a b = b := le_antisymm (min_le_right a b) (le_min h le_rfl)
theorem max_comm (a b : α) : max a b = max b a :=
  le_antisymm (max_le (le_max_right _ _) (le_max_left _ _)) (max_le (le_max_right _ _) (le_max_left _ _))
theorem min_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_min (min_le_right _ _) (min_le_left _ _)) (le_min (min_le_right _ _) (min_le_left _ _))
@[simp] theorem max_self (a : α) : max a a = a := max_eq_left le_rfl
@[simp] theorem min_self (a : α) : min a a = a := min_eq_left le_rfl
theorem max_def [DecidableLE α] (a b : α) : max a b = if a ≤ b then b else a := by
  split
  · exact max_eq_right ‹_›
  · exact max_eq_left (le_of_not_ge ‹_›)
theorem min_def [DecidableLE α] (a b : α) : min a b = if a ≤ b then a else b := by
  split
  · exact min_eq_left ‹_›
  · exact min_eq_right (le_of_not_ge ‹_›)
theorem lt_min (h₁ : a < b) (h₂ : a < c) : a < min b c := by
  rcases le_total b c with h | h
  · rw [min_eq_left h]; exact h₁
  · rw [min_eq_right h]; exact h₂
theorem max_lt (h₁ : a < c) (h₂ : b < c) : max a b < c := by
  rcases le_total a b with h | h
  · rw [max_eq_right h]; exact h₂
  · rw [max_eq_left h]; exact h₁
@[simp] theorem lt_min_iff : a < min b c ↔ a < b ∧ a < c :=
  ⟨fun h => ⟨h.trans_le (min_le_left _ _), h.trans_le (min_le_right _ _)⟩, fun h => lt_min h.1 h.2⟩
@[simp] theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨(le_max_left _ _).trans_lt h, (le_max_right _ _).trans_lt h⟩, fun h => max_lt h.1 h.2⟩
theorem le_max_iff : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := by
  rcases le_total b c with h | h
  · rw [max_eq_right h]; exact ⟨Or.inr, fun h' => h'.elim (fun x => le_trans x h) id⟩
  · rw [max_eq_left h]; exact ⟨Or.inl, fun h' => h'.elim id (fun x => le_trans x h)⟩
theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := by
  rcases le_total a b with h | h
  · rw [min_eq_left h]; exact ⟨Or.inl, fun h' => h'.elim id (fun x => le_trans h x)⟩
  · rw [min_eq_right h]; exact ⟨Or.inr, fun h' => h'.elim (fun x => le_trans h x) id⟩
theorem lt_max_iff : a < max b c ↔ a < b ∨ a < c := by
  rcases le_total b c with h | h
  · rw [max_eq_right h]; exact ⟨Or.inr, fun h' => h'.elim (fun x => x.trans_le h) id⟩
  · rw [max_eq_left h]; exact ⟨Or.inl, fun h' => h'.elim id (fun x => x.trans_le h)⟩
theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c := by
  rcases le_total a b with h | h
  · rw [min_eq_left h]; exact ⟨Or.inl, fun h' => h'.elim id (fun x => h.trans_lt x)⟩
  · rw [min_eq_right h]; exact ⟨Or.inr, fun h' => h'.elim (fun x => h.trans_lt x) id⟩
theorem max_cases (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b := by
  rcases lt_or_ge a b with h | h
  · exact Or.inr ⟨max_eq_right h.le, h⟩
  · exact Or.inl ⟨max_eq_left h, h⟩
theorem min_cases (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a := by
  rcases lt_or_ge b a with h | h
  · exact Or.inr ⟨min_eq_right h.le, h⟩
  · exact Or.inl ⟨min_eq_left h, h⟩
end MinMax

section Monotone
variable {α : Type u} {β : Type v}

/-- `a ≤ b` implies `f a ≤ f b`. -/
def Monotone [LE α] [LE β] (f : α → β) : Prop := ∀ ⦃a b : α⦄, a ≤ b → f a ≤ f b
/-- `a ≤ b` implies `f b ≤ f a`. -/
def Antitone [LE α] [LE β] (f : α → β) : Prop := ∀ ⦃a b : α⦄, a ≤ b → f b ≤ f a
/-- `a < b` implies `f a < f b`. -/
def StrictMono [LT α] [LT β] (f : α → β) : Prop := ∀ ⦃a b : α⦄, a < b → f a < f b
/-- `a < b` implies `f b < f a`. -/
def StrictAnti [LT α] [LT β] (f : α → β) : Prop := ∀ ⦃a b : α⦄, a < b → f b < f a

theorem monotone_nat_of_le_succ [LE β] [LT β] [Std.IsPreorder β] [Std.LawfulOrderLT β] {f : ℕ → β}
    (hf : ∀ n, f n ≤ f (n + 1)) : Monotone f := by
  intro a b h
  induction h with
  | refl => exact le_refl _
  | step _ ih => exact le_trans ih (hf _)
theorem antitone_nat_of_succ_le [LE β] [LT β] [Std.IsPreorder β] [Std.LawfulOrderLT β] {f : ℕ → β}
    (hf : ∀ n, f (n + 1) ≤ f n) : Antitone f := by
  intro a b h
  induction h with
  | refl => exact le_refl _
  | step _ ih => exact le_trans (hf _) ih
theorem strictMono_nat_of_lt_succ [LE β] [LT β] [Std.IsPreorder β] [Std.LawfulOrderLT β] {f : ℕ → β}
    (hf : ∀ n, f n < f (n + 1)) : StrictMono f := by
  intro a b h
  have h' : a + 1 ≤ b := h
  clear h
  induction h' with
  | refl => exact hf _
  | step _ ih => exact lt_trans ih (hf _)

variable [LE α] [LT α] [LE β] [LT β]
theorem StrictMono.monotone [Std.IsPartialOrder α] [Std.LawfulOrderLT α] [Std.IsPartialOrder β]
    [Std.LawfulOrderLT β] {f : α → β} (hf : StrictMono f) : Monotone f := fun _ _ h =>
  (eq_or_lt_of_le h).elim (fun e => le_of_eq (congrArg f e)) fun h' => (hf h').le
theorem StrictMono.lt_iff_lt [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Std.IsPartialOrder β]
    [Std.LawfulOrderLT β] {f : α → β} (hf : StrictMono f) {a b : α} : f a < f b ↔ a < b :=
  ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h (hf.monotone h'), fun h => hf h⟩
theorem StrictMono.le_iff_le [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Std.IsPartialOrder β]
    [Std.LawfulOrderLT β] {f : α → β} (hf : StrictMono f) {a b : α} : f a ≤ f b ↔ a ≤ b :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (hf h') h, fun h => hf.monotone h⟩
theorem StrictMono.injective [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Std.IsPartialOrder β]
    [Std.LawfulOrderLT β] {f : α → β} (hf : StrictMono f) : Function.Injective f := fun _ _ h =>
  le_antisymm (hf.le_iff_le.1 (le_of_eq h)) (hf.le_iff_le.1 (le_of_eq h.symm))
end Monotone

end
