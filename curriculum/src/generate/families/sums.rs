//! Finite sums and products, counting.

use super::{Draw, Poly, Theorem, steps, theorem};

fn term(draw: &mut Draw) -> Poly {
    let square = if draw.level() >= 3 { draw.int(0, 9) } else { 0 };
    Poly::univariate(&[draw.int(1, 40), draw.int(1, 20), square])
}

pub(super) fn finite_sum(draw: &mut Draw) -> Theorem {
    let (i, ty) = (draw.pick(&["i", "k", "j"]), draw.pick(&["ℕ", "ℕ", "ℤ", "ℝ"]));
    let (count, term) = (draw.int(3, 5 + draw.level()), term(draw));
    let value: i64 = (0..count).map(|i| term.at(&[i])).sum();
    let atom = if ty == "ℕ" { i.to_owned() } else { format!("({i} : {ty})") };
    let goal = format!("∑ {i} ∈ Finset.range {count}, ({}) = {value}", term.text(&[&atom]));
    let proof = if ty == "ℕ" { steps(["decide"]) } else { steps(["norm_num [Finset.sum_range_succ]"]) };
    theorem(&[], Vec::new(), goal, proof)
}

pub(super) fn finite_product(draw: &mut Draw) -> Theorem {
    let i = draw.pick(&["i", "k", "j"]);
    let term = Poly::linear(&[draw.int(1, 9)], draw.int(1, 20));
    let (low, high) = (draw.int(0, 4), draw.int(5, 6 + draw.level() / 2));
    let value: i64 = (low..=high).map(|i| term.at(&[i])).product();
    let goal = format!("∏ {i} ∈ Finset.Icc {low} {high}, ({}) = {value}", term.text(&[i]));
    theorem(&[], Vec::new(), goal, steps(["decide"]))
}

/// Σ_{i<n} (F(i+1) - F(i)) = F(n) for a polynomial F without constant.
pub(super) fn closed_form(draw: &mut Draw) -> Theorem {
    let (n, i, ty) = (draw.pick(&["n", "m"]), draw.pick(&["i", "k", "j"]), draw.pick(&["ℕ", "ℤ", "ℝ"]));
    let bound = 8 + 4 * draw.level();
    let cube = if draw.level() >= 3 { draw.int(0, 6) } else { 0 };
    let linear = if ty == "ℕ" { draw.int(1, bound) } else { draw.nonzero(bound) };
    let square = draw.int(1, bound);
    let closed = Poly::univariate(&[0, linear, square, cube]);
    let next = Poly::linear(&[1], 1);
    let next_square = next.product(&next);
    let next_cube = next_square.product(&next);
    let shifted = next_cube.times(cube).plus(&next_square.times(square)).plus(&next.times(linear));
    let term = shifted.plus(&closed.times(-1));
    let cast = |name: &str| if ty == "ℕ" { name.to_owned() } else { format!("({name} : {ty})") };
    let (inner, outer) = (term.text(&[&cast(i)]), closed.text(&[&cast(n)]));
    let goal = format!("∑ {i} ∈ Finset.range {n}, ({inner}) = {outer}");
    let mut steps = vec![format!("induction' {n} with {n} ih"), "simp".to_owned()];
    steps.push("rw [Finset.sum_range_succ, ih]".to_owned());
    if ty != "ℕ" {
        steps.push("push_cast".to_owned());
    }
    steps.push("ring".to_owned());
    theorem(&[(n.to_owned(), "ℕ")], Vec::new(), goal, steps)
}

pub(super) fn counting(draw: &mut Draw) -> Theorem {
    let n = draw.pick(&["n", "k", "x", "m"]);
    let (modulus, size) = (draw.int(2, 4 + draw.level()), draw.int(8, 20 + 10 * draw.level()));
    let (residue, factor) = (draw.int(0, modulus - 1), draw.int(1, 5));
    let count = (0..size).filter(|n| factor * n % modulus == residue).count();
    let of = Poly::linear(&[factor], 0).text(&[n]);
    let goal =
        format!("(Finset.filter (fun {n} => {of} % {modulus} = {residue}) (Finset.range {size})).card = {count}");
    theorem(&[], Vec::new(), goal, steps(["decide"]))
}
