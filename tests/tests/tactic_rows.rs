//! The tables of what each tactic must close, must refuse, and must survive: one row an `example`, run one by one.
//!
//! Each row's outcome, time and memory are written to `target/tmp/rows-*.tsv`, slowest first.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a failed expectation ends the test")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use lean_bridge::{Command, CommandReply, EmbeddedLean, Error, Header, Lease, Limits, Pool, PoolConfig, Severity};
use mathlete_tests::{program, repository};

/// For one row: Lean's own limit, and the worker's when Lean does not notice.
const LEAN: Limits = Limits { max_heartbeats: None, timeout: Some(Duration::from_secs(10)), max_rec_depth: None };
const ROW: Duration = Duration::from_secs(20);

/// One `example` of a table.
struct Row {
    line: usize,
    text: String,
}

/// A table: what every row starts from, and the rows.
struct Table {
    name: &'static str,
    preamble: String,
    rows: Vec<Row>,
}

impl Table {
    fn read(name: &'static str) -> Self {
        let path = repository().join("lean-bridge/lean-tests").join(name).with_extension("lean");
        let text = std::fs::read_to_string(path).unwrap();
        let (mut preamble, mut rows, mut began) = (String::new(), Vec::<Row>::new(), false);
        for (index, line) in text.lines().enumerate() {
            if line.starts_with("/-! ###") {
                began = true;
            } else if line.starts_with("example") {
                rows.push(Row { line: index + 1, text: line.to_owned() });
            } else if !began {
                preamble.extend([line, "\n"]);
            } else if let Some(row) = rows.last_mut().filter(|_| line.starts_with(' ')) {
                row.text.extend(["\n", line]);
            }
        }
        Self { name, preamble, rows }
    }
}

/// How a row ended.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Closed,
    /// Lean's first error.
    Refused(String),
    /// The worker ended it: the deadline, the memory limit, the stack.
    Lost(String),
}

struct Run {
    line: usize,
    outcome: Outcome,
    time: Duration,
    /// Bytes that the row added to the worker's memory at its highest.
    memory: u64,
    text: String,
}

/// A worker in the table's environment.
struct Session {
    lease: Lease,
    env: u64,
}

impl Session {
    async fn open(pool: &Pool, preamble: &str) -> Self {
        let mut lease = pool.lease(&Header::init()).await.unwrap();
        let command = Command { text: preamble.to_owned(), ..Command::default() };
        let reply = lease.cmd(&command, Duration::from_mins(1)).await.unwrap();
        assert!(reply.first_error().is_none(), "{:?}", reply.first_error());
        Self { lease, env: reply.env }
    }

    async fn elaborate(&mut self, text: &str) -> Result<CommandReply, Error> {
        let command = Command { text: text.to_owned(), env: Some(self.env), limits: LEAN, ..Command::default() };
        let reply = self.lease.cmd(&command, ROW).await;
        if let Ok(reply) = &reply {
            let states: Vec<u64> = reply.sorries.iter().filter_map(|sorry| sorry.proof_state).collect();
            let envs = [reply.env];
            self.lease.forget(&states, &envs, ROW).await.unwrap();
        }
        reply
    }
}

/// The highest resident memory of a process since [`reset_peak`], in bytes.
fn peak(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|text| text.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) << 10
}

/// Lets the highest mark start from what is resident now, which it returns.
fn reset_peak(pid: u32) -> u64 {
    let _ = std::fs::write(format!("/proc/{pid}/clear_refs"), "5");
    peak(pid)
}

async fn run(pool: &Pool, table: &Table) -> Vec<Run> {
    let mut session = Session::open(pool, &table.preamble).await;
    let mut runs = Vec::new();
    for row in &table.rows {
        let pid = session.lease.pid().unwrap();
        let (before, began) = (reset_peak(pid), Instant::now());
        let reply = session.elaborate(&row.text).await;
        let (time, memory) = (began.elapsed(), peak(pid).saturating_sub(before));
        let outcome = match reply {
            Ok(reply) => match reply.messages.iter().find(|m| m.severity == Severity::Error) {
                Some(error) => Outcome::Refused(error.data.clone()),
                None if reply.messages.iter().any(|m| m.data.contains("sorry")) => Outcome::Refused("sorry".into()),
                None => Outcome::Closed,
            },
            Err(Error::Refused { message, .. }) => Outcome::Refused(message),
            Err(error) => {
                assert!(error.is_worker_lost(), "{}:{}: {error:?}", table.name, row.line);
                drop(session);
                session = Session::open(pool, &table.preamble).await;
                Outcome::Lost(error.to_string())
            }
        };
        runs.push(Run { line: row.line, outcome, time, memory, text: row.text.clone() });
    }
    record(table.name, &runs);
    runs
}

/// Writes the table of times and memory, and prints its worst rows.
fn record(name: &str, runs: &[Run]) {
    let mut order: Vec<&Run> = runs.iter().collect();
    order.sort_by_key(|run| std::cmp::Reverse(run.time));
    let mut text = String::from("line\toutcome\tms\tMiB\trow\n");
    for run in &order {
        let outcome = match &run.outcome {
            Outcome::Closed => "closed",
            Outcome::Refused(_) => "refused",
            Outcome::Lost(_) => "lost",
        };
        let row = run.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let row: String = row.chars().take(160).collect();
        writeln!(text, "{}\t{outcome}\t{}\t{}\t{row}", run.line, run.time.as_millis(), run.memory >> 20).unwrap();
    }
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rows-{name}.tsv"));
    std::fs::write(&path, &text).unwrap();
    let lost = runs.iter().filter(|run| matches!(run.outcome, Outcome::Lost(_))).count();
    let most = runs.iter().map(|run| run.memory >> 20).max().unwrap_or(0);
    eprintln!(
        "{name}: {} rows, median {} ms, at most {most} MiB, {lost} cost their worker: {}",
        runs.len(),
        order.get(order.len() / 2).map_or(0, |run| run.time.as_millis()),
        path.display()
    );
    for line in text.lines().take(6) {
        eprintln!("    {line}");
    }
}

async fn pool() -> Pool {
    Pool::new(PoolConfig::new(EmbeddedLean::at(program("lean-repl")), 1)).await.unwrap()
}

/// Whether Lean did not even come to the tactic: then the row would show nothing.
fn misspelt(error: &str) -> bool {
    ["unexpected token", "expected", "nknown identifier", "nknown constant", "nknown tactic", "nvalid field"]
        .iter()
        .any(|text| error.lines().next().unwrap_or_default().contains(text))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_tactic_closes_what_it_must() {
    let (pool, table) = (pool().await, Table::read("closes"));
    assert!(table.rows.len() >= 300, "only {} rows", table.rows.len());
    let wrong: Vec<String> = run(&pool, &table)
        .await
        .into_iter()
        .filter(|run| run.outcome != Outcome::Closed)
        .map(|run| format!("closes.lean:{}: {:?}\n{}", run.line, run.outcome, run.text))
        .collect();
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_tactic_refuses_what_it_must() {
    let (pool, table) = (pool().await, Table::read("refuses"));
    assert!(table.rows.len() >= 140, "only {} rows", table.rows.len());
    // A refusal counts only where the statement itself is sound and the proof is spelt right.
    let mut session = Session::open(&pool, &table.preamble).await;
    let mut wrong = Vec::new();
    for row in &table.rows {
        let (statement, _) = row.text.split_once(":= by").unwrap();
        let reply = session.elaborate(&format!("{statement}:= by sorry")).await.unwrap();
        if let Some(error) = reply.first_error() {
            wrong.push(format!("refuses.lean:{}: the statement: {}", row.line, error.data));
        }
    }
    drop(session);
    for run in run(&pool, &table).await {
        match &run.outcome {
            Outcome::Refused(error) if !misspelt(error) => {}
            outcome => wrong.push(format!("refuses.lean:{}: {outcome:?}\n{}", run.line, run.text)),
        }
    }
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_inputs_end_in_an_error_within_the_limits() {
    let (pool, table) = (pool().await, Table::read("hostile"));
    assert!(table.rows.len() >= 80, "only {} rows", table.rows.len());
    let wrong: Vec<String> = run(&pool, &table)
        .await
        .into_iter()
        .filter(|run| match &run.outcome {
            Outcome::Closed => true,
            Outcome::Refused(error) => misspelt(error),
            Outcome::Lost(_) => false,
        })
        .map(|run| format!("hostile.lean:{}: {:?}\n{}", run.line, run.outcome, run.text))
        .collect();
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}
