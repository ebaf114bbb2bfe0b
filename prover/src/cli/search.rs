//! Options of every command that searches, and what they set up.

use super::{
    complain,
    lean::LeanArguments,
    model_arguments::{Guides, ModelArguments, Served},
};
use anyhow::Context as _;
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lean_bridge::{Header, Hello, Pool};
use prover::{
    policy::Policy,
    prove::{Budget, Task},
    search::{Priority, SearchOptions},
};
use std::time::Duration;

#[derive(Debug, Args)]
pub(super) struct SearchArguments {
    #[command(flatten)]
    pub(super) model: ModelArguments,
    #[command(flatten)]
    pub(super) lean: LeanArguments,
    /// Batches of tactics a statement may take.
    #[arg(long, default_value_t = 512, value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) expansions: u32,
    /// Tactics in a batch; how often a model is sampled for a state.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=256))]
    pub(super) samples: u32,
    /// Attempts at a statement, each with a seed of its own.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) attempts: u32,
    /// Seconds a statement may take; with `eval`, each attempt at it.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) timeout: u32,
    /// Requests that Lean works on at a time; the number of CPU cores if not given.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(super) workers: Option<u32>,
    /// Statements searched at a time, each with a Lean process of its own; if not given, as many as
    /// workers, and twice as many with a policy that takes its time.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(super) searches: Option<u32>,
    /// What states are ranked by: the log-probability of the way there, or the model's value.
    #[arg(long, default_value = "logprob", value_enum)]
    pub(super) priority: PriorityArgument,
    /// Everything random comes from this.
    #[arg(long, default_value_t = 0)]
    pub(super) seed: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum PriorityArgument {
    /// Cumulative log-probability.
    Logprob,
    /// The proof-size value.
    Value,
}

impl SearchArguments {
    /// What proposes tactics and ranks states. Bad combinations of options are told here.
    pub(super) async fn guides(&self) -> anyhow::Result<Guides> {
        self.lean.check()?;
        self.model.guides(self.samples as usize, self.priority == PriorityArgument::Value).await
    }

    /// The same with the model that is behind them, for those who want more of it.
    pub(super) async fn served(&self) -> anyhow::Result<Served> {
        self.lean.check()?;
        self.model.served(self.samples as usize, self.priority == PriorityArgument::Value).await
    }

    /// Requests that Lean works on at a time.
    pub(super) fn workers(&self) -> usize {
        self.workers.map_or_else(default_workers, |n| n as usize)
    }

    /// Statements searched at a time.
    pub(super) fn searches(&self, policy: &dyn Policy) -> usize {
        let spare = if policy.answers_at_once() { 1 } else { 2 };
        self.searches.map_or(self.workers() * spare, |n| n as usize)
    }

    /// The budgets, as the search wants them.
    pub(super) fn budget(&self, policy: &dyn Policy) -> Budget {
        let search = SearchOptions {
            expansions: self.expansions as usize,
            samples: self.samples as usize,
            time: Duration::from_secs(u64::from(self.timeout)),
            seed: self.seed,
            priority: match self.priority {
                PriorityArgument::Logprob => Priority::LogProb,
                PriorityArgument::Value => Priority::Value,
            },
            prefetch: usize::from(!policy.answers_at_once()),
            ..SearchOptions::default()
        };
        Budget { search, attempts: self.attempts as usize }
    }
}

fn default_workers() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// What the Lean in the pool says of itself.
pub(super) async fn hello(pool: &Pool) -> anyhow::Result<Hello> {
    let lease = pool.lease(&Header::init()).await.context("Lean does not answer")?;
    lease.hello().cloned().context("Lean does not say what it is")
}

/// Says what stands for Mathlib, if Mathlib was asked for.
pub(super) fn notice<'t>(pool: &Pool, tasks: impl IntoIterator<Item = &'t Task>, hello: &Hello) {
    let stand_in = tasks.into_iter().find_map(|task| pool.stand_in(&Header::split_off(&task.source).0));
    if let Some(stand_in) = stand_in {
        let imports: Vec<String> = stand_in.imports.iter().map(|m| format!("`import {m}`")).collect();
        complain(&format!(
            "note: {} is served by {}, the library built into the embedded Lean ({}, {} axioms of its own)",
            imports.join(", "),
            stand_in.library,
            hello.library,
            hello.axioms.len()
        ));
    }
}

/// Which Lean, for people.
pub(super) fn lean_label(hello: &Hello) -> String {
    hello.label.clone()
}

/// A bar on standard error; nothing where that is no terminal.
pub(super) fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{bar:20} {pos}/{len} [{elapsed}] {wide_msg}") {
        bar.set_style(style);
    }
    bar
}
