//! Threads that embed texts, beside the one that decodes. An embedding needs no cache, so each reads a pack of texts of its
//! own: whole packs on several cores take less time than one pack on all of them.

use super::{engine::Counters, reply::DecodeError};
use crate::model::{ModelError, Transformer};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError, atomic::Ordering::Relaxed},
    time::Instant,
};
use tch::Device;
use tokio::sync::{mpsc, oneshot};

/// Threads at most; on a GPU one keeps it busy.
const THREADS: usize = 4;

/// A text to embed.
pub(super) struct Text {
    pub(super) tokens: Vec<u32>,
    pub(super) reply: oneshot::Sender<Result<Vec<f32>, DecodeError>>,
}

/// Starts the threads, which end once the sender is gone. They read packs of about `budget` tokens; `queue` texts may wait.
pub(super) fn start(
    model: &Transformer,
    budget: usize,
    queue: usize,
    counters: &Arc<Counters>,
) -> Result<mpsc::Sender<Text>, ModelError> {
    let (sender, receiver) = mpsc::channel(queue);
    let receiver = Arc::new(Mutex::new(receiver));
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(THREADS);
    let threads = if model.device() == Device::Cpu { cores } else { 1 };
    for _ in 0..threads {
        let (model, receiver, counters) = (model.share(), Arc::clone(&receiver), Arc::clone(counters));
        let work = move || {
            let _guard = tch::no_grad_guard();
            loop {
                let pack = next_pack(&receiver, budget);
                if pack.is_empty() {
                    return;
                }
                let began = Instant::now();
                counters.prompt_tokens.fetch_add(pack.iter().map(|text| text.tokens.len() as u64).sum(), Relaxed);
                answer(&model, pack);
                counters.busy_nanoseconds.fetch_add(began.elapsed().as_nanos() as u64, Relaxed);
            }
        };
        std::thread::Builder::new()
            .name("embedding".to_owned())
            .spawn(work)
            .map_err(|error| ModelError::Torch(format!("an embedding thread does not start: {error}")))?;
    }
    Ok(sender)
}

/// What waits, up to the budget, without texts that nobody waits for any more; nothing once no more can come.
fn next_pack(receiver: &Mutex<mpsc::Receiver<Text>>, budget: usize) -> Vec<Text> {
    let mut receiver = receiver.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let Some(first) = receiver.blocking_recv() else { return Vec::new() };
        let (mut pack, mut tokens) = (Vec::new(), 0);
        let mut next = Some(first);
        while let Some(text) = next {
            if !text.reply.is_closed() {
                tokens += text.tokens.len();
                pack.push(text);
            }
            next = if tokens < budget { receiver.try_recv().ok() } else { None };
        }
        if !pack.is_empty() {
            return pack;
        }
    }
}

fn answer(model: &Transformer, pack: Vec<Text>) {
    let vectors = catch_unwind(AssertUnwindSafe(|| embed(model, &pack)));
    let failed = match vectors {
        Ok(Ok(vectors)) => {
            for (text, vector) in pack.into_iter().zip(vectors) {
                // Nobody listens any more if this fails.
                let _ = text.reply.send(Ok(vector));
            }
            return;
        }
        Ok(Err(error)) => error.to_string(),
        Err(_) => "embedding failed".to_owned(),
    };
    for text in pack {
        let _ = text.reply.send(Err(DecodeError::Model(failed.clone())));
    }
}

fn embed(model: &Transformer, pack: &[Text]) -> Result<Vec<Vec<f32>>, ModelError> {
    let sequences: Vec<Vec<i64>> =
        pack.iter().map(|text| text.tokens.iter().map(|token| i64::from(*token)).collect()).collect();
    let sequences: Vec<&[i64]> = sequences.iter().map(Vec::as_slice).collect();
    let vectors = model.embeddings_packed(&sequences)?.f_to_device(Device::Cpu)?;
    (0..pack.len()).map(|place| Ok(Vec::<f32>::try_from(vectors.f_get(place as i64)?)?)).collect()
}
