//! Samples that have to be of a form: of the likeliest tokens only those are drawn that some allowed text begins with. A small
//! model that is to name a part of its prompt hardly ever hits one by itself.

use crate::model::{ModelError, Tokenizer};
use tch::Tensor;

/// The likeliest tokens that are looked at: so many, and where none of them will do, so many more. Where none of those will do
/// either, the model has its way.
const LOOKED_AT: [i64; 2] = [128, 2048];
/// Stands for the bytes of a character that has not ended.
const UNFINISHED: char = char::REPLACEMENT_CHARACTER;
/// Bytes that such a character has at most before its last.
const PENDING: usize = 3;

/// How a text that begins a sample stands to the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begins {
    /// No allowed sample begins so.
    Nothing,
    /// Some do.
    Some,
    /// All that begin so are allowed.
    All,
}

/// A form of samples.
pub trait Constraint: std::fmt::Debug + Send + Sync {
    /// What begins with this text, and goes on with a character outside of ASCII if it is `unfinished`.
    fn begins(&self, text: &str, unfinished: bool) -> Begins;
}

/// The tokens that may follow `tokens`, of a row of logits `[vocab]`; `None` if all may.
pub(super) fn allowed(
    constraint: &dyn Constraint,
    logits: &Tensor,
    tokens: &[u32],
    tokenizer: &Tokenizer,
) -> Result<Option<Vec<i64>>, ModelError> {
    let before = tokenizer.decode(tokens)?;
    if constraint.begins(&before, false) == Begins::All {
        return Ok(None);
    }
    let mut longer = tokens.to_vec();
    for most in LOOKED_AT {
        let (_, likeliest) = logits.f_topk(most.min(logits.size()[0]), 0, true, true)?;
        let mut out = Vec::new();
        for token in Vec::<i64>::try_from(&likeliest.f_to_device(tch::Device::Cpu)?)? {
            longer.push(token as u32);
            let text = tokenizer.decode(&longer)?;
            longer.pop();
            let whole = text.trim_end_matches(UNFINISHED);
            let pending = text[whole.len()..].chars().count();
            let fits = pending <= PENDING && constraint.begins(whole, pending > 0) != Begins::Nothing;
            // What is no text ends the sample, or is none of the model's to write.
            if fits && !tokenizer.decode(&[token as u32])?.is_empty() {
                out.push(token);
            }
        }
        if !out.is_empty() {
            return Ok(Some(out));
        }
    }
    Ok(None)
}
