//! The search loop: best-first over states, a batch of tactics at a time.

use super::{
    graph::{Handle, Link, Origin, ProofGraph, StateNode, StepNode},
    minimise::minimise,
    options::SearchOptions,
    proof::{Proof, as_single},
    queue::{Batch, Queue, batches},
    record::{Expansion, SearchRecord, Tried, TriedResult, shortened},
    session::{OpenState, ProofSession, SessionError, Step, StepOutcome, TacticLimits},
};
use crate::{
    goal::{Goal, canonical},
    policy::{Effort, Policy, PolicyError, Query, Suggestion, Value},
};
use petgraph::stable_graph::NodeIndex;
use std::{
    collections::{HashMap, VecDeque, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    time::{Duration, Instant},
};

/// Why a search stopped.
#[derive(Debug, Clone, PartialEq)]
pub enum SearchEnd {
    /// A proof was found. The gate has not seen it yet.
    Found(Proof),
    /// The policy has nothing more to try.
    Exhausted,
    /// The expansions or the graph's states are used up.
    Expansions,
    /// The time is used up.
    Time,
}

/// Why a search could not go on.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// Lean gave no usable answer.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The policy gave no answer.
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// Workers were lost more often than the options allow.
    #[error("{0} Lean workers were lost on this statement; the last one: {1}")]
    TooManyLosses(usize, String),
}

/// What guides a search: shared by all searches of a process.
#[derive(Clone, Copy)]
pub struct Guides<'a> {
    /// Proposes tactics.
    pub policy: &'a dyn Policy,
    /// Ranks states.
    pub value: &'a dyn Value,
}

/// A search for a proof of one hole. [`Search::run`] may be called again after a found proof was
/// refused with [`Search::refuse`]: it goes on where it stopped, within the same budgets.
pub struct Search<'a, S> {
    session: S,
    guides: Guides<'a>,
    declaration: &'a str,
    options: SearchOptions,
    graph: ProofGraph,
    queue: Queue,
    batches: HashMap<NodeIndex, VecDeque<Batch>>,
    root: Option<NodeIndex>,
    /// Which worker's life the handles belong to.
    worker: usize,
    /// Lean states alive in the worker, oldest first.
    live: VecDeque<u64>,
    record: SearchRecord,
    deadline: Instant,
}

impl<'a, S: ProofSession> Search<'a, S> {
    /// A search that has not started. Its time runs from here.
    pub fn new(session: S, guides: Guides<'a>, declaration: &'a str, options: SearchOptions) -> Self {
        let deadline = Instant::now() + options.time;
        Search {
            session,
            guides,
            declaration,
            options,
            graph: ProofGraph::default(),
            queue: Queue::default(),
            batches: HashMap::new(),
            root: None,
            worker: 0,
            live: VecDeque::new(),
            record: SearchRecord::default(),
            deadline,
        }
    }

    /// What was done so far.
    pub fn record(&self) -> &SearchRecord {
        &self.record
    }

    /// The session, for checks of variants of a found proof.
    pub fn session_mut(&mut self) -> &mut S {
        &mut self.session
    }

    /// A shorter variant of a found proof, looked for within `time`. Without the statement's own
    /// state (its worker was lost) the proof stays as it is.
    pub async fn minimise(&mut self, proof: Proof, time: Duration) -> Result<Proof, SearchError> {
        let root = self.root.and_then(|root| self.graph.state(root));
        let Some(handle) = root.and_then(|r| r.handle).filter(|h| h.worker == self.worker) else {
            return Ok(proof);
        };
        let limits = self.options.limits.high;
        let deadline = Instant::now() + time;
        Ok(minimise(&mut self.session, handle.id, proof, limits, deadline).await?)
    }

    /// Ends the search.
    pub fn into_record(self) -> SearchRecord {
        self.record
    }

    /// Time left.
    pub fn remaining(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }

    /// Searches until something stops it.
    pub async fn run(&mut self) -> Result<SearchEnd, SearchError> {
        let root = match self.root {
            Some(root) => root,
            None => self.open_root().await?,
        };
        loop {
            if let Some(proof) = self.graph.proof(root) {
                return Ok(SearchEnd::Found(proof));
            }
            if self.remaining().is_zero() {
                return Ok(SearchEnd::Time);
            }
            if self.record.expansions.len() >= self.options.expansions || self.graph.states() >= self.options.states {
                return Ok(SearchEnd::Expansions);
            }
            let Some(state) = self.queue.pop() else {
                return Ok(SearchEnd::Exhausted);
            };
            if self.graph.is_proved(state) || !self.graph.is_wanted(state, root) {
                continue;
            }
            match self.visit(state).await {
                Ok(()) => {}
                Err(SearchError::Session(SessionError::Lost(reason))) => {
                    self.recover(&reason).await?;
                    self.enqueue(state).await?;
                }
                Err(other) => return Err(other),
            }
        }
    }

    /// Withdraws the proof that [`Search::run`] returned: the gate did not accept it.
    pub async fn refuse(&mut self) -> Result<(), SearchError> {
        if let Some(root) = self.root {
            self.graph.refuse(root);
        }
        // States that the proof had settled have work left.
        let mut open: Vec<NodeIndex> = self.batches.keys().copied().collect();
        open.sort_unstable();
        for state in open {
            self.enqueue(state).await?;
        }
        Ok(())
    }

    async fn open_root(&mut self) -> Result<NodeIndex, SearchError> {
        let open = loop {
            match self.session.root().await {
                Ok(open) => break open,
                Err(SessionError::Lost(reason)) => self.count_loss(&reason)?,
                Err(fatal) => return Err(fatal.into()),
            }
        };
        let node = StateNode {
            number: 0,
            goals: open.goals.iter().map(|g| Goal::parse(g)).collect(),
            canonical: canonical(&open.goals),
            depth: 0,
            log_prob: 0.0,
            origin: None,
            handle: Some(self.handle(open.id)),
            ballast: Vec::new(),
            proved_by: None,
            exhausted: false,
        };
        let root = self.graph.add_state(node);
        self.root = Some(root);
        self.record.states = self.graph.states();
        self.enqueue(root).await?;
        Ok(root)
    }

    fn handle(&self, id: u64) -> Handle {
        Handle { worker: self.worker, id }
    }

    fn count_loss(&mut self, reason: &str) -> Result<(), SearchError> {
        self.record.losses += 1;
        self.worker += 1;
        self.live.clear();
        if self.record.losses > self.options.losses {
            return Err(SearchError::TooManyLosses(self.record.losses, reason.to_owned()));
        }
        Ok(())
    }

    /// Starts a new worker; all handles are void.
    async fn recover(&mut self, reason: &str) -> Result<(), SearchError> {
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

    /// Puts a state into the queue at the rank of its best untried batch.
    async fn enqueue(&mut self, state: NodeIndex) -> Result<(), SearchError> {
        let Some(node) = self.graph.state(state) else {
            return Ok(());
        };
        if node.depth > self.options.depth || node.exhausted || node.proved_by.is_some() {
            return Ok(());
        }
        let (depth, log_prob, number) = (node.depth, node.log_prob, node.number);
        if !self.batches.contains_key(&state) {
            let query = Query {
                declaration: self.declaration,
                goals: &node.goals,
                depth,
                attempt: self.options.attempt,
                seed: self.options.seed.wrapping_add(number as u64),
                limit: self.options.suggestions,
            };
            let suggestions = self.guides.policy.suggest(query).await?;
            let batches = batches(suggestions, self.options.samples, self.options.suggestions);
            self.batches.insert(state, batches);
        }
        let best = self.batches.get(&state).and_then(|b| b.front()).map(|b| b.log_prob);
        match best {
            Some(best) => {
                let base = self.rank(state, log_prob).await?;
                self.queue.push(state, base + best);
            }
            None => self.exhaust(state),
        }
        Ok(())
    }

    async fn rank(&self, state: NodeIndex, log_prob: f64) -> Result<f64, SearchError> {
        let Some(node) = self.graph.state(state) else {
            return Ok(log_prob);
        };
        let query = Query {
            declaration: self.declaration,
            goals: &node.goals,
            depth: node.depth,
            attempt: self.options.attempt,
            seed: self.options.seed,
            limit: self.options.suggestions,
        };
        let value = self.guides.value.estimate(query).await?;
        Ok(value.map_or(log_prob, |v| v.max(1e-6).ln()))
    }

    fn exhaust(&mut self, state: NodeIndex) {
        self.batches.remove(&state);
        if let Some(node) = self.graph.state_mut(state) {
            node.exhausted = true;
        }
    }

    /// Runs the best batch of a state and takes in what it led to.
    async fn visit(&mut self, state: NodeIndex) -> Result<(), SearchError> {
        let Some(batch) = self.batches.get_mut(&state).and_then(VecDeque::pop_front) else {
            self.exhaust(state);
            return Ok(());
        };
        let id = match self.reach(state).await {
            Ok(Some(id)) => id,
            Ok(None) => {
                self.exhaust(state);
                return Ok(());
            }
            Err(error) => {
                self.put_back(state, batch);
                return Err(error);
            }
        };
        let limits = self.within_deadline(self.options.limits.of(batch.effort));
        let tactics: Vec<String> = batch.suggestions.iter().map(|s| as_single(&s.tactic)).collect();
        let started = Instant::now();
        let answer = self.session.apply(id, &tactics, limits).await;
        let ms = started.elapsed().as_secs_f64() * 1e3;
        match answer {
            Ok(steps) => {
                self.take_in(state, &batch, steps, ms).await?;
                self.enqueue(state).await
            }
            Err(SessionError::Lost(reason)) => {
                self.isolate(state, batch, &reason, ms);
                Err(SessionError::Lost(reason).into())
            }
            Err(fatal) => Err(fatal.into()),
        }
    }

    fn put_back(&mut self, state: NodeIndex, batch: Batch) {
        self.batches.entry(state).or_default().push_front(batch);
    }

    fn within_deadline(&self, limits: TacticLimits) -> TacticLimits {
        TacticLimits { time: limits.time.min(self.remaining()).max(Duration::from_millis(50)), ..limits }
    }

    /// A worker was lost during a batch: try its tactics one at a time, so that only the one at
    /// fault is given up.
    fn isolate(&mut self, state: NodeIndex, batch: Batch, reason: &str, ms: f64) {
        if let [only] = batch.suggestions.as_slice() {
            let tried = tried(only, batch.effort, TriedResult::Lost, Some(reason), ms);
            self.note(state, vec![tried], ms);
            return;
        }
        for single in batch.into_singles().into_iter().rev() {
            self.put_back(state, single);
        }
    }

    fn note(&mut self, state: NodeIndex, tactics: Vec<Tried>, ms: f64) {
        let Some(node) = self.graph.state(state) else {
            return;
        };
        self.record.expansions.push(Expansion {
            state: node.number,
            goals: node.goals.iter().map(|g| g.text.clone()).collect(),
            depth: node.depth,
            tactics,
            ms,
        });
    }

    async fn take_in(&mut self, state: NodeIndex, batch: &Batch, steps: Vec<Step>, ms: f64) -> Result<(), SearchError> {
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
            self.batches.entry(state).or_default().extend(later);
            self.sort_batches(state);
        }
        for child in fresh {
            self.enqueue(child).await?;
        }
        self.forget(useless).await
    }

    fn sort_batches(&mut self, state: NodeIndex) {
        if let Some(batches) = self.batches.get_mut(&state) {
            batches.make_contiguous().sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
        }
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

    /// The Lean state of a node with its own goals first, replaying the way there if the worker
    /// does not have it. `None` if the replay went another way than the first time.
    async fn reach(&mut self, state: NodeIndex) -> Result<Option<u64>, SearchError> {
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
        let steps = self.session.apply(state, &[tactic], limits).await?;
        Ok(steps.into_iter().find_map(|step| match step.outcome {
            StepOutcome::Advanced(open) => Some(open),
            _ => None,
        }))
    }

    /// Frees states of no further use, and the oldest ones above the bound.
    async fn forget(&mut self, mut states: Vec<u64>) -> Result<(), SearchError> {
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

fn tried(suggestion: &Suggestion, effort: Effort, result: TriedResult, message: Option<&str>, ms: f64) -> Tried {
    Tried {
        tactic: suggestion.tactic.clone(),
        template: suggestion.template.to_string(),
        log_prob: suggestion.log_prob,
        effort,
        result,
        children: Vec::new(),
        message: message.map(shortened),
        ms,
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
