//! A worker on loan.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::Shared;
use super::lane::Slot;
use crate::client::Worker;
use crate::error::Error;
use crate::header::Header;
use crate::protocol::{
    Command, CommandReply, Forget, Hello, Limits, SplitReply, Tactic, TacticReply, TacticResult, Tactics, VerifyBody,
    VerifyReply,
};

/// A Lean worker of one's own, until it is dropped.
///
/// Every request has a deadline of wall clock. A request that passes it, or whose worker dies, is the last one of this
/// lease: all later ones are [`Error::LeaseLost`]. The same goes for a request whose future was dropped before it was
/// ready, because its answer would be taken for the next one's. In each case the pool replaces the worker.
///
/// Environment and state numbers mean nothing to any other lease.
pub struct Lease {
    shared: Arc<Shared>,
    /// Taken only by the destructor.
    held: Option<(Worker, Slot)>,
    header: Header,
    base: Option<u64>,
}

impl Lease {
    pub(super) fn new(shared: Arc<Shared>, worker: Worker, slot: Slot, header: Header) -> Self {
        Self { shared, held: Some((worker, slot)), header, base: None }
    }

    pub(super) fn for_one_use(shared: Arc<Shared>, worker: Worker, slot: Slot) -> Self {
        Self::new(shared, worker, slot.for_one_use(), Header::init())
    }

    pub(super) async fn import(&mut self) -> Result<(), Error> {
        let header = self.header.clone();
        self.base = self.worker()?.base(&header).await?;
        Ok(())
    }

    fn worker(&mut self) -> Result<&mut Worker, Error> {
        self.held.as_mut().map(|(worker, _)| worker).ok_or(Error::LeaseLost)
    }

    /// The header that was leased.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The environment that holds the header: where to start from. `None` where leaving `env` out starts there.
    pub fn base_env(&self) -> Option<u64> {
        self.base
    }

    /// Which Lean this is.
    pub fn hello(&self) -> Option<&Hello> {
        self.held.as_ref().map(|(worker, _)| worker.hello())
    }

    /// The process's number.
    pub fn pid(&self) -> Option<u32> {
        self.held.as_ref().map(|(worker, _)| worker.pid())
    }

    /// Whether the worker is gone, so that no request can succeed.
    pub fn is_lost(&mut self) -> bool {
        self.held.as_mut().is_none_or(|(worker, _)| !worker.is_ready())
    }

    /// Bytes of memory that the worker alone holds. `None` if it is gone. Takes milliseconds.
    pub fn private_bytes(&self) -> Option<u64> {
        self.held.as_ref().and_then(|(worker, _)| worker.private_dirty())
    }

    /// Elaborates commands.
    pub async fn cmd(&mut self, command: &Command, deadline: Duration) -> Result<CommandReply, Error> {
        self.worker()?.command(command, deadline).await
    }

    /// Tries one tactic. A tactic that fails is [`Error::Refused`].
    pub async fn tactic(&mut self, tactic: &Tactic, deadline: Duration) -> Result<TacticReply, Error> {
        self.worker()?.tactic(tactic, deadline).await
    }

    /// Tries several tactics on one state, each from that state. The results are in the order of the tactics, and as
    /// many. `deadline` is for all of them together: see [`Lease::batch_deadline`].
    pub async fn tactics(&mut self, batch: &Tactics, deadline: Duration) -> Result<Vec<TacticResult>, Error> {
        let results = self.worker()?.tactics(batch, deadline).await?;
        if results.len() != batch.tactics.len() {
            let detail = format!("{} results for {} tactics", results.len(), batch.tactics.len());
            self.worker()?.kill().await;
            return Err(Error::Protocol { detail });
        }
        Ok(results)
    }

    /// A deadline for `count` tactics that Lean itself should stop after `limits.timeout` each: some slack on top,
    /// since a tactic notices its limit only between steps. Without such a limit, a minute each.
    pub fn batch_deadline(limits: &Limits, count: usize) -> Duration {
        limits.deadline(count)
    }

    /// Frees proof states and environments, and returns how many there were; 0 where the REPL cannot free anything.
    pub async fn forget(&mut self, proof_states: &[u64], envs: &[u64], deadline: Duration) -> Result<u64, Error> {
        self.worker()?.forget(&Forget { proof_states, envs }, deadline).await
    }

    /// Cuts a file into its commands.
    pub async fn split(&mut self, text: &str, limits: Limits, deadline: Duration) -> Result<SplitReply, Error> {
        self.worker()?.split(text, limits, deadline).await
    }

    /// Sends any JSON and returns the answer as it came, `{"message": …}` included.
    pub async fn raw(&mut self, request: &Value, deadline: Duration) -> Result<Value, Error> {
        self.worker()?.serve_raw(request, deadline).await
    }

    /// Only for the gate: nobody else says what was verified.
    pub(crate) async fn verify(
        &mut self,
        verify: VerifyBody<'_>,
        limits: Limits,
        deadline: Duration,
    ) -> Result<VerifyReply, Error> {
        self.worker()?.verify(verify, limits, deadline).await
    }
}

impl std::fmt::Debug for Lease {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lease").field("header", &self.header).field("pid", &self.pid()).finish_non_exhaustive()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some((worker, slot)) = self.held.take() {
            self.shared.take_back(worker, slot, std::mem::take(&mut self.header));
        }
    }
}
