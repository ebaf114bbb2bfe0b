//! `curriculum generate`.

use super::{Failure, bad, complain, guard, print};
use anyhow::{Context as _, anyhow};
use clap::Args;
use curriculum::{
    check::Checker,
    generate::{FAMILIES, Family, LEVELS},
    harvest::{Event, Plan, Seen, Skipped, harvest},
};
use indicatif::{ProgressBar, ProgressStyle};
use lean_bridge::{Pool, PoolConfig};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

#[derive(Debug, Args)]
pub(super) struct GenerateArguments {
    /// How many theorems to draw.
    #[arg(long, default_value_t = 2000)]
    count: usize,
    /// Makes the draw repeatable.
    #[arg(long, default_value_t = 0)]
    seed: u32,
    /// Only these families, separated by commas; see `curriculum families`.
    #[arg(long, value_delimiter = ',', value_name = "FAMILY")]
    family: Vec<String>,
    /// Only this level of difficulty, from 1 to 5.
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    level: Option<u8>,
    /// Benchmarks that nothing may be near to: JSONL with `formal_statement`, Lean files, folders of them.
    #[arg(long = "guard", value_name = "FILE")]
    guard: Vec<PathBuf>,
    /// Worker processes of Lean.
    #[arg(long, default_value_t = std::thread::available_parallelism().map_or(1, usize::from))]
    workers: usize,
    /// The folder for `statements.jsonl` and `steps.jsonl`; it must not have them yet.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// How a family fared.
#[derive(Default)]
struct Tally {
    refused: usize,
    duplicates: usize,
    unreadable: usize,
    unproved: usize,
    written: usize,
}

impl Tally {
    fn drawn(&self) -> usize {
        self.refused + self.duplicates + self.unreadable + self.unproved + self.written
    }
}

pub(super) async fn run(arguments: GenerateArguments) -> Result<ExitCode, Failure> {
    let families = chosen(&arguments.family)?;
    let guard = guard(&arguments.guard)?;
    let mut statements = create(&arguments.out, "statements.jsonl")?;
    let mut steps = create(&arguments.out, "steps.jsonl")?;
    let pool = Pool::new(PoolConfig::embedded(arguments.workers)?).await.context("cannot start Lean")?;
    let checker = Arc::new(Checker::new(pool.clone()));
    let plan = Plan {
        families,
        levels: arguments.level.map_or(LEVELS, |level| level..=level),
        seed: arguments.seed,
        count: arguments.count,
        ..Plan::default()
    };
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut seen = Seen::default();
    let bar = ProgressBar::new(arguments.count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} theorems {per_sec} {eta}") {
        bar.set_style(style);
    }
    let started = Instant::now();
    let on = |event: Event| -> anyhow::Result<()> {
        bar.inc(1);
        match event {
            Event::Skipped(Skipped::Refused(pair, refusal)) => {
                complain(&format!("{}: {refusal}: {}", pair.family, pair.statement));
                tallies.entry(pair.family).or_default().refused += 1;
            }
            Event::Skipped(Skipped::Duplicate(pair)) => tallies.entry(pair.family).or_default().duplicates += 1,
            Event::Failed(place, error) => {
                complain(&error.to_string());
                let tally = tallies.entry(plan.family(place).name.to_owned()).or_default();
                *(if error.is_statement() { &mut tally.unreadable } else { &mut tally.unproved }) += 1;
            }
            Event::Checked(_, checked) => {
                writeln!(statements, "{}", serde_json::to_string(&checked)?)?;
                for step in &checked.trace {
                    writeln!(steps, "{}", serde_json::to_string(step)?)?;
                }
                tallies.entry(checked.pair.family).or_default().written += 1;
            }
        }
        Ok(())
    };
    let interrupted = tokio::select! {
        done = harvest(&plan, &guard, &mut seen, &checker, arguments.workers, on) => done.map(|()| false)?,
        _ = tokio::signal::ctrl_c() => true,
    };
    statements.flush().and_then(|()| steps.flush()).context("cannot write")?;
    bar.finish_and_clear();
    pool.shutdown().await;
    table(&tallies, started.elapsed().as_secs_f64());
    Ok(if interrupted { ExitCode::from(130) } else { ExitCode::SUCCESS })
}

fn chosen(names: &[String]) -> Result<Vec<Family>, Failure> {
    if names.is_empty() {
        return Ok(FAMILIES.to_vec());
    }
    let find = |name: &String| {
        let family = FAMILIES.iter().find(|family| family.name == *name);
        family.copied().ok_or_else(|| bad(anyhow!("no family {name}: `curriculum families` lists them")))
    };
    names.iter().map(find).collect()
}

fn create(folder: &Path, name: &str) -> Result<BufWriter<File>, Failure> {
    std::fs::create_dir_all(folder).map_err(|e| bad(anyhow!("{}: {e}", folder.display())))?;
    let path = folder.join(name);
    let file = File::create_new(&path).map_err(|e| bad(anyhow!("{}: {e}", path.display())))?;
    Ok(BufWriter::new(file))
}

fn table(tallies: &BTreeMap<String, Tally>, seconds: f64) {
    let mut total = Tally::default();
    let row = |name: &str, t: &Tally| {
        format!(
            "{name:22}{:>8}{:>9}{:>11}{:>10}{:>9}{:>9}",
            t.drawn(),
            t.refused,
            t.duplicates,
            t.unreadable,
            t.unproved,
            t.written
        )
    };
    let mut lines =
        vec!["family                   drawn  refused  duplicate  no theorem  no proof  written".to_owned()];
    for (name, tally) in tallies {
        lines.push(row(name, tally));
        total.refused += tally.refused;
        total.duplicates += tally.duplicates;
        total.unreadable += tally.unreadable;
        total.unproved += tally.unproved;
        total.written += tally.written;
    }
    lines.push(row("all", &total));
    let rate = total.written as f64 / seconds.max(0.001);
    lines.push(format!("{} theorems in {seconds:.0} s: {:.0} an hour", total.written, rate * 3600.0));
    print(&lines.join("\n"));
}
