//! The cache for GPUs: fixed tensors, in which every family of samples has a slot for its prompt and [`WIDTH`] rows for
//! its samples, so that a step is a few batched products without copies.

use super::kv::{KvCache, Reservation, Step};
use crate::model::{Attend, Config, Heads, ModelError};
use tch::{Device, Kind, Tensor};

/// Samples of a slot. A request with more takes several slots, each with a copy of the prompt's keys and values.
pub(super) const WIDTH: usize = 8;

/// Lengths are rounded up to this, so that products keep their shapes for a while.
const GRAIN: i64 = 32;

/// Stands for minus infinity; within f16.
const MASKED: f64 = -3e4;

/// Sizes of the cache.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots {
    /// Families at a time.
    pub(super) families: usize,
    /// Longest prompt.
    pub(super) prompt: usize,
    /// Longest sample.
    pub(super) new: usize,
}

struct LayerCache {
    /// `[slots, kv_heads, prompt, head_dim]`.
    prompt_keys: Tensor,
    prompt_values: Tensor,
    /// `[slots · WIDTH, kv_heads, new, head_dim]`.
    own_keys: Tensor,
    own_values: Tensor,
}

/// A cache of fixed tensors on a device.
pub(super) struct SlotCache {
    sizes: Slots,
    layers: Vec<LayerCache>,
    kv_heads: i64,
    head_dim: i64,
    device: Device,
    kind: Kind,
    /// Prompt tokens by slot; none where it is free.
    used: Vec<Option<usize>>,
    /// Further slots of a request, by its first.
    further: Vec<Vec<usize>>,
}

impl SlotCache {
    /// Takes all the memory at once.
    pub(super) fn new(config: &Config, sizes: Slots, device: Device, kind: Kind) -> Result<SlotCache, ModelError> {
        let (kv_heads, head_dim) = (config.kv_heads, config.head_dim);
        let zeros = |rows: usize, tokens: usize| {
            Tensor::f_zeros([rows as i64, kv_heads, tokens as i64, head_dim], (kind, device))
        };
        let layers = (0..config.layers)
            .map(|_| {
                Ok(LayerCache {
                    prompt_keys: zeros(sizes.families, sizes.prompt)?,
                    prompt_values: zeros(sizes.families, sizes.prompt)?,
                    own_keys: zeros(sizes.families * WIDTH, sizes.new)?,
                    own_values: zeros(sizes.families * WIDTH, sizes.new)?,
                })
            })
            .collect::<Result<_, tch::TchError>>()?;
        let (used, further) = (vec![None; sizes.families], vec![Vec::new(); sizes.families]);
        Ok(SlotCache { sizes, layers, kv_heads, head_dim, device, kind, used, further })
    }

    /// Bytes that a cache of these sizes takes.
    pub(super) fn bytes(config: &Config, sizes: Slots, width: usize) -> usize {
        let token = 2 * config.layers * (config.kv_heads * config.head_dim) as usize * width;
        sizes.families * (sizes.prompt + WIDTH * sizes.new) * token
    }
}

impl KvCache for SlotCache {
    fn fits(&self, prompt: usize, samples: usize, new: usize) -> Result<(), String> {
        let Slots { families: slots, prompt: longest, new: most } = self.sizes;
        if prompt > longest || new > most || samples > slots * WIDTH {
            return Err(format!(
                "the cache holds {slots} prompts of {longest} tokens with {WIDTH} samples of {most} (--kv-tokens, --max-tokens)"
            ));
        }
        Ok(())
    }

    fn reserve(&mut self, prompt: usize, samples: usize, _new: usize) -> Option<Reservation> {
        let free = self.used.iter().enumerate().filter(|(_, used)| used.is_none()).map(|(slot, _)| slot);
        let slots: Vec<usize> = free.take(samples.div_ceil(WIDTH)).collect();
        if slots.len() < samples.div_ceil(WIDTH) {
            return None;
        }
        for slot in &slots {
            self.used[*slot] = Some(prompt);
        }
        let rows = slots.iter().flat_map(|slot| slot * WIDTH..(slot + 1) * WIDTH).take(samples).collect();
        self.further[slots[0]] = slots[1..].to_vec();
        Some(Reservation { prompt: slots[0], rows })
    }

    fn store(&mut self, layer: usize, prompt: usize, keys: &Tensor, values: &Tensor) -> Result<(), ModelError> {
        let tokens = keys.size()[0];
        let cache = &self.layers[layer];
        for slot in std::iter::once(prompt).chain(self.further[prompt].iter().copied()) {
            for (all, new) in [(&cache.prompt_keys, keys), (&cache.prompt_values, values)] {
                let mut place = all.f_select(0, slot as i64)?.f_narrow(1, 0, tokens)?;
                place.f_copy_(&new.f_transpose(0, 1)?)?;
            }
        }
        Ok(())
    }

    fn steps<'a>(&'a mut self, steps: &'a [Step]) -> Result<Box<dyn Attend + 'a>, ModelError> {
        let slots = steps.iter().map(|step| step.row / WIDTH + 1).max().unwrap_or(1);
        let grained = |n: usize, most: usize| ((n as i64 + GRAIN - 1) / GRAIN * GRAIN).min(most as i64);
        let prompt = self.used[..slots].iter().flatten().copied().max().unwrap_or(1);
        let prompt = grained(prompt, self.sizes.prompt);
        let own = grained(steps.iter().map(|step| step.own + 1).max().unwrap_or(1), self.sizes.new);
        let (mut own_lengths, mut rows, mut tokens) = (vec![0_i64; slots * WIDTH], Vec::new(), Vec::new());
        for step in steps {
            own_lengths[step.row] = step.own as i64 + 1;
            rows.push(step.row as i64);
            tokens.push(step.own as i64);
        }
        let prompt_lengths: Vec<i64> = self.used[..slots].iter().map(|used| used.unwrap_or(0) as i64).collect();
        let mask = |lengths: &[i64], most: i64| -> Result<Tensor, tch::TchError> {
            let lengths = Tensor::f_from_slice(lengths)?.f_to_device(self.device)?.f_unsqueeze(1)?;
            let places = Tensor::f_arange(most, (Kind::Int64, self.device))?.f_unsqueeze(0)?;
            let beyond = places.f_ge_tensor(&lengths)?;
            Tensor::f_zeros(beyond.size(), (self.kind, self.device))?.f_masked_fill(&beyond, MASKED)
        };
        let slots = slots as i64;
        Ok(Box::new(SlotSteps {
            prompt_mask: mask(&prompt_lengths, prompt)?.f_reshape([slots, 1, 1, prompt])?,
            own_mask: mask(&own_lengths, own)?.f_reshape([slots, WIDTH as i64, 1, 1, own])?,
            rows: Tensor::f_from_slice(&rows)?.f_to_device(self.device)?,
            tokens: Tensor::f_from_slice(&tokens)?.f_to_device(self.device)?,
            cache: self,
            slots,
            prompt,
            own,
        }))
    }

    fn free_row(&mut self, _row: usize) {
        // The slot is free once its prompt is.
    }

    fn free_prompt(&mut self, prompt: usize) {
        self.used[prompt] = None;
        for slot in std::mem::take(&mut self.further[prompt]) {
            self.used[slot] = None;
        }
    }
}

struct SlotSteps<'a> {
    cache: &'a mut SlotCache,
    /// Slots up to the last that has a row.
    slots: i64,
    /// Longest prompt among them, rounded up.
    prompt: i64,
    /// Longest sample among them, rounded up.
    own: i64,
    /// Added to scores of prompts' tokens, `[slots, 1, 1, prompt]`.
    prompt_mask: Tensor,
    /// Added to scores of samples' own tokens, `[slots, WIDTH, 1, 1, own]`.
    own_mask: Tensor,
    /// The rows that go on, and the place of their new token.
    rows: Tensor,
    tokens: Tensor,
}

impl Attend for SlotSteps<'_> {
    fn attend(&mut self, layer: usize, heads: &Heads) -> Result<Tensor, ModelError> {
        let (kv, dim, width) = (self.cache.kv_heads, self.cache.head_dim, WIDTH as i64);
        let (slots, prompt, own) = (self.slots, self.prompt, self.own);
        let per_head = heads.q.size()[1] / kv;
        let cache = &mut self.cache.layers[layer];
        let places = [Some(&self.rows), None, Some(&self.tokens)];
        let _ = cache.own_keys.f_index_put_(&places, &heads.k, false)?;
        let _ = cache.own_values.f_index_put_(&places, &heads.v, false)?;
        let scale = 1.0 / (dim as f64).sqrt();
        let mut q = Tensor::f_zeros([slots * width, kv * per_head, dim], (heads.q.kind(), self.cache.device))?;
        q = q.f_index_copy_(0, &self.rows, &heads.q.f_mul_scalar(scale)?)?;
        let per_slot = |t: &Tensor, last: i64| -> Result<Tensor, tch::TchError> {
            t.f_reshape([slots, width, kv, per_head, last])?.f_permute([0, 2, 1, 3, 4])?.f_reshape([
                slots,
                kv,
                width * per_head,
                last,
            ])
        };
        let per_row = |t: &Tensor, last: i64| -> Result<Tensor, tch::TchError> {
            t.f_reshape([slots, kv, width, per_head, last])?.f_permute([0, 2, 1, 3, 4])?.f_reshape([
                slots * width,
                kv,
                per_head,
                last,
            ])
        };
        let part = |t: &Tensor, rows: i64, tokens: i64| t.f_narrow(0, 0, rows)?.f_narrow(2, 0, tokens);
        let own_q = q.f_view([slots * width, kv, per_head, dim])?;
        let prompt_scores = per_slot(&q, dim)?
            .f_matmul(&part(&cache.prompt_keys, slots, prompt)?.f_transpose(2, 3)?)?
            .f_add(&self.prompt_mask)?;
        let own_scores = own_q
            .f_matmul(&part(&cache.own_keys, slots * width, own)?.f_transpose(2, 3)?)?
            .f_view([slots, width, kv, per_head, own])?
            .f_add(&self.own_mask)?;
        let scores = Tensor::f_cat(&[prompt_scores, per_slot(&own_scores, own)?], 3)?;
        let weights = scores.f_softmax(-1, Kind::Float)?.f_to_kind(heads.q.kind())?;
        let from_prompt = weights.f_narrow(3, 0, prompt)?.f_matmul(&part(&cache.prompt_values, slots, prompt)?)?;
        let from_own = per_row(&weights.f_narrow(3, prompt, own)?, own)?.f_matmul(&part(
            &cache.own_values,
            slots * width,
            own,
        )?)?;
        let out = per_row(&from_prompt, dim)?.f_add(&from_own)?.f_reshape([slots * width, kv * per_head * dim])?;
        Ok(out.f_index_select(0, &self.rows)?)
    }
}
