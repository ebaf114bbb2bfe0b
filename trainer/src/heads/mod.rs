//! The other uses of the model: filling in what is missing (insert), mending what broke (edit), and telling what is near
//! to what (embedding).
//!
//! All of them learn from proofs that Lean accepted: the generators', drawn apart from what a run is measured on.

pub mod edit;
pub mod embedding;
pub mod evaluate;
pub mod insert;
pub mod lemmas;
mod prepare;
pub mod train;

pub use prepare::{Corpus, held_out};

use curriculum::generate::Pair;

/// The text of a proved theorem: its statement, and each step on a line of its own.
pub fn text(statement: &str, steps: &[String]) -> String {
    let mut out = format!("{statement} := by");
    for step in steps {
        for line in step.lines() {
            out.extend(["\n  ", line]);
        }
    }
    out
}

/// The same, of a generated theorem.
pub fn text_of(pair: &Pair) -> String {
    text(&pair.statement, &pair.steps)
}
