//! Who may ask, and how often.

use super::{ApiError, app::App};
use crate::eval::dataset::sha256;
use axum::{
    extract::{Request, State},
    http::header::AUTHORIZATION,
    middleware::Next,
    response::Response,
};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter, clock::Clock as _};
use std::{collections::HashMap, num::NonZeroU32, sync::Arc};
use store::{Store, StoreError, keys::Key};
use tokio::sync::Semaphore;

/// The keys of a server; without any, everyone on this machine may ask.
#[derive(Default)]
pub struct Keys(HashMap<String, Holder>);

/// What one key may have.
struct Holder {
    rate: DefaultDirectRateLimiter,
    concurrent: Arc<Semaphore>,
}

/// What the store has in place of a key.
pub fn digest(key: &str) -> String {
    sha256(key.as_bytes())
}

/// A key that nobody can guess: 256 random bits.
pub fn new_key() -> String {
    format!("mk-{:032x}{:032x}", rand::random::<u128>(), rand::random::<u128>())
}

impl Keys {
    /// The keys in a store.
    pub async fn read(store: Option<&Store>) -> Result<Keys, StoreError> {
        let Some(store) = store else { return Ok(Keys::default()) };
        let holder = |key: &Key| Holder {
            rate: RateLimiter::direct(Quota::per_minute(NonZeroU32::new(key.per_minute).unwrap_or(NonZeroU32::MIN))),
            concurrent: Arc::new(Semaphore::new(key.concurrent as usize)),
        };
        Ok(Keys(store.keys().await?.iter().map(|key| (key.digest.clone(), holder(key))).collect()))
    }

    /// Whether everyone may ask.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Lets a request pass if it has a key with something left, and the server has room.
pub(super) async fn admit(State(app): State<Arc<App>>, request: Request, next: Next) -> Result<Response, ApiError> {
    let busy = |what: &str| ApiError::busy(format!("too many requests {what} are under way"), 1);
    let _room = app.metrics.enter(app.limits.requests).ok_or_else(|| busy("of everyone"))?;
    if app.keys.is_empty() {
        return Ok(next.run(request).await);
    }
    let header = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let key = header.and_then(|header| header.strip_prefix("Bearer ")).ok_or_else(ApiError::unauthorized)?;
    let holder = app.keys.0.get(&digest(key.trim())).ok_or_else(ApiError::unauthorized)?;
    holder.rate.check().map_err(|not_until| {
        let wait = not_until.wait_time_from(governor::clock::DefaultClock::default().now());
        ApiError::busy("this key has asked too often", wait.as_secs() + 1)
    })?;
    let _place = holder.concurrent.try_acquire().map_err(|_| busy("with this key"))?;
    Ok(next.run(request).await)
}
