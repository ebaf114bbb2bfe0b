//! What can go wrong between us and a Lean process.

use std::path::PathBuf;
use std::time::Duration;

use crate::client::backend::lake::LakeError;

/// A request, a lease or a start that did not work out.
///
/// [`Error::is_worker_lost`] tells the errors after which the worker is gone from those after which it goes on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The program that hosts Lean is nowhere to be found.
    #[error(
        "the program `lean-repl` was not found (looked in {}): build it with `cargo build --release -p lean-bridge`, \
         or name it in MATHLETE_LEAN_REPL",
        paths(.searched)
    )]
    ProgramNotFound {
        /// The places that were tried, in order.
        searched: Vec<PathBuf>,
    },
    /// A Lake project cannot be worked in.
    #[error(transparent)]
    Lake(#[from] LakeError),
    /// What has to be done once before any worker can start was not done.
    #[error("setting up Lean failed ({status}): `{command}`")]
    SetUp {
        /// What was run. It wrote its own error message to standard error.
        command: String,
        /// How it ended.
        status: String,
    },
    /// The operating system did not start the program.
    #[error("cannot start {}: {source}", .program.display())]
    Spawn {
        /// What was to be started.
        program: PathBuf,
        /// Why it was not.
        source: std::io::Error,
    },
    /// The program started and did not become ready.
    #[error("the Lean worker did not become ready: {cause}")]
    Startup {
        /// What became of its first request.
        cause: Box<Error>,
    },
    /// The wall clock of a request ran out; the worker's process group was killed.
    #[error("Lean did not answer within {:.1} s", .limit.as_secs_f64())]
    Timeout {
        /// The deadline that was passed.
        limit: Duration,
    },
    /// The worker ended in the middle of a request.
    #[error("the Lean worker died ({status}){}", last_words(.stderr))]
    WorkerDied {
        /// Exit code or signal, in words.
        status: String,
        /// The last lines that it wrote to its standard error.
        stderr: String,
    },
    /// The worker used more memory than it may, and was stopped.
    #[error("the Lean worker ran out of memory: {detail}")]
    MemoryLimit {
        /// What it used or what it may use.
        detail: String,
    },
    /// The worker recursed too deeply, and was stopped.
    #[error("the Lean worker ran out of stack: {detail}")]
    StackOverflow {
        /// What is known of it.
        detail: String,
    },
    /// The worker said something that is not the protocol. It was killed: the next answer could be anyone's.
    #[error("the Lean worker broke the protocol: {detail}")]
    Protocol {
        /// What was expected and what came.
        detail: String,
    },
    /// The lease's worker is gone, because of an earlier error on this lease.
    #[error("this lease lost its Lean worker in an earlier request")]
    LeaseLost,
    /// The REPL answered that it cannot do what was asked. The worker goes on.
    #[error("Lean refused the request: {message}")]
    Refused {
        /// The REPL's words.
        message: String,
        /// Whether it stopped at a limit of the request (time, heartbeats).
        timeout: bool,
    },
    /// The imports of a header failed. The worker goes on.
    #[error("cannot import `{header}`: {message}")]
    Header {
        /// The header, its imports separated by spaces.
        header: String,
        /// Lean's words.
        message: String,
    },
    /// This Lean cannot compile the code that the client brings along. The worker goes on.
    #[error("Lean {lean} cannot be worked with: {detail}")]
    Unsuitable {
        /// Its version.
        lean: String,
        /// What it does not compile.
        detail: String,
    },
    /// No worker came free in time, or too many were already waiting for one.
    #[error("no Lean worker is free: waited {:.1} s with {waiting} others", .waited.as_secs_f64())]
    Busy {
        /// How long this lease waited.
        waited: Duration,
        /// How many other leases were waiting.
        waiting: usize,
    },
    /// The pool was shut down.
    #[error("the pool of Lean workers is shut down")]
    Closed,
}

impl Error {
    /// Whether the worker that served the request is gone.
    pub fn is_worker_lost(&self) -> bool {
        match self {
            Self::Refused { .. } | Self::Header { .. } | Self::Unsuitable { .. } | Self::Busy { .. } => false,
            Self::ProgramNotFound { .. }
            | Self::Lake(_)
            | Self::SetUp { .. }
            | Self::Spawn { .. }
            | Self::Startup { .. }
            | Self::Timeout { .. }
            | Self::WorkerDied { .. }
            | Self::MemoryLimit { .. }
            | Self::StackOverflow { .. }
            | Self::Protocol { .. }
            | Self::LeaseLost
            | Self::Closed => true,
        }
    }

    /// Whether asking again later may help although nothing else changes.
    pub(crate) fn is_transient(&self) -> bool {
        match self {
            Self::ProgramNotFound { .. } | Self::Lake(_) | Self::Unsuitable { .. } | Self::Closed => false,
            Self::Spawn { source, .. } => {
                !matches!(source.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::PermissionDenied)
            }
            _ => true,
        }
    }
}

fn paths(searched: &[PathBuf]) -> String {
    searched.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn last_words(stderr: &str) -> String {
    if stderr.is_empty() { String::new() } else { format!("; its last words:\n{stderr}") }
}
