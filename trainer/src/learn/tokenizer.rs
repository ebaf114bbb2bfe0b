//! A tokenizer for proofs: byte-level BPE over the texts it will read.

use crate::TrainError;
use prover::model::byte_level::{byte_level, dress, save_tokenizer, special_tokens};
use std::path::Path;
use tokenizers::{
    Tokenizer,
    models::{
        TrainerWrapper,
        bpe::{BPE, BpeTrainer},
    },
    pre_tokenizers::byte_level::ByteLevel,
};

/// Trains one of at most `vocabulary` tokens on these texts and writes it into `folder`.
pub fn train(texts: &[String], vocabulary: usize, folder: &Path) -> Result<(), TrainError> {
    let failed = |error: tokenizers::Error| TrainError::Tokenizer(error.to_string());
    let least = byte_level().map_err(failed)?.get_vocab_size(true);
    if vocabulary < least {
        return Err(TrainError::Tokenizer(format!("model.vocabulary: at least {least} tokens are needed")));
    }
    let trainer = BpeTrainer::builder()
        .vocab_size(vocabulary - special_tokens().len())
        .show_progress(false)
        .initial_alphabet(ByteLevel::alphabet().into_iter().collect())
        .build();
    let mut bpe = Tokenizer::new(BPE::default());
    bpe.with_pre_tokenizer(Some(ByteLevel::new(false, true, true)));
    let mut trainer = TrainerWrapper::BpeTrainer(trainer);
    bpe.train(&mut trainer, texts.iter().map(String::as_str)).map_err(failed)?;
    dress(&mut bpe);
    save_tokenizer(&bpe, folder)?;
    Ok(())
}
