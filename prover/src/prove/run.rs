//! Proving statements: search, minimise, fill in, and ask the gate.

use super::{
    meter::{Meter, Metered},
    outcome::{Outcome, Status},
    session::LeanSession,
    task::{Defect, Task, document, one_line},
};
use crate::{
    policy::{Policy, Value},
    search::{Guides, Layout, Proof, Search, SearchEnd, SearchError, SearchOptions, SearchRecord, Watch},
};
use lean_bridge::{Gate, GateError, Pool, Reason, Statement, VerifiedProof};
use sha2::{Digest as _, Sha256};
use std::{
    ops::Range,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{sync::mpsc, task::JoinSet};

/// Proofs that the gate may refuse before a search is given up.
const MAX_REFUSALS: usize = 4;
/// The share of a statement's time that shortening its proof may take, at most [`MINIMISE_TIME`].
pub const MINIMISE_SHARE: f64 = 0.2;
/// The most that shortening a proof may take.
const MINIMISE_TIME: Duration = Duration::from_secs(10);

/// Proves statements with one pool, policy and set of budgets.
pub struct Prover {
    pool: Pool,
    gate: Gate,
    policy: Arc<dyn Policy>,
    value: Arc<dyn Value>,
    budget: Budget,
    lean: String,
    meter: Arc<Meter>,
    watch: Option<Arc<Watch>>,
}

/// What a statement may take.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// Bounds of one search; its `time` is for all attempts that are asked for together. `seed` is
    /// the run's: each attempt gets its own, made from it, the statement and its number.
    pub search: SearchOptions,
    /// Searches a statement may have, each with another order of suggestions.
    pub attempts: usize,
}

/// Proves statements, at most `searches` at a time, and sends each outcome with its place as soon
/// as it is there. Dropping the future stops everything.
pub async fn prove_statements(
    prover: Arc<Prover>,
    tasks: Vec<Task>,
    searches: usize,
    outcomes: mpsc::UnboundedSender<(usize, Outcome)>,
) {
    let mut running = JoinSet::new();
    let mut waiting = tasks.into_iter().enumerate();
    loop {
        while running.len() < searches.max(1) {
            let Some((place, task)) = waiting.next() else {
                break;
            };
            let prover = Arc::clone(&prover);
            running.spawn(async move { (place, prover.prove(&task).await) });
        }
        match running.join_next().await {
            Some(Ok(outcome)) => {
                if outcomes.send(outcome).is_err() {
                    return;
                }
            }
            Some(Err(error)) => tracing::error!(%error, "a search ended abnormally"),
            None => return,
        }
    }
}

/// What a search for all holes came to.
enum Found {
    Verified(Box<Accepted>),
    Not(Defect),
}

/// A proof that passed the gate, and how it was found.
struct Accepted {
    proof: VerifiedProof,
    scripts: Vec<String>,
    templates: Vec<String>,
}

fn not(status: Status, message: impl Into<String>) -> Found {
    Found::Not(Defect { status, message: message.into() })
}

impl Prover {
    /// A prover that runs searches over `pool` with Lean as `lean` describes it, at most as many
    /// of Lean's requests at a time as `meter` has slots.
    pub fn new(
        pool: Pool,
        lean: String,
        policy: Arc<dyn Policy>,
        value: Arc<dyn Value>,
        budget: Budget,
        meter: Arc<Meter>,
    ) -> Prover {
        Prover {
            gate: Gate::new(pool.clone()),
            pool,
            policy: Arc::new(Metered { inner: policy, meter: Arc::clone(&meter) }),
            value: Arc::new(Metered { inner: value, meter: Arc::clone(&meter) }),
            budget,
            lean,
            meter,
            watch: None,
        }
    }

    /// The same prover with someone who looks on.
    #[must_use]
    pub fn watched(self, watch: Arc<Watch>) -> Prover {
        Prover { watch: Some(watch), ..self }
    }

    /// Searches for a proof of one statement, with all attempts it may have. Never fails: what went
    /// wrong is in the outcome.
    pub async fn prove(&self, task: &Task) -> Outcome {
        self.prove_attempts(task, 0..self.budget.attempts.max(1)).await
    }

    /// The same with the attempts of these numbers only, until one finds a proof: `3..4` is the
    /// fourth alone. An attempt does the same whichever were made before it, or beside it.
    pub async fn prove_attempts(&self, task: &Task, attempts: Range<usize>) -> Outcome {
        let started = Instant::now();
        let mut records = Vec::new();
        let found = match &task.defect {
            Some(defect) => Found::Not(defect.clone()),
            None => self.prove_task(task, attempts, started, &mut records).await,
        };
        let mut outcome = Outcome {
            name: task.name.clone(),
            status: Status::Proved,
            proof: None,
            axioms: Vec::new(),
            lean: self.lean.clone(),
            expansions: records.iter().map(|r: &SearchRecord| r.expansions.len()).sum(),
            tactics: records.iter().map(SearchRecord::tactics).sum(),
            samples: self.budget.search.samples,
            seconds: started.elapsed().as_secs_f64(),
            message: String::new(),
            origin: task.origin.clone(),
            edits: Vec::new(),
            templates: Vec::new(),
            records,
        };
        match found {
            Found::Verified(accepted) => {
                let proof = &accepted.proof;
                outcome.proof = Some(proof.proof().to_owned());
                outcome.axioms = proof.axioms();
                outcome.edits = edits(task, proof.statement(), &accepted.scripts);
                outcome.templates = accepted.templates;
            }
            Found::Not(defect) => {
                outcome.status = defect.status;
                outcome.message = match defect.status {
                    Status::Error | Status::Unsupported => format!("{}: {}", task.origin, one_line(&defect.message)),
                    _ => one_line(&defect.message),
                };
            }
        }
        outcome
    }

    async fn prove_task(
        &self,
        task: &Task,
        attempts: Range<usize>,
        started: Instant,
        records: &mut Vec<SearchRecord>,
    ) -> Found {
        match self.statement(task).await {
            Ok(statement) => self.attempt_all(&statement, &task.id(), attempts, started, records).await,
            Err(defect) => Found::Not(defect),
        }
    }

    /// The statement as Lean reads it.
    async fn statement(&self, task: &Task) -> Result<Statement, Defect> {
        let slot = self.meter.lean().await;
        let document = document(&self.pool, &task.source).await;
        drop(slot);
        match document {
            Ok(mut document) => document.statements.pop().ok_or_else(|| {
                let reason = document.unsupported.pop().map(|u| u.reason);
                let message = reason.unwrap_or_else(|| "Lean finds no theorem with a `sorry` here".to_owned());
                Defect { status: Status::Unsupported, message }
            }),
            Err(error) => Err(Defect { status: Status::Error, message: error.to_string() }),
        }
    }

    async fn attempt_all(
        &self,
        statement: &Statement,
        id: &str,
        attempts: Range<usize>,
        started: Instant,
        records: &mut Vec<SearchRecord>,
    ) -> Found {
        let search = &self.budget.search;
        let mut last = not(Status::Timeout, "no time was left for a search");
        for attempt in attempts.clone() {
            let remaining = search.time.saturating_sub(started.elapsed());
            if remaining.is_zero() {
                break;
            }
            let options = SearchOptions {
                attempt,
                seed: attempt_seed(search.seed, id, attempt),
                time: remaining / u32::try_from(attempts.end - attempt).unwrap_or(1),
                ..search.clone()
            };
            last = self.attempt(statement, options, records).await;
            if !matches!(&last, Found::Not(d) if matches!(d.status, Status::Failed | Status::Timeout)) {
                break;
            }
        }
        last
    }

    /// One search for each hole, then the gate.
    async fn attempt(&self, statement: &Statement, options: SearchOptions, records: &mut Vec<SearchRecord>) -> Found {
        let holes = statement.holes().len();
        let mut proofs: Vec<Proof> = Vec::with_capacity(holes);
        let deadline = Instant::now() + options.time;
        for hole in 0..holes {
            let left = deadline.saturating_duration_since(Instant::now());
            let options = SearchOptions { time: left / u32::try_from(holes - hole).unwrap_or(1), ..options.clone() };
            let session = LeanSession::new(self.pool.clone(), statement.clone(), hole, Arc::clone(&self.meter));
            let guides = Guides { policy: &*self.policy, value: &*self.value, watch: self.watch.as_deref() };
            let mut search = Search::new(session, guides, statement.name(), options);
            let found = self.close_hole(statement, &mut search, &mut proofs, hole + 1 == holes).await;
            records.push(search.into_record());
            if let Some(found) = found {
                return found;
            }
        }
        not(Status::Error, "the statement has no `sorry`")
    }

    /// Searches one hole. `None` when its proof was added to `proofs` and more holes follow; the
    /// last one's proof goes to the gate with all others, and a refusal lets the search go on.
    async fn close_hole(
        &self,
        statement: &Statement,
        search: &mut Search<'_, LeanSession>,
        proofs: &mut Vec<Proof>,
        is_last: bool,
    ) -> Option<Found> {
        let mut refusals = 0;
        loop {
            let proof = match search.run().await {
                Ok(SearchEnd::Found(proof)) => proof,
                Ok(end) => return Some(not_found(&end, search)),
                Err(error) => return Some(broken(&error, search.session_mut().take_defect())),
            };
            let share = self.budget.search.time.mul_f64(MINIMISE_SHARE).min(MINIMISE_TIME);
            let short = match search.minimise(proof.clone(), share).await {
                Ok(short) => short,
                Err(error) => return Some(broken(&error, None)),
            };
            if !is_last {
                proofs.push(short);
                return None;
            }
            let mut refusal = String::new();
            let candidates = if short == proof { vec![proof] } else { vec![short, proof] };
            for candidate in candidates {
                let mut all = proofs.clone();
                all.push(candidate);
                match self.verify(statement, &all).await {
                    Ok(accepted) => return Some(Found::Verified(Box::new(accepted))),
                    Err(defect) if defect.status == Status::Failed => refusal = defect.message,
                    Err(defect) => return Some(Found::Not(defect)),
                }
            }
            tracing::info!(statement = statement.name(), %refusal, "the gate refused a found proof");
            refusals += 1;
            if refusals > MAX_REFUSALS {
                return Some(not(Status::Failed, format!("the gate refused every proof found: {refusal}")));
            }
            search.refuse();
        }
    }

    /// Asks the gate, first for the proof as a person would write it, then as it was found.
    /// A defect with [`Status::Failed`] is a refusal of this proof.
    async fn verify(&self, statement: &Statement, proofs: &[Proof]) -> Result<Accepted, Defect> {
        let scripts = |layout| proofs.iter().map(|p| p.laid_out(layout)).collect::<Vec<_>>();
        let (structured, found) = (scripts(Layout::Structured), scripts(Layout::Bullets));
        if structured != found
            && let Ok(accepted) = self.verify_scripts(statement, proofs, structured).await
        {
            return Ok(accepted);
        }
        self.verify_scripts(statement, proofs, found).await
    }

    async fn verify_scripts(
        &self,
        statement: &Statement,
        proofs: &[Proof],
        scripts: Vec<String>,
    ) -> Result<Accepted, Defect> {
        let defect = |status, message: String| Defect { status, message };
        let text = statement.with_proofs(&scripts).map_err(|error| defect(Status::Error, error.to_string()))?;
        let slot = self.meter.lean().await;
        let verdict = self.gate.verify(statement, &text).await;
        drop(slot);
        match verdict {
            Ok(proof) => Ok(Accepted {
                proof,
                scripts,
                templates: proofs.iter().flat_map(Proof::templates).map(str::to_owned).collect(),
            }),
            Err(GateError::Refused(refusal)) => {
                let status = match refusal.reason {
                    Reason::StatementUnsupported => Status::Unsupported,
                    Reason::StatementError | Reason::ContextError => Status::Error,
                    _ => Status::Failed,
                };
                Err(defect(status, refusal.to_string()))
            }
            Err(GateError::Lean(error)) => Err(defect(Status::Error, format!("the gate could not verify: {error}"))),
        }
    }
}

/// The seed of one attempt at one statement: the same on every machine and in every version.
fn attempt_seed(seed: u64, statement: &str, attempt: usize) -> u64 {
    let digest = Sha256::new()
        .chain_update(seed.to_le_bytes())
        .chain_update((attempt as u64).to_le_bytes())
        .chain_update(statement.as_bytes())
        .finalize();
    digest.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

/// The edits of the statement's own source, moved to its file.
fn edits(task: &Task, statement: &Statement, scripts: &[String]) -> Vec<(Range<usize>, String)> {
    match statement.file_edits(&task.source, scripts) {
        Ok(edits) => edits.into_iter().map(|(range, text)| (task.place_in_file(&range), text)).collect(),
        Err(error) => {
            tracing::warn!(statement = statement.name(), %error, "the proof cannot be written into its file");
            Vec::new()
        }
    }
}

fn not_found(end: &SearchEnd, search: &Search<'_, LeanSession>) -> Found {
    let record = search.record();
    let effort =
        format!("{} tactics in {} expansions over {} states", record.tactics(), record.expansions.len(), record.states);
    match end {
        SearchEnd::Time => not(Status::Timeout, format!("no proof found in time: {effort}")),
        SearchEnd::Expansions => not(Status::Failed, format!("no proof found within the expansions: {effort}")),
        _ => not(Status::Failed, format!("no proof found, nothing left to try: {effort}")),
    }
}

fn broken(error: &SearchError, defect: Option<Defect>) -> Found {
    match defect {
        Some(defect) => Found::Not(defect),
        None => not(Status::Error, error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::attempt_seed;

    #[test]
    fn every_attempt_at_every_statement_has_a_seed_of_its_own() {
        let seeds = [(0, "a", 0), (1, "a", 0), (0, "b", 0), (0, "a", 1)].map(|(s, id, n)| attempt_seed(s, id, n));
        let different: std::collections::HashSet<u64> = seeds.into_iter().collect();
        assert_eq!(different.len(), 4);
        assert_eq!(seeds[0], attempt_seed(0, "a", 0));
    }
}
