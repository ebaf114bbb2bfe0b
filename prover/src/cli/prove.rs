//! `prover prove`.

use super::{complain, print};
use anyhow::{Context as _, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lean_bridge::{Header, Hello, Pool, PoolConfig};
use prover::{
    policy::{NoValue, Policy, portfolio::Portfolio},
    prove::{
        Budget, Meter, Outcome, Prover, Status, Task,
        input::{InputError, Source},
        prove_statements, table,
        task::{Cut, cut},
        write,
    },
    search::{Priority, SearchOptions},
};
use std::{
    collections::BTreeMap,
    ops::Range,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};
use tokio::sync::mpsc;

#[derive(Debug, Args)]
pub(super) struct ProveArguments {
    /// Lean files; `-` reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Prove only the theorem of this name (may be repeated).
    #[arg(long, value_name = "NAME")]
    theorem: Vec<String>,
    /// What proposes tactics: `portfolio`.
    #[arg(long, default_value = "portfolio")]
    model: String,
    /// Which Lean: `embedded`.
    #[arg(long, default_value = "embedded")]
    lean: String,
    /// Batches of tactics a statement may take.
    #[arg(long, default_value_t = 512, value_parser = clap::value_parser!(u32).range(1..))]
    expansions: u32,
    /// Tactics in a batch.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=256))]
    samples: u32,
    /// Searches a statement may have.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    attempts: u32,
    /// Seconds a statement may take.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..))]
    timeout: u32,
    /// Requests that Lean works on at a time; the number of CPU cores if not given.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1024))]
    workers: Option<u32>,
    /// Statements searched at a time, each with a Lean process of its own; if not given, as many as
    /// workers, and twice as many with a policy that takes its time.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1024))]
    searches: Option<u32>,
    /// What states are ranked by: the log-probability of the way there, or the model's value.
    #[arg(long, default_value = "logprob", value_enum)]
    priority: PriorityArgument,
    /// Everything random comes from this.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Print one JSON object a line instead of text.
    #[arg(long)]
    json: bool,
    /// Put the proofs into the files in place of `sorry`, once Lean has accepted the finished file as a whole; the old
    /// file is kept as FILE.bak.
    #[arg(long)]
    write: bool,
    /// Print tables by family and by template at the end.
    #[arg(long)]
    stats: bool,
    /// Write everything that was tried, one JSON object a statement, to this file.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum PriorityArgument {
    /// Cumulative log-probability.
    Logprob,
    /// The proof-size value.
    Value,
}

/// A file and where its statements stand among all.
struct Job {
    source: Source,
    places: Range<usize>,
}

pub(super) async fn run(arguments: ProveArguments) -> anyhow::Result<ExitCode> {
    let (policy, sources, mut bad_input) = match check(&arguments) {
        Ok(checked) => checked,
        Err(message) => {
            complain(&format!("error: {message:#}"));
            return Ok(ExitCode::from(2));
        }
    };
    if sources.is_empty() {
        return Ok(ExitCode::from(2));
    }
    let workers = arguments.workers.map_or_else(default_workers, |n| n as usize);
    let spare = if policy.answers_at_once() { 1 } else { 2 };
    let searches = arguments.searches.map_or(workers * spare, |n| n as usize);
    let pool = open_pool(workers, searches).await?;
    let hello = hello(&pool).await?;
    let (jobs, all) = collect(&arguments, &pool, sources, &mut bad_input).await;
    notice(&pool, &all, &hello);
    let meter = Arc::new(Meter::new(workers));
    let prover = Prover::new(
        pool.clone(),
        lean_label(&hello),
        Arc::clone(&policy),
        Arc::new(NoValue),
        budget(&arguments, &*policy),
        Arc::clone(&meter),
    );
    let live = Live { meter: &meter, policy: &*policy };
    let (outcomes, interrupted) = prove_all(prover, &all, searches, arguments.json, &live).await;
    let finished: Vec<Outcome> = outcomes.iter().flatten().cloned().collect();
    if let Some(path) = &arguments.record {
        record(path, &finished, &meter.counters(&*policy))?;
    }
    let written = if arguments.write { write_back(&pool, &jobs, &outcomes).await } else { Ok(()) };
    if !arguments.json && !finished.is_empty() {
        print(&table::summary(&finished));
    }
    if arguments.stats {
        complain(&table::statistics(&finished));
    }
    written?;
    Ok(match (interrupted, bad_input) {
        (true, _) => ExitCode::from(130),
        (false, true) => ExitCode::from(2),
        (false, false) => ExitCode::SUCCESS,
    })
}

fn default_workers() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// What can be checked before Lean starts. The flag says whether some input was bad.
fn check(arguments: &ProveArguments) -> anyhow::Result<(Arc<dyn Policy>, Vec<Source>, bool)> {
    let policy: Arc<dyn Policy> = match arguments.model.as_str() {
        "portfolio" => Arc::new(Portfolio),
        other => bail!("--model {other}: only `portfolio` is available"),
    };
    if arguments.priority == PriorityArgument::Value {
        bail!("--priority value: {} has no value", policy.name());
    }
    if arguments.lean != "embedded" {
        bail!("--lean {}: only `embedded` is available", arguments.lean);
    }
    if arguments.write && arguments.files.iter().any(|f| f == Path::new("-")) {
        bail!("--write needs files; standard input cannot be written to");
    }
    let mut sources = Vec::new();
    let mut bad = false;
    for file in &arguments.files {
        match Source::read(file) {
            Ok(source) => sources.push(source),
            Err(error) => {
                complain(&format!("error: {error}"));
                bad = true;
            }
        }
    }
    Ok((policy, sources, bad))
}

async fn open_pool(workers: usize, searches: usize) -> anyhow::Result<Pool> {
    let config = PoolConfig { verifiers: workers, ..PoolConfig::embedded(searches)? };
    Pool::new(config).await.context("cannot start Lean")
}

async fn hello(pool: &Pool) -> anyhow::Result<Hello> {
    let lease = pool.lease(&Header::init()).await.context("Lean does not answer")?;
    lease.hello().cloned().context("Lean does not say what it is")
}

/// Cuts the files into statements. Files that give none are complained about.
async fn collect(
    arguments: &ProveArguments,
    pool: &Pool,
    sources: Vec<Source>,
    bad_input: &mut bool,
) -> (Vec<Job>, Vec<Task>) {
    let mut jobs = Vec::new();
    let mut all = Vec::new();
    for source in sources {
        let found = match cut(pool, &source).await {
            Ok(cut) => select(arguments, &source, cut, bad_input),
            Err(error) => Err(error),
        };
        match found {
            Ok(found) => {
                let start = all.len();
                all.extend(found);
                jobs.push(Job { source, places: start..all.len() });
            }
            Err(error) => {
                complain(&format!("error: {error}"));
                *bad_input = true;
            }
        }
    }
    (jobs, all)
}

/// The tasks of a file that were asked for.
fn select(
    arguments: &ProveArguments,
    source: &Source,
    cut: Cut,
    bad_input: &mut bool,
) -> Result<Vec<Task>, InputError> {
    for stray in &cut.strays {
        complain(&format!("error: {stray}"));
        *bad_input = true;
    }
    let mut found = cut.tasks;
    if found.is_empty() && cut.strays.is_empty() {
        if !cut.has_theorems {
            return Err(InputError::NoTheorems(source.label()));
        }
        complain(&format!("{}: nothing to prove: no theorem has a `sorry`", source.label()));
    }
    if let Some(missing) = arguments.theorem.iter().find(|name| !found.iter().any(|t| t.name == **name)) {
        let known: Vec<&str> = found.iter().map(|t| t.name.as_str()).collect();
        return Err(InputError::NoSuchTheorem { path: source.label(), name: missing.clone(), known: known.join(", ") });
    }
    found.retain(|t| arguments.theorem.is_empty() || arguments.theorem.contains(&t.name));
    Ok(found)
}

/// Says what stands for Mathlib, if Mathlib was asked for.
fn notice(pool: &Pool, all: &[Task], hello: &Hello) {
    let stand_in = all.iter().find_map(|task| pool.stand_in(&Header::split_off(&task.source).0));
    if let Some(stand_in) = stand_in {
        let imports: Vec<String> = stand_in.imports.iter().map(|m| format!("`import {m}`")).collect();
        complain(&format!(
            "note: {} is served by {}, the library built into the embedded Lean ({}, {} axioms of its own)",
            imports.join(", "),
            stand_in.library,
            hello.library,
            hello.axioms.len()
        ));
    }
}

fn budget(arguments: &ProveArguments, policy: &dyn Policy) -> Budget {
    let search = SearchOptions {
        expansions: arguments.expansions as usize,
        samples: arguments.samples as usize,
        time: Duration::from_secs(u64::from(arguments.timeout)),
        seed: arguments.seed,
        priority: match arguments.priority {
            PriorityArgument::Logprob => Priority::LogProb,
            PriorityArgument::Value => Priority::Value,
        },
        prefetch: usize::from(!policy.answers_at_once()),
        ..SearchOptions::default()
    };
    Budget { search, attempts: arguments.attempts as usize }
}

/// What the live line is made from.
struct Live<'a> {
    meter: &'a Meter,
    policy: &'a dyn Policy,
}

/// How often the live line changes.
const LIVE_EVERY: Duration = Duration::from_secs(1);

/// Proves everything; the flag says whether the user stopped it.
async fn prove_all(
    prover: Prover,
    all: &[Task],
    searches: usize,
    json: bool,
    live: &Live<'_>,
) -> (Vec<Option<Outcome>>, bool) {
    let mut outcomes: Vec<Option<Outcome>> = vec![None; all.len()];
    let bar = progress(all.len());
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let work = tokio::spawn(prove_statements(Arc::new(prover), all.to_vec(), searches, sender));
    let mut proved = 0;
    let mut interrupted = false;
    let mut ticks = tokio::time::interval(LIVE_EVERY);
    let mut reading = live.meter.read(live.policy);
    loop {
        tokio::select! {
            next = receiver.recv() => {
                let Some((place, outcome)) = next else { break };
                proved += usize::from(outcome.status == Status::Proved);
                bar.suspend(|| show(&outcome, json));
                bar.inc(1);
                outcomes[place] = Some(outcome);
            }
            _ = ticks.tick() => {
                let now = live.meter.read(live.policy);
                bar.set_message(format!("{proved} proved · {}", now.since(&reading)));
                reading = now;
            }
            _ = tokio::signal::ctrl_c() => {
                interrupted = true;
                break;
            }
        }
    }
    work.abort();
    bar.finish_and_clear();
    if interrupted {
        let done = outcomes.iter().flatten().count();
        complain(&format!("interrupted: {done} of {} statements were attempted", all.len()));
    }
    (outcomes, interrupted)
}

fn lean_label(hello: &Hello) -> String {
    let commit: String = hello.commit.chars().take(7).collect();
    format!("embedded Lean {} ({commit}), Olympiad {}", hello.lean, hello.library)
}

fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{bar:20} {pos}/{len} [{elapsed}] {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

fn show(outcome: &Outcome, json: bool) {
    if json {
        match serde_json::to_string(outcome) {
            Ok(line) => {
                print(&line);
            }
            Err(error) => complain(&format!("error: {}: {error}", outcome.name)),
        }
        return;
    }
    if let Some(proof) = &outcome.proof {
        let axioms = outcome.axioms.join(", ");
        print(&format!(
            "-- {}: {} proved in {:.1} s; axioms: {}\n{}\n",
            outcome.origin,
            outcome.name,
            outcome.seconds,
            if axioms.is_empty() { "none" } else { &axioms },
            proof.trim_end()
        ));
    } else {
        let place = format!("{}: ", outcome.origin);
        let message = outcome.message.strip_prefix(&place).unwrap_or(&outcome.message);
        print(&format!(
            "-- {}: {} {}: {message} ({:.1} s)\n",
            outcome.origin,
            outcome.name,
            outcome.status.as_str(),
            outcome.seconds
        ));
    }
}

/// Puts the proofs of each file in place of its holes. A file that is refused does not keep others from being written.
async fn write_back(pool: &Pool, jobs: &[Job], outcomes: &[Option<Outcome>]) -> anyhow::Result<()> {
    let mut refused = Ok(());
    for job in jobs {
        let Some(path) = &job.source.path else { continue };
        let proved: Vec<&Outcome> =
            outcomes[job.places.clone()].iter().flatten().filter(|o| o.status == Status::Proved).collect();
        if proved.is_empty() {
            continue;
        }
        let edits: Vec<_> = proved.iter().flat_map(|o| o.edits.clone()).collect();
        let backup = match write::write_proofs(pool, path, &job.source, &edits).await {
            Ok(backup) => backup,
            Err(error) => {
                if let Err(earlier) = std::mem::replace(&mut refused, Err(error.into())) {
                    complain(&format!("error: {earlier:#}"));
                }
                continue;
            }
        };
        complain(&format!(
            "{}: {} of {} statements proved in place; the old file is {}",
            path.display(),
            proved.len(),
            job.places.len(),
            backup.display()
        ));
    }
    refused
}

/// One line a statement: what the `--json` line says, and every expansion of its searches. The
/// last line has the run's counters.
fn record(path: &Path, outcomes: &[Outcome], counters: &BTreeMap<String, f64>) -> anyhow::Result<()> {
    use std::io::Write as _;
    let file = std::fs::File::create(path).with_context(|| path.display().to_string())?;
    let mut file = std::io::BufWriter::new(file);
    for outcome in outcomes {
        let mut fields: BTreeMap<&str, serde_json::Value> = BTreeMap::new();
        fields.insert("outcome", serde_json::to_value(outcome)?);
        fields.insert("templates", serde_json::to_value(&outcome.templates)?);
        fields.insert("searches", serde_json::to_value(&outcome.records)?);
        serde_json::to_writer(&mut file, &fields)?;
        file.write_all(b"\n")?;
    }
    serde_json::to_writer(&mut file, &serde_json::json!({ "counters": counters }))?;
    file.write_all(b"\n")?;
    file.flush().with_context(|| path.display().to_string())
}
