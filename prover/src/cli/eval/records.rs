//! What is done with finished records.

use super::{EvalArguments, bad_input, check_places, show, write};
use crate::cli::{
    complain, print,
    search::{hello, lean_label, progress},
};
use prover::eval::{
    check::{check_dataset, check_lean, check_model, check_numbers, check_proofs},
    compare::Comparison,
    record::Record,
    setup::lean_facts,
};
use std::{path::Path, process::ExitCode};
use tokio::sync::mpsc;

/// Everything that can be checked is, whatever else is wrong: all findings are told at once.
pub(super) async fn check(path: &Path, arguments: &EvalArguments) -> anyhow::Result<ExitCode> {
    if let Err(reason) = check_places(arguments) {
        return Ok(bad_input(&reason));
    }
    let mut record = match Record::read(path) {
        Ok(record) => record,
        Err(error) => return Ok(bad_input(&error)),
    };
    let mut findings = check_numbers(&record);
    if let Some(dataset) = &arguments.dataset {
        record.setup.dataset.path.clone_from(dataset);
    }
    let workers = arguments.search.workers();
    let pool = arguments.search.lean.open_pool(workers, workers).await?;
    let hello = hello(&pool).await?;
    check_lean(&record, &lean_facts(&hello, lean_label(&hello)), &mut findings);
    check_model(&record, &mut findings);
    check_dataset(&record, &pool, &mut findings).await;
    let proofs = record.problems.iter().flat_map(|p| &p.attempts).filter(|a| a.proof.is_some()).count();
    let bar = progress(proofs);
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let checking = check_proofs(&record, &pool, workers, &mut findings, sender);
    let showing = async {
        while receiver.recv().await.is_some() {
            bar.inc(1);
        }
    };
    tokio::select! {
        _ = async { tokio::join!(checking, showing) } => {}
        _ = tokio::signal::ctrl_c() => {
            bar.finish_and_clear();
            complain("interrupted: the record was not checked to its end");
            return Ok(ExitCode::from(130));
        }
    }
    bar.finish_and_clear();
    for unchecked in &findings.unchecked {
        complain(&format!("not checked: {unchecked}"));
    }
    for wrong in &findings.wrong {
        complain(&format!("wrong: {wrong}"));
    }
    if !findings.wrong.is_empty() {
        complain(&format!(
            "error: {}: {} findings; this record must not be believed ({} of {proofs} proofs verified)",
            path.display(),
            findings.wrong.len(),
            findings.proofs
        ));
        return Ok(ExitCode::from(1));
    }
    show(&record, arguments);
    complain(&format!(
        "{}: sound: {} of {proofs} proofs verified anew, tables derived anew",
        path.display(),
        findings.proofs
    ));
    write(&record, arguments)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn compare(first: &Path, second: &Path) -> ExitCode {
    match (read(first), read(second)) {
        (Ok(left), Ok(right)) => {
            let names = [first, second].map(|path| path.display().to_string());
            print(&Comparison::of(&left, &right).text(&names[0], &names[1]));
            ExitCode::SUCCESS
        }
        (Err(reason), _) | (_, Err(reason)) => bad_input(&reason),
    }
}

pub(super) fn merge(arguments: &EvalArguments) -> anyhow::Result<ExitCode> {
    let merged = check_places(arguments)
        .and_then(|()| arguments.merge.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>())
        .and_then(|records| Record::merge(records).map_err(|error| error.to_string()));
    match merged {
        Ok(merged) => {
            show(&merged, arguments);
            write(&merged, arguments)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(reason) => Ok(bad_input(&reason)),
    }
}

/// A record that is as it was written.
fn read(path: &Path) -> Result<Record, String> {
    let record = Record::read(path).map_err(|error| error.to_string())?;
    if record.digest == record.expected_digest() {
        return Ok(record);
    }
    Err(format!("{}: its contents do not fit its digest; `prover eval --check` says more", path.display()))
}
