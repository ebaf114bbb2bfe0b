//! Witnesses, uniqueness, contraposition, equivalence, sets.

use super::{Draw, Poly, Theorem, steps, theorem};

pub(super) fn witness(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty) = (draw.integers(), draw.pick(&["ℤ", "ℤ", "ℝ"]));
    let bound = 3 + 3 * draw.level();
    let poly = Poly::linear(&[draw.nonzero(bound), draw.nonzero(bound)], 0).with([2, 0, 0, 0], draw.int(0, 2));
    let values = [draw.int(-bound, bound), draw.int(-bound, bound)];
    let low = values[1] - draw.int(1, 9);
    let goal = format!("∃ {x} {y} : {ty}, {} = {} ∧ {y} > {low}", poly.text(&[x, y]), poly.at(&values));
    let proof = vec![format!("exact ⟨{}, {}, by norm_num, by norm_num⟩", values[0], values[1])];
    theorem(&[], Vec::new(), goal, proof)
}

/// For every value an argument that has it.
pub(super) fn solvable(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty) = (draw.names(), draw.field());
    let (a, b, c) = (draw.int(2, 8 + 4 * draw.level()), draw.nonzero(40), draw.nonzero(9));
    let goal = format!("∀ {x} : {ty}, ∃ {y} : {ty}, {} = {x}", Poly::linear(&[c, a], b).text(&[x, y]));
    let top = Poly::linear(&[1 - c], -b).text(&[x]);
    theorem(&[], Vec::new(), goal, vec![format!("intro {x}"), format!("exact ⟨({top}) / {a}, by ring⟩")])
}

pub(super) fn unique(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty, h) = (draw.names(), draw.field(), draw.hypothesis());
    let (value, a, b, c) = (draw.int(-20, 20), draw.int(3, 20), draw.nonzero(40), draw.int(1, 2));
    let left = Poly::linear(&[a], b);
    let right = Poly::linear(&[c], left.at(&[value]) - c * value);
    let goal = format!("∃! {x} : {ty}, {} = {}", left.text(&[x]), right.text(&[x]));
    let steps = vec![format!("refine ⟨{value}, by norm_num, ?_⟩"), format!("intro {y} {h}"), "linarith".to_owned()];
    theorem(&[], Vec::new(), goal, steps)
}

pub(super) fn contraposition(draw: &mut Draw) -> Theorem {
    let ([x, ..], ty) = (draw.names(), draw.field());
    let (p, h, k) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let bound = draw.int(1, 4 + 2 * draw.level());
    let poly = Poly::univariate(&[draw.int(-30, 30), draw.int(0, 12), draw.int(1, 9)]);
    let given = format!("{} < {}", poly.at(&[bound]), poly.text(&[x]));
    let steps = vec![format!("by_contra {k}"), format!("push_neg at {k}"), "nlinarith".to_owned()];
    theorem(&[(x.to_owned(), ty)], vec![(p, format!("0 < {x}")), (h, given)], format!("{bound} < {x}"), steps)
}

pub(super) fn no_solution(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], h) = (draw.integers(), draw.hypothesis());
    let common = draw.int(2, 3 + 2 * draw.level());
    let poly = Poly::linear(&[common * draw.nonzero(6), common * draw.nonzero(6)], 0);
    let value = common * draw.int(-9, 9) + draw.int(1, common - 1);
    let goal = format!("¬ ∃ {x} {y} : ℤ, {} = {value}", poly.text(&[x, y]));
    theorem(&[], Vec::new(), goal, vec![format!("rintro ⟨{x}, {y}, {h}⟩"), "omega".to_owned()])
}

pub(super) fn equivalence(draw: &mut Draw) -> Theorem {
    let ([x, ..], ty, h) = (draw.names(), draw.ring(), draw.hypothesis());
    let (value, a, b) = (draw.int(-9, 9), draw.int(2, 4 + draw.level()), draw.nonzero(20));
    let relation = draw.pick(&["=", "≤", "<"]);
    let poly = Poly::linear(&[a], b);
    let goal = format!("{} {relation} {} ↔ {x} {relation} {value}", poly.text(&[x]), poly.at(&[value]));
    let intro = format!("intro {h}");
    let proof = vec!["constructor".to_owned(), intro.clone(), "linarith".to_owned(), intro, "linarith".to_owned()];
    theorem(&[(x.to_owned(), ty)], Vec::new(), goal, proof)
}

pub(super) fn set_membership(draw: &mut Draw) -> Theorem {
    let ([x, y, ..], ty, h) = (draw.names(), draw.field(), draw.hypothesis());
    let (a, b, bound) = (draw.int(1, 4 + draw.level()), draw.nonzero(9), draw.int(-9, 9));
    let poly = Poly::linear(&[a], b);
    let slack = draw.int(0, 5);
    let of = format!("{{{y} : {ty} | {} ≤ {}}}", poly.text(&[y]), poly.at(&[bound]) + slack);
    let proof = steps(["simp only [Set.mem_setOf_eq]", "linarith"]);
    theorem(&[(x.to_owned(), ty)], vec![(h, format!("{x} ≤ {bound}"))], format!("{x} ∈ {of}"), proof)
}
