//! The Lean sources that belong to this program, and the order in which they compile.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::cache::hash_parts;
use super::error::ImageError;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lean");

/// The environment variable that names a directory of sources to use in place of the embedded ones.
const OVERRIDE: &str = "MATHLETE_LEAN_SOURCES";

/// The program that compiles and runs all others: the only one that the image's own `lean` elaborates.
pub(crate) const BOOT: &str = "Boot";

/// The module whose `main` is the REPL.
pub(crate) const MAIN: &str = "Repl";

/// The library that stands for Mathlib.
const LIBRARY: &str = "Olympiad";

/// What belongs to this program.
pub(crate) struct Sources {
    /// Text of [`BOOT`].
    pub boot: String,
    /// The modules that the REPL and the library need, each after those it imports.
    pub modules: Vec<Module>,
}

/// A Lean module.
#[derive(Clone, Debug)]
pub(crate) struct Module {
    /// As in `import`: `Olympiad.Real`.
    pub name: String,
    pub text: String,
    /// Modules of this library that it imports.
    pub imports: Vec<String>,
    /// Hash of the text and, through their keys, of all that it imports.
    pub key: String,
}

impl Module {
    /// The module's file without extension, relative to its library.
    pub(crate) fn path(&self) -> PathBuf {
        self.name.split('.').collect()
    }
}

/// Reads the sources; the modules' keys depend on the image's.
pub(crate) fn read(image_key: &str) -> Result<Sources, ImageError> {
    let texts = match std::env::var_os(OVERRIDE).filter(|dir| !dir.is_empty()) {
        Some(dir) => on_disk(Path::new(&dir))?,
        None => embedded(&EMBEDDED)?,
    };
    let absent = |name| ImageError::Sources(format!("there is no module {name}"));
    // The REPL also imports it, as a module like any other.
    let boot = texts.get(BOOT).cloned().ok_or_else(|| absent(BOOT))?;
    if !texts.contains_key(MAIN) {
        return Err(absent(MAIN));
    }
    // Whatever the compiling program is changed to do, it may do to every module.
    let base = hash_parts([image_key.as_bytes(), boot.as_bytes()]);
    let mut modules = order(&texts, &base)?;
    let needed = reachable(&modules, &[MAIN, LIBRARY]);
    modules.retain(|module| needed.contains(&module.name));
    Ok(Sources { boot, modules })
}

/// The roots and all that they import, directly or not.
fn reachable(modules: &[Module], roots: &[&str]) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = roots.iter().map(|&root| root.to_owned()).collect();
    // Importers come after what they import: one pass backwards meets every importer first.
    for module in modules.iter().rev() {
        if found.contains(&module.name) {
            found.extend(module.imports.iter().cloned());
        }
    }
    found
}

impl Sources {
    /// One hash for all modules.
    pub(crate) fn key(&self) -> String {
        hash_parts(self.modules.iter().map(|module| module.key.as_bytes()))[..12].to_owned()
    }

    /// Writes all sources below `dir`.
    pub(crate) fn write(&self, dir: &Path) -> Result<(), ImageError> {
        let all = self.modules.iter().map(|module| (module.path(), &module.text));
        for (path, text) in all.chain([(PathBuf::from(BOOT), &self.boot)]) {
            let path = dir.join(format!("{}.lean", path.display()));
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent).map_err(ImageError::cache(dir))?;
            }
            std::fs::write(&path, text).map_err(ImageError::cache(dir))?;
        }
        Ok(())
    }
}

fn embedded(root: &Dir<'_>) -> Result<BTreeMap<String, String>, ImageError> {
    let mut texts = BTreeMap::new();
    let mut dirs = vec![root];
    while let Some(dir) = dirs.pop() {
        dirs.extend(dir.dirs());
        for file in dir.files() {
            let text = file.contents_utf8();
            add(&mut texts, file.path(), text.map(str::to_owned))?;
        }
    }
    Ok(texts)
}

fn on_disk(root: &Path) -> Result<BTreeMap<String, String>, ImageError> {
    let mut texts = BTreeMap::new();
    let mut dirs = vec![root.to_owned()];
    while let Some(dir) = dirs.pop() {
        for entry in std::fs::read_dir(&dir).map_err(ImageError::io("listing", &dir))? {
            let path = entry.map_err(ImageError::io("listing", &dir))?.path();
            if path.is_dir() {
                dirs.push(path);
            } else if let Ok(relative) = path.strip_prefix(root) {
                add(&mut texts, relative, std::fs::read_to_string(&path).ok())?;
            }
        }
    }
    Ok(texts)
}

fn add(texts: &mut BTreeMap<String, String>, path: &Path, text: Option<String>) -> Result<(), ImageError> {
    if path.extension().is_none_or(|extension| extension != "lean") {
        return Ok(());
    }
    let text = text.ok_or_else(|| ImageError::Sources(format!("{} is not UTF-8", path.display())))?;
    let parts: Vec<_> = path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    texts.insert(parts.join("."), text);
    Ok(())
}

fn order(texts: &BTreeMap<String, String>, image_key: &str) -> Result<Vec<Module>, ImageError> {
    let mut waiting: Vec<(String, String, Vec<String>)> = Vec::new();
    for (name, text) in texts {
        let local = imports(text).into_iter().filter(|import| texts.contains_key(import)).collect();
        waiting.push((name.clone(), text.clone(), local));
    }
    let mut done: Vec<Module> = Vec::new();
    let mut keys: BTreeMap<String, String> = BTreeMap::new();
    while !waiting.is_empty() {
        let before = done.len();
        let mut next = Vec::new();
        for (name, text, local) in waiting {
            if local.iter().all(|import| keys.contains_key(import)) {
                let parts = [image_key.as_bytes(), name.as_bytes(), text.as_bytes()];
                let imported = local.iter().filter_map(|import| keys.get(import)).map(String::as_bytes);
                let key = hash_parts(parts.into_iter().chain(imported))[..16].to_owned();
                keys.insert(name.clone(), key.clone());
                done.push(Module { name, text, imports: local, key });
            } else {
                next.push((name, text, local));
            }
        }
        if done.len() == before {
            let names: BTreeSet<_> = next.iter().map(|(name, ..)| name.as_str()).collect();
            let names: Vec<_> = names.into_iter().collect();
            return Err(ImageError::Sources(format!("modules import each other: {}", names.join(", "))));
        }
        waiting = next;
    }
    Ok(done)
}

/// The modules named in a file's header.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut comment_depth = 0usize;
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        // Block comments may stand before and between imports; one that shares a line with an import does not occur.
        let opened = line.matches("/-").count();
        let closed = line.matches("-/").count();
        if comment_depth > 0 || opened > 0 {
            comment_depth = (comment_depth + opened).saturating_sub(closed);
            continue;
        }
        while words.peek().is_some_and(|word| matches!(*word, "public" | "private" | "meta")) {
            words.next();
        }
        match words.next() {
            Some("import") => found.extend(words.filter(|word| *word != "all").map(str::to_owned)),
            None | Some("module" | "prelude") => {}
            Some(word) if word.starts_with("--") => {}
            Some(_) => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_headers() {
        let text = "/- Copyright\nimport Not.This -/\nmodule\n\n-- comment\npublic import Lean\nimport all A.B\npublic meta import C\n\n\
                    /-! doc -/\nnamespace X\nimport Not.That";
        assert_eq!(imports(text), ["Lean", "A.B", "C"]);
    }

    #[test]
    fn orders_and_keys_by_what_is_imported() -> Result<(), ImageError> {
        let texts = |c: &str| {
            let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
            BTreeMap::from([file("A", "import B\nimport Lean"), file("B", "import C"), file("C", c), file("D", "")])
        };
        let first = order(&texts("-- one"), "image")?;
        let names: Vec<_> = first.iter().map(|module| module.name.as_str()).collect();
        assert!(names.iter().position(|n| *n == "C") < names.iter().position(|n| *n == "B"));
        assert_eq!(first.last().map(|module| module.name.as_str()), Some("A"));
        let second = order(&texts("-- two"), "image")?;
        let key = |modules: &[Module], name: &str| {
            modules.iter().find(|module| module.name == name).map(|module| module.key.clone())
        };
        for (name, changed) in [("A", true), ("B", true), ("C", true), ("D", false)] {
            assert_eq!(key(&first, name) != key(&second, name), changed, "{name}");
        }
        let circle = BTreeMap::from([("A".to_owned(), "import B".to_owned()), ("B".to_owned(), "import A".to_owned())]);
        assert!(order(&circle, "image").is_err());
        Ok(())
    }
}
