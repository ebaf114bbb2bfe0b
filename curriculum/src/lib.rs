//! Statements to learn from.
//!
//! **Invariant:** a statement that equals a benchmark's, up to names, order and numbers, is never learned from: the
//! [`guard`] refuses it and says why. [`mod@generate`] makes theorems together with their proofs, [`check`] has Lean
//! check them, [`mod@harvest`] does so by the thousand. [`import`] reads statements from files, [`schedule`] says which statements are worth
//! an attempt. Start reading at [`mod@generate`].

pub mod check;
pub mod generate;
pub mod guard;
pub mod harvest;
pub mod import;
pub mod schedule;
pub mod sources;
