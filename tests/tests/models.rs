//! `prover prove` with language models: in a folder, and behind a real HTTP server that speaks OpenAI's API.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed expectation ends the test")]

use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use mathlete_tests::program;
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

const STATEMENTS: &str = "import Mathlib

theorem split (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry

theorem sum (a b : ℕ) (h : a = b) : a + 0 = b := by sorry

theorem hard (x : ℝ) (h : 0 < x) : 2 ≤ x + 1 / x := by sorry
";

fn prove(dir: &Path, arguments: &[&str]) -> Output {
    std::fs::write(dir.join("a.lean"), STATEMENTS).unwrap();
    let mut command = Command::new(program("prover"));
    command.args(["prove", "a.lean", "--json", "--workers", "1"]).args(arguments);
    command.current_dir(dir).stdin(Stdio::null()).output().unwrap()
}

fn statuses(output: &Output) -> Vec<(String, String)> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let line = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| line[key].as_str().unwrap().to_owned();
        (text("name"), text("status"))
    };
    let mut all: Vec<_> = text.lines().map(line).collect();
    all.sort();
    all
}

fn proved(output: &Output) -> Vec<String> {
    statuses(output).into_iter().filter(|(_, status)| status == "proved").map(|(name, _)| name).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn random_model(dir: &Path) -> PathBuf {
    let folder = dir.join("random");
    let status = Command::new(program("prover"))
        .args(["model", "random", folder.to_str().unwrap(), "--layers", "2", "--hidden", "64"])
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    folder
}

#[test]
fn a_random_model_proves_nothing_and_breaks_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let model = random_model(dir.path());
    let model = model.to_str().unwrap();
    let budget = ["--expansions", "6", "--timeout", "60", "--samples", "4", "--max-tokens", "16"];
    for priority in ["logprob", "value"] {
        let output = prove(dir.path(), &[&["--model", model, "--priority", priority], &budget[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let all = statuses(&output);
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|(_, status)| status == "failed"), "{all:?} {}", stderr(&output));
    }
    let mixed = prove(dir.path(), &["--model", model, "--portfolio-share", "0.9", "--max-tokens", "16"]);
    let alone = prove(dir.path(), &[]);
    assert_eq!(proved(&mixed), proved(&alone), "{}", stderr(&mixed));
    assert_eq!(proved(&alone).len(), 3);
}

#[test]
fn a_state_longer_than_the_context_is_shortened_and_said_to_be() {
    let dir = tempfile::tempdir().unwrap();
    let model = random_model(dir.path());
    let hypotheses: String = (0..600).fold(String::new(), |out, i| out + &format!(" (h{i} : x ≠ {i})"));
    let text = format!("theorem long (x : Nat){hypotheses} : x ≠ x + 1 ∧ x = 7 := by sorry\n");
    let file = dir.path().join("long.lean");
    std::fs::write(&file, text).unwrap();
    let output = Command::new(program("prover"))
        .args(["prove", file.to_str().unwrap(), "--json", "--workers", "1", "--model", model.to_str().unwrap()])
        .args(["--expansions", "2", "--samples", "2", "--max-tokens", "8", "--timeout", "100"])
        .output()
        .unwrap();
    assert_eq!(statuses(&output), [("long".to_owned(), "failed".to_owned())], "{}", stderr(&output));
    assert!(stderr(&output).contains("was shortened"), "{}", stderr(&output));
}

/// What the server does.
struct Server {
    /// Tactics that it answers with.
    tactics: Vec<&'static str>,
    /// Requests that are refused before it begins to answer.
    busy: usize,
    /// Answers after which it is broken.
    answers: usize,
    asked: AtomicUsize,
}

impl Server {
    /// Serves on a port of its own until the test ends.
    fn start(self, runtime: &tokio::runtime::Runtime) -> String {
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let models =
            || async { Json(json!({ "object": "list", "data": [{ "id": "known-tactics", "object": "model" }] })) };
        let router = Router::new()
            .route("/v1/models", get(models))
            .route("/v1/completions", post(complete))
            .route("/v1/chat/completions", post(chat))
            .with_state(Arc::new(self));
        runtime.spawn(async move { axum::serve(listener, router).await.unwrap() });
        format!("http://{address}/v1")
    }

    fn turn(&self) -> Result<(), StatusCode> {
        match self.asked.fetch_add(1, SeqCst) {
            n if n < self.busy => Err(StatusCode::TOO_MANY_REQUESTS),
            n if n >= self.busy + self.answers => Err(StatusCode::INTERNAL_SERVER_ERROR),
            _ => Ok(()),
        }
    }
}

async fn complete(State(server): State<Arc<Server>>, Json(request): Json<Value>) -> impl IntoResponse {
    server.turn()?;
    assert!(request["prompt"].as_str().unwrap().contains('⊢'), "{request}");
    let choice = |(index, text): (usize, &&str)| {
        json!({ "index": index, "text": text, "finish_reason": "stop",
            "logprobs": { "tokens": [text], "token_logprobs": [-0.5 - index as f64] } })
    };
    let choices: Vec<Value> = server.tactics.iter().enumerate().map(choice).collect();
    let usage = json!({ "prompt_tokens": 9, "completion_tokens": 3, "total_tokens": 12 });
    Ok::<_, StatusCode>(Json(json!({ "object": "text_completion", "choices": choices, "usage": usage })))
}

async fn chat(State(server): State<Arc<Server>>, Json(request): Json<Value>) -> impl IntoResponse {
    server.turn()?;
    assert!(request["messages"][0]["content"].as_str().unwrap().contains('⊢'), "{request}");
    let choice =
        |text: &&str| json!({ "message": { "role": "assistant", "content": format!("```lean\n{text}\n```") } });
    let choices: Vec<Value> = server.tactics.iter().map(choice).collect();
    Ok::<_, StatusCode>(Json(json!({ "object": "chat.completion", "choices": choices })))
}

fn server(tactics: &[&'static str]) -> Server {
    Server { tactics: tactics.to_vec(), busy: 0, answers: usize::MAX - 9, asked: AtomicUsize::new(0) }
}

const BUDGET: [&str; 4] = ["--expansions", "12", "--timeout", "60"];

#[test]
fn a_server_with_known_tactics_proves_exactly_those() {
    let dir = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let known = ["constructor", "exact hp", "exact hq", "no_such_tactic", "sorry"];
    let busy = Server { busy: 2, ..server(&known) };
    let url = busy.start(&runtime);
    let output = prove(dir.path(), &[&["--model", &url], &BUDGET[..]].concat());
    assert_eq!(proved(&output), ["split"], "{}", stderr(&output));
    let url = server(&["omega"]).start(&runtime);
    let chat = ["--model", &url, "--endpoint-api", "chat", "--endpoint-model", "known-tactics"];
    let output = prove(dir.path(), &[&chat, &BUDGET[..]].concat());
    assert_eq!(proved(&output), ["sum"], "{}", stderr(&output));
    let output = prove(dir.path(), &["--model", &url, "--endpoint-model", "another"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no model another there; it serves known-tactics"), "{}", stderr(&output));
}

#[test]
fn a_server_that_breaks_costs_what_was_not_found_yet_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let known = ["constructor", "exact hp", "exact hq"];
    // Enough for the first statement.
    let breaking = || Server { answers: 3, ..server(&known) }.start(&runtime);
    let arguments = ["--expansions", "12", "--timeout", "100", "--searches", "1"];
    let output = prove(dir.path(), &[&["--model", &breaking()], &arguments[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let all = statuses(&output);
    assert_eq!(all.len(), 3);
    assert_eq!(proved(&output), ["split"], "{}", stderr(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("500 Internal Server Error") && text.contains("tried 5 times"), "{text}");
    let mixed = ["--model", &breaking(), "--portfolio-share", "0.5", "--timeout", "100", "--searches", "1"];
    let output = prove(dir.path(), &mixed);
    assert_eq!(proved(&output).len(), 3, "{}", stderr(&output));
    assert!(stderr(&output).contains("the portfolio goes on alone"), "{}", stderr(&output));
    let down = prove(dir.path(), &["--model", "http://127.0.0.1:9/v1"]);
    assert_eq!(down.status.code(), Some(2));
    assert!(stderr(&down).contains("http://127.0.0.1:9/v1") && stderr(&down).contains("refused"), "{}", stderr(&down));
}
