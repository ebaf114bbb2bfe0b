//! The cache of keys and values: reserved before a request begins, so that none runs out of it half-way.

use crate::model::{Attend, Causal, Heads, ModelError};
use tch::Tensor;

/// What a request holds of the cache.
#[derive(Debug)]
pub(super) struct Reservation {
    /// The prompt's place.
    pub(super) prompt: usize,
    /// A place for each sample.
    pub(super) rows: Vec<usize>,
}

/// A sample that goes on by one token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    /// Its place.
    pub(super) row: usize,
    /// Its prompt's place.
    pub(super) prompt: usize,
    /// Its own tokens in the cache, the new one not counted.
    pub(super) own: usize,
}

/// Keys and values of prompts, each held once, and of the samples that go on from them.
pub(super) trait KvCache: Send {
    /// Whether a request could be held if there were no other.
    fn fits(&self, prompt: usize, samples: usize, new: usize) -> Result<(), String>;

    /// Holds room for a prompt of `prompt` tokens and `samples` samples of at most `new` tokens, if there is room now.
    fn reserve(&mut self, prompt: usize, samples: usize, new: usize) -> Option<Reservation>;

    /// Keeps one layer of a prompt: keys and values `[tokens, kv_heads, head_dim]`.
    fn store(&mut self, layer: usize, prompt: usize, keys: &Tensor, values: &Tensor) -> Result<(), ModelError>;

    /// Attention for samples that each go on by one token, whose keys and values it keeps.
    fn steps<'a>(&'a mut self, steps: &'a [Step]) -> Result<Box<dyn Attend + 'a>, ModelError>;

    /// Gives back a sample's place.
    fn free_row(&mut self, row: usize);

    /// Gives back a prompt's place. Its samples' were given back before.
    fn free_prompt(&mut self, prompt: usize);
}

/// Reads whole prompts and keeps their keys and values.
pub(super) struct Prefill<'a> {
    pub(super) cache: &'a mut dyn KvCache,
    /// Place and length of each prompt of the pack; those without a place are only read.
    pub(super) prompts: &'a [(Option<usize>, i64)],
    pub(super) lengths: &'a [i64],
}

impl Attend for Prefill<'_> {
    fn attend(&mut self, layer: usize, heads: &Heads) -> Result<Tensor, ModelError> {
        let mut start = 0;
        for (place, length) in self.prompts {
            if let Some(place) = place {
                let (k, v) = (heads.k.f_narrow(0, start, *length)?, heads.v.f_narrow(0, start, *length)?);
                self.cache.store(layer, *place, &k, &v)?;
            }
            start += length;
        }
        Causal::new(self.lengths).attend(layer, heads)
    }
}
