//! A second look at a proof's text, which does not trust Lean's parser or ours more than needed.
//!
//! Lean has already looked at the syntax tree. If that look is ever fooled, a word that no proof needs still stops it here.

/// Words that no proof needs, by themselves or as a part of a dotted name.
const FORBIDDEN: [&str; 39] = [
    "sorry",
    "admit",
    "sorryAx",
    "stop",
    "native_decide",
    "ofReduceBool",
    "ofReduceNat",
    "trustCompiler",
    "skipKernelTC",
    "run_tac",
    "run_elab",
    "run_cmd",
    "run_meta",
    "by_elab",
    "exact?",
    "apply?",
    "rw?",
    "axiom",
    "unsafe",
    "opaque",
    "partial",
    "extern",
    "export",
    "implemented_by",
    "csimp",
    "macro",
    "macro_rules",
    "elab",
    "elab_rules",
    "syntax",
    "notation",
    "notation3",
    "infixl",
    "infixr",
    "declare_syntax_cat",
    "initialize",
    "builtin_initialize",
    "unseal",
    "declaration_uses_sorry",
];

/// Whether it is one of the words for "not proved".
pub(super) fn is_sorry(word: &str) -> bool {
    ["sorry", "admit", "sorryAx"].contains(&word)
}

/// The first forbidden word of `text`, outside of comments, strings and characters.
pub(super) fn forbidden(text: &str) -> Option<&'static str> {
    let mut rest = text;
    // Within a word `'` is a letter, elsewhere it may open a character.
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("--") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/-") {
            crate::header::block_comment_end(rest)
        } else if next == '"' {
            string_end(rest)
        } else if next == '\'' {
            character_end(rest)
        } else if is_word(next) {
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            if let Some(word) = forbidden_in(&rest[..end]) {
                return Some(word);
            }
            end
        } else {
            next.len_utf8()
        };
        rest = &rest[length..];
    }
    None
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\'' | '!' | '?' | '.')
}

fn forbidden_in(name: &str) -> Option<&'static str> {
    name.split('.').find_map(|part| FORBIDDEN.into_iter().find(|word| *word == part))
}

fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character literal, or 1 if the quote does not open one.
fn character_end(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => text[2..].find('\'').map_or(1, |at| at + 3),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forbidden_words_are_found_where_they_count() {
        for (text, word) in [
            ("theorem t : p := by sorry", Some("sorry")),
            ("theorem t : p := (sorry)", Some("sorry")),
            ("theorem t : p := by exact?", Some("exact?")),
            ("theorem t : p := by simp; exact Lean.ofReduceBool a b h", Some("ofReduceBool")),
            ("theorem t : p := by first | sorry | simp", Some("sorry")),
            ("theorem t : c = '\"' := by sorry -- \"", Some("sorry")),
            ("theorem t : c = '\\\"' := by sorry -- \"", Some("sorry")),
            ("theorem t : p := by /- /- -/ -/ sorry", Some("sorry")),
            ("theorem t : h' = \"a\" := by sorry", Some("sorry")),
            ("theorem t : p := by simp -- sorry", None),
            ("theorem t : p := by /- sorry /- -/ sorry -/ simp", None),
            ("theorem t : s = \"sorry \\\" sorry\" := rfl", None),
            ("theorem sorry_free : p := by simp [not_sorry, admitted]", None),
            ("theorem t : p := by /- sorry", None),
        ] {
            assert_eq!(forbidden(text), word, "{text}");
        }
    }
}
