//! Training a model on steps of proofs.
//!
//! [`examples`] turns steps into tokens with a mask, [`optimizer`] is AdamW, [`checkpoint`] what is kept to go on from
//! any step, [`train`] the loop.

pub mod bench;
pub mod checkpoint;
pub mod examples;
pub mod optimizer;
pub mod tokenizer;
pub mod train;
