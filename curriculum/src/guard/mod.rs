//! Keeps benchmarks out of training data.
//!
//! Statements are compared as text, in a normal form that does not see names, the order of hypotheses, numerals, which of
//! ℕ, ℤ, ℚ, ℝ is meant, parentheses, casts, the direction of `<` and `=`, or whether a conjunction is one hypothesis or two
//! ([`normal`]). What still differs a little is compared part by part ([`SIMILAR`]). It errs on the side of refusing: two
//! short equations of one shape are the same statement here.

mod files;
mod normal;

pub use files::GuardError;
use normal::{Normal, Sight};
use std::collections::HashMap;

/// From this share of common parts on (hypotheses and conclusion, weighted by their length) two statements are too near.
pub const SIMILAR: f64 = 0.8;

/// Knows the statements of benchmarks.
#[derive(Debug, Default)]
pub struct Guard {
    known: Vec<(String, Normal)>,
    /// Places in `known` by what a whole statement comes to.
    whole: HashMap<u64, usize>,
    /// Places in `known` of the statements that have a part.
    parts: HashMap<u64, Vec<usize>>,
}

/// Why a statement must not be learned from.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// It is a benchmark's.
    #[error("the same as {benchmark} up to names, order and numbers")]
    Same {
        /// The benchmark's statement.
        benchmark: String,
    },
    /// It has most of its parts from a benchmark's.
    #[error("{:.0} % the same as {benchmark}", share * 100.0)]
    Near {
        /// The benchmark's statement.
        benchmark: String,
        /// Common parts, from 0 to 1.
        share: f64,
    },
    /// It cannot be compared, so it cannot be cleared.
    #[error("not a theorem or lemma that can be read: {0}")]
    Unreadable(&'static str),
}

/// What two statements have in common exactly if they are one up to names and the order of hypotheses.
///
/// # Errors
/// [`Refusal::Unreadable`] if it is not `theorem NAME BINDERS : CONCLUSION`.
pub fn fingerprint(statement: &str) -> Result<u64, Refusal> {
    Normal::of(statement, Sight::Numbers).map(|normal| normal.whole).map_err(Refusal::Unreadable)
}

impl Guard {
    /// Takes in a benchmark's statement: `theorem NAME BINDERS : CONCLUSION`, with or without a proof.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] if it is not of that form.
    pub fn add(&mut self, name: &str, statement: &str) -> Result<(), Refusal> {
        let normal = Normal::of(statement, Sight::Shape).map_err(Refusal::Unreadable)?;
        self.insert(name.to_owned(), normal);
        Ok(())
    }

    fn insert(&mut self, name: String, normal: Normal) {
        let place = self.known.len();
        self.whole.entry(normal.whole).or_insert(place);
        for part in normal.parts.keys() {
            self.parts.entry(*part).or_default().push(place);
        }
        self.known.push((name, normal));
    }

    /// Clears a statement of the same form, or says what it is too near to.
    pub fn check(&self, statement: &str) -> Result<(), Refusal> {
        let normal = Normal::of(statement, Sight::Shape).map_err(Refusal::Unreadable)?;
        if let Some(place) = self.whole.get(&normal.whole) {
            return Err(Refusal::Same { benchmark: self.known[*place].0.clone() });
        }
        let mut common: HashMap<usize, usize> = HashMap::new();
        for (part, weight) in &normal.parts {
            for place in self.parts.get(part).into_iter().flatten() {
                *common.entry(*place).or_default() += weight.min(&self.known[*place].1.parts[part]);
            }
        }
        let share = |(place, common): (usize, usize)| {
            let (name, known) = &self.known[place];
            (common as f64 / (normal.weight + known.weight - common) as f64, name)
        };
        let nearest = common.into_iter().map(share).max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)));
        match nearest {
            Some((share, benchmark)) if share >= SIMILAR => Err(Refusal::Near { benchmark: benchmark.clone(), share }),
            _ => Ok(()),
        }
    }
}
