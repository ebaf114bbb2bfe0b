//! `POST /v1/embeddings`.

use super::{
    ApiError, Body,
    app::App,
    body::{Text, Texts},
};
use crate::{index::normalise, policy::template::EmbeddingTemplates};
use axum::{Json, extract::State};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use futures_util::future::try_join_all;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// Texts in one request.
const MOST: usize = 2048;

/// Texts to embed.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct EmbeddingsRequest {
    /// The served model's name.
    model: Option<String>,
    /// Texts, or their tokens.
    input: Texts,
    /// `float` or `base64` (f32, little-endian).
    #[serde(default)]
    encoding_format: Encoding,
    /// What the embeddings are for, which a model that was trained to embed is told: statements are compared with
    /// statements (`similarity`), or found (`document`) by proof states (`query`).
    #[serde(default)]
    input_type: InputType,
    /// Only the first so many numbers, normalised again.
    #[schema(minimum = 1)]
    dimensions: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Encoding {
    #[default]
    Float,
    Base64,
}

/// What an embedding is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum InputType {
    /// To be compared with its like.
    #[default]
    Similarity,
    /// To be found.
    Document,
    /// To find with.
    Query,
}

/// Embeddings in the order of the texts.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EmbeddingsResponse {
    object: &'static str,
    data: Vec<Embedding>,
    model: String,
    usage: EmbeddingsUsage,
}

#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "OpenAI's names")]
struct Embedding {
    object: &'static str,
    index: usize,
    embedding: Numbers,
}

/// A vector of unit length.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
enum Numbers {
    Float(Vec<f32>),
    Base64(String),
}

#[derive(Debug, Serialize, ToSchema)]
struct EmbeddingsUsage {
    prompt_tokens: usize,
    total_tokens: usize,
}

/// Embeds texts: the mean of the model's last hidden states, projected where it was trained to embed, of unit length.
#[utoipa::path(post, path = "/v1/embeddings", request_body = EmbeddingsRequest, responses(
    (status = 200, body = EmbeddingsResponse), (status = "4XX", body = super::error::ErrorBody)))]
pub(super) async fn embeddings(
    State(app): State<Arc<App>>,
    Body(request): Body<EmbeddingsRequest>,
) -> Result<Json<EmbeddingsResponse>, ApiError> {
    let model = app.model(request.model.as_deref())?;
    let width = model.engine.config().embedding_width() as usize;
    let dimensions = request.dimensions.unwrap_or(width);
    if dimensions == 0 || dimensions > width {
        return Err(ApiError::invalid("dimensions", format!("dimensions: 1 to {width} are given")));
    }
    let mut tokens = Vec::new();
    let frame = model.frame(request.input_type);
    for text in request.input.each("input", MOST)? {
        let text = match (text, frame) {
            (Text::Words(words), Some(frame)) if !words.is_empty() => {
                Text::Words(EmbeddingTemplates::put(frame, &words))
            }
            (text, _) => text,
        };
        tokens.push(tokens_of(model, text, "input")?);
    }
    let prompt_tokens = tokens.iter().map(Vec::len).sum();
    let vectors = try_join_all(tokens.into_iter().map(|tokens| model.engine.embed(tokens))).await?;
    let data = vectors.into_iter().enumerate().map(|(index, mut vector)| {
        vector.truncate(dimensions);
        normalise(&mut vector);
        let embedding = match request.encoding_format {
            Encoding::Float => Numbers::Float(vector),
            Encoding::Base64 => {
                let bytes: Vec<u8> = vector.iter().flat_map(|number| number.to_le_bytes()).collect();
                Numbers::Base64(BASE64_STANDARD.encode(bytes))
            }
        };
        Embedding { object: "embedding", index, embedding }
    });
    let usage = EmbeddingsUsage { prompt_tokens, total_tokens: prompt_tokens };
    Ok(Json(EmbeddingsResponse { object: "list", data: data.collect(), model: app.name.clone(), usage }))
}

/// A text's tokens, each of which the model has.
pub(super) fn tokens_of(model: &super::app::Served, text: Text, param: &'static str) -> Result<Vec<u32>, ApiError> {
    let tokens = match text {
        Text::Words(text) => {
            let special = model.templates.as_ref().is_some_and(|templates| templates.proof_step.special_tokens);
            model.tokenizer.encode(&text, special).map_err(|error| ApiError::internal(error.to_string()))?
        }
        Text::Tokens(tokens) => tokens,
    };
    let (vocabulary, context) = (model.engine.config().vocab_size, model.engine.config().context);
    if tokens.is_empty() {
        return Err(ApiError::invalid(param, format!("{param}: a text is empty")));
    }
    if tokens.len() > context {
        let message = format!("{param}: {} tokens are more than the model's context of {context}", tokens.len());
        return Err(ApiError::invalid(param, message));
    }
    if let Some(unknown) = tokens.iter().find(|token| i64::from(**token) >= vocabulary) {
        return Err(ApiError::invalid(param, format!("{param}: the model has no token {unknown}")));
    }
    Ok(tokens)
}
