//! Policies and best-first search over Lean proof states.
//!
//! This crate turns a Lean statement into a proof: [`policy`] proposes tactics, [`search`] tries
//! them in Lean and keeps the graph of what they lead to, [`prove`] reads statements from files,
//! runs searches over a pool of workers and hands what was found to the gate.
//! Invariant: nothing is called proved unless `lean_bridge`'s gate returned a `VerifiedProof`.
//! Start reading at [`prove`] (what a user asks for) or [`search`] (how a proof is found).

pub mod decode;
pub mod eval;
pub mod goal;
pub mod index;
pub mod model;
pub mod policy;
pub mod prove;
pub mod report;
pub mod search;
pub mod serve;
