//! Steps out of Lean files, with the real program and the real Lean.

use std::{fs, path::Path, process::Command};

const FILE: &str = "import Mathlib

/-- Both ways. -/
theorem foo (a b : ℝ) (h : a + b = 1) : a = 1 - b ∧ b = 1 - a := by
  constructor
  · linarith
  · have h2 : b = 1 - a := by
      linarith
    exact h2

theorem wrong (n : ℕ) : n + 1 = n := by
  simp

@[simp] lemma bar (n : ℕ) : n + 0 = n := by
  induction n with
  | zero => rfl
  | succ n ih => simp
";

#[test]
fn proofs_become_steps_and_benchmarks_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let (file, out, guard) =
        (folder.path().join("a.lean"), folder.path().join("steps.jsonl"), folder.path().join("benchmark.lean"));
    fs::write(&file, FILE).unwrap();
    let extract = |guard: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trainer"));
        command.arg("extract").arg(&file).arg("--out").arg(&out).arg("--guard").arg(guard);
        command.output().unwrap()
    };
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/guard/minif2f-valid.jsonl");
    let output = extract(&shipped);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("a.lean:11: wrong:"), "{said}");
    let rows: Vec<serde_json::Value> =
        fs::read_to_string(&out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let tactics: Vec<&str> = rows.iter().map(|row| row["tactic"].as_str().unwrap()).collect();
    let first =
        ["constructor", "linarith", "have h2 : b = 1 - a := by linarith", "linarith", "exact h2", "rfl", "simp"];
    assert_eq!(tactics, first);
    assert_eq!(rows[0]["goals"][0], "a b : ℝ\nh : a + b = 1\n⊢ a = 1 - b ∧ b = 1 - a");
    assert_eq!(rows[0]["declaration"], "foo");

    // The same theorem under other names is a benchmark's now.
    fs::write(&guard, "theorem x (p q : ℝ) (g : p + q = 1) : p = 1 - q ∧ q = 1 - p := by sorry\n").unwrap();
    assert!(extract(&guard).status.success());
    let text = fs::read_to_string(&out).unwrap();
    assert!(!text.contains("foo") && text.contains("bar"), "{text}");
    assert_eq!(extract(&folder.path().join("nothing.lean")).status.code(), Some(2));
}

/// The library's own files are there already: their theorems are read again under other names, with the lemmas they use.
#[test]
fn a_librarys_own_sources_become_steps_and_lemmas() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let run = |subcommand: &str| -> Vec<serde_json::Value> {
        let out = folder.path().join(subcommand);
        let mut command = Command::new(env!("CARGO_BIN_EXE_trainer"));
        command.arg(subcommand).arg(root.join("lean-bridge/lean/Olympiad/Abs.lean")).arg("--out").arg(&out);
        let output = command.arg("--guard").arg(root.join("datasets/guard/minif2f-valid.jsonl")).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read_to_string(&out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let steps = run("extract");
    assert!(steps.len() >= 60, "{} steps", steps.len());
    assert!(steps.iter().any(|step| step["declaration"] == "abs_sub_comm" || step["declaration"] == "abs_mul"));
    let lemmas = run("lemmas");
    assert!(lemmas.len() >= 20, "{} pairs", lemmas.len());
    let said = |pair: &serde_json::Value| pair["second"].as_str().unwrap().to_owned();
    assert!(lemmas.iter().map(said).any(|lemma| lemma.starts_with("theorem abs_of_nonneg : ")), "{lemmas:?}");
}
