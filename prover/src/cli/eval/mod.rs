//! `prover eval`.

mod attempt;
mod records;

use super::{complain, print, search::SearchArguments};
use clap::Args;
use prover::eval::record::{Record, Shard};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

const EXAMPLES: &str = "\
Examples:
  prover eval miniF2F-lean4 --split valid --record valid.json --report valid.html
  prover eval valid.jsonl --attempts 8 --seed 1 --db sqlite:valid.db
  prover eval valid.jsonl --attempts 8 --seed 1 --db sqlite:valid.db --resume
  prover eval valid.jsonl --shard 1/2 --record one.json     (and 2/2 elsewhere)
  prover eval --merge one.json two.json --record all.json
  prover eval --check all.json
  prover eval --compare all.json other.json";

#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct EvalArguments {
    /// A folder of Lean files (a clone of a miniF2F port, or any other), one Lean file, or JSON Lines with `name` and
    /// `formal_statement`. With --check: where the record's dataset is now.
    #[arg(value_name = "DATASET", required_unless_present_any = ["check", "compare", "merge"])]
    dataset: Option<PathBuf>,
    /// Only this part of the dataset: `valid`, `test`, …
    #[arg(long, value_name = "NAME")]
    split: Option<String>,
    /// Only problems with this in their names.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Only every N-th problem, beginning with the I-th: one machine's share.
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    #[command(flatten)]
    search: SearchArguments,
    /// Let heartbeats bound tactics and not the clock, which gets 8 times as long: attempts that --expansions bounds
    /// are then the same on every machine.
    #[arg(long)]
    repeatable: bool,
    /// Where every attempt is kept as soon as it is made: sqlite:FILE or postgres://USER@HOST/NAME.
    #[arg(long, value_name = "ADDRESS", default_value = "sqlite:mathlete.db")]
    db: String,
    /// Go on with what the database has of this evaluation.
    #[arg(long, conflicts_with = "restart")]
    resume: bool,
    /// Forget what the database has of this evaluation and begin anew.
    #[arg(long)]
    restart: bool,
    /// Print one JSON object a line instead of text: each attempt as soon as it is kept, then the summary.
    #[arg(long)]
    json: bool,
    /// Write everything that made the number, with every proof, to this JSON file.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Write tables, curves, proofs and failures to this HTML file.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Instead of evaluating: derive a record's numbers anew and have Lean verify every proof in it.
    #[arg(long, value_name = "RECORD", group = "instead", conflicts_with = "record")]
    check: Option<PathBuf>,
    /// Instead of evaluating: what each of two records proves that the other does not, with a paired test.
    #[arg(long, value_names = ["RECORD", "RECORD"], num_args = 2, group = "instead",
        conflicts_with_all = ["dataset", "record", "report"])]
    compare: Vec<PathBuf>,
    /// Instead of evaluating: join the records of all shares into what one run would have given.
    #[arg(long, value_name = "RECORD", num_args = 2.., group = "instead", conflicts_with = "dataset")]
    merge: Vec<PathBuf>,
}

pub(super) async fn run(arguments: EvalArguments) -> anyhow::Result<ExitCode> {
    if let Some(path) = &arguments.check {
        return records::check(path, &arguments).await;
    }
    if let [first, second] = &arguments.compare[..] {
        return Ok(records::compare(first, second));
    }
    if !arguments.merge.is_empty() {
        return records::merge(&arguments);
    }
    match &arguments.dataset {
        Some(dataset) => attempt::run(dataset, &arguments).await,
        None => Ok(bad_input(&"a dataset is needed: `prover eval --help` shows what it may be")),
    }
}

/// One line about what the user gave, and its exit code.
fn bad_input(error: &dyn std::fmt::Display) -> ExitCode {
    complain(&format!("error: {error}"));
    ExitCode::from(2)
}

/// Writes what was asked for.
fn write(record: &Record, arguments: &EvalArguments) -> anyhow::Result<()> {
    if let Some(path) = &arguments.record {
        record.write(path)?;
        complain(&format!("record: {}", path.display()));
    }
    if let Some(path) = &arguments.report {
        report(record, path)?;
        complain(&format!("report: {}", path.display()));
    }
    Ok(())
}

fn report(record: &Record, path: &Path) -> anyhow::Result<()> {
    use anyhow::Context as _;
    std::fs::write(path, prover::report::evaluation::page(record)).with_context(|| path.display().to_string())
}

/// The tables, for people or programs.
fn show(record: &Record, arguments: &EvalArguments) {
    if arguments.json {
        print(&serde_json::json!({ "summary": record.summary }).to_string());
    } else {
        print(&record.summary.text());
    }
}

/// Told before hours are spent: whether the files can be written where they were asked for.
fn check_places(arguments: &EvalArguments) -> Result<(), String> {
    for path in [&arguments.record, &arguments.report].into_iter().flatten() {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if path.is_dir() {
            return Err(format!("{}: is a folder, not a file", path.display()));
        }
        if !folder.is_dir() {
            return Err(format!("{}: there is no folder {}", path.display(), folder.display()));
        }
    }
    Ok(())
}
