//! What runs found and did, in SQLite (the default: one file) or Postgres, with one schema.
//!
//! What a call has returned from is on the disk, and what was cut off leaves nothing behind: every call is one
//! transaction. Start at [`Store::open`]; [`runs`] has evaluations and other jobs,
//! [`training`] what models were trained on and came to, [`keys`] what servers keep.

pub mod keys;
pub mod runs;
pub mod training;

use sqlx::{AnyConnection, AnyPool, Connection as _, any::AnyPoolOptions, migrate::MigrateError};
use std::{path::Path, time::Duration};

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Not a database's address.
    #[error("`{0}` is no database: expected sqlite:FILE or postgres://USER@HOST/NAME")]
    Address(String),
    /// It could not be opened.
    #[error("{address}: cannot open the database: {source}")]
    Open {
        /// As given.
        address: String,
        /// Why not.
        source: sqlx::Error,
    },
    /// Its tables could not be made or are not ours.
    #[error("{address}: the database does not have the tables of this version: {source}")]
    Schema {
        /// As given.
        address: String,
        /// Why not.
        source: MigrateError,
    },
    /// A statement failed.
    #[error("the database failed: {0}")]
    Failed(#[from] sqlx::Error),
    /// A row that this program did not write, or that was damaged.
    #[error("the database has a row that cannot be read, in {table}: {reason}")]
    Row {
        /// The table.
        table: &'static str,
        /// What is wrong.
        reason: String,
    },
}

const MIGRATION_TRIES: usize = 20;
const MIGRATION_PAUSE: Duration = Duration::from_millis(100);

/// An open database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pool: AnyPool,
}

impl Store {
    /// Opens `sqlite:FILE` (made if it is not there) or `postgres://…`, and brings its tables up to date.
    pub async fn open(address: &str) -> Result<Store, StoreError> {
        sqlx::any::install_default_drivers();
        let sqlite = address.strip_prefix("sqlite:");
        let url = match sqlite {
            Some(file) => sqlite_url(file).ok_or_else(|| StoreError::Address(address.to_owned()))?,
            None if address.starts_with("postgres:") || address.starts_with("postgresql:") => address.to_owned(),
            None => return Err(StoreError::Address(address.to_owned())),
        };
        // SQLite has one writer; a second connection could only wait for it.
        let connections = if sqlite.is_some() { 1 } else { 8 };
        let open = |source| StoreError::Open { address: address.to_owned(), source };
        // A pool would try again for half a minute before it says that nobody is there.
        AnyConnection::connect(&url).await.map_err(open)?.close().await.map_err(open)?;
        let pool = AnyPoolOptions::new().max_connections(connections).connect(&url).await.map_err(open)?;
        if sqlite.is_some() {
            for pragma in ["PRAGMA journal_mode = WAL", "PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 30000"] {
                sqlx::query(pragma).execute(&pool).await.map_err(open)?;
            }
        }
        let schema = |source| StoreError::Schema { address: address.to_owned(), source };
        let migrator = sqlx::migrate!("./migrations");
        let mut tries = 0;
        while let Err(error) = migrator.run(&pool).await {
            // SQLite has no lock around migrations: of two processes that make the tables of a new file at once, one
            // fails, and finds them made when it looks again.
            tries += 1;
            if tries == MIGRATION_TRIES
                || !matches!(error, MigrateError::Execute(_) | MigrateError::ExecuteMigration(..))
            {
                return Err(schema(error));
            }
            tokio::time::sleep(MIGRATION_PAUSE).await;
        }
        Ok(Store { pool })
    }

    /// Waits for what is under way and closes the file, which leaves no journal beside it.
    pub async fn close(self) {
        self.pool.close().await;
    }
}

/// The driver's name for a file: paths are percent-decoded there, and a query of their own would be an option.
fn sqlite_url(file: &str) -> Option<String> {
    if file.is_empty() || file.ends_with('/') || Path::new(file).is_dir() {
        return None;
    }
    let escaped: String = file
        .chars()
        .map(|c| match c {
            '%' => "%25".to_owned(),
            '?' => "%3F".to_owned(),
            '#' => "%23".to_owned(),
            c => c.to_string(),
        })
        .collect();
    Some(format!("sqlite:{escaped}?mode=rwc"))
}

/// Now, as the tables have it.
fn now() -> String {
    humantime::format_rfc3339_seconds(std::time::SystemTime::now()).to_string()
}
