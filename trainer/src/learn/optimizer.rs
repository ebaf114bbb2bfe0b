//! AdamW (Loshchilov and Hutter, arXiv 1711.05101) with f32 states beside weights of any dtype.

use crate::TrainError;
use std::path::Path;
use tch::{Kind, Tensor};

/// First and second moments of the gradients decay by these.
const BETAS: (f64, f64) = (0.9, 0.95);
const EPSILON: f64 = 1e-8;

/// The optimizer's states, one set a parameter.
pub struct AdamW {
    parameters: Vec<Tensor>,
    /// f32 copies of the weights where these are shorter.
    masters: Vec<Tensor>,
    first: Vec<Tensor>,
    second: Vec<Tensor>,
    steps: i64,
    weight_decay: f64,
}

impl AdamW {
    /// For these parameters, which it changes in place. Vectors are not decayed.
    pub fn new(parameters: Vec<Tensor>, weight_decay: f64) -> Result<AdamW, TrainError> {
        let _guard = tch::no_grad_guard();
        // The first call of a vector function in a process looks for its kernel, and where several threads do so at
        // once, one may compute with a coarse one (pytorch/pytorch#188792). A single number is for one thread.
        let _ = Tensor::f_ones([1], (Kind::Float, tch::Device::Cpu))?.f_sqrt()?;
        let each = |make: &dyn Fn(&Tensor) -> Result<Tensor, tch::TchError>| -> Result<Vec<Tensor>, TrainError> {
            Ok(parameters.iter().map(make).collect::<Result<_, _>>()?)
        };
        let zeros = |p: &Tensor| Tensor::f_zeros(p.size(), (Kind::Float, p.device()));
        let (first, second) = (each(&zeros)?, each(&zeros)?);
        let masters = each(&|p| p.f_detach()?.f_to_kind(Kind::Float))?;
        Ok(AdamW { parameters, masters, first, second, steps: 0, weight_decay })
    }

    /// One step with this learning rate, on gradients shortened to the norm `clip`. Gives the norm they had.
    pub fn step(&mut self, rate: f64, clip: f64) -> Result<f64, TrainError> {
        let _guard = tch::no_grad_guard();
        // A weight that had no part in the loss has no gradient yet.
        let gradient = |p: &Tensor| {
            let gradient = p.f_grad()?;
            if gradient.defined() { gradient.f_to_kind(Kind::Float) } else { p.f_zeros_like()?.f_to_kind(Kind::Float) }
        };
        let gradients: Vec<Tensor> = self.parameters.iter().map(gradient).collect::<Result<_, tch::TchError>>()?;
        let squares: Vec<Tensor> =
            gradients.iter().map(|g| g.f_square()?.f_sum(Kind::Float)).collect::<Result<_, tch::TchError>>()?;
        let norm = f64::try_from(Tensor::f_stack(&squares, 0)?.f_sum(Kind::Float)?)?.sqrt();
        let scale = if norm > clip { clip / norm } else { 1.0 };
        self.steps += 1;
        let (b1, b2) = BETAS;
        let corrected = |beta: f64| 1.0 - beta.powi(i32::try_from(self.steps).unwrap_or(i32::MAX));
        let (size, root) = (rate / corrected(b1), corrected(b2).sqrt());
        for (place, gradient) in gradients.iter().enumerate() {
            let gradient = gradient.f_mul_scalar(scale)?;
            let _ = self.first[place].f_lerp_(&gradient, 1.0 - b1)?;
            let _ = self.second[place].f_mul_scalar_(b2)?.f_addcmul_(&gradient.f_mul_scalar(1.0 - b2)?, &gradient)?;
            let under = self.second[place].f_sqrt()?.f_div_scalar_(root)?.f_add_scalar_(EPSILON)?;
            let master = &mut self.masters[place];
            if gradient.dim() > 1 {
                let _ = master.f_mul_scalar_(1.0 - rate * self.weight_decay)?;
            }
            let _ = master.f_sub_(&self.first[place].f_div(&under)?.f_mul_scalar_(size)?)?;
            self.parameters[place].f_copy_(master)?;
        }
        Ok(norm)
    }

    /// Forgets the gradients.
    pub fn zero_grad(&mut self) {
        for parameter in &mut self.parameters {
            parameter.zero_grad();
        }
    }

    /// Writes all states.
    pub fn save(&self, path: &Path) -> Result<(), TrainError> {
        let _guard = tch::no_grad_guard();
        let mut named = vec![("steps".to_owned(), Tensor::f_from_slice(&[self.steps])?)];
        for (name, tensors) in self.groups() {
            named.extend(tensors.iter().enumerate().map(|(n, t)| (format!("{name}.{n}"), t.shallow_clone())));
        }
        Ok(Tensor::write_safetensors(&named, path)?)
    }

    /// Reads what [`AdamW::save`] wrote for the same parameters.
    pub fn load(&mut self, path: &Path) -> Result<(), TrainError> {
        let _guard = tch::no_grad_guard();
        let stored: std::collections::HashMap<String, Tensor> = Tensor::read_safetensors(path)?.into_iter().collect();
        let get = |name: &str| stored.get(name).ok_or_else(|| TrainError::content(path, format!("no tensor {name}")));
        self.steps = get("steps")?.f_int64_value(&[0])?;
        for (name, tensors) in [("master", &mut self.masters), ("first", &mut self.first), ("second", &mut self.second)]
        {
            for (number, tensor) in tensors.iter_mut().enumerate() {
                tensor.f_copy_(get(&format!("{name}.{number}"))?)?;
            }
        }
        for (parameter, master) in self.parameters.iter_mut().zip(&self.masters) {
            parameter.f_copy_(master)?;
        }
        Ok(())
    }

    fn groups(&self) -> [(&'static str, &Vec<Tensor>); 3] {
        [("master", &self.masters), ("first", &self.first), ("second", &self.second)]
    }
}

/// The learning rate at a step, as a share of the highest: a straight rise, then half a cosine.
pub fn rate(step: usize, steps: usize, warm_up: f64, final_share: f64) -> f64 {
    let rise = (steps as f64 * warm_up).ceil().max(1.0);
    let at = step as f64 + 1.0;
    if at <= rise {
        return at / rise;
    }
    let part = (at - rise) / (steps as f64 - rise).max(1.0);
    final_share + (1.0 - final_share) * 0.5 * (1.0 + (std::f64::consts::PI * part.min(1.0)).cos())
}

#[cfg(test)]
mod tests {
    use super::rate;

    #[test]
    fn the_rate_rises_and_falls() {
        let at = |step| rate(step, 100, 0.1, 0.2);
        assert!((at(0) - 0.1).abs() < 1e-9 && (at(9) - 1.0).abs() < 1e-9 && (at(99) - 0.2).abs() < 1e-9);
        assert!((9..99).all(|step| at(step + 1) < at(step)));
        assert!(rate(0, 1, 0.0, 0.1) > 0.0);
    }
}
