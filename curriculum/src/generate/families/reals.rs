//! Absolute value, square root, floor.

use super::{Draw, Poly, Theorem, steps, theorem};

pub(super) fn absolute_value(draw: &mut Draw) -> Theorem {
    let ([x, ..], ty, h) = (draw.names(), draw.field(), draw.hypothesis());
    let (a, b, c) = (draw.int(1, 3 + draw.level()), draw.nonzero(9), draw.int(1, 9));
    let strict = draw.coin();
    let (relation, lemma) = if strict { ("<", "abs_lt") } else { ("≤", "abs_le") };
    let (k, d) = (draw.int(1, 5), draw.int(-9, 9));
    // -c ≤ a x + b ≤ c, times k and moved by d.
    let asked = Poly::linear(&[a * k], b * k + d).text(&[x]);
    let given = format!("|{}| {relation} {c}", Poly::linear(&[a], b).text(&[x]));
    let goal = format!("{} {relation} {asked} ∧ {asked} {relation} {}", d - k * c, d + k * c);
    let steps = vec![format!("rw [{lemma}] at {h}"), "constructor".into(), "linarith".into(), "linarith".into()];
    theorem(&[(x.to_owned(), ty)], vec![(h, given)], goal, steps)
}

pub(super) fn square_root(draw: &mut Draw) -> Theorem {
    let bound = 6 + 4 * draw.level();
    let a = draw.int(2, bound);
    let b = a + draw.int(1, bound);
    let (h, k, c) = (draw.hypothesis(), draw.hypothesis(), draw.int(1, 40));
    let root = |n: i64, h: &str| {
        let square = n * n;
        format!(
            "have {h} : Real.sqrt {square} = {n} := by rw [show ({square} : ℝ) = {n} ^ 2 by norm_num]; \
             exact Real.sqrt_sq (by norm_num)"
        )
    };
    let goal = format!("Real.sqrt {} + {c} * Real.sqrt {} = {}", a * a, b * b, a + c * b);
    let steps = vec![root(a, &h), root(b, &k), format!("rw [{h}, {k}]"), "norm_num".to_owned()];
    theorem(&[], Vec::new(), goal, steps)
}

pub(super) fn square_root_equation(draw: &mut Draw) -> Theorem {
    let [x, ..] = draw.names();
    let (p, h, k) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (root, b, c) = (draw.int(1, 9 + 3 * draw.level()), draw.int(1, 60), draw.int(1, 30));
    let steps = vec![format!("have {k} := Real.sq_sqrt {p}"), format!("rw [{h}] at {k}"), "linarith".to_owned()];
    let hypotheses = vec![(p, format!("0 ≤ {x} + {b}")), (h, format!("Real.sqrt ({x} + {b}) = {root}"))];
    let goal = format!("{} = {}", Poly::linear(&[c], 0).text(&[x]), c * (root * root - b));
    theorem(&[(x.to_owned(), "ℝ")], hypotheses, goal, steps)
}

pub(super) fn floor(draw: &mut Draw) -> Theorem {
    let (top, under) = (draw.int(1, 50 * draw.level()), draw.int(2, 12));
    let add = draw.nonzero(9);
    let value = (top + add * under).div_euclid(under);
    let (sign, size) = if add < 0 { ("-", -add) } else { ("+", add) };
    let goal = format!("⌊({top} : ℝ) / {under} {sign} {size}⌋ = {value}");
    theorem(&[], Vec::new(), goal, steps(["rw [Int.floor_eq_iff]", "constructor <;> norm_num"]))
}
