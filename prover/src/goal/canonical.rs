//! Proof states up to the names of their variables and hypotheses.
//!
//! Two states with the same canonical text are the same problem; a proof of one becomes a proof of
//! the other by renaming. The canonical text numbers the names in order of appearance, so a state
//! that differs by the order of its hypotheses counts as different (tactics see the order).

use super::{entries, token::rename_tokens};
use std::collections::HashMap;

/// A state's canonical text and the names behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical {
    /// The text with local names numbered; the same for states that differ in names only.
    pub text: String,
    /// The names in order, one list a goal: the n-th of one state stands for the n-th of the other.
    pub names: Vec<Vec<String>>,
}

impl Canonical {
    /// How the names here are called in a state with the same canonical text.
    /// Only names that differ are listed.
    pub fn renaming_to(&self, other: &Canonical) -> Vec<HashMap<String, String>> {
        self.names
            .iter()
            .zip(&other.names)
            .map(|(mine, theirs)| {
                mine.iter()
                    .zip(theirs)
                    .filter(|(from, to)| from != to)
                    .map(|(from, to)| (from.clone(), to.clone()))
                    .collect()
            })
            .collect()
    }
}

/// The canonical form of a state's goals.
pub fn canonical<S: AsRef<str>>(goals: &[S]) -> Canonical {
    let mut text = String::new();
    let mut names = Vec::with_capacity(goals.len());
    for goal in goals {
        let (goal_text, goal_names) = canonical_goal(goal.as_ref());
        text.push_str(&goal_text);
        text.push('\n');
        names.push(goal_names);
    }
    Canonical { text, names }
}

fn canonical_goal(goal: &str) -> (String, Vec<String>) {
    let mut names: Vec<String> = Vec::new();
    let mut numbered: HashMap<String, String> = HashMap::new();
    let mut out = String::with_capacity(goal.len());
    for entry in entries(goal) {
        if entry.starts_with("case ") {
            continue;
        }
        let (binders, rest) = match entry.find(" : ") {
            Some(colon) if !entry.starts_with('⊢') => entry.split_at(colon),
            _ => ("", entry.as_str()),
        };
        let renamed = rename_tokens(rest, |name| numbered.get(name).map(String::as_str));
        for name in binders.split_whitespace() {
            // A later local of the same name hides the earlier one.
            let canonical_name = format!("v{}", names.len());
            out.push_str(&canonical_name);
            out.push(' ');
            names.push(name.to_owned());
            numbered.insert(name.to_owned(), canonical_name);
        }
        push_squeezed(&mut out, &renamed);
        out.push('\n');
    }
    (out, names)
}

/// Appends `text` with every run of white space as one space.
fn push_squeezed(out: &mut String, text: &str) {
    for word in text.split_whitespace() {
        out.push_str(word);
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_wrapping_do_not_matter() {
        let one = canonical(&["x y : ℝ\nh : x <\n  y\n⊢ x ≤ y"]);
        let two = canonical(&["case inl\na b : ℝ\na✝ : a < b\n⊢ a ≤ b"]);
        assert_eq!(one.text, two.text);
        let renaming = one.renaming_to(&two);
        assert_eq!(renaming[0].get("h").map(String::as_str), Some("a✝"));
        assert_eq!(renaming[0].get("x").map(String::as_str), Some("a"));
    }

    #[test]
    fn different_problems_differ() {
        let one = canonical(&["x y : ℝ\n⊢ x ≤ y"]);
        let two = canonical(&["x y : ℝ\n⊢ y ≤ x"]);
        assert_ne!(one.text, two.text);
    }
}
