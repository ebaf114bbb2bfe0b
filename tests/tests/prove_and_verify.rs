//! `prover prove` as a user runs it, and its proofs verified again by somebody who knows nothing of the search.
#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command as Process, Output, Stdio};
use std::time::Duration;

use lean_bridge::{Command, Document, EmbeddedLean, Gate, GateError, Header, Limits, Pool, PoolConfig, Severity};
use mathlete_tests::{program, repository};
use prover::prove::recheck::{RecheckError, recheck};
use serde_json::Value;

const MINUTE: Duration = Duration::from_mins(1);

/// A pool of this process's own, with fresh workers.
async fn pool() -> Pool {
    Pool::new(PoolConfig::new(EmbeddedLean::at(program("lean-repl")), 1)).await.unwrap()
}

fn prove(folder: &Path, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
    let mut command = Process::new(program("prover"));
    command.arg("prove").args(arguments).args(["--workers", "2"]);
    command.current_dir(folder).stdin(Stdio::null()).output().unwrap()
}

/// The lines of `--json`.
fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The proofs of the quickstart are printed by one process and verified by another, from the file and the printed text
/// alone; none of them proves another statement of the file.
#[tokio::test]
async fn printed_proofs_pass_the_gate_again() {
    let examples = repository().join("datasets/examples/quickstart.lean");
    let output = prove(&repository(), [examples.as_os_str(), OsStr::new("--json")]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let printed = lines(&output);

    let pool = pool().await;
    let gate = Gate::new(pool.clone());
    let file = fs::read_to_string(&examples).unwrap();
    let document = Document::split(&pool, &file, Limits::default(), MINUTE).await.unwrap();
    assert_eq!(printed.len(), document.statements.len());
    let proof_of = |name: &str| {
        let line = printed.iter().find(|line| line["name"] == name).unwrap();
        assert_eq!(line["status"], "proved", "{line}");
        (line["proof"].as_str().unwrap(), &line["axioms"])
    };
    for (statement, other) in document.statements.iter().zip(document.statements.iter().skip(1)) {
        let (proof, axioms) = proof_of(statement.name());
        let verified = gate.verify(statement, proof).await.unwrap();
        let all = verified.axioms();
        assert_eq!(*axioms, serde_json::json!(all), "{}", statement.name());
        let crossed = gate.verify(other, proof).await;
        assert!(matches!(crossed, Err(GateError::Refused(_))), "{}: {crossed:?}", statement.name());
    }
    pool.shutdown().await;
}

#[tokio::test]
async fn a_written_file_elaborates_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Foo.lean");
    let text = "import Mathlib\n\nopen Real\n\nnamespace Foo\n\nvariable (n : ℕ)\n\n\
                def twice : ℕ := 2 * n\n\n\
                theorem twice_eq : twice n = n + n := by sorry\n\n\
                /-- Twice as much is more than nothing. -/\n\
                theorem twice_pos (h : 0 < n) : 0 < twice n := by\n  sorry\n\n\
                lemma amgm (a b : ℝ) : 4 * (a * b) ≤ (a + b) ^ 2 := by sorry -- a remark\n\n\
                theorem both : n ≤ twice n ∧ twice 0 = 0 := by\n  constructor\n  · sorry\n  · sorry\n\n\
                theorem never : twice 3 = 7 := by sorry\n\nend Foo\n";
    fs::write(&path, text).unwrap();
    let output = prove(folder.path(), ["Foo.lean", "--json", "--write", "--timeout", "10"].map(OsStr::new));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let proved = lines(&output).iter().filter(|line| line["status"] == "proved").count();
    assert_eq!(proved, 4, "{:?}", lines(&output));
    assert_eq!(fs::read_to_string(folder.path().join("Foo.lean.bak")).unwrap(), text);

    let written = fs::read_to_string(&path).unwrap();
    let pool = pool().await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let reply = lease.cmd(&Command { text: written.clone(), ..Command::default() }, MINUTE).await.unwrap();
    let errors: Vec<_> = reply.messages.iter().filter(|message| message.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}\n{written}");
    assert_eq!(reply.sorries.len(), 1, "{written}");
    let never = 1 + written[..written.find("theorem never").unwrap()].matches('\n').count();
    assert_eq!(reply.sorries[0].pos.unwrap().line as usize, never, "{written}");
    drop(lease);
    pool.shutdown().await;
}

/// Each proof is right behind what its statement needs, and yet the file with all of them would not be.
#[tokio::test]
async fn a_file_that_its_proofs_would_break_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Open.lean");
    let text = "import Lean\n\ntheorem open_problem (n : Nat) : n + 0 = n := by sorry\n\nopen Lean in\n\
                #eval show MetaM Unit from do\n  let info ← getConstInfo `open_problem\n  \
                unless info.value!.hasSorry do throwError \"open_problem is closed\"\n";
    fs::write(&path, text).unwrap();
    let output = prove(folder.path(), ["Open.lean", "--json", "--write"].map(OsStr::new));
    assert_eq!(lines(&output)[0]["status"], "proved", "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let told = stderr(&output);
    let last = told.lines().last().unwrap();
    assert!(last.starts_with("error: Open.lean: not written: line 6: "), "{told}");
    assert!(last.ends_with("open_problem is closed"), "{told}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert!(!folder.path().join("Open.lean.bak").exists());
}

#[tokio::test]
async fn a_file_is_judged_by_what_its_proofs_change() {
    let pool = pool().await;
    let old = "theorem broken : (1 : Nat) = 2 := by rfl\n\ntheorem a : 1 + 1 = 2 := by sorry\n\ntheorem b : True := by sorry\n";
    let check = async |proof: &str| {
        let at = old.find("sorry").unwrap();
        let edits = [(at..at + 5, proof.to_owned())];
        recheck(&pool, old, &lean_bridge::apply_edits(old, &edits).unwrap(), &edits).await
    };
    // An error from before and another statement's `sorry` stand in nobody's way.
    check("rfl").await.unwrap();
    let wrong = check("exact absurd").await;
    assert!(matches!(wrong, Err(RecheckError::Broken { line: 3, .. })), "{wrong:?}");
    let hole = check("exact (sorry)").await;
    assert!(matches!(hole, Err(RecheckError::Sorry { line: 3 })), "{hole:?}");
    let endless = check("exact (by rfl\n\n/- ").await;
    assert!(matches!(endless, Err(RecheckError::Broken { .. })), "{endless:?}");
    pool.shutdown().await;
}
