//! Summary tables for people.

use super::outcome::{Outcome, Status};
use crate::search::{SearchRecord, TriedResult};
use std::{collections::BTreeMap, fmt::Write as _};

/// Counts by status, one line.
pub fn summary(outcomes: &[Outcome]) -> String {
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for outcome in outcomes {
        *counts.entry(outcome.status).or_default() += 1;
    }
    let parts: Vec<String> = counts.iter().map(|(s, n)| format!("{} {n}", s.as_str())).collect();
    let seconds: f64 = outcomes.iter().map(|o| o.seconds).sum();
    format!("{} statements: {} ({seconds:.1} s in all)", outcomes.len(), parts.join(", "))
}

/// By family (a name's letters before its first number or its first parts), then by template.
pub fn statistics(outcomes: &[Outcome]) -> String {
    let mut out = String::new();
    families(outcomes, &mut out);
    templates(outcomes, &mut out);
    single_shots(outcomes, &mut out);
    out
}

/// Known families of competition statements; longest first, so that the most exact one is chosen.
fn family(name: &str) -> &str {
    const FAMILIES: [&str; 9] =
        ["mathd_numbertheory", "mathd_algebra", "numbertheory", "induction", "algebra", "amc12", "aime", "imo", "amc"];
    FAMILIES.iter().find(|f| name.starts_with(**f)).copied().unwrap_or_else(|| name.split('_').next().unwrap_or(name))
}

fn families(outcomes: &[Outcome], out: &mut String) {
    let mut rows: BTreeMap<&str, (usize, usize, f64)> = BTreeMap::new();
    for outcome in outcomes {
        let row = rows.entry(family(&outcome.name)).or_default();
        row.0 += usize::from(outcome.status == Status::Proved);
        row.1 += 1;
        row.2 += outcome.seconds;
    }
    let _ = writeln!(out, "{:<22} {:>6} {:>5} {:>9}", "family", "proved", "of", "seconds");
    for (name, (proved, all, seconds)) in rows {
        let _ = writeln!(out, "{name:<22} {proved:>6} {all:>5} {seconds:>9.1}");
    }
}

#[derive(Default)]
struct TemplateRow {
    tried: usize,
    closed: usize,
    proofs: usize,
    ms: f64,
}

fn templates(outcomes: &[Outcome], out: &mut String) {
    let mut rows: BTreeMap<String, TemplateRow> = BTreeMap::new();
    for outcome in outcomes {
        for tried in outcome.records.iter().flat_map(SearchRecord::tried) {
            if tried.result == TriedResult::Skipped {
                continue;
            }
            let row = rows.entry(tried.template.clone()).or_default();
            row.tried += 1;
            row.closed += usize::from(tried.result == TriedResult::Closed);
            row.ms += tried.ms;
        }
        for template in &outcome.templates {
            rows.entry(template.clone()).or_default().proofs += 1;
        }
    }
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by(|a, b| b.1.proofs.cmp(&a.1.proofs).then(b.1.closed.cmp(&a.1.closed)));
    let _ = writeln!(out, "\n{:<28} {:>9} {:>7} {:>7} {:>9}", "template", "in proofs", "closed", "tried", "seconds");
    for (name, row) in rows {
        let _ = writeln!(out, "{name:<28} {:>9} {:>7} {:>7} {:>9.1}", row.proofs, row.closed, row.tried, row.ms / 1e3);
    }
}

/// How many statements a tactic on the statement itself proves without search.
fn single_shots(outcomes: &[Outcome], out: &mut String) {
    let proved: Vec<&Outcome> = outcomes.iter().filter(|o| o.status == Status::Proved).collect();
    let single = proved
        .iter()
        .filter(|o| {
            o.records
                .iter()
                .flat_map(|r| &r.expansions)
                .any(|e| e.depth == 0 && e.tactics.iter().any(|t| t.result == TriedResult::Closed))
        })
        .count();
    let _ =
        writeln!(out, "\nproved by one tactic on the statement: {single}; only by search: {}", proved.len() - single);
}
