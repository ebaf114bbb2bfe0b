//! Compiles the rewritten image to machine code, once per image, engine and kind of processor.

use std::fs;
use std::hash::{Hash as _, Hasher};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use wasmtime::Engine;

use super::cache::{Entry, hash_parts};
use super::error::ImageError;
use super::fetch::{LEAN_WASM, LEAN_WASM_SHA256};
use super::rewrite::{REWRITE_VERSION, rewrite};
use crate::host::start::Program;

const LEAN: &str = "lean.cwasm";
const SHIM: &str = "shim.cwasm";
const SYMBOLS: &str = "symbols.bin";

/// Names what is compiled: changes whenever anything made from it must be made again.
pub(crate) fn image_key() -> String {
    hash_parts([LEAN_WASM_SHA256.as_bytes(), &REWRITE_VERSION.to_le_bytes()])[..12].to_owned()
}

/// Names what it is compiled for: the engine's version and settings, and the processor's features.
pub(crate) fn engine_key(engine: &Engine) -> String {
    struct Sha(Sha256);
    impl Hasher for Sha {
        fn write(&mut self, bytes: &[u8]) {
            self.0.update(bytes);
        }
        fn finish(&self) -> u64 {
            let digest = self.0.clone().finalize();
            digest.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
        }
    }
    let mut hash = Sha(Sha256::new());
    engine.precompile_compatibility_hash().hash(&mut hash);
    format!("{:012x}", hash.finish() >> 16)
}

/// Compiles the image in `fetched` into `dir`.
pub(super) fn compile(engine: &Engine, fetched: &Entry, dir: &Path) -> Result<(), ImageError> {
    let path = fetched.file(LEAN_WASM);
    let image = fs::read(&path).map_err(ImageError::io("reading", &path))?;
    let rewritten = rewrite(&image)?;
    drop(image);
    let write = |name: &str, bytes: &[u8]| fs::write(dir.join(name), bytes).map_err(ImageError::cache(dir));
    write(SYMBOLS, &rewritten.symbols)?;
    for (name, module) in [(SHIM, &rewritten.shim), (LEAN, &rewritten.lean)] {
        let code = engine.precompile_module(module).map_err(|error| engine_error("compiled", &error))?;
        write(name, &code)?;
    }
    Ok(())
}

/// Maps what [`compile`] made.
pub(crate) fn open(engine: &Engine, native: &Entry) -> Result<Program, ImageError> {
    Program::open(engine, &native.file(LEAN), &native.file(SHIM), &native.file(SYMBOLS))
        .map_err(|error| engine_error("loaded", &error))
}

pub(crate) fn engine_error(action: &'static str, error: &wasmtime::Error) -> ImageError {
    ImageError::Engine { action, message: format!("{error:#}") }
}
