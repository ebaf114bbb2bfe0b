//! The `trainer` command.
//!
//! Exit codes: 0 done, 1 the run failed, 2 bad usage or input, 130 interrupted (the same command goes on).

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use curriculum::{guard::Guard, sources};
use lean_bridge::{
    Header, Pool, PoolConfig,
    lake::{LakeProject, Tools},
};
use serde_json::json;
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use trainer::{
    RunConfig, TrainError,
    extract::{Extracted, extract},
    files,
    heads::{
        evaluate::{self, Evaluation, Evaluator},
        held_out,
        lemmas::used,
    },
    iterate::Run,
    learn::bench,
    report,
};

/// Trains models on proofs, and lets them find the next ones.
#[derive(Debug, Parser)]
#[command(name = "trainer", version, about = "Training of the policy and expert iteration")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Train θ0 on generated theorems.
    Pretrain(RunArguments),
    /// Expert iteration: sample, verify, train, measure, again. The same command goes on with a run that was stopped.
    Iterate(RunArguments),
    /// Measure how fast a model of a configuration's shape is trained, as one line of JSON.
    Bench {
        /// What shape, batch and device.
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// Optimizer steps that are timed.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
        steps: u32,
        /// CPU threads.
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1024))]
        threads: u32,
    },
    /// Take the steps of proofs that are there out of Lean files, for `pretrain.steps` of a configuration. Statements
    /// near to a benchmark are left out.
    Extract(ExtractArguments),
    /// Train the last model of a run further, to fill holes, to mend proofs and to embed texts as well: `heads` of the
    /// configuration.
    Heads(RunArguments),
    /// Measure how well a model fills holes, mends proofs and embeds texts, on theorems that it was not trained on.
    EvaluateHeads(EvaluateArguments),
    /// Pair the states of proofs that are there with the lemmas that they use, for `heads.lemmas` of a configuration.
    Lemmas(ExtractArguments),
    /// Write report.html and summary.json of a run anew.
    Report {
        /// The run's folder.
        #[arg(value_name = "DIR")]
        run: PathBuf,
    },
}

#[derive(Debug, Args)]
struct RunArguments {
    /// What to do: see datasets/configs.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// The run's folder; made if it is not there, gone on with if it is.
    #[arg(long, value_name = "DIR")]
    run: PathBuf,
}

#[derive(Debug, Args)]
struct EvaluateArguments {
    /// The model's folder.
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// The configuration of its run, which says what was held out.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Held-out theorems to make holes in and to break; 0 measures the embeddings alone.
    #[arg(long, default_value_t = 60, value_name = "N")]
    theorems: usize,
    /// Write the texts that embeddings are measured on into this folder, for scripts/bench_embeddings.py.
    #[arg(long, value_name = "DIR")]
    texts: Option<PathBuf>,
}

/// One line of JSON.
async fn evaluated(arguments: &EvaluateArguments) -> Result<(), TrainError> {
    let config = RunConfig::read(&arguments.config)?;
    let mut pairs = held_out(&config)?;
    pairs.truncate(arguments.theorems);
    let mut out = Evaluation::default();
    if !pairs.is_empty() {
        let evaluator = Evaluator::new(&arguments.model, &config).await?;
        out = evaluator.proofs(&pairs, config.seed).await?;
        evaluator.close().await;
    }
    let texts = evaluate::embeddings(&arguments.model, &config, &mut out)?;
    if let Some(folder) = &arguments.texts {
        files::folder(folder)?;
        for (name, texts) in texts {
            let path = folder.join(name).with_extension("json");
            let text = serde_json::to_vec(&texts).map_err(|error| TrainError::content(&path, error))?;
            files::write(&path, &text)?;
        }
    }
    let _ = writeln!(std::io::stdout(), "{}", json!(out));
    Ok(())
}

#[derive(Debug, Args)]
struct ExtractArguments {
    /// Lean files, or folders of them.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Where the steps go, one line of JSON for each.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Files of benchmarks that nothing may be near to.
    #[arg(long, required = true, value_name = "FILE")]
    guard: Vec<PathBuf>,
    /// Native Lean in this Lake project, with its imports and Mathlib, in place of the embedded Lean.
    #[arg(long, value_name = "DIR")]
    lake: Option<PathBuf>,
}

/// How often one lemma is paired with states.
const USES: usize = 40;

async fn lemmas(arguments: &ExtractArguments) -> Result<(), TrainError> {
    let (pool, all) = taken(arguments).await?;
    let related = used(&pool, &Header::new(["Mathlib"]), &all, USES).await?;
    pool.shutdown().await;
    files::write_lines(&arguments.out, &related)?;
    let (declarations, refused) = (all.declarations, all.refused.len());
    let line = json!({"pairs": related.len(), "declarations": declarations, "refused": refused});
    let _ = writeln!(std::io::stdout(), "{line}");
    Ok(())
}

async fn extracted(arguments: &ExtractArguments) -> Result<(), TrainError> {
    let (pool, all) = taken(arguments).await?;
    pool.shutdown().await;
    files::write_lines(&arguments.out, &all.steps)?;
    let (declarations, refused) = (all.declarations, all.refused.len());
    let line = json!({"steps": all.steps.len(), "declarations": declarations, "refused": refused});
    let _ = writeln!(std::io::stdout(), "{line}");
    Ok(())
}

/// What all files give, with the Lean that read them.
async fn taken(arguments: &ExtractArguments) -> Result<(Pool, Extracted), TrainError> {
    let mut guard = Guard::default();
    for path in &arguments.guard {
        guard.read(path)?;
    }
    let config = match &arguments.lake {
        Some(folder) => PoolConfig::lake(LakeProject::open(folder, &Tools::default()).await?, 1),
        None => PoolConfig::embedded(1)?,
    };
    let pool = Pool::new(config).await?;
    let mut all = Extracted::default();
    for path in &arguments.paths {
        let files = sources::read(path).map_err(|(path, error)| TrainError::file(&path, error))?;
        for source in files.into_iter().filter(|source| source.is_lean) {
            let of = extract(&pool, &source, &guard).await?;
            for error in &of.errors {
                tracing::warn!("{error}");
            }
            for (name, refusal) in &of.refused {
                tracing::info!("{}: `{name}` is left out: {refusal}", source.path.display());
            }
            all.declarations += of.declarations;
            all.refused.extend(of.refused);
            all.steps.extend(of.steps);
            all.uses.extend(of.uses);
        }
    }
    Ok((pool, all))
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::builder()
                .with_default_directive(tracing_subscriber::filter::LevelFilter::INFO.into())
                .with_env_var("MATHLETE_LOG")
                .from_env_lossy(),
        )
        .with_writer(std::io::stderr)
        .init();
    let done =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().context("no threads").and_then(|runtime| {
            let done = runtime.block_on(run(arguments.command));
            runtime.shutdown_timeout(std::time::Duration::from_millis(500));
            Ok(done?)
        });
    let Err(error) = done else { return ExitCode::SUCCESS };
    let _ = writeln!(std::io::stderr(), "error: {error:#}");
    match error.downcast_ref::<TrainError>() {
        Some(TrainError::Interrupted | TrainError::Cancelled) => ExitCode::from(130),
        Some(error) if error.is_input() => ExitCode::from(2),
        _ => ExitCode::FAILURE,
    }
}

async fn run(command: Command) -> Result<(), TrainError> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.store(true, Ordering::Relaxed);
        }
    });
    match command {
        Command::Pretrain(arguments) => open(&arguments, stop).await?.pretrain().await,
        Command::Iterate(arguments) => {
            let run = open(&arguments, stop).await?;
            run.iterate().await?;
            told(&run.folder);
            Ok(())
        }
        Command::Bench { config, steps, threads } => {
            let config = RunConfig::read(&config)?;
            tch::set_num_threads(threads as i32);
            let placement = config.training.placement()?;
            let speed = bench::tokens_per_second(&config.model, &config.training, placement, steps as usize)?;
            let (model, batch_tokens) = (&config.model, config.training.batch_tokens);
            let line = json!({"tokens_per_second": speed, "model": model, "batch_tokens": batch_tokens});
            let _ = writeln!(std::io::stdout(), "{line}");
            Ok(())
        }
        Command::Extract(arguments) => unless_interrupted(extracted(&arguments)).await,
        Command::Lemmas(arguments) => unless_interrupted(lemmas(&arguments)).await,
        Command::Heads(arguments) => {
            let run = open(&arguments, stop).await?;
            run.heads().await?;
            let _ = writeln!(std::io::stdout(), "{}", run.with_heads().display());
            Ok(())
        }
        Command::EvaluateHeads(arguments) => unless_interrupted(evaluated(&arguments)).await,
        Command::Report { run } => {
            let run = Run::existing(&run).await?;
            report::write(&run, &run.drawn()?).await?;
            told(&run.folder);
            Ok(())
        }
    }
}

/// Work that keeps nothing until it ends.
async fn unless_interrupted(work: impl Future<Output = Result<(), TrainError>>) -> Result<(), TrainError> {
    tokio::select! {
        done = work => done,
        _ = tokio::signal::ctrl_c() => Err(TrainError::Cancelled),
    }
}

async fn open(arguments: &RunArguments, stop: Arc<AtomicBool>) -> Result<Run, TrainError> {
    Run::open(&arguments.run, RunConfig::read(&arguments.config)?, stop).await
}

fn told(folder: &Path) {
    let _ = writeln!(std::io::stdout(), "{}", folder.join("report.html").display());
}
