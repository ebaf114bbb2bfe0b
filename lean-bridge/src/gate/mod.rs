//! The only place that says *proved*.
//!
//! Invariant: a [`VerifiedProof`] exists only if Lean, in a process that never ran anything else, elaborated the whole
//! theorem from its original statement and header, its kernel accepted what came out, and what Lean then said of it
//! passed the checks made again here. Nothing else constructs one: the fields are private and it cannot be read from JSON.

mod words;

use std::fmt;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::error::Error;
use crate::pool::{Lease, Pool};
use crate::protocol::{Hello, Limits, Message, VerifyBody, VerifyReply};
use crate::statement::Statement;

/// The axioms that Lean's own library is built on. An allow-list, by exact name: each use of `native_decide`
/// makes an axiom of a new name, so no list of bad ones is ever complete.
pub const STANDARD_AXIOMS: [&str; 3] = ["propext", "Classical.choice", "Quot.sound"];

/// A proof that passed the gate.
#[derive(Debug, Clone, Serialize)]
pub struct VerifiedProof {
    name: String,
    statement: Statement,
    proof: String,
    #[serde(rename = "type")]
    statement_type: String,
    standard_axioms: Vec<String>,
    library_axioms: Vec<String>,
    lean: Hello,
    seconds: f64,
}

impl VerifiedProof {
    /// The theorem's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What was to be proved.
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// The whole declaration that was accepted.
    pub fn proof(&self) -> &str {
        &self.proof
    }

    /// The statement's type as Lean prints it.
    pub fn statement_type(&self) -> &str {
        &self.statement_type
    }

    /// The axioms among [`STANDARD_AXIOMS`] that it depends on.
    pub fn standard_axioms(&self) -> &[String] {
        &self.standard_axioms
    }

    /// The axioms of the library that stands for Mathlib that it depends on.
    pub fn library_axioms(&self) -> &[String] {
        &self.library_axioms
    }

    /// All axioms that it depends on: the standard ones, then the library's.
    pub fn axioms(&self) -> Vec<String> {
        [self.standard_axioms(), self.library_axioms()].concat()
    }

    /// Which Lean accepted it.
    pub fn lean(&self) -> &Hello {
        &self.lean
    }

    /// How long the verification took, with the process it ran in made ready.
    pub fn time(&self) -> Duration {
        Duration::try_from_secs_f64(self.seconds).unwrap_or_default()
    }
}

/// Why a proof was refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The proof does not parse.
    ParseError,
    /// It is not exactly one command.
    NotOneCommand,
    /// It does not declare a theorem.
    NotATheorem,
    /// It declares another name.
    NameMismatch,
    /// It proves something else.
    StatementMismatch,
    /// Lean reports an error in it.
    ElaborationError,
    /// It holds a `sorry`.
    Sorry,
    /// It depends on an axiom that is not allowed.
    Axiom,
    /// It uses something that is not a way to prove.
    ForbiddenSyntax,
    /// It adds a constant that is not a proof or a plain definition.
    ForbiddenDeclaration,
    /// The kernel does not accept it.
    KernelRejected,
    /// The statement itself has an error.
    StatementError,
    /// The statement uses what this Lean does not have.
    StatementUnsupported,
    /// It took too long.
    Timeout,
    /// What comes before the statement has an error.
    ContextError,
    /// A reason that this version does not know.
    Other(String),
}

/// The codes of the protocol.
const CODES: [(Reason, &str); 15] = [
    (Reason::ParseError, "parse-error"),
    (Reason::NotOneCommand, "not-one-command"),
    (Reason::NotATheorem, "not-a-theorem"),
    (Reason::NameMismatch, "name-mismatch"),
    (Reason::StatementMismatch, "statement-mismatch"),
    (Reason::ElaborationError, "elaboration-error"),
    (Reason::Sorry, "sorry"),
    (Reason::Axiom, "axiom"),
    (Reason::ForbiddenSyntax, "forbidden-syntax"),
    (Reason::ForbiddenDeclaration, "forbidden-declaration"),
    (Reason::KernelRejected, "kernel-rejected"),
    (Reason::StatementError, "statement-error"),
    (Reason::StatementUnsupported, "statement-unsupported"),
    (Reason::Timeout, "timeout"),
    (Reason::ContextError, "context-error"),
];

impl Reason {
    fn from_code(code: &str) -> Self {
        let known = CODES.into_iter().find(|(_, known)| *known == code);
        known.map_or_else(|| Self::Other(code.to_owned()), |(reason, _)| reason)
    }

    /// The code, stable across versions.
    pub fn code(&self) -> &str {
        match self {
            Self::Other(code) => code,
            known => CODES.iter().find(|(reason, _)| reason == known).map_or("", |(_, code)| code),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Reason {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

/// A proof that was looked at and not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("refused ({reason}): {detail}")]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// Why, in words.
    pub detail: String,
    /// What Lean said of it.
    pub messages: Vec<Message>,
}

impl Refusal {
    fn new(reason: Reason, detail: impl Into<String>) -> Self {
        Self { reason, detail: detail.into(), messages: Vec::new() }
    }
}

/// No verified proof.
#[derive(Debug, thiserror::Error)]
pub enum GateError {
    /// The proof is not accepted.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The verification itself failed; it says nothing about the proof.
    #[error(transparent)]
    Lean(#[from] Error),
}

/// Verifies proofs.
#[derive(Clone)]
pub struct Gate {
    pool: Pool,
    limits: Limits,
    deadline: Duration,
}

impl Gate {
    /// A gate that gives a proof a minute.
    ///
    /// Heartbeats are those of the file (its `set_option maxHeartbeats`, else Lean's default), so that what passes
    /// here passes there.
    pub fn new(pool: Pool) -> Self {
        let limits = Limits { timeout: Some(Duration::from_mins(1)), ..Limits::default() };
        Self::with_limits(pool, limits, Duration::from_secs(90))
    }

    /// A gate with other limits. After `deadline` of wall clock the process is killed.
    pub fn with_limits(pool: Pool, limits: Limits, deadline: Duration) -> Self {
        Self { pool, limits, deadline }
    }

    /// Verifies that `proof`, a whole declaration, proves `statement`.
    pub async fn verify(&self, statement: &Statement, proof: &str) -> Result<VerifiedProof, GateError> {
        let began = Instant::now();
        let mut lease = self.pool.lease_unused().await?;
        let (accepted, lean) = self.ask(&mut lease, statement, proof).await?;
        Ok(VerifiedProof {
            name: accepted.name,
            statement: statement.clone(),
            proof: proof.to_owned(),
            statement_type: accepted.statement_type,
            standard_axioms: accepted.standard_axioms,
            library_axioms: accepted.library_axioms,
            lean,
            seconds: began.elapsed().as_secs_f64(),
        })
    }

    /// Verifies one of several guesses, likeliest first. All but the one of rank 0 are probably wrong: a process that is in
    /// use already is asked about them first, and only what it has nothing against is worth a new one. Both can refuse a
    /// guess, and only [`Gate::verify`] accepts.
    pub async fn judge(&self, statement: &Statement, guess: &str, rank: usize) -> Result<VerifiedProof, GateError> {
        if rank > 0 {
            let mut lease = self.pool.lease(statement.header()).await?;
            self.ask(&mut lease, statement, guess).await?;
        }
        self.verify(statement, guess).await
    }

    async fn ask(&self, lease: &mut Lease, statement: &Statement, proof: &str) -> Result<(Accepted, Hello), GateError> {
        let lean = lease.hello().cloned().ok_or(Error::LeaseLost)?;
        let header = statement.header().text();
        let body = VerifyBody { header: &header, context: statement.context(), statement: statement.text(), proof };
        let reply = lease.verify(body, self.limits, self.deadline).await?;
        Ok((check(statement, proof, &lean, reply)?, lean))
    }
}

/// What is left of Lean's answer once it was checked.
#[derive(Debug)]
struct Accepted {
    name: String,
    statement_type: String,
    standard_axioms: Vec<String>,
    library_axioms: Vec<String>,
}

/// Reads Lean's verdict and does not take its word for what can be seen from here.
fn check(statement: &Statement, proof: &str, lean: &Hello, reply: VerifyReply) -> Result<Accepted, GateError> {
    if !reply.verified {
        let reason = reply.reason.as_deref().map_or_else(|| Reason::Other("unspecified".into()), Reason::from_code);
        let detail = reply.detail.unwrap_or_default();
        return Err(Refusal { reason, detail, messages: reply.messages }.into());
    }
    let incomplete = |what: &str| Error::Protocol { detail: format!("a verdict of `verified` {what}") };
    if reply.reason.is_some() {
        return Err(incomplete("with a reason against it").into());
    }
    let name = reply.name.ok_or_else(|| incomplete("without a name"))?;
    let statement_type = reply.statement_type.filter(|t| !t.is_empty()).ok_or_else(|| incomplete("without a type"))?;
    let axioms = reply.axioms.ok_or_else(|| incomplete("without the axioms"))?;
    if name != statement.full_name() && name != statement.name() {
        let detail = format!("it declares `{name}` in place of `{}`", statement.full_name());
        return Err(Refusal::new(Reason::NameMismatch, detail).into());
    }
    if let Some(error) = crate::protocol::first_error(&reply.messages) {
        return Err(Refusal::new(Reason::ElaborationError, error.data.clone()).into());
    }
    if let Some(word) = words::forbidden(proof) {
        let reason = if words::is_sorry(word) { Reason::Sorry } else { Reason::ForbiddenSyntax };
        return Err(Refusal::new(reason, format!("a proof must not use `{word}`")).into());
    }
    let mut accepted = Accepted { name, statement_type, standard_axioms: Vec::new(), library_axioms: Vec::new() };
    for axiom in axioms {
        if STANDARD_AXIOMS.contains(&axiom.as_str()) {
            accepted.standard_axioms.push(axiom);
        } else if lean.axioms.contains(&axiom) {
            accepted.library_axioms.push(axiom);
        } else {
            return Err(Refusal::new(Reason::Axiom, format!("it depends on the axiom `{axiom}`")).into());
        }
    }
    Ok(accepted)
}

#[cfg(test)]
mod tests;
