//! `curriculum check`: the guard alone.

use super::{Failure, bad, complain, guard, print};
use clap::Args;
use curriculum::{guard::Refusal, sources::declarations};
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Benchmarks: JSONL with `formal_statement`, Lean files, folders of them.
    #[arg(long = "guard", value_name = "FILE", required = true)]
    guard: Vec<PathBuf>,
    /// Statements to clear: JSONL with `statement` or `formal_statement`, or Lean files.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

pub(super) fn run(arguments: &CheckArguments) -> Result<ExitCode, Failure> {
    let guard = guard(&arguments.guard)?;
    let (mut cleared, mut refused) = (0, 0);
    for path in &arguments.files {
        let text = std::fs::read_to_string(path).map_err(|e| bad(anyhow::anyhow!("{}: {e}", path.display())))?;
        let statements: Vec<(usize, Result<String, String>)> = if path.extension().is_some_and(|e| e == "lean") {
            declarations(&text).into_iter().map(|(line, text)| (line, Ok(text.to_owned()))).collect()
        } else {
            let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
            lines.map(|(number, line)| (number + 1, statement(line))).collect()
        };
        for (line, statement) in statements {
            let statement =
                statement.map_err(|message| bad(anyhow::anyhow!("{}:{line}: {message}", path.display())))?;
            match guard.check(&statement) {
                Ok(()) => cleared += 1,
                Err(refusal) => {
                    refused += 1;
                    if !print(&format!("{}:{line}: {refusal}", path.display())) {
                        return Ok(ExitCode::FAILURE);
                    }
                    if let Refusal::Unreadable(_) = refusal {
                        complain("what cannot be read cannot be cleared");
                    }
                }
            }
        }
    }
    complain(&format!("{cleared} statements cleared, {refused} refused"));
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn statement(line: &str) -> Result<String, String> {
    let row: serde_json::Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let text = ["statement", "formal_statement"].iter().find_map(|key| row[key].as_str());
    text.map(str::to_owned).ok_or_else(|| "no `statement`".to_owned())
}
