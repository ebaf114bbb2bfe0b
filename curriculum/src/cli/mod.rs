//! Command-line arguments, and what is printed where.
//!
//! Results go to standard output, everything else to standard error. Exit codes: 0 all is well, 1 something was refused
//! or the run itself failed, 2 bad usage or input, 130 interrupted.

mod check;
mod generate;

use clap::{Parser, Subcommand};
use curriculum::{generate::FAMILIES, guard::Guard};
use std::{io::Write as _, path::PathBuf, process::ExitCode};

/// Makes statements to learn from.
#[derive(Debug, Parser)]
#[command(name = "curriculum", version, about = "Statements to learn from, kept apart from benchmarks")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make theorems with their proofs; only those that Lean accepts are written.
    Generate(generate::GenerateArguments),
    /// Say which statements are too near to a benchmark's.
    Check(check::CheckArguments),
    /// Print the fingerprints of benchmarks: what --guard needs of them, without their text.
    Fingerprint {
        /// JSONL with `formal_statement`, Lean files, folders of them.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// List the families of theorems, with one example each.
    Families,
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments) -> ExitCode {
    let result = match arguments.command {
        Command::Generate(arguments) => generate::run(arguments).await,
        Command::Check(arguments) => check::run(&arguments),
        Command::Fingerprint { files } => guard(&files).map(|guard| {
            let _ = guard.fingerprints().all(|line| print(&line));
            ExitCode::SUCCESS
        }),
        Command::Families => {
            for family in FAMILIES {
                let pair = family.pair(1, 3);
                if !print(&format!("{}\n    {} := by {}", family.name, pair.statement, pair.steps.join("; "))) {
                    break;
                }
            }
            Ok(ExitCode::SUCCESS)
        }
    };
    result.unwrap_or_else(|Failure { code, error }| fail(&error, code))
}

/// An error with its exit code.
struct Failure {
    code: u8,
    error: anyhow::Error,
}

/// Bad input.
fn bad(error: impl Into<anyhow::Error>) -> Failure {
    Failure { code: 2, error: error.into() }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure { code: 1, error: error.into() }
    }
}

/// A guard that knows these benchmarks.
fn guard(files: &[PathBuf]) -> Result<Guard, Failure> {
    let mut guard = Guard::default();
    for file in files {
        let count = guard.read(file).map_err(bad)?;
        complain(&format!("guard: {count} statements of {}", file.display()));
    }
    Ok(guard)
}

/// Prints an error of the run itself.
pub(crate) fn fail(error: &anyhow::Error, code: u8) -> ExitCode {
    complain(&format!("error: {error:#}"));
    ExitCode::from(code)
}

/// A line on standard error. A closed pipe there is nobody's problem.
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A line on standard output. `false` when the reader has gone away.
fn print(line: &str) -> bool {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).is_ok()
}
