//! Drawing tokens, on the device where the logits are.

use super::options::Sampling;
use crate::model::ModelError;
use rand::RngCore as _;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};
use tch::{Kind, Tensor};

/// What one row of logits is sampled with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draw {
    temperature: f64,
    top_k: usize,
    top_p: f64,
    /// In `[0, 1)`.
    uniform: f64,
    told: usize,
}

/// What was drawn from one row of logits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawn {
    /// The token.
    pub(super) token: u32,
    /// Natural logarithm of the probability that the model itself gives it.
    pub(super) log_prob: f64,
    /// The likeliest tokens with theirs, as many as were to be told.
    pub(super) likeliest: Vec<(u32, f64)>,
}

impl Draw {
    /// For token number `position` of sample number `sample`: the same number whatever else is sampled.
    pub(super) fn new(sampling: &Sampling, sample: usize, position: usize) -> Draw {
        let mut random = ChaCha8Rng::seed_from_u64(sampling.seed);
        random.set_stream(sample as u64);
        random.set_word_pos(2 * position as u128);
        Draw {
            temperature: sampling.temperature,
            top_k: sampling.top_k,
            top_p: sampling.top_p,
            uniform: (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64,
            told: sampling.told,
        }
    }

    fn is_greedy(&self) -> bool {
        self.temperature <= 0.0
    }
}

/// The tokens drawn, and the log-probabilities that the model itself gives them: from logits f32 `[rows, vocab]`. Of a row
/// with a list of tokens only those are drawn. A row of logits that has NaN or infinity in it gives a log-probability that is
/// not finite.
pub(super) fn sample(logits: &Tensor, draws: &[Draw], only: &[Option<Vec<i64>>]) -> Result<Vec<Drawn>, ModelError> {
    let log_probs = logits.f_log_softmax(-1, Kind::Float)?;
    let logits = &masked(logits, only)?;
    let tokens = if draws.iter().all(Draw::is_greedy) {
        logits.f_argmax(-1, false)?
    } else {
        let drawn = draw(logits, draws)?;
        if draws.iter().any(Draw::is_greedy) {
            let greedy: Vec<bool> = draws.iter().map(Draw::is_greedy).collect();
            let greedy = Tensor::f_from_slice(&greedy)?.f_to_device(logits.device())?;
            logits.f_argmax(-1, false)?.f_where_self(&greedy, &drawn)?
        } else {
            drawn
        }
    };
    let chosen = log_probs.f_gather(1, &tokens.f_unsqueeze(1)?, false)?.f_squeeze_dim(1)?;
    // One transfer for both; a token's number is exact in f64.
    let both = Tensor::f_stack(&[tokens.f_to_kind(Kind::Double)?, chosen.f_to_kind(Kind::Double)?], 0)?;
    let both: Vec<f64> = Vec::try_from(&both.f_to_device(tch::Device::Cpu)?.f_reshape([-1])?)?;
    let (tokens, chosen) = both.split_at(draws.len());
    let drawn = tokens.iter().zip(chosen);
    let mut drawn: Vec<Drawn> = drawn
        .map(|(token, log_prob)| Drawn { token: *token as u32, log_prob: *log_prob, likeliest: Vec::new() })
        .collect();
    let most = draws.iter().map(|draw| draw.told).max().unwrap_or(0).min(logits.size()[1] as usize);
    if most > 0 {
        let (values, tokens) = log_probs.f_topk(most as i64, -1, true, true)?;
        let list = |of: Tensor| -> Result<Vec<f64>, ModelError> {
            Ok(Vec::try_from(&of.f_to_kind(Kind::Double)?.f_to_device(tch::Device::Cpu)?.f_reshape([-1])?)?)
        };
        let (values, tokens) = (list(values)?, list(tokens)?);
        for ((drawn, draw), (values, tokens)) in
            drawn.iter_mut().zip(draws).zip(values.chunks(most).zip(tokens.chunks(most)))
        {
            let likeliest = tokens.iter().map(|token| *token as u32).zip(values.iter().copied());
            drawn.likeliest = likeliest.take(draw.told).collect();
        }
    }
    Ok(drawn)
}

/// Logits with minus infinity for what may not be drawn.
fn masked(logits: &Tensor, only: &[Option<Vec<i64>>]) -> Result<Tensor, ModelError> {
    if only.iter().all(Option::is_none) {
        return Ok(logits.shallow_clone());
    }
    let masked = logits.f_add_scalar(0.0)?;
    for (row, tokens) in only.iter().enumerate() {
        let Some(tokens) = tokens else { continue };
        let tokens = Tensor::f_from_slice(tokens)?.f_to_device(logits.device())?;
        let kept = logits.f_get(row as i64)?.f_index_select(0, &tokens)?;
        let mut row = masked.f_get(row as i64)?;
        let _ = row.f_fill_(f64::NEG_INFINITY)?;
        let _ = row.f_index_copy_(0, &tokens, &kept)?;
    }
    Ok(masked)
}

/// By the inverse of the cumulative distribution, in the order of the vocabulary: a row's token does not depend on
/// whether other rows are cut off.
fn draw(logits: &Tensor, draws: &[Draw]) -> Result<Tensor, ModelError> {
    let column = |of: &dyn Fn(&Draw) -> f32| -> Result<Tensor, ModelError> {
        let values: Vec<f32> = draws.iter().map(of).collect();
        Ok(Tensor::f_from_slice(&values)?.f_unsqueeze(1)?.f_to_device(logits.device())?)
    };
    let temperatures = column(&|d| if d.is_greedy() { 1.0 } else { d.temperature as f32 })?;
    let mut scaled = logits.f_div(&temperatures)?;
    let vocab = logits.size()[1];
    if draws.iter().any(|d| d.top_k > 0) {
        let kept = |d: &Draw| if d.top_k == 0 { vocab } else { (d.top_k as i64).min(vocab) };
        let most = draws.iter().map(kept).max().unwrap_or(vocab);
        let (best, _) = scaled.f_topk(most, -1, true, true)?;
        let last: Vec<i64> = draws.iter().map(|d| kept(d) - 1).collect();
        let last = Tensor::f_from_slice(&last)?.f_unsqueeze(1)?.f_to_device(logits.device())?;
        let threshold = best.f_gather(1, &last, false)?;
        scaled = scaled.f_masked_fill(&scaled.f_lt_tensor(&threshold)?, f64::NEG_INFINITY)?;
    }
    let mut probs = scaled.f_softmax(-1, Kind::Float)?;
    if draws.iter().any(|d| d.top_p < 1.0) {
        let (sorted, _) = probs.f_sort(-1, true)?;
        let before = sorted.f_cumsum(-1, Kind::Float)?.f_sub(&sorted)?;
        // Rows without a bound keep everything, rounding or not.
        let bounds = column(&|d| if d.top_p < 1.0 { d.top_p.max(0.0) as f32 } else { 2.0 })?;
        let kept = before.f_lt_tensor(&bounds)?.f_sum_dim_intlist(-1, true, Kind::Int64)?.f_clamp_min(1)?;
        let threshold = sorted.f_gather(1, &kept.f_sub_scalar(1)?, false)?;
        probs = probs.f_masked_fill(&probs.f_lt_tensor(&threshold)?, 0.0)?;
    }
    let cumulative = probs.f_cumsum(-1, Kind::Float)?;
    let total = cumulative.f_narrow(1, vocab - 1, 1)?;
    // A little below 1, so that rounding never leads beyond the last token that has a probability.
    let uniform = column(&|d| d.uniform.min(1.0 - 1e-6) as f32)?;
    let place = uniform.f_mul(&total)?.f_searchsorted::<&Tensor>(&cumulative, false, true, "right", None);
    Ok(place?.f_squeeze_dim(1)?.f_clamp_max(vocab - 1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sampling(temperature: f64, top_k: usize, top_p: f64) -> Sampling {
        Sampling { temperature, top_k, top_p, seed: 7, ..Sampling::default() }
    }

    #[test]
    fn frequencies_are_the_distribution_and_cut_offs_cut() {
        let probs = [0.5_f32, 0.05, 0.3, 0.15];
        let n = 20_000;
        let rows = Tensor::from_slice(&probs.map(f32::ln)).unsqueeze(0).expand([n, -1], false).contiguous();
        let count = |s: &Sampling| {
            let draws: Vec<Draw> = (0..n as usize).map(|i| Draw::new(s, i, 0)).collect();
            let mut counts = [0.0; 4];
            for drawn in sample(&rows, &draws, &[]).unwrap() {
                counts[drawn.token as usize] += 1.0 / n as f64;
                let exact = f64::from(probs[drawn.token as usize].ln());
                assert!((drawn.log_prob - exact).abs() < 1e-5);
            }
            counts
        };
        let near = |found: [f64; 4], expected: [f64; 4]| {
            for (f, e) in found.iter().zip(expected) {
                assert!((f - e).abs() < 0.02, "{found:?} {expected:?}");
            }
        };
        near(count(&sampling(1.0, 0, 1.0)), [0.5, 0.05, 0.3, 0.15]);
        near(count(&sampling(1.0, 2, 1.0)), [0.625, 0.0, 0.375, 0.0]);
        near(count(&sampling(1.0, 0, 0.6)), [0.625, 0.0, 0.375, 0.0]);
        near(count(&sampling(0.0, 0, 1.0)), [1.0, 0.0, 0.0, 0.0]);
        let squares = [0.25, 0.0025, 0.09, 0.0225].map(|p| p / 0.365);
        near(count(&sampling(0.5, 0, 1.0)), squares);
    }

    #[test]
    fn a_row_draws_the_same_beside_others() {
        let logits = Tensor::randn([3, 500], (Kind::Float, tch::Device::Cpu));
        let all = [sampling(1.0, 0, 1.0), sampling(0.8, 20, 0.9), sampling(0.0, 0, 1.0)];
        let draws: Vec<Draw> = all.iter().enumerate().map(|(i, s)| Draw::new(s, i, 3)).collect();
        let together = sample(&logits, &draws, &[]).unwrap();
        for (i, draw) in draws.iter().enumerate() {
            let alone = sample(&logits.narrow(0, i as i64, 1), &[*draw], &[]).unwrap();
            assert_eq!(alone[0].token, together[i].token);
        }
    }

    #[test]
    fn the_likeliest_are_told_where_they_are_asked_for() {
        let rows = Tensor::from_slice(&[0.5_f32, 0.05, 0.3, 0.15].map(f32::ln)).unsqueeze(0).expand([2, -1], false);
        let asked = Sampling { told: 3, ..sampling(1.0, 0, 1.0) };
        let drawn = sample(&rows, &[Draw::new(&asked, 0, 0), Draw::new(&sampling(0.0, 0, 1.0), 0, 0)], &[]).unwrap();
        assert_eq!(drawn[0].likeliest.iter().map(|(token, _)| *token).collect::<Vec<_>>(), [0, 2, 3]);
        assert!((drawn[0].likeliest[1].1 - 0.3_f64.ln()).abs() < 1e-5);
        assert!(drawn[1].likeliest.is_empty());
    }

    #[test]
    fn what_may_not_be_drawn_is_not_and_the_log_probability_is_the_models() {
        let rows = Tensor::from_slice(&[0.5_f32, 0.05, 0.3, 0.15].map(f32::ln)).unsqueeze(0).expand([2, -1], false);
        let greedy = sampling(0.0, 0, 1.0);
        for i in 0..200 {
            let draws = [Draw::new(&sampling(1.0, 0, 1.0), i, 0), Draw::new(&greedy, i, 0)];
            let drawn = sample(&rows, &draws, &[Some(vec![3, 1]), Some(vec![1, 2])]).unwrap();
            assert!([1, 3].contains(&drawn[0].token));
            assert_eq!(drawn[1].token, 2);
            assert!((drawn[1].log_prob - 0.3_f64.ln()).abs() < 1e-5);
        }
    }

    #[test]
    fn damaged_logits_show() {
        let logits = Tensor::from_slice(&[0.0_f32, f32::NAN, 1.0]).unsqueeze(0);
        for s in [sampling(1.0, 0, 1.0), sampling(0.0, 0, 1.0)] {
            let drawn = sample(&logits, &[Draw::new(&s, 0, 0)], &[]).unwrap();
            assert!(!drawn[0].log_prob.is_finite());
        }
    }
}
