//! A guest's state on disk, from which workers start in milliseconds.
//!
//! The memory file is the guest's memory byte for byte, with holes where it is zero, so that restoring it is one
//! private mapping: workers share its pages until they write to them.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::cache::Entry;
use super::error::ImageError;
use crate::host::guest::Frozen;
use crate::host::state::Host;

const MEMORY: &str = "memory";
const STATE: &str = "state.json";

/// Unit in which the memory is searched for zeroes.
const CHUNK: u64 = 4096;

#[derive(Serialize, Deserialize)]
struct State {
    memory_bytes: u64,
    frozen: Frozen,
}

/// A snapshot that is ready to be mapped.
pub(crate) struct Snapshot {
    pub memory: File,
    pub memory_bytes: u64,
    pub frozen: Frozen,
}

/// Writes the state of a frozen guest.
pub(super) fn write(dir: &Path, host: &Host, frozen: &Frozen) -> Result<(), ImageError> {
    let path = dir.join(MEMORY);
    let memory_bytes = host.memory.size();
    write_memory(&path, host, memory_bytes).map_err(ImageError::cache(dir))?;
    let state = State { memory_bytes, frozen: frozen.clone() };
    let text = serde_json::to_vec(&state).map_err(|error| ImageError::Snapshot(error.to_string()))?;
    fs::write(dir.join(STATE), text).map_err(ImageError::cache(dir))
}

fn write_memory(path: &Path, host: &Host, bytes: u64) -> std::io::Result<()> {
    let file = File::create(path)?;
    file.set_len(bytes)?;
    let memory = host.memory.slice(0, bytes as u32).map_err(std::io::Error::other)?;
    // SAFETY: the guest's threads have ended and this one is not in guest code.
    let memory = unsafe { &*memory };
    let zero = [0; CHUNK as usize];
    let mut run: Option<usize> = None;
    let put = |from: usize, to: usize| file.write_all_at(&memory[from..to], from as u64);
    for (index, chunk) in memory.chunks_exact(CHUNK as usize).enumerate() {
        let at = index * CHUNK as usize;
        match (chunk == zero, run) {
            (false, None) => run = Some(at),
            (true, Some(from)) => {
                put(from, at)?;
                run = None;
            }
            _ => {}
        }
    }
    if let Some(from) = run {
        put(from, memory.len())?;
    }
    file.sync_all()
}

/// Opens what [`write`] made.
pub(crate) fn open(entry: &Entry) -> Result<Snapshot, ImageError> {
    let path = entry.file(STATE);
    let text = fs::read(&path).map_err(ImageError::io("reading", &path))?;
    let state: State = serde_json::from_slice(&text).map_err(|error| ImageError::Snapshot(error.to_string()))?;
    let path = entry.file(MEMORY);
    let memory = File::open(&path).map_err(ImageError::io("reading", &path))?;
    Ok(Snapshot { memory, memory_bytes: state.memory_bytes, frozen: state.frozen })
}
