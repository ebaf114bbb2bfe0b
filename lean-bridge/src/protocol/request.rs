//! What we ask.

use std::time::Duration;

use serde::{Serialize, Serializer};

/// Limits that Lean itself keeps. They bound work, not memory or recursion: the deadline of the request does that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// In the units of the option `maxHeartbeats`: 200,000 is Lean's default, 0 is no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_heartbeats: Option<u64>,
    /// Wall clock, after which Lean is asked to stop and answers with a failure. Whole milliseconds, at least one.
    #[serde(rename = "timeoutMs", skip_serializing_if = "Option::is_none", serialize_with = "milliseconds")]
    pub timeout: Option<Duration>,
    /// As the option `maxRecDepth`: 512 is Lean's default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_rec_depth: Option<u64>,
}

impl Limits {
    /// A deadline of wall clock for `count` tactics that Lean itself should stop after `timeout` each: some slack on top,
    /// since a tactic notices its limit only between steps. Without such a limit, a minute each.
    pub(crate) fn deadline(&self, count: usize) -> Duration {
        let each = self.timeout.unwrap_or(Duration::from_mins(1));
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        each.saturating_mul(count).saturating_mul(2).saturating_add(Duration::from_secs(5))
    }
}

#[expect(clippy::ref_option, reason = "the signature that serde calls")]
fn milliseconds<S: Serializer>(time: &Option<Duration>, to: S) -> Result<S::Ok, S::Error> {
    let ms = time.map_or(0, |t| u64::try_from(t.as_millis()).unwrap_or(u64::MAX));
    // 0 would disarm the limit.
    to.serialize_u64(ms.max(1))
}

/// Text for Lean to elaborate: `{"cmd": …, "env": …}`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Command {
    /// One or more commands. Imports only where `env` is `None`.
    #[serde(rename = "cmd")]
    pub text: String,
    /// The environment to go on from; `None` for a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<u64>,
    /// Report every tactic with its goals.
    #[serde(skip_serializing_if = "is_false")]
    pub all_tactics: bool,
    /// Report the first goal of every proof as if it were a `sorry`.
    #[serde(skip_serializing_if = "is_false")]
    pub root_goals: bool,
    /// Report an information tree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub infotree: Option<InfoTree>,
    /// Limits for the whole text.
    #[serde(flatten)]
    pub limits: Limits,
}

/// How much of the information tree to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum InfoTree {
    /// All of it.
    Full,
    /// Tactics.
    Tactics,
    /// What stands in the source.
    Original,
    /// What changes something.
    Substantive,
}

/// One tactic on one state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tactic {
    /// The tactic's text.
    pub tactic: String,
    /// The state it is tried on.
    pub proof_state: u64,
    /// Limits for it.
    #[serde(flatten)]
    pub limits: Limits,
}

/// Several tactics, each tried on the same state, in one round trip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tactics {
    /// The texts; the results come in the same order.
    pub tactics: Vec<String>,
    /// The state they are tried on.
    pub proof_state: u64,
    /// Skip those after the first that completes the proof.
    #[serde(skip_serializing_if = "is_false")]
    pub stop_on_proved: bool,
    /// Limits for each of them.
    #[serde(flatten)]
    pub limits: Limits,
}

/// Frees states: upstream keeps them for ever.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Forget<'a> {
    #[serde(rename = "forget")]
    pub(crate) proof_states: &'a [u64],
    #[serde(rename = "forgetEnvs")]
    pub(crate) envs: &'a [u64],
}

#[derive(Debug, Serialize)]
pub(crate) struct HelloRequest {
    pub(crate) hello: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct Split<'a> {
    #[serde(rename = "split")]
    pub(crate) text: &'a str,
    #[serde(flatten)]
    pub(crate) limits: Limits,
}

#[derive(Debug, Serialize)]
pub(crate) struct Verify<'a> {
    pub(crate) verify: VerifyBody<'a>,
    #[serde(flatten)]
    pub(crate) limits: Limits,
}

#[derive(Debug, Serialize)]
pub(crate) struct VerifyBody<'a> {
    pub(crate) header: &'a str,
    pub(crate) context: &'a str,
    pub(crate) statement: &'a str,
    pub(crate) proof: &'a str,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_asked_is_not_sent() {
        let command = Command { text: "#eval 1".into(), ..Command::default() };
        assert_eq!(serde_json::to_string(&command).unwrap(), r##"{"cmd":"#eval 1"}"##);
    }

    #[test]
    fn limits_lie_beside_the_request() {
        let tactics = Tactics {
            tactics: vec!["simp".into(), "omega".into()],
            proof_state: 3,
            stop_on_proved: true,
            limits: Limits { max_heartbeats: Some(0), timeout: Some(Duration::from_micros(10)), max_rec_depth: None },
        };
        assert_eq!(
            serde_json::to_string(&tactics).unwrap(),
            r#"{"tactics":["simp","omega"],"proofState":3,"stopOnProved":true,"maxHeartbeats":0,"timeoutMs":1}"#
        );
    }
}
