//! `POST /v1/edits`: Lean text that is broken or has holes, mended.

use super::{
    ApiError, Body,
    app::{App, Bounds, completed},
    completions::CompletionsUsage,
    fill::{HOLE, accepted, write},
};
use crate::{
    decode::Sampling,
    policy::complaint,
    prove::{
        Outcome,
        task::{byte_at, is_theorem},
    },
};
use axum::{Json, extract::State};
use lean_bridge::{Command, CommandReply, Header, Severity, apply_edits, protocol::SplitReply};
use serde::{Deserialize, Serialize};
use std::{ops::Range, sync::Arc, time::Duration};
use utoipa::ToSchema;

/// What a model writes for a broken declaration.
const SAMPLES: usize = 8;
/// How it is sampled.
const TEMPERATURE: f64 = 0.8;
/// Wall clock for elaborating the text.
const ELABORATE: Duration = Duration::from_mins(2);

/// A text to edit.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct EditsRequest {
    /// The served model's name.
    model: Option<String>,
    /// Lean: one or more declarations, with their imports or without.
    input: String,
    /// What to do, for a model that was trained to edit; Lean's error is told it besides. Proofs are mended and holes are
    /// filled in any case.
    #[serde(default)]
    instruction: String,
    /// How long the search may take, for each place.
    #[serde(flatten)]
    bounds: Bounds,
}

/// The edited text.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EditsResponse {
    object: &'static str,
    created: u64,
    choices: Vec<EditChoice>,
    usage: CompletionsUsage,
}

/// A text.
#[derive(Debug, Serialize, ToSchema)]
struct EditChoice {
    text: String,
    index: usize,
    /// Whether the gate accepts every theorem in it, and Lean has no error left to report.
    verified: bool,
    /// What the changed proofs rest on.
    axioms: Vec<String>,
    /// What was wrong, and what is left, line by line.
    notes: Vec<String>,
}

/// Mends proofs: what Lean refuses is cut back to the last good tactic, searched, and if that fails proved anew.
#[utoipa::path(post, path = "/v1/edits", request_body = EditsRequest, responses(
    (status = 200, body = EditsResponse), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn edits(
    State(app): State<Arc<App>>,
    Body(request): Body<EditsRequest>,
) -> Result<Json<EditsResponse>, ApiError> {
    app.check_name(request.model.as_deref())?;
    request.bounds.check(&app)?;
    let _place = app.place().await?;
    let mut usage = CompletionsUsage::default();
    let choice = mend(&app, &request, &mut usage).await?;
    Ok(Json(EditsResponse { object: "edit", created: super::now(), choices: vec![choice], usage }))
}

/// An error and the command that it is in.
struct Broken {
    command: Range<usize>,
    at: usize,
    message: String,
}

impl Broken {
    /// The message's first line, for people.
    fn says(&self) -> &str {
        self.message.lines().next().unwrap_or_default()
    }
}

async fn mend(app: &App, request: &EditsRequest, usage: &mut CompletionsUsage) -> Result<EditChoice, ApiError> {
    let bounds = &request.bounds;
    let input = request.input.replace("\r\n", "\n");
    let text = completed("input", &input)?;
    let added = text.find(input.trim_end()).unwrap_or_default();
    let mut notes = Vec::new();
    let mut axioms: Vec<String> = Vec::new();
    let broken = errors(app, &text).await?;
    for error in &broken {
        notes.push(format!("line {}: {}", line(&text[added..], error.at.saturating_sub(added)), error.says()));
    }
    // One change for each broken declaration: what is kept of its proof, from long to short.
    let mut text = text;
    for error in broken.iter().rev() {
        if let Some((mended, rests_on)) = rewritten(app, &text, error, &request.instruction, usage).await? {
            text = mended;
            axioms.extend(rests_on);
            continue;
        }
        for range in cuts(&text, error) {
            let mut holed = text.clone();
            holed.replace_range(range, HOLE);
            let Some((mended, outcome)) = solve(app, &holed, error.command.start, bounds).await? else { continue };
            text = mended;
            axioms.extend(outcome.axioms);
            break;
        }
    }
    // Holes that were there before.
    let (_, cut) = app.cut(text.clone()).await?;
    let mut edits = Vec::new();
    for task in &cut.tasks {
        let outcome = app.prove(task, bounds, None).await;
        if outcome.proof.is_some() {
            edits.extend(outcome.edits);
            axioms.extend(outcome.axioms);
        } else {
            notes.push(format!("{}: {}", outcome.name, outcome.message));
        }
    }
    let changed = !edits.is_empty() || !broken.is_empty();
    let text = apply_edits(&text, &edits).map_err(|error| ApiError::internal(error.to_string()))?;
    axioms.sort();
    axioms.dedup();
    let left = errors(app, &text).await?;
    let is_whole = changed && left.is_empty() && !text.contains(HOLE);
    let verified = is_whole && all_verified(app, &text).await?;
    notes.extend(left.iter().map(|error| format!("left: {}", error.says())));
    let text = text.get(added..).unwrap_or_default().trim_end().to_owned();
    Ok(EditChoice { text, index: 0, verified, axioms, notes })
}

/// What a model that was trained to edit makes of a broken declaration, if the gate accepts one of its samples; with what
/// that rests on.
async fn rewritten(
    app: &App,
    text: &str,
    error: &Broken,
    instruction: &str,
    usage: &mut CompletionsUsage,
) -> Result<Option<(String, Vec<String>)>, ApiError> {
    let template = app.model.as_ref().and_then(|model| model.templates.as_ref()?.edit.clone());
    let (Some(template), Some(proof)) = (template, cuts(text, error).pop()) else { return Ok(None) };
    let mut holed = text.to_owned();
    holed.replace_range(proof.clone(), HOLE);
    let (_, cut) = app.cut(holed).await?;
    let Some(task) = cut.tasks.iter().find(|task| task.at == error.command.start) else { return Ok(None) };
    let told = complaint::instruction(instruction, &complaint::complaint(text, error.at, &error.message));
    let declaration = text[error.command.start..proof.end].trim_end();
    let asked = template.ask(declaration, &told);
    let (max_tokens, stop) = (template.max_tokens, template.stop.clone());
    let constraint = template.constraint(declaration);
    let sampling = Sampling { temperature: TEMPERATURE, max_tokens, stop, constraint, ..Sampling::default() };
    let stated = text[error.command.start..proof.start].trim_end();
    // A text that is too long for the model is left to the search.
    let Ok(samples) = write(app, asked, sampling, SAMPLES, usage).await else { return Ok(None) };
    for (rank, sample) in samples.into_iter().enumerate() {
        // The statement has to stay as it is: only its proof is for the model.
        let Some(changed) = template.read(declaration, &sample) else { continue };
        let Some(rest) = changed.strip_prefix(stated).map(str::trim) else { continue };
        if rest.is_empty() || declaration.ends_with(rest) {
            continue;
        }
        if let Some(axioms) = accepted(app, task, proof.start, rest, rank).await? {
            let mut mended = text.to_owned();
            mended.replace_range(proof, rest);
            return Ok(Some((mended, axioms)));
        }
    }
    Ok(None)
}

/// Whether the gate accepts every theorem of a text, those that were not changed too: nothing may be called verified that
/// has an unchecked proof in it.
async fn all_verified(app: &App, text: &str) -> Result<bool, ApiError> {
    let (_, whole) = read(app, text).await?;
    for command in whole.commands.iter().filter(|command| is_theorem(command)) {
        let declaration = Broken { command: command.start..command.end, at: command.start, message: String::new() };
        let Some(proof) = cuts(text, &declaration).pop() else { return Ok(false) };
        let mut holed = text.to_owned();
        holed.replace_range(proof.clone(), HOLE);
        let (_, cut) = app.cut(holed).await?;
        let Some(task) = cut.tasks.iter().find(|task| task.at == command.start) else { return Ok(false) };
        if accepted(app, task, proof.start, &text[proof], 0).await?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Fills the hole of the declaration at `start`. `None` if no proof was found.
async fn solve(app: &App, text: &str, start: usize, bounds: &Bounds) -> Result<Option<(String, Outcome)>, ApiError> {
    let (_, cut) = app.cut(text.to_owned()).await?;
    let Some(task) = cut.tasks.iter().find(|task| task.at == start) else { return Ok(None) };
    let outcome = app.prove(task, bounds, None).await;
    if outcome.proof.is_none() {
        return Ok(None);
    }
    let mended = apply_edits(text, &outcome.edits).map_err(|error| ApiError::internal(error.to_string()))?;
    Ok(Some((mended, outcome)))
}

/// What Lean says of a text, and the commands that it cuts it into.
async fn read(app: &App, text: &str) -> Result<(CommandReply, SplitReply), ApiError> {
    let failed = |error: lean_bridge::Error| match error {
        lean_bridge::Error::Refused { message, .. } => ApiError::malformed(message),
        other => ApiError::unavailable(other.to_string()),
    };
    let mut lease = app.pool.lease(&Header::init()).await.map_err(failed)?;
    let split = lease.split(text, lean_bridge::Limits::default(), ELABORATE).await.map_err(failed)?;
    let command = Command { text: text.to_owned(), ..Command::default() };
    Ok((lease.cmd(&command, ELABORATE).await.map_err(failed)?, split))
}

/// The first error of each theorem, in order.
async fn errors(app: &App, text: &str) -> Result<Vec<Broken>, ApiError> {
    let (reply, split) = read(app, text).await?;
    let mut out: Vec<Broken> = Vec::new();
    for message in reply.messages.iter().filter(|message| message.severity == Severity::Error) {
        let at = byte_at(text, message.pos.line, message.pos.column);
        let inside = split.commands.iter().find(|command| (command.start..=command.end).contains(&at));
        let command = inside.map_or(at..at, |command| command.start..command.end);
        if out.iter().all(|known| known.command != command) {
            out.push(Broken { command, at, message: message.data.clone() });
        }
    }
    out.sort_by_key(|broken| broken.at);
    Ok(out)
}

/// What to cut out of a declaration with an error, the least first: from the line of the error to the end of the proof,
/// then the whole proof.
fn cuts(text: &str, error: &Broken) -> Vec<Range<usize>> {
    let Some(declaration) = text.get(error.command.clone()) else { return Vec::new() };
    let end = error.command.start + declaration.trim_end().len();
    let Some(assigned) = declaration.find(":= by").map(|at| error.command.start + at + ":= by".len()) else {
        let whole = declaration.find(":=").map(|at| error.command.start + at + 2);
        return whole.map(|at| at + text[at..end].len() - text[at..end].trim_start().len()..end).into_iter().collect();
    };
    let first = assigned + text[assigned..end].len() - text[assigned..end].trim_start().len();
    let start_of_line = text[..error.at].rfind('\n').map_or(0, |at| at + 1);
    let indented = start_of_line + text[start_of_line..].len() - text[start_of_line..].trim_start().len();
    let mut out = Vec::new();
    if indented > first && indented < end {
        out.push(indented..end);
    }
    out.push(first..end);
    out
}

fn line(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::{Broken, cuts};

    #[test]
    fn what_is_kept_of_a_proof_gets_less() {
        let text = "theorem t : p ∧ q := by\n  constructor\n  · bad\n  · good\n";
        let broken = |at: &str| Broken { command: 0..text.len(), at: text.find(at).unwrap(), message: String::new() };
        let kept = |at: &str| {
            let cut = |range: std::ops::Range<usize>| format!("{}sorry{}", &text[..range.start], &text[range.end..]);
            cuts(text, &broken(at)).into_iter().map(cut).collect::<Vec<_>>()
        };
        let whole = "theorem t : p ∧ q := by\n  sorry\n";
        assert_eq!(kept("bad"), ["theorem t : p ∧ q := by\n  constructor\n  sorry\n", whole]);
        assert_eq!(kept("constructor"), [whole]);
    }
}
