//! Which statements are worth an attempt: those that the model solves sometimes.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// How often a statement was attempted and solved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// Attempts.
    pub attempts: usize,
    /// Proofs.
    pub solved: usize,
}

impl Rate {
    /// What one more attempt is worth: p (1 - p) for the expected chance p, from a prior of one proof and one failure.
    /// It is highest where nothing is known or the outcome is open, and falls with every attempt that says it is not.
    pub fn worth(self) -> f64 {
        let chance = (self.solved as f64 + 1.0) / (self.attempts as f64 + 2.0);
        chance * (1.0 - chance)
    }
}

/// Places of at most `count` statements, drawn without replacement by their [`Rate::worth`], in order. The same seed
/// draws the same.
pub fn pick(rates: &[Rate], count: usize, seed: u64) -> Vec<usize> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    // Efraimidis and Spirakis: the greatest u^(1/w) are a weighted sample.
    let mut keyed: Vec<(f64, usize)> = rates
        .iter()
        .enumerate()
        .map(|(place, rate)| (random.random::<f64>().max(f64::MIN_POSITIVE).ln() / rate.worth(), place))
        .collect();
    keyed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut places: Vec<usize> = keyed.into_iter().take(count).map(|(_, place)| place).collect();
    places.sort_unstable();
    places
}

#[cfg(test)]
mod tests {
    use super::{Rate, pick};

    #[test]
    fn effort_goes_where_the_outcome_is_open() {
        let rate = |attempts, solved| Rate { attempts, solved };
        let rates: Vec<Rate> = (0..300).map(|n| [rate(20, 0), rate(20, 10), rate(20, 20)][n % 3]).collect();
        let picked = pick(&rates, 100, 1);
        let open = picked.iter().filter(|place| *place % 3 == 1).count();
        assert_eq!(picked.len(), 100);
        assert!(open > 55, "{open} of 100");
        assert_eq!(picked, pick(&rates, 100, 1));
        assert_ne!(picked, pick(&rates, 100, 2));
        assert_eq!(pick(&rates, 1000, 3).len(), 300);
        // What nothing is known of comes before what was tried in vain.
        assert!(rate(0, 0).worth() > rate(3, 0).worth());
    }
}
