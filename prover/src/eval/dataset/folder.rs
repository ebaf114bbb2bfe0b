//! Lean files in folders.

use super::{Dataset, DatasetError, Entry, Keep, complete, decode, rows, scan, sha256, split_name, unreadable};
use std::{
    collections::BTreeSet,
    path::{Component, Path, PathBuf},
};
use walkdir::{DirEntry, WalkDir};

/// Files and folders of build systems: no statements are there.
const SKIPPED: [&str; 6] = ["lakefile.lean", "Main.lean", "build", "lake-packages", "target", "node_modules"];

pub(super) fn load(root: &Path) -> Result<Dataset, DatasetError> {
    let mut files: Vec<PathBuf> = Vec::new();
    for item in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_wanted) {
        let item = item.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            unreadable(&path, error.into())
        })?;
        let extension = item.path().extension().and_then(|e| e.to_str());
        if item.file_type().is_file() && matches!(extension, Some("lean" | "jsonl")) {
            files.push(item.into_path());
        }
    }
    let mut dataset = Dataset { path: root.to_owned(), sha256: String::new(), entries: Vec::new(), notes: Vec::new() };
    let mut lines = String::new();
    for path in files {
        let bytes = std::fs::read(&path).map_err(|source| unreadable(&path, source))?;
        let relative = path.strip_prefix(root).unwrap_or(&path);
        lines.extend([sha256(&bytes), "  ".to_owned(), slashed(relative), "\n".to_owned()]);
        let text = decode(&path, &bytes)?;
        let found = if path.extension().is_some_and(|e| e == "jsonl") {
            rows::parse(&path, &text, &mut dataset.notes)?
        } else {
            lean_file(&path, root, &text, &mut dataset.notes)?
        };
        dataset.entries.extend(found);
    }
    dataset.sha256 = sha256(lines.as_bytes());
    Ok(dataset)
}

fn is_wanted(item: &DirEntry) -> bool {
    let name = item.file_name().to_string_lossy();
    item.depth() == 0 || !(name.starts_with('.') || SKIPPED.contains(&name.as_ref()))
}

/// The file as one entry; none if it states nothing.
pub(super) fn lean_file(
    path: &Path,
    root: &Path,
    text: &str,
    notes: &mut Vec<String>,
) -> Result<Vec<Entry>, DatasetError> {
    let done = complete(text, Keep::Context);
    if done.open.is_empty() {
        return Ok(Vec::new());
    }
    for emptied in done.emptied {
        notes.push(format!("{}: the proof of {emptied} was taken away", path.display()));
    }
    let (text, shift) = inline_imports(path, root, &done.text)?;
    let split = path.strip_prefix(root).unwrap_or(path).components().rev().find_map(|part| match part {
        Component::Normal(name) => Path::new(name).file_stem().and_then(|s| s.to_str()).and_then(split_name),
        _ => None,
    });
    Ok(vec![Entry {
        name: None,
        split: split.unwrap_or_default(),
        path: path.to_owned(),
        line: 1,
        shift: Some(shift),
        open: done.open,
        text,
        informal: None,
    }])
}

/// The text with what it imports from its own dataset in place of those imports. Ports of miniF2F keep
/// their common imports and `open`s in such a file. Also how many lines further down everything stands then.
fn inline_imports(path: &Path, root: &Path, text: &str) -> Result<(String, usize), DatasetError> {
    let mut header = Header { imports: Vec::new(), body: String::new(), seen: BTreeSet::new() };
    header.add(path, root, text)?;
    if header.seen.is_empty() {
        return Ok((text.to_owned(), 0));
    }
    let imports: String = header.imports.iter().flat_map(|import| ["import ", import, "\n"]).collect();
    let inlined = imports + &header.body;
    let shift = inlined.lines().count().saturating_sub(text.trim_end().lines().count());
    Ok((inlined, shift))
}

struct Header {
    imports: Vec<String>,
    body: String,
    /// Files of the dataset that are in.
    seen: BTreeSet<PathBuf>,
}

impl Header {
    fn add(&mut self, path: &Path, root: &Path, text: &str) -> Result<(), DatasetError> {
        let code = scan::code(text);
        let mut after = 0;
        for range in scan::commands(&code) {
            let line = &code[range.start
                ..code[range.clone()].iter().position(|b| *b == b'\n').map_or(range.end, |n| range.start + n)];
            let Some(module) = line.strip_prefix(b"import ") else { break };
            let module = String::from_utf8_lossy(module).trim().to_owned();
            after = range.start + line.len();
            match own_file(path, root, &module) {
                Some(file) => {
                    if self.seen.insert(file.clone()) {
                        let bytes = std::fs::read(&file).map_err(|source| unreadable(&file, source))?;
                        self.add(&file, root, &decode(&file, &bytes)?)?;
                    }
                }
                None if self.imports.contains(&module) => {}
                None => self.imports.push(module),
            }
        }
        self.body.push_str(text[after..].trim_end());
        self.body.push('\n');
        Ok(())
    }
}

/// The dataset's own file of a module, looked for from the root and from each folder above the file.
fn own_file(path: &Path, root: &Path, module: &str) -> Option<PathBuf> {
    let relative: PathBuf = module.split('.').collect::<PathBuf>().with_extension("lean");
    let inside = |folder: &&Path| folder.starts_with(root);
    let folders = path.ancestors().skip(1).take_while(inside);
    folders.map(|folder| folder.join(&relative)).find(|file| file.is_file() && file != path)
}

fn slashed(path: &Path) -> String {
    path.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_splits_and_imports_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        put("Mini/Imports.lean", "import Mathlib.Tactic\nimport Mathlib.Data.Real.Basic\nopen Nat\n");
        put(
            "Mini/Valid/a.lean",
            "\u{feff}import Mini.Imports\r\nopen Real\r\n-- a note\r\ntheorem a : 1 = 1 := by\r\n  sorry\r\n",
        );
        put("Mini/Test.lean", "import Mini.Imports\ntheorem b : 2 = 2 := by sorry\n\nlemma c : 3 = 3 := by sorry\n");
        put("Mini.lean", "import Mini.Imports\nimport Mini.Valid.a\n");
        put(".lake/x.lean", "theorem no : 1 = 1 := by sorry");
        let mut dataset = Dataset::load(folder.path()).unwrap();
        let splits: Vec<&str> = dataset.entries.iter().map(|e| e.split.as_str()).collect();
        assert_eq!(splits, ["test", "valid"]);
        let valid = &dataset.entries[1].text;
        assert!(valid.starts_with("import Mathlib.Tactic\nimport Mathlib.Data.Real.Basic\n"), "{valid}");
        assert!(valid.contains("open Nat") && valid.contains("open Real") && !valid.contains('\r'), "{valid}");
        let hash = dataset.sha256.clone();
        dataset.select_split("validation").unwrap();
        assert_eq!(dataset.entries.len(), 1);
        assert!(dataset.select_split("train").unwrap_err().to_string().contains("it has: valid"));
        put("Mini/Valid/a.lean", "import Mini.Imports\ntheorem a : 1 = 1 := by sorry\n");
        assert_ne!(Dataset::load(folder.path()).unwrap().sha256, hash);
    }

    #[test]
    fn nothing_to_prove_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Dataset::load(folder.path()).unwrap_err().to_string().contains("no statements"));
        assert!(Dataset::load(&folder.path().join("absent")).unwrap_err().to_string().contains("absent"));
    }
}
