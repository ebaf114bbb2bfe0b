//! leanprover-community/repl's protocol and nothing more, for those who have to get along with that.

use serde_json::{Map, Value};

/// A form of request: the keys that it must have, and whether each is a number.
type Form = &'static [(&'static str, bool)];

/// In the order in which they are tried.
const FORMS: [Form; 7] = [
    &[("proofState", true), ("tactic", false)],
    &[("env", true), ("pickleTo", false)],
    &[("unpickleEnvFrom", false)],
    &[("proofState", true), ("pickleTo", false)],
    &[("unpickleProofStateFrom", false)],
    &[("cmd", false)],
    &[("path", false)],
];

/// Keys that some forms may have beside.
const OPTIONS: [&str; 4] = ["env", "allTactics", "rootGoals", "infotree"];

/// The request without what upstream does not know; `None` if nothing is left that it would answer.
pub(super) fn reduced(request: &Value) -> Option<Value> {
    let has = |&(key, is_number): &(&str, bool)| match request.get(key) {
        Some(Value::String(_)) => !is_number,
        Some(Value::Number(number)) => is_number && number.is_u64(),
        _ => false,
    };
    let form = FORMS.into_iter().find(|form| form.iter().all(has))?;
    let keys = form.iter().map(|(key, _)| *key).chain(OPTIONS);
    let kept: Map<String, Value> = keys.filter_map(|key| Some((key.to_owned(), request.get(key)?.clone()))).collect();
    Some(Value::Object(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_upstream_knows_passes() {
        let pass = |text: &str| reduced(&serde_json::from_str(text).unwrap()).map(|value| value.to_string());
        for unknown in [
            r#"{"hello": true}"#,
            r#"{"tactics": ["simp"], "proofState": 0}"#,
            r#"{"split": "theorem"}"#,
            r#"{"verify": {}}"#,
            r#"{"forget": [1]}"#,
            r#"{"tactic": "simp", "proofState": "0"}"#,
            "{}",
        ] {
            assert_eq!(pass(unknown), None, "{unknown}");
        }
        let limited = r#"{"tactic": "simp", "proofState": 3, "maxHeartbeats": 9, "timeoutMs": 1}"#;
        assert_eq!(pass(limited).unwrap(), r#"{"proofState":3,"tactic":"simp"}"#);
        let command = r#"{"cmd": "theorem", "env": 1, "allTactics": true}"#;
        assert_eq!(pass(command).unwrap(), r#"{"cmd":"theorem","env":1,"allTactics":true}"#);
    }
}
