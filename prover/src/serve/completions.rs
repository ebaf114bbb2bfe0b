//! `POST /v1/completions`: samples of the model, and with a suffix what Lean accepts between the two.

use super::{
    ApiError, Body,
    app::{App, Bounds, Served},
    body::{Stops, Text, Texts},
    embeddings::tokens_of,
    fill::{self, Filled},
    stream::{self, Shape},
};
use crate::decode::{Finish, Request, Sample, Sampling};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use futures_util::future::try_join_all;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use utoipa::ToSchema;

/// Prompts in one request.
const PROMPTS: usize = 64;
/// Tokens told beside each one that was sampled; OpenAI's limit.
const TOLD: usize = 5;
/// Samples of one prompt.
pub(super) const SAMPLES: usize = 64;

/// What to go on from.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct CompletionsRequest {
    /// The served model's name.
    model: Option<String>,
    /// Texts, or their tokens.
    prompt: Texts,
    /// What comes after the hole. The text before and after it is then read as Lean, the hole is searched, and what Lean
    /// accepts comes first.
    suffix: Option<String>,
    /// Samples of each prompt.
    #[schema(minimum = 1, maximum = 64)]
    n: Option<usize>,
    /// Divides logits; 0 takes the likeliest token every time.
    #[schema(minimum = 0, maximum = 2)]
    temperature: Option<f64>,
    /// Only the likeliest tokens that together reach this probability.
    #[schema(minimum = 0, maximum = 1)]
    top_p: Option<f64>,
    /// Tokens of a sample.
    #[schema(minimum = 1)]
    max_tokens: Option<usize>,
    /// Texts that end a sample.
    #[serde(default)]
    stop: Stops,
    /// Everything random comes from this.
    seed: Option<u64>,
    /// The log-probability of each token, and of so many of the likeliest in its place.
    #[schema(minimum = 0, maximum = 5)]
    logprobs: Option<usize>,
    /// Puts the prompt before each sample.
    #[serde(default)]
    echo: bool,
    /// Sends tokens as they are sampled.
    #[serde(default)]
    stream: bool,
    /// With a suffix: seconds and expansions of the search.
    #[serde(flatten)]
    bounds: SearchBounds,
}

/// With a suffix.
#[derive(Debug, Default, Deserialize, ToSchema)]
struct SearchBounds {
    /// Seconds that Lean may search for what fits.
    #[schema(minimum = 1)]
    timeout: Option<u64>,
    /// Batches of tactics.
    #[schema(minimum = 1)]
    expansions: Option<usize>,
}

/// Samples.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CompletionsResponse {
    id: String,
    object: &'static str,
    created: u64,
    model: String,
    choices: Vec<Choice>,
    usage: CompletionsUsage,
}

/// A sample.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Choice {
    pub(super) text: String,
    pub(super) index: usize,
    pub(super) logprobs: Option<LogProbs>,
    pub(super) finish_reason: Option<&'static str>,
    /// Whether Lean's kernel accepted the declaration with this text in the hole; only with a suffix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verified: Option<bool>,
    /// What the proof rests on; only where it was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) axioms: Option<Vec<String>>,
}

/// Log-probabilities of a sample's tokens.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LogProbs {
    pub(super) tokens: Vec<String>,
    pub(super) token_logprobs: Vec<f64>,
    pub(super) top_logprobs: Vec<BTreeMap<String, f64>>,
    pub(super) text_offset: Vec<usize>,
}

/// Tokens.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "OpenAI's names")]
pub(super) struct CompletionsUsage {
    pub(super) prompt_tokens: usize,
    pub(super) completion_tokens: usize,
    pub(super) total_tokens: usize,
}

/// Samples from a model, or fills a hole in a Lean proof.
#[utoipa::path(post, path = "/v1/completions", request_body = CompletionsRequest, responses(
    (status = 200, body = CompletionsResponse), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn completions(
    State(app): State<Arc<App>>,
    Body(request): Body<CompletionsRequest>,
) -> Result<Response, ApiError> {
    let samples = request.n.unwrap_or(1);
    if !(1..=SAMPLES).contains(&samples) {
        return Err(ApiError::invalid("n", format!("n: 1 to {SAMPLES} samples are given")));
    }
    if let Some(suffix) = &request.suffix {
        return insert(&app, &request, suffix, samples).await;
    }
    let model = app.model(request.model.as_deref())?;
    let sampling = sampling(&request)?;
    let mut requests = Vec::new();
    let mut echoes = Vec::new();
    for text in request.prompt.clone().each("prompt", PROMPTS)? {
        let prompt = tokens_of(model, text.clone(), "prompt")?;
        let echo = match (request.echo, text) {
            (false, _) => String::new(),
            (true, Text::Words(text)) => text,
            (true, Text::Tokens(tokens)) => decode(model, &tokens)?,
        };
        echoes.push(echo);
        requests.push(Request { prompt, samples, sampling: sampling.clone() });
    }
    if request.stream {
        return Ok(stream::completions(&app, model, requests, echoes, Shape::Text).into_response());
    }
    let mut usage = CompletionsUsage::default();
    let mut choices = Vec::new();
    let answers = try_join_all(requests.into_iter().map(|request| model.engine.generate(request))).await?;
    for (answer, echo) in answers.iter().zip(&echoes) {
        usage.prompt_tokens += answer.prompt_tokens;
        for sample in answer.samples.iter().flat_map(|sample| std::iter::repeat_n(sample, sample.count)) {
            usage.completion_tokens += sample.tokens.len();
            choices.push(Choice {
                text: format!("{echo}{}", sample.text),
                index: choices.len(),
                logprobs: request.logprobs.map(|_| log_probs(model, sample, echo.len())).transpose()?,
                finish_reason: Some(reason(sample.finish)),
                verified: None,
                axioms: None,
            });
        }
    }
    usage.total_tokens = usage.prompt_tokens + usage.completion_tokens;
    Ok(Json(response(&app, choices, usage)).into_response())
}

fn response(app: &App, choices: Vec<Choice>, usage: CompletionsUsage) -> CompletionsResponse {
    CompletionsResponse {
        id: app.metrics.id("cmpl"),
        object: "text_completion",
        created: super::now(),
        model: app.name.clone(),
        choices,
        usage,
    }
}

/// A hole between two texts.
async fn insert(app: &App, request: &CompletionsRequest, suffix: &str, samples: usize) -> Result<Response, ApiError> {
    app.check_name(request.model.as_deref())?;
    let texts = request.prompt.clone().each("prompt", 1)?;
    let Some(Text::Words(prefix)) = texts.into_iter().next() else {
        return Err(ApiError::invalid("prompt", "with a suffix, the prompt is a text"));
    };
    if request.stream {
        return Err(ApiError::invalid("stream", "with a suffix, answers come whole, since Lean looks at them"));
    }
    let SearchBounds { timeout, expansions } = request.bounds;
    let bounds = Bounds { timeout, expansions, seed: request.seed };
    bounds.check(app)?;
    let sampling = sampling(request)?;
    let found = fill::fill(app, &prefix, suffix, &bounds, sampling, samples).await?;
    let mut choices = Vec::new();
    for Filled { text, axioms } in found.fillings.into_iter().take(samples) {
        choices.push(Choice {
            text: if request.echo { format!("{prefix}{text}{suffix}") } else { text },
            index: choices.len(),
            logprobs: None,
            finish_reason: Some("stop"),
            verified: Some(axioms.is_some()),
            axioms,
        });
    }
    Ok(Json(response(app, choices, found.usage)).into_response())
}

/// How a request wants tokens drawn.
pub(super) struct Asked {
    pub(super) temperature: Option<f64>,
    pub(super) top_p: Option<f64>,
    pub(super) max_tokens: Option<usize>,
    pub(super) stop: Stops,
    /// So many of the likeliest tokens are told in each place.
    pub(super) told: usize,
    pub(super) seed: Option<u64>,
}

impl Asked {
    /// The same for the engine, if it makes sense.
    pub(super) fn sampling(self) -> Result<Sampling, ApiError> {
        let temperature = self.temperature.unwrap_or(1.0);
        if !(0.0..=2.0).contains(&temperature) {
            return Err(ApiError::invalid("temperature", "temperature: a number from 0 to 2 is needed"));
        }
        let top_p = self.top_p.unwrap_or(1.0);
        if !(top_p > 0.0 && top_p <= 1.0) {
            return Err(ApiError::invalid("top_p", "top_p: a number above 0 and up to 1 is needed"));
        }
        let max_tokens = self.max_tokens.unwrap_or(Sampling::default().max_tokens);
        if max_tokens == 0 {
            return Err(ApiError::invalid("max_tokens", "max_tokens: at least 1 is needed"));
        }
        let (stop, told, seed) = (self.stop.list()?, self.told, self.seed.unwrap_or_else(super::now));
        Ok(Sampling { temperature, top_k: 0, top_p, max_tokens, stop, told, constraint: None, seed })
    }
}

fn sampling(request: &CompletionsRequest) -> Result<Sampling, ApiError> {
    let told = request.logprobs.unwrap_or(0);
    if told > TOLD {
        return Err(ApiError::invalid("logprobs", format!("logprobs: at most the {TOLD} likeliest tokens are told")));
    }
    let CompletionsRequest { temperature, top_p, max_tokens, seed, .. } = *request;
    Asked { temperature, top_p, max_tokens, stop: request.stop.clone(), told, seed }.sampling()
}

fn log_probs(model: &Served, sample: &Sample, offset: usize) -> Result<LogProbs, ApiError> {
    let mut out = LogProbs {
        tokens: Vec::new(),
        token_logprobs: sample.log_probs.clone(),
        top_logprobs: Vec::new(),
        text_offset: Vec::new(),
    };
    let mut at = offset;
    for (place, token) in sample.tokens.iter().enumerate() {
        let text = decode(model, &[*token])?;
        let mut top = BTreeMap::new();
        for (token, log_prob) in sample.likeliest.get(place).into_iter().flatten() {
            // Two tokens may have the same text; the likelier one stands.
            top.entry(decode(model, &[*token])?).or_insert(*log_prob);
        }
        if let Some(log_prob) = sample.log_probs.get(place) {
            top.entry(text.clone()).or_insert(*log_prob);
        }
        out.top_logprobs.push(top);
        out.text_offset.push(at);
        at += text.chars().count();
        out.tokens.push(text);
    }
    Ok(out)
}

pub(super) fn decode(model: &Served, tokens: &[u32]) -> Result<String, ApiError> {
    model.tokenizer.decode(tokens).map_err(|error| ApiError::internal(error.to_string()))
}

/// As OpenAI calls it.
pub(super) fn reason(finish: Finish) -> &'static str {
    match finish {
        Finish::Stop => "stop",
        Finish::Length => "length",
    }
}
