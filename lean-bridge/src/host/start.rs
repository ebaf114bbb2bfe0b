//! How a guest comes to life: from nothing (to build libraries and snapshots), or from a snapshot (to serve).

use std::path::Path;
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use wasmtime::{Engine, Linker, Module, Result, format_err};

use super::deadline::Deadline;
use super::engine::THREAD_STACK_BYTES;
use super::guest::Guest;
use super::memory::GuestMemory;
use super::output::{Destination, Output};
use super::state::{Host, LostHandler, Thread};
use super::threads::Threads;
use super::vfs::{Mount, Vfs};
use super::{dynamic, exceptions, files, system, threads};
use crate::image::symbols::Symbols;

/// Lean's compiled code, mapped.
pub(crate) struct Program {
    engine: Engine,
    lean: Module,
    shim: Module,
    symbols: Symbols,
    table_length: u32,
}

impl Program {
    /// Maps the files that the image's native step made.
    pub(crate) fn open(engine: &Engine, lean: &Path, shim: &Path, symbols: &Path) -> Result<Self> {
        // SAFETY: files of the cache, made by this program's own compiler with these settings; whoever can write
        // there can replace this program's input altogether.
        let (lean, shim) =
            unsafe { (Module::deserialize_file(engine, lean)?, Module::deserialize_file(engine, shim)?) };
        let table = lean.imports().find_map(|import| import.ty().table().map(wasmtime::TableType::minimum));
        let table_length = table.ok_or_else(|| format_err!("the compiled image has no table"))? as u32;
        Ok(Self { engine: engine.clone(), lean, shim, symbols: Symbols::open(symbols)?, table_length })
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }
}

/// What a guest is given.
pub(crate) struct Surroundings {
    pub mounts: Vec<Mount>,
    pub output: Destination,
    pub lost: LostHandler,
}

/// Makes a guest on the memory given, on the calling thread, which must have [`THREAD_STACK_BYTES`] of stack.
pub(crate) fn guest(program: Program, memory: GuestMemory, surroundings: Surroundings) -> Result<Guest> {
    let mut linker: Linker<Thread> = Linker::new(&program.engine);
    exceptions::define(&mut linker, &program.lean)?;
    threads::define(&mut linker)?;
    files::define(&mut linker)?;
    dynamic::define(&mut linker)?;
    system::define(&mut linker)?;
    system::refuse_the_rest(&mut linker, &program.lean)?;
    let host = Host {
        engine: program.engine,
        lean: program.lean,
        shim: program.shim,
        symbols: program.symbols,
        table_length: program.table_length,
        memory,
        files: Mutex::new(Vfs::new(surroundings.mounts)),
        output: Output::new(surroundings.output),
        threads: Threads::default(),
        deadline: Deadline::default(),
        started: Instant::now(),
        captured: AtomicU32::new(0),
        lost: surroundings.lost,
        linker,
    };
    Guest::instantiate(&Arc::new(host))
}

/// Runs `body` on a thread with stack enough for guest code.
pub(crate) fn on_guest_thread<T: Send + 'static>(body: impl FnOnce() -> T + Send + 'static) -> std::io::Result<T> {
    let thread = std::thread::Builder::new().name("lean-main".into()).stack_size(THREAD_STACK_BYTES).spawn(body)?;
    thread.join().map_err(|_| std::io::Error::other("the guest's thread panicked"))
}
