//! Attention of few queries to many cached keys, on a CPU.
//!
//! Keys lie in blocks of [`BLOCK`] tokens, transposed (`[head_dim, BLOCK]`): the scores of a block's tokens are one
//! vector, and need no sums across lanes. Values lie as `[BLOCK, head_dim]`. Queries that share a prompt go through it
//! together, so that it is read once.

use crate::model::simd::{LANES, fused, multiversion};

/// Tokens of a block.
pub(super) const BLOCK: usize = LANES;

/// Queries that are worked on at a time: their sums fit the registers.
const QUERIES: usize = 4;

/// What some queries look at together: blocks of keys and values, and how many tokens of them count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span<'a> {
    /// All keys of the layer.
    pub(super) keys: &'a [f32],
    /// All values of the layer.
    pub(super) values: &'a [f32],
    /// Where each block begins in both.
    pub(super) blocks: &'a [usize],
    /// Tokens.
    pub(super) tokens: usize,
    /// Width of a head, a multiple of [`LANES`].
    pub(super) width: usize,
}

multiversion! {
    /// Scores `[queries, stride]` of queries `[queries, width]`, written from column 0.
    fn scores(span: &Span<'_>, queries: &[f32], out: &mut [f32], stride: usize) => scores_body
}

multiversion! {
    /// Adds to `out` `[queries, width]` the values by weights `[queries, stride]`, read from column 0.
    fn weigh(span: &Span<'_>, weights: &[f32], stride: usize, out: &mut [f32]) => weigh_body
}

multiversion! {
    /// Softmax of scores times `scale`.
    fn softmax(scores: &mut [f32], scale: f32) => softmax_body
}

#[inline(always)]
fn scores_body<const FMA: bool>(span: &Span<'_>, queries: &[f32], out: &mut [f32], stride: usize) {
    let count = queries.len() / span.width;
    let mut first = 0;
    while first < count {
        match count - first {
            1 => some_scores::<FMA, 1>(span, queries, out, stride, first),
            2 => some_scores::<FMA, 2>(span, queries, out, stride, first),
            3 => some_scores::<FMA, 3>(span, queries, out, stride, first),
            _ => some_scores::<FMA, QUERIES>(span, queries, out, stride, first),
        }
        first += QUERIES;
    }
}

#[inline(always)]
fn some_scores<const FMA: bool, const Q: usize>(
    span: &Span<'_>,
    queries: &[f32],
    out: &mut [f32],
    stride: usize,
    first: usize,
) {
    let width = span.width;
    let q: [&[f32]; Q] = std::array::from_fn(|i| &queries[(first + i) * width..(first + i + 1) * width]);
    for (number, block) in span.blocks.iter().enumerate() {
        let keys = &span.keys[*block..*block + width * BLOCK];
        // Even and odd dimensions apart: two chains hide the latency of the additions.
        let mut sums = [[[0.0_f32; LANES]; 2]; Q];
        for (pair, keys) in keys.chunks_exact(2 * BLOCK).enumerate() {
            for i in 0..Q {
                for half in 0..2 {
                    let value = q[i][2 * pair + half];
                    for lane in 0..LANES {
                        sums[i][half][lane] = fused::<FMA>(value, keys[half * BLOCK + lane], sums[i][half][lane]);
                    }
                }
            }
        }
        let from = number * BLOCK;
        let counted = (span.tokens - from).min(BLOCK);
        for (i, sums) in sums.iter().enumerate() {
            let row = (first + i) * stride + from;
            for (lane, out) in out[row..row + counted].iter_mut().enumerate() {
                *out = sums[0][lane] + sums[1][lane];
            }
        }
    }
}

#[inline(always)]
fn weigh_body<const FMA: bool>(span: &Span<'_>, weights: &[f32], stride: usize, out: &mut [f32]) {
    let count = out.len() / span.width;
    let mut first = 0;
    while first < count {
        match count - first {
            1 => weigh_some::<FMA, 1>(span, weights, stride, out, first),
            2 => weigh_some::<FMA, 2>(span, weights, stride, out, first),
            3 => weigh_some::<FMA, 3>(span, weights, stride, out, first),
            _ => weigh_some::<FMA, QUERIES>(span, weights, stride, out, first),
        }
        first += QUERIES;
    }
}

#[inline(always)]
fn weigh_some<const FMA: bool, const Q: usize>(
    span: &Span<'_>,
    weights: &[f32],
    stride: usize,
    out: &mut [f32],
    first: usize,
) {
    let width = span.width;
    for part in (0..width).step_by(LANES) {
        let mut sums = [[0.0_f32; LANES]; Q];
        for (number, block) in span.blocks.iter().enumerate() {
            let from = number * BLOCK;
            let counted = (span.tokens - from).min(BLOCK);
            let values = &span.values[*block..*block + width * BLOCK];
            let w: [&[f32]; Q] = std::array::from_fn(|i| &weights[(first + i) * stride + from..][..counted]);
            for token in 0..counted {
                let values = &values[token * width + part..][..LANES];
                for i in 0..Q {
                    for lane in 0..LANES {
                        sums[i][lane] = fused::<FMA>(w[i][token], values[lane], sums[i][lane]);
                    }
                }
            }
        }
        for (i, sums) in sums.iter().enumerate() {
            for (out, sum) in out[(first + i) * width + part..][..LANES].iter_mut().zip(sums) {
                *out += sum;
            }
        }
    }
}

#[inline(always)]
fn softmax_body<const FMA: bool>(scores: &mut [f32], scale: f32) {
    let mut highest = [f32::NEG_INFINITY; LANES];
    let (chunks, rest) = scores.as_chunks::<LANES>();
    for chunk in chunks {
        for (highest, score) in highest.iter_mut().zip(chunk) {
            *highest = if *score > *highest { *score } else { *highest };
        }
    }
    let top = highest.iter().chain(rest).fold(f32::NEG_INFINITY, |a, b| a.max(*b));
    let mut sums = [0.0_f32; LANES];
    let (chunks, rest) = scores.as_chunks_mut::<LANES>();
    for chunk in chunks {
        for (sum, score) in sums.iter_mut().zip(chunk) {
            *score = crate::model::exp::<FMA>((*score - top) * scale);
            *sum += *score;
        }
    }
    let mut total: f32 = sums.iter().sum();
    for score in rest {
        *score = crate::model::exp::<FMA>((*score - top) * scale);
        total += *score;
    }
    let inverse = 1.0 / total;
    for score in scores {
        *score *= inverse;
    }
}
