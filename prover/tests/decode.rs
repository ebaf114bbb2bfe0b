//! The decoding engine on a small random model.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a failed expectation ends the test; figures are shown")]

use prover::{
    decode::{Constraint, DecodeError, Engine, EngineOptions, Finish, Request, Sampling},
    model::{
        Config, Tokenizer, Transformer,
        byte_level::{byte_level, save_tokenizer},
        files::Placement,
    },
    policy::{
        Query, Value,
        local::LocalValue,
        patch::{self, PatchOf},
        template::Templates,
    },
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};
use tch::{Device, Kind};

fn config(hidden: i64, layers: usize) -> Config {
    Config {
        vocab_size: 320,
        hidden_size: hidden,
        intermediate_size: 2 * hidden,
        layers,
        kv_heads: 2,
        head_dim: hidden / 4,
        context: 512,
        eos: vec![256],
        ..Config::default()
    }
}

fn tokenizer(config: &Config) -> Arc<Tokenizer> {
    let folder = tempfile::tempdir().unwrap();
    save_tokenizer(&byte_level().unwrap(), folder.path()).unwrap();
    Arc::new(Tokenizer::read(folder.path(), config).unwrap())
}

fn random(config: &Config) -> Transformer {
    let model = Transformer::random(config, 3, Placement { device: Device::Cpu, kind: Some(Kind::Float) }).unwrap();
    let _guard = tch::no_grad_guard();
    // Fresh weights give every token nearly the same probability; these do not.
    for mut parameter in model.parameters().into_iter().filter(|p| p.dim() == 2) {
        let _ = parameter.g_mul_scalar_(8.0);
    }
    model
}

fn engine_with(options: impl FnOnce(&mut EngineOptions)) -> Engine {
    let config = config(64, 2);
    let mut chosen = EngineOptions::new(&config, Device::Cpu);
    options(&mut chosen);
    Engine::start(random(&config), tokenizer(&config), &chosen).unwrap()
}

fn engine() -> Engine {
    engine_with(|_| {})
}

fn prompt(number: usize) -> Vec<u32> {
    (0..=(number * 37) % 120).map(|place| ((number * 31 + place * 7) % 256) as u32).collect()
}

/// Requests of all kinds.
fn request(number: usize) -> Request {
    let sampling = Sampling {
        temperature: [1.0, 0.7, 0.0, 1.3][number % 4],
        top_k: [0, 0, 20][number % 3],
        top_p: [1.0, 0.9][number % 2],
        max_tokens: 8 + number % 20,
        seed: number as u64,
        ..Sampling::default()
    };
    Request { prompt: prompt(number), samples: 1 + number % 6, sampling }
}

#[tokio::test(flavor = "multi_thread")]
async fn samples_are_the_same_batched_or_alone() {
    let engine = engine();
    let mut alone = Vec::new();
    for number in 0..24 {
        alone.push(engine.generate(request(number)).await.unwrap());
    }
    let together: Vec<_> = (0..24)
        .map(|number| {
            let engine = engine.clone();
            tokio::spawn(async move { engine.generate(request(number)).await.unwrap() })
        })
        .collect();
    for (alone, together) in alone.iter().zip(together) {
        let together = together.await.unwrap();
        assert_eq!(alone.samples.len(), together.samples.len());
        for (a, b) in alone.samples.iter().zip(&together.samples) {
            assert_eq!((&a.tokens, &a.text, a.count, a.finish), (&b.tokens, &b.text, b.count, b.finish));
            assert!((a.log_prob - b.log_prob).abs() < 1e-3);
        }
    }
    let other = Request { sampling: Sampling { seed: 99, ..request(4).sampling }, ..request(4) };
    assert_ne!(engine.generate(other).await.unwrap(), alone[4]);
}

/// What is to go stands in the text, however little the model knows of it; what comes is the model's own.
#[tokio::test]
async fn samples_keep_to_the_form_that_is_asked_for() {
    let engine = engine();
    let text = "theorem t (x : Nat) (h1 : x = 12) : x + 1 = 13 := by\n  rw [h1]\n  norm_num";
    let mut olds = std::collections::BTreeSet::new();
    for seed in 0..6 {
        let constraint = Some(Arc::new(PatchOf::new(text)) as Arc<dyn Constraint>);
        let sampling = Sampling { temperature: 1.3, max_tokens: 160, seed, constraint, ..Sampling::default() };
        let answer = engine.generate(Request { prompt: prompt(5), samples: 8, sampling }).await.unwrap();
        for sample in answer.samples {
            let Some((old, _)) = sample.text.split_once("\n=>\n") else {
                let begun =
                    sample.text.split("\n=").next().unwrap().trim_end_matches(['\n', char::REPLACEMENT_CHARACTER]);
                assert!(sample.finish == Finish::Length && text.contains(begun), "{begun:?}");
                continue;
            };
            assert!(patch::apply(text, &format!("{old}\n=>\nnew")).is_some(), "{old:?}");
            assert!(sample.log_prob < 0.0);
            olds.insert(old.to_owned());
        }
    }
    println!("{olds:?}");
    assert!(olds.len() >= 5, "{olds:?}");
}

#[tokio::test]
async fn log_probabilities_are_those_of_the_sampled_tokens() {
    let _guard = tch::no_grad_guard();
    let (config, engine) = (config(64, 2), engine());
    let model = random(&config);
    for number in [0, 1, 5, 7] {
        let completion = engine.generate(request(number)).await.unwrap();
        let total: usize = completion.samples.iter().map(|s| s.count).sum();
        assert_eq!(total, request(number).samples, "every sample is counted once");
        for sample in &completion.samples {
            let mut tokens: Vec<i64> = prompt(number).iter().map(|t| i64::from(*t)).collect();
            let start = tokens.len();
            tokens.extend(sample.tokens.iter().map(|t| i64::from(*t)));
            if sample.finish == Finish::Stop {
                tokens.push(256);
            }
            let hidden = model.hidden_packed(&[&tokens]).unwrap();
            let log_probs = model.logits(&hidden).unwrap().log_softmax(-1, Kind::Float);
            let at = |place: usize| log_probs.double_value(&[place as i64 - 1, tokens[place]]);
            let exact: f64 = (start..tokens.len()).map(at).sum();
            assert!((sample.log_prob - exact).abs() < 1e-3, "{} {exact}", sample.log_prob);
            let mean = exact / (tokens.len() - start) as f64;
            assert!((sample.mean_log_prob - mean).abs() < 1e-3);
        }
    }
}

#[tokio::test]
async fn a_stop_text_ends_a_sample_and_is_not_in_it() {
    let engine = engine();
    let free = Request { samples: 1, sampling: Sampling { max_tokens: 40, ..Sampling::default() }, ..request(1) };
    let whole = engine.generate(free.clone()).await.unwrap().samples.remove(0);
    // Part of the text that is there without a stop.
    let middle: String = whole.text.chars().skip(5).take(2).collect();
    let stopped = Request { sampling: Sampling { stop: vec![middle.clone()], ..free.sampling.clone() }, ..free };
    let sample = engine.generate(stopped).await.unwrap().samples.remove(0);
    assert_eq!(sample.finish, Finish::Stop);
    assert!(whole.text.starts_with(&sample.text) && !sample.text.contains(&middle), "{whole:?} {sample:?}");
    assert!(sample.tokens.len() < whole.tokens.len());
}

#[tokio::test]
async fn what_does_not_fit_is_refused_at_once() {
    let engine = engine_with(|options| options.kv_tokens = Some(256));
    let ask = |length: usize, samples, max_tokens| {
        let sampling = Sampling { max_tokens, ..Sampling::default() };
        engine.generate(Request { prompt: vec![7; length], samples, sampling })
    };
    for (length, samples, new) in [(600, 1, 8), (500, 1, 64), (100, 16, 64), (10, 100, 8)] {
        assert!(matches!(ask(length, samples, new).await, Err(DecodeError::TooLong { .. })), "{length} {samples}");
    }
    assert!(matches!(ask(0, 1, 1).await, Err(DecodeError::Request(_))));
    assert!(matches!(ask(10, 0, 1).await, Err(DecodeError::Request(_))));
    assert!(ask(100, 2, 64).await.is_ok(), "and the engine goes on");
}

#[test]
fn a_cache_larger_than_memory_is_one_error() {
    let config = config(64, 2);
    // 1,024 bytes a token: 4 TB here, and then more than there are addresses.
    for tokens in [1 << 32, 1 << 60] {
        let options = EngineOptions { kv_tokens: Some(tokens), ..EngineOptions::new(&config, Device::Cpu) };
        let Err(error) = Engine::start(random(&config), tokenizer(&config), &options) else {
            panic!("{tokens} tokens were promised");
        };
        let error = error.to_string();
        assert!(error.contains("--kv-tokens") && error.contains("GB") && !error.contains('\n'), "{error}");
    }
}

#[tokio::test]
async fn damaged_weights_are_told() {
    let config = config(64, 2);
    let model = random(&config);
    {
        let _guard = tch::no_grad_guard();
        let _ = model.parameters()[1].narrow(0, 0, 1).fill_(f64::NAN);
    }
    let engine = Engine::start(model, tokenizer(&config), &EngineOptions::new(&config, Device::Cpu)).unwrap();
    for _ in 0..2 {
        let error = engine.generate(request(0)).await.unwrap_err();
        assert!(error.to_string().contains("NaN"), "{error}");
    }
    assert!(engine.score(prompt(0), vec![1, 2]).await.unwrap_err().to_string().contains("NaN"));
}

#[tokio::test]
async fn the_value_is_an_expectation_over_buckets() {
    let (engine, config) = (engine(), config(64, 2));
    let template = Templates::mathlete().proof_size.unwrap();
    let value = LocalValue::new(engine.clone(), tokenizer(&config), template, "test".to_owned()).unwrap();
    let goals = [prover::goal::Goal::parse("a b : ℕ\nh : a < b\n⊢ a + 1 ≤ b")];
    let query = Query { declaration: "t", goals: &goals, depth: 0, attempt: 0, seed: 0, limit: 8 };
    let before = engine.usage().sampled_tokens;
    let estimate = value.estimate(query).await.unwrap().unwrap();
    assert!((0.0..=1.0).contains(&estimate));
    assert_eq!(value.estimate(query).await.unwrap(), Some(estimate));
    assert_eq!(engine.usage().sampled_tokens, before, "nothing is sampled for it");
}

/// 10,000 requests from 64 searches, of which every fifth is given up.
#[tokio::test(flavor = "multi_thread")]
async fn a_long_queue_is_bounded_and_fair() {
    const SEARCHES: usize = 64;
    const REQUESTS: usize = 10_000;
    let config = Config { heads: 2, kv_heads: 1, head_dim: 8, ..config(16, 1) };
    let options = EngineOptions { queue: 32, ..EngineOptions::new(&config, Device::Cpu) };
    let engine = Engine::start(random(&config), tokenizer(&config), &options).unwrap();
    let answered = Arc::new(AtomicUsize::new(0));
    let search = |search: usize| {
        let (engine, answered) = (engine.clone(), Arc::clone(&answered));
        async move {
            let mut waits = Vec::new();
            let (mut most, mut overtaken) = (0, 0);
            for number in (search..REQUESTS).step_by(SEARCHES) {
                let sampling = Sampling { max_tokens: 4, seed: number as u64, ..Sampling::default() };
                let request = Request { prompt: prompt(number % 9), samples: 2, sampling };
                let (started, before) = (Instant::now(), answered.load(Relaxed));
                let answer = engine.generate(request);
                if number % 5 == 0 {
                    let _ = tokio::time::timeout(Duration::from_micros(200), answer).await;
                } else {
                    answer.await.unwrap();
                    waits.push(started.elapsed());
                    overtaken = overtaken.max(answered.fetch_add(1, Relaxed) - before);
                }
                most = most.max(engine.usage().queued);
            }
            (waits, most, overtaken)
        }
    };
    let searches: Vec<_> = (0..SEARCHES).map(|number| tokio::spawn(search(number))).collect();
    let mut waits = Vec::new();
    for search in searches {
        let (own, most, overtaken) = search.await.unwrap();
        waits.extend(own);
        // In the order they came: about as many as there are searches are ahead of a request.
        assert!(overtaken < 10 * SEARCHES, "{overtaken} others were answered before one that came earlier");
        assert!(most <= 2 * 32, "{most} requests were queued");
    }
    waits.sort();
    let (median, longest) = (waits[waits.len() / 2], waits[waits.len() - 1]);
    let ratio = longest.as_secs_f64() / median.as_secs_f64();
    println!("waits: median {median:?}, longest {longest:?}, {ratio:.1} times the median");
    assert_eq!(waits.len(), REQUESTS * 4 / 5);
    // A round that was under way when the last request was given up is counted still.
    let rest = tokio::time::timeout(Duration::from_secs(10), async {
        loop {
            let spent = engine.usage().sampled_tokens;
            tokio::time::sleep(Duration::from_millis(100)).await;
            let idle = engine.usage();
            if (idle.sampled_tokens, idle.running, idle.queued) == (spent, 0, 0) {
                break;
            }
        }
    });
    rest.await.expect("what was given up costs nothing more");
}
