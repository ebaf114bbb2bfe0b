//! `prover index`.

use super::{complain, lean::LeanArguments, model_arguments::ModelArguments, print, search::progress};
use anyhow::{Context as _, bail};
use clap::Args;
use lean_bridge::{Header, Limits};
use prover::{
    eval::{dataset::code, setup::model_digest},
    index::{Entry, Index, embed},
    serve::InputType,
};
use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Duration};
use tokio::sync::Semaphore;
use walkdir::WalkDir;

/// How long Lean may take to cut a file.
const CUT: Duration = Duration::from_mins(5);
/// Statements that wait for the model at a time.
const AT_A_TIME: usize = 128;

#[derive(Debug, Args)]
pub(super) struct IndexArguments {
    /// Lean files, or folders of them: every theorem in them.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The index's folder, for `prover serve --index`.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    model: ModelArguments,
    #[command(flatten)]
    lean: LeanArguments,
}

pub(super) async fn run(arguments: IndexArguments) -> anyhow::Result<ExitCode> {
    match make(&arguments).await {
        Ok(count) => {
            print(&format!("{count} statements in {}", arguments.out.display()));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            complain(&format!("error: {error:#}"));
            Ok(ExitCode::from(2))
        }
    }
}

async fn make(arguments: &IndexArguments) -> anyhow::Result<usize> {
    let folder = PathBuf::from(&arguments.model.model);
    if !folder.is_dir() {
        bail!("--model {}: a folder with a language model is needed to embed statements", folder.display());
    }
    let mut files = Vec::new();
    for path in &arguments.paths {
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() && entry.path().extension().is_some_and(|extension| extension == "lean") {
                files.push(entry.into_path());
            }
        }
    }
    let mut entries = Vec::new();
    let pool = arguments.lean.open_pool(1, 1).await?;
    for path in &files {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let mut lease = pool.lease(&Header::init()).await?;
        let cut = lease.split(&text, Limits::default(), CUT).await.with_context(|| path.display().to_string())?;
        for command in cut.commands.iter().filter(|command| matches!(command.kind.as_str(), "theorem" | "lemma")) {
            let declaration = text.get(command.start..command.end).unwrap_or_default();
            let Some(statement) = statement(declaration) else { continue };
            let name = command.full_name.clone().or_else(|| command.name.clone()).unwrap_or_default();
            let line = command.pos.line as usize;
            entries.push(Entry { name, statement, file: path.display().to_string(), line });
        }
    }
    pool.shutdown().await;
    if entries.is_empty() {
        bail!("no theorem in {} Lean files", files.len());
    }
    let model = model_digest(&folder)?;
    let loaded = Arc::new(arguments.model.load(&folder)?);
    let bar = progress(entries.len());
    let room = Arc::new(Semaphore::new(AT_A_TIME));
    let mut running = Vec::with_capacity(entries.len());
    for entry in &entries {
        let (loaded, text, place) =
            (Arc::clone(&loaded), entry.statement.clone(), Arc::clone(&room).acquire_owned().await?);
        let bar = bar.clone();
        running.push(tokio::spawn(async move {
            let _place = place;
            let vector = embed(&loaded.engine, &loaded.tokenizer, loaded.frame(InputType::Document), &text).await;
            bar.inc(1);
            vector
        }));
    }
    let mut vectors = Vec::with_capacity(running.len());
    for task in running {
        vectors.push(task.await??);
    }
    bar.finish_and_clear();
    let index = Index::new(entries, &vectors, model);
    index.save(&arguments.out)?;
    Ok(index.len())
}

/// The declaration from its keyword up to its `:=`, on one line.
fn statement(declaration: &str) -> Option<String> {
    // Comments and strings blanked, everything where it was.
    let code = String::from_utf8(code(declaration)).ok()?;
    let start = ["theorem ", "lemma "].iter().filter_map(|keyword| code.find(keyword)).min()?;
    let mut depth = 0_i32;
    let end = code[start..].char_indices().find(|(at, c)| {
        match c {
            '(' | '{' | '[' | '⟨' | '⦃' => depth += 1,
            ')' | '}' | ']' | '⟩' | '⦄' => depth -= 1,
            _ => {}
        }
        depth == 0 && (code[start + at..].starts_with(":=") || code[start + at..].starts_with("\n|"))
    });
    let end = end.map_or(code.len(), |(at, _)| start + at);
    Some(declaration.get(start..end)?.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::statement;

    #[test]
    fn a_statement_ends_where_its_proof_begins() {
        let declaration = "/-- theorem in words := -/\n@[simp] theorem foo (a : ℕ := 3)\n    (h : a = 1) : a + 0 = 1 := by\n  simp [h]";
        assert_eq!(statement(declaration).as_deref(), Some("theorem foo (a : ℕ := 3) (h : a = 1) : a + 0 = 1"));
        assert_eq!(statement("def f := 1"), None);
    }
}
