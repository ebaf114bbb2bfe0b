//! Budgets of a search.

use super::session::TacticLimits;
use crate::policy::Effort;
use std::time::Duration;

/// Bounds of one search. Every one of them is a hard stop.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchOptions {
    /// Batches of tactics sent to Lean.
    pub expansions: usize,
    /// Tactics in one batch.
    pub samples: usize,
    /// Wall clock for the whole search.
    pub time: Duration,
    /// Tactics between the statement and a state. Deeper states are kept but not expanded.
    pub depth: usize,
    /// States held in the graph.
    pub states: usize,
    /// Lean states kept alive in the worker; older ones are forgotten and replayed when needed.
    pub live_states: usize,
    /// Suggestions asked of the policy for one state.
    pub suggestions: usize,
    /// Workers that may be lost before the search gives up.
    pub losses: usize,
    /// Bounds of a tactic by effort.
    pub limits: EffortLimits,
    /// Which attempt at the statement this is, from 0: policies vary their answers by it.
    pub attempt: usize,
    /// Everything random comes from this.
    pub seed: u64,
    /// What states are ranked by.
    pub priority: Priority,
    /// Expansions whose new states may still wait for the policy while Lean goes on with older
    /// ones. 0 is strictly best-first; 1 keeps Lean busy beside a policy that takes its time.
    pub prefetch: usize,
}

/// What the queue ranks states by; the log-probability of the tactics to try is added to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Priority {
    /// Cumulative log-probability of the tactics that led to the state.
    #[default]
    LogProb,
    /// The logarithm of the state's value; where there is none, as [`Priority::LogProb`].
    Value,
}

impl Default for SearchOptions {
    fn default() -> Self {
        SearchOptions {
            expansions: 512,
            samples: 8,
            time: Duration::from_mins(5),
            depth: 12,
            states: 20_000,
            live_states: 400,
            suggestions: 400,
            losses: 12,
            limits: EffortLimits::default(),
            attempt: 0,
            seed: 0,
            priority: Priority::default(),
            prefetch: 0,
        }
    }
}

/// Bounds of one tactic for each [`Effort`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EffortLimits {
    /// For [`Effort::Low`].
    pub low: TacticLimits,
    /// For [`Effort::Medium`].
    pub medium: TacticLimits,
    /// For [`Effort::High`].
    pub high: TacticLimits,
}

impl Default for EffortLimits {
    fn default() -> Self {
        let limits = |heartbeats, ms| TacticLimits { heartbeats, time: Duration::from_millis(ms) };
        EffortLimits { low: limits(20_000, 1_500), medium: limits(100_000, 5_000), high: limits(400_000, 15_000) }
    }
}

impl EffortLimits {
    /// The bounds for an effort.
    pub fn of(&self, effort: Effort) -> TacticLimits {
        match effort {
            Effort::Low => self.low,
            Effort::Medium => self.medium,
            Effort::High => self.high,
        }
    }
}
