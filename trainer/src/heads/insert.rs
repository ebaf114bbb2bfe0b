//! Holes in proofs: spans that are masked, to be written again from what stands before and behind them (fill in the
//! middle, arXiv 2207.14255, with the suffix before the middle).

use super::text;
use curriculum::generate::Pair;
use rand::{Rng, seq::IndexedRandom};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What kind of span is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One tactic.
    Tactic,
    /// Two tactics or more, one after another.
    Tactics,
    /// What a tactic is given: a term, or a list of them.
    Argument,
    /// The statement of a `have`.
    Have,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 4] = [Kind::Tactic, Kind::Tactics, Kind::Argument, Kind::Have];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Tactic => "one tactic",
            Kind::Tactics => "several tactics",
            Kind::Argument => "argument",
            Kind::Have => "have statement",
        }
    }
}

/// A text with a hole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hole {
    /// What is missing.
    pub kind: Kind,
    /// What stands before it.
    pub prefix: String,
    /// What stood in it.
    pub middle: String,
    /// What stands behind it.
    pub suffix: String,
}

/// A hole of this kind, if the proof has a place for one.
pub fn hole(pair: &Pair, kind: Kind, random: &mut impl Rng) -> Option<Hole> {
    let steps = &pair.steps;
    let whole = text(&pair.statement, steps);
    // Where each step stands: behind the statement, two spaces in.
    let mut at = text(&pair.statement, &[]).len();
    let mut places: Vec<Range<usize>> = Vec::new();
    for step in steps {
        let length = text("", std::slice::from_ref(step)).len() - text("", &[]).len();
        places.push(at + 3..at + length);
        at += length;
    }
    let range = match kind {
        Kind::Tactic => places.choose(random)?.clone(),
        Kind::Tactics => {
            if places.len() < 2 {
                return None;
            }
            let first = random.random_range(0..places.len() - 1);
            let last = random.random_range(first + 1..places.len());
            places[first].start..places[last].end
        }
        Kind::Argument => {
            let within: Vec<Range<usize>> = places
                .iter()
                .flat_map(|place| brackets(&whole[place.clone()]).map(move |r| shift(&r, place.start)))
                .collect();
            within.choose(random)?.clone()
        }
        Kind::Have => {
            let stated = |place: &Range<usize>| stated(&whole[place.clone()]).map(|range| shift(&range, place.start));
            places.iter().filter_map(stated).collect::<Vec<_>>().choose(random)?.clone()
        }
    };
    let (prefix, rest) = whole.split_at(range.start);
    let (middle, suffix) = rest.split_at(range.len());
    (!middle.trim().is_empty()).then(|| Hole {
        kind,
        prefix: prefix.to_owned(),
        middle: middle.to_owned(),
        suffix: suffix.to_owned(),
    })
}

fn shift(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The insides of the outermost `[…]` and `⟨…⟩`.
fn brackets(step: &str) -> impl Iterator<Item = Range<usize>> {
    let (mut out, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, c) in step.char_indices() {
        match c {
            '[' | '⟨' => {
                if depth == 0 {
                    start = at + c.len_utf8();
                }
                depth += 1;
            }
            ']' | '⟩' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && start > 0 {
                    out.push(start..at);
                }
            }
            _ => {}
        }
    }
    out.into_iter()
}

/// What a `have` says.
fn stated(step: &str) -> Option<Range<usize>> {
    let rest = step.strip_prefix("have ")?;
    let start = step.len() - rest.len() + rest.find(" : ")? + " : ".len();
    let end = start + step[start..].find(" := ")?;
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use curriculum::generate::FAMILIES;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn a_hole_and_what_was_in_it_are_the_text() {
        let mut random = ChaCha8Rng::seed_from_u64(1);
        let mut counts = [0; 4];
        for (number, family) in FAMILIES.iter().enumerate() {
            for level in 1..=5 {
                let pair = family.pair(number as u64, level);
                for (place, kind) in Kind::ALL.into_iter().enumerate() {
                    let Some(hole) = hole(&pair, kind, &mut random) else { continue };
                    counts[place] += 1;
                    assert_eq!(format!("{}{}{}", hole.prefix, hole.middle, hole.suffix), super::super::text_of(&pair));
                    if kind == Kind::Tactic {
                        assert!(pair.steps.iter().any(|step| step.replace('\n', "\n  ") == hole.middle), "{hole:?}");
                    }
                }
            }
        }
        assert_eq!(counts[0], FAMILIES.len() * 5);
        assert!(counts.iter().all(|count| *count > 10), "{counts:?}");
    }

    #[test]
    fn what_a_have_says_is_told() {
        let step = "have h : x + 1 = 2 := by linarith";
        assert_eq!(&step[stated(step).unwrap()], "x + 1 = 2");
        assert_eq!(stated("linarith"), None);
        assert!(brackets("nlinarith [sq_nonneg (x - [y]), h]").eq(std::iter::once(11..33)));
    }
}
