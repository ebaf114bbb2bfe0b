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

/// Defines `$name`, which calls the generic `$body` compiled for the CPU at hand. The body takes a constant that says
/// whether fused multiply-add is an instruction here.
macro_rules! multiversion {
    ($(#[$meta:meta])* fn $name:ident($($argument:ident: $kind:ty),* $(,)?) => $body:ident) => {
        $(#[$meta])*
        pub(crate) fn $name($($argument: $kind),*) {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq,fma,avx2")]
                fn avx512($($argument: $kind),*) {
                    $body::<true>($($argument),*);
                }
                #[target_feature(enable = "fma,avx2")]
                fn avx2($($argument: $kind),*) {
                    $body::<true>($($argument),*);
                }
                match $crate::model::simd::level() {
                    // SAFETY: `level` found these features on this CPU.
                    $crate::model::simd::Level::Avx512 => return unsafe { avx512($($argument),*) },
                    // SAFETY: as above.
                    $crate::model::simd::Level::Avx2 => return unsafe { avx2($($argument),*) },
                    $crate::model::simd::Level::Plain => {}
                }
            }
            $body::<false>($($argument),*);
        }
    };
}
pub(crate) use multiversion;

/// `a * b + c`, fused where that is an instruction.
#[inline(always)]
pub(crate) fn fused<const FMA: bool>(a: f32, b: f32, c: f32) -> f32 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
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
