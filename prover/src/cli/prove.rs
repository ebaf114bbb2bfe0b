//! `prover prove`.

use super::{
    complain, print,
    search::{SearchArguments, hello, lean_label, notice, progress},
};
use anyhow::{Context as _, bail};
use clap::Args;
use lean_bridge::Pool;
use prover::{
    policy::Policy,
    prove::{
        Meter, Outcome, Prover, Status, Task,
        input::{InputError, Source},
        prove_statements, table,
        task::{Cut, cut},
        write,
    },
};
use std::{
    collections::BTreeMap,
    ops::Range,
    path::{Path, PathBuf},
    pin::pin,
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
    #[command(flatten)]
    search: SearchArguments,
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

/// A file and where its statements stand among all.
struct Job {
    source: Source,
    places: Range<usize>,
}

pub(super) async fn run(arguments: ProveArguments) -> anyhow::Result<ExitCode> {
    let (sources, mut bad_input) = match check(&arguments) {
        Ok(checked) => checked,
        Err(message) => {
            complain(&format!("error: {message:#}"));
            return Ok(ExitCode::from(2));
        }
    };
    if sources.is_empty() {
        return Ok(ExitCode::from(2));
    }
    let (policy, value) = match arguments.search.guides().await {
        Ok(guides) => guides,
        Err(error) => {
            complain(&format!("error: {error:#}"));
            return Ok(ExitCode::from(2));
        }
    };
    let workers = arguments.search.workers();
    let searches = arguments.search.searches(&*policy);
    let pool = arguments.search.lean.open_pool(workers, searches).await?;
    let hello = hello(&pool).await?;
    let (jobs, all) = collect(&arguments, &pool, sources, &mut bad_input).await;
    notice(&pool, &all, &hello);
    let meter = Arc::new(Meter::new(workers));
    let prover = Prover::new(
        pool.clone(),
        lean_label(&hello),
        Arc::clone(&policy),
        value,
        arguments.search.budget(&*policy),
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

/// What can be checked before Lean starts. The flag says whether some input was bad.
fn check(arguments: &ProveArguments) -> anyhow::Result<(Vec<Source>, bool)> {
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
    Ok((sources, bad))
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
    // One for the whole loop: a signal that comes between two would be lost.
    let mut interrupt = pin!(tokio::signal::ctrl_c());
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
            _ = &mut interrupt => {
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
