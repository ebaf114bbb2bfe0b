//! Steps of proofs as sequences of tokens, and batches of them.

use crate::TrainError;
use curriculum::check::Step;
use prover::{
    goal::Goal,
    model::{Tokenizer, byte_level::END},
    policy::{
        Query,
        template::{BUCKETS, Templates, fill},
    },
};
use rand::{SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use std::collections::HashSet;

/// One sequence. The loss is on what follows the prompt.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Example {
    /// Prompt, answer, end.
    pub tokens: Vec<i64>,
    /// Tokens of the prompt.
    pub prompt: usize,
    /// Whether the answer is the size of a proof rather than a tactic.
    pub is_size: bool,
}

impl Example {
    /// Of the tokens of a prompt and of its answer, without the end.
    pub(crate) fn new(prompt: Vec<u32>, answer: Vec<u32>, end: u32, is_size: bool) -> Example {
        let length = prompt.len();
        let tokens = prompt.into_iter().chain(answer).chain([end]).map(i64::from).collect();
        Example { tokens, prompt: length, is_size }
    }
}

/// The token that ends an answer.
pub(crate) fn end(tokenizer: &Tokenizer) -> Result<u32, TrainError> {
    tokenizer.token(END).ok_or_else(|| TrainError::content(tokenizer.path(), format!("no token {END}")))
}

/// A state that was not solved, in a search that found a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsolved {
    /// The declaration's name.
    pub declaration: String,
    /// The goals, as printed.
    pub goals: Vec<String>,
}

/// The bucket of a proof of this size: the last one is the shortest, the first one is for "no proof" (§4.3).
pub fn bucket(size: usize) -> usize {
    BUCKETS - 1 - size.saturating_sub(1).min(BUCKETS - 2)
}

/// Examples for the tactic and for the size of the proof, each once.
pub fn examples(
    steps: &[Step],
    unsolved: &[Unsolved],
    tokenizer: &Tokenizer,
    context: usize,
) -> Result<Vec<Example>, TrainError> {
    let templates = Templates::mathlete();
    let end = end(tokenizer)?;
    let mut out = Vec::new();
    let mut seen = HashSet::new();
    let mut add = |template: &str, declaration: &str, goals: &[String], answer: &str| -> Result<(), TrainError> {
        let goals: Vec<Goal> = goals.iter().map(|goal| Goal::parse(goal)).collect();
        let query = Query { declaration, goals: &goals, depth: 0, attempt: 0, seed: 0, limit: 1 };
        let answer = tokenizer.encode(answer, false)?;
        let room = answer.len() + 1;
        // Longer answers cannot be sampled either.
        if room * 2 > context {
            return Ok(());
        }
        let prompt = fill(template, false, query, context - room, tokenizer)?.tokens;
        let example = Example::new(prompt, answer, end, template != templates.proof_step.prompt);
        if seen.insert(example.clone()) {
            out.push(example);
        }
        Ok(())
    };
    for step in steps {
        add(&templates.proof_step.prompt, &step.declaration, &step.goals, &step.tactic)?;
    }
    if let Some(size) = &templates.proof_size {
        for step in steps {
            add(&size.prompt, &step.declaration, &step.goals, &size.buckets[bucket(step.size)])?;
        }
        for state in unsolved {
            add(&size.prompt, &state.declaration, &state.goals, &size.buckets[0])?;
        }
    }
    Ok(out)
}

/// Batches of at most `tokens` tokens (a longer example alone), in the order of this epoch. Neighbours in length go
/// together, so that attention has few different lengths to work on.
pub fn batches(examples: &[Example], tokens: usize, seed: u64, epoch: usize) -> Vec<Vec<usize>> {
    /// Examples that are sorted among themselves: batches stay mixed.
    const WINDOW: usize = 512;
    let mut random = ChaCha8Rng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
    let mut order: Vec<usize> = (0..examples.len()).collect();
    order.shuffle(&mut random);
    let mut out: Vec<Vec<usize>> = Vec::new();
    for window in order.chunks_mut(WINDOW) {
        window.sort_by_key(|place| examples[*place].tokens.len());
        let (mut batch, mut size) = (Vec::new(), 0);
        for place in window.iter().copied() {
            let length = examples[place].tokens.len();
            if size + length > tokens && !batch.is_empty() {
                out.push(std::mem::take(&mut batch));
                size = 0;
            }
            batch.push(place);
            size += length;
        }
        out.push(batch);
    }
    out.shuffle(&mut random);
    out
}

/// The texts that a tokenizer for these steps is trained on.
pub fn texts(steps: &[Step]) -> Vec<String> {
    steps.iter().flat_map(|step| [step.goals.join("\n\n"), step.tactic.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Example, batches, bucket};

    #[test]
    fn buckets_count_down_from_the_shortest_proof() {
        assert_eq!([1, 2, 10, 11, 500].map(bucket), [10, 9, 1, 1, 1]);
    }

    #[test]
    fn every_example_is_in_one_batch_of_an_epoch() {
        let examples: Vec<Example> =
            (0..1000).map(|n| Example { tokens: vec![0; 10 + n * 7 % 90], prompt: 5, is_size: false }).collect();
        let first = batches(&examples, 400, 3, 0);
        let mut all: Vec<usize> = first.concat();
        all.sort_unstable();
        assert_eq!(all, (0..1000).collect::<Vec<_>>());
        let size = |batch: &Vec<usize>| batch.iter().map(|place| examples[*place].tokens.len()).sum::<usize>();
        assert!(first.iter().all(|batch| size(batch) <= 400));
        assert_eq!(first, batches(&examples, 400, 3, 0));
        assert_ne!(first, batches(&examples, 400, 3, 1));
    }
}
