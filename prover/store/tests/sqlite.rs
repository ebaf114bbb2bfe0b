//! The store over a real database file.

use store::{
    Store, StoreError,
    runs::{Attempt, Proof},
};

fn attempt(statement: &str, attempt: usize, proof: Option<&str>) -> Attempt {
    Attempt {
        statement: statement.to_owned(),
        attempt,
        status: if proof.is_some() { "proved" } else { "failed" }.to_owned(),
        seconds: 0.1 + 0.2,
        detail: r#"{"expansions":3}"#.to_owned(),
        proof: proof.map(|text| Proof { text: text.to_owned(), axioms: vec!["propext".to_owned()] }),
    }
}

#[tokio::test]
async fn attempts_are_kept_once_and_survive_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file with spaces, 100% odd #1?.db");
    let address = format!("sqlite:{}", file.display());
    let store = Store::open(&address).await.unwrap();
    let run = store.begin_run("run", "eval", "{}").await.unwrap();
    let rows = [attempt("a", 0, None), attempt("a", 1, Some("theorem a : True := trivial")), attempt("b", 0, None)];
    for row in rows.iter().rev() {
        store.add_attempt("run", row).await.unwrap();
    }
    // The first word counts: a second attempt of the same number changes nothing.
    store.add_attempt("run", &attempt("b", 0, Some("theorem b : True := trivial"))).await.unwrap();
    store.close().await;
    assert!(file.is_file());

    let store = Store::open(&address).await.unwrap();
    assert_eq!(store.attempts("run").await.unwrap(), rows);
    assert_eq!(store.begin_run("run", "eval", "{}").await.unwrap(), run);
    let finished = store.finish_run("run").await.unwrap();
    assert_eq!(store.begin_run("run", "eval", "{}").await.unwrap().finished, Some(finished));
    store.forget_run("run").await.unwrap();
    assert_eq!(store.attempts("run").await.unwrap(), []);
}

#[tokio::test]
async fn attempts_need_their_run() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("s.db").display())).await.unwrap();
    assert!(matches!(store.add_attempt("nobody", &attempt("a", 0, None)).await, Err(StoreError::Failed(_))));
}

#[tokio::test]
async fn two_processes_may_write_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("s.db").display());
    let writers = (0..4).map(|writer| {
        let address = address.clone();
        tokio::spawn(async move {
            // A store of its own, as another process would have.
            let store = Store::open(&address).await.unwrap();
            store.begin_run("run", "eval", "{}").await.unwrap();
            for number in 0..25 {
                store.add_attempt("run", &attempt(&format!("s{number}"), writer, None)).await.unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let store = Store::open(&address).await.unwrap();
    assert_eq!(store.attempts("run").await.unwrap().len(), 100);
}

#[tokio::test]
async fn what_is_no_database_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "these are notes, and quite a lot of them, enough for a header of a page\n".repeat(40))
        .unwrap();
    for (address, expected) in [
        ("mathlete.db".to_owned(), "is no database: expected sqlite:FILE"),
        ("sqlite:".to_owned(), "is no database"),
        (format!("sqlite:{}", folder.path().display()), "is no database"),
        (format!("sqlite:{}", text.display()), "file is not a database"),
        (format!("sqlite:{}", folder.path().join("no/such/folder.db").display()), "cannot open the database"),
        ("postgres://nobody@127.0.0.1:1/none".to_owned(), "cannot open the database"),
    ] {
        let error = Store::open(&address).await.expect_err(&address).to_string();
        assert!(error.contains(expected), "{address}: {error}");
    }
}
