//! Progress bars; quiet where nobody looks.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar that is at `done` of `count`.
pub(crate) fn bar(what: impl Into<String>, count: usize, done: usize) -> ProgressBar {
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{prefix} {bar:20} {pos}/{len} [{elapsed}] {msg}") {
        bar.set_style(style);
    }
    bar.set_prefix(what.into());
    bar.set_position(done as u64);
    bar
}
