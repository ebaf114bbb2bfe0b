//! The evaluation itself.

use super::{EvalArguments, bad_input, check_places, show, write};
use crate::cli::{
    complain, print,
    search::{hello, lean_label, notice, progress},
};
use anyhow::Context as _;
use indicatif::{HumanDuration, ProgressBar};
use prover::{
    eval::{
        dataset::Dataset,
        known::misformalised,
        problems::{Listed, ProblemsError, problems},
        record::{Attempt, DatasetFacts, Machine, Problem, Record, Setup},
        run::{Job, Made, is_final, stored},
        setup::{lean_facts, policy_facts, settings},
        tally::Summary,
    },
    policy::Policy,
    prove::{Meter, Prover},
};
use std::{path::Path, process::ExitCode, sync::Arc, time::Duration};
use store::Store;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::mpsc,
};

/// How often the live line changes.
const LIVE_EVERY: Duration = Duration::from_secs(1);
/// How often a line is logged where there is no terminal.
const LOG_EVERY: Duration = Duration::from_mins(1);
/// What a tactic's clock is multiplied by where it must not be what ends the tactic.
const PATIENCE: u32 = 8;

pub(super) async fn run(dataset: &Path, arguments: &EvalArguments) -> anyhow::Result<ExitCode> {
    if let Err(reason) = check_places(arguments) {
        return Ok(bad_input(&reason));
    }
    let dataset = match Dataset::load(dataset) {
        Ok(dataset) => dataset,
        Err(error) => return Ok(bad_input(&error)),
    };
    let store = match Store::open(&arguments.db).await {
        Ok(store) => store,
        Err(error) => return Ok(bad_input(&format!("--db {error}"))),
    };
    let (policy, value) = match arguments.search.guides().await {
        Ok(guides) => guides,
        Err(error) => return Ok(bad_input(&format!("{error:#}"))),
    };
    let mut budget = arguments.search.budget(&*policy);
    if arguments.repeatable {
        let limits = &mut budget.search.limits;
        for limits in [&mut limits.low, &mut limits.medium, &mut limits.high] {
            limits.time *= PATIENCE;
        }
    }
    let (workers, searches) = (arguments.search.workers(), arguments.search.searches(&*policy));
    let pool = arguments.search.lean.open_pool(workers, searches).await?;
    let hello = hello(&pool).await?;
    let facts = DatasetFacts {
        path: dataset.path.clone(),
        sha256: dataset.sha256.clone(),
        split: arguments.split.clone(),
        filter: arguments.filter.clone(),
        shard: arguments.shard,
    };
    let notes = dataset.notes.clone();
    let listed = match problems(dataset, &facts, &pool).await {
        Ok(listed) => Arc::new(listed),
        Err(error @ (ProblemsError::Dataset(_) | ProblemsError::Filter(_) | ProblemsError::EmptyShard(_))) => {
            return Ok(bad_input(&error));
        }
    };
    notice(&pool, listed.iter().map(|problem| &problem.task), &hello);
    let setup = Setup {
        dataset: facts,
        lean: lean_facts(&hello, lean_label(&hello)),
        policy: policy_facts(&arguments.search.model.model, &*policy, &arguments.search.model.facts())
            .context("the model's files")?,
        settings: settings(&budget),
        program: format!("prover {}", env!("CARGO_PKG_VERSION")),
    };
    let identity = setup.identity();
    if arguments.restart {
        store.forget_run(&identity).await?;
    }
    let started = store.begin_run(&identity, "eval", &serde_json::to_string(&setup)?).await?.started;
    let done = stored(&store, &identity, &listed).await?;
    if !done.is_empty() && !arguments.resume {
        return Ok(bad_input(&format!(
            "{} has {} attempts of this evaluation, begun {started}: --resume goes on with them, --restart forgets them",
            arguments.db,
            done.len()
        )));
    }
    let meter = Arc::new(Meter::new(workers));
    let prover = Arc::new(Prover::new(
        pool.clone(),
        lean_label(&hello),
        Arc::clone(&policy),
        value,
        budget.clone(),
        Arc::clone(&meter),
    ));
    let job = Job {
        prover,
        policy: Arc::clone(&policy),
        store: store.clone(),
        run: identity.clone(),
        problems: Arc::clone(&listed),
        attempts: budget.attempts,
        searches,
        limits: budget.search.limits,
    };
    let before = done.len();
    let told = arguments.json.then(|| Arc::clone(&listed));
    let live = Live::new(&meter, &*policy, &done, listed.len() * budget.attempts, budget.attempts);
    let (made, interrupted) = attempt_all(job, done, live, told).await?;
    let now = || humantime::format_rfc3339_seconds(std::time::SystemTime::now()).to_string();
    let finished = if interrupted { now() } else { store.finish_run(&identity).await? };
    complain(&speed(&meter, &*policy, made.len() - before, workers));
    let mut record = Record {
        format: prover::eval::record::FORMAT,
        setup,
        machine: Machine::here(workers),
        started,
        finished,
        notes,
        problems: gather(&listed, made),
        summary: Summary::default(),
        digest: String::new(),
    };
    if interrupted {
        let made: usize = record.problems.iter().map(|p| p.attempts.len()).sum();
        let note = format!("interrupted: {made} attempts were made, not all; --resume makes the rest");
        complain(&note);
        record.notes.push(note);
    }
    let record = record.seal();
    show(&record, arguments);
    write(&record, arguments)?;
    store.close().await;
    Ok(if interrupted { ExitCode::from(130) } else { ExitCode::SUCCESS })
}

/// Makes the attempts that are missing; the flag says whether the user stopped it. Those at `told` problems are
/// printed.
async fn attempt_all(
    job: Job,
    done: Made,
    mut live: Live<'_>,
    told: Option<Arc<Vec<Listed>>>,
) -> anyhow::Result<(Made, bool)> {
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let mut made = done.clone();
    let mut work = tokio::spawn(async move { job.run(&done, sender).await });
    let mut ticks = tokio::time::interval(LIVE_EVERY);
    // Made once: a signal that comes between two rounds of the loop waits for the next.
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let interrupted = loop {
        tokio::select! {
            next = receiver.recv() => {
                let Some((place, attempt)) = next else { break false };
                live.ended(&attempt);
                if let Some(problems) = &told {
                    tell(&problems[place], &attempt);
                }
                made.insert((place, attempt.attempt), attempt);
            }
            _ = ticks.tick() => live.show(),
            _ = interrupt.recv() => break true,
            _ = terminate.recv() => break true,
        }
    };
    live.bar.finish_and_clear();
    if interrupted {
        work.abort();
        // What was kept before the work stopped is not lost to the record.
        while let Some((place, attempt)) = receiver.recv().await {
            made.insert((place, attempt.attempt), attempt);
        }
        return Ok((made, true));
    }
    (&mut work).await.context("the evaluation ended abnormally")??;
    Ok((made, false))
}

/// An attempt as a line of JSON.
fn tell(problem: &Listed, attempt: &Attempt) {
    let mut line = serde_json::json!({ "name": problem.task.name, "split": problem.split });
    if let (Some(line), Ok(serde_json::Value::Object(rest))) = (line.as_object_mut(), serde_json::to_value(attempt)) {
        line.extend(rest);
    }
    print(&line.to_string());
}

fn gather(listed: &[Listed], made: Made) -> Vec<Problem> {
    let mut problems: Vec<Problem> = listed
        .iter()
        .map(|problem| Problem {
            name: problem.task.name.clone(),
            split: problem.split.clone(),
            origin: problem.task.origin.to_string(),
            statement: problem.task.source.clone(),
            misformalised: misformalised(&problem.task.name).map(str::to_owned),
            attempts: Vec::new(),
        })
        .collect();
    for ((place, _), attempt) in made {
        problems[place].attempts.push(attempt);
    }
    problems
}

/// How fast it went, and whether Lean had enough to do.
fn speed(meter: &Meter, policy: &dyn Policy, attempts: usize, workers: usize) -> String {
    let counters = meter.counters(policy);
    let counter = |name: &str| counters.get(name).copied().unwrap_or_default();
    let seconds = counter("mathlete_run_seconds").max(1e-3);
    format!(
        "{attempts} attempts in {seconds:.0} s: {:.0} an hour; Lean's {workers} slots busy {:.0} % of the time",
        attempts as f64 * 3600.0 / seconds,
        (100.0 * counter("mathlete_lean_busy_seconds_total") / (seconds * workers as f64)).min(100.0)
    )
}

/// The live line.
struct Live<'a> {
    meter: &'a Meter,
    policy: &'a dyn Policy,
    bar: ProgressBar,
    attempts: usize,
    ended: usize,
    proved: usize,
    reading: prover::prove::meter::Reading,
    started: std::time::Instant,
    logged: std::time::Instant,
}

impl<'a> Live<'a> {
    fn new(meter: &'a Meter, policy: &'a dyn Policy, done: &Made, all: usize, attempts: usize) -> Self {
        let now = std::time::Instant::now();
        let mut live = Live {
            meter,
            policy,
            bar: progress(all),
            attempts,
            ended: 0,
            proved: 0,
            reading: meter.read(policy),
            started: now,
            logged: now,
        };
        for attempt in done.values() {
            live.ended(attempt);
        }
        live.bar.reset_eta();
        live.ended = 0;
        live
    }

    fn ended(&mut self, attempt: &Attempt) {
        self.ended += 1;
        self.proved += usize::from(attempt.proved());
        let later = if attempt.attempt == 0 && is_final(attempt) { self.attempts - 1 } else { 0 };
        self.bar.inc(1 + later as u64);
    }

    fn show(&mut self) {
        let now = self.meter.read(self.policy);
        let hourly = self.ended as f64 * 3600.0 / self.started.elapsed().as_secs_f64().max(1.0);
        let left = if self.ended == 0 { String::new() } else { format!(" · {} left", HumanDuration(self.bar.eta())) };
        let message = format!("{} proved · {hourly:.0} attempts/h{left} · {}", self.proved, now.since(&self.reading));
        self.reading = now;
        if self.bar.is_hidden() && self.logged.elapsed() >= LOG_EVERY {
            self.logged = std::time::Instant::now();
            complain(&format!(
                "{}/{} attempts · {message}",
                self.bar.position(),
                self.bar.length().unwrap_or_default()
            ));
        }
        self.bar.set_message(message);
    }
}
