//! The hard limit on a request's wall clock: whatever Lean is doing, somebody answers in time.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::replies::Replies;
use crate::host::{Cause, Lost};

/// One thread that answers and ends the process when a request takes too long.
pub(super) struct Watchdog {
    limit: Duration,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    until: Mutex<Option<Instant>>,
    changed: Condvar,
}

impl Watchdog {
    pub(super) fn start(limit: Duration, replies: Arc<Replies>) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let watched = shared.clone();
        std::thread::Builder::new().name("watchdog".into()).spawn(move || watched.watch(limit, &replies))?;
        Ok(Self { limit, shared })
    }

    /// A request begins.
    pub(super) fn begin(&self) {
        *self.shared.lock() = Some(Instant::now() + self.limit);
        self.shared.changed.notify_all();
    }

    /// The request's reply is at hand. Does not return if time ran out before.
    pub(super) fn end(&self) {
        *self.shared.lock() = None;
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Option<Instant>> {
        self.until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn watch(&self, limit: Duration, replies: &Replies) {
        let mut until = self.lock();
        loop {
            let Some(time) = *until else {
                until = self.changed.wait(until).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let left = time.saturating_duration_since(Instant::now());
            if left.is_zero() {
                // Under the lock, so that a reply that comes now is not sent as well.
                let detail = format!("no reply within {} ms", limit.as_millis());
                replies.last(&Lost { cause: Cause::Timeout, detail });
            }
            until = self.changed.wait_timeout(until, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
