//! Compiles the Lean sources with the hosted Lean; unchanged modules are taken as they are.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

use super::cache::{Cache, CacheLock, Entry};
use super::error::ImageError;
use super::guest_process::{Finished, GuestProcess};
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

/// Processes at a time at most: each takes about a gigabyte.
const MOST_PROCESSES: usize = 4;

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
    let (told, news) = mpsc::channel();
    let mut plan = Plan::new(&missing);
    thread::scope(|scope| -> Result<(), ImageError> {
        let mut running = 0;
        loop {
            while running < processes() {
                let group = plan.next_group();
                let Some(first) = group.first() else { break };
                step.part(&missing[*first].name);
                running += 1;
                let (told, mounts) = (told.clone(), &mounts);
                let modules: Vec<&Module> = group.iter().map(|place| missing[*place]).collect();
                scope.spawn(move || {
                    let mut left = group.iter().copied();
                    let mut current = left.next();
                    let finished = process.run(mounts, &boot_arguments(compile_arguments(&modules)), |line| {
                        let (Some(report), Some(place)) = (line.strip_prefix(COMPILED), current) else { return };
                        // Fails only where the build has failed already.
                        let _ = told.send(News::Compiled(place, report.to_owned()));
                        current = left.next();
                    });
                    let _ = told.send(News::Ended(current, finished));
                });
            }
            if running == 0 {
                return Ok(());
            }
            match news.recv() {
                Ok(News::Compiled(place, report)) => {
                    // Kept at once, so that an interruption costs only what was not finished.
                    keep(cache, lock, missing[place], dir)?;
                    step.part_done(&report);
                    plan.compiled(place);
                }
                Ok(News::Ended(left, finished)) => {
                    running -= 1;
                    let finished = finished?;
                    if let Some(place) = left {
                        let (module, output) = (missing[place].name.clone(), readable(&finished.output));
                        return Err(ImageError::Lean { module, output });
                    }
                }
                // This thread holds a sender.
                Err(mpsc::RecvError) => return Ok(()),
            }
        }
    })?;
    step.done(&format!("{} modules, {} of them compiled anew,", sources.modules.len(), missing.len()));
    let kept: Vec<String> = sources.modules.iter().map(entry_name).collect();
    cache.prune(lock, MODULE, |name| kept.iter().any(|kept| kept == name))
}

/// What a compiling process tells.
enum News {
    /// The module at this place is there, with what Lean says of it.
    Compiled(usize, String),
    /// The process ended; the place of the module that it did not compile, if one is left.
    Ended(Option<usize>, Result<Finished, ImageError>),
}

/// Processes that compile at a time.
fn processes() -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(MOST_PROCESSES)
}

/// Which modules are to be compiled next: those whose imports are there.
struct Plan {
    /// For each module the places of its imports among those to be compiled.
    imports: Vec<Vec<usize>>,
    begun: Vec<bool>,
    compiled: Vec<bool>,
}

impl Plan {
    /// For modules in an order in which each stands behind its imports.
    fn new(missing: &[&Module]) -> Plan {
        let place = |name: &String| missing.iter().position(|module| module.name == *name);
        let imports = missing.iter().map(|module| module.imports.iter().filter_map(place).collect()).collect();
        Plan { imports, begun: vec![false; missing.len()], compiled: vec![false; missing.len()] }
    }

    /// Modules for one process, each behind those of its imports that are not there yet; none if there is nothing to do
    /// at present.
    fn next_group(&mut self) -> Vec<usize> {
        let mut group = Vec::new();
        for place in 0..self.imports.len() {
            let ready = self.imports[place].iter().all(|import| self.compiled[*import] || group.contains(import));
            if !self.begun[place] && ready && group.len() < MODULES_PER_PROCESS {
                group.push(place);
            }
        }
        for place in &group {
            self.begun[*place] = true;
        }
        group
    }

    fn compiled(&mut self, place: usize) {
        self.compiled[place] = true;
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_module_is_compiled_before_what_it_imports() {
        let module = |name: &str, imports: &[&str]| Module {
            name: name.to_owned(),
            text: String::new(),
            imports: imports.iter().map(|import| (*import).to_owned()).collect(),
            key: String::new(),
        };
        // A chain, something beside it, and what needs both.
        let chain: Vec<Module> = (0..7)
            .map(|n| if n == 0 { module("c0", &[]) } else { module(&format!("c{n}"), &[&format!("c{}", n - 1)]) })
            .chain([module("beside", &[]), module("both", &["c6", "beside"])])
            .collect();
        let all: Vec<&Module> = chain.iter().collect();
        let mut plan = Plan::new(&all);
        assert_eq!(plan.next_group(), [0, 1, 2, 3, 4]);
        assert_eq!(plan.next_group(), [7]);
        assert!(plan.next_group().is_empty());
        for place in [0, 1, 2, 3, 4] {
            plan.compiled(place);
        }
        assert_eq!(plan.next_group(), [5, 6]);
        for place in [5, 6] {
            plan.compiled(place);
        }
        assert!(plan.next_group().is_empty());
        plan.compiled(7);
        assert_eq!(plan.next_group(), [8]);
        assert!(plan.next_group().is_empty());
    }
}
