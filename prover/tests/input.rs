//! Bad input to the real program: one clear line with file and line, exit code 2 or the status
//! `error`; never a panic, never silence.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed expectation ends the test")]

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
fn text_that_no_person_wrote() {
    let dir = tempfile::tempdir().unwrap();
    let megabyte = |separator: &str| format!("theorem big : {} = 0 := by sorry\n", vec!["1"; 260_000].join(separator));
    std::fs::write(dir.path().join("line.lean"), megabyte(" + ")).unwrap();
    refused(&["line.lean"], dir.path(), "line.lean:1: a line of 1040027 bytes; the limit is");
    let lines = format!("import Mathlib\n\ntheorem a : 1 = 1 := by sorry\n\n{}", megabyte("\n  + "));
    std::fs::write(dir.path().join("lines.lean"), lines).unwrap();
    refused(&["lines.lean"], dir.path(), "lines.lean:5: a statement of");
    std::fs::write(dir.path().join("file.lean"), "-- a\n".repeat(2 << 20)).unwrap();
    refused(&["file.lean"], dir.path(), "file.lean: larger than 8 MiB");
}

#[test]
fn what_lean_cannot_read() {
    let dir = tempfile::tempdir().unwrap();
    for (name, text, wanted) in [
        ("none.lean", "import Mathlib\n\ndef x : Nat := 3\n", "none.lean:1: no theorem, lemma or example in it"),
        (
            "import.lean",
            "import Mathlib\n\nimport Some.Where\ntheorem t : True := by sorry\n",
            "import.lean:3: unknown module",
        ),
        ("parse.lean", "import Mathlib\n\ntheorem t (n : ℕ : n = n := by sorry\n", "parse.lean:3: unexpected token"),
        ("prose.lean", "\nDear reader, this is prose.\n", "prose.lean:2: unexpected"),
        ("comment.lean", "/- never closed\ntheorem t : True := by sorry\n", "comment.lean:3: unterminated comment"),
    ] {
        std::fs::write(dir.path().join(name), text).unwrap();
        refused(&[name], dir.path(), wanted);
    }
}

#[test]
fn what_is_wrong_with_one_statement_does_not_stop_the_others() {
    let dir = tempfile::tempdir().unwrap();
    let text = "import Mathlib\n\ntheorem good (n : ℕ) : n + 0 = n := by sorry\n\n\
                theorem wrong : (2 : ℕ) + 2 = 5 := by sorry\n\n\
                theorem ill_typed (n : ℕ) : n ∣ fun x => x := by sorry\n\n\
                theorem unparsable (n : ℕ : n = n := by sorry\n\n\
                theorem after : (1 : ℕ) < 2 := by sorry\n\n\
                /- a comment -/\nimport Lean\n\ntheorem lost : True := by sorry\n";
    std::fs::write(dir.path().join("a.lean"), text).unwrap();
    let output = prove(&["a.lean", "--json", "--timeout", "10", "--workers", "1"], dir.path());
    let (stdout, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(!errors.contains("panicked"), "{errors}");
    assert!(errors.contains("a.lean:9: unexpected token"), "{errors}");
    assert!(errors.contains("a.lean:14: `import` must stand before everything else"), "{errors}");
    let mut statuses: Vec<(String, String, String)> = stdout
        .lines()
        .map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |key: &str| line[key].as_str().unwrap().to_owned();
            (text("name"), text("status"), text("message"))
        })
        .collect();
    statuses.sort();
    let [after, good, ill_typed, wrong] = statuses.as_slice() else { panic!("{statuses:#?}") };
    assert_eq!((after.0.as_str(), after.1.as_str()), ("after", "proved"));
    assert_eq!((good.0.as_str(), good.1.as_str()), ("good", "proved"));
    assert_eq!((ill_typed.0.as_str(), ill_typed.1.as_str()), ("ill_typed", "error"), "{ill_typed:?}");
    assert!(ill_typed.2.starts_with("a.lean:7: "), "{ill_typed:?}");
    assert!(wrong.0 == "wrong" && ["failed", "timeout"].contains(&wrong.1.as_str()), "{wrong:?}");
}

#[test]
fn other_line_ends_and_a_byte_order_mark_are_read_and_kept() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.lean");
    let text = "\u{feff}import Mathlib\r\n\r\ntheorem t (n : ℕ) : n = n := by\r\n  sorry\r\n-- end\r\n";
    std::fs::write(&path, text).unwrap();
    let output = prove(&["a.lean", "--write", "--timeout", "10", "--workers", "1"], dir.path());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let new = std::fs::read_to_string(&path).unwrap();
    let (before, after) = text.split_once("sorry").unwrap();
    assert!(new.starts_with(before) && new.ends_with(after) && !new.contains("sorry"), "{new:?}");
    assert_eq!(std::fs::read_to_string(dir.path().join("a.lean.bak")).unwrap(), text);
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
