//! RMSNorm (arXiv 1910.07467).

use super::{
    ModelError,
    simd::{floats, floats_mut},
};
use tch::{Device, Kind, Tensor};

/// `x / rms(x) · weight` over the last dimension of `[tokens, hidden]`.
pub(crate) fn rms_norm(x: &Tensor, weight: &Tensor, eps: f64) -> Result<Tensor, ModelError> {
    Ok(x.f_rms_norm(weight.size(), Some(weight), eps)?)
}

/// The same for contiguous f32 on the CPU, without gradients: one pass instead of several kernels.
pub(crate) fn rms_norm_native(x: &Tensor, weight: &Tensor, eps: f64) -> Result<Tensor, ModelError> {
    let mut out = Tensor::f_empty(x.size(), (Kind::Float, Device::Cpu))?;
    // SAFETY: contiguous f32 tensors on the CPU; `out` was just made.
    let (x, weight, out_values) = unsafe { (floats(x), floats(weight), floats_mut(&mut out)) };
    let width = weight.len();
    for (x, y) in x.chunks_exact(width).zip(out_values.chunks_exact_mut(width)) {
        let mut sums = [0.0_f32; 16];
        let (chunks, rest) = x.as_chunks::<16>();
        for chunk in chunks {
            for (sum, value) in sums.iter_mut().zip(chunk) {
                *sum += value * value;
            }
        }
        let total = sums.iter().sum::<f32>() + rest.iter().map(|value| value * value).sum::<f32>();
        let scale = 1.0 / (total / width as f32 + eps as f32).sqrt();
        for ((y, x), weight) in y.iter_mut().zip(x).zip(weight) {
            *y = x * scale * weight;
        }
    }
    Ok(out)
}
