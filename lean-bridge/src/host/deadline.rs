//! The soft deadline of a request: a Boolean reference in Lean's memory that turns true when time is up.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use super::state::Host;

/// Offset of a reference object's value.
const REF_VALUE: u32 = 8;

/// `true` as Lean boxes it.
const BOXED_TRUE: i32 = 3;

/// How often a passed deadline is written again.
///
/// A reference that is marked as shared between threads is read by taking its value out and putting it back, so a
/// store in between is undone by the reader; the next one stays.
const REPEAT: Duration = Duration::from_millis(5);

/// One timer per guest; its thread starts with the first deadline.
#[derive(Default)]
pub(crate) struct Deadline {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    armed: Option<Armed>,
    running: bool,
}

#[derive(Clone, Copy)]
struct Armed {
    at: Instant,
    reference: u32,
}

impl Deadline {
    /// Sets `reference` after `after`, in place of an earlier deadline. Returns the reference no longer needed,
    /// of which the guest owned one count.
    pub(crate) fn arm(&self, host: &Arc<Host>, reference: u32, after: Duration) -> std::io::Result<Option<u32>> {
        let mut state = self.shared.lock();
        if !state.running {
            let (shared, host) = (self.shared.clone(), Arc::downgrade(host));
            std::thread::Builder::new().name("deadline".into()).spawn(move || shared.run(&host))?;
            state.running = true;
        }
        let previous = state.armed.replace(Armed { at: Instant::now() + after, reference });
        self.shared.changed.notify_all();
        Ok(previous.map(|armed| armed.reference))
    }

    /// Takes the deadline back. Returns the reference no longer needed.
    pub(crate) fn disarm(&self) -> Option<u32> {
        self.shared.lock().armed.take().map(|armed| armed.reference)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self, host: &Weak<Host>) {
        let mut state = self.lock();
        loop {
            let Some(armed) = state.armed else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let left = armed.at.saturating_duration_since(Instant::now());
            let pause = if left.is_zero() {
                let Some(host) = host.upgrade() else { return };
                // Under the lock: the reference cannot be given back meanwhile.
                if let Ok(value) = host.memory.atomic(armed.reference + REF_VALUE) {
                    value.store(BOXED_TRUE, Ordering::Release);
                }
                REPEAT
            } else {
                left
            };
            state = self.changed.wait_timeout(state, pause).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
