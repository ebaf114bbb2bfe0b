//! What the guest's threads share, and what each has of its own.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use wasmtime::{AsContext, Engine, Linker, Module, Result, TypedFunc, format_err};

use super::deadline::Deadline;
use super::exceptions::Exceptions;
use super::lost::Lost;
use super::memory::GuestMemory;
use super::output::Output;
use super::threads::Threads;
use super::vfs::Vfs;
use crate::image::symbols::Symbols;

/// One guest: a process of its own as far as Lean can tell.
pub(crate) struct Host {
    pub engine: Engine,
    pub lean: Module,
    pub shim: Module,
    pub symbols: Symbols,
    pub memory: GuestMemory,
    /// Slots that the image's table has; the host's own functions come after.
    pub table_length: u32,
    pub files: Mutex<Vfs>,
    pub output: Output,
    pub threads: Threads,
    pub deadline: Deadline,
    pub started: Instant,
    /// The closure handed over by Lean, 0 before.
    pub captured: AtomicU32,
    /// Called when the guest is lost on a thread that Lean started, and must end the process.
    pub lost: LostHandler,
    /// The host's functions; each thread adds what belongs to its own store.
    pub linker: Linker<Thread>,
}

/// Ends the process because of what became of the guest.
pub(crate) type LostHandler = Box<dyn Fn(&Lost) + Send + Sync>;

impl Host {
    /// Ends the process: the guest is lost.
    pub(crate) fn lose(&self, lost: &Lost) -> ! {
        (self.lost)(lost);
        std::process::abort()
    }

    /// The closure that answers requests, once Lean has handed it over.
    pub(crate) fn captured(&self) -> Option<u32> {
        Some(self.captured.load(Ordering::Acquire)).filter(|closure| *closure != 0)
    }
}

/// Data of one guest thread's store.
pub(crate) struct Thread {
    pub host: Arc<Host>,
    pub exceptions: Exceptions,
    /// `None` only while the instance is being made.
    pub calls: Option<Arc<Calls>>,
}

impl Thread {
    pub(crate) fn new(host: Arc<Host>) -> Self {
        Self { host, exceptions: Exceptions::default(), calls: None }
    }
}

/// Functions of the guest that the host calls.
pub(crate) struct Calls {
    pub can_catch: TypedFunc<(u32, u32, u32), i32>,
    pub exception_pointer: TypedFunc<u32, u32>,
    pub increment_exception: TypedFunc<u32, ()>,
    pub decrement_exception: TypedFunc<u32, ()>,
    pub set_threw: TypedFunc<(i32, i32), ()>,
    pub set_second_result: TypedFunc<u32, ()>,
    pub malloc: TypedFunc<u32, u32>,
    pub free: TypedFunc<u32, ()>,
    pub memalign: TypedFunc<(u32, u32), u32>,
    pub thread_init: TypedFunc<(u32, i32, i32, i32, u32, i32), ()>,
    pub tls_init: TypedFunc<(), u32>,
    pub thread_free: TypedFunc<u32, ()>,
    pub dl_set_error: TypedFunc<(u32, u32), ()>,
    pub delete_object: TypedFunc<u32, ()>,
}

/// The guest's functions, for a host function that was called by it.
pub(crate) fn calls(context: &impl AsContext<Data = Thread>) -> Result<Arc<Calls>> {
    let calls = context.as_context().data().calls.clone();
    calls.ok_or_else(|| format_err!("the guest called the host before it was set up"))
}

/// The guest ended its process.
#[derive(Debug, thiserror::Error)]
#[error("Lean exited with status {0}")]
pub(crate) struct Exited(pub i32);

/// The guest's frames were discarded on purpose: the thread is done, or the snapshot is due.
#[derive(Debug, thiserror::Error)]
#[error("the guest's frames were discarded")]
pub(crate) struct Unwound;
