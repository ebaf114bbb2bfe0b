//! Weights in Hugging Face's layout: `model.safetensors`, or shards with `model.safetensors.index.json`.

use super::{
    Config, ModelError,
    config::PROJECTION,
    layer::{Layer, Linear},
    rope::Rope,
    transformer::Transformer,
};
use memmap2::Mmap;
use safetensors::{
    Dtype, SafeTensors,
    tensor::{Metadata, TensorInfo, TensorView},
};
use std::{
    collections::{BTreeMap, HashMap},
    fs::File,
    path::{Path, PathBuf},
};
use tch::{Cuda, Device, Kind, Tensor};

const SINGLE: &str = "model.safetensors";
const INDEX: &str = "model.safetensors.index.json";

/// Where and how to load a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// The device.
    pub device: Device,
    /// The dtype of the weights; as stored if not given (f16 becomes f32 on a CPU).
    pub kind: Option<Kind>,
}

/// The weight files of a model, mapped into memory.
pub struct Files {
    shards: Vec<Shard>,
    /// Which file has which tensor.
    places: HashMap<String, usize>,
}

/// A file with its header read.
struct Shard {
    path: PathBuf,
    map: Mmap,
    /// Where the tensors' bytes begin.
    start: usize,
    header: Metadata,
}

/// Which shard has which tensor.
#[derive(serde::Deserialize)]
struct Index {
    weight_map: BTreeMap<String, String>,
}

impl Files {
    /// Maps the weight files in `folder` and checks their headers.
    pub fn open(folder: &Path) -> Result<Files, ModelError> {
        let mut files = Files { shards: Vec::new(), places: HashMap::new() };
        let (single, index) = (folder.join(SINGLE), folder.join(INDEX));
        if single.exists() || !index.exists() {
            files.add(single)?;
            return Ok(files);
        }
        let text = std::fs::read_to_string(&index).map_err(|e| ModelError::file(&index, e))?;
        let map: Index = serde_json::from_str(&text).map_err(|e| ModelError::content(&index, e.to_string()))?;
        let mut shards: Vec<&String> = map.weight_map.values().collect();
        shards.sort();
        shards.dedup();
        for shard in shards {
            if Path::new(shard).components().count() != 1 {
                return Err(ModelError::content(&index, format!("shard {shard} is not beside the index")));
            }
            files.add(folder.join(shard))?;
        }
        Ok(files)
    }

    fn add(&mut self, path: PathBuf) -> Result<(), ModelError> {
        let file = File::open(&path).map_err(|e| ModelError::file(&path, e))?;
        // SAFETY: a file that another process cuts short while it is mapped would end this one; weights are not
        // rewritten in place by anything that is known.
        let map = unsafe { Mmap::map(&file) }.map_err(|e| ModelError::file(&path, e))?;
        let (length, header) = SafeTensors::read_metadata(&map).map_err(|e| {
            ModelError::content(&path, format!("not a whole safetensors file ({e}); is the download complete?"))
        })?;
        let number = self.shards.len();
        self.places.extend(header.tensors().into_keys().map(|name| (name, number)));
        // The header's length stands before it, in eight bytes.
        self.shards.push(Shard { path, map, start: 8 + length, header });
        Ok(())
    }

    fn first(&self) -> &Path {
        self.shards.first().map_or(Path::new(SINGLE), |shard| &shard.path)
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> usize {
        self.shards.iter().map(|shard| shard.map.len()).sum()
    }

    /// Number of files.
    pub fn count(&self) -> usize {
        self.shards.len()
    }

    /// The dtypes that the tensors are stored in, with how many there are of each.
    pub fn kinds(&self) -> BTreeMap<String, usize> {
        let mut kinds = BTreeMap::new();
        for tensor in self.shards.iter().flat_map(|shard| shard.header.tensors().into_values()) {
            *kinds.entry(format!("{:?}", tensor.dtype).to_lowercase()).or_default() += 1;
        }
        kinds
    }

    /// Checks that every tensor of the configuration is there in its shape, and says which are there besides.
    pub fn check(&self, config: &Config) -> Result<Vec<String>, ModelError> {
        let mut besides: std::collections::BTreeSet<String> = self.places.keys().cloned().collect();
        for (name, expected) in config.tensors() {
            self.find(&name, &expected)?;
            besides.remove(&name);
        }
        Ok(besides.into_iter().collect())
    }

    /// The file that has a tensor of this shape, and what its header says of the tensor.
    fn find(&self, name: &str, expected: &[i64]) -> Result<(&Shard, &TensorInfo), ModelError> {
        let missing = || ModelError::Missing { path: self.first().to_owned(), tensor: name.to_owned() };
        let shard = self.places.get(name).and_then(|number| self.shards.get(*number)).ok_or_else(missing)?;
        let tensor = shard.header.info(name).ok_or_else(missing)?;
        let found: Vec<i64> = tensor.shape.iter().map(|n| *n as i64).collect();
        if found != expected {
            let (path, tensor) = (shard.path.clone(), name.to_owned());
            return Err(ModelError::Shape { path, tensor, expected: expected.to_vec(), found });
        }
        Ok((shard, tensor))
    }

    fn tensor(&self, name: &str, expected: &[i64]) -> Result<Tensor, ModelError> {
        let (shard, tensor) = self.find(name, expected)?;
        let kind = match tensor.dtype {
            Dtype::F32 => Kind::Float,
            Dtype::BF16 => Kind::BFloat16,
            Dtype::F16 => Kind::Half,
            other => {
                let message = format!("tensor {name} is stored as {other:?}; f32, bf16 and f16 are served");
                return Err(ModelError::content(&shard.path, message));
            }
        };
        let (from, to) = tensor.data_offsets;
        Ok(Tensor::f_from_data_size(&shard.map[shard.start + from..shard.start + to], expected, kind)?)
    }
}

/// The device of that name: `auto` (a GPU if there is one), `cpu`, `cuda` or `cuda:N`.
pub fn device(name: &str) -> Option<Device> {
    match name {
        "auto" => Some(Device::cuda_if_available()),
        "cpu" => Some(Device::Cpu),
        "cuda" => Some(Device::Cuda(0)),
        other => other.strip_prefix("cuda:")?.parse().ok().map(Device::Cuda),
    }
}

/// Loads a model from its folder.
pub fn load(folder: &Path, placement: Placement) -> Result<Transformer, ModelError> {
    let config = Config::read(folder)?;
    let files = Files::open(folder)?;
    files.check(&config)?;
    let _guard = tch::no_grad_guard();
    assemble(config, placement, |name, shape| files.tensor(name, shape))
}

/// Builds a transformer for inference from tensors by Hugging Face's names.
pub(super) fn assemble(
    config: Config,
    placement: Placement,
    mut tensor: impl FnMut(&str, &[i64]) -> Result<Tensor, ModelError>,
) -> Result<Transformer, ModelError> {
    if let Device::Cuda(number) = placement.device {
        let device = format!("cuda:{number}");
        if !Cuda::is_available() {
            let reason =
                "libtorch sees no GPU (it must be a build with CUDA: see LD_LIBRARY_PATH in `prover prove --help`)";
            return Err(ModelError::Device { device, reason: reason.to_owned() });
        }
        if number as i64 >= Cuda::device_count() {
            return Err(ModelError::Device { device, reason: format!("there are {} GPUs", Cuda::device_count()) });
        }
    }
    let shapes: HashMap<String, Vec<i64>> = config.tensors().into_iter().collect();
    let native = placement.device == Device::Cpu;
    let mut raw = |name: &str| -> Result<Option<Tensor>, ModelError> {
        shapes.get(name).map(|shape| tensor(name, shape)).transpose()
    };
    let mut stored = None;
    let mut get = |names: &[String]| -> Result<Option<Tensor>, ModelError> {
        let mut parts = Vec::with_capacity(names.len());
        for name in names {
            parts.extend(raw(name)?);
        }
        if parts.is_empty() {
            return Ok(None);
        }
        let whole = if parts.len() == 1 { parts.remove(0) } else { Tensor::f_cat(&parts, 0)? };
        let kind = placement.kind.unwrap_or_else(|| match *stored.get_or_insert(whole.kind()) {
            // A CPU has no arithmetic for it.
            Kind::Half if native => Kind::Float,
            kind => kind,
        });
        // Small vectors are f32 beside the kernels for CPU inference, whatever the weights are.
        let kind = if native && whole.dim() == 1 { Kind::Float } else { kind };
        Ok(Some(whole.f_to_device(placement.device)?.f_to_kind(kind)?.f_contiguous()?))
    };
    let folder_less = |name: &str| ModelError::Missing { path: PathBuf::from(SINGLE), tensor: name.to_owned() };
    let mut one = |name: &str| get(&[name.to_owned()])?.ok_or_else(|| folder_less(name));
    let embedding = one("model.embed_tokens.weight")?;
    let norm = one("model.norm.weight")?;
    let head = if config.tied { embedding.shallow_clone() } else { one("lm_head.weight")? };
    let mut layers = Vec::with_capacity(config.layers);
    for layer in 0..config.layers {
        let name = |part: &str| format!("model.layers.{layer}.{part}");
        let mut linear = |parts: &[&str]| -> Result<Linear, ModelError> {
            let names = |what: &str| parts.iter().map(|p| name(&format!("{p}.{what}"))).collect::<Vec<_>>();
            let weight = get(&names("weight"))?.ok_or_else(|| folder_less(&name(parts[0])))?;
            Ok(Linear { weight, bias: get(&names("bias"))? })
        };
        let (qkv, output) =
            (linear(&["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"])?, linear(&["self_attn.o_proj"])?);
        let (gate_up, down) = (linear(&["mlp.gate_proj", "mlp.up_proj"])?, linear(&["mlp.down_proj"])?);
        let mut one = |part: &str| get(&[name(part)])?.ok_or_else(|| folder_less(&name(part)));
        let (input_norm, mlp_norm) = (one("input_layernorm.weight")?, one("post_attention_layernorm.weight")?);
        layers.push(Layer { input_norm, qkv, output, mlp_norm, gate_up, down });
    }
    let projection = get(&[PROJECTION.to_owned()])?.map(|weight| Linear { weight, bias: None });
    let rope = Rope::new(&config, placement.device);
    let head = Linear { weight: head, bias: None };
    Ok(Transformer { config, embedding, layers, norm, head, projection, rope, device: placement.device, native })
}

impl Transformer {
    /// All tensors by Hugging Face's names: views of the weights, where these are joined.
    pub fn tensors(&self) -> Result<Vec<(String, Tensor)>, ModelError> {
        let c = &self.config;
        let (q, kv, i) = (c.heads * c.head_dim, c.kv_heads * c.head_dim, c.intermediate_size);
        let mut out = vec![
            ("model.embed_tokens.weight".to_owned(), self.embedding.shallow_clone()),
            ("model.norm.weight".to_owned(), self.norm.shallow_clone()),
        ];
        if !c.tied {
            out.push(("lm_head.weight".to_owned(), self.head.weight.shallow_clone()));
        }
        if let Some(projection) = &self.projection {
            out.push((PROJECTION.to_owned(), projection.weight.shallow_clone()));
        }
        for (number, layer) in self.layers.iter().enumerate() {
            let mut split = |linear: &Linear, parts: &[(&str, i64)]| -> Result<(), ModelError> {
                let mut start = 0;
                for (part, rows) in parts {
                    let name = format!("model.layers.{number}.{part}");
                    out.push((format!("{name}.weight"), linear.weight.f_narrow(0, start, *rows)?));
                    if let Some(bias) = &linear.bias {
                        out.push((format!("{name}.bias"), bias.f_narrow(0, start, *rows)?));
                    }
                    start += rows;
                }
                Ok(())
            };
            split(&layer.qkv, &[("self_attn.q_proj", q), ("self_attn.k_proj", kv), ("self_attn.v_proj", kv)])?;
            split(&layer.output, &[("self_attn.o_proj", c.hidden_size)])?;
            split(&layer.gate_up, &[("mlp.gate_proj", i), ("mlp.up_proj", i)])?;
            split(&layer.down, &[("mlp.down_proj", c.hidden_size)])?;
            for (part, norm) in [("input_layernorm", &layer.input_norm), ("post_attention_layernorm", &layer.mlp_norm)]
            {
                out.push((format!("model.layers.{number}.{part}.weight"), norm.shallow_clone()));
            }
        }
        Ok(out)
    }
}

/// Writes `config.json` and `model.safetensors` in the given dtype into `folder`; each file appears whole or not at
/// all.
pub fn save(model: &Transformer, folder: &Path, kind: Kind) -> Result<(), ModelError> {
    let _guard = tch::no_grad_guard();
    let (dtype, name, width) = match kind {
        Kind::Float => (Dtype::F32, "float32", 4),
        Kind::BFloat16 => (Dtype::BF16, "bfloat16", 2),
        Kind::Half => (Dtype::F16, "float16", 2),
        other => return Err(ModelError::Torch(format!("weights are not written as {other:?}"))),
    };
    std::fs::create_dir_all(folder).map_err(|e| ModelError::file(folder, e))?;
    let mut stored = Vec::new();
    for (tensor_name, tensor) in model.tensors()? {
        let tensor = tensor.f_to_device(Device::Cpu)?.f_to_kind(kind)?.f_contiguous()?;
        let mut bytes = vec![0_u8; tensor.numel() * width];
        tensor.f_copy_data_u8(&mut bytes, tensor.numel())?;
        let shape: Vec<usize> = tensor.size().iter().map(|n| *n as usize).collect();
        stored.push((tensor_name, shape, bytes));
    }
    let path = folder.join(SINGLE);
    let views = stored
        .iter()
        .map(|(name, shape, bytes)| Ok((name.as_str(), TensorView::new(dtype, shape.clone(), bytes)?)))
        .collect::<Result<Vec<_>, safetensors::SafeTensorError>>()
        .map_err(|e| ModelError::content(&path, e.to_string()))?;
    let metadata = HashMap::from([("format".to_owned(), "pt".to_owned())]);
    let bytes = safetensors::serialize(views, Some(metadata)).map_err(|e| ModelError::content(&path, e.to_string()))?;
    write_whole(&path, &bytes)?;
    let config = Config { dtype: Some(name.to_owned()), ..model.config().clone() };
    let text = serde_json::to_vec_pretty(&config.to_json())
        .map_err(|e| ModelError::content(folder.join("config.json"), e.to_string()))?;
    write_whole(&folder.join("config.json"), &text)
}

/// Writes a file that appears whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), ModelError> {
    write_and_move(path, bytes).map_err(|e| ModelError::file(path, e))
}

/// Writes a file beside its place and moves it there.
pub fn write_and_move(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    let part = path.with_extension("part");
    let mut file = File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&part, path)
}
