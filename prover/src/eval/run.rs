//! Attempting every problem, each attempt kept in the store before the next one is begun in its place.
//!
//! An attempt is in the store whole or not at all, so a run that was killed goes on with exactly what is missing.

use super::{
    problems::Listed,
    record::{Attempt, Deepest},
};
use crate::{
    policy::Policy,
    prove::{Outcome, Prover, Status},
    search::{EffortLimits, SearchRecord, Tried, TriedResult},
};
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};
use store::{Store, StoreError, runs};
use tokio::{sync::mpsc, task::JoinSet};

/// Why a run could not go on.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// An attempt could not be kept, or kept ones not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault of this program.
    #[error("a search ended abnormally: {0}")]
    Abnormal(String),
}

/// Attempts by problem (its place in the list) and number.
pub type Made = BTreeMap<(usize, usize), Attempt>;

/// What to do and with what.
pub struct Job {
    /// Searches and asks the gate.
    pub prover: Arc<Prover>,
    /// Asked how many tokens it sampled.
    pub policy: Arc<dyn Policy>,
    /// Keeps every attempt.
    pub store: Store,
    /// The run's identity in the store.
    pub run: String,
    /// The problems.
    pub problems: Arc<Vec<Listed>>,
    /// Attempts at each.
    pub attempts: usize,
    /// Attempts at a time.
    pub searches: usize,
    /// Bounds of a tactic: one that took its time was ended by the clock.
    pub limits: EffortLimits,
}

/// What the store has of a run.
pub async fn stored(store: &Store, run: &str, problems: &[Listed]) -> Result<Made, StoreError> {
    let places: BTreeMap<&str, usize> =
        problems.iter().enumerate().map(|(place, p)| (p.task.name.as_str(), place)).collect();
    let mut made = Made::new();
    for row in store.attempts(run).await? {
        let damaged = |reason: String| StoreError::Row { table: "attempts", reason };
        let place = *places
            .get(row.statement.as_str())
            .ok_or_else(|| damaged(format!("`{}` is no problem of this run", row.statement)))?;
        let mut attempt: Attempt = serde_json::from_str(&row.detail).map_err(|error| damaged(error.to_string()))?;
        if let Some(proof) = row.proof {
            attempt.proof = Some(proof.text);
            attempt.axioms = proof.axioms;
        }
        made.insert((place, row.attempt), attempt);
    }
    Ok(made)
}

impl Job {
    /// Makes every attempt that is not in `done`, and sends each once the store has it. Dropping the future stops
    /// everything; what was not sent will be made again.
    pub async fn run(self, done: &Made, made: mpsc::UnboundedSender<(usize, Attempt)>) -> Result<(), RunError> {
        let mut schedule = Schedule::new(self.problems.len(), self.attempts, done);
        let mut running = JoinSet::new();
        let mut tokens = self.policy.usage().map_or(0, |usage| usage.sampled_tokens);
        loop {
            while running.len() < self.searches.max(1) {
                let Some((place, number)) = schedule.queue.pop_front() else { break };
                let (prover, problems) = (Arc::clone(&self.prover), Arc::clone(&self.problems));
                running.spawn(async move {
                    let outcome = prover.prove_attempts(&problems[place].task, number..number + 1).await;
                    (place, number, outcome)
                });
            }
            let Some(ended) = running.join_next().await else { return Ok(()) };
            let (place, number, outcome) = ended.map_err(|error| RunError::Abnormal(error.to_string()))?;
            // Attempts share the model: each is booked what was sampled since the last one ended, which is exact in
            // sum.
            let now = self.policy.usage().map_or(0, |usage| usage.sampled_tokens);
            let used = now.saturating_sub(std::mem::replace(&mut tokens, now));
            let attempt = attempt(number, outcome, used, self.limits);
            self.keep(place, &attempt).await?;
            schedule.ended(place, &attempt);
            if made.send((place, attempt)).is_err() {
                return Ok(());
            }
        }
    }

    async fn keep(&self, place: usize, attempt: &Attempt) -> Result<(), RunError> {
        let bare = Attempt { proof: None, axioms: Vec::new(), ..attempt.clone() };
        let detail = serde_json::to_string(&bare).map_err(|error| RunError::Abnormal(error.to_string()))?;
        let proof =
            attempt.proof.clone().map(|text| runs::Proof { text, axioms: attempt.axioms.clone(), steps: Vec::new() });
        let row = runs::Attempt {
            statement: self.problems[place].task.name.clone(),
            attempt: attempt.attempt,
            status: attempt.status.as_str().to_owned(),
            seconds: attempt.seconds,
            detail,
            proof,
        };
        Ok(self.store.add_attempt(&self.run, &row).await?)
    }
}

/// What is left to do. The first attempt at a problem decides whether there are more: a statement that Lean cannot
/// read fares no better the next time.
struct Schedule {
    queue: VecDeque<(usize, usize)>,
    attempts: usize,
    done: BTreeSet<(usize, usize)>,
}

impl Schedule {
    fn new(problems: usize, attempts: usize, done: &Made) -> Self {
        let first = (0..problems).filter(|place| !done.contains_key(&(*place, 0))).map(|place| (place, 0));
        let mut schedule = Schedule { queue: first.collect(), attempts, done: done.keys().copied().collect() };
        for ((place, _), attempt) in done.iter().filter(|((_, number), _)| *number == 0) {
            schedule.ended(*place, attempt);
        }
        schedule
    }

    fn ended(&mut self, place: usize, attempt: &Attempt) {
        if attempt.attempt == 0 && !is_final(attempt) {
            let later = (1..self.attempts).map(|number| (place, number));
            self.queue.extend(later.filter(|unit| !self.done.contains(unit)));
        }
    }
}

/// Whether further attempts are of no use, because the statement was never opened.
pub fn is_final(attempt: &Attempt) -> bool {
    matches!(attempt.status, Status::Unsupported | Status::Error) && attempt.expansions == 0
}

fn attempt(number: usize, outcome: Outcome, tokens: u64, limits: EffortLimits) -> Attempt {
    let clocked = |tried: &&Tried| match tried.result {
        TriedResult::Lost => true,
        TriedResult::Timeout => tried.ms >= limits.of(tried.effort).time.as_secs_f64() * 1e3,
        _ => false,
    };
    let clocked = outcome.records.iter().flat_map(SearchRecord::tried).filter(clocked).count();
    let milliseconds: f64 = outcome.records.iter().flat_map(|r| &r.expansions).map(|e| e.ms).sum();
    let deepest = if outcome.status == Status::Proved { None } else { deepest(&outcome.records) };
    Attempt {
        attempt: number,
        status: outcome.status,
        message: outcome.message,
        proof: outcome.proof,
        axioms: outcome.axioms,
        templates: outcome.templates,
        expansions: outcome.expansions,
        tactics: outcome.tactics,
        clocked,
        tokens,
        lean_seconds: milliseconds / 1e3,
        seconds: outcome.seconds,
        deepest,
    }
}

/// The deepest state that was expanded, the last one of those.
fn deepest(records: &[SearchRecord]) -> Option<Deepest> {
    let expansions = records.iter().flat_map(|r| &r.expansions);
    let deepest = expansions.max_by_key(|e| e.depth)?;
    Some(Deepest { depth: deepest.depth, goals: deepest.goals.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(number: usize, status: Status, expansions: usize) -> Attempt {
        let outcome = Outcome {
            name: String::new(),
            status,
            proof: None,
            axioms: Vec::new(),
            lean: String::new(),
            expansions,
            tactics: 0,
            samples: 0,
            seconds: 0.0,
            message: String::new(),
            origin: crate::prove::outcome::Origin { path: None, line: 1 },
            edits: Vec::new(),
            templates: Vec::new(),
            records: Vec::new(),
        };
        attempt(number, outcome, 0, EffortLimits::default())
    }

    #[test]
    fn what_is_done_is_not_done_again() {
        let done = Made::from([
            ((0, 0), made(0, Status::Failed, 3)),
            ((0, 2), made(2, Status::Failed, 3)),
            ((1, 0), made(0, Status::Unsupported, 0)),
        ]);
        let mut schedule = Schedule::new(3, 3, &done);
        assert_eq!(schedule.queue, [(2, 0), (0, 1)]);
        schedule.ended(2, &made(0, Status::Failed, 1));
        assert_eq!(schedule.queue, [(2, 0), (0, 1), (2, 1), (2, 2)]);
        schedule.ended(2, &made(1, Status::Failed, 1));
        assert_eq!(schedule.queue.len(), 4);
    }
}
