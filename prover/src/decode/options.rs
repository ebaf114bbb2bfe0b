//! What is asked of the engine.

use super::constraint::Constraint;
use std::sync::Arc;

/// How tokens are drawn.
#[derive(Debug, Clone)]
pub struct Sampling {
    /// Logits are divided by this; 0 takes the likeliest token every time.
    pub temperature: f64,
    /// Only so many of the likeliest tokens; 0 for all.
    pub top_k: usize,
    /// Only the likeliest tokens that together reach this probability; 1 for all.
    pub top_p: f64,
    /// Tokens after which a sample is cut off.
    pub max_tokens: usize,
    /// Texts that end a sample; they are not part of it.
    pub stop: Vec<String>,
    /// So many of the likeliest tokens are told beside each that is drawn.
    pub told: usize,
    /// What samples have to be like.
    pub constraint: Option<Arc<dyn Constraint>>,
    /// Everything random comes from this.
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Self {
        Sampling {
            temperature: 1.0,
            top_k: 0,
            top_p: 1.0,
            max_tokens: 128,
            stop: Vec::new(),
            told: 0,
            constraint: None,
            seed: 0,
        }
    }
}

/// A prompt and how often to go on from it.
#[derive(Debug, Clone)]
pub struct Request {
    /// The prompt's tokens; at least one.
    pub prompt: Vec<u32>,
    /// Samples, each of which is random by itself; with temperature 0 one is enough.
    pub samples: usize,
    /// How tokens are drawn.
    pub sampling: Sampling,
}
