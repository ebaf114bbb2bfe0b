//! Lean checks what the generators made.
//!
//! A pair counts only when the gate accepted its proof as a whole; its steps are run one by one, so that every one is
//! known with the state it was made for.

use crate::generate::Pair;
use lean_bridge::{Command, Document, Error, Gate, GateError, Limits, Pool, Severity, Tactic};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What a step, or the statement, may take.
const STEP_TIME: Duration = Duration::from_secs(20);
/// What Lean gets on top before the worker counts as lost.
const GRACE: Duration = Duration::from_secs(10);

/// A step with the state it was made for: what a model learns from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The declaration's name.
    pub declaration: String,
    /// The goals, as printed.
    pub goals: Vec<String>,
    /// The tactic.
    pub tactic: String,
    /// Tactics in the rest of this goal's proof, with this one.
    pub size: usize,
    /// Where the proof is from: a generator's family, or what found it.
    pub source: String,
}

/// A pair that Lean accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The pair.
    #[serde(flatten)]
    pub pair: Pair,
    /// Axioms of its proof.
    pub axioms: Vec<String>,
    /// Its steps with their states.
    #[serde(skip)]
    pub trace: Vec<Step>,
}

/// Why a pair does not count.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// Lean cannot read the statement.
    #[error("{name}: the statement does not elaborate: {message}")]
    Statement {
        /// Which.
        name: String,
        /// What Lean says.
        message: String,
    },
    /// A step fails.
    #[error("{name}: step {number}, `{tactic}`: {message}")]
    Step {
        /// Which.
        name: String,
        /// Which step, from 1.
        number: usize,
        /// Its text.
        tactic: String,
        /// What Lean says.
        message: String,
    },
    /// The gate refuses the proof.
    #[error("{name}: the gate refuses the proof: {message}")]
    Refused {
        /// Which.
        name: String,
        /// Its reason.
        message: String,
    },
    /// Lean itself failed.
    #[error("{name}: {source}")]
    Lean {
        /// Which.
        name: String,
        /// What failed.
        source: Error,
    },
}

impl CheckError {
    /// Whether the statement itself is at fault.
    pub fn is_statement(&self) -> bool {
        matches!(self, CheckError::Statement { .. })
    }
}

/// Checks pairs with one pool.
pub struct Checker {
    pool: Pool,
    gate: Gate,
}

impl Checker {
    /// A checker over this pool.
    pub fn new(pool: Pool) -> Checker {
        Checker { gate: Gate::new(pool.clone()), pool }
    }

    /// Runs the steps, then asks the gate.
    pub async fn check(&self, pair: Pair) -> Result<Checked, CheckError> {
        let lean = |source| CheckError::Lean { name: pair.name.clone(), source };
        let file = format!("{}\n\n{} := by sorry\n", pair.header, pair.statement);
        let limits = Limits { timeout: Some(STEP_TIME), ..Limits::default() };
        let mut document = Document::split(&self.pool, &file, limits, STEP_TIME + GRACE).await.map_err(lean)?;
        let Some(statement) = document.statements.pop() else {
            let reason = document.unsupported.pop().map(|u| u.reason);
            let said = reason.or_else(|| document.messages.first().map(|m| m.data.clone()));
            let message = said.unwrap_or_else(|| "no theorem with a sorry".to_owned());
            return Err(CheckError::Statement { name: pair.name, message });
        };
        let trace = self.run(&pair, &document.header).await?;
        let proof = statement.with_proofs(&[pair.script()]);
        let proof = proof.map_err(|e| CheckError::Refused { name: pair.name.clone(), message: e.to_string() })?;
        match self.gate.verify(&statement, &proof).await {
            Ok(verified) => {
                let axioms = verified.axioms();
                Ok(Checked { pair, axioms, trace })
            }
            Err(GateError::Refused(refusal)) => {
                Err(CheckError::Refused { name: pair.name, message: refusal.to_string() })
            }
            Err(GateError::Lean(error)) => Err(lean(error)),
        }
    }

    async fn run(&self, pair: &Pair, header: &lean_bridge::Header) -> Result<Vec<Step>, CheckError> {
        let lean = |source| CheckError::Lean { name: pair.name.clone(), source };
        let limits = Limits { timeout: Some(STEP_TIME), ..Limits::default() };
        let mut lease = self.pool.lease(header).await.map_err(lean)?;
        let command = Command {
            text: format!("{} := by sorry", pair.statement),
            env: lease.base_env(),
            limits,
            ..Command::default()
        };
        let reply = lease.cmd(&command, STEP_TIME + GRACE).await.map_err(lean)?;
        let root = reply.sorries.first().and_then(|sorry| Some((sorry.proof_state?, sorry.goal.clone())));
        let Some((mut state, goal)) = root else {
            let message = reply.messages.first().map_or_else(|| "no goal".to_owned(), |m| m.data.clone());
            return Err(CheckError::Statement { name: pair.name.clone(), message });
        };
        let (mut goals, mut states) = (vec![goal], vec![state]);
        // For each step the goals before it and how many were left after it.
        let mut ran: Vec<(Vec<String>, usize)> = Vec::new();
        for (number, tactic) in pair.steps.iter().enumerate() {
            let failed = |message: String| CheckError::Step {
                name: pair.name.clone(),
                number: number + 1,
                tactic: tactic.clone(),
                message,
            };
            if goals.is_empty() {
                return Err(failed("nothing is left to prove".to_owned()));
            }
            let request = Tactic { tactic: tactic.clone(), proof_state: state, limits };
            let reply = match lease.tactic(&request, STEP_TIME + GRACE).await {
                Ok(reply) => reply,
                Err(error) if lease.is_lost() => return Err(lean(error)),
                Err(error) => return Err(failed(error.to_string())),
            };
            if let Some(message) = reply.messages.iter().find(|m| m.severity == Severity::Error) {
                return Err(failed(message.data.clone()));
            }
            ran.push((std::mem::replace(&mut goals, reply.goals), goals.len()));
            state = reply.proof_state;
            states.push(state);
        }
        if !goals.is_empty() {
            let message = format!("{} goals are left: {}", goals.len(), goals[0]);
            let (number, tactic) = (pair.steps.len(), pair.steps.last().cloned().unwrap_or_default());
            return Err(CheckError::Step { name: pair.name.clone(), number, tactic, message });
        }
        lease.forget(&states, &[reply.env], GRACE).await.map_err(lean)?;
        Ok(traced(pair, &ran))
    }
}

/// Each step with the one goal it acts on, and how many steps that goal took until it was closed.
fn traced(pair: &Pair, ran: &[(Vec<String>, usize)]) -> Vec<Step> {
    let before: Vec<usize> = ran.iter().map(|(goals, _)| goals.len()).chain([0]).collect();
    let step = |(number, (goals, _)): (usize, &(Vec<String>, usize))| {
        // Closed at the first moment at which fewer goals are left than there were.
        let closed = (number + 1..before.len()).find(|later| before[*later] < before[number]);
        Step {
            declaration: pair.name.clone(),
            goals: goals.first().cloned().into_iter().collect(),
            tactic: pair.steps[number].clone(),
            size: closed.unwrap_or(before.len()) - number,
            source: pair.family.clone(),
        }
    };
    ran.iter().enumerate().map(step).collect()
}
