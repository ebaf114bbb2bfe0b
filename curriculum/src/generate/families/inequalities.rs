//! Inequalities, single and composed (N_S summands, substitutions N_D deep: arXiv 2202.01344, appendix D).

use super::{Draw, Poly, Theorem, steps, theorem};

fn compared(draw: &mut Draw, poly: &Poly, names: &[&str]) -> String {
    let (left, right) = poly.sides();
    let (left, right) = (left.text(names), right.text(names));
    match draw.int(0, 2) {
        0 => format!("0 ≤ {}", poly.text(names)),
        1 => format!("{left} ≥ {right}"),
        _ => format!("{right} ≤ {left}"),
    }
}

fn form(draw: &mut Draw, unknowns: usize) -> Poly {
    let coefficients: Vec<i64> = (0..unknowns).map(|_| draw.nonzero(3)).collect();
    let constant = if draw.level() >= 2 { draw.int(-4, 4) } else { 0 };
    Poly::linear(&coefficients, constant)
}

pub(super) fn sum_of_squares(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.field());
    let unknowns = if draw.level() >= 3 { 3 } else { 2 };
    let names = &names[..unknowns];
    let count = 1 + draw.level() / 2;
    let (mut poly, mut hints) = (Poly::constant(draw.int(0, 5)), Vec::new());
    for _ in 0..count {
        let form = form(draw, unknowns);
        poly = poly.plus(&form.product(&form).times(draw.int(1, 3)));
        hints.push(format!("sq_nonneg ({})", form.text(names)));
    }
    let goal = compared(draw, &poly, names);
    theorem(&[(names.join(" "), ty)], Vec::new(), goal, vec![format!("nlinarith [{}]", hints.join(", "))])
}

/// p² x + q² / x ≥ 2 p q.
pub(super) fn am_gm(draw: &mut Draw) -> Theorem {
    let ([x, ..], ty) = (draw.names(), draw.field());
    let (h, k, l) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (p, q, c) = (draw.int(1, 6 + 3 * draw.level()), draw.int(1, 6 + 3 * draw.level()), draw.int(1, 50));
    let left = format!("{} + {} / {x}", Poly::linear(&[p * p], 0).text(&[x]), q * q);
    let square = format!("({}) ^ 2 / {x}", Poly::linear(&[p], -q).text(&[x]));
    let steps = vec![
        format!("have {k} : {left} - {} = {square} := by field_simp; ring", 2 * p * q),
        format!("have {l} : 0 ≤ {square} := by positivity"),
        "linarith".to_owned(),
    ];
    let goal = format!("{left} + {c} ≥ {}", 2 * p * q + c);
    theorem(&[(x.to_owned(), ty)], vec![(h, format!("0 < {x}"))], goal, steps)
}

pub(super) fn cauchy(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.field());
    let [a, b, c, d] = names;
    let (m, n, k) = (draw.int(1, 9 + 4 * draw.level()), draw.int(1, 9 + 4 * draw.level()), draw.int(1, 99));
    let side = |x: &str, y: &str| Poly::default().with([2, 0, 0, 0], m).with([0, 2, 0, 0], n).text(&[x, y]);
    let products = Poly::linear(&[m, n], 0).text(&[&format!("({a} * {c})"), &format!("({b} * {d})")]);
    let goal = format!("({products}) ^ 2 + {k} ≤ ({}) * ({}) + {k}", side(a, b), side(c, d));
    let proof = vec![format!("nlinarith [sq_nonneg ({a} * {d} - {b} * {c})]")];
    theorem(&[(names.join(" "), ty)], Vec::new(), goal, proof)
}

pub(super) fn positive(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty) = (draw.names(), draw.field());
    let (h, k) = (draw.hypothesis(), draw.hypothesis());
    let first = Poly::linear(&[draw.int(1, 9), draw.int(1, 9)], draw.int(0, 5)).with([1, 1, 0, 0], draw.int(0, 4));
    let second = Poly::linear(&[draw.int(1, 9)], draw.int(1, 9)).with([0, 2, 0, 0], draw.int(0, 5));
    let (first, second) = (first.text(&[x, y]), second.text(&[x, y]));
    let goal = match draw.int(0, 2) {
        0 => format!("0 < ({first}) * ({second})"),
        1 => format!("0 < ({first}) / ({second})"),
        _ => format!("({first}) / ({second}) + {x} > 0"),
    };
    let hypotheses = vec![(h, format!("0 < {x}")), (k, format!("0 < {y}"))];
    theorem(&[(format!("{x} {y}"), ty)], hypotheses, goal, steps(["positivity"]))
}

/// N_S squares of expressions up to N_D deep, each an inequality of its own, added.
pub(super) fn composed(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.field());
    let names = &names[..3];
    let summands = 2 + draw.level() / 2;
    let (mut lefts, mut rights, mut proof) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..summands {
        let (first, second) = (expression(draw, names, draw.level() / 3), expression(draw, names, draw.level() / 3));
        let weight = draw.int(1, 4);
        let (left, right) = (
            format!("{weight} * ({first}) ^ 2 + {weight} * ({second}) ^ 2"),
            format!("{} * (({first}) * ({second}))", 2 * weight),
        );
        let h = draw.hypothesis();
        proof.push(format!("have {h} : {right} ≤ {left} := by nlinarith [sq_nonneg (({first}) - ({second}))]"));
        lefts.push(format!("({left})"));
        rights.push(right);
    }
    proof.push("linarith".to_owned());
    let goal = format!("{} ≤ {}", rights.join(" + "), lefts.join(" + "));
    theorem(&[(names.join(" "), ty)], Vec::new(), goal, proof)
}

fn expression(draw: &mut Draw, names: &[&str], depth: i64) -> String {
    if depth == 0 {
        let (x, n) = (draw.pick(names), draw.int(0, 5));
        return if n == 0 { x.to_owned() } else { format!("{x} + {n}") };
    }
    let (left, right) = (expression(draw, names, depth - 1), expression(draw, names, depth - 1));
    if draw.coin() { format!("({left}) * ({right})") } else { format!("{left} + {right}") }
}

pub(super) fn monotone(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty) = (draw.names(), draw.field());
    let (h, k, l) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (power, factor, add) = (draw.int(2, 3 + draw.level()), draw.int(1, 40), draw.int(1, 60));
    let side = |v: &str| Poly::linear(&[factor], add).text(&[&format!("{v} ^ {power}")]);
    let steps = vec![format!("have {l} : {x} ^ {power} ≤ {y} ^ {power} := by gcongr"), "linarith".to_owned()];
    let hypotheses = vec![(h, format!("0 ≤ {x}")), (k, format!("{x} ≤ {y}"))];
    theorem(&[(format!("{x} {y}"), ty)], hypotheses, format!("{} ≤ {}", side(x), side(y)), steps)
}
