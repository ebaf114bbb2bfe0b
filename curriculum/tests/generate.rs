//! The generators: how much they repeat, what the guard says of them, whether Lean accepts what they make.

#![expect(clippy::print_stdout, reason = "a failed expectation ends the test; figures are shown")]

use curriculum::{
    generate::{FAMILIES, Pair},
    guard::{Guard, fingerprint},
};
use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
    process::Command,
};

const DRAWN: usize = 12_000;

fn drawn() -> impl Iterator<Item = Pair> {
    (0..DRAWN).map(|n| FAMILIES[n % FAMILIES.len()].pair(7 << 32 | n as u64, 1 + (n / FAMILIES.len() % 5) as u8))
}

#[test]
fn the_same_seed_makes_the_same_theorem() {
    for family in FAMILIES {
        assert_eq!(family.pair(3, 2), family.pair(3, 2));
        assert_ne!(family.pair(3, 2).statement, family.pair(4, 2).statement);
    }
}

#[test]
fn theorems_hardly_repeat() {
    let mut seen = HashSet::new();
    let mut by_family: BTreeMap<String, usize> = BTreeMap::new();
    for pair in drawn().filter(|pair| !seen.insert(fingerprint(&pair.statement).unwrap())) {
        *by_family.entry(pair.family).or_default() += 1;
    }
    let repeated: usize = by_family.values().sum();
    println!("{repeated} of {DRAWN} theorems repeat an earlier one up to names: {by_family:?}");
    assert!(FAMILIES.len() >= 20 && repeated * 100 <= DRAWN);
}

#[test]
fn fingerprints_see_numbers_but_not_names() {
    let of = |statement: &str| fingerprint(statement).unwrap();
    let known = of("theorem a (x y : ℝ) (h : x + y = 3) (k : x - y = 1) : x = 2");
    assert_eq!(known, of("theorem b (p q : ℝ) (k₁ : p - q = 1) (k₀ : p + q = 3) : p = 2"));
    assert_ne!(known, of("theorem a (x y : ℝ) (h : x + y = 5) (k : x - y = 1) : x = 3"));
    assert_ne!(known, of("theorem a (x y : ℚ) (h : x + y = 3) (k : x - y = 1) : x = 2"));
    assert_ne!(of("theorem a : 1 - -2 = 3"), of("theorem a : 1 - 2 = 3"));
}

#[test]
fn benchmarks_are_not_remade() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/minif2f/valid.jsonl");
    if !path.exists() {
        println!("skipped: no miniF2F at {}", path.display());
        return;
    }
    let mut guard = Guard::default();
    guard.read(&path).unwrap();
    let refused: Vec<Pair> = drawn().filter(|pair| guard.check(&pair.statement).is_err()).collect();
    println!("{} of {DRAWN} theorems are too near to miniF2F", refused.len());
    for pair in refused.iter().take(20) {
        println!("{}: {} {}", pair.family, pair.statement, guard.check(&pair.statement).unwrap_err());
    }
    assert!(refused.len() * 1000 <= DRAWN);
}

/// Two of every family, through the program and Lean's kernel.
#[test]
fn lean_accepts_what_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("made");
    let count = 2 * FAMILIES.len();
    let run = Command::new(env!("CARGO_BIN_EXE_curriculum"))
        .args(["generate", "--seed", "11", "--count", &count.to_string(), "--out"])
        .arg(&out)
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{said}");
    let lines = |name: &str| -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(out.join(name)).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let (statements, steps) = (lines("statements.jsonl"), lines("steps.jsonl"));
    assert!(statements.len() * 100 >= count * 98, "{said}");
    for statement in &statements {
        for axiom in statement["axioms"].as_array().unwrap() {
            assert!(["propext", "Classical.choice", "Quot.sound"].contains(&axiom.as_str().unwrap()), "{statement}");
        }
        // The first step is made for the statement itself, and takes the whole proof.
        let own: Vec<_> = steps.iter().filter(|step| step["declaration"] == statement["name"]).collect();
        assert_eq!(own.len(), statement["steps"].as_array().unwrap().len());
        assert_eq!(own[0]["size"], own.len(), "{statement}");
        assert!(own.iter().all(|step| step["goals"][0].as_str().unwrap().contains('⊢')));
    }
    // What is there is not overwritten.
    let again = Command::new(env!("CARGO_BIN_EXE_curriculum"))
        .args(["generate", "--count", "1", "--out"])
        .arg(&out)
        .output()
        .unwrap();
    assert_eq!(again.status.code(), Some(2));
}
