//! What the program says of models that are not right.

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn prover(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_prover")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A good model, for each test to damage.
fn model(root: &Path) -> PathBuf {
    let folder = root.join("model");
    let (code, _, error) =
        prover(&["model", "random", folder.to_str().unwrap(), "--layers", "2", "--hidden", "64", "--vocab", "300"]);
    assert_eq!(code, 0, "{error}");
    folder
}

/// What `model info` complains about, in one line.
fn complaint(folder: &Path) -> String {
    let (code, out, error) = prover(&["model", "info", folder.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (2, ""), "{error}");
    assert_eq!(error.trim_end().lines().count(), 1, "{error}");
    error
}

fn change(folder: &Path, file: &str, change: impl FnOnce(&mut serde_json::Value)) {
    let path = folder.join(file);
    let mut json = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut json);
    fs::write(path, json.to_string()).unwrap();
}

fn contains(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
}

#[test]
fn a_good_model_is_described() {
    let root = tempfile::tempdir().unwrap();
    let folder = model(root.path());
    let (code, text, _) = prover(&["model", "info", folder.to_str().unwrap()]);
    assert_eq!(code, 0);
    contains(&text, &["LlamaForCausalLM", "2 of width 64", "278 tokens", "proof step, proof size, insert, edit"]);
    let (_, json, _) = prover(&["model", "info", folder.to_str().unwrap(), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["layers"], &json["vocab_size"]), (&2.into(), &300.into()));
}

#[test]
fn a_wrong_configuration_is_told_by_file() {
    let root = tempfile::tempdir().unwrap();
    let folder = model(root.path());
    change(&folder, "config.json", |c| c["architectures"][0] = "GPT2LMHeadModel".into());
    contains(&complaint(&folder), &["config.json", "GPT2LMHeadModel", "not supported"]);
    change(&folder, "config.json", |c| c["architectures"][0] = "LlamaForCausalLM".into());
    change(&folder, "config.json", |c| c["rope_parameters"]["rope_type"] = "longrope".into());
    contains(&complaint(&folder), &["config.json", "longrope"]);
    fs::write(folder.join("config.json"), "{").unwrap();
    contains(&complaint(&folder), &["config.json"]);
    fs::remove_file(folder.join("config.json")).unwrap();
    contains(&complaint(&folder), &["config.json", "No such file"]);
}

#[test]
fn wrong_weights_are_told_by_file_and_tensor() {
    let root = tempfile::tempdir().unwrap();
    let folder = model(root.path());
    change(&folder, "config.json", |c| c["num_hidden_layers"] = 3.into());
    contains(&complaint(&folder), &["model.safetensors", "model.layers.2.", "missing"]);
    change(&folder, "config.json", |c| c["num_hidden_layers"] = 2.into());
    change(&folder, "config.json", |c| c["intermediate_size"] = 96.into());
    contains(&complaint(&folder), &["model.safetensors", "mlp.gate_proj.weight", "96"]);
    let weights = fs::read(folder.join("model.safetensors")).unwrap();
    fs::write(folder.join("model.safetensors"), &weights[..weights.len() - 100]).unwrap();
    contains(&complaint(&folder), &["model.safetensors", "not a whole safetensors file"]);
    fs::write(folder.join("model.safetensors"), "").unwrap();
    contains(&complaint(&folder), &["model.safetensors"]);
    fs::remove_file(folder.join("model.safetensors")).unwrap();
    contains(&complaint(&folder), &["model.safetensors", "No such file"]);
    fs::write(folder.join("model.safetensors.index.json"), r#"{"weight_map": {"a": "one.safetensors"}}"#).unwrap();
    contains(&complaint(&folder), &["one.safetensors", "No such file"]);
    fs::write(folder.join("model.safetensors.index.json"), r#"{"weight_map": {"a": "../one.safetensors"}}"#).unwrap();
    contains(&complaint(&folder), &["index.json", "not beside"]);
}

#[test]
fn a_wrong_tokenizer_or_template_is_told() {
    let root = tempfile::tempdir().unwrap();
    let folder = model(root.path());
    fs::write(folder.join("mathlete.json"), r#"{"proof_step": {"prompt": "no place"}}"#).unwrap();
    contains(&complaint(&folder), &["mathlete.json", "{state}"]);
    fs::write(folder.join("mathlete.json"), r#"{"proof_step": {"prompt": "{state}", "stopp": []}}"#).unwrap();
    contains(&complaint(&folder), &["mathlete.json", "stopp"]);
    fs::remove_file(folder.join("mathlete.json")).unwrap();
    change(&folder, "tokenizer.json", |t| t["model"]["vocab"]["zz"] = 9000.into());
    contains(&complaint(&folder), &["tokenizer.json", "9000", "another model's"]);
    fs::write(folder.join("tokenizer.json"), "[]").unwrap();
    contains(&complaint(&folder), &["tokenizer.json"]);
}

#[test]
fn options_that_cannot_be_are_told() {
    let root = tempfile::tempdir().unwrap();
    let folder = model(root.path());
    let folder = folder.to_str().unwrap();
    let file = root.path().join("a.lean");
    fs::write(&file, "theorem t : 1 + 1 = 2 := by sorry\n").unwrap();
    let prove = |more: &[&str]| {
        let (code, _, error) = prover(&[&["prove", file.to_str().unwrap()], more].concat());
        assert_eq!(code, 2, "{error}");
        error
    };
    contains(&prove(&["--model", "/nowhere"]), &["/nowhere", "neither"]);
    contains(&prove(&["--model", folder, "--prompts", "chatgpt"]), &["chatgpt", "bfs-prover"]);
    contains(&prove(&["--model", folder, "--temperature=-1"]), &["temperature"]);
    contains(&prove(&["--model", folder, "--prompts", "llmstep", "--priority", "value"]), &["proof's size"]);
    contains(&prove(&["--model", folder, "--device", "tpu"]), &["--device tpu"]);
    contains(&prove(&["--priority", "value"]), &["portfolio has no value"]);
    if !tch::Cuda::is_available() {
        contains(&prove(&["--model", folder, "--device", "cuda"]), &["GPU"]);
    }
    fs::remove_file(Path::new(folder).join("mathlete.json")).unwrap();
    contains(&prove(&["--model", folder]), &["mathlete.json", "--prompts"]);
}
