//! The heads' training data: drawn, checked by Lean once, and kept in the run's folder.

use super::{
    edit::{Broken, break_it},
    embedding::{Related, stream, successors, twin},
    insert::{Hole, Kind, hole},
    lemmas::is_held_out,
};
use crate::{
    RunConfig, TrainError, files,
    iterate::data::{self, Part},
    progress::Bar,
};
use curriculum::{
    check::{Checker, Step},
    generate::Pair,
    guard::Guard,
    harvest::{Event, Seen, harvest},
};
use lean_bridge::Pool;
use rand::Rng;
use serde::{Deserialize, Serialize};
use std::{path::Path, sync::Arc};
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

/// A checked theorem with its trace, as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    pair: Pair,
    trace: Vec<Step>,
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
    let bar = Bar::new("theorems for the heads", plan.count, 0);
    let mut kept = Vec::new();
    let checker = Arc::new(Checker::new(pool.clone()));
    harvest(&plan, guard, seen, &checker, config.search.workers, |event| -> Result<(), TrainError> {
        bar.advance();
        if let Event::Checked(mut checked) = event {
            let trace = std::mem::take(&mut checked.trace);
            kept.push(Kept { pair: checked.pair, trace });
        }
        Ok(())
    })
    .await?;
    bar.finish();
    files::folder(&folder.join("data"))?;
    files::write_lines(&path, &kept)?;
    Ok(kept)
}

/// Broken versions of the theorems, each with what Lean says of it.
async fn broken(config: &RunConfig, folder: &Path, pool: &Pool, kept: &[Kept]) -> Result<Vec<Broken>, TrainError> {
    let path = folder.join("data/broken.jsonl");
    if path.exists() {
        return files::read_lines(&path);
    }
    let bar = Bar::new("broken proofs for the heads", kept.len(), 0);
    let pairs: Arc<Vec<Pair>> = Arc::new(kept.iter().map(|theorem| theorem.pair.clone()).collect());
    let mut running = JoinSet::new();
    for worker in 0..config.search.workers {
        let (pairs, pool, bar, config) = (Arc::clone(&pairs), pool.clone(), bar.clone(), config.clone());
        running.spawn(async move {
            let mut out = Vec::new();
            for place in (worker..pairs.len()).step_by(config.search.workers) {
                let mut random = stream(config.seed, 1000 + place as u64);
                match break_it(&pool, &pairs[place], config.heads.broken, &mut random).await {
                    Ok(broken) => out.push((place, broken)),
                    // A text that costs a worker is not worth learning from.
                    Err(error) if error.is_worker_lost() => {}
                    Err(error) => return Err(error),
                }
                bar.advance();
            }
            Ok(out)
        });
    }
    let mut all = Vec::new();
    while let Some(done) = running.join_next().await {
        all.extend(done??);
    }
    bar.finish();
    all.sort_by_key(|(place, _)| *place);
    let broken: Vec<Broken> = all.into_iter().flat_map(|(_, broken)| broken).collect();
    files::write_lines(&path, &broken)?;
    Ok(broken)
}
