//! Rows of long work, on disk as they come: what was interrupted goes on behind the last.

use crate::{TrainError, files};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

/// A file of JSON lines that grows, beside the file that the whole work becomes.
pub(crate) struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Opens that of `whole`, with the rows that are there. A last line that was cut off is dropped.
    pub(crate) fn open<T: DeserializeOwned>(whole: &Path) -> Result<(Journal, Vec<T>), TrainError> {
        let path = whole.with_extension("journal");
        let failed = |error| TrainError::file(&path, error);
        let text = match fs::read(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            read => read.map_err(failed)?,
        };
        let end = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let row = |(number, line)| {
            serde_json::from_slice(line)
                .map_err(|error| TrainError::content(&path, format!("line {}: {error}", number + 1)))
        };
        let rows = text[..end].split_inclusive(|byte| *byte == b'\n').enumerate().map(row).collect::<Result<_, _>>()?;
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
        file.set_len(end as u64).and_then(|()| file.seek(SeekFrom::End(0))).map_err(failed)?;
        Ok((Journal { path, file }, rows))
    }

    /// One more row.
    pub(crate) fn add<T: Serialize>(&mut self, row: &T) -> Result<(), TrainError> {
        let mut line = serde_json::to_vec(row).map_err(|error| TrainError::content(&self.path, error))?;
        line.push(b'\n');
        self.file.write_all(&line).map_err(|error| TrainError::file(&self.path, error))
    }

    /// Writes the whole, which ends the journal.
    pub(crate) fn finish<T: Serialize>(self, whole: &Path, rows: &[T]) -> Result<(), TrainError> {
        files::write_lines(whole, rows)?;
        fs::remove_file(&self.path).map_err(|error| TrainError::file(&self.path, error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_off_goes_on_behind_the_last_whole_row() {
        let folder = tempfile::tempdir().unwrap();
        let whole = folder.path().join("rows.jsonl");
        let (mut journal, rows) = Journal::open::<(u32, String)>(&whole).unwrap();
        assert!(rows.is_empty());
        for row in [(1, "one"), (2, "two\nlines"), (3, "three")] {
            journal.add(&row).unwrap();
        }
        drop(journal);
        let path = folder.path().join("rows.journal");
        let text = fs::read(&path).unwrap();
        fs::write(&path, &text[..text.len() - 3]).unwrap();
        let (mut journal, mut rows) = Journal::open::<(u32, String)>(&whole).unwrap();
        assert_eq!(rows, [(1, "one".to_owned()), (2, "two\nlines".to_owned())]);
        journal.add(&(4, "four")).unwrap();
        drop(journal);
        let (journal, more) = Journal::open::<(u32, String)>(&whole).unwrap();
        rows.push((4, "four".to_owned()));
        assert_eq!(more, rows);
        journal.finish(&whole, &more).unwrap();
        assert!(!path.exists());
        assert_eq!(files::read_lines::<(u32, String)>(&whole).unwrap(), rows);
        fs::write(&path, "[1,\"one\"]\nnothing\n").unwrap();
        let error = Journal::open::<(u32, String)>(&whole).err().unwrap();
        assert!(error.to_string().contains("line 2"), "{error}");
    }
}
