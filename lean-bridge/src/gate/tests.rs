//! The second look, against a Lean that lies.

use serde_json::{Value, json};

use super::*;

const PROOF: &str = "theorem t : 1 = 1 := by rfl";

fn statement() -> Statement {
    let json = json!({
        "header": {"start": 0, "end": 0},
        "commands": [{"start": 0, "end": 26, "pos": {"line": 1, "column": 0}, "kind": "theorem", "name": "t",
            "fullName": "N.t", "sorries": [{"start": 23, "end": 26, "pos": {"line": 1, "column": 21}}]}]
    });
    Statement::for_tests("theorem t : 1 = 1 := sorry", serde_json::from_value(json).unwrap())
}

fn verdict(change: impl Fn(&mut Value)) -> Result<Accepted, GateError> {
    verdict_on(PROOF, change)
}

fn verdict_on(proof: &str, change: impl Fn(&mut Value)) -> Result<Accepted, GateError> {
    let mut reply = json!({"verified": true, "name": "t", "type": "1 = 1", "axioms": ["propext"], "ms": 3.0});
    change(&mut reply);
    let lean = Hello { axioms: vec!["Real.exp".into()], ..Hello::default() };
    check(&statement(), proof, &lean, serde_json::from_value(reply).unwrap())
}

fn reason(verdict: Result<Accepted, GateError>) -> Reason {
    match verdict {
        Err(GateError::Refused(refusal)) => refusal.reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_honest_verdict_passes_and_axioms_are_told_apart() {
    let accepted = verdict(|reply| reply["axioms"] = json!(["Quot.sound", "Real.exp", "propext"])).unwrap();
    assert_eq!(accepted.standard_axioms, ["Quot.sound", "propext"]);
    assert_eq!(accepted.library_axioms, ["Real.exp"]);
    assert!(verdict(|reply| reply["name"] = json!("N.t")).is_ok());
}

#[test]
fn an_axiom_that_nobody_announced_is_refused() {
    for axiom in ["sorryAx", "Lean.ofReduceBool", "t._native.native_decide.ax_1", "Propext", "", "Real.foo"] {
        assert_eq!(reason(verdict(|reply| reply["axioms"] = json!([axiom]))), Reason::Axiom, "{axiom}");
    }
}

#[test]
fn another_name_is_refused() {
    assert_eq!(reason(verdict(|reply| reply["name"] = json!("M.t"))), Reason::NameMismatch);
}

#[test]
fn an_error_beside_the_verdict_is_refused() {
    let message = json!([{"severity": "error", "pos": {"line": 1, "column": 0}, "data": "no"}]);
    assert_eq!(reason(verdict(|reply| reply["messages"] = message.clone())), Reason::ElaborationError);
}

#[test]
fn a_word_that_lean_overlooked_is_refused() {
    assert_eq!(reason(verdict_on("theorem t : 1 = 1 := by sorry", |_| {})), Reason::Sorry);
    assert_eq!(reason(verdict_on("theorem t : 1 = 1 := by native_decide", |_| {})), Reason::ForbiddenSyntax);
}

#[test]
fn half_a_verdict_is_a_broken_protocol() {
    for missing in ["name", "type", "axioms"] {
        let half = verdict(|reply| {
            reply.as_object_mut().unwrap().remove(missing);
        });
        assert!(matches!(half, Err(GateError::Lean(Error::Protocol { .. }))), "{missing}");
    }
    let torn = verdict(|reply| reply["reason"] = json!("sorry"));
    assert!(matches!(torn, Err(GateError::Lean(Error::Protocol { .. }))));
}

#[test]
fn codes_go_both_ways() {
    for (known, code) in CODES {
        assert_eq!(known.code(), code);
        assert_eq!(Reason::from_code(code), known);
    }
    assert_eq!(Reason::from_code("new-one").code(), "new-one");
    let refused = verdict(|reply| *reply = json!({"verified": false, "reason": "sorry", "detail": "d"}));
    assert_eq!(reason(refused), Reason::Sorry);
}
