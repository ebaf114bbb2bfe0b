//! The cache: damage is noticed and repaired, two first runs do not disturb each other, and errors are one line.

#![allow(clippy::print_stderr, reason = "a skipped test says why")]

mod host_support;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use host_support::{Outcome, cache_with, image_info, lean_repl, talk, tiny_sources};
use serde_json::{Value, json};

/// A worker with a cache of its own and the tiny program.
fn tiny(cache: &Path) -> Command {
    let mut command = lean_repl();
    command.env("MATHLETE_CACHE", cache).env("MATHLETE_LEAN_SOURCES", tiny_sources());
    command
}

/// The one line with which `image build` fails.
fn build_error(mut command: Command) -> Outcome<String> {
    let output = command.args(["image", "build"]).output()?;
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr)?;
    let errors: Vec<&str> = told.lines().filter(|line| line.starts_with("error: ")).collect();
    assert_eq!(errors.len(), 1, "{told}");
    assert_eq!(told.lines().last(), errors.first().copied(), "the error is the last line: {told}");
    Ok(errors[0].to_owned())
}

/// Whether `image info` finds a part ready.
fn is_ready(cache: &Path, part: &str) -> Outcome<bool> {
    let output = tiny(cache).args(["image", "info", "--json"]).output()?;
    let info: Value = serde_json::from_slice(&output.stdout)?;
    let parts = info["parts"].as_array().ok_or("no parts")?;
    let part = parts.iter().find(|entry| entry["name"] == part).ok_or("no such part")?;
    Ok(part["ready"] == true)
}

/// The cache's entry of a kind.
fn entry(cache: &Path, kind: &str) -> Outcome<std::path::PathBuf> {
    let found = fs::read_dir(cache)?.flatten().find(|entry| entry.file_name().to_string_lossy().starts_with(kind));
    Ok(found.ok_or("no such entry")?.path())
}

#[test]
fn a_cache_that_cannot_be_written() -> Outcome {
    let mut command = lean_repl();
    command.env("MATHLETE_CACHE", "/dev/null/mathlete");
    let told = build_error(command)?;
    assert!(told.contains("/dev/null/mathlete") && told.contains("MATHLETE_CACHE=DIR"), "{told}");
    let mut command = lean_repl();
    command.env_remove("MATHLETE_CACHE").env_remove("XDG_CACHE_HOME").env_remove("HOME");
    let told = build_error(command)?;
    assert!(told.contains("no cache directory"), "{told}");
    Ok(())
}

/// A file system with too little room, in a mount namespace of its own; `None` where the kernel grants none.
fn on_a_full_disk(cache: &Path, command: &Command) -> Option<Command> {
    let script = r#"mount -t tmpfs -o size=64k tmpfs "$0/small" && cp -P "$0"/*-* "$0/small" && exec "$@""#;
    let unshare = |line: &[&str]| {
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "--map-root-user", "--user"]).args(line);
        unshare
    };
    let granted = unshare(&["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).stderr(Stdio::null()).status();
    if !granted.is_ok_and(|status| status.success()) {
        return None;
    }
    let mut full = unshare(&["sh", "-c", script]);
    full.arg(cache).arg(command.get_program());
    for (name, value) in command.get_envs() {
        full.env(name, value.unwrap_or_default());
    }
    full.env("MATHLETE_CACHE", cache.join("small"));
    Some(full)
}

#[test]
fn a_disk_that_is_full() -> Outcome {
    let cache = cache_with(&["image", "native"])?;
    fs::create_dir(cache.path().join("small"))?;
    let Some(command) = on_a_full_disk(cache.path(), &tiny(cache.path())) else {
        eprintln!("skipped: no mount namespace for a file system that can be full");
        return Ok(());
    };
    let told = build_error(command)?;
    assert!(told.contains("the disk is full at") && told.contains("small"), "{told}");
    // With room it goes on, and nothing of the failure is in the way.
    assert_eq!(talk(tiny(cache.path()), &[json!({"a": 1})])?.reply(), &json!({"asked": {"a": 1}}));
    Ok(())
}

#[test]
fn no_npm() -> Outcome {
    let dir = tempfile::tempdir()?;
    let mut command = tiny(dir.path());
    command.env("PATH", dir.path());
    let told = build_error(command)?;
    assert!(told.contains("npm is missing"), "{told}");
    assert!(!fs::read_dir(dir.path())?.flatten().any(|left| left.file_name() != "lock"), "something was left behind");
    Ok(())
}

#[test]
fn two_first_runs_at_once() -> Outcome {
    let cache = cache_with(&["image", "native"])?;
    let start = || {
        let mut command = tiny(cache.path());
        command.args(["image", "build"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()
    };
    let runs = [start()?, start()?];
    let mut snapshots = 0;
    for run in runs {
        let output = run.wait_with_output()?;
        let told = String::from_utf8(output.stderr)?;
        assert!(output.status.success(), "{told}");
        snapshots +=
            told.lines().filter(|line| line.starts_with("Taking the snapshot") && line.ends_with(" s")).count();
    }
    assert_eq!(snapshots, 1, "one of them did the work");
    let session = talk(tiny(cache.path()), &[json!({"a": 1})])?;
    assert_eq!(session.reply(), &json!({"asked": {"a": 1}}));
    Ok(())
}

#[test]
fn a_damaged_snapshot_is_made_again() -> Outcome {
    let cache = cache_with(&["image", "native"])?;
    let ask = || talk(tiny(cache.path()), &[json!({"a": 1})]);
    assert_eq!(ask()?.reply(), &json!({"asked": {"a": 1}}));
    let memory = entry(cache.path(), "snapshot-")?.join("memory");
    let length = fs::metadata(&memory)?.len();
    let damages: [&dyn Fn() -> std::io::Result<()>; 3] = [
        &|| fs::File::options().write(true).open(&memory)?.set_len(length / 2),
        &|| fs::write(&memory, "not a memory"),
        &|| fs::remove_file(&memory),
    ];
    for damage in damages {
        damage()?;
        assert!(!is_ready(cache.path(), "snapshot")?);
        let session = ask()?;
        assert_eq!(session.reply(), &json!({"asked": {"a": 1}}));
        assert!(session.stderr.contains("is damaged; making it again"), "{}", session.stderr);
    }
    // Nothing to repair, nothing to tell.
    assert_eq!(ask()?.stderr, "");
    Ok(())
}

#[test]
fn damaged_code_is_noticed() -> Outcome {
    let cache = cache_with(&["image", "native"])?;
    assert!(is_ready(cache.path(), "native")?);
    // A copy of the list of files, beside files that are not what it says.
    let link = entry(cache.path(), "native-")?;
    let manifest = fs::read(link.join("manifest.json"))?;
    let original = fs::canonicalize(&link)?;
    fs::remove_file(&link)?;
    fs::create_dir(&link)?;
    for file in ["shim.cwasm", "symbols.bin"] {
        std::os::unix::fs::symlink(original.join(file), link.join(file))?;
    }
    fs::write(link.join("lean.cwasm"), "half a file")?;
    fs::write(link.join("manifest.json"), manifest)?;
    assert!(!is_ready(cache.path(), "native")?);
    Ok(())
}

#[test]
fn verify_finds_the_user_s_cache_whole() -> Outcome {
    let info = image_info()?;
    assert!(info["parts"].as_array().is_some_and(|parts| parts.iter().all(|part| part["ready"] == true)), "{info}");
    let output = lean_repl().args(["image", "info", "--verify", "--json"]).output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    Ok(())
}

#[test]
fn a_lean_error_names_its_place() -> Outcome {
    let cache = cache_with(&["image", "native"])?;
    let sources = tempfile::tempdir()?;
    for file in ["Boot.lean", "Repl.lean"] {
        fs::copy(tiny_sources().join(file), sources.path().join(file))?;
    }
    let boot = sources.path().join("Boot.lean");
    fs::write(&boot, fs::read_to_string(&boot)?.replace("pure (\"{", "pure (37 + \"{"))?;
    let mut command = tiny(cache.path());
    command.env("MATHLETE_LEAN_SOURCES", sources.path());
    let output = command.args(["image", "build"]).output()?;
    let told = String::from_utf8(output.stderr)?;
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.lines().any(|line| line.starts_with("Boot.lean:12:")), "{told}");
    Ok(())
}
