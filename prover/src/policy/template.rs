//! Prompts: `mathlete.json` in a model's folder says how the model wants to be asked.
//!
//! `{declaration}` and `{state}` are filled in; other text stands as it is. A state that does not fit is shortened by
//! whole hypotheses, the oldest first, with a line `…` in their place; if that is not enough, its beginning is cut off.

use super::{
    Query,
    patch::{self, PatchOf},
};
use crate::{
    decode::Constraint,
    goal::Goal,
    model::{ModelError, Tokenizer},
};
use serde::{Deserialize, Serialize};
use std::{path::Path, sync::Arc};

/// The file in a model's folder.
pub const FILE: &str = "mathlete.json";

/// All templates of a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Templates {
    /// Asks for a tactic.
    pub proof_step: Template,
    /// Asks for the size of a proof, if the model can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_size: Option<SizeTemplate>,
    /// Asks for what stands between `{prefix}` and `{suffix}`, if the model can fill in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insert: Option<Template>,
    /// Asks for `{input}` changed as `{instruction}` says, if the model can edit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<EditTemplate>,
    /// What texts are put into before they are embedded, if the model was trained to embed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embedding: Option<EmbeddingTemplates>,
}

/// How to ask for a changed text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditTemplate {
    /// The prompt.
    pub prompt: String,
    /// What the model answers with.
    #[serde(default)]
    pub answer: EditAnswer,
    /// Texts that end the answer, besides the model's end token.
    #[serde(default)]
    pub stop: Vec<String>,
    /// Tokens of an answer at most.
    #[serde(default = "default_max_tokens")]
    pub max_tokens: usize,
    /// Whether the tokenizer adds what it adds by itself (a beginning token).
    #[serde(default)]
    pub special_tokens: bool,
}

/// What a model answers with when it is to change a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EditAnswer {
    /// The whole text.
    #[default]
    Text,
    /// The words that change, as [`patch`](super::patch) has them.
    Patch,
}

impl EditTemplate {
    /// The prompt for a text and what to do with it.
    pub fn ask(&self, input: &str, instruction: &str) -> String {
        self.prompt.replace("{input}", input).replace("{instruction}", instruction)
    }

    /// What answers have to be like.
    pub fn constraint(&self, input: &str) -> Option<Arc<dyn Constraint>> {
        match self.answer {
            EditAnswer::Text => None,
            EditAnswer::Patch => Some(Arc::new(PatchOf::new(input))),
        }
    }

    /// The changed text, if the answer is one.
    pub fn read(&self, input: &str, answer: &str) -> Option<String> {
        match self.answer {
            EditAnswer::Text => Some(answer.to_owned()),
            EditAnswer::Patch => patch::apply(input, answer),
        }
    }
}

/// Frames for `{text}`, by what the embedding is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbeddingTemplates {
    /// To be compared with its like: statements with statements.
    pub similarity: String,
    /// A text that is looked for: a lemma's statement.
    pub document: String,
    /// A text that something is looked for with: a proof state.
    pub query: String,
}

impl EmbeddingTemplates {
    /// The frame with the text in it.
    pub fn put(template: &str, text: &str) -> String {
        template.replace("{text}", text)
    }
}

/// How to ask for a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The prompt.
    pub prompt: String,
    /// Texts that end the answer, besides the model's end token.
    #[serde(default)]
    pub stop: Vec<String>,
    /// Tokens of an answer at most.
    #[serde(default = "default_max_tokens")]
    pub max_tokens: usize,
    /// Whether the tokenizer adds what it adds by itself (a beginning token).
    #[serde(default)]
    pub special_tokens: bool,
}

/// How to ask for a proof's size (arXiv 2202.01344, §4.3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeTemplate {
    /// The prompt.
    pub prompt: String,
    /// One token a bucket, from "no proof" to "the shortest". The value is Σ p_b · b / (buckets - 1).
    pub buckets: Vec<String>,
    /// Whether the tokenizer adds what it adds by itself.
    #[serde(default)]
    pub special_tokens: bool,
}

fn default_max_tokens() -> usize {
    128
}

/// Asks a chat model for a tactic.
const CHAT: &str = "Here is a proof state of Lean 4 with Mathlib:\n\n{state}\n\nAnswer with one tactic that brings the proof \
                    forward: only the tactic, without explanation.";

/// Buckets of a proof's size.
pub const BUCKETS: usize = 11;

/// Names of the templates that are shipped, for `--prompts`.
pub const SHIPPED: [&str; 3] = ["mathlete", "bfs-prover", "llmstep"];

impl Templates {
    /// Our own format: `DECL … GOAL … PROOFSTEP …` (§4 of the paper), fill-in-the-middle by special tokens.
    pub fn mathlete() -> Templates {
        let template = |prompt: &str| Template {
            prompt: prompt.to_owned(),
            stop: Vec::new(),
            max_tokens: default_max_tokens(),
            special_tokens: false,
        };
        Templates {
            proof_step: template("<|decl|>{declaration}<|goal|>{state}<|proofstep|>"),
            proof_size: Some(SizeTemplate {
                prompt: "<|decl|>{declaration}<|goal|>{state}<|proofsize|>".to_owned(),
                buckets: (0..BUCKETS).map(|bucket| format!("<|size{bucket}|>")).collect(),
                special_tokens: false,
            }),
            insert: Some(template("<|prefix|>{prefix}<|suffix|>{suffix}<|middle|>")),
            edit: Some(EditTemplate {
                prompt: "<|input|>{input}<|instruction|>{instruction}<|output|>".to_owned(),
                answer: EditAnswer::Patch,
                stop: Vec::new(),
                max_tokens: default_max_tokens(),
                special_tokens: false,
            }),
            embedding: Some(EmbeddingTemplates {
                similarity: "<|input|>{text}<|end|>".to_owned(),
                document: "<|decl|>{text}<|end|>".to_owned(),
                query: "<|goal|>{text}<|end|>".to_owned(),
            }),
        }
    }

    /// The templates of that name, if it is one of [`SHIPPED`].
    pub fn shipped(name: &str) -> Option<Templates> {
        let step = |prompt: &str, stop: &[&str], special_tokens| Templates {
            proof_step: Template {
                prompt: prompt.to_owned(),
                stop: stop.iter().map(|s| (*s).to_owned()).collect(),
                max_tokens: default_max_tokens(),
                special_tokens,
            },
            proof_size: None,
            insert: None,
            edit: None,
            embedding: None,
        };
        match name {
            "mathlete" => Some(Templates::mathlete()),
            // BFS-Prover's model card: the state, then three colons.
            "bfs-prover" => Some(step("{state}:::", &["\n\n"], true)),
            // llmstep and the decoder-only models trained on LeanDojo's pairs, ReProver's data.
            "llmstep" => Some(step("[GOAL]{state}[PROOFSTEP]", &["[GOAL]", "\n"], true)),
            _ => None,
        }
    }

    /// Reads `mathlete.json` in a model's folder; `None` where there is none.
    pub fn read(folder: &Path) -> Result<Option<Templates>, ModelError> {
        let path = folder.join(FILE);
        if path.exists() { Templates::read_file(&path).map(Some) } else { Ok(None) }
    }

    /// Reads templates from a file of that format.
    pub fn read_file(path: &Path) -> Result<Templates, ModelError> {
        let text = std::fs::read_to_string(path).map_err(|error| ModelError::file(path, error))?;
        let templates: Templates =
            serde_json::from_str(&text).map_err(|error| ModelError::content(path, error.to_string()))?;
        templates.check().map_err(|message| ModelError::content(path, message))?;
        Ok(templates)
    }

    /// What servers are asked with by default: as BFS-Prover wants it, or a chat model's instruction.
    pub fn for_endpoints(chat: bool) -> Templates {
        let prompt = if chat { CHAT } else { "{state}:::" };
        let stop = if chat { Vec::new() } else { vec!["\n\n".to_owned()] };
        let special_tokens = true;
        let proof_step = Template { prompt: prompt.to_owned(), stop, max_tokens: default_max_tokens(), special_tokens };
        Templates { proof_step, proof_size: None, insert: None, edit: None, embedding: None }
    }

    fn check(&self) -> Result<(), String> {
        if !self.proof_step.prompt.contains("{state}") {
            return Err("proof_step's prompt has no {state}".to_owned());
        }
        if self.proof_step.max_tokens == 0 {
            return Err("proof_step's max_tokens is 0".to_owned());
        }
        match &self.proof_size {
            Some(size) if !size.prompt.contains("{state}") => Err("proof_size's prompt has no {state}".to_owned()),
            Some(size) if size.buckets.len() < 2 => Err("proof_size needs at least two buckets".to_owned()),
            _ => Ok(()),
        }
    }

    /// Writes `mathlete.json` into a model's folder.
    pub fn write(&self, folder: &Path) -> Result<(), ModelError> {
        let path = folder.join(FILE);
        let text = serde_json::to_string_pretty(self).map_err(|error| ModelError::content(&path, error.to_string()))?;
        crate::model::files::write_whole(&path, text.as_bytes())
    }
}

/// A state as a model reads it: the goals as Lean prints them, an empty line between.
pub fn state(goals: &[Goal]) -> String {
    goals.iter().map(|goal| goal.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// A prompt's tokens, and whether the state had to be shortened for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The tokens.
    pub tokens: Vec<u32>,
    /// Whether something was left out.
    pub shortened: bool,
}

/// Fills in a template so that it has at most `room` tokens.
pub fn fill(
    template: &str,
    special: bool,
    query: Query<'_>,
    room: usize,
    tokenizer: &Tokenizer,
) -> Result<Prompt, ModelError> {
    // One token has at least a byte, hardly ever more than this: far longer texts need not be looked at whole.
    const MOST_BYTES: usize = 16;
    let (declaration, state) = (query.declaration, state(query.goals));
    let put = |state: &str| {
        let text = template.replace("{declaration}", declaration).replace("{state}", state);
        tokenizer.encode(&text, special)
    };
    if state.len() <= room.saturating_mul(MOST_BYTES) {
        let tokens = put(&state)?;
        if tokens.len() <= room {
            return Ok(Prompt { tokens, shortened: false });
        }
    }
    // How many lines at the end fit: more lines are never fewer tokens, so halving finds it.
    let lines: Vec<&str> = state.lines().collect();
    let kept = |count: usize| format!("…\n{}", lines[lines.len() - count..].join("\n"));
    let (mut fits, mut fails) = (0, lines.len());
    let mut best = None;
    while fits + 1 < fails {
        let middle = usize::midpoint(fits, fails);
        let text = kept(middle);
        let tokens = if text.len() > room.saturating_mul(MOST_BYTES) { Vec::new() } else { put(&text)? };
        if tokens.is_empty() || tokens.len() > room {
            fails = middle;
        } else {
            fits = middle;
            best = Some(tokens);
        }
    }
    if let Some(tokens) = best {
        return Ok(Prompt { tokens, shortened: true });
    }
    // Not even the last line: its end.
    let frame = put("")?.len();
    let last = lines.last().copied().unwrap_or_default();
    let mut start = last.len().saturating_sub(room.saturating_sub(frame).saturating_mul(MOST_BYTES));
    loop {
        while !last.is_char_boundary(start) {
            start += 1;
        }
        let tokens = put(&format!("…{}", &last[start..]))?;
        if tokens.len() <= room || start >= last.len() {
            return Ok(Prompt { tokens, shortened: true });
        }
        start += (last.len() - start).div_ceil(4);
    }
}
