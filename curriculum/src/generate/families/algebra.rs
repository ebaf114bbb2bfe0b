//! Equations, identities, roots.

use super::{Draw, Poly, Theorem, steps, theorem, univariate};

pub(super) fn linear_system(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.field());
    let unknowns = if draw.level() >= 3 { 3 } else { 2 };
    let bound = 2 + 2 * draw.level();
    let solution: Vec<i64> = (0..unknowns).map(|_| draw.int(-bound, bound)).collect();
    let rows: Vec<Vec<i64>> = loop {
        let rows: Vec<Vec<i64>> = (0..unknowns).map(|_| (0..unknowns).map(|_| draw.nonzero(bound)).collect()).collect();
        if determinant(&rows) != 0 {
            break rows;
        }
    };
    let names = &names[..unknowns];
    let equation = |draw: &mut Draw, row: &[i64]| {
        let constant = draw.int(-bound, bound);
        let poly = Poly::linear(row, constant);
        format!("{} = {}", poly.text(names), poly.at(&solution))
    };
    let hypotheses = rows.iter().map(|row| (draw.hypothesis(), equation(draw, row))).collect();
    let asked: Vec<i64> = (0..unknowns).map(|_| draw.nonzero(3)).collect();
    let goal = equation(draw, &asked);
    theorem(&[(names.join(" "), ty)], hypotheses, goal, steps(["linarith"]))
}

fn determinant(rows: &[Vec<i64>]) -> i64 {
    match rows {
        [a, b] => a[0] * b[1] - a[1] * b[0],
        [a, b, c] => {
            a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
        }
        _ => 0,
    }
}

/// A combination of two equations that are not linear, with coefficients that may hold a variable.
pub(super) fn combination(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.ring());
    let names = &names[..2];
    let bound = 1 + draw.level();
    let mut equation = || {
        Poly::linear(&[draw.int(-bound, bound), draw.int(-bound, bound)], draw.nonzero(9))
            .with([2, 0, 0, 0], draw.int(-bound, bound))
            .with([1, 1, 0, 0], draw.nonzero(bound))
            .with([0, 2, 0, 0], draw.int(-bound, bound))
    };
    let (first, second) = (equation(), equation());
    let (mut f, mut g) = (Poly::constant(draw.nonzero(3)), Poly::constant(draw.nonzero(3)));
    if draw.level() >= 3 {
        f = Poly::linear(&[draw.nonzero(2), 0], draw.int(-2, 2));
    }
    if draw.level() >= 5 {
        g = Poly::linear(&[0, draw.nonzero(2)], draw.int(-2, 2));
    }
    let (h, k) = (draw.hypothesis(), draw.hypothesis());
    let written = |poly: &Poly| {
        let (left, right) = poly.sides();
        format!("{} = {}", left.text(names), right.text(names))
    };
    let goal = written(&first.product(&f).plus(&second.product(&g)));
    let proof = format!("linear_combination ({}) * {h} + ({}) * {k}", f.text(names), g.text(names));
    let hypotheses = vec![(h, written(&first)), (k, written(&second))];
    theorem(&[(names.join(" "), ty)], hypotheses, goal, vec![proof])
}

pub(super) fn identity(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.ring());
    let unknowns = if draw.level() >= 2 { 2 } else { 1 };
    let names = &names[..unknowns];
    let factors = 2 + usize::from(draw.level() >= 4);
    let (mut product, mut text) = (Poly::constant(1), Vec::new());
    for _ in 0..factors {
        let coefficients: Vec<i64> = (0..unknowns).map(|_| draw.nonzero(4)).collect();
        let mut factor = Poly::linear(&coefficients, draw.nonzero(9));
        if draw.level() >= 3 && draw.coin() {
            factor = factor.with([2, 0, 0, 0], draw.nonzero(3));
        }
        product = product.product(&factor);
        text.push(format!("({})", factor.text(names)));
    }
    let added = Poly::linear(&[draw.int(-9, 9)], draw.int(-9, 9));
    let left = format!("{} + ({})", text.join(" * "), added.text(names));
    let right = product.plus(&added).text(names);
    let goal = if draw.coin() { format!("{left} = {right}") } else { format!("{right} = {left}") };
    theorem(&[(names.join(" "), ty)], Vec::new(), goal, steps(["ring"]))
}

pub(super) fn polynomial_value(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.ring());
    let names = &names[..1];
    let value = draw.int(-5, 9);
    let degree = 2 + (draw.level() / 2) as usize;
    let poly = univariate(draw, degree, 3 + draw.level());
    let goal = format!("{} = {}", poly.text(names), poly.at(&[value]));
    let (h, x) = (draw.hypothesis(), names[0]);
    let (given, steps) = if draw.level() >= 2 {
        let equation = Poly::linear(&[draw.nonzero(7)], draw.nonzero(9));
        let k = draw.hypothesis();
        let found =
            vec![format!("have {k} : {x} = {value} := by linarith"), format!("rw [{k}]"), "norm_num".to_owned()];
        (format!("{} = {}", equation.text(names), equation.at(&[value])), found)
    } else {
        (format!("{x} = {value}"), vec![format!("rw [{h}]"), "norm_num".to_owned()])
    };
    theorem(&[(x.to_owned(), ty)], vec![(h, given)], goal, steps)
}

/// (x - a) · (x - b), expanded and scaled.
fn with_roots(a: i64, b: i64, scale: i64) -> Poly {
    Poly::linear(&[1], -a).product(&Poly::linear(&[1], -b)).times(scale)
}

fn factor(x: &str, root: i64) -> String {
    format!("({})", Poly::linear(&[1], -root).text(&[x]))
}

pub(super) fn quadratic_roots(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.ring());
    let bound = 12 + 8 * draw.level();
    let a = draw.int(-bound, bound);
    let b = a + draw.int(1, bound);
    let poly = with_roots(a, b, 1);
    let x = names[0];
    let (h, k, l) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (left, right) = poly.sides();
    let given = if draw.coin() {
        format!("{} = 0", poly.text(&[x]))
    } else {
        format!("{} = {}", left.text(&[x]), right.text(&[x]))
    };
    let steps = vec![
        format!("have {k} : {} * {} = 0 := by linear_combination {h}", factor(x, a), factor(x, b)),
        format!("rcases mul_eq_zero.mp {k} with {l} | {l}"),
        "left".to_owned(),
        "linarith".to_owned(),
        "right".to_owned(),
        "linarith".to_owned(),
    ];
    theorem(&[(x.to_owned(), ty)], vec![(h, given)], format!("{x} = {a} ∨ {x} = {b}"), steps)
}

pub(super) fn positive_root(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.field());
    let bound = 8 + 5 * draw.level();
    let (root, other, scale) = (draw.int(1, bound), -draw.int(1, bound), draw.int(1, 4));
    let x = names[0];
    let (p, h, k, l) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (left, right) = with_roots(root, other, scale).sides();
    let product = format!("{} * {}", factor(x, root), factor(x, other));
    let steps = vec![
        format!("have {k} : {product} = 0 := by nlinarith"),
        format!("rcases mul_eq_zero.mp {k} with {l} | {l}"),
        "linarith".to_owned(),
        "linarith".to_owned(),
    ];
    let given = format!("{} = {}", left.text(&[x]), right.text(&[x]));
    let hypotheses = vec![(p, format!("0 < {x}")), (h, given)];
    let value = draw.int(1, 9);
    let goal = format!("{x} + {value} = {}", root + value);
    theorem(&[(x.to_owned(), ty)], hypotheses, goal, steps)
}

pub(super) fn fractions(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty) = (draw.names(), draw.field());
    let (h, k) = (draw.hypothesis(), draw.hypothesis());
    let (a, b) = (draw.int(1, 9), draw.int(1, 9));
    let (c, d) = (draw.nonzero(9 + 2 * draw.level()), draw.int(1, 20));
    // a / x + b / y + c + d x = (a y + b x + c x y + d x² y) / (x y)
    let top = Poly::linear(&[b, a], 0).with([1, 1, 0, 0], c).with([2, 1, 0, 0], d).text(&[x, y]);
    let rest = Poly::linear(&[d], c).text(&[x]);
    let goal = format!("{a} / {x} + {b} / {y} + ({rest}) = ({top}) / ({x} * {y})");
    let hypotheses = vec![(h, format!("{x} ≠ 0")), (k, format!("{y} ≠ 0"))];
    theorem(&[(format!("{x} {y}"), ty)], hypotheses, goal, steps(["field_simp", "ring"]))
}
