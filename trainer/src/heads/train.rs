//! One model for everything: the last θ of a run, trained further on proof steps and on the heads together.

use super::{
    Corpus,
    edit::Broken,
    embedding::{Encoded, batches, encode_pair},
    insert::Hole,
};
use crate::{
    TrainError, files,
    iterate::{Run, Training},
    learn::examples::{Example, end},
};
use prover::{
    model::{Tokenizer, files::load},
    policy::{patch, template::Templates},
};

/// Pairs to embed, and how much they count beside the tokens.
pub struct Contrast {
    pairs: Vec<Encoded>,
    size: usize,
    /// What the contrastive loss is multiplied by.
    pub weight: f64,
    seed: u64,
}

impl Contrast {
    /// A batch of pairs for each of so many optimizer steps: the same for the same seed.
    pub fn plan(&self, steps: usize) -> Vec<Vec<usize>> {
        let mut out = Vec::with_capacity(steps);
        let mut round = 0;
        while out.len() < steps {
            let more = batches(&self.pairs, self.size, self.seed.wrapping_add(round << 32));
            if more.is_empty() {
                break;
            }
            out.extend(more);
            round += 1;
        }
        out.truncate(steps);
        out
    }

    /// The pairs at these places.
    pub fn at(&self, places: &[usize]) -> Vec<&Encoded> {
        places.iter().map(|place| &self.pairs[*place]).collect()
    }
}

impl Run {
    /// The folder of the model with heads.
    pub fn with_heads(&self) -> std::path::PathBuf {
        self.folder.join("models/heads")
    }

    /// Trains the last θ further, with the heads. Does nothing if that is done.
    pub async fn heads(&self) -> Result<(), TrainError> {
        let folder = self.with_heads();
        if self.is_trained("heads") {
            self.drop_checkpoint("heads")?;
            return self.keep_model("heads").await;
        }
        if self.config.heads.count == 0 {
            let message = "heads.count = 0: no theorems to learn from";
            return Err(TrainError::content(&self.folder.join(crate::iterate::CONFIG), message));
        }
        let last = self.config.iterations;
        if files::whole_folder(&self.model(last)).is_none() {
            let message = format!("θ{last} is not there: `trainer iterate` makes it");
            return Err(TrainError::content(&self.model(last), message));
        }
        let pool = self.pool().await?;
        let data = self.data(&pool).await?;
        let corpus = self.unless_stopped(Corpus::prepare(&self.config, &self.folder, &pool)).await?;
        pool.shutdown().await;
        let found = self.found(last, &data.curriculum).await?;
        let (mut steps, unsolved) = Run::learned(&data, &found);
        steps.extend(corpus.steps.iter().cloned());
        let model = load(&self.model(last), self.config.training.placement()?)?.with_projection()?.for_training();
        let tokenizer = Tokenizer::read(&self.model(last), model.config())?;
        let mut examples = self.examples(&model, &steps, &unsolved)?;
        let (tactics, context) = (examples.len(), self.config.model.context);
        examples.extend(insert_examples(&corpus.holes, &tokenizer, context)?);
        let inserts = examples.len() - tactics;
        examples.extend(edit_examples(&corpus.broken, &tokenizer, context)?);
        let templates = self.templates();
        let mut pairs = Vec::with_capacity(corpus.related.len());
        if let Some(frames) = &templates.embedding {
            for related in &corpus.related {
                pairs.push(encode_pair(related, frames, &tokenizer, context)?);
            }
        }
        tracing::info!(
            proof_steps = tactics,
            inserts,
            edits = examples.len() - tactics - inserts,
            pairs = pairs.len(),
            "examples"
        );
        let heads = &self.config.heads;
        let seed = u64::from(self.config.seed);
        let contrast = Contrast { pairs, size: heads.pairs, weight: heads.contrast, seed };
        let training = Training {
            name: "heads",
            folder: &folder,
            epochs: heads.epochs,
            rate: heads.rate,
            contrast: Some(&contrast),
        };
        self.train_into(&model, &examples, &training, &templates)?;
        self.keep_model("heads").await
    }
}

/// A prompt and its answer as an example, unless they are longer than the context.
fn example(prompt: &str, answer: &str, tokenizer: &Tokenizer, context: usize) -> Result<Option<Example>, TrainError> {
    let prompt = tokenizer.encode(prompt, false)?;
    let example = Example::new(prompt, tokenizer.encode(answer, false)?, end(tokenizer)?, false);
    Ok((example.tokens.len() <= context).then_some(example))
}

/// What to fill in, from what stands before and behind.
pub fn insert_prompt(prefix: &str, suffix: &str) -> String {
    let template = Templates::mathlete().insert.map(|template| template.prompt).unwrap_or_default();
    template.replace("{prefix}", prefix).replace("{suffix}", suffix)
}

fn insert_examples(holes: &[Hole], tokenizer: &Tokenizer, context: usize) -> Result<Vec<Example>, TrainError> {
    let one = |hole: &Hole| example(&insert_prompt(&hole.prefix, &hole.suffix), &hole.middle, tokenizer, context);
    holes.iter().filter_map(|hole| one(hole).transpose()).collect()
}

fn edit_examples(broken: &[Broken], tokenizer: &Tokenizer, context: usize) -> Result<Vec<Example>, TrainError> {
    let Some(template) = Templates::mathlete().edit else { return Ok(Vec::new()) };
    let one = |text: &Broken| {
        let prompt = template.ask(&text.input, &text.instruction);
        example(&prompt, &patch::patch(&text.input, &text.output), tokenizer, context)
    };
    broken.iter().filter_map(|text| one(text).transpose()).collect()
}
