//! What ends a worker: one last answer that tells why, and a status that tells it to programs.

mod host_support;

use std::process::Command;
use std::time::{Duration, Instant};

use host_support::{Outcome, Session, lean_repl, talk};
use serde_json::json;

/// Runs a command that ends the worker, between two that do not.
fn fatal(mut command: Command, options: &[&str], lean: &str) -> Outcome<Session> {
    command.args(options);
    let session = talk(command, &[json!({"cmd": "def f := 1"}), json!({"cmd": lean}), json!({"cmd": "def g := 1"})])?;
    assert_eq!(session.replies.len(), 2, "a good answer, and the last one: {session:?}");
    assert_eq!(session.replies[0], json!({"env": 0}));
    Ok(session)
}

#[test]
fn memory() -> Outcome {
    let lean = "#eval (Array.replicate 700000000 (0 : Nat)).size";
    let session = fatal(lean_repl(), &[], lean)?;
    assert_eq!((session.replies[1]["fatal"].as_str(), session.status), (Some("memory"), Some(40)), "{session:?}");
    Ok(())
}

#[test]
fn stack() -> Outcome {
    let lean = "partial def deep (n : Nat) : IO Nat := do return (← deep (n + 1)) + 1\n#eval deep 0";
    let session = fatal(lean_repl(), &[], lean)?;
    assert_eq!((session.replies[1]["fatal"].as_str(), session.status), (Some("stack"), Some(41)), "{session:?}");
    Ok(())
}

#[test]
fn wall_clock() -> Outcome {
    let lean = "partial def spin (n : Nat) : IO Unit := if n == 0 then pure () else spin (n + 1)\n#eval spin 1";
    let started = Instant::now();
    let session = fatal(lean_repl(), &["--timeout-ms", "2000"], lean)?;
    assert_eq!((session.replies[1]["fatal"].as_str(), session.status), (Some("timeout"), Some(42)), "{session:?}");
    assert!(started.elapsed() < Duration::from_secs(20));
    Ok(())
}

#[test]
fn exit() -> Outcome {
    let session = fatal(lean_repl(), &[], "#eval (IO.Process.exit 0 : IO Unit)")?;
    assert_eq!((session.replies[1]["fatal"].as_str(), session.status), (Some("crash"), Some(43)), "{session:?}");
    Ok(())
}

#[test]
fn an_answer_in_time_is_no_timeout() -> Outcome {
    let mut command = lean_repl();
    command.args(["--timeout-ms", "30000"]);
    let requests: Vec<_> = (0..20).map(|i| json!({"cmd": format!("def f{i} := {i}")})).collect();
    let session = talk(command, &requests)?;
    assert_eq!((session.replies.len(), session.status), (20, Some(0)));
    Ok(())
}
