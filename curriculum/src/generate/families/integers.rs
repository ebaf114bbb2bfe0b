//! Divisibility, remainders, digits, parity.

use super::{Draw, Poly, Theorem, steps, theorem};

pub(super) fn divisibility(draw: &mut Draw) -> Theorem {
    let ([a, b, c, d], ty) = (draw.integers(), draw.pick(&["ℤ", "ℕ"]));
    let (h, k, l, m) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (p, q) = (draw.int(1, 12 + 6 * draw.level()), draw.int(1, 12 + 6 * draw.level()));
    let square = draw.level() >= 3 && draw.coin();
    let (goal, witness) = if square {
        let goal = format!("{d} ^ 2 ∣ {} + {}", monomial(p, &format!("{a} ^ 2")), monomial(q, &format!("({a} * {b})")));
        (goal, format!("{} + {}", monomial(p, &format!("{c} ^ 2")), monomial(q, &format!("({c} * e)"))))
    } else {
        (format!("{d} ∣ {} + {}", monomial(p, a), monomial(q, b)), format!("{} + {}", monomial(p, c), monomial(q, "e")))
    };
    let steps = vec![
        format!("obtain ⟨{c}, {l}⟩ := {h}"),
        format!("obtain ⟨e, {m}⟩ := {k}"),
        format!("exact ⟨{witness}, by rw [{l}, {m}]; ring⟩"),
    ];
    let hypotheses = vec![(h, format!("{d} ∣ {a}")), (k, format!("{d} ∣ {b}"))];
    theorem(&[(format!("{a} {b} {d}"), ty)], hypotheses, goal, steps)
}

fn monomial(coefficient: i64, atom: &str) -> String {
    Poly::linear(&[coefficient], 0).text(&[atom])
}

pub(super) fn remainder(draw: &mut Draw) -> Theorem {
    let ([n, m, ..], ty) = (draw.integers(), draw.pick(&["ℕ", "ℕ", "ℤ"]));
    let modulus = draw.int(3, 5 + 4 * draw.level());
    let (a, b, c) = (draw.int(2, 12), draw.int(2, 12), draw.int(1, 30));
    let (r, s) = (draw.int(0, modulus - 1), draw.int(0, modulus - 1));
    let poly = Poly::linear(&[a, b], c);
    let given = |name: &str, residue: i64| format!("{name} % {modulus} = {residue}");
    let hypotheses = vec![(draw.hypothesis(), given(n, r)), (draw.hypothesis(), given(m, s))];
    let goal = format!("({}) % {modulus} = {}", poly.text(&[n, m]), poly.at(&[r, s]).rem_euclid(modulus));
    theorem(&[(format!("{n} {m}"), ty)], hypotheses, goal, steps(["omega"]))
}

pub(super) fn residue_cases(draw: &mut Draw) -> Theorem {
    let ([n, ..], h) = (draw.integers(), draw.hypothesis());
    let (modulus, poly, missing) = loop {
        let modulus = draw.int(3, 4 + draw.level() / 2);
        let poly = Poly::univariate(&[draw.int(1, 40), draw.int(0, 20), draw.int(1, 20)]);
        let residues: Vec<i64> = (0..modulus).map(|n| poly.at(&[n]).rem_euclid(modulus)).collect();
        let missing: Vec<i64> = (0..modulus).filter(|r| !residues.contains(r)).collect();
        if let Some(missing) = missing.first() {
            break (modulus, poly, *missing);
        }
    };
    let cases: Vec<String> = (0..modulus).map(|r| format!("{n} % {modulus} = {r}")).collect();
    let names: Vec<&str> = cases.iter().map(|_| h.as_str()).collect();
    let mut steps =
        vec![format!("have {h} : {} := by omega", cases.join(" ∨ ")), format!("rcases {h} with {}", names.join(" | "))];
    steps.extend(cases.iter().map(|_| format!("norm_num [pow_succ, Nat.add_mod, Nat.mul_mod, {h}]")));
    let goal = format!("({}) % {modulus} ≠ {missing}", poly.text(&[n]));
    theorem(&[(n.to_owned(), "ℕ")], Vec::new(), goal, steps)
}

pub(super) fn gcd(draw: &mut Draw) -> Theorem {
    let bound = 10_i64.pow(draw.level().min(4) as u32) * 3;
    let mut pair = || {
        let common = draw.int(1, 30);
        (common * draw.int(2, bound), common * draw.int(2, bound))
    };
    let ((a, b), (c, d)) = (pair(), pair());
    let divisor = |mut a: i64, mut b: i64| {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    let factor = draw.int(2, 9);
    let value = factor * divisor(a, b) + c / divisor(c, d) * d;
    let goal = format!("{factor} * Nat.gcd {a} {b} + Nat.lcm {c} {d} = {value}");
    theorem(&[], Vec::new(), goal, steps(["norm_num"]))
}

pub(super) fn power_remainder(draw: &mut Draw) -> Theorem {
    let (base, modulus, exponent) = (draw.int(2, 99), draw.int(3, 20 * draw.level()), draw.int(10, 200 * draw.level()));
    let (add, mut value) = (draw.int(1, 99), 1);
    for _ in 0..exponent {
        value = value * base % modulus;
    }
    let goal = format!("({base} ^ {exponent} + {add}) % {modulus} = {}", (value + add) % modulus);
    theorem(&[], Vec::new(), goal, steps(["norm_num"]))
}

pub(super) fn digits(draw: &mut Draw) -> Theorem {
    let (base, size) = (draw.int(2, 10), 10_i64.pow(2 + draw.level() as u32));
    let number = draw.int(size / 10, size);
    let (mut rest, mut sum) = (number, 0);
    while rest > 0 {
        sum += rest % base;
        rest /= base;
    }
    theorem(&[], Vec::new(), format!("(Nat.digits {base} {number}).sum = {sum}"), steps(["norm_num"]))
}

pub(super) fn bounded_search(draw: &mut Draw) -> Theorem {
    let ([n, ..], ty) = (draw.integers(), draw.pick(&["ℕ", "ℤ"]));
    let value = draw.int(2, 4 + 2 * draw.level());
    let (a, b) = (draw.int(1, 5), draw.int(1, 9));
    let (low, high) = (draw.int(0, value - 1), value + draw.int(1, 5));
    let (h, k, l) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let product = format!("{n} * ({}) = {}", Poly::linear(&[a], b).text(&[n]), value * (a * value + b));
    let hypotheses = vec![(h, format!("{low} ≤ {n}")), (k, format!("{n} ≤ {high}")), (l, product)];
    let goal = format!("{n} ^ 2 + {a} = {}", value * value + a);
    let proof = vec![format!("interval_cases {n} <;> omega")];
    theorem(&[(n.to_owned(), ty)], hypotheses, goal, proof)
}

pub(super) fn parity(draw: &mut Draw) -> Theorem {
    let ([a, b, c, d], ty) = (draw.integers(), draw.pick(&["ℕ", "ℤ"]));
    let (h, k, l, m) = (draw.hypothesis(), draw.hypothesis(), draw.hypothesis(), draw.hypothesis());
    let (odd, other, p, q) = (draw.coin(), draw.coin(), draw.int(1, 40), draw.int(0, 60));
    let of = |odd: bool, name: &str| format!("{} {name}", if odd { "Odd" } else { "Even" });
    let whole = |odd: bool, place: usize| {
        let mut row = [0, 0];
        row[place] = 2;
        Poly::linear(&row, i64::from(odd))
    };
    let (first, second) = (whole(odd, 0), whole(other, 1));
    let product = first.product(&second).times(p).plus(&Poly::constant(q));
    let result = product.at(&[0, 0]) % 2 != 0;
    // Even is stated as r + r, Odd as 2 * r + 1: the witness is the same half.
    let half = halves(&product.plus(&Poly::constant(-i64::from(result))));
    let text = if q == 0 { String::new() } else { format!(" + {q}") };
    let goal = of(result, &format!("({}{text})", monomial(p, &format!("({a} * {b})"))));
    let steps = vec![
        format!("obtain ⟨{c}, {l}⟩ := {h}"),
        format!("obtain ⟨{d}, {m}⟩ := {k}"),
        format!("exact ⟨{}, by rw [{l}, {m}]; ring⟩", half.text(&[c, d])),
    ];
    theorem(&[(format!("{a} {b}"), ty)], vec![(h, of(odd, a)), (k, of(other, b))], goal, steps)
}

/// Half of a polynomial in two variables of which all coefficients are even, of degree 1 in each.
fn halves(poly: &Poly) -> Poly {
    let at = |x, y| poly.at(&[x, y]);
    let (one, x, y) = (at(0, 0), at(1, 0) - at(0, 0), at(0, 1) - at(0, 0));
    let xy = at(1, 1) - one - x - y;
    Poly::linear(&[x / 2, y / 2], one / 2).with([1, 1, 0, 0], xy / 2)
}
