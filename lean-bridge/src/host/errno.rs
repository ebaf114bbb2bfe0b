//! Error numbers as the guest's C library knows them (WASI's numbering).

use std::io;

/// A guest error number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Errno(i32);

impl Errno {
    pub(crate) const ACCESS: Self = Self(2);
    pub(crate) const BAD_FD: Self = Self(8);
    pub(crate) const FAULT: Self = Self(21);
    pub(crate) const INVALID: Self = Self(28);
    pub(crate) const IO: Self = Self(29);
    pub(crate) const IS_DIRECTORY: Self = Self(31);
    pub(crate) const NO_ENTRY: Self = Self(44);
    pub(crate) const NO_MEMORY: Self = Self(48);
    pub(crate) const NOT_A_TERMINAL: Self = Self(59);
    pub(crate) const NOT_PERMITTED: Self = Self(63);
    pub(crate) const READ_ONLY: Self = Self(69);
    pub(crate) const NOT_SEEKABLE: Self = Self(70);

    /// What WASI functions return.
    pub(crate) fn positive(self) -> i32 {
        self.0
    }

    /// What system calls return.
    pub(crate) fn negative(self) -> i32 {
        -self.0
    }
}

impl From<io::Error> for Errno {
    fn from(error: io::Error) -> Self {
        Self(match error.raw_os_error() {
            Some(libc::EPERM) => 63,
            Some(libc::ENOENT) => 44,
            Some(libc::EINTR) => 27,
            Some(libc::EBADF) => 8,
            Some(libc::EAGAIN) => 6,
            Some(libc::ENOMEM) => 48,
            Some(libc::EACCES) => 2,
            Some(libc::EBUSY) => 10,
            Some(libc::EEXIST) => 20,
            Some(libc::EXDEV) => 75,
            Some(libc::ENOTDIR) => 54,
            Some(libc::EISDIR) => 31,
            Some(libc::EINVAL) => 28,
            Some(libc::ENFILE) => 41,
            Some(libc::EMFILE) => 33,
            Some(libc::EFBIG) => 22,
            Some(libc::ENOSPC) => 51,
            Some(libc::ESPIPE) => 70,
            Some(libc::EROFS) => 69,
            Some(libc::ENAMETOOLONG) => 37,
            Some(libc::ENOTEMPTY) => 55,
            Some(libc::ELOOP) => 32,
            _ => 29,
        })
    }
}
