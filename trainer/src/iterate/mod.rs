//! Expert iteration (arXiv 2202.01344, §5).
//!
//! θ0 learns from generated theorems. Then, again and again: the current model searches the curriculum, Lean verifies,
//! the shortest proof of each statement is kept, and the next model is θ0 trained on all of them. Each phase leaves a
//! file, a folder or rows in the store, so that a run that was killed does again only what is missing.

pub(crate) mod checked;
pub(crate) mod data;
mod kept;
mod phase;
mod sample;

pub use data::{Data, Exercise};
pub use kept::Found;
pub use phase::Phase;

use crate::{
    RunConfig, TrainError, files,
    heads::train::Contrast,
    learn::{
        examples::{Example, Unsolved, examples, texts},
        tokenizer,
        train::{Plan, finish, train},
    },
    report,
};
use curriculum::{
    check::Step,
    schedule::{Rate, pick},
};
use lean_bridge::{Pool, PoolConfig};
use prover::{
    eval::dataset::sha256,
    model::{Tokenizer, Transformer, byte_level::END, files::load, set_threads},
    policy::template::Templates,
};
use sample::Sampling;
use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};
use store::Store;

/// A run and its folder.
pub struct Run {
    /// Where everything is.
    pub folder: PathBuf,
    /// What to do.
    pub config: RunConfig,
    store: Store,
    /// The run in the store: what its rounds are to do, hashed.
    id: String,
    stop: Arc<AtomicBool>,
    /// Held for as long as a run works here.
    _lock: Option<File>,
}

/// One training.
pub(crate) struct Training<'a> {
    /// The model's name, in the log and for its checkpoint.
    pub(crate) name: &'a str,
    /// Where the model goes.
    pub(crate) folder: &'a Path,
    /// Passes over the examples.
    pub(crate) epochs: usize,
    /// The highest learning rate.
    pub(crate) rate: f64,
    /// Pairs to embed.
    pub(crate) contrast: Option<&'a Contrast>,
}

/// The copy of the configuration in a run's folder.
pub const CONFIG: &str = "config.toml";
/// What `trainer heads` leaves in a run's folder: what it learned from, how far it is, and the model.
pub(crate) const HEADS: [&str; 6] = [
    "data/heads.journal",
    "data/heads.jsonl",
    "data/broken.journal",
    "data/broken.jsonl",
    "checkpoint/heads",
    "models/heads",
];

impl Run {
    /// Opens a run's folder, or makes it. A folder of another configuration is refused: its rows would mean another run.
    /// Other heads are another matter, as long as none were begun.
    pub async fn open(folder: &Path, config: RunConfig, stop: Arc<AtomicBool>) -> Result<Run, TrainError> {
        files::folder(folder)?;
        let lock = files::lock(&folder.join("lock"))?;
        let path = folder.join(CONFIG);
        let known = path.exists().then(|| Run::configuration(&path)).transpose()?;
        if let Some(known) = &known {
            if known.rounds() != config.rounds() {
                return Err(TrainError::content(&path, "this folder is of a run with another configuration"));
            }
            let begun: Vec<&str> = HEADS.into_iter().filter(|part| folder.join(part).exists()).collect();
            if known.heads != config.heads && !begun.is_empty() {
                let message = format!("[heads] was another; to make them anew, remove {}", begun.join(", "));
                return Err(TrainError::content(&path, message));
            }
        }
        if known.as_ref() != Some(&config) {
            let text = toml::to_string(&config).map_err(|error| TrainError::content(&path, error))?;
            files::write(&path, text.as_bytes())?;
        }
        Run::at(folder, config, stop, Some(lock)).await
    }

    /// Opens a run that is there, to look at it.
    pub async fn existing(folder: &Path) -> Result<Run, TrainError> {
        Run::at(folder, Run::configuration(&folder.join(CONFIG))?, Arc::default(), None).await
    }

    fn configuration(path: &Path) -> Result<RunConfig, TrainError> {
        let text = std::fs::read_to_string(path).map_err(|error| TrainError::file(path, error))?;
        toml::from_str(&text).map_err(|error| TrainError::content(path, error))
    }

    async fn at(
        folder: &Path,
        config: RunConfig,
        stop: Arc<AtomicBool>,
        lock: Option<File>,
    ) -> Result<Run, TrainError> {
        let store = Store::open(&format!("sqlite:{}", folder.join("store.sqlite").display())).await?;
        let setup = serde_json::to_string(&config.rounds())
            .map_err(|error| TrainError::content(&folder.join(CONFIG), error))?;
        let id = sha256(setup.as_bytes());
        store.begin_run(&id, "iterate", &setup).await?;
        Ok(Run { folder: folder.to_owned(), config, store, id, stop, _lock: lock })
    }

    /// The folder of θk.
    pub fn model(&self, k: usize) -> PathBuf {
        self.folder.join("models").join(format!("theta{k}"))
    }

    fn tokenizer(&self) -> PathBuf {
        self.folder.join("models/tokenizer")
    }

    /// What is to be proved and learned from: drawn again or read, the same every time.
    pub async fn data(&self, pool: &Pool) -> Result<Data, TrainError> {
        let data = self.unless_stopped(data::prepare(&self.config, &self.folder, pool)).await?;
        self.keep_statements(&data).await?;
        Ok(data)
    }

    /// What [`Run::data`] has written.
    pub fn drawn(&self) -> Result<Data, TrainError> {
        data::read(&self.folder)
    }

    /// Trains θ0.
    pub async fn pretrain(&self) -> Result<(), TrainError> {
        let pool = self.pool().await?;
        let data = self.data(&pool).await?;
        self.train_first(&data)?;
        self.keep_model("theta0").await
    }

    pub(crate) async fn pool(&self) -> Result<Pool, TrainError> {
        let config = PoolConfig::embedded(self.searches())?;
        Ok(Pool::new(PoolConfig { verifiers: self.config.search.workers, ..config }).await?)
    }

    /// Statements searched at a time, each with a Lean process of its own: twice as many as may work, since one waits
    /// for the model while the other has Lean.
    fn searches(&self) -> usize {
        2 * self.config.search.workers
    }

    /// Everything, and the report after every iteration.
    pub async fn iterate(&self) -> Result<(), TrainError> {
        self.tell("started", "").await?;
        let ended = self.rounds().await;
        match &ended {
            Ok(()) => {
                self.store.finish_run(&self.id).await?;
                self.tell("finished", "").await?;
            }
            Err(TrainError::Interrupted) => self.tell("interrupted", "").await?,
            // The first error is the one to be told.
            Err(error) => drop(self.tell("failed", &error.to_string()).await),
        }
        ended
    }

    async fn rounds(&self) -> Result<(), TrainError> {
        let pool = self.pool().await?;
        let data = self.data(&pool).await?;
        for k in 0..=self.config.iterations {
            if k == 0 {
                self.train_first(&data)?;
            } else {
                let found = self.found(k, &data.curriculum).await?;
                self.train_further(&data, &found, k)?;
            }
            self.keep_model(&format!("theta{k}")).await?;
            let everything: Vec<usize> = (0..data.held_out.len()).collect();
            self.measure(&pool, &data, &everything, Phase::held_out(k)).await?;
            if k < self.config.iterations {
                self.sample(&pool, &data, Phase::sample, k).await?;
            }
            report::write(self, &data).await?;
        }
        if self.config.control {
            // In round 0 both do the same with θ0: its rows count for both.
            for round in 1..self.config.iterations {
                self.sample(&pool, &data, Phase::control, round).await?;
            }
            let mut unsolved: Vec<usize> = (0..data.held_out.len()).collect();
            for k in 0..=self.config.iterations {
                let phase = Phase::held_out_control(k);
                self.measure(&pool, &data, &unsolved, phase).await?;
                let rows = self.rows(phase, &data.held_out).await?;
                unsolved.retain(|place| rows.get(place).is_none_or(|found| found.solved_at.is_none()));
            }
        }
        report::write(self, &data).await?;
        pool.shutdown().await;
        Ok(())
    }

    /// The held-out statements at these places, with the model alone.
    async fn measure(&self, pool: &Pool, data: &Data, places: &[usize], phase: Phase) -> Result<(), TrainError> {
        let sampling = Sampling {
            attempts: phase.attempts(self.config.held_out.attempts),
            portfolio_share: 0.0,
            temperature: self.config.search.measure_temperature,
            phase,
        };
        self.attempt(pool, &data.held_out, places, &sampling).await
    }

    /// The statements of the curriculum that are worth it by now.
    async fn sample(
        &self,
        pool: &Pool,
        data: &Data,
        phase: fn(usize) -> Phase,
        round: usize,
    ) -> Result<(), TrainError> {
        let attempts = self.config.curriculum.attempts;
        let mut rates = vec![Rate::default(); data.curriculum.len()];
        for earlier in 0..round {
            for (place, found) in self.rows(phase(earlier), &data.curriculum).await? {
                rates[place].attempts += attempts;
                rates[place].solved += usize::from(found.solved_at.is_some());
            }
        }
        let seed = u64::from(self.config.seed) << 8 | round as u64;
        let places = pick(&rates, self.config.curriculum.picked_in(round), seed);
        let sampling = Sampling {
            attempts: phase(round).attempts(attempts),
            portfolio_share: self.config.search.portfolio_share,
            temperature: self.config.search.temperature,
            phase: phase(round),
        };
        self.attempt(pool, &data.curriculum, &places, &sampling).await
    }

    /// The shortest proof of each statement found in the rounds before `k`, by its place.
    pub(crate) async fn found(&self, k: usize, statements: &[Exercise]) -> Result<BTreeMap<usize, Found>, TrainError> {
        let mut best: BTreeMap<usize, Found> = BTreeMap::new();
        for round in 0..k {
            for (place, found) in self.rows(Phase::sample(round), statements).await? {
                let shorter = |known: &Found| found.learned.steps.len() < known.learned.steps.len();
                if found.solved_at.is_some() && best.get(&place).is_none_or(shorter) {
                    best.insert(place, found);
                }
            }
        }
        Ok(best)
    }

    fn train_first(&self, data: &Data) -> Result<(), TrainError> {
        if self.is_trained("theta0") {
            return self.drop_checkpoint("theta0");
        }
        if files::whole_folder(&self.tokenizer()).is_none() {
            let new = files::new_folder(&self.tokenizer())?;
            tokenizer::train(&texts(&data.steps), self.config.model.vocabulary, &new)?;
            files::replace_folder(&new, &self.tokenizer())?;
        }
        let placement = self.config.training.placement()?;
        let read = tokenizers::Tokenizer::from_file(self.tokenizer().join("tokenizer.json"))
            .map_err(|error| TrainError::Tokenizer(error.to_string()))?;
        let end = read.token_to_id(END).ok_or_else(|| TrainError::Tokenizer(format!("it has no token {END}")))?;
        let config = self.config.model.config(read.get_vocab_size(true), end);
        let model = Transformer::random(&config, i64::from(self.config.seed), placement)?.for_training();
        let examples = self.examples(&model, &data.steps, &[])?;
        self.train(&model, &examples, self.config.pretrain.epochs, self.config.training.rate, 0)
    }

    fn train_further(&self, data: &Data, found: &BTreeMap<usize, Found>, k: usize) -> Result<(), TrainError> {
        let name = format!("theta{k}");
        if self.is_trained(&name) {
            return self.drop_checkpoint(&name);
        }
        let (steps, unsolved) = Run::learned(data, found);
        let model = load(&self.model(0), self.config.training.placement()?)?.for_training();
        let examples = self.examples(&model, &steps, &unsolved)?;
        self.train(&model, &examples, self.config.training.epochs, self.config.training.further_rate, k)
    }

    /// What a model learns from: the steps of generated proofs and those of the proofs found, with the states that the
    /// searches that found them left open.
    pub(crate) fn learned(data: &Data, found: &BTreeMap<usize, Found>) -> (Vec<Step>, Vec<Unsolved>) {
        let (mut steps, mut unsolved) = (data.steps.clone(), Vec::new());
        for (place, found) in found {
            let declaration = &data.curriculum[*place].name;
            steps.extend(found.learned.steps.iter().map(|step| Step {
                declaration: declaration.clone(),
                goals: step.goals.clone(),
                tactic: step.tactic.clone(),
                size: step.size,
                source: "search".to_owned(),
            }));
            let open = found.learned.unsolved.iter().cloned();
            unsolved.extend(open.map(|goals| Unsolved { declaration: declaration.clone(), goals }));
        }
        (steps, unsolved)
    }

    pub(crate) fn examples(
        &self,
        model: &Transformer,
        steps: &[Step],
        open: &[Unsolved],
    ) -> Result<Vec<Example>, TrainError> {
        let tokenizer = Tokenizer::read(&self.tokenizer(), model.config())?;
        let all = examples(steps, open, &tokenizer, self.config.model.context)?;
        let sizes = self.config.training.proof_size;
        Ok(all.into_iter().filter(|example| sizes || !example.is_size).collect())
    }

    fn train(
        &self,
        model: &Transformer,
        examples: &[Example],
        epochs: usize,
        rate: f64,
        k: usize,
    ) -> Result<(), TrainError> {
        let templates = Templates { insert: None, edit: None, embedding: None, ..self.templates() };
        let training = Training { name: &format!("theta{k}"), folder: &self.model(k), epochs, rate, contrast: None };
        self.train_into(model, examples, &training, &templates)
    }

    /// How a model with everything that this run teaches is asked.
    pub(crate) fn templates(&self) -> Templates {
        let all = Templates::mathlete();
        Templates { proof_size: all.proof_size.filter(|_| self.config.training.proof_size), ..all }
    }

    /// Trains a model and puts it into its folder.
    pub(crate) fn train_into(
        &self,
        model: &Transformer,
        examples: &[Example],
        of: &Training<'_>,
        templates: &Templates,
    ) -> Result<(), TrainError> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        tch::set_num_threads(i32::try_from(threads).unwrap_or(1));
        let checkpoint = self.checkpoint(of.name);
        files::folder(&self.folder.join("checkpoint"))?;
        let plan = Plan {
            examples,
            epochs: of.epochs,
            rate: of.rate,
            contrast: of.contrast,
            training: &self.config.training,
            seed: u64::from(self.config.seed),
            checkpoint: &checkpoint,
            stop: &self.stop,
        };
        tracing::info!(model = of.name, examples = examples.len(), "training");
        let progress = tokio::task::block_in_place(|| train(model, &plan))?;
        finish(model, &self.tokenizer(), of.folder, &progress, templates)?;
        let (last, speed) = (progress.losses.last().copied(), progress.tokens as f64 / progress.seconds);
        tracing::info!(
            model = of.name,
            steps = progress.step,
            loss = last,
            tokens_per_second = speed.round(),
            "trained"
        );
        set_threads(1);
        tch::set_num_threads(1);
        self.drop_checkpoint(of.name)
    }

    pub(crate) fn is_trained(&self, name: &str) -> bool {
        files::whole_folder(&self.folder.join("models").join(name)).is_some()
    }

    /// Removes the checkpoint of a model that is there. A run that was killed in between has both.
    pub(crate) fn drop_checkpoint(&self, name: &str) -> Result<(), TrainError> {
        let checkpoint = self.checkpoint(name);
        ["", "old", "new"].iter().try_for_each(|ending| files::remove_folder(&checkpoint.with_extension(ending)))
    }

    fn checkpoint(&self, name: &str) -> PathBuf {
        self.folder.join("checkpoint").join(name)
    }
}
