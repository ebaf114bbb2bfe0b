//! The model against what Hugging Face `transformers` computed (`scripts/make-model-fixtures.py`).

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use prover::{
    decode::{Engine, EngineOptions, Request, Sampling},
    model::{
        Config, Tokenizer, Transformer,
        files::{Placement, load},
    },
};
use safetensors::SafeTensors;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};
use tch::{Device, Kind, Tensor};

const PROMPTS: usize = 4;

fn models() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/transformers");
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    assert_eq!(folders.len(), 11);
    folders
}

struct Expected {
    prompts: Vec<Vec<i64>>,
    hidden: Vec<Tensor>,
    logits: Vec<Tensor>,
    greedy: Vec<Vec<i64>>,
}

fn expected(folder: &Path) -> Expected {
    let bytes = std::fs::read(folder.join("expected.safetensors")).unwrap();
    let tensors = SafeTensors::deserialize(&bytes).unwrap();
    let get = |name: &str, place: usize| {
        let view = tensors.tensor(&format!("{name}_{place}")).unwrap();
        let shape: Vec<i64> = view.shape().iter().map(|n| *n as i64).collect();
        let kind = if name == "prompt" || name == "greedy" { Kind::Int64 } else { Kind::Float };
        Tensor::from_data_size(view.data(), &shape, kind)
    };
    let ints = |name: &str| (0..PROMPTS).map(|n| Vec::try_from(get(name, n)).unwrap()).collect();
    let floats = |name: &str| (0..PROMPTS).map(|n| get(name, n)).collect();
    Expected { prompts: ints("prompt"), hidden: floats("hidden"), logits: floats("logits"), greedy: ints("greedy") }
}

fn is_bf16(folder: &Path) -> bool {
    folder.to_str().unwrap().ends_with("bf16")
}

fn stored(folder: &Path) -> Transformer {
    load(folder, Placement { device: Device::Cpu, kind: None }).unwrap()
}

fn difference(a: &Tensor, b: &Tensor) -> f64 {
    (a - b).abs().max().double_value(&[])
}

/// Checks hidden states and logits of prompts computed together in `groups`.
fn check(name: &str, model: &Transformer, expected: &Expected, groups: &[&[usize]], bound: f64) {
    let _guard = tch::no_grad_guard();
    for group in groups {
        let prompts: Vec<&[i64]> = group.iter().map(|n| expected.prompts[*n].as_slice()).collect();
        let hidden = model.hidden_packed(&prompts).unwrap();
        let logits = model.logits(&hidden).unwrap();
        let mut start = 0;
        for place in *group {
            let length = expected.prompts[*place].len() as i64;
            for (what, ours, theirs) in [("hidden", &hidden, &expected.hidden), ("logits", &logits, &expected.logits)] {
                let theirs = &theirs[*place];
                let ours = ours.narrow(0, start, length).to_kind(Kind::Float);
                let error = difference(&ours, theirs);
                assert!(error <= bound, "{name}: {what} of prompt {place} is off by {error}");
            }
            start += length;
        }
    }
}

const ALONE: [&[usize]; PROMPTS] = [&[0], &[1], &[2], &[3]];
const TOGETHER: [&[usize]; 2] = [&[3, 0, 2, 1], &[1, 1, 2]];

#[test]
fn hidden_states_and_logits_are_those_of_transformers() {
    for folder in models() {
        let (name, expected) = (folder.display().to_string(), expected(&folder));
        let model = stored(&folder);
        if is_bf16(&folder) {
            check_bf16(&name, &model, &folder, &expected);
            continue;
        }
        check(&name, &model, &expected, &ALONE, 1e-4);
        check(&name, &model, &expected, &TOGETHER, 1e-4);
        // The way that training takes.
        check(&name, &model.for_training(), &expected, &TOGETHER, 1e-4);
    }
}

/// In bf16, results differ by where they are rounded: ours must be at least as near to the same weights in f32.
fn check_bf16(name: &str, model: &Transformer, folder: &Path, expected: &Expected) {
    let _guard = tch::no_grad_guard();
    assert_eq!(model.kind(), Kind::BFloat16);
    let exact = load(folder, Placement { device: Device::Cpu, kind: Some(Kind::Float) }).unwrap();
    for (place, prompt) in expected.prompts.iter().enumerate() {
        let of = |model: &Transformer| model.logits(&model.hidden_packed(&[prompt]).unwrap()).unwrap();
        let exact = of(&exact);
        let (ours, theirs) = (difference(&of(model), &exact), difference(&expected.logits[place], &exact));
        let range = exact.abs().max().double_value(&[]);
        assert!(theirs < 0.15 * range, "{name}: prompt {place}: the fixture is off by {theirs} of {range}");
        assert!(ours <= theirs.max(0.02 * range), "{name}: prompt {place}: off by {ours}, transformers by {theirs}");
    }
}

/// A tokenizer whose words are the token numbers.
fn words(config: &Config) -> (tempfile::TempDir, Arc<Tokenizer>) {
    let vocab: BTreeMap<String, u32> = (0..config.vocab_size as u32).map(|n| (format!("t{n}"), n)).collect();
    let json = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
        "pre_tokenizer": { "type": "WhitespaceSplit" }, "post_processor": null, "decoder": null,
        "model": { "type": "WordLevel", "vocab": vocab, "unk_token": "t0" },
    });
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("tokenizer.json"), json.to_string()).unwrap();
    let tokenizer = Tokenizer::read(folder.path(), config).unwrap();
    (folder, Arc::new(tokenizer))
}

fn greedy(prompt: &[i64], new: usize) -> Request {
    let sampling = Sampling { temperature: 0.0, max_tokens: new, ..Sampling::default() };
    Request { prompt: prompt.iter().map(|t| *t as u32).collect(), samples: 1, sampling }
}

#[tokio::test]
async fn greedy_continuations_with_the_cache_are_those_of_transformers() {
    for folder in models().iter().filter(|folder| !is_bf16(folder)) {
        let expected = expected(folder);
        let model = stored(folder);
        let (_kept, tokenizer) = words(model.config());
        let options = EngineOptions::new(model.config(), Device::Cpu);
        let engine = Engine::start(model, tokenizer, &options).unwrap();
        let ask = |place: usize| {
            let request = greedy(&expected.prompts[place], 24);
            engine.generate(request)
        };
        let alone = ask(0).await.unwrap();
        let (a, b, c, d) = tokio::join!(ask(0), ask(1), ask(2), ask(3));
        for (place, completion) in [a, b, c, d].into_iter().enumerate() {
            let completion = completion.unwrap();
            let mut tokens: Vec<i64> = completion.samples[0].tokens.iter().map(|t| i64::from(*t)).collect();
            if completion.samples[0].finish == prover::decode::Finish::Stop {
                tokens.push(2);
            }
            assert_eq!(tokens, expected.greedy[place], "{} prompt {place}", folder.display());
            if place == 0 {
                assert_eq!(completion.samples[0].tokens, alone.samples[0].tokens);
            }
        }
    }
}

#[test]
fn greedy_continuations_without_the_cache_are_the_same() {
    let _guard = tch::no_grad_guard();
    for folder in models().iter().filter(|folder| !is_bf16(folder) && !folder.ends_with("llama-dynamic")) {
        let (model, expected) = (stored(folder), expected(folder));
        for (prompt, greedy) in expected.prompts.iter().zip(&expected.greedy) {
            let mut tokens = prompt.clone();
            for next in greedy {
                let hidden = model.hidden_packed(&[&tokens]).unwrap();
                let logits = model.logits(&hidden.narrow(0, tokens.len() as i64 - 1, 1)).unwrap();
                assert_eq!(logits.argmax(-1, false).int64_value(&[0]), *next, "{}", folder.display());
                tokens.push(*next);
            }
        }
    }
}

#[test]
fn what_is_saved_loads_as_the_same() {
    for folder in models().iter().filter(|folder| !is_bf16(folder)) {
        let saved = tempfile::tempdir().unwrap();
        prover::model::files::save(&stored(folder), saved.path(), Kind::Float).unwrap();
        let again = stored(saved.path());
        let bound = 1e-4;
        check(&folder.display().to_string(), &again, &expected(folder), &ALONE, bound);
        let (mut before, mut after) = (stored(folder).config().clone(), again.config().clone());
        (before.dtype, after.dtype) = (None, None);
        assert_eq!(before, after);
    }
}
