//! What a run is doing: counters in Prometheus's manner, and the live line made of them.

use crate::policy::{Answer, Policy, Query, Suggestion, Usage, Value};
use prometheus_client::{
    encoding::text::encode,
    metrics::{counter::Counter, gauge::Gauge},
    registry::{Registry, Unit},
};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    future::Future,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicU64},
    time::{Duration, Instant},
};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Counts what is done and holds the slots that bound how much of Lean runs at a time.
pub struct Meter {
    registry: Registry,
    started: Instant,
    slots: Semaphore,
    slot_count: usize,
    states: Counter,
    tactics: Counter,
    lean_seconds: Counter<f64, AtomicU64>,
    lean_running: Gauge,
    lean_waiting: Gauge,
    queries: Counter,
    querying: Gauge,
    policy_clock: Clock,
}

impl Meter {
    /// A meter of a run in which at most `slots` (at least 1) requests to Lean run at a time.
    pub fn new(slots: usize) -> Meter {
        let mut meter = Meter {
            registry: Registry::with_prefix("mathlete"),
            started: Instant::now(),
            slots: Semaphore::new(slots.max(1)),
            slot_count: slots.max(1),
            states: Counter::default(),
            tactics: Counter::default(),
            lean_seconds: Counter::default(),
            lean_running: Gauge::default(),
            lean_waiting: Gauge::default(),
            queries: Counter::default(),
            querying: Gauge::default(),
            policy_clock: Clock::default(),
        };
        let r = &mut meter.registry;
        r.register("states_expanded", "Batches of tactics sent to Lean", meter.states.clone());
        r.register("tactics", "Tactics that Lean was asked to run", meter.tactics.clone());
        let busy = meter.lean_seconds.clone();
        r.register_with_unit("lean_busy", "Time of Lean's slots in use", Unit::Seconds, busy);
        r.register("lean_running", "Requests that Lean works on", meter.lean_running.clone());
        r.register("lean_waiting", "Requests that wait for a slot of Lean", meter.lean_waiting.clone());
        r.register("policy_queries", "States that the policy was asked about", meter.queries.clone());
        r.register("policy_waiting", "States that wait for the policy's answer", meter.querying.clone());
        meter
    }

    /// A slot for a request to Lean: waits, first come first served, until one is free.
    pub(super) async fn lean(&self) -> LeanSlot<'_> {
        let waiting = Raised::new(&self.lean_waiting);
        // The semaphore is never closed; an error would only mean no bound.
        let permit = self.slots.acquire().await.ok();
        drop(waiting);
        LeanSlot { meter: self, since: Instant::now(), _running: Raised::new(&self.lean_running), _permit: permit }
    }

    pub(super) fn expanded(&self, tactics: usize) {
        self.states.inc();
        self.tactics.inc_by(tactics as u64);
    }

    /// Everything counted so far, by Prometheus's names, with the policy's own figures.
    pub fn counters(&self, policy: &dyn Policy) -> BTreeMap<String, f64> {
        let mut text = String::new();
        let mut out = BTreeMap::new();
        if encode(&mut text, &self.registry).is_ok() {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            out.extend(lines.filter_map(|line| {
                let (name, value) = line.rsplit_once(' ')?;
                Some((name.to_owned(), value.parse().ok()?))
            }));
        }
        let mut add = |name: &str, value: f64| out.insert(format!("mathlete_{name}"), value);
        add("run_seconds", self.started.elapsed().as_secs_f64());
        add("lean_slots", self.slot_count as f64);
        add("policy_busy_seconds_total", self.policy_clock.total().as_secs_f64());
        if let Some(usage) = policy.usage() {
            add("model_prompt_tokens_total", usage.prompt_tokens as f64);
            add("model_sampled_tokens_total", usage.sampled_tokens as f64);
            add("model_queued", usage.queued as f64);
            add("model_running", usage.running as f64);
            add("model_busy_seconds_total", usage.busy.as_secs_f64());
        }
        out
    }

    /// The state of things now, for [`Reading::since`].
    pub fn read(&self, policy: &dyn Policy) -> Reading {
        Reading {
            at: Instant::now(),
            states: self.states.get(),
            tactics: self.tactics.get(),
            lean: self.lean_seconds.get(),
            lean_running: self.lean_running.get(),
            lean_waiting: self.lean_waiting.get(),
            slots: self.slot_count,
            policy: self.policy_clock.total(),
            policy_waiting: self.querying.get(),
            usage: policy.usage(),
        }
    }

    async fn counted<T>(&self, answer: impl Future<Output = T>) -> T {
        self.queries.inc();
        let _waiting = Raised::new(&self.querying);
        let _running = self.policy_clock.start();
        answer.await
    }
}

/// The right to have Lean work on one request.
pub(super) struct LeanSlot<'m> {
    meter: &'m Meter,
    since: Instant,
    _running: Raised,
    _permit: Option<SemaphorePermit<'m>>,
}

impl Drop for LeanSlot<'_> {
    fn drop(&mut self) {
        self.meter.lean_seconds.inc_by(self.since.elapsed().as_secs_f64());
    }
}

/// A gauge that stands one higher for as long as this lives.
struct Raised(Gauge);

impl Raised {
    fn new(gauge: &Gauge) -> Raised {
        gauge.inc();
        Raised(gauge.clone())
    }
}

impl Drop for Raised {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Sums up the time in which at least one thing runs.
#[derive(Default)]
struct Clock(Mutex<ClockState>);

#[derive(Default)]
struct ClockState {
    running: usize,
    since: Option<Instant>,
    total: Duration,
}

struct Running<'c>(&'c Clock);

impl Clock {
    fn start(&self) -> Running<'_> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.running += 1;
        state.since.get_or_insert_with(Instant::now);
        Running(self)
    }

    fn total(&self) -> Duration {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.total + state.since.map_or(Duration::ZERO, |since| since.elapsed())
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.running -= 1;
        if state.running == 0
            && let Some(since) = state.since.take()
        {
            state.total += since.elapsed();
        }
    }
}

/// The meter at one moment.
#[derive(Debug, Clone)]
pub struct Reading {
    at: Instant,
    states: u64,
    tactics: u64,
    lean: f64,
    lean_running: i64,
    lean_waiting: i64,
    slots: usize,
    policy: Duration,
    policy_waiting: i64,
    usage: Option<Usage>,
}

impl Reading {
    /// The live line: rates and shares of the time since an earlier reading, and what waits now.
    pub fn since(&self, earlier: &Reading) -> String {
        let seconds = self.at.duration_since(earlier.at).as_secs_f64().max(1e-3);
        let rate = |now: u64, before: u64| now.saturating_sub(before) as f64 / seconds;
        let share = |busy: f64, places: f64| (100.0 * busy / (seconds * places)).clamp(0.0, 100.0);
        let mut out = format!(
            "{:.1} states/s {:.0} tactics/s",
            rate(self.states, earlier.states),
            rate(self.tactics, earlier.tactics)
        );
        // Time is booked when a request ends, so what runs now is not in it: it counts as busy.
        let lean = share(self.lean - earlier.lean, self.slots as f64);
        let lean = if self.lean_running as usize >= self.slots { 100.0 } else { lean };
        let policy = share((self.policy.saturating_sub(earlier.policy)).as_secs_f64(), 1.0);
        let _ = write!(out, " · Lean {lean:.0}%, {} waiting", self.lean_waiting);
        match (&self.usage, &earlier.usage) {
            (Some(now), Some(before)) => {
                let _ = write!(
                    out,
                    " · {:.0} tokens/s, model {:.0}%, {} running, {} waiting",
                    rate(now.sampled_tokens, before.sampled_tokens),
                    share(now.busy.saturating_sub(before.busy).as_secs_f64(), 1.0),
                    now.running,
                    now.queued
                );
            }
            _ if self.policy_waiting > 0 || policy >= 1.0 => {
                let _ = write!(out, " · policy {policy:.0}%, {} waiting", self.policy_waiting);
            }
            _ => {}
        }
        out
    }
}

/// A policy (or value) that is counted.
pub(super) struct Metered<P: ?Sized> {
    pub(super) inner: Arc<P>,
    pub(super) meter: Arc<Meter>,
}

impl Policy for Metered<dyn Policy> {
    fn name(&self) -> &str {
        self.inner.name()
    }

    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        Box::pin(self.meter.counted(self.inner.suggest(query)))
    }

    fn answers_at_once(&self) -> bool {
        self.inner.answers_at_once()
    }

    fn usage(&self) -> Option<Usage> {
        self.inner.usage()
    }
}

impl Value for Metered<dyn Value> {
    fn estimate<'a>(&'a self, query: Query<'a>) -> Answer<'a, Option<f64>> {
        Box::pin(self.meter.counted(self.inner.estimate(query)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::portfolio::Portfolio;

    #[tokio::test]
    async fn slots_bound_what_runs_and_the_line_tells_it() {
        let meter = Arc::new(Meter::new(2));
        let before = meter.read(&Portfolio);
        let (first, second) = (meter.lean().await, meter.lean().await);
        let third = {
            let meter = Arc::clone(&meter);
            tokio::spawn(async move {
                let _slot = meter.lean().await;
                meter.expanded(8);
            })
        };
        tokio::task::yield_now().await;
        let line = meter.read(&Portfolio).since(&before);
        assert!(line.contains("0.0 states/s") && line.contains("Lean 100%, 1 waiting"), "{line}");
        drop(first);
        third.await.unwrap();
        drop(second);
        let counters = meter.counters(&Portfolio);
        let counted = ["mathlete_states_expanded_total", "mathlete_tactics_total", "mathlete_lean_running"];
        assert_eq!(counted.map(|name| counters[name].to_string()), ["1", "8", "0"]);
        assert!(counters["mathlete_lean_busy_seconds_total"] >= 0.0);
    }

    #[test]
    fn the_clock_counts_overlapping_work_once() {
        let clock = Clock::default();
        let (a, b) = (clock.start(), clock.start());
        std::thread::sleep(Duration::from_millis(5));
        drop((a, b));
        let total = clock.total();
        assert!(total >= Duration::from_millis(5));
        assert_eq!(clock.total(), total, "nothing runs");
    }
}
