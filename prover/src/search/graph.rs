//! The graph of a search: states and the steps between them.
//!
//! Vertices alternate: a state's edges lead to the steps tried on it, a step's edges to the states
//! it leaves, all of which must be proved (goals that share no metavariables are states of their
//! own). A state is proved when one of its steps is, a step when all its states are.
//! Invariant: `proved_by` is set once and only to a step whose states were proved before, so that
//! reading a proof off the graph ends although the graph may have cycles.

use super::proof::Proof;
use crate::goal::{Canonical, Goal};
use petgraph::{
    Direction,
    stable_graph::{NodeIndex, StableDiGraph},
    visit::EdgeRef,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// A handle on a Lean state, valid in one worker's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Handle {
    pub(crate) worker: usize,
    pub(crate) id: u64,
}

/// A set of goals to prove together.
#[derive(Debug)]
pub(crate) struct StateNode {
    /// Number in the record.
    pub(crate) number: usize,
    pub(crate) goals: Arc<[Goal]>,
    pub(crate) canonical: Canonical,
    pub(crate) depth: usize,
    /// Cumulative log-probability of the best path here.
    pub(crate) log_prob: f64,
    /// The step and the place among its states that this state is reached by when it is replayed;
    /// none for the root.
    pub(crate) origin: Option<Origin>,
    pub(crate) handle: Option<Handle>,
    /// Fingerprints of the goals that follow this state's own in Lean's list.
    pub(crate) ballast: Vec<u64>,
    pub(crate) proved_by: Option<NodeIndex>,
    /// No tactic is left to try.
    pub(crate) exhausted: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    pub(crate) step: NodeIndex,
    /// Goals to rotate away before this state's own come first.
    pub(crate) rotation: usize,
}

/// A tactic that worked on a state.
#[derive(Debug)]
pub(crate) struct StepNode {
    pub(crate) parent: NodeIndex,
    pub(crate) tactic: String,
    pub(crate) template: String,
    /// The policy's log-probability of the tactic.
    pub(crate) log_prob: f64,
    pub(crate) handle: Option<Handle>,
    /// Goals in Lean's list after it.
    pub(crate) goals: usize,
    /// The gate refused the proof that ended here.
    pub(crate) refused: bool,
}

#[derive(Debug)]
pub(crate) enum Vertex {
    State(Box<StateNode>),
    Step(StepNode),
}

/// From step to state: how names there are called here.
#[derive(Debug, Default)]
pub(crate) struct Link {
    pub(crate) place: usize,
    pub(crate) renaming: HashMap<String, String>,
}

/// The node of one kind at an index, if the vertex there is of that kind.
macro_rules! accessors {
    ($($get:ident, $get_mut:ident: $kind:ident($node:ty);)*) => {$(
        pub(crate) fn $get(&self, index: NodeIndex) -> Option<&$node> {
            if let Some(Vertex::$kind(node)) = self.graph.node_weight(index) { Some(node) } else { None }
        }

        pub(crate) fn $get_mut(&mut self, index: NodeIndex) -> Option<&mut $node> {
            if let Some(Vertex::$kind(node)) = self.graph.node_weight_mut(index) { Some(node) } else { None }
        }
    )*};
}

#[derive(Debug, Default)]
pub(crate) struct ProofGraph {
    graph: StableDiGraph<Vertex, Link>,
    by_text: HashMap<String, NodeIndex>,
    states: usize,
}

impl ProofGraph {
    pub(crate) fn states(&self) -> usize {
        self.states
    }

    /// The state with the same canonical text, if there is one.
    pub(crate) fn find(&self, canonical: &Canonical) -> Option<NodeIndex> {
        self.by_text.get(&canonical.text).copied()
    }

    pub(crate) fn add_state(&mut self, mut node: StateNode) -> NodeIndex {
        node.number = self.states;
        self.states += 1;
        let text = node.canonical.text.clone();
        let index = self.graph.add_node(Vertex::State(Box::new(node)));
        self.by_text.insert(text, index);
        index
    }

    pub(crate) fn add_step(&mut self, step: StepNode) -> NodeIndex {
        let parent = step.parent;
        let index = self.graph.add_node(Vertex::Step(step));
        self.graph.add_edge(parent, index, Link::default());
        index
    }

    pub(crate) fn link(&mut self, step: NodeIndex, state: NodeIndex, link: Link) {
        self.graph.add_edge(step, state, link);
    }

    accessors! {
        state, state_mut: State(StateNode);
        step, step_mut: Step(StepNode);
    }

    pub(crate) fn is_proved(&self, state: NodeIndex) -> bool {
        self.state(state).is_some_and(|s| s.proved_by.is_some())
    }

    /// A way to `state` of this depth and log-probability was found. Where it is shorter or better
    /// than the known ones, the state and all that follows from it are brought up to date; the
    /// answer lists what changed, for the queue.
    pub(crate) fn improve(&mut self, state: NodeIndex, depth: usize, log_prob: f64) -> Vec<NodeIndex> {
        let mut changed = Vec::new();
        let mut pending = vec![(state, depth, log_prob)];
        while let Some((index, depth, log_prob)) = pending.pop() {
            let Some(node) = self.state_mut(index) else {
                continue;
            };
            if node.depth <= depth && node.log_prob >= log_prob {
                continue;
            }
            node.depth = node.depth.min(depth);
            node.log_prob = node.log_prob.max(log_prob);
            let (depth, log_prob) = (node.depth, node.log_prob);
            changed.push(index);
            for step in self.graph.neighbors(index) {
                let Some(cost) = self.step(step).map(|s| s.log_prob) else {
                    continue;
                };
                pending.extend(self.graph.neighbors(step).map(|s| (s, depth + 1, log_prob + cost)));
            }
        }
        changed
    }

    /// Marks everything proved that follows from `step` having all its states proved.
    pub(crate) fn propagate(&mut self, step: NodeIndex) {
        let mut pending = vec![step];
        while let Some(step) = pending.pop() {
            if !self.step_is_proved(step) {
                continue;
            }
            let Some(parent) = self.step(step).map(|s| s.parent) else {
                continue;
            };
            let newly = match self.state_mut(parent) {
                Some(state) if state.proved_by.is_none() => {
                    state.proved_by = Some(step);
                    true
                }
                _ => false,
            };
            if newly {
                pending.extend(self.graph.neighbors_directed(parent, Direction::Incoming));
            }
        }
    }

    fn step_is_proved(&self, step: NodeIndex) -> bool {
        self.step(step).is_some_and(|s| !s.refused) && self.graph.neighbors(step).all(|s| self.is_proved(s))
    }

    /// Whether a proof of the state could still be part of a proof of `root`: some way up passes
    /// only open states and steps none of whose states is beyond proof.
    pub(crate) fn is_wanted(&self, state: NodeIndex, root: NodeIndex) -> bool {
        let mut seen = HashSet::new();
        let mut pending = vec![state];
        while let Some(state) = pending.pop() {
            if state == root {
                return true;
            }
            if self.is_proved(state) || !seen.insert(state) {
                continue;
            }
            for step in self.graph.neighbors_directed(state, Direction::Incoming) {
                let alive = self.graph.neighbors(step).all(|s| !self.is_beyond_proof(s));
                if let Some(parent) = self.step(step).map(|s| s.parent)
                    && alive
                    && !self.is_proved(parent)
                {
                    pending.push(parent);
                }
            }
        }
        false
    }

    /// A state on which everything was tried and nothing led anywhere.
    fn is_beyond_proof(&self, state: NodeIndex) -> bool {
        self.state(state).is_some_and(|s| s.exhausted && s.proved_by.is_none())
            && self.graph.neighbors(state).next().is_none()
    }

    /// The proof of a state, if it has one.
    pub(crate) fn proof(&self, state: NodeIndex) -> Option<Proof> {
        let step_index = self.state(state)?.proved_by?;
        let step = self.step(step_index)?;
        let mut links: Vec<_> = self.graph.edges(step_index).collect();
        links.sort_by_key(|edge| edge.weight().place);
        let mut children = Vec::with_capacity(links.len());
        for edge in links {
            let child = self.proof(edge.target())?;
            children.push(child.renamed(&edge.weight().renaming));
        }
        Some(Proof { tactic: step.tactic.clone(), template: step.template.clone(), children })
    }

    /// The Lean state is about to be forgotten: nobody may use it any more.
    pub(crate) fn drop_handles(&mut self, id: u64) {
        for vertex in self.graph.node_weights_mut() {
            let handle = match vertex {
                Vertex::State(state) => &mut state.handle,
                Vertex::Step(step) => &mut step.handle,
            };
            if handle.is_some_and(|h| h.id == id) {
                *handle = None;
            }
        }
    }

    /// Withdraws the closing steps of the proof of `root` and everything that rested on them.
    pub(crate) fn refuse(&mut self, root: NodeIndex) {
        for step in self.closing_steps(root) {
            if let Some(step) = self.step_mut(step) {
                step.refused = true;
            }
        }
        let indices: Vec<NodeIndex> = self.graph.node_indices().collect();
        for &index in &indices {
            if let Some(state) = self.state_mut(index) {
                state.proved_by = None;
            }
        }
        for index in indices {
            if self.step(index).is_some() && self.graph.neighbors(index).next().is_none() {
                self.propagate(index);
            }
        }
    }

    fn closing_steps(&self, root: NodeIndex) -> Vec<NodeIndex> {
        let mut out = Vec::new();
        let mut pending = vec![root];
        while let Some(state) = pending.pop() {
            let Some(step) = self.state(state).and_then(|s| s.proved_by) else {
                continue;
            };
            let before = pending.len();
            pending.extend(self.graph.neighbors(step));
            if pending.len() == before {
                out.push(step);
            }
        }
        out
    }
}
