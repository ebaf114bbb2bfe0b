//! What a run keeps in its store, and reads back to go on or to report.

use super::{Data, Exercise, Phase, Run};
use crate::{TrainError, files, learn::checkpoint::Progress};
use prover::{
    eval::dataset::sha256,
    prove::{Outcome, Status},
    search::{Learned, LearnedStep, SearchRecord, Tree},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{
    runs,
    training::{Event, Iteration, Model, Statement},
};

/// Nodes of a search tree that are kept, for its picture.
const TREE_NODES: usize = 60;

/// What the attempts at one statement came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The number of the attempt that found a proof, from 0 in each phase.
    pub solved_at: Option<usize>,
    /// Batches of tactics.
    pub expansions: usize,
    /// Tactics run.
    pub tactics: usize,
    /// Wall clock.
    pub seconds: f64,
    /// What its proof teaches. The steps are rows of their own in the store.
    pub learned: Learned,
    /// The search that found it.
    #[serde(default)]
    pub tree: Tree,
    /// The proof, as the gate accepted it.
    #[serde(skip)]
    pub proof: Option<String>,
}

impl Run {
    /// A phase's attempts are a run of their own in the store.
    fn attempts_of(&self, phase: Phase) -> String {
        format!("{} {phase}", self.id)
    }

    /// Makes the phase known, unless it is.
    pub(super) async fn begin(&self, phase: Phase) -> Result<(), TrainError> {
        let setup = serde_json::json!({"run": self.id, "part": phase.part, "round": phase.round}).to_string();
        self.store.begin_run(&self.attempts_of(phase), "phase", &setup).await?;
        Ok(())
    }

    /// What the store has of a phase, by the statement's place.
    pub async fn rows(&self, phase: Phase, statements: &[Exercise]) -> Result<BTreeMap<usize, Found>, TrainError> {
        let places: BTreeMap<&str, usize> =
            statements.iter().enumerate().map(|(place, statement)| (statement.name.as_str(), place)).collect();
        let path = self.folder.join("store.sqlite");
        let mut out = BTreeMap::new();
        for row in self.store.attempts(&self.attempts_of(phase)).await? {
            let place = places.get(row.statement.as_str()).copied();
            let place =
                place.ok_or_else(|| TrainError::content(&path, format!("unknown statement {}", row.statement)))?;
            let mut found: Found =
                serde_json::from_str(&row.detail).map_err(|error| TrainError::content(&path, error))?;
            if let Some(proof) = row.proof {
                found.proof = Some(proof.text);
                found.learned.steps = proof.steps.into_iter().map(learned).collect();
            }
            out.insert(place, found);
        }
        Ok(out)
    }

    /// Keeps what the attempts at a statement came to.
    pub(super) async fn keep(&self, phase: Phase, statement: &Exercise, outcome: Outcome) -> Result<(), TrainError> {
        let proved = outcome.status == Status::Proved;
        // One record an attempt: the statements have one hole.
        let record = outcome.records.last().filter(|_| proved);
        let mut learned = record.map(SearchRecord::learned).unwrap_or_default();
        let steps = std::mem::take(&mut learned.steps).into_iter().map(kept).collect();
        let found = Found {
            solved_at: proved.then(|| outcome.records.len().saturating_sub(1)),
            expansions: outcome.expansions,
            tactics: outcome.tactics,
            seconds: outcome.seconds,
            learned,
            tree: record.map(|record| record.tree(TREE_NODES)).unwrap_or_default(),
            proof: None,
        };
        let path = self.folder.join("store.sqlite");
        let row = runs::Attempt {
            statement: statement.name.clone(),
            attempt: 0,
            status: outcome.status.as_str().to_owned(),
            seconds: outcome.seconds,
            detail: serde_json::to_string(&found).map_err(|error| TrainError::content(&path, error))?,
            proof: outcome.proof.map(|text| runs::Proof { text, axioms: outcome.axioms, steps }),
        };
        Ok(self.store.add_attempt(&self.attempts_of(phase), &row).await?)
    }

    /// Says that a phase is done, and what it cost.
    pub(super) async fn finish(&self, phase: Phase, iteration: &Iteration) -> Result<(), TrainError> {
        self.store.finish_run(&self.attempts_of(phase)).await?;
        self.store.finish_iteration(&self.id, iteration).await?;
        let detail = format!("{phase}: {} of {} proved", iteration.solved, iteration.statements);
        self.tell("attempted", &detail).await
    }

    /// Whether nothing of a phase is left to do.
    pub async fn is_done(&self, phase: Phase) -> Result<bool, TrainError> {
        let done = self.iterations().await?;
        Ok(done.iter().any(|iteration| iteration.part == phase.part && iteration.number == phase.round))
    }

    /// The phases that are done, with what they cost.
    pub async fn iterations(&self) -> Result<Vec<Iteration>, TrainError> {
        Ok(self.store.iterations(&self.id).await?)
    }

    /// What happened so far, in order.
    pub async fn events(&self) -> Result<Vec<Event>, TrainError> {
        Ok(self.store.events(&self.id).await?)
    }

    /// The models trained so far.
    pub async fn models(&self) -> Result<Vec<Model>, TrainError> {
        Ok(self.store.models(&self.id).await?)
    }

    /// Writes down that something happened.
    pub(crate) async fn tell(&self, kind: &str, detail: &str) -> Result<(), TrainError> {
        Ok(self.store.add_event(&self.id, kind, detail).await?)
    }

    /// Keeps what is to be proved.
    pub(super) async fn keep_statements(&self, data: &Data) -> Result<(), TrainError> {
        for (part, exercises) in [("curriculum", &data.curriculum), ("held-out", &data.held_out)] {
            let statement = |exercise: &Exercise| Statement {
                name: exercise.name.clone(),
                statement: exercise.statement.clone(),
                header: exercise.header.clone(),
                family: exercise.family.clone(),
                difficulty: exercise.difficulty,
            };
            let statements: Vec<Statement> = exercises.iter().map(statement).collect();
            self.store.add_statements(&self.id, part, &statements).await?;
        }
        Ok(())
    }

    /// Keeps what is known of a model whose folder is there: training it and saying so may have been cut apart.
    pub(crate) async fn keep_model(&self, name: &str) -> Result<(), TrainError> {
        let folder = self.folder.join("models").join(name);
        let read = |file: &str| {
            let path = files::whole_folder(&folder).unwrap_or_else(|| folder.clone()).join(file);
            std::fs::read(&path).map_err(|error| TrainError::file(&path, error))
        };
        let digest = sha256(&read("model.safetensors")?);
        if self.models().await?.iter().any(|model| model.name == name && model.digest == digest) {
            return Ok(());
        }
        let progress: Progress =
            serde_json::from_slice(&read("training.json")?).map_err(|error| TrainError::content(&folder, error))?;
        let model = Model {
            name: name.to_owned(),
            digest,
            steps: progress.step as u64,
            tokens: progress.tokens,
            seconds: progress.seconds,
            loss: progress.losses.last().copied().unwrap_or_default(),
        };
        self.store.put_model(&self.id, &model).await?;
        self.tell("trained", &format!("{name}: {} steps", model.steps)).await
    }
}

fn learned(step: runs::Step) -> LearnedStep {
    let runs::Step { goals, tactic, size } = step;
    LearnedStep { goals, tactic, size }
}

fn kept(step: LearnedStep) -> runs::Step {
    let LearnedStep { goals, tactic, size } = step;
    runs::Step { goals, tactic, size }
}
