//! The language model: a decoder-only transformer of the Llama and Qwen2 families, in Hugging Face's layout.
//!
//! [`config`] reads `config.json`, [`files`] the weights, [`tokenizer`] the tokenizer, [`transformer`] computes. On a CPU,
//! inference takes kernels of its own ([`gemv`], [`simd`], [`norm`]) where libtorch is slow on few rows.
//! Invariant: what does not fit the configuration is an error that names the file and the tensor, before anything runs.

pub mod byte_level;
pub mod chat;
pub mod config;
mod error;
pub mod files;
pub(crate) mod gemv;
mod init;
mod layer;
mod norm;
pub(crate) mod rope;
pub(crate) mod simd;
pub mod tokenizer;
pub mod transformer;

pub use config::Config;
pub use error::ModelError;
pub(crate) use gemv::in_parallel;
pub use gemv::set_threads;
pub(crate) use layer::exp;
pub use tokenizer::Tokenizer;
pub use transformer::{Attend, Causal, Heads, Transformer};
