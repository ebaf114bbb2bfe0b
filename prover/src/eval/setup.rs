//! What an evaluation depends on, and the identity that follows from it.

use super::{
    dataset::sha256,
    record::{LeanFacts, PolicyFacts, Settings, Setup, TacticBounds},
};
use crate::{
    policy::Policy,
    prove::Budget,
    search::{Priority, TacticLimits},
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

/// The budgets of a run.
pub fn settings(budget: &Budget) -> Settings {
    let search = &budget.search;
    let bounds = |limits: TacticLimits| TacticBounds {
        heartbeats: limits.heartbeats,
        milliseconds: u64::try_from(limits.time.as_millis()).unwrap_or(u64::MAX),
    };
    Settings {
        attempts: budget.attempts,
        expansions: search.expansions,
        samples: search.samples,
        timeout: search.time.as_secs(),
        seed: search.seed,
        priority: match search.priority {
            Priority::LogProb => "logprob".to_owned(),
            Priority::Value => "value".to_owned(),
        },
        depth: search.depth,
        states: search.states,
        suggestions: search.suggestions,
        tactic: [search.limits.low, search.limits.medium, search.limits.high].map(bounds),
    }
}

/// What proposes tactics: `model` as named on the command line, with a digest of its files if it has any.
pub fn policy_facts(model: &str, policy: &dyn Policy, options: &str) -> io::Result<PolicyFacts> {
    let folder = Path::new(model);
    let sha256 = if folder.is_dir() { model_digest(folder)? } else { String::new() };
    let options = if options.is_empty() { policy.name().to_owned() } else { format!("{}; {options}", policy.name()) };
    Ok(PolicyFacts { model: model.to_owned(), sha256, options })
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
