//! Files of statements, wherever they come from: a Lean file, a JSONL file, or a folder with such files.

use std::{
    io,
    path::{Path, PathBuf},
};

/// A file's text.
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// Whether it is Lean; else it is lines of JSON.
    pub is_lean: bool,
    /// Its text, with plain line ends and without a byte order mark.
    pub text: String,
}

/// Reads the file, or the Lean and JSONL files in the folder, by name. On failure says which file it was.
pub fn read(path: &Path) -> Result<Vec<Source>, (PathBuf, io::Error)> {
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
        let entry = entry.map_err(|error| (path.to_owned(), error.into()))?;
        let file = entry.path();
        let ending = file.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if !entry.file_type().is_file() || (file != path && !["lean", "jsonl"].contains(&ending)) {
            continue;
        }
        let text = std::fs::read_to_string(file).map_err(|error| (file.to_owned(), error))?.replace("\r\n", "\n");
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        out.push(Source { path: file.to_owned(), is_lean: ending == "lean", text });
    }
    Ok(out)
}

/// The lines that have something on them, each with its number, from 1.
pub(crate) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(number, line)| (number + 1, line)).filter(|(_, line)| !line.trim().is_empty())
}

/// The theorems of a Lean file by their first words, each with its line, from 1. A statement reaches to the next one.
pub fn declarations(text: &str) -> Vec<(usize, &str)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if line.starts_with("theorem ") || line.starts_with("lemma ") {
            starts.push((number + 1, at));
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([text.len()]);
    starts.iter().zip(ends).map(|((line, start), end)| (*line, &text[*start..end])).collect()
}
