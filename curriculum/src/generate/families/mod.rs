//! The families, by topic.

mod algebra;
mod functions;
mod inequalities;
mod integers;
mod logic;
mod reals;
mod sums;

use super::{Draw, Family, Theorem, poly::Poly};

macro_rules! families {
    ($($topic:ident: $($name:ident),+;)+) => {
        /// All of them.
        pub const FAMILIES: &[Family] = &[$($(Family { name: stringify!($name), build: $topic::$name }),+),+];
    };
}

families! {
    algebra: linear_system, combination, identity, polynomial_value, quadratic_roots, positive_root, fractions;
    functions: function_value, composition, recurrence_value, recurrence_closed, by_cases_function;
    integers: divisibility, remainder, residue_cases, gcd, power_remainder, digits, bounded_search, parity;
    sums: finite_sum, finite_product, closed_form, counting;
    inequalities: sum_of_squares, am_gm, cauchy, positive, composed, monotone;
    reals: absolute_value, square_root, square_root_equation, floor;
    logic: witness, solvable, unique, contraposition, no_solution, equivalence, set_membership;
}

fn theorem(
    variables: &[(String, &str)],
    hypotheses: Vec<(String, String)>,
    goal: String,
    steps: Vec<String>,
) -> Theorem {
    let variables = variables.iter().map(|(names, ty)| (names.clone(), (*ty).to_owned())).collect();
    Theorem { variables, hypotheses, goal, steps }
}

fn steps<const N: usize>(steps: [&str; N]) -> Vec<String> {
    steps.iter().map(|s| (*s).to_owned()).collect()
}

/// A polynomial of this degree whose highest coefficient is not 0.
fn univariate(draw: &mut Draw, degree: usize, bound: i64) -> Poly {
    let mut coefficients: Vec<i64> = (0..degree).map(|_| draw.int(-bound, bound)).collect();
    coefficients.push(draw.nonzero(bound));
    Poly::univariate(&coefficients)
}
