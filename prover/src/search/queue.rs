//! The order of work: batches of tactics, and the queue of states that have some.

use crate::policy::{Effort, Suggestion};
use petgraph::stable_graph::NodeIndex;
use std::{
    cmp::Ordering,
    collections::{BinaryHeap, HashMap, VecDeque},
};

/// Tactics that go to Lean together: the same effort, near in rank.
#[derive(Debug, Clone)]
pub(crate) struct Batch {
    pub(crate) suggestions: Vec<Suggestion>,
    pub(crate) effort: Effort,
    /// The best log-probability in the batch.
    pub(crate) log_prob: f64,
}

impl Batch {
    fn new(suggestions: Vec<Suggestion>, effort: Effort) -> Batch {
        let log_prob = suggestions.first().map_or(f64::NEG_INFINITY, |s| s.log_prob);
        Batch { suggestions, effort, log_prob }
    }

    /// The same tactics, one a batch.
    pub(crate) fn into_singles(self) -> Vec<Batch> {
        let effort = self.effort;
        self.suggestions.into_iter().map(|s| Batch::new(vec![s], effort)).collect()
    }
}

/// A tactic that ran out of time is worth this much less at the next effort.
const RETRY_PENALTY: f64 = 2.0;

impl Suggestion {
    /// The same tactic with more time, if there is more to be had.
    pub(crate) fn retry(&self, tried: Effort) -> Option<Suggestion> {
        let effort = match tried {
            Effort::Low => Effort::Medium,
            Effort::Medium => Effort::High,
            Effort::High => return None,
        };
        Some(Suggestion { effort, log_prob: self.log_prob - RETRY_PENALTY, ..self.clone() })
    }
}

/// Cuts suggestions into batches of at most `size`, best first. Expensive tactics go in smaller
/// batches, so that better work elsewhere does not wait long for them.
pub(crate) fn batches(mut suggestions: Vec<Suggestion>, size: usize, limit: usize) -> VecDeque<Batch> {
    suggestions.sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
    suggestions.truncate(limit);
    let mut out = Vec::new();
    for (effort, share) in [(Effort::Low, 1), (Effort::Medium, 2), (Effort::High, 4)] {
        let size = (size / share).max(1);
        let mut current: Vec<Suggestion> = Vec::new();
        for suggestion in suggestions.iter().filter(|s| s.effort == effort) {
            let apart = current.first().is_some_and(|first| first.log_prob - suggestion.log_prob > MAX_SPREAD);
            if current.len() == size || apart {
                out.push(Batch::new(std::mem::take(&mut current), effort));
            }
            current.push(suggestion.clone());
        }
        if !current.is_empty() {
            out.push(Batch::new(current, effort));
        }
    }
    out.sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
    out.into()
}

/// Tactics further apart than this in log-probability do not share a batch.
const MAX_SPREAD: f64 = 1.5;

#[derive(Debug, PartialEq)]
struct Entry {
    priority: f64,
    order: u64,
    state: NodeIndex,
}

impl Eq for Entry {}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        // Equal priorities come out in the order they went in: the search is deterministic.
        self.priority.total_cmp(&other.priority).then_with(|| other.order.cmp(&self.order))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A priority queue in which a state stands once, at its last given priority.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    heap: BinaryHeap<Entry>,
    current: HashMap<NodeIndex, u64>,
    pushed: u64,
}

impl Queue {
    pub(crate) fn push(&mut self, state: NodeIndex, priority: f64) {
        self.pushed += 1;
        self.current.insert(state, self.pushed);
        self.heap.push(Entry { priority, order: self.pushed, state });
    }

    pub(crate) fn pop(&mut self) -> Option<NodeIndex> {
        while let Some(entry) = self.heap.pop() {
            if self.current.get(&entry.state) == Some(&entry.order) {
                self.current.remove(&entry.state);
                return Some(entry.state);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn suggestion(tactic: &str, log_prob: f64, effort: Effort) -> Suggestion {
        Suggestion { tactic: tactic.to_owned(), log_prob, effort, template: Cow::Borrowed("test") }
    }

    #[test]
    fn batches_are_best_first_and_of_one_effort() {
        let out = batches(
            vec![
                suggestion("d", -3.0, Effort::High),
                suggestion("a", -0.5, Effort::Low),
                suggestion("c", -2.5, Effort::Low),
                suggestion("b", -1.0, Effort::Low),
            ],
            8,
            100,
        );
        let names: Vec<Vec<&str>> =
            out.iter().map(|b| b.suggestions.iter().map(|s| s.tactic.as_str()).collect()).collect();
        assert_eq!(names, [vec!["a", "b"], vec!["c"], vec!["d"]]);
    }

    #[test]
    fn a_state_stands_once_in_the_queue() {
        let (a, b) = (NodeIndex::new(0), NodeIndex::new(1));
        let mut queue = Queue::default();
        queue.push(a, -1.0);
        queue.push(b, -2.0);
        queue.push(a, -3.0);
        assert_eq!(queue.pop(), Some(b));
        assert_eq!(queue.pop(), Some(a));
        assert_eq!(queue.pop(), None);
    }
}
