//! The embedded Lean, speaking the JSON protocol of leanprover-community/repl on stdin and stdout.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result};
use clap::{Args, Parser, Subcommand};
use lean_bridge::{image, repl};

const EXAMPLES: &str = r##"Messages are JSON objects, each followed by a blank line; so are the replies.

Examples:
  A command, then another in the environment it made:
    printf '{"cmd": "def f := 37"}\n\n{"cmd": "#eval f", "env": 0}\n\n' | lean-repl
  A proof, step by step:
    printf '{"cmd": "theorem t (a b : Nat) (h : a < b) : a + 1 ≤ b := by sorry"}\n\n{"tactic": "omega", "proofState": 0}\n\n' | lean-repl
  Several tactics on one state, each with a limit:
    {"tactics": ["simp", "omega"], "proofState": 0, "timeoutMs": 1000, "maxHeartbeats": 200000}
  A file:
    {"path": "Foo.lean", "allTactics": true}
  The first run sets up the embedded Lean; to do only that:
    lean-repl image build

Limits end the process after a last reply with the key "fatal"; the exit status tells which:
  40 memory, 41 stack, 42 timeout, 43 crash.

Environment:
  MATHLETE_CACHE           where the embedded Lean is kept (default: $XDG_CACHE_HOME/mathlete or ~/.cache/mathlete)
  MATHLETE_LEAN_SOURCES    a directory of Lean sources to use in place of the built-in REPL and library"##;

/// The embedded Lean 4 as a REPL: JSON in, JSON out, nothing to install.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES, max_term_width = 120, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
}

#[derive(Args)]
struct Serve {
    /// Run this Lean file first; its environment is number 0
    #[arg(long, value_name = "FILE")]
    header: Option<PathBuf>,
    /// Most memory of Lean, in MB (at most and by default 2048)
    #[arg(long, value_name = "MB", value_parser = clap::value_parser!(u64).range(1..=2048))]
    memory_limit: Option<u64>,
    /// Wall clock of one request, in milliseconds: a request that takes longer ends the process
    #[arg(long, value_name = "MS", value_parser = clap::value_parser!(u64).range(1..))]
    timeout_ms: Option<u64>,
    /// Show what Lean prints, on standard error
    #[arg(long)]
    show_output: bool,
    /// Answer leanprover-community/repl's requests and nothing else: as there, any other message ends the process
    #[arg(long)]
    upstream_only: bool,
    /// End with this parent process, even in the middle of a request
    #[arg(long, hide = true, value_name = "PID")]
    owner: Option<u32>,
}

#[derive(Subcommand)]
enum Command {
    /// Set up the embedded Lean, or look at it
    Image {
        #[command(subcommand)]
        action: ImageAction,
    },
    /// Host Lean as ordered by a process that builds the image
    #[command(name = image::SUBCOMMAND, hide = true)]
    Guest { order: String },
}

#[derive(Subcommand)]
enum ImageAction {
    /// Fetch, compile and snapshot what is missing in the cache
    Build {
        /// Print what was made as JSON
        #[arg(long)]
        json: bool,
    },
    /// Tell what is in the cache
    Info {
        /// Print it as JSON
        #[arg(long)]
        json: bool,
        /// Read everything and compare it with what was written
        #[arg(long)]
        verify: bool,
    },
}

fn main() -> ExitCode {
    // Logs are for those who ask: setting them up costs a worker's start some time.
    if std::env::var_os("RUST_LOG").is_some() {
        let filter = tracing_subscriber::EnvFilter::from_default_env();
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
    match run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            report(&format!("error: {error:#}"));
            ExitCode::from(1)
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode> {
    match cli.command {
        None => serve(&cli.serve),
        Some(Command::Guest { order }) => image::leave(image::run_child(&order)?),
        Some(Command::Image { action: ImageAction::Build { json } }) => {
            image::ready(&this_program()?)?;
            print(&image::info(false)?, json)
        }
        Some(Command::Image { action: ImageAction::Info { json, verify } }) => print(&image::info(verify)?, json),
    }
}

fn serve(options: &Serve) -> Result<ExitCode> {
    let read = |path: &PathBuf| std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let options = repl::Options {
        header: options.header.as_ref().map(read).transpose()?,
        memory_limit: options.memory_limit.map(|megabytes| megabytes << 20),
        timeout: options.timeout_ms.map(Duration::from_millis),
        show_output: options.show_output,
        upstream_only: options.upstream_only,
        owner: options.owner,
    };
    repl::serve(&this_program()?, options)?;
    Ok(ExitCode::SUCCESS)
}

fn this_program() -> Result<PathBuf> {
    std::env::current_exe().context("finding this program's own file")
}

/// Prints the state of the cache; fails when a part is missing or damaged.
fn print(info: &image::Info, json: bool) -> Result<ExitCode> {
    let text = if json { format!("{}\n", serde_json::to_string_pretty(info)?) } else { info.to_string() };
    std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes()).context("writing to standard output")?;
    let good = info.parts.iter().all(|part| part.ready && part.damage.is_none());
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn report(line: &str) {
    // Nobody can be told if standard error is closed.
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{line}\n").as_bytes());
}
