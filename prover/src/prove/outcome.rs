//! What is reported about a statement.

use crate::search::SearchRecord;
use serde::{Deserialize, Serialize};
use std::{ops::Range, path::PathBuf};

/// Where a statement comes from, for messages: `FILE:LINE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file; none for standard input.
    pub path: Option<PathBuf>,
    /// Line of the declaration, from 1.
    pub line: usize,
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.path {
            Some(path) => write!(f, "{}:{}", path.display(), self.line),
            None => write!(f, "<stdin>:{}", self.line),
        }
    }
}

/// How a statement ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The gate accepted a proof.
    Proved,
    /// The search ended without one: nothing left to try, or the expansions used up.
    Failed,
    /// The time was used up.
    Timeout,
    /// This Lean cannot state it.
    Unsupported,
    /// It does not parse or elaborate, or something broke.
    Error,
}

impl Status {
    /// Its name in output.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Proved => "proved",
            Status::Failed => "failed",
            Status::Timeout => "timeout",
            Status::Unsupported => "unsupported",
            Status::Error => "error",
        }
    }
}

/// The result for one statement. Serialised, it is the line that `--json` prints.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// The declaration's name.
    pub name: String,
    /// How it ended.
    pub status: Status,
    /// The whole declaration with its proof, as the gate accepted it.
    pub proof: Option<String>,
    /// Axioms that the proof rests on, with the Olympiad library's own.
    pub axioms: Vec<String>,
    /// Which Lean and which library.
    pub lean: String,
    /// Batches of tactics sent.
    pub expansions: usize,
    /// Tactics run.
    pub tactics: usize,
    /// Tactics in a batch.
    pub samples: usize,
    /// Wall clock.
    pub seconds: f64,
    /// Why there is no proof, in one line that starts with file and line if the statement is at
    /// fault; empty for a proof.
    pub message: String,
    /// Where the statement stands.
    #[serde(skip)]
    pub origin: Origin,
    /// What puts the proof into the statement's file: places there, and what to put.
    #[serde(skip)]
    pub edits: Vec<(Range<usize>, String)>,
    /// Templates of the accepted proof, in order.
    #[serde(skip)]
    pub templates: Vec<String>,
    /// Everything that was tried, one record a hole and attempt.
    #[serde(skip)]
    pub records: Vec<SearchRecord>,
}
