//! What `prover doctor` finds, and what it says of what is missing.

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
};

fn doctor(arguments: &[&str], home: &Path, path: &Path) -> (Output, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_prover"))
        .arg("doctor")
        .args(arguments)
        .env("ELAN_HOME", home.join("elan"))
        .env("PATH", format!("{}:/usr/bin:/bin", path.display()))
        .env_remove("MATHLETE_REPL")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    (output, text)
}

#[test]
fn the_embedded_lean_is_all_that_is_needed() {
    let folder = tempfile::tempdir().unwrap();
    let (output, text) = doctor(&[], folder.path(), folder.path());
    assert!(output.status.success(), "{text}");
    assert!(text.contains("embedded Lean") && !text.contains("MISSING"), "{text}");
}

#[test]
fn what_a_project_lacks_is_told_with_the_way_to_get_it() {
    let folder = tempfile::tempdir().unwrap();
    let (project, bin) = (folder.path().join("project"), folder.path().join("bin"));
    fs::create_dir_all(&project).unwrap();
    fs::create_dir_all(&bin).unwrap();
    let lean = format!("lake:{}", project.display());
    let (output, text) = doctor(&["--lean", &lean], folder.path(), &bin);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("no Lake project") && text.contains("setup-mathlib.sh"), "{text}");

    fs::write(project.join("lakefile.toml"), "name = \"p\"\n").unwrap();
    fs::write(project.join("lean-toolchain"), "leanprover/lean4:v4.28.0\n").unwrap();
    let manifest =
        r#"{"version": "1.1.0", "name": "p", "packages": [{"name": "mathlib", "type": "git", "rev": "abc"}]}"#;
    fs::write(project.join("lake-manifest.json"), manifest).unwrap();
    let (output, text) = doctor(&["--lean", &lean], folder.path(), &bin);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for part in ["`lake` was not found", "no REPL for leanprover/lean4:v4.28.0", "compiled files are not there"] {
        assert!(text.contains(part), "{part}: {text}");
    }

    // With all of it there, `lake env` is asked too.
    for program in [bin.join("lake"), folder.path().join("repl")] {
        fs::write(&program, "#!/bin/sh\nenv\n").unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    fs::create_dir_all(project.join(".lake/packages/mathlib/.lake/build/lib")).unwrap();
    let repl = folder.path().join("repl");
    let (_, text) = doctor(&["--lean", &lean, "--repl", repl.to_str().unwrap()], folder.path(), &bin);
    assert!(text.contains("lake env         answers"), "{text}");
}
