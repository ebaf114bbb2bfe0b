//! The way out: whole replies, one at a time, and a last one when the guest is lost.

use std::fs::File;
use std::io::{self, Write as _};
use std::mem::ManuallyDrop;
use std::os::fd::FromRawFd as _;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::pretty;
use crate::host::Lost;
use crate::image::leave;

/// Standard output.
pub(super) struct Replies {
    out: Mutex<ManuallyDrop<File>>,
    last_words: LastWords,
}

/// Where it is said why a process ends in the middle of a request.
#[derive(Clone, Copy)]
pub(super) enum LastWords {
    /// In a reply to the request.
    Reply,
    /// On standard error: the request gets no reply.
    StandardError,
}

impl Replies {
    pub(super) fn new(last_words: LastWords) -> Self {
        // SAFETY: descriptor 1 belongs to this process; it is never closed here.
        let out = unsafe { File::from_raw_fd(libc::STDOUT_FILENO) };
        Self { out: Mutex::new(ManuallyDrop::new(out)), last_words }
    }

    /// Sends a reply in one write where the system takes it in one.
    pub(super) fn send(&self, reply: &Value) -> io::Result<()> {
        let text = framed(reply);
        self.out.lock().unwrap_or_else(PoisonError::into_inner).write_all(&text)
    }

    /// Answers the request under way for a guest that is lost, and ends the process. Others who would answer wait
    /// for the lock until the process is gone.
    pub(super) fn last(&self, lost: &Lost) -> ! {
        let reply = serde_json::json!({ "message": lost.to_string(), "fatal": lost.cause.word() });
        let text = framed(&reply);
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody is left to tell if the reader is gone.
        let _ = match self.last_words {
            LastWords::Reply => out.write_all(&text),
            LastWords::StandardError => io::stderr().write_all(format!("{lost}\n").as_bytes()),
        };
        leave(lost.cause.exit_status().into())
    }
}

/// The reply and the blank line after it.
fn framed(reply: &Value) -> Vec<u8> {
    let mut text = pretty::render(reply).into_bytes();
    text.extend_from_slice(b"\n\n");
    text
}
