//! Finite sets given by a property, least and greatest elements.

use super::{Draft, arithmetic::numerals};
use crate::goal::{Goal, Kind, Term};

pub(super) fn propose(draft: &mut Draft<'_>) {
    finite_sets(draft);
    bounds(draft);
    filters(draft);
}

/// A hypothesis `∀ n, n ∈ S ↔ P n` for a `Finset` variable: the name, the set, the variable, `P`.
struct Membership {
    hypothesis: String,
    set: String,
    variable: String,
    property: String,
    element: String,
}

fn memberships(goal: &Goal) -> Vec<Membership> {
    goal.hypotheses()
        .filter_map(|h| {
            let binder = h.ty.binder().filter(|b| b.symbol == "∀")?;
            let (left, right) = binder.body.sides("↔")?;
            let (element, set) = left.sides("∈")?;
            let variable = binder.names.first().filter(|n| **n == element.text)?;
            let set_type = goal.type_of(&set.text)?;
            let element = set_type.strip_prefix("Finset ")?.to_owned();
            Some(Membership {
                hypothesis: h.name.clone(),
                set: set.text.clone(),
                variable: variable.clone(),
                property: right.text.clone(),
                element,
            })
        })
        .collect()
}

/// How membership in the range is shown from the property.
const RANGE_PROOFS: [&str; 3] = [
    "first | omega | nlinarith | grind",
    "first | omega | (have := Nat.le_of_dvd (by norm_num) hx; omega) | (have := Nat.le_of_dvd (by norm_num) hx.1; omega) | (have := Nat.le_of_dvd (by norm_num) hx.2; omega)",
    "by_contra hc; push_neg at hc; first | nlinarith | grind",
];

fn finite_sets(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    for m in memberships(goal) {
        if goal.hypotheses().any(|h| h.name == "hS") {
            continue;
        }
        for (place, range) in ranges(goal, &m.element).iter().enumerate() {
            for (way, proof) in RANGE_PROOFS.iter().enumerate() {
                let cost = 1.2 + 0.25 * place as f64 + 0.4 * way as f64;
                let member = if range.contains("Icc") { "Finset.mem_Icc" } else { "Finset.mem_range" };
                let equation = format!(
                    "have hS : {set} = Finset.filter (fun {v} => {p}) ({range}) := by\n  ext x\n  simp only [{h}, Finset.mem_filter, {member}]\n  constructor\n  · intro hx\n    refine ⟨?_, hx⟩\n    {proof}\n  · intro hx\n    exact hx.2",
                    set = m.set,
                    v = m.variable,
                    p = m.property,
                    h = m.hypothesis,
                );
                let equation = if range.contains("Icc") {
                    equation.replace("refine ⟨?_, hx⟩\n    ", "refine ⟨⟨?_, ?_⟩, hx⟩ <;> ")
                } else {
                    equation
                };
                for (end_place, end) in ["decide", "rfl", "decide +kernel", "simp"].iter().enumerate() {
                    let text = format!("{equation}\nrw [hS]\n{end}");
                    draft.medium("explicit finite set", -cost - 0.2 * end_place as f64, text);
                }
            }
        }
        solutions(draft, &m);
    }
}

fn ranges(goal: &Goal, element: &str) -> Vec<String> {
    let mut bounds: Vec<i64> = numerals(goal).into_iter().filter(|n| (2..=1000).contains(n)).map(|n| n + 1).collect();
    bounds.extend([10, 50, 100]);
    bounds.sort_unstable();
    bounds.dedup();
    bounds.truncate(5);
    match element {
        "ℕ" | "Nat" => bounds.iter().map(|b| format!("Finset.range {b}")).collect(),
        "ℤ" | "Int" => bounds.iter().map(|b| format!("Finset.Icc (-{b}) {b}")).collect(),
        _ => Vec::new(),
    }
}

/// A set whose property `simp` can turn into a list of values.
fn solutions(draft: &mut Draft<'_>, m: &Membership) {
    draft.low("extensional set", -3.0, format!("simp only [Finset.ext_iff, {}] at *", m.hypothesis));
}

/// `P c` and `∀ x, P x → c ≤ x` (or `x ≤ c`).
fn bounds(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let Some((element, set)) = goal.target.sides("∈") else {
        return;
    };
    for end in ["norm_num", "decide", "simp", "refine ⟨by norm_num, ?_⟩; norm_num", "constructor <;> norm_num"] {
        draft.low("member", -0.8, format!("show _ ∧ _; {end}"));
        draft.low("member", -0.9, format!("simp only [Set.mem_setOf_eq]; {end}"));
    }
    let lower = set.applies("lowerBounds");
    let upper = set.applies("upperBounds");
    if !(lower || upper) {
        return;
    }
    for open in ["intro x hx", "rintro x ⟨h1, h2⟩", "rintro x ⟨h1, h2, h3⟩"] {
        draft.low("bound", -0.5, open);
        for end in [
            "simp at *; omega",
            "simp only [Set.mem_setOf_eq] at *; omega",
            "omega",
            "simp at *; nlinarith",
            "simp_all; grind",
        ] {
            draft.low("bound", -0.9, format!("{open}; {end}"));
        }
        if lower && element.integer().is_some_and(|n| n <= 130) {
            for end in ["omega", "simp_all", "norm_num at *", "simp_all <;> omega", "revert hx; decide"] {
                draft.medium("bound by cases", -1.3, format!("{open}\nby_contra! hc\ninterval_cases x <;> {end}"));
            }
        }
    }
    if let (true, Some((name, property))) = (lower, set_builder(set)) {
        draft.medium(
            "bound by decision",
            -1.2,
            format!(
                "intro x hx\nby_contra! hc\nexact absurd hx ((show ∀ {name} < {c}, ¬ ({property}) by decide +kernel) x hc)",
                c = element.text
            ),
        );
    }
}

/// `{x | p}` under `lowerBounds`.
fn set_builder(set: &Term) -> Option<(String, String)> {
    let (_, arguments) = set.application()?;
    let text = &arguments.first()?.text;
    let (names, property) = text.strip_prefix('{')?.strip_suffix('}')?.split_once(" | ")?;
    let name = names.split([':', ' ']).next()?.trim();
    Some((name.to_owned(), property.trim().to_owned()))
}

fn filters(draft: &mut Draft<'_>) {
    if !draft.features.finset {
        return;
    }
    let goal = draft.goal;
    if goal.any_term(|t| matches!(t.kind, Kind::Raw) && t.text.contains(" | ")) || goal.text.contains("Finset.filter") {
        draft.medium("decide filter", -1.4, "decide +kernel");
        draft.low("decide filter", -1.6, "simp [Finset.filter]");
        draft.low("decide filter", -1.2, "rfl");
    }
}
