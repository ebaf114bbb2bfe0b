//! What comes back.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Counted from 1.
    pub line: u32,
    /// Characters before it in its line.
    pub column: u32,
}

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// `trace[…]`.
    Trace,
    /// What `#eval` and `#print` say, suggestions.
    #[serde(alias = "information")]
    Info,
    /// Among others `sorry`.
    Warning,
    /// Lean did not accept it.
    Error,
}

/// Something that Lean said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// How grave it is.
    pub severity: Severity,
    /// Where it starts.
    pub pos: Position,
    /// Where it ends, if it has an extent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_pos: Option<Position>,
    /// The text.
    pub data: String,
}

/// A hole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sorry {
    /// The state to prove it from; absent where Lean could not make one.
    pub proof_state: Option<u64>,
    /// The goal as printed.
    #[serde(default)]
    pub goal: String,
    /// Where it starts.
    pub pos: Option<Position>,
    /// Where it ends.
    pub end_pos: Option<Position>,
}

/// A tactic found in a text, with `allTactics`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundTactic {
    /// Its text.
    pub tactic: String,
    /// The goals before it.
    #[serde(default)]
    pub goals: String,
    /// The state before it.
    pub proof_state: Option<u64>,
    /// The constants that it used.
    #[serde(default)]
    pub used_constants: Vec<String>,
    /// Where it starts.
    pub pos: Option<Position>,
    /// Where it ends.
    pub end_pos: Option<Position>,
}

/// The answer to [`Command`](super::Command).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandReply {
    /// The environment after it.
    pub env: u64,
    /// What Lean said.
    #[serde(default)]
    pub messages: Vec<Message>,
    /// Its holes.
    #[serde(default)]
    pub sorries: Vec<Sorry>,
    /// Its tactics, if they were asked for.
    #[serde(default)]
    pub tactics: Vec<FoundTactic>,
    /// Its information tree, if it was asked for.
    #[serde(default)]
    pub infotree: Option<Value>,
}

impl CommandReply {
    /// The first error, if there is one.
    pub fn first_error(&self) -> Option<&Message> {
        first_error(&self.messages)
    }
}

pub(crate) fn first_error(messages: &[Message]) -> Option<&Message> {
    messages.iter().find(|message| message.severity == Severity::Error)
}

/// What the REPL says of a proof after a tactic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProofStatus {
    /// Proved, as far as the REPL looks; the gate looks further.
    Completed,
    /// Goals are left.
    OpenGoals,
    /// Anything else, in the REPL's words: it holds a `sorry`, metavariables, the kernel refused it, …
    Other(String),
}

impl<'de> Deserialize<'de> for ProofStatus {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Ok(match text.as_str() {
            "Completed" => Self::Completed,
            "Incomplete: open goals remain" => Self::OpenGoals,
            _ => Self::Other(text),
        })
    }
}

/// The answer to a tactic that led somewhere.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TacticReply {
    /// The state after it.
    pub proof_state: u64,
    /// The goals that are left. None left does not mean proved: see [`TacticReply::is_proved`].
    #[serde(default)]
    pub goals: Vec<String>,
    /// What Lean said.
    #[serde(default)]
    pub messages: Vec<Message>,
    /// New holes.
    #[serde(default)]
    pub sorries: Vec<Sorry>,
    /// Traces.
    #[serde(default)]
    pub traces: Vec<String>,
    /// What the REPL says of the whole proof.
    pub proof_status: ProofStatus,
}

impl TacticReply {
    /// Whether the proof is complete and nothing went wrong.
    ///
    /// `exact no_such_name` leaves no goals behind, and an error message: goals are not the thing to look at.
    pub fn is_proved(&self) -> bool {
        self.proof_status == ProofStatus::Completed && self.goals.is_empty() && first_error(&self.messages).is_none()
    }
}

/// How one tactic of a batch ended.
#[derive(Debug, Clone, PartialEq)]
pub enum TacticOutcome {
    /// It led to a state.
    State(TacticReply),
    /// It failed.
    Failed {
        /// Lean's words.
        message: String,
        /// Whether it stopped at a limit.
        timeout: bool,
    },
    /// An earlier one completed the proof, and the batch was to stop there.
    Skipped,
}

/// One tactic of a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct TacticResult {
    /// How it ended.
    pub outcome: TacticOutcome,
    /// Milliseconds that it took.
    pub ms: f64,
}

impl<'de> Deserialize<'de> for TacticResult {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        let ms = value.get("ms").and_then(Value::as_f64).unwrap_or(0.0);
        let outcome = match refusal(&value) {
            Some(_) if value.get("skipped") == Some(&Value::Bool(true)) => TacticOutcome::Skipped,
            Some((message, timeout)) => TacticOutcome::Failed { message, timeout },
            None => TacticOutcome::State(TacticReply::deserialize(value).map_err(serde::de::Error::custom)?),
        };
        Ok(Self { outcome, ms })
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct TacticsReply {
    pub(crate) results: Vec<TacticResult>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ForgetReply {
    pub(crate) forgotten: u64,
}

/// Which Lean answers, and what stands for Mathlib in it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hello {
    /// For people: which kind of Lean, its version and its library.
    #[serde(default)]
    pub label: String,
    /// The REPL's version.
    pub version: String,
    /// Lean's version.
    pub lean: String,
    /// Lean's commit.
    #[serde(default)]
    pub commit: String,
    /// A hash of the image that it runs from.
    #[serde(default)]
    pub image: String,
    /// A hash of the library that stands for Mathlib.
    #[serde(default)]
    pub library: String,
    /// The axioms that this library declares.
    #[serde(default)]
    pub axioms: Vec<String>,
    /// The headers it has loaded already.
    #[serde(default)]
    pub headers: Vec<String>,
    /// The additions to the protocol that it knows.
    #[serde(default)]
    pub features: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct HelloReply {
    pub(crate) mathlete: Hello,
}

/// The imports of a text that was split.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SplitHeader {
    /// UTF-8 offset of its start.
    pub start: usize,
    /// UTF-8 offset of its end.
    pub end: usize,
    /// The modules.
    #[serde(default)]
    pub imports: Vec<String>,
}

/// A hole in a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SplitSorry {
    /// UTF-8 offset of its start in the text that was split.
    pub start: usize,
    /// UTF-8 offset of its end.
    pub end: usize,
    /// Where it starts.
    pub pos: Position,
}

/// One command of a text that was split.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SplitCommand {
    /// UTF-8 offset of its start, modifiers and documentation included.
    pub start: usize,
    /// UTF-8 offset of its end.
    pub end: usize,
    /// Where it starts.
    pub pos: Position,
    /// `theorem`, `lemma`, `example`, `def`, …, or the name of its syntax.
    pub kind: String,
    /// The name as written.
    #[serde(default)]
    pub name: Option<String>,
    /// The name with its namespace.
    #[serde(default)]
    pub full_name: Option<String>,
    /// Its holes, in order.
    #[serde(default)]
    pub sorries: Vec<SplitSorry>,
}

/// The answer to `split`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SplitReply {
    /// The imports.
    pub header: SplitHeader,
    /// All commands, in order.
    #[serde(default)]
    pub commands: Vec<SplitCommand>,
    /// What Lean could not parse.
    #[serde(default)]
    pub messages: Vec<Message>,
}

/// The answer to `verify`. All of it is checked again by the gate, so nothing here has a default that says yes.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct VerifyReply {
    pub(crate) verified: bool,
    pub(crate) name: Option<String>,
    #[serde(rename = "type")]
    pub(crate) statement_type: Option<String>,
    pub(crate) axioms: Option<Vec<String>>,
    pub(crate) reason: Option<String>,
    pub(crate) detail: Option<String>,
    #[serde(default)]
    pub(crate) messages: Vec<Message>,
}

/// The message and whether it was a limit, if `reply` is `{"message": …}`: the REPL's way to say no.
pub(crate) fn refusal(reply: &Value) -> Option<(String, bool)> {
    let message = reply.get("message")?.as_str()?;
    let timeout = reply.get("timeout") == Some(&Value::Bool(true));
    Some((message.to_owned(), timeout))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_lists_are_empty() {
        let reply: CommandReply = serde_json::from_str(r#"{"env": 0}"#).unwrap();
        assert!(reply.messages.is_empty() && reply.sorries.is_empty() && reply.first_error().is_none());
    }

    #[test]
    fn no_goals_and_an_error_is_not_proved() {
        let reply: TacticReply = serde_json::from_str(
            r#"{"sorries": [{"proofState": 1, "goal": "⊢ False"}], "proofStatus": "Incomplete: contains sorry",
                "proofState": 2, "messages": [{"severity": "error", "pos": {"line": 0, "column": 0},
                "endPos": {"line": 0, "column": 0}, "data": "unknown identifier"}], "goals": []}"#,
        )
        .unwrap();
        assert!(reply.goals.is_empty());
        assert!(!reply.is_proved());
    }

    #[test]
    fn a_batch_keeps_the_kinds_of_outcome_apart() {
        let reply: TacticsReply = serde_json::from_str(
            r#"{"results": [{"message": "Lean error:\nno", "ms": 1.5},
                {"message": "timeout: …", "timeout": true, "ms": 200},
                {"proofStatus": "Completed", "proofState": 4, "goals": [], "ms": 3},
                {"message": "skipped", "skipped": true, "ms": 0}]}"#,
        )
        .unwrap();
        let outcomes: Vec<_> = reply.results.iter().map(|result| &result.outcome).collect();
        assert!(matches!(outcomes[0], TacticOutcome::Failed { timeout: false, .. }));
        assert!(matches!(outcomes[1], TacticOutcome::Failed { timeout: true, .. }));
        assert!(matches!(outcomes[2], TacticOutcome::State(reply) if reply.is_proved()));
        assert_eq!(outcomes[3], &TacticOutcome::Skipped);
    }

    #[test]
    fn a_verdict_without_its_word_is_no_verdict() {
        assert!(serde_json::from_str::<VerifyReply>(r#"{"name": "t", "axioms": []}"#).is_err());
        assert!(serde_json::from_str::<VerifyReply>(r#"{"verified": "true"}"#).is_err());
    }
}
