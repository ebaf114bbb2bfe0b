//! Lean states of vertices: which are alive, and how one that is not is reached again.

use super::{
    engine::{Search, SearchError},
    graph::{Handle, Origin},
    proof::as_single,
    session::{OpenState, ProofSession, SessionError, StepOutcome},
};
use crate::policy::Effort;
use petgraph::stable_graph::NodeIndex;

impl<S: ProofSession> Search<'_, S> {
    pub(super) fn handle(&self, id: u64) -> Handle {
        Handle { worker: self.worker, id }
    }

    pub(super) fn count_loss(&mut self, reason: &str) -> Result<(), SearchError> {
        self.record.losses += 1;
        self.worker += 1;
        self.live.clear();
        if self.record.losses > self.options.losses {
            return Err(SearchError::TooManyLosses(self.record.losses, reason.to_owned()));
        }
        Ok(())
    }

    /// Starts a new worker; all handles are void.
    pub(super) async fn recover(&mut self, reason: &str) -> Result<(), SearchError> {
        self.count_loss(reason)?;
        loop {
            match self.session.root().await {
                Ok(open) => {
                    let handle = self.handle(open.id);
                    if let Some(root) = self.root.and_then(|root| self.graph.state_mut(root)) {
                        root.handle = Some(handle);
                    }
                    return Ok(());
                }
                Err(SessionError::Lost(reason)) => self.count_loss(&reason)?,
                Err(fatal) => return Err(fatal.into()),
            }
        }
    }

    /// The Lean state of a node with its own goals first, replaying the way there if the worker
    /// does not have it. `None` if the replay went another way than the first time.
    pub(super) async fn reach(&mut self, state: NodeIndex) -> Result<Option<u64>, SearchError> {
        let mut path = Vec::new();
        let mut at = state;
        let mut id = loop {
            let Some(node) = self.graph.state(at) else {
                return Ok(None);
            };
            if let Some(handle) = node.handle.filter(|h| h.worker == self.worker) {
                break handle.id;
            }
            let Some(origin) = node.origin else {
                return Err(SessionError::Lost("the statement's state is gone".to_owned()).into());
            };
            let Some(step) = self.graph.step(origin.step) else {
                return Ok(None);
            };
            path.push((at, origin));
            if let Some(handle) = step.handle.filter(|h| h.worker == self.worker) {
                break handle.id;
            }
            at = step.parent;
        };
        while let Some((node, origin)) = path.pop() {
            let Some(next) = self.replay(id, node, origin).await? else {
                return Ok(None);
            };
            id = next;
        }
        Ok(Some(id))
    }

    /// One link of a replay: the step's tactic unless its state is alive, then the rotation.
    async fn replay(&mut self, parent: u64, node: NodeIndex, origin: Origin) -> Result<Option<u64>, SearchError> {
        let Some(step) = self.graph.step(origin.step) else {
            return Ok(None);
        };
        let (tactic, goals, handle) = (step.tactic.clone(), step.goals, step.handle);
        let after = if let Some(handle) = handle.filter(|h| h.worker == self.worker) {
            handle.id
        } else {
            self.record.replayed += 1;
            let Some(open) = self.single(parent, as_single(&tactic)).await? else {
                return Ok(None);
            };
            if open.goals.len() != goals {
                return Ok(None);
            }
            let handle = self.handle(open.id);
            self.live.push_back(open.id);
            if let Some(step) = self.graph.step_mut(origin.step) {
                step.handle = Some(handle);
            }
            handle.id
        };
        let id = if origin.rotation == 0 {
            after
        } else {
            let rotate = format!("rotate_left {}", origin.rotation);
            let Some(open) = self.single(after, rotate).await? else {
                return Ok(None);
            };
            self.live.push_back(open.id);
            open.id
        };
        let handle = self.handle(id);
        if let Some(state) = self.graph.state_mut(node) {
            state.handle = Some(handle);
        }
        Ok(Some(id))
    }

    async fn single(&mut self, state: u64, tactic: String) -> Result<Option<OpenState>, SearchError> {
        let limits = self.options.limits.of(Effort::High);
        let tactics = [tactic];
        let steps = self.pending.beside(self.session.apply(state, &tactics, limits)).await?;
        Ok(steps.into_iter().find_map(|step| match step.outcome {
            StepOutcome::Advanced(open) => Some(open),
            _ => None,
        }))
    }

    /// Frees states of no further use, and the oldest ones above the bound.
    pub(super) async fn forget(&mut self, mut states: Vec<u64>) -> Result<(), SearchError> {
        let root = self.root.and_then(|r| self.graph.state(r)).and_then(|s| s.handle);
        while self.live.len() > self.options.live_states {
            if let Some(id) = self.live.pop_front()
                && root.is_none_or(|r| r.id != id)
            {
                self.graph.drop_handles(id);
                states.push(id);
            }
        }
        if !states.is_empty() {
            self.session.forget(&states).await?;
        }
        Ok(())
    }
}
