//! A bounded number of Lean workers, lent out one lease at a time.
//!
//! Invariant: a slot is a semaphore permit, held by a lease or by the task that replaces a lease's worker, and given
//! back by its destructor. So a slot outlives every worker, however the worker, its replacement or the caller ends.
//!
//! Designs considered: repairing a worker whose answer is late (wait for it, throw it away, go on). A fresh worker
//! from the snapshot costs less than finding out whether an old one is sound, so a doubtful worker is killed.

mod lane;
mod lease;

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

pub use lease::Lease;

use crate::client::backend::lake::LakeProject;
use crate::client::{Backend, EmbeddedLean, StandIn, Worker, WorkerLimits};
use crate::error::Error;
use crate::header::Header;
use lane::{Lane, Slot};

/// How many times the background tries to start a worker before it leaves the attempt to the next lease.
const START_ATTEMPTS: u32 = 4;

/// The wait after the first failed attempt; doubled after each.
const START_BACKOFF: Duration = Duration::from_millis(100);

/// How long a shutdown waits for leases that are still out.
const SHUTDOWN_LIMIT: Duration = Duration::from_secs(5);

/// What a pool is made of and what it is held to.
#[derive(Debug, Clone)]
pub struct PoolConfig {
    /// The kind of Lean.
    pub backend: Arc<dyn Backend>,
    /// Workers for search. At least 1.
    pub workers: usize,
    /// Verifications at a time, each in a process of its own. At least 1.
    pub verifiers: usize,
    /// Headers that every new worker for search imports before it is lent.
    pub warm: Vec<Header>,
    /// Private bytes above which a worker is killed, even in the middle of a request.
    pub memory_limit: u64,
    /// Private bytes above which a worker is replaced when its lease ends.
    pub recycle_above: u64,
    /// Requests after which a worker is replaced when its lease ends.
    pub recycle_after: u64,
    /// How long a lease waits for a slot.
    pub lease_wait: Duration,
    /// How many leases may wait at a time.
    pub max_waiting: usize,
    /// From the start of a process to its first answer.
    pub startup_limit: Duration,
    /// For the imports of a header.
    pub import_limit: Duration,
}

impl PoolConfig {
    /// The usual configuration of a pool of `workers` workers (at least 1) and as many verifiers.
    pub fn new(backend: impl Backend + 'static, workers: usize) -> Self {
        let workers = workers.max(1);
        Self {
            backend: Arc::new(backend),
            workers,
            verifiers: workers,
            warm: vec![Header::mathlib()],
            memory_limit: 1536 << 20,
            // A fresh one is there in a tenth of a second, and what a search leaves behind is not kept: the pool stays small.
            recycle_above: 192 << 20,
            recycle_after: 20_000,
            lease_wait: Duration::from_mins(10),
            max_waiting: 4096,
            startup_limit: Duration::from_mins(2),
            import_limit: Duration::from_mins(1),
        }
    }

    /// The usual pool of the embedded Lean, hosted by the `lean-repl` that is [found](EmbeddedLean::find).
    pub fn embedded(workers: usize) -> Result<Self, Error> {
        Ok(Self::new(EmbeddedLean::find()?, workers))
    }

    /// The usual pool of native Lean in a Lake project: with room for Mathlib in every worker. Headers become warm as
    /// they are asked for.
    pub fn lake(project: LakeProject, workers: usize) -> Self {
        Self {
            warm: Vec::new(),
            memory_limit: 10 << 30,
            recycle_above: 6 << 30,
            // Nothing that a REPL was asked is ever freed.
            recycle_after: 4_000,
            import_limit: Duration::from_mins(10),
            ..Self::new(project, workers)
        }
    }

    fn worker_limits(&self) -> WorkerLimits {
        WorkerLimits { memory: self.memory_limit, startup: self.startup_limit, import: self.import_limit }
    }
}

/// A pool of Lean workers. Clones share it; dropping the last one, and every lease, kills the workers.
#[derive(Clone)]
pub struct Pool {
    shared: Arc<Shared>,
}

struct Shared {
    config: PoolConfig,
    /// Workers for search: kept warm and lent again.
    search: Lane,
    /// Workers for verification: fresh, and used once.
    verification: Lane,
    closing: watch::Sender<bool>,
    /// Where replacements are started from destructors.
    runtime: tokio::runtime::Handle,
}

impl Pool {
    /// Starts a pool. Its first worker is waited for, so that a Lean that cannot start is told here.
    pub async fn new(config: PoolConfig) -> Result<Self, Error> {
        set_up(&*config.backend).await?;
        let shared = Arc::new(Shared {
            search: Lane::new(config.workers.max(1), config.max_waiting),
            verification: Lane::new(config.verifiers.max(1), config.max_waiting),
            closing: watch::Sender::new(false),
            runtime: tokio::runtime::Handle::current(),
            config,
        });
        let first = shared.search.admit(shared.config.lease_wait, shared.closing.subscribe()).await?;
        let worker = shared.start_warm(&shared.config.warm).await?;
        let rest = shared.search.take_free_slots();
        shared.put_back(worker, first);
        for slot in rest {
            shared.refill(None, slot, None);
        }
        Ok(Self { shared })
    }

    /// A worker with `header` imported. Waits for a slot, for [`PoolConfig::lease_wait`] at most.
    pub async fn lease(&self, header: &Header) -> Result<Lease, Error> {
        let slot = self.admit(&self.shared.search).await?;
        let worker = match self.shared.search.take(header) {
            Some(worker) => worker,
            None => self.shared.start_warm(&self.shared.config.warm).await?,
        };
        let mut lease = Lease::new(Arc::clone(&self.shared), worker, slot, header.clone());
        lease.import().await?;
        Ok(lease)
    }

    /// A worker that has never been asked anything, which nobody gets after.
    pub(crate) async fn lease_unused(&self) -> Result<Lease, Error> {
        let slot = self.admit(&self.shared.verification).await?;
        let worker = match self.shared.verification.take(&Header::init()) {
            Some(worker) => worker,
            None => self.shared.start_warm(&[]).await?,
        };
        Ok(Lease::for_one_use(Arc::clone(&self.shared), worker, slot))
    }

    async fn admit(&self, lane: &Lane) -> Result<Slot, Error> {
        lane.admit(self.shared.config.lease_wait, self.shared.closing.subscribe()).await
    }

    /// The imports of `header` that another library stands for in this pool's Lean.
    pub fn stand_in(&self, header: &Header) -> Option<StandIn> {
        self.shared.config.backend.stand_in(header)
    }

    /// The pool's configuration.
    pub fn config(&self) -> &PoolConfig {
        &self.shared.config
    }

    /// Workers for search that are ready to be lent.
    pub fn idle_workers(&self) -> usize {
        self.shared.search.idle()
    }

    /// Ends requests that are under way with [`Error::Closed`], kills all workers and waits until they are gone.
    ///
    /// Leases that somebody still holds and does not use are waited for, but not for ever.
    pub async fn shutdown(&self) {
        self.shared.closing.send_replace(true);
        for lane in [&self.shared.search, &self.shared.verification] {
            for mut worker in lane.close() {
                worker.kill().await;
            }
            if !lane.all_home(SHUTDOWN_LIMIT).await {
                tracing::warn!("a lease of a Lean worker is still out after the shutdown");
            }
        }
    }
}

/// Runs what the backend wants to have run once.
async fn set_up(backend: &dyn Backend) -> Result<(), Error> {
    let Some(command) = backend.set_up() else { return Ok(()) };
    let program = PathBuf::from(command.get_program());
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let told = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    let status = tokio::process::Command::from(command)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .status()
        .await
        .map_err(|source| Error::Spawn { program, source })?;
    if status.success() { Ok(()) } else { Err(Error::SetUp { command: told, status: status.to_string() }) }
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pool").field("config", self.config()).finish_non_exhaustive()
    }
}

impl Shared {
    fn is_closing(&self) -> bool {
        *self.closing.borrow()
    }

    /// One attempt at a new worker that has `headers` imported.
    async fn start_warm(&self, headers: &[Header]) -> Result<Worker, Error> {
        let mut worker =
            Worker::start(&*self.config.backend, self.config.worker_limits(), self.closing.subscribe()).await?;
        for header in headers {
            match worker.base(header).await {
                // Whoever wants this header is told then.
                Err(Error::Header { header, message }) => tracing::warn!(header, message, "cannot warm up a header"),
                Err(error) => return Err(error),
                Ok(_) => {}
            }
        }
        Ok(worker)
    }

    /// Several attempts, with growing waits between them.
    async fn start_patiently(&self, headers: &[Header]) -> Result<Worker, Error> {
        let mut wait = START_BACKOFF;
        for _ in 1..START_ATTEMPTS {
            match self.start_warm(headers).await {
                Err(error) if error.is_transient() => {
                    tracing::warn!(%error, "a Lean worker did not start; trying again in {wait:?}");
                }
                other => return other,
            }
            tokio::time::sleep(wait).await;
            wait *= 2;
        }
        self.start_warm(headers).await
    }

    /// Takes a worker back after a lease: onto the shelf, or replaced if it must not be lent again.
    fn take_back(self: &Arc<Self>, mut worker: Worker, slot: Slot, header: Header) {
        let config = &self.config;
        let fit = !slot.is_single_use()
            && !self.is_closing()
            && worker.is_ready()
            && worker.served() < config.recycle_after
            && worker.anonymous().is_some_and(|bytes| bytes <= config.recycle_above);
        if fit {
            self.put_back(worker, slot);
        } else {
            self.refill(Some(worker), slot, Some(header));
        }
    }

    /// Puts a ready worker on its lane's shelf and gives the slot free, in this order.
    fn put_back(self: &Arc<Self>, worker: Worker, slot: Slot) {
        if let Some(worker) = self.lane(&slot).shelve(worker) {
            self.refill(Some(worker), slot, None);
        }
    }

    fn lane(&self, slot: &Slot) -> &Lane {
        if slot.belongs_to(&self.verification) { &self.verification } else { &self.search }
    }

    /// Buries the old worker and puts a new one on the shelf, in the background. The slot is free when that is done;
    /// if it cannot be done the slot is free all the same, and the next lease tries again and gets the error.
    fn refill(self: &Arc<Self>, old: Option<Worker>, slot: Slot, header: Option<Header>) {
        let shared = Arc::clone(self);
        self.runtime.spawn(async move {
            if let Some(mut old) = old {
                old.kill().await;
            }
            if shared.is_closing() {
                return;
            }
            let mut headers = Vec::new();
            if !slot.belongs_to(&shared.verification) {
                headers.clone_from(&shared.config.warm);
                headers.extend(header.filter(|header| !shared.config.warm.contains(header)));
            }
            match shared.start_patiently(&headers).await {
                Ok(worker) => {
                    if let Some(mut worker) = shared.lane(&slot).shelve(worker) {
                        worker.kill().await;
                    }
                }
                Err(Error::Closed) => {}
                Err(error) => tracing::warn!(%error, "a Lean worker could not be replaced"),
            }
            drop(slot);
        });
    }
}
