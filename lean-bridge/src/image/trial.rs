//! A new snapshot is tried before anybody depends on it.
//!
//! The state of a running Lean is not the same twice, and one that cannot go on would fail every worker from then on.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::cache::Cache;

/// What the trial worker is asked; any answer will do, as long as the worker lives through all of them.
const REQUESTS: &str = "{\"hello\": true}\n\n\
    {\"cmd\": \"example (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega\"}\n\n\
    {\"cmd\": \"import Mathlib\\nexample (x : ℝ) (h : 0 < x) : 0 < x * x := by positivity\"}\n\n";

/// Wall clock that the worker has for each, in milliseconds: a busy machine passes, a hanging Lean does not.
const LIMIT_MS: &str = "120000";

/// Starts a worker as users do and asks it; the error says how it ended.
pub(super) fn run(program: &Path, cache: &Cache) -> Result<(), String> {
    let mut child = Command::new(program)
        .args(["--timeout-ms", LIMIT_MS])
        .env("MATHLETE_CACHE", cache.root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    if let Some(mut requests) = child.stdin.take() {
        // A worker that is gone already shows in its status.
        let _ = requests.write_all(REQUESTS.as_bytes());
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let answers = String::from_utf8_lossy(&output.stdout);
    let last = answers.trim_end().lines().last().unwrap_or("it answered nothing");
    Err(format!("{}: {last}", output.status))
}
