//! The search loop: best-first over states, a batch of tactics at a time.

use super::{
    answers::{Pending, Work},
    graph::{ProofGraph, StateNode},
    minimise::minimise,
    options::SearchOptions,
    proof::{Proof, as_single},
    queue::{Batch, Queue},
    record::{Expansion, SearchRecord, Tried, TriedResult, shortened},
    session::{ProofSession, SessionError, TacticLimits},
};
use crate::{
    goal::{Goal, canonical},
    policy::{Effort, Policy, PolicyError, Suggestion, Value},
};
use petgraph::stable_graph::NodeIndex;
use std::{
    collections::{HashMap, HashSet, VecDeque},
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
    /// Sees every expansion as soon as it is done.
    pub watch: Option<&'a Watch>,
}

/// Something that looks on while a search works; it must not take long.
pub type Watch = dyn Fn(&Expansion) + Send + Sync;

/// A search for a proof of one hole. [`Search::run`] may be called again after a found proof was
/// refused with [`Search::refuse`]: it goes on where it stopped, within the same budgets.
pub struct Search<'a, S> {
    pub(super) session: S,
    pub(super) guides: Guides<'a>,
    pub(super) declaration: &'a str,
    pub(super) options: SearchOptions,
    pub(super) graph: ProofGraph,
    pub(super) queue: Queue,
    /// What is left to try, for each state that was answered about.
    pub(super) work: HashMap<NodeIndex, Work>,
    /// States that were asked about.
    pub(super) asked: HashSet<NodeIndex>,
    pub(super) pending: Pending<'a>,
    pub(super) root: Option<NodeIndex>,
    /// Which worker's life the handles belong to.
    pub(super) worker: usize,
    /// Lean states alive in the worker, oldest first.
    pub(super) live: VecDeque<u64>,
    pub(super) record: SearchRecord,
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
            work: HashMap::new(),
            asked: HashSet::new(),
            pending: Pending::default(),
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
            self.settle(self.options.prefetch).await?;
            let Some(state) = self.queue.pop() else {
                if self.pending.rounds() > 0 {
                    self.settle(0).await?;
                    continue;
                }
                return Ok(SearchEnd::Exhausted);
            };
            if self.graph.is_proved(state) || !self.graph.is_wanted(state, root) {
                continue;
            }
            match self.visit(state).await {
                Ok(()) => {}
                Err(SearchError::Session(SessionError::Lost(reason))) => {
                    self.recover(&reason).await?;
                    self.enqueue(state);
                }
                Err(other) => return Err(other),
            }
        }
    }

    /// Withdraws the proof that [`Search::run`] returned: the gate did not accept it.
    pub fn refuse(&mut self) {
        if let Some(root) = self.root {
            self.graph.refuse(root);
        }
        // States that the proof had settled have work left.
        let mut open: Vec<NodeIndex> = self.work.keys().copied().collect();
        open.sort_unstable();
        for state in open {
            self.enqueue(state);
        }
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
        self.ask(vec![root]);
        Ok(root)
    }

    pub(super) fn exhaust(&mut self, state: NodeIndex) {
        self.work.remove(&state);
        if let Some(node) = self.graph.state_mut(state) {
            node.exhausted = true;
        }
    }

    /// Runs the best batch of a state and takes in what it led to.
    async fn visit(&mut self, state: NodeIndex) -> Result<(), SearchError> {
        let Some(batch) = self.work.get_mut(&state).and_then(|w| w.batches.pop_front()) else {
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
        let answer = self.pending.beside(self.session.apply(id, &tactics, limits)).await;
        let ms = started.elapsed().as_secs_f64() * 1e3;
        match answer {
            Ok(steps) => {
                self.take_in(state, &batch, steps, ms).await?;
                if self.options.prefetch == 0 {
                    // Equal ranks: what came of the state goes before the rest of the state.
                    self.settle(0).await?;
                }
                self.enqueue(state);
                Ok(())
            }
            Err(SessionError::Lost(reason)) => {
                self.isolate(state, batch, &reason, ms);
                Err(SessionError::Lost(reason).into())
            }
            Err(fatal) => Err(fatal.into()),
        }
    }

    fn put_back(&mut self, state: NodeIndex, batch: Batch) {
        if let Some(work) = self.work.get_mut(&state) {
            work.batches.push_front(batch);
        }
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

    pub(super) fn note(&mut self, state: NodeIndex, tactics: Vec<Tried>, ms: f64) {
        let Some(node) = self.graph.state(state) else {
            return;
        };
        let expansion = Expansion {
            state: node.number,
            goals: node.goals.iter().map(|g| g.text.clone()).collect(),
            depth: node.depth,
            tactics,
            ms,
        };
        if let Some(watch) = self.guides.watch {
            watch(&expansion);
        }
        self.record.expansions.push(expansion);
    }
}

pub(super) fn tried(
    suggestion: &Suggestion,
    effort: Effort,
    result: TriedResult,
    message: Option<&str>,
    ms: f64,
) -> Tried {
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
