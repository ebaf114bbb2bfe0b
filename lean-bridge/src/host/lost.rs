//! How a guest ends before its time, told apart for whoever has to answer for it.

use std::fmt;

use wasmtime::Trap;

use super::exceptions::Uncaught;
use super::state::{Exited, Host};

/// A guest's end. The guest cannot go on; its process should end too.
#[derive(Debug)]
pub struct Lost {
    /// What kind of end it was.
    pub cause: Cause,
    /// What is known about it: the trap and the guest's last words.
    pub detail: String,
}

/// Kinds of ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It asked for more memory than it may have.
    Memory,
    /// It recursed too deeply.
    Stack,
    /// The wall clock of a request ran out.
    Timeout,
    /// Anything else: a trap, an assertion, a call of `exit`.
    Crash,
}

impl Cause {
    /// The word in the protocol's `fatal` field.
    pub fn word(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Stack => "stack",
            Self::Timeout => "timeout",
            Self::Crash => "crash",
        }
    }

    /// The exit status of a worker that ended so.
    pub fn exit_status(self) -> u8 {
        match self {
            Self::Memory => 40,
            Self::Stack => 41,
            Self::Timeout => 42,
            Self::Crash => 43,
        }
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.cause {
            Cause::Memory => "out of memory",
            Cause::Stack => "stack overflow",
            Cause::Timeout => "timeout",
            Cause::Crash => "Lean crashed",
        };
        f.write_str(what)?;
        if !self.detail.is_empty() {
            write!(f, ": {}", self.detail)?;
        }
        Ok(())
    }
}

/// Part of a thread's stack that is left when it counts as overflown: what one frame may jump over.
const STACK_MARGIN: u32 = 256 << 10;

impl Lost {
    /// Judges the error that ended a thread whose stack has `stack_left` bytes left.
    pub(super) fn judge(host: &Host, error: &wasmtime::Error, stack_left: u32) -> Self {
        let trap = error.downcast_ref::<Trap>().copied();
        let cause = if ran_out_of_memory(host) {
            Cause::Memory
        } else if trap == Some(Trap::StackOverflow)
            || (trap == Some(Trap::MemoryOutOfBounds) && stack_left < STACK_MARGIN)
        {
            Cause::Stack
        } else {
            Cause::Crash
        };
        let reason = || match error.downcast_ref::<Exited>() {
            Some(exited) => exited.to_string(),
            None => trap.map_or_else(|| error.root_cause().to_string(), |trap| trap.to_string()),
        };
        tracing::debug!("the guest was lost: {error:?}");
        Self::told(host, cause, reason)
    }

    /// Judges a C++ exception that nobody caught.
    pub(super) fn uncaught(host: &Host, exception: Option<&Uncaught>) -> Self {
        let ty = exception.map_or("of unknown type", |exception| &exception.ty);
        let text = exception.and_then(|exception| exception.text.as_deref()).unwrap_or_default();
        let cause = match ty {
            _ if text.contains("deep recursion") || text.contains("stack") => Cause::Stack,
            "St9bad_alloc" => Cause::Memory,
            _ if ran_out_of_memory(host) || text.contains("memory") => Cause::Memory,
            _ => Cause::Crash,
        };
        Self::told(host, cause, || format!("uncaught exception {ty} {text}"))
    }

    fn told(host: &Host, cause: Cause, reason: impl FnOnce() -> String) -> Self {
        let detail = match cause {
            Cause::Memory => format!("the limit is {} MB", host.memory.limit() >> 20),
            Cause::Stack => "the recursion is too deep".to_owned(),
            Cause::Crash | Cause::Timeout => {
                let said = host.output.tail();
                if said.is_empty() { reason() } else { format!("{}\n{said}", reason()) }
            }
        };
        Self { cause, detail }
    }
}

/// Whether the guest asked for too much: the host refused, or Lean knew before asking that it is more than there can be.
fn ran_out_of_memory(host: &Host) -> bool {
    host.memory.was_refused() || host.output.tail().contains("INTERNAL PANIC: out of memory")
}
