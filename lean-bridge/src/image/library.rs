//! Compiles the Lean sources with the hosted Lean; unchanged modules are taken as they are.

use std::fs;
use std::path::{Path, PathBuf};

use super::cache::{Cache, CacheLock, Entry};
use super::error::ImageError;
use super::guest_process::GuestProcess;
use super::progress::Progress;
use super::sources::{BOOT, Module, Sources};
use crate::host::vfs::{Access, Mount};

/// Entries of single modules.
const MODULE: &str = "module-";

/// The guest's name for this library, while it is made as well as later.
pub(crate) const LIBRARY_MOUNT: &str = "/olympiad";

/// The guest's name for the sources.
const SOURCE_MOUNT: &str = "/source";

/// Modules that one process compiles. Each leaves its imports in the process's memory, which is bounded; a process
/// has to elaborate the compiling program first, which takes longer than most modules.
const MODULES_PER_PROCESS: usize = 5;

/// What Lean prints after each module, before its name.
const COMPILED: &str = "compiled ";

/// The arguments that make the hosted Lean run the compiling program.
pub(super) fn boot_arguments(rest: impl IntoIterator<Item = String>) -> Vec<String> {
    let boot = ["-j1".to_owned(), "--run".to_owned(), format!("{SOURCE_MOUNT}/{BOOT}.lean")];
    boot.into_iter().chain(rest).collect()
}

/// Mounts for the sources in `source` and the library in `library`.
pub(super) fn mounts(source: &Path, library: &Path, access: Access) -> [Mount; 2] {
    [
        Mount { guest: SOURCE_MOUNT.into(), host: source.to_owned(), access: Access::Read },
        Mount { guest: LIBRARY_MOUNT.into(), host: library.to_owned(), access },
    ]
}

/// Lean's messages without the guest's own names of files.
pub(super) fn readable(output: &str) -> String {
    let lines = output.lines().filter(|line| !line.starts_with(COMPILED));
    lines.collect::<Vec<_>>().join("\n").replace(&format!("{SOURCE_MOUNT}/"), "")
}

/// Puts the whole library together in `dir`, with the modules compiled that are not in the cache.
pub(super) fn build(
    cache: &Cache,
    lock: &CacheLock,
    process: &GuestProcess<'_>,
    sources: &Sources,
    progress: &Progress,
    dir: &Path,
) -> Result<(), ImageError> {
    let mut missing = Vec::new();
    for module in &sources.modules {
        create_parent(&dir.join(module.path()))?;
        match cache.entry(&entry_name(module)) {
            Some(entry) => link_files(&entry.file("module"), &dir.join(module.path()))?,
            None => missing.push(module),
        }
    }
    let step = progress.counted("Compiling the Lean library", missing.len());
    let source = tempfile::tempdir_in(cache.root()).map_err(ImageError::cache(cache.root()))?;
    sources.write(source.path())?;
    let mounts = mounts(source.path(), dir, Access::Write);
    for group in missing.chunks(MODULES_PER_PROCESS) {
        let mut left = group.iter().copied();
        let mut current = left.next();
        let mut failure = None;
        if let Some(module) = current {
            step.part(&module.name);
        }
        let finished = process.run(&mounts, &boot_arguments(compile_arguments(group)), |line| {
            let (Some(report), Some(module)) = (line.strip_prefix(COMPILED), current) else { return };
            // Kept at once, so that an interruption costs only what was not finished.
            if let Err(error) = keep(cache, lock, module, dir) {
                failure.get_or_insert(error);
            }
            step.part_done(report);
            current = left.next();
            if let Some(module) = current {
                step.part(&module.name);
            }
        })?;
        if let Some(error) = failure {
            return Err(error);
        }
        if let Some(module) = current {
            return Err(ImageError::Lean { module: module.name.clone(), output: readable(&finished.output) });
        }
    }
    step.done(&format!("{} modules, {} of them compiled anew,", sources.modules.len(), missing.len()));
    let kept: Vec<String> = sources.modules.iter().map(entry_name).collect();
    cache.prune(lock, MODULE, |name| kept.iter().any(|kept| kept == name))
}

fn compile_arguments(group: &[&Module]) -> impl Iterator<Item = String> {
    let triples = group.iter().flat_map(|module| {
        let path = module.path();
        let path = path.display();
        [module.name.clone(), format!("{SOURCE_MOUNT}/{path}.lean"), format!("{LIBRARY_MOUNT}/{path}.olean")]
    });
    ["compile".to_owned()].into_iter().chain(triples.collect::<Vec<_>>())
}

fn entry_name(module: &Module) -> String {
    format!("{MODULE}{}-{}", module.name, module.key)
}

/// Makes the module's entry from the files that the library now has of it.
fn keep(cache: &Cache, lock: &CacheLock, module: &Module, library: &Path) -> Result<Entry, ImageError> {
    cache.make(lock, &entry_name(module), |target| link_files(&library.join(module.path()), &target.join("module")))
}

/// Links `from.EXT` to `to.EXT` for every extension that there is.
fn link_files(from: &Path, to: &Path) -> Result<(), ImageError> {
    let (Some(dir), Some(stem)) = (from.parent(), from.file_name()) else { return Ok(()) };
    let prefix = format!("{}.", stem.to_string_lossy());
    for file in fs::read_dir(dir).map_err(ImageError::io("listing", dir))? {
        let file = file.map_err(ImageError::io("listing", dir))?;
        let name = file.file_name().to_string_lossy().into_owned();
        let Some(extension) = name.strip_prefix(&prefix) else { continue };
        let target = PathBuf::from(format!("{}.{extension}", to.display()));
        // Some file systems have no hard links.
        if fs::hard_link(file.path(), &target).is_err() {
            fs::copy(file.path(), &target).map_err(ImageError::cache(&target))?;
        }
    }
    Ok(())
}

fn create_parent(path: &Path) -> Result<(), ImageError> {
    let Some(parent) = path.parent() else { return Ok(()) };
    fs::create_dir_all(parent).map_err(ImageError::cache(parent))
}
