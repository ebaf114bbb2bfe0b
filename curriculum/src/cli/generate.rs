//! `curriculum generate`.

use super::{Failure, bad, complain, guard, print};
use anyhow::{Context as _, anyhow};
use clap::Args;
use curriculum::{
    check::{CheckError, Checked, Checker},
    generate::{FAMILIES, Family, LEVELS},
    guard::{Refusal, fingerprint},
};
use indicatif::{ProgressBar, ProgressStyle};
use lean_bridge::{Pool, PoolConfig};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};
use tokio::task::JoinSet;

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
    drawn: usize,
    refused: usize,
    duplicates: usize,
    unreadable: usize,
    unproved: usize,
    written: usize,
}

pub(super) async fn run(arguments: GenerateArguments) -> Result<ExitCode, Failure> {
    let families = chosen(&arguments.family)?;
    let guard = guard(&arguments.guard)?;
    let mut statements = create(&arguments.out, "statements.jsonl")?;
    let mut steps = create(&arguments.out, "steps.jsonl")?;
    let pool = Pool::new(PoolConfig::embedded(arguments.workers)?).await.context("cannot start Lean")?;
    let checker = Arc::new(Checker::new(pool.clone()));
    let mut tallies: BTreeMap<&'static str, Tally> = BTreeMap::new();
    let mut seen = HashSet::new();
    let bar = ProgressBar::new(arguments.count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} theorems {per_sec} {eta}") {
        bar.set_style(style);
    }
    let started = Instant::now();
    let mut running = JoinSet::new();
    // Answers wait here for those drawn before them, so that the files do not depend on who was first.
    let mut ready: BTreeMap<usize, Result<Checked, CheckError>> = BTreeMap::new();
    let mut under_way = BTreeSet::new();
    let (mut drawn, mut interrupted) = (0, false);
    let stop = tokio::signal::ctrl_c();
    tokio::pin!(stop);
    loop {
        while running.len() < arguments.workers.max(1) && drawn < arguments.count {
            let place = drawn;
            drawn += 1;
            let family = families[place % families.len()];
            let levels = LEVELS.end() - LEVELS.start() + 1;
            let level = arguments.level.unwrap_or(LEVELS.start() + (place / families.len() % levels as usize) as u8);
            let pair = family.pair(u64::from(arguments.seed) << 24 | place as u64, level);
            let tally = tallies.entry(family.name).or_default();
            tally.drawn += 1;
            let known = fingerprint(&pair.statement).map_err(|refusal| anyhow!("{}: {refusal}", pair.statement))?;
            if let Err(refusal @ (Refusal::Same { .. } | Refusal::Near { .. })) = guard.check(&pair.statement) {
                complain(&format!("{}: {refusal}: {}", family.name, pair.statement));
                tally.refused += 1;
            } else if seen.insert(known) {
                let checker = Arc::clone(&checker);
                under_way.insert(place);
                running.spawn(async move { (place, checker.check(pair).await) });
                continue;
            } else {
                tally.duplicates += 1;
            }
            bar.inc(1);
        }
        if running.is_empty() {
            break;
        }
        tokio::select! {
            joined = running.join_next() => if let Some(joined) = joined {
                let (place, result) = joined?;
                under_way.remove(&place);
                ready.insert(place, result);
                bar.inc(1);
            },
            _ = &mut stop => {
                interrupted = true;
                break;
            }
        }
        // Everything drawn before the oldest that still runs can be written.
        let later = ready.split_off(&under_way.first().copied().unwrap_or(usize::MAX));
        write(std::mem::replace(&mut ready, later), &families, &mut tallies, &mut statements, &mut steps)?;
    }
    write(ready, &families, &mut tallies, &mut statements, &mut steps)?;
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

fn write(
    ready: BTreeMap<usize, Result<Checked, CheckError>>,
    families: &[Family],
    tallies: &mut BTreeMap<&'static str, Tally>,
    statements: &mut impl std::io::Write,
    steps: &mut impl std::io::Write,
) -> Result<(), Failure> {
    for (place, result) in ready {
        let tally = tallies.entry(families[place % families.len()].name).or_default();
        match result {
            Ok(checked) => {
                tally.written += 1;
                writeln!(statements, "{}", serde_json::to_string(&checked)?)?;
                for step in &checked.trace {
                    writeln!(steps, "{}", serde_json::to_string(step)?)?;
                }
            }
            Err(error) => {
                if error.is_statement() {
                    tally.unreadable += 1;
                } else {
                    tally.unproved += 1;
                }
                complain(&error.to_string());
            }
        }
    }
    Ok(())
}

fn table(tallies: &BTreeMap<&'static str, Tally>, seconds: f64) {
    let mut total = Tally::default();
    let row = |name: &str, t: &Tally| {
        format!(
            "{name:22}{:>8}{:>9}{:>11}{:>10}{:>9}{:>9}",
            t.drawn, t.refused, t.duplicates, t.unreadable, t.unproved, t.written
        )
    };
    let mut lines =
        vec!["family                   drawn  refused  duplicate  no theorem  no proof  written".to_owned()];
    for (name, tally) in tallies {
        lines.push(row(name, tally));
        total.drawn += tally.drawn;
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
