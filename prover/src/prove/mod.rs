//! Proving the statements of Lean files: what `prover prove` does, as a library.
//!
//! [`input`] reads files, [`task`] cuts them, [`run`] proves what was cut, [`recheck`] and
//! [`write`] put proofs back, [`outcome`], [`table`] and [`meter`] report.

pub mod input;
pub mod meter;
pub mod outcome;
pub mod recheck;
pub mod run;
mod session;
pub mod table;
pub mod task;
pub mod write;

pub use meter::Meter;
pub use outcome::{Outcome, Status};
pub use run::{Budget, MINIMISE_SHARE, Prover, prove_statements};
pub use task::Task;
