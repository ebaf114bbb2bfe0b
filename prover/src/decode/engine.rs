//! The thread that owns the model, and the handle that everyone else has.

use super::{
    embedder::{self, Text},
    kv::KvCache,
    options::Request,
    paged::PagedCache,
    reply::{Completion, DecodeError, Piece},
    scheduler::{Job, Scheduler},
    slots::{SlotCache, Slots, WIDTH},
};
use crate::{
    model::{Config, ModelError, Tokenizer, Transformer},
    policy::Usage,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};
use tch::{Device, Kind};
use tokio::sync::{
    mpsc::{self, error::TryRecvError},
    oneshot,
};

/// How much the engine does at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct EngineOptions {
    /// Samples decoded at a time, at most.
    pub rows: usize,
    /// Tokens of prompts read in one forward pass.
    pub prefill: usize,
    /// Longest prompt that is asked for.
    pub prompt: usize,
    /// Longest sample that is asked for.
    pub new: usize,
    /// Tokens that the cache holds; what fits well if not given.
    pub kv_tokens: Option<usize>,
    /// Requests that wait in the queue before askers have to.
    pub queue: usize,
}

impl EngineOptions {
    /// Sizes that suit a model and a device.
    pub fn new(config: &Config, device: Device) -> EngineOptions {
        let (rows, prefill) = if device == Device::Cpu { (64, 1024) } else { (512, 8192) };
        EngineOptions { rows, prefill, prompt: config.context.min(2048), new: 256, kv_tokens: None, queue: 256 }
    }
}

/// A handle on the inference thread and those that embed. They end once all handles are gone.
#[derive(Clone)]
pub struct Engine {
    sender: mpsc::Sender<Job>,
    texts: mpsc::Sender<Text>,
    shared: Arc<Shared>,
}

struct Shared {
    config: Config,
    counters: Arc<Counters>,
    /// Why the thread ended, if it did so by itself.
    ended: Arc<Mutex<Option<String>>>,
}

/// What the engine has done.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) prompt_tokens: AtomicU64,
    pub(super) sampled_tokens: AtomicU64,
    pub(super) queued: AtomicU64,
    pub(super) running: AtomicU64,
    pub(super) busy_nanoseconds: AtomicU64,
}

impl Engine {
    /// Starts the inference thread. The cache's memory is taken here, so that none is missing later.
    pub fn start(model: Transformer, tokenizer: Arc<Tokenizer>, options: &EngineOptions) -> Result<Engine, ModelError> {
        let config = model.config().clone();
        let cache = cache(&model, options)?;
        let counters = Arc::new(Counters::default());
        let (sender, receiver) = mpsc::channel(options.queue);
        let ended = Arc::new(Mutex::new(None));
        let texts = embedder::start(&model, options.prefill, options.queue, &counters)?;
        let scheduler = Scheduler::new(model, tokenizer, cache, Arc::clone(&counters), options.prefill, options.rows);
        let (thread_counters, reason, queue) = (Arc::clone(&counters), Arc::clone(&ended), options.queue);
        let work = move || {
            let _guard = tch::no_grad_guard();
            serve(scheduler, receiver, &thread_counters, queue, &reason);
        };
        std::thread::Builder::new()
            .name("inference".to_owned())
            .spawn(work)
            .map_err(|error| ModelError::Torch(format!("the inference thread does not start: {error}")))?;
        Ok(Engine { sender, texts, shared: Arc::new(Shared { config, counters, ended }) })
    }

    /// What the model is.
    pub fn config(&self) -> &Config {
        &self.shared.config
    }

    /// Samples from a prompt. Dropping the future cancels the request.
    pub async fn generate(&self, request: Request) -> Result<Completion, DecodeError> {
        self.generate_into(request, None).await
    }

    /// The same, with every token sent to `pieces` as soon as it is drawn.
    pub async fn generate_streaming(
        &self,
        request: Request,
        pieces: mpsc::UnboundedSender<Piece>,
    ) -> Result<Completion, DecodeError> {
        self.generate_into(request, Some(pieces)).await
    }

    async fn generate_into(
        &self,
        request: Request,
        pieces: Option<mpsc::UnboundedSender<Piece>>,
    ) -> Result<Completion, DecodeError> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Generate(request, reply, pieces)).await?;
        answer.await.map_err(|_| self.gone())?
    }

    /// A text's embedding, not normalised: the mean of its hidden states after the last norm, projected where the model
    /// was trained to embed. One forward pass.
    pub async fn embed(&self, tokens: Vec<u32>) -> Result<Vec<f32>, DecodeError> {
        let (length, context) = (tokens.len(), self.config().context);
        if length == 0 {
            return Err(DecodeError::Request("the text is empty".to_owned()));
        }
        if length > context {
            let reason = format!("the model's context is {context} tokens");
            return Err(DecodeError::TooLong { prompt: length, samples: 0, new: 0, reason });
        }
        let (reply, answer) = oneshot::channel();
        self.texts.send(Text { tokens, reply }).await.map_err(|_| self.gone())?;
        answer.await.map_err(|_| self.gone())?
    }

    /// The probabilities with which `tokens`, among themselves, follow a prompt. One forward pass.
    pub async fn score(&self, prompt: Vec<u32>, tokens: Vec<u32>) -> Result<Vec<f64>, DecodeError> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Score(prompt, tokens, reply)).await?;
        answer.await.map_err(|_| self.gone())?
    }

    async fn send(&self, job: Job) -> Result<(), DecodeError> {
        self.sender.send(job).await.map_err(|_| self.gone())
    }

    fn gone(&self) -> DecodeError {
        let reason = self.shared.ended.lock().unwrap_or_else(PoisonError::into_inner);
        DecodeError::Gone(reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default())
    }

    /// What it has done, and what waits.
    pub fn usage(&self) -> Usage {
        let counters = &self.shared.counters;
        let in_channel =
            self.sender.max_capacity() - self.sender.capacity() + self.texts.max_capacity() - self.texts.capacity();
        Usage {
            prompt_tokens: counters.prompt_tokens.load(Relaxed),
            sampled_tokens: counters.sampled_tokens.load(Relaxed),
            queued: counters.queued.load(Relaxed) + in_channel as u64,
            running: counters.running.load(Relaxed),
            busy: Duration::from_nanos(counters.busy_nanoseconds.load(Relaxed)),
        }
    }
}

/// Memory that the cache on a CPU may come to.
const CPU_CACHE_BYTES: usize = 1 << 30;

fn cache(model: &Transformer, options: &EngineOptions) -> Result<Box<dyn KvCache>, ModelError> {
    let config = model.config();
    if model.device() == Device::Cpu {
        let token = 2 * config.layers * (config.kv_heads * config.head_dim) as usize * 4;
        let one = options.prompt + options.rows * options.new.next_multiple_of(16);
        let tokens = options.kv_tokens.unwrap_or_else(|| (CPU_CACHE_BYTES / token).clamp(4096, 2 * one.max(4096)));
        return Ok(Box::new(PagedCache::new(config, tokens)?));
    }
    let slots = options.rows.div_ceil(WIDTH);
    let new = options.new.next_multiple_of(32);
    let mut sizes = Slots { families: slots, prompt: options.prompt, new };
    if let Some(tokens) = options.kv_tokens {
        sizes.families = (tokens / (options.prompt + WIDTH * new)).clamp(1, slots);
    }
    let width = if model.kind() == Kind::Float { 4 } else { 2 };
    let bytes = SlotCache::bytes(config, sizes, width);
    let built = SlotCache::new(config, sizes, model.device(), model.activations());
    match built {
        Ok(cache) => Ok(Box::new(cache)),
        Err(error) => Err(ModelError::Torch(format!(
            "the cache of keys and values takes {:.1} GB; --kv-tokens or --decode-rows below the default make it smaller ({error})",
            bytes as f64 / 1e9
        ))),
    }
}

fn serve(
    mut scheduler: Scheduler,
    mut receiver: mpsc::Receiver<Job>,
    counters: &Counters,
    queue: usize,
    ended: &Mutex<Option<String>>,
) {
    loop {
        if scheduler.is_idle() {
            match receiver.blocking_recv() {
                Some(job) => take(&mut scheduler, job),
                None => return,
            }
        }
        // What waits here is bounded as the channel is; askers wait for the rest.
        while scheduler.waiting() < queue {
            match receiver.try_recv() {
                Ok(job) => take(&mut scheduler, job),
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
            }
        }
        let started = Instant::now();
        counters.queued.store(scheduler.waiting() as u64, Relaxed);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| scheduler.round())) {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message").to_owned();
            *ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(text.clone());
            scheduler.fail_all(&DecodeError::Gone(format!(": {text}")));
            return;
        }
        counters.queued.store(scheduler.waiting() as u64, Relaxed);
        counters.busy_nanoseconds.fetch_add(started.elapsed().as_nanos() as u64, Relaxed);
    }
}

fn take(scheduler: &mut Scheduler, job: Job) {
    if !job.is_cancelled() {
        scheduler.add(job);
    }
}
