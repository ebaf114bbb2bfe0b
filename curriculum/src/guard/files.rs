//! Benchmarks as files: JSONL as miniF2F's is shared, Lean sources, or fingerprints.
//!
//! A fingerprint is a statement's normal form in hashes: it says what is too near to a benchmark without the benchmark
//! itself, so that it can be kept beside training data.

use super::{Guard, Refusal, normal::Normal};
use crate::sources::{self, Source, declarations, numbered};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

/// Why a benchmark's file cannot be taken in. A guard that misses a part of a benchmark would clear it.
#[derive(Debug, thiserror::Error)]
pub enum GuardError {
    /// It cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A line is not a statement.
    #[error("{}:{line}: {message}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// There is nothing in it.
    #[error("{}: no statements: give JSONL with `formal_statement`, a .lean file, or a folder of them", .0.display())]
    Empty(PathBuf),
}

/// The part of a line that counts. Other names are those of the projects that share miniF2F.
#[derive(Deserialize)]
struct Row {
    #[serde(alias = "id", alias = "problem_name")]
    name: Option<String>,
    #[serde(alias = "statement", alias = "lean4_code")]
    formal_statement: String,
}

/// A line of a file of fingerprints.
#[derive(Serialize, Deserialize)]
struct Fingerprint {
    name: String,
    whole: String,
    /// Weights by hash.
    parts: BTreeMap<String, usize>,
}

impl Fingerprint {
    fn of(name: &str, normal: &Normal) -> Fingerprint {
        let parts = normal.parts.iter().map(|(part, weight)| (format!("{part:016x}"), *weight)).collect();
        Fingerprint { name: name.to_owned(), whole: format!("{:016x}", normal.whole), parts }
    }

    fn normal(&self) -> Result<Normal, std::num::ParseIntError> {
        let number = |text: &str| u64::from_str_radix(text, 16);
        let part = |(part, weight): (&String, &usize)| Ok((number(part)?, *weight));
        let parts = self.parts.iter().map(part).collect::<Result<_, _>>()?;
        Ok(Normal { whole: number(&self.whole)?, parts, weight: self.parts.values().sum() })
    }
}

impl Guard {
    /// Everything the guard knows as lines of fingerprints, which [`Guard::read`] reads.
    pub fn fingerprints(&self) -> impl Iterator<Item = String> {
        self.known.iter().map(|(name, normal)| serde_json::json!(Fingerprint::of(name, normal)).to_string())
    }

    /// Takes in a benchmark: a JSONL file, a Lean file, or a folder with such files. Says how many statements it had.
    pub fn read(&mut self, path: &Path) -> Result<usize, GuardError> {
        let mut count = 0;
        for Source { path, is_lean, text } in
            sources::read(path).map_err(|(path, source)| GuardError::Read { path, source })?
        {
            count += if is_lean { self.read_lean(&path, &text)? } else { self.read_lines(&path, &text)? };
        }
        if count == 0 { Err(GuardError::Empty(path.to_owned())) } else { Ok(count) }
    }

    fn read_lines(&mut self, path: &Path, text: &str) -> Result<usize, GuardError> {
        let mut count = 0;
        for (number, line) in numbered(text) {
            let wrong = |message: String| GuardError::Line { path: path.to_owned(), line: number, message };
            count += 1;
            if let Ok(fingerprint) = serde_json::from_str::<Fingerprint>(line) {
                let normal = fingerprint.normal().map_err(|error| wrong(error.to_string()))?;
                self.insert(fingerprint.name, normal);
                continue;
            }
            let row: Row = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
            let name = row.name.unwrap_or_else(|| format!("{}:{}", path.display(), number));
            self.add(&name, &row.formal_statement).map_err(|refusal| wrong(refusal.to_string()))?;
        }
        Ok(count)
    }

    fn read_lean(&mut self, path: &Path, text: &str) -> Result<usize, GuardError> {
        let mut count = 0;
        for (line, declaration) in declarations(text) {
            let wrong =
                |refusal: Refusal| GuardError::Line { path: path.to_owned(), line, message: refusal.to_string() };
            let name = declaration.split_whitespace().nth(1).unwrap_or_default();
            self.add(name, declaration).map_err(wrong)?;
            count += 1;
        }
        Ok(count)
    }
}
