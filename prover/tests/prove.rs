//! The real program on the real Lean.

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read as _, Write as _},
    path::Path,
    process::{Command, Output, Stdio},
};

const KEYS: [&str; 10] =
    ["name", "status", "proof", "axioms", "lean", "expansions", "tactics", "samples", "seconds", "message"];

fn command(arguments: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prover"));
    command.arg("prove").args(arguments).args(["--workers", "1"]).current_dir(dir).stdin(Stdio::null());
    command
}

fn prove(arguments: &[&str], dir: &Path) -> Output {
    command(arguments, dir).output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const MIXED: &str = "import Mathlib

open Nat

/-- kept as it is -/
theorem easy (n : ℕ) (h : n < 3) : n ≤ 2 := by sorry

def twice (n : ℕ) : ℕ := 2 * n

theorem uses_context (n : ℕ) : twice n = n + n := by
  sorry

theorem wrong : (2 : ℕ) + 2 = 5 := by sorry

theorem two_holes (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · sorry
  · sorry

theorem term_hole (n : ℕ) : n * 0 = 0 := sorry

theorem broken (n : ℕ : n = n := by sorry

theorem undeclared : frobnicate 3 = 4 := by sorry

def data : ℕ := sorry
";

#[test]
fn statements_of_a_file_each_get_their_line() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("a.lean"), MIXED).unwrap();
    let output = prove(&["a.lean", "--json", "--timeout", "20"], dir.path());
    let all = lines(&output);
    let status = |name: &str| -> String {
        let line = all.iter().find(|l| l["name"] == name).unwrap_or_else(|| panic!("{name} not in {all:#?}"));
        let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
        assert_eq!(keys, KEYS);
        line["status"].as_str().unwrap().to_owned()
    };
    for name in ["easy", "uses_context", "two_holes", "term_hole"] {
        assert_eq!(status(name), "proved", "{name}: {all:#?}");
    }
    assert!(["failed", "timeout"].contains(&status("wrong").as_str()));
    assert_eq!(status("undeclared"), "unsupported");
    assert_eq!(status("data"), "unsupported");
    assert!(stderr(&output).contains("`import Mathlib` is served by Olympiad"), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("a.lean:22") || all.iter().any(|l| l["name"] == "broken" && l["status"] == "error")
    );
}

#[test]
fn proofs_are_written_in_place_and_nothing_else_changes() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.lean");
    let text = "-- first  \n\ntheorem a (n : Nat) (h : n < 3) : n ≤ 2 := by sorry   -- why not\n\n\n\
                theorem b : (1 : Nat) = 2 := by sorry\n  \ntheorem c (n : Nat) : n + 0 = n := by\n  sorry";
    std::fs::write(&path, text).unwrap();
    let output = prove(&["a.lean", "--write", "--timeout", "5"], dir.path());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(dir.path().join("a.lean.bak")).unwrap(), text);
    let new = std::fs::read_to_string(&path).unwrap();
    let pieces = [
        "-- first  \n\ntheorem a (n : Nat) (h : n < 3) : n ≤ 2 := by ",
        "   -- why not\n\n\n\
                theorem b : (1 : Nat) = 2 := by sorry\n  \ntheorem c (n : Nat) : n + 0 = n := by\n  ",
    ];
    let rest = new.strip_prefix(pieces[0]).expect(&new);
    assert!(rest.contains(pieces[1]), "{new}");
    assert_eq!(new.matches("sorry").count(), 1, "{new}");
    let again = prove(&["a.lean", "--timeout", "2", "--theorem", "a"], dir.path());
    assert_eq!(again.status.code(), Some(2), "{}", stderr(&again));
}

#[test]
fn standard_input_is_a_file_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut child = command(&["-", "--json"], dir.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"theorem t (a b : Nat) : a + b = b + a := by sorry\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let all = lines(&output);
    assert_eq!(all[0]["status"], "proved");
    assert!(all[0]["proof"].as_str().unwrap().starts_with("theorem t (a b : Nat) : a + b = b + a := by"));
    assert!(all[0]["lean"].as_str().unwrap().starts_with("embedded Lean 4."));
}

#[test]
fn a_theorem_that_is_not_there() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("a.lean"), "theorem t : True := by sorry\n").unwrap();
    let output = prove(&["a.lean", "--theorem", "u"], dir.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no theorem named `u` with a `sorry`; it has: t"));
}

#[test]
fn an_interrupt_keeps_what_is_done() {
    let dir = tempfile::tempdir().unwrap();
    let text = "theorem quick : (1 : Nat) + 1 = 2 := by sorry\n\n\
                theorem endless (f : Nat → Nat) (h : ∀ n, f (f n) < f (n + 1)) (n : Nat) : f n = n := by sorry\n";
    std::fs::write(dir.path().join("a.lean"), text).unwrap();
    let mut child = command(&["a.lean", "--json", "--timeout", "300"], dir.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    out.read_line(&mut first).unwrap();
    let pid = i32::try_from(child.id()).unwrap();
    // SAFETY: a signal to a child that has not been waited for.
    assert_eq!(unsafe { libc::kill(pid, libc::SIGINT) }, 0);
    let status = child.wait().unwrap();
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert_eq!(status.code(), Some(130), "{errors}");
    assert_eq!(serde_json::from_str::<Value>(&first).unwrap()["name"], "quick");
    assert!(errors.contains("interrupted: 1 of 2"), "{errors}");
}
