//! The server with the shipped model and the embedded Lean, over real connections.
#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use mathlete_tests::{
    program, repository,
    server::{CLIENT, Server},
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    process::Command,
    time::{Duration, Instant},
};

/// What the shipped model is asked as in training.
const PROMPT: &str = "<|decl|>t<|goal|>x : ℝ\n⊢ x + x = 2 * x<|proofstep|>";

#[tokio::test(flavor = "multi_thread")]
async fn a_model_completes_streams_and_embeds() {
    let server = Server::with_model(&[]);
    let models: Value = server.get("/v1/models").await.json().await.unwrap();
    assert_eq!(models["data"][0]["id"], "cpu-small");
    assert_eq!(server.get("/readyz").await.status(), StatusCode::OK);

    let asked =
        json!({"model": "cpu-small", "prompt": [PROMPT, PROMPT], "n": 3, "seed": 5, "logprobs": 1, "echo": true});
    let whole = server.answer("/v1/completions", asked.clone()).await;
    let choices = whole["choices"].as_array().unwrap();
    assert_eq!(choices.len(), 6);
    for (index, choice) in choices.iter().enumerate() {
        assert_eq!(choice["index"], index);
        assert!(choice["text"].as_str().unwrap().starts_with(PROMPT));
        let numbers = choice["logprobs"]["token_logprobs"].as_array().unwrap();
        assert!(!numbers.is_empty() && numbers.iter().all(|number| number.as_f64().unwrap() <= 0.0));
    }
    assert_eq!(server.answer("/v1/completions", asked).await["choices"], whole["choices"], "a seed repeats");
    let told = json!({"prompt": PROMPT, "temperature": 0, "logprobs": 3, "max_tokens": 8});
    let told = server.answer("/v1/completions", told).await["choices"][0]["logprobs"].clone();
    for (place, top) in told["top_logprobs"].as_array().unwrap().iter().enumerate() {
        let top = top.as_object().unwrap();
        assert!((2..=3).contains(&top.len()), "{top:?}");
        let best = top.values().map(|number| number.as_f64().unwrap()).fold(f64::NEG_INFINITY, f64::max);
        assert_eq!(told["token_logprobs"][place], best, "greedy takes the likeliest");
    }

    let body = json!({"prompt": PROMPT, "temperature": 0, "max_tokens": 30, "stream": true});
    let text = server.post("/v1/completions", body).await.text().await.unwrap();
    let events: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("data: ")).collect();
    assert_eq!(events.last(), Some(&"[DONE]"));
    let parts: Vec<Value> = events[..events.len() - 1].iter().map(|e| serde_json::from_str(e).unwrap()).collect();
    let streamed: String = parts.iter().map(|part| part["choices"][0]["text"].as_str().unwrap()).collect();
    let greedy = json!({"prompt": PROMPT, "temperature": 0, "max_tokens": 30});
    assert_eq!(server.answer("/v1/completions", greedy).await["choices"][0]["text"], streamed);
    assert_eq!(parts.last().unwrap()["choices"][0]["finish_reason"], "stop");

    let texts = ["theorem a (x : ℝ) : x + 0 = x", "b", "theorem a (x : ℝ) : x + 0 = x"];
    let all = server.answer("/v1/embeddings", json!({"input": texts})).await;
    let vector = |value: &Value| -> Vec<f64> { serde_json::from_value(value["embedding"].clone()).unwrap() };
    let vectors: Vec<Vec<f64>> = all["data"].as_array().unwrap().iter().map(vector).collect();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    assert!(vectors.iter().all(|v| (dot(v, v) - 1.0).abs() < 1e-4), "unit length");
    assert!(dot(&vectors[0], &vectors[2]) > 0.9999 && dot(&vectors[0], &vectors[1]) < 0.999);
    let alone = server.answer("/v1/embeddings", json!({"input": texts[1]})).await;
    assert!(dot(&vector(&alone["data"][0]), &vectors[1]) > 0.9999, "alone or among others");
    let short = server.answer("/v1/embeddings", json!({"input": "b", "dimensions": 8})).await;
    assert_eq!(vector(&short["data"][0]).len(), 8);
    let coded = server.answer("/v1/embeddings", json!({"input": "b", "encoding_format": "base64"})).await;
    assert_eq!(coded["data"][0]["embedding"].as_str().unwrap().len(), (192 * 4_usize).div_ceil(3) * 4);
}

/// A model with a chat template is talked to, one without says so.
#[tokio::test(flavor = "multi_thread")]
async fn a_chat_template_makes_a_model_one_to_talk_to() {
    let folder = tempfile::tempdir().unwrap();
    let model = folder.path().join("talks");
    std::fs::create_dir(&model).unwrap();
    for file in std::fs::read_dir(repository().join("datasets/models/cpu-small")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), model.join(file.file_name())).unwrap();
    }
    // The state goes where training had it, so that the answer is a tactic.
    let template = "{% for message in messages %}{% if message.role == 'tool' %}{{ raise_exception('no tools') }}\
                    {% endif %}{% if loop.last %}<|decl|>t<|goal|>{{ message.content }}<|proofstep|>{% endif %}{% endfor %}";
    std::fs::write(model.join("chat_template.jinja"), template).unwrap();
    let server = Server::start(["--model", model.to_str().unwrap()]);
    let state = "x : ℝ\n⊢ x + x = 2 * x";
    let greedy = json!({"prompt": PROMPT, "temperature": 0, "max_tokens": 30});
    let expected = server.answer("/v1/completions", greedy).await["choices"][0]["text"].clone();

    let parts = json!([{"type": "text", "text": "x : ℝ\n"}, {"type": "text", "text": "⊢ x + x = 2 * x"}]);
    for content in [json!(state), parts] {
        let messages = json!([{"role": "system", "content": "ignored"}, {"role": "user", "content": content}]);
        let body = json!({"messages": messages, "temperature": 0, "logprobs": true, "top_logprobs": 2});
        let answer = server.answer("/v1/chat/completions", body).await;
        assert_eq!(answer["object"], "chat.completion");
        let choice = &answer["choices"][0];
        assert_eq!(choice["message"]["role"], "assistant");
        assert_eq!(choice["message"]["content"], expected);
        assert_eq!(choice["finish_reason"], "stop");
        let first = &choice["logprobs"]["content"][0];
        assert_eq!(first["top_logprobs"][0]["logprob"], first["logprob"]);
        assert_eq!(first["top_logprobs"].as_array().unwrap().len(), 2);
    }
    let user = json!([{"role": "user", "content": state}]);
    let body = json!({"messages": user, "temperature": 0, "n": 2, "stream": true});
    let text = server.post("/v1/chat/completions", body).await.text().await.unwrap();
    let events: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("data: ")).collect();
    assert_eq!(events.last(), Some(&"[DONE]"));
    let parts: Vec<Value> = events[..events.len() - 1].iter().map(|e| serde_json::from_str(e).unwrap()).collect();
    for index in 0..2 {
        let of: Vec<&Value> =
            parts.iter().map(|p| &p["choices"][0]).filter(|choice| choice["index"] == index).collect();
        assert_eq!(of[0]["delta"]["role"], "assistant");
        assert!(of[1..].iter().all(|choice| choice["delta"].get("role").is_none()));
        let whole: String = of.iter().map(|choice| choice["delta"]["content"].as_str().unwrap()).collect();
        assert_eq!(whole, expected);
        assert_eq!(of.last().unwrap()["finish_reason"], "stop");
    }
    let image = json!([{"role": "user", "content": [{"type": "image_url"}]}]);
    let tool = json!([{"role": "tool", "content": "x"}]);
    for bad in [
        json!({"messages": image}),
        json!({"messages": tool}),
        json!({"messages": []}),
        json!({"messages": user, "top_logprobs": 2}),
        json!({"messages": user, "max_tokens": 0}),
    ] {
        server.refuses("/v1/chat/completions", bad, 400, "invalid_value").await;
    }
    let without = Server::with_model(&[]);
    without.refuses("/v1/chat/completions", json!({"messages": user}), 400, "unsupported").await;
}

/// An index of our own examples: each statement is nearest to itself, and another model's index is refused.
#[tokio::test(flavor = "multi_thread")]
async fn an_index_finds_the_nearest_statements() {
    let folder = tempfile::tempdir().unwrap();
    let (index, examples) = (folder.path().join("index"), repository().join("datasets/examples"));
    let model = repository().join("datasets/models/cpu-small");
    let mut make = Command::new(program("prover"));
    make.arg("index").arg(&examples).arg("--model").arg(&model).arg("--out").arg(&index);
    let output = make.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let server = Server::with_model(&["--index", index.to_str().unwrap()]);
    let entries = std::fs::read_to_string(index.join("entries.jsonl")).unwrap();
    assert!(entries.lines().count() >= 30, "{entries}");
    for line in entries.lines().step_by(9) {
        let entry: Value = serde_json::from_str(line).unwrap();
        let body = json!({"query": entry["statement"], "count": 3, "input_type": "document"});
        let found = server.answer("/v1/search", body).await;
        assert_eq!(found["data"].as_array().unwrap().len(), 3);
        assert_eq!(found["data"][0]["statement"], entry["statement"], "{found}");
        assert!(found["data"][0]["score"].as_f64().unwrap() > 0.99, "{found}");
    }
    server.refuses("/v1/search", json!({"query": "x", "count": 0}), 400, "invalid_value").await;
    drop(server);
    let about = std::fs::read_to_string(index.join("index.json")).unwrap();
    let digest = serde_json::from_str::<Value>(&about).unwrap()["model"].as_str().unwrap().to_owned();
    std::fs::write(index.join("index.json"), about.replace(&digest, "another")).unwrap();
    let mut serve = Command::new(program("prover"));
    serve.args(["serve", "--listen", "127.0.0.1:0", "--model"]).arg(&model).arg("--index").arg(&index);
    let output = serve.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("another model made it"));
    server_without_index().await;
}

async fn server_without_index() {
    Server::with_model(&[]).refuses("/v1/search", json!({"query": "x"}), 404, "not_found").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn holes_and_broken_proofs_are_verified() {
    let server = Server::start(["--timeout", "30"]);
    let prefix = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  · exact hp\n  · ";
    let filled = server.answer("/v1/completions", json!({"prompt": prefix, "suffix": "\n"})).await;
    let choice = &filled["choices"][0];
    assert_eq!(choice["verified"], true, "{filled}");
    let proof = format!("{prefix}{}", choice["text"].as_str().unwrap());
    let statement = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry";
    let verdict = server.answer("/v1/verify", json!({"statement": statement, "proof": proof})).await;
    assert_eq!(verdict["verified"], true, "{verdict}");

    let cheat = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by native_decide";
    let verdict = server.answer("/v1/verify", json!({"statement": statement, "proof": cheat})).await;
    assert_eq!(verdict["verified"], false);
    let other = json!({"statement": statement, "proof": "theorem t : True := trivial"});
    assert_eq!(server.answer("/v1/verify", other).await["verified"], false);

    let broken = "theorem t (n : ℕ) : n + 0 = n := by\n  exact no_such_lemma n\n\ntheorem u : 2 + 2 = 4 := by sorry";
    let edited = server.answer("/v1/edits", json!({"input": broken, "instruction": "mend it"})).await;
    let choice = &edited["choices"][0];
    assert_eq!(choice["verified"], true, "{edited}");
    let text = choice["text"].as_str().unwrap();
    assert!(!text.contains("no_such_lemma") && !text.contains("sorry"), "{text}");
    assert!(text.starts_with("theorem t (n : ℕ) : n + 0 = n := by"));

    // A proof that is mended does not vouch for what stands beside it.
    let beside = "axiom bad : 1 = 2\n\ntheorem t (n : ℕ) : n + 0 = n := by\n  exact no_such_lemma n\n\ntheorem u : 1 = 2 := by exact bad";
    let edited = server.answer("/v1/edits", json!({"input": beside})).await;
    assert_eq!(edited["choices"][0]["verified"], false, "{edited}");

    let wrong = server.answer("/v1/edits", json!({"input": "theorem f : 1 = 2 := by rfl", "timeout": 3})).await;
    assert_eq!(wrong["choices"][0]["verified"], false, "{wrong}");
    // The portfolio is no language model.
    server.refuses("/v1/completions", json!({"prompt": "x"}), 400, "unsupported").await;
    server.refuses("/v1/completions", json!({"prompt": "no Lean", "suffix": " at all"}), 400, "invalid_value").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn proofs_are_jobs_that_can_be_watched_and_cancelled() {
    let mut server = Server::start(["--queue", "3"]);
    let body = json!({"statement": "theorem t (n : ℕ) : n < 2 ^ n\n", "timeout": 60});
    let response = server.post("/v1/proofs", body).await;
    assert_eq!(response.status(), StatusCode::ACCEPTED);
    let job: Value = response.json().await.unwrap();
    let id = job["id"].as_str().unwrap();
    let events = server.get(&format!("/v1/proofs/{id}/events")).await.text().await.unwrap();
    let kinds: Vec<&str> = events.lines().filter_map(|line| line.strip_prefix("event: ")).collect();
    assert_eq!(kinds[0], "expansion");
    assert_eq!(kinds[kinds.len() - 2..], ["outcome", "end"]);
    let job = server.ended(id).await;
    assert_eq!(job["outcomes"][0]["status"], "proved", "{job}");
    assert_eq!(job["expansions"], kinds.len() - 2);

    // What cannot be proved, so that it is there until it is cancelled.
    let endless = json!({"statement": "theorem h (n : ℕ) (h : 2 < n) (x y z : ℕ) : (x+1) ^ n + (y+1) ^ n ≠ (z+1) ^ n",
        "timeout": 300, "expansions": 100_000});
    let mut ids = Vec::new();
    for _ in 0..3 {
        let job: Value = server.post("/v1/proofs", endless.clone()).await.json().await.unwrap();
        ids.push(job["id"].as_str().unwrap().to_owned());
    }
    let full = server.post("/v1/proofs", endless.clone()).await;
    assert_eq!(full.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(full.headers().contains_key("retry-after"));
    let cancel = format!("{}/v1/proofs/{}", server.url, ids[0]);
    let cancelled: Value = CLIENT.delete(cancel).send().await.unwrap().json().await.unwrap();
    assert_eq!(cancelled["status"], "cancelled");
    assert_eq!(server.post("/v1/proofs", endless).await.status(), StatusCode::ACCEPTED, "its place is free again");
    assert_eq!(server.get("/v1/proofs/nothing").await.status(), StatusCode::NOT_FOUND);

    // Stopped under way, it ends by itself.
    let pid = libc::pid_t::try_from(server.child.id()).unwrap();
    // SAFETY: only a signal to a child of this process that has not been waited for.
    assert_eq!(unsafe { libc::kill(pid, libc::SIGINT) }, 0);
    let (began, mut done) = (Instant::now(), None);
    while done.is_none() && began.elapsed() < Duration::from_mins(1) {
        tokio::time::sleep(Duration::from_millis(100)).await;
        done = server.child.try_wait().unwrap();
    }
    assert!(done.is_some_and(|status| status.success()), "{done:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_requests_get_an_answer_and_the_server_lives() {
    let server = Server::with_model(&[]);
    let long = "x ".repeat(100_000);
    server.refuses("/v1/completions", json!({"prompt": long}), 400, "invalid_value").await;
    server
        .refuses("/v1/completions", json!({"prompt": PROMPT, "max_tokens": 500}), 400, "context_length_exceeded")
        .await;
    server.refuses("/v1/completions", json!({"prompt": PROMPT, "model": "gpt-4"}), 404, "model_not_found").await;
    for bad in [
        json!({"prompt": PROMPT, "n": 0}),
        json!({"prompt": PROMPT, "temperature": -1}),
        json!({"prompt": PROMPT, "top_p": 0}),
        json!({"prompt": PROMPT, "max_tokens": 0}),
        json!({"prompt": PROMPT, "logprobs": 6}),
        json!({"prompt": PROMPT, "stop": [""]}),
        json!({"prompt": [999_999]}),
        json!({"prompt": ""}),
        json!({"prompt": []}),
        json!({}),
        json!([]),
    ] {
        server.refuses("/v1/completions", bad, 400, "invalid_value").await;
    }
    server.refuses("/v1/embeddings", json!({"input": "x", "dimensions": 1000}), 400, "invalid_value").await;
    server.refuses("/v1/edits", json!({"input": ""}), 400, "invalid_value").await;
    server.refuses("/v1/verify", json!({"statement": "def x := 1", "proof": ""}), 400, "invalid_value").await;
    server.refuses("/v1/proofs", json!({"statement": "x", "timeout": 0}), 400, "invalid_value").await;
    server
        .refuses("/v1/feedback", json!({"kind": "proof", "prompt": "", "answer": "", "good": true}), 400, "unsupported")
        .await;
    server.refuses("/v1/nothing", json!({}), 404, "not_found").await;
    server.refuses("/v1/models", json!({}), 405, "method_not_allowed").await;
    let big = CLIENT.post(format!("{}/v1/verify", server.url)).body(vec![b'x'; 10 << 20]).send().await;
    // The server may stop reading before all of it is sent.
    assert!(big.is_err() || big.is_ok_and(|response| response.status() == StatusCode::PAYLOAD_TOO_LARGE));
    // A Lean file is not a way to this machine's files.
    let spying = json!({"statement": "theorem t : True := by sorry",
        "proof": "theorem t : True := by\n  run_tac do\n    let _ ← IO.FS.readFile \"/etc/passwd\"\n  trivial"});
    assert_eq!(server.answer("/v1/verify", spying).await["verified"], false);

    // Someone who goes away in the middle gives back what they had.
    let address = server.url.strip_prefix("http://").unwrap();
    let body = json!({"prompt": PROMPT, "n": 32, "temperature": 2, "max_tokens": 250, "stream": true}).to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "POST /v1/completions HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\r\n{body}", body.len()).unwrap();
    let mut head = [0; 15];
    stream.read_exact(&mut head).unwrap();
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    drop(stream);
    let began = Instant::now();
    while server.metric("mathlete_model_running").await > 0.0 {
        assert!(began.elapsed() < Duration::from_secs(20), "the request goes on without anyone");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(
        server.answer("/v1/completions", json!({"prompt": PROMPT})).await["choices"].as_array().unwrap().len(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_asked_for_and_counted() {
    let dir = tempfile::tempdir().unwrap();
    let db = format!("sqlite:{}", dir.path().join("keys.db").display());
    let keys = |arguments: &[&str]| {
        Command::new(program("prover")).args(["keys", "--db", &db]).args(arguments).output().unwrap()
    };
    let public =
        Command::new(program("prover")).args(["serve", "--listen", "0.0.0.0:0", "--db", &db]).output().unwrap();
    assert_eq!(public.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&public.stderr).contains("prover keys add"));
    let added = keys(&["add", "me", "--per-minute", "3"]);
    assert!(added.status.success());
    let key = String::from_utf8(added.stdout).unwrap().trim().to_owned();
    assert_eq!(keys(&["add", "me"]).status.code(), Some(2));
    assert!(String::from_utf8(keys(&["list"]).stdout).unwrap().starts_with("me\t3 a minute"));
    let raw = std::fs::read(dir.path().join("keys.db")).unwrap();
    assert!(!raw.windows(key.len()).any(|window| window == key.as_bytes()), "the key itself is not kept");

    let server = Server::start(["--db", &db]);
    assert_eq!(server.get("/v1/models").await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(server.get("/healthz").await.status(), StatusCode::OK);
    let with = |key: &str| CLIENT.get(format!("{}/v1/models", server.url)).bearer_auth(key).send();
    assert_eq!(with("mk-other").await.unwrap().status(), StatusCode::UNAUTHORIZED);
    for _ in 0..3 {
        assert_eq!(with(&key).await.unwrap().status(), StatusCode::OK);
    }
    let over = with(&key).await.unwrap();
    assert_eq!(over.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(over.headers().contains_key("retry-after"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_works_by_itself() {
    let server = Server::start([""; 0]);
    let response = server.get("/").await;
    assert!(response.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
    let page = response.text().await.unwrap();
    assert!(page.contains("<b>portfolio</b>"));
    assert!(
        !page.contains("http://") && !page.contains("https://") || !page.contains("src=\"http"),
        "nothing from elsewhere"
    );
    let document: Value = server.get("/openapi.json").await.json().await.unwrap();
    assert!(document["paths"]["/v1/proofs"]["post"].is_object());
}
