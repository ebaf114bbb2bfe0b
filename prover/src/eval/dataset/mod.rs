//! Benchmark statements, from the shapes in which the field passes them around.
//!
//! - one theorem a file, in folders named after the split (the layout of the Lean 4 ports of miniF2F);
//! - several theorems a file, `Valid.lean` and `Test.lean` (older ports);
//! - JSON Lines with `name`, `split`, `header`, `formal_statement`, `informal_prefix` (DeepSeek, Goedel, Kimina);
//! - a plain folder of Lean files, or one Lean file.
//!
//! Reading never drops a statement silently: what could not be used is in [`Dataset::notes`].

mod complete;
mod digest;
mod folder;
mod rows;
mod scan;

pub use complete::{Completed, Keep, complete};
pub use digest::sha256;
pub use scan::code;

use std::{
    io,
    path::{Path, PathBuf},
};

/// Why a dataset could not be read.
#[derive(Debug, thiserror::Error)]
pub enum DatasetError {
    /// It is not there, or cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// The file or folder.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file that is not text.
    #[error("{path}:{line}: not valid UTF-8")]
    NotUtf8 {
        /// The file.
        path: String,
        /// Line of the first bad byte, from 1.
        line: usize,
    },
    /// A row that is not what a row must be.
    #[error("{path}:{line}: {reason}")]
    Row {
        /// The file.
        path: String,
        /// Its line, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// Nothing in it.
    #[error(
        "{path}: no statements: expected Lean files with theorems, or JSON Lines with `name` and `formal_statement`"
    )]
    Empty {
        /// The file or folder.
        path: String,
    },
    /// No statements of the split asked for.
    #[error("{path}: no statements of split `{split}`; it has: {known}")]
    NoSuchSplit {
        /// The file or folder.
        path: String,
        /// What was asked for.
        split: String,
        /// What is there.
        known: String,
    },
}

/// One text with one or more statements to prove; Lean cuts it later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name that the dataset gives; `None` where Lean's own names count.
    pub name: Option<String>,
    /// Which part of the dataset, in lower case: `valid`, `test`, …; empty where it has none.
    pub split: String,
    /// The file.
    pub path: PathBuf,
    /// Line of the text in the file, from 1.
    pub line: usize,
    /// How many lines further down a line stands in `text` than in the file; `None` for a field of a row, all of
    /// which stands on the row's line.
    pub shift: Option<usize>,
    /// Names of the statements to prove as they are written there.
    pub open: Vec<String>,
    /// A whole Lean file in which every statement to prove ends with a `sorry`.
    pub text: String,
    /// The problem in words, where the dataset has it. For people: no policy sees it.
    pub informal: Option<String>,
}

/// A dataset as read, before Lean has seen it.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// What the user named.
    pub path: PathBuf,
    /// SHA-256 over everything read, in hexadecimal. A folder's is that of its sorted `hash  path` lines.
    pub sha256: String,
    /// Its texts, sorted by path and line.
    pub entries: Vec<Entry>,
    /// What was changed or left out on reading, a line each.
    pub notes: Vec<String>,
}

impl Dataset {
    /// Reads a file or folder.
    pub fn load(path: &Path) -> Result<Self, DatasetError> {
        let metadata = std::fs::metadata(path).map_err(|source| unreadable(path, source))?;
        let mut dataset = if metadata.is_dir() { folder::load(path)? } else { load_file(path)? };
        dataset.entries.sort_by(|a, b| a.path.cmp(&b.path).then(a.line.cmp(&b.line)));
        if dataset.entries.is_empty() {
            return Err(DatasetError::Empty { path: path.display().to_string() });
        }
        Ok(dataset)
    }

    /// Keeps one split. Datasets without splits have nothing to choose from.
    pub fn select_split(&mut self, split: &str) -> Result<(), DatasetError> {
        let wanted = split_name(split).unwrap_or_else(|| split.to_lowercase());
        let known: std::collections::BTreeSet<String> = self.entries.iter().map(|e| e.split.clone()).collect();
        self.entries.retain(|entry| entry.split == wanted);
        if self.entries.is_empty() {
            let known: Vec<&str> = known.iter().map(|s| if s.is_empty() { "(none)" } else { s.as_str() }).collect();
            return Err(DatasetError::NoSuchSplit {
                path: self.path.display().to_string(),
                split: split.to_owned(),
                known: known.join(", "),
            });
        }
        Ok(())
    }
}

fn load_file(path: &Path) -> Result<Dataset, DatasetError> {
    let bytes = std::fs::read(path).map_err(|source| unreadable(path, source))?;
    let mut notes = Vec::new();
    let entries = match path.extension().and_then(|e| e.to_str()) {
        Some("lean") => folder::lean_file(path, Path::new(""), &decode(path, &bytes)?, &mut notes)?,
        _ => rows::parse(path, &decode(path, &bytes)?, &mut notes)?,
    };
    Ok(Dataset { path: path.to_owned(), sha256: sha256(&bytes), entries, notes })
}

/// The text of a file, without a byte order mark and with `\n` at line ends.
fn decode(path: &Path, bytes: &[u8]) -> Result<String, DatasetError> {
    let text = std::str::from_utf8(bytes).map_err(|error| DatasetError::NotUtf8 {
        path: path.display().to_string(),
        line: 1 + bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count(),
    })?;
    Ok(scan::plain(text))
}

fn unreadable(path: &Path, source: io::Error) -> DatasetError {
    DatasetError::Unreadable { path: path.display().to_string(), source }
}

/// The split that a folder or file name stands for.
fn split_name(name: &str) -> Option<String> {
    match name.to_lowercase().as_str() {
        "valid" | "validation" | "val" | "dev" => Some("valid".to_owned()),
        "test" => Some("test".to_owned()),
        "train" | "training" => Some("train".to_owned()),
        _ => None,
    }
}
