module

public import Olympiad.NNReal
public import Olympiad.Complex

/-!
# Filters, limits and continuity, as far as statements mention them
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

universe u v

/-- A filter on `α`: a family of sets closed under supersets and finite intersections. -/
structure Filter (α : Type u) where
  /-- The sets of the filter. -/
  sets : Set (Set α)
  /-- The whole type belongs to every filter. -/
  univ_sets : Set.univ ∈ sets
  /-- Supersets of members are members. -/
  sets_of_superset : ∀ {x y : Set α}, x ∈ sets → x ⊆ y → y ∈ sets
  /-- Intersections of members are members. -/
  inter_sets : ∀ {x y : Set α}, x ∈ sets → y ∈ sets → x ∩ y ∈ sets

namespace Filter
variable {α : Type u} {β : Type v}
instance : Membership (Set α) (Filter α) := ⟨fun f s => s ∈ f.sets⟩
/-- The filter of the sets that contain all large enough elements. -/
def atTop [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Inhabited α] : Filter α where
  sets := { s | ∃ a, ∀ b, a ≤ b → b ∈ s }
  univ_sets := ⟨default, fun _ _ => trivial⟩
  sets_of_superset := fun ⟨a, h⟩ hxy => ⟨a, fun b hb => hxy (h b hb)⟩
  inter_sets := fun ⟨a, h⟩ ⟨b, h'⟩ => by
    rcases le_total a b with hab | hab
    · exact ⟨b, fun c hc => ⟨h c (hab.trans hc), h' c hc⟩⟩
    · exact ⟨a, fun c hc => ⟨h c hc, h' c (hab.trans hc)⟩⟩
/-- The filter of the sets that contain all small enough elements. -/
def atBot [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Inhabited α] : Filter α where
  sets := { s | ∃ a, ∀ b, b ≤ a → b ∈ s }
  univ_sets := ⟨default, fun _ _ => trivial⟩
  sets_of_superset := fun ⟨a, h⟩ hxy => ⟨a, fun b hb => hxy (h b hb)⟩
  inter_sets := fun ⟨a, h⟩ ⟨b, h'⟩ => by
    rcases le_total a b with hab | hab
    · exact ⟨a, fun c hc => ⟨h c hc, h' c (hc.trans hab)⟩⟩
    · exact ⟨b, fun c hc => ⟨h c (hc.trans hab), h' c hc⟩⟩
/-- `f` tends to `l₂` along `l₁`. -/
def Tendsto (f : α → β) (l₁ : Filter α) (l₂ : Filter β) : Prop := ∀ s : Set β, s ∈ l₂ → f ⁻¹' s ∈ l₁
/-- `p` holds for all large elements of the filter. -/
def Eventually (p : α → Prop) (f : Filter α) : Prop := { x | p x } ∈ f
end Filter

/-- `∀ᶠ x in f, p x`: `p` holds eventually along `f`. -/
macro "∀ᶠ " x:ident " in " f:term ", " p:term : term => `(Filter.Eventually (fun $x:ident => $p) $f)

/-- Metric spaces, as far as the limits of statements need them. -/
class Dist (α : Type u) where
  /-- The distance. -/
  dist : α → α → ℝ
export Dist (dist)
instance : Dist ℝ := ⟨fun x y => |x - y|⟩
instance : Dist NNReal := ⟨fun x y => |(x : ℝ) - y|⟩
instance : Dist ℂ := ⟨fun z w => ‖z - w‖⟩
theorem Real.dist_eq (x y : ℝ) : dist x y = |x - y| := rfl

/-- The neighbourhoods of a point: the sets that contain a ball around it. Written `𝓝 a`. -/
def nhds {α : Type u} [Dist α] (a : α) : Filter α where
  sets := { s | ∃ ε : ℝ, 0 < ε ∧ ∀ b, dist b a < ε → b ∈ s }
  univ_sets := ⟨1, one_pos, fun _ _ => trivial⟩
  sets_of_superset := fun ⟨ε, hε, h⟩ hxy => ⟨ε, hε, fun b hb => hxy (h b hb)⟩
  inter_sets := fun ⟨ε, hε, h⟩ ⟨δ, hδ, h'⟩ => by
    rcases le_total ε δ with hab | hab
    · exact ⟨ε, hε, fun b hb => ⟨h b hb, h' b (hb.trans_le hab)⟩⟩
    · exact ⟨δ, hδ, fun b hb => ⟨h b (hb.trans_le hab), h' b hb⟩⟩

namespace Topology
@[inherit_doc] scoped notation "𝓝" => nhds
end Topology

/-- `f` is continuous at `a`. -/
def ContinuousAt {α : Type u} {β : Type v} [Dist α] [Dist β] (f : α → β) (a : α) : Prop :=
  Filter.Tendsto f (nhds a) (nhds (f a))
/-- `f` is continuous. -/
def Continuous {α : Type u} {β : Type v} [Dist α] [Dist β] (f : α → β) : Prop := ∀ a, ContinuousAt f a
/-- `f` is continuous on `s`. -/
def ContinuousOn {α : Type u} {β : Type v} [Dist α] [Dist β] (f : α → β) (s : Set α) : Prop :=
  ∀ a, a ∈ s → ∀ ε : ℝ, 0 < ε → ∃ δ : ℝ, 0 < δ ∧ ∀ b, b ∈ s → dist b a < δ → dist (f b) (f a) < ε

/-- A sequence tends to `a` if it is eventually within every distance of `a`. -/
theorem Metric.tendsto_atTop {β : Type u} [Dist β] {u : ℕ → β} {a : β} :
    Filter.Tendsto u Filter.atTop (nhds a) ↔ ∀ ε : ℝ, 0 < ε → ∃ N, ∀ n, N ≤ n → dist (u n) a < ε := by
  constructor
  · intro h ε hε
    exact h { b | dist b a < ε } ⟨ε, hε, fun _ hb => hb⟩
  · rintro h s ⟨ε, hε, hs⟩
    obtain ⟨N, hN⟩ := h ε hε
    exact ⟨N, fun n hn => hs _ (hN n hn)⟩

end

end
