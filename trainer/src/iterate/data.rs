//! What a run proves and learns from.

use super::checked::checked;
use crate::{RunConfig, TrainError, config::Statements, files};
use curriculum::{
    check::Step,
    generate::{FAMILIES, Pair},
    guard::Guard,
    harvest::{Plan, Seen},
    import::{self, Imported},
};
use lean_bridge::Pool;
use prover::{
    goal::Goal,
    prove::{Task, outcome::Origin},
};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, path::Path};

/// A statement to be proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// The declaration's name.
    pub name: String,
    /// The declaration up to its `:=`.
    pub statement: String,
    /// What stands before it.
    pub header: String,
    /// What kind of statement it is.
    pub family: String,
    /// Its level; 0 where it is from a file.
    pub difficulty: u8,
}

impl Exercise {
    /// As the prover wants it.
    pub fn task(&self) -> Task {
        let at = self.header.len() + 2;
        Task {
            name: self.name.clone(),
            origin: Origin { path: None, line: 1 },
            source: format!("{}\n\n{} := by sorry\n", self.header, self.statement),
            at,
            at_in_source: at,
            defect: None,
        }
    }
}

impl From<Pair> for Exercise {
    /// The statement alone: its proof is not for those who look for it.
    fn from(pair: Pair) -> Exercise {
        let Pair { name, statement, header, family, difficulty, .. } = pair;
        Exercise { name, statement, header, family, difficulty }
    }
}

const PRETRAIN: &str = "pretrain.jsonl";
const CURRICULUM: &str = "curriculum.jsonl";
const HELD_OUT: &str = "held-out.jsonl";

/// Everything.
#[derive(Debug)]
pub struct Data {
    /// Steps of generated proofs, for θ0.
    pub steps: Vec<Step>,
    /// What the models search.
    pub curriculum: Vec<Exercise>,
    /// What they are measured on; disjoint from the other two up to names.
    pub held_out: Vec<Exercise>,
}

/// What a run draws theorems for: each part has theorems of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part {
    Heads,
    HeldOut,
    Curriculum,
    Pretrain,
}

/// What nothing may be near to.
pub(crate) fn guard(config: &RunConfig) -> Result<Guard, TrainError> {
    let mut guard = Guard::default();
    for path in &config.guard {
        let count = guard.read(path)?;
        tracing::info!(file = %path.display(), count, "guarded");
    }
    Ok(guard)
}

/// How the theorems of a part are drawn.
pub(crate) fn plan(config: &RunConfig, levels: [u8; 2], count: usize, part: Part) -> Plan {
    let seed = config.seed.wrapping_mul(4).wrapping_add(part as u32);
    Plan { levels: levels[0]..=levels[1], count, seed, ..Plan::default() }
}

/// The theorems of a part; what is drawn is `seen`.
pub(crate) fn pairs(config: &RunConfig, of: &Statements, part: Part, guard: &Guard, seen: &mut Seen) -> Vec<Pair> {
    let levels = usize::from(of.levels[1] - of.levels[0]) + 1;
    let count = of.count.max(FAMILIES.len() * levels);
    // A few more are drawn, since some fall to the guard or repeat another.
    let plan = plan(config, of.levels, count + count / 20 + 20, part);
    let mut drawn: Vec<(usize, Pair)> = plan.draw(guard, seen).filter_map(Result::ok).take(count).collect();
    if of.count < count {
        // A draw has all families at one level, then at the next. Few theorems are to be of all levels nevertheless: of the
        // first family at the first level, of the second at the second...
        drawn.sort_by_key(|(place, _)| {
            let (round, family) = (place / FAMILIES.len(), place % FAMILIES.len());
            ((round + levels - family % levels) % levels, *place)
        });
        drawn.truncate(of.count);
    }
    drawn.into_iter().map(|(_, pair)| pair).collect()
}

/// Draws the statements; the proofs for θ0 are checked by Lean once and kept.
pub(super) async fn prepare(config: &RunConfig, folder: &Path, pool: &Pool) -> Result<Data, TrainError> {
    let guard = guard(config)?;
    let (data, path) = (folder.join("data"), folder.join("data").join(PRETRAIN));
    let mut given = Vec::new();
    // Read once, before anything that takes time: a run that goes on has them already.
    if !path.exists() {
        for file in &config.pretrain.steps {
            given.extend(steps_of(file, &guard)?);
        }
    }
    let mut seen = Seen::default();
    let mut drawn = |of: &Statements, part| -> Result<Vec<Exercise>, TrainError> {
        let pairs = pairs(config, of, part, &guard, &mut seen);
        let mut exercises: Vec<Exercise> = pairs.into_iter().map(Exercise::from).collect();
        for path in &of.files {
            exercises.extend(imported(path, &guard)?);
        }
        let mut names = HashSet::new();
        if let Some(twice) = exercises.iter().find(|exercise| !names.insert(&exercise.name)) {
            return Err(TrainError::content(
                &folder.join(super::CONFIG),
                format!("two statements are named `{}`", twice.name),
            ));
        }
        Ok(exercises)
    };
    let (held_out, curriculum) =
        (drawn(&config.held_out, Part::HeldOut)?, drawn(&config.curriculum, Part::Curriculum)?);
    files::folder(&data)?;
    for (name, rows) in [(HELD_OUT, &held_out), (CURRICULUM, &curriculum)] {
        files::write_lines(&data.join(name), rows)?;
    }
    if !path.exists() {
        let plan = plan(config, config.pretrain.levels, config.pretrain.count, Part::Pretrain);
        let workers = config.search.workers;
        let (journal, kept) = checked(plan, &path, "theorems for θ0", &guard, &mut seen, pool, workers).await?;
        let mut steps: Vec<Step> = kept.into_iter().flat_map(|theorem| theorem.trace).collect();
        steps.extend(given);
        journal.finish(&path, &steps)?;
    }
    read(folder)
}

/// The statements of a file, every one of which the guard has to clear.
fn imported(path: &Path, guard: &Guard) -> Result<Vec<Exercise>, TrainError> {
    let statements = import::read(path)?;
    let cleared = |imported: Imported| {
        let Imported { name, statement, header, group, path, line } = imported;
        let refused = |refusal| TrainError::content(&path, format!("line {line}: `{name}` is refused: {refusal}"));
        guard.check(&statement).map_err(refused)?;
        Ok(Exercise { name, statement, header, family: group, difficulty: 0 })
    };
    statements.into_iter().map(cleared).collect()
}

/// Steps of a file, whose declarations the guard has to clear: as they were in the file, by their first state.
fn steps_of(path: &Path, guard: &Guard) -> Result<Vec<Step>, TrainError> {
    let steps = files::read_lines::<Step>(path)?;
    let mut seen = HashSet::new();
    for (number, step) in steps.iter().enumerate().filter(|(_, step)| seen.insert(step.declaration.as_str())) {
        let Some(goal) = step.goals.first() else { continue };
        let refused = |refusal| {
            TrainError::content(path, format!("line {}: `{}` is refused: {refusal}", number + 1, step.declaration))
        };
        guard.check(&Goal::parse(goal).statement()).map_err(refused)?;
    }
    Ok(steps)
}

/// What is there of a run.
pub(super) fn read(folder: &Path) -> Result<Data, TrainError> {
    let data = folder.join("data");
    Ok(Data {
        steps: files::read_lines(&data.join(PRETRAIN))?,
        curriculum: files::read_lines(&data.join(CURRICULUM))?,
        held_out: files::read_lines(&data.join(HELD_OUT))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_few_theorems_are_of_every_family_and_every_level() {
        let drawn = |count, levels| {
            let of = Statements { count, levels, ..Statements::default() };
            pairs(&RunConfig::default(), &of, Part::HeldOut, &Guard::default(), &mut Seen::default())
        };
        let few = drawn(80, [2, 5]);
        assert_eq!(few.len(), 80);
        let mut levels: BTreeMap<u8, usize> = BTreeMap::new();
        for pair in &few {
            *levels.entry(pair.difficulty).or_default() += 1;
        }
        assert_eq!(levels.keys().copied().collect::<Vec<_>>(), [2, 3, 4, 5]);
        assert!(levels.values().all(|count| *count > 80 / 4 - 5), "{levels:?}");
        let families: HashSet<&str> = few.iter().map(|pair| pair.family.as_str()).collect();
        assert!(families.len() >= FAMILIES.len() - 1, "{families:?}");
        assert_eq!(drawn(300, [2, 5]).len(), 300);
    }
}
