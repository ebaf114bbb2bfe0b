//! `POST /v1/verify`: the gate.

use super::{
    ApiError, Body,
    app::{App, completed},
    fill::audit,
};
use crate::prove::task::document;
use axum::{Json, extract::State};
use lean_bridge::{Error, GateError};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// A proof to look at.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct VerifyRequest {
    /// Lean: the statement with a `sorry`, with what it needs before it.
    statement: String,
    /// The whole declaration with its proof.
    proof: String,
}

/// What the gate says.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct VerifyResponse {
    /// Whether Lean's kernel accepted it as a proof of this statement, on allowed axioms alone.
    verified: bool,
    /// The axioms that it rests on.
    axioms: Vec<String>,
    /// Why it was refused, for programs.
    reason: Option<String>,
    /// Why it was refused, for people.
    detail: Option<String>,
    /// Which Lean.
    lean: String,
}

/// Verifies a proof of a statement.
#[utoipa::path(post, path = "/v1/verify", request_body = VerifyRequest, responses(
    (status = 200, body = VerifyResponse), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn verify(
    State(app): State<Arc<App>>,
    Body(request): Body<VerifyRequest>,
) -> Result<Json<VerifyResponse>, ApiError> {
    let _place = app.place().await?;
    let lean = |error: Error| match error {
        Error::Refused { message, .. } => ApiError::invalid("statement", message),
        other => ApiError::unavailable(other.to_string()),
    };
    let text = completed("statement", &request.statement)?;
    let document = document(&app.pool, &text).await.map_err(lean)?;
    let mut statements = document.statements;
    let (Some(statement), true) = (statements.pop(), statements.is_empty()) else {
        return Err(ApiError::invalid("statement", "statement: exactly one theorem with a `sorry` is needed"));
    };
    let mut response =
        VerifyResponse { verified: false, axioms: Vec::new(), reason: None, detail: None, lean: app.lean.clone() };
    match app.gate().verify(&statement, request.proof.trim()).await {
        Ok(proof) => {
            response.verified = true;
            response.axioms = proof.axioms();
        }
        Err(GateError::Refused(refusal)) => {
            audit(&refusal.reason, &request.proof);
            response.reason = Some(refusal.reason.code().to_owned());
            response.detail = Some(refusal.detail);
        }
        Err(GateError::Lean(error)) => return Err(lean(error)),
    }
    Ok(Json(response))
}
