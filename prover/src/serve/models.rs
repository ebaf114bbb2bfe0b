//! What is served, and whether it is up.

use super::{ApiError, app::App};
use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Models.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ModelList {
    object: &'static str,
    data: Vec<ModelCard>,
}

/// A model.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ModelCard {
    id: String,
    object: &'static str,
    created: u64,
    owned_by: &'static str,
    /// Tokens of a prompt with its answer at most; none where the policy is no language model.
    context: Option<usize>,
    /// Which Lean checks its proofs.
    lean: String,
}

fn card(app: &App) -> ModelCard {
    ModelCard {
        id: app.name.clone(),
        object: "model",
        created: app.created,
        owned_by: "mathlete",
        context: app.model.as_ref().map(|model| model.engine.config().context),
        lean: app.lean.clone(),
    }
}

/// The models that are served: one.
#[utoipa::path(get, path = "/v1/models", responses((status = 200, body = ModelList)))]
pub(super) async fn list(State(app): State<Arc<App>>) -> Json<ModelList> {
    Json(ModelList { object: "list", data: vec![card(&app)] })
}

/// A model.
#[utoipa::path(get, path = "/v1/models/{id}", params(("id" = String, Path)), responses(
    (status = 200, body = ModelCard), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn get(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<ModelCard>, ApiError> {
    app.check_name(Some(&id))?;
    Ok(Json(card(&app)))
}

/// The server runs.
#[utoipa::path(get, path = "/healthz", responses((status = 200, body = String)))]
pub(super) async fn health() -> &'static str {
    "ok"
}

/// The server runs, and Lean and the model answer.
#[utoipa::path(get, path = "/readyz", responses((status = 200, body = String), (status = 503)))]
pub(super) async fn ready(State(app): State<Arc<App>>) -> Result<&'static str, ApiError> {
    if let Some(model) = &app.model {
        model.engine.embed(vec![0]).await?;
    }
    // A busy server is ready: its searches hold all the processes that a look would have to wait for.
    if app.searches.available_permits() > 0 {
        let lease = app.pool.lease(&lean_bridge::Header::init()).await;
        lease.map_err(|error| ApiError::unavailable(error.to_string()))?;
    }
    Ok("ready")
}
