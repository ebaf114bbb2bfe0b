//! The guest's linear memory, shared by all its threads.

use std::ffi::CStr;
use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};

use wasmtime::{Engine, MemoryType, SharedMemory};

/// WebAssembly's page.
pub(crate) const PAGE: u64 = 65536;

/// The image's own maximum: pointers are 32 bits and the heap assumes half of them.
pub(crate) const MAXIMUM_BYTES: u64 = 2 << 30;

/// The image's declared minimum.
const INITIAL_BYTES: u64 = 256 * PAGE;

/// Heap growth is rounded up to this, so that growing is rare and little is left over.
const GROWTH: u64 = 4 << 20;

/// A guest address that is not in the guest's memory.
#[derive(Debug, thiserror::Error)]
#[error("the guest passed an address outside of its memory: {0:#x}")]
pub(crate) struct BadAddress(u32);

/// The guest's memory with the limit on its growth.
///
/// Accesses are plain loads and stores to memory that other guest threads may change at the same time, as it is for
/// any system call's buffers; nothing here keeps a reference into it while guest code runs on this thread.
pub(crate) struct GuestMemory {
    shared: SharedMemory,
    base: *mut u8,
    limit: u64,
    refused: AtomicBool,
}

// SAFETY: `base` is the fixed start of a mapping that `shared` keeps alive; access through it is as described above.
unsafe impl Send for GuestMemory {}
// SAFETY: as above.
unsafe impl Sync for GuestMemory {}

impl GuestMemory {
    /// Fresh memory.
    pub(crate) fn new(engine: &Engine, limit: u64) -> wasmtime::Result<Self> {
        Self::with_size(engine, INITIAL_BYTES, limit)
    }

    /// Memory that starts as a private copy of `file`'s first `size` bytes, read when they are touched.
    pub(crate) fn from_file(engine: &Engine, file: &File, size: u64, limit: u64) -> wasmtime::Result<Self> {
        let memory = Self::with_size(engine, size, limit)?;
        // SAFETY: the range is the accessible part of a mapping that this function has just made and nobody uses yet.
        let mapped = unsafe {
            libc::mmap(
                memory.base.cast(),
                size as usize,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_FIXED | libc::MAP_NORESERVE,
                file.as_raw_fd(),
                0,
            )
        };
        if mapped == libc::MAP_FAILED {
            return Err(io::Error::last_os_error().into());
        }
        Ok(memory)
    }

    fn with_size(engine: &Engine, size: u64, limit: u64) -> wasmtime::Result<Self> {
        let ty = MemoryType::shared((size / PAGE) as u32, (MAXIMUM_BYTES / PAGE) as u32);
        let shared = SharedMemory::new(engine, ty)?;
        let base = shared.data().as_ptr().cast_mut().cast();
        Ok(Self { shared, base, limit: limit.min(MAXIMUM_BYTES), refused: AtomicBool::new(false) })
    }

    pub(crate) fn shared(&self) -> &SharedMemory {
        &self.shared
    }

    pub(crate) fn size(&self) -> u64 {
        self.shared.data_size() as u64
    }

    /// The most bytes the guest may have.
    pub(crate) fn limit(&self) -> u64 {
        self.limit
    }

    /// Whether the guest asked for more than it may have. A guest that was refused is about to die of it.
    pub(crate) fn was_refused(&self) -> bool {
        self.refused.load(Ordering::Relaxed)
    }

    /// Grows to at least `wanted` bytes; false when that is above the limit.
    pub(crate) fn grow_to(&self, wanted: u64) -> bool {
        let limit = self.limit();
        if wanted > limit {
            self.refused.store(true, Ordering::Relaxed);
            return false;
        }
        let target = (wanted.div_ceil(GROWTH) * GROWTH).min(limit / PAGE * PAGE).max(wanted.div_ceil(PAGE) * PAGE);
        let grown = target <= self.size() || self.shared.grow((target - self.size()) / PAGE).is_ok();
        if !grown {
            self.refused.store(true, Ordering::Relaxed);
        }
        grown
    }

    /// A pointer to `length` bytes at `address`.
    pub(crate) fn slice(&self, address: u32, length: u32) -> Result<*mut [u8], BadAddress> {
        if u64::from(address) + u64::from(length) > self.size() {
            return Err(BadAddress(address));
        }
        // SAFETY: the range was just found to be inside of the mapping.
        let start = unsafe { self.base.add(address as usize) };
        Ok(std::ptr::slice_from_raw_parts_mut(start, length as usize))
    }

    pub(crate) fn read<T: Plain>(&self, address: u32) -> Result<T, BadAddress> {
        let bytes = self.slice(address, size_of::<T>() as u32)?;
        // SAFETY: the range is valid and every bit pattern is a `T`.
        Ok(unsafe { bytes.cast::<T>().read_unaligned() })
    }

    pub(crate) fn write<T: Plain>(&self, address: u32, value: T) -> Result<(), BadAddress> {
        let bytes = self.slice(address, size_of::<T>() as u32)?;
        // SAFETY: the range is valid.
        unsafe { bytes.cast::<T>().write_unaligned(value) };
        Ok(())
    }

    pub(crate) fn write_bytes(&self, address: u32, bytes: &[u8]) -> Result<(), BadAddress> {
        let target = self.slice(address, bytes.len() as u32)?;
        // SAFETY: the range is valid, and host memory is never inside of the guest's.
        unsafe { target.cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
        Ok(())
    }

    pub(crate) fn read_bytes(&self, address: u32, length: u32) -> Result<Vec<u8>, BadAddress> {
        let source = self.slice(address, length)?;
        let mut bytes = vec![0; length as usize];
        // SAFETY: the range is valid, and host memory is never inside of the guest's.
        unsafe { bytes.as_mut_ptr().copy_from_nonoverlapping(source.cast::<u8>(), bytes.len()) };
        Ok(bytes)
    }

    /// The bytes of a C string.
    pub(crate) fn c_string(&self, address: u32) -> Result<Vec<u8>, BadAddress> {
        let rest = self.slice(address, (self.size() - u64::from(address).min(self.size())) as u32)?;
        // SAFETY: the range is valid; the bytes are copied before guest code runs again on this thread.
        let bytes = unsafe { &*rest };
        let string = CStr::from_bytes_until_nul(bytes).map_err(|_| BadAddress(address))?;
        Ok(string.to_bytes().to_vec())
    }

    pub(crate) fn text(&self, address: u32) -> Result<String, BadAddress> {
        Ok(String::from_utf8_lossy(&self.c_string(address)?).into_owned())
    }

    /// The word at `address` for atomic access.
    pub(crate) fn atomic(&self, address: u32) -> Result<&AtomicI32, BadAddress> {
        if !address.is_multiple_of(4) {
            return Err(BadAddress(address));
        }
        let word = self.slice(address, 4)?;
        // SAFETY: valid, aligned, and alive as long as the mapping that `self` owns.
        Ok(unsafe { AtomicI32::from_ptr(word.cast()) })
    }

    /// Makes a range inaccessible (a stack guard), or accessible again.
    pub(crate) fn protect(&self, address: u32, length: u32, protection: Protection) -> io::Result<()> {
        let range = self.slice(address, length).map_err(io::Error::other)?;
        let flags = match protection {
            Protection::None => libc::PROT_NONE,
            Protection::ReadWrite => libc::PROT_READ | libc::PROT_WRITE,
        };
        // SAFETY: the range is inside of the guest's memory; a guest that touches it traps.
        if unsafe { libc::mprotect(range.cast(), length as usize, flags) } != 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(())
    }
}

/// See [`GuestMemory::protect`].
#[derive(Clone, Copy)]
pub(crate) enum Protection {
    None,
    ReadWrite,
}

/// Types of which every bit pattern is a value.
pub(crate) trait Plain: Copy {}
impl Plain for u8 {}
impl Plain for u16 {}
impl Plain for u32 {}
impl Plain for i32 {}
impl Plain for u64 {}
impl Plain for i64 {}
