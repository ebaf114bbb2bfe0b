//! Which Lean a command works with.

use anyhow::{Context as _, bail};
use clap::Args;
use lean_bridge::{
    Pool, PoolConfig,
    lake::{ADDRESS_SPACE, LakeProject, Project, REPL_VARIABLE, Tools},
};
use std::path::{Path, PathBuf};

const GIB: u64 = 1 << 30;

#[derive(Debug, Args)]
pub(super) struct LeanArguments {
    /// Which Lean: `embedded`, or `lake:DIR` for native Lean in a Lake project, with the project's own imports and
    /// Mathlib if it has it.
    #[arg(long = "lean", default_value = "embedded", value_name = "embedded|lake:DIR")]
    kind: String,
    /// With lake:DIR: the program of leanprover-community/repl, where it is in none of the usual places.
    #[arg(long, value_name = "FILE", env = REPL_VARIABLE)]
    repl: Option<PathBuf>,
    /// With lake:DIR: GiB of memory that one Lean process may have to itself.
    #[arg(long, value_name = "GIB", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=4096))]
    lean_memory: u64,
    /// With lake:DIR: GiB of address space of one Lean process, most of which is files that all share.
    #[arg(long, value_name = "GIB", default_value_t = ADDRESS_SPACE / GIB,
        value_parser = clap::value_parser!(u64).range(1..=65_536))]
    lean_address_space: u64,
}

/// The kinds of Lean that can be asked for.
pub(super) enum Kind<'a> {
    Embedded,
    Lake(&'a Path),
}

impl LeanArguments {
    /// What was asked for. Bad usage is told here, before anything starts.
    pub(super) fn kind(&self) -> anyhow::Result<Kind<'_>> {
        match self.kind.split_once(':') {
            None if self.kind == "embedded" => Ok(Kind::Embedded),
            Some(("lake", directory)) if !directory.is_empty() => Ok(Kind::Lake(Path::new(directory))),
            _ => bail!("--lean {}: it is `embedded`, or `lake:DIR` with the folder of a Lake project", self.kind),
        }
    }

    /// The same, with the project looked at.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        if let Kind::Lake(directory) = self.kind()? {
            Project::read(directory).with_context(|| format!("--lean {}", self.kind))?;
        }
        Ok(())
    }

    /// The REPL that the user named.
    pub(super) fn repl(&self) -> Option<&Path> {
        self.repl.as_deref().filter(|path| !path.as_os_str().is_empty())
    }

    /// A pool for so many searches and verifications at a time.
    pub(super) async fn open_pool(&self, verifiers: usize, searches: usize) -> anyhow::Result<Pool> {
        let config = match self.kind()? {
            Kind::Embedded => PoolConfig::embedded(searches)?,
            Kind::Lake(directory) => {
                let tools = Tools { repl: self.repl().map(Path::to_owned), ..Tools::default() };
                let project = LakeProject::open(directory, &tools).await?;
                let project = project.with_address_space(self.lean_address_space.saturating_mul(GIB));
                let memory_limit = self.lean_memory.saturating_mul(GIB);
                let recycle_above = memory_limit / 5 * 3;
                PoolConfig { memory_limit, recycle_above, ..PoolConfig::lake(project, searches) }
            }
        };
        Pool::new(PoolConfig { verifiers, ..config }).await.context("cannot start Lean")
    }
}
