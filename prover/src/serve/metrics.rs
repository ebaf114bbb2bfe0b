//! What was asked, in Prometheus's manner, and the access log.

use super::app::App;
use axum::{
    extract::{MatchedPath, Request, State},
    http::header::CONTENT_TYPE,
    middleware::Next,
    response::{IntoResponse, Response},
};
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::{Registry, Unit},
};
use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
    },
    time::Instant,
};

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// Counters of a server.
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Asked, Counter>,
    seconds: Family<Route, Histogram>,
    proved: Counter,
    attempted: Counter,
    under_way: Arc<AtomicUsize>,
    started: Instant,
    numbers: AtomicU64,
}

/// From a millisecond to ten minutes.
const BUCKETS: [f64; 12] = [0.001, 0.005, 0.02, 0.1, 0.25, 1.0, 2.5, 10.0, 30.0, 60.0, 300.0, 600.0];

impl Default for Metrics {
    fn default() -> Metrics {
        let mut registry = Registry::with_prefix("mathlete_server");
        let requests = Family::<Asked, Counter>::default();
        let seconds = Family::<Route, Histogram>::new_with_constructor(|| Histogram::new(BUCKETS));
        let (proved, attempted) = (Counter::default(), Counter::default());
        registry.register("requests", "Requests by route and status", requests.clone());
        registry.register_with_unit("request", "Time to the answer's head", Unit::Seconds, seconds.clone());
        registry.register("statements_proved", "Statements of proof jobs that were proved", proved.clone());
        registry.register("statements_attempted", "Statements of proof jobs that are done", attempted.clone());
        let (under_way, started) = (Arc::default(), Instant::now());
        Metrics { registry, requests, seconds, proved, attempted, under_way, started, numbers: AtomicU64::new(0) }
    }
}

impl Metrics {
    /// A name that no other answer of this server has; later ones sort later.
    pub(super) fn id(&self, kind: &str) -> String {
        let number = self.numbers.fetch_add(1, Relaxed);
        format!("{kind}-{:010x}{:06x}", super::now(), number & 0x00ff_ffff)
    }

    pub(super) fn proof(&self, proved: bool) {
        self.attempted.inc();
        self.proved.inc_by(u64::from(proved));
    }

    /// Room for one more request, until it is dropped.
    pub(super) fn enter(&self, most: usize) -> Option<UnderWay> {
        let before = self.under_way.fetch_add(1, Relaxed);
        let room = UnderWay(Arc::clone(&self.under_way));
        (before < most).then_some(room)
    }
}

/// See [`Metrics::enter`].
pub(super) struct UnderWay(Arc<AtomicUsize>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

/// Counts a request and notes it, without what was asked.
pub(super) async fn note(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    let response = next.run(request).await;
    let (status, seconds) = (response.status().as_u16(), started.elapsed().as_secs_f64());
    app.metrics.requests.get_or_create(&Asked { route: route.clone(), status }).inc();
    app.metrics.seconds.get_or_create(&Route { route: route.clone() }).observe(seconds);
    tracing::info!(target: "access", %method, route, status, seconds, "request");
    response
}

/// Counters in Prometheus's text format.
#[utoipa::path(get, path = "/metrics", responses((status = 200, content_type = "text/plain", body = String)))]
pub(super) async fn metrics(State(app): State<Arc<App>>) -> Response {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = encode(&mut text, &app.metrics.registry);
    let mut own = String::new();
    let metrics = &app.metrics;
    let _ = writeln!(own, "mathlete_server_uptime_seconds {}", metrics.started.elapsed().as_secs_f64());
    let _ = writeln!(own, "mathlete_server_requests_under_way {}", metrics.under_way.load(Relaxed));
    let _ = writeln!(own, "mathlete_server_proof_jobs_open {}", app.jobs.open());
    for (name, value) in app.meter.counters(&*app.policy) {
        let _ = writeln!(own, "{name} {value}");
    }
    let text = text.replace("# EOF\n", "") + &own + "# EOF\n";
    ([(CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], text).into_response()
}
