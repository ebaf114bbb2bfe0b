//! Statements from files: a user's, or the hand-written ones in `datasets/curriculum`.

use crate::sources::{self, Source, declarations, numbered};
use serde::Deserialize;
use std::{
    io,
    path::{Path, PathBuf},
};

/// A statement to be proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The declaration's name.
    pub name: String,
    /// The declaration up to its `:=`.
    pub statement: String,
    /// What stands before it.
    pub header: String,
    /// The file's name without its ending: what statements are grouped by.
    pub group: String,
    /// Where it is from.
    pub path: PathBuf,
    /// Its line there, from 1.
    pub line: usize,
}

/// Why a file cannot be imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A statement cannot be.
    #[error("{}:{line}: {message}", path.display())]
    Statement {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// There is nothing in it.
    #[error("{}: no statements: give .lean files, JSONL with `statement`, or a folder of them", .0.display())]
    Empty(PathBuf),
}

#[derive(Deserialize)]
struct Row {
    name: String,
    #[serde(alias = "formal_statement")]
    statement: String,
    #[serde(default)]
    header: Option<String>,
}

/// Reads a Lean file, a JSONL file, or a folder with such files. What stands in a Lean file before its first theorem
/// is every statement's header; each theorem ends in `:= by sorry`.
pub fn read(path: &Path) -> Result<Vec<Imported>, ImportError> {
    let mut out = Vec::new();
    for Source { path, is_lean, text } in
        sources::read(path).map_err(|(path, source)| ImportError::Read { path, source })?
    {
        if is_lean { lean(&path, &text, &mut out)? } else { lines(&path, &text, &mut out)? }
    }
    if out.is_empty() { Err(ImportError::Empty(path.to_owned())) } else { Ok(out) }
}

fn lean(path: &Path, text: &str, out: &mut Vec<Imported>) -> Result<(), ImportError> {
    let found = declarations(text);
    let Some((first, _)) = found.first() else { return Ok(()) };
    let header: String = text.split_inclusive('\n').take(first - 1).collect();
    for (line, declaration) in found {
        let name = declaration.split_whitespace().nth(1).unwrap_or_default();
        out.push(imported(path, line, name, declaration, header.trim())?);
    }
    Ok(())
}

fn lines(path: &Path, text: &str, out: &mut Vec<Imported>) -> Result<(), ImportError> {
    for (number, line) in numbered(text) {
        let wrong = |message: String| ImportError::Statement { path: path.to_owned(), line: number, message };
        let row: Row = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
        let header = row.header.as_deref().unwrap_or("import Mathlib");
        out.push(imported(path, number, &row.name, &row.statement, header)?);
    }
    Ok(())
}

fn imported(path: &Path, line: usize, name: &str, text: &str, header: &str) -> Result<Imported, ImportError> {
    // With or without a `sorry`; a proof would not be a statement to be proved.
    let statement = match text.rfind(":=") {
        Some(at) if ["sorry", "by sorry", "by", ""].contains(&without_comments(&text[at + 2..]).trim()) => &text[..at],
        None => text,
        Some(_) => {
            let message = format!("`{name}` does not end in `:= by sorry`");
            return Err(ImportError::Statement { path: path.to_owned(), line, message });
        }
    };
    let group = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Imported {
        name: name.to_owned(),
        statement: statement.trim_end().to_owned(),
        header: header.to_owned(),
        group,
        path: path.to_owned(),
        line,
    })
}

/// A text up to its first comment: what follows a statement up to the next one.
fn without_comments(text: &str) -> String {
    let end = ["/-", "--"].iter().filter_map(|comment| text.find(comment)).min();
    text[..end.unwrap_or(text.len())].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{ImportError, read};

    #[test]
    fn lean_files_and_lines_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let lean = folder.path().join("algebra.lean");
        let text = "\u{feff}import Mathlib\r\n\r\nopen Real\r\n\r\n/-! ## easy -/\r\n\r\ntheorem a (x : ℝ) (h : x = 1) :\r\n    \
                    x + 1 = 2 := by sorry\r\n\r\n/-! ## hard -/\r\n\r\nlemma b : 1 = 1 := sorry\r\n";
        std::fs::write(&lean, text).unwrap();
        let lines = folder.path().join("more.jsonl");
        std::fs::write(&lines, "{\"name\": \"c\", \"formal_statement\": \"theorem c : 2 = 2 := by\"}\n").unwrap();
        let found = read(folder.path()).unwrap();
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].statement, "theorem a (x : ℝ) (h : x = 1) :\n    x + 1 = 2");
        assert_eq!(found[0].header, "import Mathlib\n\nopen Real\n\n/-! ## easy -/");
        assert_eq!((found[1].name.as_str(), found[1].statement.as_str()), ("b", "lemma b : 1 = 1"));
        assert_eq!((found[1].group.as_str(), found[1].line), ("algebra", 12));
        assert_eq!((found[2].header.as_str(), found[2].statement.as_str()), ("import Mathlib", "theorem c : 2 = 2"));
        std::fs::write(&lean, "theorem a : 1 = 1 := rfl\n").unwrap();
        assert!(matches!(read(&lean), Err(ImportError::Statement { line: 1, .. })));
        std::fs::write(&lean, "def a := 1\n").unwrap();
        assert!(matches!(read(&lean), Err(ImportError::Empty(_))));
    }
}
