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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decode::{
            paged::PagedCache,
            slots::{SlotCache, Slots},
        },
        model::Config,
    };
    use tch::{Device, Kind};

    fn config(heads: i64, kv_heads: i64, head_dim: i64) -> Config {
        Config { hidden_size: heads * head_dim, layers: 2, heads, kv_heads, head_dim, ..Config::default() }
    }

    fn heads(config: &Config, tokens: i64) -> Heads {
        let random = |heads| Tensor::randn([tokens, heads, config.head_dim], (Kind::Float, Device::Cpu));
        Heads { q: random(config.heads), k: random(config.kv_heads), v: random(config.kv_heads) }
    }

    /// Prompts of 1 to 40 tokens, families of 1 to 12 samples, some of which end early; both caches against attention
    /// over the whole sequences.
    #[test]
    fn both_caches_attend_as_over_whole_sequences() {
        let _guard = tch::no_grad_guard();
        for (q, kv, dim) in [(4, 4, 16), (4, 2, 24), (6, 1, 64)] {
            let config = config(q, kv, dim);
            let slots = Slots { families: 6, prompt: 64, new: 40 };
            let slots = SlotCache::new(&config, slots, Device::Cpu, Kind::Float).unwrap();
            compare(&config, Box::new(PagedCache::new(&config, 2048).unwrap()));
            compare(&config, Box::new(slots));
        }
    }

    fn compare(config: &Config, mut cache: Box<dyn KvCache>) {
        let layer = 1;
        let families = [(1_i64, 1_usize), (17, 3), (40, 12)];
        let mut held = Vec::new();
        // By family and sample: everything seen so far.
        let mut seen: Vec<Vec<(Tensor, Tensor)>> = Vec::new();
        for (length, samples) in families {
            let place = cache.reserve(length as usize, samples, 40).unwrap();
            let prompt = heads(config, length);
            cache.store(layer, place.prompt, &prompt.k, &prompt.v).unwrap();
            seen.push((0..samples).map(|_| (prompt.k.copy(), prompt.v.copy())).collect());
            held.push(place);
        }
        for own in 0..34 {
            let mut steps = Vec::new();
            let mut which = Vec::new();
            for (family, place) in held.iter().enumerate() {
                for (sample, row) in place.rows.iter().enumerate() {
                    // Every third sample ends after 20 tokens.
                    if own < 20 || sample % 3 != 0 {
                        steps.push(Step { row: *row, prompt: place.prompt, own });
                        which.push((family, sample));
                    }
                }
            }
            let new = heads(config, steps.len() as i64);
            let out = cache.steps(&steps).unwrap().attend(layer, &new).unwrap();
            for (number, (family, sample)) in which.into_iter().enumerate() {
                let (keys, values) = &mut seen[family][sample];
                let row = |t: &Tensor| t.narrow(0, number as i64, 1);
                *keys = Tensor::cat(&[&*keys, &row(&new.k)], 0);
                *values = Tensor::cat(&[&*values, &row(&new.v)], 0);
                let part = |t: &Tensor| t.transpose(0, 1).unsqueeze(0);
                let exact = Tensor::scaled_dot_product_attention::<&Tensor>(
                    &part(&row(&new.q)),
                    &part(keys),
                    &part(values),
                    None,
                    0.0,
                    false,
                    None,
                    config.heads != config.kv_heads,
                );
                let exact = exact.reshape([1, config.heads * config.head_dim]);
                let error = (row(&out) - exact).abs().max().double_value(&[]);
                assert!(error < 1e-5, "family {family} sample {sample} token {own}: {error}");
            }
        }
        for place in held {
            place.rows.into_iter().for_each(|row| cache.free_row(row));
            cache.free_prompt(place.prompt);
        }
        assert!(cache.reserve(40, 12, 40).is_some(), "what was given back can be had again");
    }
}
