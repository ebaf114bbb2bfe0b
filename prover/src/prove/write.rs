//! Writing proofs into the file they were found for.

use super::{
    input::Source,
    recheck::{RecheckError, recheck},
};
use lean_bridge::{Pool, apply_edits, statement::FillError};
use std::{
    fs, io,
    io::Write as _,
    ops::Range,
    path::{Path, PathBuf},
};

/// Why proofs could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody changed the file while proofs were searched.
    #[error("{0}: changed on disk since it was read; nothing was written")]
    Changed(PathBuf),
    /// The proofs do not fit into the file.
    #[error("{path}: not written: {source}")]
    Fill {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: FillError,
    },
    /// The file with its proofs in place is not accepted by Lean.
    #[error("{path}: not written: {source}")]
    Recheck {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: RecheckError,
    },
    /// The disk said no.
    #[error("{path}: {source}")]
    Io {
        /// The file concerned.
        path: PathBuf,
        /// What went wrong.
        source: io::Error,
    },
}

/// Puts proofs into the file `path`, which read as `source` when they were searched: `edits` are places in
/// [`Source::text`] and what to put there. The finished file is elaborated whole before anything is written.
/// The answer is the backup's name.
pub async fn write_proofs(
    pool: &Pool,
    path: &Path,
    source: &Source,
    edits: &[(Range<usize>, String)],
) -> Result<PathBuf, WriteError> {
    let fill = |source| WriteError::Fill { path: path.to_owned(), source };
    let new = apply_edits(&source.text, edits).map_err(fill)?;
    let refused = |source| WriteError::Recheck { path: path.to_owned(), source };
    recheck(pool, &source.text, &new, edits).await.map_err(refused)?;
    let original = apply_edits(source.original(), &source.original_edits(edits)).map_err(fill)?;
    replace(path, source.original(), &original)
}

/// Replaces `path`'s content `old` by `new`, atomically: readers see the one or the other.
/// The old content stays beside it; the answer is that file's name.
fn replace(path: &Path, old: &str, new: &str) -> Result<PathBuf, WriteError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| WriteError::Io { path, source }
    };
    let current = fs::read(path).map_err(failed(path))?;
    if current != old.as_bytes() {
        return Err(WriteError::Changed(path.to_owned()));
    }
    let backup = free_backup(path, old);
    write_whole(&backup, old, path).map_err(failed(&backup))?;
    write_whole(path, new, path).map_err(failed(path))?;
    Ok(backup)
}

/// `FILE.bak`, or `FILE.bak2`, … when an earlier backup holds something else.
fn free_backup(path: &Path, old: &str) -> PathBuf {
    let name = |suffix: String| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    std::iter::once(name(".bak".to_owned()))
        .chain((2..10_000).map(|i| name(format!(".bak{i}"))))
        .find(|candidate| match fs::read(candidate) {
            Ok(content) => content == old.as_bytes(),
            Err(_) => true,
        })
        .unwrap_or_else(|| name(".bak".to_owned()))
}

fn write_whole(target: &Path, content: &str, like: &Path) -> io::Result<()> {
    let dir = match target.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(dir)?;
    file.write_all(content.as_bytes())?;
    file.as_file().sync_all()?;
    if let Ok(metadata) = fs::metadata(like) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    file.persist(target)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_and_keeps_backups() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.lean");
        fs::write(&path, "one").unwrap();
        let first = replace(&path, "one", "two").unwrap();
        let second = replace(&path, "two", "three").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "three");
        assert_eq!(fs::read_to_string(first).unwrap(), "one");
        assert_eq!(fs::read_to_string(second).unwrap(), "two");
        assert!(matches!(replace(&path, "two", "x"), Err(WriteError::Changed(_))));
    }
}
