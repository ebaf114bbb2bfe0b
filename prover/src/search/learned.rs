//! What a successful search teaches: the steps of its proof, and the states that led nowhere.

use super::{SearchRecord, record::TriedResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A state on the way of a proof, with what was done there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedStep {
    /// The goals, as printed.
    pub goals: Vec<String>,
    /// The tactic.
    pub tactic: String,
    /// Tactics of the shortest proof of the state that the search has seen, with this one.
    pub size: usize,
}

/// What was learned from one search that found a proof (arXiv 2202.01344, §5: failed searches teach nothing, since what
/// they left open may be provable).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// The shortest proof, from the statement on.
    pub steps: Vec<LearnedStep>,
    /// Goals of states that were expanded and not solved.
    pub unsolved: Vec<Vec<String>>,
}

impl SearchRecord {
    /// The shortest proof in the record, with its states; nothing if there is none.
    pub fn learned(&self) -> Learned {
        // The cheapest way to solve each state: its cost, its expansion, the tactic's place there.
        let mut best: BTreeMap<usize, (usize, usize, usize)> = BTreeMap::new();
        loop {
            let mut changed = false;
            for (place, expansion) in self.expansions.iter().enumerate() {
                for (number, tried) in expansion.tactics.iter().enumerate() {
                    let cost = match tried.result {
                        TriedResult::Closed => Some(1),
                        TriedResult::Advanced => tried
                            .children
                            .iter()
                            .map(|c| best.get(c).map(|b| b.0))
                            .sum::<Option<usize>>()
                            .map(|c| c + 1),
                        _ => None,
                    };
                    let Some(cost) = cost else { continue };
                    if best.get(&expansion.state).is_none_or(|known| cost < known.0) {
                        best.insert(expansion.state, (cost, place, number));
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
        if !best.contains_key(&0) {
            return Learned::default();
        }
        let mut learned = Learned::default();
        // A state's cost is above that of each state it leads to, so the walk ends.
        let mut open = vec![0];
        while let Some(state) = open.pop() {
            let Some((size, place, number)) = best.get(&state) else { continue };
            let expansion = &self.expansions[*place];
            let tried = &expansion.tactics[*number];
            let (goals, tactic) = (expansion.goals.clone(), tried.tactic.clone());
            learned.steps.push(LearnedStep { goals, tactic, size: *size });
            open.extend(tried.children.iter().rev());
        }
        let unsolved = self.expansions.iter().filter(|e| !best.contains_key(&e.state));
        learned.unsolved = unsolved.map(|e| e.goals.clone()).collect();
        learned.unsolved.dedup();
        learned
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        policy::Effort,
        search::{Expansion, SearchRecord, Tried, TriedResult},
    };

    fn tried(tactic: &str, result: TriedResult, children: &[usize]) -> Tried {
        let tactic = tactic.to_owned();
        let (template, children) = (String::new(), children.to_vec());
        Tried { tactic, template, log_prob: 0.0, effort: Effort::Low, result, children, message: None, ms: 0.0 }
    }

    fn expansion(state: usize, tactics: Vec<Tried>) -> Expansion {
        Expansion { state, goals: vec![format!("⊢ {state}")], depth: 0, tactics, ms: 0.0 }
    }

    #[test]
    fn the_shortest_proof_is_learned_and_what_led_nowhere() {
        use TriedResult::{Advanced, Closed, Failed};
        let mut record = SearchRecord {
            expansions: vec![
                expansion(0, vec![tried("constructor", Advanced, &[1, 2]), tried("long", Advanced, &[3])]),
                expansion(3, vec![tried("nothing", Failed, &[]), tried("back", Advanced, &[0])]),
                expansion(2, vec![tried("simp", Closed, &[])]),
                expansion(1, vec![tried("intro x", Advanced, &[4]), tried("ring", Closed, &[])]),
            ],
            ..SearchRecord::default()
        };
        let learned = record.learned();
        let steps: Vec<(&str, usize)> = learned.steps.iter().map(|s| (s.tactic.as_str(), s.size)).collect();
        assert_eq!(steps, [("constructor", 3), ("ring", 1), ("simp", 1)]);
        // State 3 leads back to the statement, which is solved.
        assert!(learned.unsolved.is_empty());
        record.expansions[1].tactics.pop();
        assert_eq!(record.learned().unsolved, [["⊢ 3"]]);
        record.expansions.truncate(3);
        assert_eq!(record.learned(), super::Learned::default());
    }
}
