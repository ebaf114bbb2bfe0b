//! `prover eval`, the real program on the real Lean.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failed expectation ends the test")]
#![expect(clippy::print_stderr, reason = "a skipped test says why")]

mod datasets;
mod records;
mod report;
mod runs;
mod usage;

use prover::eval::record::Record;
use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

/// Statements of our own: easy ones, two that nobody proves, one that this Lean cannot state.
const MIXED: &str = "import Mathlib

open Nat

theorem algebra_easy (n : ℕ) (h : n < 3) : n ≤ 2 := by sorry

theorem algebra_false : (2 : ℕ) + 2 = 5 := by sorry

theorem induction_hopeless (p q r : Prop) (h : p ∨ q) (hr : q → r) : r := by
  sorry

theorem mathd_algebra_linear (x : ℝ) (h : 2 * x + 1 = 7) : x = 3 := by
  sorry

theorem imo_unknown : frobnicate 3 = 4 := by sorry

theorem numbertheory_mod (n : ℕ) (h : n % 4 = 1) : n % 2 = 1 := by
  sorry
";

fn command(arguments: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prover"));
    command.arg("eval").args(arguments).current_dir(dir).stdin(Stdio::null());
    command
}

fn eval(arguments: &[&str], dir: &Path) -> Output {
    command(arguments, dir).output().unwrap()
}

/// An evaluation that must succeed, and its record.
fn record(arguments: &[&str], name: &str, dir: &Path) -> Record {
    let output = eval(&[arguments, &["--record", name, "--db", &format!("sqlite:{name}.db")]].concat(), dir);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    Record::read(&dir.join(name)).unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The record without what no two runs share: times, and what they end.
fn timeless(mut record: Record) -> serde_json::Value {
    for attempt in record.problems.iter_mut().flat_map(|problem| &mut problem.attempts) {
        (attempt.seconds, attempt.lean_seconds, attempt.clocked) = (0.0, 0.0, 0);
    }
    (record.started, record.finished) = (String::new(), String::new());
    serde_json::to_value(record.seal().problems).unwrap()
}
