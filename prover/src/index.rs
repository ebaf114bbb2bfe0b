//! Statements by their embeddings: an index that is made once, and what is nearest to a text in it.
//!
//! A folder with `entries.jsonl` (what was indexed), `vectors.safetensors` (`[entries, width]`, f32, unit vectors) and
//! `index.json` (which model embedded it). The graph that is searched (HNSW, arXiv 1603.09320) is built when it is opened.

use crate::{
    decode::{DecodeError, Engine},
    model::{ModelError, Tokenizer, files::write_and_move},
    policy::template::EmbeddingTemplates,
};
use hnsw_rs::prelude::{DistL2, Hnsw};
use safetensors::{Dtype, SafeTensors, tensor::TensorView};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const ENTRIES: &str = "entries.jsonl";
const VECTORS: &str = "vectors.safetensors";
const ABOUT: &str = "index.json";

/// Links of a node in the graph.
const LINKS: usize = 24;
/// Candidates that are looked at when a node is linked.
const CONSTRUCTION: usize = 200;
/// Candidates that are looked at when the graph is searched, at least.
const SEARCH: usize = 128;
/// Up to here all are compared: exact, and as fast.
const FEW: usize = 4096;

/// Why an index cannot be made or used.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// A file.
    #[error("{}: {message}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// The model.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The inference thread.
    #[error(transparent)]
    Decode(#[from] DecodeError),
}

impl IndexError {
    fn file(path: &Path, message: impl std::fmt::Display) -> IndexError {
        IndexError::File { path: path.to_owned(), message: message.to_string() }
    }
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The declaration's name.
    pub name: String,
    /// The declaration up to its `:=`.
    pub statement: String,
    /// The file that it is from.
    pub file: String,
    /// Its line there, from 1.
    pub line: usize,
}

/// How an index was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct About {
    /// The digest of the model's files: [`crate::eval::setup::model_digest`].
    model: String,
    width: usize,
}

/// An index in memory.
pub struct Index {
    entries: Vec<Entry>,
    vectors: Vec<f32>,
    about: About,
    graph: Option<Hnsw<'static, f32, DistL2>>,
}

/// What is near.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'a> {
    /// The statement.
    pub entry: &'a Entry,
    /// The cosine of the angle between the embeddings.
    pub score: f32,
}

/// A text's embedding of unit length, in a frame; what is too long for the model is cut off.
pub async fn embed(
    engine: &Engine,
    tokenizer: &Tokenizer,
    frame: Option<&str>,
    text: &str,
) -> Result<Vec<f32>, IndexError> {
    let text = frame.map_or_else(|| text.to_owned(), |frame| EmbeddingTemplates::put(frame, text));
    let mut tokens = tokenizer.encode(&text, false)?;
    tokens.truncate(engine.config().context);
    let mut vector = engine.embed(tokens).await?;
    normalise(&mut vector);
    Ok(vector)
}

/// The cosine of the angle between unit vectors at this distance. The graph works with distances: rounding can bring a
/// product above 1, and what is left to 1 below 0, which it does not take.
fn cosine(distance: f32) -> f32 {
    1.0 - distance * distance / 2.0
}

/// Scales a vector to unit length.
pub fn normalise(vector: &mut [f32]) {
    let norm = vector.iter().map(|x| f64::from(*x) * f64::from(*x)).sum::<f64>().sqrt();
    if norm > 0.0 {
        for x in vector {
            *x = (f64::from(*x) / norm) as f32;
        }
    }
}

impl Index {
    /// Of entries and their embeddings, in the same order, by the model of this digest.
    pub fn new(entries: Vec<Entry>, vectors: &[Vec<f32>], model: String) -> Index {
        let width = vectors.first().map_or(0, Vec::len);
        Index::built(entries, vectors.concat(), About { model, width })
    }

    fn built(entries: Vec<Entry>, vectors: Vec<f32>, about: About) -> Index {
        let graph = (entries.len() > FEW).then(|| {
            let graph = Hnsw::new(LINKS, entries.len(), 16, CONSTRUCTION, DistL2 {});
            let rows: Vec<Vec<f32>> = vectors.chunks(about.width).map(<[f32]>::to_vec).collect();
            let numbered: Vec<(&Vec<f32>, usize)> = rows.iter().zip(0..).collect();
            graph.parallel_insert(&numbered);
            graph
        });
        Index { entries, vectors, about, graph }
    }

    /// Whether the model of this digest made it. Embeddings of different models cannot be compared.
    pub fn is_of(&self, model: &str) -> bool {
        self.about.model == model
    }

    /// Statements in it.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The nearest statements to a unit vector, nearest first.
    pub fn nearest(&self, vector: &[f32], count: usize) -> Vec<Hit<'_>> {
        let hit = |place: usize, score: f32| Some(Hit { entry: self.entries.get(place)?, score });
        if let Some(graph) = &self.graph {
            let found = graph.search(vector, count, SEARCH.max(2 * count));
            return found.into_iter().filter_map(|near| hit(near.d_id, cosine(near.distance))).collect();
        }
        let score = |row: &[f32]| row.iter().zip(vector).map(|(a, b)| a * b).sum::<f32>();
        let mut scores: Vec<(usize, f32)> =
            self.vectors.chunks(self.about.width.max(1)).map(score).enumerate().collect();
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        scores.into_iter().take(count).filter_map(|(place, score)| hit(place, score)).collect()
    }

    /// Writes it into a folder; each file appears whole.
    pub fn save(&self, folder: &Path) -> Result<(), IndexError> {
        std::fs::create_dir_all(folder).map_err(|error| IndexError::file(folder, error))?;
        let write = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            write_and_move(&path, bytes).map_err(|error| IndexError::file(&path, error))
        };
        let mut lines = Vec::new();
        for entry in &self.entries {
            serde_json::to_writer(&mut lines, entry).map_err(|error| IndexError::file(folder, error))?;
            lines.push(b'\n');
        }
        write(ENTRIES, &lines)?;
        let bytes: Vec<u8> = self.vectors.iter().flat_map(|number| number.to_le_bytes()).collect();
        let shape = vec![self.entries.len(), self.about.width];
        let view = TensorView::new(Dtype::F32, shape, &bytes).map_err(|error| IndexError::file(folder, error))?;
        let stored = safetensors::serialize([("vectors", view)], None);
        write(VECTORS, &stored.map_err(|error| IndexError::file(folder, error))?)?;
        let about = serde_json::to_vec_pretty(&self.about).map_err(|error| IndexError::file(folder, error))?;
        write(ABOUT, &about)
    }

    /// Reads what [`Index::save`] wrote.
    pub fn open(folder: &Path) -> Result<Index, IndexError> {
        let read = |name: &str| {
            let path = folder.join(name);
            let bytes = std::fs::read(&path).map_err(|error| IndexError::file(&path, error))?;
            Ok::<_, IndexError>((path, bytes))
        };
        let (path, bytes) = read(ABOUT)?;
        let about: About = serde_json::from_slice(&bytes).map_err(|error| IndexError::file(&path, error))?;
        let (path, bytes) = read(ENTRIES)?;
        let text = String::from_utf8(bytes).map_err(|error| IndexError::file(&path, error))?;
        let entry = |(number, line): (usize, &str)| {
            serde_json::from_str(line).map_err(|error| IndexError::file(&path, format!("line {}: {error}", number + 1)))
        };
        let entries: Vec<Entry> = text.lines().enumerate().map(entry).collect::<Result<_, _>>()?;
        let (path, bytes) = read(VECTORS)?;
        let stored = SafeTensors::deserialize(&bytes).map_err(|error| IndexError::file(&path, error))?;
        let tensor = stored.tensor("vectors").map_err(|error| IndexError::file(&path, error))?;
        if tensor.dtype() != Dtype::F32 || tensor.shape() != [entries.len(), about.width] {
            return Err(IndexError::file(&path, format!("not the {} embeddings of {ENTRIES}", entries.len())));
        }
        let vectors = tensor.data().as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        Ok(Index::built(entries, vectors, about))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};

    fn index(count: usize) -> Index {
        let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(1);
        let mut vectors = Vec::new();
        for _ in 0..count {
            let mut vector: Vec<f32> = (0..16).map(|_| random.random::<f32>() - 0.5).collect();
            normalise(&mut vector);
            vectors.push(vector);
        }
        let entry = |n: usize| Entry {
            name: format!("t{n}"),
            statement: format!("theorem t{n} : True"),
            file: "a.lean".to_owned(),
            line: n,
        };
        Index::new((0..count).map(entry).collect(), &vectors, "model".to_owned())
    }

    #[test]
    fn a_statement_is_nearest_to_itself_by_comparison_and_by_graph() {
        for count in [50, FEW + 500] {
            let index = index(count);
            let asked = (0..count).step_by(count / 25);
            let found = asked.clone().filter(|place| {
                let hits = index.nearest(&index.vectors[place * 16..place * 16 + 16], 3);
                assert_eq!(hits.len(), 3);
                hits[0].entry.line == *place && (hits[0].score - 1.0).abs() < 1e-4
            });
            assert!(found.count() >= 24, "of {}", asked.count());
        }
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let index = index(20);
        index.save(folder.path()).unwrap();
        let read = Index::open(folder.path()).unwrap();
        assert_eq!((read.entries, read.vectors, read.about), (index.entries, index.vectors, index.about));
        std::fs::write(folder.path().join(ENTRIES), "{\n").unwrap();
        assert!(Index::open(folder.path()).err().unwrap().to_string().contains("line 1"));
    }
}
