//! The training loop.

use super::{
    checkpoint::{self, Progress},
    examples::{Example, batches},
    optimizer::{AdamW, rate},
};
use crate::{
    TrainError,
    config::Training,
    files,
    heads::{embedding, train::Contrast},
    progress::Bar,
};

use prover::{
    model::{Transformer, files::save},
    policy::template::Templates,
};
use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::Instant,
};
use tch::{Kind, Reduction, Tensor};

/// What to train, and how long.
pub struct Plan<'a> {
    /// The examples.
    pub examples: &'a [Example],
    /// Passes over them.
    pub epochs: usize,
    /// The highest learning rate.
    pub rate: f64,
    /// Everything else.
    pub training: &'a Training,
    /// Orders the examples.
    pub seed: u64,
    /// Where checkpoints are kept meanwhile.
    pub checkpoint: &'a Path,
    /// Pairs of texts whose embeddings are learned beside, a batch with every step.
    pub contrast: Option<&'a Contrast>,
    /// Set when the user wants it to stop.
    pub stop: &'a AtomicBool,
}

/// Trains `model` (made by [`Transformer::for_training`]) from its last checkpoint on.
///
/// # Errors
/// [`TrainError::Interrupted`] after a checkpoint, [`TrainError::Diverged`] if the loss is no number.
pub fn train(model: &Transformer, plan: &Plan<'_>) -> Result<Progress, TrainError> {
    let mut optimizer = AdamW::new(model.parameters(), plan.training.weight_decay)?;
    let mut progress = checkpoint::read(plan.checkpoint, &mut optimizer)?.unwrap_or_default();
    let epochs: Vec<_> = (0..plan.epochs)
        .flat_map(|epoch| batches(plan.examples, plan.training.batch_tokens, plan.seed, epoch))
        .collect();
    let groups: Vec<_> = epochs.chunks(plan.training.accumulate).collect();
    let bar = Bar::new("train", groups.len(), progress.step);
    let pairs = plan.contrast.map(|contrast| contrast.plan(groups.len())).unwrap_or_default();
    let mut since = progress.step;
    while progress.step < groups.len() {
        let started = Instant::now();
        let group = groups[progress.step];
        let answers: usize =
            group.concat().iter().map(|p| plan.examples[*p].tokens.len() - plan.examples[*p].prompt).sum();
        let mut sum = 0.0;
        for batch in group {
            let sequences: Vec<&Example> = batch.iter().map(|place| &plan.examples[*place]).collect();
            let loss = loss(model, &sequences)?;
            sum += f64::try_from(&loss)?;
            loss.f_div_scalar(answers as f64)?.f_backward()?;
            progress.tokens += sequences.iter().map(|example| example.tokens.len() as u64).sum::<u64>();
        }
        if let (Some(contrast), Some(places)) = (plan.contrast, pairs.get(progress.step)) {
            let apart = embedding::loss(model, &contrast.at(places))?;
            apart.f_mul_scalar(contrast.weight)?.f_backward()?;
            progress.contrast.push(f64::try_from(&apart)?);
        }
        let mean = sum / answers as f64;
        if !mean.is_finite() {
            return Err(TrainError::Diverged { step: progress.step });
        }
        let share = rate(progress.step, groups.len(), plan.training.warm_up, plan.training.final_share);
        optimizer.step(plan.rate * share, plan.training.clip)?;
        optimizer.zero_grad();
        progress.step += 1;
        progress.losses.push(mean);
        progress.seconds += started.elapsed().as_secs_f64();
        bar.say(format!("loss {mean:.3}, {:.0} tokens/s", progress.tokens as f64 / progress.seconds));
        bar.advance();
        let stop = plan.stop.load(Ordering::Relaxed);
        if stop || progress.step - since >= plan.training.checkpoint_steps {
            checkpoint::write(plan.checkpoint, model, &optimizer, &progress)?;
            since = progress.step;
        }
        if stop {
            return Err(TrainError::Interrupted);
        }
    }
    bar.finish();
    Ok(progress)
}

/// The summed cross-entropy of the answers, in nats: a scalar that gradients flow through.
pub fn loss(model: &Transformer, examples: &[&Example]) -> Result<Tensor, TrainError> {
    // The last token of a sequence predicts nothing.
    let inputs: Vec<&[i64]> = examples.iter().map(|e| &e.tokens[..e.tokens.len() - 1]).collect();
    let (mut rows, mut targets, mut start) = (Vec::new(), Vec::<i64>::new(), 0);
    for example in examples {
        let first = example.prompt.max(1) - 1;
        rows.extend((first..example.tokens.len() - 1).map(|at| (start + at) as i64));
        targets.extend(&example.tokens[first + 1..]);
        start += example.tokens.len() - 1;
    }
    let hidden = model.hidden_packed(&inputs)?;
    let rows = Tensor::f_from_slice(&rows)?.f_to_device(model.device())?;
    let targets = Tensor::f_from_slice(&targets)?.f_to_device(model.device())?;
    let logits = model.logits(&hidden.f_index_select(0, &rows)?)?;
    Ok(logits.f_cross_entropy_loss::<&Tensor>(&targets, None, Reduction::Sum, -100, 0.0)?)
}

/// Writes a finished model with all that it needs to be used; the folder appears whole.
///
/// `templates` are for what it was trained for, and nothing else.
pub fn finish(
    model: &Transformer,
    tokenizer: &Path,
    folder: &Path,
    progress: &Progress,
    templates: &Templates,
) -> Result<(), TrainError> {
    let new = files::new_folder(folder)?;
    save(model, &new, Kind::BFloat16)?;
    for name in ["tokenizer.json", "tokenizer_config.json"] {
        let to = new.join(name);
        fs::copy(tokenizer.join(name), &to).map_err(|error| TrainError::file(&to, error))?;
    }
    templates.write(&new)?;
    let text = serde_json::to_vec(progress).map_err(|error| TrainError::content(&new, error))?;
    files::write(&new.join("training.json"), &text)?;
    files::replace_folder(&new, folder)
}
