//! Polynomials with rational coefficients, read from terms, and completing the square.
//!
//! A quadratic that is nowhere negative is a sum of squares of linear forms with non-negative
//! weights; the forms are what `nlinarith` needs as hints. Anything that is not `+ - * / ^` of
//! numerals counts as a variable, so `sin x` or `√y` get their squares too.

use crate::goal::{Kind, Term};
use std::collections::BTreeMap;

/// A fraction in lowest terms, denominator positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    numerator: i128,
    denominator: i128,
}

/// Coefficients beyond this are of no use as hints, and products of two of them stay in range.
const LARGEST: i128 = 1 << 60;

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs()
}

impl Fraction {
    fn new(numerator: i128, denominator: i128) -> Option<Fraction> {
        if denominator == 0 {
            return None;
        }
        let common = gcd(numerator, denominator).max(1);
        let sign = denominator.signum();
        let reduced = Fraction { numerator: sign * numerator / common, denominator: sign * denominator / common };
        (reduced.numerator.abs() < LARGEST && reduced.denominator < LARGEST).then_some(reduced)
    }

    fn whole(n: i128) -> Fraction {
        Fraction { numerator: n, denominator: 1 }
    }

    fn plus(self, other: Fraction) -> Option<Fraction> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Fraction::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    fn times(self, other: Fraction) -> Option<Fraction> {
        Fraction::new(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    fn over(self, other: Fraction) -> Option<Fraction> {
        self.times(Fraction::new(other.denominator, other.numerator)?)
    }

    fn is_positive(self) -> bool {
        self.numerator > 0
    }
}

/// A product of variables with exponents.
type Monomial = BTreeMap<String, u32>;

/// A sum of monomials.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Polynomial {
    terms: BTreeMap<Vec<(String, u32)>, Fraction>,
}

/// Bounds the work on hostile goals.
const MAX_TERMS: usize = 60;
const MAX_EXPONENT: u32 = 6;

impl Polynomial {
    /// Reads a term. `None` if it grows too large.
    pub(super) fn of(term: &Term) -> Option<Polynomial> {
        match &term.kind {
            Kind::Number => Some(Self::constant(Fraction::whole(term.text.parse().ok()?))),
            Kind::Infix(op, left, right) => match op.as_str() {
                "+" => Self::of(left)?.plus(&Self::of(right)?),
                "-" => Self::of(left)?.minus(&Self::of(right)?),
                "*" => Self::of(left)?.times(&Self::of(right)?),
                "/" => match Self::of(right)?.as_constant() {
                    Some(divisor) => {
                        let inverse = Fraction::whole(1).over(divisor)?;
                        Self::of(left)?.times(&Self::constant(inverse))
                    }
                    None => Some(Self::variable(&term.text)),
                },
                "^" => match right.integer().and_then(|n| u32::try_from(n).ok()) {
                    Some(n) if n <= MAX_EXPONENT => {
                        let base = Self::of(left)?;
                        let mut out = Self::constant(Fraction::whole(1));
                        for _ in 0..n {
                            out = out.times(&base)?;
                        }
                        Some(out)
                    }
                    _ => Some(Self::variable(&term.text)),
                },
                _ => None,
            },
            Kind::Unary(op, inner) if op == "-" => Self::default().minus(&Self::of(inner)?),
            Kind::Name | Kind::App(..) | Kind::Unary(..) => Some(Self::variable(&term.argument())),
            Kind::Raw => ascribed_number(&term.text).map(|n| Self::constant(Fraction::whole(n))),
            Kind::Binder(_) => None,
        }
    }

    fn constant(value: Fraction) -> Polynomial {
        let mut out = Polynomial::default();
        if value.numerator != 0 {
            out.terms.insert(Vec::new(), value);
        }
        out
    }

    fn variable(name: &str) -> Polynomial {
        let mut out = Polynomial::default();
        out.terms.insert(vec![(name.to_owned(), 1)], Fraction::whole(1));
        out
    }

    fn as_constant(&self) -> Option<Fraction> {
        match self.terms.len() {
            0 => Some(Fraction::whole(0)),
            1 => self.terms.get(&Vec::new()).copied(),
            _ => None,
        }
    }

    fn add_term(&mut self, monomial: Vec<(String, u32)>, value: Fraction) -> Option<()> {
        let sum = match self.terms.get(&monomial) {
            Some(known) => known.plus(value)?,
            None => value,
        };
        if sum.numerator == 0 {
            self.terms.remove(&monomial);
        } else {
            self.terms.insert(monomial, sum);
        }
        (self.terms.len() <= MAX_TERMS).then_some(())
    }

    fn plus(&self, other: &Polynomial) -> Option<Polynomial> {
        let mut out = self.clone();
        for (monomial, value) in &other.terms {
            out.add_term(monomial.clone(), *value)?;
        }
        Some(out)
    }

    /// The difference.
    pub(super) fn minus(&self, other: &Polynomial) -> Option<Polynomial> {
        let negated = other.times(&Self::constant(Fraction::whole(-1)))?;
        self.plus(&negated)
    }

    fn times(&self, other: &Polynomial) -> Option<Polynomial> {
        let mut out = Polynomial::default();
        for (left, left_value) in &self.terms {
            for (right, right_value) in &other.terms {
                let mut product: Monomial = left.iter().cloned().collect();
                for (name, exponent) in right {
                    *product.entry(name.clone()).or_insert(0) += exponent;
                }
                out.add_term(product.into_iter().collect(), left_value.times(*right_value)?)?;
            }
        }
        Some(out)
    }

    fn degree(&self) -> u32 {
        self.terms.keys().map(|m| m.iter().map(|(_, e)| e).sum()).max().unwrap_or(0)
    }

    fn variables(&self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for (name, _) in self.terms.keys().flatten() {
            if !out.contains(name) {
                out.push(name.clone());
            }
        }
        out
    }

    fn coefficient(&self, monomial: &[(String, u32)]) -> Fraction {
        self.terms.get(monomial).copied().unwrap_or(Fraction::whole(0))
    }

    /// The linear forms whose squares, with positive weights, make up this quadratic (as far as it
    /// is one): `x + Σ c_xy/(2 c_xx) y + c_x/(2 c_xx)`, then the same for what remains.
    pub(super) fn squares(&self) -> Vec<String> {
        let mut out = Vec::new();
        if self.degree() != 2 {
            return out;
        }
        let mut rest = self.clone();
        for name in self.variables() {
            let Some((form, remaining)) = rest.split_square(&name) else {
                continue;
            };
            if let Some(text) = form.linear_text() {
                out.push(text);
            }
            rest = remaining;
        }
        out
    }

    /// The form that takes away every term with `name`, and what is left.
    fn split_square(&self, name: &str) -> Option<(Polynomial, Polynomial)> {
        let leading = self.coefficient(&[(name.to_owned(), 2)]);
        if !leading.is_positive() {
            return None;
        }
        let twice = leading.times(Fraction::whole(2))?;
        let mut form = Polynomial::variable(name);
        for (monomial, value) in &self.terms {
            let Some(place) = monomial.iter().position(|(n, e)| n == name && *e == 1) else {
                continue;
            };
            let mut other = monomial.clone();
            other.remove(place);
            form.add_term(other, value.over(twice)?)?;
        }
        let square = form.times(&form)?.times(&Self::constant(leading))?;
        let remaining = self.minus(&square)?;
        Some((form, remaining))
    }

    /// A linear form with whole coefficients, as Lean text: `22 * a - 3`.
    fn linear_text(&self) -> Option<String> {
        let scale = self
            .terms
            .values()
            .try_fold(1_i128, |lcm, c| (lcm / gcd(lcm, c.denominator)).checked_mul(c.denominator))?;
        let mut out = String::new();
        let constant_last = self.terms.iter().filter(|(m, _)| !m.is_empty());
        for (monomial, value) in constant_last.chain(self.terms.iter().filter(|(m, _)| m.is_empty())) {
            let whole = value.times(Fraction::whole(scale))?.numerator;
            let name = monomial
                .iter()
                .flat_map(|(n, e)| std::iter::repeat_n(n.as_str(), *e as usize))
                .collect::<Vec<_>>()
                .join(" * ");
            let size = whole.abs();
            let body = match (name.is_empty(), size) {
                (true, _) => size.to_string(),
                (false, 1) => name,
                (false, _) => format!("{size} * {name}"),
            };
            match (out.is_empty(), whole < 0) {
                (true, true) => out = format!("-{body}"),
                (true, false) => out = body,
                (false, true) => out = format!("{out} - {body}"),
                (false, false) => out = format!("{out} + {body}"),
            }
        }
        (!out.is_empty()).then_some(out)
    }
}

/// The number in `(8:ℝ)`.
pub(super) fn ascribed_number(text: &str) -> Option<i128> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?;
    inner.split_once(':')?.0.trim().parse().ok()
}

/// `larger - smaller` of an inequality or equation, so that it is to be shown (or known) to be
/// non-negative.
pub(super) fn difference(relation: &Term) -> Option<Polynomial> {
    let (op, left, right) = relation.infix()?;
    let (left, right) = (Polynomial::of(left)?, Polynomial::of(right)?);
    match op {
        "≤" | "<" => right.minus(&left),
        "≥" | ">" | "=" => left.minus(&right),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(relation: &str) -> Vec<String> {
        difference(&Term::parse(relation)).map(|p| p.squares()).unwrap_or_default()
    }

    #[test]
    fn squares_are_completed() {
        assert_eq!(squares("6 * a ≤ 22 * a ^ 2 + 1"), ["22 * a - 3"]);
        assert_eq!(squares("12 * (u * v) - 4 * u ^ 2 ≤ 9 * v ^ 2"), ["2 * u - 3 * v"]);
        assert_eq!(squares("2 * x * (3 + y) ≤ x ^ 2 + y ^ 2 + 3 * (3 + 2 * y)"), ["x - y - 3"]);
        assert_eq!(squares("a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2"), ["2 * a - b - c", "b - c"]);
    }

    #[test]
    fn what_is_not_a_quadratic_has_none() {
        assert!(squares("x ^ 3 ≤ y").is_empty());
        assert!(squares("∑ k ∈ s, k ≤ y").is_empty());
        assert!(squares("(x + y + z + w + u + v + 1) ^ 6 ≤ 1").is_empty());
        assert!(squares("99999999999999999999999999999999999999999 * x ^ 2 ≥ 0").is_empty());
    }
}
