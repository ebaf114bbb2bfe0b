//! The worker's side of the protocol: messages in, replies out, one guest that answers.
//!
//! The protocol is that of leanprover-community/repl (JSON, a blank line after each message), with additions; the
//! commands are implemented in Lean (`lean/Repl.lean`). Here is what a worker owes whatever becomes of Lean: one reply
//! to every message, and a clear end.

mod framing;
mod grants;
mod orphan;
mod pretty;
mod replies;
mod serve;
mod upstream;
mod watchdog;

pub use serve::{Options, ServeError, serve};
