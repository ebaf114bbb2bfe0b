//! The worker: restores the guest and answers messages until input ends.

use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::framing::{self, Invalid, Message};
use super::pretty::{self, message};
use super::replies::{LastWords, Replies};
use super::watchdog::Watchdog;
use super::{grants, orphan, upstream};
use crate::host::guest::Guest;
use crate::host::memory::{GuestMemory, MAXIMUM_BYTES};
use crate::host::object::IoResult;
use crate::host::output::Destination;
use crate::host::start::{self, Surroundings, on_guest_thread};
use crate::host::vfs::{Access, Mount};
use crate::host::{Cause, Lost};
use crate::image::{self, Image, ImageError, LIBRARY_MOUNT, base_mounts, leave, native, snapshot};

/// What a worker may use, and how it starts.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Most bytes of the guest's memory, the snapshot's included; `None`: the image's own 2 GiB.
    pub memory_limit: Option<u64>,
    /// Wall clock of one request, after which the process answers and ends.
    pub timeout: Option<Duration>,
    /// Lean text that is run as the first command: its environment is number 0.
    pub header: Option<String>,
    /// Whether what the guest prints goes to standard error.
    pub show_output: bool,
    /// Answers what leanprover-community/repl answers, and as there ends at anything else.
    pub upstream_only: bool,
    /// The process that this one serves, its parent: the worker ends with it, even in the middle of a request.
    pub owner: Option<u32>,
}

/// Why a worker could not serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The image could not be used.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// The limit is below what the snapshot needs.
    #[error("--memory-limit must be at least {minimum} (MB): the initialised Lean itself has {snapshot}")]
    MemoryLimit {
        /// Smallest accepted limit in MB.
        minimum: u64,
        /// Size of the snapshot in MB.
        snapshot: u64,
    },
    /// A message that upstream's REPL dies of.
    #[error("not a message of leanprover-community/repl: {0}")]
    NotUpstream(String),
    /// The header's commands failed.
    #[error("the header failed: {0}")]
    Header(String),
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Room above the snapshot without which Lean cannot do anything.
const LEAST_ROOM: u64 = 64 << 20;

/// Serves standard input until its end, with the image set up first where it is not; `program` is this executable.
pub fn serve(program: &Path, options: Options) -> Result<(), ServeError> {
    // Before the engine is made, whose own handler goes first and passes on what is not the guest's.
    crash::install()?;
    if let Some(owner) = options.owner {
        orphan::end_with(owner)?;
    }
    let image = image::ready(program)?;
    on_guest_thread(move || Worker::new(&image, &options)?.run(options.header.as_deref()))?
}

struct Worker {
    guest: Guest,
    replies: Arc<Replies>,
    watchdog: Option<Watchdog>,
    directory: PathBuf,
    upstream_only: bool,
}

impl Worker {
    fn new(image: &Image, options: &Options) -> Result<Self, ServeError> {
        let snapshot = snapshot::open(&image.snapshot)?;
        let limit = options.memory_limit.unwrap_or(MAXIMUM_BYTES);
        if limit < snapshot.memory_bytes + LEAST_ROOM {
            let megabytes = |bytes: u64| bytes.div_ceil(1 << 20);
            return Err(ServeError::MemoryLimit {
                minimum: megabytes(snapshot.memory_bytes + LEAST_ROOM),
                snapshot: megabytes(snapshot.memory_bytes),
            });
        }
        let failed = |error: wasmtime::Error| native::engine_error("started", &error);
        let program = native::open(&image.engine, &image.native)?;
        let memory = GuestMemory::from_file(program.engine(), &snapshot.memory, snapshot.memory_bytes, limit);
        let memory = memory.map_err(failed)?;
        let replies =
            Arc::new(Replies::new(if options.upstream_only { LastWords::StandardError } else { LastWords::Reply }));
        let mut mounts = base_mounts(&image.fetched);
        let library = image.library.path().to_owned();
        mounts.push(Mount { guest: LIBRARY_MOUNT.into(), host: library, access: Access::Read });
        let last_words = replies.clone();
        let lost = move |lost: &Lost| last_words.last(lost);
        let output = if options.show_output { Destination::StandardError } else { Destination::Nowhere };
        let surroundings = Surroundings { mounts, output, lost: Box::new(lost) };
        let mut guest = start::guest(program, memory, surroundings).map_err(failed)?;
        guest.thaw(&snapshot.frozen).map_err(failed)?;
        let start = |limit| Watchdog::start(limit, replies.clone());
        let watchdog = options.timeout.map(start).transpose()?;
        let directory = std::env::current_dir().unwrap_or_else(|_| "/".into());
        Ok(Self { guest, replies, watchdog, directory, upstream_only: options.upstream_only })
    }

    fn run(mut self, header: Option<&str>) -> Result<(), ServeError> {
        if let Some(header) = header {
            let reply = self.answer(&serde_json::json!({ "cmd": header }));
            if let Some(error) = first_error(&reply) {
                return Err(ServeError::Header(error));
            }
        }
        let mut input = BufReader::new(io::stdin());
        while let Some(received) = framing::next(&mut input)? {
            let reply = match received {
                Message::Invalid(Invalid::Comment) if self.upstream_only => continue,
                Message::Invalid(invalid) if self.upstream_only => {
                    return Err(ServeError::NotUpstream(invalid.to_string()));
                }
                Message::Invalid(invalid) => message(&invalid.to_string()),
                Message::Text(text) if self.upstream_only => {
                    let request = pretty::parse(&text).ok().and_then(|request| upstream::reduced(&request));
                    self.answer(&request.ok_or(ServeError::NotUpstream(text))?)
                }
                Message::Text(text) => match pretty::parse(&text) {
                    Ok(request) if request.is_object() => self.answer(&request),
                    Ok(_) => message("a message must be a JSON object"),
                    Err(error) => message(&format!("could not parse JSON: {error}")),
                },
            };
            match self.replies.send(&reply) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
                sent => sent?,
            }
        }
        // Lean's finalisers are not run: they free what its threads may still use.
        leave(0)
    }

    /// Lean's reply to a request, or one about it. Does not return when the guest is lost.
    fn answer(&mut self, request: &Value) -> Value {
        self.grant(request);
        if let Some(watchdog) = &self.watchdog {
            watchdog.begin();
        }
        let replied = self.guest.request(&request.to_string());
        let reply = match replied {
            Ok(IoResult::Ok(text)) => serde_json::from_str(&text)
                .unwrap_or_else(|error| message(&format!("Lean sent a malformed reply ({error})"))),
            Ok(IoResult::Err) => message("Lean error: the request failed with an input or output error"),
            Err(error) => {
                let lost = self.guest.judge(&error);
                self.replies.last(&lost)
            }
        };
        if let Some(watchdog) = &self.watchdog {
            watchdog.end();
        }
        self.revoke();
        reply
    }

    fn grant(&self, request: &Value) {
        self.guest.host().vfs().grant(grants::of_request(request, &self.directory));
    }

    fn revoke(&self) {
        self.guest.host().vfs().grant(Vec::new());
    }
}

/// The first error in a reply to a command.
fn first_error(reply: &Value) -> Option<String> {
    if let Some(text) = reply.get("message").and_then(Value::as_str) {
        return Some(text.to_owned());
    }
    let messages = reply.get("messages")?.as_array()?;
    let error = messages.iter().find(|message| message["severity"] == "error")?;
    Some(error["data"].as_str().unwrap_or("an error").to_owned())
}

/// The last line of defence: a fault outside of the guest's code, which the engine does not turn into a trap.
mod crash {
    use std::io;

    use super::Cause;

    const REPLY: &[u8] = b"{\"message\": \"Lean crashed: memory fault\", \"fatal\": \"crash\"}\n\n";

    /// Installs the handler.
    pub(super) fn install() -> io::Result<()> {
        for signal in [libc::SIGSEGV, libc::SIGBUS] {
            // SAFETY: all zeroes is a valid `sigaction`; the handler is async-signal-safe.
            let result = unsafe {
                let mut action: libc::sigaction = std::mem::zeroed();
                action.sa_sigaction = handle as extern "C" fn(libc::c_int) as libc::sighandler_t;
                action.sa_flags = libc::SA_ONSTACK;
                libc::sigaction(signal, &raw const action, std::ptr::null_mut())
            };
            if result != 0 {
                return Err(io::Error::last_os_error());
            }
        }
        Ok(())
    }

    extern "C" fn handle(_signal: libc::c_int) {
        // SAFETY: both calls are async-signal-safe.
        unsafe {
            libc::write(libc::STDOUT_FILENO, REPLY.as_ptr().cast(), REPLY.len());
            libc::_exit(Cause::Crash.exit_status().into());
        }
    }
}
