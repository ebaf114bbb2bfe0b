//! Why training could not go on.

use std::path::{Path, PathBuf};

/// An error of a training run.
#[derive(Debug, thiserror::Error)]
pub enum TrainError {
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file says what it must not.
    #[error("{}: {message}", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong, with the line where there is one.
        message: String,
    },
    /// The model or libtorch failed.
    #[error(transparent)]
    Model(#[from] prover::model::ModelError),
    /// The model could not be sampled.
    #[error(transparent)]
    Decode(#[from] prover::decode::DecodeError),
    /// Lean failed.
    #[error(transparent)]
    Lean(#[from] lean_bridge::Error),
    /// The Lake project cannot be used.
    #[error(transparent)]
    Lake(#[from] lean_bridge::lake::LakeError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The tokenizer could not be trained.
    #[error("the tokenizer cannot be trained: {0}")]
    Tokenizer(String),
    /// A benchmark cannot be taken in.
    #[error(transparent)]
    Guard(#[from] curriculum::guard::GuardError),
    /// Statements cannot be imported.
    #[error(transparent)]
    Import(#[from] curriculum::import::ImportError),
    /// No device.
    #[error("training.device = \"{0}\": `auto`, `cpu`, `cuda` or `cuda:N` is needed")]
    Device(String),
    /// Training diverged.
    #[error("the loss is no number at step {step}: the learning rate is too high")]
    Diverged {
        /// The step.
        step: usize,
    },
    /// Ctrl-C.
    #[error("interrupted: the same command goes on from here")]
    Interrupted,
    /// Ctrl-C, where nothing is kept of work that has not ended.
    #[error("interrupted: nothing was written")]
    Cancelled,
    /// A fault of this program.
    #[error("a task ended abnormally: {0}")]
    Abnormal(#[from] tokio::task::JoinError),
}

impl TrainError {
    /// A file that could not be read or written.
    pub fn file(path: &Path, source: std::io::Error) -> TrainError {
        TrainError::File { path: path.to_owned(), source }
    }

    /// A file that says what it must not.
    pub fn content(path: &Path, message: impl std::fmt::Display) -> TrainError {
        TrainError::Content { path: path.to_owned(), message: format!("{message}") }
    }

    /// Whether what the user gave is at fault.
    pub fn is_input(&self) -> bool {
        matches!(
            self,
            TrainError::Content { .. }
                | TrainError::File { .. }
                | TrainError::Device(_)
                | TrainError::Guard(_)
                | TrainError::Import(_)
                | TrainError::Lake(_)
        )
    }
}

impl From<tch::TchError> for TrainError {
    fn from(error: tch::TchError) -> TrainError {
        TrainError::Model(error.into())
    }
}
