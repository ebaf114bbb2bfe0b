//! The server with clients that are not ours: OpenAI's own for Python, and schemathesis, which makes requests up from the
//! OpenAPI document.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a failed expectation ends the test; a skip says why")]

use mathlete_tests::{repository, server::Server};
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A Python with both clients, made once; none where Python or its packages cannot be had.
fn python() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients");
    let requirements = repository().join("tests/clients/requirements.txt");
    let wanted = std::fs::read_to_string(&requirements).unwrap();
    let complete = folder.join("complete");
    if std::fs::read_to_string(&complete).ok().as_deref() != Some(&wanted) {
        let made = Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder).status();
        if !made.is_ok_and(|status| status.success()) {
            eprintln!("skipped: python3 -m venv does not work here (apt-get install python3-venv)");
            return None;
        }
        let mut pip = Command::new(folder.join("bin/pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:", "-r"]).arg(&requirements);
        if !pip.status().is_ok_and(|status| status.success()) {
            eprintln!("skipped: pip cannot install tests/clients/requirements.txt here");
            return None;
        }
        std::fs::write(&complete, wanted).unwrap();
    }
    Some(folder.join("bin/python"))
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A copy of the shipped model that is told how to chat: the last message is a proof state.
fn model_with_chat(folder: &Path) {
    for file in std::fs::read_dir(repository().join("datasets/models/cpu-small")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    let template = "<|decl|>t<|goal|>{{ messages[-1].content }}<|proofstep|>";
    std::fs::write(folder.join("chat_template.jinja"), template).unwrap();
}

#[test]
fn the_official_client_is_content() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let talks = folder.path().join("talks");
    std::fs::create_dir(&talks).unwrap();
    model_with_chat(&talks);
    let (server, chat) = (Server::with_model(&[]), Server::start(["--model", talks.to_str().unwrap()]));
    let mut client = Command::new(python);
    client.arg(repository().join("tests/clients/openai_client.py"));
    let output = client.args([&server.url, "cpu-small", &chat.url, "talks"]).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
}

/// Nothing that the document allows, or that it forbids, is a failure of the server.
#[test]
fn requests_made_up_from_the_document_find_no_failure() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let server = Server::with_model(&["--timeout", "2"]);
    let mut schemathesis = Command::new(python.with_file_name("schemathesis"));
    schemathesis.args(["run", "--checks", "not_a_server_error", "--phases", "examples,coverage,fuzzing"]);
    schemathesis.args(["--max-examples", "20", "--seed", "1", "--request-timeout", "60", "--workers", "4"]);
    schemathesis.arg(format!("{}/openapi.json", server.url)).current_dir(folder.path());
    let output = schemathesis.output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("/v1/chat/completions") || said(&output).contains("passed"), "{}", said(&output));
}
