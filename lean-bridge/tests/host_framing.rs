//! Every message gets one answer, and bad ones do not end the worker.

mod host_support;

use host_support::{Outcome, lean_repl, talk, talk_bytes};
use serde_json::json;

/// A request with a known answer.
const GOOD: &str = "{\"cmd\": \"def f := 37\"}\n\n";

#[test]
fn bad_messages_are_answered_and_forgotten() -> Outcome {
    let cases: [(&[u8], &str); 8] = [
        (b"{\"cmd\": \n\n", "could not parse JSON"),
        (b"nonsense\n\n", "could not parse JSON"),
        (b"{\"cmd\": \"by\\q\"}\n\n", "could not parse JSON"),
        (b"[1, 2]\n\n", "must be a JSON object"),
        (b"# a comment\n\n", "comments are not commands"),
        (b"-- a comment\n\n", "comments are not commands"),
        (b"{\"cmd\": \"\xff\"}\n\n", "not UTF-8"),
        (b"{}\n\n", ""),
    ];
    let mut input = Vec::new();
    for (message, _) in cases {
        input.extend_from_slice(message);
        input.extend_from_slice(GOOD.as_bytes());
    }
    let session = talk_bytes(lean_repl(), &input)?;
    assert_eq!(session.status, Some(0), "{session:?}");
    assert_eq!(session.replies.len(), 2 * cases.len(), "{session:?}");
    for ((message, expected), replies) in cases.iter().zip(session.replies.chunks(2)) {
        let told = replies[0]["message"].as_str().ok_or("no message")?;
        assert!(told.contains(expected), "{:?} was answered {told:?}", String::from_utf8_lossy(message));
        assert!(replies[1]["env"].is_number(), "after {:?}: {}", String::from_utf8_lossy(message), replies[1]);
    }
    Ok(())
}

#[test]
fn blank_lines_and_the_end_of_input_are_no_messages() -> Outcome {
    let session = talk_bytes(lean_repl(), format!("\n\n\n{GOOD}\n\n\n").as_bytes())?;
    assert_eq!((session.replies.len(), session.status), (1, Some(0)));
    let session = talk_bytes(lean_repl(), b"")?;
    assert_eq!((session.replies.len(), session.status), (0, Some(0)));
    Ok(())
}

#[test]
fn the_last_message_needs_no_blank_line() -> Outcome {
    let session = talk_bytes(lean_repl(), GOOD.trim_end().as_bytes())?;
    assert_eq!(session.reply(), &json!({"env": 0}));
    Ok(())
}

#[test]
fn lines_are_joined_without_a_newline() -> Outcome {
    let session = talk_bytes(lean_repl(), b"{\"cmd\":\n \"theorem t : 1 = 1 := by\nsorry\"}\n\n")?;
    let text = session.reply().to_string();
    assert!(text.contains("bysorry"), "{text}");
    Ok(())
}

#[test]
fn a_header_makes_environment_zero() -> Outcome {
    let dir = tempfile::tempdir()?;
    let file = dir.path().join("header.lean");
    std::fs::write(&file, "def answer := 42\n")?;
    let mut command = lean_repl();
    command.arg("--header").arg(&file);
    let session = talk(command, &[json!({"cmd": "example : answer = 42 := rfl", "env": 0})])?;
    assert_eq!(session.reply(), &json!({"env": 1}));

    std::fs::write(&file, "def answer : Nat := \"no\"\n")?;
    let mut command = lean_repl();
    command.arg("--header").arg(&file);
    let session = talk(command, &[])?;
    assert_eq!(session.status, Some(1));
    assert!(session.stderr.starts_with("error: the header failed: "), "{}", session.stderr);
    Ok(())
}

#[test]
fn bad_usage_is_told_in_words() -> Outcome {
    let bad = lean_repl().arg("--memory-limit=1").output()?;
    assert_eq!(bad.status.code(), Some(1));
    let told = String::from_utf8(bad.stderr)?;
    assert!(told.contains("--memory-limit must be at least"), "{told}");
    let help = String::from_utf8(lean_repl().arg("--help").output()?.stdout)?;
    for taught in ["\"cmd\"", "proofState", "image build", "MATHLETE_CACHE"] {
        assert!(help.contains(taught), "--help does not mention {taught}");
    }
    Ok(())
}
