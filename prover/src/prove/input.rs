//! Reading what a user names on the command line.

use std::{
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Files longer than this are not Lean sources.
pub const MAX_FILE_BYTES: u64 = 8 << 20;

/// Lines longer than this would take a worker's whole memory to elaborate.
pub const MAX_LINE_BYTES: usize = 128 << 10;

/// Why an input could not be used. Each says where and what in one line.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// It is not there, or cannot be read.
    #[error("{path}: {reason}")]
    Unreadable {
        /// What the user named.
        path: String,
        /// The reason, without a path.
        reason: String,
    },
    /// Not text.
    #[error("{path}:{line}: not valid UTF-8 (byte {byte})")]
    NotUtf8 {
        /// What the user named.
        path: String,
        /// Line of the first bad byte, from 1.
        line: usize,
        /// Position of the first bad byte.
        byte: usize,
    },
    /// Nothing in it.
    #[error("{0}:1: the file is empty")]
    Empty(String),
    /// A line that no person wrote.
    #[error("{path}:{line}: a line of {bytes} bytes; the limit is {MAX_LINE_BYTES}")]
    LongLine {
        /// What the user named.
        path: String,
        /// Which line, from 1.
        line: usize,
        /// Its length.
        bytes: usize,
    },
    /// No theorem, lemma or example.
    #[error("{0}:1: no theorem, lemma or example in it")]
    NoTheorems(String),
    /// No declaration of the name asked for.
    #[error("{path}: no theorem named `{name}` with a `sorry`; it has: {known}")]
    NoSuchTheorem {
        /// What the user named.
        path: String,
        /// The name asked for.
        name: String,
        /// Names that are there.
        known: String,
    },
    /// Lean could not read the file at all.
    #[error("{path}:{line}: {message}")]
    Lean {
        /// What the user named.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Lean's message.
        message: String,
    },
}

/// A file's text and where it came from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The file; none for standard input.
    pub path: Option<PathBuf>,
    /// Its text.
    pub text: String,
}

impl Source {
    /// How messages call it.
    pub fn label(&self) -> String {
        self.path.as_ref().map_or_else(|| "<stdin>".to_owned(), |p| p.display().to_string())
    }

    /// Reads a file, or standard input for `-`.
    pub fn read(argument: &Path) -> Result<Source, InputError> {
        let (path, label) = if argument == Path::new("-") {
            (None, "<stdin>".to_owned())
        } else {
            (Some(argument.to_owned()), argument.display().to_string())
        };
        let bytes =
            read_bytes(path.as_deref()).map_err(|reason| InputError::Unreadable { path: label.clone(), reason })?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let byte = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes()[..byte].iter().filter(|b| **b == b'\n').count();
            InputError::NotUtf8 { path: label.clone(), line, byte }
        })?;
        if text.trim().is_empty() {
            return Err(InputError::Empty(label));
        }
        let long = text.lines().enumerate().find(|(_, line)| line.len() > MAX_LINE_BYTES);
        if let Some((index, line)) = long {
            return Err(InputError::LongLine { path: label, line: index + 1, bytes: line.len() });
        }
        Ok(Source { path, text })
    }
}

fn read_bytes(path: Option<&Path>) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = |from: &mut dyn Read, into: &mut Vec<u8>| -> Result<(), String> {
        from.take(MAX_FILE_BYTES + 1).read_to_end(into).map_err(|e| reason(&e))?;
        if into.len() as u64 > MAX_FILE_BYTES {
            return Err(format!("larger than {} MiB", MAX_FILE_BYTES >> 20));
        }
        Ok(())
    };
    match path {
        None => read(&mut io::stdin().lock(), &mut bytes)?,
        Some(path) => {
            let metadata = std::fs::metadata(path).map_err(|e| reason(&e))?;
            if metadata.is_dir() {
                return Err("is a directory, not a Lean file".to_owned());
            }
            let mut file = std::fs::File::open(path).map_err(|e| reason(&e))?;
            read(&mut file, &mut bytes)?;
        }
    }
    Ok(bytes)
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}
