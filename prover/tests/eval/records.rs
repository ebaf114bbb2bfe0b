//! Records that are checked and compared, and forgeries.

use super::{MIXED, eval, record, stderr, stdout};
use prover::eval::record::Record;
use serde_json::Value;
use std::path::Path;

fn check(name: &str, dir: &Path) -> (Option<i32>, String) {
    let output = eval(&["--check", name], dir);
    (output.status.code(), stderr(&output))
}

fn write(value: &Value, dir: &Path) {
    std::fs::write(dir.join("forged.json"), serde_json::to_string_pretty(value).unwrap()).unwrap();
}

#[test]
fn a_record_is_checked_from_scratch_and_every_forgery_shows() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mixed.lean"), MIXED).unwrap();
    let whole = record(&["mixed.lean", "--expansions", "4"], "r.json", dir.path());
    let output = eval(&["--check", "r.json"], dir.path());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("3 of 3 proofs verified anew"), "{}", stderr(&output));
    assert!(stdout(&output).contains("proved 3 of 6"), "{}", stdout(&output));

    let original = serde_json::to_value(&whole).unwrap();
    let places = [
        ("/problems/0/attempts/0/proof", Value::from("theorem algebra_easy (n : ℕ) (h : n < 3) : n ≤ 2 := by trivial")),
        ("/problems/0/attempts/0/expansions", Value::from(99)),
        ("/problems/1/statement", Value::from("theorem algebra_false : True := by sorry\n")),
        ("/setup/settings/expansions", Value::from(8)),
        ("/setup/settings/seed", Value::from(1)),
        ("/setup/dataset/sha256", Value::from("0".repeat(64))),
        ("/setup/lean/image", Value::from("0".repeat(64))),
        ("/setup/policy/model", Value::from("another")),
        ("/machine/cores", Value::from(64)),
        ("/summary/proved", Value::from(6)),
        ("/digest", Value::from("0".repeat(64))),
    ];
    for (place, value) in places {
        let mut forged = original.clone();
        *forged.pointer_mut(place).expect(place) = value;
        write(&forged, dir.path());
        let (code, errors) = check("forged.json", dir.path());
        assert_eq!(code, Some(1), "{place}: {errors}");
        assert!(errors.contains("must not be believed"), "{place}: {errors}");
    }
}

#[test]
fn a_forgery_with_a_new_digest_is_found_by_what_it_says() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mixed.lean"), MIXED).unwrap();
    let whole = record(&["mixed.lean", "--expansions", "4"], "r.json", dir.path());
    let forge = |change: &dyn Fn(&mut Record)| {
        let mut forged = whole.clone();
        change(&mut forged);
        forged.seal().write(&dir.path().join("forged.json")).unwrap();
        let (code, errors) = check("forged.json", dir.path());
        assert_eq!(code, Some(1), "{errors}");
        errors
    };
    let errors = forge(&|r| {
        r.problems[0].attempts[0].proof =
            Some("theorem algebra_easy (n : ℕ) (h : n < 3) : n ≤ 2 := by simp".to_owned());
    });
    assert!(errors.contains("algebra_easy, attempt 0: the gate refuses the proof"), "{errors}");
    let errors = forge(&|r| {
        let attempt = &mut r.problems[1].attempts[0];
        attempt.status = prover::prove::Status::Proved;
        attempt.proof = Some("theorem algebra_false : (2 : ℕ) + 2 = 5 := by sorry".to_owned());
    });
    assert!(errors.contains("algebra_false, attempt 0: the gate refuses the proof"), "{errors}");
    let errors = forge(&|r| r.problems[0].attempts[0].axioms.clear());
    assert!(errors.contains("recorded "), "{errors}");
    let errors = forge(&|r| r.setup.dataset.sha256 = "0".repeat(64));
    assert!(errors.contains("mixed.lean: SHA-256 "), "{errors}");
    let errors = forge(&|r| r.setup.lean.library = "another".to_owned());
    assert!(errors.contains("another Lean than the one here: library"), "{errors}");
    let errors = forge(&|r| r.problems[1].statement = r.problems[0].statement.clone());
    assert!(errors.contains("not what the dataset states"), "{errors}");
    let errors = forge(&|r| {
        r.problems.pop();
    });
    assert!(errors.contains("the dataset has 6 problems, the record 5"), "{errors}");
}

#[test]
fn a_dataset_that_moved_is_named_and_one_that_is_gone_is_told() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("a.lean"), "theorem a : 1 = 1 := by sorry\n").unwrap();
    record(&["a.lean", "--expansions", "4"], "r.json", dir.path());
    std::fs::rename(dir.path().join("a.lean"), dir.path().join("b.lean")).unwrap();
    let (code, errors) = check("r.json", dir.path());
    assert_eq!(code, Some(0), "{errors}");
    assert!(errors.contains("not checked: the dataset is not at hand"), "{errors}");
    let output = eval(&["b.lean", "--check", "r.json"], dir.path());
    assert_eq!(output.status.code(), Some(0));
    assert!(!stderr(&output).contains("not checked"), "{}", stderr(&output));
}

#[test]
fn two_records_are_compared_problem_by_problem() {
    let dir = tempfile::tempdir().unwrap();
    let text = "theorem a : 1 = 1 := by sorry\n\ntheorem b (p : Prop) (h : ¬¬p) : p := by sorry\n\n\
                theorem c (f : Nat → Nat) (h : ∀ n, f n = n) : f 3 = 3 := by sorry\n";
    std::fs::write(dir.path().join("a.lean"), text).unwrap();
    let both = record(&["a.lean"], "both.json", dir.path());
    assert_eq!(both.summary.proved, 3);
    let mut fewer = both.clone();
    for problem in &mut fewer.problems[1..] {
        let attempt = &mut problem.attempts[0];
        (attempt.status, attempt.proof) = (prover::prove::Status::Failed, None);
    }
    fewer.seal().write(&dir.path().join("fewer.json")).unwrap();
    let output = eval(&["--compare", "both.json", "fewer.json"], dir.path());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.contains("3 problems in both records; proved by both: 1"), "{text}");
    assert!(text.contains("only both.json (2): b, c"), "{text}");
    // 2 · 2^-2
    assert!(text.contains("exact McNemar test: p = 0.5000"), "{text}");
}
