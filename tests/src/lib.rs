//! Shared helpers of the end-to-end tests: the real programs, built when they are not, and files of the repository.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed expectation ends the test")]

pub mod browser;
pub mod server;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The repository's root.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A program of the workspace, as it is in the source now.
///
/// Cargo does not build another package's programs for a test, so this asks it to, once for each test program; where
/// they are fresh that takes a fraction of a second.
pub fn program(name: &str) -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        // …/TARGET/release/deps/TEST
        let test = std::env::current_exe().unwrap();
        let release = test.parent().and_then(Path::parent).unwrap().to_owned();
        let mut cargo = Command::new(env!("CARGO"));
        // What Cargo tells this test of its own package would make build scripts that look at it run again.
        for (name, _) in std::env::vars_os() {
            let of_package =
                ["OUT_DIR", "CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
            if name.to_str().is_some_and(|name| of_package.iter().any(|start| name.starts_with(start))) {
                cargo.env_remove(name);
            }
        }
        let status = cargo
            .args(["build", "--release", "--locked", "--quiet", "--workspace", "--bins", "--target-dir"])
            .arg(release.parent().unwrap())
            .current_dir(repository())
            .status()
            .unwrap();
        assert!(status.success(), "the programs under test do not build");
        release
    });
    folder.join(name)
}
