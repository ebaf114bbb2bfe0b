//! The heads' training data: drawn, checked by Lean once, and kept in the run's folder.

use super::{
    edit::{Broken, break_it},
    embedding::{Related, stream, successors, twin},
    insert::{Hole, Kind, hole},
    lemmas::is_held_out,
};
use crate::{
    RunConfig, TrainError, files,
    iterate::{
        checked::{Kept, checked},
        data::{self, Part},
    },
    journal::Journal,
    progress::Bar,
};
use curriculum::{check::Step, generate::Pair, guard::Guard, harvest::Seen};
use lean_bridge::Pool;
use rand::Rng;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, VecDeque},
    path::Path,
};
use tokio::task::JoinSet;

/// Everything that the heads learn from.
#[derive(Debug, Default)]
pub struct Corpus {
    /// Steps of the theorems drawn for them.
    pub steps: Vec<Step>,
    /// Texts with a hole.
    pub holes: Vec<Hole>,
    /// Broken texts.
    pub broken: Vec<Broken>,
    /// Texts that belong together.
    pub related: Vec<Related>,
}

/// Theorems with proofs that a run is measured on: the held-out statements of its configuration.
pub fn held_out(config: &RunConfig) -> Result<Vec<Pair>, TrainError> {
    let guard = data::guard(config)?;
    Ok(data::pairs(config, &config.held_out, Part::HeldOut, &guard, &mut Seen::default()))
}

impl Corpus {
    /// Draws it, or reads what is there. Nothing in it is a held-out statement of the run, up to names.
    pub async fn prepare(config: &RunConfig, folder: &Path, pool: &Pool) -> Result<Corpus, TrainError> {
        let heads = &config.heads;
        let guard = data::guard(config)?;
        let mut seen = Seen::default();
        // Drawn first, so that nothing of it is drawn again.
        data::pairs(config, &config.held_out, Part::HeldOut, &guard, &mut seen);
        let kept = proofs(config, folder, pool, &guard, &mut seen).await?;
        let mut random = stream(config.seed, 10);
        let mut holes = Vec::new();
        for theorem in &kept {
            for _ in 0..heads.holes {
                // Half of them are single tactics, which is what is asked for most.
                let kind = if random.random() { Kind::Tactic } else { Kind::ALL[random.random_range(1..4)] };
                holes.extend(hole(&theorem.pair, kind, &mut random));
            }
        }
        let broken = broken(config, folder, pool, &kept).await?;
        let steps: Vec<Step> = kept.into_iter().flat_map(|theorem| theorem.trace).collect();
        let twins = (0..heads.twins as u64).map(|n| twin(n, u64::from(config.seed)));
        let mut related: Vec<Related> = twins.filter(|pair| guard.check(&pair.first).is_ok()).collect();
        related.extend(successors(&steps));
        for path in &heads.lemmas {
            let pairs = files::read_lines::<Related>(path)?;
            for (number, pair) in pairs.iter().enumerate() {
                let refused = |refusal| {
                    TrainError::content(path, format!("line {}: the lemma is refused: {refusal}", number + 1))
                };
                guard.check(&pair.second).map_err(refused)?;
            }
            related.extend(pairs.into_iter().filter(|pair| !is_held_out(&pair.first)));
        }
        Ok(Corpus { steps, holes, broken, related })
    }
}

/// Theorems whose proofs Lean accepted, with their steps.
async fn proofs(
    config: &RunConfig,
    folder: &Path,
    pool: &Pool,
    guard: &Guard,
    seen: &mut Seen,
) -> Result<Vec<Kept>, TrainError> {
    let path = folder.join("data/heads.jsonl");
    if path.exists() {
        return files::read_lines(&path);
    }
    let heads = &config.heads;
    let plan = data::plan(config, heads.levels, heads.count, Part::Heads);
    files::folder(&folder.join("data"))?;
    let (what, workers) = ("theorems for the heads", config.search.workers);
    let (journal, kept) = checked(plan, &path, what, guard, seen, pool, workers).await?;
    journal.finish(&path, &kept)?;
    Ok(kept)
}

/// The broken versions of the theorem at a place.
#[derive(Serialize, Deserialize)]
struct Row {
    place: usize,
    broken: Vec<Broken>,
}

/// Broken versions of the theorems, each with what Lean says of it.
async fn broken(config: &RunConfig, folder: &Path, pool: &Pool, kept: &[Kept]) -> Result<Vec<Broken>, TrainError> {
    let path = folder.join("data/broken.jsonl");
    if path.exists() {
        return files::read_lines(&path);
    }
    let (mut journal, rows) = Journal::open::<Row>(&path)?;
    let mut all: BTreeMap<usize, Vec<Broken>> = rows.into_iter().map(|row| (row.place, row.broken)).collect();
    let bar = Bar::new("broken proofs for the heads", kept.len(), all.len());
    let mut left: VecDeque<usize> = (0..kept.len()).filter(|place| !all.contains_key(place)).collect();
    let mut running = JoinSet::new();
    loop {
        while running.len() < config.search.workers {
            let Some(place) = left.pop_front() else { break };
            let (pool, pair) = (pool.clone(), kept[place].pair.clone());
            let (seed, count) = (config.seed, config.heads.broken);
            running.spawn(async move {
                let mut random = stream(seed, 1000 + place as u64);
                match break_it(&pool, &pair, count, &mut random).await {
                    // A text that costs a worker is not worth learning from.
                    Err(error) if error.is_worker_lost() => Ok(Row { place, broken: Vec::new() }),
                    broken => broken.map(|broken| Row { place, broken }),
                }
            });
        }
        let Some(done) = running.join_next().await else { break };
        let row = done??;
        journal.add(&row)?;
        all.insert(row.place, row.broken);
        bar.advance();
    }
    bar.finish();
    let broken: Vec<Broken> = all.into_values().flatten().collect();
    journal.finish(&path, &broken)?;
    Ok(broken)
}
