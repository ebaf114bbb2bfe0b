//! What all requests share: the model, Lean, and how much of each a request may have.

use super::{ApiError, embeddings::InputType, keys::Keys, metrics::Metrics, proofs::Jobs};
use crate::{
    decode::Engine,
    index::Index,
    model::{Tokenizer, chat::ChatTemplate},
    policy::{Policy, Value, template::Templates},
    prove::{
        Budget, Meter, Outcome, Prover, Task,
        input::Source,
        task::{Cut, cut},
    },
    search::{SearchOptions, Watch},
};
use lean_bridge::{Gate, Pool};
use serde::Deserialize;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};
use store::Store;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use utoipa::ToSchema;

/// A model in this process.
pub struct Served {
    /// The thread that runs it.
    pub engine: Engine,
    /// Its tokenizer.
    pub tokenizer: Arc<Tokenizer>,
    /// How it is asked; what it was not trained for is not there.
    pub templates: Option<Templates>,
    /// How it is talked to, if it is one to talk to.
    pub chat: Option<ChatTemplate>,
}

impl Served {
    /// What the model was trained to have texts put into before it embeds them.
    pub fn frame(&self, input: InputType) -> Option<&str> {
        let frames = self.templates.as_ref()?.embedding.as_ref()?;
        Some(match input {
            InputType::Similarity => &frames.similarity,
            InputType::Document => &frames.document,
            InputType::Query => &frames.query,
        })
    }
}

/// What requests may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a request.
    pub body_bytes: usize,
    /// Time in which a request has to arrive.
    pub body_time: Duration,
    /// Requests under way at a time.
    pub requests: usize,
    /// Proof jobs that wait.
    pub queue: usize,
    /// Seconds a search may be asked to take.
    pub timeout: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        let body_time = Duration::from_secs(20);
        Limits { body_bytes: 2 << 20, body_time, requests: 512, queue: 64, timeout: 600 }
    }
}

/// Everything that a server is made of.
pub struct App {
    /// What the model is called.
    pub(super) name: String,
    /// The model; none if the policy is the portfolio or another server.
    pub(super) model: Option<Served>,
    /// Lean.
    pub(super) pool: Pool,
    /// Which Lean.
    pub(super) lean: String,
    /// Proposes tactics.
    pub(super) policy: Arc<dyn Policy>,
    /// Ranks states.
    pub(super) value: Arc<dyn Value>,
    /// Bounds of a search that says nothing else.
    pub(super) search: SearchOptions,
    /// Counts what Lean does, and bounds it.
    pub(super) meter: Arc<Meter>,
    /// What requests may take.
    pub(super) limits: Limits,
    /// Statements to find.
    pub(super) index: Option<Index>,
    /// Keys, feedback.
    pub(super) store: Option<Store>,
    /// Who may ask.
    pub(super) keys: Keys,
    /// Proof jobs.
    pub(super) jobs: Jobs,
    /// What was asked.
    pub(super) metrics: Metrics,
    /// When it started, in seconds since 1970.
    pub(super) created: u64,
    /// One for each search that may run: each holds a Lean process.
    pub(super) searches: Arc<Semaphore>,
    waiting: AtomicUsize,
}

/// What an [`App`] is made of, besides its own bookkeeping.
pub struct Parts {
    /// What the model is called.
    pub name: String,
    /// The model; none if the policy is the portfolio or another server.
    pub model: Option<Served>,
    /// Lean.
    pub pool: Pool,
    /// Which Lean.
    pub lean: String,
    /// Proposes tactics.
    pub policy: Arc<dyn Policy>,
    /// Ranks states.
    pub value: Arc<dyn Value>,
    /// Bounds of a search that says nothing else.
    pub search: SearchOptions,
    /// Requests that Lean works on at a time.
    pub workers: usize,
    /// Searches at a time; the pool has a worker for each.
    pub searches: usize,
    /// What requests may take.
    pub limits: Limits,
    /// Statements to find.
    pub index: Option<Index>,
    /// Keys, feedback.
    pub store: Option<Store>,
    /// Who may ask.
    pub keys: Keys,
}

/// How long a search may take; what is not given is the server's own.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, ToSchema)]
#[serde(default)]
pub(super) struct Bounds {
    /// Seconds.
    #[schema(minimum = 1)]
    pub(super) timeout: Option<u64>,
    /// Batches of tactics.
    #[schema(minimum = 1)]
    pub(super) expansions: Option<usize>,
    /// Everything random comes from this.
    pub(super) seed: Option<u64>,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> App {
        let created = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        App {
            meter: Arc::new(Meter::new(parts.workers)),
            searches: Arc::new(Semaphore::new(parts.searches)),
            waiting: AtomicUsize::new(0),
            jobs: Jobs::default(),
            metrics: Metrics::default(),
            created: created.map_or(0, |since| since.as_secs()),
            keys: parts.keys,
            name: parts.name,
            model: parts.model,
            pool: parts.pool,
            lean: parts.lean,
            policy: parts.policy,
            value: parts.value,
            search: parts.search,
            limits: parts.limits,
            index: parts.index,
            store: parts.store,
        }
    }

    /// The model, if the name is its or none is given.
    pub(super) fn model(&self, asked: Option<&str>) -> Result<&Served, ApiError> {
        self.check_name(asked)?;
        let none = || ApiError::unsupported(format!("`{}` proposes tactics and is no language model", self.name));
        self.model.as_ref().ok_or_else(none)
    }

    /// Refuses the name of a model that is not here.
    pub(super) fn check_name(&self, asked: Option<&str>) -> Result<(), ApiError> {
        match asked {
            Some(asked) if asked != self.name => Err(ApiError::no_model(asked, &self.name)),
            _ => Ok(()),
        }
    }

    /// A place for a search: waits for one, unless too many wait already.
    pub(super) async fn place(&self) -> Result<OwnedSemaphorePermit, ApiError> {
        let _waiting = self.queued()?;
        let gone = |_| ApiError::unavailable("the server is going down");
        Arc::clone(&self.searches).acquire_owned().await.map_err(gone)
    }

    /// A place in the queue, until it is dropped.
    pub(super) fn queued(&self) -> Result<Queued<'_>, ApiError> {
        let before = self.waiting.fetch_add(1, Relaxed);
        let queued = Queued(&self.waiting);
        if before >= self.limits.queue && self.searches.available_permits() == 0 {
            return Err(ApiError::busy(format!("{before} searches wait already"), 10));
        }
        Ok(queued)
    }

    /// Cuts a file into statements.
    pub(super) async fn cut(&self, text: String) -> Result<(Source, Cut), ApiError> {
        let source = Source::of_text(None, text)?;
        let cut = cut(&self.pool, &source).await?;
        Ok((source, cut))
    }

    /// Searches for a proof of a statement within the bounds.
    pub(super) async fn prove(&self, task: &Task, bounds: &Bounds, watch: Option<Arc<Watch>>) -> Outcome {
        let search = SearchOptions {
            time: bounds.timeout.map_or(self.search.time, Duration::from_secs),
            expansions: bounds.expansions.unwrap_or(self.search.expansions),
            seed: bounds.seed.unwrap_or(self.search.seed),
            ..self.search.clone()
        };
        let (policy, value) = (Arc::clone(&self.policy), Arc::clone(&self.value));
        let budget = Budget { search, attempts: 1 };
        let prover = Prover::new(self.pool.clone(), self.lean.clone(), policy, value, budget, Arc::clone(&self.meter));
        match watch {
            Some(watch) => prover.watched(watch).prove(task).await,
            None => prover.prove(task).await,
        }
    }

    /// The one that says proved.
    pub(super) fn gate(&self) -> Gate {
        Gate::new(self.pool.clone())
    }
}

/// See [`App::queued`].
pub(super) struct Queued<'a>(&'a AtomicUsize);

impl Drop for Queued<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

impl Bounds {
    /// Refuses what makes no sense or is more than the server gives.
    pub(super) fn check(&self, app: &App) -> Result<(), ApiError> {
        let most = app.limits.timeout;
        if self.timeout.is_some_and(|seconds| !(1..=most).contains(&seconds)) {
            return Err(ApiError::invalid("timeout", format!("timeout: 1 to {most} seconds are given")));
        }
        if self.expansions.is_some_and(|count| !(1..=1_000_000).contains(&count)) {
            return Err(ApiError::invalid("expansions", "expansions: 1 to 1000000 are given"));
        }
        Ok(())
    }
}

/// A file to prove of what a person types: Mathlib is imported if nothing is, and a statement without a proof gets a
/// hole. `param` is the field that the text is from.
pub(super) fn completed(param: &'static str, text: &str) -> Result<String, ApiError> {
    if text.trim().is_empty() {
        return Err(ApiError::invalid(param, format!("{param}: there is nothing in it")));
    }
    let text = text.replace("\r\n", "\n");
    let imports = text.lines().any(|line| line.trim_start().starts_with("import "));
    let header = if imports { "" } else { "import Mathlib\n\n" };
    let body = text.trim_end();
    let tail = if body.contains("sorry") {
        ""
    } else if body.ends_with(":=") {
        " by sorry"
    } else if body.ends_with(":= by") {
        " sorry"
    } else if body.contains(":=") {
        ""
    } else {
        " := by sorry"
    };
    Ok(format!("{header}{body}{tail}\n"))
}

#[cfg(test)]
mod tests {
    fn completed(text: &str) -> String {
        super::completed("statement", text).unwrap()
    }

    #[test]
    fn what_people_type_becomes_a_file() {
        assert_eq!(completed("theorem t : 1 = 1"), "import Mathlib\n\ntheorem t : 1 = 1 := by sorry\n");
        assert_eq!(
            completed("import Mathlib\ntheorem t : 1 = 1 :="),
            "import Mathlib\ntheorem t : 1 = 1 := by sorry\n"
        );
        assert_eq!(completed("example : 1 = 1 := by\n"), "import Mathlib\n\nexample : 1 = 1 := by sorry\n");
        assert_eq!(completed("example : 1 = 1 := by sorry"), "import Mathlib\n\nexample : 1 = 1 := by sorry\n");
        assert_eq!(completed("example : 1 = 1 := rfl"), "import Mathlib\n\nexample : 1 = 1 := rfl\n");
    }
}
