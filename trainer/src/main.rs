//! The `trainer` command.
//!
//! Exit codes: 0 done, 1 the run failed, 2 bad usage or input, 130 interrupted (the same command goes on).

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use trainer::{RunConfig, TrainError, iterate::Run, report};

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
        Some(TrainError::Interrupted) => ExitCode::from(130),
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
        Command::Report { run } => {
            let run = Run::existing(&run).await?;
            report::write(&run, &run.drawn()?).await?;
            told(&run.folder);
            Ok(())
        }
    }
}

async fn open(arguments: &RunArguments, stop: Arc<AtomicBool>) -> Result<Run, TrainError> {
    Run::open(&arguments.run, RunConfig::read(&arguments.config)?, stop).await
}

fn told(folder: &Path) {
    let _ = writeln!(std::io::stdout(), "{}", folder.join("report.html").display());
}
