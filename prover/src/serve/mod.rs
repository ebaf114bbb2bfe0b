//! One model and Lean behind an OpenAI-style server.
//!
//! [`app`] is what all requests share; [`completions`], [`chat`], [`embeddings`], [`edits`], [`proofs`] and [`verify`] answer;
//! [`fill`] has Lean look at what goes into a hole; [`keys`] says who may ask, [`metrics`] counts, [`error`] has
//! OpenAI's shape. Invariant: `verified: true` is only ever said of what the gate of `lean_bridge` accepted.

mod app;
mod body;
mod chat;
mod completions;
mod edits;
mod embeddings;
mod error;
mod feedback;
mod fill;
pub mod keys;
mod metrics;
mod models;
mod proofs;
mod search;
mod stream;
mod verify;

pub use app::{App, Limits, Parts, Served};
pub use embeddings::InputType;
pub use error::ApiError;

use axum::{
    Json, Router,
    extract::State,
    http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    middleware::{from_fn_with_state, map_response},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use body::Body;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{sync::Arc, time::Duration};
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi as _;

/// Time in which the head of a request has to arrive.
const HEAD_TIME: Duration = Duration::from_secs(15);

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Mathlete", description = "A theorem prover for Lean 4 behind an OpenAI-style server."),
    paths(
        completions::completions,
        chat::chat,
        edits::edits,
        embeddings::embeddings,
        search::search,
        proofs::create,
        proofs::get,
        proofs::cancel,
        proofs::events,
        verify::verify,
        feedback::feedback,
        models::list,
        models::get,
        models::health,
        models::ready,
        metrics::metrics,
    ),
    components(schemas(error::ErrorBody, error::ErrorDetail))
)]
struct Document;

/// All addresses.
pub fn router(app: Arc<App>) -> Router {
    let answers = Router::new()
        .route("/v1/completions", post(completions::completions))
        .route("/v1/chat/completions", post(chat::chat))
        .route("/v1/edits", post(edits::edits))
        .route("/v1/embeddings", post(embeddings::embeddings))
        .route("/v1/search", post(search::search))
        .route("/v1/proofs", post(proofs::create))
        .route("/v1/proofs/{id}", get(proofs::get).delete(proofs::cancel))
        .route("/v1/proofs/{id}/events", get(proofs::events))
        .route("/v1/verify", post(verify::verify))
        .route("/v1/feedback", post(feedback::feedback))
        .route("/v1/models", get(models::list))
        .route("/v1/models/{id}", get(models::get))
        .method_not_allowed_fallback(|| async { ApiError::method() })
        .layer(from_fn_with_state(Arc::clone(&app), keys::admit))
        .layer(axum::extract::DefaultBodyLimit::max(app.limits.body_bytes));
    let open = Router::new()
        .route("/", get(playground))
        .route("/openapi.json", get(|| async { Json(Document::openapi()) }))
        .route("/healthz", get(models::health))
        .route("/readyz", get(models::ready))
        .route("/metrics", get(metrics::metrics))
        .method_not_allowed_fallback(|| async { ApiError::method() });
    answers
        .merge(open)
        .fallback(|| async {
            ApiError::not_found("there is nothing at this address; /openapi.json says what there is")
        })
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            ApiError::internal("the server failed at this request").into_response()
        }))
        .layer(map_response(headers))
        .layer(from_fn_with_state(Arc::clone(&app), metrics::note))
        .with_state(app)
}

/// Nothing is loaded from elsewhere, and no other page shows this one.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; \
                      img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

async fn playground(State(app): State<Arc<App>>) -> Response {
    let page = include_str!("playground.html").replace("{{model}}", &escaped(&app.name));
    ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_SECURITY_POLICY, POLICY)], page).into_response()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

async fn headers(mut response: Response) -> Response {
    response.headers_mut().insert("x-content-type-options", axum::http::HeaderValue::from_static("nosniff"));
    response
}

/// Answers until `stop`; then lets what is under way end within `grace` and cancels what is left and
/// stops Lean.
pub async fn serve(listener: TcpListener, app: Arc<App>, stop: impl Future<Output = ()>, grace: Duration) {
    let router = router(Arc::clone(&app));
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME);
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of files, mostly: what is under way gives some back.
                    tracing::warn!(%error, "a connection was not taken");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        // Small answers should not wait for more to send; a socket that cannot be told so works as well.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended");
            }
        });
    }
    drop(listener);
    let searched = async {
        while app.jobs.open() > 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    if tokio::time::timeout(grace, searched).await.is_err() {
        app.jobs.cancel_all();
    }
    if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were closed under way");
    }
    app.pool.shutdown().await;
}

/// Seconds since 1970.
fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
