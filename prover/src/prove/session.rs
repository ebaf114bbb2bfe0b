//! A proof session on a worker of the pool.

use super::{meter::Meter, outcome::Status, task::Defect};
use crate::search::{OpenState, ProofSession, SessionError, Step, StepOutcome, TacticLimits};
use lean_bridge::{
    Command, CommandReply, Error, Lease, Limits, Pool, ProofStatus, Severity, Statement, TacticOutcome, TacticReply,
    TacticResult, Tactics,
};
use std::{sync::Arc, time::Duration};

/// Wall clock for the context and for the statement.
const OPEN_TIME: Duration = Duration::from_mins(1);
/// What a request may take beyond what Lean's own limits allow.
const SLACK: Duration = Duration::from_secs(4);

/// A session on one hole of a statement. Each [`ProofSession::root`] takes a worker from the pool.
pub(super) struct LeanSession {
    pool: Pool,
    statement: Statement,
    hole: usize,
    meter: Arc<Meter>,
    lease: Option<Lease>,
    defect: Option<Defect>,
}

impl LeanSession {
    pub(super) fn new(pool: Pool, statement: Statement, hole: usize, meter: Arc<Meter>) -> Self {
        LeanSession { pool, statement, hole, meter, lease: None, defect: None }
    }

    /// Why opening failed, when it was the statement's fault.
    pub(super) fn take_defect(&mut self) -> Option<Defect> {
        self.defect.take()
    }

    /// Elaborates commands after `env`.
    async fn elaborate(
        &mut self,
        text: String,
        env: Option<u64>,
        max_heartbeats: Option<u64>,
    ) -> Result<CommandReply, SessionError> {
        let limits = Limits { timeout: Some(OPEN_TIME), max_heartbeats, max_rec_depth: None };
        let command = Command { text, env, limits, ..Command::default() };
        let lease = self.lease.as_mut().ok_or_else(no_worker)?;
        match lease.cmd(&command, OPEN_TIME + SLACK).await {
            Ok(reply) => Ok(reply),
            Err(Error::Refused { message, .. }) => Err(self.reject(Status::Error, message)),
            Err(error) => Err(self.lost(&error)),
        }
    }

    fn lost(&mut self, error: &Error) -> SessionError {
        self.lease = None;
        session_error(error)
    }

    fn reject(&mut self, status: Status, message: String) -> SessionError {
        self.defect = Some(Defect { status, message: message.clone() });
        SessionError::Fatal(message)
    }

    async fn open(&mut self) -> Result<OpenState, SessionError> {
        self.lease = None;
        let lease = self.pool.lease(self.statement.header()).await.map_err(|e| session_error(&e))?;
        let mut env = lease.base_env();
        self.lease = Some(lease);
        let meter = Arc::clone(&self.meter);
        let _slot = meter.lean().await;
        let context = self.statement.context().to_owned();
        if !context.trim().is_empty() {
            let reply = self.elaborate(context, env, None).await?;
            if let Some(error) = reply.first_error() {
                let message = format!("before the statement: {}", error.data);
                return Err(self.reject(Status::Error, message));
            }
            env = Some(reply.env);
        }
        // Without a limit: a native REPL's proof states keep that of their statement, and count against it all that is
        // done to any of them. What a tactic may take is said with the tactic.
        let reply = self.elaborate(self.statement.text().to_owned(), env, Some(0)).await?;
        if let Some(error) = reply.first_error() {
            let status = if is_unsupported(&error.data) { Status::Unsupported } else { Status::Error };
            let message = error.data.clone();
            return Err(self.reject(status, message));
        }
        match reply.sorries.get(self.hole) {
            Some(sorry) if !sorry.goal.is_empty() => match sorry.proof_state {
                Some(id) => Ok(OpenState { id, goals: vec![sorry.goal.clone()] }),
                None => Err(self.reject(Status::Error, "Lean has no proof state for this `sorry`".to_owned())),
            },
            _ => Err(self.reject(Status::Error, "Lean reports no goal for this `sorry`".to_owned())),
        }
    }
}

impl ProofSession for LeanSession {
    async fn root(&mut self) -> Result<OpenState, SessionError> {
        self.open().await
    }

    async fn apply(&mut self, state: u64, tactics: &[String], limits: TacticLimits) -> Result<Vec<Step>, SessionError> {
        let limits =
            Limits { max_heartbeats: Some(limits.heartbeats), timeout: Some(limits.time), max_rec_depth: None };
        let deadline = Lease::batch_deadline(&limits, tactics.len());
        let batch = Tactics { tactics: tactics.to_vec(), proof_state: state, stop_on_proved: true, limits };
        let lease = self.lease.as_mut().ok_or_else(no_worker)?;
        let slot = self.meter.lean().await;
        self.meter.expanded(tactics.len());
        let answer = lease.tactics(&batch, deadline).await;
        drop(slot);
        match answer {
            Ok(results) => Ok(results.into_iter().map(step).collect()),
            Err(error) => Err(self.lost(&error)),
        }
    }

    async fn forget(&mut self, states: &[u64]) -> Result<(), SessionError> {
        let lease = self.lease.as_mut().ok_or_else(no_worker)?;
        match lease.forget(states, &[], SLACK).await {
            Ok(_) => Ok(()),
            Err(error) => Err(self.lost(&error)),
        }
    }
}

fn no_worker() -> SessionError {
    SessionError::Lost("no worker is held".to_owned())
}

/// Which errors end the search, and which only the worker.
fn session_error(error: &Error) -> SessionError {
    match error {
        Error::ProgramNotFound { .. }
        | Error::Header { .. }
        | Error::Unsuitable { .. }
        | Error::Closed
        | Error::Busy { .. } => SessionError::Fatal(error.to_string()),
        other => SessionError::Lost(other.to_string()),
    }
}

fn step(result: TacticResult) -> Step {
    let outcome = match result.outcome {
        TacticOutcome::State(reply) => state_outcome(reply),
        TacticOutcome::Failed { timeout: true, .. } => StepOutcome::TimedOut,
        TacticOutcome::Failed { message, .. } if message.contains("maximum number of heartbeats") => {
            StepOutcome::TimedOut
        }
        TacticOutcome::Failed { message, .. } => StepOutcome::Failed(message),
        TacticOutcome::Skipped => StepOutcome::Skipped,
    };
    Step { outcome, ms: result.ms }
}

/// A tactic may log an error, or use `sorry`, and still leave no goals: that is not a state.
fn state_outcome(reply: TacticReply) -> StepOutcome {
    if let Some(error) = reply.messages.iter().find(|m| m.severity == Severity::Error) {
        return StepOutcome::Failed(error.data.clone());
    }
    if !reply.sorries.is_empty() {
        return StepOutcome::Failed("the tactic uses `sorry`".to_owned());
    }
    if reply.is_proved() {
        return StepOutcome::Proved;
    }
    match reply.proof_status {
        ProofStatus::Other(status) if status.starts_with("Error") => StepOutcome::Failed(status),
        _ => StepOutcome::Advanced(OpenState { id: reply.proof_state, goals: reply.goals }),
    }
}

/// Whether an elaboration error says that a name or a class is not there, rather than that the
/// statement is ill-formed.
fn is_unsupported(message: &str) -> bool {
    const SIGNS: [&str; 6] = [
        "nknown identifier",
        "nknown constant",
        "nknown namespace",
        "failed to synthesize",
        "not a valid notation",
        "has not been implemented",
    ];
    SIGNS.iter().any(|sign| message.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(json: &str) -> StepOutcome {
        step(serde_json::from_str(json).unwrap()).outcome
    }

    #[test]
    fn only_completed_counts_as_proved() {
        let fake = r#"{"proofState": 1, "goals": [], "proofStatus": "Incomplete: contains sorry",
            "messages": [{"severity": "error", "pos": {"line": 1, "column": 0}, "data": "unknown identifier"}]}"#;
        assert_eq!(outcome(fake), StepOutcome::Failed("unknown identifier".to_owned()));
        let done = r#"{"proofState": 1, "goals": [], "proofStatus": "Completed"}"#;
        assert_eq!(outcome(done), StepOutcome::Proved);
        let open = r#"{"proofState": 3, "goals": ["⊢ p"], "proofStatus": "Incomplete: open goals remain"}"#;
        assert!(matches!(outcome(open), StepOutcome::Advanced(o) if o.id == 3));
        assert_eq!(outcome(r#"{"message": "timeout: 1 s", "timeout": true}"#), StepOutcome::TimedOut);
    }
}
