//! The end of a worker whose owner is gone.
//!
//! An owner that ends closes standard input, which a worker between requests notices at once. One that is computing
//! does not read, and Lean may compute for hours: so a thread looks whether the owner is still the parent. The
//! kernel's own notice (`PR_SET_PDEATHSIG`) will not do: it follows the thread that started the worker, not the process.

use std::{io, thread, time::Duration};

/// How often the thread looks.
const EVERY: Duration = Duration::from_millis(500);

/// The exit status; nobody is left to read it.
const STATUS: i32 = 1;

/// Ends this process soon after `owner` is no longer its parent.
pub(super) fn end_with(owner: u32) -> io::Result<()> {
    thread::Builder::new().name("orphan".into()).spawn(move || {
        while std::os::unix::process::parent_id() == owner {
            thread::sleep(EVERY);
        }
        // SAFETY: ends the process at once; destructors would wait for a guest that still computes.
        unsafe { libc::_exit(STATUS) }
    })?;
    Ok(())
}
