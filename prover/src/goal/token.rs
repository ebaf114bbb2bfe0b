//! Tokens of Lean's pretty-printed terms.

/// One token: its text and the byte range it has in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: TokenKind,
    /// Whether white space stands before it: `⌊x⌋ !` and `f (x)` need it.
    pub(crate) spaced: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Identifier,
    Number,
    Text,
    Symbol,
}

/// Symbols of more than one character, longest first.
const LONG_SYMBOLS: [&str; 19] = [
    "⁻¹'", ":=", "=>", "->", "<-", "..", "⁻¹", "∃!", "∑'", "''", "×ˢ", "<|>", "<;>", "<|", "|>", "==", "!=", "&&", "||",
];

fn is_identifier_start(c: char) -> bool {
    c == '_'
        || c == '«'
        || c == '?'
        || (c.is_alphabetic() && !matches!(c, 'λ' | '∀' | '∃' | '∑' | '∏'))
        || ('ℂ'..='ℤ').contains(&c)
}

fn is_identifier_rest(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '_' | '\'' | '!' | '?' | '✝' | '»' | '.')
        || ('₀'..='₉').contains(&c)
        || ('ₐ'..='ₜ').contains(&c)
        || ('ᵢ'..='ᵪ').contains(&c)
        || ('⁰'..='⁹').contains(&c)
}

/// Splits `source` into tokens. Never fails: an unknown character is a symbol of its own.
pub(crate) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut position = 0;
    let mut spaced = true;
    while let Some(first) = source[position..].chars().next() {
        if first.is_whitespace() {
            position += first.len_utf8();
            spaced = true;
            continue;
        }
        let rest = &source[position..];
        let (length, kind) = next_token(rest, first);
        out.push(Token { text: &rest[..length], start: position, end: position + length, kind, spaced });
        position += length;
        spaced = false;
    }
    out
}

fn next_token(rest: &str, first: char) -> (usize, TokenKind) {
    if first == '"' {
        let end = rest[1..].find('"').map_or(rest.len(), |i| i + 2);
        return (end, TokenKind::Text);
    }
    if first.is_ascii_digit() {
        return (number_length(rest), TokenKind::Number);
    }
    if is_identifier_start(first) {
        return (identifier_length(rest), TokenKind::Identifier);
    }
    for symbol in LONG_SYMBOLS {
        if rest.starts_with(symbol) {
            return (symbol.len(), TokenKind::Symbol);
        }
    }
    (first.len_utf8(), TokenKind::Symbol)
}

fn number_length(rest: &str) -> usize {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(rest);
    match rest[whole..].strip_prefix('.') {
        Some(fraction) if digits(fraction) > 0 => whole + 1 + digits(fraction),
        _ => whole,
    }
}

fn identifier_length(rest: &str) -> usize {
    let mut end = 0;
    let mut quoted = false;
    for (index, c) in rest.char_indices() {
        quoted = (quoted || c == '«') && c != '»';
        // `n !` prints with a space, so `n!` here is an identifier's own character only
        // in names such as `get!`; a trailing dot is not part of a name.
        if index > 0 && !quoted && !is_identifier_rest(c) && c != '»' {
            break;
        }
        end = index + c.len_utf8();
    }
    let text = &rest[..end];
    text.trim_end_matches('.').len().max(1)
}

/// Whether a token is a name that a tactic can mention (not inaccessible).
pub(crate) fn is_plain_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| is_identifier_start(c) && c != '?')
        && chars.all(|c| is_identifier_rest(c) && c != '✝')
        && name != "_"
}

/// Replaces whole identifier tokens by `rename`; everything else stays byte for byte.
/// A dotted name `h.1` or `x.den` is renamed by its first part.
pub(crate) fn rename_tokens<'m>(source: &str, rename: impl Fn(&str) -> Option<&'m str>) -> String {
    let mut out = String::with_capacity(source.len());
    let mut copied = 0;
    for token in tokens(source) {
        if token.kind != TokenKind::Identifier {
            continue;
        }
        let head_length = token.text.find('.').unwrap_or(token.text.len());
        let (whole, head) = (rename(token.text), rename(&token.text[..head_length]));
        let (new, replaced) = match (whole, head) {
            (Some(new), _) => (new, token.text.len()),
            (None, Some(new)) => (new, head_length),
            (None, None) => continue,
        };
        out.push_str(&source[copied..token.start]);
        out.push_str(new);
        copied = token.start + replaced;
    }
    out.push_str(&source[copied..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        tokens(source).iter().map(|t| t.text).collect()
    }

    #[test]
    fn splits_what_lean_prints() {
        assert_eq!(texts("h₀ x✝ + 1.5"), ["h₀", "x✝", "+", "1.5"]);
        assert_eq!(texts("f ⁻¹' {7}"), ["f", "⁻¹'", "{", "7", "}"]);
        assert_eq!(texts("(x + y)⁻¹ ^ 2"), ["(", "x", "+", "y", ")", "⁻¹", "^", "2"]);
        assert_eq!(texts("∑ x ∈ Finset.range 3, ↑x"), ["∑", "x", "∈", "Finset.range", "3", ",", "↑", "x"]);
    }

    #[test]
    fn renames_whole_names_and_heads_of_dotted_ones() {
        let out = rename_tokens("exact h.1 h₁ hh", |n| (n == "h").then_some("k"));
        assert_eq!(out, "exact k.1 h₁ hh");
    }
}
