//! What a pool does when its workers misbehave in ways that a real Lean seldom does: played by `support/player.sh`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use lean_bridge::{Error, Header, Limits, Pool, PoolConfig, Tactics};
use serde_json::json;
use support::*;

/// A fault, and the error that it must become.
type Fault = (&'static str, fn(&Error) -> bool);

const FAULTS: [Fault; 11] = [
    ("silence", is_timeout),
    ("half", |e| matches!(e, Error::WorkerDied { .. })),
    ("half and silence", is_timeout),
    (
        "death",
        |e| matches!(e, Error::WorkerDied { status, stderr } if status.contains("SIGKILL") && stderr == "last words"),
    ),
    ("exit", |e| matches!(e, Error::WorkerDied { status, .. } if status.contains('7'))),
    ("garbage", |e| matches!(e, Error::Protocol { .. })),
    ("stack", |e| matches!(e, Error::StackOverflow { .. })),
    ("memory reply", |e| matches!(e, Error::MemoryLimit { .. })),
    ("crash", |e| matches!(e, Error::WorkerDied { .. })),
    ("late", is_timeout),
    ("endless", |e| matches!(e, Error::Protocol { .. }) || is_timeout(e)),
];

#[tokio::test]
async fn a_fault_fails_one_request_and_the_pool_is_whole_again() {
    let pool = player_pool(2).await;
    whole_again(&pool).await;
    for (fault, expected) in FAULTS {
        let mut lease = pool.lease(&Header::mathlib()).await.unwrap();
        let pid = lease.pid().unwrap();
        let began = Instant::now();
        let error = lease.raw(&json!({ "play": fault }), Duration::from_millis(300)).await.unwrap_err();
        assert!(expected(&error), "{fault}: {error:?}");
        assert!(error.is_worker_lost(), "{fault}");
        assert!(began.elapsed() < 5 * SECOND, "{fault} took {:?}", began.elapsed());
        assert!(lease.is_lost(), "{fault}");
        let again = lease.raw(&json!({}), SECOND).await;
        assert!(matches!(again, Err(Error::LeaseLost)), "{fault}: {again:?}");
        drop(lease);
        gone(pid).await;
        whole_again(&pool).await;
    }
    no_zombies().await;
}

#[tokio::test]
async fn an_answer_of_the_wrong_shape_is_not_an_answer() {
    let pool = player_pool(1).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let error = lease.split("", Limits::default(), SECOND).await.unwrap_err();
    assert!(matches!(error, Error::Protocol { .. }) && lease.is_lost(), "{error:?}");
    drop(lease);
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let batch =
        Tactics { tactics: vec!["simp".into()], proof_state: 0, stop_on_proved: false, limits: Limits::default() };
    let error = lease.tactics(&batch, SECOND).await.unwrap_err();
    assert!(matches!(error, Error::Protocol { .. }) && lease.is_lost(), "{error:?}");
}

#[tokio::test]
async fn a_worker_that_hoards_memory_is_killed_in_the_middle_of_its_request() {
    let config = PoolConfig { memory_limit: 100 << 20, ..player_config(Player::default(), 1) };
    let pool = Pool::new(config).await.unwrap();
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let error = lease.raw(&json!({"play": "memory"}), 20 * SECOND).await.unwrap_err();
    assert!(matches!(error, Error::MemoryLimit { .. }), "{error:?}");
    drop(lease);
    whole_again(&pool).await;
}

#[tokio::test]
async fn a_flood_on_standard_error_stops_nobody() {
    let pool = player_pool(1).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    assert_eq!(lease.raw(&json!({"play": "flood"}), 20 * SECOND).await.unwrap(), json!({"env": 1}));
}

#[tokio::test]
async fn an_answer_to_nobody_is_never_taken_for_an_answer() {
    let pool = player_pool(1).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    assert_eq!(lease.raw(&json!({"play": "twice"}), SECOND).await.unwrap(), json!({"env": 1}));
    let second = lease.raw(&json!({}), SECOND).await;
    assert!(matches!(second, Err(Error::Protocol { .. } | Error::LeaseLost)), "{second:?}");
}

#[tokio::test]
async fn a_request_given_up_half_way_takes_the_worker_with_it() {
    let pool = player_pool(1).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let pid = lease.pid().unwrap();
    let late = json!({"play": "late"});
    let given_up = tokio::time::timeout(Duration::from_millis(50), lease.raw(&late, 10 * SECOND)).await;
    assert!(given_up.is_err());
    // Its answer comes in 350 ms. Nobody may get it.
    assert!(matches!(lease.raw(&json!({}), SECOND).await, Err(Error::LeaseLost)));
    drop(lease);
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(lease.raw(&json!({}), SECOND).await.unwrap(), json!({"env": 0}));
    gone(pid).await;
}

#[tokio::test]
async fn what_a_worker_started_dies_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let family = folder.path().join("pid");
    let player = Player { family: Some(family.clone()), ..Player::default() };
    let pool = Pool::new(player_config(player, 1)).await.unwrap();
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let error = lease.raw(&json!({"play": "family"}), SECOND).await.unwrap_err();
    assert!(is_timeout(&error), "{error:?}");
    let child: u32 = std::fs::read_to_string(family).unwrap().trim().parse().unwrap();
    eventually("the worker's child is dead", || {
        // Reaped by init, or by nobody in a container without one.
        std::fs::read_to_string(format!("/proc/{child}/stat")).is_ok_and(|stat| stat.contains(") Z "))
            || !std::path::Path::new(&format!("/proc/{child}")).exists()
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_dies_on_the_shelf_is_not_lent() {
    let pool = player_pool(1).await;
    whole_again(&pool).await;
    let pid = pool.lease(&Header::init()).await.unwrap().pid().unwrap();
    whole_again(&pool).await;
    assert!(std::process::Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
    tokio::time::sleep(Duration::from_millis(100)).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    assert_ne!(lease.pid().unwrap(), pid);
    assert_eq!(lease.raw(&json!({}), SECOND).await.unwrap(), json!({"env": 0}));
    gone(pid).await;
}

#[tokio::test]
async fn a_slot_survives_replacements_that_fail() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken");
    let player = Player { broken: Some(broken.clone()), ..Player::default() };
    let pool = Pool::new(player_config(player, 1)).await.unwrap();
    std::fs::write(&broken, "").unwrap();
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    lease.raw(&json!({"play": "death"}), SECOND).await.unwrap_err();
    drop(lease);
    // The background gives up after some attempts; then every lease tries for itself and is told why.
    let error = pool.lease(&Header::init()).await.unwrap_err();
    assert!(error.to_string().contains("cannot open the image"), "{error}");
    std::fs::remove_file(&broken).unwrap();
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    assert_eq!(lease.raw(&json!({}), SECOND).await.unwrap(), json!({"env": 0}));
    no_zombies().await;
}

#[tokio::test]
async fn a_pool_whose_lean_cannot_start_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let player = Player { broken: Some(folder.path().to_owned()), ..Player::default() };
    let error = Pool::new(player_config(player, 2)).await.unwrap_err();
    assert!(matches!(error, Error::Startup { .. }), "{error:?}");
    assert!(error.to_string().contains("cannot open the image"), "{error}");
}

#[tokio::test]
async fn an_import_that_fails_costs_no_worker() {
    let pool = player_pool(1).await;
    let pid = pool.lease(&Header::init()).await.unwrap().pid();
    let error = pool.lease(&Header::new(["Nowhere"])).await.unwrap_err();
    assert!(matches!(error, Error::Header { .. }), "{error:?}");
    assert!(error.to_string().contains("Nowhere"));
    assert_eq!(pool.lease(&Header::init()).await.unwrap().pid(), pid);
}

#[tokio::test]
async fn a_worker_is_replaced_after_its_share_of_requests() {
    let config = PoolConfig { recycle_after: 3, ..player_config(Player::default(), 1) };
    let pool = Pool::new(config).await.unwrap();
    let mut pids = Vec::new();
    for _ in 0..4 {
        let mut lease = pool.lease(&Header::init()).await.unwrap();
        pids.push(lease.pid().unwrap());
        lease.raw(&json!({}), SECOND).await.unwrap();
        lease.raw(&json!({}), SECOND).await.unwrap();
    }
    assert_eq!(pids[0], pids[1]);
    assert_ne!(pids[1], pids[2]);
    assert_eq!(pids[2], pids[3]);
}

#[tokio::test]
async fn never_more_leases_than_workers_and_everyone_gets_one() {
    let pool = player_pool(3).await;
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let tasks = (0..30).map(|number| {
        let (pool, now, most) = (pool.clone(), Arc::clone(&now), Arc::clone(&most));
        tokio::spawn(async move {
            let mut lease = pool.lease(&Header::mathlib()).await.unwrap();
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            let request = if number % 5 == 0 { json!({"play": "death"}) } else { json!({}) };
            let outcome = lease.raw(&request, 5 * SECOND).await;
            assert_eq!(outcome.is_err(), number % 5 == 0, "{outcome:?}");
            now.fetch_sub(1, Ordering::SeqCst);
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    assert!(most.load(Ordering::SeqCst) <= 3);
    whole_again(&pool).await;
    no_zombies().await;
}

#[tokio::test]
async fn the_queue_is_bounded_in_time_and_in_length() {
    let config =
        PoolConfig { lease_wait: Duration::from_millis(200), max_waiting: 1, ..player_config(Player::default(), 1) };
    let pool = Pool::new(config).await.unwrap();
    let held = pool.lease(&Header::init()).await.unwrap();
    let header = Header::init();
    let (first, second) = tokio::join!(pool.lease(&header), async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let began = Instant::now();
        let refused = pool.lease(&header).await;
        assert!(began.elapsed() < Duration::from_millis(100), "a full queue is told at once");
        refused
    });
    assert!(matches!(first, Err(Error::Busy { .. })), "{first:?}");
    assert!(matches!(second, Err(Error::Busy { waiting: 1, .. })), "{second:?}");
    drop(held);
    pool.lease(&Header::init()).await.unwrap();
}

#[tokio::test]
async fn a_shutdown_ends_requests_and_leaves_no_process() {
    let pool = player_pool(3).await;
    whole_again(&pool).await;
    let mut lease = pool.lease(&Header::init()).await.unwrap();
    let pid = lease.pid().unwrap();
    let request = tokio::spawn(async move { lease.raw(&json!({"play": "silence"}), 100 * SECOND).await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    pool.shutdown().await;
    assert!(began.elapsed() < 5 * SECOND);
    assert!(matches!(request.await.unwrap(), Err(Error::Closed)));
    assert!(matches!(pool.lease(&Header::init()).await, Err(Error::Closed)));
    gone(pid).await;
    assert_eq!(pool.idle_workers(), 0);
    no_zombies().await;
}

#[tokio::test]
async fn a_pool_that_is_dropped_leaves_no_process() {
    let pool = player_pool(2).await;
    whole_again(&pool).await;
    let header = Header::init();
    let (one, two) = tokio::join!(pool.lease(&header), pool.lease(&header));
    let pids = [one.unwrap().pid().unwrap(), two.unwrap().pid().unwrap()];
    whole_again(&pool).await;
    drop(pool);
    for pid in pids {
        gone(pid).await;
    }
}

#[tokio::test]
async fn two_pools_do_not_know_of_each_other() {
    let (one, two) = tokio::join!(player_pool(2), player_pool(2));
    let mut lease = one.lease(&Header::init()).await.unwrap();
    lease.raw(&json!({"play": "death"}), SECOND).await.unwrap_err();
    let mut other = two.lease(&Header::init()).await.unwrap();
    other.raw(&json!({}), SECOND).await.unwrap();
    drop(lease);
    one.shutdown().await;
    other.raw(&json!({}), SECOND).await.unwrap();
}
