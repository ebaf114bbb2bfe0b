//! `POST /v1/chat/completions`, for models that have a chat template.

use super::{
    ApiError, Body,
    app::{App, Served},
    body::{Stops, Text},
    completions::{Asked, CompletionsUsage, SAMPLES, decode, reason},
    embeddings::tokens_of,
    stream::{self, Shape},
};
use crate::{
    decode::{Request, Sample},
    model::chat,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// Messages in one request.
const MESSAGES: usize = 256;
/// Tokens told beside each one that was sampled; OpenAI's limit.
const TOLD: usize = 20;
/// Tokens of an answer if nothing is said and the context has them.
const TOKENS: usize = 512;

/// What to answer.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ChatRequest {
    /// The served model's name.
    model: Option<String>,
    /// What was said so far.
    messages: Vec<ChatMessage>,
    /// Answers to choose from.
    #[schema(minimum = 1, maximum = 64)]
    n: Option<usize>,
    /// Divides logits; 0 takes the likeliest token every time.
    #[schema(minimum = 0, maximum = 2)]
    temperature: Option<f64>,
    /// Only the likeliest tokens that together reach this probability.
    #[schema(minimum = 0, maximum = 1)]
    top_p: Option<f64>,
    /// Tokens of an answer.
    #[schema(minimum = 1)]
    max_completion_tokens: Option<usize>,
    /// The older name for it.
    #[schema(minimum = 1)]
    max_tokens: Option<usize>,
    /// Texts that end an answer.
    #[serde(default)]
    stop: Stops,
    /// Everything random comes from this.
    seed: Option<u64>,
    /// Whether to tell the log-probability of each token.
    #[serde(default)]
    logprobs: bool,
    /// With `logprobs`: those of so many of the likeliest tokens in its place, too.
    #[schema(minimum = 0, maximum = 20)]
    top_logprobs: Option<usize>,
    /// Sends tokens as they are sampled.
    #[serde(default)]
    stream: bool,
}

/// A message.
#[derive(Debug, Deserialize, ToSchema)]
struct ChatMessage {
    /// `system`, `user` or `assistant`.
    role: String,
    /// What is said.
    #[serde(default)]
    content: Content,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(untagged)]
enum Content {
    /// A text.
    Text(String),
    /// A text in parts.
    Parts(Vec<Part>),
    /// Nothing.
    #[default]
    Nothing,
}

#[derive(Debug, Deserialize, ToSchema)]
struct Part {
    /// `text`: models here read nothing else.
    r#type: String,
    /// The text.
    #[serde(default)]
    text: String,
}

/// Answers.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChatResponse {
    id: String,
    object: &'static str,
    created: u64,
    model: String,
    choices: Vec<ChatChoice>,
    usage: CompletionsUsage,
}

/// An answer.
#[derive(Debug, Serialize, ToSchema)]
struct ChatChoice {
    index: usize,
    message: Answer,
    logprobs: Option<ChatLogProbs>,
    finish_reason: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct Answer {
    role: &'static str,
    content: String,
    refusal: Option<String>,
}

/// Log-probabilities of an answer's tokens.
#[derive(Debug, Serialize, ToSchema)]
struct ChatLogProbs {
    content: Vec<ChatLogProb>,
    refusal: Option<Vec<ChatLogProb>>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ChatLogProb {
    #[serde(flatten)]
    token: Likely,
    top_logprobs: Vec<Likely>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Likely {
    token: String,
    logprob: f64,
    bytes: Vec<u8>,
}

/// Answers the last message of a chat.
#[utoipa::path(post, path = "/v1/chat/completions", request_body = ChatRequest, responses(
    (status = 200, body = ChatResponse), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn chat(State(app): State<Arc<App>>, Body(request): Body<ChatRequest>) -> Result<Response, ApiError> {
    let model = app.model(request.model.as_deref())?;
    let Some(template) = &model.chat else {
        return Err(ApiError::unsupported(format!(
            "`{}` has no chat template: ask /v1/completions, or add chat_template.jinja to its folder",
            app.name
        )));
    };
    let samples = request.n.unwrap_or(1);
    if !(1..=SAMPLES).contains(&samples) {
        return Err(ApiError::invalid("n", format!("n: 1 to {SAMPLES} answers are given")));
    }
    if request.messages.is_empty() || request.messages.len() > MESSAGES {
        return Err(ApiError::invalid("messages", format!("messages: 1 to {MESSAGES} messages are needed")));
    }
    let told = request.top_logprobs.unwrap_or(0);
    if told > TOLD || (told > 0 && !request.logprobs) {
        let message = format!("top_logprobs: at most {TOLD}, and `logprobs` has to be true");
        return Err(ApiError::invalid("top_logprobs", message));
    }
    let messages = request.messages.iter().map(said).collect::<Result<Vec<_>, _>>()?;
    let text = template.prompt(&messages).map_err(|complaint| ApiError::invalid("messages", complaint))?;
    // The template has written what the tokenizer would add.
    let prompt = model.tokenizer.encode(&text, false).map_err(|error| ApiError::internal(error.to_string()))?;
    let prompt = tokens_of(model, Text::Tokens(prompt), "messages")?;
    let room = model.engine.config().context.saturating_sub(prompt.len());
    let asked = Asked {
        temperature: request.temperature,
        top_p: request.top_p,
        max_tokens: request.max_completion_tokens.or(request.max_tokens).or(Some(room.clamp(1, TOKENS))),
        stop: request.stop,
        told,
        seed: request.seed,
    };
    let drawn = Request { prompt, samples, sampling: asked.sampling()? };
    if request.stream {
        return Ok(stream::completions(&app, model, vec![drawn], Vec::new(), Shape::Chat).into_response());
    }
    let answer = model.engine.generate(drawn).await?;
    let mut usage = CompletionsUsage { prompt_tokens: answer.prompt_tokens, ..CompletionsUsage::default() };
    let mut choices = Vec::with_capacity(samples);
    for sample in answer.samples.iter().flat_map(|sample| std::iter::repeat_n(sample, sample.count)) {
        usage.completion_tokens += sample.tokens.len();
        choices.push(ChatChoice {
            index: choices.len(),
            message: Answer { role: "assistant", content: sample.text.clone(), refusal: None },
            logprobs: request.logprobs.then(|| log_probs(model, sample)).transpose()?,
            finish_reason: reason(sample.finish),
        });
    }
    usage.total_tokens = usage.prompt_tokens + usage.completion_tokens;
    let (id, created, model) = (app.metrics.id("chatcmpl"), super::now(), app.name.clone());
    Ok(Json(ChatResponse { id, object: "chat.completion", created, model, choices, usage }).into_response())
}

fn said(message: &ChatMessage) -> Result<chat::Message, ApiError> {
    let content = match &message.content {
        Content::Text(text) => text.clone(),
        Content::Nothing => String::new(),
        Content::Parts(parts) => match parts.iter().find(|part| part.r#type != "text") {
            Some(other) => {
                let message = format!("messages: a part of type `{}` cannot be read, only `text`", other.r#type);
                return Err(ApiError::invalid("messages", message));
            }
            None => parts.iter().map(|part| part.text.as_str()).collect(),
        },
    };
    Ok(chat::Message { role: message.role.clone(), content })
}

fn log_probs(model: &Served, sample: &Sample) -> Result<ChatLogProbs, ApiError> {
    let likely = |token: u32, logprob: f64| -> Result<Likely, ApiError> {
        let token = decode(model, &[token])?;
        Ok(Likely { bytes: token.clone().into_bytes(), token, logprob })
    };
    let mut content = Vec::with_capacity(sample.tokens.len());
    for (place, (token, log_prob)) in sample.tokens.iter().zip(&sample.log_probs).enumerate() {
        let top = sample.likeliest.get(place).into_iter().flatten();
        content.push(ChatLogProb {
            token: likely(*token, *log_prob)?,
            top_logprobs: top.map(|(token, log_prob)| likely(*token, *log_prob)).collect::<Result<_, _>>()?,
        });
    }
    Ok(ChatLogProbs { content, refusal: None })
}
