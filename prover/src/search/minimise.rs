//! Makes a found proof shorter: drops tactics and hints that were not needed, merges equal ends.
//!
//! Every candidate is run by Lean from the statement's own state; a candidate that Lean does not
//! call complete is dropped. The work is bounded by a deadline and a number of round trips.

use super::{
    proof::Proof,
    session::{ProofSession, SessionError, StepOutcome, TacticLimits},
};
use std::time::Instant;

/// Round trips of one minimisation.
const MAX_ROUNDS: usize = 24;
/// Candidates in one round trip.
const CANDIDATES: usize = 6;

/// The shortest variant of `proof` found before `deadline`. Each candidate gets `limits`.
/// A lost worker ends the minimisation with what was reached, not with an error.
pub(crate) async fn minimise<S: ProofSession>(
    session: &mut S,
    root: u64,
    proof: Proof,
    limits: TacticLimits,
    deadline: Instant,
) -> Result<Proof, SessionError> {
    let mut best = proof;
    let mut refuted: Vec<String> = Vec::new();
    for _ in 0..MAX_ROUNDS {
        if Instant::now() >= deadline {
            break;
        }
        let mut candidates = variants(&best);
        candidates.retain(|c| !refuted.contains(&c.as_tactic()));
        candidates.truncate(CANDIDATES);
        if candidates.is_empty() {
            break;
        }
        let texts: Vec<String> = candidates.iter().map(Proof::as_tactic).collect();
        let steps = match session.apply(root, &texts, limits).await {
            Ok(steps) => steps,
            Err(SessionError::Lost(_)) => break,
            Err(fatal) => return Err(fatal),
        };
        let mut states = Vec::new();
        let mut chosen = None;
        for (index, step) in steps.into_iter().enumerate() {
            match step.outcome {
                StepOutcome::Proved => chosen = chosen.or(Some(index)),
                StepOutcome::Advanced(open) => states.push(open.id),
                _ => {}
            }
        }
        if !states.is_empty() {
            session.forget(&states).await?;
        }
        match chosen {
            Some(index) => best = candidates.swap_remove(index),
            None => refuted.extend(texts),
        }
    }
    Ok(best)
}

/// Smaller variants, the boldest first.
fn variants(proof: &Proof) -> Vec<Proof> {
    let mut out = Vec::new();
    if let Some(last) = last_of_chain(proof) {
        out.push(last.clone());
    }
    collect(proof, &|changed| changed, &mut out);
    out
}

/// The closing tactic of a proof without branches: often it closes the statement by itself.
fn last_of_chain(proof: &Proof) -> Option<&Proof> {
    match proof.children.as_slice() {
        [only] => Some(last_of_chain(only).unwrap_or(only)),
        _ => None,
    }
}

fn collect(node: &Proof, rebuild: &dyn Fn(Proof) -> Proof, out: &mut Vec<Proof>) {
    if let [only] = node.children.as_slice() {
        out.push(rebuild(only.clone()));
    }
    if let Some(merged) = merged(node) {
        out.push(rebuild(merged));
    }
    for tactic in with_fewer_hints(&node.tactic) {
        out.push(rebuild(Proof { tactic, ..node.clone() }));
    }
    for (index, child) in node.children.iter().enumerate() {
        let rebuild_child = |changed: Proof| {
            let mut copy = node.clone();
            copy.children[index] = changed;
            rebuild(copy)
        };
        collect(child, &rebuild_child, out);
    }
}

/// `t` with several goals that end in the same tactic: `t <;> end`.
fn merged(node: &Proof) -> Option<Proof> {
    let (first, rest) = node.children.split_first()?;
    let one_line = |p: &Proof| !p.tactic.contains('\n');
    let mergeable = !rest.is_empty()
        && first.children.is_empty()
        && one_line(node)
        && one_line(first)
        && rest.iter().all(|p| p == first);
    mergeable.then(|| Proof {
        tactic: format!("{} <;> {}", node.tactic, first.tactic),
        template: node.template.clone(),
        children: Vec::new(),
    })
}

/// Tactics that take a list of hints in brackets.
const HINTED: [&str; 3] = ["nlinarith [", "linarith [", "grind ["];

/// The tactic without its hints, then without each half, then without each one of them.
fn with_fewer_hints(tactic: &str) -> Vec<String> {
    let Some(stem) = HINTED.iter().find(|stem| tactic.starts_with(*stem)) else {
        return Vec::new();
    };
    let Some(list) = tactic[stem.len()..].strip_suffix(']') else {
        return Vec::new();
    };
    let hints = top_level_commas(list);
    let with = |kept: &[&str]| {
        if kept.is_empty() { stem.trim_end_matches(" [").to_owned() } else { format!("{stem}{}]", kept.join(", ")) }
    };
    let mut out = vec![with(&[])];
    if hints.len() >= 4 {
        let (front, back) = hints.split_at(hints.len() / 2);
        out.extend([with(front), with(back)]);
    }
    if hints.len() >= 2 {
        out.extend((0..hints.len()).map(|drop| {
            let kept: Vec<&str> = hints.iter().enumerate().filter(|(i, _)| *i != drop).map(|(_, h)| *h).collect();
            with(&kept)
        }));
    }
    out
}

fn top_level_commas(list: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (index, c) in list.char_indices() {
        match c {
            '(' | '[' | '⟨' | '{' => depth += 1,
            ')' | ']' | '⟩' | '}' => depth -= 1,
            ',' if depth == 0 => {
                out.push(list[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
    }
    out.push(list[start..].trim());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(tactic: &str) -> Proof {
        Proof { tactic: tactic.to_owned(), template: String::new(), children: Vec::new() }
    }

    #[test]
    fn variants_drop_tactics_and_hints_and_merge() {
        let tree = Proof {
            children: vec![Proof { children: vec![leaf("omega"), leaf("omega")], ..leaf("constructor") }],
            ..leaf("subst h")
        };
        let texts: Vec<String> = variants(&tree).iter().map(Proof::script).collect();
        assert!(texts.contains(&"constructor\n· omega\n· omega".to_owned()));
        assert!(texts.contains(&"subst h\nconstructor <;> omega".to_owned()));
        assert_eq!(
            with_fewer_hints("nlinarith [sq_nonneg (a - b), mul_pos ha hb]"),
            ["nlinarith", "nlinarith [mul_pos ha hb]", "nlinarith [sq_nonneg (a - b)]"]
        );
    }
}
