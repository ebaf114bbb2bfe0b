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

/// How a proof is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// As a person writes it: `| zero => simp` where a tactic names its cases, one tactic a line.
    Structured,
    /// Each tactic as it was run, goals apart as bullets.
    Bullets,
}

impl Proof {
    /// The structured tactic script, without leading indentation and without a final line break.
    pub fn script(&self) -> String {
        self.laid_out(Layout::Structured)
    }

    /// The tactic script in the given layout.
    pub fn laid_out(&self, layout: Layout) -> String {
        let mut lines = Vec::new();
        self.lines(layout, 0, &mut lines);
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

    fn lines(&self, layout: Layout, indent: usize, out: &mut Vec<String>) {
        let margin = " ".repeat(indent);
        let named_cases = self.tactic.lines().filter(|line| line.ends_with(OPEN_CASE)).count();
        if layout == Layout::Structured && named_cases > 0 && named_cases == self.children.len() {
            return self.named_cases(indent, out);
        }
        for line in self.tactic.lines() {
            match layout {
                Layout::Structured => out.extend(sequence(line).into_iter().map(|part| format!("{margin}{part}"))),
                Layout::Bullets => out.push(format!("{margin}{line}")),
            }
        }
        match self.children.as_slice() {
            [] => {}
            [only] => only.lines(layout, indent, out),
            several => {
                for child in several {
                    let first = out.len();
                    child.lines(layout, indent + 2, out);
                    if let Some(line) = out.get_mut(first) {
                        *line = format!("{margin}· {}", line.trim_start());
                    }
                }
            }
        }
    }

    /// A tactic such as `induction`, each case with its proof: on the same line if it has one line.
    fn named_cases(&self, indent: usize, out: &mut Vec<String>) {
        let margin = " ".repeat(indent);
        let mut children = self.children.iter();
        for line in self.tactic.lines() {
            let child = if line.ends_with(OPEN_CASE) { children.next() } else { None };
            let Some(child) = child else {
                out.push(format!("{margin}{line}"));
                continue;
            };
            let head = format!("{margin}{}", line.trim_end_matches("?_").trim_end());
            let mut proof = Vec::new();
            child.lines(Layout::Structured, indent + 4, &mut proof);
            if let [only] = proof.as_slice() {
                out.push(format!("{head} {}", only.trim_start()));
            } else {
                out.push(head);
                out.append(&mut proof);
            }
        }
    }
}

/// How a tactic leaves a named case open.
const OPEN_CASE: &str = "=> ?_";

/// `a; b` as two lines, where the semicolon surely stands between tactics of the same goals.
fn sequence(line: &str) -> Vec<&str> {
    let words = |word: &str| line.split(|c: char| !c.is_alphanumeric()).any(|w| w == word);
    if line.starts_with([' ', '|']) || line.contains("<;>") || line.contains("=>") || words("by") || words("first") {
        return vec![line];
    }
    let (mut depth, mut start, mut out) = (0_i32, 0, Vec::new());
    for (at, c) in line.char_indices() {
        match c {
            '(' | '[' | '⟨' | '{' => depth += 1,
            ')' | ']' | '⟩' | '}' => depth -= 1,
            ';' if depth == 0 => {
                out.push(line[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push(line[start..].trim());
    out
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
    fn named_cases_hold_their_proofs() {
        let step = proof("rw [f_succ, ih]", vec![proof("norm_num at *; linarith", vec![])]);
        let induction = "induction n with\n| zero => ?_\n| succ n ih => ?_";
        let tree = proof("intro n", vec![proof(induction, vec![proof("simp", vec![]), step.clone()])]);
        assert_eq!(
            tree.script(),
            "intro n\ninduction n with\n| zero => simp\n| succ n ih =>\n    rw [f_succ, ih]\n    norm_num at *\n    linarith"
        );
        assert_eq!(
            tree.laid_out(Layout::Bullets),
            format!("intro n\n{induction}\n· simp\n· rw [f_succ, ih]\n  norm_num at *; linarith")
        );
        let joint = proof(induction, vec![step]);
        assert!(joint.script().contains("| zero => ?_"), "goals that were proved together stay as they are");
    }

    #[test]
    fn semicolons_that_may_mean_something_else_stay() {
        assert_eq!(sequence("simp [a; b] ; ring"), ["simp [a; b]", "ring"]);
        for line in ["have h := by simp; omega", "simp <;> omega; ring", "first | a; b", "  a; b"] {
            assert_eq!(sequence(line), [line]);
        }
    }

    #[test]
    fn renaming_reaches_every_tactic() {
        let names = HashMap::from([("h".to_owned(), "k".to_owned())]);
        let tree = proof("cases h", vec![proof("exact h.2", vec![])]);
        assert_eq!(tree.renamed(&names).script(), "cases k\nexact k.2");
    }
}
