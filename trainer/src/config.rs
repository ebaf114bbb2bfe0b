//! The one file that says what a run does.

use crate::TrainError;
use prover::model::{
    Config,
    config::{Architecture, RopeScaling},
    files::{Placement, device},
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use tch::{Device, Kind};

/// A run of expert iteration. Every field has the default of the CPU run that is shipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RunConfig {
    /// Everything random comes from this.
    pub seed: u32,
    /// Rounds of sampling and training.
    pub iterations: usize,
    /// Whether θ0 alone samples as much again, for comparison.
    pub control: bool,
    /// Files of benchmarks that nothing may be near to. A run without any does not start.
    pub guard: Vec<PathBuf>,
    /// The model's shape.
    pub model: ModelShape,
    /// What θ0 learns from.
    pub pretrain: Pretrain,
    /// What is to be proved.
    pub curriculum: Statements,
    /// What the models are measured on.
    pub held_out: Statements,
    /// How models are trained.
    pub training: Training,
    /// Bounds of searches.
    pub search: Search,
    /// The model's other uses.
    pub heads: Heads,
}

impl RunConfig {
    /// What makes a run's rounds what they are: all but the heads, which come after them and can be made anew.
    pub(crate) fn rounds(&self) -> RunConfig {
        RunConfig { heads: Heads::default(), ..self.clone() }
    }
}

impl Default for RunConfig {
    fn default() -> RunConfig {
        RunConfig {
            seed: 1,
            iterations: 4,
            control: true,
            guard: Vec::new(),
            model: ModelShape::default(),
            pretrain: Pretrain::default(),
            curriculum: Statements { count: 240, picked: 160, ..Statements::default() },
            held_out: Statements { count: 80, attempts: 8, ..Statements::default() },
            training: Training::default(),
            search: Search::default(),
            heads: Heads::default(),
        }
    }
}

/// The transformer's shape; see [`Config`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ModelShape {
    /// Layers.
    pub layers: usize,
    /// Width.
    pub hidden: i64,
    /// Width of the feed-forward blocks.
    pub intermediate: i64,
    /// Query heads.
    pub heads: i64,
    /// Key and value heads.
    pub kv_heads: i64,
    /// Tokens of the longest sequence.
    pub context: usize,
    /// Tokens of the vocabulary at most.
    pub vocabulary: usize,
}

impl Default for ModelShape {
    fn default() -> ModelShape {
        ModelShape { layers: 4, hidden: 192, intermediate: 512, heads: 6, kv_heads: 2, context: 512, vocabulary: 1024 }
    }
}

/// Theorems with proofs that θ0 learns from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pretrain {
    /// How many are drawn.
    pub count: usize,
    /// Their levels, from and to.
    pub levels: [u8; 2],
    /// Passes over their steps.
    pub epochs: usize,
    /// Files of `trainer extract` with more steps: those of people's proofs.
    pub steps: Vec<PathBuf>,
}

impl Default for Pretrain {
    fn default() -> Pretrain {
        Pretrain { count: 600, levels: [1, 2], epochs: 4, steps: Vec::new() }
    }
}

/// Statements without proofs: generated ones, and those of files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Statements {
    /// How many are drawn.
    pub count: usize,
    /// Their levels, from and to.
    pub levels: [u8; 2],
    /// Lean or JSONL files, or folders of them, with more statements.
    pub files: Vec<PathBuf>,
    /// How many of them the first iteration attempts.
    pub picked: usize,
    /// Every further iteration attempts this many times as many as the one before: a stronger model's attempts teach more.
    pub growth: f64,
    /// Attempts at each.
    pub attempts: usize,
}

impl Statements {
    /// How many an iteration attempts, counted from 0.
    pub fn picked_in(&self, round: usize) -> usize {
        let factor = self.growth.powi(i32::try_from(round).unwrap_or(i32::MAX));
        (self.picked as f64 * factor).round() as usize
    }
}

impl Default for Statements {
    fn default() -> Statements {
        Statements { count: 100, levels: [1, 5], files: Vec::new(), picked: 100, growth: 1.0, attempts: 1 }
    }
}

/// What the model learns besides proving, by `trainer heads`: see [`mod@crate::heads`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Heads {
    /// Theorems that are drawn with proofs for it; 0 for none.
    pub count: usize,
    /// Their levels, from and to.
    pub levels: [u8; 2],
    /// Holes made in each, to be filled.
    pub holes: usize,
    /// Broken versions made of each, to be mended, at most.
    pub broken: usize,
    /// Statements that are paired with a disguised copy.
    pub twins: usize,
    /// Files of `trainer lemmas`: states paired with lemmas that their proofs use.
    pub lemmas: Vec<PathBuf>,
    /// Pairs in a batch: each has to be told from all others.
    pub pairs: usize,
    /// What the contrastive loss is multiplied by.
    pub contrast: f64,
    /// Passes over all examples, those for proving included.
    pub epochs: usize,
    /// The highest learning rate.
    pub rate: f64,
}

impl Default for Heads {
    fn default() -> Heads {
        Heads {
            count: 0,
            levels: [1, 5],
            holes: 2,
            broken: 2,
            twins: 4000,
            lemmas: Vec::new(),
            pairs: 48,
            contrast: 0.3,
            epochs: 4,
            rate: 1e-3,
        }
    }
}

/// AdamW with warm-up and a cosine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Training {
    /// Passes over all steps when θ0 is trained further.
    pub epochs: usize,
    /// The highest learning rate, for θ0.
    pub rate: f64,
    /// The highest learning rate when θ0 is trained further.
    pub further_rate: f64,
    /// The lowest, as a share of the highest, reached at the end.
    pub final_share: f64,
    /// The part of all steps in which the rate rises.
    pub warm_up: f64,
    /// Decay of matrices.
    pub weight_decay: f64,
    /// Gradients are shortened to this norm.
    pub clip: f64,
    /// Tokens of a batch at most.
    pub batch_tokens: usize,
    /// Batches whose gradients are added up for one step.
    pub accumulate: usize,
    /// Optimizer steps between checkpoints.
    pub checkpoint_steps: usize,
    /// Whether the size of proofs is learned too, which `--priority value` of the prover ranks states by.
    pub proof_size: bool,
    /// `auto`, `cpu`, `cuda` or `cuda:N`.
    pub device: String,
}

impl Default for Training {
    fn default() -> Training {
        Training {
            epochs: 3,
            rate: 2e-3,
            further_rate: 1e-3,
            final_share: 0.1,
            warm_up: 0.05,
            weight_decay: 0.05,
            clip: 1.0,
            batch_tokens: 4096,
            accumulate: 1,
            checkpoint_steps: 50,
            proof_size: true,
            device: "cpu".to_owned(),
        }
    }
}

/// Bounds of one attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Search {
    /// Batches of tactics.
    pub expansions: usize,
    /// Tactics in a batch: samples of the model.
    pub samples: usize,
    /// Temperature of the samples when the curriculum is sampled: above 1, rarer tactics are tried too.
    pub temperature: f64,
    /// The same when held-out statements are measured.
    pub measure_temperature: f64,
    /// Seconds.
    pub timeout: u64,
    /// Tokens of a tactic.
    pub max_tokens: usize,
    /// Worker processes of Lean.
    pub workers: usize,
    /// Share of the portfolio's tactics when the curriculum is sampled. Held-out statements see the model alone.
    pub portfolio_share: f64,
    /// How many of the portfolio's tactics a state gets then, drawn at random; all if absent. What the portfolio proves by
    /// itself, any model proves beside it: with few, the model has to learn from what they lead to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portfolio_tactics: Option<usize>,
}

impl Default for Search {
    fn default() -> Search {
        Search {
            expansions: 12,
            samples: 8,
            temperature: 1.0,
            measure_temperature: 1.0,
            timeout: 60,
            max_tokens: 96,
            workers: 2,
            portfolio_share: 0.0,
            portfolio_tactics: None,
        }
    }
}

impl RunConfig {
    /// Reads a configuration; paths in it are relative to its folder and must be there.
    pub fn read(path: &Path) -> Result<RunConfig, TrainError> {
        let text = std::fs::read_to_string(path).map_err(|error| TrainError::file(path, error))?;
        let mut config: RunConfig = toml::from_str(&text).map_err(|error| TrainError::content(path, error))?;
        config.check().map_err(|message| TrainError::content(path, message))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let steps = &mut config.pretrain.steps;
        let lemmas = &mut config.heads.lemmas;
        let files = [&mut config.guard, &mut config.curriculum.files, &mut config.held_out.files, steps, lemmas];
        for file in files.into_iter().flatten() {
            let joined = folder.join(&*file);
            // The same run from another working directory must be the same run.
            *file = joined.canonicalize().map_err(|error| TrainError::file(&joined, error))?;
        }
        Ok(config)
    }

    fn check(&self) -> Result<(), String> {
        let within = |what: &str, levels: [u8; 2]| {
            let good = levels[0] <= levels[1] && levels.iter().all(|level| (1..=5).contains(level));
            if good {
                Ok(())
            } else {
                Err(format!("{what}.levels: two numbers from 1 to 5 are needed, the lower first"))
            }
        };
        within("pretrain", self.pretrain.levels)?;
        within("curriculum", self.curriculum.levels)?;
        within("held_out", self.held_out.levels)?;
        within("heads", self.heads.levels)?;
        if self.guard.is_empty() {
            return Err(
                "no benchmark is named under `guard`: nothing would keep it out of the training data".to_owned()
            );
        }
        let positive = [
            ("iterations", self.iterations),
            ("pretrain.count", self.pretrain.count),
            ("pretrain.epochs", self.pretrain.epochs),
            ("curriculum.count", self.curriculum.count),
            ("curriculum.picked", self.curriculum.picked),
            ("curriculum.attempts", self.curriculum.attempts),
            ("held_out.count", self.held_out.count),
            ("held_out.attempts", self.held_out.attempts),
            ("training.epochs", self.training.epochs),
            ("training.batch_tokens", self.training.batch_tokens),
            ("training.accumulate", self.training.accumulate),
            ("training.checkpoint_steps", self.training.checkpoint_steps),
            ("search.expansions", self.search.expansions),
            ("search.samples", self.search.samples),
            ("search.workers", self.search.workers),
            ("heads.epochs", self.heads.epochs),
        ];
        if let Some((name, _)) = positive.iter().find(|(_, value)| *value == 0) {
            return Err(format!("{name}: a number above 0 is needed"));
        }
        let m = &self.model;
        if m.heads <= 0 || m.kv_heads <= 0 || m.hidden % m.heads != 0 || m.heads % m.kv_heads != 0 || m.layers == 0 {
            return Err("model: hidden must be a multiple of heads, and heads of kv_heads".to_owned());
        }
        let temperatures = [self.search.temperature, self.search.measure_temperature];
        if !temperatures.iter().all(|temperature| (0.0..=10.0).contains(temperature)) {
            return Err("search.temperature: a number from 0 to 10 is needed".to_owned());
        }
        if !(0.0..=1.0).contains(&self.search.portfolio_share) {
            return Err("search.portfolio_share: a number from 0 to 1 is needed".to_owned());
        }
        if self.search.portfolio_share == 0.0 && self.search.portfolio_tactics.is_some() {
            return Err("search.portfolio_tactics: of no effect without a portfolio_share above 0".to_owned());
        }
        if self.heads.pairs < 2 || !(0.0..=100.0).contains(&self.heads.contrast) {
            return Err("heads: at least 2 pairs in a batch and a contrast from 0 to 100 are needed".to_owned());
        }
        if !(1.0..=10.0).contains(&self.curriculum.growth) {
            return Err("curriculum.growth: a number from 1 to 10 is needed".to_owned());
        }
        if self.search.max_tokens == 0 || self.search.max_tokens * 2 > m.context {
            return Err("search.max_tokens: at least 1 and at most half of model.context is needed".to_owned());
        }
        Ok(())
    }
}

impl Training {
    /// Where models are, and with which dtype they are trained.
    pub fn placement(&self) -> Result<Placement, TrainError> {
        let device = device(&self.device).ok_or_else(|| TrainError::Device(self.device.clone()))?;
        let kind = if device == Device::Cpu { Kind::Float } else { Kind::BFloat16 };
        Ok(Placement { device, kind: Some(kind) })
    }
}

impl ModelShape {
    /// The model's configuration for a vocabulary of this size.
    pub fn config(&self, vocab_size: usize, end: u32) -> Config {
        Config {
            architecture: Architecture::Llama,
            vocab_size: vocab_size as i64,
            hidden_size: self.hidden,
            intermediate_size: self.intermediate,
            layers: self.layers,
            heads: self.heads,
            kv_heads: self.kv_heads,
            head_dim: self.hidden / self.heads,
            context: self.context,
            rms_norm_eps: 1e-5,
            rope_theta: 10_000.0,
            rope_scaling: RopeScaling::None,
            tied: true,
            qkv_bias: false,
            output_bias: false,
            mlp_bias: false,
            eos: vec![end],
            bos: None,
            dtype: None,
            embedding: None,
        }
    }
}
