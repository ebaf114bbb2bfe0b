//! JSON as people write it, and as upstream shows it.

use std::fmt::Write as _;

use serde_json::Value;

/// Columns that a reply's line may have before it is broken.
const WIDTH: usize = 80;

/// Parses a request. Upstream's parser lets control characters stand in strings, so they are escaped first.
pub(super) fn parse(text: &str) -> Result<Value, serde_json::Error> {
    if !text.bytes().any(|byte| byte < 0x20) {
        return serde_json::from_str(text);
    }
    let mut escaped = String::with_capacity(text.len());
    let (mut in_string, mut after_backslash) = (false, false);
    for character in text.chars() {
        // After a backslash it is an error, which stays one.
        if in_string && character < ' ' && !after_backslash {
            // Writing to a String cannot fail.
            let _ = write!(escaped, "\\u{:04x}", character as u32);
            continue;
        }
        in_string ^= character == '"' && !after_backslash;
        after_backslash = in_string && character == '\\' && !after_backslash;
        escaped.push(character);
    }
    serde_json::from_str(&escaped)
}

/// Renders a reply as upstream's printer does: keys in falling order, each object or array on one line where it fits.
pub(super) fn render(value: &Value) -> String {
    let mut printer = Printer::default();
    printer.value(value, 0, 0);
    printer.out
}

#[derive(Default)]
struct Printer {
    out: String,
    column: usize,
}

impl Printer {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    fn line(&mut self, indent: usize) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }

    /// Whether `width` columns, and `tail` more that cannot be parted from them, are left on this line.
    fn has_room(&self, width: usize, tail: usize) -> bool {
        self.column + width + tail <= WIDTH
    }

    /// Prints a value whose lines start at `indent`; `tail` closing signs follow on its last line.
    fn value(&mut self, value: &Value, indent: usize, tail: usize) {
        let flat = flat(value);
        if self.has_room(flat.chars().count(), tail) {
            return self.text(&flat);
        }
        let inner = indent + 1;
        match value {
            Value::Array(items) if !items.is_empty() => {
                self.text("[");
                self.items(items.iter(), inner, tail, |printer, item, tail| printer.value(item, inner, tail));
                self.text("]");
            }
            Value::Object(_) => {
                self.text("{");
                self.items(falling(value).into_iter(), inner, tail, |printer, (key, item), tail| {
                    printer.text(&format!("{}:", Value::from(key)));
                    if printer.has_room(1 + self::flat(item).chars().count(), tail) {
                        printer.text(" ");
                    } else {
                        printer.line(inner);
                    }
                    printer.value(item, inner, tail);
                });
                self.text("}");
            }
            // Nothing to break at.
            _ => self.text(&flat),
        }
    }

    fn items<T>(
        &mut self,
        items: impl ExactSizeIterator<Item = T>,
        indent: usize,
        tail: usize,
        mut print: impl FnMut(&mut Self, T, usize),
    ) {
        let count = items.len();
        for (index, item) in items.enumerate() {
            let is_last = index + 1 == count;
            // A comma, or the closing bracket and what follows it.
            print(self, item, if is_last { tail + 1 } else { 1 });
            if !is_last {
                self.text(",");
                self.line(indent);
            }
        }
    }
}

/// A value on one line.
fn flat(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(flat).collect::<Vec<_>>().join(", ")),
        Value::Object(_) => {
            let items = falling(value).into_iter().map(|(key, item)| format!("{}: {}", Value::from(key), flat(item)));
            format!("{{{}}}", items.collect::<Vec<_>>().join(", "))
        }
        scalar => scalar.to_string(),
    }
}

/// An object's entries with their keys in falling order.
fn falling(value: &Value) -> Vec<(&str, &Value)> {
    let mut entries: Vec<_> = value.as_object().into_iter().flatten().map(|(k, v)| (k.as_str(), v)).collect();
    entries.sort_by(|a, b| b.0.cmp(a.0));
    entries
}

/// An error reply.
pub(super) fn message(text: &str) -> Value {
    serde_json::json!({ "message": text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_in_strings_are_kept() -> Result<(), serde_json::Error> {
        let value = parse("{\t\"cmd\":\t\"a\tb \\\" \tc\"}")?;
        assert_eq!(value["cmd"], "a\tb \" \tc");
        assert!(parse("{\"cmd\": \"a\\\t\"}").is_err());
        Ok(())
    }

    #[test]
    fn replies_look_like_upstreams() -> Result<(), serde_json::Error> {
        let upstream = r#"{"tactics":
 [{"usedConstants": ["instOfNatNat", "Nat", "OfNat.ofNat"],
   "tactic": "have t := 37",
   "proofState": 0,
   "pos": {"line": 1, "column": 18},
   "goals": "⊢ Nat",
   "endPos": {"line": 1, "column": 30}},
  {"usedConstants": [],
   "tactic": "exact t",
   "proofState": 1,
   "pos": {"line": 1, "column": 32},
   "goals": "t : Nat\n⊢ Nat",
   "endPos": {"line": 1, "column": 39}}],
 "env": 0}"#;
        assert_eq!(render(&serde_json::from_str(upstream)?), upstream);
        assert_eq!(render(&serde_json::from_str("{\"env\": 0}")?), "{\"env\": 0}");
        Ok(())
    }
}
