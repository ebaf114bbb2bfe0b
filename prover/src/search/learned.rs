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

/// A search as a tree: every state where it was first met, and every tactic that closed one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tree {
    /// The statement first, parents before children.
    pub nodes: Vec<TreeNode>,
}

/// A state, or the end of a branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreeNode {
    /// The node it comes from; none for the statement.
    pub parent: Option<usize>,
    /// The tactic that led here.
    pub tactic: String,
    /// Whether the shortest proof goes through here.
    pub is_proof: bool,
    /// Whether nothing is left to prove here.
    pub is_closed: bool,
}

/// The cheapest way to solve a state.
#[derive(Clone, Copy)]
struct Best {
    /// Tactics.
    cost: usize,
    /// The expansion, by its place in the record.
    expansion: usize,
    /// The tactic's place there.
    tactic: usize,
}

impl SearchRecord {
    /// The cheapest way to solve each state that was solved.
    fn solved(&self) -> BTreeMap<usize, Best> {
        let mut best: BTreeMap<usize, Best> = BTreeMap::new();
        loop {
            let mut changed = false;
            for (place, expansion) in self.expansions.iter().enumerate() {
                for (number, tried) in expansion.tactics.iter().enumerate() {
                    let cost = match tried.result {
                        TriedResult::Closed => Some(1),
                        TriedResult::Advanced => {
                            let costs = tried.children.iter().map(|child| best.get(child).map(|best| best.cost));
                            costs.sum::<Option<usize>>().map(|costs| costs + 1)
                        }
                        _ => None,
                    };
                    let Some(cost) = cost else { continue };
                    if best.get(&expansion.state).is_none_or(|known| cost < known.cost) {
                        best.insert(expansion.state, Best { cost, expansion: place, tactic: number });
                        changed = true;
                    }
                }
            }
            if !changed {
                return best;
            }
        }
    }

    /// The states of the shortest proof, in its order.
    fn on_proof(&self, solved: &BTreeMap<usize, Best>) -> Vec<(usize, Best)> {
        let (mut out, mut open) = (Vec::new(), vec![0]);
        // A state's cost is above that of each state it leads to, so the walk ends.
        while let Some(state) = open.pop() {
            let Some(best) = solved.get(&state) else { continue };
            out.push((state, *best));
            open.extend(self.expansions[best.expansion].tactics[best.tactic].children.iter().rev());
        }
        out
    }

    /// The shortest proof in the record, with its states; nothing if there is none.
    pub fn learned(&self) -> Learned {
        let solved = self.solved();
        if !solved.contains_key(&0) {
            return Learned::default();
        }
        let step = |(_, best): (usize, Best)| {
            let expansion = &self.expansions[best.expansion];
            let tactic = expansion.tactics[best.tactic].tactic.clone();
            LearnedStep { goals: expansion.goals.clone(), tactic, size: best.cost }
        };
        let steps = self.on_proof(&solved).into_iter().map(step).collect();
        let unsolved = self.expansions.iter().filter(|expansion| !solved.contains_key(&expansion.state));
        let mut unsolved: Vec<_> = unsolved.map(|expansion| expansion.goals.clone()).collect();
        unsolved.dedup();
        Learned { steps, unsolved }
    }

    /// The search as a tree of at most `limit` nodes, those met first.
    pub fn tree(&self, limit: usize) -> Tree {
        let proof: BTreeMap<usize, Best> = self.on_proof(&self.solved()).into_iter().collect();
        let root = TreeNode { parent: None, tactic: String::new(), is_proof: proof.contains_key(&0), is_closed: false };
        let mut nodes = vec![root];
        let mut places = BTreeMap::from([(0, 0)]);
        for (place, expansion) in self.expansions.iter().enumerate() {
            let Some(parent) = places.get(&expansion.state).copied() else { continue };
            for (number, tried) in expansion.tactics.iter().enumerate() {
                let chosen = proof.get(&expansion.state).is_some_and(|b| (b.expansion, b.tactic) == (place, number));
                let mut node = |is_closed| {
                    let tactic = tried.tactic.clone();
                    nodes.push(TreeNode { parent: Some(parent), tactic, is_proof: chosen, is_closed });
                    nodes.len() - 1
                };
                match tried.result {
                    TriedResult::Closed => {
                        node(true);
                    }
                    TriedResult::Advanced => {
                        for child in &tried.children {
                            places.entry(*child).or_insert_with(|| node(false));
                        }
                    }
                    _ => {}
                }
            }
        }
        // Children come after their parents, so what is cut off is whole branches.
        nodes.truncate(limit);
        Tree { nodes }
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
        let tree = record.tree(100);
        let shown: Vec<(Option<usize>, &str, bool)> =
            tree.nodes.iter().map(|n| (n.parent, n.tactic.as_str(), n.is_proof)).collect();
        assert_eq!(
            shown,
            [
                (None, "", true),
                (Some(0), "constructor", true),
                (Some(0), "constructor", true),
                (Some(0), "long", false),
                (Some(2), "simp", true),
                (Some(1), "intro x", false),
                (Some(1), "ring", true),
            ]
        );
        assert_eq!(record.tree(3).nodes, tree.nodes[..3]);
        record.expansions[1].tactics.pop();
        assert_eq!(record.learned().unsolved, [["⊢ 3"]]);
        record.expansions.truncate(3);
        assert_eq!(record.learned(), super::Learned::default());
    }
}
