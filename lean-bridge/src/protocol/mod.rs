//! The JSON that goes over the pipe: leanprover-community/repl's, and what our own REPL adds to it.
//!
//! Upstream leaves out lists that are empty, so every list here defaults to empty.
//! [`frame`] knows where one message ends; nothing outside this folder knows how a message is spelt.

pub(crate) mod frame;
mod reply;
mod request;

pub use reply::{
    CommandReply, FoundTactic, Hello, Message, Position, ProofStatus, Severity, Sorry, SplitCommand, SplitHeader,
    SplitReply, SplitSorry, TacticOutcome, TacticReply, TacticResult,
};
pub(crate) use reply::{ForgetReply, HelloReply, TacticsReply, VerifyReply, first_error, refusal};
pub use request::{Command, InfoTree, Limits, Tactic, Tactics};
pub(crate) use request::{Forget, HelloRequest, Split, Verify, VerifyBody};
