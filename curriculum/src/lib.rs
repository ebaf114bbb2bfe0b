//! Statements to learn from.
//!
//! **Invariant:** a statement that equals a benchmark's, up to names, order and numbers, is never learned from: the
//! [`guard`] refuses it and says why. Start reading there.

pub mod guard;
