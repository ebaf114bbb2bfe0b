//! Attention of few queries to many cached keys, on a CPU.
//!
//! Keys lie in blocks of [`BLOCK`] tokens, transposed (`[head_dim, BLOCK]`): the scores of a block's tokens are one
//! vector, and need no sums across lanes. Values lie as `[BLOCK, head_dim]`. Queries that share a prompt go through it
//! together, so that it is read once.

use crate::model::simd::{LANES, Vector, multiversion};

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
fn scores_body<V: Vector>(span: &Span<'_>, queries: &[f32], out: &mut [f32], stride: usize) {
    let count = queries.len() / span.width;
    let mut first = 0;
    while first < count {
        match count - first {
            1 => some_scores::<V, 1>(span, queries, out, stride, first),
            2 => some_scores::<V, 2>(span, queries, out, stride, first),
            3 => some_scores::<V, 3>(span, queries, out, stride, first),
            _ => some_scores::<V, QUERIES>(span, queries, out, stride, first),
        }
        first += QUERIES;
    }
}

#[inline(always)]
fn some_scores<V: Vector, const Q: usize>(
    span: &Span<'_>,
    queries: &[f32],
    out: &mut [f32],
    stride: usize,
    first: usize,
) {
    let width = span.width;
    assert!(queries.len() >= (first + Q) * width && width.is_multiple_of(2));
    let q: [*const f32; Q] = std::array::from_fn(|i| queries[(first + i) * width..].as_ptr());
    for (number, block) in span.blocks.iter().enumerate() {
        let keys = &span.keys[*block..*block + width * BLOCK];
        let mut lanes = [[0.0_f32; LANES]; Q];
        // SAFETY: a block has `width` times LANES numbers, a query `width`.
        unsafe {
            // Even and odd dimensions apart: two chains hide the latency of the additions.
            let mut sums = [[V::splat(0.0); 2]; Q];
            let mut d = 0;
            while d < width {
                let even = V::load(keys.as_ptr().add(d * BLOCK));
                let odd = V::load(keys.as_ptr().add((d + 1) * BLOCK));
                for (q, sums) in q.iter().zip(&mut sums) {
                    sums[0] = V::splat(*q.add(d)).mul_add(even, sums[0]);
                    sums[1] = V::splat(*q.add(d + 1)).mul_add(odd, sums[1]);
                }
                d += 2;
            }
            for (sums, lanes) in sums.iter().zip(&mut lanes) {
                sums[0].add(sums[1]).store(lanes.as_mut_ptr());
            }
        }
        let from = number * BLOCK;
        let counted = (span.tokens - from).min(BLOCK);
        for (i, lanes) in lanes.iter().enumerate() {
            let row = (first + i) * stride + from;
            out[row..row + counted].copy_from_slice(&lanes[..counted]);
        }
    }
}

#[inline(always)]
fn weigh_body<V: Vector>(span: &Span<'_>, weights: &[f32], stride: usize, out: &mut [f32]) {
    let count = out.len() / span.width;
    let mut first = 0;
    while first < count {
        match count - first {
            1 => weigh_some::<V, 1>(span, weights, stride, out, first),
            2 => weigh_some::<V, 2>(span, weights, stride, out, first),
            3 => weigh_some::<V, 3>(span, weights, stride, out, first),
            _ => weigh_some::<V, QUERIES>(span, weights, stride, out, first),
        }
        first += QUERIES;
    }
}

#[inline(always)]
fn weigh_some<V: Vector, const Q: usize>(
    span: &Span<'_>,
    weights: &[f32],
    stride: usize,
    out: &mut [f32],
    first: usize,
) {
    let width = span.width;
    assert!(out.len() >= (first + Q) * width && weights.len() >= (first + Q - 1) * stride + span.tokens);
    for part in (0..width).step_by(LANES) {
        // SAFETY: a row of `out` has `width` numbers, a row of weights `span.tokens`, a block `width` times BLOCK; `part`
        // is a multiple of LANES below `width`.
        unsafe {
            let mut sums: [V; Q] = std::array::from_fn(|i| V::load(out.as_ptr().add((first + i) * width + part)));
            for (number, block) in span.blocks.iter().enumerate() {
                let from = number * BLOCK;
                let counted = (span.tokens - from).min(BLOCK);
                let values = &span.values[*block..*block + width * BLOCK];
                for token in 0..counted {
                    let values = V::load(values.as_ptr().add(token * width + part));
                    for (i, sum) in sums.iter_mut().enumerate() {
                        let weight = *weights.as_ptr().add((first + i) * stride + from + token);
                        *sum = V::splat(weight).mul_add(values, *sum);
                    }
                }
            }
            for (i, sum) in sums.iter().enumerate() {
                sum.store(out.as_mut_ptr().add((first + i) * width + part));
            }
        }
    }
}

#[inline(always)]
fn softmax_body<V: Vector>(scores: &mut [f32], scale: f32) {
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
            *score = crate::model::exp::<V>((*score - top) * scale);
            *sum += *score;
        }
    }
    let mut total: f32 = sums.iter().sum();
    for score in rest {
        *score = crate::model::exp::<V>((*score - top) * scale);
        total += *score;
    }
    let inverse = 1.0 / total;
    for score in scores {
        *score *= inverse;
    }
}
