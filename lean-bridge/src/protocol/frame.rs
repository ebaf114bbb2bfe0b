//! Where a message ends: a JSON value, over as many lines as it likes, and then a blank line.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::Poll;

use serde::Serialize;
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};

/// The longest reply that is read. A full information tree of a long proof is a few MiB.
pub(crate) const MAX_REPLY_BYTES: usize = 64 << 20;

/// Bytes asked of the pipe at a time (its own capacity on Linux).
const CHUNK: usize = 64 << 10;

/// Why no message came.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FrameError {
    /// The other side closed the pipe between two messages.
    #[error("the pipe was closed")]
    Closed,
    /// The other side closed the pipe within a message.
    #[error("the answer was cut off after {0} bytes")]
    CutOff(usize),
    #[error("the answer is longer than {0} bytes")]
    TooLong(usize),
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// The bytes of a request: one line, which upstream's joining of lines cannot harm, and a blank one.
pub(crate) fn encode(request: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(request)?;
    bytes.extend_from_slice(b"\n\n");
    Ok(bytes)
}

/// Reads messages off a pipe.
pub(crate) struct FrameReader<R> {
    from: R,
    /// Read and not yet handed out.
    buffer: Vec<u8>,
    limit: usize,
}

impl<R: AsyncRead + Unpin> FrameReader<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, buffer: Vec::new(), limit: MAX_REPLY_BYTES }
    }

    /// Whether something lies here that nobody asked for.
    pub(crate) fn has_leftover(&self) -> bool {
        self.buffer.iter().any(|byte| !byte.is_ascii_whitespace())
    }

    /// Takes in what lies in the pipe already, without waiting, so that [`Self::has_leftover`] tells of it.
    pub(crate) async fn take_in(&mut self) {
        let arrived = poll_fn(|context| {
            let mut chunk = [0; 256];
            let mut chunk = ReadBuf::new(&mut chunk);
            let polled = Pin::new(&mut self.from).poll_read(context, &mut chunk);
            // An end or an error will be met again by whoever reads an answer.
            Poll::Ready(if polled.is_ready() { chunk.filled().to_vec() } else { Vec::new() })
        });
        let arrived = arrived.await;
        self.buffer.extend(arrived);
    }

    /// The next message. Dropping the future loses nothing that was read.
    pub(crate) async fn next(&mut self) -> Result<Vec<u8>, FrameError> {
        let mut seen = 0;
        loop {
            if let Some(message) = self.take_message(&mut seen) {
                return Ok(message);
            }
            if self.buffer.len() > self.limit {
                return Err(FrameError::TooLong(self.limit));
            }
            self.buffer.reserve(CHUNK);
            if self.from.read_buf(&mut self.buffer).await? == 0 {
                return Err(match self.buffer.len() {
                    0 => FrameError::Closed,
                    bytes => FrameError::CutOff(bytes),
                });
            }
        }
    }

    /// Cuts the first message off the buffer, if it is all there. `seen` bytes hold no end of a message.
    fn take_message(&mut self, seen: &mut usize) -> Option<Vec<u8>> {
        if *seen == 0 {
            let blank = self.buffer.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            self.buffer.drain(..blank);
        }
        // An end may straddle what was seen and what is new: `\n` or `\n\r` before, `\n` now.
        let from = seen.saturating_sub(2);
        *seen = self.buffer.len();
        for (at, _) in self.buffer.iter().enumerate().skip(from).filter(|(_, byte)| **byte == b'\n') {
            let after = &self.buffer[at + 1..];
            let blank = if after.starts_with(b"\n") {
                1
            } else if after.starts_with(b"\r\n") {
                2
            } else {
                continue;
            };
            let rest = self.buffer.split_off(at + 1 + blank);
            let mut message = std::mem::replace(&mut self.buffer, rest);
            message.truncate(at);
            return Some(message);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read_all(chunks: &[&str], limit: usize) -> (Vec<String>, FrameError) {
        let mut mock = tokio_chunks(chunks);
        mock.limit = limit;
        let mut messages = Vec::new();
        loop {
            match mock.next().await {
                Ok(message) => messages.push(String::from_utf8(message).unwrap()),
                Err(error) => return (messages, error),
            }
        }
    }

    /// A reader that gets the chunks one by one.
    fn tokio_chunks(chunks: &[&str]) -> FrameReader<tokio::io::DuplexStream> {
        let (mut to, from) = tokio::io::duplex(4);
        let chunks: Vec<String> = chunks.iter().map(ToString::to_string).collect();
        tokio::spawn(async move {
            use tokio::io::AsyncWriteExt;
            for chunk in chunks {
                if to.write_all(chunk.as_bytes()).await.is_err() {
                    return;
                }
            }
        });
        FrameReader::new(from)
    }

    #[tokio::test]
    async fn messages_end_at_blank_lines() {
        let (messages, end) =
            read_all(&["\n{\"a\":\n 1}\n", "\n{\"b\": 2}\r\n\r\n\n\n{\"c\": \"x\\n\\ny\"}\n\n"], 1000).await;
        assert_eq!(messages, ["{\"a\":\n 1}", "{\"b\": 2}\r", "{\"c\": \"x\\n\\ny\"}"]);
        assert!(matches!(end, FrameError::Closed), "{end}");
    }

    #[tokio::test]
    async fn half_an_answer_is_an_error() {
        let (messages, end) = read_all(&["{\"env\": 0}\n\n{\"en"], 1000).await;
        assert_eq!(messages.len(), 1);
        assert!(matches!(end, FrameError::CutOff(4)), "{end}");
    }

    #[tokio::test]
    async fn an_endless_answer_is_an_error() {
        let (messages, end) = read_all(&[&"x".repeat(5000)], 1000).await;
        assert!(messages.is_empty());
        assert!(matches!(end, FrameError::TooLong(1000)), "{end}");
    }

    #[test]
    fn a_request_is_one_line_and_a_blank_one() {
        let bytes = encode(&serde_json::json!({"cmd": "theorem t :\n\n  True"})).unwrap();
        assert_eq!(bytes, b"{\"cmd\":\"theorem t :\\n\\n  True\"}\n\n");
    }
}
