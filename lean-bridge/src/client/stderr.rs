//! A worker's standard error: always drained, because a full pipe would stop the worker, and its end remembered.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::process::ChildStderr;
use tokio::task::JoinHandle;

/// Lines kept for error messages.
const KEPT_LINES: usize = 12;

/// Bytes kept of one line.
const KEPT_BYTES: usize = 400;

/// The last lines a worker wrote to its standard error.
pub(super) struct StderrTail {
    lines: Arc<Mutex<VecDeque<String>>>,
    drained: JoinHandle<()>,
}

impl StderrTail {
    /// Reads `from` to its end in the background. Every line goes to the log at debug level.
    pub(super) fn drain(mut from: ChildStderr, pid: u32) -> Self {
        let lines = Arc::new(Mutex::new(VecDeque::new()));
        let kept = Arc::clone(&lines);
        let drained = tokio::spawn(async move {
            let mut chunk = vec![0; 8192];
            let mut line = Vec::new();
            while let Ok(read @ 1..) = from.read(&mut chunk).await {
                for &byte in &chunk[..read] {
                    if byte == b'\n' {
                        keep(&kept, &line, pid);
                        line.clear();
                    } else if line.len() < KEPT_BYTES {
                        line.push(byte);
                    }
                }
            }
            if !line.is_empty() {
                keep(&kept, &line, pid);
            }
        });
        Self { lines, drained }
    }

    /// What it said last. Waits a moment for what is still in the pipe.
    pub(super) async fn last_words(&mut self) -> String {
        // A process that the dead one started may hold the pipe open.
        let _ = tokio::time::timeout(Duration::from_millis(200), &mut self.drained).await;
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

impl Drop for StderrTail {
    fn drop(&mut self) {
        self.drained.abort();
    }
}

fn keep(lines: &Mutex<VecDeque<String>>, line: &[u8], pid: u32) {
    let line = String::from_utf8_lossy(line).trim_end().to_owned();
    tracing::debug!(pid, "{line}");
    let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
    if lines.len() == KEPT_LINES {
        lines.pop_front();
    }
    lines.push_back(line);
}
