//! Bad input to the real program: one clear line, exit code 2, before any Lean is started.

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

fn prove(arguments: &[&str], dir: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prover"))
        .arg("prove")
        .args(arguments)
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn refused(arguments: &[&str], dir: &Path, wanted: &str) {
    let output = prove(arguments, dir);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert_eq!(errors.trim_end().lines().count(), 1, "{errors}");
    assert!(errors.contains(wanted), "{errors}");
    assert!(output.stdout.is_empty());
}

#[test]
fn files_that_cannot_be_read() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("empty.lean"), " \n\n").unwrap();
    std::fs::write(dir.path().join("bytes.lean"), b"import Mathlib\ntheorem \xff\xfe").unwrap();
    refused(&["missing.lean"], dir.path(), "missing.lean: no such file");
    refused(&["."], dir.path(), ".: is a directory, not a Lean file");
    refused(&["empty.lean"], dir.path(), "empty.lean:1: the file is empty");
    refused(&["bytes.lean"], dir.path(), "bytes.lean:2: not valid UTF-8 (byte 23)");
    refused(&["-"], dir.path(), "<stdin>:1: the file is empty");
}

#[test]
fn options_that_make_no_sense() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("a.lean"), "theorem a : 1 = 1 := by sorry\n").unwrap();
    refused(&["a.lean", "--model", "oracle"], dir.path(), "--model oracle");
    refused(&["a.lean", "--lean", "elsewhere"], dir.path(), "--lean elsewhere");
    refused(&["-", "--write"], dir.path(), "--write needs files");
    for arguments in [vec!["a.lean", "--samples", "0"], vec!["a.lean", "--timeout", "x"], vec![]] {
        assert_eq!(prove(&arguments, dir.path()).status.code(), Some(2));
    }
}
