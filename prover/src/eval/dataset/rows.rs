//! JSON Lines (or one JSON array) of statements.

use super::{DatasetError, Entry, Keep, complete, scan, split_name};
use serde_json::{Map, Value};
use std::path::Path;

/// Headers of rows that have none: what the ports of miniF2F open.
const DEFAULT_HEADER: &str = "import Mathlib\n\nopen BigOperators Real Nat Topology Rat";

/// Names under which datasets keep each part, the first that is there counts.
const NAME: [&str; 5] = ["name", "problem_name", "theorem_name", "problem_id", "id"];
const STATEMENT: [&str; 5] = ["formal_statement", "lean4_code", "lean_code", "statement", "theorem"];
const INFORMAL: [&str; 4] = ["informal_prefix", "informal_statement", "informal_stmt", "nl_statement"];

pub(super) fn parse(path: &Path, text: &str, notes: &mut Vec<String>) -> Result<Vec<Entry>, DatasetError> {
    if text.trim_start().starts_with('[') {
        let rows: Vec<Value> = serde_json::from_str(text)
            .map_err(|error| bad(path, error.line(), format!("not a JSON array of statements: {error}")))?;
        return rows.iter().enumerate().map(|(index, row)| entry(path, index + 1, row, notes)).collect();
    }
    let mut entries = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let row: Value =
            serde_json::from_str(line).map_err(|error| bad(path, index + 1, format!("not JSON: {error}")))?;
        entries.push(entry(path, index + 1, &row, notes)?);
    }
    Ok(entries)
}

fn entry(path: &Path, line: usize, row: &Value, notes: &mut Vec<String>) -> Result<Entry, DatasetError> {
    let Some(row) = row.as_object() else {
        return Err(bad(path, line, "a row must be a JSON object".to_owned()));
    };
    let Some(statement) = field(row, &STATEMENT) else {
        return Err(bad(path, line, format!("no statement: expected one of the fields {}", STATEMENT.join(", "))));
    };
    let statement = scan::plain(statement);
    let name = field(row, &NAME).map(str::to_owned);
    let label = name.clone().unwrap_or_else(|| format!("line {line}"));
    let done = complete(&statement, Keep::AllButLast);
    let Some(open) = done.open.last() else {
        return Err(bad(path, line, format!("`{label}`: the statement has no theorem, lemma or example to prove")));
    };
    for emptied in done.emptied {
        notes.push(format!("{}:{line}: the proof of {emptied} was taken away", path.display()));
    }
    let imports = scan::commands(&scan::code(&statement)).into_iter().any(|r| statement[r].starts_with("import"));
    let header = match row.get("header").and_then(Value::as_str).map(str::trim) {
        _ if imports => String::new(),
        Some(header) if !header.is_empty() => scan::plain(header),
        _ => {
            notes.push(format!("{}:{line}: {label} has no header; the usual one was taken", path.display()));
            DEFAULT_HEADER.to_owned()
        }
    };
    let from_file = || {
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        stem.split(['_', '-', '.']).find_map(split_name)
    };
    let split = row.get("split").and_then(Value::as_str).filter(|s| !s.is_empty());
    let split = split.map(|s| split_name(s).unwrap_or_else(|| s.to_lowercase())).or_else(from_file);
    Ok(Entry {
        name,
        split: split.unwrap_or_default(),
        path: path.to_owned(),
        line,
        shift: None,
        open: vec![open.clone()],
        text: if header.is_empty() { done.text } else { format!("{}\n\n{}", header.trim_end(), done.text) },
        informal: field(row, &INFORMAL).map(str::to_owned),
    })
}

fn field<'a>(row: &'a Map<String, Value>, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| row.get(*name)?.as_str()).filter(|text| !text.trim().is_empty())
}

fn bad(path: &Path, line: usize, reason: String) -> DatasetError {
    DatasetError::Row { path: path.display().to_string(), line, reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_several_kinds() {
        let text = concat!(
            r#"{"name":"a","split":"Valid","header":"import Mathlib\r\n","formal_statement":"theorem a : 1 = 1 := by\n","informal_prefix":"/-- one -/"}"#,
            "\n\n",
            r#"{"name":"b","lean4_code":"import Mathlib\nopen Nat\nlemma h : 2 = 2 := rfl\ntheorem b : 3 = 3 := by sorry"}"#,
            "\n"
        );
        let mut notes = Vec::new();
        let rows = parse(Path::new("x_test.jsonl"), text, &mut notes).unwrap();
        assert_eq!(rows[0].text, "import Mathlib\n\ntheorem a : 1 = 1 := by sorry\n");
        assert_eq!((rows[0].split.as_str(), rows[1].split.as_str()), ("valid", "test"));
        assert_eq!(rows[1].line, 3);
        assert!(rows[1].text.starts_with("import Mathlib\nopen Nat\nlemma h : 2 = 2 := rfl"));
        assert!(notes.is_empty(), "{notes:?}");
    }

    #[test]
    fn bad_rows_are_named() {
        let parse = |text| parse(Path::new("d.jsonl"), text, &mut Vec::new()).unwrap_err().to_string();
        assert!(parse("{\"name\":\"a\"}").starts_with("d.jsonl:1: no statement"));
        assert!(parse("\n{").starts_with("d.jsonl:2: not JSON"));
        assert!(parse("{\"name\":\"a\",\"formal_statement\":\"def x := 1\"}").contains("no theorem"));
        assert!(parse("[1]").contains("a row must be a JSON object"));
    }
}
