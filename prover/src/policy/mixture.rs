//! A model beside the portfolio, at stated shares.

use super::{
    Answer, Policy, Query, Suggestion, Usage,
    portfolio::{Portfolio, unit_noise},
};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
};

/// Proposes what a model proposes and what the portfolio does: log-probabilities are moved by the logarithm of each
/// one's share, and what both propose gets the sum. While the model fails, the portfolio goes on alone.
pub struct Mixture {
    model: Arc<dyn Policy>,
    share: f64,
    few: Option<usize>,
    name: String,
    failing: AtomicBool,
}

impl Mixture {
    /// With the portfolio at `share`, between 0 and 1.
    pub fn new(model: Arc<dyn Policy>, share: f64) -> Mixture {
        let name = format!("{} with portfolio {share}", model.name());
        Mixture { model, share, few: None, name, failing: AtomicBool::new(false) }
    }

    /// The same with at most `few` of the portfolio's tactics for a state, drawn at random: the model meets with something
    /// new now and then, and has to prove the rest itself.
    #[must_use]
    pub fn with_few(self, few: usize) -> Mixture {
        let name = format!("{}, {few} tactics of it", self.name);
        Mixture { few: Some(few), name, ..self }
    }
}

impl Policy for Mixture {
    fn name(&self) -> &str {
        &self.name
    }

    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        Box::pin(async move {
            let mut fixed = Portfolio.suggest(query).await?;
            if let Some(few) = self.few {
                fixed = drawn(fixed, few, query);
            }
            let sampled = match self.model.suggest(query).await {
                Ok(sampled) => {
                    self.failing.store(false, Relaxed);
                    sampled
                }
                Err(error) => {
                    if !self.failing.swap(true, Relaxed) {
                        tracing::warn!(%error, "the portfolio goes on alone until the model answers again");
                    }
                    Vec::new()
                }
            };
            Ok(merge([(sampled, 1.0 - self.share), (fixed, self.share)], query.limit))
        })
    }

    fn usage(&self) -> Option<Usage> {
        self.model.usage()
    }
}

/// A draw without replacement by the suggestions' probabilities: those of the highest log-probabilities with Gumbel noise
/// (Kool et al., arXiv 1903.06059). The same query draws the same.
fn drawn(from: Vec<Suggestion>, count: usize, query: Query<'_>) -> Vec<Suggestion> {
    let state: Vec<&str> = query.goals.iter().map(|goal| goal.text.as_str()).collect();
    let state = state.join("\n");
    let keyed = |suggestion: Suggestion| {
        let uniform = unit_noise(query.seed, query.attempt, &format!("{state}\n{}", suggestion.tactic));
        let noise = -(-uniform.max(f64::MIN_POSITIVE).ln()).ln();
        (suggestion.log_prob + noise, suggestion)
    };
    let mut keyed: Vec<(f64, Suggestion)> = from.into_iter().map(keyed).collect();
    keyed.sort_by(|a, b| b.0.total_cmp(&a.0));
    keyed.into_iter().take(count).map(|(_, suggestion)| suggestion).collect()
}

fn merge(parts: [(Vec<Suggestion>, f64); 2], limit: usize) -> Vec<Suggestion> {
    let mut out: Vec<Suggestion> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (suggestions, share) in parts {
        for mut suggestion in suggestions {
            suggestion.log_prob += share.ln();
            if let Some(&place) = places.get(&suggestion.tactic) {
                let known: &mut Suggestion = &mut out[place];
                let (high, low) = (known.log_prob.max(suggestion.log_prob), known.log_prob.min(suggestion.log_prob));
                known.log_prob = (high + (low - high).exp().ln_1p()).min(0.0);
                // The portfolio knows what its tactics cost.
                known.effort = suggestion.effort;
            } else {
                places.insert(suggestion.tactic.clone(), out.len());
                out.push(suggestion);
            }
        }
    }
    out.sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
    out.truncate(limit);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Effort;
    use std::borrow::Cow;

    #[test]
    fn few_are_drawn_by_their_probabilities_and_again_the_same() {
        let all =
            || vec![of("likely", -0.1, Effort::Low), of("rare", -3.0, Effort::Low), of("rarer", -5.0, Effort::Low)];
        let first = |seed| {
            let query = Query { declaration: "t", goals: &[], depth: 0, attempt: 0, seed, limit: 8 };
            let few = drawn(all(), 1, query);
            assert_eq!(few, drawn(all(), 1, query));
            assert_eq!(few.len(), 1);
            few[0].tactic.clone()
        };
        let likely = (0..1000).filter(|seed| first(*seed) == "likely").count();
        // e^-0.1 of e^-0.1 + e^-3 + e^-5: 0.941.
        assert!((910..970).contains(&likely), "{likely}");
    }

    fn of(tactic: &str, log_prob: f64, effort: Effort) -> Suggestion {
        Suggestion { tactic: tactic.to_owned(), log_prob, effort, template: Cow::Borrowed("test") }
    }

    #[test]
    fn shares_move_and_add_up() {
        let sampled = vec![of("a", -1.0, Effort::Medium), of("b", -2.0, Effort::Medium)];
        let fixed = vec![of("b", -0.5, Effort::High), of("c", -3.0, Effort::Low)];
        let merged = merge([(sampled, 0.75), (fixed, 0.25)], 10);
        let names: Vec<&str> = merged.iter().map(|s| s.tactic.as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        let both = (0.75 * f64::exp(-2.0) + 0.25 * f64::exp(-0.5)).ln();
        assert!((merged[1].log_prob - both).abs() < 1e-12);
        assert_eq!(merged[1].effort, Effort::High);
    }
}
