//! A model behind an OpenAI-compatible server (vLLM, SGLang, …), for models larger than this machine.

use super::{
    Answer, Policy, PolicyError, Query, Suggestion, Usage,
    local::suggestions,
    template::{Template, state},
};
use crate::decode::Sampling;
use backon::{ExponentialBuilder, Retryable as _};
use reqwest::{Client, StatusCode};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use std::{
    collections::HashMap,
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    time::{Duration, Instant},
};

/// Which of the API's ways of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Api {
    /// `POST completions` with the template's prompt.
    Completions,
    /// `POST chat/completions` with the template's prompt as the user's message.
    Chat,
}

/// What a server needs to be told.
#[derive(Debug, Clone)]
pub struct EndpointOptions {
    /// The API's root, `http://host:8000/v1`.
    pub url: String,
    /// The model's name there; the first that the server lists if not given.
    pub model: Option<String>,
    /// Sent as a bearer token.
    pub key: Option<String>,
    /// Which way to ask.
    pub api: Api,
    /// How a proof step is asked for.
    pub template: Template,
    /// Samples of a state.
    pub samples: usize,
    /// How tokens are drawn.
    pub sampling: Sampling,
    /// What one request may take.
    pub timeout: Duration,
}

/// Proposes what the server's model samples.
pub struct EndpointPolicy {
    client: Client,
    options: EndpointOptions,
    model: String,
    name: String,
    prompt_tokens: AtomicU64,
    sampled_tokens: AtomicU64,
    running: AtomicU64,
    busy_nanoseconds: AtomicU64,
}

/// Tries of a request: the waits between them come to some seconds.
const RETRIES: usize = 4;

#[derive(Debug)]
struct Failure {
    message: String,
    /// Whether another try may help.
    passing: bool,
}

#[derive(Deserialize)]
struct Reply {
    choices: Vec<Choice>,
    usage: Option<Spent>,
}

#[derive(Deserialize)]
struct Choice {
    text: Option<String>,
    message: Option<Message>,
    logprobs: Option<LogProbs>,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
}

#[derive(Deserialize)]
struct LogProbs {
    token_logprobs: Option<Vec<Option<f64>>>,
    content: Option<Vec<TokenLogProb>>,
}

#[derive(Deserialize)]
struct TokenLogProb {
    logprob: f64,
}

#[derive(Deserialize)]
struct Spent {
    prompt_tokens: Option<u64>,
    completion_tokens: Option<u64>,
}

#[derive(Deserialize)]
struct Models {
    data: Vec<Model>,
}

#[derive(Deserialize)]
struct Model {
    id: String,
}

impl EndpointPolicy {
    /// Asks the server whether it is there and what it serves.
    pub async fn connect(options: EndpointOptions) -> Result<EndpointPolicy, PolicyError> {
        let url = options.url.trim_end_matches('/').to_owned();
        let failed = |message: String| PolicyError::Failed { policy: url.clone(), message };
        let client = Client::builder().timeout(options.timeout).connect_timeout(Duration::from_secs(10));
        let client = client.build().map_err(|error| failed(reason(&error)))?;
        let mut policy = EndpointPolicy {
            client,
            model: String::new(),
            name: String::new(),
            prompt_tokens: AtomicU64::new(0),
            sampled_tokens: AtomicU64::new(0),
            running: AtomicU64::new(0),
            busy_nanoseconds: AtomicU64::new(0),
            options: EndpointOptions { url: url.clone(), ..options },
        };
        let listed = policy.models().await.map_err(|failure| failed(failure.message))?;
        policy.model = match (&policy.options.model, listed) {
            (Some(wanted), Some(listed)) if !listed.is_empty() && !listed.contains(wanted) => {
                return Err(failed(format!("there is no model {wanted} there; it serves {}", listed.join(", "))));
            }
            (Some(wanted), _) => wanted.clone(),
            (None, listed) => listed.and_then(|l| l.into_iter().next()).unwrap_or_else(|| "default".to_owned()),
        };
        policy.name = format!("{} at {url}", policy.model);
        Ok(policy)
    }

    /// The server's models; `None` if it does not list them.
    async fn models(&self) -> Result<Option<Vec<String>>, Failure> {
        let request = || self.authorised(self.client.get(format!("{}/models", self.options.url)));
        let response = request().send().await.map_err(|error| Failure { message: reason(&error), passing: true })?;
        match response.status() {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(Failure {
                message: format!("{}: the key is not accepted (MATHLETE_API_KEY)", response.status()),
                passing: false,
            }),
            status if status.is_success() => {
                Ok(response.json::<Models>().await.ok().map(|models| models.data.into_iter().map(|m| m.id).collect()))
            }
            _ => Ok(None),
        }
    }

    fn authorised(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        match &self.options.key {
            Some(key) => request.bearer_auth(key),
            None => request,
        }
    }

    fn body(&self, query: &Query<'_>) -> (&'static str, Json) {
        let template = &self.options.template;
        let prompt =
            template.prompt.replace("{declaration}", query.declaration).replace("{state}", &state(query.goals));
        let sampling = &self.options.sampling;
        let seed = query.seed.wrapping_add(query.attempt as u64) & 0x7FFF_FFFF;
        let mut body = json!({
            "model": self.model,
            "n": self.options.samples.min(query.limit).max(1),
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "max_tokens": sampling.max_tokens,
            "seed": seed,
        });
        if !template.stop.is_empty() {
            body["stop"] = json!(template.stop);
        }
        match self.options.api {
            Api::Completions => {
                body["prompt"] = json!(prompt);
                body["logprobs"] = json!(1);
                ("completions", body)
            }
            Api::Chat => {
                body["messages"] = json!([{ "role": "user", "content": prompt }]);
                body["logprobs"] = json!(true);
                ("chat/completions", body)
            }
        }
    }

    async fn post(&self, path: &str, body: &Json) -> Result<Reply, Failure> {
        let request = self.authorised(self.client.post(format!("{}/{path}", self.options.url))).json(body);
        let passing = |message: String| Failure { message, passing: true };
        let response = request.send().await.map_err(|error| passing(reason(&error)))?;
        let status = response.status();
        if !status.is_success() {
            let text = response.text().await.unwrap_or_default();
            let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
            let again = status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error();
            return Err(Failure { message: format!("{status} {text}"), passing: again });
        }
        let text = response.text().await.map_err(|error| passing(reason(&error)))?;
        serde_json::from_str(&text)
            .map_err(|error| Failure { message: format!("an answer that is not of this API: {error}"), passing: false })
    }

    async fn ask(&self, query: Query<'_>) -> Result<Vec<Suggestion>, PolicyError> {
        let (path, body) = self.body(&query);
        let backoff = ExponentialBuilder::default()
            .with_min_delay(Duration::from_millis(250))
            .with_max_delay(Duration::from_secs(4))
            .with_max_times(RETRIES)
            .with_jitter();
        let started = Instant::now();
        self.running.fetch_add(1, Relaxed);
        let reply = (|| self.post(path, &body)).retry(backoff).when(|failure: &Failure| failure.passing).await;
        self.running.fetch_sub(1, Relaxed);
        self.busy_nanoseconds.fetch_add(started.elapsed().as_nanos() as u64, Relaxed);
        let reply = reply.map_err(|failure| {
            let tries = if failure.passing { format!(" (tried {} times)", RETRIES + 1) } else { String::new() };
            PolicyError::Failed { policy: self.name.clone(), message: format!("{}{tries}", failure.message) }
        })?;
        if let Some(spent) = &reply.usage {
            self.prompt_tokens.fetch_add(spent.prompt_tokens.unwrap_or_default(), Relaxed);
            self.sampled_tokens.fetch_add(spent.completion_tokens.unwrap_or_default(), Relaxed);
        }
        Ok(suggestions(weighed(reply.choices).into_iter(), &self.name))
    }
}

/// Texts with their log-probabilities: the server's where it gives them, else by how often each came.
fn weighed(choices: Vec<Choice>) -> Vec<(String, f64)> {
    let all = choices.len() as f64;
    let mut counts: HashMap<String, (usize, Option<f64>)> = HashMap::new();
    let mut order = Vec::new();
    for choice in choices {
        let Some(text) = choice.text.or_else(|| choice.message.and_then(|message| message.content)) else { continue };
        let text = unfenced(&text);
        let log_prob = choice.logprobs.and_then(|given| match (given.token_logprobs, given.content) {
            (Some(tokens), _) => Some(tokens.into_iter().flatten().sum()),
            (None, Some(tokens)) => Some(tokens.iter().map(|token| token.logprob).sum()),
            (None, None) => None,
        });
        let entry = counts.entry(text.clone()).or_insert_with(|| {
            order.push(text);
            (0, log_prob)
        });
        entry.0 += 1;
    }
    let weigh = |text: String| {
        let (count, log_prob) = counts.get(&text).copied().unwrap_or((1, None));
        let log_prob = log_prob.unwrap_or_else(|| (count as f64 / all).ln());
        (text, log_prob)
    };
    order.into_iter().map(weigh).collect()
}

/// What stands in a code fence, if there is one: chat models like to use them.
fn unfenced(text: &str) -> String {
    let Some((_, rest)) = text.split_once("```") else { return text.to_owned() };
    let body = rest.split_once('\n').map_or(rest, |(_, body)| body);
    body.split("```").next().unwrap_or(body).to_owned()
}

/// An error with what caused it: the outermost alone says little.
fn reason(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        source = inner.source();
    }
    text
}

impl Policy for EndpointPolicy {
    fn name(&self) -> &str {
        &self.name
    }

    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        Box::pin(self.ask(query))
    }

    fn usage(&self) -> Option<Usage> {
        Some(Usage {
            prompt_tokens: self.prompt_tokens.load(Relaxed),
            sampled_tokens: self.sampled_tokens.load(Relaxed),
            queued: 0,
            running: self.running.load(Relaxed),
            busy: Duration::from_nanos(self.busy_nanoseconds.load(Relaxed)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_weighed_by_the_server_or_by_count() {
        let reply = |text: &str| serde_json::from_str::<Reply>(text).unwrap().choices;
        let counted = weighed(reply(
            r#"{"choices": [{"text": "simp"}, {"text": "omega"}, {"text": "simp"}, {"message": {"content": "```lean\nring\n```"}}]}"#,
        ));
        let texts: Vec<&str> = counted.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["simp", "omega", "ring\n"]);
        assert!((counted[0].1 - 0.5_f64.ln()).abs() < 1e-12);
        let given = weighed(reply(
            r#"{"choices": [{"text": "a", "logprobs": {"token_logprobs": [-0.5, null, -0.25]}},
                {"message": {"content": "b"}, "logprobs": {"content": [{"token": "b", "logprob": -2.0}]}}]}"#,
        ));
        assert_eq!(given, [("a".to_owned(), -0.75), ("b".to_owned(), -2.0)]);
    }
}
