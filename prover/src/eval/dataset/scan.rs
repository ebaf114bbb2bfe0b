//! Which bytes of a Lean text are code, without Lean: comments and strings are not.

use std::ops::Range;

/// Words that begin a command when they stand at the start of a line.
const COMMANDS: [&str; 42] = [
    "theorem",
    "lemma",
    "example",
    "def",
    "abbrev",
    "instance",
    "noncomputable",
    "structure",
    "class",
    "inductive",
    "axiom",
    "opaque",
    "open",
    "namespace",
    "section",
    "end",
    "variable",
    "variables",
    "universe",
    "set_option",
    "local",
    "scoped",
    "attribute",
    "macro",
    "macro_rules",
    "syntax",
    "elab",
    "elab_rules",
    "notation",
    "infix",
    "infixl",
    "infixr",
    "prefix",
    "postfix",
    "private",
    "protected",
    "unsafe",
    "partial",
    "mutual",
    "export",
    "import",
    "deriving",
];

/// Text as Lean wants it: no byte order mark, `\n` at line ends, no tabs.
pub(super) fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n").replace('\t', "  ")
}

/// The text with every byte of a comment or string blanked, line ends kept: same length, same places.
pub fn code(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match &bytes[at..] {
            [b'-', b'-', ..] => bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| at + n),
            [b'/', b'-', ..] => block_end(bytes, at),
            [b'"', ..] => string_end(bytes, at),
            // A quotation mark in a character literal opens no string.
            [b'\'', b'"', b'\'', ..] => at + 3,
            [b'\'', b'\\', b'"', b'\'', ..] => at + 4,
            _ => {
                at += 1;
                continue;
            }
        };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    out
}

fn block_end(bytes: &[u8], start: usize) -> usize {
    let mut depth = 0;
    let mut at = start;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'-', ..] => (depth, at) = (depth + 1, at + 2),
            [b'-', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Ranges of the commands: each from a command's first word to the next one's. What stands before the
/// first is in none.
pub(super) fn commands(code: &[u8]) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut line = 0;
    while line < code.len() {
        let end = code[line..].iter().position(|b| *b == b'\n').map_or(code.len(), |n| line + n);
        let here = &code[line..end];
        if here.starts_with(b"@[") || here.starts_with(b"#") || COMMANDS.contains(&word(here)) {
            // Modifiers and attributes on lines of their own belong to what follows them.
            if !starts.last().is_some_and(|start| only_modifiers(&code[*start..line])) {
                starts.push(line);
            }
        }
        line = end + 1;
    }
    let ends = starts.iter().skip(1).copied().chain([code.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn only_modifiers(code: &[u8]) -> bool {
    skip_modifiers(code) == code.len()
}

/// Bytes before the first word that is no attribute or modifier.
pub(super) fn skip_modifiers(code: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += code[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        if code[at..].starts_with(b"@[") {
            match code[at..].iter().position(|b| *b == b']') {
                Some(end) => at += end + 1,
                None => return code.len(),
            }
        } else if [&b"private"[..], b"protected", b"noncomputable", b"local", b"scoped", b"unsafe", b"partial"]
            .contains(&word_bytes(&code[at..]))
        {
            at += word_bytes(&code[at..]).len();
        } else {
            return at;
        }
    }
}

/// The word that a text starts with; empty if it starts with something else.
pub(super) fn word(code: &[u8]) -> &str {
    std::str::from_utf8(word_bytes(code)).unwrap_or_default()
}

fn word_bytes(code: &[u8]) -> &[u8] {
    let length = code.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'\'')).count();
    &code[..length]
}

/// Whether a word stands in the code, not as a part of another.
pub(super) fn has_word(code: &[u8], wanted: &str) -> bool {
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'\'' | b'!' | b'?') || *b >= 0x80;
    let wanted = wanted.as_bytes();
    !wanted.is_empty()
        && code.windows(wanted.len()).enumerate().any(|(at, found)| {
            found == wanted && !(at > 0 && is_part(&code[at - 1])) && !code.get(at + wanted.len()).is_some_and(is_part)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_no_code() {
        let text = "a -- theorem\n/- x /- y -/ theorem -/ b \"theorem \\\" -- \" c '\"' d";
        let blank = String::from_utf8(code(text)).unwrap();
        assert_eq!(blank.len(), text.len());
        assert!(!blank.contains("theorem"));
        assert_eq!(blank.split_whitespace().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    }

    #[test]
    fn commands_begin_at_line_starts() {
        let text =
            "import A\n-- theorem no\nopen B in\n@[simp]\nprivate\ntheorem t : True := by\n  exact trivial\n#eval 1";
        let code = code(text);
        let found: Vec<&str> = commands(&code).into_iter().map(|r| text[r].lines().next().unwrap()).collect();
        assert_eq!(found, ["import A", "open B in", "@[simp]", "#eval 1"]);
    }
}
