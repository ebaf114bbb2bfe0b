//! Samples as server-sent events, token by token.

use super::{
    ApiError,
    app::{App, Served},
    completions::{Choice, reason},
};
use crate::{
    decode::{DecodeError, Piece, Request},
    model::Tokenizer,
};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, stream};
use serde::Serialize;
use std::{collections::HashMap, convert::Infallible, sync::Arc};
use tokio::{sync::mpsc, task::JoinSet};

/// What comes from the samples of one prompt.
type Sent = (usize, Result<Piece, DecodeError>);

/// What the events look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Those of `/v1/completions`.
    Text,
    /// Those of `/v1/chat/completions`.
    Chat,
}

/// One event.
#[derive(Serialize)]
struct Chunk<'a, C> {
    id: &'a str,
    object: &'static str,
    created: u64,
    model: &'a str,
    choices: [C; 1],
}

/// What a message got.
#[derive(Serialize)]
struct ChatDelta {
    index: usize,
    delta: Delta,
    logprobs: Option<()>,
    finish_reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Delta {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    content: String,
}

/// The text of a sample so far.
#[derive(Default)]
struct Growing {
    tokens: Vec<u32>,
    sent: usize,
    /// Whether anything of it was sent.
    began: bool,
}

struct Streaming {
    receiver: mpsc::UnboundedReceiver<Sent>,
    /// Dropped with the stream, which cancels what is left of the requests.
    _work: JoinSet<()>,
    tokenizer: Arc<Tokenizer>,
    growing: HashMap<(usize, usize), Growing>,
    samples: usize,
    stop: Vec<String>,
    /// Put before the first text of each prompt's samples.
    echoes: Vec<String>,
    shape: Shape,
    id: String,
    model: String,
    created: u64,
    ended: bool,
}

/// Samples of each request; ends with `[DONE]`. Whoever goes away gives back what the requests hold.
pub(super) fn completions(
    app: &App,
    model: &Served,
    requests: Vec<Request>,
    echoes: Vec<String>,
    shape: Shape,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let (sender, receiver) = mpsc::unbounded_channel();
    let mut work = JoinSet::new();
    let samples = requests.first().map_or(1, |request| request.samples);
    let stop = requests.first().map(|request| request.sampling.stop.clone()).unwrap_or_default();
    for (prompt, request) in requests.into_iter().enumerate() {
        let (engine, sender) = (model.engine.clone(), sender.clone());
        work.spawn(async move {
            let (pieces, mut drawn) = mpsc::unbounded_channel();
            let forwarder = sender.clone();
            let forward = async move {
                while let Some(piece) = drawn.recv().await {
                    if forwarder.send((prompt, Ok(piece))).is_err() {
                        break;
                    }
                }
            };
            let (answer, ()) = tokio::join!(engine.generate_streaming(request, pieces), forward);
            if let Err(error) = answer {
                let _ = sender.send((prompt, Err(error)));
            }
        });
    }
    drop(sender);
    let streaming = Streaming {
        receiver,
        _work: work,
        tokenizer: Arc::clone(&model.tokenizer),
        growing: HashMap::new(),
        samples,
        stop,
        echoes,
        shape,
        id: app.metrics.id(if shape == Shape::Chat { "chatcmpl" } else { "cmpl" }),
        model: app.name.clone(),
        created: super::now(),
        ended: false,
    };
    let events = stream::unfold(streaming, |mut streaming| async move {
        let event = streaming.next().await?;
        Some((Ok(event), streaming))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

impl Streaming {
    async fn next(&mut self) -> Option<Event> {
        if self.ended {
            return None;
        }
        while let Some((prompt, sent)) = self.receiver.recv().await {
            match sent {
                Ok(piece) => {
                    if let Some(choice) = self.take_in(prompt, piece) {
                        return self.event(prompt, piece.sample, choice);
                    }
                }
                Err(error) => {
                    self.ended = true;
                    return Event::default().json_data(ApiError::from(error).body()).ok();
                }
            }
        }
        self.ended = true;
        Some(Event::default().data("[DONE]"))
    }

    fn event(&mut self, prompt: usize, sample: usize, choice: Choice) -> Option<Event> {
        let growing = self.growing.entry((prompt, sample)).or_default();
        let first = !std::mem::replace(&mut growing.began, true);
        let (id, model, created) = (self.id.as_str(), self.model.as_str(), self.created);
        let event = Event::default();
        match self.shape {
            Shape::Text => event.json_data(Chunk { id, object: "text_completion", created, model, choices: [choice] }),
            Shape::Chat => {
                let delta = Delta { role: first.then_some("assistant"), content: choice.text };
                let (index, finish_reason) = (choice.index, choice.finish_reason);
                let choices = [ChatDelta { index, delta, logprobs: None, finish_reason }];
                event.json_data(Chunk { id, object: "chat.completion.chunk", created, model, choices })
            }
        }
        .ok()
    }

    /// What a sample's text got with a token, if that can be told already.
    fn take_in(&mut self, prompt: usize, piece: Piece) -> Option<Choice> {
        let growing = self.growing.entry((prompt, piece.sample)).or_default();
        let first = growing.tokens.is_empty();
        growing.tokens.extend(piece.token);
        let whole = self.tokenizer.decode(&growing.tokens).unwrap_or_default();
        let stopped = self.stop.iter().filter_map(|stop| whole.find(stop.as_str())).min();
        let mut end = stopped.unwrap_or(whole.len());
        if piece.finish.is_none() {
            // A character may have half of its bytes, a stop text half of its letters.
            let held = self.stop.iter().map(String::len).max().unwrap_or(1) - 1;
            end = end.min(whole.trim_end_matches('\u{fffd}').len()).saturating_sub(held);
            while !whole.is_char_boundary(end) {
                end -= 1;
            }
        }
        let new = whole.get(growing.sent..end).unwrap_or_default().to_owned();
        growing.sent = growing.sent.max(end);
        let echo = if first { self.echoes.get(prompt).cloned().unwrap_or_default() } else { String::new() };
        if new.is_empty() && echo.is_empty() && piece.finish.is_none() {
            return None;
        }
        Some(Choice {
            text: format!("{echo}{new}"),
            index: prompt * self.samples + piece.sample,
            logprobs: None,
            finish_reason: piece.finish.map(reason),
            verified: None,
            axioms: None,
        })
    }
}
