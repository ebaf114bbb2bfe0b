//! `/v1/proofs`: searches as jobs, with the tree as it grows.

use super::{
    ApiError, Body,
    app::{App, Bounds, completed},
};
use crate::{
    prove::{Outcome, Status, Task},
    search::{Expansion, Watch},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::sse::{Event, KeepAlive, Sse},
};
use futures_util::{Stream, stream};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::{sync::watch, task::AbortHandle};
use utoipa::ToSchema;

/// Jobs that are remembered after they ended.
const REMEMBERED: usize = 256;
/// Events of a job that are kept for those who come late.
const EVENTS: usize = 4096;

/// What to prove.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ProofRequest {
    /// The served model's name.
    model: Option<String>,
    /// Lean: statements with `sorry`, with what they need before them. Mathlib is imported if nothing is, and a statement
    /// without a proof gets a hole.
    statement: String,
    /// Only the theorem of this name.
    theorem: Option<String>,
    /// How long each statement's search may take.
    #[serde(flatten)]
    bounds: Bounds,
}

/// A job as it stands.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct ProofJob {
    /// Its name.
    id: String,
    object: &'static str,
    /// When it was made, in seconds since 1970.
    created: u64,
    /// How far it is.
    status: JobStatus,
    /// Batches of tactics run.
    expansions: usize,
    /// Statements.
    statements: usize,
    /// What came of the statements that are done.
    #[schema(value_type = Vec<Object>)]
    outcomes: Vec<Outcome>,
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum JobStatus {
    /// It waits for a place.
    Queued,
    /// It searches.
    Running,
    /// It has an outcome for every statement.
    Done,
    /// It was cancelled.
    Cancelled,
}

impl JobStatus {
    fn has_ended(self) -> bool {
        matches!(self, JobStatus::Done | JobStatus::Cancelled)
    }
}

/// All jobs.
#[derive(Default)]
pub(super) struct Jobs(Mutex<BTreeMap<String, Arc<Job>>>);

/// A job with those who watch it.
struct Job {
    state: Mutex<Progress>,
    /// Counts events and changes.
    changed: watch::Sender<usize>,
    abort: Mutex<Option<AbortHandle>>,
}

struct Progress {
    job: ProofJob,
    /// The kind and the data of each event.
    events: Vec<(&'static str, String)>,
    /// The statement that is searched now.
    running: String,
}

/// An expansion and its statement.
#[derive(Serialize)]
struct Seen<'a> {
    statement: &'a str,
    #[serde(flatten)]
    expansion: &'a Expansion,
}

impl Job {
    fn state(&self) -> MutexGuard<'_, Progress> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Progress)) {
        change(&mut self.state());
        self.changed.send_modify(|count| *count += 1);
    }

    fn saw(&self, expansion: &Expansion) {
        self.change(|state| {
            state.job.expansions += 1;
            if state.events.len() < EVENTS
                && let Ok(data) = serde_json::to_string(&Seen { statement: &state.running, expansion })
            {
                state.events.push(("expansion", data));
            }
        });
    }

    fn ended(&self, outcome: Outcome) {
        self.change(|state| {
            if let Ok(data) = serde_json::to_string(&outcome) {
                state.events.push(("outcome", data));
            }
            state.job.outcomes.push(Outcome { records: Vec::new(), ..outcome });
        });
    }

    fn set(&self, status: JobStatus) {
        self.change(|state| {
            if !state.job.status.has_ended() {
                state.job.status = status;
            }
        });
    }
}

impl Jobs {
    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Job>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, id: &str) -> Result<Arc<Job>, ApiError> {
        self.all().get(id).cloned().ok_or_else(|| ApiError::not_found(format!("there is no proof job `{id}`")))
    }

    fn add(&self, id: String, job: Arc<Job>) {
        let mut all = self.all();
        all.insert(id, job);
        let mut over = all.len().saturating_sub(REMEMBERED);
        // Names grow with time, so the oldest come first.
        all.retain(|_, job| {
            let goes = over > 0 && job.state().job.status.has_ended();
            over -= usize::from(goes);
            !goes
        });
    }

    /// Jobs that wait or run.
    pub(super) fn open(&self) -> usize {
        self.all().values().filter(|job| !job.state().job.status.has_ended()).count()
    }

    /// Cancels everything: the server goes down.
    pub(super) fn cancel_all(&self) {
        for job in self.all().values() {
            job.cancel();
        }
    }
}

impl Job {
    fn cancel(&self) {
        if let Some(abort) = self.abort.lock().unwrap_or_else(PoisonError::into_inner).take() {
            abort.abort();
        }
        self.set(JobStatus::Cancelled);
    }
}

/// Starts a search; the answer comes at once, the outcome later.
#[utoipa::path(post, path = "/v1/proofs", request_body = ProofRequest, responses(
    (status = 202, body = ProofJob), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn create(
    State(app): State<Arc<App>>,
    Body(request): Body<ProofRequest>,
) -> Result<(StatusCode, Json<ProofJob>), ApiError> {
    app.check_name(request.model.as_deref())?;
    request.bounds.check(&app)?;
    completed("statement", &request.statement)?;
    let open = app.jobs.open();
    if open >= app.limits.queue {
        return Err(ApiError::busy(format!("{open} proof jobs are open already"), 10));
    }
    let id = app.metrics.id("proof");
    let job = ProofJob {
        id: id.clone(),
        object: "proof",
        created: super::now(),
        status: JobStatus::Queued,
        expansions: 0,
        statements: 0,
        outcomes: Vec::new(),
    };
    let state = Mutex::new(Progress { job: job.clone(), events: Vec::new(), running: String::new() });
    let entry = Arc::new(Job { state, changed: watch::Sender::new(0), abort: Mutex::new(None) });
    app.jobs.add(id, Arc::clone(&entry));
    let working = Arc::clone(&entry);
    let work = tokio::spawn(async move { work(&app, &working, request).await });
    *entry.abort.lock().unwrap_or_else(PoisonError::into_inner) = Some(work.abort_handle());
    Ok((StatusCode::ACCEPTED, Json(job)))
}

/// Proves a job's statements, one after the other.
async fn work(app: &App, job: &Arc<Job>, request: ProofRequest) {
    let proved = async {
        let _place = app.place().await?;
        job.set(JobStatus::Running);
        search(app, job, request).await
    };
    if let Err(error) = proved.await {
        let data = serde_json::to_string(&error.body()).unwrap_or_default();
        job.change(|state| state.events.push(("error", data)));
    }
    job.set(JobStatus::Done);
}

async fn search(app: &App, job: &Arc<Job>, request: ProofRequest) -> Result<(), ApiError> {
    let (_, cut) = app.cut(completed("statement", &request.statement)?).await?;
    let wanted = |task: &Task| request.theorem.as_ref().is_none_or(|name| task.name == *name);
    let tasks: Vec<Task> = cut.tasks.into_iter().filter(wanted).collect();
    if let Some(stray) = cut.strays.first() {
        return Err(ApiError::invalid("statement", stray.to_string()));
    }
    if tasks.is_empty() {
        return Err(ApiError::invalid("statement", "statement: there is no theorem with a `sorry` in it"));
    }
    job.change(|state| state.job.statements = tasks.len());
    for task in &tasks {
        job.change(|state| state.running.clone_from(&task.name));
        let watching = Arc::clone(job);
        let watch: Arc<Watch> = Arc::new(move |expansion: &Expansion| watching.saw(expansion));
        let outcome = app.prove(task, &request.bounds, Some(watch)).await;
        app.metrics.proof(outcome.status == Status::Proved);
        job.ended(outcome);
    }
    Ok(())
}

/// A job as it stands.
#[utoipa::path(get, path = "/v1/proofs/{id}", params(("id" = String, Path)), responses(
    (status = 200, body = ProofJob), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn get(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<ProofJob>, ApiError> {
    Ok(Json(app.jobs.get(&id)?.state().job.clone()))
}

/// Cancels a job.
#[utoipa::path(delete, path = "/v1/proofs/{id}", params(("id" = String, Path)), responses(
    (status = 200, body = ProofJob), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn cancel(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<ProofJob>, ApiError> {
    let job = app.jobs.get(&id)?;
    job.cancel();
    let state = job.state().job.clone();
    Ok(Json(state))
}

/// Everything a job does, from its beginning: `expansion`, `outcome`, `error`, and `end` with the job.
#[utoipa::path(get, path = "/v1/proofs/{id}/events", params(("id" = String, Path)), responses(
    (status = 200, content_type = "text/event-stream", body = String),
    (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn events(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, ApiError> {
    let job = app.jobs.get(&id)?;
    let changes = job.changed.subscribe();
    let events = stream::unfold((job, changes, 0, false), |(job, mut changes, mut sent, ended)| async move {
        if ended {
            return None;
        }
        loop {
            changes.mark_unchanged();
            let next = {
                let state = job.state();
                match state.events.get(sent) {
                    Some((kind, data)) => Some((Event::default().event(kind).data(data), false)),
                    None if state.job.status.has_ended() => {
                        let data = serde_json::to_string(&state.job).unwrap_or_default();
                        Some((Event::default().event("end").data(data), true))
                    }
                    None => None,
                }
            };
            if let Some((event, ended)) = next {
                sent += 1;
                return Some((Ok(event), (job, changes, sent, ended)));
            }
            // The job has its own sender, so this only ends with a change.
            if changes.changed().await.is_err() {
                return None;
            }
        }
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}
