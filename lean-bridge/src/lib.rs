//! Lean 4 as a service: see the module list for where to start.
pub mod host;
pub mod image;
pub mod repl;
