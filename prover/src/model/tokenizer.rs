//! `tokenizer.json`, by the `tokenizers` library.

use super::{Config, ModelError};
use std::path::{Path, PathBuf};

/// A tokenizer that fits a model.
pub struct Tokenizer {
    inner: tokenizers::Tokenizer,
    path: PathBuf,
}

impl Tokenizer {
    /// Reads the tokenizer in `folder` and checks that every token it can give has a row in the model's embedding.
    pub fn read(folder: &Path, config: &Config) -> Result<Tokenizer, ModelError> {
        let path = folder.join("tokenizer.json");
        std::fs::metadata(&path).map_err(|e| ModelError::file(&path, e))?;
        let mut inner =
            tokenizers::Tokenizer::from_file(&path).map_err(|e| ModelError::content(&path, e.to_string()))?;
        // Some are stored with limits of a training run.
        inner.with_padding(None);
        inner.with_truncation(None).map_err(|e| ModelError::content(&path, e.to_string()))?;
        let last = inner.get_vocab(true).values().copied().max().unwrap_or_default();
        if i64::from(last) >= config.vocab_size {
            let message = format!(
                "has token {last}, but the model only has {} (vocab_size in config.json): the tokenizer is another model's",
                config.vocab_size
            );
            return Err(ModelError::content(path, message));
        }
        Ok(Tokenizer { inner, path })
    }

    /// Tokens of a text. `special` adds what the tokenizer puts around a text by itself (a beginning token, mostly).
    pub fn encode(&self, text: &str, special: bool) -> Result<Vec<u32>, ModelError> {
        let encoding = self.inner.encode_fast(text, special).map_err(|e| self.complaint(&e))?;
        Ok(encoding.get_ids().to_vec())
    }

    /// Text of tokens, without special ones.
    pub fn decode(&self, tokens: &[u32]) -> Result<String, ModelError> {
        self.inner.decode(tokens, true).map_err(|e| self.complaint(&e))
    }

    /// The number of a token by its text.
    pub fn token(&self, text: &str) -> Option<u32> {
        self.inner.token_to_id(text)
    }

    /// Tokens that it knows.
    pub fn size(&self) -> usize {
        self.inner.get_vocab_size(true)
    }

    /// The file it came from.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn complaint(&self, error: &tokenizers::Error) -> ModelError {
        ModelError::content(&self.path, error.to_string())
    }
}
