//! `prover serve`, started for a test.

use crate::{program, repository};
use reqwest::{Client, Response, StatusCode};
use serde_json::Value;
use std::{
    ffi::OsStr,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    sync::LazyLock,
    time::{Duration, Instant},
};

/// Asks servers; a search may take its time.
pub static CLIENT: LazyLock<Client> =
    LazyLock::new(|| Client::builder().timeout(Duration::from_mins(3)).build().unwrap());

/// A server on a port of its own, which ends with this.
pub struct Server {
    /// Its process.
    pub child: Child,
    /// Where it answers.
    pub url: String,
}

impl Server {
    /// With these options.
    pub fn start(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Server {
        let mut child = Command::new(program("prover"))
            .args(["serve", "--listen", "127.0.0.1:0", "--workers", "2"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut url).unwrap();
        let url = url.trim().to_owned();
        assert!(url.starts_with("http://127.0.0.1:"), "{url}");
        Server { child, url }
    }

    /// With the shipped model beside the portfolio, and these options.
    pub fn with_model(arguments: &[&str]) -> Server {
        let model = repository().join("datasets/models/cpu-small");
        let own = ["--model", model.to_str().unwrap(), "--portfolio-share", "0.5"];
        Server::start(own.iter().chain(arguments))
    }

    /// Asks.
    pub async fn post(&self, path: &str, body: Value) -> Response {
        CLIENT.post(format!("{}{path}", self.url)).json(&body).send().await.unwrap()
    }

    /// Looks.
    pub async fn get(&self, path: &str) -> Response {
        CLIENT.get(format!("{}{path}", self.url)).send().await.unwrap()
    }

    /// The answer to what must be answered.
    pub async fn answer(&self, path: &str, body: Value) -> Value {
        let response = self.post(path, body).await;
        assert_eq!(response.status(), StatusCode::OK);
        response.json().await.unwrap()
    }

    /// Asserts an error in OpenAI's shape.
    pub async fn refuses(&self, path: &str, body: Value, status: u16, code: &str) {
        let response = self.post(path, body).await;
        assert_eq!(response.status().as_u16(), status);
        let error: Value = response.json().await.unwrap();
        assert_eq!(error["error"]["code"], code, "{error}");
        assert!(error["error"]["message"].as_str().is_some_and(|message| !message.is_empty()));
    }

    /// One of its counters.
    pub async fn metric(&self, name: &str) -> f64 {
        let text = self.get("/metrics").await.text().await.unwrap();
        let line = text.lines().find(|line| line.split(' ').next() == Some(name)).unwrap();
        line.rsplit_once(' ').unwrap().1.parse().unwrap()
    }

    /// A job that has ended.
    pub async fn ended(&self, id: &str) -> Value {
        let began = Instant::now();
        loop {
            let job: Value = self.get(&format!("/v1/proofs/{id}")).await.json().await.unwrap();
            if job["status"] == "done" || job["status"] == "cancelled" {
                return job;
            }
            assert!(began.elapsed() < Duration::from_mins(2), "{job}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
