//! System calls on files, answered from the [`Vfs`](super::vfs::Vfs).

use std::fs::{File, Metadata};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::sync::PoisonError;

use wasmtime::{Caller, Linker, Result};

use super::errno::Errno;
use super::memory::{BadAddress, GuestMemory};
use super::state::{Host, Thread, Unwound, calls};

const WASI: &str = "wasi_snapshot_preview1";

/// `dirfd` of a path that is not relative to an open directory.
const AT_WORKING_DIRECTORY: i32 = -100;

type C<'a> = Caller<'a, Thread>;

impl From<BadAddress> for Errno {
    fn from(_: BadAddress) -> Self {
        Self::FAULT
    }
}

impl Host {
    /// The file system, which one thread at a time uses.
    pub(crate) fn vfs(&self) -> std::sync::MutexGuard<'_, super::vfs::Vfs> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, directory: i32, path: u32) -> Result<Vec<u8>, Errno> {
        let path = self.memory.c_string(path)?;
        tracing::trace!("path {}", String::from_utf8_lossy(&path));
        // Nobody opens directories to work below them: refuse rather than guess.
        if directory == AT_WORKING_DIRECTORY || path.starts_with(b"/") { Ok(path) } else { Err(Errno::ACCESS) }
    }
}

/// As system calls answer: a value, or an error number below zero.
fn syscall(result: Result<i32, Errno>) -> i32 {
    result.unwrap_or_else(Errno::negative)
}

/// As WASI functions answer: 0 or an error number.
fn wasi(result: Result<(), Errno>) -> i32 {
    result.map_or_else(Errno::positive, |()| 0)
}

pub(super) fn define(linker: &mut Linker<Thread>) -> Result<()> {
    define_paths(linker)?;
    define_descriptors(linker)?;
    define_mappings(linker)
}

fn define_paths(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap(
        "env",
        "__syscall_openat",
        |caller: C<'_>, directory: i32, path: u32, flags: i32, mode: u32| {
            let host = &caller.data().host;
            syscall((|| {
                let mode = if flags & libc::O_CREAT != 0 && mode != 0 { host.memory.read(mode)? } else { 0 };
                let path = host.path(directory, path)?;
                host.vfs().open(&path, flags, mode)
            })())
        },
    )?;
    for name in ["__syscall_stat64", "__syscall_lstat64"] {
        linker.func_wrap("env", name, |caller: C<'_>, path: u32, buffer: u32| {
            let host = &caller.data().host;
            syscall((|| {
                let metadata = host.vfs().metadata(&host.path(AT_WORKING_DIRECTORY, path)?)?;
                put_metadata(&host.memory, buffer, &metadata)
            })())
        })?;
    }
    linker.func_wrap(
        "env",
        "__syscall_newfstatat",
        |caller: C<'_>, directory: i32, path: u32, buffer: u32, _: i32| {
            let host = &caller.data().host;
            syscall((|| {
                let metadata = host.vfs().metadata(&host.path(directory, path)?)?;
                put_metadata(&host.memory, buffer, &metadata)
            })())
        },
    )?;
    linker.func_wrap("env", "__syscall_faccessat", |caller: C<'_>, directory: i32, path: u32, mode: i32, _: i32| {
        let host = &caller.data().host;
        syscall((|| host.vfs().access(&host.path(directory, path)?, mode).map(|()| 0))())
    })?;
    linker.func_wrap("env", "__syscall_readlinkat", |caller: C<'_>, directory: i32, path: u32, _: u32, _: i32| {
        let host = &caller.data().host;
        // Links are followed by the host; the guest sees none.
        syscall((|| {
            host.vfs().metadata(&host.path(directory, path)?)?;
            Err(Errno::INVALID)
        })())
    })?;
    linker.func_wrap("env", "__syscall_mkdirat", |caller: C<'_>, directory: i32, path: u32, _: i32| {
        let host = &caller.data().host;
        syscall((|| host.vfs().create_dir(&host.path(directory, path)?).map(|()| 0))())
    })?;
    linker.func_wrap("env", "__syscall_unlinkat", |caller: C<'_>, directory: i32, path: u32, flags: i32| {
        let host = &caller.data().host;
        let is_directory = flags & libc::AT_REMOVEDIR != 0;
        syscall((|| host.vfs().remove(&host.path(directory, path)?, is_directory).map(|()| 0))())
    })?;
    linker.func_wrap("env", "__syscall_rmdir", |caller: C<'_>, path: u32| {
        let host = &caller.data().host;
        syscall((|| host.vfs().remove(&host.path(AT_WORKING_DIRECTORY, path)?, true).map(|()| 0))())
    })?;
    linker.func_wrap(
        "env",
        "__syscall_renameat",
        |caller: C<'_>, old_directory: i32, old: u32, new_directory: i32, new: u32| {
            let host = &caller.data().host;
            syscall((|| {
                let (old, new) = (host.path(old_directory, old)?, host.path(new_directory, new)?);
                host.vfs().rename(&old, &new).map(|()| 0)
            })())
        },
    )?;
    linker.func_wrap("env", "__syscall_getcwd", |caller: C<'_>, buffer: u32, size: u32| {
        let host = &caller.data().host;
        syscall(match size {
            0..2 => Err(Errno::INVALID),
            _ => host.memory.write_bytes(buffer, b"/\0").map(|()| 2).map_err(Errno::from),
        })
    })?;
    Ok(())
}

fn define_descriptors(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap(WASI, "fd_close", |caller: C<'_>, descriptor: i32| {
        wasi(caller.data().host.vfs().close(descriptor))
    })?;
    linker.func_wrap(WASI, "fd_read", |caller: C<'_>, descriptor: i32, vectors: u32, count: u32, out: u32| {
        let host = &caller.data().host;
        if descriptor == 0 {
            // The guest has no input. Reading it after handing over the closure is how it says that it is ready.
            return match host.captured() {
                Some(_) => Err(Unwound.into()),
                None => Ok(wasi(host.memory.write(out, 0u32).map_err(Errno::from))),
            };
        }
        let read = |file: &File, bytes: &mut [u8], _: u64| (&mut &*file).read(bytes);
        Ok(wasi(transfer_in(host, descriptor, (vectors, count, out), 0, read)))
    })?;
    linker.func_wrap(
        WASI,
        "fd_pread",
        |caller: C<'_>, descriptor: i32, vectors: u32, count: u32, offset: u64, out: u32| {
            let read = |file: &File, bytes: &mut [u8], at: u64| file.read_at(bytes, at);
            wasi(transfer_in(&caller.data().host, descriptor, (vectors, count, out), offset, read))
        },
    )?;
    linker.func_wrap(WASI, "fd_write", |caller: C<'_>, descriptor: i32, vectors: u32, count: u32, out: u32| {
        let write = |file: &File, bytes: &[u8], _: u64| (&mut &*file).write(bytes);
        wasi(transfer_out(&caller.data().host, descriptor, (vectors, count, out), 0, write))
    })?;
    linker.func_wrap(
        WASI,
        "fd_pwrite",
        |caller: C<'_>, descriptor: i32, vectors: u32, count: u32, offset: u64, out: u32| {
            let write = |file: &File, bytes: &[u8], at: u64| file.write_at(bytes, at);
            wasi(transfer_out(&caller.data().host, descriptor, (vectors, count, out), offset, write))
        },
    )?;
    linker.func_wrap(WASI, "fd_seek", |caller: C<'_>, descriptor: i32, offset: i64, whence: i32, out: u32| {
        let host = &caller.data().host;
        wasi((|| {
            let target = match whence {
                libc::SEEK_SET => SeekFrom::Start(offset as u64),
                libc::SEEK_CUR => SeekFrom::Current(offset),
                libc::SEEK_END => SeekFrom::End(offset),
                _ => return Err(Errno::INVALID),
            };
            if (0..3).contains(&descriptor) {
                return Err(Errno::NOT_SEEKABLE);
            }
            let position = (&mut &*host.vfs().file(descriptor)?).seek(target)?;
            Ok(host.memory.write(out, position)?)
        })())
    })?;
    linker.func_wrap(WASI, "fd_sync", |_: C<'_>, _: i32| 0i32)?;
    linker.func_wrap(WASI, "fd_fdstat_get", |caller: C<'_>, descriptor: i32, out: u32| {
        let host = &caller.data().host;
        wasi((|| {
            let kind = match descriptor {
                0..3 => 2,
                _ if host.vfs().file(descriptor)?.metadata()?.is_dir() => 3,
                _ => 4u8,
            };
            host.memory.write_bytes(out, &[0; 24])?;
            Ok(host.memory.write(out, kind)?)
        })())
    })?;
    linker.func_wrap("env", "__syscall_fstat64", |caller: C<'_>, descriptor: i32, buffer: u32| {
        let host = &caller.data().host;
        syscall((|| {
            let metadata = host.vfs().file(descriptor)?.metadata()?;
            put_metadata(&host.memory, buffer, &metadata)
        })())
    })?;
    linker.func_wrap("env", "__syscall_ftruncate64", |caller: C<'_>, descriptor: i32, length: i64| {
        let host = &caller.data().host;
        syscall((|| {
            let length = u64::try_from(length).map_err(|_| Errno::INVALID)?;
            host.vfs().file(descriptor)?.set_len(length)?;
            Ok(0)
        })())
    })?;
    linker.func_wrap("env", "__syscall_getdents64", |caller: C<'_>, descriptor: i32, buffer: u32, length: u32| {
        let host = &caller.data().host;
        syscall((|| {
            let file = host.vfs().file(descriptor)?;
            let buffer = host.memory.slice(buffer, length)?;
            // SAFETY: the buffer is inside of the guest's memory; the kernel writes at most `length` bytes.
            let got =
                unsafe { libc::syscall(libc::SYS_getdents64, file.as_raw_fd(), buffer.cast::<u8>(), length as usize) };
            if got < 0 { Err(std::io::Error::last_os_error().into()) } else { Ok(got as i32) }
        })())
    })?;
    linker.func_wrap("env", "__syscall_fcntl64", |caller: C<'_>, descriptor: i32, command: i32, _: u32| {
        let known = (0..3).contains(&descriptor) || caller.data().host.vfs().file(descriptor).is_ok();
        syscall(match command {
            _ if !known => Err(Errno::BAD_FD),
            libc::F_DUPFD => Err(Errno::NOT_PERMITTED),
            libc::F_GETFL => Ok(libc::O_RDWR),
            _ => Ok(0),
        })
    })?;
    linker.func_wrap("env", "__syscall_ioctl", |_: C<'_>, _: i32, _: i32, _: u32| Errno::NOT_A_TERMINAL.negative())?;
    linker.func_wrap("env", "__syscall_fadvise64", |_: C<'_>, _: i32, _: i64, _: i64, _: i32| 0i32)?;
    Ok(())
}

fn define_mappings(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap(
        "env",
        "_mmap_js",
        |mut caller: C<'_>, length: u32, _: i32, _: i32, descriptor: i32, offset: u64, allocated: u32, address: u32| {
            let file = match caller.data().host.vfs().file(descriptor) {
                Ok(file) => file,
                Err(error) => return Ok(error.negative()),
            };
            let Some(room) = length.checked_next_multiple_of(65536) else { return Ok(Errno::NO_MEMORY.negative()) };
            let calls = calls(&caller)?;
            let block = calls.memalign.call(&mut caller, (65536, room))?;
            if block == 0 {
                return Ok(Errno::NO_MEMORY.negative());
            }
            let host = &caller.data().host;
            Ok(syscall((|| {
                let target = host.memory.slice(block, room)?;
                // SAFETY: a block that the guest's allocator has just given to this call alone.
                let target = unsafe { &mut *target };
                let mut filled = 0;
                while filled < length as usize {
                    match file.read_at(&mut target[filled..length as usize], offset + filled as u64)? {
                        0 => break,
                        got => filled += got,
                    }
                }
                target[filled..].fill(0);
                host.memory.write(allocated, 1u32)?;
                host.memory.write(address, block)?;
                Ok(0)
            })()))
        },
    )?;
    // The C library frees what `_mmap_js` allocated.
    for name in ["_munmap_js", "_msync_js"] {
        linker.func_wrap("env", name, |_: C<'_>, _: u32, _: u32, _: i32, _: i32, _: i32, _: i64| 0i32)?;
    }
    Ok(())
}

/// One entry of an array of (address, length).
fn vector(memory: &GuestMemory, vectors: u32, index: u32) -> Result<(u32, u32), Errno> {
    let entry = vectors + 8 * index;
    Ok((memory.read(entry)?, memory.read(entry + 4)?))
}

/// Guest vectors as (array, count, where to put the sum).
type Vectors = (u32, u32, u32);

fn transfer_in(
    host: &Host,
    descriptor: i32,
    (vectors, count, out): Vectors,
    offset: u64,
    read: impl Fn(&File, &mut [u8], u64) -> std::io::Result<usize>,
) -> Result<(), Errno> {
    let file = host.vfs().file(descriptor)?;
    if file.metadata()?.is_dir() {
        return Err(Errno::IS_DIRECTORY);
    }
    let mut sum = 0;
    for index in 0..count {
        let (address, length) = vector(&host.memory, vectors, index)?;
        let target = host.memory.slice(address, length)?;
        // SAFETY: the guest gave this buffer to this call.
        let got = read(&file, unsafe { &mut *target }, offset + u64::from(sum))?;
        sum += got as u32;
        if got < length as usize {
            break;
        }
    }
    Ok(host.memory.write(out, sum)?)
}

fn transfer_out(
    host: &Host,
    descriptor: i32,
    (vectors, count, out): Vectors,
    offset: u64,
    write: impl Fn(&File, &[u8], u64) -> std::io::Result<usize>,
) -> Result<(), Errno> {
    let file = if (1..3).contains(&descriptor) { None } else { Some(host.vfs().file(descriptor)?) };
    let mut sum = 0;
    for index in 0..count {
        let (address, length) = vector(&host.memory, vectors, index)?;
        let bytes = host.memory.read_bytes(address, length)?;
        let put = if let Some(file) = &file {
            write(file, &bytes, offset + u64::from(sum))?
        } else {
            host.output.write(descriptor, &bytes);
            bytes.len()
        };
        sum += put as u32;
        if put < bytes.len() {
            break;
        }
    }
    Ok(host.memory.write(out, sum)?)
}

/// Writes a `struct stat`, without what it would tell of the host.
fn put_metadata(memory: &GuestMemory, buffer: u32, metadata: &Metadata) -> Result<i32, Errno> {
    memory.write_bytes(buffer, &[0; 96])?;
    memory.write(buffer, metadata.dev() as u32)?;
    memory.write(buffer + 4, metadata.mode())?;
    memory.write(buffer + 8, metadata.nlink() as u32)?;
    memory.write(buffer + 24, metadata.size())?;
    memory.write(buffer + 32, 4096u32)?;
    memory.write(buffer + 36, metadata.blocks() as u32)?;
    for (offset, seconds, nanoseconds) in [
        (40, metadata.atime(), metadata.atime_nsec()),
        (56, metadata.mtime(), metadata.mtime_nsec()),
        (72, metadata.ctime(), metadata.ctime_nsec()),
    ] {
        memory.write(buffer + offset, seconds)?;
        memory.write(buffer + offset + 8, nanoseconds as u32)?;
    }
    memory.write(buffer + 88, metadata.ino())?;
    Ok(0)
}
