//! What the tests of the worker program share: starting it, talking to it, and caches of their own.

#![allow(dead_code, reason = "each test program uses a part")]

use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The worker program, with the user's cache.
pub(crate) fn lean_repl() -> Command {
    Command::new(env!("CARGO_BIN_EXE_lean-repl"))
}

/// What a worker answered, and how it ended.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) replies: Vec<Value>,
    pub(crate) status: Option<i32>,
    pub(crate) stderr: String,
}

impl Session {
    /// The only reply.
    pub(crate) fn reply(&self) -> &Value {
        assert_eq!(self.replies.len(), 1, "one reply expected: {self:?}");
        &self.replies[0]
    }
}

/// Sends `input` as it is and collects the replies.
pub(crate) fn talk_bytes(mut command: Command, input: &[u8]) -> Outcome<Session> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().ok_or("no pipe")?;
    let input = input.to_vec();
    // A worker that ends early closes its end; that is for the test to judge.
    let writer = std::thread::spawn(move || stdin.write_all(&input).unwrap_or_default());
    let Output { status, stdout, stderr } = child.wait_with_output()?;
    writer.join().map_err(|_| "the writer panicked")?;
    let stdout = String::from_utf8(stdout)?;
    let replies = stdout.split("\n\n").filter(|text| !text.trim().is_empty());
    let replies = replies.map(serde_json::from_str).collect::<Result<_, _>>()?;
    Ok(Session { replies, status: status.code(), stderr: String::from_utf8_lossy(&stderr).into_owned() })
}

/// Sends requests and collects the replies.
pub(crate) fn talk(command: Command, requests: &[Value]) -> Outcome<Session> {
    let messages: Vec<String> = requests.iter().map(Value::to_string).collect();
    talk_bytes(command, messages.join("\n\n").as_bytes())
}

/// The user's cache, set up if need be, as `image info --json` tells of it.
pub(crate) fn image_info() -> Outcome<Value> {
    let built = lean_repl().args(["image", "build", "--json"]).stderr(Stdio::inherit()).output()?;
    assert!(built.status.success(), "the image could not be built");
    Ok(serde_json::from_slice(&built.stdout)?)
}

/// A cache of its own that borrows the parts named from the user's.
pub(crate) fn cache_with(parts: &[&str]) -> Outcome<tempfile::TempDir> {
    let info = image_info()?;
    let user = PathBuf::from(info["cache"].as_str().ok_or("no cache")?);
    let dir = tempfile::tempdir()?;
    for part in info["parts"].as_array().ok_or("no parts")? {
        let entry = part["entry"].as_str().ok_or("no entry")?;
        if parts.contains(&part["name"].as_str().ok_or("no name")?) {
            symlink(user.join(entry), dir.path().join(entry))?;
        }
    }
    Ok(dir)
}

/// A small program that answers requests in place of the REPL.
pub(crate) fn tiny_sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tiny")
}
