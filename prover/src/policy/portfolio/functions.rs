//! Hypotheses about functions: rewriting with them, and using them at chosen points.

use super::Draft;
use crate::goal::{Binder, Goal, Kind, Local, Term};

/// Points tried for one hypothesis.
const MAX_POINTS: usize = 24;

pub(super) fn propose(draft: &mut Draft<'_>) {
    rewriting(draft);
    at_points(draft);
    equivalences(draft);
}

fn universal(local: &Local) -> Option<&Binder> {
    local.ty.binder().filter(|b| b.symbol == "∀")
}

/// The equation under the quantifiers.
fn conclusion(mut term: &Term) -> &Term {
    loop {
        if let Some(binder) = term.binder().filter(|b| b.symbol == "∀") {
            term = &binder.body;
        } else if let Some((_, right)) = term.sides("→") {
            term = right;
        } else {
            return term;
        }
    }
}

fn rewriting(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let equations: Vec<&str> = goal
        .hypotheses()
        .filter(|h| universal(h).is_some() && matches!(conclusion(&h.ty).infix(), Some(("=" | "↔", ..))))
        .map(|h| h.name.as_str())
        .collect();
    if equations.is_empty() {
        return;
    }
    let list = equations.join(", ");
    draft.low("rewrite functions", -0.5, format!("norm_num [{list}]"));
    draft.low("rewrite functions", -0.5, format!("simp only [{list}]"));
    draft.low("rewrite functions", -1.0, format!("simp [{list}]"));
    draft.low("rewrite functions", -1.6, format!("rw [{}]", equations[0]));
    let others: Vec<&str> = goal.hypotheses().filter(|h| universal(h).is_none()).map(|h| h.name.as_str()).collect();
    if !others.is_empty() {
        let at = others.join(" ");
        draft.low("rewrite functions", -0.35, format!("simp only [{list}] at {at} ⊢"));
        draft.low("rewrite functions", -1.0, format!("simp only [{list}] at {at}"));
        draft.low("rewrite functions", -1.1, format!("norm_num [{list}] at {at} ⊢"));
        for end in ["linarith", "nlinarith", "grind"] {
            draft.medium("rewrite functions, close", -1.4, format!("simp only [{list}] at {at} ⊢; {end}"));
            draft.medium("rewrite functions, close", -1.7, format!("norm_num [{list}] at {at} ⊢; {end}"));
        }
    }
    for end in ["ring", "norm_num", "omega", "field_simp; ring"] {
        draft.low("rewrite functions, close", -1.4, format!("simp only [{list}]; {end}"));
    }
    draft.medium("simp_all", -1.8, format!("simp_all [{list}]"));
}

/// Terms that stand for arguments of `function` anywhere outside binders.
fn arguments_of(goal: &Goal, function: &str, place: usize) -> Vec<String> {
    let mut out = Vec::new();
    let mut collect = |t: &Term| {
        t.walk(&mut |t| {
            if let Some((head, arguments)) = t.application()
                && head.text == function
                && let Some(argument) = arguments.get(place)
            {
                let text = argument.argument();
                if !out.contains(&text) {
                    out.push(text);
                }
            }
        });
    };
    if goal.target.binder().is_none() {
        collect(&goal.target);
    }
    for h in goal.hypotheses().filter(|h| universal(h).is_none()) {
        collect(&h.ty);
    }
    out
}

/// Functions applied to the bound variable in the body, with the shift: `f x`, `f (x + 3)`.
fn shifted_uses(binder: &Binder) -> Vec<(String, usize, i64)> {
    let mut out = Vec::new();
    let Some(name) = binder.names.first() else {
        return out;
    };
    binder.body.walk(&mut |t| {
        let Some((head, arguments)) = t.application() else {
            return;
        };
        for (place, argument) in arguments.iter().enumerate() {
            let shift = if argument.text == *name {
                Some(0)
            } else {
                match argument.infix() {
                    Some(("+", l, r)) if l.text == *name => r.integer(),
                    Some(("-", l, r)) if l.text == *name => r.integer().map(|n| -n),
                    _ => None,
                }
            };
            if let Some(shift) = shift
                && matches!(head.kind, Kind::Name)
            {
                out.push((head.text.clone(), place, shift));
            }
        }
    });
    out.dedup();
    out
}

fn points(goal: &Goal, binder: &Binder) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut push = |text: String| {
        if !out.contains(&text) && out.len() < MAX_POINTS {
            out.push(text);
        }
    };
    let mut whole: Vec<i64> = Vec::new();
    let uses = shifted_uses(binder);
    for (function, place, shift) in &uses {
        for argument in arguments_of(goal, function, *place) {
            match argument.parse::<i64>() {
                Ok(n) => whole.push(n - shift),
                Err(_) if *shift == 0 => push(argument),
                Err(_) => {
                    if let Ok(n) = argument.trim_matches(['(', ')']).parse::<i64>() {
                        whole.push(n - shift);
                    }
                }
            }
        }
    }
    let natural = matches!(binder.ty.as_deref(), Some("ℕ" | "Nat"))
        || uses.first().is_some_and(|(f, ..)| goal.type_of(f).is_some_and(|t| t.starts_with("ℕ")));
    whole.sort_unstable();
    whole.dedup();
    if natural {
        // A recurrence links neighbours: fill the gaps when they are small.
        if let (Some(&low), Some(&high)) = (whole.first(), whole.last())
            && high - low <= MAX_POINTS as i64
        {
            whole = (low.max(0)..=high).collect();
        }
        whole.retain(|n| *n >= 0);
    }
    for n in whole {
        push(if n < 0 { format!("({n})") } else { n.to_string() });
    }
    out
}

fn at_points(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let mut lines = Vec::new();
    let mut small = Vec::new();
    let mut names = Vec::new();
    for h in goal.hypotheses() {
        let Some(binder) = universal(h).filter(|b| b.names.len() == 1) else {
            continue;
        };
        let guarded = binder.bound.is_some() || binder.body.sides("→").is_some();
        let specialise = |point: &str, number: usize| {
            let name = format!("{}_{number}", h.name.replace('.', "_"));
            if guarded {
                (name.clone(), format!("have {name} := {} {point} (by norm_num)", h.name))
            } else {
                (name.clone(), format!("have {name} := {} {point}", h.name))
            }
        };
        for (number, point) in points(goal, binder).iter().enumerate() {
            let (name, line) = specialise(point, number);
            names.push(name);
            lines.push(line);
        }
        if binder.body.binder().is_none() {
            let natural = matches!(binder.ty.as_deref(), Some("ℕ" | "Nat"));
            let values: &[&str] = if natural { &["0", "1", "2", "3"] } else { &["0", "1", "(-1)", "2"] };
            for (number, point) in values.iter().enumerate() {
                small.push(specialise(point, 90 + number).1);
            }
        }
        single_points(draft, h, binder);
    }
    let specialised_before = goal.hypotheses().any(|h| names.contains(&h.name));
    if !lines.is_empty() && !specialised_before {
        used_at_points(draft, &lines, -0.9);
    }
    if !small.is_empty() && small.len() <= 16 && !goal.hypotheses().any(|h| h.name.ends_with("_90")) {
        used_at_points(draft, &small, -1.8);
    }
}

fn used_at_points(draft: &mut Draft<'_>, lines: &[String], log_prob: f64) {
    let block = lines.join("\n");
    draft.low("at points", log_prob - 0.3, block.clone());
    for (place, end) in [
        "norm_num at *; linarith",
        "simp at *; linarith",
        "grind",
        "norm_num at *; nlinarith",
        "simp_all",
        "simp_all; linarith",
        "omega",
    ]
    .iter()
    .enumerate()
    {
        draft.medium("at points, close", log_prob - 0.15 * place as f64, format!("{block}\n{end}"));
    }
}

/// One specialisation at a time, for search to combine.
fn single_points(draft: &mut Draft<'_>, h: &Local, binder: &Binder) {
    let goal = draft.goal;
    let ty = binder.ty.as_deref().unwrap_or_default();
    let variables: Vec<String> =
        goal.variables().filter(|v| !ty.is_empty() && v.ty.text == ty).map(|v| v.name.clone()).take(4).collect();
    for point in ["0", "1"].into_iter().map(str::to_owned).chain(variables) {
        let name = goal.fresh(&format!("{}_at", h.name));
        draft.low("at a point", -2.8, format!("have {name} := {} {point}", h.name));
    }
}

/// Permutations `σ : Equiv α α`: the inverse undoes it, at every point that occurs.
fn equivalences(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let mut lines: Vec<String> = Vec::new();
    for v in goal.variables().filter(|v| v.ty.applies("Equiv") || v.ty.sides("≃").is_some()) {
        let values: Vec<String> = match goal.target.sides("=") {
            Some((left, right)) => {
                [left, right].iter().filter(|t| t.integer().is_some()).map(|t| t.argument()).collect()
            }
            None => Vec::new(),
        };
        let equations: Vec<&str> =
            goal.hypotheses().filter(|h| universal(h).is_some()).map(|h| h.name.as_str()).collect();
        let forward = [format!("{}.1", v.name), format!("{}.toFun", v.name), v.name.clone()];
        let backward = [format!("{}.2", v.name), format!("{}.invFun", v.name), format!("{}.symm", v.name)];
        for function in &backward {
            for argument in arguments_of(goal, function, 0) {
                lines.push(format!("have := {}.right_inv {argument}", v.name));
                lines.extend(equations.iter().map(|h| format!("have := {h} ({}.2 {argument})", v.name)));
            }
        }
        for function in &forward {
            for argument in arguments_of(goal, function, 0).into_iter().chain(values.clone()) {
                lines.push(format!("have := {}.left_inv {argument}", v.name));
                lines.extend(equations.iter().map(|h| format!("have := {h} {argument}")));
            }
        }
        draft.low("inverse function", -2.0, format!("apply {}.injective", v.name));
    }
    lines.sort();
    lines.dedup();
    // The step leaves its facts unnamed: it is of use once.
    if !lines.is_empty() && !goal.locals.iter().any(|l| l.name == "this" || l.name == "this✝") {
        let block = lines.join("\n");
        draft.low("inverse function", -1.0, block.clone());
        for end in ["grind", "simp_all", "norm_num at *; grind", "norm_num at *; linarith", "nlinarith"] {
            draft.medium("inverse function", -1.1, format!("{block}\n{end}"));
        }
    }
}
