//! `POST /v1/feedback`: what people think of what they got.

use super::{ApiError, Body, app::App};
use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The longest text that is kept.
const MOST: usize = 32 << 10;

/// An opinion.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct FeedbackRequest {
    /// What was asked: `proof`, `insert`, `edit` or `search`.
    kind: String,
    /// The question.
    prompt: String,
    /// The answer.
    answer: String,
    /// Whether the answer was good.
    good: bool,
}

/// Keeps an opinion, to learn from later.
#[utoipa::path(post, path = "/v1/feedback", request_body = FeedbackRequest, responses(
    (status = 204), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn feedback(
    State(app): State<Arc<App>>,
    Body(request): Body<FeedbackRequest>,
) -> Result<StatusCode, ApiError> {
    if !["proof", "insert", "edit", "search"].contains(&request.kind.as_str()) {
        return Err(ApiError::invalid("kind", "kind: `proof`, `insert`, `edit` or `search` is needed"));
    }
    if request.prompt.len() > MOST || request.answer.len() > MOST {
        return Err(ApiError::invalid("answer", format!("texts of at most {MOST} bytes are kept")));
    }
    let none = || ApiError::unsupported("this server was started without --db and keeps nothing");
    let store = app.store.as_ref().ok_or_else(none)?;
    let kept = store.add_feedback(&request.kind, &request.prompt, &request.answer, request.good).await;
    kept.map_err(|error| ApiError::internal(error.to_string()))?;
    Ok(StatusCode::NO_CONTENT)
}
