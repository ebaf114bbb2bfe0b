//! The record of an evaluation: everything that made the number, in one JSON file that defends itself.
//!
//! [`Record::digest`] is the SHA-256 of the record without it, so that a changed setting, hash or proof shows.
//! What a digest cannot show, whether the proofs are proofs, [`super::check`] asks the gate.

use super::{dataset::sha256, tally::Summary};
use crate::prove::Status;
use serde::{Deserialize, Serialize};
use std::{
    io::{self, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

/// The version of this format.
pub const FORMAT: u32 = 1;

/// Why a record could not be read, written or used.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// Not a record.
    #[error("{path}:{line}: not an evaluation record: {reason}")]
    Malformed {
        /// The file.
        path: String,
        /// Its line, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// Written by a later version.
    #[error("{path}: format {found} is not known; this version reads up to {FORMAT}")]
    Format {
        /// The file.
        path: String,
        /// Its format.
        found: u32,
    },
    /// Records of different evaluations.
    #[error("{0}")]
    Unlike(String),
}

/// A whole evaluation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// [`FORMAT`].
    pub format: u32,
    /// What was evaluated and how: two runs with equal setups are the same evaluation.
    pub setup: Setup,
    /// Where it ran. Times mean nothing without it.
    pub machine: Machine,
    /// When it began and ended, RFC 3339.
    pub started: String,
    /// See [`Record::started`].
    pub finished: String,
    /// What was changed or left out when the dataset was read.
    pub notes: Vec<String>,
    /// Every problem with every attempt, in the dataset's order.
    pub problems: Vec<Problem>,
    /// The tables, derived from the problems alone.
    pub summary: Summary,
    /// SHA-256 of the record with this field empty.
    pub digest: String,
}

/// What an evaluation depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// What was read.
    pub dataset: DatasetFacts,
    /// What judged.
    pub lean: LeanFacts,
    /// What proposed tactics.
    pub policy: PolicyFacts,
    /// Budgets and seeds.
    pub settings: Settings,
    /// Version of this program.
    pub program: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatasetFacts {
    /// The file or folder as named.
    pub path: PathBuf,
    /// See [`super::dataset::Dataset::sha256`].
    pub sha256: String,
    /// The split asked for; `None` for all.
    pub split: Option<String>,
    /// Only names with this in them.
    pub filter: Option<String>,
    /// Which share of the problems; `None` for all.
    pub shard: Option<Shard>,
}

/// One of several equal shares: every `count`-th problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Which one, from 1.
    pub index: usize,
    /// Of how many.
    pub count: usize,
}

impl Shard {
    /// Whether it has the problem at a place (from 0).
    pub fn has(self, place: usize) -> bool {
        place % self.count == self.index - 1
    }
}

impl std::str::FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
        match parts {
            Some((index, count)) if index >= 1 && index <= count => Ok(Shard { index, count }),
            _ => Err(format!("`{text}` is no share: expected I/N with 1 ≤ I ≤ N, such as 2/4")),
        }
    }
}

/// What judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeanFacts {
    /// For people.
    pub label: String,
    /// Its version.
    pub version: String,
    /// Its commit.
    pub commit: String,
    /// Hash or revision of the library that the statements import.
    pub library: String,
    /// SHA-256 of the embedded Lean with its library, as the cache is keyed; empty for a native Lean.
    pub image: String,
}

/// What proposed tactics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyFacts {
    /// As named on the command line.
    pub model: String,
    /// SHA-256 of the model's files; empty where there is none.
    pub sha256: String,
    /// Sampling options and shares, as one line.
    pub options: String,
}

/// Budgets and seeds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Attempts at each problem.
    pub attempts: usize,
    /// Batches of tactics in an attempt.
    pub expansions: usize,
    /// Tactics in a batch.
    pub samples: usize,
    /// Seconds of an attempt.
    pub timeout: u64,
    /// Everything random comes from this.
    pub seed: u64,
    /// What orders the open states.
    pub priority: String,
    /// Tactics between the statement and the deepest state expanded.
    pub depth: usize,
    /// States held in a search's graph.
    pub states: usize,
    /// Suggestions asked of the policy for one state.
    pub suggestions: usize,
    /// Bounds of a tactic, lightest effort first.
    pub tactic: [TacticBounds; 3],
}

/// Bounds of one tactic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TacticBounds {
    /// In units of Lean's option `maxHeartbeats`.
    pub heartbeats: u64,
    /// Wall clock.
    pub milliseconds: u64,
}

/// Where it ran.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Model of the processor.
    pub cpu: String,
    /// Cores that may be used.
    pub cores: usize,
    /// Memory in MB.
    pub memory_mb: u64,
    /// Operating system and architecture.
    pub system: String,
    /// Attempts at a time.
    pub workers: usize,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Its name, unique in the record.
    pub name: String,
    /// Part of the dataset.
    pub split: String,
    /// File and line of the dataset.
    pub origin: String,
    /// A whole Lean file that ends with the statement and a `sorry`.
    pub statement: String,
    /// What is known to be wrong with some versions of it.
    pub misformalised: Option<String>,
    /// Every attempt, in order.
    pub attempts: Vec<Attempt>,
}

/// One attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Which one, from 0.
    pub attempt: usize,
    /// How it ended.
    pub status: Status,
    /// Why there is no proof; empty for a proof.
    pub message: String,
    /// The declaration with its proof as the gate accepted it.
    pub proof: Option<String>,
    /// Axioms it rests on.
    pub axioms: Vec<String>,
    /// What proposed the tactics of the proof, in order.
    pub templates: Vec<String>,
    /// Batches sent.
    pub expansions: usize,
    /// Tactics run.
    pub tactics: usize,
    /// Of these, those that a clock ended, or that a worker was lost with: only they may end differently when the
    /// attempt is made again.
    pub clocked: usize,
    /// Tokens sampled from a model.
    pub tokens: u64,
    /// Wall clock in Lean.
    pub lean_seconds: f64,
    /// Wall clock.
    pub seconds: f64,
    /// Where a failed search came furthest.
    pub deepest: Option<Deepest>,
}

/// The deepest state that a search expanded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deepest {
    /// Tactics between the statement and it.
    pub depth: usize,
    /// Its goals as printed.
    pub goals: Vec<String>,
}

impl Attempt {
    /// Whether a verified proof came of it.
    pub fn proved(&self) -> bool {
        self.status == Status::Proved
    }
}

impl Record {
    /// The digest that the record should carry.
    pub fn expected_digest(&self) -> String {
        let bare = Record { digest: String::new(), ..self.clone() };
        // Through a value, so that what was read and what is about to be written hash alike.
        serde_json::to_value(&bare).map_or_else(|_| String::new(), |value| sha256(value.to_string().as_bytes()))
    }

    /// Derives the tables and the digest anew.
    #[must_use]
    pub fn seal(mut self) -> Self {
        self.summary = Summary::of(&self.problems, self.setup.settings.attempts);
        self.digest = self.expected_digest();
        self
    }

    /// Reads a record. That it parses says nothing of its truth.
    pub fn read(path: &Path) -> Result<Self, RecordError> {
        let label = || path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|source| RecordError::Io { path: label(), source })?;
        let malformed = |error: serde_json::Error| RecordError::Malformed {
            path: label(),
            line: error.line(),
            reason: error.to_string(),
        };
        let format = serde_json::from_str::<serde_json::Value>(&text).map_err(malformed)?;
        let found = format.get("format").and_then(serde_json::Value::as_u64);
        if let Some(found) = found.filter(|found| *found > u64::from(FORMAT)) {
            return Err(RecordError::Format { path: label(), found: u32::try_from(found).unwrap_or(u32::MAX) });
        }
        serde_json::from_str(&text).map_err(malformed)
    }

    /// Writes it beside its place and moves it there, so that no torn file is ever seen.
    pub fn write(&self, path: &Path) -> Result<(), RecordError> {
        let io = |source| RecordError::Io { path: path.display().to_string(), source };
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Readable as any other file is: temporary files are secret otherwise.
        let permissions = std::fs::Permissions::from_mode(0o666);
        let mut file = tempfile::Builder::new().permissions(permissions).tempfile_in(folder).map_err(io)?;
        serde_json::to_writer_pretty(&mut file, self).map_err(|error| io(error.into()))?;
        file.write_all(b"\n").and_then(|()| file.as_file().sync_all()).map_err(io)?;
        file.persist(path).map_err(|error| io(error.error))?;
        Ok(())
    }
}

impl Machine {
    /// This machine.
    pub fn here(workers: usize) -> Self {
        let field = |file: &str, name: &str| {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            let line = text.lines().find(|line| line.starts_with(name)).map(str::to_owned);
            line.and_then(|line| Some(line.split_once(':')?.1.trim().to_owned()))
        };
        let memory = field("/proc/meminfo", "MemTotal").unwrap_or_default();
        let kilobytes: u64 = memory.split_whitespace().next().and_then(|n| n.parse().ok()).unwrap_or_default();
        Machine {
            cpu: field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".to_owned()),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            memory_mb: kilobytes / 1024,
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            workers,
        }
    }
}
