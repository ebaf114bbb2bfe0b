//! Requests with JSON in them, whose errors are OpenAI's.

use super::{ApiError, app::App};
use axum::{
    body::{Bytes, HttpBody as _},
    extract::{FromRequest, Request},
};
use serde::{Deserialize, de::DeserializeOwned};
use std::sync::Arc;
use utoipa::ToSchema;

/// A request's JSON.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Arc<App>> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, ApiError> {
        let limit = app.limits.body_bytes;
        if request.body().size_hint().lower() > limit as u64 {
            return Err(ApiError::too_large(limit));
        }
        let read = tokio::time::timeout(app.limits.body_time, Bytes::from_request(request, &()));
        let bytes = read.await.map_err(|_| ApiError::slow())?.map_err(|rejection| {
            if rejection.status().as_u16() == 413 {
                ApiError::too_large(limit)
            } else {
                ApiError::malformed(rejection.body_text())
            }
        })?;
        serde_json::from_slice(&bytes).map(Body).map_err(|error| ApiError::malformed(error.to_string()))
    }
}

/// One thing or several, as text or as tokens: what OpenAI calls `prompt` and `input`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(untagged)]
pub(super) enum Texts {
    /// A text.
    One(String),
    /// Texts.
    Many(Vec<String>),
    /// Tokens.
    Tokens(Vec<u32>),
    /// Tokens of several.
    ManyTokens(Vec<Vec<u32>>),
}

/// A text, or its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Text {
    /// As text.
    Words(String),
    /// As tokens.
    Tokens(Vec<u32>),
}

impl Texts {
    /// Each of them; at least one.
    pub(super) fn each(self, param: &'static str, most: usize) -> Result<Vec<Text>, ApiError> {
        let all: Vec<Text> = match self {
            Texts::One(text) => vec![Text::Words(text)],
            Texts::Many(texts) => texts.into_iter().map(Text::Words).collect(),
            Texts::Tokens(tokens) => vec![Text::Tokens(tokens)],
            Texts::ManyTokens(texts) => texts.into_iter().map(Text::Tokens).collect(),
        };
        if all.is_empty() || all.len() > most {
            return Err(ApiError::invalid(param, format!("{param}: 1 to {most} texts are needed")));
        }
        Ok(all)
    }
}

/// A text or several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(untagged)]
pub(super) enum Stops {
    /// None.
    #[default]
    None,
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl Stops {
    /// As a list of at most four, none of them empty.
    pub(super) fn list(self) -> Result<Vec<String>, ApiError> {
        let all = match self {
            Stops::None => Vec::new(),
            Stops::One(text) => vec![text],
            Stops::Many(texts) => texts,
        };
        if all.len() > 4 || all.iter().any(|stop| stop.is_empty() || stop.len() > 256) {
            return Err(ApiError::invalid("stop", "stop: at most 4 texts of 1 to 256 bytes are taken"));
        }
        Ok(all)
    }
}
