//! What our own REPL has requests for, made up from the plain commands and tactics that leanprover-community/repl knows.
//!
//! A native Lean is taught what it needs by the [`prelude`]: Lean code that is run once behind the imports of a header.
//! It splits files, verifies proofs, and gives every tactic heartbeats of its own. What cannot be had that way is the
//! caller's loss alone: states are never freed (a grown worker is replaced), and a tactic that no heartbeat stops
//! costs the worker its life when its wall clock is up.

mod prelude;
mod split;
mod verify;

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::Worker;
use crate::error::Error;
use crate::header::Header;
use crate::protocol::{
    Command, CommandReply, Hello, Limits, Tactic, TacticOutcome, TacticReply, TacticResult, Tactics, first_error,
};

pub(super) use split::split;
pub(super) use verify::verify;

/// The module that the prelude needs.
const LEAN: &str = "Lean";

/// Its REPL does not say who it is, so Lean is asked.
pub(super) async fn introduce(worker: &mut Worker) -> Result<Hello, Error> {
    let command = Command { text: "#eval s!\"{Lean.versionString}|{Lean.githash}\"".into(), ..Command::default() };
    let reply: CommandReply = worker.ask(&command, worker.limits.startup).await?;
    let said = reply.messages.first().map(|message| message.data.trim().trim_matches('"')).unwrap_or_default();
    if let Some(error) = reply.first_error() {
        return Err(Error::Protocol { detail: format!("asked for its version, Lean said: {}", error.data) });
    }
    let (version, commit) = said.split_once('|').unwrap_or((said, ""));
    // A Lean between two releases adds its commit.
    let lean = version.split(", commit").next().unwrap_or_default();
    Ok(Hello {
        version: "leanprover-community/repl".into(),
        lean: lean.into(),
        commit: commit.into(),
        ..Hello::default()
    })
}

/// The imports, `Lean` with them, and the prelude.
pub(super) async fn make_base(worker: &mut Worker, header: &Header) -> Result<u64, Error> {
    let imports = header.imports().iter().cloned().chain([LEAN.to_owned()]);
    let env = match worker.import(&Header::new(imports)).await {
        // Told for the header that was asked for.
        Err(Error::Header { message, .. }) => return Err(Error::Header { header: header.to_string(), message }),
        other => other?,
    };
    let teach = Command { text: prelude::text(), env: Some(env), ..Command::default() };
    let reply: CommandReply = worker.ask(&teach, worker.limits.import).await?;
    match reply.first_error() {
        None => Ok(reply.env),
        Some(error) => {
            let at = format!("line {} of the prelude: {}", error.pos.line, error.data);
            Err(Error::Unsuitable { lean: worker.hello.lean.clone(), detail: at })
        }
    }
}

/// A command. Limits that are options of Lean are set in a command before it, where an environment is given; the
/// wall clock is the deadline's alone.
pub(super) async fn command(worker: &mut Worker, command: &Command, deadline: Duration) -> Result<CommandReply, Error> {
    let end = Instant::now() + deadline;
    let mut plain = Command { limits: Limits::default(), ..command.clone() };
    if let (Some(env), Some(options)) = (command.env, options(&command.limits)) {
        let set = Command { text: options, env: Some(env), ..Command::default() };
        let reply: CommandReply = worker.ask(&set, deadline).await?;
        plain.env = Some(reply.env);
    }
    worker.serve(&plain, end - Instant::now()).await
}

fn options(limits: &Limits) -> Option<String> {
    let option = |name: &str, value: Option<u64>| value.map(|value| format!("set_option {name} {value}"));
    let set = [option("maxHeartbeats", limits.max_heartbeats), option("maxRecDepth", limits.max_rec_depth)];
    let set: Vec<String> = set.into_iter().flatten().collect();
    (!set.is_empty()).then(|| set.join("\n"))
}

/// A tactic, with heartbeats of its own if they are limited: on a state that comes from a base environment.
pub(super) async fn tactic(worker: &mut Worker, tactic: &Tactic, deadline: Duration) -> Result<TacticReply, Error> {
    let text = match tactic.limits.max_heartbeats {
        Some(heartbeats) => format!("{} {heartbeats}\n{}", prelude::WITHIN, tactic.tactic),
        None => tactic.tactic.clone(),
    };
    let plain = Tactic { tactic: text, proof_state: tactic.proof_state, limits: Limits::default() };
    let mut reply: Value = worker.serve(&plain, deadline).await?;
    complete(&mut reply);
    match serde_json::from_value(reply) {
        Ok(reply) => Ok(reply),
        Err(error) => {
            worker.kill().await;
            Err(Error::Protocol { detail: format!("an answer of the wrong shape: {error}") })
        }
    }
}

/// REPLs before April 2025 do not judge the proof. What looks proved then is only worth the gate's time.
fn complete(reply: &mut Value) {
    let Some(fields) = reply.as_object_mut() else { return };
    if fields.contains_key("proofStatus") {
        return;
    }
    let is_empty = |key: &str| fields.get(key).and_then(Value::as_array).is_none_or(Vec::is_empty);
    let messages = fields.get("messages").cloned().and_then(|list| serde_json::from_value::<Vec<_>>(list).ok());
    let sound = first_error(&messages.unwrap_or_default()).is_none() && is_empty("sorries");
    let status = match (is_empty("goals"), sound) {
        (false, _) => "Incomplete: open goals remain",
        (true, true) => "Completed",
        (true, false) => "Incomplete: contains sorry",
    };
    fields.insert("proofStatus".into(), json!(status));
}

/// Tactics one by one, each with its own wall clock within that of all.
pub(super) async fn tactics(
    worker: &mut Worker,
    batch: &Tactics,
    deadline: Duration,
) -> Result<Vec<TacticResult>, Error> {
    let end = Instant::now() + deadline;
    let mut results = Vec::with_capacity(batch.tactics.len());
    let mut proved = false;
    for text in &batch.tactics {
        if proved && batch.stop_on_proved {
            results.push(TacticResult { outcome: TacticOutcome::Skipped, ms: 0.0 });
            continue;
        }
        let request = Tactic { tactic: text.clone(), proof_state: batch.proof_state, limits: batch.limits };
        let began = Instant::now();
        let outcome = match tactic(worker, &request, batch.limits.deadline(1).min(end - began)).await {
            Ok(reply) => TacticOutcome::State(reply),
            Err(Error::Refused { message, timeout }) => TacticOutcome::Failed { message, timeout },
            Err(error) => return Err(error),
        };
        proved |= matches!(&outcome, TacticOutcome::State(reply) if reply.is_proved());
        results.push(TacticResult { outcome, ms: began.elapsed().as_secs_f64() * 1e3 });
    }
    Ok(results)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_become_options() {
        let limits = Limits { max_heartbeats: Some(0), max_rec_depth: Some(512), timeout: Some(Duration::ZERO) };
        assert_eq!(options(&limits).unwrap(), "set_option maxHeartbeats 0\nset_option maxRecDepth 512");
        assert_eq!(options(&Limits { timeout: Some(Duration::ZERO), ..Limits::default() }), None);
    }

    #[test]
    fn a_reply_without_a_judgement_gets_a_careful_one() {
        let status = |text: &str| {
            let mut reply: Value = serde_json::from_str(text).unwrap();
            complete(&mut reply);
            serde_json::from_value::<TacticReply>(reply).unwrap()
        };
        assert!(status(r#"{"proofState": 1, "goals": []}"#).is_proved());
        assert!(!status(r#"{"proofState": 1, "goals": ["⊢ p"]}"#).is_proved());
        assert!(!status(r#"{"proofState": 1, "goals": [], "sorries": [{"goal": "⊢ p"}]}"#).is_proved());
        let error = r#"[{"severity": "error", "pos": {"line": 0, "column": 0}, "data": "no"}]"#;
        assert!(!status(&format!(r#"{{"proofState": 1, "goals": [], "messages": {error}}}"#)).is_proved());
        let judged = r#"{"proofState": 1, "goals": [], "proofStatus": "Error: kernel type check failed"}"#;
        assert!(!status(judged).is_proved());
    }
}
