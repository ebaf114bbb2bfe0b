//! Whole numbers: bounded case analysis, residues, induction, divisibility.

use super::{
    Draft,
    arithmetic::{mentioned, numerals},
};
use crate::goal::{Goal, Kind, Term};

pub(super) fn propose(draft: &mut Draft<'_>) {
    bounded_cases(draft);
    residues(draft);
    powers_modulo(draft);
    induction(draft);
    induction_step(draft);
    primes(draft);
    divisors(draft);
}

fn whole_variables(goal: &Goal) -> Vec<(String, bool)> {
    goal.variables()
        .filter_map(|v| match v.ty.text.as_str() {
            "ℕ" | "Nat" => Some((v.name.clone(), true)),
            "ℤ" | "Int" => Some((v.name.clone(), false)),
            _ => None,
        })
        .collect()
}

/// The ways a finished case is closed, cheapest first.
const CASE_ENDS: [&str; 5] = ["omega", "simp_all", "norm_num at *", "simp_all <;> omega", "norm_num at * <;> grind"];

/// Ranges larger than this are not split.
const MAX_CASES: i64 = 130;

fn bounded_cases(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let variables = whole_variables(goal);
    let mut bounded = Vec::new();
    for (name, is_nat) in &variables {
        let (low, high) = bounds(goal, name, *is_nat);
        if let (Some(low), Some(high)) = (low, high)
            && (0..=MAX_CASES).contains(&(high - low))
        {
            let size = high - low + 1;
            let cost = 0.3 + (size as f64).ln() / 3.0;
            draft.medium("interval_cases", -cost - 0.6, format!("interval_cases {name}"));
            for (place, end) in CASE_ENDS.iter().enumerate() {
                let text = format!("interval_cases {name} <;> {end}");
                draft.medium("interval_cases", -cost - 0.3 * place as f64, text);
            }
            bounded.push((name.clone(), size));
        }
    }
    bounded.sort_by_key(|(_, size)| *size);
    if let [(a, m), (b, n), ..] = bounded.as_slice()
        && m * n <= 400
    {
        for (place, end) in CASE_ENDS.iter().take(3).enumerate() {
            let text = format!("interval_cases {a} <;> interval_cases {b} <;> {end}");
            draft.high("interval_cases", -1.8 - 0.3 * place as f64, text);
        }
    }
    if draft.features.discrete() {
        unproved_bounds(draft, &variables, &bounded);
    }
}

/// Bounds that no hypothesis states but arithmetic may show.
fn unproved_bounds(draft: &mut Draft<'_>, variables: &[(String, bool)], bounded: &[(String, i64)]) {
    let goal = draft.goal;
    let free: Vec<_> = variables
        .iter()
        .filter(|(name, _)| !bounded.iter().any(|(b, _)| b == name) && goal.hypotheses().any(|h| h.ty.mentions(name)))
        .take(3)
        .collect();
    if !draft.features.nonlinear && !draft.features.residues {
        return;
    }
    for (name, is_nat) in free {
        let h = goal.fresh("hb");
        for (place, bound) in [10_i64, 50, 100].iter().enumerate() {
            let cost = 2.4 + 0.5 * place as f64;
            if *is_nat {
                draft.medium(
                    "bound then cases",
                    -cost,
                    format!("have {h} : {name} ≤ {bound} := by nlinarith\ninterval_cases {name} <;> omega"),
                );
                draft.high(
                    "bound then cases",
                    -cost - 0.6,
                    format!("have {h} : {name} ≤ {bound} := by\n  by_contra! hc\n  nlinarith\ninterval_cases {name} <;> simp_all <;> omega"),
                );
            } else {
                draft.high(
                    "bound then cases",
                    -cost - 0.3,
                    format!("have {h} : {name} ≤ {bound} := by nlinarith\nhave {h}' : -{bound} ≤ {name} := by nlinarith\ninterval_cases {name} <;> omega"),
                );
            }
        }
    }
}

/// Numeric bounds of a variable that the hypotheses state.
pub(super) fn bounds(goal: &Goal, name: &str, is_nat: bool) -> (Option<i64>, Option<i64>) {
    let mut low = is_nat.then_some(0);
    let mut high: Option<i64> = None;
    let mut at_least = |n: i64| low = Some(low.map_or(n, |l: i64| l.max(n)));
    let mut at_most = |n: i64| high = Some(high.map_or(n, |h: i64| h.min(n)));
    for h in goal.hypotheses() {
        for part in h.ty.conjuncts() {
            let Some((op, left, right)) = part.infix() else {
                continue;
            };
            if left.text == name
                && let Some(n) = right.integer()
            {
                match op {
                    "<" => at_most(n - 1),
                    "≤" => at_most(n),
                    ">" => at_least(n + 1),
                    "≥" => at_least(n),
                    _ => {}
                }
            } else if right.text == name
                && let Some(n) = left.integer()
            {
                match op {
                    "<" => at_least(n + 1),
                    "≤" => at_least(n),
                    ">" => at_most(n - 1),
                    "≥" => at_most(n),
                    _ => {}
                }
            }
        }
    }
    (low, high)
}

/// Moduli that occur: in `e % m`, `m ∣ e`, `a ≡ b [MOD m]`.
fn moduli(goal: &Goal) -> Vec<i64> {
    let mut out = Vec::new();
    let mut note = |n: Option<i64>| {
        if let Some(n) = n
            && (2..=16).contains(&n)
            && !out.contains(&n)
        {
            out.push(n);
        }
    };
    let mut visit = |t: &Term| match t.infix() {
        Some(("%", _, m) | ("∣" | "∤", m, _)) => note(m.integer()),
        Some(("≡", ..)) => note(t.text.rsplit_once("MOD ").and_then(|(_, m)| m.trim_end_matches(']').parse().ok())),
        _ => {}
    };
    goal.target.walk(&mut visit);
    for h in goal.hypotheses() {
        h.ty.walk(&mut visit);
    }
    out
}

fn residue_cases(name: &str, modulus: i64) -> (String, String) {
    let cases: Vec<String> = (0..modulus).map(|r| format!("{name} % {modulus} = {r}")).collect();
    (cases.join(" ∨ "), vec!["hr"; modulus as usize].join(" | "))
}

fn residues(draft: &mut Draft<'_>) {
    if !draft.features.residues && !draft.features.nonlinear {
        return;
    }
    let goal = draft.goal;
    let variables = whole_variables(goal);
    let mut moduli = moduli(goal);
    let stated = !moduli.is_empty();
    if !stated && draft.features.discrete() {
        moduli = vec![2, 3, 4];
    }
    for modulus in moduli.into_iter().take(3) {
        for (name, is_nat) in variables.iter().take(3) {
            if !mentioned(goal, name) {
                continue;
            }
            let (cases, names) = residue_cases(name, modulus);
            let lemmas = if *is_nat {
                "pow_succ, Nat.pow_mod, Nat.mul_mod, Nat.add_mod, Nat.sub_mod, hr"
            } else {
                "pow_succ, Int.emod_emod_of_dvd, Int.mul_emod, Int.add_emod, Int.sub_emod, hr"
            };
            let cost = if stated { 1.4 } else { 3.4 } + modulus as f64 / 20.0;
            let split = format!("have hm : {cases} := by omega\nrcases hm with {names}");
            draft.low("residues", -cost - 0.3, format!("{split} <;> simp [{lemmas}]"));
            draft.medium("residues", -cost - 0.5, format!("{split} <;> simp_all [{lemmas}]"));
            draft.medium("residues", -cost - 0.8, format!("{split} <;> norm_num [{lemmas}] at *"));
            draft.medium("residues", -cost - 1.2, format!("{split} <;> grind"));
        }
    }
}

/// `b ^ n` modulo `m` repeats with a period: split `n` by it.
fn powers_modulo(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let mut found: Vec<(i64, String, i64)> = Vec::new();
    let moduli = moduli(goal);
    let mut visit = |t: &Term| {
        if let Some((base, exponent)) = t.sides("^")
            && let Some(b) = base.integer()
            && matches!(exponent.kind, Kind::Name)
        {
            for &m in &moduli {
                if let Some(p) = period(b, m) {
                    found.push((b, exponent.text.clone(), p));
                }
            }
        }
    };
    goal.target.walk(&mut visit);
    for h in goal.hypotheses() {
        h.ty.walk(&mut visit);
    }
    found.dedup();
    for (_, n, p) in found.into_iter().take(2) {
        let (cases, names) = residue_cases(&n, p);
        let split = format!(
            "have hd : {n} = {p} * ({n} / {p}) + {n} % {p} := by omega\nhave hm : {cases} := by omega\nrcases hm with {names}"
        );
        let lemmas = "pow_add, pow_mul, Nat.pow_mod, Nat.mul_mod, Nat.add_mod, Nat.dvd_iff_mod_eq_zero";
        draft.medium("period of a power", -1.5, format!("{split} <;> (rw [hr] at hd; rw [hd]; simp [{lemmas}])"));
        draft.medium(
            "period of a power",
            -1.8,
            format!("{split} <;> (rw [hr] at hd; first | omega | (rw [hd] at *; simp [{lemmas}] at * <;> omega))"),
        );
    }
}

/// The least `p ≤ 12` with `b ^ p ≡ 1 (mod m)`.
fn period(base: i64, modulus: i64) -> Option<i64> {
    let mut power = 1_i64;
    for exponent in 1..=12 {
        power = power * base.rem_euclid(modulus) % modulus;
        if power == 1 {
            return Some(exponent);
        }
    }
    None
}

fn induction(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let f = draft.features.clone();
    let growing = f.sums || f.power || f.factorial || f.functions || f.residues;
    for (name, is_nat) in whole_variables(goal) {
        if !is_nat || !goal.target.mentions(&name) || !growing {
            continue;
        }
        let exponent = has_exponent(&goal.target, &name);
        let cost = if f.sums || exponent || f.factorial { 1.0 } else { 2.6 };
        let ih = goal.fresh("ih");
        draft.low("induction", -cost, format!("induction {name} with\n| zero => ?_\n| succ {name} {ih} => ?_"));
        if let Some(h) = lower_bound_hypothesis(goal, &name) {
            draft.low(
                "induction from a bound",
                -cost - 0.2,
                format!(
                    "induction {name}, {h} using Nat.le_induction with\n| base => ?_\n| succ {name} hmn {ih} => ?_"
                ),
            );
        }
        draft.low(
            "strong induction",
            -cost - 2.4,
            format!("induction {name} using Nat.strong_induction_on with\n| _ {name} {ih} => ?_"),
        );
        draft.low("cases n", -cost - 1.2, format!("rcases {name} with _ | {name}"));
    }
}

fn has_exponent(term: &Term, name: &str) -> bool {
    term.any(&mut |t| t.sides("^").is_some_and(|(_, e)| e.mentions(name)))
}

fn lower_bound_hypothesis(goal: &Goal, name: &str) -> Option<String> {
    goal.hypotheses()
        .find(|h| match h.ty.infix() {
            Some(("≤" | "<", left, right)) => right.text == name && left.integer().is_some(),
            Some(("≥" | ">", left, right)) => left.text == name && right.integer().is_some(),
            _ => false,
        })
        .map(|h| h.name.clone())
}

/// After induction: the hypothesis is called `ih…` by our own template.
fn induction_step(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let Some(ih) = goal.hypotheses().find(|h| h.name.starts_with("ih")).map(|h| h.name.clone()) else {
        return;
    };
    let f = draft.features.clone();
    if f.sums {
        let unfold = "Finset.sum_range_succ, Finset.prod_range_succ";
        for end in [
            "ring",
            "field_simp; ring",
            "omega",
            "nlinarith",
            "push_cast; ring",
            "push_cast; field_simp; ring",
            "norm_num; ring",
        ] {
            draft.low("sum step", -0.6, format!("rw [Finset.sum_range_succ, {ih}]; {end}"));
            draft.low("sum step", -0.8, format!("simp only [{unfold}] at *; rw [{ih}]; {end}"));
        }
        draft.low("sum step", -0.7, format!("rw [Finset.prod_range_succ, {ih}]; field_simp; ring"));
        draft.low("sum step", -0.9, format!("rw [Finset.sum_Icc_succ_top (by omega), {ih}]; ring"));
        draft.low("sum step", -0.9, format!("rw [Finset.sum_Icc_succ_top (by omega), {ih}]; field_simp; ring"));
        draft.medium("sum step", -1.0, format!("simp_all [{unfold}, Finset.sum_Icc_succ_top]; ring"));
        draft.medium("sum step", -1.2, format!("simp [{unfold}] at *; nlinarith"));
        draft.medium("sum step", -1.2, "rw [Finset.prod_range_succ]; nlinarith".to_string());
        draft.medium("sum step", -1.2, format!("simp [{unfold}] at *; grind"));
        draft.low("sum step", -0.8, format!("simp [{unfold}] at *; omega"));
    }
    draft.low("power step", -0.8, "simp only [pow_succ] at *; omega");
    draft.medium("power step", -1.0, "simp only [pow_succ] at *; nlinarith");
    draft.medium("power step", -1.1, "simp only [pow_succ, pow_zero] at *; grind");
    draft.medium("power step", -1.3, "rw [pow_succ]; nlinarith");
    if f.factorial {
        draft.medium("factorial step", -0.9, "simp only [Nat.factorial_succ, pow_succ] at *; nlinarith");
        draft.medium("factorial step", -1.1, "rw [Nat.factorial_succ]; nlinarith");
    }
    if f.residues {
        draft.low("divisibility step", -1.0, "simp only [pow_succ, Nat.mul_mod, Nat.add_mod] at *; omega");
    }
    draft.low("step", -1.4, format!("norm_num [pow_succ] at *; linarith [{ih}]"));
}

fn primes(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    let mut facts = Vec::new();
    for h in goal.hypotheses() {
        let Some((_, [p])) = h.ty.application().filter(|(head, _)| head.text == "Nat.Prime") else {
            continue;
        };
        if p.integer().is_some() {
            continue;
        }
        facts.push(format!("have {0}_two := {0}.two_le", h.name));
        if matches!(p.kind, Kind::Name) {
            draft.low("prime parity", -2.2, format!("rcases {}.eq_two_or_odd with hp | hp", h.name));
        }
        for d in goal.hypotheses() {
            if let Some((_, product)) = d.ty.sides("∣")
                && product.sides("*").is_some()
            {
                draft.low(
                    "prime divides product",
                    -1.4,
                    format!("rcases ({}.dvd_mul).1 {} with hd | hd", h.name, d.name),
                );
            }
        }
    }
    if !facts.is_empty() && !goal.hypotheses().any(|h| h.name.ends_with("_two")) {
        draft.low("prime bounds", -1.2, facts.join("\n"));
    }
}

/// A divisor of a positive number is bounded by it.
fn divisors(draft: &mut Draft<'_>) {
    let goal = draft.goal;
    for h in goal.hypotheses() {
        if let Some((left, right)) = h.ty.sides("∣")
            && matches!(left.kind, Kind::Name)
            && right.integer().is_some()
        {
            draft.medium(
                "divisor cases",
                -1.6,
                format!(
                    "have hle := Nat.le_of_dvd (by norm_num) {}\ninterval_cases {} <;> simp_all",
                    h.name, left.text
                ),
            );
        }
    }
    // A power equation in whole numbers: compare with neighbouring values.
    for (name, _) in whole_variables(goal).into_iter().take(2) {
        let target_value = goal.target.sides("=").filter(|(l, _)| l.text == name).and_then(|(_, r)| r.integer());
        if let Some(n) = target_value
            && (draft.features.nonlinear || draft.features.cast)
            && numerals(goal).len() < 12
        {
            draft.medium(
                "compare with value",
                -2.0,
                format!("rcases lt_trichotomy {name} {n} with hl | hl | hl\n· exfalso; nlinarith\n· exact hl\n· exfalso; nlinarith"),
            );
            draft.medium("le_antisymm nlinarith", -2.2, "apply le_antisymm <;> by_contra! hc <;> nlinarith");
        }
    }
}
