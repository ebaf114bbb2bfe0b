//! The transformer itself: embeddings, layers, head.

use super::{
    Config, ModelError,
    layer::{Layer, Linear, swiglu, swiglu_native},
    norm::{rms_norm, rms_norm_native},
    rope::Rope,
    simd::floats_mut,
};
use tch::{Device, Kind, Tensor};

/// A decoder-only transformer with its weights on one device.
pub struct Transformer {
    pub(super) config: Config,
    /// `[vocab, hidden]`.
    pub(super) embedding: Tensor,
    pub(super) layers: Vec<Layer>,
    pub(super) norm: Tensor,
    /// `[vocab, hidden]`; the embedding itself where it is tied.
    pub(super) head: Linear,
    /// `[embedding, hidden]`: from a text's mean hidden state to its embedding.
    pub(super) projection: Option<Linear>,
    pub(super) rope: Rope,
    pub(super) device: Device,
    /// Whether the kernels for CPU inference may be used: f32 activations, no gradients.
    pub(super) native: bool,
}

/// Queries, keys and values of one layer for a pack of tokens, rotated: `[tokens, heads, head_dim]` each.
pub struct Heads {
    /// Queries.
    pub q: Tensor,
    /// Keys.
    pub k: Tensor,
    /// Values.
    pub v: Tensor,
}

/// What queries look at: a cache, or the pack itself.
pub trait Attend {
    /// Attention of layer `layer`: `[tokens, heads · head_dim]`, contiguous, in the queries' dtype.
    fn attend(&mut self, layer: usize, heads: &Heads) -> Result<Tensor, ModelError>;
}

/// Where each token of a pack stands in its sequence.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Positions, from 0.
    pub positions: Vec<i64>,
    /// How long each token's sequence is when it is computed.
    pub lengths: Vec<i64>,
}

impl Places {
    /// Whole sequences of these lengths, one after another.
    pub fn of_sequences(lengths: &[i64]) -> Places {
        let mut places = Places::default();
        for length in lengths {
            places.positions.extend(0..*length);
            places.lengths.extend((0..*length).map(|_| *length));
        }
        places
    }

    /// One further token for each sequence.
    pub fn of_steps(positions: impl IntoIterator<Item = i64>) -> Places {
        let positions: Vec<i64> = positions.into_iter().collect();
        let lengths = positions.iter().map(|p| p + 1).collect();
        Places { positions, lengths }
    }
}

/// Causal attention over whole sequences that lie one after another in the pack.
pub struct Causal<'a> {
    lengths: &'a [i64],
}

impl<'a> Causal<'a> {
    /// For sequences of these lengths.
    pub fn new(lengths: &'a [i64]) -> Self {
        Causal { lengths }
    }
}

impl Attend for Causal<'_> {
    fn attend(&mut self, _layer: usize, heads: &Heads) -> Result<Tensor, ModelError> {
        let mut out = Vec::with_capacity(self.lengths.len());
        let mut start = 0;
        let mut rest = self.lengths;
        // Neighbours of one length go together.
        while let Some(length) = rest.first() {
            let same = rest.iter().take_while(|n| *n == length).count();
            rest = &rest[same..];
            let tokens = same as i64 * length;
            out.push(causal(heads, start, same as i64, *length)?);
            start += tokens;
        }
        if out.len() == 1 {
            return Ok(out.remove(0));
        }
        Ok(Tensor::f_cat(&out, 0)?)
    }
}

fn causal(heads: &Heads, start: i64, sequences: i64, length: i64) -> Result<Tensor, ModelError> {
    // [sequences, heads, length, head_dim]
    let part = |t: &Tensor| -> Result<Tensor, tch::TchError> {
        let (_, n, d) = t.size3()?;
        t.f_narrow(0, start, sequences * length)?.f_reshape([sequences, length, n, d])?.f_transpose(1, 2)
    };
    let (q, k, v) = (part(&heads.q)?, part(&heads.k)?, part(&heads.v)?);
    let grouped = heads.q.size()[1] != heads.k.size()[1];
    let out = Tensor::f_scaled_dot_product_attention::<&Tensor>(&q, &k, &v, None, 0.0, true, None, grouped)?;
    Ok(out.f_transpose(1, 2)?.f_reshape([sequences * length, -1])?)
}

impl Transformer {
    /// Another handle on the same weights, for another thread.
    #[must_use]
    pub fn share(&self) -> Transformer {
        Transformer {
            config: self.config.clone(),
            embedding: self.embedding.shallow_clone(),
            layers: self.layers.iter().map(Layer::share).collect(),
            norm: self.norm.shallow_clone(),
            head: self.head.share(),
            projection: self.projection.as_ref().map(Linear::share),
            rope: self.rope.share(),
            device: self.device,
            native: self.native,
        }
    }

    /// What the model is.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Where its weights are.
    pub fn device(&self) -> Device {
        self.device
    }

    /// The dtype of its weights.
    pub fn kind(&self) -> Kind {
        self.embedding.kind()
    }

    /// The dtype that it computes in between the products: f32 on a CPU, else that of the weights.
    pub fn activations(&self) -> Kind {
        if self.native { Kind::Float } else { self.kind() }
    }

    /// Hidden states after the last norm, `[tokens, hidden]`, of a pack of tokens at `places`; `attend` says what they
    /// see.
    pub fn hidden(&self, tokens: &[i64], places: &Places, attend: &mut dyn Attend) -> Result<Tensor, ModelError> {
        let tokens = Tensor::f_from_slice(tokens)?.f_to_device(self.device)?;
        let rotation = self.rope.rotation(&places.positions, &places.lengths)?;
        let (heads, kv, dim) = (self.config.heads, self.config.kv_heads, self.config.head_dim);
        let embedded = Tensor::f_embedding(&self.embedding, &tokens, -1, false, false)?;
        let mut x = embedded.f_to_kind(self.activations())?;
        for (number, layer) in self.layers.iter().enumerate() {
            let mut qkv = layer.qkv.apply(&self.normed(&x, &layer.input_norm)?, self.native)?;
            if self.native {
                let width = ((heads + 2 * kv) * dim) as usize;
                // SAFETY: a contiguous f32 tensor on the CPU, just made.
                rotation.apply_native(unsafe { floats_mut(&mut qkv) }, width, (heads + kv) as usize);
            }
            let part = |from: i64, n: i64| qkv.f_narrow(1, from * dim, n * dim)?.f_view([-1, n, dim]);
            let (mut q, mut k, v) = (part(0, heads)?, part(heads, kv)?, part(heads + kv, kv)?);
            if !self.native {
                (q, k) = (rotation.apply(&q)?, rotation.apply(&k)?);
            }
            let seen = attend.attend(number, &Heads { q, k, v })?;
            x = x.f_add(&layer.output.apply(&seen, self.native)?)?;
            let gate_up = layer.gate_up.apply(&self.normed(&x, &layer.mlp_norm)?, self.native)?;
            let inner = if self.native { swiglu_native(&gate_up)? } else { swiglu(&gate_up)? };
            x = x.f_add(&layer.down.apply(&inner, self.native)?)?;
        }
        self.normed(&x, &self.norm)
    }

    fn normed(&self, x: &Tensor, weight: &Tensor) -> Result<Tensor, ModelError> {
        if self.native {
            rms_norm_native(x, weight, self.config.rms_norm_eps)
        } else {
            rms_norm(x, weight, self.config.rms_norm_eps)
        }
    }

    /// Logits, f32 `[rows, vocab]`, of hidden states `[rows, hidden]`.
    pub fn logits(&self, hidden: &Tensor) -> Result<Tensor, ModelError> {
        Ok(self.head.apply(hidden, self.native)?.f_to_kind(Kind::Float)?)
    }

    /// Embeddings `[texts, embedding]`, not normalised, of mean hidden states `[texts, hidden]`: these themselves where
    /// the model was not trained to embed.
    pub fn embeddings(&self, means: &Tensor) -> Result<Tensor, ModelError> {
        match &self.projection {
            Some(projection) => projection.apply(means, self.native),
            None => Ok(means.shallow_clone()),
        }
    }

    /// Embeddings `[texts, embedding]`, f32 and not normalised, of whole texts.
    pub fn embeddings_packed(&self, texts: &[&[i64]]) -> Result<Tensor, ModelError> {
        let hidden = self.hidden_packed(texts)?;
        let (mut means, mut start) = (Vec::with_capacity(texts.len()), 0);
        for text in texts {
            let length = text.len() as i64;
            means.push(hidden.f_narrow(0, start, length)?.f_mean_dim(&[0_i64][..], true, Kind::Float)?);
            start += length;
        }
        Ok(self.embeddings(&Tensor::f_cat(&means, 0)?)?.f_to_kind(Kind::Float)?)
    }

    /// Hidden states of whole sequences, one after another: `[all tokens, hidden]`.
    pub fn hidden_packed(&self, sequences: &[&[i64]]) -> Result<Tensor, ModelError> {
        let lengths: Vec<i64> = sequences.iter().map(|s| s.len() as i64).collect();
        self.hidden(&sequences.concat(), &Places::of_sequences(&lengths), &mut Causal::new(&lengths))
    }
}
