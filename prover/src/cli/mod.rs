//! Command-line arguments, and what is printed where.
//!
//! Results go to standard output, everything else to standard error. Exit codes: 0 every statement
//! was attempted, 1 the run itself failed, 2 bad usage or input, 130 interrupted.

mod doctor;
mod eval;
mod index;
mod keys;
mod lean;
mod model;
mod model_arguments;
mod prove;
mod search;
mod serve;

use clap::{Parser, Subcommand};
use std::{io::Write as _, process::ExitCode};

/// Proves Lean statements.
#[derive(Debug, Parser)]
#[command(name = "prover", version, about = "Searches for proofs of Lean statements")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prove every theorem with a `sorry` in Lean files.
    Prove(Box<prove::ProveArguments>),
    /// Measure how many problems of a dataset are proved, in a record that anyone can check.
    Eval(Box<eval::EvalArguments>),
    /// Say what is there of all that is needed, and how to get what is missing.
    Doctor(Box<doctor::DoctorArguments>),
    /// Answer over HTTP as OpenAI's servers do: complete, insert, edit, embed, prove, verify; with a page to try it on.
    Serve(Box<serve::ServeArguments>),
    /// Embed the theorems of Lean files, so that a server finds the nearest to a text.
    Index(Box<index::IndexArguments>),
    /// Make and remove the keys of a server.
    Keys(keys::KeysArguments),
    /// Look at language models, sample from them, measure them.
    Model(Box<model::ModelCommand>),
}

/// Runs the command. Whatever happens ends in an exit code and at most one line of complaint.
pub(crate) async fn run(arguments: Arguments) -> ExitCode {
    let result = match arguments.command {
        Command::Prove(arguments) => prove::run(*arguments).await,
        Command::Eval(arguments) => eval::run(*arguments).await,
        Command::Doctor(arguments) => doctor::run(*arguments).await,
        Command::Serve(arguments) => serve::run(*arguments).await,
        Command::Index(arguments) => index::run(*arguments).await,
        Command::Keys(arguments) => keys::run(arguments).await,
        Command::Model(command) => model::run(*command).await,
    };
    match result {
        Ok(code) => code,
        Err(error) => fail(&error),
    }
}

/// Prints an error of the run itself.
pub(crate) fn fail(error: &anyhow::Error) -> ExitCode {
    complain(&format!("error: {error:#}"));
    ExitCode::from(1)
}

/// A line on standard error. A closed pipe there is nobody's problem.
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Text on standard output. `false` when the reader has gone away.
fn print(text: &str) -> bool {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).is_ok()
}
