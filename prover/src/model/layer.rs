//! One layer's weights, and linear maps.

use super::{ModelError, gemv};
use tch::{Device, Kind, Tensor};

/// A linear map: weight `[to, from]`, bias `[to]`.
pub(crate) struct Linear {
    pub(crate) weight: Tensor,
    pub(crate) bias: Option<Tensor>,
}

/// A layer. Queries, keys and values are one map (in this order), gate and up another: fewer, larger products.
pub(crate) struct Layer {
    pub(crate) input_norm: Tensor,
    pub(crate) qkv: Linear,
    pub(crate) output: Linear,
    pub(crate) mlp_norm: Tensor,
    pub(crate) gate_up: Linear,
    pub(crate) down: Linear,
}

impl Layer {
    /// Another handle on the same weights.
    pub(crate) fn share(&self) -> Layer {
        Layer {
            input_norm: self.input_norm.shallow_clone(),
            qkv: self.qkv.share(),
            output: self.output.share(),
            mlp_norm: self.mlp_norm.shallow_clone(),
            gate_up: self.gate_up.share(),
            down: self.down.share(),
        }
    }
}

impl Linear {
    /// Another handle on the same weights.
    pub(crate) fn share(&self) -> Linear {
        Linear { weight: self.weight.shallow_clone(), bias: self.bias.as_ref().map(Tensor::shallow_clone) }
    }

    /// `x · weightᵀ + bias` for x `[tokens, from]`, in x's dtype. `native` allows the kernels of this crate: x is
    /// contiguous f32 on the CPU and no gradients are asked for.
    pub(crate) fn apply(&self, x: &Tensor, native: bool) -> Result<Tensor, ModelError> {
        let kind = self.weight.kind();
        if native && x.size()[0] <= gemv::ROWS as i64 && gemv::serves(kind) {
            return Ok(gemv::multiply(x, &self.weight, self.bias.as_ref())?);
        }
        if x.kind() == kind {
            return Ok(x.f_linear(&self.weight, self.bias.as_ref())?);
        }
        // Without instructions for bf16, its products are several times slower than f32's with the weight widened first.
        if native && kind == Kind::BFloat16 && !multiplies_bf16() {
            let bias = self.bias.as_ref().map(|bias| bias.f_to_kind(x.kind())).transpose()?;
            return Ok(x.f_linear(&self.weight.f_to_kind(x.kind())?, bias.as_ref())?);
        }
        let y = x.f_to_kind(kind)?.f_linear::<&Tensor>(&self.weight, None)?.f_to_kind(x.kind())?;
        match &self.bias {
            Some(bias) => Ok(y.f_add(&bias.f_to_kind(x.kind())?)?),
            None => Ok(y),
        }
    }
}

/// Whether the CPU has instructions for products of bf16.
fn multiplies_bf16() -> bool {
    #[cfg(target_arch = "x86_64")]
    return std::is_x86_feature_detected!("avx512bf16");
    #[cfg(not(target_arch = "x86_64"))]
    false
}

/// `silu(gate) · up` of `[tokens, 2 · intermediate]`.
pub(crate) fn swiglu(gate_up: &Tensor) -> Result<Tensor, ModelError> {
    let half = gate_up.size()[1] / 2;
    Ok(gate_up.f_narrow(1, 0, half)?.f_silu()?.f_mul(&gate_up.f_narrow(1, half, half)?)?)
}

/// The same for contiguous f32 on the CPU.
pub(crate) fn swiglu_native(gate_up: &Tensor) -> Result<Tensor, ModelError> {
    let (rows, width) = gate_up.size2()?;
    let half = (width / 2) as usize;
    let mut out = Tensor::f_empty([rows, half as i64], (Kind::Float, Device::Cpu))?;
    // SAFETY: contiguous f32 tensors on the CPU; `out` was just made.
    let (x, y) = unsafe { (super::simd::floats(gate_up), super::simd::floats_mut(&mut out)) };
    for (x, y) in x.chunks_exact(2 * half).zip(y.chunks_exact_mut(half)) {
        silu_times(&x[..half], &x[half..], y);
    }
    Ok(out)
}

super::simd::multiversion! {
    fn silu_times(gate: &[f32], up: &[f32], out: &mut [f32]) => silu_times_body
}

#[inline(always)]
fn silu_times_body<V: super::simd::Vector>(gate: &[f32], up: &[f32], out: &mut [f32]) {
    for ((out, gate), up) in out.iter_mut().zip(gate).zip(up) {
        *out = gate / (1.0 + exp::<V>(-gate)) * up;
    }
}

/// `e^x` in f32 to about two units in the last place: a power of two times a polynomial (the split of Cody and Waite,
/// the coefficients of Cephes' `expf`). Vectorises, unlike the C library's.
#[expect(clippy::excessive_precision, reason = "as published")]
#[inline(always)]
pub(crate) fn exp<V: super::simd::Vector>(x: f32) -> f32 {
    use super::simd::fused;
    const COEFFICIENTS: [f32; 6] =
        [1.987_569_1e-4, 1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 5.000_000_1e-1];
    let x = x.clamp(-87.3, 88.3);
    let n = (x * std::f32::consts::LOG2_E).round_ties_even();
    let r = fused::<V>(n, -0.693_359_375, x);
    let r = fused::<V>(n, 2.121_944_4e-4, r);
    let mut p = COEFFICIENTS[0];
    for c in &COEFFICIENTS[1..] {
        p = fused::<V>(p, r, *c);
    }
    let y = fused::<V>(p, r * r, r) + 1.0;
    y * f32::from_bits(((n as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_exact_to_single_precision() {
        for i in -8700..8800 {
            let x = i as f32 / 100.0;
            let exact = f64::from(x).exp();
            let error = (f64::from(exp::<super::super::simd::Plain>(x)) / exact - 1.0).abs();
            assert!(error < 3e-7, "{x}: {error}");
        }
    }

    #[test]
    fn few_rows_are_multiplied_as_libtorch_does() {
        let _guard = tch::no_grad_guard();
        for kind in [Kind::Float, Kind::BFloat16] {
            for (rows, to, from) in [(1, 7, 96), (2, 130, 64), (3, 5, 17), (4, 33, 200)] {
                let float = (Kind::Float, Device::Cpu);
                let linear = Linear {
                    weight: Tensor::randn([to, from], float).to_kind(kind),
                    bias: Some(Tensor::randn([to], float)),
                };
                let x = Tensor::randn([rows, from], float);
                let ours = linear.apply(&x, true).unwrap();
                let exact = x.linear(&linear.weight.to_kind(Kind::Float), linear.bias.as_ref());
                let error = (ours - exact).abs().max().double_value(&[]);
                assert!(error < 1e-4, "{kind:?} {rows}×{from} to {to}: {error}");
            }
        }
    }
}
