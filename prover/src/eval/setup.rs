//! What an evaluation depends on, and the identity that follows from it.

use super::{
    dataset::sha256,
    record::{LeanFacts, Setup},
};
use lean_bridge::Hello;
use std::{io, path::Path};
use walkdir::WalkDir;

/// Files that make a model what it is; others in its folder are notes.
const MODEL_FILES: [&str; 3] = ["json", "safetensors", "model"];

impl Setup {
    /// The same for the same evaluation, 64 hexadecimal digits: the dataset counts by its bytes, not by its place.
    pub fn identity(&self) -> String {
        let mut setup = self.clone();
        setup.dataset.path = std::path::PathBuf::new();
        serde_json::to_vec(&setup).map_or_else(|_| String::new(), |bytes| sha256(&bytes))
    }
}

/// What a worker says of its Lean.
pub fn lean_facts(hello: &Hello, label: String) -> LeanFacts {
    LeanFacts {
        label,
        version: hello.lean.clone(),
        commit: hello.commit.clone(),
        library: hello.library.clone(),
        image: hello.image.clone(),
    }
}

/// SHA-256 over the `hash  name` lines of a model's files, sorted by name.
pub fn model_digest(folder: &Path) -> io::Result<String> {
    let mut lines = String::new();
    for item in WalkDir::new(folder).max_depth(1).sort_by_file_name() {
        let item = item?;
        let extension = item.path().extension().and_then(|e| e.to_str()).unwrap_or_default();
        if item.file_type().is_file() && MODEL_FILES.contains(&extension) {
            let digest = sha256(&std::fs::read(item.path())?);
            lines.extend([&digest, "  ", &item.file_name().to_string_lossy(), "\n"]);
        }
    }
    Ok(sha256(lines.as_bytes()))
}
