//! `POST /v1/search`: the nearest statements of an index.

use super::{
    ApiError, Body,
    app::App,
    body::Text,
    embeddings::{InputType, tokens_of},
};
use crate::{index::normalise, policy::template::EmbeddingTemplates};
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
    let text = match model.frame(request.input_type) {
        Some(frame) => EmbeddingTemplates::put(frame, &request.query),
        None => request.query,
    };
    // Too long is told, not cut off.
    let mut vector = model.engine.embed(tokens_of(model, Text::Words(text), "query")?).await?;
    normalise(&mut vector);
    let near = index.nearest(&vector, request.count).into_iter().map(|hit| Near {
        name: hit.entry.name.clone(),
        statement: hit.entry.statement.clone(),
        file: hit.entry.file.clone(),
        line: hit.entry.line,
        score: hit.score,
    });
    Ok(Json(SearchResponse { object: "list", data: near.collect() }))
}
