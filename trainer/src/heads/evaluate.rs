//! How good the heads are, on theorems that nothing was trained on: holes filled and broken proofs mended, by the
//! verdict of Lean's kernel, beside what the portfolio does in the same time; texts found by their embeddings.

use super::{
    edit::{self, Broken, break_it},
    embedding::{self, Relation, encode, stream, twin},
    insert::{self, Hole, hole},
    lemmas::is_held_out,
    train::insert_prompt,
};
use crate::{RunConfig, TrainError, files, progress::Bar};
use curriculum::generate::Pair;
use lean_bridge::{Document, Gate, Limits, Pool, PoolConfig, Statement};
use prover::{
    decode::{Constraint, Engine, EngineOptions, Request, Sampling},
    model::{Tokenizer, Transformer, files::load},
    policy::{
        NoValue,
        portfolio::Portfolio,
        template::{EmbeddingTemplates, Templates},
    },
    prove::{Budget, MINIMISE_SHARE, Meter, Prover, Status, Task, outcome::Origin},
    search::SearchOptions,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use tch::{Kind, Tensor};

/// Samples for a hole or a broken text.
const SAMPLES: usize = 8;
/// How long the gate may take for one.
const GATE: Duration = Duration::from_secs(10);
/// The most goals that the portfolio closes at a hole.
const GOALS: usize = 4;
/// The least that the portfolio gets: less is not a search.
const LEAST: Duration = Duration::from_millis(100);
/// Statements of which each has to find its disguised twin.
const TWINS: u64 = 5_000;
/// Statements for the linear probe: those it learns from, and those it is measured on.
const PROBE: [u64; 2] = [3_000, 1_000];

/// Successes of one kind.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Count {
    /// Texts asked for.
    pub asked: usize,
    /// Those whose likeliest sample the gate accepted.
    pub at_1: usize,
    /// Those with such a sample among all.
    pub at_8: usize,
    /// Those that the portfolio proved in the time that the model had taken.
    pub portfolio: usize,
    /// Seconds that the model took, checking included.
    pub seconds: f64,
}

impl Count {
    fn add(&mut self, other: &Count) {
        self.asked += other.asked;
        self.at_1 += other.at_1;
        self.at_8 += other.at_8;
        self.portfolio += other.portfolio;
        self.seconds += other.seconds;
    }
}

/// How often what was looked for was found.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Recall {
    /// Queries.
    pub queries: usize,
    /// Texts to choose from.
    pub among: usize,
    /// Share of queries with the right text first.
    pub at_1: f64,
    /// Share with the right text among the first ten.
    pub at_10: f64,
}

/// Everything.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Evaluation {
    /// Holes filled, by kind.
    pub insert: BTreeMap<&'static str, Count>,
    /// Broken proofs mended, by kind.
    pub edit: BTreeMap<&'static str, Count>,
    /// Disguised twins found.
    pub twins: Recall,
    /// Lemmas found by states whose proofs use them.
    pub lemmas: Option<Recall>,
    /// Share of statements whose family a linear map of the embedding tells.
    pub probe: f64,
}

/// The texts that other embeddings can be measured on: each query with the places of the right documents.
#[derive(Debug, Serialize)]
pub struct Texts {
    queries: Vec<String>,
    documents: Vec<String>,
    right: Vec<Vec<usize>>,
}

/// What is evaluated.
pub struct Evaluator {
    pool: Pool,
    gate: Gate,
    engine: Engine,
    tokenizer: Arc<Tokenizer>,
    header: String,
}

impl Evaluator {
    /// A model with heads, and Lean.
    pub async fn new(folder: &Path, config: &RunConfig) -> Result<Evaluator, TrainError> {
        let mut placement = config.training.placement()?;
        placement.kind = None;
        let model = load(folder, placement)?;
        let tokenizer = Arc::new(Tokenizer::read(folder, model.config())?);
        let mut options = EngineOptions::new(model.config(), model.device());
        options.new = model.config().context / 2;
        let engine = Engine::start(model, Arc::clone(&tokenizer), &options)?;
        let pool = Pool::new(PoolConfig { verifiers: 2, ..PoolConfig::embedded(2)? }).await?;
        let gate = Gate::with_limits(pool.clone(), Limits { timeout: Some(GATE), ..Limits::default() }, 2 * GATE);
        Ok(Evaluator { gate, pool, engine, tokenizer, header: curriculum::generate::HEADER.to_owned() })
    }

    /// Fills holes and mends proofs of these theorems, two at a time.
    pub async fn proofs(&self, pairs: &[Pair], seed: u32) -> Result<Evaluation, TrainError> {
        let bar = Bar::new("held-out theorems", pairs.len(), 0);
        let (mut out, other) = tokio::try_join!(
            Box::pin(self.every_second(pairs, 0, seed, &bar)),
            Box::pin(self.every_second(pairs, 1, seed, &bar)),
        )?;
        bar.finish();
        for (all, more) in [(&mut out.insert, other.insert), (&mut out.edit, other.edit)] {
            for (kind, count) in more {
                all.entry(kind).or_default().add(&count);
            }
        }
        Ok(out)
    }

    async fn every_second(&self, pairs: &[Pair], first: usize, seed: u32, bar: &Bar) -> Result<Evaluation, TrainError> {
        let mut out = Evaluation::default();
        for (place, pair) in pairs.iter().enumerate().skip(first).step_by(2) {
            bar.advance();
            let mut random = stream(seed, 5000 + place as u64);
            let Some(statement) = self.statement(pair).await? else { continue };
            for kind in insert::Kind::ALL {
                let Some(hole) = hole(pair, kind, &mut random) else { continue };
                let count = out.insert.entry(kind.name()).or_default();
                self.fill(&statement, pair, &hole, count).await?;
            }
            let broken = match break_it(&self.pool, pair, edit::Kind::ALL.len(), &mut random).await {
                Ok(broken) => broken,
                Err(error) if error.is_worker_lost() => Vec::new(),
                Err(error) => return Err(error.into()),
            };
            for broken in &broken {
                let count = out.edit.entry(broken.kind.name()).or_default();
                self.mend(&statement, pair, broken, count).await?;
            }
        }
        Ok(out)
    }

    async fn statement(&self, pair: &Pair) -> Result<Option<Statement>, TrainError> {
        let file = format!("{}\n\n{} := by sorry\n", self.header, pair.statement);
        let mut document = Document::split(&self.pool, &file, Limits::default(), GATE).await?;
        Ok(document.statements.pop())
    }

    async fn fill(&self, statement: &Statement, pair: &Pair, hole: &Hole, count: &mut Count) -> Result<(), TrainError> {
        let prompt = insert_prompt(&hole.prefix, &hole.suffix);
        let texts = |middle: &str| format!("{}{middle}{}", hole.prefix, hole.suffix);
        let time = self.sample(statement, &prompt, None, |middle| Some(texts(middle)), count).await?;
        // Only a whole step can be searched for.
        if matches!(hole.kind, insert::Kind::Tactic | insert::Kind::Tactics) {
            // Closing the goal may leave nothing to what follows the hole, or other goals: the portfolio need not keep it.
            let closing = (1..=GOALS).map(|goals| format!("{}{}", hole.prefix, vec!["sorry"; goals].join("\n  ")));
            let holed: Vec<String> = std::iter::once(texts("sorry")).chain(closing).collect();
            count.portfolio += usize::from(self.searched(pair, &holed, time).await);
        }
        Ok(())
    }

    async fn mend(
        &self,
        statement: &Statement,
        pair: &Pair,
        broken: &Broken,
        count: &mut Count,
    ) -> Result<(), TrainError> {
        let Some(template) = Templates::mathlete().edit else { return Ok(()) };
        let prompt = template.ask(&broken.input, &broken.instruction);
        let form = template.constraint(&broken.input);
        let before = count.at_8;
        let changed = |answer: &str| template.read(&broken.input, answer).filter(|text| *text != broken.input);
        let time = self.sample(statement, &prompt, form, changed, count).await?;
        let searched = self.searched(pair, &[format!("{} := by sorry", pair.statement)], time).await;
        count.portfolio += usize::from(searched);
        tracing::debug!(name = pair.name, kind = broken.kind.name(), mended = count.at_8 > before, ?time, searched);
        Ok(())
    }

    /// Samples, and has the gate judge each until one passes. Gives the time that took.
    async fn sample(
        &self,
        statement: &Statement,
        prompt: &str,
        constraint: Option<Arc<dyn Constraint>>,
        text: impl Fn(&str) -> Option<String>,
        count: &mut Count,
    ) -> Result<Duration, TrainError> {
        let started = Instant::now();
        count.asked += 1;
        let prompt = self.tokenizer.encode(prompt, false)?;
        let room = self.engine.config().context.saturating_sub(prompt.len() + 1).min(self.engine.config().context / 2);
        if room == 0 {
            return Ok(started.elapsed());
        }
        let sampling = Sampling { max_tokens: room, temperature: 0.8, constraint, ..Sampling::default() };
        let answer = self.engine.generate(Request { prompt, samples: SAMPLES, sampling }).await?;
        let drawn = started.elapsed();
        let mut judged = HashSet::new();
        for (place, sample) in answer.samples.iter().enumerate() {
            let Some(text) = text(&sample.text) else { continue };
            let rank = judged.len();
            if judged.insert(text.clone()) && self.gate.judge(statement, text.trim_end(), rank).await.is_ok() {
                count.at_8 += 1;
                count.at_1 += usize::from(place == 0);
                break;
            }
        }
        tracing::debug!(?drawn, judged = judged.len(), "sampled");
        count.seconds += started.elapsed().as_secs_f64();
        Ok(started.elapsed())
    }

    /// Whether the portfolio has a verified proof in this time, as was asked of the model: for both, reading the statement
    /// is free and verifying is not. Of the texts, it gets the first that Lean can read.
    async fn searched(&self, pair: &Pair, texts: &[String], time: Duration) -> bool {
        let at = self.header.len() + 2;
        for text in texts {
            let source = format!("{}\n\n{text}\n", self.header);
            let started = Instant::now();
            // Only for the time that it takes: what is wrong with the text, the prover says.
            let _ = Document::split(&self.pool, &source, Limits::default(), GATE).await;
            let time = time.max(LEAST) + started.elapsed();
            let origin = Origin { path: None, line: 1 };
            let task = Task { name: pair.name.clone(), origin, source, at, at_in_source: at, defect: None };
            let budget = Budget { search: SearchOptions { time, ..SearchOptions::default() }, attempts: 1 };
            let (policy, value, meter) = (Arc::new(Portfolio), Arc::new(NoValue), Arc::new(Meter::new(2)));
            let prover = Prover::new(self.pool.clone(), String::new(), policy, value, budget, meter);
            let outcome = prover.prove(&task).await;
            let taken = Duration::from_secs_f64(outcome.seconds);
            tracing::debug!(?time, ?taken, status = outcome.status.as_str(), "searched");
            if outcome.status != Status::Error {
                // What it takes to shorten the proof is not held against it.
                return outcome.status == Status::Proved && taken <= time.mul_f64(1.0 + MINIMISE_SHARE);
            }
        }
        false
    }

    /// Ends Lean.
    pub async fn close(self) {
        self.pool.shutdown().await;
    }
}

/// Embeds texts in a frame: `[texts, width]`, unit vectors.
fn embedded(model: &Transformer, tokenizer: &Tokenizer, frame: &str, texts: &[String]) -> Result<Tensor, TrainError> {
    let _guard = tch::no_grad_guard();
    let context = model.config().context;
    let tokens: Vec<Vec<i64>> =
        texts.iter().map(|text| encode(text, frame, tokenizer, context)).collect::<Result<_, _>>()?;
    let mut parts = Vec::new();
    for chunk in tokens.chunks(32) {
        let chunk: Vec<&[i64]> = chunk.iter().map(Vec::as_slice).collect();
        parts.push(embedding::embed(model, &chunk)?);
    }
    Ok(Tensor::f_cat(&parts, 0)?)
}

/// How often a query's right documents are near to it.
fn recall(queries: &Tensor, documents: &Tensor, right: &[Vec<usize>]) -> Result<Recall, TrainError> {
    let scores = queries.f_matmul(&documents.f_transpose(0, 1)?)?;
    let (_, best) = scores.f_topk(10.min(documents.size()[0]), 1, true, true)?;
    let best: Vec<Vec<i64>> = Vec::try_from(best)?;
    let hit = |first: usize| {
        let hits = best
            .iter()
            .zip(right)
            .filter(|(best, right)| best.iter().take(first).any(|place| right.contains(&(*place as usize))));
        hits.count() as f64 / right.len().max(1) as f64
    };
    Ok(Recall { queries: right.len(), among: documents.size()[0] as usize, at_1: hit(1), at_10: hit(10) })
}

/// Measures the embeddings, and gives the texts so that others can be measured on them: twins, then lemmas.
pub fn embeddings(
    folder: &Path,
    config: &RunConfig,
    out: &mut Evaluation,
) -> Result<Vec<(&'static str, Texts)>, TrainError> {
    let mut placement = config.training.placement()?;
    placement.kind = Some(Kind::Float);
    let model = load(folder, placement)?;
    let tokenizer = Tokenizer::read(folder, model.config())?;
    let templates = Templates::read(folder)?.and_then(|templates| templates.embedding);
    let frames = templates.unwrap_or_else(|| {
        let plain = || "{text}".to_owned();
        EmbeddingTemplates { similarity: plain(), document: plain(), query: plain() }
    });
    // Far from the numbers that training draws from.
    let twins: Vec<_> = (0..TWINS).map(|number| twin(number, u64::from(config.seed) + 7_000)).collect();
    let (firsts, seconds): (Vec<String>, Vec<String>) = twins.into_iter().map(|pair| (pair.first, pair.second)).unzip();
    let queries = embedded(&model, &tokenizer, &frames.similarity, &firsts)?;
    let documents = embedded(&model, &tokenizer, &frames.similarity, &seconds)?;
    let right: Vec<Vec<usize>> = (0..firsts.len()).map(|place| vec![place]).collect();
    out.twins = recall(&queries, &documents, &right)?;
    out.probe = probe(&queries)?;
    let mut texts = vec![("twins", Texts { queries: firsts, documents: seconds, right })];
    let mut pairs = Vec::new();
    for path in &config.heads.lemmas {
        pairs.extend(files::read_lines::<embedding::Related>(path)?);
    }
    pairs.retain(|pair| pair.relation == Relation::Lemma);
    if !pairs.is_empty() {
        let mut places = BTreeMap::new();
        let mut documents = Vec::new();
        let mut right: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for pair in pairs {
            let place = *places.entry(pair.second.clone()).or_insert_with(|| {
                documents.push(pair.second.clone());
                documents.len() - 1
            });
            if is_held_out(&pair.first) {
                right.entry(pair.first).or_default().push(place);
            }
        }
        let (queries, right): (Vec<String>, Vec<Vec<usize>>) = right.into_iter().unzip();
        let asked = embedded(&model, &tokenizer, &frames.query, &queries)?;
        let found = embedded(&model, &tokenizer, &frames.document, &documents)?;
        out.lemmas = Some(recall(&asked, &found, &right)?);
        texts.push(("lemmas", Texts { queries, documents, right }));
    }
    Ok(texts)
}

/// Ridge regression from embeddings to families, on statements of their own: the share of right answers.
fn probe(vectors: &Tensor) -> Result<f64, TrainError> {
    let families = curriculum::generate::FAMILIES.len() as u64;
    let [learned, measured] = PROBE.map(|count| count as i64);
    let labels: Vec<i64> = (0..TWINS).map(|number| (number % families) as i64).collect();
    let labels = Tensor::f_from_slice(&labels)?;
    let x = vectors.f_to_device(tch::Device::Cpu)?;
    let (known, asked) = (x.f_narrow(0, 0, learned)?, x.f_narrow(0, learned, measured)?);
    let targets = labels.f_narrow(0, 0, learned)?.f_one_hot(families as i64)?.f_to_kind(Kind::Float)?;
    let gram = known.f_transpose(0, 1)?.f_matmul(&known)?;
    let ridge = gram.f_add(&Tensor::f_eye(gram.size()[0], (Kind::Float, tch::Device::Cpu))?.f_mul_scalar(1e-2)?)?;
    let map = Tensor::f_linalg_solve(&ridge, &known.f_transpose(0, 1)?.f_matmul(&targets)?, true)?;
    let said = asked.f_matmul(&map)?.f_argmax(1, false)?;
    let same = said.f_eq_tensor(&labels.f_narrow(0, learned, measured)?)?.f_to_kind(Kind::Double)?;
    Ok(f64::try_from(same.f_mean(Kind::Double)?)?)
}
