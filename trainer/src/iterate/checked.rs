//! Generated theorems whose proofs Lean has accepted, kept as they come.

use crate::{TrainError, journal::Journal, progress::Bar};
use curriculum::{
    check::{Checker, Step},
    generate::Pair,
    guard::Guard,
    harvest::{Event, Plan, Seen, harvest},
};
use lean_bridge::Pool;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// A theorem with the steps of its proof and their states.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) pair: Pair,
    pub(crate) trace: Vec<Step>,
}

/// What came of the theorem at a place of the plan; nothing if Lean did not accept it.
#[derive(Serialize, Deserialize)]
struct Row {
    place: usize,
    kept: Option<Kept>,
}

/// Checks the theorems of a plan that are not in the journal of the file at `path` yet, `workers` at a time. The journal is to be
/// finished with what becomes of them.
pub(crate) async fn checked(
    mut plan: Plan,
    path: &Path,
    what: &str,
    guard: &Guard,
    seen: &mut Seen,
    pool: &Pool,
    workers: usize,
) -> Result<(Journal, Vec<Kept>), TrainError> {
    let (mut journal, rows) = Journal::open::<Row>(path)?;
    let mut all: BTreeMap<usize, Option<Kept>> = rows.into_iter().map(|row| (row.place, row.kept)).collect();
    plan.done = all.keys().copied().collect();
    let bar = Bar::new(what, plan.count, plan.done.len());
    let checker = Arc::new(Checker::new(pool.clone()));
    harvest(&plan, guard, seen, &checker, workers, |event| -> Result<(), TrainError> {
        bar.advance();
        let row = match event {
            Event::Skipped(_) => return Ok(()),
            Event::Failed(place, _) => Row { place, kept: None },
            Event::Checked(place, mut checked) => {
                let trace = std::mem::take(&mut checked.trace);
                Row { place, kept: Some(Kept { pair: checked.pair, trace }) }
            }
        };
        journal.add(&row)?;
        all.insert(row.place, row.kept);
        Ok(())
    })
    .await?;
    bar.finish();
    Ok((journal, all.into_values().flatten().collect()))
}
