//! `prover keys`.

use super::{complain, print};
use clap::{Args, Subcommand};
use prover::serve::keys::{digest, new_key};
use std::process::ExitCode;
use store::{Store, keys::Key};

#[derive(Debug, Args)]
pub(super) struct KeysArguments {
    /// The server's database.
    #[arg(long, value_name = "ADDRESS", default_value = "sqlite:mathlete.db", env = "MATHLETE_DB")]
    db: String,
    #[command(subcommand)]
    command: KeysCommand,
}

#[derive(Debug, Subcommand)]
enum KeysCommand {
    /// Make a key and print it, once: only its digest is kept. A running server sees it when it is started again.
    Add {
        /// Whose it is.
        label: String,
        /// Requests a minute.
        #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..))]
        per_minute: u32,
        /// Requests at a time.
        #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..=65_536))]
        concurrent: u32,
    },
    /// Forget a key.
    Remove {
        /// Whose it is.
        label: String,
    },
    /// Say whose keys there are.
    List,
}

pub(super) async fn run(arguments: KeysArguments) -> anyhow::Result<ExitCode> {
    let store = Store::open(&arguments.db).await?;
    let done = match arguments.command {
        KeysCommand::Add { label, per_minute, concurrent } => {
            let key = new_key();
            let row = Key { digest: digest(&key), label: label.clone(), per_minute, concurrent };
            let added = store.add_key(&row).await?;
            if added {
                print(&key);
            } else {
                complain(&format!("error: {label} has a key already; `prover keys remove {label}` first"));
            }
            added
        }
        KeysCommand::Remove { label } => {
            let removed = store.remove_key(&label).await?;
            if !removed {
                complain(&format!("error: {label} has no key"));
            }
            removed
        }
        KeysCommand::List => {
            for key in store.keys().await? {
                print(&format!("{}\t{} a minute\t{} at a time", key.label, key.per_minute, key.concurrent));
            }
            true
        }
    };
    store.close().await;
    Ok(if done { ExitCode::SUCCESS } else { ExitCode::from(2) })
}
