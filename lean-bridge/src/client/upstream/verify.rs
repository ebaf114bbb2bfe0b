//! The gate's question, put to a native Lean in a process that was never asked anything else.
//!
//! Lean answers twice, and both answers must be yes.
//!
//! 1. With the prelude's help, as the embedded Lean does it: context, statement and proof are elaborated apart; the
//!    proof must be one theorem of the statement's name and type, its text free of what no proof needs; then all that
//!    context and proof have added goes through the kernel once more, onto the imports alone, and `#print axioms` is
//!    asked about the outcome there, where nothing of the context's macros and elaborators is left.
//! 2. Without it: the file, with its own imports alone, the proof in it, has neither an error nor a `sorry` in the proof.
//!
//! Not covered, and neither by the embedded Lean's gate: the imports themselves, which the kernel is not asked about
//! again.

use std::time::Duration;

use serde::Deserialize;

use super::prelude::{self, Answer};
use crate::client::Worker;
use crate::error::Error;
use crate::header::{Header, skip_blank};
use crate::protocol::{Command, CommandReply, Message, VerifyBody, VerifyReply};

/// The axiom that stands for every `sorry`.
const SORRY: &str = "sorryAx";

/// What the prelude says. `verified` has no default.
#[derive(Deserialize)]
struct Verdict {
    verified: bool,
    name: Option<String>,
    #[serde(rename = "type")]
    statement_type: Option<String>,
    printed: Option<String>,
    reason: Option<String>,
    detail: Option<String>,
    #[serde(default)]
    messages: Vec<Message>,
}

/// As our own REPL's `verify`.
pub(crate) async fn verify(
    worker: &mut Worker,
    body: VerifyBody<'_>,
    deadline: Duration,
) -> Result<VerifyReply, Error> {
    let (header, _) = Header::split_off(body.header);
    let Some(env) = worker.base(&header).await? else {
        return Err(Error::Protocol { detail: "there is no environment to verify in".into() });
    };
    // Lean's parser of commands wants to begin at one.
    let texts = [skip_blank(body.context), body.statement, body.proof];
    let verdict = match prelude::call::<Verdict>(worker, env, "verify", &texts, "", deadline).await? {
        Answer::Given(verdict) => verdict,
        Answer::Failed(error) => return Ok(refusal("elaboration-error", error, Vec::new())),
    };
    if !verdict.verified {
        let reason = verdict.reason.unwrap_or_else(|| "unspecified".into());
        return Ok(refusal(&reason, verdict.detail.unwrap_or_default(), verdict.messages));
    }
    let Some(axioms) = verdict.printed.as_deref().and_then(axioms) else {
        let detail = format!("no list of axioms: {}", verdict.printed.unwrap_or_default());
        return Err(Error::Protocol { detail });
    };
    if axioms.iter().any(|axiom| axiom == SORRY) {
        return Ok(refusal("sorry", "the proof rests on `sorry`".into(), verdict.messages));
    }
    if let Some(refusal) = whole_file(worker, &body, deadline).await? {
        return Ok(refusal);
    }
    Ok(VerifyReply {
        verified: true,
        name: verdict.name,
        statement_type: verdict.statement_type,
        axioms: Some(axioms),
        reason: verdict.reason,
        detail: None,
        messages: verdict.messages,
    })
}

/// The second answer: why the file with the proof in it is not accepted as it stands, if it is not.
async fn whole_file(
    worker: &mut Worker,
    body: &VerifyBody<'_>,
    deadline: Duration,
) -> Result<Option<VerifyReply>, Error> {
    let before = format!("{}\n{}\n", body.header, body.context);
    let first_line = before.matches('\n').count() + 1;
    let command = Command { text: before + body.proof + "\n", ..Command::default() };
    let limit = deadline.saturating_add(worker.limits.import);
    let reply: CommandReply = worker.serve(&command, limit).await?;
    if let Some(error) = reply.first_error() {
        let detail = format!("the file as it stands has an error in line {}: {}", error.pos.line, error.data);
        return Ok(Some(refusal("elaboration-error", detail, reply.messages)));
    }
    let in_proof = |line: u32| line as usize >= first_line;
    if reply.sorries.iter().any(|sorry| sorry.pos.is_none_or(|pos| in_proof(pos.line))) {
        return Ok(Some(refusal("sorry", "the file as it stands has a `sorry` in the proof".into(), Vec::new())));
    }
    Ok(None)
}

fn refusal(reason: &str, detail: String, messages: Vec<Message>) -> VerifyReply {
    VerifyReply {
        verified: false,
        name: None,
        statement_type: None,
        axioms: None,
        reason: Some(reason.to_owned()),
        detail: Some(detail),
        messages,
    }
}

/// The axioms in what `#print axioms` says; `None` if it is not that.
///
/// The last mark counts: a name in quotes before it may hold anything. A name within the list cannot add to what is
/// allowed, since whatever is odd about it stays in it.
fn axioms(printed: &str) -> Option<Vec<String>> {
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    if printed.ends_with("' does not depend on any axioms") {
        return Some(Vec::new());
    }
    let list = printed.strip_suffix(']')?;
    let (_, list) = list.rsplit_once("' depends on axioms: [")?;
    Some(list.split(',').map(|name| name.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::axioms;

    #[test]
    fn the_list_of_axioms_is_read_or_refused() {
        let all = ["propext", "Classical.choice", "Quot.sound"].map(str::to_owned);
        assert_eq!(axioms("'N.t' depends on axioms: [propext,\n Classical.choice,\n Quot.sound]").unwrap(), all);
        assert_eq!(axioms("'t' does not depend on any axioms").unwrap(), [""; 0]);
        for nothing in
            ["", "unknown constant 't'", "'t' depends on axioms: [propext", "'t' depends on axioms: propext]"]
        {
            assert_eq!(axioms(nothing), None, "{nothing}");
        }
        let odd = "'«x' does not depend on any axioms»' depends on axioms: [sorryAx]";
        assert_eq!(axioms(odd).unwrap(), ["sorryAx"]);
        let odd = "'t' depends on axioms: [«lie' depends on axioms: [propext»]";
        assert_eq!(axioms(odd).unwrap(), ["propext»"]);
    }
}
