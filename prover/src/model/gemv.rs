//! Products of a weight matrix with few rows, on a CPU. Reading the weights once is all the work there is; a matrix
//! multiplication library prepares for more than that.

use super::simd::{LANES, Vector, fused, multiversion};
use rayon::{
    ThreadPool,
    iter::{IndexedParallelIterator as _, ParallelIterator as _},
    slice::ParallelSliceMut as _,
};
use std::sync::OnceLock;
use tch::{Kind, Tensor};

/// Up to this many rows are multiplied here.
pub(crate) const ROWS: usize = 4;

static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();

/// Threads for the kernels of this crate. Counts once, before the first product.
pub fn set_threads(threads: usize) {
    POOL.get_or_init(|| match threads {
        0 | 1 => None,
        n => rayon::ThreadPoolBuilder::new().num_threads(n).build().ok(),
    });
}

/// Whether weights of this dtype are served.
pub(crate) fn serves(kind: Kind) -> bool {
    matches!(kind, Kind::Float | Kind::BFloat16)
}

/// `x · weightᵀ + bias`: x f32 `[rows, from]`, weight `[to, from]` f32 or bf16, bias f32 `[to]`; the result f32
/// `[rows, to]`. All contiguous, on the CPU, without gradients.
pub(crate) fn multiply(x: &Tensor, weight: &Tensor, bias: Option<&Tensor>) -> Result<Tensor, tch::TchError> {
    let (to, from) = weight.size2()?;
    let (to, from) = (to as usize, from as usize);
    let rows = x.numel() / from;
    let mut out = Tensor::f_empty([rows as i64, to as i64], (Kind::Float, tch::Device::Cpu))?;
    // SAFETY: contiguous tensors on the CPU of the stated dtypes; `out` was just made.
    unsafe {
        let x = super::simd::floats(x);
        let bias = bias.map(|bias| super::simd::floats(bias));
        let y = super::simd::floats_mut(&mut out);
        if weight.kind() == Kind::Float {
            run(x, super::simd::floats(weight), bias, y, [rows, to, from], product_f32);
        } else {
            let weight = std::slice::from_raw_parts(weight.data_ptr().cast::<u16>(), to * from);
            run(x, weight, bias, y, [rows, to, from], product_bf16);
        }
    }
    Ok(out)
}

/// Outputs that one thread takes at a time.
const CHUNK: usize = 64;

/// A product of one to [`ROWS`] rows of x with some rows of the weight: x, weight, width, and the result by weight row.
type Product<W> = fn(&[f32], &[W], usize, &mut [[f32; ROWS]]);

fn run<W: Sync>(
    x: &[f32],
    weight: &[W],
    bias: Option<&[f32]>,
    y: &mut [f32],
    [rows, to, from]: [usize; 3],
    product: Product<W>,
) {
    let mut sums = vec![[0.0_f32; ROWS]; to];
    match POOL.get_or_init(|| None) {
        Some(pool) => pool.install(|| {
            sums.par_chunks_mut(CHUNK).enumerate().for_each(|(i, sums)| {
                let start = i * CHUNK * from;
                product(x, &weight[start..start + sums.len() * from], from, sums);
            });
        }),
        None => product(x, weight, from, &mut sums),
    }
    for (row, y) in y.chunks_exact_mut(to).enumerate().take(rows) {
        match bias {
            Some(bias) => {
                for ((y, sum), bias) in y.iter_mut().zip(&sums).zip(bias) {
                    *y = sum[row] + bias;
                }
            }
            None => {
                for (y, sum) in y.iter_mut().zip(&sums) {
                    *y = sum[row];
                }
            }
        }
    }
}

multiversion! {
    fn product_f32(x: &[f32], weight: &[f32], from: usize, sums: &mut [[f32; ROWS]]) => product_f32_body
}

multiversion! {
    fn product_bf16(x: &[f32], weight: &[u16], from: usize, sums: &mut [[f32; ROWS]]) => product_bf16_body
}

#[inline(always)]
fn product_f32_body<V: Vector>(x: &[f32], weight: &[f32], from: usize, sums: &mut [[f32; ROWS]]) {
    // SAFETY: a reference to LANES numbers, as `by_rows` promises.
    by_rows::<V, f32>(x, weight, from, sums, |w| unsafe { V::load(w) }, |w| w);
}

#[inline(always)]
fn product_bf16_body<V: Vector>(x: &[f32], weight: &[u16], from: usize, sums: &mut [[f32; ROWS]]) {
    let one = |w| f32::from_bits(u32::from(w) << 16);
    // SAFETY: a reference to LANES numbers, as `by_rows` promises.
    by_rows::<V, u16>(x, weight, from, sums, |w| unsafe { V::load_bf16(w) }, one);
}

#[inline(always)]
fn by_rows<V: Vector, W: Copy>(
    x: &[f32],
    weight: &[W],
    from: usize,
    sums: &mut [[f32; ROWS]],
    load: impl Fn(*const W) -> V + Copy,
    one: impl Fn(W) -> f32 + Copy,
) {
    match x.len() / from {
        1 => dots::<V, 1, W>(x, weight, from, sums, load, one),
        2 => dots::<V, 2, W>(x, weight, from, sums, load, one),
        3 => dots::<V, 3, W>(x, weight, from, sums, load, one),
        _ => dots::<V, 4, W>(x, weight, from, sums, load, one),
    }
}

/// Independent sums a row: enough to hide the latency of an addition.
const CHAINS: usize = 4;

#[inline(always)]
fn dots<V: Vector, const R: usize, W: Copy>(
    x: &[f32],
    weight: &[W],
    from: usize,
    sums: &mut [[f32; ROWS]],
    load: impl Fn(*const W) -> V + Copy,
    one: impl Fn(W) -> f32 + Copy,
) {
    assert!(x.len() >= R * from && weight.len() >= sums.len() * from);
    let whole = from / (LANES * CHAINS) * (LANES * CHAINS);
    for (row, sum) in weight.chunks_exact(from).zip(sums) {
        // SAFETY: every read is LANES numbers that begin below `whole`, a multiple of LANES not above `from`.
        unsafe {
            let mut partial = [[V::splat(0.0); CHAINS]; R];
            let mut at = 0;
            while at < whole {
                for chain in 0..CHAINS {
                    let w = load(row.as_ptr().add(at + chain * LANES));
                    for (r, partial) in partial.iter_mut().enumerate() {
                        let x = V::load(x.as_ptr().add(r * from + at + chain * LANES));
                        partial[chain] = w.mul_add(x, partial[chain]);
                    }
                }
                at += LANES * CHAINS;
            }
            for (r, partial) in partial.iter().enumerate() {
                let mut total = partial[0].add(partial[1]).add(partial[2].add(partial[3])).sum();
                for at in whole..from {
                    total = fused::<V>(one(row[at]), x[r * from + at], total);
                }
                sum[r] = total;
            }
        }
    }
}

/// Does each piece of work, on the kernels' threads if there are several.
pub(crate) fn in_parallel<T: Sync, R: Send>(work: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    use rayon::iter::IntoParallelRefIterator as _;
    match POOL.get_or_init(|| None) {
        Some(pool) if work.len() > 1 => pool.install(|| work.par_iter().map(&each).collect()),
        _ => work.iter().map(each).collect(),
    }
}
