//! A record put to the test: every number derived anew, every proof proved anew.

use super::{
    dataset::Dataset,
    problems::problems,
    record::{LeanFacts, Problem, Record},
    tally::Summary,
};
use crate::prove::Status;
use lean_bridge::{Document, Gate, GateError, Limits, Pool};
use serde_json::Value;
use std::{path::Path, sync::Arc, time::Duration};
use tokio::{sync::mpsc, task::JoinSet};

/// Wall clock for stating one problem.
const STATE_TIME: Duration = Duration::from_mins(2);

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// What is wrong: any of these and the record must not be believed.
    pub wrong: Vec<String>,
    /// What could not be looked at here.
    pub unchecked: Vec<String>,
    /// Proofs that the gate accepted again.
    pub proofs: usize,
}

/// What needs no Lean: the digest, the tables, what each attempt says of itself.
pub fn check_numbers(record: &Record) -> Findings {
    let mut findings = Findings::default();
    let expected = record.expected_digest();
    if record.digest != expected {
        findings.wrong.push(format!("the digest is {}, the contents have {expected}", record.digest));
    }
    let summary = Summary::of(&record.problems, record.setup.settings.attempts);
    if let (Ok(written), Ok(derived)) = (serde_json::to_value(&record.summary), serde_json::to_value(&summary)) {
        findings.wrong.extend(differences(&written, &derived).into_iter().map(|d| format!("summary: {d}")));
    }
    for problem in &record.problems {
        if !problem.attempts.is_sorted_by(|a, b| a.attempt < b.attempt) {
            findings.wrong.push(format!("{}: an attempt occurs twice, or in the wrong order", problem.name));
        }
        for attempt in &problem.attempts {
            let label = format!("{}, attempt {}", problem.name, attempt.attempt);
            if attempt.attempt >= record.setup.settings.attempts {
                findings.wrong.push(format!("{label}: more attempts than the settings allow"));
            }
            if (attempt.status == Status::Proved) != attempt.proof.is_some() {
                findings.wrong.push(format!("{label}: status {} does not fit its proof", attempt.status.as_str()));
            }
        }
    }
    findings
}

/// What the dataset says, where it is at hand: the same bytes, and the same problems in them.
pub async fn check_dataset(record: &Record, pool: &Pool, findings: &mut Findings) {
    let facts = &record.setup.dataset;
    let dataset = match Dataset::load(&facts.path) {
        Ok(dataset) => dataset,
        Err(error) => {
            findings
                .unchecked
                .push(format!("the dataset is not at hand, its statements are taken as recorded: {error}"));
            return;
        }
    };
    if dataset.sha256 != facts.sha256 {
        findings.wrong.push(format!("{}: SHA-256 {}, recorded {}", facts.path.display(), dataset.sha256, facts.sha256));
        return;
    }
    match problems(dataset, facts, pool).await {
        Ok(listed) => {
            let theirs: Vec<(&str, &str)> =
                record.problems.iter().map(|p| (p.name.as_str(), p.statement.as_str())).collect();
            let ours: Vec<(&str, &str)> =
                listed.iter().map(|p| (p.task.name.as_str(), p.task.source.as_str())).collect();
            if theirs.len() != ours.len() {
                findings.wrong.push(format!("the dataset has {} problems, the record {}", ours.len(), theirs.len()));
            }
            for (their, our) in theirs.iter().zip(&ours) {
                if their != our {
                    findings.wrong.push(format!("{}: not what the dataset states", their.0));
                }
            }
        }
        Err(error) => findings.wrong.push(error.to_string()),
    }
}

/// What Lean it was, against the one at hand.
pub fn check_lean(record: &Record, lean: &LeanFacts, findings: &mut Findings) {
    if record.setup.lean != *lean {
        let (Ok(theirs), Ok(ours)) = (serde_json::to_value(&record.setup.lean), serde_json::to_value(lean)) else {
            return;
        };
        let found = differences(&theirs, &ours).into_iter().map(|d| format!("another Lean than the one here: {d}"));
        findings.wrong.extend(found);
    }
}

/// The model's files, where they are at hand.
pub fn check_model(record: &Record, findings: &mut Findings) {
    let policy = &record.setup.policy;
    if policy.sha256.is_empty() {
        return;
    }
    match super::setup::model_digest(Path::new(&policy.model)) {
        Ok(digest) if digest == policy.sha256 => {}
        Ok(digest) => {
            findings.wrong.push(format!("model {}: SHA-256 {digest}, recorded {}", policy.model, policy.sha256));
        }
        Err(error) => findings.unchecked.push(format!("the model is not at hand: {error}")),
    }
}

/// Every proof, from scratch, through the gate. Each verdict is also sent to `progress`.
pub async fn check_proofs(
    record: &Record,
    pool: &Pool,
    workers: usize,
    findings: &mut Findings,
    progress: mpsc::UnboundedSender<()>,
) {
    let gate = Arc::new(Gate::new(pool.clone()));
    let mut waiting = record
        .problems
        .iter()
        .flat_map(|problem| problem.attempts.iter().filter_map(move |a| Some((problem, a, a.proof.clone()?))));
    let mut running: JoinSet<Result<(), String>> = JoinSet::new();
    loop {
        while running.len() < workers.max(1) {
            let Some((problem, attempt, proof)) = waiting.next() else { break };
            let label = format!("{}, attempt {}", problem.name, attempt.attempt);
            let (gate, pool, problem, axioms) =
                (Arc::clone(&gate), pool.clone(), problem.clone(), attempt.axioms.clone());
            running.spawn(async move {
                verify(&gate, &pool, &problem, &proof, &axioms).await.map_err(|reason| format!("{label}: {reason}"))
            });
        }
        let Some(verdict) = running.join_next().await else { return };
        match verdict {
            Ok(Ok(())) => findings.proofs += 1,
            Ok(Err(reason)) => findings.wrong.push(reason),
            Err(error) => findings.wrong.push(format!("a verification ended abnormally: {error}")),
        }
        let _ = progress.send(());
    }
}

async fn verify(gate: &Gate, pool: &Pool, problem: &Problem, proof: &str, axioms: &[String]) -> Result<(), String> {
    let limits = Limits { timeout: Some(STATE_TIME), ..Limits::default() };
    let deadline = STATE_TIME + Duration::from_secs(10);
    let document = Document::split(pool, &problem.statement, limits, deadline).await;
    let mut document = document.map_err(|error| format!("the statement cannot be read: {error}"))?;
    let Some(statement) = document.statements.pop() else {
        return Err("the statement has no theorem with a `sorry`".to_owned());
    };
    match gate.verify(&statement, proof).await {
        Ok(verified) => {
            let found = verified.axioms();
            if found == axioms {
                Ok(())
            } else {
                Err(format!("rests on the axioms {}, recorded {}", found.join(", "), axioms.join(", ")))
            }
        }
        Err(GateError::Refused(refusal)) => Err(format!("the gate refuses the proof: {refusal}")),
        Err(GateError::Lean(error)) => Err(format!("could not be verified: {error}")),
    }
}

/// Where two JSON values differ, as `path: left, not right`.
pub fn differences(left: &Value, right: &Value) -> Vec<String> {
    fn walk(path: &str, left: &Value, right: &Value, out: &mut Vec<String>) {
        let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match (left, right) {
            (Value::Object(l), Value::Object(r)) => {
                let keys = l.keys().chain(r.keys().filter(|k| !l.contains_key(*k)));
                for key in keys {
                    walk(&inner(key), l.get(key).unwrap_or(&Value::Null), r.get(key).unwrap_or(&Value::Null), out);
                }
            }
            (Value::Array(l), Value::Array(r)) if l.len() == r.len() => {
                for (index, (l, r)) in l.iter().zip(r).enumerate() {
                    walk(&inner(&index.to_string()), l, r, out);
                }
            }
            _ if left == right => {}
            _ => out.push(format!("{path}: {left}, not {right}")),
        }
    }
    let mut out = Vec::new();
    walk("", left, right, &mut out);
    out
}
