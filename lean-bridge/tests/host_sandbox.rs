//! Lean code reads its own libraries and nothing else; it cannot write, start programs or use the network.

mod host_support;

use host_support::{Outcome, lean_repl, talk};
use serde_json::{Value, json};

/// Runs an action of type `IO Unit` and returns all that Lean said.
fn eval(action: &str) -> Outcome<String> {
    let mut command = lean_repl();
    command.env("SECRET_OF_THE_HOST", "do not tell");
    let session = talk(command, &[json!({"cmd": format!("#eval show IO Unit from do\n  {action}")})])?;
    assert_eq!(session.status, Some(0), "{session:?}");
    assert!(session.reply()["env"].is_number(), "{session:?}");
    let messages = session.reply()["messages"].as_array().cloned().unwrap_or_default();
    let texts: Vec<&str> = messages.iter().filter_map(|message| message["data"].as_str()).collect();
    Ok(texts.join("\n"))
}

/// Whether an action failed, as it must.
fn refused(action: &str) -> Outcome {
    let said = eval(action)?;
    assert!(!said.contains("SUCCEEDED"), "{action} was allowed: {said}");
    assert!(!said.contains("unknown identifier") && !said.contains("Unknown"), "the test itself is wrong: {said}");
    Ok(())
}

#[test]
fn reads_nothing_of_the_host() -> Outcome {
    for path in ["/etc/passwd", "../../etc/passwd", "/proc/self/environ", "Cargo.toml", "/lib/../../etc/hostname"] {
        refused(&format!("IO.println (\"SUCCEEDED\" ++ (← IO.FS.readFile \"{path}\"))"))?;
    }
    refused("IO.println s!\"SUCCEEDED {(← System.FilePath.readDir \"/\").size}\"")?;
    refused("if ← System.FilePath.pathExists \"/etc/passwd\" then IO.println \"SUCCEEDED\"")?;
    Ok(())
}

#[test]
fn reads_its_libraries() -> Outcome {
    let said = eval("IO.println s!\"there: {← System.FilePath.pathExists \"/lib/Init.olean\"}\"")?;
    assert!(said.contains("there: true"), "{said}");
    Ok(())
}

#[test]
fn writes_nothing() -> Outcome {
    let dir = tempfile::tempdir()?;
    let file = dir.path().join("written");
    for path in [file.to_string_lossy().as_ref(), "/lib/Init.olean", "/lib/new", "written", "/tmp/written"] {
        refused(&format!("IO.FS.writeFile \"{path}\" \"x\"; IO.println \"SUCCEEDED\""))?;
    }
    refused("IO.FS.createDirAll \"/tmp/x/y\"; IO.println \"SUCCEEDED\"")?;
    refused("IO.FS.removeFile \"/lib/Init.olean\"; IO.println \"SUCCEEDED\"")?;
    assert!(!file.exists());
    Ok(())
}

#[test]
fn starts_no_program() -> Outcome {
    refused("let o ← IO.Process.output {cmd := \"ls\"}; IO.println (\"SUCCEEDED\" ++ o.stdout)")
}

#[test]
fn knows_nothing_of_the_environment() -> Outcome {
    let said = eval("IO.println s!\"{← IO.getEnv \"SECRET_OF_THE_HOST\"} {← IO.getEnv \"USER\"} {← IO.currentDir}\"")?;
    assert!(said.contains("none none /"), "{said}");
    Ok(())
}

#[test]
fn what_is_printed_is_not_protocol() -> Outcome {
    let requests = [
        json!({"cmd": "initialize IO.println \"{\\\"env\\\": 99}\""}),
        json!({"cmd": "#eval (dbg_trace \"{}\"; 1 : Nat)"}),
        json!({"cmd": "#eval (panic! \"oh\" : Nat)"}),
    ];
    let session = talk(lean_repl(), &requests)?;
    assert_eq!((session.replies.len(), session.status), (3, Some(0)), "{session:?}");
    assert!(session.replies.iter().all(|reply| reply["env"] != 99), "{session:?}");
    Ok(())
}

#[test]
fn a_request_grants_the_file_it_names_and_no_other() -> Outcome {
    let dir = tempfile::tempdir()?;
    let named = dir.path().join("Named.lean");
    let other = dir.path().join("Other.lean");
    for file in [&named, &other] {
        std::fs::write(file, "def named := 1\n")?;
    }
    let spy = format!("#eval show IO Unit from do IO.println (← IO.FS.readFile {other:?})");
    std::fs::write(&named, format!("def named := 1\n{spy}\n"))?;
    let session = talk(lean_repl(), &[json!({"path": named}), json!({"path": "Named.lean"})])?;
    assert!(session.replies[0]["env"].is_number(), "{session:?}");
    let text = session.replies[0].to_string();
    assert!(text.contains("no such file") || text.contains("denied"), "{text}");
    assert!(session.replies[1]["message"].is_string(), "{session:?}");
    // Relative names are relative to the worker's directory.
    let mut command = lean_repl();
    command.current_dir(dir.path());
    let session = talk(command, &[json!({"path": "Named.lean"})])?;
    assert_ne!(session.reply()["env"], Value::Null, "{session:?}");
    Ok(())
}
