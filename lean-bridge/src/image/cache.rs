//! The cache directory: complete entries under their keys, made one at a time.
//!
//! **Invariant.** An entry is either absent or complete: it is made in a directory beside, with a list of its files'
//! sizes and hashes, and renamed into place. Only a holder of the lock makes or removes entries; readers take none.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::ImageError;

const MANIFEST: &str = "manifest.json";
const LOCK: &str = "lock";
const UNFINISHED: &str = "tmp-";

/// How much of each end of a file is compared at every start; the rest when asked to verify.
const PROBE: usize = 4096;

/// The cache directory.
#[derive(Clone, Debug)]
pub(crate) struct Cache {
    root: PathBuf,
}

/// The right to change the cache; other processes wait.
pub(crate) struct CacheLock {
    _file: File,
}

/// A complete directory in the cache.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    path: PathBuf,
}

/// The list of an entry's files.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Manifest {
    files: Vec<FileRecord>,
}

#[derive(Debug, Serialize, Deserialize)]
struct FileRecord {
    path: String,
    bytes: u64,
    sha256: String,
    /// Hash of the file's ends, checked at every start.
    probe: String,
}

impl Cache {
    /// `$MATHLETE_CACHE`, `$XDG_CACHE_HOME/mathlete` or `~/.cache/mathlete`.
    pub(crate) fn locate() -> Result<Self, ImageError> {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let root = variable("MATHLETE_CACHE")
            .or_else(|| variable("XDG_CACHE_HOME").map(|dir| dir.join("mathlete")))
            .or_else(|| variable("HOME").map(|dir| dir.join(".cache/mathlete")))
            .ok_or(ImageError::NoCacheDir)?;
        let root = std::path::absolute(&root).map_err(ImageError::cache(&root))?;
        Ok(Self { root })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Waits for the lock; `waiting` is called when another process holds it.
    pub(crate) fn lock(&self, waiting: impl FnOnce()) -> Result<CacheLock, ImageError> {
        fs::create_dir_all(&self.root).map_err(ImageError::cache(&self.root))?;
        let file = File::create(self.root.join(LOCK)).map_err(ImageError::cache(&self.root))?;
        if file.try_lock().is_err() {
            waiting();
            file.lock().map_err(ImageError::cache(&self.root))?;
        }
        Ok(CacheLock { _file: file })
    }

    /// The entry if it is there and its files look untouched. The check reads a few pages of each large file.
    pub(crate) fn entry(&self, name: &str) -> Option<Entry> {
        let entry = Entry { path: self.root.join(name) };
        entry.looks_intact().then_some(entry)
    }

    /// The entry if it is there, without a look at its files: for the many small ones that starting does not need.
    pub(crate) fn present(&self, name: &str) -> Option<Entry> {
        let entry = Entry { path: self.root.join(name) };
        entry.file(MANIFEST).exists().then_some(entry)
    }

    /// Makes an entry: `fill` writes its files into a directory that then becomes the entry.
    pub(crate) fn make(
        &self,
        _lock: &CacheLock,
        name: &str,
        fill: impl FnOnce(&Path) -> Result<(), ImageError>,
    ) -> Result<Entry, ImageError> {
        let path = self.root.join(name);
        let building = self.root.join(format!("{UNFINISHED}{name}"));
        // Left by a process that was killed: nobody else is here while the lock is held.
        remove(&building)?;
        fs::create_dir_all(&building).map_err(ImageError::cache(&self.root))?;
        let made = fill(&building).and_then(|()| Manifest::of(&building)?.write(&building));
        if let Err(error) = made {
            // The first error is the one to report.
            let _ = remove(&building);
            return Err(error);
        }
        remove(&path)?;
        fs::rename(&building, &path).map_err(ImageError::cache(&self.root))?;
        Ok(Entry { path })
    }

    /// Removes entries whose name starts with `kind` and is not to be kept, so that the cache stays bounded.
    /// Processes that still use them keep their files.
    pub(crate) fn prune(&self, _lock: &CacheLock, kind: &str, keep: impl Fn(&str) -> bool) -> Result<(), ImageError> {
        let entries = fs::read_dir(&self.root).map_err(ImageError::cache(&self.root))?;
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with(kind) && !keep(&name) {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }
}

impl Entry {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Bytes of all files.
    pub(crate) fn bytes(&self) -> u64 {
        Manifest::read(&self.path).map_or(0, |manifest| manifest.files.iter().map(|file| file.bytes).sum())
    }

    fn looks_intact(&self) -> bool {
        let Some(manifest) = Manifest::read(&self.path) else { return false };
        manifest.files.iter().all(|record| {
            let probed = probe(&self.path.join(&record.path));
            probed.is_ok_and(|(bytes, hash)| bytes == record.bytes && hash == record.probe)
        })
    }

    /// Reads everything and compares it with what was written; the first file that differs.
    pub(crate) fn verify(&self) -> Result<(), String> {
        let manifest = Manifest::read(&self.path).ok_or("its list of files is missing or damaged")?;
        for record in &manifest.files {
            let path = self.path.join(&record.path);
            let hash = hash_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            if hash != record.sha256 {
                return Err(format!("{} is damaged", path.display()));
            }
        }
        Ok(())
    }
}

impl Manifest {
    fn of(dir: &Path) -> Result<Self, ImageError> {
        let mut files = Vec::new();
        let mut dirs = vec![dir.to_owned()];
        while let Some(next) = dirs.pop() {
            for entry in fs::read_dir(&next).map_err(ImageError::io("listing", &next))? {
                let path = entry.map_err(ImageError::io("listing", &next))?.path();
                if path.is_dir() {
                    dirs.push(path);
                } else {
                    files.push(path);
                }
            }
        }
        files.sort();
        let record = |path: &PathBuf| {
            let (bytes, probe) = probe(path).map_err(ImageError::io("reading", path))?;
            let sha256 = hash_file(path).map_err(ImageError::io("reading", path))?;
            let path = path.strip_prefix(dir).unwrap_or(path).to_string_lossy().into_owned();
            Ok(FileRecord { path, bytes, sha256, probe })
        };
        Ok(Self { files: files.iter().map(record).collect::<Result<_, ImageError>>()? })
    }

    fn write(&self, dir: &Path) -> Result<(), ImageError> {
        let path = dir.join(MANIFEST);
        let text = serde_json::to_vec(self).map_err(|error| ImageError::Sources(error.to_string()))?;
        let mut file = File::create(&path).map_err(ImageError::io("writing", &path))?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(ImageError::io("writing", &path))
    }

    fn read(dir: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(dir.join(MANIFEST)).ok()?).ok()
    }
}

/// A file's size and a hash of its two ends.
fn probe(path: &Path) -> io::Result<(u64, String)> {
    use std::os::unix::fs::FileExt as _;
    let file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let mut buffer = [0; PROBE];
    let mut hash = Sha256::new();
    for at in [0, bytes.saturating_sub(PROBE as u64)] {
        let length = (bytes - at).min(PROBE as u64) as usize;
        file.read_exact_at(&mut buffer[..length], at)?;
        hash.update(&buffer[..length]);
    }
    Ok((bytes, hex(&hash.finalize())))
}

/// SHA-256 of a file, in hexadecimal.
pub(crate) fn hash_file(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&hash.finalize())),
            length => hash.update(&buffer[..length]),
        }
    }
}

/// SHA-256 of parts, each with its length, in hexadecimal.
pub(crate) fn hash_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hex(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn remove(path: &Path) -> Result<(), ImageError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(ImageError::io("removing", path)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache(dir: &Path) -> Cache {
        Cache { root: dir.join("cache") }
    }

    fn fill(text: &str) -> impl Fn(&Path) -> Result<(), ImageError> {
        move |dir| {
            let path = dir.join("file");
            fs::write(&path, text).map_err(ImageError::io("writing", &path))
        }
    }

    #[test]
    fn an_entry_appears_only_when_it_is_complete() -> Result<(), Box<dyn std::error::Error>> {
        let dir = tempfile::tempdir()?;
        let cache = cache(dir.path());
        let lock = cache.lock(|| ())?;
        let failed = cache.make(&lock, "snapshot-1", |dir| {
            fill("half")(dir)?;
            Err(ImageError::Snapshot("interrupted".into()))
        });
        assert!(failed.is_err() && cache.entry("snapshot-1").is_none());
        assert_eq!(fs::read_dir(cache.root())?.count(), 1, "only the lock is left");
        cache.make(&lock, "snapshot-1", fill("whole"))?;
        assert!(cache.entry("snapshot-1").is_some_and(|entry| entry.verify().is_ok() && entry.bytes() == 5));
        Ok(())
    }

    #[test]
    fn damage_is_noticed() -> Result<(), Box<dyn std::error::Error>> {
        let dir = tempfile::tempdir()?;
        let cache = cache(dir.path());
        let lock = cache.lock(|| ())?;
        let long = "0123456789".repeat(2000);
        let entry = cache.make(&lock, "native-1", fill(&long))?;
        let file = entry.file("file");
        for damaged in ["", &long[1..], &long.replacen('0', "x", 1), &format!("{}x", &long[1..])] {
            fs::write(&file, damaged)?;
            assert!(cache.entry("native-1").is_none());
        }
        let mut middle = long.clone().into_bytes();
        middle[10_000] = b'x';
        fs::write(&file, middle)?;
        assert!(entry.verify().is_err());
        fs::write(&file, &long)?;
        assert!(cache.entry("native-1").is_some() && entry.verify().is_ok());
        Ok(())
    }

    #[test]
    fn one_holder_of_the_lock_at_a_time() -> Result<(), Box<dyn std::error::Error>> {
        let dir = tempfile::tempdir()?;
        let cache = cache(dir.path());
        let first = cache.lock(|| ())?;
        let (told, waits) = std::sync::mpsc::channel();
        let second = std::thread::spawn({
            let cache = cache.clone();
            move || cache.lock(|| told.send(()).unwrap_or_default()).is_ok_and(|_| cache.entry("library-1").is_some())
        });
        waits.recv()?;
        cache.make(&first, "library-1", fill("made by the first"))?;
        drop(first);
        assert!(second.join().unwrap_or(false), "the second finds what the first made");
        Ok(())
    }

    #[test]
    fn old_entries_go() -> Result<(), Box<dyn std::error::Error>> {
        let dir = tempfile::tempdir()?;
        let cache = cache(dir.path());
        let lock = cache.lock(|| ())?;
        for name in ["snapshot-1", "snapshot-2", "native-1"] {
            cache.make(&lock, name, fill(name))?;
        }
        cache.prune(&lock, "snapshot-", |name| name == "snapshot-2")?;
        assert!(cache.entry("snapshot-1").is_none());
        assert!(cache.entry("snapshot-2").is_some() && cache.entry("native-1").is_some());
        Ok(())
    }
}
