//! A found proof as a tree of tactics, and its text.

use crate::goal::token::rename_tokens;
use std::collections::HashMap;

/// A tactic and what proves the goals it leaves, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The tactic's text; further lines are indented relative to the first.
    pub tactic: String,
    /// What proposed it.
    pub template: String,
    /// One proof for each goal the tactic leaves.
    pub children: Vec<Proof>,
}

impl Proof {
    /// The tactic script, without leading indentation and without a final line break.
    pub fn script(&self) -> String {
        let mut lines = Vec::new();
        self.lines(0, &mut lines);
        lines.join("\n")
    }

    /// The script as one tactic, for a single request.
    pub fn as_tactic(&self) -> String {
        as_single(&self.script())
    }

    /// Tactics in the proof.
    pub fn len(&self) -> usize {
        1 + self.children.iter().map(Proof::len).sum::<usize>()
    }

    /// A proof has at least one tactic.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The templates in the proof, in order.
    pub fn templates(&self) -> Vec<&str> {
        let mut out = vec![self.template.as_str()];
        for child in &self.children {
            out.extend(child.templates());
        }
        out
    }

    /// The same proof with local names replaced.
    #[must_use]
    pub fn renamed(&self, names: &HashMap<String, String>) -> Proof {
        if names.is_empty() {
            return self.clone();
        }
        Proof {
            tactic: rename_tokens(&self.tactic, |name| names.get(name).map(String::as_str)),
            template: self.template.clone(),
            children: self.children.iter().map(|c| c.renamed(names)).collect(),
        }
    }

    fn lines(&self, indent: usize, out: &mut Vec<String>) {
        let margin = " ".repeat(indent);
        for line in self.tactic.lines() {
            out.push(format!("{margin}{line}"));
        }
        match self.children.as_slice() {
            [] => {}
            [only] => only.lines(indent, out),
            several => {
                for child in several {
                    let first = out.len();
                    child.lines(indent + 2, out);
                    if let Some(line) = out.get_mut(first) {
                        *line = format!("{margin}· {}", line.trim_start());
                    }
                }
            }
        }
    }
}

/// A sequence of tactics as one tactic: `(` lines `)`. Lean takes one tactic a request.
pub(crate) fn as_single(script: &str) -> String {
    if !script.contains(['\n', ';']) {
        return script.to_owned();
    }
    let mut out = String::with_capacity(script.len() + 16);
    for (index, line) in script.lines().enumerate() {
        out.push_str(if index == 0 { "(" } else { "\n " });
        out.push_str(line);
    }
    out.push(')');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proof(tactic: &str, children: Vec<Proof>) -> Proof {
        Proof { tactic: tactic.to_owned(), template: "test".to_owned(), children }
    }

    #[test]
    fn several_goals_get_bullets() {
        let tree = proof(
            "intro h",
            vec![proof(
                "constructor",
                vec![
                    proof("subst h", vec![proof("simp", vec![])]),
                    proof(
                        "rcases h with h | h",
                        vec![proof("omega", vec![]), proof("have : x = 1 := by\n  omega", vec![proof("simp", vec![])])],
                    ),
                ],
            )],
        );
        assert_eq!(
            tree.script(),
            "intro h\nconstructor\n· subst h\n  simp\n· rcases h with h | h\n  · omega\n  · have : x = 1 := by\n      omega\n    simp"
        );
        assert_eq!(tree.len(), 8);
        assert!(tree.as_tactic().starts_with("(intro h\n constructor\n · subst h\n   simp"));
    }

    #[test]
    fn renaming_reaches_every_tactic() {
        let names = HashMap::from([("h".to_owned(), "k".to_owned())]);
        let tree = proof("cases h", vec![proof("exact h.2", vec![])]);
        assert_eq!(tree.renamed(&names).script(), "cases k\nexact k.2");
    }
}
