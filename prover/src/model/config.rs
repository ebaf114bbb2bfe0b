//! `config.json`, as `transformers` writes it (versions 4 and 5).

use super::ModelError;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Which family of models; they differ in where there are biases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Architecture {
    /// `LlamaForCausalLM`.
    #[serde(rename = "LlamaForCausalLM")]
    Llama,
    /// `Qwen2ForCausalLM`: queries, keys and values have biases.
    #[serde(rename = "Qwen2ForCausalLM")]
    Qwen2,
}

impl Architecture {
    /// The name in `config.json`.
    pub fn name(self) -> &'static str {
        match self {
            Architecture::Llama => "LlamaForCausalLM",
            Architecture::Qwen2 => "Qwen2ForCausalLM",
        }
    }
}

/// How rotary position embeddings are stretched beyond the training length.
#[derive(Debug, Clone, PartialEq)]
pub enum RopeScaling {
    /// Not at all.
    None,
    /// Positions divided by a factor.
    Linear {
        /// The factor.
        factor: f64,
    },
    /// The base grows with the sequence once it is longer than the training length ("dynamic NTK").
    Dynamic {
        /// The factor.
        factor: f64,
    },
    /// Llama 3.1: low frequencies divided by a factor, high ones kept, those between blended.
    Llama3 {
        /// The factor.
        factor: f64,
        /// Below this many turns over the training length a frequency counts as low.
        low: f64,
        /// Above this many as high.
        high: f64,
        /// The training length.
        original: f64,
    },
    /// YaRN (arXiv 2309.00071).
    Yarn {
        /// The factor.
        factor: f64,
        /// The training length.
        original: f64,
        /// Turns above which nothing is interpolated.
        beta_fast: f64,
        /// Turns below which everything is.
        beta_slow: f64,
        /// What sines and cosines are multiplied by.
        attention: f64,
        /// Whether the two bounds are rounded to whole dimensions.
        truncate: bool,
    },
}

/// The projection's name among the tensors. Readers of Llama that do not know it pass it over.
pub(super) const PROJECTION: &str = "mathlete.projection.weight";

/// Shape and constants of a model.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch in config.json")]
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The family.
    pub architecture: Architecture,
    /// Rows of the embedding.
    pub vocab_size: i64,
    /// Width of the residual stream.
    pub hidden_size: i64,
    /// Width inside the feed-forward blocks.
    pub intermediate_size: i64,
    /// Layers.
    pub layers: usize,
    /// Query heads.
    pub heads: i64,
    /// Key and value heads; divides `heads`.
    pub kv_heads: i64,
    /// Width of a head.
    pub head_dim: i64,
    /// Longest sequence.
    pub context: usize,
    /// RMSNorm's epsilon.
    pub rms_norm_eps: f64,
    /// Base of the rotary embedding.
    pub rope_theta: f64,
    /// Its stretching.
    pub rope_scaling: RopeScaling,
    /// Whether the output head is the embedding.
    pub tied: bool,
    /// Biases on queries, keys and values.
    pub qkv_bias: bool,
    /// Bias on the attention's output.
    pub output_bias: bool,
    /// Biases in the feed-forward blocks.
    pub mlp_bias: bool,
    /// Tokens that end a text.
    pub eos: Vec<u32>,
    /// The token that begins a text, if the model has one.
    pub bos: Option<u32>,
    /// The dtype that the weights are said to be stored in.
    pub dtype: Option<String>,
    /// Width of embeddings of texts, where the model was trained to give them: rows of its projection.
    pub embedding: Option<i64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(u32),
    Many(Vec<u32>),
}

impl OneOrMany {
    fn list(self) -> Vec<u32> {
        match self {
            OneOrMany::One(one) => vec![one],
            OneOrMany::Many(many) => many,
        }
    }
}

#[derive(Deserialize)]
struct Raw {
    vocab_size: i64,
    hidden_size: i64,
    intermediate_size: i64,
    num_hidden_layers: usize,
    num_attention_heads: i64,
    num_key_value_heads: Option<i64>,
    head_dim: Option<i64>,
    max_position_embeddings: Option<usize>,
    rms_norm_eps: Option<f64>,
    rope_theta: Option<f64>,
    rope_scaling: Option<RawRope>,
    rope_parameters: Option<RawRope>,
    tie_word_embeddings: Option<bool>,
    /// Our own: see [`Config::embedding`].
    embedding_size: Option<i64>,
    attention_bias: Option<bool>,
    mlp_bias: Option<bool>,
    hidden_act: Option<String>,
    use_sliding_window: Option<bool>,
    pretraining_tp: Option<i64>,
    eos_token_id: Option<OneOrMany>,
    bos_token_id: Option<OneOrMany>,
    torch_dtype: Option<String>,
    dtype: Option<String>,
    quantization_config: Option<serde_json::Value>,
}

#[derive(Deserialize, Default)]
struct RawRope {
    #[serde(alias = "type")]
    rope_type: Option<String>,
    rope_theta: Option<f64>,
    factor: Option<f64>,
    low_freq_factor: Option<f64>,
    high_freq_factor: Option<f64>,
    original_max_position_embeddings: Option<f64>,
    beta_fast: Option<f64>,
    beta_slow: Option<f64>,
    attention_factor: Option<f64>,
    mscale: Option<f64>,
    mscale_all_dim: Option<f64>,
    truncate: Option<bool>,
    partial_rotary_factor: Option<f64>,
}

impl Default for Config {
    /// A small Llama without biases, the embedding also its head.
    fn default() -> Self {
        Config {
            architecture: Architecture::Llama,
            vocab_size: 512,
            hidden_size: 256,
            intermediate_size: 704,
            layers: 4,
            heads: 4,
            kv_heads: 4,
            head_dim: 64,
            context: 1024,
            rms_norm_eps: 1e-6,
            rope_theta: 1e4,
            rope_scaling: RopeScaling::None,
            tied: true,
            qkv_bias: false,
            output_bias: false,
            mlp_bias: false,
            eos: Vec::new(),
            bos: None,
            dtype: None,
            embedding: None,
        }
    }
}

impl Config {
    /// Reads `config.json` (and the tokens that end a text from `generation_config.json`, where it is there).
    pub fn read(folder: &Path) -> Result<Config, ModelError> {
        let path = folder.join("config.json");
        let text = std::fs::read_to_string(&path).map_err(|e| ModelError::file(&path, e))?;
        // The architecture first: another one's missing fields would only confuse.
        let any: serde_json::Value =
            serde_json::from_str(&text).map_err(|e| ModelError::content(&path, e.to_string()))?;
        let architecture = architecture(&path, &any)?;
        let raw: Raw = serde_json::from_value(any).map_err(|e| ModelError::content(&path, e.to_string()))?;
        let mut config = Config::check(raw, architecture).map_err(|message| ModelError::content(&path, message))?;
        let more = folder.join("generation_config.json");
        if let Ok(text) = std::fs::read_to_string(&more) {
            #[derive(Deserialize)]
            struct Generation {
                eos_token_id: Option<OneOrMany>,
            }
            let generation: Generation =
                serde_json::from_str(&text).map_err(|e| ModelError::content(&more, e.to_string()))?;
            for token in generation.eos_token_id.map(OneOrMany::list).unwrap_or_default() {
                if !config.eos.contains(&token) {
                    config.eos.push(token);
                }
            }
        }
        Ok(config)
    }

    fn check(raw: Raw, architecture: Architecture) -> Result<Config, String> {
        let kv_heads = raw.num_key_value_heads.unwrap_or(raw.num_attention_heads);
        let sizes = [
            ("vocab_size", raw.vocab_size),
            ("hidden_size", raw.hidden_size),
            ("intermediate_size", raw.intermediate_size),
            ("num_hidden_layers", raw.num_hidden_layers as i64),
            ("num_attention_heads", raw.num_attention_heads),
            ("num_key_value_heads", kv_heads),
        ];
        if let Some((name, value)) = sizes.iter().find(|(_, value)| *value < 1) {
            return Err(format!("{name} is {value}"));
        }
        if raw.num_attention_heads % kv_heads != 0 {
            return Err(format!(
                "num_attention_heads ({}) is no multiple of num_key_value_heads ({kv_heads})",
                raw.num_attention_heads
            ));
        }
        let head_dim = raw.head_dim.unwrap_or(raw.hidden_size / raw.num_attention_heads);
        if head_dim < 2 || head_dim % 2 != 0 {
            return Err(format!("heads of width {head_dim}: an even number is needed"));
        }
        if let Some(act) = raw.hidden_act.as_deref().filter(|act| *act != "silu" && *act != "swish") {
            return Err(format!("hidden_act {act} is not supported; silu is"));
        }
        if raw.use_sliding_window == Some(true) {
            return Err("sliding-window attention is not supported".to_owned());
        }
        if raw.pretraining_tp.is_some_and(|tp| tp > 1) {
            return Err("pretraining_tp above 1 is not supported".to_owned());
        }
        if raw.quantization_config.is_some() {
            return Err("quantised weights are not supported; bf16, f16 and f32 are".to_owned());
        }
        let rope = raw.rope_parameters.or(raw.rope_scaling).unwrap_or_default();
        if rope.partial_rotary_factor.is_some_and(|part| (part - 1.0).abs() > 1e-9) {
            return Err("partial_rotary_factor is not supported".to_owned());
        }
        let length = raw.max_position_embeddings.unwrap_or(2048);
        let rope_scaling = scaling(&rope, length as f64)?;
        let stretched = match rope_scaling {
            // The others have the stretched length in max_position_embeddings.
            RopeScaling::Dynamic { factor } | RopeScaling::Linear { factor } => (length as f64 * factor) as usize,
            _ => length,
        };
        let bias = raw.attention_bias.unwrap_or(false);
        let qwen = architecture == Architecture::Qwen2;
        Ok(Config {
            architecture,
            vocab_size: raw.vocab_size,
            hidden_size: raw.hidden_size,
            intermediate_size: raw.intermediate_size,
            layers: raw.num_hidden_layers,
            heads: raw.num_attention_heads,
            kv_heads,
            head_dim,
            context: stretched,
            rms_norm_eps: raw.rms_norm_eps.unwrap_or(1e-6),
            rope_theta: rope.rope_theta.or(raw.rope_theta).unwrap_or(10_000.0),
            rope_scaling,
            tied: raw.tie_word_embeddings.unwrap_or(false),
            qkv_bias: qwen || bias,
            output_bias: !qwen && bias,
            mlp_bias: !qwen && raw.mlp_bias.unwrap_or(false),
            eos: raw.eos_token_id.map(OneOrMany::list).unwrap_or_default(),
            bos: raw.bos_token_id.and_then(|bos| bos.list().first().copied()),
            dtype: raw.dtype.or(raw.torch_dtype),
            embedding: raw.embedding_size.filter(|size| *size > 0),
        })
    }

    /// `config.json` for what this describes.
    pub fn to_json(&self) -> serde_json::Value {
        let mut rope = serde_json::json!({ "rope_type": "default", "rope_theta": self.rope_theta });
        let extra = match self.rope_scaling {
            RopeScaling::None => serde_json::json!({}),
            RopeScaling::Linear { factor } => serde_json::json!({ "rope_type": "linear", "factor": factor }),
            RopeScaling::Dynamic { factor } => serde_json::json!({ "rope_type": "dynamic", "factor": factor }),
            RopeScaling::Llama3 { factor, low, high, original } => serde_json::json!({
                "rope_type": "llama3", "factor": factor, "low_freq_factor": low, "high_freq_factor": high,
                "original_max_position_embeddings": original as i64,
            }),
            RopeScaling::Yarn { factor, original, beta_fast, beta_slow, attention, truncate } => serde_json::json!({
                "rope_type": "yarn", "factor": factor, "original_max_position_embeddings": original as i64,
                "beta_fast": beta_fast, "beta_slow": beta_slow, "attention_factor": attention, "truncate": truncate,
            }),
        };
        if let (Some(rope), serde_json::Value::Object(extra)) = (rope.as_object_mut(), extra) {
            rope.extend(extra);
        }
        let length = match self.rope_scaling {
            RopeScaling::Dynamic { factor } | RopeScaling::Linear { factor } => (self.context as f64 / factor) as usize,
            _ => self.context,
        };
        let mut json = serde_json::json!({
            "architectures": [self.architecture.name()],
            "model_type": match self.architecture { Architecture::Llama => "llama", Architecture::Qwen2 => "qwen2" },
            "vocab_size": self.vocab_size,
            "hidden_size": self.hidden_size,
            "intermediate_size": self.intermediate_size,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_key_value_heads": self.kv_heads,
            "head_dim": self.head_dim,
            "max_position_embeddings": length,
            "rms_norm_eps": self.rms_norm_eps,
            "rope_theta": self.rope_theta,
            "rope_parameters": rope.clone(),
            "tie_word_embeddings": self.tied,
            "hidden_act": "silu",
            "eos_token_id": self.eos,
            "bos_token_id": self.bos,
            "torch_dtype": self.dtype,
            "use_cache": true,
        });
        if let Some(object) = json.as_object_mut() {
            if let Some(size) = self.embedding {
                object.insert("embedding_size".to_owned(), size.into());
            }
            // Readers of before version 5 look here.
            if self.rope_scaling != RopeScaling::None {
                object.insert("rope_scaling".to_owned(), rope);
            }
            if self.architecture == Architecture::Llama {
                object.insert("attention_bias".to_owned(), self.qkv_bias.into());
                object.insert("mlp_bias".to_owned(), self.mlp_bias.into());
            }
        }
        json
    }

    /// Names and shapes of all tensors, as Hugging Face has them.
    pub fn tensors(&self) -> Vec<(String, Vec<i64>)> {
        let (h, i) = (self.hidden_size, self.intermediate_size);
        let (q, kv) = (self.heads * self.head_dim, self.kv_heads * self.head_dim);
        let mut out = vec![("model.embed_tokens.weight".to_owned(), vec![self.vocab_size, h])];
        for layer in 0..self.layers {
            let mut add = |name: &str, shape: Vec<i64>| out.push((format!("model.layers.{layer}.{name}"), shape));
            add("input_layernorm.weight", vec![h]);
            add("post_attention_layernorm.weight", vec![h]);
            let linears = [
                ("self_attn.q_proj", q, h, self.qkv_bias),
                ("self_attn.k_proj", kv, h, self.qkv_bias),
                ("self_attn.v_proj", kv, h, self.qkv_bias),
                ("self_attn.o_proj", h, q, self.output_bias),
                ("mlp.gate_proj", i, h, self.mlp_bias),
                ("mlp.up_proj", i, h, self.mlp_bias),
                ("mlp.down_proj", h, i, self.mlp_bias),
            ];
            for (name, to, from, bias) in linears {
                add(&format!("{name}.weight"), vec![to, from]);
                if bias {
                    add(&format!("{name}.bias"), vec![to]);
                }
            }
        }
        out.push(("model.norm.weight".to_owned(), vec![h]));
        if !self.tied {
            out.push(("lm_head.weight".to_owned(), vec![self.vocab_size, h]));
        }
        if let Some(size) = self.embedding {
            out.push((PROJECTION.to_owned(), vec![size, h]));
        }
        out
    }

    /// Width of the vectors that texts are embedded as.
    pub fn embedding_width(&self) -> i64 {
        self.embedding.unwrap_or(self.hidden_size)
    }

    /// Parameters, a tied head counted once.
    pub fn parameters(&self) -> i64 {
        self.tensors().iter().map(|(_, shape)| shape.iter().product::<i64>()).sum()
    }
}

fn architecture(path: &Path, config: &serde_json::Value) -> Result<Architecture, ModelError> {
    let named = config["architectures"][0].as_str().or_else(|| config["model_type"].as_str());
    match named {
        Some("LlamaForCausalLM" | "llama") => Ok(Architecture::Llama),
        Some("Qwen2ForCausalLM" | "qwen2") => Ok(Architecture::Qwen2),
        other => {
            Err(ModelError::Architecture { path: path.to_owned(), found: other.unwrap_or("(none named)").to_owned() })
        }
    }
}

fn scaling(rope: &RawRope, length: f64) -> Result<RopeScaling, String> {
    let factor = || rope.factor.filter(|f| *f >= 1.0).ok_or("rope scaling needs a factor of at least 1".to_owned());
    let needed = |value: Option<f64>, name: &str| value.ok_or_else(|| format!("rope scaling needs {name}"));
    Ok(match rope.rope_type.as_deref() {
        None | Some("default") => RopeScaling::None,
        Some("linear") => RopeScaling::Linear { factor: factor()? },
        Some("dynamic") => RopeScaling::Dynamic { factor: factor()? },
        Some("llama3") => RopeScaling::Llama3 {
            factor: factor()?,
            low: needed(rope.low_freq_factor, "low_freq_factor")?,
            high: needed(rope.high_freq_factor, "high_freq_factor")?,
            original: needed(rope.original_max_position_embeddings, "original_max_position_embeddings")?,
        },
        Some("yarn") => {
            let original = rope.original_max_position_embeddings.unwrap_or(length);
            let factor = match rope.factor {
                Some(factor) => factor,
                None => length / original,
            };
            let scale = |weight: f64| if factor <= 1.0 { 1.0 } else { 0.1 * weight * factor.ln() + 1.0 };
            let attention = rope.attention_factor.unwrap_or_else(|| match (rope.mscale, rope.mscale_all_dim) {
                (Some(one), Some(all)) if one != 0.0 && all != 0.0 => scale(one) / scale(all),
                _ => scale(1.0),
            });
            RopeScaling::Yarn {
                factor,
                original,
                beta_fast: rope.beta_fast.unwrap_or(32.0),
                beta_slow: rope.beta_slow.unwrap_or(1.0),
                attention,
                truncate: rope.truncate.unwrap_or(true),
            }
        }
        Some(other) => {
            return Err(format!("rope type {other} is not supported; default, linear, dynamic, llama3 and yarn are"));
        }
    })
}
