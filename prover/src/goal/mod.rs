//! Goals as Lean prints them: parsed hypotheses and target, and their canonical form.
//!
//! Invariant: nothing here fails. A goal that is printed in an unknown way still has its text, and
//! the parts that could not be understood are opaque.

mod canonical;
mod term;
pub(crate) mod token;

pub use canonical::{Canonical, canonical};
pub use term::{Binder, Kind, Term};
use token::{TokenKind, is_plain_name, tokens};

/// One goal of a proof state.
#[derive(Debug, Clone)]
pub struct Goal {
    /// The text as Lean printed it.
    pub text: String,
    /// Everything before `⊢`, in order, one entry a name.
    pub locals: Vec<Local>,
    /// What is to be proved.
    pub target: Term,
}

/// A variable or hypothesis.
#[derive(Debug, Clone)]
pub struct Local {
    /// Its name as printed (`a✝` if it cannot be mentioned).
    pub name: String,
    /// Its type.
    pub ty: Term,
    /// Whether the type reads as a proposition.
    pub is_hypothesis: bool,
    /// Whether it is a `let` variable.
    pub has_value: bool,
}

impl Local {
    /// Whether a tactic can mention it.
    pub fn is_accessible(&self) -> bool {
        is_plain_name(&self.name)
    }
}

impl Goal {
    /// Parses one goal as printed, with or without a `case` line.
    pub fn parse(text: &str) -> Goal {
        let mut locals = Vec::new();
        let mut target = String::new();
        for entry in entries(text) {
            if let Some(rest) = entry.strip_prefix('⊢') {
                rest.trim().clone_into(&mut target);
            } else if !entry.starts_with("case ") {
                parse_locals(&entry, &mut locals);
            }
        }
        Goal { text: text.to_owned(), locals, target: Term::parse(&target) }
    }

    /// The goal as a theorem that states it.
    pub fn statement(&self) -> String {
        let binders = self.locals.iter().map(|local| format!(" ({} : {})", local.name, local.ty.text));
        format!("theorem goal{} : {}", binders.collect::<String>(), self.target.text)
    }

    /// Hypotheses that tactics can mention.
    pub fn hypotheses(&self) -> impl Iterator<Item = &Local> {
        self.locals.iter().filter(|local| local.is_hypothesis && local.is_accessible())
    }

    /// Variables (not hypotheses) that tactics can mention.
    pub fn variables(&self) -> impl Iterator<Item = &Local> {
        self.locals.iter().filter(|local| !local.is_hypothesis && local.is_accessible())
    }

    /// The type of a variable, as printed.
    pub fn type_of(&self, name: &str) -> Option<&str> {
        self.locals.iter().rev().find(|local| local.name == name).map(|local| local.ty.text.as_str())
    }

    /// A name starting with `stem` that nothing in the goal uses.
    pub fn fresh(&self, stem: &str) -> String {
        let taken = |name: &str| self.locals.iter().any(|l| l.name == name);
        if !taken(stem) {
            return stem.to_owned();
        }
        (1..=u32::MAX).map(|i| format!("{stem}_{i}")).find(|name| !taken(name)).unwrap_or_else(|| stem.to_owned())
    }

    /// Whether any part of the goal (hypotheses, variables' types, target) satisfies `found`.
    pub fn any_term(&self, mut found: impl FnMut(&Term) -> bool) -> bool {
        self.target.any(&mut found) || self.locals.iter().any(|local| local.ty.any(&mut found))
    }

    /// Whether the printed goal has metavariables, so that closing it may assign another goal's.
    pub fn has_metavariables(&self) -> bool {
        tokens(&self.text).iter().any(|t| t.kind == TokenKind::Identifier && t.text.starts_with('?'))
    }
}

/// Joins wrapped lines: an entry starts at column 0.
fn entries(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in text.lines() {
        let continues = line.starts_with([' ', '\t']);
        match out.last_mut() {
            Some(last) if continues => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => out.push(line.trim_end().to_owned()),
        }
    }
    out
}

fn parse_locals(entry: &str, locals: &mut Vec<Local>) {
    let Some(colon) = entry.find(" : ") else {
        return;
    };
    let (names, rest) = (&entry[..colon], entry[colon + 3..].trim());
    let (ty, value) = match rest.find(" := ") {
        // A `:=` inside brackets belongs to the type.
        Some(at) if balanced(&rest[..at]) => (&rest[..at], true),
        _ => (rest, false),
    };
    let ty = Term::parse(ty);
    let is_hypothesis = is_proposition(&ty);
    for name in names.split_whitespace() {
        locals.push(Local { name: name.to_owned(), ty: ty.clone(), is_hypothesis, has_value: value });
    }
}

fn balanced(text: &str) -> bool {
    let count = |set: &[char]| text.chars().filter(|c| set.contains(c)).count();
    count(&['(', '[', '{', '⟨']) == count(&[')', ']', '}', '⟩'])
}

/// Names of types an olympiad statement quantifies over.
const TYPE_NAMES: [&str; 22] = [
    "ℕ",
    "ℤ",
    "ℚ",
    "ℝ",
    "ℂ",
    "Nat",
    "Int",
    "Rat",
    "Real",
    "Complex",
    "NNReal",
    "ℝ≥0",
    "ℕ+",
    "PNat",
    "Bool",
    "Prop",
    "Type",
    "Sort",
    "String",
    "Char",
    "Unit",
    "Polynomial",
];

/// Heads of applied types.
const TYPE_HEADS: [&str; 18] = [
    "Set",
    "Finset",
    "List",
    "Array",
    "Multiset",
    "ZMod",
    "Fin",
    "Option",
    "Equiv",
    "Fintype",
    "Decidable",
    "DecidableEq",
    "DecidablePred",
    "Matrix",
    "Polynomial",
    "Sum",
    "Prod",
    "Type",
];

fn is_type(term: &Term) -> bool {
    match &term.kind {
        Kind::Name => TYPE_NAMES.contains(&term.text.as_str()) || is_type_variable(&term.text),
        Kind::App(head, _) => TYPE_HEADS.contains(&head.text.as_str()),
        Kind::Infix(op, left, right) => match op.as_str() {
            "→" | "×" | "≃" => is_type(left) && is_type(right),
            _ => false,
        },
        Kind::Unary(op, _) => matches!(op.as_str(), "↑" | "↥"),
        Kind::Raw => TYPE_NAMES.contains(&term.text.as_str()) || term.text.starts_with("ℝ≥0"),
        _ => false,
    }
}

fn is_type_variable(name: &str) -> bool {
    let mut chars = name.chars();
    matches!(chars.next(), Some('α'..='ω')) && chars.all(|c| !c.is_alphabetic())
}

/// Whether a local's type reads as a proposition.
fn is_proposition(term: &Term) -> bool {
    !is_type(term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_goal() {
        let goal = Goal::parse(
            "case inl\nx y : ℝ\nf : ℕ → ℝ\nh₀ : 0 < x ∧\n  0 < y\na✝ : x ≠ y\nS : Finset ℕ\n⊢ x / y + y / x ≥\n    2",
        );
        let names: Vec<_> = goal.variables().map(|l| l.name.as_str()).collect();
        assert_eq!(names, ["x", "y", "f", "S"]);
        let hypotheses: Vec<_> = goal.hypotheses().map(|l| l.name.as_str()).collect();
        assert_eq!(hypotheses, ["h₀"]);
        assert_eq!(goal.target.text, "x / y + y / x ≥ 2");
        assert_eq!(goal.type_of("y"), Some("ℝ"));
        assert_eq!(goal.fresh("x"), "x_1");
        assert!(!goal.has_metavariables());
        assert!(Goal::parse("⊢ 0 < ?w").has_metavariables());
    }

    #[test]
    fn an_unknown_layout_is_not_an_error() {
        let goal = Goal::parse("nonsense");
        assert!(goal.locals.is_empty());
        assert_eq!(goal.target.text, "");
        Goal::parse("");
    }
}
