//! The tables of a record, derived from its problems and nothing else.

use super::{
    known,
    pass_at_k::{Estimate, Tries, estimate},
    record::Problem,
};
use crate::prove::Status;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// What came out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Problems in the dataset: the denominator that people compare.
    pub problems: usize,
    /// Problems with at least one verified proof.
    pub proved: usize,
    /// Problems that this Lean cannot state, by name. They count as unproved.
    pub unsupported: Vec<String>,
    /// Problems with an error instead of an attempt, by name. They count as unproved.
    pub errors: Vec<String>,
    /// Problems known to be stated wrongly somewhere, by name.
    pub misformalised: Vec<String>,
    /// Those of them that were proved as written.
    pub misformalised_proved: Vec<String>,
    /// pass@k over all problems, for k = 1, 2, 4, … and the number of attempts.
    pub pass: Vec<PassAt>,
    /// The same without unsupported and misformalised problems.
    pub pass_sound: Vec<PassAt>,
    /// Problems left in [`Summary::pass_sound`].
    pub sound: usize,
    /// By where the problems come from.
    pub origins: Vec<Share>,
    /// Proofs in which each template or model stands, most frequent first.
    pub templates: Vec<Count>,
    /// Proofs that rest on each axiom.
    pub axioms: Vec<Count>,
    /// Attempts that the wall clock ended. They, and those with clocked tactics, may end differently when made again;
    /// no others may.
    pub timeouts: usize,
    /// Attempts in which a clock ended some tactic.
    pub clocked: usize,
    /// What it cost.
    pub cost: Cost,
}

/// pass@k.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PassAt {
    /// Attempts drawn.
    pub k: usize,
    /// The estimate.
    pub estimate: Estimate,
}

/// A part of the problems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// What they have in common.
    pub name: String,
    /// How many are proved.
    pub proved: usize,
    /// How many there are.
    pub problems: usize,
}

/// A thing and how often it occurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The thing.
    pub name: String,
    /// How often.
    pub count: usize,
}

/// What all attempts together used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Attempts.
    pub attempts: usize,
    /// Batches sent to Lean.
    pub expansions: usize,
    /// Tactics run.
    pub tactics: usize,
    /// Tokens sampled.
    pub tokens: u64,
    /// Seconds in Lean, all workers together.
    pub lean_seconds: f64,
    /// Seconds of attempts, all workers together.
    pub seconds: f64,
}

impl Problem {
    /// Whether some attempt proved it.
    pub fn proved(&self) -> bool {
        self.attempts.iter().any(super::record::Attempt::proved)
    }

    fn ended(&self, status: Status) -> bool {
        !self.proved() && self.attempts.iter().any(|a| a.status == status)
    }

    fn tries(&self) -> Tries {
        Tries { attempts: self.attempts.len(), proved: self.attempts.iter().filter(|a| a.proved()).count() }
    }
}

impl Summary {
    /// The tables of problems that had up to `attempts` attempts each.
    pub fn of(problems: &[Problem], attempts: usize) -> Self {
        let names = |wanted: &dyn Fn(&Problem) -> bool| -> Vec<String> {
            problems.iter().filter(|p| wanted(p)).map(|p| p.name.clone()).collect()
        };
        let unsupported = names(&|p| p.ended(Status::Unsupported));
        let sound: Vec<&Problem> =
            problems.iter().filter(|p| p.misformalised.is_none() && !unsupported.contains(&p.name)).collect();
        let all_tries: Vec<Tries> = problems.iter().map(Problem::tries).collect();
        let sound_tries: Vec<Tries> = sound.iter().map(|p| p.tries()).collect();
        let all = || problems.iter().flat_map(|p| &p.attempts);
        let mut cost = Cost::default();
        for attempt in all() {
            cost.attempts += 1;
            cost.expansions += attempt.expansions;
            cost.tactics += attempt.tactics;
            cost.tokens += attempt.tokens;
            cost.lean_seconds += attempt.lean_seconds;
            cost.seconds += attempt.seconds;
        }
        let proofs = || all().filter(|a| a.proved());
        Summary {
            problems: problems.len(),
            proved: problems.iter().filter(|p| p.proved()).count(),
            errors: names(&|p| p.ended(Status::Error)),
            misformalised: names(&|p| p.misformalised.is_some()),
            misformalised_proved: names(&|p| p.misformalised.is_some() && p.proved()),
            pass: pass(&all_tries, attempts),
            pass_sound: pass(&sound_tries, attempts),
            sound: sound.len(),
            unsupported,
            origins: origins(problems),
            templates: counts(proofs().map(|a| a.templates.iter().collect())),
            axioms: counts(proofs().map(|a| a.axioms.iter().collect())),
            timeouts: all().filter(|a| a.status == Status::Timeout).count(),
            clocked: all().filter(|a| a.clocked > 0).count(),
            cost,
        }
    }

    /// The tables as text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let percent = |e: &Estimate| format!("{:5.1} % [{:.1}, {:.1}]", e.value * 100.0, e.low * 100.0, e.high * 100.0);
        let _ = writeln!(out, "proved {} of {}", self.proved, self.problems);
        let _ = writeln!(out, "{:<8} {:<24} of {} sound", "", format!("of all {}", self.problems), self.sound);
        for (all, sound) in self.pass.iter().zip(&self.pass_sound) {
            let name = format!("pass@{}", all.k);
            let _ = writeln!(out, "{name:<8} {:<24} {}", percent(&all.estimate), percent(&sound.estimate));
        }
        let mut list = |title: &str, names: &[String]| {
            if !names.is_empty() {
                let _ = writeln!(out, "{title} ({}): {}", names.len(), names.join(", "));
            }
        };
        list("unsupported by this Lean, counted as unproved", &self.unsupported);
        list("errors, counted as unproved", &self.errors);
        list("known to be stated wrongly in some versions", &self.misformalised);
        list("proved as written although known to be stated wrongly", &self.misformalised_proved);
        let _ = writeln!(out, "\n{:<22} {:>6} {:>5}", "origin", "proved", "of");
        for share in &self.origins {
            let _ = writeln!(out, "{:<22} {:>6} {:>5}", share.name, share.proved, share.problems);
        }
        let mut table = |title: &str, rows: &[Count]| {
            if !rows.is_empty() {
                let _ = writeln!(out, "\n{title:<34} {:>6}", "proofs");
            }
            for row in rows {
                let _ = writeln!(out, "{:<34} {:>6}", row.name, row.count);
            }
        };
        table("tactic", &self.templates);
        table("axiom", &self.axioms);
        let cost = &self.cost;
        let _ = writeln!(
            out,
            "\n{} attempts, {} expansions, {} tactics, {} tokens; {:.0} s in Lean, {:.0} s of attempts\n\
             ended by a clock: {} attempts, and tactics in {} attempts; all others repeat with the same seed",
            cost.attempts,
            cost.expansions,
            cost.tactics,
            cost.tokens,
            cost.lean_seconds,
            cost.seconds,
            self.timeouts,
            self.clocked
        );
        out
    }
}

/// k = 1, 2, 4, … and `attempts` itself.
fn pass(tries: &[Tries], attempts: usize) -> Vec<PassAt> {
    let mut ks: BTreeSet<usize> =
        std::iter::successors(Some(1), |k| Some(k * 2)).take_while(|k| *k <= attempts).collect();
    ks.insert(attempts);
    ks.into_iter().filter_map(|k| Some(PassAt { k, estimate: estimate(tries, k)? })).collect()
}

fn origins(problems: &[Problem]) -> Vec<Share> {
    let mut rows: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for problem in problems {
        let row = rows.entry(known::origin(&problem.name)).or_default();
        row.0 += usize::from(problem.proved());
        row.1 += 1;
    }
    rows.into_iter().map(|(name, (proved, problems))| Share { name: name.to_owned(), proved, problems }).collect()
}

/// In how many of the sets each thing is.
fn counts<'a>(sets: impl Iterator<Item = BTreeSet<&'a String>>) -> Vec<Count> {
    let mut rows: BTreeMap<&String, usize> = BTreeMap::new();
    for name in sets.flatten() {
        *rows.entry(name).or_default() += 1;
    }
    let mut rows: Vec<Count> = rows.into_iter().map(|(name, count)| Count { name: name.clone(), count }).collect();
    rows.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    rows
}
