//! Messages from a byte stream.
//!
//! As upstream frames them: lines are trimmed at their right end and joined without a newline, until a blank line or
//! the end of input. Where upstream dies or stays silent, a message here is an [`Invalid`] one that gets an answer:
//! text that is not UTF-8, too long, or a comment. Blank lines between messages mean nothing.

use std::io::{self, BufRead, Read as _};

/// The longest message in bytes.
pub(super) const MAX_MESSAGE: usize = 64 << 20;

/// A message as it came.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Message {
    Text(String),
    Invalid(Invalid),
}

/// Why a message cannot be one.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Invalid {
    #[error("the message is not UTF-8")]
    NotUtf8,
    #[error("the message is longer than {} MB", MAX_MESSAGE >> 20)]
    TooLong,
    #[error("comments are not commands: a message is a JSON object followed by a blank line")]
    Comment,
}

/// The next message, or `None` at the end of input.
pub(super) fn next(input: &mut impl BufRead) -> io::Result<Option<Message>> {
    let mut text = Vec::new();
    let mut too_long = false;
    loop {
        let mut line = Vec::new();
        let room = MAX_MESSAGE + 1;
        let ended = input.by_ref().take(room as u64).read_until(b'\n', &mut line)? == 0;
        let trimmed = line.trim_ascii_end();
        let has_begun = !text.is_empty() || too_long;
        if trimmed.is_empty() && (has_begun || ended) {
            return Ok(has_begun.then(|| finish(text, too_long)));
        }
        too_long |= text.len() + trimmed.len() > MAX_MESSAGE;
        if too_long {
            text.clear();
        } else {
            text.extend_from_slice(trimmed);
        }
    }
}

fn finish(text: Vec<u8>, too_long: bool) -> Message {
    if too_long {
        return Message::Invalid(Invalid::TooLong);
    }
    match String::from_utf8(text) {
        Err(_) => Message::Invalid(Invalid::NotUtf8),
        Ok(text) if text.starts_with('#') || text.starts_with("--") => Message::Invalid(Invalid::Comment),
        Ok(text) => Message::Text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut input: &[u8]) -> io::Result<Vec<Message>> {
        let mut messages = Vec::new();
        while let Some(message) = next(&mut input)? {
            messages.push(message);
        }
        Ok(messages)
    }

    fn text(text: &str) -> Message {
        Message::Text(text.into())
    }

    #[test]
    fn a_blank_line_ends_a_message() -> io::Result<()> {
        assert_eq!(all(b"{\"a\":\n 1}\n\n{}\n\n")?, [text("{\"a\": 1}"), text("{}")]);
        Ok(())
    }

    #[test]
    fn lines_are_trimmed_and_joined_without_a_newline() -> io::Result<()> {
        assert_eq!(all(b"\"by \r\n  sorry\" \t\n \t \n")?, [text("\"by  sorry\"")]);
        assert_eq!(all(b"by\nsorry\n\n")?, [text("bysorry")]);
        Ok(())
    }

    #[test]
    fn the_end_of_input_ends_a_message() -> io::Result<()> {
        assert_eq!(all(b"{}\n\n{}")?, [text("{}"), text("{}")]);
        assert_eq!(all(b"{}\n")?, [text("{}")]);
        Ok(())
    }

    #[test]
    fn blank_lines_alone_mean_nothing() -> io::Result<()> {
        assert_eq!(all(b"\n\n  \n{}\n\n\n\n\n")?, [text("{}")]);
        assert_eq!(all(b"")?, []);
        Ok(())
    }

    #[test]
    fn what_cannot_be_a_message_is_told() -> io::Result<()> {
        let messages = all(b"\xff\xfe\n\n# hi\n\n-- hi\n\n{}\n\n")?;
        let comment = || Message::Invalid(Invalid::Comment);
        assert_eq!(messages, [Message::Invalid(Invalid::NotUtf8), comment(), comment(), text("{}")]);
        let mut long = vec![b'a'; MAX_MESSAGE + 10];
        long.extend_from_slice(b"\nb\n\n{}\n\n");
        assert_eq!(all(&long)?, [Message::Invalid(Invalid::TooLong), text("{}")]);
        Ok(())
    }
}
