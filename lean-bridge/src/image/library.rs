//! Compiles the Lean sources with the hosted Lean, module by module; unchanged ones are taken as they are.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use super::cache::{Cache, CacheLock, Entry};
use super::error::ImageError;
use super::guest_process::GuestProcess;
use super::progress::Progress;
use super::sources::Module;
use crate::host::vfs::{Access, Mount};

/// Entries of single modules.
const MODULE: &str = "module-";

/// The guest's name for this library.
pub(crate) const LIBRARY_MOUNT: &str = "/olympiad";

/// Makes sure that every module is compiled, then puts them together in `dir`.
pub(super) fn build(
    cache: &Cache,
    lock: &CacheLock,
    process: &GuestProcess<'_>,
    modules: &[Module],
    progress: &Progress,
    dir: &Path,
) -> Result<(), ImageError> {
    let mut compiled: BTreeMap<&str, Entry> = BTreeMap::new();
    let step = progress.counted("Compiling the Lean library", modules.len());
    let mut fresh = 0;
    for module in modules {
        step.part(&module.name);
        let name = entry_name(module);
        let entry = match cache.entry(&name) {
            Some(entry) => entry,
            None => {
                fresh += 1;
                let started = Instant::now();
                let entry = cache.make(lock, &name, |target| compile(process, module, dir, target))?;
                step.part_done(&format!("{}: {:.1} s", module.name, started.elapsed().as_secs_f64()));
                entry
            }
        };
        link(&entry, &module.path(), dir)?;
        compiled.insert(&module.name, entry);
    }
    step.done(&format!("{} modules, {fresh} of them compiled anew,", modules.len()));
    let kept: Vec<String> = modules.iter().map(entry_name).collect();
    cache.prune(lock, MODULE, |name| kept.iter().any(|kept| kept == name))
}

fn entry_name(module: &Module) -> String {
    format!("{MODULE}{}-{}", module.name, module.key)
}

/// Compiles one module against those already in `library`.
fn compile(process: &GuestProcess<'_>, module: &Module, library: &Path, target: &Path) -> Result<(), ImageError> {
    let source = target.join("source");
    let out = target.join("out");
    for dir in [&source, &out] {
        fs::create_dir(dir).map_err(ImageError::cache(target))?;
    }
    let file = format!("{}.lean", module.path().display());
    let path = source.join(&file);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(ImageError::cache(target))?;
    }
    fs::write(&path, &module.text).map_err(ImageError::cache(target))?;
    let mounts = [
        Mount { guest: LIBRARY_MOUNT.into(), host: library.to_owned(), access: Access::Read },
        Mount { guest: "/source".into(), host: source.clone(), access: Access::Read },
        Mount { guest: "/out".into(), host: out.clone(), access: Access::Write },
    ];
    let arguments = ["-j1", "-DmaxErrors=20", "-o", "/out/module.olean"];
    let arguments = arguments.into_iter().map(str::to_owned).chain([format!("/source/{file}")]).collect::<Vec<_>>();
    let finished = process.run(&mounts, &arguments)?;
    if !finished.success || !out.join("module.olean").exists() {
        let output = finished.output.replace("/source/", "");
        return Err(ImageError::Lean { module: module.name.clone(), output });
    }
    fs::remove_dir_all(&source).map_err(ImageError::cache(target))
}

/// Puts a module's files into the library under the module's name.
fn link(entry: &Entry, module: &Path, library: &Path) -> Result<(), ImageError> {
    let out = entry.file("out");
    for file in fs::read_dir(&out).map_err(ImageError::io("listing", &out))? {
        let file = file.map_err(ImageError::io("listing", &out))?;
        let name = file.file_name().to_string_lossy().into_owned();
        let Some(extension) = name.strip_prefix("module.") else { continue };
        let target = library.join(format!("{}.{extension}", module.display()));
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(ImageError::cache(library))?;
        }
        // Some file systems have no hard links.
        if fs::hard_link(file.path(), &target).is_err() {
            fs::copy(file.path(), &target).map_err(ImageError::cache(library))?;
        }
    }
    Ok(())
}
