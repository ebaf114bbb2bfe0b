//! `prover` in a Lake project. The project's REPL is the embedded Lean behind a stand-in `lake`, with all additions to
//! leanprover-community/repl's protocol turned off.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a failed expectation ends the test")]

#[path = "../../lean-bridge/tests/support/lake.rs"]
#[allow(dead_code, unreachable_pub, reason = "the programs open their pools themselves")]
mod lake;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use lake::StandIn;
use mathlete_tests::{program, repository};
use serde_json::Value;

fn prove(file: &Path, stand_in: Option<&StandIn>, more: &[&str]) -> Output {
    let mut command = Command::new(program("prover"));
    command.arg("prove").arg(file).args(["--json", "--timeout", "60", "--workers", "2"]).args(more);
    if let Some(stand_in) = stand_in {
        let path = std::env::var("PATH").unwrap();
        command.env("PATH", format!("{}:{path}", stand_in.lake().parent().unwrap().display()));
        command.arg("--lean").arg(format!("lake:{}", stand_in.project().display()));
    }
    command.output().unwrap()
}

/// Names of the statements that were proved.
fn proved(output: &Output) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(&output.stdout);
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!lines.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let proved = lines.iter().filter(|line| line["status"] == "proved");
    proved.map(|line| line["name"].as_str().unwrap().to_owned()).collect()
}

const OWN: &str = "import Mathlib

def double (n : ℕ) : ℕ := 2 * n

theorem uses (n : ℕ) (h : double n = 4) : double n + 1 = 5 := by sorry

theorem wrong (n : ℕ) : double n = n := by sorry
";

#[test]
fn a_projects_own_definitions_are_in_scope_and_its_file_is_finished() {
    let stand_in = StandIn::new(program("lean-repl"));
    let file = stand_in.project().join("Own.lean");
    fs::write(&file, OWN).unwrap();
    let output = prove(&file, Some(&stand_in), &["--write", "--expansions", "20"]);
    assert_eq!(proved(&output), BTreeSet::from(["uses".to_owned()]), "{}", String::from_utf8_lossy(&output.stderr));
    let written = fs::read_to_string(&file).unwrap();
    assert_eq!(written.matches("sorry").count(), 1, "{written}");
    assert!(stand_in.project().join("Own.lean.bak").is_file());
}

#[test]
fn the_same_is_proved_as_without_lake() {
    let stand_in = StandIn::new(program("lean-repl"));
    let file = repository().join("datasets/examples/quickstart.lean");
    let (embedded, native) = (prove(&file, None, &[]), prove(&file, Some(&stand_in), &[]));
    assert_eq!(proved(&embedded).len(), 6);
    assert_eq!(proved(&native), proved(&embedded), "{}", String::from_utf8_lossy(&native.stderr));
}

/// Sixty statements of the curriculum, from every topic, bounded by expansions and not by the clock. What only one of the two
/// proves is told; a native REPL has no batches and no heartbeats for single tactics, so that it may be slower.
#[test]
fn a_lake_project_proves_what_the_embedded_lean_proves() {
    let stand_in = StandIn::new(program("lean-repl"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Sixty.lean");
    fs::write(&file, sixty()).unwrap();
    let bounds = ["--expansions", "3"];
    let embedded = proved(&prove(&file, None, &bounds));
    let native = proved(&prove(&file, Some(&stand_in), &bounds));
    let (both, only) = (native.intersection(&embedded).count(), native.symmetric_difference(&embedded));
    eprintln!(
        "embedded {}, lake {}, both {both}; one only: {:?}",
        embedded.len(),
        native.len(),
        only.collect::<Vec<_>>()
    );
    assert!(embedded.len() >= 20, "only {} of 60 are proved at all", embedded.len());
    assert!(both * 100 >= embedded.len() * 95, "{both} of {}", embedded.len());
}

/// The first theorems of each file of the curriculum.
fn sixty() -> String {
    let folder = repository().join("datasets/curriculum");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let each = 60_usize.div_ceil(files.len());
    let mut theorems = Vec::new();
    for path in &files {
        let text = fs::read_to_string(path).unwrap();
        let blocks = text.split("\n\n").filter(|block| block.starts_with("theorem ")).take(each);
        theorems.extend(blocks.map(str::to_owned));
    }
    theorems.truncate(60);
    assert_eq!(theorems.len(), 60);
    format!("import Mathlib\n\n{}\n", theorems.join("\n\n"))
}

#[test]
fn a_project_without_a_repl_is_told_what_to_do() {
    let stand_in = StandIn::new(program("lean-repl"));
    fs::remove_dir_all(stand_in.project().join(".lake")).unwrap();
    let file = repository().join("datasets/examples/quickstart.lean");
    let output = prove(&file, Some(&stand_in), &[]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("scripts/setup-mathlib.sh"), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("error")).count(), 1, "{said}");
}
