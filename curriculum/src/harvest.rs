//! Many theorems at once: drawn, held against the guard, checked by Lean, handed on in the order they were drawn.

use crate::{
    check::{CheckError, Checked, Checker},
    generate::{FAMILIES, Family, LEVELS, Pair},
    guard::{Guard, Refusal, fingerprint},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    ops::RangeInclusive,
    sync::Arc,
};
use tokio::task::JoinSet;

/// What to draw.
#[derive(Clone)]
pub struct Plan {
    /// From which families, in turn.
    pub families: Vec<Family>,
    /// At which levels, in turn.
    pub levels: RangeInclusive<u8>,
    /// Makes the draw repeatable.
    pub seed: u32,
    /// How many.
    pub count: usize,
    /// Places whose theorems need no check any more. They are drawn nevertheless, so that no other repeats them.
    pub done: BTreeSet<usize>,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan { families: FAMILIES.to_vec(), levels: LEVELS, seed: 0, count: 2000, done: BTreeSet::new() }
    }
}

impl Plan {
    /// The theorem at this place of the draw.
    pub fn pair(&self, place: usize) -> Pair {
        let levels = usize::from(self.levels.end() - self.levels.start()) + 1;
        let level = self.levels.start() + (place / self.families.len() % levels) as u8;
        self.family(place).pair(u64::from(self.seed) << 24 | place as u64, level)
    }

    /// The family of the theorem at this place.
    pub fn family(&self, place: usize) -> Family {
        self.families[place % self.families.len()]
    }

    /// The draw, without what is too near to a benchmark or was `seen` before; what is drawn is seen.
    pub fn draw<'a>(
        &'a self,
        guard: &'a Guard,
        seen: &'a mut Seen,
    ) -> impl Iterator<Item = Result<(usize, Pair), Skipped>> + 'a {
        (0..self.count).map(move |place| {
            let pair = self.pair(place);
            let known = fingerprint(&pair.statement).and_then(|known| guard.check(&pair.statement).map(|()| known));
            match known {
                Err(refusal) => Err(Skipped::Refused(Box::new(pair), refusal)),
                Ok(known) if seen.0.insert(known) => Ok((place, pair)),
                Ok(_) => Err(Skipped::Duplicate(Box::new(pair))),
            }
        })
    }
}

/// Fingerprints of what was drawn before.
#[derive(Debug, Default)]
pub struct Seen(HashSet<u64>);

/// A theorem that was drawn in vain.
pub enum Skipped {
    /// The guard refuses it.
    Refused(Box<Pair>, Refusal),
    /// It was drawn before, up to names.
    Duplicate(Box<Pair>),
}

/// What became of a theorem.
pub enum Event {
    /// It was not even checked.
    Skipped(Skipped),
    /// Lean did not accept it; its place in the plan.
    Failed(usize, CheckError),
    /// Lean accepted it; its place in the plan.
    Checked(usize, Box<Checked>),
}

/// Draws and checks, `workers` at a time. Dropping the future stops everything; what was handed on is complete.
pub async fn harvest<E: From<tokio::task::JoinError>>(
    plan: &Plan,
    guard: &Guard,
    seen: &mut Seen,
    checker: &Arc<Checker>,
    workers: usize,
    mut on: impl FnMut(Event) -> Result<(), E>,
) -> Result<(), E> {
    let mut drawn = plan.draw(guard, seen);
    let mut running = JoinSet::new();
    let mut under_way = BTreeSet::new();
    // Answers wait here for those drawn before them, so that the order does not depend on who was first.
    let mut ready = BTreeMap::new();
    loop {
        while running.len() < workers.max(1) {
            match drawn.next() {
                Some(Ok((place, _))) if plan.done.contains(&place) => {}
                Some(Ok((place, pair))) => {
                    let checker = Arc::clone(checker);
                    under_way.insert(place);
                    running.spawn(async move { (place, checker.check(pair).await) });
                }
                Some(Err(skipped)) => on(Event::Skipped(skipped))?,
                None => break,
            }
        }
        let Some(joined) = running.join_next().await else { return Ok(()) };
        let (place, result) = joined?;
        under_way.remove(&place);
        ready.insert(place, result);
        let later = ready.split_off(&under_way.first().copied().unwrap_or(usize::MAX));
        for (place, result) in std::mem::replace(&mut ready, later) {
            on(match result {
                Ok(checked) => Event::Checked(place, Box::new(checked)),
                Err(error) => Event::Failed(place, error),
            })?;
        }
    }
}
