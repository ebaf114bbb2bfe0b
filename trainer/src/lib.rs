//! Training of the policy and expert iteration (arXiv 2202.01344, §5).
//!
//! [`mod@iterate`] is the loop: sample proofs with the current model, keep what Lean verified, train the next one from θ0 on
//! all of it, measure on statements held out. [`learn`] trains a model on steps of proofs, [`heads`] for its other uses.
//! [`report`] shows a run, [`extract`] takes steps out of proofs that are there.
//! Everything a run does is in its folder, and a run that was killed goes on with what is missing. Start reading at
//! [`mod@iterate`].

pub mod config;
pub mod error;
pub mod extract;
pub mod files;
pub mod heads;
pub mod iterate;
mod journal;
pub mod learn;
mod progress;
pub mod report;

pub use config::RunConfig;
pub use error::TrainError;
