//! Steps out of proofs that are there: what people, or earlier runs, have proved becomes training data.
//!
//! Lean tells every tactic of a file with the goals before it (`allTactics` of the REPL), so that this works with a Lake
//! project and Mathlib as with the embedded Lean.

use crate::TrainError;
use curriculum::{
    check::Step,
    guard::{Guard, Refusal},
    sources::Source,
};
use lean_bridge::{
    Command, Header, Limits, Pool, Severity,
    protocol::{FoundTactic, Position, SplitCommand},
};
use std::{collections::HashSet, time::Duration};

/// Wall clock for a file.
const FILE_TIME: Duration = Duration::from_mins(20);
/// The longest tactic that is of use.
const TACTIC_BYTES: usize = 400;

/// What a file gave.
#[derive(Debug, Default)]
pub struct Extracted {
    /// The steps, in the order of the file.
    pub steps: Vec<Step>,
    /// For each step the constants that its tactic names and its proof uses, by their full names.
    pub uses: Vec<Vec<String>>,
    /// Declarations with tactics.
    pub declarations: usize,
    /// Declarations that are too near to a benchmark or cannot be compared, with the reason.
    pub refused: Vec<(String, Refusal)>,
    /// What Lean could not elaborate; nothing is taken of those declarations.
    pub errors: Vec<String>,
}

/// A theorem of a file.
struct Declaration {
    name: String,
    start: Position,
    /// The position of the next command.
    end: Option<Position>,
}

/// Has Lean elaborate a file and takes its steps, one for each tactic that stands on one line. What the guard does not
/// clear is left out.
pub async fn extract(pool: &Pool, source: &Source, guard: &Guard) -> Result<Extracted, TrainError> {
    let failed = |error: lean_bridge::Error| TrainError::content(&source.path, error);
    let mut lease = pool.lease(&Header::init()).await.map_err(failed)?;
    let split = lease.split(&source.text, Limits::default(), FILE_TIME).await.map_err(failed)?;
    let mut command = Command { text: source.text.clone(), all_tactics: true, ..Command::default() };
    let mut reply = lease.cmd(&command, FILE_TIME).await.map_err(failed)?;
    if reply.messages.iter().any(|message| message.data.contains("has already been declared")) {
        command.text = redeclared(&source.text, &split.commands);
        reply = lease.cmd(&command, FILE_TIME).await.map_err(failed)?;
    }
    let mut out = Extracted::default();
    let mut seen = HashSet::new();
    for (place, command) in split.commands.iter().enumerate() {
        if !matches!(command.kind.as_str(), "theorem" | "lemma") {
            continue;
        }
        let declaration = Declaration {
            name: command.full_name.clone().or_else(|| command.name.clone()).unwrap_or_default(),
            start: command.pos,
            end: split.commands.get(place + 1).map(|next| next.pos),
        };
        let tactics: Vec<&FoundTactic> = reply.tactics.iter().filter(|tactic| declaration.has(tactic.pos)).collect();
        if tactics.is_empty() {
            continue;
        }
        let error = reply.messages.iter().find(|m| m.severity == Severity::Error && declaration.has(Some(m.pos)));
        if let Some(error) = error {
            let first = error.data.lines().next().unwrap_or_default();
            out.errors.push(format!("{}:{}: {}: {first}", source.path.display(), error.pos.line, declaration.name));
            continue;
        }
        let text = source.text.get(command.start..command.end).unwrap_or_default();
        if let Err(refusal) = guard.check(&plain(text)) {
            out.refused.push((declaration.name, refusal));
            continue;
        }
        out.declarations += 1;
        for (number, tactic) in tactics.iter().enumerate() {
            if !is_step(&tactic.tactic) {
                continue;
            }
            let step = Step {
                declaration: declaration.name.clone(),
                goals: goals(&tactic.goals),
                tactic: tactic.tactic.trim().to_owned(),
                // Of a proof without branches, exactly; with branches, what follows in the text counts too.
                size: tactics.len() - number,
                source: source.path.display().to_string(),
            };
            if !step.goals.is_empty() && seen.insert((step.goals.clone(), step.tactic.clone())) {
                let named = |name: &&String| names(&step.tactic, name);
                out.uses.push(tactic.used_constants.iter().filter(named).cloned().collect());
                out.steps.push(step);
            }
        }
    }
    Ok(out)
}

impl Declaration {
    fn has(&self, at: Option<Position>) -> bool {
        let key = |position: Position| (position.line, position.column);
        at.is_some_and(|at| key(self.start) <= key(at) && self.end.is_none_or(|end| key(at) < key(end)))
    }
}

/// The file of a library that is there already: its theorems under names of their own, and of the rest only what theorems
/// stand in. All places stay as they are, but for what stands behind a name on its line.
fn redeclared(text: &str, commands: &[SplitCommand]) -> String {
    const FRAME: [&str; 9] =
        ["section", "namespace", "end", "open", "variable", "universe", "set_option", "include", "omit"];
    let mut out = text.to_owned();
    for command in commands.iter().rev() {
        let Some(of) = text.get(command.start..command.end) else { continue };
        if matches!(command.kind.as_str(), "theorem" | "lemma") {
            let keyword = ["theorem ", "lemma "].iter().filter_map(|word| Some(of.find(word)? + word.len())).min();
            let Some(from) = keyword else { continue };
            let name = of[from..].find([' ', '\n', ':', '(', '{', '[']).unwrap_or(of.len() - from);
            out.insert_str(command.start + from + name, "_again");
        } else if !FRAME.contains(&command.kind.as_str()) {
            let blank: String = of.chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
            out.replace_range(command.start..command.end, &blank);
        }
    }
    out
}

/// Whether a tactic says this constant's name, or the end of it.
fn names(tactic: &str, constant: &str) -> bool {
    let last = constant.rsplit('.').next().unwrap_or(constant);
    let within = |c: char| c.is_alphanumeric() || matches!(c, '_' | '\'' | '₀');
    last.contains('_') && tactic.split(|c: char| !within(c)).any(|word| word == last)
}

/// The declaration without what may stand before `theorem`: documentation, attributes, modifiers.
fn plain(text: &str) -> String {
    let keyword = ["theorem ", "lemma "].iter().filter_map(|word| text.find(word)).min();
    text[keyword.unwrap_or(0)..].to_owned()
}

/// Whether a model can learn the text as one step: on one line, and nothing that leaves a hole or only opens a block.
fn is_step(tactic: &str) -> bool {
    let tactic = tactic.trim();
    let is_block = |start: &str| tactic.starts_with(start);
    !tactic.is_empty()
        && tactic.len() <= TACTIC_BYTES
        && !tactic.contains('\n')
        && !tactic.contains("sorry")
        && !["·", "{", "(", "case ", "by ", "next ", "all_goals", "any_goals"].into_iter().any(is_block)
}

/// Goals as they are printed one after another: a goal ends with what `⊢` stands before, whose further lines are
/// indented.
fn goals(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut ended = true;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match out.last_mut() {
            Some(goal) if !ended || line.starts_with(' ') => {
                goal.push('\n');
                goal.push_str(line);
            }
            _ => out.push(line.to_owned()),
        }
        ended = line.starts_with('⊢') || (ended && line.starts_with(' '));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{goals, is_step, names, plain};

    #[test]
    fn goals_are_told_apart() {
        let text = "case left\na : ℝ\n⊢ a =\n    1\ncase right\nb : ℝ\nh : b =\n  2\n⊢ b = 2\n⊢ True";
        assert_eq!(
            goals(text),
            ["case left\na : ℝ\n⊢ a =\n    1", "case right\nb : ℝ\nh : b =\n  2\n⊢ b = 2", "⊢ True"]
        );
        assert!(goals("").is_empty());
    }

    #[test]
    fn a_constant_is_named_by_its_end() {
        assert!(names("rw [sum_range_succ, ih]", "Finset.sum_range_succ"));
        assert!(!names("rw [sum_range_succ']", "Finset.sum_range_succ") && !names("simp", "Nat.add_comm"));
    }

    #[test]
    fn steps_are_what_can_be_said_in_a_line() {
        assert!(is_step("have h : a = b := by linarith") && is_step("simp [foo]"));
        assert!(!is_step("· simp") && !is_step("sorry") && !is_step("induction n with\n| zero => rfl"));
    }

    #[test]
    fn a_statement_is_compared_from_its_keyword() {
        assert_eq!(plain("/-- A. -/\n@[simp] theorem t : 1 = 1 := rfl"), "theorem t : 1 = 1 := rfl");
    }
}
