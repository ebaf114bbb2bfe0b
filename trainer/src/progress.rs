//! How far long work is: a bar on a terminal, a line of the log every minute elsewhere (a batch job's log is read, too).

use indicatif::{ProgressBar, ProgressStyle};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Between two lines of the log.
const PERIOD: Duration = Duration::from_mins(1);

/// Work that is under way.
#[derive(Clone)]
pub(crate) struct Bar {
    bar: ProgressBar,
    told: Arc<Mutex<Instant>>,
}

impl Bar {
    /// Work that is at `done` of `count`.
    pub(crate) fn new(what: impl Into<String>, count: usize, done: usize) -> Bar {
        let bar = ProgressBar::new(count as u64);
        if let Ok(style) = ProgressStyle::with_template("{prefix} {bar:20} {pos}/{len} [{elapsed}] {msg}") {
            bar.set_style(style);
        }
        bar.set_prefix(what.into());
        bar.set_position(done as u64);
        Bar { bar, told: Arc::new(Mutex::new(Instant::now())) }
    }

    /// Says more of it.
    pub(crate) fn say(&self, message: String) {
        self.bar.set_message(message);
    }

    /// One more is done.
    pub(crate) fn advance(&self) {
        self.bar.inc(1);
        if !self.bar.is_hidden() {
            return;
        }
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.elapsed() >= PERIOD {
            *told = Instant::now();
            let (done, of) = (self.bar.position(), self.bar.length().unwrap_or_default());
            tracing::info!("{}: {done} of {of} {}", self.bar.prefix(), self.bar.message());
        }
    }

    /// All is done.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
