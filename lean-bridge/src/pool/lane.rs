//! Slots and the idle workers that belong to them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;

use crate::client::Worker;
use crate::error::Error;
use crate::header::Header;

/// A fixed number of slots for one purpose, with a shelf of workers that are ready.
pub(super) struct Lane {
    slots: Arc<Semaphore>,
    size: usize,
    waiting: AtomicUsize,
    max_waiting: usize,
    /// `None` once the pool shuts down. Never locked across an `await`.
    shelf: Mutex<Option<Vec<Worker>>>,
}

/// The right to have one worker of a lane. Dropping it gives the slot free.
pub(super) struct Slot {
    _permit: OwnedSemaphorePermit,
    lane: Arc<Semaphore>,
    single_use: bool,
}

impl Slot {
    pub(super) fn belongs_to(&self, lane: &Lane) -> bool {
        Arc::ptr_eq(&self.lane, &lane.slots)
    }

    pub(super) fn is_single_use(&self) -> bool {
        self.single_use
    }

    /// From now on the worker in this slot is not lent again.
    pub(super) fn for_one_use(mut self) -> Self {
        self.single_use = true;
        self
    }
}

/// Counts a waiting lease for as long as it waits, also if its future is dropped.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Lane {
    pub(super) fn new(size: usize, max_waiting: usize) -> Self {
        Self {
            slots: Arc::new(Semaphore::new(size)),
            size,
            waiting: AtomicUsize::new(0),
            max_waiting,
            shelf: Mutex::new(Some(Vec::new())),
        }
    }

    /// Waits for a slot: in order of arrival, for `limit` at most, and only if not too many wait already.
    pub(super) async fn admit(&self, limit: Duration, mut closing: watch::Receiver<bool>) -> Result<Slot, Error> {
        if *closing.borrow() {
            return Err(Error::Closed);
        }
        if let Ok(permit) = Arc::clone(&self.slots).try_acquire_owned() {
            return Ok(self.slot(permit));
        }
        let began = Instant::now();
        let others = self.waiting.fetch_add(1, Ordering::Relaxed);
        let _counted = Waiting(&self.waiting);
        let busy = || Error::Busy { waited: began.elapsed(), waiting: others };
        if others >= self.max_waiting {
            return Err(busy());
        }
        tokio::select! {
            permit = Arc::clone(&self.slots).acquire_owned() => permit.map_or(Err(Error::Closed), |p| Ok(self.slot(p))),
            _ = closing.wait_for(|closing| *closing) => Err(Error::Closed),
            () = tokio::time::sleep(limit) => Err(busy()),
        }
    }

    /// All slots that nobody has.
    pub(super) fn take_free_slots(&self) -> Vec<Slot> {
        std::iter::from_fn(|| Arc::clone(&self.slots).try_acquire_owned().ok()).map(|p| self.slot(p)).collect()
    }

    fn slot(&self, permit: OwnedSemaphorePermit) -> Slot {
        Slot { _permit: permit, lane: Arc::clone(&self.slots), single_use: false }
    }

    /// A ready worker, one that knows `header` before all others. Whoever calls holds a slot.
    pub(super) fn take(&self, header: &Header) -> Option<Worker> {
        let mut locked = self.lock();
        let idle = locked.as_mut()?;
        // Workers that died on the shelf are found out here. They are few, and dropping one only sends a signal.
        idle.retain_mut(Worker::is_ready);
        let at = idle.iter().rposition(|worker| worker.has_base(header)).or(idle.len().checked_sub(1))?;
        Some(idle.swap_remove(at))
    }

    /// Puts a ready worker down; the worker comes back if the pool is shut down.
    pub(super) fn shelve(&self, worker: Worker) -> Option<Worker> {
        match self.lock().as_mut() {
            Some(idle) => {
                idle.push(worker);
                None
            }
            None => Some(worker),
        }
    }

    pub(super) fn idle(&self) -> usize {
        self.lock().as_ref().map_or(0, Vec::len)
    }

    /// Closes the shelf and empties it.
    pub(super) fn close(&self) -> Vec<Worker> {
        self.lock().take().unwrap_or_default()
    }

    /// Waits until every slot is free, for `limit` at most.
    pub(super) async fn all_home(&self, limit: Duration) -> bool {
        let all = u32::try_from(self.size).unwrap_or(u32::MAX);
        matches!(tokio::time::timeout(limit, self.slots.acquire_many(all)).await, Ok(Ok(_)))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Vec<Worker>>> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
