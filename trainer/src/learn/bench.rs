//! How fast training is.

use super::{examples::Example, optimizer::AdamW, train::loss};
use crate::{
    TrainError,
    config::{ModelShape, Training},
};
use prover::model::{Transformer, files::Placement};
use std::time::Instant;

/// Sequences of this many tokens, of which the last eighth is the answer.
pub const LENGTH: usize = 256;

/// Tokens a second over `steps` optimizer steps of a model with random weights, after one that is not counted.
pub fn tokens_per_second(
    shape: &ModelShape,
    training: &Training,
    placement: Placement,
    steps: usize,
) -> Result<f64, TrainError> {
    let model = Transformer::random(&shape.config(shape.vocabulary, 0), 1, placement)?.for_training();
    let mut optimizer = AdamW::new(model.parameters(), training.weight_decay)?;
    let rows = (training.batch_tokens / LENGTH).max(1);
    let example = |row: usize| Example {
        // Any tokens will do.
        tokens: (0..=LENGTH).map(|at| ((row * 7919 + at * 104_729) % shape.vocabulary) as i64).collect(),
        prompt: LENGTH - LENGTH / 8,
        is_size: false,
    };
    let batch: Vec<Example> = (0..rows).map(example).collect();
    let batch: Vec<&Example> = batch.iter().collect();
    let mut step = || -> Result<(), TrainError> {
        loss(&model, &batch)?.f_backward()?;
        optimizer.step(1e-4, training.clip)?;
        optimizer.zero_grad();
        Ok(())
    };
    step()?;
    let started = Instant::now();
    for _ in 0..steps {
        step()?;
    }
    if let tch::Device::Cuda(number) = placement.device {
        tch::Cuda::synchronize(number as i64);
    }
    Ok((steps * rows * LENGTH) as f64 / started.elapsed().as_secs_f64())
}
