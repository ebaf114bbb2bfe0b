//! The gate of a native Lean: the code that the client brings along, run by the embedded Lean behind a stand-in `lake`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod gate_cases;
mod support;

use gate_cases::{ATTACKS, CHEATS, Cheat, HONEST, HONEST_MATHLIB, Honest};
use lean_bridge::{Document, Error, Gate, GateError, Lease, Limits, Pool, Statement, VerifiedProof};
use serde_json::{Value, json};
use support::{lake::StandIn, *};

/// How long a proof may take before its process is killed.
const DEADLINE: std::time::Duration = SECOND.saturating_mul(20);

/// The prelude's verdict on a proof: what the first of the gate's two questions is answered with.
async fn verdict(lease: &mut Lease, statement: &Statement, proof: &str) -> Result<Value, Error> {
    const NONCE: &str = "verdict ";
    let literal = |text: &str| json!(text).to_string().replace("\\u0000", "\\x00").replace("\\u200b", "\u{200b}");
    let texts = [NONCE, statement.context().trim_start(), statement.text(), proof].map(literal).join(" ");
    let command = json!({ "cmd": format!("#eval Repl.Native.verify {texts}"), "env": lease.base_env().unwrap() });
    let reply = lease.raw(&command, DEADLINE).await?;
    let mut messages = reply["messages"].as_array().into_iter().flatten();
    let said = messages.find_map(|message| message["data"].as_str()?.strip_prefix(NONCE));
    Ok(match said {
        Some(verdict) => serde_json::from_str(verdict).unwrap(),
        // As the client takes it.
        None => json!({"verified": false, "reason": "elaboration-error", "detail": reply}),
    })
}

/// The verdict in a worker that has seen other proofs; a fresh one for each would take minutes.
async fn verdict_on(pool: &Pool, before: &str, text: &str, proof: &str) -> Value {
    let statement = statement(pool, before, text).await;
    let mut lease = pool.lease(statement.header()).await.unwrap();
    match verdict(&mut lease, &statement, proof).await {
        Ok(verdict) => verdict,
        Err(Error::Timeout { .. }) => json!({"verified": false, "reason": "timeout"}),
        Err(error) => panic!("{error}\n{proof}"),
    }
}

/// The verdict's code. Axioms are only listed: which are allowed, the client knows.
fn code(verdict: &Value) -> &str {
    if verdict["verified"] != true {
        return verdict["reason"].as_str().unwrap();
    }
    let printed = verdict["printed"].as_str().unwrap();
    let (_, list) = printed.split_once("depends on axioms: [").unwrap_or_default();
    let axioms: Vec<&str> = list.trim_end_matches(']').split(", ").filter(|name| !name.is_empty()).collect();
    match axioms.iter().find(|name| !lean_bridge::gate::STANDARD_AXIOMS.contains(name)) {
        Some(&"sorryAx") => "sorry",
        Some(_) => "axiom",
        None => "PASSED",
    }
}

async fn all_refused(cheats: &[Cheat]) {
    let stand_in = StandIn::new(env!("CARGO_BIN_EXE_lean-repl"));
    let pool = stand_in.pool(1).await;
    let mut wrong = Vec::new();
    for cheat in cheats {
        let verdict = verdict_on(&pool, cheat.before, cheat.statement, cheat.proof).await;
        let reason = code(&verdict);
        if !cheat.reasons.contains(&reason) {
            wrong.push(format!("{}: {reason}: {verdict}", cheat.what));
        }
    }
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cheats.len(), wrong.join("\n"));
}

#[tokio::test]
async fn every_cheat_is_refused_for_its_reason() {
    all_refused(CHEATS).await;
}

#[tokio::test]
async fn every_attack_is_refused_for_its_reason() {
    all_refused(ATTACKS).await;
}

#[tokio::test]
async fn every_honest_proof_passes() {
    let stand_in = StandIn::new(env!("CARGO_BIN_EXE_lean-repl"));
    let pool = stand_in.pool(1).await;
    let mut wrong = Vec::new();
    for Honest { before, statement, proof } in HONEST.iter().chain(HONEST_MATHLIB) {
        let verdict = verdict_on(&pool, before, statement, proof).await;
        if verdict["verified"] != true {
            wrong.push(format!("{proof}: {verdict}"));
        }
    }
    pool.shutdown().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn statement(pool: &Pool, before: &str, text: &str) -> Statement {
    let document = Document::split(pool, &format!("{before}{text}\n"), Limits::default(), 30 * SECOND).await.unwrap();
    let found = document.statements.into_iter().find(|statement| statement.name() == "goal");
    found.unwrap_or_else(|| panic!("{:?}", document.messages))
}

async fn through_the_gate(pool: &Pool, before: &str, text: &str, proof: &str) -> Result<VerifiedProof, GateError> {
    let statement = statement(pool, before, text).await;
    Gate::new(pool.clone()).verify(&statement, proof).await
}

fn reason(verdict: Result<VerifiedProof, GateError>) -> String {
    match verdict {
        Err(GateError::Refused(refusal)) => refusal.reason.code().to_owned(),
        other => panic!("{other:?}"),
    }
}

const TRUE: &str = "theorem goal (n : Nat) : n + 0 = n := by sorry";

#[tokio::test]
async fn a_proof_passes_the_whole_gate_or_is_refused_by_it() {
    let stand_in = StandIn::new(env!("CARGO_BIN_EXE_lean-repl"));
    let pool = stand_in.pool(1).await;
    let verified = through_the_gate(&pool, "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by simp").await.unwrap();
    assert_eq!((verified.name(), verified.statement_type()), ("goal", "∀ (n : Nat), n + 0 = n"));
    assert_eq!(
        verified.lean().label,
        format!("Lean {} ({}) in project", verified.lean().lean, &verified.lean().commit[..7])
    );

    let axiom = "axiom lie : (1 : Nat) = 2\n\n";
    let stated = "theorem goal : (1 : Nat) = 2 := by sorry";
    let refused = through_the_gate(&pool, axiom, stated, "theorem goal : (1 : Nat) = 2 := lie").await;
    assert_eq!(reason(refused), "axiom");
    let refused = through_the_gate(&pool, "", stated, "theorem goal : (1 : Nat) = 2 := by admit").await;
    assert_eq!(reason(refused), "sorry");
    // True, and yet not in a file with these imports: the prelude needs `import Lean`, the file has not got it.
    let proof = "theorem goal (n : Nat) : n + 0 = n := (fun (_ : Lean.Expr → Nat) => rfl) (fun _ => 0)";
    let refused = through_the_gate(&pool, "", TRUE, proof).await;
    assert_eq!(reason(refused), "elaboration-error");
    assert!(through_the_gate(&pool, "import Lean\n\n", TRUE, proof).await.is_ok());
    pool.shutdown().await;
    no_zombies().await;
}
