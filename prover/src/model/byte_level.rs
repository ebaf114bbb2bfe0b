//! Byte-level tokenizers, and the special tokens of our own prompts.

use super::ModelError;
use crate::policy::template::BUCKETS;
use std::path::Path;
use tokenizers::{AddedToken, Tokenizer, models::bpe::BPE, pre_tokenizers::byte_level::ByteLevel as ByteLevelSplit};

/// Ends a text.
pub const END: &str = "<|end|>";

/// The special tokens of [`crate::policy::template::Templates::mathlete`], the end token first.
pub fn special_tokens() -> Vec<String> {
    let names = [
        "end",
        "decl",
        "goal",
        "proofstep",
        "proofsize",
        "prefix",
        "suffix",
        "middle",
        "input",
        "instruction",
        "output",
    ];
    let names = names.iter().map(|name| format!("<|{name}|>"));
    names.chain((0..BUCKETS).map(|bucket| format!("<|size{bucket}|>"))).collect()
}

/// A tokenizer whose tokens are the 256 bytes and the special tokens: good for any text, and for training a BPE on.
pub fn byte_level() -> Result<Tokenizer, tokenizers::Error> {
    let mut alphabet: Vec<char> = ByteLevelSplit::alphabet().into_iter().collect();
    alphabet.sort_unstable();
    let vocab = alphabet.into_iter().enumerate().map(|(number, byte)| (byte.to_string(), number as u32)).collect();
    let bpe = BPE::builder().vocab_and_merges::<tokenizers::models::bpe::Vocab>(vocab, Vec::new()).build()?;
    let mut tokenizer = Tokenizer::new(bpe);
    dress(&mut tokenizer);
    Ok(tokenizer)
}

/// Gives a byte-level BPE its splitting, decoding and special tokens.
pub fn dress(tokenizer: &mut Tokenizer) {
    tokenizer.with_pre_tokenizer(Some(ByteLevelSplit::new(false, true, true)));
    tokenizer.with_decoder(Some(ByteLevelSplit::default()));
    let special: Vec<AddedToken> = special_tokens().into_iter().map(|name| AddedToken::from(name, true)).collect();
    tokenizer.add_special_tokens(&special);
}

/// Writes `tokenizer.json` and `tokenizer_config.json`, from which `transformers` makes a fast tokenizer.
pub fn save_tokenizer(tokenizer: &Tokenizer, folder: &Path) -> Result<(), ModelError> {
    std::fs::create_dir_all(folder).map_err(|error| ModelError::file(folder, error))?;
    let path = folder.join("tokenizer.json");
    let text = tokenizer.to_string(true).map_err(|error| ModelError::content(&path, error.to_string()))?;
    super::files::write_whole(&path, text.as_bytes())?;
    let config = serde_json::json!({
        "tokenizer_class": "PreTrainedTokenizerFast",
        "eos_token": END,
        "pad_token": END,
        "clean_up_tokenization_spaces": false,
    });
    super::files::write_whole(&folder.join("tokenizer_config.json"), config.to_string().as_bytes())
}
