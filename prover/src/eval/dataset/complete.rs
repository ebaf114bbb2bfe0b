//! Statements made provable: whatever way a dataset leaves the proof out, a `sorry` stands in its place afterwards.

use super::scan::{code, commands, has_word, skip_modifiers, word};
use std::ops::Range;

/// Which statements with a whole proof stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Lemmas, and theorems that something later names: they are context. Other proofs are taken away, since a
    /// benchmark's theorem is a problem whether or not the dataset solves it.
    Context,
    /// All but the last statement: a row of a table has one problem.
    AllButLast,
}

/// A text whose problems end with a `sorry`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completed {
    /// The text.
    pub text: String,
    /// Names of the statements to be proved, in order.
    pub open: Vec<String>,
    /// Names of statements whose proof was taken away.
    pub emptied: Vec<String>,
}

/// What to do with a statement, at a place in the text.
enum Edit {
    Insert(usize, &'static str),
    Empty(Range<usize>),
}

/// Puts a `sorry` where a proof is missing or must not stay.
pub fn complete(text: &str, keep: Keep) -> Completed {
    let code = code(text);
    let statements: Vec<(Range<usize>, String, bool)> = commands(&code)
        .into_iter()
        .filter_map(|range| {
            let start = range.start + skip_modifiers(&code[range.clone()]);
            let keyword = word(&code[start..range.end]);
            let is_lemma = keyword == "lemma";
            if !is_lemma && keyword != "theorem" && keyword != "example" {
                return None;
            }
            Some((start..trimmed_end(&code, &range), name(text, &code, start + keyword.len(), range.end), is_lemma))
        })
        .collect();
    let mut edits = Vec::new();
    let mut open = Vec::new();
    let mut emptied = Vec::new();
    for (index, (range, name, is_lemma)) in statements.iter().enumerate() {
        let is_last = index + 1 == statements.len();
        let body = &code[range.clone()];
        if has_word(body, "sorry") {
            open.push(name.clone());
        } else if let Some(missing) = missing(body) {
            open.push(name.clone());
            edits.push(Edit::Insert(range.end, missing));
        } else {
            let named_later = || has_word(&code[range.end..], name);
            let stays = match keep {
                Keep::Context => *is_lemma || named_later(),
                Keep::AllButLast => !is_last,
            };
            if stays {
                continue;
            }
            if let Some(proof) = proof(body) {
                open.push(name.clone());
                emptied.push(name.clone());
                edits.push(Edit::Empty(range.start + proof..range.end));
            }
        }
    }
    let mut text = text.to_owned();
    for edit in edits.into_iter().rev() {
        match edit {
            Edit::Insert(at, what) => text.insert_str(at, what),
            // Everything after it stays on its line.
            Edit::Empty(range) => {
                let lines = text[range.clone()].matches('\n').count();
                text.replace_range(range, &format!(":= by sorry{}", "\n".repeat(lines)));
            }
        }
    }
    Completed { text, open, emptied }
}

/// The end of a command's code: comments and blanks after it belong to nobody.
fn trimmed_end(code: &[u8], range: &Range<usize>) -> usize {
    range.start + code[range.clone()].trim_ascii_end().len()
}

fn name(text: &str, code: &[u8], after_keyword: usize, end: usize) -> String {
    let start = after_keyword + code[after_keyword..end].iter().take_while(|b| b.is_ascii_whitespace()).count();
    let ends_name = |c: char| c.is_whitespace() || matches!(c, '(' | '{' | '[' | '⦃' | ':');
    text.get(start..end).and_then(|rest| rest.split(ends_name).next()).unwrap_or_default().to_owned()
}

/// What must be added to a statement that breaks off before its proof.
fn missing(body: &[u8]) -> Option<&'static str> {
    if body.ends_with(b":=") {
        return Some(" by sorry");
    }
    let ends_with_by = body.ends_with(b"by") && !body[..body.len() - 2].last().is_some_and(u8::is_ascii_alphanumeric);
    if ends_with_by {
        return Some(" sorry");
    }
    proof(body).is_none().then_some(" := by sorry")
}

/// Where the proof begins: at the first `:=` outside of brackets with `by` after it, else at the first that binds
/// no `let`, else at the first case of a definition by cases.
fn proof(body: &[u8]) -> Option<usize> {
    let mut depth = 0_i32;
    let mut first = None;
    let mut cases = None;
    for (at, byte) in body.iter().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'|' if depth == 0 && cases.is_none() && starts_line(body, at) => cases = Some(at),
            b':' if depth == 0 && body.get(at + 1) == Some(&b'=') => {
                if word(body[at + 2..].trim_ascii_start()) == "by" {
                    return Some(at);
                }
                if first.is_none() && !binds(&body[..at]) {
                    first = Some(at);
                }
            }
            _ => {}
        }
    }
    first.or(cases)
}

fn starts_line(body: &[u8], at: usize) -> bool {
    body[..at].iter().rev().take_while(|b| **b != b'\n').all(u8::is_ascii_whitespace) && at > 0
}

/// Whether the `:=` after this text belongs to a `let` or `have` in the statement.
fn binds(before: &[u8]) -> bool {
    let since = before.iter().rposition(|b| matches!(b, b';' | b'\n' | b',' | b'\x86')).map_or(0, |at| at + 1);
    has_word(&before[since..], "let") || has_word(&before[since..], "have")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(input: &str) -> String {
        complete(input, Keep::Context).text
    }

    #[test]
    fn every_way_to_leave_a_proof_out() {
        for input in [
            "theorem a : 1 = 1 := by sorry",
            "theorem a : 1 = 1 := by",
            "theorem a : 1 = 1 :=",
            "theorem a : 1 = 1",
            "theorem a : 1 = 1 := by -- to do",
            "theorem a : 1 = 1 := by\n  /- to do -/\n",
        ] {
            let done = complete(input, Keep::Context);
            assert_eq!(done.open, ["a"], "{input}");
            assert!(done.text.starts_with("theorem a : 1 = 1 := by sorry"), "{input} → {}", done.text);
            assert!(done.emptied.is_empty());
        }
    }

    #[test]
    fn proofs_are_taken_away_from_theorems_and_left_to_context() {
        let done = complete(
            "lemma l : 1 = 1 := rfl\ntheorem used : 2 = 2 := rfl\ntheorem t (x : Nat := 3) : let y := 2; x = x := by\n  have := used\n  rfl\n-- end\n",
            Keep::Context,
        );
        assert_eq!(
            done.text,
            "lemma l : 1 = 1 := rfl\ntheorem used : 2 = 2 := rfl\ntheorem t (x : Nat := 3) : let y := 2; x = x := by sorry\n\n\n-- end\n"
        );
        assert_eq!((done.open, done.emptied), (vec!["t".to_owned()], vec!["t".to_owned()]));
    }

    #[test]
    fn a_row_has_one_problem() {
        let done = complete("lemma a : 1 = 1 := rfl\nlemma b : 2 = 2 := rfl", Keep::AllButLast);
        assert_eq!(done.text, "lemma a : 1 = 1 := rfl\nlemma b : 2 = 2 := by sorry");
    }

    #[test]
    fn cases_and_terms_are_proofs() {
        assert_eq!(
            text("theorem a : ∀ n : Nat, n = n\n  | 0 => rfl\n  | n + 1 => rfl"),
            "theorem a : ∀ n : Nat, n = n\n  := by sorry\n"
        );
        assert_eq!(text("theorem a (h : |x| = 1) :\n |x| = 1 := h"), "theorem a (h : |x| = 1) :\n |x| = 1 := by sorry");
        assert_eq!(text("theorem byte : 1 = standby"), "theorem byte : 1 = standby := by sorry");
    }
}
