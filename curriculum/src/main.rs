//! The `curriculum` command.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => {
            let code = runtime.block_on(cli::run(arguments));
            runtime.shutdown_timeout(std::time::Duration::from_millis(500));
            code
        }
        Err(error) => cli::fail(&error.into(), 1),
    }
}
