//! A dataset's entries cut by Lean into problems with names of their own.

use super::{
    dataset::{Dataset, DatasetError, Entry},
    record::DatasetFacts,
};
use crate::prove::{
    Status, Task,
    input::{InputError, Source},
    outcome::Origin,
    task::{Defect, cut},
};
use lean_bridge::Pool;
use std::collections::BTreeMap;
use tokio::task::JoinSet;

/// Why the problems could not be listed.
#[derive(Debug, thiserror::Error)]
pub enum ProblemsError {
    /// The dataset could not be read.
    #[error(transparent)]
    Dataset(#[from] DatasetError),
    /// Nothing is left.
    #[error("no problem's name contains `{0}`")]
    Filter(String),
    /// There are fewer problems than shares.
    #[error("this share has no problems: there are only {0}")]
    EmptyShard(usize),
}

/// A statement to attempt.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What to prove, under a name that no other problem has.
    pub task: Task,
    /// Part of the dataset.
    pub split: String,
}

/// The problems that the facts ask for, in the dataset's order.
pub async fn problems(mut dataset: Dataset, facts: &DatasetFacts, pool: &Pool) -> Result<Vec<Listed>, ProblemsError> {
    if let Some(split) = &facts.split {
        dataset.select_split(split)?;
    }
    let mut listed = cut_entries(dataset.entries, pool).await;
    make_unique(&mut listed);
    if let Some(filter) = &facts.filter {
        listed.retain(|problem| problem.task.name.contains(filter.as_str()));
        if listed.is_empty() {
            return Err(ProblemsError::Filter(filter.clone()));
        }
    }
    if let Some(shard) = facts.shard {
        let all = listed.len();
        let mut place = 0..all;
        listed.retain(|_| place.next().is_some_and(|place| shard.has(place)));
        if listed.is_empty() {
            return Err(ProblemsError::EmptyShard(all));
        }
    }
    Ok(listed)
}

/// The statements of all entries, in order; Lean cuts as many at a time as there are cores.
async fn cut_entries(entries: Vec<Entry>, pool: &Pool) -> Vec<Listed> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut waiting = entries.into_iter().enumerate();
    let mut running = JoinSet::new();
    let mut cut = BTreeMap::new();
    loop {
        while running.len() < cores.min(pool.config().workers) {
            let Some((place, entry)) = waiting.next() else { break };
            let pool = pool.clone();
            running.spawn(async move { (place, cut_entry(&entry, &pool).await) });
        }
        match running.join_next().await {
            Some(Ok((place, listed))) => {
                cut.insert(place, listed);
            }
            // A statement that is missing without a word would be worse.
            Some(Err(error)) => {
                if let Ok(panic) = error.try_into_panic() {
                    std::panic::resume_unwind(panic);
                }
            }
            None => return cut.into_values().flatten().collect(),
        }
    }
}

/// The statements of an entry. Those that Lean cannot read are listed too, with the reason: none is lost.
async fn cut_entry(entry: &Entry, pool: &Pool) -> Vec<Listed> {
    let source = Source::new(Some(entry.path.clone()), entry.text.clone());
    let (mut tasks, complaint) = match cut(pool, &source).await {
        Ok(cut) => (cut.tasks, cut.strays.first().map(InputError::to_string)),
        Err(error) => (Vec::new(), Some(error.to_string())),
    };
    let complaint = complaint.unwrap_or_else(|| "Lean finds no such theorem with a `sorry`".to_owned());
    let wanted = entry.open.iter().rev().take(if entry.name.is_some() { 1 } else { usize::MAX });
    let lost: Vec<&String> = wanted.filter(|name| tasks.len() < entry.open.len() && !has(&tasks, name)).collect();
    for name in lost.into_iter().rev() {
        tasks.push(unreadable(entry, name, &complaint));
    }
    if let Some(name) = &entry.name {
        // A row has one problem, its last statement; what stands before is its context.
        tasks = tasks.pop().into_iter().collect();
        for task in &mut tasks {
            task.name.clone_from(name);
        }
    }
    for task in &mut tasks {
        task.origin.line = match entry.shift {
            Some(shift) => (task.origin.line + entry.line - 1).saturating_sub(shift).max(1),
            None => entry.line,
        };
    }
    tasks.into_iter().map(|task| Listed { task, split: entry.split.clone() }).collect()
}

fn has(tasks: &[Task], name: &str) -> bool {
    tasks.iter().any(|task| task.name == *name || task.name.rsplit('.').next() == name.rsplit('.').next())
}

fn unreadable(entry: &Entry, name: &str, complaint: &str) -> Task {
    Task {
        name: name.to_owned(),
        origin: Origin { path: Some(entry.path.clone()), line: 1 },
        source: entry.text.clone(),
        at: 0,
        at_in_source: 0,
        defect: Some(Defect { status: Status::Error, message: complaint.to_owned() }),
    }
}

/// Appends the split, then a number, to names that occur more than once.
fn make_unique(listed: &mut [Listed]) {
    for with_split in [true, false] {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for problem in listed.iter() {
            *counts.entry(problem.task.name.clone()).or_default() += 1;
        }
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for problem in listed.iter_mut() {
            let name = problem.task.name.clone();
            if counts.get(&name).is_none_or(|count| *count < 2) {
                continue;
            }
            let number = seen.entry(name.clone()).or_default();
            *number += 1;
            if with_split && !problem.split.is_empty() {
                problem.task.name = format!("{name}@{}", problem.split);
            } else if !with_split && *number > 1 {
                problem.task.name = format!("{name}#{number}");
            }
        }
    }
}
