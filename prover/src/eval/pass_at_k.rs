//! pass@k, unbiased, with a bootstrap interval over the problems.

use rand::Rng as _;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};

/// Resamplings behind an interval.
const RESAMPLINGS: usize = 2_000;

/// One problem's attempts and how many of them proved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// Attempts made.
    pub attempts: usize,
    /// Attempts that ended with a verified proof.
    pub proved: usize,
}

/// An estimate with its 95 % interval (percentile bootstrap over problems). All within 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Estimate {
    /// The mean over problems.
    pub value: f64,
    /// 2.5th percentile.
    pub low: f64,
    /// 97.5th percentile.
    pub high: f64,
}

/// The chance that one of k attempts, drawn without replacement from those made, proves the problem:
/// 1 − C(n − c, k) / C(n, k) (Chen et al. 2021, arXiv 2107.03374, §2.1). `None` when fewer than k were made.
pub fn unbiased(tries: Tries, k: usize) -> Option<f64> {
    let Tries { attempts: n, proved: c } = tries;
    if k == 0 || n < k {
        return None;
    }
    if n - c < k {
        return Some(1.0);
    }
    let miss: f64 = (n - c + 1..=n).map(|i| 1.0 - k as f64 / i as f64).product();
    Some(1.0 - miss)
}

/// The mean of [`unbiased`] over problems. A problem with fewer than k attempts counts by those it had if they
/// proved it and as unproved otherwise, so that nothing leaves the denominator; `None` without problems.
pub fn estimate(problems: &[Tries], k: usize) -> Option<Estimate> {
    if problems.is_empty() || k == 0 {
        return None;
    }
    let scores: Vec<f64> =
        problems.iter().map(|t| unbiased(*t, k).unwrap_or(if t.proved > 0 { 1.0 } else { 0.0 })).collect();
    let mean = |total: f64| total / scores.len() as f64;
    // A fixed seed: the same record gives the same table.
    let mut random = ChaCha8Rng::seed_from_u64(0);
    let mut means: Vec<f64> = (0..RESAMPLINGS)
        .map(|_| mean((0..scores.len()).map(|_| scores[random.random_range(0..scores.len())]).sum()))
        .collect();
    means.sort_by(f64::total_cmp);
    let at = |share: f64| means[((means.len() - 1) as f64 * share).round() as usize];
    Some(Estimate { value: mean(scores.iter().sum()), low: at(0.025), high: at(0.975) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(n: usize, k: usize) -> f64 {
        (0..k).map(|i| (n - i) as f64 / (k - i) as f64).product()
    }

    #[test]
    fn equals_the_binomial_form() {
        for n in 1..=12 {
            for c in 0..=n {
                for k in 1..=n {
                    let expected = 1.0 - if n - c < k { 0.0 } else { choose(n - c, k) / choose(n, k) };
                    let got = unbiased(Tries { attempts: n, proved: c }, k).unwrap();
                    assert!((got - expected).abs() < 1e-12, "n {n}, c {c}, k {k}: {got} and {expected}");
                }
            }
        }
        assert_eq!(unbiased(Tries { attempts: 2, proved: 1 }, 3), None);
    }

    #[test]
    fn a_fixture_by_hand() {
        // pass@1: (2/4 + 0/4 + 4/4) / 3 = 1/2; pass@2: (1 - 1/6 + 0 + 1) / 3 = 11/18.
        let problems = [(4, 2), (4, 0), (4, 4)].map(|(attempts, proved)| Tries { attempts, proved });
        let one = estimate(&problems, 1).unwrap();
        let two = estimate(&problems, 2).unwrap();
        assert!((one.value - 0.5).abs() < 1e-12);
        assert!((two.value - 11.0 / 18.0).abs() < 1e-12);
        assert!(one.low <= one.value && one.value <= one.high);
        assert_eq!(estimate(&problems, 1), Some(one), "the interval is repeatable");
        assert!(estimate(&[], 1).is_none());
    }
}
