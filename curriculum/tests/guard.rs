//! The guard against disguised copies of benchmark statements.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a failed expectation ends the test; figures are shown")]

use curriculum::guard::{Guard, Refusal};

fn guard(statements: &[(impl AsRef<str>, impl AsRef<str>)]) -> Guard {
    let mut guard = Guard::default();
    for (name, statement) in statements {
        guard.add(name.as_ref(), statement.as_ref()).unwrap();
    }
    guard
}

const KNOWN: [(&str, &str); 4] = [
    ("system", "theorem system (x y : ℝ) (h₀ : 2 * x + y = 7) (h₁ : x - y = 2 ∧ 0 < x) : x * y = 3 := by sorry"),
    ("divides", "theorem divides (n : ℕ) (h₀ : n % 12 = 5) : 3 ∣ n ^ 2 + 2 := by sorry"),
    ("least", "theorem least (S : Set ℕ) (h₀ : S = {n : ℕ | n % 5 = 2 ∧ 3 < n}) : IsLeast S 7 := by sorry"),
    ("maps", "theorem maps (f : ℝ → ℝ) (h₀ : ∀ x, f (x + 1) = f x + 2) (h₁ : f 0 = 5) : f 10 = 25 := by sorry"),
];

#[test]
fn disguises_do_not_help() {
    let guard = guard(&KNOWN);
    for disguised in [
        "theorem a (b c : ℝ) (h : b - c = 9 ∧ 0 < b) (k : 4 * b + c = 11) : b * c = 8 := by norm_num",
        "lemma a (x y : ℝ) (h₀ : 7 = 2 * x + y) (h₁ : x - y = 2) (h₂ : x > 0) : 3 = x * y",
        "theorem a (T : Set ℤ) (k : {m : ℤ | m % 7 = 3 ∧ 4 < m} = T) : IsLeast T 10 := by sorry",
        "theorem a (m : ℤ) (hm : m % 7 = 3) : 5 ∣ m ^ 3 + 4 := by sorry",
        "theorem a (g : ℤ → ℤ) (k : g 1 = -6) (h : ∀ (t : ℤ), g (t + 3) = g t + 4) : (g 12 : ℤ) = 31 := by sorry",
    ] {
        assert!(
            matches!(guard.check(disguised), Err(Refusal::Same { .. })),
            "{disguised}: {:?}",
            guard.check(disguised)
        );
    }
}

#[test]
fn others_pass() {
    let guard = guard(&KNOWN);
    for other in [
        "theorem a (x y : ℝ) (h₀ : 2 * x + y = 7) (h₁ : x + y = 2) : x ^ 2 + y = 27 := by sorry",
        "theorem a (n : ℕ) (h₀ : n % 12 = 5) : ¬ 3 ∣ n := by sorry",
        // Who is who matters.
        "theorem a (x y : ℝ) (h₀ : 2 * x + y = 7) (h₁ : y - x = 2) (h₂ : 0 < x) : x / y = 3 := by sorry",
    ] {
        assert_eq!(guard.check(other), Ok(()), "{other}");
    }
    assert!(matches!(guard.check("def f := 3"), Err(Refusal::Unreadable(_))), "what cannot be read is not cleared");
}

/// Names of variables changed, numbers raised, ℕ and ℤ exchanged, hypotheses in another order.
fn disguise(statement: &str) -> String {
    let head = statement.find('(').unwrap_or(0);
    let (mut level, mut groups, mut start, mut end) = (0, Vec::new(), 0, head);
    for (at, c) in statement.char_indices().skip_while(|(at, _)| *at < head) {
        match c {
            '(' | '{' | '[' => {
                if level == 0 {
                    start = at;
                }
                level += 1;
            }
            ')' | '}' | ']' => {
                level -= 1;
                if level == 0 {
                    groups.push(&statement[start..=at]);
                    end = at + 1;
                }
            }
            ':' if level == 0 => break,
            _ => {}
        }
    }
    // Objects first, since hypotheses speak of them.
    let is_hypothesis = |group: &&str| group.contains("h₀") || group.contains("(h");
    let (mut hypotheses, objects): (Vec<&str>, Vec<&str>) = groups.into_iter().partition(is_hypothesis);
    hypotheses.reverse();
    let text = format!("theorem other {} {} {}", objects.join(" "), hypotheses.join(" "), &statement[end..]);
    let names: Vec<&str> = objects
        .iter()
        .filter_map(|group| group.trim_matches(['(', ')', '{', '}']).split_once(':'))
        .flat_map(|(names, _)| names.split_whitespace())
        .collect();
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() && !"ℕℤℚℝℂ".contains(c) || matches!(c, '_' | '\'' | '.') {
            word.push(c);
            continue;
        }
        match word.parse::<u64>() {
            Ok(number) => out.push_str(&(3 * number + 2).to_string()),
            Err(_) if names.contains(&word.as_str()) => out.extend(["other_", &word]),
            Err(_) => out.push_str(&word),
        }
        word.clear();
        out.push(match c {
            'ℕ' => 'ℤ',
            'ℤ' => 'ℕ',
            c => c,
        });
    }
    out
}

/// Names and statements of a benchmark; `None`, which is said, where it is absent.
fn benchmark() -> Option<Vec<(String, String)>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/minif2f/valid.jsonl");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no benchmark at {path}");
        return None;
    };
    let row = |line| {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| row[name].as_str().unwrap().to_owned();
        (field("name"), field("formal_statement"))
    };
    Some(text.lines().map(row).collect())
}

#[test]
fn disguised_benchmarks_are_refused() {
    let Some(benchmark) = benchmark() else { return };
    let guard = guard(&benchmark);
    let disguised = benchmark.iter().map(|(_, statement)| disguise(statement));
    let passed: Vec<String> = disguised.filter(|s| guard.check(s).is_ok()).collect();
    println!("{} of {} disguised copies refused", benchmark.len() - passed.len(), benchmark.len());
    assert!(passed.is_empty(), "{}", passed.join("\n"));
}

#[test]
fn statements_of_our_own_pass() {
    let Some(benchmark) = benchmark() else { return };
    let guard = guard(&benchmark);
    let (mut all, mut refused, mut sums) = (0, Vec::new(), 0);
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../datasets/examples")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for (at, _) in text.match_indices("\ntheorem ") {
            let statement = text[at..].split("sorry").next().unwrap();
            all += 1;
            match guard.check(statement) {
                // A sum without variables is the same as any other of its shape.
                Err(_) if !statement.contains("(h") && !statement.contains("ℝ") && !statement.contains("ℕ") => {
                    sums += 1;
                }
                Err(refusal) => refused.push(format!("{refusal}: {statement}")),
                Ok(()) => {}
            }
        }
    }
    println!("{} of {all} refused, {sums} of them sums without variables", refused.len() + sums);
    assert!(all > 30 && refused.is_empty(), "{}", refused.join("\n"));
}
