//! Policies: what proposes the tactics to try on a proof state.
//!
//! The fixed [`portfolio`] and language models stand behind the same trait, so that search,
//! evaluation and training do not know which one they drive.

pub mod complaint;
pub mod endpoint;
pub mod local;
pub mod mixture;
pub mod patch;
pub mod portfolio;
pub mod template;

use crate::goal::Goal;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, future::Future, pin::Pin, time::Duration};

/// What a policy is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// Name of the declaration being proved.
    pub declaration: &'a str,
    /// The goals of the state; a tactic acts on the first.
    pub goals: &'a [Goal],
    /// Tactics between the statement and this state.
    pub depth: usize,
    /// Which attempt at the statement this is, from 0.
    pub attempt: usize,
    /// Everything random in an answer must come from this.
    pub seed: u64,
    /// At most this many suggestions are of use.
    pub limit: usize,
}

/// How much of Lean's time a tactic deserves. The search turns it into heartbeats and
/// milliseconds; a policy that cannot tell says [`Effort::Medium`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effort {
    /// Decides quickly or not at all.
    Low,
    /// Ordinary automation.
    Medium,
    /// Heavy automation, worth waiting for.
    High,
}

/// A tactic to try.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The tactic's text.
    pub tactic: String,
    /// Natural logarithm of its probability; never above 0.
    pub log_prob: f64,
    /// How long it may take.
    pub effort: Effort,
    /// What produced it, for tables: the portfolio's template, or the model's name.
    pub template: Cow<'static, str>,
}

/// Why a policy gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// The model or server behind the policy failed.
    #[error("the policy {policy} failed: {message}")]
    Failed {
        /// Which policy.
        policy: String,
        /// What went wrong.
        message: String,
    },
    /// A number that cannot be ranked.
    #[error("the policy {policy} gave no finite number for {what}")]
    NotFinite {
        /// Which policy.
        policy: String,
        /// What the number is of.
        what: String,
    },
}

/// The future a policy answers with.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, PolicyError>> + Send + 'a>>;

/// Proposes tactics. Object safe, shared by all searches of a process.
pub trait Policy: Send + Sync {
    /// The name that results and tables show.
    fn name(&self) -> &str;

    /// Tactics for the first goal, in any order, without duplicates.
    /// The same query gives the same answer.
    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>>;

    /// Whether answers take no time worth mentioning. Search asks ahead of policies that take some.
    fn answers_at_once(&self) -> bool {
        false
    }

    /// What the model behind the policy has done so far, if there is one that tells.
    fn usage(&self) -> Option<Usage> {
        None
    }
}

/// What a model has done since it was loaded, and what waits for it now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Tokens of prompts read.
    pub prompt_tokens: u64,
    /// Tokens sampled.
    pub sampled_tokens: u64,
    /// Requests that wait.
    pub queued: u64,
    /// Requests under way.
    pub running: u64,
    /// Time in which it worked.
    pub busy: Duration,
}

/// Estimates how near a state is to being proved.
pub trait Value: Send + Sync {
    /// A number in `[0, 1]`, 1 for "nearly done". `None` leaves the choice to the cumulative
    /// log-probability of the path.
    fn estimate<'a>(&'a self, query: Query<'a>) -> Answer<'a, Option<f64>>;
}

/// The value of a policy that has none: search goes by cumulative log-probability.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoValue;

impl Value for NoValue {
    fn estimate<'a>(&'a self, _query: Query<'a>) -> Answer<'a, Option<f64>> {
        Box::pin(std::future::ready(Ok(None)))
    }
}
