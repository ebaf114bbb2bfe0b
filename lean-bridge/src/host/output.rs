//! What the guest writes to its standard output and error.

use std::collections::VecDeque;
use std::io::Write as _;
use std::sync::Mutex;

/// Lines kept to explain why a guest was lost.
const KEPT_LINES: usize = 20;

/// Where the guest's lines go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// Kept for error messages only.
    Nowhere,
    /// This process's standard error.
    StandardError,
}

/// Collects lines of descriptors 1 and 2, without the image's own debugging prints.
pub(crate) struct Output {
    destination: Destination,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    partial: [Vec<u8>; 2],
    last: VecDeque<String>,
}

impl Output {
    pub(crate) fn new(destination: Destination) -> Self {
        Self { destination, state: Mutex::default() }
    }

    /// Takes bytes written to descriptor 1 or 2.
    pub(crate) fn write(&self, descriptor: i32, bytes: &[u8]) {
        let mut guard = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let State { partial, last } = &mut *guard;
        let partial = &mut partial[usize::from(descriptor != 1)];
        partial.extend_from_slice(bytes);
        while let Some(end) = partial.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = partial.drain(..=end).collect();
            self.line(last, &line[..end]);
        }
    }

    /// A line of the image's run-time system itself.
    pub(crate) fn message(&self, text: &str) {
        let mut guard = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        self.line(&mut guard.last, text.as_bytes());
    }

    fn line(&self, last: &mut VecDeque<String>, line: &[u8]) {
        let line = String::from_utf8_lossy(line);
        if is_trace(&line) {
            return;
        }
        if self.destination == Destination::StandardError {
            // A closed standard error must not stop the guest.
            let _ = writeln!(std::io::stderr(), "{line}");
        }
        if last.len() == KEPT_LINES {
            last.pop_front();
        }
        last.push_back(line.into_owned());
    }

    /// The last lines, unfinished ones included.
    pub(crate) fn tail(&self) -> String {
        let guard = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let unfinished = guard.partial.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let lines: Vec<String> = guard.last.iter().cloned().chain(unfinished).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }
}

/// The image is a debugging build: it traces what it imports and wants to write a profile.
fn is_trace(line: &str) -> bool {
    let of_import = line.starts_with("  - /") && line.contains(".olean") || line.starts_with("  mainModule? = ");
    of_import || line.starts_with("[DEBUG") || line.starts_with("LLVM Profile")
}
