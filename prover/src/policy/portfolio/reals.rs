//! Real and complex functions: roots, logarithms, absolute values, floors, fractions, `i`.

use super::{Draft, features::is_abs};
use crate::goal::{Goal, Kind, Term};

pub(super) fn propose(draft: &mut Draft<'_>) {
    square_roots(draft);
    logarithms(draft);
    absolute_values(draft);
    floors(draft);
    fractions(draft);
    complex(draft);
    powers(draft);
}

/// The different terms of the goal that `select` picks, outside binders that bind in them.
fn occurrences(goal: &Goal, mut select: impl FnMut(&Term) -> Option<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let bound = bound_names(goal);
    let mut visit = |t: &Term| {
        if let Some(text) = select(t)
            && !out.contains(&text)
            && out.len() < 6
            && !bound.iter().any(|name| Term::parse(&text).mentions(name))
        {
            out.push(text);
        }
    };
    goal.target.walk(&mut visit);
    for h in goal.hypotheses() {
        h.ty.walk(&mut visit);
    }
    out
}

fn bound_names(goal: &Goal) -> Vec<String> {
    let mut out = Vec::new();
    let mut visit = |t: &Term| {
        if let Some(binder) = t.binder() {
            out.extend(binder.names.clone());
        }
    };
    goal.target.walk(&mut visit);
    for h in goal.hypotheses() {
        h.ty.walk(&mut visit);
    }
    out.retain(|name| !goal.locals.iter().any(|l| l.name == *name));
    out
}

fn root_argument(term: &Term) -> Option<String> {
    match &term.kind {
        Kind::Unary(op, inner) if op == "√" => Some(inner.argument()),
        Kind::App(head, arguments) if head.text == "Real.sqrt" => arguments.first().map(Term::argument),
        _ => None,
    }
}

fn square_roots(draft: &mut Draft<'_>) {
    if !draft.features.sqrt {
        return;
    }
    let goal = draft.goal;
    let roots = occurrences(goal, root_argument);
    let known = goal.hypotheses().any(|h| h.name.starts_with("hsq"));
    let mut facts = Vec::new();
    let mut values = Vec::new();
    for (i, t) in roots.iter().enumerate() {
        for side in ["positivity", "nlinarith"] {
            let line = format!("have hsq{i} := Real.sq_sqrt (show (0:ℝ) ≤ {t} by {side})");
            if side == "positivity" {
                facts.push(line);
            }
        }
        facts.push(format!("have hnn{i} := Real.sqrt_nonneg {t}"));
        if let Ok(n) = t.parse::<u64>() {
            let root = n.isqrt();
            if root * root == n {
                values.push(format!(
                    "have hv{i} : Real.sqrt {t} = {root} := by\n  rw [show ({t}:ℝ) = {root} ^ 2 by norm_num]\n  exact Real.sqrt_sq (by norm_num)"
                ));
            }
        }
    }
    if !known && !facts.is_empty() {
        let block = facts.join("\n");
        draft.low("facts on roots", -1.3, block.clone());
        for end in ["nlinarith", "grind", "norm_num at *; nlinarith", "field_simp at *; nlinarith"] {
            draft.medium("facts on roots", -1.5, format!("{block}\n{end}"));
        }
        let tighten: Vec<String> = (0..roots.len()).map(|i| format!("hnn{i}")).collect();
        draft.medium("facts on roots", -2.0, format!("{block}\nnlinarith [{}]", tighten.join(", ")));
    }
    if !values.is_empty() {
        let block = values.join("\n");
        let names: Vec<String> =
            (0..roots.len()).filter(|i| block.contains(&format!("hv{i} "))).map(|i| format!("hv{i}")).collect();
        draft.low("roots of squares", -0.9, format!("{block}\nnorm_num [{}]", names.join(", ")));
        draft.low("roots of squares", -1.0, format!("{block}\nsimp_all; norm_num"));
        draft.low("roots of squares", -1.6, block);
    }
    if let Some((left, right)) = goal.target.sides("=") {
        if root_argument(left).is_some() {
            for side in ["nlinarith", "norm_num", "subst_vars; norm_num"] {
                draft.medium("square root equals", -1.2, format!("apply Real.sqrt_eq_of_sq_eq_of_nonneg <;> {side}"));
                draft.medium(
                    "square root equals",
                    -1.0,
                    format!(
                        "rw [show {} = {} ^ 2 by {side}, Real.sqrt_sq (by norm_num)]",
                        root_argument(left).unwrap_or_default(),
                        right.argument()
                    ),
                );
            }
        }
        draft.low("square root equals", -1.8, "rw [Real.sqrt_eq_iff_mul_self_eq (by positivity) (by positivity)]");
    }
    draft.low("square root bounds", -2.0, "rw [Real.sqrt_le_left (by positivity)]");
    draft.low("square root bounds", -2.0, "rw [Real.sqrt_lt' (by norm_num)]");
    draft.low("square root bounds", -2.0, "rw [Real.lt_sqrt (by norm_num)]");
    draft.low("square root bounds", -2.0, "apply Real.le_sqrt_of_sq_le");
    draft.low("square root bounds", -2.2, "apply Real.sqrt_le_iff.2");
}

fn log_argument(term: &Term) -> Option<String> {
    match &term.kind {
        Kind::App(head, arguments) if head.text == "Real.log" => arguments.last().map(Term::argument),
        _ => None,
    }
}

/// `n = p ^ k` with `k ≥ 2`.
fn perfect_power(n: u64) -> Option<(u64, u32)> {
    (2..=12_u64).find_map(|base| {
        let mut power = base * base;
        let mut exponent = 2;
        while power < n {
            power = power.checked_mul(base)?;
            exponent += 1;
        }
        (power == n).then_some((base, exponent))
    })
}

fn logarithms(draft: &mut Draft<'_>) {
    if !draft.features.log {
        return;
    }
    let goal = draft.goal;
    draft.low("unfold logb", -0.9, "simp only [Real.logb] at *");
    draft.low("unfold logb", -1.6, "norm_num [Real.logb] at *");
    let mut arguments = occurrences(goal, log_argument);
    let bases = occurrences(goal, |t| match &t.kind {
        Kind::App(head, arguments) if head.text == "Real.logb" => arguments.first().map(Term::argument),
        _ => None,
    });
    arguments.extend(occurrences(goal, |t| match &t.kind {
        Kind::App(head, arguments) if head.text == "Real.logb" => arguments.get(1).map(Term::argument),
        _ => None,
    }));
    arguments.extend(bases);
    let mut lines = Vec::new();
    let mut names = Vec::new();
    for text in &arguments {
        let plain = text.trim_matches(['(', ')']).split(':').next().unwrap_or_default().trim();
        if let Ok(n) = plain.parse::<u64>() {
            if let Some((base, exponent)) = perfect_power(n) {
                let name = format!("hlog{n}");
                lines.push(format!(
                    "have {name} : Real.log {n} = {exponent} * Real.log {base} := by\n  rw [show ({n}:ℝ) = {base} ^ {exponent} by norm_num, Real.log_pow]; norm_num"
                ));
                lines.push(format!("have hp{n} : 0 < Real.log {base} := Real.log_pos (by norm_num)"));
                names.push(name);
            } else if n >= 2 {
                lines.push(format!("have hp{n} : 0 < Real.log {n} := Real.log_pos (by norm_num)"));
            }
        }
    }
    lines.dedup();
    if !lines.is_empty() && !goal.hypotheses().any(|h| h.name.starts_with("hp")) {
        let block = lines.join("\n");
        let unfold = if goal.text.contains("logb") { "simp only [Real.logb] at *\n" } else { "" };
        draft.low("logarithms of powers", -1.2, format!("{unfold}{block}"));
        let list = names.join(", ");
        if !names.is_empty() {
            draft.low(
                "logarithms of powers",
                -1.2,
                format!("{unfold}{block}\nsimp only [{list}] at *\nfield_simp at *"),
            );
        }
        for end in ["field_simp at *; linarith", "field_simp; ring", "field_simp", "grind"] {
            let rewrite = if names.is_empty() { String::new() } else { format!("try simp only [{list}] at *\n") };
            draft.medium("logarithms of powers", -1.6, format!("{unfold}{block}\n{rewrite}{end}"));
        }
    }
    log_laws(draft);
}

fn log_laws(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    // Hypotheses on products of logarithms' arguments need the arguments nonzero.
    let sides = "(by positivity)";
    let mut rewrites: Vec<String> = Vec::new();
    for text in occurrences(goal, log_argument) {
        let inner = Term::parse(text.trim_start_matches('(').trim_end_matches(')'));
        log_rewrite(&inner, &mut rewrites);
    }
    if !rewrites.is_empty() {
        let positive: Vec<&str> =
            goal.hypotheses().filter(|h| h.ty.sides("∧").is_some()).map(|h| h.name.as_str()).collect();
        if positive.is_empty() {
            let lines: Vec<String> = rewrites.iter().enumerate().map(|(i, r)| format!("have hl{i} : {r}")).collect();
            let block = lines.join("\n");
            draft.low("laws of logarithms", -1.2, block.clone());
            draft.medium("laws of logarithms", -1.1, format!("{block}\nlinarith"));
            draft.medium("laws of logarithms", -1.5, format!("{block}\nnorm_num at *\nlinarith"));
            draft.medium("laws of logarithms", -1.8, format!("{block}\nnlinarith"));
        }
    }
    draft.low("laws of logarithms", -1.8, format!("rw [Real.log_mul {sides} {sides}]"));
    draft.low("laws of logarithms", -1.8, "rw [Real.log_pow]");
    draft.low("laws of logarithms", -1.9, format!("rw [Real.log_div {sides} {sides}]"));
    draft.low("laws of logarithms", -2.2, "simp only [Real.log_pow, Real.log_inv, Real.log_one] at *");
    draft.low("injective logarithm", -2.6, "apply Real.log_injOn_pos (by positivity) (by positivity)");
}

/// Statements of the laws for products, quotients and powers under a logarithm.
fn log_rewrite(term: &Term, out: &mut Vec<String>) {
    let nonzero = "(by first | positivity | assumption)";
    match term.infix() {
        Some(("*", left, right)) => {
            out.push(format!(
                "Real.log ({} * {}) = Real.log {} + Real.log {} := Real.log_mul {nonzero} {nonzero}",
                left.argument(),
                right.argument(),
                left.argument(),
                right.argument()
            ));
            log_rewrite(left, out);
            log_rewrite(right, out);
        }
        Some(("/", left, right)) => {
            out.push(format!(
                "Real.log ({} / {}) = Real.log {} - Real.log {} := Real.log_div {nonzero} {nonzero}",
                left.argument(),
                right.argument(),
                left.argument(),
                right.argument()
            ));
            log_rewrite(left, out);
            log_rewrite(right, out);
        }
        Some(("^", base, exponent)) if exponent.integer().is_some() => {
            out.push(format!(
                "Real.log ({} ^ {}) = {} * Real.log {} := by rw [Real.log_pow]; norm_num",
                base.argument(),
                exponent.text,
                exponent.text,
                base.argument()
            ));
        }
        _ => {}
    }
}

fn absolute_values(draft: &mut Draft<'_>) {
    if !draft.features.abs {
        return;
    }
    let goal = draft.goal;
    let inner = occurrences(goal, |t| match &t.kind {
        Kind::Unary(op, inner) if op == "|" => Some(inner.argument()),
        Kind::App(_, arguments) if is_abs(t) => arguments.first().map(Term::argument),
        _ => None,
    });
    let mut lines = String::new();
    for (i, t) in inner.iter().take(3).enumerate() {
        let split = format!("rcases abs_cases {t} with ⟨ha{i}, hb{i}⟩ | ⟨ha{i}, hb{i}⟩");
        draft.low("cases of |·|", -1.0, split.clone());
        lines = if lines.is_empty() { split } else { format!("{lines} <;> {split}") };
    }
    if !lines.is_empty() && !goal.hypotheses().any(|h| h.name == "ha0") {
        for end in ["linarith", "nlinarith", "simp_all; linarith", "grind"] {
            draft.medium("cases of |·|", -1.3, format!("{lines} <;> {end}"));
        }
    }
    for h in goal.hypotheses().filter(|h| h.ty.any(&mut |t| is_abs(t))) {
        draft.low("bounds of |·|", -1.4, format!("rw [abs_lt] at {}", h.name));
        draft.low("bounds of |·|", -1.4, format!("rw [abs_le] at {}", h.name));
    }
    draft.low("bounds of |·|", -1.6, "rw [abs_le]");
    draft.low("bounds of |·|", -1.6, "rw [abs_lt]");
    draft.low("value of |·|", -1.8, "simp [abs_of_nonneg, abs_of_pos, abs_of_neg, *]");
    draft.low("value of |·|", -1.8, "rw [abs_of_nonneg (by linarith)]");
    draft.low("value of |·|", -1.8, "rw [abs_of_neg (by linarith)]");
    draft.low("value of |·|", -1.8, "rw [abs_of_nonpos (by linarith)]");
}

fn floors(draft: &mut Draft<'_>) {
    if !draft.features.floor {
        return;
    }
    for (lemma, cost) in
        [("Int.floor_eq_iff", 0.9), ("Int.ceil_eq_iff", 1.2), ("Nat.floor_eq_iff (by positivity)", 1.6)]
    {
        draft.low("floor value", -cost, format!("rw [{lemma}]"));
        draft.low("floor value", -cost - 0.2, format!("rw [{lemma}]; constructor <;> norm_num"));
    }
    let inner = occurrences(draft.goal, |t| match &t.kind {
        Kind::Unary(op, inner) if op == "⌊" => Some(inner.argument()),
        _ => None,
    });
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for (i, t) in inner.iter().enumerate() {
        lines.push(format!("have hf{i} := Int.floor_le {t}"));
        lines.push(format!("have hg{i} := Int.lt_floor_add_one {t}"));
        if let Some(floor) = rational_floor(&Term::parse(t)) {
            values.push(format!("have hv{i} : ⌊{t}⌋ = {floor} := by rw [Int.floor_eq_iff]; constructor <;> norm_num"));
        }
    }
    if !lines.is_empty() && !draft.goal.hypotheses().any(|h| h.name == "hf0") {
        let block = lines.join("\n");
        draft.low("facts on floors", -1.6, block.clone());
        draft.medium("facts on floors", -1.9, format!("{block}\nlinarith"));
    }
    if !values.is_empty() {
        let names: Vec<String> = values.iter().filter_map(|v| v.split_whitespace().nth(1)).map(str::to_owned).collect();
        let block = values.join("\n");
        draft.low("floors of numerals", -1.2, format!("{block}\nsimp only [{}]\nnorm_num", names.join(", ")));
    }
}

/// The floor of a closed fraction `p / q`.
fn rational_floor(term: &Term) -> Option<i64> {
    let (p, q) = rational(term)?;
    Some(p.div_euclid(q))
}

fn rational(term: &Term) -> Option<(i64, i64)> {
    if let Some(n) = term.integer() {
        return Some((n, 1));
    }
    let combine = |l: &Term, r: &Term| Some((rational(l)?, rational(r)?));
    let (p, q) = match &term.kind {
        Kind::Unary(op, inner) if op == "-" => {
            let (p, q) = rational(inner)?;
            (-p, q)
        }
        Kind::Infix(op, l, r) => {
            let ((a, b), (c, d)) = combine(l, r)?;
            match op.as_str() {
                "+" => (a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?, b.checked_mul(d)?),
                "-" => (a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?, b.checked_mul(d)?),
                "*" => (a.checked_mul(c)?, b.checked_mul(d)?),
                "/" if c != 0 => (a.checked_mul(d)?, b.checked_mul(c)?),
                _ => return None,
            }
        }
        Kind::Raw => (i64::try_from(super::polynomial::ascribed_number(&term.text)?).ok()?, 1),
        _ => return None,
    };
    if q < 0 { Some((-p, -q)) } else { Some((p, q)) }
}

fn fractions(draft: &mut Draft<'_>) {
    let f = draft.features.clone();
    if !f.division || !f.field {
        return;
    }
    let target = &draft.goal.target;
    let side = "(by positivity)";
    if let Some((op, left, right)) = target.infix() {
        let (small, large) = match op {
            "≤" | "<" => (left, right),
            "≥" | ">" => (right, left),
            _ => return,
        };
        let strict = matches!(op, "<" | ">");
        let flip = match op {
            "≥" => "ge_iff_le, ",
            ">" => "gt_iff_lt, ",
            _ => "",
        };
        let lemma = |name: &str| if strict { name.replace("le", "lt") } else { name.to_owned() };
        let mut rewrites = Vec::new();
        if small.sides("/").is_some() && large.sides("/").is_some() {
            rewrites.push(format!("{} {side} {side}", lemma("div_le_div_iff₀")));
        }
        if small.sides("/").is_some() {
            rewrites.push(format!("{} {side}", lemma("div_le_iff₀")));
        }
        if large.sides("/").is_some() {
            rewrites.push(format!("{} {side}", lemma("le_div_iff₀")));
        }
        for rewrite in rewrites {
            let step = format!("rw [{flip}{rewrite}]");
            draft.low("clear a fraction", -1.3, step.clone());
            draft.medium("clear a fraction", -1.5, format!("{step}; nlinarith"));
        }
        draft.medium("difference is a fraction", -2.4, "rw [← sub_nonneg]\nfield_simp\npositivity");
        draft.medium("difference is a fraction", -2.6, "rw [← sub_nonneg]\nfield_simp\napply div_nonneg <;> nlinarith");
    }
}

fn complex(draft: &mut Draft<'_>) {
    if !draft.features.complex {
        return;
    }
    if draft.goal.text.contains("Complex.I") {
        draft.low("i squared", -0.7, "have hI := Complex.I_mul_I\ngrind");
        draft.low("i squared", -0.9, "have hI := Complex.I_sq\nsubst_vars\ngrind");
        draft.low("i squared", -1.0, "have hI := Complex.I_mul_I\nsubst_vars\nlinear_combination hI");
        draft.low("i squared", -1.0, "ring_nf; norm_num [Complex.I_sq]; ring");
    }
    draft.low("complex parts", -1.4, "norm_num [Complex.ext_iff] at *");
    draft.medium("complex parts", -1.6, "simp_all [Complex.ext_iff]");
    draft.medium("complex parts", -1.8, "norm_num [Complex.ext_iff] at *; constructor <;> linarith");
    draft.low("complex parts", -1.6, "subst_vars; apply Complex.ext <;> norm_num");
    draft.low("complex parts", -1.8, "subst_vars; apply Complex.ext <;> simp <;> ring");
}

/// Real exponents: make them whole, or take logarithms.
fn powers(draft: &mut Draft<'_>) {
    let f = draft.features.clone();
    if !f.power || !f.field {
        return;
    }
    if draft.goal.text.contains("Real") || draft.goal.text.contains("ℝ") {
        let real_exponent = draft.goal.any_term(|t| {
            t.sides("^").is_some_and(|(_, e)| e.integer().is_none() && draft.goal.type_of(&e.text) == Some("ℝ"))
        });
        if real_exponent {
            for h in draft.goal.hypotheses().filter(|h| h.ty.sides("=").is_some() && h.ty.text.contains('^')) {
                let lines = format!("have hlog := congrArg Real.log {}", h.name);
                draft.low("take logarithms", -1.8, lines.clone());
                draft.low(
                    "take logarithms",
                    -1.9,
                    format!("{lines}\nsimp only [Real.log_rpow (by norm_num : (0:ℝ) < 2), Real.log_rpow (by norm_num : (0:ℝ) < 10)] at hlog"),
                );
            }
            draft.low("whole exponents", -2.0, "norm_num [Real.rpow_natCast, Real.rpow_two] at *");
        }
    }
}
