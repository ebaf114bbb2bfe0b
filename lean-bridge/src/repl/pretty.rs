//! JSON as people read it, and as they write it.

use serde_json::Value;

/// Parses a request. Upstream's parser lets control characters stand in strings, so they are escaped first.
pub(super) fn parse(text: &str) -> Result<Value, serde_json::Error> {
    if !text.bytes().any(|byte| byte < 0x20) {
        return serde_json::from_str(text);
    }
    let mut escaped = String::with_capacity(text.len());
    let (mut in_string, mut after_backslash) = (false, false);
    for character in text.chars() {
        if in_string && character < ' ' {
            escaped.push_str(&format!("\\u{:04x}", character as u32));
            after_backslash = false;
            continue;
        }
        in_string ^= character == '"' && !after_backslash;
        after_backslash = in_string && character == '\\' && !after_backslash;
        escaped.push(character);
    }
    serde_json::from_str(&escaped)
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
}
