//! The fixed portfolio: templates of tactics, their arguments drawn from the goal's text.
//!
//! It is the baseline of every score and the first explorer of expert iteration. Each template has
//! a name (for tables), an effort and a prior log-probability. Priors are round numbers chosen by
//! one rule: what is cheap, forced or nearly always right stands near 0, what is one guess among
//! many near -4; nothing is tuned to single statements. It speaks Mathlib's names only, so it
//! drives every Lean that has Mathlib or stands in for it.

mod arithmetic;
mod closing;
mod features;
mod functions;
mod numbers;
mod polynomial;
mod reals;
mod sets;
mod structure;

use super::{Answer, Effort, Policy, Query, Suggestion};
use crate::goal::Goal;
use features::Features;
use std::{
    borrow::Cow,
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

/// The portfolio policy. It has no state: the same query gives the same answer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Portfolio;

/// Later attempts at a statement look at the same templates in another order: their
/// log-probabilities are moved by up to this much.
const ATTEMPT_NOISE: f64 = 2.0;

impl Policy for Portfolio {
    fn name(&self) -> &'static str {
        "portfolio"
    }

    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        Box::pin(std::future::ready(Ok(suggestions(query))))
    }

    fn answers_at_once(&self) -> bool {
        true
    }
}

/// Every tactic that the portfolio proposes to end a proof with, whichever goal it is meant for. Those whose arguments
/// are drawn from a goal are not among them: ask [`Portfolio`] about the goal.
pub fn closing_tactics() -> Vec<String> {
    closing::all()
}

fn suggestions(query: Query<'_>) -> Vec<Suggestion> {
    let Some(goal) = query.goals.first() else {
        return Vec::new();
    };
    let mut draft = Draft::new(goal);
    closing::propose(&mut draft);
    structure::propose(&mut draft);
    numbers::propose(&mut draft);
    functions::propose(&mut draft);
    arithmetic::propose(&mut draft);
    reals::propose(&mut draft);
    sets::propose(&mut draft);
    let mut out = draft.finish();
    if query.attempt > 0 {
        for suggestion in &mut out {
            let noise = unit_noise(query.seed, query.attempt, &suggestion.tactic);
            suggestion.log_prob = (suggestion.log_prob - ATTEMPT_NOISE * noise).min(0.0);
        }
    }
    out.sort_by(|a, b| b.log_prob.total_cmp(&a.log_prob));
    out.truncate(query.limit);
    out
}

/// A number in `[0, 1)` that depends on nothing but its arguments.
pub(super) fn unit_noise(seed: u64, attempt: usize, tactic: &str) -> f64 {
    let mut hasher = DefaultHasher::new();
    (seed, attempt, tactic).hash(&mut hasher);
    (hasher.finish() >> 11) as f64 / (1_u64 << 53) as f64
}

/// The suggestions for one goal while they are collected.
struct Draft<'g> {
    goal: &'g Goal,
    features: Features,
    out: Vec<Suggestion>,
    places: HashMap<String, usize>,
}

impl<'g> Draft<'g> {
    fn new(goal: &'g Goal) -> Self {
        Draft { goal, features: Features::of(goal), out: Vec::new(), places: HashMap::new() }
    }

    fn add(&mut self, template: &'static str, log_prob: f64, effort: Effort, tactic: impl Into<String>) {
        let tactic = tactic.into();
        if let Some(&place) = self.places.get(&tactic) {
            let known = &mut self.out[place];
            known.log_prob = known.log_prob.max(log_prob);
            return;
        }
        self.places.insert(tactic.clone(), self.out.len());
        self.out.push(Suggestion { tactic, log_prob, effort, template: Cow::Borrowed(template) });
    }

    fn low(&mut self, template: &'static str, log_prob: f64, tactic: impl Into<String>) {
        self.add(template, log_prob, Effort::Low, tactic);
    }

    fn medium(&mut self, template: &'static str, log_prob: f64, tactic: impl Into<String>) {
        self.add(template, log_prob, Effort::Medium, tactic);
    }

    fn high(&mut self, template: &'static str, log_prob: f64, tactic: impl Into<String>) {
        self.add(template, log_prob, Effort::High, tactic);
    }

    fn finish(self) -> Vec<Suggestion> {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn tactics(goal: &str) -> Vec<String> {
        let goals = [Goal::parse(goal)];
        let query = Query { declaration: "t", goals: &goals, depth: 0, attempt: 0, seed: 0, limit: 1000 };
        suggestions(query).into_iter().map(|s| s.tactic).collect()
    }

    fn proposes(goal: &str, tactic: &str) {
        let all = tactics(goal);
        assert!(all.iter().any(|t| t == tactic), "{tactic} not in {all:#?}");
    }

    #[test]
    fn structure_follows_the_target_and_the_hypotheses() {
        proposes("⊢ ∀ x > 0, ∀ (y : ℝ), x < y → 0 < y", "intro x hx y h");
        proposes("a b : ℕ\n⊢ a < b ∧ b < 3 ∧ a = 1", "refine ⟨?_, ?_, ?_⟩");
        proposes("x : ℝ\nh₀ : 0 < x ∧ x < 1\n⊢ x < 2", "obtain ⟨h₀_1, h₀_2⟩ := h₀");
        proposes("x : ℝ\nh : x = 1 ∨ x = 2\n⊢ x < 3", "rcases h with h | h");
        proposes("⊢ ∃ n, n * n = 4", "refine ⟨2, ?_⟩");
    }

    #[test]
    fn numbers_are_split_by_bounds_residues_and_induction() {
        proposes("n : ℕ\nh : n < 5\n⊢ n * n < 25", "interval_cases n");
        proposes(
            "n : ℕ\n⊢ ∑ k ∈ Finset.range n, k = n * (n - 1) / 2",
            "induction n with\n| zero => ?_\n| succ n ih => ?_",
        );
        let residues = tactics("a : ℤ\n⊢ (a ^ 2 + a) % 3 = 0 ∨ (a ^ 2 + a) % 3 = 2");
        assert!(residues.iter().any(|t| t.contains("a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2")));
    }

    #[test]
    fn hints_complete_the_square() {
        let all = tactics("a : ℝ\n⊢ 6 * a ≤ 22 * a ^ 2 + 1");
        assert!(all.iter().any(|t| t.contains("sq_nonneg (22 * a - 3)")), "{all:#?}");
    }

    #[test]
    fn function_hypotheses_are_used_at_the_points_that_occur() {
        let all = tactics("f : ℝ → ℝ\na b : ℝ\nh₀ : ∀ (x : ℝ), f x = a * x + b\nh₁ : f 7 = 4\n⊢ f 3 = 0");
        assert!(all.iter().any(|t| t.contains("h₀ 7") && t.contains("h₀ 3")), "{all:#?}");
    }

    #[test]
    fn all_closing_tactics_are_known_whatever_the_goal() {
        let all = closing_tactics();
        for goal in [
            "⊢ 2 + 2 = 5",
            "p q : Prop\nh : p\n⊢ q",
            "n : ℕ\nh : n ! ∣ 3\n⊢ ∑ k ∈ Finset.range n, k ^ 2 / 3 = 7 ^ n % 5",
            "x : ℝ\nh : 0 < x\n⊢ 1 / x * x = √x",
            "z : ZMod 7\n⊢ z ^ 6 = 1",
        ] {
            let goal = Goal::parse(goal);
            let mut draft = Draft::new(&goal);
            closing::propose(&mut draft);
            for suggestion in draft.finish() {
                assert!(all.contains(&suggestion.tactic), "{}", suggestion.tactic);
            }
        }
    }

    #[test]
    fn no_goal_breaks_it_and_answers_repeat() {
        for goal in [
            "",
            "⊢ ",
            "⊢ ⊢",
            "h : \n⊢ ((((",
            "x : ℝ\n⊢ let y := x; y = x",
            "n : ℕ\n⊢ n % 0 = n",
            "a : ℤ\n⊢ 99999999999999999999 ∣ a",
        ] {
            assert_eq!(tactics(goal), tactics(goal));
        }
    }
}
