//! The statement files beside the library: what must hold holds, and no tactic of the portfolio proves what is false.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a failed expectation ends the test")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use lean_bridge::{Command, EmbeddedLean, Header, Lease, Limits, Pool, PoolConfig, Severity, TacticOutcome, Tactics};
use prover::goal::Goal;
use prover::policy::portfolio::{Portfolio, closing_tactics};
use prover::policy::{Policy, Query};
use tokio::sync::Mutex;

const WORKERS: usize = 2;

/// A tactic that has proved nothing by then will not be waited for. More than most of them need to say no.
const TACTIC: Limits =
    Limits { max_heartbeats: Some(6_000), timeout: Some(Duration::from_millis(400)), max_rec_depth: None };

async fn pool() -> Pool {
    let program = mathlete_tests::program("lean-repl");
    Pool::new(PoolConfig::new(EmbeddedLean::at(program), WORKERS)).await.unwrap()
}

fn file(name: &str) -> String {
    std::fs::read_to_string(mathlete_tests::repository().join("lean-bridge/lean-tests").join(name)).unwrap()
}

/// Elaborates a file without holes, and complains of every error and every hole.
async fn holds(pool: &Pool, name: &str) {
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let text = file(name);
    let examples = text.lines().filter(|line| line.starts_with("example")).count();
    assert!(examples >= 80, "{name}: only {examples} examples");
    let reply = lease.cmd(&Command { text, ..Command::default() }, Duration::from_mins(4)).await.unwrap();
    assert!(reply.sorries.is_empty(), "{name}: {:?}", reply.sorries);
    let wrong = reply.messages.iter().filter(|m| m.severity == Severity::Error || m.data.contains("sorry"));
    let wrong: Vec<String> = wrong.map(|m| format!("{name}:{}: {}", m.pos.line, m.data)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_hold_holds() {
    let pool = pool().await;
    holds(&pool, "must_hold.lean").await;
    pool.shutdown().await;
}

/// Every public name of the library is stated for Mathlib, and what is stated compiles here: the generator tries each line.
#[tokio::test(flavor = "multi_thread")]
async fn the_statements_for_mathlib_are_up_to_date() {
    let pool = pool().await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let command = Command { text: file("mathlib_check.lean"), ..Command::default() };
    let reply = lease.cmd(&command, Duration::from_mins(8)).await.unwrap();
    assert!(reply.first_error().is_none(), "{:?}", reply.first_error());
    let generated = &reply.messages.iter().find(|m| m.severity == Severity::Info).unwrap().data;
    let examples = generated.lines().filter(|line| line.contains("example") && line.contains(":=")).count();
    assert!(examples >= 1_200, "only {examples} examples");
    let path = mathlete_tests::repository().join("lean-bridge/lean/MathlibCheck.lean");
    if std::env::var_os("MATHLETE_GENERATE").is_some() {
        std::fs::write(&path, generated).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    let differs = written.lines().zip(generated.lines()).position(|(old, new)| old != new);
    assert!(
        written.trim_end() == generated.trim_end(),
        "MathlibCheck.lean is out of date (first at line {:?}): scripts/check-olympiad-against-mathlib.sh --generate",
        differs.map(|line| line + 1)
    );
    drop(lease);
    pool.shutdown().await;
}

/// A false statement in a worker: the state to prove it from, and its goal.
#[derive(Clone)]
struct Opened {
    line: u32,
    state: u64,
    goal: String,
}

/// A worker that has elaborated the file.
struct Session {
    lease: Lease,
    statements: Vec<Opened>,
}

impl Session {
    async fn open(pool: &Pool, text: &str) -> Self {
        let mut lease = pool.lease(&Header::init()).await.unwrap();
        let command = Command { text: text.to_owned(), ..Command::default() };
        let reply = lease.cmd(&command, Duration::from_mins(2)).await.unwrap();
        assert!(reply.first_error().is_none(), "{:?}", reply.first_error());
        let opened = |sorry: lean_bridge::protocol::Sorry| Opened {
            line: sorry.pos.unwrap().line,
            state: sorry.proof_state.unwrap(),
            goal: sorry.goal,
        };
        Self { lease, statements: reply.sorries.into_iter().map(opened).collect() }
    }
}

/// What was tried on the false statements.
#[derive(Default)]
struct Tally {
    next: usize,
    tried: usize,
    lost: Vec<String>,
    proved: Vec<String>,
}

/// The portfolio's answer to a goal, and every closing tactic that is not in it.
async fn tactics_for(goal: &str) -> Vec<String> {
    let goals = [Goal::parse(goal)];
    let query = Query { declaration: "t", goals: &goals, depth: 0, attempt: 0, seed: 0, limit: 60 };
    let mut tactics: Vec<String> = Portfolio.suggest(query).await.unwrap().into_iter().map(|s| s.tactic).collect();
    for closing in closing_tactics() {
        if !tactics.contains(&closing) {
            tactics.push(closing);
        }
    }
    tactics
}

/// Takes statements until none is left, and tries everything on each.
async fn attack(pool: Pool, text: Arc<str>, tally: Arc<Mutex<Tally>>) {
    let mut session = Session::open(&pool, &text).await;
    loop {
        let index = {
            let mut tally = tally.lock().await;
            tally.next += 1;
            tally.next - 1
        };
        let Some(statement) = session.statements.get(index).cloned() else { return };
        let mut waiting = tactics_for(&statement.goal).await;
        // All at once; after a tactic that cost the worker, one by one.
        let mut size = waiting.len();
        while !waiting.is_empty() {
            let tactics: Vec<String> = waiting.drain(..size.min(waiting.len())).collect();
            let state = session.statements[index].state;
            let batch = Tactics { tactics, proof_state: state, stop_on_proved: false, limits: TACTIC };
            let deadline = Lease::batch_deadline(&TACTIC, batch.tactics.len());
            match session.lease.tactics(&batch, deadline).await {
                Ok(results) => {
                    let mut tally = tally.lock().await;
                    tally.tried += results.len();
                    let mut states = Vec::new();
                    for (tactic, result) in batch.tactics.iter().zip(results) {
                        if let TacticOutcome::State(reply) = result.outcome {
                            states.push(reply.proof_state);
                            if reply.is_proved() {
                                tally.proved.push(format!("line {}: {tactic}\n{}", statement.line, statement.goal));
                            }
                        }
                    }
                    drop(tally);
                    session.lease.forget(&states, &[], Duration::from_secs(10)).await.unwrap();
                }
                Err(error) => {
                    assert!(error.is_worker_lost(), "{error:?}");
                    drop(session);
                    session = Session::open(&pool, &text).await;
                    if batch.tactics.len() == 1 {
                        tally.lock().await.lost.push(format!("line {}: {}: {error}", statement.line, batch.tactics[0]));
                    } else {
                        size = 1;
                        waiting.splice(..0, batch.tactics);
                    }
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_false_is_proved_by_any_tactic_of_the_portfolio() {
    let began = Instant::now();
    let pool = pool().await;
    let text: Arc<str> = file("must_fail.lean").into();
    let statements = text.lines().filter(|line| line.starts_with("example")).count();
    let tally = Arc::new(Mutex::new(Tally::default()));
    let workers: Vec<_> =
        (0..WORKERS).map(|_| tokio::spawn(attack(pool.clone(), Arc::clone(&text), Arc::clone(&tally)))).collect();
    for worker in workers {
        worker.await.unwrap();
    }
    pool.shutdown().await;
    let tally = tally.lock().await;
    eprintln!(
        "{} tactics on {statements} false statements in {:.0?}; {} cost their worker",
        tally.tried,
        began.elapsed(),
        tally.lost.len()
    );
    for lost in &tally.lost {
        eprintln!("{lost}");
    }
    assert!(statements >= 128 && tally.next >= statements);
    assert!(tally.tried >= statements * closing_tactics().len() - tally.lost.len());
    assert!(tally.proved.is_empty(), "FALSE STATEMENTS PROVED:\n{}", tally.proved.join("\n"));
}
