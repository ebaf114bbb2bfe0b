//! Decoding: many requests share one model.
//!
//! [`engine`] is the handle and the thread that owns the model, [`scheduler`] decides what each forward pass works on,
//! [`kv`] is the cache (in blocks for CPUs, in slots for GPUs), [`sampler`] draws tokens, [`constraint`] keeps them to a form,
//! [`embedder`] embeds texts on threads of its own.
//! Invariant: what a request samples depends on the model, its prompt, its options and its seed, and not on what else
//! is decoded at the time (up to rounding: products of more rows are summed in another order).

mod constraint;
mod cpu_attention;
mod embedder;
pub mod engine;
mod kv;
mod options;
mod paged;
mod reply;
mod sampler;
mod scheduler;
mod slots;

pub use constraint::{Begins, Constraint};
pub use engine::{Engine, EngineOptions};
pub use options::{Request, Sampling};
pub use reply::{Completion, DecodeError, Finish, Piece, Sample};
