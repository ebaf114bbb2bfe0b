//! Reading what a user names on the command line.

use super::task::MAX_STATEMENT_BYTES;
use std::{
    io::{self, Read},
    ops::Range,
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
    /// A command that no person wrote.
    #[error("{path}:{line}: a statement of {bytes} bytes; the limit is {MAX_STATEMENT_BYTES}")]
    LongStatement {
        /// What the user named.
        path: String,
        /// Where it starts, from 1.
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
    /// Its text as Lean reads it: without a byte order mark, every line ended by a line feed alone.
    pub text: String,
    /// Its text as it stands on the disk.
    original: String,
}

impl Source {
    /// A source with this text as it stands on the disk.
    pub fn new(path: Option<PathBuf>, original: String) -> Source {
        let text = original.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&original).replace("\r\n", "\n");
        Source { path, text, original }
    }

    /// The text as it stands on the disk.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// Changes to [`Source::text`] as changes to the text as it stands on the disk. What is put in
    /// gets the line ends of the rest.
    pub fn original_edits(&self, edits: &[(Range<usize>, String)]) -> Vec<(Range<usize>, String)> {
        let places = self.original_places();
        let place =
            |at: usize| places.partition_point(|(text, _)| *text <= at).checked_sub(1).map_or(at, |i| at + places[i].1);
        let line_end = if self.original.contains("\r\n") { "\r\n" } else { "\n" };
        edits.iter().map(|(range, new)| (place(range.start)..place(range.end), new.replace('\n', line_end))).collect()
    }

    /// Places in `text` from which on the place on the disk is further by so many bytes.
    fn original_places(&self) -> Vec<(usize, usize)> {
        let mark = self.original.len() - self.original.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&self.original).len();
        let ends = self.original.match_indices("\r\n").enumerate();
        let ends = ends.map(|(before, (at, _))| (at - mark - before + 1, mark + before + 1));
        std::iter::once((0, mark)).chain(ends).collect()
    }

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
        Source::of_text(path, text)
    }

    /// A text that is long enough and not too long to be given to Lean.
    pub fn of_text(path: Option<PathBuf>, text: String) -> Result<Source, InputError> {
        let source = Source::new(path, text);
        let label = source.label();
        if source.text.trim().is_empty() {
            return Err(InputError::Empty(label));
        }
        let text = &source.text;
        let long = text.lines().enumerate().find(|(_, line)| line.len() > MAX_LINE_BYTES);
        if let Some((index, line)) = long {
            return Err(InputError::LongLine { path: label, line: index + 1, bytes: line.len() });
        }
        if let Some((line, bytes)) = longest_command(text).filter(|(_, bytes)| *bytes > MAX_STATEMENT_BYTES) {
            return Err(InputError::LongStatement { path: label, line, bytes });
        }
        Ok(source)
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The first line (from 1) and the length of the longest command, as far as the layout tells: a
/// command starts at the left margin, and its further lines are indented or empty.
/// Lean itself needs minutes for a megabyte, so this is told before it is asked.
fn longest_command(text: &str) -> Option<(usize, usize)> {
    let mut longest = None;
    let mut current = (1, 0);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if line.starts_with(|c: char| !c.is_whitespace()) {
            current = (index + 1, 0);
        }
        current.1 += line.trim().len();
        if longest.is_none_or(|(_, bytes)| bytes < current.1) {
            longest = Some(current);
        }
    }
    longest
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

#[cfg(test)]
mod tests {
    use super::*;
    use lean_bridge::apply_edits;

    #[test]
    fn edits_find_their_place_behind_a_mark_and_other_line_ends() {
        let source = Source::new(None, "\u{feff}a\r\nb := sorry\r\nc\n".to_owned());
        assert_eq!(source.text, "a\nb := sorry\nc\n");
        let at = source.text.find("sorry").unwrap();
        let edits = source.original_edits(&[(at..at + 5, "by\n  x".to_owned()), (0..1, "A".to_owned())]);
        let new = apply_edits(source.original(), &edits).unwrap();
        assert_eq!(new, "\u{feff}A\r\nb := by\r\n  x\r\nc\n");
        let plain = Source::new(None, "a\nsorry".to_owned());
        let edit = [(2..7, "b".to_owned())];
        assert_eq!(plain.original_edits(&edit), edit);
    }

    #[test]
    fn a_command_ends_where_the_next_line_at_the_margin_starts() {
        assert_eq!(longest_command("ab\n  cd\n\ntheorem x\n efg\n hi\nend\n"), Some((4, 14)));
    }
}
