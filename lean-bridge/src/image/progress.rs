//! What a person sees while the image is set up: a bar or a spinner on a terminal, one line a step elsewhere.

use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Reports steps to standard error.
pub(crate) struct Progress {
    terminal: bool,
}

/// A step under way.
pub(crate) struct Step {
    bar: Option<ProgressBar>,
    title: String,
    started: Instant,
}

impl Progress {
    pub(crate) fn new() -> Self {
        Self { terminal: std::io::stderr().is_terminal() }
    }

    /// Starts a step; `hint` tells how long or how much to expect.
    pub(crate) fn step(&self, title: &str, hint: &str) -> Step {
        self.start(title, hint, None)
    }

    /// Starts a step of which `total` parts will be counted.
    pub(crate) fn counted(&self, title: &str, total: usize) -> Step {
        self.start(title, "", Some(total as u64))
    }

    fn start(&self, title: &str, hint: &str, total: Option<u64>) -> Step {
        let shown = if hint.is_empty() { title.to_owned() } else { format!("{title} ({hint})") };
        let bar = if self.terminal {
            let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
            let template = match total {
                Some(_) => "{spinner} {prefix} [{bar:30}] {pos}/{len} {elapsed} {msg}",
                None => "{spinner} {prefix} {elapsed} {msg}",
            };
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            bar.set_prefix(shown);
            bar.enable_steady_tick(Duration::from_millis(100));
            Some(bar)
        } else {
            note(&format!("{shown} ..."));
            None
        };
        Step { bar, title: title.to_owned(), started: Instant::now() }
    }
}

impl Step {
    /// Names the part that is being worked on.
    pub(crate) fn part(&self, name: &str) {
        if let Some(bar) = &self.bar {
            bar.set_message(name.to_owned());
        }
    }

    /// Counts a part as done, with a line that stays.
    pub(crate) fn part_done(&self, line: &str) {
        match &self.bar {
            Some(bar) => {
                bar.inc(1);
                bar.println(format!("    {line}"));
            }
            None => note(&format!("    {line}")),
        }
    }

    /// Ends the step; `result` tells what came of it.
    pub(crate) fn done(self, result: &str) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        note(&format!("{}: {result} in {:.1} s", self.title, self.started.elapsed().as_secs_f64()));
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// A line of its own.
pub(crate) fn note(line: &str) {
    // A closed standard error must not stop the work.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Bytes for people.
pub(crate) fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}
