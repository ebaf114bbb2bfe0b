//! Files cut into tasks: one for each command with a `sorry`.
//!
//! Lean cuts the file once. Each task then gets a source of its own, in which earlier statements
//! that still have a `sorry` are left out unless something later names them: a proof must not rest
//! on them, and elaborating hundreds of them before each of hundreds would take hours.

use super::{
    input::{InputError, Source},
    outcome::{Origin, Status},
};
use lean_bridge::{
    Document, Error, Header, Limits, Pool, Severity,
    protocol::{SplitCommand, SplitReply},
};
use sha2::{Digest as _, Sha256};
use std::{ops::Range, time::Duration};

/// Wall clock for cutting one file.
pub(super) const SPLIT_TIME: Duration = Duration::from_mins(2);

/// Statements longer than this are refused: no theorem is, and elaborating one could take a
/// worker's whole memory or minutes.
pub const MAX_STATEMENT_BYTES: usize = 32 << 10;

/// A statement to prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The declaration's name as written; by its line if it has none.
    pub name: String,
    /// Where it stands in the file.
    pub origin: Origin,
    /// A file that ends with the declaration and has before it what the declaration needs.
    pub source: String,
    /// Byte position of the declaration in the file.
    pub at: usize,
    /// Byte position of the declaration in `source`.
    pub at_in_source: usize,
    /// Why it cannot be attempted, if it cannot.
    pub defect: Option<Defect>,
}

/// Why a statement cannot be attempted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// The status to report.
    pub status: Status,
    /// The reason.
    pub message: String,
}

impl Task {
    /// What tells this statement from others, whatever file or place it is read from: a digest of
    /// its source.
    pub fn id(&self) -> String {
        use std::fmt::Write as _;
        let digest = Sha256::digest(self.source.as_bytes());
        digest.iter().take(8).fold(String::new(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
    }

    /// Moves a place in `source`, inside the declaration, to its place in the file.
    pub fn place_in_file(&self, range: &Range<usize>) -> Range<usize> {
        let moved = |at: usize| (at + self.at).saturating_sub(self.at_in_source);
        moved(range.start)..moved(range.end)
    }
}

/// What a file has.
#[derive(Debug, Default)]
pub struct Cut {
    /// The statements, in order.
    pub tasks: Vec<Task>,
    /// Errors outside of every statement.
    pub strays: Vec<InputError>,
    /// Whether there is any theorem at all, proved ones included.
    pub has_theorems: bool,
}

/// The statements of a source as Lean reads them.
pub(crate) async fn document(pool: &Pool, source: &str) -> Result<Document, Error> {
    let limits = Limits { timeout: Some(SPLIT_TIME), ..Limits::default() };
    Document::split(pool, source, limits, SPLIT_TIME + Duration::from_secs(10)).await
}

/// Has Lean cut a file.
pub async fn cut(pool: &Pool, source: &Source) -> Result<Cut, InputError> {
    let limits = Limits { timeout: Some(SPLIT_TIME), ..Limits::default() };
    let split = async {
        let mut lease = pool.lease(&Header::init()).await?;
        lease.split(&source.text, limits, SPLIT_TIME + Duration::from_secs(10)).await
    };
    let reply = split.await.map_err(|error| refused(source, &error))?;
    Ok(tasks(source, &reply))
}

fn refused(source: &Source, error: &Error) -> InputError {
    let message = match error {
        Error::Refused { message, timeout: false, .. } | Error::Header { message, .. } => message.clone(),
        other => format!("Lean could not read it: {other}"),
    };
    // Lean quotes the module that it does not have.
    let named = source.text.lines().position(|line| {
        let module = line.trim_start().strip_prefix("import ").and_then(|rest| rest.split_whitespace().next_back());
        module.is_some_and(|module| message.contains(&format!("'{module}'")))
    });
    InputError::Lean { path: source.label(), line: named.map_or(1, |index| index + 1), message: one_line(&message) }
}

fn tasks(source: &Source, reply: &SplitReply) -> Cut {
    let text = source.text.as_str();
    let mut cut = Cut::default();
    let mut kept: Vec<&SplitCommand> = Vec::new();
    let mut errors: Vec<(usize, String)> = reply
        .messages
        .iter()
        .filter(|m| m.severity == Severity::Error)
        .map(|m| (byte_at(text, m.pos.line, m.pos.column), m.data.clone()))
        .collect();
    for (index, command) in reply.commands.iter().enumerate() {
        let theorem = is_theorem(command);
        cut.has_theorems |= theorem;
        let body = slice(text, command);
        let broken = errors.iter().any(|(at, _)| (command.start..=command.end).contains(at));
        if !command.sorries.is_empty() {
            let (inside, outside) = errors.into_iter().partition(|(at, _)| (command.start..=command.end).contains(at));
            errors = outside;
            cut.tasks.push(task(source, reply, &kept, command, &inside));
        }
        let unproved = theorem && !command.sorries.is_empty() && !body.starts_with("@[");
        let named_later = || {
            let later = reply.commands.get(index + 1..).unwrap_or_default();
            named_in(command).is_some_and(|name| later.iter().any(|c| mentions(slice(text, c), name)))
        };
        // What does not parse would fail before every later statement.
        if !broken && (!unproved || named_later()) {
            kept.push(command);
        }
    }
    let read = reply.commands.last().map_or(reply.header.end, |command| command.end);
    if let Some(at) = late_import(text, read) {
        let message = "`import` must stand before everything else; nothing after it was read";
        errors.push((at, message.to_owned()));
    }
    cut.strays = errors
        .into_iter()
        .map(|(at, message)| InputError::Lean {
            path: source.label(),
            line: line_of(text, at),
            message: one_line(&message),
        })
        .collect();
    cut
}

/// Where an `import` stands on which Lean stopped reading at `read`, between comments.
fn late_import(text: &str, read: usize) -> Option<usize> {
    let mut rest = text.get(read..)?.trim_start();
    loop {
        rest = if rest.starts_with("--") {
            rest.split_once('\n')?.1
        } else if rest.starts_with("/-") {
            rest.split_once("-/")?.1
        } else {
            break;
        }
        .trim_start();
    }
    rest.starts_with("import ").then(|| text.len() - rest.len())
}

fn task(
    source: &Source,
    reply: &SplitReply,
    kept: &[&SplitCommand],
    command: &SplitCommand,
    errors: &[(usize, String)],
) -> Task {
    let text = source.text.as_str();
    let body = slice(text, command).trim_end();
    let mut own = text.get(..reply.header.end).unwrap_or_default().to_owned();
    for part in context(text, kept, body) {
        own.push_str("\n\n");
        own.push_str(part);
    }
    own.push_str("\n\n");
    let at_in_source = own.len();
    own.push_str(body);
    own.push('\n');
    let line = line_of(text, command.start);
    Task {
        name: command.name.clone().unwrap_or_else(|| format!("{}_at_line_{line}", command.kind)),
        origin: Origin { path: source.path.clone(), line },
        source: own,
        at: command.start,
        at_in_source,
        defect: defect(command, body, errors),
    }
}

fn defect(command: &SplitCommand, body: &str, errors: &[(usize, String)]) -> Option<Defect> {
    let of = |status, message| Some(Defect { status, message });
    if body.len() > MAX_STATEMENT_BYTES {
        let message = format!("the statement has {} bytes, the limit is {MAX_STATEMENT_BYTES}", body.len());
        return of(Status::Error, message);
    }
    if let Some((_, message)) = errors.first() {
        return of(Status::Error, one_line(message));
    }
    if !is_theorem(command) {
        let message = format!("a `{}` has data to define, not only a statement to prove", command.kind);
        return of(Status::Unsupported, message);
    }
    None
}

/// Whether a command is one that the gate can judge.
pub(crate) fn is_theorem(command: &SplitCommand) -> bool {
    matches!(command.kind.as_str(), "theorem" | "lemma" | "example")
}

/// The last part of a command's name.
fn named_in(command: &SplitCommand) -> Option<&str> {
    let name = command.name.as_deref()?;
    Some(name.rsplit('.').next().unwrap_or(name))
}

/// The kept commands that the statement needs. Statements without a proof were kept because
/// something names them; here only those stay that this statement, or what it needs, names.
fn context<'t>(text: &'t str, kept: &[&SplitCommand], statement: &'t str) -> Vec<&'t str> {
    let mut needed: Vec<&str> = Vec::new();
    for command in kept.iter().rev() {
        let body = slice(text, command);
        let unproved = is_theorem(command) && !command.sorries.is_empty() && !body.starts_with("@[");
        let is_named = || {
            named_in(command)
                .is_some_and(|name| mentions(statement, name) || needed.iter().any(|later| mentions(later, name)))
        };
        if !unproved || is_named() {
            needed.push(body);
        }
    }
    needed.reverse();
    needed
}

fn slice<'t>(text: &'t str, command: &SplitCommand) -> &'t str {
    text.get(command.start..command.end).unwrap_or_default()
}

fn mentions(text: &str, name: &str) -> bool {
    let is_rest = |c: char| c.is_alphanumeric() || matches!(c, '_' | '\'' | '!' | '?');
    text.match_indices(name).any(|(at, found)| {
        !text[..at].chars().next_back().is_some_and(is_rest)
            && !text[at + found.len()..].chars().next().is_some_and(is_rest)
    })
}

/// The longest message that is shown.
const MESSAGE_CHARS: usize = 300;

/// A message without its line breaks, cut where it gets long.
pub(super) fn one_line(message: &str) -> String {
    let words = message.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MESSAGE_CHARS) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// The line of a byte position, from 1.
fn line_of(text: &str, position: usize) -> usize {
    let end = position.min(text.len());
    1 + text.as_bytes()[..end].iter().filter(|b| **b == b'\n').count()
}

/// Byte position of a line (from 1) and column (in characters, from 0).
pub fn byte_at(text: &str, line: u32, column: u32) -> usize {
    let mut offset = 0;
    for (index, content) in text.split_inclusive('\n').enumerate() {
        if index + 1 == line as usize {
            let within: usize = content.chars().take(column as usize).map(char::len_utf8).sum();
            return offset + within;
        }
        offset += content.len();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "import Mathlib\nopen Real\ntheorem a : 1 = 1 := by sorry\nlemma b : 2 = 2 := by sorry\ntheorem c : 3 = 3 := by\n  have := b\n  sorry\ndef d : ℕ := sorry\n";

    fn command(kind: &str, name: &str, from: &str, to: &str) -> serde_json::Value {
        let start = FILE.find(from).unwrap();
        let end = start + FILE[start..].find(to).unwrap() + to.len();
        let sorries: Vec<_> = FILE[start..end]
            .match_indices("sorry")
            .map(|(at, s)| serde_json::json!({"start": start + at, "end": start + at + s.len(), "pos": {"line": 1, "column": 0}}))
            .collect();
        let name = (!name.is_empty()).then_some(name);
        serde_json::json!({"start": start, "end": end, "pos": {"line": 1, "column": 0}, "kind": kind, "name": name, "sorries": sorries})
    }

    #[test]
    fn a_task_has_what_it_needs_and_no_more() {
        let reply = serde_json::json!({
            "header": {"start": 0, "end": 14, "imports": ["Mathlib"]},
            "commands": [
                command("open", "", "open", "Real"),
                command("theorem", "a", "theorem a", "sorry"),
                command("lemma", "b", "lemma b", "sorry"),
                command("theorem", "c", "theorem c", "sorry"),
                command("def", "d", "def d", "sorry"),
            ],
            "messages": [{"severity": "error", "pos": {"line": 4, "column": 8}, "data": "unexpected token\nmore"}],
        });
        let reply: SplitReply = serde_json::from_value(reply).unwrap();
        let source = Source::new(None, FILE.to_owned());
        let sound = SplitReply { messages: Vec::new(), ..reply.clone() };
        assert!(tasks(&source, &sound).tasks[2].source.contains("lemma b"), "it is named there");
        let cut = tasks(&source, &reply);
        let names: Vec<_> = cut.tasks.iter().map(|t| t.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c", "d"]);
        assert!(cut.strays.is_empty());
        assert_eq!(cut.tasks[0].source, "import Mathlib\n\nopen Real\n\ntheorem a : 1 = 1 := by sorry\n");
        assert_eq!(cut.tasks[1].defect.as_ref().unwrap().message, "unexpected token more");
        assert!(!cut.tasks[2].source.contains("lemma b"), "what does not parse is no context");
        assert!(!cut.tasks[2].source.contains("theorem a"));
        assert_eq!(cut.tasks[3].defect.as_ref().unwrap().status, Status::Unsupported);
        assert_eq!(cut.tasks[2].origin.to_string(), "<stdin>:5");
        let c = &cut.tasks[2];
        let hole = c.source.rfind("sorry").unwrap();
        let place = c.place_in_file(&(hole..hole + 5));
        assert_eq!(&FILE[place.clone()], "sorry");
        assert!(place.start > FILE.find("have := b").unwrap());
    }
}
