//! The gate on the real Lean: cheats and honest proofs, each in a process of its own.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod gate_cases;
mod support;

use std::time::Duration;

use gate_cases::{ATTACKS, CHEATS, Cheat, HONEST, HONEST_MATHLIB, Honest};
use lean_bridge::{Document, Gate, GateError, Limits, Pool, Statement, VerifiedProof};
use support::*;

async fn statement(pool: &Pool, before: &str, text: &str) -> Statement {
    let file = format!("{before}{text}\n");
    let document = Document::split(pool, &file, Limits::default(), 30 * SECOND).await.unwrap();
    let found = document.statements.into_iter().find(|statement| statement.name() == "goal");
    found.unwrap_or_else(|| panic!("no statement found in\n{file}\n{:?}", document.messages))
}

/// A gate that does not wait for ever, as some cheats are meant to make it.
async fn gate() -> (Pool, Gate) {
    let pool = lean_pool(1).await;
    let limits = Limits { timeout: Some(30 * SECOND), ..Limits::default() };
    (pool.clone(), Gate::with_limits(pool, limits, 60 * SECOND))
}

#[tokio::test]
async fn every_cheat_is_refused_for_its_reason() {
    assert!(CHEATS.len() >= 35);
    all_refused(CHEATS).await;
}

#[tokio::test]
async fn every_attack_is_refused_for_its_reason() {
    assert!(ATTACKS.len() >= 80);
    all_refused(ATTACKS).await;
}

async fn all_refused(cheats: &[Cheat]) {
    let (pool, gate) = gate().await;
    let mut wrong = Vec::new();
    for cheat in cheats {
        let statement = statement(&pool, cheat.before, cheat.statement).await;
        match gate.verify(&statement, cheat.proof).await {
            Err(GateError::Refused(refusal)) if cheat.reasons.contains(&refusal.reason.code()) => {}
            Err(error) => wrong.push(format!("{}: {error}", cheat.what)),
            Ok(proof) => wrong.push(format!("{}: PASSED {proof:?}", cheat.what)),
        }
    }
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cheats.len(), wrong.join("\n"));
    no_zombies().await;
}

#[tokio::test]
async fn a_guess_is_judged_as_a_proof_is() {
    let (pool, gate) = gate().await;
    // Whatever a cheat does to the process that is asked first, the next guess in it is judged on its own.
    for (cheat, case) in CHEATS.iter().step_by(4).zip(HONEST.iter().cycle()) {
        let cheated = statement(&pool, cheat.before, cheat.statement).await;
        match gate.judge(&cheated, cheat.proof, 1).await {
            Err(GateError::Refused(refusal)) => {
                assert!(cheat.reasons.contains(&refusal.reason.code()), "{}: {refusal}", cheat.what);
            }
            other => panic!("{}: {other:?}", cheat.what),
        }
        let honest = statement(&pool, case.before, case.statement).await;
        gate.judge(&honest, case.proof, 1).await.unwrap();
    }
    pool.shutdown().await;
    no_zombies().await;
}

async fn all_pass(cases: &[Honest]) -> Vec<VerifiedProof> {
    let (pool, gate) = gate().await;
    let (mut passed, mut wrong) = (Vec::new(), Vec::new());
    for case in cases {
        let statement = statement(&pool, case.before, case.statement).await;
        match gate.verify(&statement, case.proof).await {
            Ok(proof) => passed.push(proof),
            Err(error) => wrong.push(format!("{}: {error}", case.proof)),
        }
    }
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    passed
}

#[tokio::test]
async fn every_honest_proof_passes() {
    for proof in all_pass(HONEST).await {
        assert!(proof.library_axioms().is_empty(), "{proof:?}");
        assert!(!proof.statement_type().is_empty() && !proof.lean().lean.is_empty());
        assert!(proof.time() < 60 * SECOND);
    }
}

#[tokio::test]
async fn honest_proofs_with_mathlib_names_pass_on_the_standard_axioms() {
    for proof in all_pass(HONEST_MATHLIB).await {
        assert!(proof.library_axioms().is_empty(), "{proof:?}");
    }
}

#[tokio::test]
async fn a_filled_file_is_what_was_verified() {
    let (pool, gate) = gate().await;
    let file = "theorem one (n : Nat) : n + 0 = n ∧ True := by\n  constructor\n  · sorry\n  · sorry\n\n\
                example (a b : Nat) (h : a < b) : a ≤ b := by sorry\n";
    let document = Document::split(&pool, file, Limits::default(), 30 * SECOND).await.unwrap();
    let proofs: [&[&str]; 2] = [&["skip\nrfl", "trivial"], &["omega"]];
    let mut edits = Vec::new();
    for (statement, proofs) in document.statements.iter().zip(proofs) {
        gate.verify(statement, &statement.with_proofs(proofs).unwrap()).await.unwrap();
        edits.extend(statement.file_edits(file, proofs).unwrap());
    }
    let filled = lean_bridge::apply_edits(file, &edits).unwrap();
    assert_eq!(
        filled,
        "theorem one (n : Nat) : n + 0 = n ∧ True := by\n  constructor\n  · skip\n    rfl\n  · trivial\n\n\
         example (a b : Nat) (h : a < b) : a ≤ b := by omega\n"
    );
    let again = Document::split(&pool, &filled, Limits::default(), 30 * SECOND).await.unwrap();
    assert!(again.statements.is_empty() && again.messages.is_empty(), "{again:?}");
}

#[tokio::test]
async fn verifications_keep_nothing_of_each_other() {
    let (pool, gate) = gate().await;
    let statement = statement(&pool, "", "theorem goal (n : Nat) : n + 0 = n := by sorry").await;
    let proof = statement.with_proofs(&["simp"]).unwrap();
    let times: Vec<Duration> = {
        let mut times = Vec::new();
        for _ in 0..5 {
            times.push(gate.verify(&statement, &proof).await.unwrap().time());
        }
        times
    };
    assert!(median(times) < 5 * SECOND);
}
