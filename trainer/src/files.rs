//! Files that appear whole or not at all.

use crate::TrainError;
use prover::model::files::write_and_move;
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), TrainError> {
    write_and_move(path, bytes).map_err(|error| TrainError::file(path, error))
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

/// Takes a file that one process may hold at a time, until what is returned is dropped.
pub fn lock(path: &Path) -> Result<fs::File, TrainError> {
    let file = fs::File::create(path).map_err(|error| TrainError::file(path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(TrainError::content(path, "another process works in this folder")),
        Err(fs::TryLockError::Error(error)) => Err(TrainError::file(path, error)),
    }
}

/// Removes a folder with all that is in it, if it is there.
pub fn remove_folder(path: &Path) -> Result<(), TrainError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(TrainError::file(path, error)),
        _ => Ok(()),
    }
}

/// An empty folder to fill before it takes the place of `path` by [`replace_folder`].
pub fn new_folder(path: &Path) -> Result<PathBuf, TrainError> {
    let new = path.with_extension("new");
    remove_folder(&new)?;
    folder(&new)?;
    Ok(new)
}

/// Puts the folder `new` in the place of `path`, which is whole at every moment: here or as `path.old`.
pub fn replace_folder(new: &Path, path: &Path) -> Result<(), TrainError> {
    let old = path.with_extension("old");
    let failed = |error| TrainError::file(path, error);
    if path.exists() {
        remove_folder(&old)?;
        fs::rename(path, &old).map_err(failed)?;
    }
    fs::rename(new, path).map_err(failed)?;
    remove_folder(&old)
}

/// The folder that [`replace_folder`] left, wherever it was cut off.
pub fn whole_folder(path: &Path) -> Option<PathBuf> {
    [path.to_owned(), path.with_extension("old")].into_iter().find(|folder| folder.is_dir())
}
