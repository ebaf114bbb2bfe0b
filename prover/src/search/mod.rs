//! Best-first search over proof states.
//!
//! [`engine`] is the loop, [`answers`] asks the policy, [`advance`] takes in what Lean says,
//! [`reach`] gets back to a state, [`graph`] is what is known, [`queue`] what is next, [`session`]
//! what is asked of Lean, [`proof`] what comes out, [`minimise`] makes it shorter.
//! Invariant: a [`Proof`] found here is a claim. Only the gate of `lean_bridge` says proved.

mod advance;
mod answers;
mod engine;
mod graph;
mod learned;
mod minimise;
mod options;
mod proof;
mod queue;
mod reach;
mod record;
mod session;

pub use engine::{Guides, Search, SearchEnd, SearchError, Watch};
pub use learned::{Learned, LearnedStep, Tree, TreeNode};
pub use options::{EffortLimits, Priority, SearchOptions};
pub use proof::{Layout, Proof};
pub use record::{Expansion, SearchRecord, Tried, TriedResult};
pub use session::{OpenState, ProofSession, SessionError, Step, StepOutcome, TacticLimits};
