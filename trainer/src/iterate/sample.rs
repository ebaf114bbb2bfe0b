//! Attempts at statements with one model, each kept in the store before it counts.

use super::{Exercise, Run};
use crate::{TrainError, files};
use indicatif::{ProgressBar, ProgressStyle};
use lean_bridge::{Header, Pool};
use prover::{
    decode::{Engine, EngineOptions, Sampling as Drawing},
    model::{Tokenizer, files::load},
    policy::{NoValue, Policy, local::LocalPolicy, mixture::Mixture, template::Templates},
    prove::{Budget, Meter, Outcome, Prover, Status},
    search::{Learned, SearchOptions, SearchRecord, Tree},
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    ops::Range,
    path::PathBuf,
    sync::{Arc, Once, atomic::Ordering},
    time::{Duration, Instant},
};
use store::runs;
use tokio::task::JoinSet;

/// Nodes of a search tree that are kept, for its picture.
const TREE_NODES: usize = 60;

/// What the attempts at one statement came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The number of the attempt that found a proof, from 0 in each phase.
    pub solved_at: Option<usize>,
    /// Batches of tactics.
    pub expansions: usize,
    /// Tactics run.
    pub tactics: usize,
    /// Wall clock.
    pub seconds: f64,
    /// What its proof teaches.
    pub learned: Learned,
    /// The search that found it.
    #[serde(default)]
    pub tree: Tree,
    /// The proof, as the gate accepted it.
    #[serde(skip)]
    pub proof: Option<String>,
}

/// What a phase cost.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// Wall clock, without what an earlier, killed process spent on it.
    pub seconds: f64,
    /// Time in which Lean worked, added over its workers.
    pub lean_seconds: f64,
    /// Time in which the model decoded.
    pub model_seconds: f64,
    /// Tokens sampled.
    pub tokens: u64,
}

/// One phase.
pub(super) struct Sampling {
    /// The model's folder.
    pub model: PathBuf,
    /// Numbers of the attempts: another number, another draw.
    pub attempts: Range<usize>,
    /// Share of the portfolio's tactics.
    pub portfolio_share: f64,
    /// Temperature of the model's.
    pub temperature: f64,
    /// The phase's name in the store.
    pub name: String,
}

impl Run {
    /// What the store has of a phase, by the statement's place.
    pub async fn rows(&self, name: &str, statements: &[Exercise]) -> Result<BTreeMap<usize, Found>, TrainError> {
        let places: BTreeMap<&str, usize> =
            statements.iter().enumerate().map(|(place, statement)| (statement.name.as_str(), place)).collect();
        let mut out = BTreeMap::new();
        for row in self.store.attempts(name).await? {
            let path = self.folder.join("store.sqlite");
            let place = places.get(row.statement.as_str()).copied();
            let place =
                place.ok_or_else(|| TrainError::content(&path, format!("unknown statement {}", row.statement)))?;
            let mut found: Found =
                serde_json::from_str(&row.detail).map_err(|error| TrainError::content(&path, error))?;
            found.proof = row.proof.map(|proof| proof.text);
            out.insert(place, found);
        }
        Ok(out)
    }

    /// What a phase cost, if it is done.
    pub fn phase(&self, name: &str) -> Option<Phase> {
        let text = std::fs::read_to_string(self.phase_file(name)).ok()?;
        serde_json::from_str(&text).ok()
    }

    fn phase_file(&self, name: &str) -> PathBuf {
        self.folder.join("phases").join(format!("{}.json", name.replace(' ', "-")))
    }

    /// Attempts every statement at these places that the store does not have yet.
    pub(super) async fn attempt(
        &self,
        pool: &Pool,
        statements: &[Exercise],
        places: &[usize],
        sampling: &Sampling,
    ) -> Result<(), TrainError> {
        let name = sampling.name.as_str();
        self.store.begin_run(name, "iterate", &sampling.model.display().to_string()).await?;
        let done: BTreeSet<usize> = self.rows(name, statements).await?.into_keys().collect();
        let mut queue: VecDeque<usize> = places.iter().copied().filter(|place| !done.contains(place)).collect();
        if queue.is_empty() && self.phase(name).is_some() {
            return Ok(());
        }
        let started = Instant::now();
        let bar = ProgressBar::new(places.len() as u64);
        if let Ok(style) = ProgressStyle::with_template("{prefix} {bar:20} {pos}/{len} [{elapsed}] {msg}") {
            bar.set_style(style);
        }
        bar.set_prefix(name.to_owned());
        bar.set_position(done.len() as u64);
        let policy = self.policy(sampling)?;
        let meter = Arc::new(Meter::new(self.config.search.workers));
        let prover = Arc::new(self.prover(pool, &policy, &meter).await?);
        let mut running = JoinSet::new();
        let mut solved = 0;
        loop {
            while running.len() < self.searches() {
                let Some(place) = queue.pop_front() else { break };
                let (prover, task, attempts) =
                    (Arc::clone(&prover), statements[place].task(), sampling.attempts.clone());
                running.spawn(async move { (place, prover.prove_attempts(&task, attempts).await) });
            }
            let joined = tokio::select! {
                joined = running.join_next() => joined,
                () = self.stopped() => return Err(TrainError::Interrupted),
            };
            let Some(joined) = joined else { break };
            let (place, outcome) = joined?;
            solved += usize::from(outcome.status == Status::Proved);
            if matches!(outcome.status, Status::Error | Status::Unsupported) {
                tracing::warn!(statement = outcome.name, "{}", outcome.message);
            }
            self.keep(name, &statements[place], outcome).await?;
            bar.inc(1);
            bar.set_message(format!("{solved} proved"));
        }
        bar.finish_and_clear();
        let usage = policy.usage().unwrap_or_default();
        let lean = meter.counters(policy.as_ref());
        let phase = Phase {
            seconds: started.elapsed().as_secs_f64(),
            lean_seconds: lean.iter().find(|(key, _)| key.contains("lean_busy")).map_or(0.0, |(_, seconds)| *seconds),
            model_seconds: usage.busy.as_secs_f64(),
            tokens: usage.sampled_tokens,
        };
        tracing::info!(phase = name, solved, seconds = phase.seconds, "done");
        files::folder(&self.folder.join("phases"))?;
        let path = self.phase_file(name);
        let text = serde_json::to_vec(&phase).map_err(|error| TrainError::content(&path, error))?;
        files::write(&path, &text)
    }

    async fn stopped(&self) {
        while !self.stop.load(Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn keep(&self, phase: &str, statement: &Exercise, outcome: Outcome) -> Result<(), TrainError> {
        let proved = outcome.status == Status::Proved;
        // One record an attempt: the statements have one hole.
        let record = outcome.records.last().filter(|_| proved);
        let learned = record.map(SearchRecord::learned).unwrap_or_default();
        let tree = record.map(|record| record.tree(TREE_NODES)).unwrap_or_default();
        let found = Found {
            solved_at: proved.then(|| outcome.records.len().saturating_sub(1)),
            expansions: outcome.expansions,
            tactics: outcome.tactics,
            seconds: outcome.seconds,
            learned,
            tree,
            proof: None,
        };
        let path = self.folder.join("store.sqlite");
        let detail = serde_json::to_string(&found).map_err(|error| TrainError::content(&path, error))?;
        let row = runs::Attempt {
            statement: statement.name.clone(),
            attempt: 0,
            status: outcome.status.as_str().to_owned(),
            seconds: outcome.seconds,
            detail,
            proof: outcome.proof.map(|text| runs::Proof { text, axioms: outcome.axioms }),
        };
        Ok(self.store.add_attempt(phase, &row).await?)
    }

    fn policy(&self, sampling: &Sampling) -> Result<Arc<dyn Policy>, TrainError> {
        let mut placement = self.config.training.placement()?;
        // As it is stored: a CPU decodes bf16 faster than f32.
        placement.kind = None;
        let model = load(&sampling.model, placement)?;
        let tokenizer = Arc::new(Tokenizer::read(&sampling.model, model.config())?);
        let mut options = EngineOptions::new(model.config(), model.device());
        options.new = self.config.search.max_tokens;
        let template = Templates::mathlete().proof_step;
        let policy = LocalPolicy {
            engine: Engine::start(model, Arc::clone(&tokenizer), &options)?,
            tokenizer,
            sampling: Drawing {
                temperature: sampling.temperature,
                top_k: 0,
                top_p: 1.0,
                max_tokens: self.config.search.max_tokens,
                stop: Vec::new(),
                seed: 0,
            },
            template,
            name: "model".to_owned(),
            samples: self.config.search.samples,
            told_of_shortening: Once::new(),
        };
        let share = sampling.portfolio_share;
        Ok(if share > 0.0 { Arc::new(Mixture::new(Arc::new(policy), share)) } else { Arc::new(policy) })
    }

    async fn prover(&self, pool: &Pool, policy: &Arc<dyn Policy>, meter: &Arc<Meter>) -> Result<Prover, TrainError> {
        let lease = pool.lease(&Header::init()).await?;
        let label = lease.hello().map(|hello| hello.label.clone()).unwrap_or_default();
        drop(lease);
        let search = SearchOptions {
            expansions: self.config.search.expansions,
            samples: self.config.search.samples,
            time: Duration::from_secs(self.config.search.timeout),
            seed: u64::from(self.config.seed),
            prefetch: 1,
            ..SearchOptions::default()
        };
        let budget = Budget { search, attempts: 1 };
        Ok(Prover::new(pool.clone(), label, Arc::clone(policy), Arc::new(NoValue), budget, Arc::clone(meter)))
    }
}
