//! Every shape in which the field passes statements around, with what real files have in them.

use super::{eval, record, stderr};
use prover::eval::record::Record;
use std::path::Path;

/// Name, split, place of each problem, which all must be proved.
fn proved(arguments: &[&str], dir: &Path) -> Vec<(String, String, String)> {
    let record: Record = record(&[arguments, &["--expansions", "8"]].concat(), "record.json", dir);
    let listed = record.problems.iter().map(|p| {
        assert!(p.proved(), "{}: {:#?}", p.name, p.attempts);
        (p.name.clone(), p.split.clone(), p.origin.clone())
    });
    listed.collect()
}

fn put(dir: &Path, name: &str, text: &str) {
    let path = dir.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn windows(text: &str) -> String {
    format!("\u{feff}{}", text.replace('\n', "\r\n"))
}

fn expect(found: &[(String, String, String)], expected: &[(&str, &str, &str)]) {
    let found: Vec<(&str, &str, &str)> =
        found.iter().map(|(name, split, place)| (name.as_str(), split.as_str(), place.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn one_theorem_a_file_in_folders_by_split() {
    let dir = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| put(dir.path(), name, text);
    put("m/MiniF2F/ProblemImports.lean", "import Mathlib.Data.Real.Basic\nimport Mathlib.Tactic\n");
    put(
        "m/MiniF2F/Valid/sum.lean",
        &windows(
            "import MiniF2F.ProblemImports\n\nopen BigOperators Real Nat Topology\n\n/-- In words. -/\n\
             theorem sum (a b : ℕ) (h : a = 2) (hb : b = 3) : a + b = 5 := by\n  sorry\n",
        ),
    );
    put(
        "m/MiniF2F/Valid/half.lean",
        "import MiniF2F.ProblemImports\n\n-- a note\nset_option maxHeartbeats 400000\n\
         /- another:\ntheorem no : 1 = 2 := by sorry -/\nopen Real\n\n\
         noncomputable def half (x : ℝ) : ℝ := x / 2\n\n-- one more\n\
         theorem half_def (x : ℝ) : half x = x / 2 := by\n",
    );
    put(
        "m/MiniF2F/Test/parity.lean",
        "import MiniF2F.ProblemImports\nopen Nat in\ntheorem parity (n : ℕ) (h : n % 4 = 1) : n % 2 = 1 := by\n  sorry\n",
    );
    put("m/lakefile.lean", "import Lake\nopen Lake DSL\npackage m\n");
    put("m/MiniF2F.lean", "import MiniF2F.ProblemImports\n");
    expect(
        &proved(&["m"], dir.path()),
        &[
            ("parity", "test", "m/MiniF2F/Test/parity.lean:2"),
            ("half_def", "valid", "m/MiniF2F/Valid/half.lean:12"),
            ("sum", "valid", "m/MiniF2F/Valid/sum.lean:5"),
        ],
    );
    expect(
        &proved(&["m", "--split", "test", "--restart"], dir.path()),
        &[("parity", "test", "m/MiniF2F/Test/parity.lean:2")],
    );
}

#[test]
fn several_theorems_a_file() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "port/src/Minif2fImport.lean", "import Mathlib\n");
    put(
        dir.path(),
        "port/src/Valid.lean",
        "import Minif2fImport\nopen BigOperators Real Nat Topology\n\n\
         theorem one (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  sorry\n\n\
         lemma two : (3 : ℕ) ∣ 9 := by sorry\n\n\
         set_option maxRecDepth 2000 in\ntheorem three (x : ℝ) (h : 2 * x = 6) : x = 3 :=\n  sorry\n\n\
         section\nvariable (k : ℤ)\ntheorem four (h : 2 * k = 4) : k = 2 := by\n  sorry\nend\n\n\
         namespace Inner\ntheorem five : 2 + 2 = 4 := sorry\nend Inner\n\n\
         open Real in\nlemma six (x : ℝ) : x ^ 2 ≥ 0 := by sorry\n",
    );
    put(dir.path(), "port/src/Test.lean", &windows("import Minif2fImport\ntheorem one : (1:ℤ) ≤ 2 := by\n  sorry\n"));
    expect(
        &proved(&["port"], dir.path()),
        &[
            ("one@test", "test", "port/src/Test.lean:2"),
            ("one@valid", "valid", "port/src/Valid.lean:4"),
            ("two", "valid", "port/src/Valid.lean:7"),
            ("three", "valid", "port/src/Valid.lean:9"),
            ("four", "valid", "port/src/Valid.lean:15"),
            ("five", "valid", "port/src/Valid.lean:20"),
            ("six", "valid", "port/src/Valid.lean:23"),
        ],
    );
}

#[test]
fn rows_of_json() {
    let dir = tempfile::tempdir().unwrap();
    let header = "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 400000\n\nopen BigOperators Real Nat Topology Rat\n\n";
    let row = |name: &str, split: &str, header: &str, statement: &str| {
        serde_json::json!({"name": name, "split": split, "informal_prefix": "/-- In words. -/\n",
            "formal_statement": statement, "header": header})
        .to_string()
    };
    let rows = [
        row("one", "valid", header, "theorem one (a b : ℝ) (h₀ : a = 1) (h₁ : b = 2) : a + b = 3 := by\n"),
        row("two", "test", header, "noncomputable def f (x : ℝ) : ℝ := 2 * x\n\ntheorem two : f 2 = 4 := by sorry"),
        row(
            "three",
            "valid",
            &windows(header),
            "lemma helper : (1:ℕ) = 1 := rfl\r\n\r\nopen Nat in\r\ntheorem three : 5 ! = 120 := by\r\n  sorry",
        ),
        String::new(),
        row("four", "valid", header, "theorem four (n : ℕ) (h : n > 0) : n ≠ 0"),
    ];
    put(dir.path(), "rows.jsonl", &format!("\u{feff}{}\r\n", rows.join("\r\n")));
    expect(
        &proved(&["rows.jsonl"], dir.path()),
        &[
            ("one", "valid", "rows.jsonl:1"),
            ("two", "test", "rows.jsonl:2"),
            ("three", "valid", "rows.jsonl:3"),
            ("four", "valid", "rows.jsonl:5"),
        ],
    );
}

#[test]
fn rows_that_are_whole_files() {
    let dir = tempfile::tempdir().unwrap();
    let row = serde_json::json!({"problem_id": "whole",
        "lean4_code": "import Mathlib\n\n/-- In words. -/\ntheorem other_name (x : ℤ) (h : x + 1 = 3) : x = 2 := by sorry"});
    put(dir.path(), "whole_test.json", &serde_json::json!([row]).to_string());
    expect(&proved(&["whole_test.json"], dir.path()), &[("whole", "test", "whole_test.json:1")]);
}

#[test]
fn a_plain_folder_and_a_plain_file() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "p/sub dir/a b.lean", &windows("theorem comm (a b : Nat) : a + b = b + a := by sorry\n"));
    put(
        dir.path(),
        "p/b.lean",
        "import Mathlib\n/-! notes -/\n\n@[simp] theorem sub (x : ℝ) : x - x = 0 := by\n  -- nothing here\n  sorry\n\n\
         example : 1 + 1 = 2 := by sorry\n\nprivate theorem solved : 1 + 1 = 2 := by\n  decide\n\
         theorem last : 2 = 2 := by\n",
    );
    let of_b = [
        ("sub", "", "p/b.lean:4"),
        ("example_at_line_8", "", "p/b.lean:8"),
        ("solved", "", "p/b.lean:10"),
        ("last", "", "p/b.lean:12"),
    ];
    expect(&proved(&["p"], dir.path()), &[&of_b[..], &[("comm", "", "p/sub dir/a b.lean:1")]].concat());
    expect(&proved(&["p/b.lean"], dir.path()), &of_b);
}

#[test]
fn a_statement_that_lean_cannot_read_stays_in_the_denominator() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "a.lean", "theorem good : 1 = 1 := by sorry\n\ntheorem bad (n : Nat : n = n := by sorry\n");
    let record = record(&["a.lean", "--attempts", "2"], "r.json", dir.path());
    assert_eq!((record.summary.problems, record.summary.proved), (2, 1));
    assert_eq!(record.summary.errors, ["bad"]);
    assert_eq!(record.problems[1].attempts.len(), 1, "there is nothing to try again");
}

#[test]
fn the_public_benchmark_is_read_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/minif2f/valid.jsonl");
    if !path.is_file() {
        eprintln!("skipped: {} is not there", path.display());
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    // One of 244 shares: that all were listed shows in what a 245th would be told.
    let path = path.to_str().unwrap();
    let output = eval(&[path, "--shard", "245/245", "--expansions", "1"], dir.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("there are only 244"), "{}", stderr(&output));
}
