//! Fresh weights, and models to be trained.

use super::{
    Config, ModelError,
    files::{Placement, assemble},
    layer::Linear,
    transformer::Transformer,
};
use tch::{Kind, Tensor};

/// Standard deviation of fresh matrices, as GPT-2 and Llama have it.
const DEVIATION: f64 = 0.02;

impl Transformer {
    /// A model with random weights, the same for the same seed on the CPU. Maps into the residual stream are scaled
    /// down by the square root of twice the layers (GPT-2's initialisation).
    pub fn random(config: &Config, seed: i64, placement: Placement) -> Result<Transformer, ModelError> {
        let _guard = tch::no_grad_guard();
        tch::manual_seed(seed);
        let residual = DEVIATION / (2.0 * config.layers as f64).sqrt();
        assemble(config.clone(), placement, |name, shape| {
            let mut tensor = Tensor::f_empty(shape, (Kind::Float, tch::Device::Cpu))?;
            if name.split('.').next_back() == Some("bias") {
                Ok(tensor.f_zero_()?)
            } else if shape.len() == 1 {
                Ok(tensor.f_fill_(1.0)?)
            } else {
                let into_residual = name.contains("o_proj") || name.contains("down_proj");
                Ok(tensor.f_normal_(0.0, if into_residual { residual } else { DEVIATION })?)
            }
        })
    }

    /// Gives the model a projection for embeddings, if it has none: one that changes nothing yet.
    pub fn with_projection(mut self) -> Result<Transformer, ModelError> {
        if self.projection.is_none() {
            let _guard = tch::no_grad_guard();
            let width = self.config.hidden_size;
            let weight = Tensor::f_eye(width, (self.kind(), self.device))?;
            self.projection = Some(Linear { weight, bias: None });
            self.config.embedding = Some(width);
        }
        Ok(self)
    }

    /// Turns the model into one that gradients flow through: libtorch's own kernels only.
    #[must_use]
    pub fn for_training(mut self) -> Transformer {
        self.native = false;
        for parameter in self.parameters() {
            let _ = parameter.set_requires_grad(true);
        }
        self
    }

    /// The weights as they are held: joined maps once, a tied head not again.
    pub fn parameters(&self) -> Vec<Tensor> {
        let mut out = vec![self.embedding.shallow_clone(), self.norm.shallow_clone()];
        if !self.config.tied {
            out.push(self.head.weight.shallow_clone());
        }
        out.extend(self.projection.as_ref().map(|projection| projection.weight.shallow_clone()));
        for layer in &self.layers {
            out.extend([layer.input_norm.shallow_clone(), layer.mlp_norm.shallow_clone()]);
            for linear in [&layer.qkv, &layer.output, &layer.gate_up, &layer.down] {
                out.push(linear.weight.shallow_clone());
                out.extend(linear.bias.as_ref().map(Tensor::shallow_clone));
            }
        }
        out
    }
}
