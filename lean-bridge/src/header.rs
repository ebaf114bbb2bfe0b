//! The imports that a file starts with.

use std::fmt;

use serde::Serialize;

/// The imports of a Lean file, in order. Options, `open`s and all else are not part of it: they are commands.
///
/// Two files with equal headers can share a warm worker.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(transparent)]
pub struct Header {
    imports: Vec<String>,
}

impl Header {
    /// The header of a file without imports: `Init` alone.
    pub fn init() -> Self {
        Self::default()
    }

    /// `import Mathlib`.
    pub fn mathlib() -> Self {
        Self::new(["Mathlib"])
    }

    /// The header that imports these modules; repetitions are dropped.
    pub fn new<S: Into<String>>(imports: impl IntoIterator<Item = S>) -> Self {
        let mut unique: Vec<String> = Vec::new();
        for import in imports {
            let import = import.into();
            if !unique.contains(&import) {
                unique.push(import);
            }
        }
        // Lean adds `Init` to every file by itself.
        unique.retain(|module| module != "Init");
        Self { imports: unique }
    }

    /// Takes the imports off the front of `text` and returns what follows them.
    ///
    /// Comments and blank lines before and between the imports go with the imports.
    pub fn split_off(text: &str) -> (Self, &str) {
        let mut imports = Vec::new();
        let mut rest = text;
        loop {
            let ahead = skip_blank(rest);
            let Some(after) = ahead.strip_prefix("import").filter(|t| t.starts_with(char::is_whitespace)) else {
                break;
            };
            let after = after.trim_start();
            let end = after.find(char::is_whitespace).unwrap_or(after.len());
            if end == 0 {
                break;
            }
            imports.push(&after[..end]);
            rest = &after[end..];
        }
        (Self::new(imports), rest)
    }

    /// The modules, in order.
    pub fn imports(&self) -> &[String] {
        &self.imports
    }

    /// The header as Lean reads it; empty for [`Header::init`].
    pub fn text(&self) -> String {
        self.imports.iter().map(|module| format!("import {module}")).collect::<Vec<_>>().join("\n")
    }
}

impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.imports.join(" "))
    }
}

/// `text` without the white space and comments it starts with.
pub(crate) fn skip_blank(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let after = if let Some(comment) = rest.strip_prefix("--") {
            comment.find('\n').map_or("", |end| &comment[end..])
        } else if rest.starts_with("/-") && !rest.starts_with("/--") && !rest.starts_with("/-!") {
            &rest[block_comment_end(rest)..]
        } else {
            return rest;
        };
        rest = after.trim_start();
    }
}

/// Where the (nested) block comment that `text` starts with ends; the length of `text` if it never does.
pub(crate) fn block_comment_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0usize, 0usize);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/-" => {
                depth += 1;
                at += 2;
            }
            b"-/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_come_off_the_front() {
        let text = "-- licence\n/- a /- nested -/ one -/\nimport Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n";
        let (header, rest) = Header::split_off(text);
        assert_eq!(header.imports(), ["Mathlib", "Aesop"]);
        assert_eq!(rest, "\n\nset_option maxHeartbeats 0\n");
        assert_eq!(header.text(), "import Mathlib\nimport Aesop");
    }

    #[test]
    fn a_file_without_imports_keeps_its_text() {
        for text in ["", "theorem important : True := trivial", "/-- doc -/ theorem t : True := trivial", "import"] {
            let (header, rest) = Header::split_off(text);
            assert_eq!(header, Header::init());
            assert_eq!(rest, text);
        }
    }

    #[test]
    fn init_and_repetitions_do_not_count() {
        assert_eq!(Header::new(["Init"]), Header::init());
        assert_eq!(Header::new(["Mathlib", "Mathlib"]), Header::mathlib());
    }

    #[test]
    fn an_unterminated_comment_swallows_the_rest() {
        assert_eq!(Header::split_off("/- import Mathlib").0, Header::init());
    }
}
