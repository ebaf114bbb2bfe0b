//! Attempts at statements with one model, each kept in the store before it counts.

use super::{Exercise, Phase, Run};
use crate::{TrainError, progress::Bar};
use lean_bridge::{Header, Pool};
use prover::{
    decode::{Engine, EngineOptions, Sampling as Drawing},
    model::{Tokenizer, files::load},
    policy::{NoValue, Policy, local::LocalPolicy, mixture::Mixture, template::Templates},
    prove::{Budget, Meter, Prover, Status},
    search::SearchOptions,
};
use std::{
    collections::{BTreeSet, VecDeque},
    ops::Range,
    sync::{Arc, Once, atomic::Ordering},
    time::{Duration, Instant},
};
use store::training::Iteration;
use tokio::task::JoinSet;

/// One phase.
pub(super) struct Sampling {
    /// Numbers of the attempts: another number, another draw.
    pub attempts: Range<usize>,
    /// Share of the portfolio's tactics.
    pub portfolio_share: f64,
    /// Temperature of the model's.
    pub temperature: f64,
    /// What it is part of.
    pub phase: Phase,
}

impl Run {
    /// Attempts every statement at these places that the store does not have yet.
    pub(super) async fn attempt(
        &self,
        pool: &Pool,
        statements: &[Exercise],
        places: &[usize],
        sampling: &Sampling,
    ) -> Result<(), TrainError> {
        let phase = sampling.phase;
        self.begin(phase).await?;
        let done: BTreeSet<usize> = self.rows(phase, statements).await?.into_keys().collect();
        let mut queue: VecDeque<usize> = places.iter().copied().filter(|place| !done.contains(place)).collect();
        if queue.is_empty() && self.is_done(phase).await? {
            return Ok(());
        }
        let started = Instant::now();
        let bar = Bar::new(phase.to_string(), places.len(), done.len());
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
            let joined = self.unless_stopped(async { Ok(running.join_next().await) }).await?;
            let Some(joined) = joined else { break };
            let (place, outcome) = joined?;
            solved += usize::from(outcome.status == Status::Proved);
            if matches!(outcome.status, Status::Error | Status::Unsupported) {
                tracing::warn!(statement = outcome.name, "{}", outcome.message);
            }
            self.keep(phase, &statements[place], outcome).await?;
            bar.say(format!("{solved} proved"));
            bar.advance();
        }
        bar.finish();
        let usage = policy.usage().unwrap_or_default();
        let lean = meter.counters(policy.as_ref());
        let rows = self.rows(phase, statements).await?;
        let iteration = Iteration {
            part: phase.part.to_owned(),
            number: phase.round,
            model: format!("theta{}", sampling.phase.model),
            statements: rows.len() as u64,
            solved: rows.values().filter(|found| found.solved_at.is_some()).count() as u64,
            seconds: started.elapsed().as_secs_f64(),
            lean_seconds: lean.iter().find(|(key, _)| key.contains("lean_busy")).map_or(0.0, |(_, seconds)| *seconds),
            model_seconds: usage.busy.as_secs_f64(),
            tokens: usage.sampled_tokens,
        };
        tracing::info!(%phase, solved = iteration.solved, seconds = iteration.seconds, "done");
        self.finish(phase, &iteration).await
    }

    /// What comes of the work, unless Ctrl-C comes first. It has to be such that it can be dropped at any point.
    pub(crate) async fn unless_stopped<T>(
        &self,
        work: impl Future<Output = Result<T, TrainError>>,
    ) -> Result<T, TrainError> {
        tokio::select! {
            done = work => done,
            () = self.stopped() => Err(TrainError::Interrupted),
        }
    }

    async fn stopped(&self) {
        while !self.stop.load(Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    fn policy(&self, sampling: &Sampling) -> Result<Arc<dyn Policy>, TrainError> {
        let mut placement = self.config.training.placement()?;
        // As it is stored: a CPU decodes bf16 faster than f32.
        placement.kind = None;
        let folder = self.model(sampling.phase.model);
        let model = load(&folder, placement)?;
        let tokenizer = Arc::new(Tokenizer::read(&folder, model.config())?);
        let mut options = EngineOptions::new(model.config(), model.device());
        options.new = self.config.search.max_tokens;
        let template = Templates::mathlete().proof_step;
        let policy = LocalPolicy {
            engine: Engine::start(model, Arc::clone(&tokenizer), &options)?,
            tokenizer,
            sampling: Drawing {
                temperature: sampling.temperature,
                max_tokens: self.config.search.max_tokens,
                ..Drawing::default()
            },
            template,
            name: "model".to_owned(),
            samples: self.config.search.samples,
            told_of_shortening: Once::new(),
        };
        if sampling.portfolio_share == 0.0 {
            return Ok(Arc::new(policy));
        }
        let mixture = Mixture::new(Arc::new(policy), sampling.portfolio_share);
        Ok(match self.config.search.portfolio_tactics {
            Some(few) => Arc::new(mixture.with_few(few)),
            None => Arc::new(mixture),
        })
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
