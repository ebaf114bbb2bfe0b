//! Proofs that broke the way proofs break, to be mended: corrupted ones with what Lean says of them.

use super::{text, text_of};
use curriculum::generate::Pair;
use lean_bridge::{Command, Header, Lease, Limits, Pool, Severity};
use prover::{policy::complaint, prove::task::byte_at};
use rand::{Rng, seq::IndexedRandom};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, ops::Range, time::Duration};

/// How long a broken text may take to elaborate.
const TIME: Duration = Duration::from_secs(5);

/// How a proof was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A lemma is called by a name that it does not have (any more).
    Lemma,
    /// A hypothesis is called by another name.
    Hypothesis,
    /// A step is missing.
    Dropped,
    /// A number is wrong.
    Number,
    /// Two steps are in the wrong order, or two arguments.
    Swapped,
    /// Another tactic stands where one that works stood.
    Tactic,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 6] =
        [Kind::Lemma, Kind::Hypothesis, Kind::Dropped, Kind::Number, Kind::Swapped, Kind::Tactic];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Lemma => "renamed lemma",
            Kind::Hypothesis => "renamed hypothesis",
            Kind::Dropped => "missing step",
            Kind::Number => "wrong number",
            Kind::Swapped => "wrong order",
            Kind::Tactic => "wrong tactic",
        }
    }

    /// What a person might ask for.
    fn instruction(self) -> &'static str {
        match self {
            Kind::Lemma => "use the right lemma",
            Kind::Hypothesis => "use the right hypothesis",
            Kind::Dropped => "close the remaining goal",
            Kind::Number => "correct the number",
            Kind::Swapped => "put it in the right order",
            Kind::Tactic => "use a tactic that works",
        }
    }
}

/// A broken text and how it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// How it was broken.
    pub kind: Kind,
    /// The broken text.
    pub input: String,
    /// What a person wants, if anything was said, and what is wrong, as Lean says it.
    pub instruction: String,
    /// The text before.
    pub output: String,
}

/// Tactics that are taken for one another.
const TAKEN_FOR: [(&str, &[&str]); 9] = [
    ("linarith", &["omega", "ring", "norm_num"]),
    ("nlinarith", &["linarith", "positivity"]),
    ("ring", &["norm_num", "linarith", "rfl"]),
    ("ring_nf", &["simp", "norm_num"]),
    ("omega", &["linarith", "decide", "norm_num"]),
    ("norm_num", &["simp", "rfl", "ring"]),
    ("positivity", &["nlinarith", "norm_num"]),
    ("field_simp", &["ring_nf", "simp"]),
    ("decide", &["rfl", "omega"]),
];

/// The proof, broken this way, if it has a place for it. Whether it is broken at all, only Lean can say.
fn corrupt(pair: &Pair, kind: Kind, random: &mut impl Rng) -> Option<String> {
    let mut steps = pair.steps.clone();
    let place = random.random_range(0..steps.len().max(1));
    match kind {
        Kind::Dropped => {
            if steps.len() < 2 {
                return None;
            }
            steps.remove(place);
        }
        Kind::Swapped => {
            let swapped = swap_arguments(&steps[place]);
            match swapped {
                Some(step) => steps[place] = step,
                None if steps.len() >= 2 => {
                    let first = random.random_range(0..steps.len() - 1);
                    steps.swap(first, first + 1);
                }
                None => return None,
            }
        }
        Kind::Lemma | Kind::Hypothesis | Kind::Number | Kind::Tactic => {
            let mut candidates = Vec::new();
            for (number, step) in steps.iter().enumerate() {
                candidates.extend(words(step).filter(|range| is_a(kind, &step[range.clone()])).map(|r| (number, r)));
            }
            let (number, range) = candidates.choose(random)?.clone();
            let word = steps[number][range.clone()].to_owned();
            let other = match kind {
                Kind::Lemma => wrong_lemma(&word, random),
                Kind::Hypothesis => wrong_hypothesis(&word, random),
                Kind::Number => (word.parse::<i64>().ok()? + random.random_range(1..=2)).to_string(),
                _ => (*TAKEN_FOR.iter().find(|(name, _)| *name == word)?.1.choose(random)?).to_owned(),
            };
            steps[number].replace_range(range, &other);
        }
    }
    (steps != pair.steps).then(|| text(&pair.statement, &steps))
}

/// Identifiers and numbers.
fn words(step: &str) -> impl Iterator<Item = Range<usize>> {
    let (mut out, mut start) = (Vec::new(), None);
    for (at, c) in step.char_indices().chain([(step.len(), ' ')]) {
        let within = c.is_alphanumeric() || matches!(c, '_' | '\'' | '.');
        match (within, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    out.into_iter()
}

fn is_a(kind: Kind, word: &str) -> bool {
    let tactics = || TAKEN_FOR.iter().any(|(name, _)| *name == word);
    match kind {
        Kind::Number => word.chars().all(|c| c.is_ascii_digit()) && word.len() < 10,
        Kind::Hypothesis => word.starts_with('h') && word.chars().count() == 2,
        Kind::Tactic => tactics(),
        _ => {
            (word.contains('_') || word.contains('.'))
                && !tactics()
                && word.starts_with(char::is_alphabetic)
                && !["norm_num", "push_neg", "by_contra", "push_cast", "norm_cast", "exact_mod_cast", "interval_cases"]
                    .contains(&word)
        }
    }
}

/// The name with its parts in another order, one part fewer, or an ending too many: what renamings leave behind.
fn wrong_lemma(word: &str, random: &mut impl Rng) -> String {
    let (space, name) =
        word.rsplit_once('.').map_or((String::new(), word), |(space, name)| (format!("{space}."), name));
    let mut parts: Vec<&str> = name.split('_').collect();
    match random.random_range(0..3) {
        0 if parts.len() > 1 => parts.reverse(),
        1 if parts.len() > 2 => {
            parts.remove(random.random_range(0..parts.len()));
        }
        _ => return format!("{word}'"),
    }
    format!("{space}{}", parts.join("_"))
}

fn wrong_hypothesis(word: &str, random: &mut impl Rng) -> String {
    let others = ["h₀", "h₁", "h₂", "h₃", "h1", "h2", "h3", "ha", "hb", "hc"];
    let others: Vec<&str> = others.into_iter().filter(|other| *other != word).collect();
    others.choose(random).map_or_else(|| "h".to_owned(), |other| (*other).to_owned())
}

/// The step with the arguments of its first `⟨a, b⟩` in the other order.
fn swap_arguments(step: &str) -> Option<String> {
    let start = step.find('⟨')? + '⟨'.len_utf8();
    let end = start + step[start..].find('⟩')?;
    let (first, second) = step[start..end].split_once(", ")?;
    if second.contains(',') || first.contains('?') || second.contains('?') {
        return None;
    }
    Some(format!("{}{second}, {first}{}", &step[..start], &step[end..]))
}

/// What a person says who does not know what is wrong.
const MEND: [&str; 4] = ["Mend the proof", "fix the proof", "mend it", "make it compile"];

/// Broken versions of a theorem that Lean refuses, at most `count`: of every kind one, where it has a place for that, then of
/// every kind another.
pub async fn break_it(
    pool: &Pool,
    pair: &Pair,
    count: usize,
    random: &mut (impl Rng + Send),
) -> Result<Vec<Broken>, lean_bridge::Error> {
    let mut lease = pool.lease(&Header::new(["Mathlib"])).await?;
    let mut tried = HashSet::new();
    let mut out = Vec::new();
    for _ in 0..count.div_ceil(Kind::ALL.len()) {
        let mut kinds = Kind::ALL;
        rand::seq::SliceRandom::shuffle(&mut kinds[..], random);
        for kind in kinds {
            if out.len() >= count {
                break;
            }
            let Some(input) = corrupt(pair, kind, random).filter(|input| tried.insert(input.clone())) else { continue };
            let Some(complaint) = complaint(&mut lease, &input).await? else { continue };
            // Some say what they want besides.
            let wanted = match random.random_range(0..6) {
                0 => kind.instruction(),
                1 => MEND[random.random_range(0..MEND.len())],
                _ => "",
            };
            let instruction = complaint::instruction(wanted, &complaint);
            out.push(Broken { kind, input, instruction, output: text_of(pair) });
        }
    }
    Ok(out)
}

/// What Lean says first of a text, if it has an error.
async fn complaint(lease: &mut Lease, text: &str) -> Result<Option<String>, lean_bridge::Error> {
    let limits = Limits { timeout: Some(TIME), ..Limits::default() };
    let command = Command { text: text.to_owned(), env: lease.base_env(), limits, ..Command::default() };
    let reply = match lease.cmd(&command, 4 * TIME).await {
        Ok(reply) => reply,
        // Broken enough to be stopped is of no use here.
        Err(error) if !error.is_worker_lost() => return Ok(None),
        Err(error) => return Err(error),
    };
    let envs = [reply.env];
    lease.forget(&[], &envs, TIME).await?;
    let error = reply.messages.iter().find(|message| message.severity == Severity::Error);
    Ok(error.map(|error| complaint::complaint(text, byte_at(text, error.pos.line, error.pos.column), &error.data)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use curriculum::generate::FAMILIES;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn every_kind_of_damage_is_done_somewhere_and_changes_the_proof_alone() {
        let mut random = ChaCha8Rng::seed_from_u64(1);
        for kind in Kind::ALL {
            let mut done = 0;
            for (number, family) in FAMILIES.iter().enumerate() {
                let pair = family.pair(number as u64, 3);
                let Some(broken) = corrupt(&pair, kind, &mut random) else { continue };
                assert!(broken.starts_with(&pair.statement) && broken != text_of(&pair), "{broken}");
                done += 1;
            }
            assert!(done >= 3, "{kind:?}: {done}");
        }
    }
}
