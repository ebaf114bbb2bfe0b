//! The report of an evaluation: everything a reader of the record asks, on one page.

use super::chart::{Line, LineChart};
use crate::eval::{
    pass_at_k::Estimate,
    record::{Attempt, Problem, Record},
    tally::{Count, Summary},
};
use maud::{Markup, html};

/// The page, from the record alone.
pub fn page(record: &Record) -> String {
    let name = record.setup.dataset.path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    let split = record.setup.dataset.split.as_ref().map(|s| format!(" ({s})")).unwrap_or_default();
    let content = html! {
        (lead(&record.summary, record))
        h2 { "Score" }
        (scores(&record.summary))
        h2 { "Solved against budget" }
        (curves(record))
        h2 { "By origin" }
        div class="wide" { table {
            tr { th { "Origin" } th class="n" { "Proved" } th class="n" { "Problems" } th class="n" { "Share" } }
            @for share in &record.summary.origins {
                tr {
                    td { (share.name) }
                    td class="n" { (share.proved) }
                    td class="n" { (share.problems) }
                    td class="n" { (percent(share.proved as f64 / share.problems.max(1) as f64)) }
                }
            }
        } }
        (counts("Tactics in proofs", "Proofs", &record.summary.templates))
        (counts("Axioms that proofs rest on", "Proofs", &record.summary.axioms))
        h2 { "Counted apart" }
        (apart("Not supported by this Lean; counted as unproved", &record.summary.unsupported))
        (apart("Errors instead of attempts; counted as unproved", &record.summary.errors))
        (apart("Known to be stated wrongly in some versions", &record.summary.misformalised))
        (apart("Of these, proved as written", &record.summary.misformalised_proved))
        h2 { "Proofs" }
        @for problem in record.problems.iter().filter(|p| p.proved()) { (proved(problem)) }
        h2 { "Not proved" }
        @for problem in record.problems.iter().filter(|p| !p.proved()) { (unproved(problem)) }
        h2 { "What made the number" }
        (setup(record))
    };
    super::page(&format!("Evaluation on {name}{split}"), &content)
}

fn lead(summary: &Summary, record: &Record) -> Markup {
    let cost = &summary.cost;
    let card = |value: String, what: &str| html! { div class="card" { b { (value) } (what) } };
    html! {
        p class="lead" {
            (record.setup.policy.model) " proved " b { (summary.proved) " of " (summary.problems) } " problems with "
            (record.setup.lean.label) "."
        }
        @for note in record.notes.iter().filter(|n| n.starts_with("interrupted")) { p class="bad" { (note) } }
        div class="cards" {
            @if let Some(first) = summary.pass.first() { (card(percent(first.estimate.value), "pass@1, all problems")) }
            @if let Some(first) = summary.pass_sound.first() {
                (card(percent(first.estimate.value), "pass@1, sound problems"))
            }
            (card(cost.attempts.to_string(), "attempts"))
            (card(cost.tactics.to_string(), "tactics run"))
            (card(format!("{:.0} s", cost.lean_seconds), "in Lean"))
            (card(summary.timeouts.to_string(), "attempts ended by the clock"))
            (card(summary.clocked.to_string(), "attempts with tactics ended by it"))
        }
    }
}

fn scores(summary: &Summary) -> Markup {
    let shown = |e: &Estimate| format!("{} [{}, {}]", percent(e.value), percent(e.low), percent(e.high));
    html! {
        div class="wide" { table {
            tr {
                th { "" }
                th class="n" { "Of all " (summary.problems) }
                th class="n" { "Of " (summary.sound) " sound" }
            }
            @for (all, sound) in summary.pass.iter().zip(&summary.pass_sound) {
                tr {
                    td { "pass@" (all.k) }
                    td class="n" { (shown(&all.estimate)) }
                    td class="n" { (shown(&sound.estimate)) }
                }
            }
        } }
        p class="soft" {
            "Unbiased estimates with 95 % bootstrap intervals over problems. Sound problems are those that this Lean can "
            "state and that are not known to be stated wrongly."
        }
    }
}

/// Problems by what it took to prove them: all their attempts up to the first proof count.
fn curves(record: &Record) -> Markup {
    let chart = |x: &str, cost: &dyn Fn(&Attempt) -> f64| {
        let costs = record.problems.iter().filter_map(|problem| {
            let first = problem.attempts.iter().position(Attempt::proved)?;
            Some(problem.attempts[..=first].iter().map(cost).sum::<f64>())
        });
        let points = steps(costs.collect());
        LineChart {
            caption: format!("Problems proved within so many {x} each"),
            x: format!("{x} a problem (log)"),
            y: "problems proved".to_owned(),
            log_x: true,
            lines: vec![Line { name: record.setup.policy.model.clone(), points }],
        }
        .draw()
    };
    html! {
        div class="charts" {
            (chart("expansions", &|a| a.expansions as f64))
            (chart("samples", &|a| a.tactics as f64))
            (chart("seconds", &|a| a.seconds))
            @if record.summary.cost.tokens > 0 { (chart("tokens", &|a| a.tokens as f64)) }
        }
    }
}

/// Budgets as a curve of how many they are enough for. What costs nothing is drawn at the least budget that shows.
fn steps(mut costs: Vec<f64>) -> Vec<(f64, f64)> {
    costs.sort_by(f64::total_cmp);
    let mut points = Vec::new();
    let mut below = 0;
    for same in costs.chunk_by(|a, b| a.total_cmp(b).is_eq()) {
        let cost = same[0].max(1e-2);
        points.push((cost, below as f64));
        below += same.len();
        points.push((cost, below as f64));
    }
    points
}

fn counts(title: &str, what: &str, rows: &[Count]) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 { (title) }
            div class="wide" { table {
                tr { th { "" } th class="n" { (what) } }
                @for row in rows { tr { td { code { (row.name) } } td class="n" { (row.count) } } }
            } }
        }
    }
}

fn apart(title: &str, names: &[String]) -> Markup {
    html! {
        details {
            summary { (title) ": " (names.len()) }
            p { (names.join(", ")) }
        }
    }
}

fn proved(problem: &Problem) -> Markup {
    let proofs = problem.attempts.iter().filter(|a| a.proved()).count();
    html! {
        @if let Some(attempt) = problem.attempts.iter().find(|a| a.proved()) {
            details {
                summary {
                    span class="good" { "✓ " } (problem.name)
                    span class="soft" {
                        " · " (format!("{:.1} s", attempt.seconds)) " · " (attempt.expansions) " expansions"
                        @if problem.attempts.len() > 1 { " · " (proofs) " of " (problem.attempts.len()) " attempts" }
                    }
                }
                pre { (attempt.proof.as_deref().unwrap_or_default()) }
                p class="soft" {
                    "Axioms: " @if attempt.axioms.is_empty() { "none" } @else { (attempt.axioms.join(", ")) }
                    @if let Some(what) = &problem.misformalised { ". Beware: " (what) }
                }
            }
        }
    }
}

fn unproved(problem: &Problem) -> Markup {
    let last = problem.attempts.last();
    let deepest = problem.attempts.iter().filter_map(|a| a.deepest.as_ref()).max_by_key(|d| d.depth);
    html! {
        details {
            summary {
                span class="bad" { "✗ " } (problem.name)
                span class="soft" { " · " (last.map_or("not attempted", |a| a.status.as_str())) }
            }
            @if let Some(attempt) = last { p { (attempt.message) } }
            @if let Some(what) = &problem.misformalised { p class="soft" { "Beware: " (what) } }
            pre { (problem.statement.trim_end()) }
            @if let Some(deepest) = deepest {
                p { "The deepest state that was reached, after " (deepest.depth) " tactics:" }
                pre { (deepest.goals.join("\n\n")) }
            }
        }
    }
}

fn setup(record: &Record) -> Markup {
    let setup = &record.setup;
    let settings = &setup.settings;
    let dataset = &setup.dataset;
    let shard = dataset.shard.map(|s| format!("{}/{}", s.index, s.count));
    let bounds: Vec<String> =
        settings.tactic.iter().map(|b| format!("{} heartbeats, {} ms", b.heartbeats, b.milliseconds)).collect();
    let rows: Vec<(&str, String)> = vec![
        ("Dataset", dataset.path.display().to_string()),
        ("Dataset SHA-256", dataset.sha256.clone()),
        ("Split", dataset.split.clone().unwrap_or_else(|| "all".to_owned())),
        ("Filter", dataset.filter.clone().unwrap_or_else(|| "none".to_owned())),
        ("Share", shard.unwrap_or_else(|| "all".to_owned())),
        ("Lean", setup.lean.label.clone()),
        ("Lean commit", setup.lean.commit.clone()),
        ("Library", setup.lean.library.clone()),
        ("Image SHA-256", setup.lean.image.clone()),
        ("Model", setup.policy.model.clone()),
        ("Model SHA-256", setup.policy.sha256.clone()),
        ("Policy", setup.policy.options.clone()),
        ("Attempts a problem", settings.attempts.to_string()),
        ("Expansions an attempt", settings.expansions.to_string()),
        ("Tactics a batch", settings.samples.to_string()),
        ("Seconds an attempt", settings.timeout.to_string()),
        ("Seed", settings.seed.to_string()),
        ("Order of states", settings.priority.clone()),
        ("Depth", settings.depth.to_string()),
        ("Tactics by effort", bounds.join("; ")),
        ("Program", setup.program.clone()),
        (
            "Machine",
            format!(
                "{}, {} cores, {} MB, {}; {} requests to Lean at a time",
                record.machine.cpu,
                record.machine.cores,
                record.machine.memory_mb,
                record.machine.system,
                record.machine.workers
            ),
        ),
        ("Begun", record.started.clone()),
        ("Ended", record.finished.clone()),
        ("Record's digest", record.digest.clone()),
    ];
    html! {
        div class="wide" { table {
            @for (what, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
                tr { th { (what) } td { (value) } }
            }
        } }
        @if !record.notes.is_empty() {
            details {
                summary { "Notes on reading the dataset: " (record.notes.len()) }
                ul { @for note in &record.notes { li { (note) } } }
            }
        }
    }
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn a_curve_climbs_at_every_proof() {
        assert_eq!(steps(vec![4.0, 0.0, 4.0]), [(0.01, 0.0), (0.01, 1.0), (4.0, 1.0), (4.0, 3.0)]);
    }
}
