//! The wasmtime engine's settings: one place, because compiled code and the process that maps it must agree.

use wasmtime::{Config, Engine, OptLevel};

/// Native stack (bytes) that guest code may use on one thread before it traps with a stack overflow.
///
/// Lean's main linear stack ([`crate::host::STACK_BYTES`]) overflows first in most recursions; this is the
/// bound for those whose compiled frames are larger than their linear ones.
pub(crate) const NATIVE_STACK_BYTES: usize = 448 << 20;

/// Native stack (bytes) reserved for a thread that runs guest code: the guest's share and room for the host's frames.
pub(crate) const THREAD_STACK_BYTES: usize = NATIVE_STACK_BYTES + (64 << 20);

/// The engine that compiles and runs Lean.
///
/// Everything here that changes generated code is part of
/// [`Engine::precompile_compatibility_hash`], hence of the cache key of the compiled image.
pub fn engine() -> wasmtime::Result<Engine> {
    let mut config = Config::new();
    config
        .wasm_threads(true)
        .shared_memory(true)
        .wasm_exceptions(true)
        .cranelift_opt_level(OptLevel::Speed)
        // 300 MB of code: tables that only debuggers read would add as much again.
        .native_unwind_info(false)
        .generate_address_map(false)
        // The asynchronous stack is unused, but must be the larger of the two.
        .async_stack_size(NATIVE_STACK_BYTES + (1 << 20))
        .max_wasm_stack(NATIVE_STACK_BYTES);
    Engine::new(&config)
}
