//! The Lean that comes with this project.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Backend, StandIn};
use crate::error::Error;
use crate::header::Header;
use crate::protocol::Hello;

/// The file name of the program that hosts Lean.
const PROGRAM: &str = "lean-repl";

/// The variable that names the program, for those who keep it elsewhere.
const PROGRAM_VARIABLE: &str = "MATHLETE_LEAN_REPL";

/// Packages for which Olympiad stands in the embedded Lean.
const MAPPED_ROOTS: [&str; 7] = ["Mathlib", "Aesop", "Batteries", "Qq", "ProofWidgets", "Plausible", "ImportGraph"];

/// The Lean that comes with this project, hosted by `lean-repl`.
#[derive(Debug, Clone)]
pub struct EmbeddedLean {
    program: PathBuf,
}

impl EmbeddedLean {
    /// Finds `lean-repl`: where `MATHLETE_LEAN_REPL` says, else beside this program, else on the `PATH`.
    pub fn find() -> Result<Self, Error> {
        let places = match env::var_os(PROGRAM_VARIABLE).filter(|place| !place.is_empty()) {
            // Said once, meant: no falling back to another one.
            Some(place) => vec![PathBuf::from(place)],
            None => usual_places(),
        };
        match places.iter().find(|place| place.is_file()) {
            Some(program) => Ok(Self::at(program)),
            None => Err(Error::ProgramNotFound { searched: places }),
        }
    }

    /// Takes the program at `path`.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { program: path.into() }
    }

    /// The program.
    pub fn program(&self) -> &Path {
        &self.program
    }
}

impl Backend for EmbeddedLean {
    fn set_up(&self) -> Option<Command> {
        let mut command = Command::new(&self.program);
        command.args(["image", "build"]);
        Some(command)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--owner").arg(std::process::id().to_string());
        command
    }

    fn complete(&self, hello: Hello) -> Hello {
        let commit: String = hello.commit.chars().take(7).collect();
        let label = format!("embedded Lean {} ({commit}), Olympiad {}", hello.lean, hello.library);
        Hello { label, ..hello }
    }

    fn stand_in(&self, header: &Header) -> Option<StandIn> {
        let root = |module: &str| module.split('.').next().unwrap_or_default().to_owned();
        let imports: Vec<String> =
            header.imports().iter().filter(|module| MAPPED_ROOTS.contains(&root(module).as_str())).cloned().collect();
        (!imports.is_empty()).then_some(StandIn { imports, library: "Olympiad" })
    }
}

fn usual_places() -> Vec<PathBuf> {
    let beside = env::current_exe().ok().and_then(|exe| exe.parent().map(Path::to_owned));
    // Test programs lie one folder below the programs they test.
    let above = beside.as_deref().and_then(Path::parent).map(Path::to_owned);
    let path = env::var_os("PATH").unwrap_or_default();
    beside.into_iter().chain(above).chain(env::split_paths(&path)).map(|folder| folder.join(PROGRAM)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_olympiad_stands_for_is_told() {
        let lean = EmbeddedLean::at("lean-repl");
        let header = Header::new(["Mathlib.Data.Real.Basic", "Lean", "Aesop"]);
        let stand_in = lean.stand_in(&header).unwrap();
        assert_eq!(stand_in.imports, ["Mathlib.Data.Real.Basic", "Aesop"]);
        assert_eq!(stand_in.library, "Olympiad");
        assert_eq!(lean.stand_in(&Header::new(["Lean", "MathlibLike"])), None);
    }
}
