//! What policy and value say about states: asked for many states at once, and while Lean is busy,
//! but taken in in the order of asking.
//!
//! Invariant: which question is asked when, and when its answer is taken in, depends on the search
//! alone and never on how fast anybody answers. So a search does the same alone or beside others.

use super::{
    engine::{Guides, Search, SearchError},
    options::Priority,
    queue::{Batch, batches},
    session::ProofSession,
};
use crate::{
    goal::Goal,
    policy::{PolicyError, Query, Suggestion},
};
use petgraph::stable_graph::NodeIndex;
use std::{
    collections::VecDeque,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
};

/// What a state may be expanded with.
#[derive(Debug)]
pub(super) struct Work {
    /// Untried tactics, best first.
    pub(super) batches: VecDeque<Batch>,
    /// The estimate in `[0, 1]`, if there is one.
    pub(super) value: Option<f64>,
}

/// What was said about a state.
struct Answer {
    suggestions: Vec<Suggestion>,
    value: Option<f64>,
}

type Reply = Result<Answer, PolicyError>;

enum Question<'a> {
    Asked(Pin<Box<dyn Future<Output = Reply> + Send + 'a>>),
    Answered(Reply),
}

/// The questions about the states that one expansion led to.
struct Round<'a>(Vec<(NodeIndex, Question<'a>)>);

/// Questions under way, oldest first.
#[derive(Default)]
pub(super) struct Pending<'a> {
    rounds: VecDeque<Round<'a>>,
}

impl Pending<'_> {
    pub(super) fn rounds(&self) -> usize {
        self.rounds.len()
    }

    fn poll(&mut self, context: &mut Context<'_>) {
        for (_, question) in self.rounds.iter_mut().flat_map(|round| &mut round.0) {
            if let Question::Asked(future) = question
                && let Poll::Ready(reply) = future.as_mut().poll(context)
            {
                *question = Question::Answered(reply);
            }
        }
    }

    /// Waits for `work`; the questions go on meanwhile.
    pub(super) async fn beside<T>(&mut self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        poll_fn(|context| {
            self.poll(context);
            work.as_mut().poll(context)
        })
        .await
    }

    /// The answers of the oldest round, once all are there.
    async fn oldest(&mut self) -> Vec<(NodeIndex, Reply)> {
        poll_fn(|context| {
            self.poll(context);
            match self.rounds.front() {
                Some(Round(round)) if round.iter().any(|(_, q)| matches!(q, Question::Asked(_))) => Poll::Pending,
                _ => Poll::Ready(()),
            }
        })
        .await;
        let Round(round) = self.rounds.pop_front().unwrap_or(Round(Vec::new()));
        let answered = round.into_iter().filter_map(|(state, question)| match question {
            Question::Answered(reply) => Some((state, reply)),
            Question::Asked(_) => None,
        });
        answered.collect()
    }
}

/// A question with all it is about, so that it can be under way while the graph changes.
struct Owned<'a> {
    declaration: &'a str,
    goals: Arc<[Goal]>,
    depth: usize,
    attempt: usize,
    seed: u64,
    limit: usize,
    priority: Priority,
}

async fn ask(guides: Guides<'_>, question: Owned<'_>) -> Reply {
    let query = Query {
        declaration: question.declaration,
        goals: &question.goals,
        depth: question.depth,
        attempt: question.attempt,
        seed: question.seed,
        limit: question.limit,
    };
    let suggestions = guides.policy.suggest(query);
    let (suggestions, value) = match question.priority {
        Priority::Value => tokio::try_join!(suggestions, guides.value.estimate(query))?,
        Priority::LogProb => (suggestions.await?, None),
    };
    let unusable = |what: String| PolicyError::NotFinite { policy: guides.policy.name().to_owned(), what };
    if value.is_some_and(f64::is_nan) {
        return Err(unusable("the value of a state".to_owned()));
    }
    let value = value.map(|v| v.clamp(0.0, 1.0));
    Ok(Answer { suggestions: usable(suggestions).map_err(unusable)?, value })
}

/// Log-probabilities that can be added up and compared: not a number (and positive infinity) is an
/// error, rounding above 0 is cut off, and what has probability 0 is left out.
fn usable(mut suggestions: Vec<Suggestion>) -> Result<Vec<Suggestion>, String> {
    if let Some(bad) = suggestions.iter().find(|s| s.log_prob.is_nan() || s.log_prob == f64::INFINITY) {
        return Err(format!("the log-probability of `{}`", bad.tactic.lines().next().unwrap_or_default()));
    }
    suggestions.retain(|s| s.log_prob.is_finite());
    for suggestion in &mut suggestions {
        suggestion.log_prob = suggestion.log_prob.min(0.0);
    }
    Ok(suggestions)
}

/// A value counts at least this much, so that its logarithm is finite.
const LEAST_VALUE: f64 = 1e-6;

impl<S: ProofSession> Search<'_, S> {
    /// Asks about states that came up or came nearer. Those with answers go back into the queue at
    /// once.
    pub(super) fn ask(&mut self, states: Vec<NodeIndex>) {
        let mut round = Vec::new();
        for state in states {
            if self.work.contains_key(&state) {
                self.enqueue(state);
                continue;
            }
            let Some(node) = self.graph.state(state).filter(|_| self.is_open(state)) else {
                continue;
            };
            if !self.asked.insert(state) {
                continue;
            }
            let question = Owned {
                declaration: self.declaration,
                goals: Arc::clone(&node.goals),
                depth: node.depth,
                attempt: self.options.attempt,
                seed: self.options.seed.wrapping_add(node.number as u64),
                limit: self.options.suggestions,
                priority: self.options.priority,
            };
            round.push((state, Question::Asked(Box::pin(ask(self.guides, question)))));
        }
        if !round.is_empty() {
            self.pending.rounds.push_back(Round(round));
        }
    }

    /// Takes in answers until at most `rounds` rounds of questions are open, or time is up.
    pub(super) async fn settle(&mut self, rounds: usize) -> Result<(), SearchError> {
        while self.pending.rounds() > rounds {
            let Ok(answers) = tokio::time::timeout(self.remaining(), self.pending.oldest()).await else {
                return Ok(());
            };
            for (state, reply) in answers {
                let answer = reply?;
                let batches = batches(answer.suggestions, self.options.samples, self.options.suggestions);
                self.work.insert(state, Work { batches, value: answer.value });
                self.enqueue(state);
            }
        }
        Ok(())
    }

    /// Whether a state may be expanded.
    fn is_open(&self, state: NodeIndex) -> bool {
        let node = self.graph.state(state);
        node.is_some_and(|n| n.depth <= self.options.depth && !n.exhausted && n.proved_by.is_none())
    }

    /// Puts a state into the queue at the rank of its best untried batch.
    pub(super) fn enqueue(&mut self, state: NodeIndex) {
        if !self.is_open(state) {
            return;
        }
        let Some(work) = self.work.get(&state) else {
            return;
        };
        let Some(best) = work.batches.front().map(|b| b.log_prob) else {
            return self.exhaust(state);
        };
        let path = self.graph.state(state).map_or(0.0, |node| node.log_prob);
        let base = work.value.map_or(path, |value| value.max(LEAST_VALUE).ln());
        self.queue.push(state, base + best);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Effort;
    use std::borrow::Cow;

    #[test]
    fn unusable_log_probabilities_are_told_or_left_out() {
        let of = |log_prob| Suggestion {
            tactic: "t".to_owned(),
            log_prob,
            effort: Effort::Low,
            template: Cow::Borrowed("test"),
        };
        assert!(usable(vec![of(-1.0), of(f64::NAN)]).unwrap_err().contains("`t`"));
        assert!(usable(vec![of(f64::INFINITY)]).is_err());
        let kept: Vec<f64> =
            usable(vec![of(-1.0), of(f64::NEG_INFINITY), of(1e-9)]).unwrap().iter().map(|s| s.log_prob).collect();
        assert_eq!(kept, [-1.0, 0.0]);
    }
}
