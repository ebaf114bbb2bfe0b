//! What a training run works with and did: its statements, models, iterations and events.

use super::{Store, StoreError, now};
use sqlx::{Row as _, any::AnyRow};

/// A statement that a run is to prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The declaration's name, unique within its part.
    pub name: String,
    /// The declaration up to its `:=`.
    pub statement: String,
    /// What stands before it.
    pub header: String,
    /// What kind of statement it is.
    pub family: String,
    /// Its level.
    pub difficulty: u8,
}

/// A model that a run trained.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Its name in the run.
    pub name: String,
    /// SHA-256 of its weights, in hexadecimal.
    pub digest: String,
    /// Optimizer steps.
    pub steps: u64,
    /// Tokens read.
    pub tokens: u64,
    /// Wall clock.
    pub seconds: f64,
    /// The last loss, in nats a token of the answer.
    pub loss: f64,
}

/// A part of a round of expert iteration that is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Iteration {
    /// `held-out`, `sample` or `control`.
    pub part: String,
    /// The round, from 0.
    pub number: usize,
    /// The model's name.
    pub model: String,
    /// Statements attempted.
    pub statements: u64,
    /// Statements proved.
    pub solved: u64,
    /// Wall clock, without what an earlier, killed process spent on it.
    pub seconds: f64,
    /// Time in which Lean worked, added over its workers.
    pub lean_seconds: f64,
    /// Time in which the model decoded.
    pub model_seconds: f64,
    /// Tokens sampled.
    pub tokens: u64,
}

/// Something that happened to a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When, RFC 3339.
    pub happened: String,
    /// What, in a word.
    pub kind: String,
    /// What exactly.
    pub detail: String,
}

impl Store {
    /// Keeps the statements of a part of a run. Those that are there already stay as they are.
    pub async fn add_statements(&self, run: &str, part: &str, statements: &[Statement]) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        for statement in statements {
            sqlx::query(
                "INSERT INTO statements (run, part, name, statement, header, family, difficulty) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (run, part, name) DO NOTHING",
            )
            .bind(run)
            .bind(part)
            .bind(&statement.name)
            .bind(&statement.statement)
            .bind(&statement.header)
            .bind(&statement.family)
            .bind(i64::from(statement.difficulty))
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// The statements of a part of a run, by name.
    pub async fn statements(&self, run: &str, part: &str) -> Result<Vec<Statement>, StoreError> {
        let rows = sqlx::query(
            "SELECT name, statement, header, family, difficulty FROM statements \
             WHERE run = $1 AND part = $2 ORDER BY name",
        )
        .bind(run)
        .bind(part)
        .fetch_all(&self.pool)
        .await?;
        let read = |row: &AnyRow| {
            Ok(Statement {
                name: row.try_get("name")?,
                statement: row.try_get("statement")?,
                header: row.try_get("header")?,
                family: row.try_get("family")?,
                difficulty: unsigned(row, "statements", "difficulty")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Keeps what is known of a model; training it anew replaces that.
    pub async fn put_model(&self, run: &str, model: &Model) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO models (run, name, digest, steps, tokens, seconds, loss, trained) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (run, name) DO UPDATE SET \
             digest = excluded.digest, steps = excluded.steps, tokens = excluded.tokens, \
             seconds = excluded.seconds, loss = excluded.loss, trained = excluded.trained",
        )
        .bind(run)
        .bind(&model.name)
        .bind(&model.digest)
        .bind(signed(model.steps))
        .bind(signed(model.tokens))
        .bind(model.seconds)
        .bind(model.loss)
        .bind(now())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The models of a run, by name.
    pub async fn models(&self, run: &str) -> Result<Vec<Model>, StoreError> {
        let rows =
            sqlx::query("SELECT name, digest, steps, tokens, seconds, loss FROM models WHERE run = $1 ORDER BY name")
                .bind(run)
                .fetch_all(&self.pool)
                .await?;
        let read = |row: &AnyRow| {
            Ok(Model {
                name: row.try_get("name")?,
                digest: row.try_get("digest")?,
                steps: unsigned(row, "models", "steps")?,
                tokens: unsigned(row, "models", "tokens")?,
                seconds: row.try_get("seconds")?,
                loss: row.try_get("loss")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Says that a part of a round is done. Said once, it stays so.
    pub async fn finish_iteration(&self, run: &str, iteration: &Iteration) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO iterations (run, part, number, model, statements, solved, seconds, lean_seconds, \
             model_seconds, tokens, finished) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (run, part, number) DO NOTHING",
        )
        .bind(run)
        .bind(&iteration.part)
        .bind(signed(iteration.number as u64))
        .bind(&iteration.model)
        .bind(signed(iteration.statements))
        .bind(signed(iteration.solved))
        .bind(iteration.seconds)
        .bind(iteration.lean_seconds)
        .bind(iteration.model_seconds)
        .bind(signed(iteration.tokens))
        .bind(now())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// What is done of a run, by round and part.
    pub async fn iterations(&self, run: &str) -> Result<Vec<Iteration>, StoreError> {
        let rows = sqlx::query(
            "SELECT part, number, model, statements, solved, seconds, lean_seconds, model_seconds, tokens \
             FROM iterations WHERE run = $1 ORDER BY number, part",
        )
        .bind(run)
        .fetch_all(&self.pool)
        .await?;
        let read = |row: &AnyRow| {
            Ok(Iteration {
                part: row.try_get("part")?,
                number: unsigned(row, "iterations", "number")?,
                model: row.try_get("model")?,
                statements: unsigned(row, "iterations", "statements")?,
                solved: unsigned(row, "iterations", "solved")?,
                seconds: row.try_get("seconds")?,
                lean_seconds: row.try_get("lean_seconds")?,
                model_seconds: row.try_get("model_seconds")?,
                tokens: unsigned(row, "iterations", "tokens")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Writes down that something happened to a run, after all that happened before. One process at a time may tell.
    pub async fn add_event(&self, run: &str, kind: &str, detail: &str) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO events (run, number, happened, kind, detail) \
             SELECT $1, COALESCE(MAX(number) + 1, 0), $2, $3, $4 FROM events WHERE run = $5",
        )
        .bind(run)
        .bind(now())
        .bind(kind)
        .bind(detail)
        .bind(run)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// What happened to a run, in order.
    pub async fn events(&self, run: &str) -> Result<Vec<Event>, StoreError> {
        let rows = sqlx::query("SELECT happened, kind, detail FROM events WHERE run = $1 ORDER BY number")
            .bind(run)
            .fetch_all(&self.pool)
            .await?;
        let read = |row: &AnyRow| {
            Ok(Event { happened: row.try_get("happened")?, kind: row.try_get("kind")?, detail: row.try_get("detail")? })
        };
        rows.iter().map(read).collect()
    }
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn unsigned<T: TryFrom<i64>>(row: &AnyRow, table: &'static str, column: &str) -> Result<T, StoreError> {
    let value: i64 = row.try_get(column)?;
    T::try_from(value).map_err(|_| StoreError::Row { table, reason: format!("{column} is {value}") })
}
