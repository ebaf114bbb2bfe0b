//! Stands between a client and a REPL, and spoils the answer to the first request with `SPOIL` in it.
//!
//! `faulty-repl FAULT ONCE PROGRAM ARGUMENT…`; the file ONCE is made with the fault, and while it is there every answer is
//! passed on as it is, so that the worker that replaces this one is whole.

#![expect(clippy::unwrap_used, reason = "whatever fails here fails the test")]

use std::{
    env,
    fs::OpenOptions,
    io::{BufRead, BufReader, Write, stdin, stdout},
    process::{Command, Stdio, exit},
    thread::sleep,
    time::Duration,
};

/// A message with the blank line that ends it; empty at the end of the stream.
fn message(from: &mut impl BufRead) -> String {
    let mut text = String::new();
    while from.read_line(&mut text).unwrap() > 0 {
        if text.ends_with("\n\n") {
            break;
        }
    }
    text
}

fn say(text: &str) {
    let mut out = stdout().lock();
    // The client may be gone, having seen enough.
    if out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_err() {
        exit(0);
    }
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let (fault, once) = (arguments[1].as_str(), arguments[2].as_str());
    let mut repl =
        Command::new(&arguments[3]).args(&arguments[4..]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut to, mut from) = (repl.stdin.take().unwrap(), BufReader::new(repl.stdout.take().unwrap()));
    let mut requests = BufReader::new(stdin());
    loop {
        let request = message(&mut requests);
        if request.is_empty() {
            break;
        }
        let spoil = request.contains("SPOIL") && OpenOptions::new().write(true).create_new(true).open(once).is_ok();
        to.write_all(request.as_bytes()).unwrap();
        to.flush().unwrap();
        let answer = message(&mut from);
        if !spoil {
            say(&answer);
            continue;
        }
        let half = &answer[..answer.floor_char_boundary(answer.len() / 2)];
        match fault {
            "chunks" => answer.chars().for_each(|character| say(&character.to_string())),
            "delay" => {
                sleep(Duration::from_millis(500));
                say(&answer);
            }
            "hang" => sleep(Duration::from_mins(10)),
            "crash" => exit(3),
            "half" => {
                say(half);
                exit(3);
            }
            "garbage" => say("what is this\n\n"),
            "truncated" => say(&format!("{}\n\n", half.trim_end())),
            "shape" => say("{\"env\": \"no number\"}\n\n"),
            "twice" => say(&format!("{answer}{answer}")),
            "noise" => {
                let line = "x".repeat(200);
                for _ in 0..50_000 {
                    let _ = writeln!(std::io::stderr(), "{line}");
                }
                say(&answer);
            }
            other => unreachable!("no fault is called {other}"),
        }
    }
    drop(to);
    let _ = repl.wait();
}
