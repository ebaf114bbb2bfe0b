//! Errors in OpenAI's shape: `{"error": {"message", "type", "param", "code"}}`.

use crate::{decode::DecodeError, prove::input::InputError};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

/// Why a request was not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    status: StatusCode,
    code: &'static str,
    param: Option<&'static str>,
    message: String,
    retry_after: Option<u64>,
}

/// An error as it is sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct ErrorBody {
    /// The error.
    error: ErrorDetail,
}

/// What is said of an error.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct ErrorDetail {
    /// For people.
    message: String,
    /// The class of errors.
    r#type: &'static str,
    /// The field at fault.
    param: Option<&'static str>,
    /// For programs.
    code: &'static str,
}

impl ApiError {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> ApiError {
        ApiError { status, code, param: None, message: message.into(), retry_after: None }
    }

    /// 400: a field makes no sense.
    pub fn invalid(param: &'static str, message: impl Into<String>) -> ApiError {
        ApiError { param: Some(param), ..Self::malformed(message) }
    }

    /// 400: the request as a whole makes no sense.
    pub fn malformed(message: impl Into<String>) -> ApiError {
        Self::new(StatusCode::BAD_REQUEST, "invalid_value", message)
    }

    /// 401: no key, or an unknown one.
    pub fn unauthorized() -> ApiError {
        let message = "a key of this server is needed: Authorization: Bearer KEY";
        Self::new(StatusCode::UNAUTHORIZED, "invalid_api_key", message)
    }

    /// 404: there is no such model here.
    pub fn no_model(asked: &str, served: &str) -> ApiError {
        let message = format!("the model `{asked}` is not served here; `{served}` is");
        ApiError { param: Some("model"), ..Self::new(StatusCode::NOT_FOUND, "model_not_found", message) }
    }

    /// 404: there is no such thing.
    pub fn not_found(message: impl Into<String>) -> ApiError {
        Self::new(StatusCode::NOT_FOUND, "not_found", message)
    }

    /// 405: not with this method.
    pub fn method() -> ApiError {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "this address is not asked with this method")
    }

    /// 408: the request's body came too slowly.
    pub fn slow() -> ApiError {
        Self::new(StatusCode::REQUEST_TIMEOUT, "timeout", "the request took too long to arrive")
    }

    /// 413: more than the server reads.
    pub fn too_large(limit: usize) -> ApiError {
        let message = format!("the request is larger than {limit} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "request_too_large", message)
    }

    /// 429: too much at a time, or too often.
    pub fn busy(message: impl Into<String>, seconds: u64) -> ApiError {
        let error = Self::new(StatusCode::TOO_MANY_REQUESTS, "rate_limit_exceeded", message);
        ApiError { retry_after: Some(seconds.max(1)), ..error }
    }

    /// 500: this server's fault.
    pub fn internal(message: impl Into<String>) -> ApiError {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", message)
    }

    /// 400: what this server does not have.
    pub fn unsupported(message: impl Into<String>) -> ApiError {
        Self::new(StatusCode::BAD_REQUEST, "unsupported", message)
    }

    /// 503: it goes down, or what it needs is gone.
    pub fn unavailable(message: impl Into<String>) -> ApiError {
        let error = Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", message);
        ApiError { retry_after: Some(5), ..error }
    }

    fn kind(&self) -> &'static str {
        match self.status.as_u16() {
            401 => "authentication_error",
            429 => "rate_limit_error",
            500.. => "server_error",
            _ => "invalid_request_error",
        }
    }

    /// As it is sent.
    pub(super) fn body(&self) -> ErrorBody {
        let (message, param, code) = (self.message.clone(), self.param, self.code);
        ErrorBody { error: ErrorDetail { message, r#type: self.kind(), param, code } }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(self.body())).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<DecodeError> for ApiError {
    fn from(error: DecodeError) -> ApiError {
        let message = error.to_string();
        match error {
            DecodeError::TooLong { .. } => {
                let error = Self::new(StatusCode::BAD_REQUEST, "context_length_exceeded", message);
                ApiError { param: Some("prompt"), ..error }
            }
            DecodeError::Request(_) => Self::invalid("prompt", message),
            DecodeError::Model(_) => Self::internal(message),
            DecodeError::Gone(_) => Self::unavailable(message),
        }
    }
}

impl From<InputError> for ApiError {
    fn from(error: InputError) -> ApiError {
        Self::malformed(error.to_string())
    }
}
