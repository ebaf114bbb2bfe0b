//! What the tests of pool, gate and faults share.
#![allow(dead_code, unreachable_pub, missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

pub mod lake;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use lean_bridge::{Backend, Error, Header, Pool, PoolConfig, StandIn};

pub const SECOND: Duration = Duration::from_secs(1);

/// A worker that misbehaves on demand: see `player.sh`.
#[derive(Debug, Clone, Default)]
pub struct Player {
    /// While this file exists no worker starts.
    pub broken: Option<PathBuf>,
    /// Where a worker writes the number of a process that it started.
    pub family: Option<PathBuf>,
}

impl Backend for Player {
    fn set_up(&self) -> Option<Command> {
        None
    }

    fn command(&self) -> Command {
        let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/player.sh"));
        let variables = [("PLAYER_BROKEN", &self.broken), ("PLAYER_FAMILY", &self.family)];
        for (name, value) in variables {
            command.env(name, value.as_deref().unwrap_or(Path::new("")));
        }
        command
    }

    fn stand_in(&self, _header: &Header) -> Option<StandIn> {
        None
    }
}

pub fn player_config(player: Player, workers: usize) -> PoolConfig {
    PoolConfig { warm: Vec::new(), startup_limit: 10 * SECOND, ..PoolConfig::new(player, workers) }
}

pub async fn player_pool(workers: usize) -> Pool {
    Pool::new(player_config(Player::default(), workers)).await.unwrap()
}

/// The real thing: the `lean-repl` of this build, unless the environment names another.
pub async fn lean_pool(workers: usize) -> Pool {
    Pool::new(lean_config(workers)).await.unwrap()
}

pub fn lean_config(workers: usize) -> PoolConfig {
    PoolConfig::embedded(workers).unwrap()
}

/// Waits until `condition` holds.
pub async fn eventually(what: &str, mut condition: impl FnMut() -> bool) {
    let began = Instant::now();
    while !condition() {
        assert!(began.elapsed() < 20 * SECOND, "still not so after 20 s: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Waits until all workers lie on the shelf.
pub async fn whole_again(pool: &Pool) {
    eventually("all workers are idle", || pool.idle_workers() == pool.config().workers).await;
}

/// Waits until the process is gone altogether: not running, not a zombie.
pub async fn gone(pid: u32) {
    eventually("the process is gone", || !Path::new(&format!("/proc/{pid}")).exists()).await;
}

/// Waits until this process has no zombies.
pub async fn no_zombies() {
    eventually("no child is a zombie", || zombies().is_empty()).await;
}

fn zombies() -> Vec<u32> {
    let processes =
        std::fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    processes.filter(|pid| is_our_zombie(*pid).unwrap_or(false)).collect()
}

fn is_our_zombie(pid: u32) -> Option<bool> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in parentheses may hold anything.
    let mut fields = stat[stat.rfind(')')? + 1..].split_ascii_whitespace();
    let state = fields.next()?;
    let parent: u32 = fields.next()?.parse().ok()?;
    Some(state == "Z" && parent == std::process::id())
}

pub fn is_timeout(error: &Error) -> bool {
    matches!(error, Error::Timeout { .. })
}

/// The middle one of the times.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
