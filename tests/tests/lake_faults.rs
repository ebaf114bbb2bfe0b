//! A native REPL that misbehaves: every fault ends in an error that says which, and in a pool that works.
#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

#[path = "../../lean-bridge/tests/support/lake.rs"]
#[allow(dead_code, unreachable_pub, reason = "not all of it is used here")]
mod lake;

use lake::StandIn;
use lean_bridge::{Command, Error, Header};
use mathlete_tests::program;
use std::time::Duration;

const DEADLINE: Duration = Duration::from_secs(10);

fn command(text: &str) -> Command {
    Command { text: text.to_owned(), ..Command::default() }
}

/// What a request gets from a REPL with a fault. The pool is asked again, and has to answer right.
async fn with(fault: &str) -> Result<(), Error> {
    let once = tempfile::tempdir().unwrap();
    let (proxy, repl) = (env!("CARGO_BIN_EXE_faulty-repl"), program("lean-repl"));
    let once = once.path().join("once");
    let script = format!("exec {proxy} {fault} {} {} --upstream-only\n", once.display(), repl.display());
    let stand_in = StandIn::with_repl(&script);
    let pool = stand_in.pool(1).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let spoiled = lease.cmd(&command("theorem SPOIL : 1 = 2 := rfl"), DEADLINE).await;
    assert!(once.exists(), "{fault}: nothing was spoiled");
    if let Ok(reply) = &spoiled {
        assert!(reply.first_error().is_some(), "{fault}: 1 is not 2");
    }
    // On the same lease: the right answer, or the news that its worker is gone.
    match lease.cmd(&command("theorem right : 1 = 1 := rfl"), DEADLINE).await {
        Ok(reply) => assert!(reply.first_error().is_none(), "{fault}: the answer to an earlier request: {reply:?}"),
        Err(error) => assert!(error.is_worker_lost(), "{fault}: {error}"),
    }
    drop(lease);
    for _ in 0..2 {
        let mut lease = pool.lease(&Header::init()).await.unwrap();
        let reply = lease.cmd(&command("theorem right : 1 = 1 := rfl"), DEADLINE).await.unwrap();
        assert!(reply.first_error().is_none(), "{fault}: {reply:?}");
    }
    pool.shutdown().await;
    spoiled.map(|_| ())
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_and_noisy_answers_are_answers() {
    for fault in ["chunks", "delay", "noise", "twice"] {
        with(fault).await.unwrap_or_else(|error| panic!("{fault}: {error}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_has_its_error() {
    for fault in ["crash", "half"] {
        assert!(matches!(with(fault).await, Err(Error::WorkerDied { .. })), "{fault}");
    }
    for fault in ["garbage", "truncated", "shape"] {
        assert!(matches!(with(fault).await, Err(Error::Protocol { .. })), "{fault}");
    }
    assert!(matches!(with("hang").await, Err(Error::Timeout { .. })));
}
