//! `POST /v1/search`: the nearest statements of an index.

use super::{ApiError, Body, app::App, body::Text, embeddings::InputType};
use crate::index::embed;
use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// What is looked for.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct SearchRequest {
    /// The served model's name.
    model: Option<String>,
    /// A statement, or a proof state.
    query: String,
    /// How many.
    #[serde(default = "ten")]
    #[schema(minimum = 1, maximum = 100)]
    count: usize,
    /// What the query is: a `document` is compared with its like, a proof state is a `query`.
    #[serde(default)]
    input_type: InputType,
}

fn ten() -> usize {
    10
}

/// The nearest statements, nearest first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SearchResponse {
    object: &'static str,
    data: Vec<Near>,
}

/// A statement.
#[derive(Debug, Serialize, ToSchema)]
struct Near {
    name: String,
    statement: String,
    file: String,
    line: usize,
    /// The cosine of the angle between the embeddings.
    score: f32,
}

/// Finds the statements of the index that are nearest to a text.
#[utoipa::path(post, path = "/v1/search", request_body = SearchRequest, responses(
    (status = 200, body = SearchResponse), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn search(
    State(app): State<Arc<App>>,
    Body(request): Body<SearchRequest>,
) -> Result<Json<SearchResponse>, ApiError> {
    let model = app.model(request.model.as_deref())?;
    let Some(index) = &app.index else {
        return Err(ApiError::not_found(
            "this server has no index: `prover index` makes one, `prover serve --index` takes it",
        ));
    };
    if !(1..=100).contains(&request.count) {
        return Err(ApiError::invalid("count", "count: 1 to 100 are given"));
    }
    if request.query.trim().is_empty() {
        return Err(ApiError::invalid("query", "query: the text is empty"));
    }
    let frames = model.templates.as_ref().and_then(|templates| templates.embedding.as_ref());
    let frame = frames.map(|frames| request.input_type.frame(frames));
    // Too long is told, not cut off.
    super::embeddings::tokens_of(model, Text::Words(request.query.clone()), "query")?;
    let vector = embed(&model.engine, &model.tokenizer, frame, &request.query).await;
    let vector = vector.map_err(|error| ApiError::unavailable(error.to_string()))?;
    let near = index.nearest(&vector, request.count).into_iter().map(|hit| Near {
        name: hit.entry.name.clone(),
        statement: hit.entry.statement.clone(),
        file: hit.entry.file.clone(),
        line: hit.entry.line,
        score: hit.score,
    });
    Ok(Json(SearchResponse { object: "list", data: near.collect() }))
}
