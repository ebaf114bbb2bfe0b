//! A run as one HTML file, and as JSON.

use crate::{
    TrainError, files,
    iterate::{Data, Exercise, Found, Phase, Run},
    learn::checkpoint::Progress,
};
use maud::{Markup, html};
use prover::report::{
    chart::{Line, LineChart},
    page, tree,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::training::{Event, Iteration, Model};

/// What a model solved of the held-out statements.
#[derive(Debug, Clone, Serialize)]
pub struct Measured {
    /// k of θk.
    pub model: usize,
    /// Held-out statements.
    pub statements: usize,
    /// Solved by the first attempt.
    pub at_first: usize,
    /// Solved by any.
    pub solved: usize,
    /// Attempts at each.
    pub attempts: usize,
}

/// A run in numbers.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Summary {
    /// Statements of the curriculum.
    pub curriculum: usize,
    /// Different ones solved after each round of expert iteration.
    pub solved: Vec<usize>,
    /// The same for θ0 alone, with the same number of attempts.
    pub control: Vec<usize>,
    /// Each model on held-out statements.
    pub held_out: Vec<Measured>,
    /// Held-out statements that θ0 solves with as many attempts as θ0 to θk have had together.
    pub held_out_control: Vec<usize>,
}

/// Writes `report.html` and `summary.json` with what there is by now.
pub async fn write(run: &Run, data: &Data) -> Result<Summary, TrainError> {
    let rounds = run.config.iterations;
    let mut summary = Summary { curriculum: data.curriculum.len(), ..Summary::default() };
    let mut held = Vec::new();
    for k in 0..=rounds {
        let rows = run.rows(Phase::held_out(k), &data.held_out).await?;
        if rows.len() < data.held_out.len() {
            break;
        }
        summary.held_out.push(Measured {
            model: k,
            statements: rows.len(),
            at_first: rows.values().filter(|found| found.solved_at == Some(0)).count(),
            solved: rows.values().filter(|found| found.solved_at.is_some()).count(),
            attempts: run.config.held_out.attempts,
        });
        held.push(rows);
    }
    let mut by_control = BTreeSet::new();
    for k in (0..=rounds).filter(|_| run.config.control) {
        let phase = Phase::held_out_control(k);
        if !run.is_done(phase).await? {
            break;
        }
        by_control.extend(solved(run, phase, &data.held_out).await?.map(|(place, _)| place));
        summary.held_out_control.push(by_control.len());
    }
    let mut news = Vec::new();
    for (is_iteration, totals) in [(true, &mut summary.solved), (false, &mut summary.control)] {
        let mut all = BTreeSet::new();
        for round in 0..rounds {
            let phase = if is_iteration { Phase::sample(round) } else { Phase::control(round) };
            if !run.is_done(phase).await? || (!is_iteration && !run.config.control) {
                break;
            }
            for (place, found) in solved(run, phase, &data.curriculum).await? {
                if all.insert(place) && is_iteration {
                    news.push((round, place, found));
                }
            }
            totals.push(all.len());
        }
    }
    let text = serde_json::to_vec_pretty(&summary).map_err(|e| TrainError::content(&run.folder, e))?;
    files::write(&run.folder.join("summary.json"), &text)?;
    let history =
        History { iterations: run.iterations().await?, models: run.models().await?, events: run.events().await? };
    let html = page("Expert iteration", &content(run, data, &summary, &held, &news, &history));
    files::write(&run.folder.join("report.html"), html.as_bytes())?;
    Ok(summary)
}

/// What a phase has solved, by the statement's place.
async fn solved(
    run: &Run,
    phase: Phase,
    statements: &[Exercise],
) -> Result<impl Iterator<Item = (usize, Found)>, TrainError> {
    Ok(run.rows(phase, statements).await?.into_iter().filter(|(_, found)| found.solved_at.is_some()))
}

/// What the store says of a run besides its attempts.
struct History {
    iterations: Vec<Iteration>,
    models: Vec<Model>,
    events: Vec<Event>,
}

fn content(
    run: &Run,
    data: &Data,
    summary: &Summary,
    held: &[BTreeMap<usize, Found>],
    news: &[(usize, usize, Found)],
    history: &History,
) -> Markup {
    let of_curriculum = &run.config.curriculum;
    let picked: Vec<String> =
        (0..run.config.iterations).map(|k| of_curriculum.picked_in(k).min(summary.curriculum).to_string()).collect();
    html! {
        p {
            "θ0 learned from " (data.steps.len()) " steps of generated proofs; then " (run.config.iterations)
            " rounds of sampling " (picked.join(", ")) " of " (summary.curriculum)
            " statements, verifying, and training θ0 on all proofs found. Every proof was accepted by Lean's kernel."
        }
        (curves(summary))
        h2 { "Held-out statements by family" }
        (families(data, held))
        h2 { "Training" }
        (losses(run))
        (models(&history.models))
        h2 { "Time" }
        (times(run, &history.iterations))
        h2 { "Lengths of the proofs found" }
        (lengths(news))
        h2 { "First solved in each round" }
        (proofs(data, news))
        h2 { "History" }
        (events(&history.events))
    }
}

fn curves(summary: &Summary) -> Markup {
    let line = |name: &str, points: Vec<(f64, f64)>| Line { name: name.to_owned(), points };
    let counted = |counts: &[usize]| counts.iter().enumerate().map(|(n, c)| (n as f64, *c as f64)).collect();
    let curriculum = LineChart {
        caption: format!("Different statements of the curriculum solved, of {}", summary.curriculum),
        x: "round".to_owned(),
        y: "solved".to_owned(),
        log_x: false,
        lines: vec![line("expert iteration", counted(&summary.solved)), line("θ0 alone", counted(&summary.control))],
    };
    let share = |of: &dyn Fn(&Measured) -> usize| {
        let point = |m: &Measured| (m.model as f64, 100.0 * of(m) as f64 / m.statements.max(1) as f64);
        summary.held_out.iter().map(point).collect()
    };
    let (attempts, statements) = summary.held_out.first().map_or((1, 1), |m| (m.attempts, m.statements.max(1)));
    let by_control = summary.held_out_control.iter().map(|solved| 100.0 * *solved as f64 / statements as f64);
    let held_out = LineChart {
        caption:
            "Held-out statements solved by θk alone, in per cent, and by θ0 with as many attempts as θ0 to θk have had"
                .to_owned(),
        x: "k".to_owned(),
        y: "%".to_owned(),
        log_x: false,
        lines: vec![
            line("pass@1", share(&|m| m.at_first)),
            line(&format!("pass@{attempts}"), share(&|m| m.solved)),
            line(
                &format!("θ0, pass@{attempts}(k+1)"),
                by_control.enumerate().map(|(k, share)| (k as f64, share)).collect(),
            ),
        ],
    };
    html! { (curriculum.draw()) (held_out.draw()) }
}

fn families(data: &Data, held: &[BTreeMap<usize, Found>]) -> Markup {
    let mut rows: BTreeMap<&str, (usize, Vec<usize>)> = BTreeMap::new();
    for (place, exercise) in data.held_out.iter().enumerate() {
        let row = rows.entry(&exercise.family).or_insert_with(|| (0, vec![0; held.len()]));
        row.0 += 1;
        for (k, found) in held.iter().enumerate() {
            row.1[k] += usize::from(found.get(&place).is_some_and(|found| found.solved_at.is_some()));
        }
    }
    html! {
        table {
            tr { th { "family" } th { "statements" } @for k in 0..held.len() { th { "θ" (k) } } }
            @for (family, (count, solved)) in &rows {
                tr { td { (family) } td { (count) } @for solved in solved { td { (solved) } } }
            }
        }
    }
}

fn losses(run: &Run) -> Markup {
    let line = |k: usize| {
        let text = std::fs::read_to_string(run.model(k).join("training.json")).ok()?;
        let progress: Progress = serde_json::from_str(&text).ok()?;
        // A mean over neighbours: single batches differ more than the curve does.
        let width = (progress.losses.len() / 60).max(1);
        let mean = |(n, part): (usize, &[f64])| ((n * width) as f64, part.iter().sum::<f64>() / part.len() as f64);
        Some(Line { name: format!("θ{k}"), points: progress.losses.chunks(width).enumerate().map(mean).collect() })
    };
    let chart = LineChart {
        caption: "Loss on the answers, in nats a token".to_owned(),
        x: "step".to_owned(),
        y: "loss".to_owned(),
        log_x: false,
        lines: (0..=run.config.iterations).filter_map(line).collect(),
    };
    chart.draw()
}

fn models(models: &[Model]) -> Markup {
    html! {
        table {
            tr { th { "model" } th { "steps" } th { "tokens" } th { "tokens/s" } th { "last loss" } th { "SHA-256" } }
            @for model in models {
                tr {
                    td { (model.name) }
                    td { (model.steps) }
                    td { (model.tokens) }
                    td { (format!("{:.0}", model.tokens as f64 / model.seconds.max(0.001))) }
                    td { (format!("{:.3}", model.loss)) }
                    td { code { (model.digest.get(..12).unwrap_or_default()) } }
                }
            }
        }
    }
}

fn times(run: &Run, iterations: &[Iteration]) -> Markup {
    let workers = run.config.search.workers as f64;
    html! {
        table {
            tr { th { "phase" } th { "model" } th { "proved" } th { "seconds" } th { "Lean busy" } th { "model busy" } th { "tokens" } }
            @for of in iterations {
                tr {
                    td { (of.part) " " (of.number) }
                    td { (of.model) }
                    td { (of.solved) " of " (of.statements) }
                    td { (format!("{:.0}", of.seconds)) }
                    td { (format!("{:.0} %", 100.0 * of.lean_seconds / of.seconds.max(0.001) / workers)) }
                    td { (format!("{:.0} %", 100.0 * of.model_seconds / of.seconds.max(0.001))) }
                    td { (of.tokens) }
                }
            }
        }
    }
}

fn events(events: &[Event]) -> Markup {
    html! {
        details {
            summary { (events.len()) " events" }
            table {
                @for event in events { tr { td { (event.happened) } td { (event.kind) } td { (event.detail) } } }
            }
        }
    }
}

fn lengths(news: &[(usize, usize, Found)]) -> Markup {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut expansions: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, _, found) in news {
        *counts.entry(found.learned.steps.len()).or_default() += 1;
        *expansions.entry(found.expansions.next_power_of_two()).or_default() += 1;
    }
    html! {
        table {
            tr { th { "tactics" } th { "proofs" } th {} }
            @for (length, count) in &counts { tr { td { (length) } td { (count) } td { (bar(*count, news.len())) } } }
        }
        h2 { "Expansions they took" }
        table {
            tr { th { "at most" } th { "proofs" } th {} }
            @for (most, count) in &expansions { tr { td { (most) } td { (count) } td { (bar(*count, news.len())) } } }
        }
    }
}

/// A bar for a share of all.
fn bar(count: usize, all: usize) -> Markup {
    let width = 200.0 * count as f64 / all.max(1) as f64;
    html! { span class="bar" style=(format!("width: {width:.0}px")) {} }
}

/// Proofs shown of each round.
const SHOWN: usize = 12;

fn proofs(data: &Data, news: &[(usize, usize, Found)]) -> Markup {
    let rounds: BTreeSet<usize> = news.iter().map(|(round, _, _)| *round).collect();
    html! {
        @for round in rounds {
            @let of = longest_first(news, round);
            h3 { "Round " (round) ": " (of.len()) }
            @for (_, place, found) in of.iter().take(SHOWN) {
                details {
                    summary { (data.curriculum[*place].family) ": " (data.curriculum[*place].statement) }
                    pre { (found.proof.as_deref().unwrap_or_default()) }
                    (tree::draw(&found.tree))
                }
            }
        }
    }
}

/// The proofs of a round; the longest are the most telling.
fn longest_first(news: &[(usize, usize, Found)], round: usize) -> Vec<&(usize, usize, Found)> {
    let mut of: Vec<_> = news.iter().filter(|(r, _, _)| *r == round).collect();
    of.sort_by_key(|(_, _, found)| std::cmp::Reverse(found.learned.steps.len()));
    of
}
