//! Theorems made together with their proofs.
//!
//! A [`Family`] builds a theorem forward: it draws what is true, then writes down the statement and the steps that
//! prove it. Nothing here is believed: [`crate::check`] has Lean check every pair before it counts.

mod draw;
mod families;
mod poly;

pub use draw::{Draw, LEVELS};
pub use families::FAMILIES;

use serde::{Deserialize, Serialize};

/// What every generated statement starts from.
pub const HEADER: &str = "import Mathlib";

/// A way to make theorems.
#[derive(Clone, Copy)]
pub struct Family {
    /// Its name, in tables and in statements' records.
    pub name: &'static str,
    build: fn(&mut Draw) -> Theorem,
}

/// A statement in parts, and its proof.
struct Theorem {
    /// Variables with their type, `("x y", "ℝ")`.
    variables: Vec<(String, String)>,
    /// Hypotheses, named, in any order.
    hypotheses: Vec<(String, String)>,
    goal: String,
    /// One tactic each; the first acts on the statement, each next one on the first goal that is left.
    steps: Vec<String>,
}

/// A theorem with its proof, as generated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The declaration's name.
    pub name: String,
    /// The declaration up to its `:=`.
    pub statement: String,
    /// What stands before it.
    pub header: String,
    /// The proof, a tactic each.
    pub steps: Vec<String>,
    /// Which family made it.
    pub family: String,
    /// Its level within [`LEVELS`].
    pub difficulty: u8,
}

impl Pair {
    /// The proof as it stands after `:= by`.
    pub fn script(&self) -> String {
        self.steps.join("\n")
    }
}

impl Family {
    /// The theorem of this seed and level.
    pub fn pair(&self, seed: u64, level: u8) -> Pair {
        self.built(format!("exercise_{seed:08x}"), Draw::new(seed, level), level)
    }

    /// The same theorem with other names and hypotheses in another order, by `surface`: its twin.
    pub fn twin(&self, seed: u64, level: u8, surface: u64) -> Pair {
        self.built(format!("twin_{surface:08x}"), Draw::disguised(seed, level, surface), level)
    }

    fn built(&self, name: String, mut draw: Draw, level: u8) -> Pair {
        let mut theorem = (self.build)(&mut draw);
        draw.shuffle(&mut theorem.hypotheses);
        let mut statement = format!("theorem {name}");
        for (names, ty) in theorem.variables.iter().chain(&theorem.hypotheses) {
            statement.extend([" (", names, " : ", ty, ")"]);
        }
        statement.push_str(" : ");
        statement.push_str(&theorem.goal);
        let (header, family) = (HEADER.to_owned(), self.name.to_owned());
        Pair { name, statement, header, steps: theorem.steps, family, difficulty: level }
    }
}
