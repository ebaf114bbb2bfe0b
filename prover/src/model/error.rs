//! What can be wrong with a model.

use std::path::PathBuf;

/// Why a model cannot be loaded, or cannot compute.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file cannot be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// A file is not what it should be.
    #[error("{path}: {message}", path = path.display())]
    Content {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        message: String,
    },
    /// An architecture that is not served.
    #[error("{path}: architecture {found} is not supported; LlamaForCausalLM and Qwen2ForCausalLM are", path = path.display())]
    Architecture {
        /// The configuration.
        path: PathBuf,
        /// What it names.
        found: String,
    },
    /// A tensor that the configuration calls for is not there.
    #[error("{path}: tensor {tensor} is missing", path = path.display())]
    Missing {
        /// Where it should be.
        path: PathBuf,
        /// Its name.
        tensor: String,
    },
    /// A tensor does not fit the configuration.
    #[error("{path}: tensor {tensor} has shape {found:?}, config.json asks for {expected:?}", path = path.display())]
    Shape {
        /// Where it is.
        path: PathBuf,
        /// Its name.
        tensor: String,
        /// The shape that the configuration gives.
        expected: Vec<i64>,
        /// The shape it has.
        found: Vec<i64>,
    },
    /// No such device here.
    #[error("device {device} is not there: {reason}")]
    Device {
        /// What was asked for.
        device: String,
        /// Why not.
        reason: String,
    },
    /// libtorch refused; out of memory is the usual reason.
    #[error("libtorch: {0}")]
    Torch(String),
    /// More memory than there is.
    #[error("{what} would take {:.1} GB, more than can be had: make it smaller", *bytes as f64 / 1e9)]
    Memory {
        /// What needs it, and the option that sets its size.
        what: &'static str,
        /// How much.
        bytes: u128,
    },
    /// A number came out that is none.
    #[error(
        "the model computes NaN or infinite logits: its weights are damaged, or overflow in this dtype (try --dtype f32)"
    )]
    NotFinite,
}

impl From<tch::TchError> for ModelError {
    fn from(error: tch::TchError) -> Self {
        let text = error.to_string();
        // What follows the first line is libtorch's own stack.
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("no reason given");
        ModelError::Torch(first.trim().to_owned())
    }
}

impl ModelError {
    pub(crate) fn content(path: impl Into<PathBuf>, message: impl Into<String>) -> Self {
        ModelError::Content { path: path.into(), message: message.into() }
    }

    pub(crate) fn file(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        ModelError::File { path: path.into(), source }
    }
}
