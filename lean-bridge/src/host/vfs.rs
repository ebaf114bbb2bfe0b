//! The guest's file system: a few host directories under names of their own, and nothing else.
//!
//! A path is looked up by its text: made absolute from `/` (the guest's only working directory), `.` and `..` taken
//! out, then matched with the mounts. Below a mount, symbolic links are followed only while they stay inside of it.
//! Everything else does not exist for the guest, whoever runs the host.

use std::collections::HashMap;
use std::fs::{File, Metadata, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::errno::Errno;

/// First descriptor that is a file's; those below are standard streams.
const FIRST_FILE: i32 = 3;

/// Files the guest may have open.
const MAX_OPEN: i32 = 1000;

/// What the guest may do under a mount or with a granted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Read only.
    Read,
    /// Read, create, change and remove.
    Write,
}

/// A host directory under a guest name.
#[derive(Clone, Debug)]
pub(crate) struct Mount {
    /// Absolute, without a final slash.
    pub guest: String,
    pub host: PathBuf,
    pub access: Access,
}

/// One file that one request names.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    /// As the guest will ask for it, character by character.
    pub guest: String,
    pub host: PathBuf,
    pub access: Access,
}

/// The guest's view of files.
pub(crate) struct Vfs {
    mounts: Vec<Mount>,
    grants: Vec<Grant>,
    open: HashMap<i32, Arc<File>>,
}

/// A path the guest may use.
struct Resolved {
    path: PathBuf,
    access: Access,
    /// The directory that the path may not leave, if it is below a mount.
    root: Option<PathBuf>,
}

impl Vfs {
    /// Mount points whose host directory does not exist are simply empty.
    pub(crate) fn new(mounts: Vec<Mount>) -> Self {
        let canonical = |mount: Mount| Mount { host: mount.host.canonicalize().unwrap_or(mount.host), ..mount };
        Self { mounts: mounts.into_iter().map(canonical).collect(), grants: Vec::new(), open: HashMap::new() }
    }

    /// Replaces the grants: those of the last request are void.
    pub(crate) fn grant(&mut self, grants: Vec<Grant>) {
        self.grants = grants;
    }

    pub(crate) fn open(&mut self, path: &[u8], flags: i32, mode: u32) -> Result<i32, Errno> {
        let writes = flags & libc::O_ACCMODE != libc::O_RDONLY || flags & (libc::O_CREAT | libc::O_TRUNC) != 0;
        let resolved = self.resolve(path)?;
        if writes && resolved.access == Access::Read {
            return Err(Errno::READ_ONLY);
        }
        let path = resolved.existing_or_new()?;
        let accepted = libc::O_EXCL | libc::O_APPEND | libc::O_DIRECTORY;
        let file = OpenOptions::new()
            .read(flags & libc::O_ACCMODE != libc::O_WRONLY)
            .write(flags & libc::O_ACCMODE != libc::O_RDONLY)
            .create(flags & libc::O_CREAT != 0)
            .truncate(flags & libc::O_TRUNC != 0)
            .mode(mode & 0o666)
            // A FIFO or a device under a granted name must not stop the guest for good.
            .custom_flags(flags & accepted | libc::O_NONBLOCK | libc::O_NOCTTY)
            .open(path)?;
        let descriptor =
            (FIRST_FILE..MAX_OPEN).find(|descriptor| !self.open.contains_key(descriptor)).ok_or(Errno::NO_MEMORY)?;
        self.open.insert(descriptor, Arc::new(file));
        Ok(descriptor)
    }

    pub(crate) fn file(&self, descriptor: i32) -> Result<Arc<File>, Errno> {
        self.open.get(&descriptor).cloned().ok_or(Errno::BAD_FD)
    }

    pub(crate) fn close(&mut self, descriptor: i32) -> Result<(), Errno> {
        match descriptor {
            0..FIRST_FILE => Ok(()),
            _ => self.open.remove(&descriptor).map(drop).ok_or(Errno::BAD_FD),
        }
    }

    pub(crate) fn metadata(&self, path: &[u8]) -> Result<Metadata, Errno> {
        Ok(self.resolve(path).map_err(hide)?.existing()?.metadata()?)
    }

    /// Whether the path can be used as asked.
    pub(crate) fn access(&self, path: &[u8], mode: i32) -> Result<(), Errno> {
        let resolved = self.resolve(path).map_err(hide)?;
        resolved.existing()?;
        if mode & libc::W_OK != 0 && resolved.access == Access::Read {
            return Err(Errno::READ_ONLY);
        }
        Ok(())
    }

    pub(crate) fn create_dir(&self, path: &[u8]) -> Result<(), Errno> {
        Ok(std::fs::create_dir(self.writable(path)?)?)
    }

    pub(crate) fn remove(&self, path: &[u8], directory: bool) -> Result<(), Errno> {
        let path = self.writable(path)?;
        Ok(if directory { std::fs::remove_dir(path) } else { std::fs::remove_file(path) }?)
    }

    pub(crate) fn rename(&self, from: &[u8], to: &[u8]) -> Result<(), Errno> {
        Ok(std::fs::rename(self.writable(from)?, self.writable(to)?)?)
    }

    fn writable(&self, path: &[u8]) -> Result<PathBuf, Errno> {
        let resolved = self.resolve(path)?;
        match resolved.access {
            Access::Read => Err(Errno::READ_ONLY),
            Access::Write => resolved.existing_or_new(),
        }
    }

    fn resolve(&self, path: &[u8]) -> Result<Resolved, Errno> {
        let path = std::str::from_utf8(path).map_err(|_| Errno::NO_ENTRY)?;
        if let Some(granted) = self.grants.iter().find_map(|grant| granted(grant, path)) {
            return Ok(granted);
        }
        let path = normal(path);
        let below = |mount: &Mount| {
            let rest = path.strip_prefix(&mount.guest).ok()?;
            let root = Some(mount.host.clone());
            // Joining nothing would add a slash, which a file does not bear.
            let host = if rest.as_os_str().is_empty() { mount.host.clone() } else { mount.host.join(rest) };
            Some(Resolved { path: host, access: mount.access, root })
        };
        self.mounts.iter().find_map(below).ok_or(Errno::ACCESS)
    }
}

/// The file that a grant gives under this path. Lean writes a file under a temporary name beside it, which is the
/// file's own with `.tmp.` and something random behind it, and then renames it: with the one goes the other.
fn granted(grant: &Grant, path: &str) -> Option<Resolved> {
    let rest = path.strip_prefix(&grant.guest)?;
    let temporary = grant.access == Access::Write && rest.starts_with(".tmp.") && !rest.contains('/');
    if !rest.is_empty() && !temporary {
        return None;
    }
    let mut path = grant.host.clone().into_os_string();
    path.push(rest);
    Some(Resolved { path: path.into(), access: grant.access, root: None })
}

impl Resolved {
    /// The real path of something that exists.
    fn existing(&self) -> Result<PathBuf, Errno> {
        let Some(root) = &self.root else { return Ok(self.path.clone()) };
        let real = self.path.canonicalize()?;
        if real.starts_with(root) { Ok(real) } else { Err(Errno::ACCESS) }
    }

    /// The real path of something that may be about to be made.
    fn existing_or_new(&self) -> Result<PathBuf, Errno> {
        if self.root.is_none() || self.path.symlink_metadata().is_ok() {
            return self.existing();
        }
        let (Some(parent), Some(name)) = (self.path.parent(), self.path.file_name()) else {
            return Err(Errno::NO_ENTRY);
        };
        let parent = Self { path: parent.to_owned(), access: self.access, root: self.root.clone() }.existing()?;
        Ok(parent.join(name))
    }
}

/// For questions about paths, what is out of bounds does not exist.
fn hide(error: Errno) -> Errno {
    if error == Errno::ACCESS { Errno::NO_ENTRY } else { error }
}

/// Absolute and without `.` and `..`.
fn normal(path: &str) -> PathBuf {
    let mut normal = PathBuf::from("/");
    for component in Path::new(path).components() {
        match component {
            Component::Normal(name) => normal.push(name),
            Component::ParentDir => drop(normal.pop()),
            _ => {}
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vfs(dir: &Path) -> std::io::Result<Vfs> {
        std::fs::create_dir_all(dir.join("lib/Init"))?;
        std::fs::write(dir.join("lib/Init/Core.olean"), "core")?;
        std::fs::write(dir.join("secret"), "secret")?;
        std::os::unix::fs::symlink(dir.join("secret"), dir.join("lib/link"))?;
        std::os::unix::fs::symlink("..", dir.join("lib/up"))?;
        std::fs::create_dir_all(dir.join("build"))?;
        Ok(Vfs::new(vec![
            Mount { guest: "/lib".into(), host: dir.join("lib"), access: Access::Read },
            Mount { guest: "/build".into(), host: dir.join("build"), access: Access::Write },
        ]))
    }

    #[test]
    fn reads_below_a_mount_and_nowhere_else() -> std::io::Result<()> {
        let dir = tempfile::tempdir()?;
        let mut vfs = vfs(dir.path())?;
        for good in ["/lib/Init/Core.olean", "lib/Init/../Init/./Core.olean", "/../lib//Init/Core.olean"] {
            assert!(vfs.open(good.as_bytes(), libc::O_RDONLY, 0).is_ok(), "{good}");
        }
        let host = dir.path().join("secret");
        for bad in ["/etc/passwd", "/lib/../secret", "/lib/link", "/lib/up/secret", "/library", &host.to_string_lossy()]
        {
            assert!(vfs.open(bad.as_bytes(), libc::O_RDONLY, 0).is_err(), "{bad}");
            assert_eq!(vfs.metadata(bad.as_bytes()).err().map(|error| error == Errno::IO), Some(false), "{bad}");
        }
        Ok(())
    }

    #[test]
    fn writes_only_where_it_may() -> std::io::Result<()> {
        let dir = tempfile::tempdir()?;
        let mut vfs = vfs(dir.path())?;
        let create = libc::O_WRONLY | libc::O_CREAT;
        assert_eq!(vfs.open(b"/lib/new", create, 0o644), Err(Errno::READ_ONLY));
        assert_eq!(vfs.open(b"/lib/Init/Core.olean", libc::O_RDWR, 0), Err(Errno::READ_ONLY));
        assert_eq!(vfs.remove(b"/lib/Init/Core.olean", false), Err(Errno::READ_ONLY));
        assert_eq!(vfs.rename(b"/build/x", b"/lib/x"), Err(Errno::READ_ONLY));
        assert!(vfs.open(b"/build/new", create, 0o644).is_ok());
        assert!(vfs.rename(b"/build/new", b"/build/renamed").is_ok());
        assert!(dir.path().join("build/renamed").exists());
        assert!(vfs.open(b"/build/../secret", create, 0o644).is_err());
        Ok(())
    }

    #[test]
    fn a_grant_is_for_one_name_and_until_the_next() -> std::io::Result<()> {
        let dir = tempfile::tempdir()?;
        let mut vfs = vfs(dir.path())?;
        let grant = Grant { guest: "my/file".into(), host: dir.path().join("secret"), access: Access::Read };
        vfs.grant(vec![grant]);
        assert!(vfs.open(b"my/file", libc::O_RDONLY, 0).is_ok());
        assert_eq!(vfs.open(b"my/file", libc::O_RDWR, 0), Err(Errno::READ_ONLY));
        assert!(vfs.open(b"my/other", libc::O_RDONLY, 0).is_err());
        vfs.grant(Vec::new());
        assert!(vfs.open(b"my/file", libc::O_RDONLY, 0).is_err());
        Ok(())
    }
}
