//! `prover doctor`: what is there of all that the programs need, and how to get what is missing.

use super::{
    lean::{Kind, LeanArguments},
    print, search,
};
use clap::Args;
use lean_bridge::{
    Pool, PoolConfig,
    lake::{LakeError, LakeProject, Project, Tools, find_repl, lake_program},
};
use std::{path::Path, process::ExitCode, time::Instant};
use tch::Cuda;

#[derive(Debug, Args)]
pub(super) struct DoctorArguments {
    #[command(flatten)]
    lean: LeanArguments,
}

/// One thing that was looked at.
struct Finding {
    what: &'static str,
    /// What it is; or what is wrong and what to do.
    found: Result<String, String>,
}

fn finding(what: &'static str, found: Result<String, String>) -> Finding {
    Finding { what, found }
}

pub(super) async fn run(arguments: DoctorArguments) -> anyhow::Result<ExitCode> {
    let mut findings = vec![machine(), gpu(), embedded().await];
    if let Kind::Lake(directory) = arguments.lean.kind()? {
        findings.extend(lake(directory, arguments.lean.repl()).await);
    }
    for Finding { what, found } in &findings {
        let (mark, text) = match found {
            Ok(text) => ("ok     ", text),
            Err(text) => ("MISSING", text),
        };
        if !print(&format!("{mark}  {what:16} {text}")) {
            break;
        }
    }
    let missing = findings.iter().filter(|finding| finding.found.is_err()).count();
    if missing == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("{missing} of {} are missing", findings.len()));
    Ok(ExitCode::FAILURE)
}

fn machine() -> Finding {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    finding("machine", Ok(format!("{cores} CPU cores; a search takes one and about 120 MB for each worker")))
}

fn gpu() -> Finding {
    let text = match Cuda::device_count() {
        count if count > 0 && Cuda::is_available() => format!("{count} GPUs"),
        _ => "none; models run on the CPU (for a GPU, set LD_LIBRARY_PATH to the torch/lib of a PyTorch with CUDA)"
            .to_owned(),
    };
    finding("GPU", Ok(text))
}

async fn embedded() -> Finding {
    let started = Instant::now();
    let ready = async {
        let pool = Pool::new(PoolConfig::embedded(1)?).await?;
        let hello = search::hello(&pool).await?;
        pool.shutdown().await;
        anyhow::Ok(hello.label)
    };
    let found = match ready.await {
        Ok(label) => Ok(format!("{label}, ready in {:.1} s", started.elapsed().as_secs_f64())),
        Err(error) => Err(format!("{error:#}: run scripts/setup.sh")),
    };
    finding("embedded Lean", found)
}

async fn lake(directory: &Path, repl: Option<&Path>) -> Vec<Finding> {
    let said = |error: LakeError| error.to_string();
    let program = finding("lake", lake_program().map(|path| path.display().to_string()).map_err(said));
    let setup = format!("run scripts/setup-mathlib.sh {}", directory.display());
    let project = match Project::read(directory) {
        Ok(project) => project,
        Err(error) => return vec![program, finding("project", Err(format!("{error}: {setup}")))],
    };
    let toolchain = match project.toolchain() {
        Some(toolchain) => Ok(toolchain.to_owned()),
        None => Err(format!("the project has no lean-toolchain: {setup}")),
    };
    let mathlib = match project.mathlib() {
        Some(mathlib) if mathlib.is_built => Ok(mathlib.revision.unwrap_or_else(|| "a local copy".to_owned())),
        Some(_) => Err(format!("its compiled files are not there: {setup}, or `lake exe cache get` in the project")),
        None => Ok("not used by this project".to_owned()),
    };
    let found = find_repl(&project, repl);
    let ready = found.is_ok() && program.found.is_ok();
    let mut findings = vec![
        program,
        finding("project", Ok(project.directory().display().to_string())),
        finding("toolchain", toolchain),
        finding("Mathlib", mathlib),
        finding("REPL", found.map(|path| path.display().to_string()).map_err(said)),
    ];
    if ready {
        let tools = Tools { repl: repl.map(Path::to_owned), ..Tools::default() };
        let opened = LakeProject::open(directory, &tools).await;
        findings.push(finding("lake env", opened.map(|_| "answers".to_owned()).map_err(said)));
    }
    findings
}
