//! `prover model`: looking at models, sampling from them, measuring them.

use super::{complain, model_arguments::ModelArguments, print};
use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use prover::{
    decode::{Completion, Request, Sampling},
    model::{
        Config, Tokenizer, Transformer,
        byte_level::{END, byte_level, save_tokenizer},
        files::{Files, Placement, save},
    },
    policy::template::Templates,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};
use tch::{Device, Kind};
use tokio::task::JoinSet;

#[derive(Debug, Args)]
pub(super) struct ModelCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Check a model's folder and say what is in it.
    Info {
        /// The folder.
        folder: PathBuf,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Sample from a model (`--model DIR`): the prompt on the command line, as it stands.
    Sample {
        /// The prompt.
        prompt: String,
        /// How many samples.
        #[arg(long, default_value_t = 1)]
        samples: usize,
        /// Everything random comes from this.
        #[arg(long, default_value_t = 0)]
        seed: u64,
        /// Print one JSON object a sample, tokens included.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        model: ModelArguments,
    },
    /// Measure decoding: made-up prompts, several at a time. Prints one JSON object.
    Bench {
        /// Prompts decoded at a time.
        #[arg(long, default_value_t = 8)]
        states: usize,
        /// Samples of each.
        #[arg(long, default_value_t = 8)]
        samples: usize,
        /// Tokens of a prompt.
        #[arg(long, default_value_t = 256)]
        prompt_tokens: usize,
        /// Tokens of a sample.
        #[arg(long, default_value_t = 64)]
        new_tokens: usize,
        /// Repetitions; the first is not counted.
        #[arg(long, default_value_t = 3)]
        runs: usize,
        #[command(flatten)]
        model: ModelArguments,
    },
    /// Make a model with random weights and a tokenizer of bytes, to try things with.
    Random {
        /// The folder to make.
        folder: PathBuf,
        /// Layers.
        #[arg(long, default_value_t = 4)]
        layers: usize,
        /// Width; heads are 64 wide.
        #[arg(long, default_value_t = 256)]
        hidden: i64,
        /// Rows of the embedding: at least the tokenizer's.
        #[arg(long, default_value_t = 512)]
        vocab: i64,
        /// Longest sequence.
        #[arg(long, default_value_t = 1024)]
        context: usize,
        /// The dtype that the weights are stored in.
        #[arg(long, default_value = "f32", value_parser = ["f32", "bf16"])]
        dtype: String,
        /// Everything random comes from this.
        #[arg(long, default_value_t = 0)]
        seed: i64,
    },
}

pub(super) async fn run(command: ModelCommand) -> anyhow::Result<ExitCode> {
    let done = match command.what {
        What::Info { folder, json } => info(&folder, json),
        What::Sample { prompt, samples, seed, json, model } => sample(&model, &prompt, samples, seed, json).await,
        What::Bench { states, samples, prompt_tokens, new_tokens, runs, model } => {
            let load = Load { states, samples, prompt_tokens, new_tokens };
            bench(&model, load, runs).await
        }
        What::Random { folder, layers, hidden, vocab, context, dtype, seed } => {
            let kind = if dtype == "bf16" { Kind::BFloat16 } else { Kind::Float };
            random(&folder, &shape(layers, hidden, vocab, context), kind, seed)
        }
    };
    match done {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            complain(&format!("error: {error:#}"));
            Ok(ExitCode::from(2))
        }
    }
}

fn info(folder: &Path, json: bool) -> anyhow::Result<()> {
    let config = Config::read(folder)?;
    let files = Files::open(folder)?;
    let besides = files.check(&config)?;
    let tokenizer = Tokenizer::read(folder, &config)?;
    let templates = Templates::read(folder)?;
    let asks: Vec<&str> = templates.iter().flat_map(asked).collect();
    if json {
        let facts = serde_json::json!({
            "architecture": config.architecture.name(),
            "parameters": config.parameters(),
            "layers": config.layers,
            "hidden_size": config.hidden_size,
            "heads": config.heads,
            "kv_heads": config.kv_heads,
            "head_dim": config.head_dim,
            "vocab_size": config.vocab_size,
            "context": config.context,
            "rope_scaling": format!("{:?}", config.rope_scaling),
            "tied": config.tied,
            "dtypes": files.kinds(),
            "files": files.count(),
            "bytes": files.bytes(),
            "tokenizer_size": tokenizer.size(),
            "eos": config.eos,
            "prompts": asks,
            "unused_tensors": besides,
        });
        print(&facts.to_string());
        return Ok(());
    }
    let kinds: Vec<String> = files.kinds().into_iter().map(|(kind, count)| format!("{count} in {kind}")).collect();
    let prompts = if asks.is_empty() { "none: give --prompts".to_owned() } else { asks.join(", ") };
    let lines = [
        ("architecture", config.architecture.name().to_owned()),
        ("parameters", format!("{:.1} million", config.parameters() as f64 / 1e6)),
        ("layers", format!("{} of width {}", config.layers, config.hidden_size)),
        ("heads", format!("{} of width {}, {} for keys and values", config.heads, config.head_dim, config.kv_heads)),
        ("embedding", format!("{} rows{}", config.vocab_size, if config.tied { ", also the head" } else { "" })),
        ("context", format!("{} tokens, RoPE scaling: {:?}", config.context, config.rope_scaling)),
        (
            "weights",
            format!("{:.1} MB in {} file(s); tensors: {}", files.bytes() as f64 / 1e6, files.count(), kinds.join(", ")),
        ),
        ("tokenizer", format!("{} tokens, text ends with {:?}", tokenizer.size(), config.eos)),
        ("prompts", prompts),
    ];
    for (name, value) in lines {
        print(&format!("{name:13}{value}"));
    }
    if !besides.is_empty() {
        print(&format!("{:13}{}", "not used", besides.join(", ")));
    }
    Ok(())
}

fn asked(templates: &Templates) -> Vec<&'static str> {
    let parts = [
        ("proof step", true),
        ("proof size", templates.proof_size.is_some()),
        ("insert", templates.insert.is_some()),
        ("edit", templates.edit.is_some()),
        ("embedding", templates.embedding.is_some()),
    ];
    parts.into_iter().filter(|(_, there)| *there).map(|(name, _)| name).collect()
}

fn folder_of(model: &ModelArguments) -> anyhow::Result<&Path> {
    let folder = Path::new(&model.model);
    if !folder.is_dir() {
        bail!("give a model's folder with --model");
    }
    Ok(folder)
}

async fn sample(model: &ModelArguments, prompt: &str, samples: usize, seed: u64, json: bool) -> anyhow::Result<()> {
    let loaded = model.load(folder_of(model)?)?;
    let template = loaded.templates.map(|t| t.proof_step);
    let sampling = Sampling {
        temperature: model.temperature,
        top_k: model.top_k,
        top_p: model.top_p,
        max_tokens: model.max_tokens.map_or_else(|| template.as_ref().map_or(128, |t| t.max_tokens), |n| n as usize),
        stop: template.as_ref().map(|t| t.stop.clone()).unwrap_or_default(),
        seed,
        ..Sampling::default()
    };
    let special = template.is_some_and(|t| t.special_tokens);
    let request = Request { prompt: loaded.tokenizer.encode(prompt, special)?, samples, sampling };
    let completion = loaded.engine.generate(request).await?;
    show(&completion, json);
    Ok(())
}

fn show(completion: &Completion, json: bool) {
    for sample in &completion.samples {
        if json {
            let line = serde_json::json!({
                "text": sample.text, "tokens": sample.tokens, "log_prob": sample.log_prob,
                "mean_log_prob": sample.mean_log_prob, "count": sample.count,
                "finish": format!("{:?}", sample.finish).to_lowercase(),
            });
            print(&line.to_string());
        } else {
            print(&format!("{:>9.3} ×{:<3} {}", sample.log_prob, sample.count, sample.text));
        }
    }
}

/// What is decoded at a time.
#[derive(Debug, Clone, Copy)]
struct Load {
    states: usize,
    samples: usize,
    prompt_tokens: usize,
    new_tokens: usize,
}

async fn bench(model: &ModelArguments, load: Load, runs: usize) -> anyhow::Result<()> {
    let mut loaded_arguments = ModelArguments { max_tokens: u32::try_from(load.new_tokens).ok(), ..model.clone() };
    let rows = u32::try_from(load.states * load.samples).unwrap_or(u32::MAX);
    loaded_arguments.decode_rows = Some(loaded_arguments.decode_rows.unwrap_or(rows.max(8)));
    let loaded = loaded_arguments.load(folder_of(model)?)?;
    let vocab = u32::try_from(loaded.engine.config().vocab_size).unwrap_or(u32::MAX);
    let mut seconds = Vec::new();
    let mut tokens = 0;
    for run in 0..=runs {
        let before = loaded.engine.usage().sampled_tokens;
        let started = Instant::now();
        let mut running = JoinSet::new();
        for state in 0..load.states {
            // Any tokens do, but not the same ones: only a prompt's own samples share it.
            let token = |place: usize| (1 + state * 7919 + place * 104_729 + run) as u32 % vocab;
            let prompt = (0..load.prompt_tokens).map(token).collect();
            let sampling = Sampling {
                temperature: model.temperature,
                max_tokens: load.new_tokens,
                seed: (run * load.states + state) as u64,
                ..Sampling::default()
            };
            let engine = loaded.engine.clone();
            running.spawn(async move { engine.generate(Request { prompt, samples: load.samples, sampling }).await });
        }
        while let Some(done) = running.join_next().await {
            done??;
        }
        if run > 0 {
            seconds.push(started.elapsed().as_secs_f64());
            tokens = loaded.engine.usage().sampled_tokens - before;
        }
    }
    seconds.sort_by(f64::total_cmp);
    let median = seconds.get(seconds.len() / 2).copied().unwrap_or(f64::NAN);
    let line = serde_json::json!({
        "states": load.states, "samples": load.samples, "prompt_tokens": load.prompt_tokens,
        "new_tokens": load.new_tokens, "sampled": tokens, "seconds": median,
        "tokens_per_second": tokens as f64 / median,
    });
    print(&line.to_string());
    Ok(())
}

fn shape(layers: usize, hidden: i64, vocab: i64, context: usize) -> Config {
    let heads = (hidden / 64).max(1);
    Config {
        vocab_size: vocab,
        hidden_size: hidden,
        intermediate_size: hidden * 8 / 3 / 64 * 64 + 64,
        layers,
        heads,
        kv_heads: heads,
        head_dim: 64.min(hidden),
        context,
        rms_norm_eps: 1e-5,
        ..Config::default()
    }
}

fn random(folder: &Path, config: &Config, kind: Kind, seed: i64) -> anyhow::Result<()> {
    if folder.exists() {
        bail!("{}: is already there", folder.display());
    }
    let tokenizer = byte_level().map_err(|error| anyhow::anyhow!(error.to_string())).context("the tokenizer")?;
    let size = tokenizer.get_vocab_size(true) as i64;
    if config.vocab_size < size || config.hidden_size < 2 || config.hidden_size % 2 != 0 {
        bail!("--vocab of at least {size} and an even --hidden are needed");
    }
    let config = Config { eos: tokenizer.token_to_id(END).into_iter().collect(), ..config.clone() };
    let model = Transformer::random(&config, seed, Placement { device: Device::Cpu, kind: Some(Kind::Float) })?;
    save(&model, folder, kind)?;
    save_tokenizer(&tokenizer, folder)?;
    Templates::mathlete().write(folder)?;
    complain(&format!("{}: {:.1} million random parameters", folder.display(), config.parameters() as f64 / 1e6));
    Ok(())
}
