//! Native Lean in a user's Lake project, spoken to through leanprover-community/repl.
//!
//! `lake env` is run once and what it sets is kept: a REPL started with that is a child of this process, so that its
//! memory, its status and its group are its own and not those of a `lake` in between.
//!
//! Designs considered: keeping the environment of each header in a file (the REPL's `pickleTo`). Such a file names the
//! imports and holds the constants added behind them: reading it imports everything anew, so for imports alone it
//! saves nothing, and what stands behind imports loses its notations and attributes on the way. Workers that stay warm
//! by header give what it promises.

mod project;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

pub use project::{Mathlib, Project, find_repl, lake_program, repl_places};

use super::{Backend, Dialect, StandIn};
use crate::header::Header;
use crate::protocol::Hello;

/// The variable that names the REPL's program.
pub const REPL_VARIABLE: &str = "MATHLETE_REPL";

/// Address space of one REPL if nothing else is said. Mathlib alone is mapped with 7 GiB, threads reserve stacks, and
/// nothing of that is memory in use: what a worker really takes is held to the pool's own limit.
pub const ADDRESS_SPACE: u64 = 48 << 30;

/// How long `lake env` may take. It reads the project's configuration, compiling it where that has changed.
const ENVIRONMENT_LIMIT: Duration = Duration::from_mins(5);

/// Why native Lean cannot be had in a folder.
#[derive(Debug, thiserror::Error)]
pub enum LakeError {
    /// Nothing there says that it is a Lake project.
    #[error("{}: no Lake project (there is no lakefile.toml and no lakefile.lean)", .0.display())]
    NoProject(PathBuf),
    /// Lean's build tool is not installed.
    #[error("`lake` was not found (looked on the PATH and in {}): install elan, Lean's version manager (scripts/setup-mathlib.sh does)", .0.display())]
    NoLake(PathBuf),
    /// There is no REPL.
    #[error(
        "no REPL for {toolchain} was found (looked in {}): scripts/setup-mathlib.sh builds it; or build \
         leanprover-community/repl with that toolchain and name its program with --repl or {REPL_VARIABLE}",
        .searched.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
    )]
    NoRepl {
        /// The project's toolchain.
        toolchain: String,
        /// Where it could have been.
        searched: Vec<PathBuf>,
    },
    /// `lake env` failed.
    #[error("`lake env` failed in {}: {detail}", .directory.display())]
    Environment {
        /// The project.
        directory: PathBuf,
        /// What it said last.
        detail: String,
    },
}

/// Programs that somebody named, in place of those that would be found.
#[derive(Debug, Clone, Default)]
pub struct Tools {
    /// Lean's build tool.
    pub lake: Option<PathBuf>,
    /// leanprover-community/repl, built for the project's toolchain.
    pub repl: Option<PathBuf>,
}

/// A Lake project with a REPL for it.
#[derive(Debug, Clone)]
pub struct LakeProject {
    project: Project,
    repl: PathBuf,
    environment: Vec<(OsString, OsString)>,
    address_space: u64,
}

impl LakeProject {
    /// Finds what is needed for the project in `directory`.
    ///
    /// Runs `lake env`, which takes a second, and longer where Lake has to compile the project's configuration.
    pub async fn open(directory: &Path, tools: &Tools) -> Result<Self, LakeError> {
        let project = Project::read(directory)?;
        let lake = tools.lake.clone().map_or_else(lake_program, Ok)?;
        let repl = find_repl(&project, tools.repl.as_deref())?;
        let environment = environment(&lake, &project).await?;
        Ok(Self { project, repl, environment, address_space: ADDRESS_SPACE })
    }

    /// With another limit on each REPL's address space (`RLIMIT_AS`), in bytes.
    #[must_use]
    pub fn with_address_space(self, bytes: u64) -> Self {
        Self { address_space: bytes, ..self }
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The REPL's program.
    pub fn repl(&self) -> &Path {
        &self.repl
    }
}

impl Backend for LakeProject {
    fn set_up(&self) -> Option<Command> {
        None
    }

    fn command(&self) -> Command {
        // The shell only sets the limit: one set from here would need code between fork and exec. A tighter limit that
        // is there already stays.
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "ulimit -v \"$0\" 2>/dev/null; exec \"$@\""]);
        command.arg((self.address_space >> 10).to_string()).arg(&self.repl);
        command.env_clear().envs(self.environment.iter().cloned()).current_dir(self.project.directory());
        command
    }

    fn dialect(&self) -> Dialect {
        Dialect::Upstream
    }

    fn complete(&self, hello: Hello) -> Hello {
        let commit: String = hello.commit.chars().take(7).collect();
        let library = self.project.library();
        let beside = if library.is_empty() { String::new() } else { format!(", {library}") };
        let label = format!("Lean {} ({commit}) in {}{beside}", hello.lean, self.project.name());
        Hello { label, library, ..hello }
    }

    fn stand_in(&self, _header: &Header) -> Option<StandIn> {
        None
    }
}

/// All variables of a program that `lake env` starts.
async fn environment(lake: &Path, project: &Project) -> Result<Vec<(OsString, OsString)>, LakeError> {
    use std::os::unix::ffi::OsStringExt as _;
    let failed = |detail: String| LakeError::Environment { directory: project.directory().to_owned(), detail };
    let mut command = tokio::process::Command::new(lake);
    command.args(["env", "env", "-0"]).current_dir(project.directory()).kill_on_drop(true);
    command.stdin(Stdio::null());
    let output = match tokio::time::timeout(ENVIRONMENT_LIMIT, command.output()).await {
        Ok(Ok(output)) => output,
        Ok(Err(error)) => return Err(failed(error.to_string())),
        Err(_) => return Err(failed(format!("no end after {} s", ENVIRONMENT_LIMIT.as_secs()))),
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        return Err(failed(format!("{}: {last}", output.status)));
    }
    let variables = output.stdout.split(|byte| *byte == 0).filter_map(|entry| {
        let at = entry.iter().position(|byte| *byte == b'=').filter(|at| *at > 0)?;
        Some((OsString::from_vec(entry[..at].to_vec()), OsString::from_vec(entry[at + 1..].to_vec())))
    });
    Ok(variables.collect())
}
