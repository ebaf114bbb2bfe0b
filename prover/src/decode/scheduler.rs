//! What each forward pass works on: new prompts within a budget of tokens, then one token for every sample under way.
//!
//! Requests are begun in the order they came. Cancelled ones are dropped wherever they are.

use super::{
    constraint::allowed,
    engine::Counters,
    kv::{KvCache, Prefill, Reservation, Step},
    options::Request,
    reply::{Completion, DecodeError, Finish, Piece, Sample},
    sampler::{Draw, Drawn, sample},
};
use crate::model::{ModelError, Tokenizer, Transformer, transformer::Places};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, atomic::Ordering::Relaxed},
};
use tch::{Kind, Tensor};
use tokio::sync::{mpsc, oneshot};

type Reply<T> = oneshot::Sender<Result<T, DecodeError>>;

/// Where a request's tokens go as they are drawn.
type Pieces = Option<mpsc::UnboundedSender<Piece>>;

/// Something that was asked.
pub(super) enum Job {
    /// Samples.
    Generate(Request, Reply<Completion>, Pieces),
    /// The probabilities of some tokens, among themselves, to follow a prompt.
    Score(Vec<u32>, Vec<u32>, Reply<Vec<f64>>),
}

impl Job {
    pub(super) fn is_cancelled(&self) -> bool {
        match self {
            Job::Generate(_, reply, _) => reply.is_closed(),
            Job::Score(_, _, reply) => reply.is_closed(),
        }
    }

    pub(super) fn fail(self, error: DecodeError) {
        // Nobody listens any more if this fails.
        let _ = match self {
            Job::Generate(_, reply, _) => reply.send(Err(error)).is_ok(),
            Job::Score(_, _, reply) => reply.send(Err(error)).is_ok(),
        };
    }

    fn prompt(&self) -> &[u32] {
        match self {
            Job::Generate(request, ..) => &request.prompt,
            Job::Score(prompt, ..) => prompt,
        }
    }
}

/// A request whose prompt was read.
struct Active {
    request: Request,
    reply: Reply<Completion>,
    pieces: Pieces,
    place: usize,
    samples: Vec<Row>,
    failed: Option<DecodeError>,
}

/// A sample under way.
struct Row {
    place: usize,
    number: usize,
    tokens: Vec<u32>,
    log_prob: f64,
    log_probs: Vec<f64>,
    likeliest: Vec<Vec<(u32, f64)>>,
    finish: Option<(Finish, usize)>,
}

/// A job whose turn it is, with what it holds of the cache.
type Begun = (Job, Option<Reservation>);

/// What came of reading a pack of prompts.
struct Read {
    /// Logits after each prompt, `[prompts, vocab]`.
    logits: Tensor,
    /// The first token of every sample, with its log-probability.
    drawn: Vec<Drawn>,
}

/// The model with all that is under way.
pub(super) struct Scheduler {
    model: Transformer,
    tokenizer: Arc<Tokenizer>,
    cache: Box<dyn KvCache>,
    counters: Arc<Counters>,
    /// Tokens of prompts read in one forward pass; a longer prompt goes alone.
    budget: usize,
    /// Samples under way at most.
    rows: usize,
    waiting: VecDeque<Job>,
    active: Vec<Active>,
}

impl Scheduler {
    pub(super) fn new(
        model: Transformer,
        tokenizer: Arc<Tokenizer>,
        cache: Box<dyn KvCache>,
        counters: Arc<Counters>,
        budget: usize,
        rows: usize,
    ) -> Scheduler {
        let (waiting, active) = (VecDeque::new(), Vec::new());
        Scheduler { model, tokenizer, cache, counters, budget, rows, waiting, active }
    }

    pub(super) fn is_idle(&self) -> bool {
        self.waiting.is_empty() && self.active.is_empty()
    }

    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Takes in a job, unless it can never be done.
    pub(super) fn add(&mut self, job: Job) {
        match self.check(&job) {
            Ok(()) => self.waiting.push_back(job),
            Err(error) => job.fail(error),
        }
    }

    fn check(&self, job: &Job) -> Result<(), DecodeError> {
        let prompt = job.prompt().len();
        if prompt == 0 {
            return Err(DecodeError::Request("the prompt is empty".to_owned()));
        }
        let (samples, new) = match job {
            Job::Generate(request, ..) => (request.samples, request.sampling.max_tokens),
            Job::Score(..) => (0, 0),
        };
        if matches!(job, Job::Generate(..)) && (samples == 0 || new == 0) {
            return Err(DecodeError::Request("no samples or no tokens were asked for".to_owned()));
        }
        let too_long = |reason| DecodeError::TooLong { prompt, samples, new, reason };
        let context = self.model.config().context;
        if prompt + new > context {
            return Err(too_long(format!("the model's context is {context} tokens")));
        }
        if samples > self.rows {
            return Err(too_long(format!("at most {} samples are decoded at a time", self.rows)));
        }
        if matches!(job, Job::Generate(..)) {
            self.cache.fits(prompt, samples, new).map_err(too_long)?;
        }
        Ok(())
    }

    /// One round of work.
    pub(super) fn round(&mut self) {
        self.drop_cancelled();
        if let Err(error) = self.begin() {
            tracing::warn!(%error, "reading prompts failed");
        }
        if !self.active.is_empty()
            && let Err(error) = self.step()
        {
            self.fail_active(&DecodeError::Model(error.to_string()));
        }
        self.finish();
        let running = self.active.len();
        self.counters.running.store(running as u64, Relaxed);
    }

    /// Gives up everything.
    pub(super) fn fail_all(&mut self, error: &DecodeError) {
        self.fail_active(error);
        for job in self.waiting.drain(..) {
            job.fail(error.clone());
        }
    }

    fn fail_active(&mut self, error: &DecodeError) {
        for active in &mut self.active {
            active.failed.get_or_insert(error.clone());
        }
        self.finish();
    }

    fn drop_cancelled(&mut self) {
        self.waiting.retain(|job| !job.is_cancelled());
        let cache = &mut self.cache;
        self.active.retain_mut(|active| {
            if active.reply.is_closed() {
                release(cache.as_mut(), active);
                return false;
            }
            true
        });
    }

    /// Reads waiting prompts, as many as the budget and the cache allow.
    fn begin(&mut self) -> Result<(), ModelError> {
        let mut tokens = 0;
        let mut pack: Vec<Begun> = Vec::new();
        let mut under_way: usize =
            self.active.iter().map(|a| a.samples.iter().filter(|s| s.finish.is_none()).count()).sum();
        while let Some(job) = self.waiting.front() {
            let length = job.prompt().len();
            if !pack.is_empty() && tokens + length > self.budget {
                break;
            }
            let reservation = match job {
                Job::Generate(request, ..) => {
                    if under_way + request.samples > self.rows {
                        break;
                    }
                    let held = self.cache.reserve(length, request.samples, request.sampling.max_tokens);
                    let Some(held) = held else { break };
                    under_way += request.samples;
                    Some(held)
                }
                Job::Score(..) => None,
            };
            tokens += length;
            if let Some(job) = self.waiting.pop_front() {
                pack.push((job, reservation));
            }
        }
        if pack.is_empty() {
            return Ok(());
        }
        self.counters.prompt_tokens.fetch_add(tokens as u64, Relaxed);
        match self.read(&pack).and_then(|hidden| self.first_tokens(&pack, &hidden)) {
            Ok(read) => {
                self.take_in(pack, read);
                Ok(())
            }
            Err(error) => {
                for (job, reservation) in pack {
                    if let Some(held) = reservation {
                        give_back(self.cache.as_mut(), held.prompt, held.rows);
                    }
                    job.fail(DecodeError::Model(error.to_string()));
                }
                Err(error)
            }
        }
    }

    fn read(&mut self, pack: &[Begun]) -> Result<Tensor, ModelError> {
        let lengths: Vec<i64> = pack.iter().map(|(job, _)| job.prompt().len() as i64).collect();
        let tokens: Vec<i64> = pack.iter().flat_map(|(job, _)| job.prompt()).map(|t| i64::from(*t)).collect();
        let prompts: Vec<(Option<usize>, i64)> =
            pack.iter().zip(&lengths).map(|((_, held), n)| (held.as_ref().map(|h| h.prompt), *n)).collect();
        let mut attend = Prefill { cache: self.cache.as_mut(), prompts: &prompts, lengths: &lengths };
        self.model.hidden(&tokens, &Places::of_sequences(&lengths), &mut attend)
    }

    /// Logits after each prompt, and the first token of each sample.
    fn first_tokens(&self, pack: &[Begun], hidden: &Tensor) -> Result<Read, ModelError> {
        let mut end = 0;
        let mut lasts = Vec::with_capacity(pack.len());
        for (job, _) in pack {
            end += job.prompt().len() as i64;
            lasts.push(end - 1);
        }
        let last = hidden.f_index_select(0, &Tensor::f_from_slice(&lasts)?.f_to_device(hidden.device())?)?;
        let logits = self.model.logits(&last)?;
        let (mut rows, mut draws, mut only) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (job, _)) in pack.iter().enumerate() {
            if let Job::Generate(request, ..) = job {
                let allowed = self.allowed(request, &logits, number, &[])?;
                only.extend(std::iter::repeat_n(allowed, request.samples));
                rows.extend(std::iter::repeat_n(number as i64, request.samples));
                draws.extend((0..request.samples).map(|sample| Draw::new(&request.sampling, sample, 0)));
            }
        }
        let mut drawn = Vec::new();
        if !rows.is_empty() {
            let index = Tensor::f_from_slice(&rows)?.f_to_device(logits.device())?;
            drawn = sample(&logits.f_index_select(0, &index)?, &draws, &only)?;
        }
        Ok(Read { logits, drawn })
    }

    /// Begins the samples, answers what is answered with the prompt.
    fn take_in(&mut self, pack: Vec<Begun>, read: Read) {
        let mut drawn = read.drawn.into_iter();
        for (number, (job, held)) in pack.into_iter().enumerate() {
            match (job, held) {
                (Job::Generate(request, reply, pieces), Some(held)) => {
                    let mut failed = None;
                    let mut samples = Vec::with_capacity(request.samples);
                    for ((number, place), next) in held.rows.into_iter().enumerate().zip(&mut drawn) {
                        let mut row = Row::new(place, number);
                        let (token, log_prob) = (next.token, next.log_prob);
                        advance(&self.model, &self.tokenizer, &request, &mut row, next, &mut failed);
                        tell(&pieces, &row, token, log_prob);
                        samples.push(row);
                    }
                    self.counters.sampled_tokens.fetch_add(samples.len() as u64, Relaxed);
                    self.active.push(Active { request, reply, pieces, place: held.prompt, samples, failed });
                }
                (Job::Score(_, tokens, reply), _) => {
                    let scores = scores(&read.logits, number, &tokens);
                    let _ = reply.send(scores.map_err(|error| DecodeError::Model(error.to_string())));
                }
                // Reserved for every request to generate.
                (job @ Job::Generate(..), None) => self.waiting.push_front(job),
            }
        }
        self.free_finished();
    }

    /// One more token for every sample under way.
    fn step(&mut self) -> Result<(), ModelError> {
        let (mut steps, mut tokens, mut positions, mut draws) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (active, row) in self.under_way() {
            // The last token drawn is not in the cache yet.
            let own = row.tokens.len() - 1;
            steps.push(Step { row: row.place, prompt: active.place, own });
            tokens.push(i64::from(row.tokens[own]));
            positions.push((active.request.prompt.len() + own) as i64);
            draws.push(Draw::new(&active.request.sampling, row.number, row.tokens.len()));
        }
        if steps.is_empty() {
            return Ok(());
        }
        let hidden = {
            let mut attend = self.cache.steps(&steps)?;
            self.model.hidden(&tokens, &Places::of_steps(positions), attend.as_mut())?
        };
        let logits = self.model.logits(&hidden)?;
        let rows = self.under_way().enumerate();
        let only: Vec<Option<Vec<i64>>> = rows
            .map(|(place, (active, row))| self.allowed(&active.request, &logits, place, &row.tokens))
            .collect::<Result<_, _>>()?;
        let mut drawn = sample(&logits, &draws, &only)?.into_iter();
        for active in self.active.iter_mut().filter(|active| active.failed.is_none()) {
            for row in active.samples.iter_mut().filter(|row| row.finish.is_none()) {
                if let Some(next) = drawn.next() {
                    let (token, log_prob) = (next.token, next.log_prob);
                    advance(&self.model, &self.tokenizer, &active.request, row, next, &mut active.failed);
                    tell(&active.pieces, row, token, log_prob);
                }
            }
        }
        self.counters.sampled_tokens.fetch_add(steps.len() as u64, Relaxed);
        self.free_finished();
        Ok(())
    }

    /// The samples that get a token, in the order in which they get it.
    fn under_way(&self) -> impl Iterator<Item = (&Active, &Row)> {
        let active = self.active.iter().filter(|active| active.failed.is_none());
        let rows = active.flat_map(|active| active.samples.iter().map(move |row| (active, row)));
        rows.filter(|(_, row)| row.finish.is_none())
    }

    /// What may follow the tokens of a sample, by the row of its logits; `None` if everything may.
    fn allowed(
        &self,
        request: &Request,
        logits: &Tensor,
        row: usize,
        tokens: &[u32],
    ) -> Result<Option<Vec<i64>>, ModelError> {
        let Some(constraint) = &request.sampling.constraint else { return Ok(None) };
        allowed(constraint.as_ref(), &logits.f_get(row as i64)?, tokens, &self.tokenizer)
    }

    /// Gives back the cache of samples that ended while others of their request go on.
    fn free_finished(&mut self) {
        for row in self.active.iter_mut().flat_map(|active| &mut active.samples) {
            if row.finish.is_some() && row.place != FREED {
                self.cache.free_row(std::mem::replace(&mut row.place, FREED));
            }
        }
    }

    /// Answers requests that are done.
    fn finish(&mut self) {
        let (tokenizer, cache) = (&self.tokenizer, &mut self.cache);
        let done = |active: &Active| active.failed.is_some() || active.samples.iter().all(|row| row.finish.is_some());
        for mut active in self.active.extract_if(.., |active| done(active)) {
            release(cache.as_mut(), &mut active);
            let answer = match active.failed.take() {
                Some(error) => Err(error),
                None => completion(tokenizer, &active).map_err(|error| DecodeError::Model(error.to_string())),
            };
            let _ = active.reply.send(answer);
        }
    }
}

/// The place of a sample that has given back its own.
const FREED: usize = usize::MAX;

fn release(cache: &mut dyn KvCache, active: &mut Active) {
    let rows = active.samples.iter_mut().map(|row| std::mem::replace(&mut row.place, FREED));
    let rows: Vec<usize> = rows.filter(|place| *place != FREED).collect();
    give_back(cache, active.place, rows);
}

fn give_back(cache: &mut dyn KvCache, prompt: usize, rows: Vec<usize>) {
    for row in rows {
        cache.free_row(row);
    }
    cache.free_prompt(prompt);
}

impl Row {
    fn new(place: usize, number: usize) -> Row {
        let (log_probs, likeliest) = (Vec::new(), Vec::new());
        Row { place, number, tokens: Vec::new(), log_prob: 0.0, log_probs, likeliest, finish: None }
    }
}

/// Tells whoever watches a request what a sample just got.
fn tell(pieces: &Pieces, row: &Row, token: u32, log_prob: f64) {
    let Some(pieces) = pieces else { return };
    // An end token is counted in what was sampled, and is not among the tokens.
    let ended_it = matches!(row.finish, Some((_, sampled)) if sampled > row.tokens.len());
    let finish = row.finish.map(|(finish, _)| finish);
    // Nobody watches any more if this fails.
    let _ = pieces.send(Piece { sample: row.number, token: (!ended_it).then_some(token), log_prob, finish });
}

/// Takes in a token. A sample ends with it if it is an end token, completes a stop text, or is the last one allowed.
fn advance(
    model: &Transformer,
    tokenizer: &Tokenizer,
    request: &Request,
    row: &mut Row,
    drawn: Drawn,
    failed: &mut Option<DecodeError>,
) {
    let Drawn { token, log_prob, likeliest } = drawn;
    if !log_prob.is_finite() {
        failed.get_or_insert(DecodeError::Model(ModelError::NotFinite.to_string()));
        row.finish = Some((Finish::Stop, row.tokens.len()));
        return;
    }
    row.log_prob += log_prob;
    if model.config().eos.contains(&token) {
        row.finish = Some((Finish::Stop, row.tokens.len() + 1));
        return;
    }
    row.tokens.push(token);
    row.log_probs.push(log_prob);
    row.likeliest.push(likeliest);
    if stops(tokenizer, &request.sampling.stop, &row.tokens) {
        row.finish = Some((Finish::Stop, row.tokens.len()));
    } else if row.tokens.len() >= request.sampling.max_tokens {
        row.finish = Some((Finish::Length, row.tokens.len()));
    }
}

/// Whether the text just got a stop text into it. Only the end is looked at: a stop text of n bytes began at most n
/// tokens ago.
fn stops(tokenizer: &Tokenizer, stop: &[String], tokens: &[u32]) -> bool {
    let Some(longest) = stop.iter().map(String::len).max() else { return false };
    let from = tokens.len().saturating_sub(longest + 1);
    tokenizer.decode(&tokens[from..]).is_ok_and(|text| stop.iter().any(|stop| text.contains(stop.as_str())))
}

fn completion(tokenizer: &Tokenizer, active: &Active) -> Result<Completion, ModelError> {
    let mut samples: Vec<Sample> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in &active.samples {
        let Some((finish, sampled)) = row.finish else { continue };
        let mut text = tokenizer.decode(&row.tokens)?;
        if let Some(cut) = active.request.sampling.stop.iter().filter_map(|stop| text.find(stop.as_str())).min() {
            text.truncate(cut);
        }
        let sample = Sample {
            text,
            tokens: row.tokens.clone(),
            log_prob: row.log_prob,
            log_probs: row.log_probs.clone(),
            likeliest: row.likeliest.clone(),
            mean_log_prob: row.log_prob / sampled.max(1) as f64,
            count: 1,
            finish,
        };
        if let Some(&place) = known.get(&sample.text) {
            let count = samples[place].count + 1;
            // The same text by other tokens: the likelier way stands.
            if sample.log_prob > samples[place].log_prob {
                samples[place] = sample;
            }
            samples[place].count = count;
        } else {
            known.insert(sample.text.clone(), samples.len());
            samples.push(sample);
        }
    }
    samples.sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
    Ok(Completion { samples, prompt_tokens: active.request.prompt.len() })
}

fn scores(logits: &Tensor, row: usize, tokens: &[u32]) -> Result<Vec<f64>, ModelError> {
    let index: Vec<i64> = tokens.iter().map(|token| i64::from(*token)).collect();
    let index = Tensor::f_from_slice(&index)?.f_to_device(logits.device())?;
    let chosen = logits.f_get(row as i64)?.f_index_select(0, &index)?;
    let probs = chosen.f_to_kind(Kind::Double)?.f_softmax(0, Kind::Double)?;
    let probs: Vec<f64> = Vec::try_from(&probs.f_to_device(tch::Device::Cpu)?)?;
    if probs.iter().all(|p| p.is_finite()) { Ok(probs) } else { Err(ModelError::NotFinite) }
}
