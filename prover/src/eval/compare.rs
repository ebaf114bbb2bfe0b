//! Two records side by side.

use super::record::Record;
use std::{collections::BTreeMap, fmt::Write as _};

/// Who proved what the other did not.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Problems in both.
    pub common: usize,
    /// Proved by both.
    pub both: usize,
    /// Proved by the first only, by name.
    pub first_only: Vec<String>,
    /// Proved by the second only, by name.
    pub second_only: Vec<String>,
    /// Problems in one record only.
    pub unmatched: usize,
    /// Two-sided exact McNemar test: the chance of so uneven a split of the differences if neither is better.
    pub p_value: f64,
}

impl Comparison {
    /// Compares by name. Problems whose statements differ are not the same problem.
    pub fn of(first: &Record, second: &Record) -> Self {
        let by_name: BTreeMap<&str, _> = second.problems.iter().map(|p| (p.name.as_str(), p)).collect();
        let mut out = Comparison {
            common: 0,
            both: 0,
            first_only: Vec::new(),
            second_only: Vec::new(),
            unmatched: 0,
            p_value: 1.0,
        };
        for problem in &first.problems {
            let Some(other) = by_name.get(problem.name.as_str()).filter(|o| o.statement == problem.statement) else {
                continue;
            };
            out.common += 1;
            match (problem.proved(), other.proved()) {
                (true, true) => out.both += 1,
                (true, false) => out.first_only.push(problem.name.clone()),
                (false, true) => out.second_only.push(problem.name.clone()),
                (false, false) => {}
            }
        }
        out.unmatched = first.problems.len() + second.problems.len() - 2 * out.common;
        out.p_value = mcnemar(out.first_only.len(), out.second_only.len());
        out
    }

    /// The comparison as text.
    pub fn text(&self, first: &str, second: &str) -> String {
        let mut out = String::new();
        let _ = writeln!(out, "{} problems in both records; proved by both: {}", self.common, self.both);
        if self.unmatched > 0 {
            let _ =
                writeln!(out, "{} problems are in one record only, or stated differently; left out", self.unmatched);
        }
        for (name, only) in [(first, &self.first_only), (second, &self.second_only)] {
            let _ = writeln!(out, "only {name} ({}): {}", only.len(), only.join(", "));
        }
        let _ = writeln!(out, "exact McNemar test: p = {:.4}", self.p_value);
        out
    }
}

/// Two-sided exact McNemar test on the counts of differing pairs: min(1, 2 · P(Bin(b + c, ½) ≤ min(b, c))).
pub fn mcnemar(b: usize, c: usize) -> f64 {
    let n = b + c;
    // Terms by their logarithms: 2^-n is below the least float for n > 1074.
    let mut log_term = -(n as f64) * std::f64::consts::LN_2;
    let mut tail = log_term.exp();
    for i in 1..=b.min(c) {
        log_term += ((n - i + 1) as f64 / i as f64).ln();
        tail += log_term.exp();
    }
    (2.0 * tail).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::mcnemar;

    #[test]
    fn the_test_by_hand() {
        assert!((mcnemar(0, 0) - 1.0).abs() < 1e-12);
        // 2 · (1 + 6) / 2^6
        assert!((mcnemar(1, 5) - 14.0 / 64.0).abs() < 1e-12);
        assert!((mcnemar(5, 1) - 14.0 / 64.0).abs() < 1e-12);
        assert!(mcnemar(1000, 2000) < 1e-50);
    }
}
