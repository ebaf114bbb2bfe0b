//! Functions given by what they do, and sequences.

use super::{Draw, Poly, Theorem, theorem, univariate};

pub(super) fn function_value(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.ring());
    let (f, h) = (draw.pick(&["f", "g", "F", "φ"]), draw.hypothesis());
    let degree = 1 + (draw.level() / 2) as usize;
    let poly = univariate(draw, degree, 4 + draw.level());
    let (a, b, c) = (draw.int(-6, 9), draw.int(-6, 9), draw.nonzero(5));
    let argument = |n: i64| if n < 0 { format!("({n})") } else { n.to_string() };
    let value = poly.at(&[a]) + c * poly.at(&[b]);
    let (sign, size) = if c < 0 { ("-", -c) } else { ("+", c) };
    let goal = format!("{f} {} {sign} {size} * {f} {} = {value}", argument(a), argument(b));
    let given = format!("∀ {x}, {f} {x} = {}", poly.text(&names[..1]), x = names[0]);
    theorem(&[(f.to_owned(), &format!("{ty} → {ty}"))], vec![(h.clone(), given)], goal, vec![format!("norm_num [{h}]")])
}

pub(super) fn composition(draw: &mut Draw) -> Theorem {
    let (names, ty) = (draw.names(), draw.ring());
    let (h, k) = (draw.hypothesis(), draw.hypothesis());
    let (inner, outer) = (univariate(draw, 1, 3 + draw.level()), univariate(draw, 2, 2 + draw.level()));
    let (a, b) = (draw.int(0, 4 + draw.level()), draw.nonzero(9));
    let value = outer.at(&[inner.at(&[a])]);
    let goal = format!("{} = {}", Poly::linear(&[1], b).text(&[&format!("f (g {a})")]), value + b);
    let of = |f: &str, poly: &Poly| format!("∀ {x}, {f} {x} = {}", poly.text(&names[..1]), x = names[0]);
    let hypotheses = vec![(h.clone(), of("f", &outer)), (k.clone(), of("g", &inner))];
    let steps = vec![format!("norm_num [{h}, {k}]")];
    theorem(&[("f g".to_owned(), &format!("{ty} → {ty}"))], hypotheses, goal, steps)
}

pub(super) fn recurrence_value(draw: &mut Draw) -> Theorem {
    let ty = draw.ring();
    let (f, n) = (draw.pick(&["f", "a", "u", "s"]), draw.pick(&["n", "k", "m"]));
    let (factor, step, first) = (draw.int(1, 1 + draw.level()), draw.nonzero(7), draw.int(-5, 9));
    let (start, rule) = (draw.hypothesis(), draw.hypothesis());
    let length = 2 + draw.level() / 2;
    let (mut value, mut steps, mut found) = (first, Vec::new(), Vec::new());
    for index in 0..length {
        value = factor * value + step;
        let h = draw.hypothesis();
        steps.push(format!("have {h} := {rule} {index}"));
        found.push(h);
    }
    steps.push(format!("norm_num at {}", found.join(" ")));
    steps.push("linarith".to_owned());
    let next = Poly::linear(&[factor], step).text(&[&format!("{f} {n}")]);
    let given = format!("∀ {n}, {f} ({n} + 1) = {next}");
    let hypotheses = vec![(start, format!("{f} 0 = {first}")), (rule, given)];
    theorem(&[(f.to_owned(), &format!("ℕ → {ty}"))], hypotheses, format!("{f} {length} = {value}"), steps)
}

pub(super) fn recurrence_closed(draw: &mut Draw) -> Theorem {
    let ty = draw.ring();
    let (f, n) = (draw.pick(&["f", "a", "u", "s"]), draw.pick(&["n", "k", "m"]));
    let (start, rule) = (draw.hypothesis(), draw.hypothesis());
    let first = draw.nonzero(60);
    let geometric = draw.level() >= 3 && draw.coin();
    let mut steps = vec![
        format!("intro {n}"),
        format!("induction' {n} with {n} ih"),
        format!("simp [{start}]"),
        format!("rw [{rule}, ih]"),
    ];
    let of = format!("{f} {n}");
    let (next, closed) = if geometric {
        let factor = draw.int(2, 6 + 2 * draw.level());
        steps.push("rw [pow_succ]".to_owned());
        (format!("{factor} * {of}"), format!("{first} * {factor} ^ {n}"))
    } else {
        let step = draw.nonzero(20 + draw.level());
        steps.push("push_cast".to_owned());
        let cast = format!("({n} : {ty})");
        (Poly::linear(&[1], step).text(&[&of]), Poly::linear(&[step], first).text(&[&cast]))
    };
    steps.push("ring".to_owned());
    let hypotheses = vec![(start, format!("{f} 0 = {first}")), (rule, format!("∀ {n}, {f} ({n} + 1) = {next}"))];
    theorem(&[(f.to_owned(), &format!("ℕ → {ty}"))], hypotheses, format!("∀ {n}, {of} = {closed}"), steps)
}

pub(super) fn by_cases_function(draw: &mut Draw) -> Theorem {
    let (f, n, h) = (draw.pick(&["f", "g", "T"]), draw.pick(&["n", "k", "m"]), draw.hypothesis());
    let (modulus, factor, add) = (draw.int(2, 2 + draw.level()), draw.int(2, 9), draw.int(1, 30));
    let apply = |v: i64| if v % modulus == 0 { v / modulus } else { factor * v + add };
    let at = draw.int(3, 10 + 10 * draw.level());
    let twice = draw.level() >= 3;
    let value = if twice { apply(apply(at)) } else { apply(at) };
    let given = format!("∀ {n}, {f} {n} = if {n} % {modulus} = 0 then {n} / {modulus} else {factor} * {n} + {add}");
    let goal = if twice { format!("{f} ({f} {at}) = {value}") } else { format!("{f} {at} = {value}") };
    theorem(&[(f.to_owned(), "ℕ → ℕ")], vec![(h.clone(), given)], goal, vec![format!("norm_num [{h}]")])
}
