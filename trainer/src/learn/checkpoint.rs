//! What is kept to go on from any step.

use super::optimizer::AdamW;
use crate::{TrainError, files};
use prover::model::{Transformer, files::save};
use serde::{Deserialize, Serialize};
use std::{fs, path::Path};
use tch::Kind;

/// How far a training is. The data's order follows from it and the seed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Optimizer steps done.
    pub step: usize,
    /// Seconds they took.
    pub seconds: f64,
    /// Tokens read.
    pub tokens: u64,
    /// The loss of each step, in nats a token of the answer.
    pub losses: Vec<f64>,
    /// The contrastive loss of each step that had pairs, in nats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contrast: Vec<f64>,
}

const STATE: &str = "progress.json";
const OPTIMIZER: &str = "optimizer.safetensors";

/// Puts a checkpoint in the place of the one before, which stays until this one is whole.
pub fn write(folder: &Path, model: &Transformer, optimizer: &AdamW, progress: &Progress) -> Result<(), TrainError> {
    let new = files::new_folder(folder)?;
    save(model, &new, Kind::Float)?;
    optimizer.save(&new.join(OPTIMIZER))?;
    let text = serde_json::to_vec(progress).map_err(|error| TrainError::content(&new, error))?;
    files::write(&new.join(STATE), &text)?;
    files::replace_folder(&new, folder)
}

/// The progress of the checkpoint there, with the optimizer and through it the weights put to where they were.
pub fn read(folder: &Path, optimizer: &mut AdamW) -> Result<Option<Progress>, TrainError> {
    let Some(folder) = files::whole_folder(folder) else { return Ok(None) };
    let path = folder.join(STATE);
    let text = fs::read_to_string(&path).map_err(|error| TrainError::file(&path, error))?;
    let progress = serde_json::from_str(&text).map_err(|error| TrainError::content(&path, error))?;
    optimizer.load(&folder.join(OPTIMIZER))?;
    Ok(Some(progress))
}
