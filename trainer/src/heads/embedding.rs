//! What is near to what: pairs of related texts, and the loss that brings them together and everything else apart.

use crate::TrainError;
use curriculum::check::Step;
use curriculum::generate::{FAMILIES, Family, LEVELS};
use prover::{
    model::{Tokenizer, Transformer},
    policy::template::EmbeddingTemplates,
};
use rand::{Rng, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use tch::{Kind, Reduction, Tensor};

/// Similarities are divided by this before the softmax (InfoNCE, arXiv 1807.03748, with the temperature of SimCSE).
const TEMPERATURE: f64 = 0.05;

/// Why two texts belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// A statement and the same in disguise: other names, hypotheses in another order.
    Twin,
    /// A proof state and the one after a tactic.
    Successor,
    /// A proof state and the statement of a lemma that its proof uses.
    Lemma,
}

/// Two texts that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Why.
    pub relation: Relation,
    /// What is looked for with.
    pub first: String,
    /// What is to be found.
    pub second: String,
    /// Pairs of one kind, which are the hardest to tell apart: for twins, the family.
    #[serde(skip)]
    pub kind: usize,
}

/// The same as token sequences, framed by what they are for.
#[derive(Debug, Clone)]
pub struct Encoded {
    pub(super) relation: Relation,
    pub(super) kind: usize,
    pub(super) first: Vec<i64>,
    pub(super) second: Vec<i64>,
}

/// A statement and its twin: the theorem of this number, disguised by another.
pub fn twin(number: u64, seed: u64) -> Related {
    let family: Family = FAMILIES[number as usize % FAMILIES.len()];
    let levels = u64::from(LEVELS.end() - LEVELS.start()) + 1;
    let level = LEVELS.start() + (number / FAMILIES.len() as u64 % levels) as u8;
    let seed = seed << 32 | number;
    let (first, second) = (family.twin(seed, level, seed ^ 0xA5A5), family.twin(seed, level, seed ^ 0x5A5A_0000));
    let kind = number as usize % FAMILIES.len();
    Related { relation: Relation::Twin, first: first.statement, second: second.statement, kind }
}

/// States and their successors, of proofs whose steps follow one another.
pub fn successors(steps: &[Step]) -> Vec<Related> {
    let follows = |pair: &&[Step]| pair[0].declaration == pair[1].declaration && pair[0].size > 1;
    let related = |pair: &[Step]| {
        let (first, second) = (pair[0].goals.first()?, pair[1].goals.first()?);
        (first != second).then(|| Related {
            relation: Relation::Successor,
            first: first.clone(),
            second: second.clone(),
            kind: 0,
        })
    };
    steps.windows(2).filter(follows).filter_map(related).collect()
}

/// Tokens of a text in its frame; the end of a text that is too long is cut off.
pub fn encode(text: &str, frame: &str, tokenizer: &Tokenizer, context: usize) -> Result<Vec<i64>, TrainError> {
    let mut tokens = tokenizer.encode(&EmbeddingTemplates::put(frame, text), false)?;
    tokens.truncate(context);
    Ok(tokens.into_iter().map(i64::from).collect())
}

/// The pair's tokens.
pub fn encode_pair(
    related: &Related,
    templates: &EmbeddingTemplates,
    tokenizer: &Tokenizer,
    context: usize,
) -> Result<Encoded, TrainError> {
    let (first, second) = match related.relation {
        Relation::Lemma => (&templates.query, &templates.document),
        Relation::Twin => (&templates.similarity, &templates.similarity),
        Relation::Successor => (&templates.query, &templates.query),
    };
    Ok(Encoded {
        relation: related.relation,
        kind: related.kind,
        first: encode(&related.first, first, tokenizer, context)?,
        second: encode(&related.second, second, tokenizer, context)?,
    })
}

/// Unit vectors `[texts, width]` of token sequences: mean hidden states, projected.
pub fn embed(model: &Transformer, sequences: &[&[i64]]) -> Result<Tensor, TrainError> {
    let vectors = model.embeddings_packed(sequences)?;
    let norms = vectors.f_norm_scalaropt_dim(2.0, &[1_i64][..], true)?.f_clamp_min(1e-9)?;
    Ok(vectors.f_div(&norms)?)
}

/// The contrastive loss of a batch, in nats: each text has to find its partner among all of the other side, both ways.
pub fn loss(model: &Transformer, batch: &[&Encoded]) -> Result<Tensor, TrainError> {
    let firsts: Vec<&[i64]> = batch.iter().map(|pair| pair.first.as_slice()).collect();
    let seconds: Vec<&[i64]> = batch.iter().map(|pair| pair.second.as_slice()).collect();
    let (firsts, seconds) = (embed(model, &firsts)?, embed(model, &seconds)?);
    let similar = firsts.f_matmul(&seconds.f_transpose(0, 1)?)?.f_div_scalar(TEMPERATURE)?;
    let own = Tensor::f_arange(batch.len() as i64, (Kind::Int64, model.device()))?;
    let one_way = |scores: &Tensor| scores.f_cross_entropy_loss::<&Tensor>(&own, None, Reduction::Mean, -100, 0.0);
    Ok(one_way(&similar)?.f_add(&one_way(&similar.f_transpose(0, 1)?)?)?.f_div_scalar(2.0)?)
}

/// Batches of pairs, each of one relation, so that what is not the partner is still of its kind; half of them of pairs that are
/// hard to tell apart; in a random order.
pub fn batches(pairs: &[Encoded], size: usize, seed: u64) -> Vec<Vec<usize>> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut out = Vec::new();
    for relation in [Relation::Twin, Relation::Successor, Relation::Lemma] {
        let mut places: Vec<usize> = (0..pairs.len()).filter(|place| pairs[*place].relation == relation).collect();
        places.shuffle(&mut random);
        let half = places.len() / 2;
        let (mixed, alike) = places.split_at_mut(half);
        alike.sort_by_key(|place| pairs[*place].kind);
        for part in [mixed, alike] {
            out.extend(part.chunks(size).filter(|chunk| chunk.len() > 1).map(<[usize]>::to_vec));
        }
    }
    out.shuffle(&mut random);
    out
}

/// A number that is not used elsewhere, for draws of one purpose.
pub(super) fn stream(seed: u32, purpose: u64) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(u64::from(seed));
    random.set_stream(purpose);
    let _: u64 = random.random();
    random
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_batches_are_of_pairs_that_are_alike() {
        let one = |place: usize| Encoded {
            relation: if place < 160 { Relation::Twin } else { Relation::Lemma },
            kind: if place < 160 { place % 8 } else { 0 },
            first: vec![place as i64],
            second: Vec::new(),
        };
        let pairs: Vec<Encoded> = (0..200).map(one).collect();
        let batches = batches(&pairs, 10, 1);
        let mut used: Vec<usize> = batches.concat();
        used.sort_unstable();
        assert!(used.into_iter().eq(0..200));
        let (mut alike, mut mixed) = (0, 0);
        for batch in &batches {
            assert!(batch.iter().all(|place| pairs[*place].relation == pairs[batch[0]].relation), "{batch:?}");
            let kinds: std::collections::BTreeSet<usize> = batch.iter().map(|place| pairs[*place].kind).collect();
            match (pairs[batch[0]].relation, kinds.len()) {
                (Relation::Twin, ..=3) => alike += 1,
                (Relation::Twin, _) => mixed += 1,
                _ => {}
            }
        }
        assert_eq!((alike, mixed), (8, 8));
    }

    #[test]
    fn twins_are_the_same_theorem_in_other_words() {
        let mut different = 0;
        for number in 0..200 {
            let pair = twin(number, 7);
            let known = curriculum::guard::fingerprint(&pair.first).unwrap();
            assert_eq!(known, curriculum::guard::fingerprint(&pair.second).unwrap(), "{pair:?}");
            let body = |text: &str| text.split_once(' ').unwrap().1.split_once(' ').unwrap().1.to_owned();
            different += usize::from(body(&pair.first) != body(&pair.second));
        }
        assert!(different > 120, "{different} of 200");
    }
}
