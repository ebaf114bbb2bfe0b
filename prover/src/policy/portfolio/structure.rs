//! Tactics that follow the logical shape of the goal.

use super::Draft;
use crate::{
    goal::{Goal, Kind, Term, token::is_plain_name},
    policy::Effort,
};
use std::fmt::Write as _;

pub(super) fn propose(draft: &mut Draft<'_>) {
    target(draft);
    hypotheses(draft);
    simplify(draft);
    definitions(draft);
}

/// Constants of the user's own: heads of applications that are neither locals nor in a namespace.
fn definitions(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let mut names: Vec<&str> = Vec::new();
    goal.target.walk(&mut |t| {
        if let Some((head, _)) = t.application()
            && matches!(head.kind, Kind::Name)
            && is_plain_name(&head.text)
            && !head.text.contains('.')
            && goal.type_of(&head.text).is_none()
            && !names.contains(&head.text.as_str())
        {
            names.push(&head.text);
        }
    });
    for name in names.into_iter().take(3) {
        draft.low("unfold", -0.8, format!("unfold {name}"));
        draft.low("unfold", -1.0, format!("simp [{name}]"));
    }
}

fn target(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let target = &goal.target;
    if let Some(names) = intro_names(goal) {
        draft.low("intro", -0.05, format!("intro {names}"));
    }
    match target.infix() {
        Some(("∧", ..)) => {
            let holes = vec!["?_"; target.conjuncts().len()].join(", ");
            draft.low("split ∧", -0.15, format!("refine ⟨{holes}⟩"));
        }
        Some(("↔", ..)) => draft.low("split ↔", -0.3, "constructor"),
        Some(("∨", ..)) => {
            draft.low("left", -1.6, "left");
            draft.low("right", -1.6, "right");
            draft.low("by_contra", -2.0, format!("by_contra! {}", goal.fresh("hn")));
        }
        Some(("≠", ..)) => draft.low("intro ≠", -0.9, format!("intro {}", goal.fresh("hne"))),
        Some(("=", left, _)) => equality(draft, left),
        Some(("∣", ..)) => draft.low("dvd witness", -2.5, "exact ⟨_, by ring⟩"),
        Some(("∈", ..)) => {
            draft.low("unfold ∈", -0.6, "simp only [Set.mem_setOf_eq]");
            draft.low("split ∧", -1.0, "constructor");
            draft.low("intro", -0.9, "intro x hx");
        }
        _ => {}
    }
    if let Kind::Unary(op, _) = &target.kind
        && op == "¬"
    {
        draft.low("intro ¬", -0.3, format!("intro {}", goal.fresh("hn")));
    }
    if target.applies("IsLeast") || target.applies("IsGreatest") {
        draft.low("split bound", -0.1, "constructor");
    }
    existential(draft);
}

fn equality(draft: &mut Draft<'_>, left: &Term) {
    let goal = draft.goal;
    let side_type = goal.type_of(&left.text).unwrap_or_default();
    if side_type.starts_with("Set") || side_type.starts_with("Finset") || left.text.starts_with('{') {
        draft.low("ext", -0.6, format!("ext {}", goal.fresh("x")));
    }
    if side_type.contains('→') || matches!(left.binder(), Some(b) if b.symbol == "fun") {
        draft.low("funext", -0.6, format!("funext {}", goal.fresh("x")));
    }
    if draft.features.complex {
        draft.low("complex parts", -2.0, "apply Complex.ext <;> simp");
    }
    if draft.features.discrete() || draft.features.field {
        draft.low("le_antisymm", -3.2, "apply le_antisymm");
    }
}

/// Whether a step is open that loses nothing: introducing what the target quantifies over, taking
/// conjunctions and existentials apart.
pub(super) fn has_forced_step(goal: &Goal) -> bool {
    intro_names(goal).is_some() || goal.hypotheses().any(|h| comes_apart(&h.ty))
}

fn comes_apart(ty: &Term) -> bool {
    ty.sides("∧").is_some()
        || ty.applies("IsLeast")
        || ty.applies("IsGreatest")
        || matches!(ty.binder(), Some(b) if b.symbol == "∃")
}

/// Names for everything that `intro` can take, in order.
fn intro_names(goal: &Goal) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = &goal.target;
    loop {
        if let Some(binder) = rest.binder().filter(|b| b.symbol == "∀") {
            for name in &binder.names {
                let stem = if is_plain_name(name) { name.as_str() } else { "x" };
                names.push(unused(goal, &names, stem));
                if binder.bound.is_some() {
                    names.push(unused(goal, &names, &format!("h{stem}")));
                }
            }
            rest = &binder.body;
        } else if let Some((_, right)) = rest.sides("→") {
            names.push(unused(goal, &names, "h"));
            rest = right;
        } else {
            break;
        }
    }
    (!names.is_empty()).then(|| names.join(" "))
}

fn unused(goal: &Goal, names: &[String], stem: &str) -> String {
    let mut name = goal.fresh(stem);
    let mut suffix = 1;
    while names.contains(&name) {
        suffix += 1;
        name = goal.fresh(&format!("{stem}{suffix}"));
    }
    name
}

fn existential(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let Some(binder) = goal.target.binder().filter(|b| b.symbol.starts_with('∃')) else {
        return;
    };
    let unique = binder.symbol == "∃!";
    let mut witnesses: Vec<String> = (0..=5).map(|n| n.to_string()).collect();
    let mut numbers: Vec<String> = Vec::new();
    goal.target.walk(&mut |t| {
        if t.integer().is_some_and(|n| n > 5) && numbers.len() < 6 {
            numbers.push(t.text.clone());
        }
    });
    witnesses.extend(numbers);
    witnesses.extend(goal.variables().map(|v| v.name.clone()).take(6));
    witnesses.push("-1".to_owned());
    let count = binder.names.len();
    for (place, witness) in witnesses.iter().enumerate() {
        let cost = -1.2 - 0.15 * place as f64;
        if unique {
            draft.low("witness", cost, format!("refine ⟨{witness}, ?_, ?_⟩"));
        } else if count == 1 {
            draft.low("witness", cost, format!("refine ⟨{witness}, ?_⟩"));
        }
    }
    if count == 2 && !unique {
        for first in &witnesses[..6] {
            for second in &witnesses[..6] {
                draft.low("witnesses", -3.0, format!("refine ⟨{first}, {second}, ?_⟩"));
            }
        }
    }
}

fn hypotheses(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let mut lines = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    for h in goal.hypotheses() {
        if comes_apart(&h.ty) {
            let mut counter = 0;
            let pattern = pattern(goal, &h.name, &h.ty, &mut counter, &mut taken);
            lines.push(format!("obtain {pattern} := {}", h.name));
        }
        let cases = h.ty.disjuncts().len();
        if cases > 1 {
            let alternatives = vec![h.name.as_str(); cases].join(" | ");
            draft.low("split ∨", -0.8, format!("rcases {} with {alternatives}", h.name));
        }
        if h.ty.sides("∣").is_some() {
            let k = goal.fresh("k");
            draft.low("open ∣", -1.8, format!("obtain ⟨{k}, h{k}⟩ := {}", h.name));
        }
        if let Some((left, right)) = h.ty.sides("=") {
            let is_variable = |t: &Term| matches!(t.kind, Kind::Name) && goal.variables().any(|v| v.name == t.text);
            if (is_variable(left) && !right.mentions(&left.text)) || (is_variable(right) && !left.mentions(&right.text))
            {
                draft.low("subst", -0.9, format!("subst {}", h.name));
                draft.low("subst_vars", -0.8, "subst_vars");
            }
        }
        if h.ty.sides("∈").is_some() {
            draft.low("unfold ∈", -1.0, format!("simp only [Set.mem_setOf_eq] at {}", h.name));
            draft.low("simp at", -1.1, format!("simp at {}", h.name));
        }
    }
    if !lines.is_empty() {
        draft.low("split hypotheses", -0.1, lines.join("\n"));
    }
}

/// A pattern that takes `∧` and `∃` apart all the way down.
fn pattern(goal: &Goal, stem: &str, ty: &Term, counter: &mut usize, taken: &mut Vec<String>) -> String {
    if let Some(binder) = ty.binder().filter(|b| b.symbol == "∃") {
        let mut out = String::from("⟨");
        for name in &binder.names {
            let name = if is_plain_name(name) { name.as_str() } else { "x" };
            let name = unused(goal, taken, name);
            taken.push(name.clone());
            let _ = write!(out, "{name}, ");
            if binder.bound.is_some() {
                let _ = write!(out, "{}, ", numbered(goal, stem, counter, taken));
            }
        }
        let body = pattern(goal, stem, &binder.body, counter, taken);
        let body = body.strip_prefix('⟨').and_then(|b| b.strip_suffix('⟩')).unwrap_or(&body);
        let _ = write!(out, "{body}⟩");
        return out;
    }
    if ty.sides("∧").is_some() {
        let parts: Vec<String> =
            ty.conjuncts().into_iter().map(|part| pattern(goal, stem, part, counter, taken)).collect();
        return format!("⟨{}⟩", parts.join(", "));
    }
    if ty.applies("IsLeast") || ty.applies("IsGreatest") {
        let (first, second) = (numbered(goal, stem, counter, taken), numbered(goal, stem, counter, taken));
        return format!("⟨{first}, {second}⟩");
    }
    numbered(goal, stem, counter, taken)
}

fn numbered(goal: &Goal, stem: &str, counter: &mut usize, taken: &mut Vec<String>) -> String {
    *counter += 1;
    let name = unused(goal, taken, &format!("{stem}_{counter}"));
    taken.push(name.clone());
    name
}

/// Simplifications that leave a goal.
fn simplify(draft: &mut Draft<'_>) {
    let f = draft.features.clone();
    let goal = draft.goal;
    if goal.hypotheses().next().is_some() {
        draft.low("norm_num at *", -1.3, "norm_num at *");
        draft.low("simp at *", -1.7, "simp at *");
        if f.division {
            draft.low("field_simp at *", -1.4, "field_simp at *");
        }
        if f.cast {
            draft.low("push_cast at *", -1.8, "push_cast at *");
            draft.low("norm_cast at *", -1.6, "norm_cast at *");
        }
    }
    for h in goal.hypotheses() {
        if h.ty.text.contains('/') {
            draft.low("field_simp at", -1.5, format!("field_simp at {}", h.name));
        }
        if matches!(h.ty.infix(), Some(("=" | "<" | "≤" | "≠" | ">" | "≥" | "∣", ..))) {
            draft.low("norm_num at", -2.6, format!("norm_num at {}", h.name));
        }
    }
    if f.division {
        draft.low("field_simp", -1.2, "field_simp");
    }
    draft.low("push_cast", if f.cast { -1.6 } else { -5.0 }, "push_cast");
    draft.low("ring_nf at *", -3.0, "ring_nf at *");
    if f.relation {
        draft.low("by_contra", -3.0, format!("by_contra! {}", goal.fresh("hn")));
    }
    draft.add("exfalso", -4.5, Effort::Low, "exfalso");
}
