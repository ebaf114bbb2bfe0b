//! Sets up the embedded Lean in the user's cache: fetch, compile, library, snapshot.
//!
//! Each step makes one entry of the cache, named by a hash of all that goes into it, so that an interrupted
//! set-up goes on where it was, a changed Lean source costs only what depends on it, and several processes (or
//! machines sharing a home directory) can do this at once. Start with [`ready`].

mod cache;
mod error;
mod fetch;
mod guest_process;
pub(crate) mod invoke_shim;
mod library;
pub(crate) mod native;
mod progress;
pub(crate) mod rewrite;
pub(crate) mod snapshot;
mod sources;
pub(crate) mod symbols;
mod trial;

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;
use wasmtime::Engine;

pub use error::ImageError;
pub use guest_process::{SUBCOMMAND, leave, run_child};
pub use rewrite::RewriteError;

use crate::host::engine;
use crate::host::vfs::Access;
use cache::{Cache, CacheLock, Entry};
use guest_process::GuestProcess;
pub(crate) use guest_process::base_mounts;
pub(crate) use library::LIBRARY_MOUNT;
use progress::{Progress, megabytes, note};
use sources::Sources;

/// The embedded Lean, complete in the cache.
pub struct Image {
    pub(crate) engine: Engine,
    pub(crate) fetched: Entry,
    pub(crate) native: Entry,
    pub(crate) library: Entry,
    pub(crate) snapshot: Entry,
}

/// What `image info` tells.
#[derive(Debug, Serialize)]
pub struct Info {
    /// The cache directory.
    pub cache: PathBuf,
    /// SHA-256 of the image's module.
    pub image: &'static str,
    /// Hash of the Lean library.
    pub library: String,
    /// Parts in the order in which they are made.
    pub parts: Vec<Part>,
}

/// A part of the image in the cache.
#[derive(Debug, Serialize)]
pub struct Part {
    /// "image", "native", "library" or "snapshot".
    pub name: &'static str,
    /// Its entry in the cache.
    pub entry: String,
    /// Whether it is there, complete as far as a quick look tells.
    pub ready: bool,
    /// Its size on disk, in bytes.
    pub bytes: u64,
    /// What is wrong with it, where its contents were verified.
    pub damage: Option<String>,
}

impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "cache     {}", self.cache.display())?;
        for part in &self.parts {
            let state = match (&part.damage, part.ready) {
                (Some(damage), _) => format!("DAMAGED: {damage}"),
                (None, true) => format!("ready, {}", megabytes(part.bytes)),
                (None, false) => "missing (lean-repl image build makes it)".to_owned(),
            };
            writeln!(f, "{:<9} {} ({})", part.name, state, part.entry)?;
        }
        Ok(())
    }
}

/// The names of the four entries that belong to this program on this machine.
struct Names {
    image: String,
    native: String,
    library: String,
    snapshot: String,
    /// What all natives of this image start with, whatever the processor.
    native_of_image: String,
}

struct Plan {
    engine: Engine,
    cache: Cache,
    names: Names,
    sources: Sources,
}

impl Plan {
    fn new() -> Result<Self, ImageError> {
        let engine = engine().map_err(|error| native::engine_error("loaded", &error))?;
        let cache = Cache::locate()?;
        let image_key = native::image_key();
        let sources = sources::read(&image_key)?;
        let library_key = sources.key();
        let native_of_image = format!("native-{image_key}-");
        let names = Names {
            image: format!("image-{}", &fetch::LEAN_WASM_SHA256[..12]),
            native: format!("{native_of_image}{}", native::engine_key(&engine)),
            library: format!("library-{library_key}"),
            snapshot: format!("snapshot-{library_key}-{VERSION}-{SNAPSHOT_VERSION}"),
            native_of_image,
        };
        Ok(Self { engine, cache, names, sources })
    }

    /// The image, if every part is there. A start looks only into the parts that it maps.
    fn find(&self) -> Option<Image> {
        Some(Image {
            engine: self.engine.clone(),
            fetched: self.cache.present(&self.names.image)?,
            native: self.cache.entry(&self.names.native)?,
            library: self.cache.present(&self.names.library)?,
            snapshot: self.cache.entry(&self.names.snapshot)?,
        })
    }
}

/// Part of a snapshot's name: raise it when the host's side of a snapshot changes.
const SNAPSHOT_VERSION: u32 = 2;

/// This program's version, which the REPL tells.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The image, set up first where it is not; `program` is this executable, which runs the hosted Lean for the build.
pub fn ready(program: &Path) -> Result<Image, ImageError> {
    let plan = Plan::new()?;
    match plan.find() {
        Some(image) => Ok(image),
        None => build(&plan, program),
    }
}

/// The folder that everything made once is kept in; `None` where the user has no home.
pub fn cache_root() -> Option<PathBuf> {
    Cache::locate().ok().map(|cache| cache.root().to_owned())
}

/// The state of the cache. With `verify`, reads everything.
pub fn info(verify: bool) -> Result<Info, ImageError> {
    let plan = Plan::new()?;
    let names = &plan.names;
    let entries = [
        ("image", &names.image),
        ("native", &names.native),
        ("library", &names.library),
        ("snapshot", &names.snapshot),
    ];
    let parts = entries.map(|(name, entry_name)| {
        let entry = plan.cache.entry(entry_name);
        let damage = entry.as_ref().filter(|_| verify).and_then(|entry| entry.verify().err());
        let bytes = entry.as_ref().map_or(0, Entry::bytes);
        Part { name, entry: entry_name.clone(), ready: entry.is_some(), bytes, damage }
    });
    Ok(Info {
        cache: plan.cache.root().to_owned(),
        image: fetch::LEAN_WASM_SHA256,
        library: plan.sources.key(),
        parts: parts.into(),
    })
}

fn build(plan: &Plan, program: &Path) -> Result<Image, ImageError> {
    let progress = Progress::new();
    let waiting = || note("Another process is setting up the embedded Lean; waiting for it ...");
    let lock = plan.cache.lock(waiting)?;
    // Another process may have done everything meanwhile.
    if let Some(image) = plan.find() {
        return Ok(image);
    }
    note(&format!("Setting up the embedded Lean in {}", plan.cache.root().display()));
    let builder = Builder { plan, lock, progress, program };
    let fetched = builder.fetched()?;
    let native = builder.native(&fetched)?;
    let process = GuestProcess { program, cache: &plan.cache, fetched: &fetched, native: &native };
    let library = builder.library(&process)?;
    let snapshot = builder.snapshot(&process, &library)?;
    Ok(Image { engine: plan.engine.clone(), fetched, native, library, snapshot })
}

/// How many snapshots are tried before the build fails.
const SNAPSHOT_ATTEMPTS: u32 = 3;

struct Builder<'a> {
    plan: &'a Plan,
    lock: CacheLock,
    progress: Progress,
    program: &'a Path,
}

impl Builder<'_> {
    fn fetched(&self) -> Result<Entry, ImageError> {
        self.part(&self.plan.names.image, |cache, name| {
            let step = self.progress.step("Fetching Lean", "121 MB through npm");
            let entry = cache.make(&self.lock, name, fetch::fetch)?;
            step.done(&megabytes(entry.bytes()));
            cache.prune(&self.lock, "image-", |other| other == name)?;
            Ok(entry)
        })
    }

    fn native(&self, fetched: &Entry) -> Result<Entry, ImageError> {
        self.part(&self.plan.names.native, |cache, name| {
            let step = self.progress.step("Compiling Lean to machine code", "once, some minutes and 4 GB of memory");
            let entry = cache.make(&self.lock, name, |dir| native::compile(&self.plan.engine, fetched, dir))?;
            step.done(&megabytes(entry.bytes()));
            // Other machines that share the cache may need theirs.
            cache.prune(&self.lock, "native-", |other| other.starts_with(&self.plan.names.native_of_image))?;
            Ok(entry)
        })
    }

    fn library(&self, process: &GuestProcess<'_>) -> Result<Entry, ImageError> {
        self.part(&self.plan.names.library, |cache, name| {
            let entry = cache.make(&self.lock, name, |dir| {
                library::build(cache, &self.lock, process, &self.plan.sources, &self.progress, dir)
            })?;
            cache.prune(&self.lock, "library-", |other| other == name)?;
            Ok(entry)
        })
    }

    fn snapshot(&self, process: &GuestProcess<'_>, library: &Entry) -> Result<Entry, ImageError> {
        self.part(&self.plan.names.snapshot, |cache, name| {
            let mut failure = String::new();
            for _ in 0..SNAPSHOT_ATTEMPTS {
                let step = self.progress.step("Taking the snapshot of the initialised Lean", "");
                let fill = |dir: &Path| take_snapshot(process, library, &self.plan.sources, dir);
                let entry = cache.make(&self.lock, name, fill)?;
                match trial::run(self.program, cache) {
                    Ok(()) => {
                        step.done(&megabytes(entry.bytes()));
                        cache.prune(&self.lock, "snapshot-", |other| other == name)?;
                        return Ok(entry);
                    }
                    Err(reason) => failure = reason,
                }
                drop(step);
                note(&format!("the snapshot does not work ({failure}); it is discarded"));
                cache.prune(&self.lock, name, |_| false)?;
            }
            Err(ImageError::Snapshot(failure))
        })
    }

    /// The entry, made where it is missing; a damaged one is told of and made again.
    fn part(
        &self,
        name: &str,
        make: impl FnOnce(&Cache, &str) -> Result<Entry, ImageError>,
    ) -> Result<Entry, ImageError> {
        let cache = &self.plan.cache;
        if let Some(entry) = cache.entry(name) {
            return Ok(entry);
        }
        let path = cache.root().join(name);
        if path.exists() {
            note(&format!("{} is damaged; making it again", path.display()));
        }
        debug_assert!(self.program.is_absolute(), "children start in another directory");
        make(cache, name)
    }
}

fn take_snapshot(process: &GuestProcess<'_>, library: &Entry, sources: &Sources, dir: &Path) -> Result<(), ImageError> {
    let source = tempfile::tempdir_in(process.cache.root()).map_err(ImageError::cache(process.cache.root()))?;
    sources.write(source.path())?;
    let mounts = library::mounts(source.path(), library.path(), Access::Read);
    // What the REPL tells of itself when it is asked.
    let facts = [
        format!("version={VERSION}"),
        format!("image={}", &fetch::LEAN_WASM_SHA256[..12]),
        format!("library={}", sources.key()),
    ];
    let run = ["run", sources::MAIN].map(str::to_owned);
    let arguments = library::boot_arguments(run.into_iter().chain(facts));
    let finished = process.snapshot(&mounts, &arguments, dir)?;
    if !finished.success {
        return Err(ImageError::Snapshot(library::readable(&finished.output)));
    }
    Ok(())
}
