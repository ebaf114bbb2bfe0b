//! What the engine answers.

/// What was sampled for a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Completion {
    /// Different texts, likeliest first.
    pub samples: Vec<Sample>,
    /// Tokens of the prompt.
    pub prompt_tokens: usize,
}

/// A text that was sampled.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The text, without what ended it.
    pub text: String,
    /// The tokens, without the one that ended it.
    pub tokens: Vec<u32>,
    /// Natural logarithm of the probability that the model itself (temperature 1, no cut-offs) gives to the sampled
    /// tokens, the ending one included.
    pub log_prob: f64,
    /// The same of each of [`Sample::tokens`].
    pub log_probs: Vec<f64>,
    /// In the place of each of [`Sample::tokens`], the likeliest tokens with theirs: [`Sampling::told`] of them.
    ///
    /// [`Sampling::told`]: super::Sampling::told
    pub likeliest: Vec<Vec<(u32, f64)>>,
    /// The same by token.
    pub mean_log_prob: f64,
    /// How often it was sampled.
    pub count: usize,
    /// Why it ended.
    pub finish: Finish,
}

/// What one sample got in one step, for those who want to see it grow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Which of the request's samples, from 0.
    pub sample: usize,
    /// The token that was added; none where the one that was drawn ended the sample.
    pub token: Option<u32>,
    /// Natural logarithm of the drawn token's probability.
    pub log_prob: f64,
    /// Whether the sample ended with it.
    pub finish: Option<Finish>,
}

/// Why a sample ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// With an end token or a stop text.
    Stop,
    /// It reached the largest number of tokens.
    Length,
}

/// Why there is no answer.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DecodeError {
    /// The prompt and what should follow are longer than the model's context or the cache.
    #[error("a prompt of {prompt} tokens with {samples} samples of {new} does not fit: {reason}")]
    TooLong {
        /// Tokens of the prompt.
        prompt: usize,
        /// Samples asked for.
        samples: usize,
        /// Tokens of a sample.
        new: usize,
        /// What it does not fit into.
        reason: String,
    },
    /// A request that makes no sense.
    #[error("{0}")]
    Request(String),
    /// The model failed; out of memory is the usual reason.
    #[error("{0}")]
    Model(String),
    /// The inference thread is gone.
    #[error("the model's thread ended{0}")]
    Gone(String),
}
