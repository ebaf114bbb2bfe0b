//! The model in this process, as policy and as value.

use super::{
    Answer, Effort, Policy, PolicyError, Query, Suggestion, Usage, Value,
    template::{SizeTemplate, Template, fill},
};
use crate::{
    decode::{DecodeError, Engine, Request, Sampling},
    model::{ModelError, Tokenizer},
};
use std::{
    borrow::Cow,
    sync::{Arc, Once},
};

/// Proposes what the model samples.
pub struct LocalPolicy {
    /// The model.
    pub engine: Engine,
    /// Its tokenizer.
    pub tokenizer: Arc<Tokenizer>,
    /// How it is asked.
    pub template: Template,
    /// What results and tables show.
    pub name: String,
    /// Samples of a state.
    pub samples: usize,
    /// How tokens are drawn; the seed is each query's.
    pub sampling: Sampling,
    /// Done once a state did not fit and that was said.
    pub told_of_shortening: Once,
}

impl Policy for LocalPolicy {
    fn name(&self) -> &str {
        &self.name
    }

    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        Box::pin(async move { self.ask(query).await.map_err(|message| failed(&self.name, message)) })
    }

    fn usage(&self) -> Option<Usage> {
        Some(self.engine.usage())
    }
}

/// Says once that a state did not fit.
fn tell_of_shortening(told: &Once, declaration: &str) {
    told.call_once(|| {
        tracing::warn!(
            declaration,
            "a state is longer than the model's context and was shortened: its oldest hypotheses are left out"
        );
    });
}

fn failed(policy: &str, message: String) -> PolicyError {
    PolicyError::Failed { policy: policy.to_owned(), message }
}

impl LocalPolicy {
    async fn ask(&self, query: Query<'_>) -> Result<Vec<Suggestion>, String> {
        let samples = self.samples.min(query.limit).max(1);
        let context = self.engine.config().context;
        let room = context.saturating_sub(self.sampling.max_tokens);
        let template = &self.template;
        let prompt = fill(&template.prompt, template.special_tokens, query, room, &self.tokenizer)
            .map_err(|error: ModelError| error.to_string())?;
        if prompt.shortened {
            tell_of_shortening(&self.told_of_shortening, query.declaration);
        }
        let seed = query.seed.wrapping_add((query.attempt as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let request = Request { prompt: prompt.tokens, samples, sampling: Sampling { seed, ..self.sampling.clone() } };
        let completion = self.engine.generate(request).await.map_err(|error: DecodeError| error.to_string())?;
        let texts = completion.samples.into_iter().map(|sample| (sample.text, sample.log_prob));
        Ok(suggestions(texts, &self.name))
    }
}

/// Sampled texts as suggestions: trimmed, empty ones left out, equal ones merged.
pub(super) fn suggestions(texts: impl Iterator<Item = (String, f64)>, name: &str) -> Vec<Suggestion> {
    let mut out: Vec<Suggestion> = Vec::new();
    for (text, log_prob) in texts {
        let tactic = text.trim();
        if tactic.is_empty() {
            continue;
        }
        match out.iter_mut().find(|known| known.tactic == tactic) {
            Some(known) => known.log_prob = known.log_prob.max(log_prob),
            None => out.push(Suggestion {
                tactic: tactic.to_owned(),
                log_prob: log_prob.min(0.0),
                effort: Effort::Medium,
                template: Cow::Owned(name.to_owned()),
            }),
        }
    }
    out
}

/// The expected size of a proof, as the model tells it.
pub struct LocalValue {
    /// The model.
    pub engine: Engine,
    /// Its tokenizer.
    pub tokenizer: Arc<Tokenizer>,
    /// How it is asked.
    pub template: SizeTemplate,
    /// The buckets' tokens.
    pub buckets: Vec<u32>,
    /// What errors show.
    pub name: String,
    /// Done once a state did not fit and that was said.
    told_of_shortening: Once,
}

impl LocalValue {
    /// A value from the model's own template. Every bucket must be one token.
    pub fn new(
        engine: Engine,
        tokenizer: Arc<Tokenizer>,
        template: SizeTemplate,
        name: String,
    ) -> Result<LocalValue, ModelError> {
        let buckets = template
            .buckets
            .iter()
            .map(|bucket| {
                let missing = || format!("does not have the proof-size bucket {bucket} as one token");
                tokenizer.token(bucket).ok_or_else(|| ModelError::content(tokenizer.path(), missing()))
            })
            .collect::<Result<Vec<u32>, ModelError>>()?;
        Ok(LocalValue { engine, tokenizer, template, buckets, name, told_of_shortening: Once::new() })
    }
}

impl Value for LocalValue {
    fn estimate<'a>(&'a self, query: Query<'a>) -> Answer<'a, Option<f64>> {
        Box::pin(async move {
            let room = self.engine.config().context;
            let template = &self.template;
            let prompt = fill(&template.prompt, template.special_tokens, query, room, &self.tokenizer);
            let prompt = prompt.map_err(|error| failed(&self.name, error.to_string()))?;
            if prompt.shortened {
                tell_of_shortening(&self.told_of_shortening, query.declaration);
            }
            let scores = self.engine.score(prompt.tokens, self.buckets.clone()).await;
            let scores = scores.map_err(|error| failed(&self.name, error.to_string()))?;
            let highest = (scores.len() - 1) as f64;
            Ok(Some(scores.iter().enumerate().map(|(bucket, p)| p * bucket as f64 / highest).sum()))
        })
    }
}
