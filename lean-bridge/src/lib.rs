//! Lean 4 as a service inside our process tree.
//!
//! Lean proves, checks and sometimes runs away with the machine, so it lives in child processes: `lean-repl`, a program
//! of this crate, hosts the real Lean and speaks JSON on its pipes; a [`Pool`] lends such processes out and replaces
//! the ones that die; a [`Gate`] decides what is proved.
//!
//! **Invariant:** nothing is proved but by a [`VerifiedProof`], and only the gate makes one.
//!
//! Start reading at [`pool`] for how Lean is used, at [`gate`] for what *proved* means, at [`image`] for where Lean
//! comes from and at [`host`] for what runs it. Dependencies point one way: gate and statement → pool → client →
//! protocol; `repl` (what `lean-repl` does) → host and image. The two halves meet only at the pipe.
//!
//! ```no_run
//! use std::time::Duration;
//! use lean_bridge::{Document, Gate, Limits, Pool, PoolConfig};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let pool = Pool::new(PoolConfig::embedded(2)?).await?;
//! let file = "import Mathlib\n\ntheorem two (n : ℕ) (h : 1 < n) : 2 ≤ n := by sorry\n";
//! let document = Document::split(&pool, file, Limits::default(), Duration::from_secs(60)).await?;
//! let statement = &document.statements[0];
//! let proof = statement.with_proofs(&["omega"])?;
//! let verified = Gate::new(pool.clone()).verify(statement, &proof).await?;
//! println!("{} depends on {:?}", verified.name(), verified.standard_axioms());
//! pool.shutdown().await;
//! # Ok(())
//! # }
//! ```
mod client;
mod error;
pub mod gate;
mod header;
pub mod host;
pub mod image;
pub mod pool;
pub mod protocol;
pub mod repl;
pub mod statement;

pub use client::backend::lake;
pub use client::{Backend, Dialect, EmbeddedLean, StandIn};
pub use error::Error;
pub use gate::{Gate, GateError, Reason, Refusal, VerifiedProof};
pub use header::Header;
pub use pool::{Lease, Pool, PoolConfig};
pub use protocol::{
    Command, CommandReply, Hello, Limits, Message, ProofStatus, Severity, Tactic, TacticOutcome, TacticReply,
    TacticResult, Tactics,
};
pub use statement::{Document, Statement, apply_edits};
