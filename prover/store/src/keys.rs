//! Keys of servers, and what people thought of answers.

use super::{Store, StoreError, now};
use sqlx::Row as _;

/// A key as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// SHA-256 of the key, in hexadecimal.
    pub digest: String,
    /// Whose it is.
    pub label: String,
    /// Requests a minute.
    pub per_minute: u32,
    /// Requests at a time.
    pub concurrent: u32,
}

impl Store {
    /// Keeps a key. `false` if the label has one already.
    pub async fn add_key(&self, key: &Key) -> Result<bool, StoreError> {
        let added = sqlx::query(
            "INSERT INTO keys (digest, label, per_minute, concurrent, created) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (label) DO NOTHING",
        )
        .bind(&key.digest)
        .bind(&key.label)
        .bind(i64::from(key.per_minute))
        .bind(i64::from(key.concurrent))
        .bind(now())
        .execute(&self.pool)
        .await?;
        Ok(added.rows_affected() > 0)
    }

    /// All keys, by label.
    pub async fn keys(&self) -> Result<Vec<Key>, StoreError> {
        let rows = sqlx::query("SELECT digest, label, per_minute, concurrent FROM keys ORDER BY label");
        let number = |value: i64| {
            u32::try_from(value).map_err(|_| StoreError::Row { table: "keys", reason: format!("the number {value}") })
        };
        let read = |row: &sqlx::any::AnyRow| {
            Ok(Key {
                digest: row.try_get("digest")?,
                label: row.try_get("label")?,
                per_minute: number(row.try_get("per_minute")?)?,
                concurrent: number(row.try_get("concurrent")?)?,
            })
        };
        rows.fetch_all(&self.pool).await?.iter().map(read).collect()
    }

    /// Forgets the key of a label. `false` if there is none.
    pub async fn remove_key(&self, label: &str) -> Result<bool, StoreError> {
        let removed = sqlx::query("DELETE FROM keys WHERE label = $1").bind(label).execute(&self.pool).await?;
        Ok(removed.rows_affected() > 0)
    }

    /// Keeps what somebody thought of an answer.
    pub async fn add_feedback(&self, kind: &str, prompt: &str, answer: &str, good: bool) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO feedback (id, kind, prompt, answer, good, created) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(format!("{:032x}", rand::random::<u128>()))
            .bind(kind)
            .bind(prompt)
            .bind(answer)
            .bind(i64::from(good))
            .bind(now())
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
