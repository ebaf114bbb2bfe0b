//! Hints for `nlinarith`: squares and products of what the goal is about.

use super::{Draft, polynomial::difference};
use crate::goal::{Goal, Kind, Term};

pub(super) fn propose(draft: &mut Draft<'_>) {
    let f = &draft.features;
    let ordered = (f.field || f.int || f.nat) && !f.complex;
    if !ordered || !(f.nonlinear || f.division) {
        return;
    }
    let goal = draft.goal;
    let about_order = draft.features.relation || goal.target.text == "False";
    if !about_order {
        return;
    }
    completed_squares(draft);
    let atoms = atoms(goal);
    let signs = sign_facts(goal);
    pair_hints(draft, &atoms, &signs);
    product_hints(draft, &signs);
    equation_steps(draft);
}

fn hinted(hints: &[String]) -> String {
    format!("nlinarith [{}]", hints.join(", "))
}

/// The exact squares of a quadratic inequality.
fn completed_squares(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let Some(forms) = difference(&goal.target).map(|p| p.squares()) else {
        return;
    };
    if forms.is_empty() {
        return;
    }
    let hints: Vec<String> = forms.iter().map(|f| format!("sq_nonneg ({f})")).collect();
    draft.medium("completed squares", -0.7, hinted(&hints));
}

/// Variables of number types that occur in the goal, then the terms that stand where a variable
/// could: `√x`, `f 3`, `sin x`.
fn atoms(goal: &Goal) -> Vec<String> {
    let numeric = |ty: &str| matches!(ty, "ℝ" | "ℚ" | "ℤ" | "ℕ" | "ℝ≥0" | "NNReal" | "Real" | "Rat" | "Int" | "Nat");
    let mut out: Vec<String> =
        goal.variables().filter(|v| numeric(&v.ty.text) && mentioned(goal, &v.name)).map(|v| v.name.clone()).collect();
    goal.target.walk(&mut |t| {
        if out.len() < 6 && is_compound_atom(t) && !out.contains(&t.text) {
            out.push(t.text.clone());
        }
    });
    out.truncate(6);
    out
}

pub(super) fn mentioned(goal: &Goal, name: &str) -> bool {
    goal.target.mentions(name) || goal.hypotheses().any(|h| h.ty.mentions(name))
}

fn is_compound_atom(term: &Term) -> bool {
    match &term.kind {
        Kind::App(head, arguments) => arguments.len() == 1 && matches!(head.kind, Kind::Name),
        Kind::Unary(op, _) => op == "√",
        _ => false,
    }
}

/// Proofs that something is positive or non-negative, by hypothesis: `(proof, strict, term)`.
struct Sign {
    proof: String,
    strict: bool,
}

fn sign_facts(goal: &Goal) -> Vec<Sign> {
    let mut out = Vec::new();
    for h in goal.hypotheses() {
        let Some((op, left, right)) = h.ty.infix() else {
            continue;
        };
        let (low, high, strict) = match op {
            "<" => (left, right, true),
            "≤" => (left, right, false),
            ">" => (right, left, true),
            "≥" => (right, left, false),
            _ => continue,
        };
        let zero = low.integer() == Some(0);
        let proof = match (zero, strict) {
            (true, _) => h.name.clone(),
            (false, true) => format!("(sub_pos.2 {})", h.name),
            (false, false) => format!("(sub_nonneg.2 {})", h.name),
        };
        let _ = high;
        out.push(Sign { proof, strict });
    }
    out.truncate(6);
    out
}

fn products(signs: &[Sign], limit: usize) -> Vec<String> {
    let mut out = Vec::new();
    for (i, a) in signs.iter().enumerate() {
        for b in &signs[i + 1..] {
            let lemma = match (a.strict, b.strict) {
                (true, true) => format!("mul_pos {} {}", a.proof, b.proof),
                (true, false) => format!("mul_nonneg (le_of_lt {}) {}", a.proof, b.proof),
                (false, true) => format!("mul_nonneg {} (le_of_lt {})", a.proof, b.proof),
                (false, false) => format!("mul_nonneg {} {}", a.proof, b.proof),
            };
            out.push(lemma);
        }
    }
    out.truncate(limit);
    out
}

fn pair_hints(draft: &mut Draft<'_>, atoms: &[String], signs: &[Sign]) {
    if atoms.is_empty() {
        return;
    }
    let mut differences = Vec::new();
    let mut sums = Vec::new();
    for (i, a) in atoms.iter().enumerate() {
        for b in &atoms[i + 1..] {
            differences.push(format!("sq_nonneg ({a} - {b})"));
            sums.push(format!("sq_nonneg ({a} + {b})"));
        }
    }
    differences.truncate(6);
    sums.truncate(6);
    let squares: Vec<String> = atoms.iter().map(|a| format!("sq_nonneg {}", Term::parse(a).argument())).collect();
    let shifted: Vec<String> = atoms.iter().take(4).map(|a| format!("sq_nonneg ({a} - 1)")).collect();
    let products = products(signs, 6);
    let join = |parts: &[&[String]]| -> Vec<String> { parts.iter().flat_map(|p| p.iter().cloned()).collect() };
    if !differences.is_empty() {
        draft.medium("squares of differences", -1.3, hinted(&differences));
        draft.medium("squares of sums", -2.0, hinted(&join(&[&differences, &sums])));
        if !products.is_empty() {
            draft.medium("squares and products", -1.7, hinted(&join(&[&differences, &products])));
        }
        let pairs: Vec<&String> = atoms.iter().take(3).collect();
        let mut cross = Vec::new();
        for (i, a) in pairs.iter().enumerate() {
            for b in &pairs[i + 1..] {
                cross.push(format!("sq_nonneg ({a} ^ 2 - {b} ^ 2)"));
                cross.push(format!("sq_nonneg ({a} * {b})"));
            }
        }
        draft.high("squares of squares", -3.0, hinted(&join(&[&differences, &cross])));
        draft.high("products of variables", -3.4, hinted(&join(&[&differences, &squares, &products])));
        let mixed: Vec<String> = differences
            .iter()
            .zip(atoms.iter().cycle())
            .flat_map(|(d, _)| {
                signs.iter().filter(|s| s.proof.chars().all(|c| c != ' ')).take(3).map(move |s| {
                    let positive = if s.strict { format!("(le_of_lt {})", s.proof) } else { s.proof.clone() };
                    format!("mul_nonneg {positive} ({d})")
                })
            })
            .take(9)
            .collect();
        if !mixed.is_empty() {
            draft.high("weighted squares", -3.2, hinted(&mixed));
        }
    }
    draft.medium("squares", -2.2, hinted(&squares));
    draft.medium("squares from 1", -2.4, hinted(&shifted));
    let numbers = numerals(draft.goal);
    if let [only] = atoms {
        for n in numbers.iter().take(4) {
            draft.medium("squares from a number", -3.0, hinted(&[format!("sq_nonneg ({only} - {n})")]));
        }
        draft.medium(
            "squares of powers",
            -2.8,
            hinted(&[
                format!("sq_nonneg ({only} ^ 2)"),
                format!("sq_nonneg ({only} ^ 2 - 1)"),
                format!("sq_nonneg ({only} - 1)"),
                format!("sq_nonneg ({only} + 1)"),
            ]),
        );
    }
}

fn product_hints(draft: &mut Draft<'_>, signs: &[Sign]) {
    let products = products(signs, 8);
    if !products.is_empty() {
        draft.medium("products", -1.6, hinted(&products));
    }
    if let [a, b, c, ..] = signs
        && a.strict
        && b.strict
        && c.strict
    {
        let triple = format!("mul_pos (mul_pos {} {}) {}", a.proof, b.proof, c.proof);
        let mut hints = products;
        hints.truncate(3);
        hints.insert(0, triple);
        draft.high("triple product", -3.2, hinted(&hints));
    }
}

/// Equations: a product that is zero, a square that is known.
fn equation_steps(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    if let Some((left, right)) = goal.target.sides("=")
        && !draft.features.nat
    {
        let gap = format!("{} - {}", left.argument(), right.argument());
        let name = goal.fresh("hz");
        draft.medium(
            "square is zero",
            -3.4,
            format!("have {name} : ({gap}) ^ 2 = 0 := by nlinarith\nhave {name}' := pow_eq_zero_iff (two_ne_zero) |>.1 {name}\nlinarith"),
        );
        // A nonzero factor of a hypothesis may be cancelled.
        for h in goal.hypotheses().filter(|h| h.ty.sides("≠").is_some()).take(3) {
            if let Some((l, r)) = h.ty.sides("≠") {
                let factor = if r.integer() == Some(0) {
                    l.text.clone()
                } else {
                    format!("{} - {}", l.argument(), r.argument())
                };
                let proof = if r.integer() == Some(0) { h.name.clone() } else { format!("(sub_ne_zero.2 {})", h.name) };
                let _ = factor;
                draft.medium("cancel a factor", -2.2, format!("apply mul_left_cancel₀ {proof}\nnlinarith"));
                draft.medium(
                    "cancel a factor",
                    -2.6,
                    format!("apply mul_left_cancel₀ {proof}\nfield_simp at *\nlinarith"),
                );
            }
        }
    }
    for h in goal.hypotheses() {
        if let Some((left, right)) = h.ty.sides("=")
            && right.integer() == Some(0)
            && left.sides("*").is_some()
        {
            draft.low("factor is zero", -0.9, format!("rcases mul_eq_zero.1 {0} with {0} | {0}", h.name));
        }
    }
}

/// Numerals of the goal, most useful first.
pub(super) fn numerals(goal: &Goal) -> Vec<i64> {
    let mut out: Vec<i64> = Vec::new();
    let mut note = |t: &Term| {
        if let Some(n) = t.integer()
            && !out.contains(&n)
            && out.len() < 12
        {
            out.push(n);
        }
    };
    goal.target.walk(&mut note);
    for h in goal.hypotheses() {
        h.ty.walk(&mut note);
    }
    out
}
