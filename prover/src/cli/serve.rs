//! `prover serve`.

use super::{
    complain, print,
    search::{SearchArguments, hello, lean_label},
};
use anyhow::{Context as _, bail};
use clap::Args;
use prover::{
    eval::setup::model_digest,
    index::Index,
    serve::{App, Limits, Parts, keys::Keys, serve},
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};
use store::Store;
use tokio::net::TcpListener;

#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    /// Where to listen. Other machines are only listened to where the database has keys (`prover keys add`).
    #[arg(long, default_value = "127.0.0.1:8017", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// Keys and feedback: sqlite:FILE or postgres://…; without it there are none.
    #[arg(long, value_name = "ADDRESS", env = "MATHLETE_DB")]
    db: Option<String>,
    /// A folder that `prover index` made with this model: the statements that `/v1/search` finds.
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
    /// Proof jobs and searches that may wait; more are told to come again (429).
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    queue: u32,
    /// Seconds that jobs under way get when the server is told to stop.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(0..=3600))]
    grace: u32,
    #[command(flatten)]
    search: SearchArguments,
}

pub(super) async fn run(arguments: ServeArguments) -> anyhow::Result<ExitCode> {
    match prepare(&arguments).await {
        Ok((listener, app)) => {
            let address = listener.local_addr().unwrap_or(arguments.listen);
            print(&format!("http://{address}"));
            let grace = Duration::from_secs(u64::from(arguments.grace));
            serve(listener, Arc::new(app), stopped(), grace).await;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            complain(&format!("error: {error:#}"));
            Ok(ExitCode::from(2))
        }
    }
}

async fn prepare(arguments: &ServeArguments) -> anyhow::Result<(TcpListener, App)> {
    let store = match &arguments.db {
        Some(address) => Some(Store::open(address).await?),
        None => None,
    };
    let keys = Keys::read(store.as_ref()).await?;
    if !arguments.listen.ip().is_loopback() && keys.is_empty() {
        bail!(
            "--listen {}: other machines could ask this server without a key; make one with `prover keys add LABEL` and \
             name the same database with --db",
            arguments.listen
        );
    }
    let index = arguments.index.as_deref().map(|folder| opened(folder, arguments)).transpose()?;
    // Taken first, so that a port in use is told at once.
    let listener =
        TcpListener::bind(arguments.listen).await.with_context(|| format!("--listen {}", arguments.listen))?;
    let served = arguments.search.served().await?;
    let (policy, value) = served.guides;
    let (workers, searches) = (arguments.search.workers(), arguments.search.searches(&*policy));
    let pool = arguments.search.lean.open_pool(workers, searches).await?;
    let lean = lean_label(&hello(&pool).await?);
    let search = arguments.search.budget(&*policy).search;
    let limits = Limits {
        queue: arguments.queue as usize,
        timeout: u64::from(arguments.search.timeout).max(Limits::default().timeout),
        ..Limits::default()
    };
    let (name, model) = (served.name, served.model);
    let parts = Parts { name, model, pool, lean, policy, value, search, workers, searches, limits, index, store, keys };
    Ok((listener, App::new(parts)))
}

/// The index, if it is of the model that is served.
fn opened(folder: &Path, arguments: &ServeArguments) -> anyhow::Result<Index> {
    let index = Index::open(folder).context("--index")?;
    let model = Path::new(&arguments.search.model.model);
    if !model.is_dir() || !index.is_of(&model_digest(model)?) {
        bail!("--index {}: another model made it; `prover index` it with this one", folder.display());
    }
    Ok(index)
}

/// Ctrl-C or SIGTERM.
async fn stopped() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
