//! Runs that are killed, stopped, split and repeated.

use super::{MIXED, command, eval, record, stderr, timeless};
use prover::eval::record::Record;
use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

const OPTIONS: [&str; 5] = ["mixed.lean", "--attempts", "3", "--expansions", "8"];

fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mixed.lean"), MIXED).unwrap();
    dir
}

/// How many attempts the database has, by what the program says when asked to begin again.
fn kept(arguments: &[&str], dir: &Path) -> usize {
    let output = eval(arguments, dir);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    let message = stderr(&output);
    let number = message.split_once(" attempts of this evaluation").expect(&message).0.rsplit(' ').next().unwrap();
    number.parse().unwrap()
}

fn signal(child: &Child, signal: i32) {
    let pid = i32::try_from(child.id()).unwrap();
    // SAFETY: a signal to a child that has not been waited for.
    assert_eq!(unsafe { libc::kill(pid, signal) }, 0);
}

/// A run that is under way: two attempts are kept. The rest of what it prints must be read.
fn under_way(arguments: &[&str], dir: &Path) -> (Child, BufReader<ChildStdout>) {
    let mut command: Command = command(arguments, dir);
    let mut child = command.arg("--json").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..2 {
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert!(line["name"].is_string() && line["status"].is_string() && line["attempt"] == 0, "{line}");
    }
    (child, out)
}

#[test]
fn a_killed_run_goes_on_without_repeating_or_losing_an_attempt() {
    let dir = folder();
    let whole = record(&OPTIONS, "whole.json", dir.path());
    let all: usize = whole.problems.iter().map(|p| p.attempts.len()).sum();
    assert_eq!(all, 5 * 3 + 1, "the statement that this Lean cannot state is tried once");
    let again = [&OPTIONS[..], &["--db", "sqlite:killed.db", "--workers", "1", "--record", "killed.json"]].concat();
    let (mut child, _) = under_way(&again, dir.path());
    signal(&child, libc::SIGKILL);
    child.wait().unwrap();
    let before = kept(&again, dir.path());
    assert!(before > 0 && before < all, "{before} of {all} attempts were made before the kill");
    let output = eval(&[&again[..], &["--resume"]].concat(), dir.path());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains(&format!("{} attempts in ", all - before)), "{before} {}", stderr(&output));
    assert_eq!(timeless(Record::read(&dir.path().join("killed.json")).unwrap()), timeless(whole));
    let nothing = eval(&[&again[..], &["--resume"]].concat(), dir.path());
    assert!(stderr(&nothing).contains("0 attempts in "), "{}", stderr(&nothing));
}

#[test]
fn an_interrupt_keeps_and_reports_what_is_done() {
    for by in [libc::SIGINT, libc::SIGTERM] {
        let dir = folder();
        let arguments =
            [&OPTIONS[..], &["--db", "sqlite:s.db", "--workers", "1", "--record", "s.json", "--report", "s.html"]]
                .concat();
        let (child, mut out) = under_way(&arguments, dir.path());
        signal(&child, by);
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130), "{}", stderr(&output));
        let last: serde_json::Value = serde_json::from_str(rest.lines().last().unwrap()).unwrap();
        assert_eq!(last["summary"]["problems"], 6);
        let record = Record::read(&dir.path().join("s.json")).unwrap();
        let made: usize = record.problems.iter().map(|p| p.attempts.len()).sum();
        assert!(record.notes.iter().any(|n| n.contains(&format!("interrupted: {made} attempts"))));
        assert!(made >= 2);
        assert_eq!(kept(&arguments, dir.path()), made);
        assert!(std::fs::read_to_string(dir.path().join("s.html")).unwrap().contains("interrupted"));
        let check = eval(&["--check", "s.json"], dir.path());
        assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
    }
}

#[test]
fn shares_join_into_what_one_run_gives() {
    let dir = folder();
    let whole = record(&OPTIONS, "whole.json", dir.path());
    // Unequal shares, joined in another order than they were dealt.
    let shares = [("3/4", "c.json"), ("1/4", "a.json"), ("4/4", "d.json"), ("2/4", "b.json")];
    for (share, name) in shares {
        record(&[&OPTIONS[..], &["--shard", share]].concat(), name, dir.path());
    }
    let merge = [&["--record", "all.json", "--report", "all.html", "--merge"], &shares.map(|s| s.1)[..]].concat();
    let output = eval(&merge, dir.path());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let merged = Record::read(&dir.path().join("all.json")).unwrap();
    assert_eq!(merged.setup, whole.setup);
    assert_eq!(timeless(merged), timeless(whole));
    let check = eval(&["--check", "all.json"], dir.path());
    assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
    for (names, reason) in
        [(["a.json", "a.json"], "is in more than one record"), (["a.json", "c.json"], "shares are missing")]
    {
        let refused = eval(&[&["--merge"], &names[..]].concat(), dir.path());
        assert_eq!(refused.status.code(), Some(2));
        assert!(stderr(&refused).contains(reason), "{}", stderr(&refused));
    }
}

#[test]
fn a_seed_makes_eight_attempts_repeatable() {
    let dir = folder();
    let options = |workers| {
        ["mixed.lean", "--attempts", "8", "--expansions", "4", "--seed", "7", "--repeatable", "--workers", workers]
    };
    let first = record(&options("1"), "first.json", dir.path());
    let second = record(&options("2"), "second.json", dir.path());
    let ended = (first.summary.timeouts, first.summary.clocked);
    assert_eq!(ended, (0, 0), "budgets end these attempts, not the clock");
    assert_eq!(timeless(first.clone()), timeless(second));
    // pass@k by its definition: the share of all choices of k of the n attempts that have a proof among them.
    for pass in &first.summary.pass {
        let scores = first.problems.iter().map(|problem| {
            let proved: Vec<bool> = problem.attempts.iter().map(|a| a.proof.is_some()).collect();
            let choices: Vec<u32> =
                (0..1_u32 << proved.len()).filter(|set| set.count_ones() as usize == pass.k).collect();
            let hits = choices.iter().filter(|set| proved.iter().enumerate().any(|(i, p)| *p && **set >> i & 1 == 1));
            hits.count() as f64 / choices.len().max(1) as f64
        });
        let expected = scores.sum::<f64>() / first.problems.len() as f64;
        assert!((pass.estimate.value - expected).abs() < 1e-12, "pass@{}: {expected} {pass:?}", pass.k);
    }
    assert_eq!(first.summary.pass.iter().map(|p| p.k).collect::<Vec<_>>(), [1, 2, 4, 8]);
}
