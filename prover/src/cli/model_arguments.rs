//! Options that say which model proposes tactics, and what they set up.

use anyhow::{Context as _, bail};
use clap::Args;
use prover::{
    decode::{Engine, EngineOptions, Sampling},
    model::{
        Tokenizer,
        chat::ChatTemplate,
        files::{Placement, device, load},
        set_threads,
    },
    policy::{
        NoValue, Policy, Value,
        endpoint::{Api, EndpointOptions, EndpointPolicy},
        local::{LocalPolicy, LocalValue},
        mixture::Mixture,
        portfolio::Portfolio,
        template::{SHIPPED, Template, Templates},
    },
    serve::Served as Loaded,
};
use std::{
    path::Path,
    sync::{Arc, Once},
    time::Duration,
};
use tch::Kind;

#[derive(Debug, Clone, Args)]
pub(super) struct ModelArguments {
    /// What proposes tactics: `portfolio`; a folder with a language model in Hugging Face's layout (Llama or Qwen2); or
    /// the address of an OpenAI-compatible server, such as http://localhost:8000/v1.
    #[arg(long, default_value = "portfolio")]
    pub(super) model: String,
    /// Mixes the portfolio's tactics in at this share, between 0 (the model alone) and 1.
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, help_heading = "Model")]
    pub(super) portfolio_share: f64,
    /// How the model is asked: `mathlete`, `bfs-prover`, `llmstep`, or a file like the model folder's mathlete.json,
    /// which is used if this is not given.
    #[arg(long, value_name = "NAME|FILE", help_heading = "Model")]
    pub(super) prompts: Option<String>,
    /// `auto`, `cpu`, `cuda` or `cuda:N`. For a GPU, run with LD_LIBRARY_PATH set to the `torch/lib` folder of a PyTorch
    /// 2.11 that has CUDA.
    #[arg(long, default_value = "auto", help_heading = "Model")]
    pub(super) device: String,
    /// Weights as f32, bf16 or f16; `auto` takes them as stored (f16 becomes f32 on a CPU).
    #[arg(long, default_value = "auto", value_parser = ["auto", "f32", "bf16", "f16"], help_heading = "Model")]
    pub(super) dtype: String,
    /// CPU threads that tactics are computed on; Lean's processes want the others. Embeddings have up to four of their own.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1024), help_heading = "Model")]
    pub(super) threads: u32,
    /// Divides logits; 0 samples the likeliest tactic only.
    #[arg(long, default_value_t = 1.0, help_heading = "Model")]
    pub(super) temperature: f64,
    /// Samples only among the likeliest tokens that together reach this probability.
    #[arg(long, default_value_t = 1.0, help_heading = "Model")]
    pub(super) top_p: f64,
    /// Samples only among so many of the likeliest tokens; 0 for all.
    #[arg(long, default_value_t = 0, help_heading = "Model")]
    pub(super) top_k: usize,
    /// Tokens of a tactic at most; the prompts' own bound if not given.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..), help_heading = "Model")]
    pub(super) max_tokens: Option<u32>,
    /// Samples decoded at a time at most.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..), help_heading = "Model")]
    pub(super) decode_rows: Option<u32>,
    /// Tokens that the cache of keys and values holds.
    #[arg(long, value_parser = clap::value_parser!(u32).range(64..), help_heading = "Model")]
    pub(super) kv_tokens: Option<u32>,
    /// The model's name at the server; the first that it lists if not given.
    #[arg(long, value_name = "NAME", help_heading = "Model")]
    pub(super) endpoint_model: Option<String>,
    /// Which way the server is asked.
    #[arg(long, value_enum, default_value = "completions", help_heading = "Model")]
    pub(super) endpoint_api: ApiArgument,
    /// Seconds that the server may take to answer.
    #[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u32).range(1..), help_heading = "Model")]
    pub(super) endpoint_timeout: u32,
    /// Sent to the server as a bearer token.
    #[arg(long, env = "MATHLETE_API_KEY", hide_env_values = true, value_name = "KEY", help_heading = "Model")]
    pub(super) api_key: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ApiArgument {
    /// `POST /completions`.
    Completions,
    /// `POST /chat/completions`.
    Chat,
}

/// What guides searches.
pub(super) type Guides = (Arc<dyn Policy>, Arc<dyn Value>);

/// Guides, what they are called, and the model in this process that is behind them, if there is one.
pub(super) struct Served {
    pub(super) guides: Guides,
    pub(super) name: String,
    pub(super) model: Option<Loaded>,
}

impl ModelArguments {
    fn check(&self) -> anyhow::Result<()> {
        if !(0.0..=1.0).contains(&self.portfolio_share) {
            bail!("--portfolio-share {}: a number between 0 and 1 is needed", self.portfolio_share);
        }
        if !(self.temperature >= 0.0 && self.temperature.is_finite()) {
            bail!("--temperature {}: 0 or a positive number is needed", self.temperature);
        }
        if !(self.top_p > 0.0 && self.top_p <= 1.0) {
            bail!("--top-p {}: a number above 0 and up to 1 is needed", self.top_p);
        }
        Ok(())
    }

    fn is_endpoint(&self) -> bool {
        self.model.starts_with("http://") || self.model.starts_with("https://")
    }

    /// What proposes tactics and ranks states. `samples` is how often a model is sampled for a state.
    pub(super) async fn guides(&self, samples: usize, wants_value: bool) -> anyhow::Result<Guides> {
        Ok(self.served(samples, wants_value).await?.guides)
    }

    /// The same with the model.
    pub(super) async fn served(&self, samples: usize, wants_value: bool) -> anyhow::Result<Served> {
        self.check()?;
        let no_value = |name: &str| format!("--priority value: {name} has no value");
        if self.model == "portfolio" {
            if wants_value {
                bail!(no_value("portfolio"));
            }
            let guides: Guides = (Arc::new(Portfolio), Arc::new(NoValue));
            return Ok(Served { guides, name: self.model.clone(), model: None });
        }
        let (mut name, mut model) = (self.model.clone(), None);
        let (policy, value): Guides = if self.is_endpoint() {
            if wants_value {
                bail!(no_value(&self.model));
            }
            (Arc::new(EndpointPolicy::connect(self.endpoint(samples)?).await?), Arc::new(NoValue))
        } else {
            let folder = Path::new(&self.model);
            if !folder.is_dir() {
                bail!("--model {}: neither `portfolio`, nor a folder, nor an http:// address", self.model);
            }
            let loaded = self.load(folder)?;
            if let Some(last) = folder.canonicalize()?.file_name() {
                name = last.to_string_lossy().into_owned();
            }
            let guides = self.local(&loaded, name.clone(), samples, wants_value)?;
            model = Some(loaded);
            guides
        };
        if self.portfolio_share > 0.0 {
            let guides: Guides = (Arc::new(Mixture::new(policy, self.portfolio_share)), value);
            return Ok(Served { guides, name, model });
        }
        Ok(Served { guides: (policy, value), name, model })
    }

    fn local(&self, loaded: &Loaded, name: String, samples: usize, wants_value: bool) -> anyhow::Result<Guides> {
        let Some(templates) = loaded.templates.clone() else {
            bail!(
                "{}: has no mathlete.json, so that it is not known how the model wants to be asked: give --prompts {}",
                self.model,
                SHIPPED.join("|")
            );
        };
        let value: Arc<dyn Value> = match templates.proof_size {
            Some(size) if wants_value => {
                Arc::new(LocalValue::new(loaded.engine.clone(), Arc::clone(&loaded.tokenizer), size, name.clone())?)
            }
            None if wants_value => bail!("--priority value: the prompts of {name} do not ask for a proof's size"),
            _ => Arc::new(NoValue),
        };
        let policy = LocalPolicy {
            engine: loaded.engine.clone(),
            tokenizer: Arc::clone(&loaded.tokenizer),
            sampling: self.sampling(&templates.proof_step),
            template: templates.proof_step,
            name,
            samples,
            told_of_shortening: Once::new(),
        };
        Ok((Arc::new(policy), value))
    }

    fn sampling(&self, template: &Template) -> Sampling {
        Sampling {
            temperature: self.temperature,
            top_k: self.top_k,
            top_p: self.top_p,
            max_tokens: self.max_tokens.map_or(template.max_tokens, |n| n as usize),
            stop: template.stop.clone(),
            ..Sampling::default()
        }
    }

    fn endpoint(&self, samples: usize) -> anyhow::Result<EndpointOptions> {
        let templates = match &self.prompts {
            Some(prompts) => named_templates(prompts)?,
            None => Templates::for_endpoints(self.endpoint_api == ApiArgument::Chat),
        };
        Ok(EndpointOptions {
            url: self.model.clone(),
            model: self.endpoint_model.clone(),
            key: self.api_key.clone(),
            api: match self.endpoint_api {
                ApiArgument::Completions => Api::Completions,
                ApiArgument::Chat => Api::Chat,
            },
            samples,
            sampling: self.sampling(&templates.proof_step),
            template: templates.proof_step,
            timeout: Duration::from_secs(u64::from(self.endpoint_timeout)),
        })
    }

    /// Loads a model and starts its thread.
    pub(super) fn load(&self, folder: &Path) -> anyhow::Result<Loaded> {
        self.check()?;
        let threads = self.threads as usize;
        tch::set_num_threads(i32::try_from(threads).unwrap_or(1));
        set_threads(threads);
        let placement = self.placement()?;
        let templates = match &self.prompts {
            Some(prompts) => Some(named_templates(prompts)?),
            None => Templates::read(folder)?,
        };
        let model = load(folder, placement)?;
        let tokenizer = Arc::new(Tokenizer::read(folder, model.config())?);
        let mut options = EngineOptions::new(model.config(), model.device());
        let new = self.max_tokens.map(|n| n as usize);
        let longest = |t: &Templates| {
            let (insert, edit) = (t.insert.as_ref().map(|t| t.max_tokens), t.edit.as_ref().map(|t| t.max_tokens));
            insert.into_iter().chain(edit).fold(t.proof_step.max_tokens, usize::max)
        };
        let new = new.or_else(|| templates.as_ref().map(longest));
        options.new = new.unwrap_or(options.new);
        options.rows = self.decode_rows.map_or(options.rows, |n| n as usize);
        options.kv_tokens = self.kv_tokens.map(|n| n as usize);
        let engine = Engine::start(model, Arc::clone(&tokenizer), &options)?;
        Ok(Loaded { engine, tokenizer, templates, chat: ChatTemplate::read(folder)? })
    }

    fn placement(&self) -> anyhow::Result<Placement> {
        let Some(device) = device(&self.device) else {
            bail!("--device {}: `auto`, `cpu`, `cuda` or `cuda:N` is needed", self.device);
        };
        let kind = match self.dtype.as_str() {
            "f32" => Some(Kind::Float),
            "bf16" => Some(Kind::BFloat16),
            "f16" => Some(Kind::Half),
            _ => None,
        };
        Ok(Placement { device, kind })
    }

    /// What an evaluation's record says of the model besides its name and files.
    pub(super) fn facts(&self) -> String {
        if self.model == "portfolio" {
            return String::new();
        }
        let prompts = self.prompts.as_deref().unwrap_or("the model's own");
        let bound = self.max_tokens.map(|n| format!(", at most {n} tokens")).unwrap_or_default();
        format!(
            "prompts {prompts}, temperature {}, top-p {}, top-k {}, dtype {}{bound}",
            self.temperature, self.top_p, self.top_k, self.dtype
        )
    }
}

/// Templates by name, or from a file.
fn named_templates(prompts: &str) -> anyhow::Result<Templates> {
    if let Some(templates) = Templates::shipped(prompts) {
        return Ok(templates);
    }
    let path = Path::new(prompts);
    if !path.is_file() {
        bail!("--prompts {prompts}: neither one of {}, nor a file", SHIPPED.join(", "));
    }
    Templates::read_file(path).with_context(|| "--prompts".to_owned())
}
