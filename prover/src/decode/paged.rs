//! The cache for CPUs: f32, in blocks of 16 tokens that are handed out as they are needed and shared by the samples of
//! a prompt.

use super::{
    cpu_attention::{BLOCK, Span, scores, softmax, weigh},
    kv::{KvCache, Reservation, Step},
};
use crate::model::{Attend, Config, Heads, ModelError, in_parallel, simd::floats_mut};
use tch::{Device, Kind, Tensor};

/// A place's blocks, in order.
type Blocks = Vec<usize>;

/// Blocks of keys and values, one pool a layer, all handed out by one list.
pub(super) struct PagedCache {
    heads: usize,
    kv_heads: usize,
    head_dim: usize,
    /// `head_dim` rounded up to whole vectors.
    width: usize,
    /// By layer: `[blocks, kv_heads, width, BLOCK]`.
    keys: Vec<Vec<f32>>,
    /// By layer: `[blocks, kv_heads, BLOCK, width]`.
    values: Vec<Vec<f32>>,
    free: Vec<usize>,
    all: usize,
    /// Prompts by place: their blocks and tokens.
    prompts: Vec<Option<(Blocks, usize)>>,
    rows: Vec<Option<Blocks>>,
}

impl PagedCache {
    /// Room for `tokens` tokens. The system hands out memory only as it is used.
    ///
    /// # Errors
    /// [`ModelError::Memory`] if the machine does not have, or the system does not give, as much as that.
    pub(super) fn new(config: &Config, tokens: usize) -> Result<PagedCache, ModelError> {
        let width = (config.head_dim as usize).next_multiple_of(BLOCK);
        let all = tokens.div_ceil(BLOCK);
        let block = config.kv_heads as usize * width * BLOCK;
        let needed = (all as u128) * (block as u128) * (2 * config.layers * size_of::<f32>()) as u128;
        let too_large = || ModelError::Memory { what: "the cache of keys and values (--kv-tokens)", bytes: needed };
        // The system would promise more than the machine has, and end the process once it is used.
        if physical_memory().is_some_and(|memory| needed > memory) {
            return Err(too_large());
        }
        let pools =
            || (0..config.layers).map(|_| zeros(all * block).ok_or_else(too_large)).collect::<Result<Vec<_>, _>>();
        let (keys, values) = (pools()?, pools()?);
        Ok(PagedCache {
            heads: config.heads as usize,
            kv_heads: config.kv_heads as usize,
            head_dim: config.head_dim as usize,
            width,
            keys,
            values,
            free: (0..all).rev().collect(),
            all,
            prompts: Vec::new(),
            rows: Vec::new(),
        })
    }

    fn needed(prompt: usize, samples: usize, new: usize) -> usize {
        prompt.div_ceil(BLOCK) + samples * new.div_ceil(BLOCK)
    }

    /// Floats of a block, all heads.
    fn block(&self) -> usize {
        self.kv_heads * self.width * BLOCK
    }

    fn take(&mut self, tokens: usize) -> Blocks {
        let rest = self.free.len() - tokens.div_ceil(BLOCK);
        self.free.split_off(rest)
    }

    /// Writes one token's keys and values, `[kv_heads, head_dim]`.
    fn write(&mut self, layer: usize, block: usize, slot: usize, keys: &[f32], values: &[f32]) {
        let (size, width, dim) = (self.block(), self.width, self.head_dim);
        let k = &mut self.keys[layer][block * size..(block + 1) * size];
        for (k, head) in k.chunks_exact_mut(width * BLOCK).zip(keys.chunks_exact(dim)) {
            for (d, value) in head.iter().enumerate() {
                k[d * BLOCK + slot] = *value;
            }
        }
        let v = &mut self.values[layer][block * size..(block + 1) * size];
        for (v, head) in v.chunks_exact_mut(width * BLOCK).zip(values.chunks_exact(dim)) {
            v[slot * width..slot * width + dim].copy_from_slice(head);
        }
    }
}

/// Bytes of memory that the machine has.
fn physical_memory() -> Option<u128> {
    // SAFETY: both only read a setting of the system.
    let (pages, size) = unsafe { (libc::sysconf(libc::_SC_PHYS_PAGES), libc::sysconf(libc::_SC_PAGESIZE)) };
    Some(u128::try_from(pages).ok()? * u128::try_from(size).ok()?)
}

/// So many zeros, which take memory only once they are written to; `None` if the system refuses, where `vec!` would
/// end the process.
fn zeros(count: usize) -> Option<Vec<f32>> {
    if count == 0 {
        return Some(Vec::new());
    }
    let layout = std::alloc::Layout::array::<f32>(count).ok()?;
    // SAFETY: the layout is not of size 0. The block is of this layout, from the allocator that `Box` uses, and all its
    // elements are 0.0, whose bytes are zeros.
    unsafe {
        let block = std::alloc::alloc_zeroed(layout);
        if block.is_null() {
            return None;
        }
        Some(Box::from_raw(std::ptr::slice_from_raw_parts_mut(block.cast(), count)).into_vec())
    }
}

fn place<T>(places: &mut Vec<Option<T>>, value: T) -> usize {
    if let Some(free) = places.iter().position(Option::is_none) {
        places[free] = Some(value);
        return free;
    }
    places.push(Some(value));
    places.len() - 1
}

/// Rows of an f32 view `[tokens, heads, head_dim]` whose rows are contiguous.
struct Rows<'a> {
    pointer: *const f32,
    stride: usize,
    width: usize,
    tensor: &'a Tensor,
}

impl<'a> Rows<'a> {
    fn new(tensor: &'a Tensor) -> Rows<'a> {
        let size = tensor.size();
        debug_assert_eq!((tensor.kind(), tensor.device()), (Kind::Float, Device::Cpu));
        let width = (size[1] * size[2]) as usize;
        Rows { pointer: tensor.data_ptr().cast(), stride: tensor.stride()[0] as usize, width, tensor }
    }

    fn row(&self, number: usize) -> &[f32] {
        assert!((number as i64) < self.tensor.size()[0]);
        // SAFETY: within the tensor, which lives as long as `self` and has f32 on the CPU.
        unsafe { std::slice::from_raw_parts(self.pointer.add(number * self.stride), self.width) }
    }
}

impl KvCache for PagedCache {
    fn fits(&self, prompt: usize, samples: usize, new: usize) -> Result<(), String> {
        if Self::needed(prompt, samples, new) <= self.all {
            return Ok(());
        }
        Err(format!("the cache holds {} tokens (--kv-tokens)", self.all * BLOCK))
    }

    fn reserve(&mut self, prompt: usize, samples: usize, new: usize) -> Option<Reservation> {
        if Self::needed(prompt, samples, new) > self.free.len() {
            return None;
        }
        let blocks = self.take(prompt);
        let prompt = place(&mut self.prompts, (blocks, prompt));
        let mut rows = Vec::with_capacity(samples);
        for _ in 0..samples {
            let blocks = self.take(new);
            rows.push(place(&mut self.rows, blocks));
        }
        Some(Reservation { prompt, rows })
    }

    fn store(&mut self, layer: usize, prompt: usize, keys: &Tensor, values: &Tensor) -> Result<(), ModelError> {
        let (keys, values) = (Rows::new(keys), Rows::new(values));
        let Some((blocks, tokens)) = self.prompts[prompt].take() else { return Ok(()) };
        for token in 0..tokens {
            self.write(layer, blocks[token / BLOCK], token % BLOCK, keys.row(token), values.row(token));
        }
        self.prompts[prompt] = Some((blocks, tokens));
        Ok(())
    }

    fn steps<'a>(&'a mut self, steps: &'a [Step]) -> Result<Box<dyn Attend + 'a>, ModelError> {
        Ok(Box::new(PagedSteps { cache: self, steps }))
    }

    fn free_row(&mut self, row: usize) {
        self.free.extend(self.rows[row].take().unwrap_or_default());
    }

    fn free_prompt(&mut self, prompt: usize) {
        self.free.extend(self.prompts[prompt].take().unwrap_or_default().0);
    }
}

struct PagedSteps<'a> {
    cache: &'a mut PagedCache,
    steps: &'a [Step],
}

impl Attend for PagedSteps<'_> {
    fn attend(&mut self, layer: usize, heads: &Heads) -> Result<Tensor, ModelError> {
        let (q, k, v) = (Rows::new(&heads.q), Rows::new(&heads.k), Rows::new(&heads.v));
        for (number, step) in self.steps.iter().enumerate() {
            let Some(block) = self.cache.rows[step.row].as_ref().map(|blocks| blocks[step.own / BLOCK]) else {
                continue;
            };
            self.cache.write(layer, block, step.own % BLOCK, k.row(number), v.row(number));
        }
        let cache = &*self.cache;
        let out_width = cache.heads * cache.head_dim;
        let mut out = Tensor::f_empty([self.steps.len() as i64, out_width as i64], (Kind::Float, Device::Cpu))?;
        // SAFETY: a contiguous f32 tensor on the CPU, just made.
        let values = unsafe { floats_mut(&mut out) };
        // Samples of a prompt are neighbours; each head of such a family is one piece of work.
        let families: Vec<(usize, &[Step])> = {
            let mut start = 0;
            self.steps
                .chunk_by(|a, b| a.prompt == b.prompt)
                .map(|family| {
                    start += family.len();
                    (start - family.len(), family)
                })
                .collect()
        };
        let work: Vec<(usize, &[Step], usize)> = families
            .iter()
            .flat_map(|(start, family)| (0..cache.kv_heads).map(move |head| (*start, *family, head)))
            .collect();
        let queries: Vec<&[f32]> = (0..self.steps.len()).map(|number| q.row(number)).collect();
        let done = in_parallel(&work, |(start, family, head)| {
            cache.family(layer, *head, family, &queries[*start..*start + family.len()])
        });
        let per_head = cache.heads / cache.kv_heads;
        for ((start, family, head), result) in work.iter().zip(done) {
            let mut result = result.chunks_exact(cache.width);
            for number in *start..*start + family.len() {
                for query in 0..per_head {
                    let at = number * out_width + (head * per_head + query) * cache.head_dim;
                    if let Some(result) = result.next() {
                        values[at..at + cache.head_dim].copy_from_slice(&result[..cache.head_dim]);
                    }
                }
            }
        }
        Ok(out)
    }
}

impl PagedCache {
    /// One head of keys and values, for all samples of a prompt: `[samples, queries of the head, width]`.
    fn family(&self, layer: usize, head: usize, family: &[Step], rows: &[&[f32]]) -> Vec<f32> {
        let (width, dim, per_head) = (self.width, self.head_dim, self.heads / self.kv_heads);
        let count = family.len() * per_head;
        let mut queries = vec![0.0; count * width];
        for (query, place) in queries.chunks_exact_mut(width).enumerate().map(|(i, q)| (q, i)) {
            let (row, number) = (rows[place / per_head], head * per_head + place % per_head);
            query[..dim].copy_from_slice(&row[number * dim..(number + 1) * dim]);
        }
        let at = |blocks: &[usize]| -> Vec<usize> {
            blocks.iter().map(|block| block * self.block() + head * width * BLOCK).collect()
        };
        let (prompt_blocks, prompt_tokens) = match self.prompts.get(family[0].prompt) {
            Some(Some((blocks, tokens))) => (at(blocks), *tokens),
            _ => (Vec::new(), 0),
        };
        let (keys, values) = (self.keys[layer].as_slice(), self.values[layer].as_slice());
        let prompt = Span { keys, values, blocks: &prompt_blocks, tokens: prompt_tokens, width };
        let longest = family.iter().map(|step| step.own + 1).max().unwrap_or(0);
        let stride = prompt_tokens + longest;
        let mut weights = vec![0.0; count * stride];
        let mut out = vec![0.0; count * width];
        scores(&prompt, &queries, &mut weights, stride);
        let scale = 1.0 / (dim as f32).sqrt();
        let own: Vec<(Vec<usize>, usize)> = family
            .iter()
            .map(|step| {
                let tokens = step.own + 1;
                let blocks = self.rows.get(step.row).and_then(Option::as_deref).unwrap_or_default();
                (at(&blocks[..tokens.div_ceil(BLOCK).min(blocks.len())]), tokens)
            })
            .collect();
        let part = per_head * width;
        for (number, (blocks, tokens)) in own.iter().enumerate() {
            let span = Span { keys, values, blocks, tokens: *tokens, width };
            let weights = &mut weights[number * per_head * stride..(number + 1) * per_head * stride];
            scores(&span, &queries[number * part..(number + 1) * part], &mut weights[prompt_tokens..], stride);
            for weights in weights.chunks_exact_mut(stride) {
                softmax(&mut weights[..prompt_tokens + tokens], scale);
            }
            weigh(&span, &weights[prompt_tokens..], stride, &mut out[number * part..(number + 1) * part]);
        }
        weigh(&prompt, &weights, stride, &mut out);
        out
    }
}
