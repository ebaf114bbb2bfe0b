//! Native Lean as far as it can be had here: a Lake project whose `lake` only starts what it is told to, and whose REPL is
//! the embedded Lean with all additions to leanprover-community/repl's protocol turned off.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use lean_bridge::lake::{LakeProject, Tools};
use lean_bridge::{Pool, PoolConfig};

/// A folder with the project and the programs. It must live as long as the pool.
pub struct StandIn {
    folder: tempfile::TempDir,
}

impl StandIn {
    /// With this shell script as its REPL.
    pub fn with_repl(script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let stand_in = Self { folder };
        write_script(&stand_in.lake(), "[ \"$1\" = env ] || exit 64\nshift\nexec \"$@\"\n");
        write_script(&stand_in.project().join(".lake/packages/REPL/.lake/build/bin/repl"), script);
        fs::write(stand_in.project().join("lakefile.toml"), "name = \"stand-in\"\n").unwrap();
        fs::write(stand_in.project().join("lean-toolchain"), "leanprover/lean4:v4.28.0\n").unwrap();
        stand_in
    }

    /// With the embedded Lean's program as its REPL.
    pub fn new(lean_repl: impl AsRef<Path>) -> Self {
        Self::with_repl(&format!("exec {} --upstream-only\n", lean_repl.as_ref().display()))
    }

    pub fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    /// The program that stands in for `lake`.
    pub fn lake(&self) -> PathBuf {
        self.folder.path().join("bin/lake")
    }

    pub async fn open(&self) -> LakeProject {
        let tools = Tools { lake: Some(self.lake()), repl: None };
        LakeProject::open(&self.project(), &tools).await.unwrap()
    }

    pub async fn pool(&self, workers: usize) -> Pool {
        Pool::new(PoolConfig::lake(self.open().await, workers)).await.unwrap()
    }
}

fn write_script(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, format!("#!/bin/sh\n{text}")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}
