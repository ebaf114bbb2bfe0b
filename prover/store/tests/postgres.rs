//! The store over a real Postgres, started for this test alone.

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]
#![expect(clippy::print_stderr, reason = "a skipped test says why")]

use std::{
    path::{Path, PathBuf},
    process::Command,
};
use store::{
    Store,
    runs::{Attempt, Proof},
};

/// The server's programs: Debian keeps them outside of PATH.
fn programs() -> Option<PathBuf> {
    let versions =
        std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|v| v.path().join("bin"));
    let on_path =
        std::env::var_os("PATH").into_iter().flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    versions.chain(on_path).find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}

/// A server over a folder of its own, stopped when dropped. It listens on a socket in that folder only.
struct Server {
    programs: PathBuf,
    folder: tempfile::TempDir,
}

impl Server {
    fn start(programs: PathBuf) -> Server {
        let server = Server { programs, folder: tempfile::tempdir().unwrap() };
        let folder = server.folder.path();
        if is_root() {
            assert!(Command::new("chown").arg("postgres").arg(folder).status().unwrap().success());
        }
        server.run("initdb", &["--auth=trust", "--username=tester", "--pgdata"], &[]);
        let options = format!("-c listen_addresses='' -c fsync=off -k {}", folder.display());
        server.run(
            "pg_ctl",
            &["--wait", "--silent", "--pgdata"],
            &["--log", &text(&folder.join("log")), "--options", &options, "start"],
        );
        server
    }

    fn run(&self, program: &str, before: &[&str], after: &[&str]) {
        let program = text(&self.programs.join(program));
        let data = text(&self.folder.path().join("data"));
        // The server refuses to run as root.
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--", &program]);
            command
        } else {
            Command::new(program)
        };
        let output = command.args(before).arg(data).args(after).current_dir(self.folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn address(&self) -> String {
        format!("postgres:///postgres?host={}&user=tester", self.folder.path().display())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.run("pg_ctl", &["--wait", "--silent", "--mode=immediate", "--pgdata"], &["stop"]);
    }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().unwrap().stdout == b"0\n"
}

#[tokio::test]
async fn attempts_are_kept_once_whoever_writes_them() {
    let Some(programs) = programs() else {
        eprintln!("skipped: no Postgres server is installed");
        return;
    };
    let server = Server::start(programs);
    let attempt = |statement: usize| Attempt {
        statement: format!("s{statement:02}"),
        attempt: 1,
        status: "proved".to_owned(),
        seconds: 0.1 + 0.2,
        detail: r#"{"expansions":3}"#.to_owned(),
        proof: Some(Proof {
            text: "theorem s : 1 = 1 := rfl".to_owned(),
            axioms: vec!["propext".to_owned()],
            steps: Vec::new(),
        }),
    };
    // Machines that make the tables at once and then write the same attempts.
    let writers = (0..4).map(|_| {
        let address = server.address();
        tokio::spawn(async move {
            let store = Store::open(&address).await.unwrap();
            store.begin_run("run", "eval", "{}").await.unwrap();
            for number in 0..20 {
                store.add_attempt("run", &attempt(number)).await.unwrap();
            }
            store.close().await;
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let store = Store::open(&server.address()).await.unwrap();
    assert_eq!(store.attempts("run").await.unwrap(), (0..20).map(attempt).collect::<Vec<_>>());
    let finished = store.finish_run("run").await.unwrap();
    assert_eq!(store.begin_run("run", "eval", "{}").await.unwrap().finished, Some(finished));
    store.add_statements("run", "curriculum", &[]).await.unwrap();
    for kind in ["began", "ended"] {
        store.add_event("run", kind, "").await.unwrap();
    }
    assert_eq!(store.events("run").await.unwrap().len(), 2);
    store.forget_run("run").await.unwrap();
    assert_eq!(store.attempts("run").await.unwrap(), []);
    store.close().await;
}
