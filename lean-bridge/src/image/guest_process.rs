//! Runs the hosted Lean in a child process, so that building the image survives whatever becomes of the guest.
//!
//! The child is this very program with [`SUBCOMMAND`]: [`run_child`] is its other end.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use super::cache::{Cache, Entry};
use super::error::ImageError;
use super::fetch::LIBRARY;
use super::native::{self, engine_error};
use super::snapshot;
use crate::host::memory::{GuestMemory, MAXIMUM_BYTES};
use crate::host::output::Destination;
use crate::host::start::{self, Surroundings, on_guest_thread};
use crate::host::vfs::{Access, Mount};
use crate::host::{Lost, engine};

/// The hidden subcommand of the program.
pub const SUBCOMMAND: &str = "guest";

/// What the child is told, as JSON in its only argument.
#[derive(Serialize, Deserialize)]
struct Order {
    fetched: String,
    native: String,
    mounts: Vec<(String, PathBuf, bool)>,
    arguments: Vec<String>,
    /// Where to put a snapshot, if that is the purpose.
    snapshot: Option<PathBuf>,
}

/// How to run the hosted Lean.
pub(super) struct GuestProcess<'a> {
    pub program: &'a Path,
    pub cache: &'a Cache,
    pub fetched: &'a Entry,
    pub native: &'a Entry,
}

/// What became of a child.
pub(super) struct Finished {
    pub success: bool,
    /// All it printed.
    pub output: String,
}

impl GuestProcess<'_> {
    /// Runs `lean` with the arguments given; `told` gets each line that it prints.
    pub(super) fn run(
        &self,
        mounts: &[Mount],
        arguments: &[String],
        told: impl FnMut(&str),
    ) -> Result<Finished, ImageError> {
        self.spawn(mounts, arguments, None, told)
    }

    /// Runs `lean` until it waits for requests, and writes its state into `dir`.
    pub(super) fn snapshot(&self, mounts: &[Mount], arguments: &[String], dir: &Path) -> Result<Finished, ImageError> {
        self.spawn(mounts, arguments, Some(dir.to_owned()), |_| ())
    }

    fn spawn(
        &self,
        mounts: &[Mount],
        arguments: &[String],
        snapshot: Option<PathBuf>,
        mut told: impl FnMut(&str),
    ) -> Result<Finished, ImageError> {
        let name = |entry: &Entry| entry.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let order = Order {
            fetched: name(self.fetched),
            native: name(self.native),
            mounts: mounts.iter().map(|m| (m.guest.clone(), m.host.clone(), m.access == Access::Write)).collect(),
            arguments: arguments.to_vec(),
            snapshot,
        };
        let order = serde_json::to_string(&order).map_err(|error| ImageError::Sources(error.to_string()))?;
        let failed = || ImageError::io("running", self.program);
        let mut child = Command::new(self.program)
            .args([SUBCOMMAND, &order])
            .env("MATHLETE_CACHE", self.cache.root())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed())?;
        let mut output = String::new();
        if let Some(stderr) = child.stderr.take() {
            for line in BufReader::new(stderr).split(b'\n') {
                let line = line.map_err(failed())?;
                let line = String::from_utf8_lossy(&line);
                told(&line);
                output.push_str(&line);
                output.push('\n');
            }
        }
        let success = child.wait().map_err(failed())?.success();
        Ok(Finished { success, output: output.trim_end().to_owned() })
    }
}

/// The child: hosts Lean as ordered; the status to [`leave`] with.
pub fn run_child(order: &str) -> Result<i32, ImageError> {
    let order: Order = serde_json::from_str(order).map_err(|error| ImageError::Sources(error.to_string()))?;
    let cache = Cache::locate()?;
    let missing = || ImageError::Sources("a part of the cache was removed".into());
    let fetched = cache.entry(&order.fetched).ok_or_else(missing)?;
    let native = cache.entry(&order.native).ok_or_else(missing)?;
    let result = on_guest_thread(move || host_lean(order, &fetched, &native));
    result.map_err(ImageError::io("running", cache.root()))?
}

fn host_lean(order: Order, fetched: &Entry, native: &Entry) -> Result<i32, ImageError> {
    let engine = engine().map_err(|error| engine_error("loaded", &error))?;
    let program = native::open(&engine, native)?;
    let mut mounts = base_mounts(fetched);
    for (guest, host, writable) in order.mounts {
        mounts.push(Mount { guest, host, access: if writable { Access::Write } else { Access::Read } });
    }
    let failed = |error: wasmtime::Error| engine_error("run", &error);
    let memory = GuestMemory::new(&engine, MAXIMUM_BYTES).map_err(failed)?;
    let lost = |lost: &Lost| {
        complain(&lost.to_string());
        leave(1)
    };
    let surroundings = Surroundings { mounts, output: Destination::StandardError, lost: Box::new(lost) };
    let mut guest = start::guest(program, memory, surroundings).map_err(failed)?;
    match (guest.main(&order.arguments), order.snapshot) {
        (Ok(status), None) => Ok(status),
        (Ok(status), Some(_)) => {
            complain(&format!("Lean ended with status {status} in place of waiting for requests"));
            Ok(1)
        }
        (Err(error), Some(dir)) if guest.is_waiting(&error) => {
            let frozen = guest.freeze().map_err(failed)?;
            snapshot::write(&dir, guest.host(), &frozen)?;
            Ok(0)
        }
        (Err(error), _) => {
            complain(&guest.judge(&error).to_string());
            Ok(1)
        }
    }
}

/// What every guest can read.
pub(crate) fn base_mounts(fetched: &Entry) -> Vec<Mount> {
    vec![
        Mount { guest: "/lib".into(), host: fetched.file(LIBRARY), access: Access::Read },
        // Lean seeds its random numbers from it when it starts.
        Mount { guest: "/dev/urandom".into(), host: "/dev/urandom".into(), access: Access::Read },
    ]
}

fn complain(text: &str) {
    use std::io::Write as _;
    // Nothing is left to be done if standard error is closed.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Ends the process at once, without running finalisers of the host or of the guest, whose threads may be running.
pub fn leave(status: i32) -> ! {
    // SAFETY: ends the process; everything that was to be written is written unbuffered.
    unsafe { libc::_exit(status) }
}
