//! What lies on the disk: the project, its packages, Lake and the REPL.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::LakeError;

/// A folder with a Lake project in it.
#[derive(Debug, Clone)]
pub struct Project {
    directory: PathBuf,
    toolchain: Option<String>,
    manifest: Manifest,
}

/// What is read of `lake-manifest.json`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    #[serde(default)]
    name: String,
    #[serde(default)]
    packages_dir: Option<PathBuf>,
    #[serde(default)]
    packages: Vec<Package>,
}

#[derive(Debug, Clone, Deserialize)]
struct Package {
    name: String,
    /// Of packages from Git.
    #[serde(default)]
    rev: Option<String>,
    /// Of packages that are folders.
    #[serde(default)]
    dir: Option<PathBuf>,
}

/// Mathlib as a project has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mathlib {
    /// Its commit, where the manifest tells.
    pub revision: Option<String>,
    /// Whether its compiled files are there.
    pub is_built: bool,
}

impl Project {
    /// The project in `directory`.
    pub fn read(directory: &Path) -> Result<Self, LakeError> {
        let none = || LakeError::NoProject(directory.to_owned());
        let directory = fs::canonicalize(directory).map_err(|_| none())?;
        if !["lakefile.toml", "lakefile.lean"].iter().any(|file| directory.join(file).is_file()) {
            return Err(none());
        }
        let toolchain = fs::read_to_string(directory.join("lean-toolchain")).ok();
        let toolchain = toolchain.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        // Lake tells of a manifest that is damaged better than we could.
        let manifest = fs::read(directory.join("lake-manifest.json")).ok();
        let manifest = manifest.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Ok(Self { directory, toolchain, manifest })
    }

    /// Its folder, absolute.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Its name in its manifest, or its folder's.
    pub fn name(&self) -> String {
        if self.manifest.name.is_empty() {
            self.directory.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        } else {
            self.manifest.name.clone()
        }
    }

    /// What `lean-toolchain` says, as `leanprover/lean4:v4.28.0`.
    pub fn toolchain(&self) -> Option<&str> {
        self.toolchain.as_deref()
    }

    /// The part of the toolchain that is a version, fit for the name of a folder.
    pub fn toolchain_version(&self) -> Option<String> {
        let version = self.toolchain()?.rsplit(':').next()?;
        Some(version.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '-' }).collect())
    }

    /// Mathlib, if the project depends on it or is it.
    pub fn mathlib(&self) -> Option<Mathlib> {
        let (folder, revision) = if self.manifest.name == "mathlib" {
            (self.directory.clone(), None)
        } else {
            let package = self.manifest.packages.iter().find(|package| package.name == "mathlib")?;
            let folder = match &package.dir {
                Some(dir) => self.directory.join(dir),
                None => self.packages().join("mathlib"),
            };
            (folder, package.rev.clone())
        };
        // Lake has moved them once.
        let compiled = [".lake/build/lib/lean/Mathlib.olean", ".lake/build/lib/Mathlib.olean"];
        Some(Mathlib { revision, is_built: compiled.iter().any(|file| folder.join(file).is_file()) })
    }

    /// What the statements import, for the record: Mathlib's commit.
    pub(super) fn library(&self) -> String {
        match self.mathlib() {
            Some(Mathlib { revision: Some(revision), .. }) => format!("Mathlib {revision}"),
            Some(_) => "Mathlib".to_owned(),
            None => String::new(),
        }
    }

    fn packages(&self) -> PathBuf {
        self.directory.join(self.manifest.packages_dir.as_deref().unwrap_or(Path::new(".lake/packages")))
    }
}

/// Lean's build tool: on the `PATH`, or where elan puts it.
pub fn lake_program() -> Result<PathBuf, LakeError> {
    let elan = env::var_os("ELAN_HOME").map(PathBuf::from);
    let elan = elan.or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".elan"))).unwrap_or_default();
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain([elan.join("bin")]);
    let found = folders.map(|folder| folder.join("lake")).find(|program| program.is_file());
    found.ok_or_else(|| LakeError::NoLake(elan.join("bin")))
}

/// Where the project's REPL may be, in this order: as a package of the project, or in the cache, built for its toolchain.
pub fn repl_places(project: &Project) -> Vec<PathBuf> {
    const BUILT: &str = ".lake/build/bin/repl";
    let mut places: Vec<PathBuf> =
        ["REPL", "repl"].iter().map(|name| project.packages().join(name).join(BUILT)).collect();
    if let (Some(cache), Some(version)) = (crate::image::cache_root(), project.toolchain_version()) {
        places.push(cache.join("repl").join(version).join(BUILT));
    }
    places
}

/// The REPL for a project: the one that the user named, else the first that is there.
pub fn find_repl(project: &Project, named: Option<&Path>) -> Result<PathBuf, LakeError> {
    let places = match named {
        // Said once, meant: no falling back to another one.
        Some(place) => vec![std::path::absolute(place).unwrap_or_else(|_| place.to_owned())],
        None => repl_places(project),
    };
    match places.iter().find(|place| place.is_file()) {
        Some(program) => Ok(program.clone()),
        None => Err(LakeError::NoRepl {
            toolchain: project.toolchain().unwrap_or("this project").to_owned(),
            searched: places,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn a_project_is_read_from_its_files() {
        let manifest = r#"{"version": "1.1.0", "packagesDir": ".lake/packages", "name": "foo", "packages":
            [{"url": "https://…", "type": "git", "rev": "abc123", "name": "mathlib", "inherited": false}]}"#;
        let folder = project(&[
            ("lakefile.toml", "name = \"foo\"\n"),
            ("lean-toolchain", "leanprover/lean4:v4.28.0\n"),
            ("lake-manifest.json", manifest),
            (".lake/packages/REPL/.lake/build/bin/repl", ""),
        ]);
        let read = Project::read(folder.path()).unwrap();
        assert_eq!(read.name(), "foo");
        assert_eq!(read.toolchain_version().unwrap(), "v4.28.0");
        assert_eq!(read.mathlib(), Some(Mathlib { revision: Some("abc123".into()), is_built: false }));
        assert_eq!(read.library(), "Mathlib abc123");
        let repl = find_repl(&read, None).unwrap();
        assert!(repl.ends_with(".lake/packages/REPL/.lake/build/bin/repl"), "{}", repl.display());
        let named = find_repl(&read, Some(Path::new("/nowhere/repl"))).unwrap_err();
        assert!(named.to_string().contains("/nowhere/repl"), "{named}");
    }

    #[test]
    fn what_is_not_there_is_told() {
        let empty = tempfile::tempdir().unwrap();
        assert!(matches!(Project::read(empty.path()), Err(LakeError::NoProject(_))));
        assert!(matches!(Project::read(Path::new("/no/such/folder")), Err(LakeError::NoProject(_))));
        let bare = project(&[("lakefile.lean", ""), ("lake-manifest.json", "{")]);
        let read = Project::read(bare.path()).unwrap();
        assert_eq!((read.toolchain(), read.mathlib()), (None, None));
        assert!(matches!(find_repl(&read, None), Err(LakeError::NoRepl { .. })));
    }
}
