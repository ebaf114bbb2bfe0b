//! Training itself: it learns, and it goes on from a checkpoint as if it had never stopped.

#![expect(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use curriculum::check::Step;
use prover::{
    model::{
        Tokenizer, Transformer,
        byte_level::{END, byte_level, save_tokenizer},
        files::{Placement, load},
    },
    policy::template::Templates,
};
use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};
use tch::{Device, Kind, Tensor};
use trainer::{
    TrainError,
    config::{ModelShape, Training},
    learn::{
        checkpoint::Progress,
        examples::{Example, Unsolved, examples},
        train::{Plan, finish, train},
    },
};

fn steps() -> Vec<Step> {
    let step = |n: usize| Step {
        declaration: format!("t{n}"),
        goals: vec![format!("x : ℕ\nh : x = {n}\n⊢ x + {n} = {}", 2 * n)],
        tactic: if n.is_multiple_of(2) { "rw [h]".to_owned() } else { "subst h; norm_num".to_owned() },
        size: 1 + n % 3,
        source: "test".to_owned(),
    };
    (0..40).map(step).collect()
}

fn model(folder: &Path) -> (Transformer, Vec<Example>) {
    let tokenizer = byte_level().unwrap();
    save_tokenizer(&tokenizer, folder).unwrap();
    let end = tokenizer.token_to_id(END).unwrap();
    let shape = ModelShape { layers: 2, hidden: 32, intermediate: 64, heads: 4, kv_heads: 2, ..ModelShape::default() };
    let config = shape.config(tokenizer.get_vocab_size(true), end);
    let placement = Placement { device: Device::Cpu, kind: Some(Kind::Float) };
    let model = Transformer::random(&config, 5, placement).unwrap().for_training();
    let tokenizer = Tokenizer::read(folder, &config).unwrap();
    let open = [Unsolved { declaration: "t".to_owned(), goals: vec!["⊢ False".to_owned()] }];
    (model, examples(&steps(), &open, &tokenizer, 256).unwrap())
}

fn run(model: &Transformer, examples: &[Example], folder: &Path, stop: &AtomicBool) -> Result<Progress, TrainError> {
    tch::set_num_threads(1);
    let training = Training { batch_tokens: 600, accumulate: 2, checkpoint_steps: 7, ..Training::default() };
    let checkpoint = folder.join("checkpoint");
    let plan = Plan {
        examples,
        epochs: 12,
        rate: 5e-3,
        training: &training,
        seed: 1,
        checkpoint: &checkpoint,
        contrast: None,
        stop,
    };
    train(model, &plan)
}

fn weights(model: &Transformer) -> Vec<Tensor> {
    model.parameters().iter().map(Tensor::detach).collect()
}

#[test]
fn the_loss_falls_and_a_stopped_training_goes_on_to_the_same_weights() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let (whole, data) = model(folders[0].path());
    // A tactic and a size for each step, and one state without a proof.
    assert_eq!(data.len(), 81);
    let progress = run(&whole, &data, folders[0].path(), &AtomicBool::new(false)).unwrap();
    let (first, last) = (progress.losses[0], progress.losses[progress.losses.len() - 1]);
    assert!(last < 0.7 * first, "{first} to {last}");

    // Stopped again and again, each time with weights made anew.
    let mut stops = 0;
    let resumed = loop {
        let (part, data) = model(folders[1].path());
        let stop = AtomicBool::new(false);
        let done = thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(Duration::from_millis(60));
                stop.store(true, Ordering::Relaxed);
            });
            run(&part, &data, folders[1].path(), &stop)
        });
        match done {
            Ok(progress) => break (part, progress),
            Err(TrainError::Interrupted) => stops += 1,
            Err(error) => panic!("{error}"),
        }
    };
    assert!(stops > 0, "it was never stopped");
    assert_eq!(resumed.1.losses, progress.losses);
    for (one, other) in weights(&whole).iter().zip(weights(&resumed.0)) {
        assert!(one.equal(&other));
    }

    // What is written at the end can be used.
    let to = folders[0].path().join("model");
    finish(&whole, folders[0].path(), &to, &progress, &Templates::mathlete()).unwrap();
    let read = load(&to, Placement { device: Device::Cpu, kind: None }).unwrap();
    assert_eq!(read.kind(), Kind::BFloat16);
    assert!(to.join("mathlete.json").is_file() && to.join("tokenizer.json").is_file());
}
