//! Files that appear whole or not at all.

use crate::TrainError;
use serde::{Serialize, de::DeserializeOwned};
use std::{fs, io::Write as _, path::Path};

/// Writes a file beside its place and moves it there.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), TrainError> {
    let part = path.with_extension("part");
    let written = fs::File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&part, path)).map_err(|error| TrainError::file(path, error))
}

/// One line of JSON for each.
pub fn write_lines<T: Serialize>(path: &Path, rows: &[T]) -> Result<(), TrainError> {
    let mut text = Vec::new();
    for row in rows {
        serde_json::to_writer(&mut text, row).map_err(|error| TrainError::content(path, error))?;
        text.push(b'\n');
    }
    write(path, &text)
}

/// What [`write_lines`] wrote.
pub fn read_lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, TrainError> {
    let text = fs::read_to_string(path).map_err(|error| TrainError::file(path, error))?;
    let line = |(number, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|error| TrainError::content(path, format!("line {}: {error}", number + 1)))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(line).collect()
}

/// Makes a folder, with those above it.
pub fn folder(path: &Path) -> Result<(), TrainError> {
    fs::create_dir_all(path).map_err(|error| TrainError::file(path, error))
}

/// Puts the folder `new` in the place of `path`, which is whole at every moment: here or as `path.old`.
pub fn replace_folder(new: &Path, path: &Path) -> Result<(), TrainError> {
    let old = path.with_extension("old");
    let remove = |folder: &Path| match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    let replaced = || {
        if path.exists() {
            remove(&old)?;
            fs::rename(path, &old)?;
        }
        fs::rename(new, path)?;
        remove(&old)
    };
    replaced().map_err(|error| TrainError::file(path, error))
}

/// The folder that [`replace_folder`] left, wherever it was cut off.
pub fn whole_folder(path: &Path) -> Option<std::path::PathBuf> {
    [path.to_owned(), path.with_extension("old")].into_iter().find(|folder| folder.is_dir())
}
