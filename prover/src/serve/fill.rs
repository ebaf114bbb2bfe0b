//! Holes: what the search finds for one, what the model writes into one, and what Lean says of both.

use super::{
    ApiError,
    app::{App, Bounds, completed},
    body::Text,
    completions::CompletionsUsage,
    embeddings::tokens_of,
};
use crate::{
    decode::{Request, Sampling},
    prove::{Task, task::document},
};
use lean_bridge::{GateError, Reason};
use std::ops::Range;

/// A word that stands for the hole.
pub(super) const HOLE: &str = "sorry";

/// What fits into a hole.
pub(super) struct Filled {
    /// The text.
    pub(super) text: String,
    /// What the proof rests on, if Lean's kernel accepted it; `None` where it was not verified.
    pub(super) axioms: Option<Vec<String>>,
}

/// What was found for a hole.
#[derive(Default)]
pub(super) struct Found {
    /// Verified ones first.
    pub(super) fillings: Vec<Filled>,
    /// Tokens of the model.
    pub(super) usage: CompletionsUsage,
}

/// Fills the hole between two texts: by search from the hole's own state, and by samples of a model that was trained to
/// fill in.
pub(super) async fn fill(
    app: &App,
    prefix: &str,
    suffix: &str,
    bounds: &Bounds,
    sampling: Sampling,
    samples: usize,
) -> Result<Found, ApiError> {
    let place = app.place().await?;
    let file = format!("{prefix}{HOLE}{suffix}");
    let text = completed("prompt", &file)?;
    // An import may have been put before it, and a line break after it.
    let added = text.len() - file.replace("\r\n", "\n").trim_end().len() - 1;
    let hole = prefix.replace("\r\n", "\n").len() + added;
    let (_, cut) = app.cut(text).await?;
    let task = cut.tasks.into_iter().find(|task| holds(task, hole));
    let mut found = Found::default();
    if let Some(task) = &task {
        found.fillings.extend(by_search(app, task, hole, bounds).await);
    }
    let template = app.model.as_ref().and_then(|model| model.templates.as_ref()?.insert.clone());
    if let Some(template) = template {
        let asked = template.prompt.replace("{prefix}", prefix).replace("{suffix}", suffix);
        let mut sampling = sampling;
        sampling.max_tokens = sampling.max_tokens.min(template.max_tokens);
        sampling.stop.extend(template.stop);
        let written = write(app, asked, sampling, samples, &mut found.usage).await?;
        for (rank, text) in written.into_iter().enumerate() {
            if found.fillings.iter().any(|known| known.text == text) {
                continue;
            }
            let axioms = match &task {
                Some(task) => accepted(app, task, hole, &text, rank).await?,
                None => None,
            };
            found.fillings.push(Filled { text, axioms });
        }
        found.fillings.sort_by_key(|filled| filled.axioms.is_none());
    } else if task.is_none() {
        let message = "suffix: the text around the hole has no theorem there that Lean reads, and the model was not \
                       trained to fill in other text";
        return Err(ApiError::invalid("suffix", message));
    }
    drop(place);
    Ok(found)
}

/// Whether a declaration has this place of its file in it.
fn holds(task: &Task, place: usize) -> bool {
    let end = task.place_in_file(&(task.source.len()..task.source.len())).end;
    (task.at..end).contains(&place)
}

/// What the search puts into the hole.
async fn by_search(app: &App, task: &Task, hole: usize, bounds: &Bounds) -> Option<Filled> {
    let outcome = app.prove(task, bounds, None).await;
    outcome.proof.as_ref()?;
    let covers = |range: &Range<usize>| range.start <= hole && hole < range.end;
    let (range, text) = outcome.edits.into_iter().find(|(range, _)| covers(range))?;
    // The word itself is what the request left out; an edit of more cannot be told as a filling.
    (range == (hole..hole + HOLE.len())).then_some(Filled { text, axioms: Some(outcome.axioms) })
}

/// What a model writes, each text once, likeliest first.
pub(super) async fn write(
    app: &App,
    prompt: String,
    sampling: Sampling,
    samples: usize,
    usage: &mut CompletionsUsage,
) -> Result<Vec<String>, ApiError> {
    let model = app.model(None)?;
    let prompt = tokens_of(model, Text::Words(prompt), "prompt")?;
    let answer = model.engine.generate(Request { prompt, samples, sampling }).await?;
    usage.prompt_tokens += answer.prompt_tokens;
    usage.completion_tokens += answer.samples.iter().map(|sample| sample.tokens.len() * sample.count).sum::<usize>();
    usage.total_tokens = usage.prompt_tokens + usage.completion_tokens;
    Ok(answer.samples.into_iter().map(|sample| sample.text).collect())
}

/// What the declaration with this text in its hole, at this place of the file, rests on, if the gate accepts it. The text is
/// the guess of this rank, 0 for the likeliest.
pub(super) async fn accepted(
    app: &App,
    task: &Task,
    hole: usize,
    text: &str,
    rank: usize,
) -> Result<Option<Vec<String>>, ApiError> {
    let statement = document(&app.pool, &task.source).await.ok().and_then(|mut document| document.statements.pop());
    let Some(statement) = statement.filter(|statement| statement.holes().len() == 1) else { return Ok(None) };
    let at = hole - task.at + task.at_in_source;
    let mut source = task.source.clone();
    source.replace_range(at..at + HOLE.len(), text);
    match app.gate().judge(&statement, source[task.at_in_source..].trim_end(), rank).await {
        Ok(proof) => Ok(Some(proof.axioms())),
        Err(GateError::Refused(refusal)) => {
            audit(&refusal.reason, text);
            Ok(None)
        }
        Err(GateError::Lean(error)) => Err(ApiError::unavailable(error.to_string())),
    }
}

/// Notes proofs that were no attempt at one.
pub(super) fn audit(reason: &Reason, text: &str) {
    if matches!(reason, Reason::Axiom | Reason::ForbiddenSyntax | Reason::ForbiddenDeclaration | Reason::KernelRejected)
    {
        tracing::warn!(target: "audit", reason = reason.code(), bytes = text.len(), "a proof was refused");
    }
}
