//! What a goal is about, as yes-or-no questions that the templates ask.

use crate::goal::{Goal, Kind, Term};

/// Features of a goal.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent yes-or-no questions")]
pub(super) struct Features {
    /// A variable or ascription of type ℕ, or no sign of another number type.
    pub(super) nat: bool,
    pub(super) int: bool,
    /// ℝ, ℚ or ℝ≥0.
    pub(super) field: bool,
    pub(super) complex: bool,
    pub(super) zmod: bool,
    pub(super) division: bool,
    pub(super) power: bool,
    /// `∑` or `∏`.
    pub(super) sums: bool,
    pub(super) finset: bool,
    /// `%`, `∣` or `≡`.
    pub(super) residues: bool,
    pub(super) sqrt: bool,
    pub(super) log: bool,
    pub(super) abs: bool,
    pub(super) floor: bool,
    pub(super) factorial: bool,
    pub(super) cast: bool,
    pub(super) prime: bool,
    /// `∀` hypotheses.
    pub(super) functions: bool,
    /// No variables at all: a closed computation.
    pub(super) closed: bool,
    /// The target is an order relation or equality between numbers.
    pub(super) relation: bool,
    /// Some hypothesis or the target is a product or a power of variables.
    pub(super) nonlinear: bool,
}

impl Features {
    pub(super) fn of(goal: &Goal) -> Features {
        let has = |needle: &str| goal.text.contains(needle);
        let any = |needles: &[&str]| needles.iter().any(|n| has(n));
        let field = any(&["ℝ", "ℚ", "Real.", "NNReal"]);
        let complex = any(&["ℂ", "Complex"]);
        let int = any(&["ℤ", "Int."]);
        Features {
            nat: has("ℕ") || has("Nat.") || !(field || complex || int || has("ZMod")),
            int,
            field,
            complex,
            zmod: has("ZMod"),
            division: any(&["/", "⁻¹"]),
            power: has("^"),
            sums: any(&["∑", "∏"]),
            finset: has("Finset"),
            residues: any(&["%", "∣", "≡"]),
            sqrt: any(&["sqrt", "√"]),
            log: has("log"),
            abs: goal.any_term(is_abs),
            floor: any(&["⌊", "⌈", "floor", "ceil"]),
            factorial: goal.any_term(|t| matches!(&t.kind, Kind::Unary(op, _) if op == "!")) || has("factorial"),
            cast: has("↑"),
            prime: has("Prime"),
            functions: goal.hypotheses().any(|h| matches!(h.ty.binder(), Some(b) if b.symbol == "∀")),
            closed: goal.variables().next().is_none(),
            relation: goal.target.infix().is_some_and(|(op, ..)| matches!(op, "=" | "≠" | "<" | "≤" | ">" | "≥")),
            nonlinear: has("^") || goal.any_term(is_product),
        }
    }

    /// A goal that is about everything, over whole numbers or over all others.
    pub(super) fn everything(discrete: bool) -> Features {
        Features {
            nat: discrete,
            int: discrete,
            field: !discrete,
            complex: !discrete,
            zmod: true,
            division: true,
            power: true,
            sums: true,
            finset: true,
            residues: true,
            sqrt: true,
            log: true,
            abs: true,
            floor: true,
            factorial: true,
            cast: true,
            prime: true,
            functions: true,
            closed: true,
            relation: true,
            nonlinear: true,
        }
    }

    /// Whether everything is a natural number or an integer.
    pub(super) fn discrete(&self) -> bool {
        (self.nat || self.int) && !self.field && !self.complex
    }
}

pub(super) fn is_abs(term: &Term) -> bool {
    matches!(&term.kind, Kind::Unary(op, _) if op == "|") || term.applies("abs")
}

fn is_product(term: &Term) -> bool {
    term.sides("*").is_some_and(|(l, r)| l.integer().is_none() && r.integer().is_none())
}
