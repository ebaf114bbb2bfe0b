//! Hosts the real Lean, compiled from WebAssembly, inside of this process.
//!
//! **Invariant.** A guest reaches nothing but its own memory, the clock, randomness, and the files that [`vfs`] shows
//! it. One process hosts one guest; a guest that is lost takes its process with it, so nothing is ever repaired.
//!
//! Start with [`start`] (how a guest comes to life), then `guest` (calls into it) and `state` (what its threads share).

mod deadline;
mod dynamic;
pub(crate) mod engine;
mod errno;
mod exceptions;
mod files;
pub(crate) mod guest;
pub(crate) mod lost;
pub(crate) mod memory;
pub(crate) mod object;
pub(crate) mod output;
pub(crate) mod start;
pub(crate) mod state;
mod system;
mod threads;
pub(crate) mod vfs;

pub use engine::engine;
pub use guest::STACK_BYTES;
pub use lost::{Cause, Lost};
