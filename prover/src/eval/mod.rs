//! Evaluation that can be cited: datasets in the shapes the field uses, pass@k, and a record that anyone can check.
//!
//! [`dataset`] reads statements, [`run`] attempts them, [`record`] holds everything that made the number,
//! [`tally`] derives the tables from it and nothing else, [`check`] proves the record right or wrong.

pub mod check;
pub mod compare;
pub mod dataset;
pub mod known;
mod merge;
pub mod pass_at_k;
pub mod problems;
pub mod record;
pub mod run;
pub mod setup;
pub mod tally;
