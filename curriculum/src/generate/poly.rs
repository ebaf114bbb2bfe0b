//! Polynomials with integer coefficients in up to four variables: worked out here, written as people write them.

use std::collections::BTreeMap;

/// Exponents of one monomial.
type Exponents = [u32; 4];

/// A polynomial. No coefficient is 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Poly(BTreeMap<Exponents, i64>);

impl Poly {
    /// A number.
    pub(super) fn constant(value: i64) -> Poly {
        Poly::default().with([0; 4], value)
    }

    /// Σ cᵢ · xᵢ + constant.
    pub(super) fn linear(coefficients: &[i64], constant: i64) -> Poly {
        let mut poly = Poly::constant(constant);
        for (place, coefficient) in coefficients.iter().enumerate() {
            let mut exponents = [0; 4];
            exponents[place] = 1;
            poly = poly.with(exponents, *coefficient);
        }
        poly
    }

    /// Σ cᵢ · xⁱ in the first variable.
    pub(super) fn univariate(coefficients: &[i64]) -> Poly {
        let powers = coefficients.iter().enumerate();
        powers.fold(Poly::default(), |poly, (power, c)| poly.with([power as u32, 0, 0, 0], *c))
    }

    /// With a monomial added.
    pub(super) fn with(mut self, exponents: Exponents, coefficient: i64) -> Poly {
        let entry = self.0.entry(exponents).or_default();
        *entry += coefficient;
        if *entry == 0 {
            self.0.remove(&exponents);
        }
        self
    }

    /// The sum.
    pub(super) fn plus(&self, other: &Poly) -> Poly {
        other.0.iter().fold(self.clone(), |sum, (e, c)| sum.with(*e, *c))
    }

    /// A multiple.
    pub(super) fn times(&self, factor: i64) -> Poly {
        self.product(&Poly::constant(factor))
    }

    /// The product.
    pub(super) fn product(&self, other: &Poly) -> Poly {
        let mut product = Poly::default();
        for (left, c) in &self.0 {
            for (right, d) in &other.0 {
                let exponents = std::array::from_fn(|i| left[i] + right[i]);
                product = product.with(exponents, c * d);
            }
        }
        product
    }

    /// The value.
    pub(super) fn at(&self, values: &[i64]) -> i64 {
        let monomial = |e: &Exponents| values.iter().zip(e).map(|(v, e)| v.pow(*e)).product::<i64>();
        self.0.iter().map(|(e, c)| c * monomial(e)).sum()
    }

    /// The part with coefficients above 0, and what has to be added to the other side.
    pub(super) fn sides(&self) -> (Poly, Poly) {
        let (mut left, mut right) = (Poly::default(), Poly::default());
        for (e, c) in &self.0 {
            if *c > 0 {
                left = left.with(*e, *c);
            } else {
                right = right.with(*e, -c);
            }
        }
        (left, right)
    }

    /// As Lean reads it, highest powers first.
    pub(super) fn text(&self, names: &[&str]) -> String {
        let mut monomials: Vec<_> = self.0.iter().collect();
        monomials.sort_by_key(|(e, _)| (std::cmp::Reverse(e.iter().sum::<u32>()), std::cmp::Reverse(**e)));
        let mut out = String::new();
        for (exponents, coefficient) in monomials {
            let power = |(name, e): (&&str, &u32)| match e {
                0 => None,
                1 => Some((*name).to_owned()),
                e => Some(format!("{name} ^ {e}")),
            };
            let atoms: Vec<String> = names.iter().zip(exponents).filter_map(power).collect();
            let size = coefficient.unsigned_abs();
            let number = (size != 1 || atoms.is_empty()).then(|| size.to_string());
            let term = number.into_iter().chain(atoms).collect::<Vec<_>>().join(" * ");
            match (out.is_empty(), *coefficient < 0) {
                (true, true) => out.push('-'),
                (true, false) => {}
                (false, true) => out.push_str(" - "),
                (false, false) => out.push_str(" + "),
            }
            out.push_str(&term);
        }
        if out.is_empty() { "0".to_owned() } else { out }
    }
}

#[cfg(test)]
mod tests {
    use super::Poly;

    #[test]
    fn polynomials_are_written_as_people_write_them() {
        let square = Poly::linear(&[2, -1], 3).product(&Poly::linear(&[2, -1], 3));
        assert_eq!(square.text(&["x", "y"]), "4 * x ^ 2 - 4 * x * y + y ^ 2 + 12 * x - 6 * y + 9");
        assert_eq!(square.at(&[1, 2]), 9);
        assert_eq!(Poly::linear(&[-1], 0).text(&["n"]), "-n");
        assert_eq!(Poly::default().text(&["n"]), "0");
        assert_eq!(square.plus(&square.times(-1)), Poly::default());
    }
}
