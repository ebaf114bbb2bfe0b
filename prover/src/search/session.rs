//! What the search needs of Lean: a root state, tactics on states, forgetting.
//!
//! Designs considered: driving `lean_bridge::Lease` directly. The trait costs one file and buys a
//! search that can be tested without Lean, and a place for a second kind of Lean.

use std::{future::Future, time::Duration};

/// Bounds of one tactic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TacticLimits {
    /// Lean heartbeats in option units (200,000 is Lean's default); 0 for no limit.
    pub heartbeats: u64,
    /// Wall clock.
    pub time: Duration,
}

/// A proof state as Lean knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenState {
    /// Lean's number for it, valid for one worker's life.
    pub id: u64,
    /// The goals as printed.
    pub goals: Vec<String>,
}

/// What became of one tactic.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// How it ended.
    pub outcome: StepOutcome,
    /// Milliseconds it took.
    pub ms: f64,
}

/// How a tactic ended.
#[derive(Debug, Clone, PartialEq)]
pub enum StepOutcome {
    /// No goal is left and Lean calls the proof complete.
    Proved,
    /// The state that it led to.
    Advanced(OpenState),
    /// Lean refused it.
    Failed(String),
    /// It ran into its heartbeats or its time.
    TimedOut,
    /// Not tried, because an earlier tactic of the batch proved the state.
    Skipped,
}

/// Why a session could not answer.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The worker was lost (died, hung, ran out of memory). [`ProofSession::root`] starts a new one.
    #[error("the Lean worker was lost: {0}")]
    Lost(String),
    /// No further request can succeed.
    #[error("{0}")]
    Fatal(String),
}

/// A session on one hole of one statement.
pub trait ProofSession: Send {
    /// Opens the hole, on a new worker if the last one was lost.
    fn root(&mut self) -> impl Future<Output = Result<OpenState, SessionError>> + Send;

    /// Tries tactics on one state, in one round trip, each from that state and each within
    /// `limits`. The answer has one step for each tactic, in order.
    fn apply(
        &mut self,
        state: u64,
        tactics: &[String],
        limits: TacticLimits,
    ) -> impl Future<Output = Result<Vec<Step>, SessionError>> + Send;

    /// Frees states. They must not be used again.
    fn forget(&mut self, states: &[u64]) -> impl Future<Output = Result<(), SessionError>> + Send;
}
