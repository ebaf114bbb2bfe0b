//! Files cut into statements to prove, and proofs put back into them.

mod holes;

use std::ops::Range;
use std::time::Duration;

use serde::Serialize;

pub use holes::{FillError, Hole, HoleKind};

use crate::error::Error;
use crate::header::{Header, block_comment_end};
use crate::pool::Pool;
use crate::protocol::{Limits, Message, Position, SplitCommand, SplitReply};

/// A statement to prove: a theorem whose proof has holes, and all that comes before it in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    header: Header,
    context: String,
    text: String,
    name: String,
    full_name: String,
    position: Position,
    /// In `text`.
    holes: Vec<Hole>,
    /// The holes' places in the file.
    file_holes: Vec<Hole>,
}

/// The kinds of command whose holes are statements.
const THEOREM_KINDS: [&str; 2] = ["theorem", "lemma"];

impl Statement {
    /// The imports.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// All commands before it, as they stand in the file.
    pub fn context(&self) -> &str {
        &self.context
    }

    /// The theorem with its holes. An `example` has become a theorem here, because only a theorem can be verified.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The name as it is written after `theorem`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name with the namespace it stands in.
    pub fn full_name(&self) -> &str {
        &self.full_name
    }

    /// Where it starts in its file.
    pub fn position(&self) -> Position {
        self.position
    }

    /// The statement of a file that has just one.
    #[cfg(test)]
    pub(crate) fn for_tests(file: &str, reply: SplitReply) -> Self {
        Document::from_reply(file, reply).unwrap().statements.remove(0)
    }

    /// The holes of [`Statement::text`], in order.
    pub fn holes(&self) -> &[Hole] {
        &self.holes
    }

    /// The theorem with a proof in each hole: tactics, one a line.
    pub fn with_proofs(&self, proofs: &[impl AsRef<str>]) -> Result<String, FillError> {
        holes::fill(&self.text, &self.holes, proofs)
    }

    /// The changes to the file that put a proof into each hole: places in the file, and what to put there.
    ///
    /// `file` is the text that the statement was cut from.
    pub fn file_edits(&self, file: &str, proofs: &[impl AsRef<str>]) -> Result<Vec<(Range<usize>, String)>, FillError> {
        holes::edits(file, &self.file_holes, proofs)
    }
}

/// A hole that cannot be filled here, because it is not in a theorem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unsupported {
    /// The command's name, if it has one.
    pub name: Option<String>,
    /// The kind of command.
    pub kind: String,
    /// Where it starts.
    pub position: Position,
    /// Why not.
    pub reason: String,
}

/// A Lean file, cut up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its imports.
    pub header: Header,
    /// The theorems with holes, in order.
    pub statements: Vec<Statement>,
    /// Other commands with holes.
    pub unsupported: Vec<Unsupported>,
    /// What Lean could not parse.
    pub messages: Vec<Message>,
    /// How many commands there are.
    pub commands: usize,
}

impl Document {
    /// Has Lean cut `file` into commands, and makes a statement of each theorem with holes.
    ///
    /// # Errors
    /// [`Error::Refused`] with Lean's words if the imports cannot be loaded.
    pub async fn split(pool: &Pool, file: &str, limits: Limits, deadline: Duration) -> Result<Self, Error> {
        let mut lease = pool.lease(&Header::init()).await?;
        let reply = lease.split(file, limits, deadline).await?;
        Self::from_reply(file, reply)
    }

    fn from_reply(file: &str, reply: SplitReply) -> Result<Self, Error> {
        check_ranges(file, &reply)?;
        let mut document = Self {
            header: Header::new(reply.header.imports),
            statements: Vec::new(),
            unsupported: Vec::new(),
            messages: reply.messages,
            commands: reply.commands.len(),
        };
        let context_start = reply.header.end;
        for command in reply.commands.iter().filter(|command| !command.sorries.is_empty()) {
            match statement_of(file, context_start, &document.header, command) {
                Ok(statement) => document.statements.push(statement),
                Err(reason) => document.unsupported.push(Unsupported {
                    name: command.name.clone(),
                    kind: command.kind.clone(),
                    position: command.pos,
                    reason,
                }),
            }
        }
        Ok(document)
    }
}

/// Lean speaks of places in our text; a place that is not in it must not become a panic.
fn check_ranges(file: &str, reply: &SplitReply) -> Result<(), Error> {
    let inside = |start: usize, end: usize| file.get(start..end).is_some();
    let mut at = reply.header.end;
    let mut sound = inside(reply.header.start, reply.header.end);
    for command in &reply.commands {
        sound &= at <= command.start && inside(command.start, command.end);
        at = command.end;
        let mut hole_at = command.start;
        for hole in &command.sorries {
            sound &= hole_at <= hole.start && hole.end <= command.end && inside(hole.start, hole.end);
            hole_at = hole.end;
        }
    }
    if sound { Ok(()) } else { Err(Error::Protocol { detail: "places outside of the text that was split".into() }) }
}

fn statement_of(
    file: &str,
    context_start: usize,
    header: &Header,
    command: &SplitCommand,
) -> Result<Statement, String> {
    let original = file[command.start..command.end].trim_end();
    let holes: Vec<Range<usize>> =
        command.sorries.iter().map(|hole| hole.start - command.start..hole.end - command.start).collect();
    let holes = holes::classify(original, &holes);
    let file_holes = holes.iter().map(|hole| hole.moved(|at| at + command.start)).collect();
    let statement = |text: String, name: String, full_name: String, holes: Vec<Hole>| Statement {
        header: header.clone(),
        context: file[context_start..command.start].to_owned(),
        text,
        name,
        full_name,
        position: command.pos,
        holes,
        file_holes,
    };
    if THEOREM_KINDS.contains(&command.kind.as_str()) {
        let name = command.name.clone().ok_or("a theorem without a name")?;
        let full_name = command.full_name.clone().unwrap_or_else(|| name.clone());
        return Ok(statement(original.to_owned(), name, full_name, holes));
    }
    if command.kind == "example" {
        let name = format!("example_at_line_{}", command.pos.line);
        let keyword = example_keyword(original).ok_or("an `example` in an unusual form")?;
        let mut text = original.to_owned();
        let replacement = format!("theorem {name}");
        text.replace_range(keyword.clone(), &replacement);
        // The keyword stands before every hole.
        let holes = holes.iter().map(|hole| hole.moved(|at| at + replacement.len() - keyword.len())).collect();
        return Ok(statement(text, name.clone(), name, holes));
    }
    Err(format!("a `{}` has data to define, not only a statement to prove", command.kind))
}

/// Where the keyword `example` is, behind documentation, attributes and modifiers.
fn example_keyword(command: &str) -> Option<Range<usize>> {
    let mut rest = command;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("/-") {
            rest = &rest[block_comment_end(rest)..];
        } else if rest.starts_with("--") {
            rest = &rest[rest.find('\n')?..];
        } else if rest.starts_with("@[") {
            rest = &rest[rest.find(']')? + 1..];
        } else {
            let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            let start = command.len() - rest.len();
            match &rest[..end] {
                "" => return None,
                "example" => return Some(start..start + end),
                _modifier => rest = &rest[end..],
            }
        }
    }
}

/// `text` with the edits applied. The edits may come in any order and must not overlap.
pub fn apply_edits(text: &str, edits: &[(Range<usize>, String)]) -> Result<String, FillError> {
    holes::apply(text, edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{SplitHeader, SplitSorry};

    fn reply_for(file: &str, commands: &[(&str, &str, Option<&str>)]) -> SplitReply {
        let header_end = file.find("\n\n").unwrap();
        let pos = Position { line: 3, column: 0 };
        let commands = commands.iter().map(|(text, kind, name)| {
            let start = file.find(text).unwrap();
            SplitCommand {
                start,
                end: start + text.len(),
                pos,
                kind: (*kind).into(),
                name: name.map(Into::into),
                full_name: None,
                sorries: text
                    .match_indices("sorry")
                    .map(|(at, word)| SplitSorry { start: start + at, end: start + at + word.len(), pos })
                    .collect(),
            }
        });
        SplitReply {
            header: SplitHeader { start: 0, end: header_end, imports: vec!["Mathlib".into()] },
            commands: commands.collect(),
            messages: Vec::new(),
        }
    }

    #[test]
    fn each_theorem_with_a_hole_is_a_statement_and_the_rest_is_its_context() {
        let file = "import Mathlib\n\nopen Real\n\ntheorem a : 1 = 1 := by\n  sorry\n\ndef d : ℕ := sorry\n\n\
                    /-- An example -/ example (x : ℝ) : x = x := by sorry\n";
        let commands = [
            ("open Real", "open", None),
            ("theorem a : 1 = 1 := by\n  sorry", "theorem", Some("a")),
            ("def d : ℕ := sorry", "def", Some("d")),
            ("/-- An example -/ example (x : ℝ) : x = x := by sorry", "example", None),
        ];
        let document = Document::from_reply(file, reply_for(file, &commands)).unwrap();
        assert_eq!(document.header, Header::mathlib());
        let [a, example] = &document.statements[..] else { panic!("{document:?}") };
        assert_eq!(a.context(), "\n\nopen Real\n\n");
        assert_eq!(a.name(), "a");
        assert_eq!(a.with_proofs(&["rfl"]).unwrap(), "theorem a : 1 = 1 := by\n  rfl");
        assert!(example.context().ends_with("def d : ℕ := sorry\n\n"));
        assert_eq!(
            example.with_proofs(&["rfl"]).unwrap(),
            "/-- An example -/ theorem example_at_line_3 (x : ℝ) : x = x := by rfl"
        );
        assert_eq!(document.unsupported.len(), 1);
        assert_eq!(document.unsupported[0].name.as_deref(), Some("d"));
        let mut edits = a.file_edits(file, &["rfl"]).unwrap();
        edits.extend(example.file_edits(file, &["rfl"]).unwrap());
        assert_eq!(
            apply_edits(file, &edits).unwrap(),
            file.replace("by sorry", "by rfl").replace("by\n  sorry", "by\n  rfl")
        );
    }

    #[test]
    fn places_outside_of_the_text_are_an_error() {
        let file = "import Mathlib\n\ntheorem a : True := sorry";
        let good = reply_for(file, &[("theorem a : True := sorry", "theorem", Some("a"))]);
        for spoil in [
            (|reply| reply.commands[0].end = 1000) as fn(&mut SplitReply),
            |reply| reply.commands[0].start = 0,
            |reply| reply.commands[0].sorries[0].end += 1,
            |reply| reply.header.end = 9999,
        ] {
            let mut reply = good.clone();
            spoil(&mut reply);
            assert!(matches!(Document::from_reply(file, reply), Err(Error::Protocol { .. })));
        }
    }
}
