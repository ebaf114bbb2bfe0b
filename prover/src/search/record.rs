//! The record of a search: what was asked, what Lean answered, how long it took.
//!
//! It is training data and the source of every table, so it is complete and serialisable.

use crate::policy::Effort;
use serde::{Deserialize, Serialize};

/// Everything one search did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchRecord {
    /// The expansions in the order they ran.
    pub expansions: Vec<Expansion>,
    /// Different states met, up to the names of their variables.
    pub states: usize,
    /// Workers lost on the way.
    pub losses: usize,
    /// Tactics run again to reach a state on a new worker or after it was forgotten.
    pub replayed: usize,
}

/// One batch of tactics on one state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Expansion {
    /// Number of the state: 0 is the statement.
    pub state: usize,
    /// Its goals as printed.
    pub goals: Vec<String>,
    /// Tactics between the statement and the state.
    pub depth: usize,
    /// What was tried.
    pub tactics: Vec<Tried>,
    /// Milliseconds of the whole round trip.
    pub ms: f64,
}

/// One tactic that was tried.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tried {
    /// Its text.
    pub tactic: String,
    /// What proposed it.
    pub template: String,
    /// The policy's log-probability.
    pub log_prob: f64,
    /// The bounds it ran under.
    pub effort: Effort,
    /// How it ended.
    pub result: TriedResult,
    /// States it led to, by number. Empty unless it advanced.
    pub children: Vec<usize>,
    /// Lean's message when it failed, shortened.
    pub message: Option<String>,
    /// Milliseconds in Lean.
    pub ms: f64,
}

/// How a tried tactic ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TriedResult {
    /// It closed the state.
    Closed,
    /// It led to other states.
    Advanced,
    /// It left the state as it was.
    Unchanged,
    /// Lean refused it.
    Failed,
    /// It ran into its limits.
    Timeout,
    /// The worker was lost while it ran.
    Lost,
    /// It was not run, because an earlier one closed the state.
    Skipped,
}

impl SearchRecord {
    /// Tactics that ran (skipped ones did not).
    pub fn tactics(&self) -> usize {
        self.tried().filter(|t| t.result != TriedResult::Skipped).count()
    }

    /// Every tactic, in order.
    pub fn tried(&self) -> impl Iterator<Item = &Tried> {
        self.expansions.iter().flat_map(|e| &e.tactics)
    }
}

/// Messages are kept to this many bytes.
const MESSAGE_BYTES: usize = 300;

/// A message short enough to keep by the thousand.
pub(crate) fn shortened(message: &str) -> String {
    if message.len() <= MESSAGE_BYTES {
        return message.to_owned();
    }
    let mut end = MESSAGE_BYTES;
    while !message.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", &message[..end])
}
