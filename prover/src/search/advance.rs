//! Taking in what a batch of tactics led to.

use super::{
    engine::{Search, SearchError, tried},
    graph::{Handle, Link, Origin, StateNode, StepNode},
    queue::{Batch, batches},
    record::{Tried, TriedResult, shortened},
    session::{OpenState, ProofSession, Step, StepOutcome},
};
use crate::{
    goal::{Goal, canonical},
    policy::Suggestion,
};
use petgraph::stable_graph::NodeIndex;
use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

impl<S: ProofSession> Search<'_, S> {
    pub(super) async fn take_in(
        &mut self,
        state: NodeIndex,
        batch: &Batch,
        steps: Vec<Step>,
        ms: f64,
    ) -> Result<(), SearchError> {
        let mut all = Vec::with_capacity(steps.len());
        let mut fresh = Vec::new();
        let mut useless = Vec::new();
        let mut again = Vec::new();
        for (suggestion, step) in batch.suggestions.iter().zip(steps) {
            let mut entry = tried(suggestion, batch.effort, TriedResult::Failed, None, step.ms);
            match step.outcome {
                StepOutcome::Failed(message) => entry.message = Some(shortened(&message)),
                StepOutcome::Skipped => entry.result = TriedResult::Skipped,
                StepOutcome::TimedOut => {
                    entry.result = TriedResult::Timeout;
                    again.extend(suggestion.retry(batch.effort));
                }
                StepOutcome::Proved => {
                    entry.result = TriedResult::Closed;
                    self.add_step(state, suggestion, None, 0);
                }
                StepOutcome::Advanced(open) => {
                    let id = open.id;
                    let kept = self.advance(state, suggestion, &open, &mut entry, &mut fresh);
                    if !kept {
                        useless.push(id);
                    }
                }
            }
            all.push(entry);
        }
        self.note(state, all, ms);
        self.record.states = self.graph.states();
        if !again.is_empty() {
            let later = batches(again, self.options.samples, self.options.suggestions);
            if let Some(work) = self.work.get_mut(&state) {
                work.batches.extend(later);
                work.batches.make_contiguous().sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
            }
        }
        self.ask(fresh);
        self.forget(useless).await
    }

    fn add_step(
        &mut self,
        parent: NodeIndex,
        suggestion: &Suggestion,
        handle: Option<Handle>,
        goals: usize,
    ) -> NodeIndex {
        let step = self.graph.add_step(StepNode {
            parent,
            tactic: suggestion.tactic.clone(),
            template: suggestion.template.to_string(),
            log_prob: suggestion.log_prob,
            handle,
            goals,
            refused: false,
        });
        self.graph.propagate(step);
        step
    }

    /// Takes in the state a tactic led to. Answers whether its Lean state is of further use.
    fn advance(
        &mut self,
        state: NodeIndex,
        suggestion: &Suggestion,
        open: &OpenState,
        entry: &mut Tried,
        fresh: &mut Vec<NodeIndex>,
    ) -> bool {
        let Some(node) = self.graph.state(state) else {
            return false;
        };
        let Some(own) = open.goals.len().checked_sub(node.ballast.len()) else {
            entry.message = Some("the tactic changed goals that are not its own".to_owned());
            return false;
        };
        let (own_goals, rest) = open.goals.split_at(own);
        let rest: Vec<u64> = rest.iter().map(|g| fingerprint(g)).collect();
        if rest != node.ballast {
            entry.message = Some("the tactic changed goals that are not its own".to_owned());
            return false;
        }
        if own == 0 {
            if node.ballast.is_empty() {
                entry.message = Some("no goals are left, but the proof is not complete".to_owned());
                return false;
            }
            entry.result = TriedResult::Closed;
            self.add_step(state, suggestion, None, 0);
            return false;
        }
        let groups = independent_groups(own_goals);
        let canonicals: Vec<_> = groups.iter().map(|g| canonical(g.goals)).collect();
        if canonicals.iter().any(|c| c.text == node.canonical.text) {
            entry.result = TriedResult::Unchanged;
            return false;
        }
        let (depth, log_prob) = (node.depth + 1, node.log_prob + suggestion.log_prob);
        entry.result = TriedResult::Advanced;
        let handle = self.handle(open.id);
        self.live.push_back(open.id);
        let step = self.graph.add_step(StepNode {
            parent: state,
            tactic: suggestion.tactic.clone(),
            template: suggestion.template.to_string(),
            log_prob: suggestion.log_prob,
            handle: Some(handle),
            goals: open.goals.len(),
            refused: false,
        });
        for (place, (group, canonical)) in groups.iter().zip(canonicals).enumerate() {
            let known = self.graph.find(&canonical);
            let (child, renaming) = if let Some(child) = known {
                let renaming = self.graph.state(child).map_or_else(HashMap::new, |known| {
                    known.canonical.renaming_to(&canonical).into_iter().flatten().collect()
                });
                fresh.extend(self.graph.improve(child, depth, log_prob));
                (child, renaming)
            } else {
                let after = &open.goals[group.start + group.goals.len()..];
                let before = &open.goals[..group.start];
                let child = self.graph.add_state(StateNode {
                    number: 0,
                    goals: group.goals.iter().map(|g| Goal::parse(g)).collect(),
                    canonical,
                    depth,
                    log_prob,
                    origin: Some(Origin { step, rotation: group.start }),
                    handle: (group.start == 0).then_some(handle),
                    ballast: after.iter().chain(before).map(|g| fingerprint(g)).collect(),
                    proved_by: None,
                    exhausted: false,
                });
                fresh.push(child);
                (child, HashMap::new())
            };
            if let Some(number) = self.graph.state(child).map(|s| s.number) {
                entry.children.push(number);
            }
            self.graph.link(step, child, Link { place, renaming });
        }
        self.graph.propagate(step);
        true
    }
}

fn fingerprint(goal: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    goal.hash(&mut hasher);
    hasher.finish()
}

struct Group<'g> {
    start: usize,
    goals: &'g [String],
}

/// Goals that share no metavariables are proved apart; otherwise all stay together.
fn independent_groups(goals: &[String]) -> Vec<Group<'_>> {
    let joint = goals.len() > 1 && goals.iter().any(|g| Goal::parse(g).has_metavariables());
    if joint {
        return vec![Group { start: 0, goals }];
    }
    goals.chunks(1).enumerate().map(|(start, goals)| Group { start, goals }).collect()
}
