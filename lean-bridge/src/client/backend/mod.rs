//! The kinds of Lean that a worker can be.

mod embedded;
pub mod lake;

use std::fmt::Debug;
use std::process::Command;

pub use embedded::EmbeddedLean;

use crate::header::Header;
use crate::protocol::Hello;

/// A kind of Lean: how to start one, what it speaks, and what its libraries are.
///
/// All that differs between kinds is behind this trait; nothing else asks which kind it is.
pub trait Backend: Debug + Send + Sync {
    /// What to run to its end before the first worker is started, if anything. It may take minutes the first time,
    /// and tells its progress and its errors on standard error.
    fn set_up(&self) -> Option<Command>;

    /// What to start for one worker. Pipes and process group are set by the caller.
    fn command(&self) -> Command;

    /// What a worker understands.
    fn dialect(&self) -> Dialect {
        Dialect::Extended
    }

    /// Adds to what a worker said of itself what only the backend knows: a label for people, the library's revision.
    fn complete(&self, hello: Hello) -> Hello {
        hello
    }

    /// The imports of `header` that another library stands for, and its name.
    fn stand_in(&self, header: &Header) -> Option<StandIn>;
}

/// What a worker understands beside leanprover-community/repl's protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Our REPL's additions: batches, limits, forgetting, splitting, verifying.
    Extended,
    /// Nothing: the client makes all that up from plain commands and tactics.
    Upstream,
}

/// A library that stands for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// The modules asked for.
    pub imports: Vec<String>,
    /// The library that is loaded in their place.
    pub library: &'static str,
}
