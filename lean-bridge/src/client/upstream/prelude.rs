//! The Lean code that a native Lean runs before it works for us, and how its functions are called.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::client::Worker;
use crate::error::Error;
use crate::protocol::{Command, CommandReply};

/// The tactic that runs another one with heartbeats of its own.
pub(super) const WITHIN: &str = "mathlete_within";

/// What a proof's text may look like: the same file that the embedded Lean's gate is compiled from.
const SYNTAX: &str = include_str!("../../../lean/Repl/Verify/Syntax.lean");
const NATIVE: &str = include_str!("../../../native/Native.lean");

/// The prelude as one command's text. The namespaces that it opens are closed behind it.
pub(super) fn text() -> String {
    let body = |module: &'static str| module.strip_prefix("import Lean\n").unwrap_or(module);
    format!("section\n{}\nend\n{}", body(SYNTAX), body(NATIVE))
}

/// What a function of the prelude answered.
pub(super) enum Answer<T> {
    /// This.
    Given(T),
    /// Nothing, because of an error: Lean's words.
    Failed(String),
}

/// Calls `Repl.Native.<function>` with strings and what else stands in `rest`, in an environment with the prelude.
pub(super) async fn call<T: DeserializeOwned>(
    worker: &mut Worker,
    env: u64,
    function: &str,
    strings: &[&str],
    rest: &str,
    deadline: Duration,
) -> Result<Answer<T>, Error> {
    let nonce = nonce();
    let strings: Vec<String> = [nonce.as_str()].iter().chain(strings).map(|text| literal(text)).collect();
    let text = format!("#eval Repl.Native.{function} {} {rest}", strings.join(" "));
    let reply: CommandReply = worker.serve(&Command { text, env: Some(env), ..Command::default() }, deadline).await?;
    let Some(answer) = reply.messages.iter().find_map(|message| message.data.trim().strip_prefix(&nonce)) else {
        // What is interrupted ends without a message.
        let error = reply.first_error().map_or("Lean broke off without a word", |message| &message.data);
        return Ok(Answer::Failed(error.to_owned()));
    };
    match serde_json::from_str(answer) {
        Ok(answer) => Ok(Answer::Given(answer)),
        Err(error) => Err(Error::Protocol { detail: format!("an answer of the wrong shape: {error}") }),
    }
}

/// A string that nobody can guess who elaborates text for us: what it prints cannot pass for an answer.
fn nonce() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}

/// A text as Lean writes strings.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\x00"),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_written_as_lean_reads_them() {
        assert_eq!(literal("a \"b\" \\n\n∀\r\n"), "\"a \\\"b\\\" \\\\n\n∀\\r\n\"");
    }

    #[test]
    fn the_prelude_imports_nothing_and_closes_what_it_opens() {
        let text = text();
        assert!(!text.contains("import Lean\n"));
        let count = |word: &str| text.lines().filter(|line| line.split(' ').next() == Some(word)).count();
        assert_eq!(count("namespace") + count("section"), count("end"));
        assert!(text.contains(&format!("elab \"{WITHIN} \"")));
    }

    #[test]
    fn no_two_questions_share_a_nonce() {
        assert_ne!(nonce(), nonce());
    }
}
