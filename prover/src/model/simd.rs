//! Kernels compiled for the widest vectors that the CPU has, chosen when they are called.

use tch::Tensor;

/// Lanes that the loops below are written in: one AVX-512 register, two of AVX2.
pub(crate) const LANES: usize = 16;

/// What the CPU can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    Avx512,
    Avx2,
    Plain,
}

/// Looked up once.
pub(crate) fn level() -> Level {
    static LEVEL: std::sync::OnceLock<Level> = std::sync::OnceLock::new();
    *LEVEL.get_or_init(|| {
        #[cfg(target_arch = "x86_64")]
        {
            if is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("fma")
            {
                return Level::Avx512;
            }
            if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") {
                return Level::Avx2;
            }
        }
        Level::Plain
    })
}

/// Sixteen f32 in registers. The intrinsics behind it are only instructions inside functions that [`multiversion`]
/// compiles for the CPU at hand, which is why everything here is inlined and unsafe.
pub(crate) trait Vector: Copy {
    /// Whether fused multiply-add is an instruction.
    const FMA: bool;
    unsafe fn splat(value: f32) -> Self;
    unsafe fn load(from: *const f32) -> Self;
    /// bf16 is the upper half of f32.
    unsafe fn load_bf16(from: *const u16) -> Self;
    unsafe fn store(self, to: *mut f32);
    /// `self * b + c`.
    unsafe fn mul_add(self, b: Self, c: Self) -> Self;
    unsafe fn add(self, b: Self) -> Self;
    unsafe fn sum(self) -> f32;
}

/// Without vector instructions that are known of.
#[derive(Clone, Copy)]
pub(crate) struct Plain([f32; LANES]);

impl Vector for Plain {
    const FMA: bool = false;
    #[inline(always)]
    unsafe fn splat(value: f32) -> Self {
        Plain([value; LANES])
    }
    #[inline(always)]
    unsafe fn load(from: *const f32) -> Self {
        // SAFETY: promised by the caller; no alignment is needed.
        Plain(unsafe { from.cast::<[f32; LANES]>().read_unaligned() })
    }
    #[inline(always)]
    unsafe fn load_bf16(from: *const u16) -> Self {
        // SAFETY: promised by the caller; no alignment is needed.
        let halves = unsafe { from.cast::<[u16; LANES]>().read_unaligned() };
        Plain(halves.map(|half| f32::from_bits(u32::from(half) << 16)))
    }
    #[inline(always)]
    unsafe fn store(self, to: *mut f32) {
        // SAFETY: promised by the caller; no alignment is needed.
        unsafe { to.cast::<[f32; LANES]>().write_unaligned(self.0) };
    }
    #[inline(always)]
    unsafe fn mul_add(self, b: Self, c: Self) -> Self {
        Plain(std::array::from_fn(|i| self.0[i] * b.0[i] + c.0[i]))
    }
    #[inline(always)]
    unsafe fn add(self, b: Self) -> Self {
        Plain(std::array::from_fn(|i| self.0[i] + b.0[i]))
    }
    #[inline(always)]
    unsafe fn sum(self) -> f32 {
        self.0.iter().sum()
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::Vector;
    #[allow(clippy::wildcard_imports, reason = "two dozen intrinsics")]
    use std::arch::x86_64::*;

    /// AVX-512.
    #[derive(Clone, Copy)]
    pub(crate) struct V512(__m512);

    impl Vector for V512 {
        const FMA: bool = true;
        #[inline(always)]
        unsafe fn splat(value: f32) -> Self {
            // SAFETY: inlined where AVX-512 is known to be there, here and below.
            V512(unsafe { _mm512_set1_ps(value) })
        }
        #[inline(always)]
        unsafe fn load(from: *const f32) -> Self {
            // SAFETY: as above.
            V512(unsafe { _mm512_loadu_ps(from) })
        }
        #[inline(always)]
        unsafe fn load_bf16(from: *const u16) -> Self {
            // SAFETY: as above.
            V512(unsafe {
                let halves = _mm256_loadu_si256(from.cast());
                _mm512_castsi512_ps(_mm512_slli_epi32::<16>(_mm512_cvtepu16_epi32(halves)))
            })
        }
        #[inline(always)]
        unsafe fn store(self, to: *mut f32) {
            // SAFETY: as above.
            unsafe { _mm512_storeu_ps(to, self.0) };
        }
        #[inline(always)]
        unsafe fn mul_add(self, b: Self, c: Self) -> Self {
            // SAFETY: as above.
            V512(unsafe { _mm512_fmadd_ps(self.0, b.0, c.0) })
        }
        #[inline(always)]
        unsafe fn add(self, b: Self) -> Self {
            // SAFETY: as above.
            V512(unsafe { _mm512_add_ps(self.0, b.0) })
        }
        #[inline(always)]
        unsafe fn sum(self) -> f32 {
            // SAFETY: as above.
            unsafe { _mm512_reduce_add_ps(self.0) }
        }
    }

    /// AVX2: two registers.
    #[derive(Clone, Copy)]
    pub(crate) struct V256(__m256, __m256);

    impl Vector for V256 {
        const FMA: bool = true;
        #[inline(always)]
        unsafe fn splat(value: f32) -> Self {
            // SAFETY: inlined where AVX2 and FMA are known to be there, here and below.
            unsafe { V256(_mm256_set1_ps(value), _mm256_set1_ps(value)) }
        }
        #[inline(always)]
        unsafe fn load(from: *const f32) -> Self {
            // SAFETY: as above.
            unsafe { V256(_mm256_loadu_ps(from), _mm256_loadu_ps(from.add(8))) }
        }
        #[inline(always)]
        unsafe fn load_bf16(from: *const u16) -> Self {
            // SAFETY: as above.
            unsafe {
                let widen = |from: *const u16| {
                    let halves = _mm_loadu_si128(from.cast());
                    _mm256_castsi256_ps(_mm256_slli_epi32::<16>(_mm256_cvtepu16_epi32(halves)))
                };
                V256(widen(from), widen(from.add(8)))
            }
        }
        #[inline(always)]
        unsafe fn store(self, to: *mut f32) {
            // SAFETY: as above.
            unsafe {
                _mm256_storeu_ps(to, self.0);
                _mm256_storeu_ps(to.add(8), self.1);
            }
        }
        #[inline(always)]
        unsafe fn mul_add(self, b: Self, c: Self) -> Self {
            // SAFETY: as above.
            unsafe { V256(_mm256_fmadd_ps(self.0, b.0, c.0), _mm256_fmadd_ps(self.1, b.1, c.1)) }
        }
        #[inline(always)]
        unsafe fn add(self, b: Self) -> Self {
            // SAFETY: as above.
            unsafe { V256(_mm256_add_ps(self.0, b.0), _mm256_add_ps(self.1, b.1)) }
        }
        #[inline(always)]
        unsafe fn sum(self) -> f32 {
            let mut lanes = [0.0_f32; 8];
            // SAFETY: as above.
            unsafe { _mm256_storeu_ps(lanes.as_mut_ptr(), _mm256_add_ps(self.0, self.1)) };
            lanes.iter().sum()
        }
    }
}
#[cfg(target_arch = "x86_64")]
pub(crate) use x86::{V256, V512};

/// Defines `$name`, which calls the generic `$body` compiled for the CPU at hand, with the [`Vector`] that it has.
macro_rules! multiversion {
    ($(#[$meta:meta])* fn $name:ident($($argument:ident: $kind:ty),* $(,)?) => $body:ident) => {
        $(#[$meta])*
        pub(crate) fn $name($($argument: $kind),*) {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq,fma,avx2")]
                fn avx512($($argument: $kind),*) {
                    $body::<$crate::model::simd::V512>($($argument),*);
                }
                #[target_feature(enable = "fma,avx2")]
                fn avx2($($argument: $kind),*) {
                    $body::<$crate::model::simd::V256>($($argument),*);
                }
                match $crate::model::simd::level() {
                    // SAFETY: `level` found these features on this CPU.
                    $crate::model::simd::Level::Avx512 => return unsafe { avx512($($argument),*) },
                    // SAFETY: as above.
                    $crate::model::simd::Level::Avx2 => return unsafe { avx2($($argument),*) },
                    $crate::model::simd::Level::Plain => {}
                }
            }
            $body::<$crate::model::simd::Plain>($($argument),*);
        }
    };
}
pub(crate) use multiversion;

/// `a * b + c`, fused where that is an instruction.
#[inline(always)]
pub(crate) fn fused<V: Vector>(a: f32, b: f32, c: f32) -> f32 {
    if V::FMA { a.mul_add(b, c) } else { a * b + c }
}

/// The elements of a tensor.
///
/// # Safety
/// `tensor` is a contiguous f32 tensor on the CPU, and nothing writes to it while the slice lives.
pub(crate) unsafe fn floats(tensor: &Tensor) -> &[f32] {
    // SAFETY: promised by the caller.
    unsafe { std::slice::from_raw_parts(tensor.data_ptr().cast::<f32>(), tensor.numel()) }
}

/// The elements of a tensor, to be written.
///
/// # Safety
/// `tensor` is a contiguous f32 tensor on the CPU, and nothing else uses its storage while the slice lives.
pub(crate) unsafe fn floats_mut(tensor: &mut Tensor) -> &mut [f32] {
    // SAFETY: promised by the caller.
    unsafe { std::slice::from_raw_parts_mut(tensor.data_ptr().cast::<f32>(), tensor.numel()) }
}
