//! Rotary position embeddings, with the frequencies of `transformers` (`modeling_rope_utils`).

use super::{
    ModelError,
    config::{Config, RopeScaling},
};
use std::{cell::RefCell, f64::consts::PI};
use tch::{Device, Tensor};

/// Sines and cosines by position, made as far as they were asked for.
pub(crate) struct Rope {
    /// Half a head's worth of frequencies, in f32 as `transformers` has them.
    frequencies: Vec<f32>,
    /// What sines and cosines are multiplied by.
    attention: f32,
    /// For [`RopeScaling::Dynamic`]: base, factor and training length.
    dynamic: Option<Dynamic>,
    device: Device,
    table: RefCell<Option<Table>>,
}

#[derive(Clone)]
struct Dynamic {
    theta: f64,
    factor: f64,
    original: f64,
}

struct Table {
    positions: usize,
    cos: Tensor,
    sin: Tensor,
}

/// Cosines and sines for a pack of tokens, f32 `[tokens, head_dim / 2]` each.
pub(crate) struct Rotation {
    pub(crate) cos: Tensor,
    pub(crate) sin: Tensor,
}

impl Rope {
    pub(crate) fn new(config: &Config, device: Device) -> Rope {
        let half = (config.head_dim / 2) as usize;
        let base = powers(config.rope_theta, half);
        let (frequencies, attention) = match config.rope_scaling {
            RopeScaling::None | RopeScaling::Dynamic { .. } => (base, 1.0),
            RopeScaling::Linear { factor } => (base.iter().map(|f| f / factor as f32).collect(), 1.0),
            RopeScaling::Llama3 { factor, low, high, original } => {
                (base.iter().map(|f| llama3(f64::from(*f), factor, low, high, original) as f32).collect(), 1.0)
            }
            RopeScaling::Yarn { factor, original, beta_fast, beta_slow, attention, truncate } => {
                let turns =
                    |n: f64| config.head_dim as f64 * (original / (n * 2.0 * PI)).ln() / (2.0 * config.rope_theta.ln());
                let (mut low, mut high) = (turns(beta_fast), turns(beta_slow));
                if truncate {
                    (low, high) = (low.floor(), high.ceil());
                }
                let (low, high) = (low.max(0.0), high.min(config.head_dim as f64 - 1.0));
                let width = if (high - low).abs() < f64::EPSILON { 0.001 } else { high - low };
                let blended = base.iter().enumerate().map(|(i, f)| {
                    let kept = 1.0 - ((i as f64 - low) / width).clamp(0.0, 1.0);
                    let f = f64::from(*f);
                    (f / factor * (1.0 - kept) + f * kept) as f32
                });
                (blended.collect(), attention as f32)
            }
        };
        let dynamic = match config.rope_scaling {
            RopeScaling::Dynamic { factor } => {
                Some(Dynamic { theta: config.rope_theta, factor, original: config.context as f64 / factor })
            }
            _ => None,
        };
        Rope { frequencies, attention, dynamic, device, table: RefCell::new(None) }
    }

    /// The same, with a table of its own.
    pub(crate) fn share(&self) -> Rope {
        let (frequencies, dynamic) = (self.frequencies.clone(), self.dynamic.clone());
        Rope { frequencies, attention: self.attention, dynamic, device: self.device, table: RefCell::new(None) }
    }

    /// For tokens at `positions`. `lengths` has how long each token's sequence was when the token was computed, which
    /// only dynamic stretching depends on.
    pub(crate) fn rotation(&self, positions: &[i64], lengths: &[i64]) -> Result<Rotation, ModelError> {
        if let Some(dynamic) = &self.dynamic
            && lengths.iter().any(|n| *n as f64 > dynamic.original)
        {
            return self.stretched(dynamic, positions, lengths);
        }
        let needed = positions.iter().max().map_or(1, |last| *last as usize + 1);
        let mut table = self.table.borrow_mut();
        let table = match &mut *table {
            Some(table) if table.positions >= needed => table,
            slot => slot.insert(self.build(needed.next_power_of_two().max(512))?),
        };
        let index = Tensor::f_from_slice(positions)?.f_to_device(self.device)?;
        Ok(Rotation { cos: table.cos.f_index_select(0, &index)?, sin: table.sin.f_index_select(0, &index)? })
    }

    fn build(&self, positions: usize) -> Result<Table, ModelError> {
        let angles = (0..positions).flat_map(|p| self.frequencies.iter().map(move |f| p as f32 * f));
        let Rotation { cos, sin } = self.of_angles(angles, positions)?;
        Ok(Table { positions, cos, sin })
    }

    fn stretched(&self, dynamic: &Dynamic, positions: &[i64], lengths: &[i64]) -> Result<Rotation, ModelError> {
        let half = self.frequencies.len();
        let mut angles = Vec::with_capacity(positions.len() * half);
        let mut last: Option<(i64, Vec<f32>)> = None;
        for (position, length) in positions.iter().zip(lengths) {
            let known = last.take().filter(|(n, _)| n == length);
            let (_, frequencies) = last.insert(known.unwrap_or_else(|| (*length, dynamic.frequencies(*length, half))));
            angles.extend(frequencies.iter().map(|f| *position as f32 * f));
        }
        self.of_angles(angles.into_iter(), positions.len())
    }

    fn of_angles(&self, angles: impl Iterator<Item = f32>, rows: usize) -> Result<Rotation, ModelError> {
        let (cos, sin): (Vec<f32>, Vec<f32>) = angles
            .map(|angle| {
                let angle = f64::from(angle);
                (angle.cos() as f32 * self.attention, angle.sin() as f32 * self.attention)
            })
            .unzip();
        let shape = [rows as i64, self.frequencies.len() as i64];
        let tensor = |values: Vec<f32>| Tensor::f_from_slice(&values)?.f_reshape(shape)?.f_to_device(self.device);
        Ok(Rotation { cos: tensor(cos)?, sin: tensor(sin)? })
    }
}

impl Dynamic {
    fn frequencies(&self, length: i64, half: usize) -> Vec<f32> {
        let length = (length as f64).max(self.original);
        let dim = 2.0 * half as f64;
        let grown = self.factor * length / self.original - (self.factor - 1.0);
        powers(self.theta * grown.powf(dim / (dim - 2.0)), half)
    }
}

fn powers(theta: f64, half: usize) -> Vec<f32> {
    (0..half).map(|i| 1.0 / (theta as f32).powf(2.0 * i as f32 / (2 * half) as f32)).collect()
}

fn llama3(frequency: f64, factor: f64, low: f64, high: f64, original: f64) -> f64 {
    let wavelength = 2.0 * PI / frequency;
    if wavelength < original / high {
        return frequency;
    }
    if wavelength > original / low {
        return frequency / factor;
    }
    let smooth = (original / wavelength - low) / (high - low);
    (1.0 - smooth) * frequency / factor + smooth * frequency
}

impl Rotation {
    /// Rotates heads `[tokens, heads, head_dim]`.
    pub(crate) fn apply(&self, heads: &Tensor) -> Result<Tensor, ModelError> {
        let half = heads.size()[2] / 2;
        let (first, second) = (heads.f_narrow(2, 0, half)?, heads.f_narrow(2, half, half)?);
        let cos = self.cos.f_unsqueeze(1)?.f_to_kind(heads.kind())?;
        let sin = self.sin.f_unsqueeze(1)?.f_to_kind(heads.kind())?;
        let turned = [first.f_mul(&cos)?.f_sub(&second.f_mul(&sin)?)?, second.f_mul(&cos)?.f_add(&first.f_mul(&sin)?)?];
        Ok(Tensor::f_cat(&turned, 2)?)
    }

    /// Rotates in place the first `heads` heads of rows of f32, each `width` long.
    pub(crate) fn apply_native(&self, rows: &mut [f32], width: usize, heads: usize) {
        let half = self.cos.size()[1] as usize;
        // SAFETY: both are contiguous f32 tensors on the CPU, made by `of_angles` or selected from such.
        let (cos, sin) = unsafe { (super::simd::floats(&self.cos), super::simd::floats(&self.sin)) };
        for ((row, cos), sin) in rows.chunks_exact_mut(width).zip(cos.chunks_exact(half)).zip(sin.chunks_exact(half)) {
            for head in row[..heads * 2 * half].chunks_exact_mut(2 * half) {
                let (first, second) = head.split_at_mut(half);
                for i in 0..half {
                    let (a, b) = (first[i], second[i]);
                    first[i] = a * cos[i] - b * sin[i];
                    second[i] = b * cos[i] + a * sin[i];
                }
            }
        }
    }
}
