//! The store over a real database file.

use store::{
    Store, StoreError,
    runs::{Attempt, Proof, Step},
    training::{Iteration, Model, Statement},
};

fn attempt(statement: &str, attempt: usize, proof: Option<&str>) -> Attempt {
    Attempt {
        statement: statement.to_owned(),
        attempt,
        status: if proof.is_some() { "proved" } else { "failed" }.to_owned(),
        seconds: 0.1 + 0.2,
        detail: r#"{"expansions":3}"#.to_owned(),
        proof: proof.map(|text| Proof { text: text.to_owned(), axioms: vec!["propext".to_owned()], steps: steps() }),
    }
}

fn steps() -> Vec<Step> {
    let step = |goal: &str, tactic: &str, size| Step { goals: vec![goal.to_owned()], tactic: tactic.to_owned(), size };
    vec![step("⊢ True ∧ True", "constructor", 3), step("⊢ True", "trivial", 1)]
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
async fn a_training_run_is_kept_with_all_that_it_did() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("s.db").display());
    let statement = |name: &str, statement: &str| Statement {
        name: name.to_owned(),
        statement: statement.to_owned(),
        header: "import Mathlib".to_owned(),
        family: "sums".to_owned(),
        difficulty: 3,
    };
    let model = |digest: &str, loss| Model {
        name: "theta1".to_owned(),
        digest: digest.to_owned(),
        steps: 20,
        tokens: 1 << 40,
        seconds: 1.5,
        loss,
    };
    let iteration = |part: &str, number, solved| Iteration {
        part: part.to_owned(),
        number,
        model: "theta1".to_owned(),
        statements: 8,
        solved,
        seconds: 2.5,
        lean_seconds: 1.25,
        model_seconds: 0.5,
        tokens: 7,
    };
    let statements = [statement("a", "theorem a : 1 = 1"), statement("b", "theorem b : 2 = 2")];
    let store = Store::open(&address).await.unwrap();
    assert!(store.add_event("run", "began", "").await.is_err(), "there is no such run yet");
    store.begin_run("run", "iterate", "{}").await.unwrap();
    for _ in 0..2 {
        store.add_statements("run", "curriculum", &statements).await.unwrap();
    }
    // What a statement is does not change under a run.
    store.add_statements("run", "curriculum", &[statement("a", "theorem a : False")]).await.unwrap();
    store.add_statements("run", "held-out", &statements[..1]).await.unwrap();
    store.put_model("run", &model("old", 2.0)).await.unwrap();
    store.put_model("run", &model("new", 0.5)).await.unwrap();
    for (part, number, solved) in [("sample", 1, 4), ("sample", 0, 3), ("held-out", 1, 5), ("sample", 0, 9)] {
        store.finish_iteration("run", &iteration(part, number, solved)).await.unwrap();
    }
    for (kind, detail) in [("began", ""), ("trained", "theta0"), ("ended", "")] {
        store.add_event("run", kind, detail).await.unwrap();
    }
    store.close().await;

    let store = Store::open(&address).await.unwrap();
    assert_eq!(store.statements("run", "curriculum").await.unwrap(), statements);
    assert_eq!(store.statements("run", "held-out").await.unwrap(), statements[..1]);
    assert_eq!(store.models("run").await.unwrap(), [model("new", 0.5)]);
    assert_eq!(
        store.iterations("run").await.unwrap(),
        [iteration("sample", 0, 3), iteration("held-out", 1, 5), iteration("sample", 1, 4)]
    );
    let events = store.events("run").await.unwrap();
    assert_eq!(events.iter().map(|event| event.kind.as_str()).collect::<Vec<_>>(), ["began", "trained", "ended"]);
    store.forget_run("run").await.unwrap();
    assert!(store.events("run").await.unwrap().is_empty() && store.models("run").await.unwrap().is_empty());
    assert!(store.statements("run", "curriculum").await.unwrap().is_empty());
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
