//! Runs and what they tried.

use super::{Store, StoreError, now};
use sqlx::{Row as _, any::AnyRow};
use std::collections::BTreeMap;

/// A run as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it depends on, hashed.
    pub id: String,
    /// When it began, RFC 3339.
    pub started: String,
    /// When it was done with everything; `None` while something is left.
    pub finished: Option<String>,
}

/// One search for a proof of one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// The statement's name in the run.
    pub statement: String,
    /// Which attempt at it, from 0.
    pub attempt: usize,
    /// How it ended, in a word.
    pub status: String,
    /// Wall clock.
    pub seconds: f64,
    /// Everything else, as JSON.
    pub detail: String,
    /// What the gate accepted, if it did.
    pub proof: Option<Proof>,
}

/// A proof that the gate accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The declaration with its proof.
    pub text: String,
    /// What it rests on.
    pub axioms: Vec<String>,
    /// Its steps from the statement on, where the search kept them.
    pub steps: Vec<Step>,
}

/// A step of a proof that the gate accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The goals, as printed.
    pub goals: Vec<String>,
    /// The tactic.
    pub tactic: String,
    /// Tactics of the shortest proof from here, with this one.
    pub size: usize,
}

impl Store {
    /// The run of this identity, begun now unless it was begun before. `setup` is JSON: what the identity is made of.
    pub async fn begin_run(&self, id: &str, kind: &str, setup: &str) -> Result<Run, StoreError> {
        sqlx::query("INSERT INTO runs (id, kind, setup, started) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING")
            .bind(id)
            .bind(kind)
            .bind(setup)
            .bind(now())
            .execute(&self.pool)
            .await?;
        let row =
            sqlx::query("SELECT started, finished FROM runs WHERE id = $1").bind(id).fetch_one(&self.pool).await?;
        Ok(Run { id: id.to_owned(), started: row.try_get("started")?, finished: row.try_get("finished")? })
    }

    /// Says that nothing is left to do in a run. The answer is when that was said first.
    pub async fn finish_run(&self, id: &str) -> Result<String, StoreError> {
        sqlx::query("UPDATE runs SET finished = COALESCE(finished, $1) WHERE id = $2")
            .bind(now())
            .bind(id)
            .execute(&self.pool)
            .await?;
        let row = sqlx::query("SELECT finished FROM runs WHERE id = $1").bind(id).fetch_one(&self.pool).await?;
        Ok(row.try_get("finished")?)
    }

    /// Forgets a run with everything it found.
    pub async fn forget_run(&self, id: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM runs WHERE id = $1").bind(id).execute(&self.pool).await?;
        Ok(())
    }

    /// Keeps an attempt with its proof. One that is there already stays as it is.
    pub async fn add_attempt(&self, run: &str, attempt: &Attempt) -> Result<(), StoreError> {
        let number = i64::try_from(attempt.attempt).unwrap_or(i64::MAX);
        let mut transaction = self.pool.begin().await?;
        let added = sqlx::query(
            "INSERT INTO attempts (run, statement, attempt, status, seconds, detail) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (run, statement, attempt) DO NOTHING",
        )
        .bind(run)
        .bind(&attempt.statement)
        .bind(number)
        .bind(&attempt.status)
        .bind(attempt.seconds)
        .bind(&attempt.detail)
        .execute(&mut *transaction)
        .await?;
        if let Some(proof) = attempt.proof.as_ref().filter(|_| added.rows_affected() > 0) {
            sqlx::query("INSERT INTO proofs (run, statement, attempt, proof, axioms) VALUES ($1, $2, $3, $4, $5)")
                .bind(run)
                .bind(&attempt.statement)
                .bind(number)
                .bind(&proof.text)
                .bind(serde_json::json!(proof.axioms).to_string())
                .execute(&mut *transaction)
                .await?;
            for (place, step) in proof.steps.iter().enumerate() {
                sqlx::query(
                    "INSERT INTO steps (run, statement, attempt, number, goals, tactic, size) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7)",
                )
                .bind(run)
                .bind(&attempt.statement)
                .bind(number)
                .bind(i64::try_from(place).unwrap_or(i64::MAX))
                .bind(serde_json::json!(step.goals).to_string())
                .bind(&step.tactic)
                .bind(i64::try_from(step.size).unwrap_or(i64::MAX))
                .execute(&mut *transaction)
                .await?;
            }
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Everything that a run has tried, by statement and attempt.
    pub async fn attempts(&self, run: &str) -> Result<Vec<Attempt>, StoreError> {
        let rows = sqlx::query(
            "SELECT a.statement, a.attempt, a.status, a.seconds, a.detail, p.proof, p.axioms \
             FROM attempts a LEFT JOIN proofs p \
             ON p.run = a.run AND p.statement = a.statement AND p.attempt = a.attempt \
             WHERE a.run = $1 ORDER BY a.statement, a.attempt",
        )
        .bind(run)
        .fetch_all(&self.pool)
        .await?;
        let mut steps = self.steps(run).await?;
        let mut read = |row: &AnyRow| {
            let number: i64 = row.try_get("attempt")?;
            let statement: String = row.try_get("statement")?;
            let damaged = |reason: String| StoreError::Row { table: "proofs", reason };
            let proof = match (row.try_get::<Option<String>, _>("proof")?, row.try_get::<Option<String>, _>("axioms")?)
            {
                (Some(text), Some(axioms)) => {
                    let axioms = serde_json::from_str(&axioms).map_err(|error| damaged(error.to_string()))?;
                    let steps = steps.remove(&(statement.clone(), number)).unwrap_or_default();
                    Some(Proof { text, axioms, steps })
                }
                _ => None,
            };
            Ok(Attempt {
                statement,
                attempt: usize::try_from(number).map_err(|_| damaged(format!("attempt {number}")))?,
                status: row.try_get("status")?,
                seconds: row.try_get("seconds")?,
                detail: row.try_get("detail")?,
                proof,
            })
        };
        rows.iter().map(&mut read).collect()
    }

    /// The steps of a run's proofs, by statement and attempt.
    async fn steps(&self, run: &str) -> Result<BTreeMap<(String, i64), Vec<Step>>, StoreError> {
        let rows = sqlx::query(
            "SELECT statement, attempt, goals, tactic, size FROM steps WHERE run = $1 \
             ORDER BY statement, attempt, number",
        )
        .bind(run)
        .fetch_all(&self.pool)
        .await?;
        let mut out: BTreeMap<_, Vec<Step>> = BTreeMap::new();
        for row in rows {
            let damaged = |reason: String| StoreError::Row { table: "steps", reason };
            let (goals, size): (String, i64) = (row.try_get("goals")?, row.try_get("size")?);
            out.entry((row.try_get("statement")?, row.try_get("attempt")?)).or_default().push(Step {
                goals: serde_json::from_str(&goals).map_err(|error| damaged(error.to_string()))?,
                tactic: row.try_get("tactic")?,
                size: usize::try_from(size).map_err(|_| damaged(format!("size {size}")))?,
            });
        }
        Ok(out)
    }
}
