//! Expert iteration with the real program and the real Lean.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a failed expectation ends the test; figures are shown")]

use mathlete_tests::browser::{assert_shows, browser, dom};
use rand::Rng as _;
use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};
use trainer::iterate::{Phase, Run};

const CONFIG: &str = r#"
iterations = 1
guard = ["GUARD"]
[model]
layers = 2
hidden = 64
intermediate = 128
heads = 4
kv_heads = 2
vocabulary = 512
[pretrain]
count = 41
levels = [1, 1]
epochs = 4
[curriculum]
count = 12
levels = [1, 1]
picked = 8
[held_out]
count = 6
levels = [1, 1]
attempts = 2
[training]
epochs = 1
checkpoint_steps = 4
[search]
expansions = 3
samples = 4
portfolio_share = 0.5
[heads]
count = 41
levels = [1, 1]
holes = 1
broken = 1
twins = 120
pairs = 16
epochs = 1
"#;

fn configured(folder: &Path, text: &str) -> std::path::PathBuf {
    let guard = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/guard/minif2f-valid.jsonl");
    let path = folder.join("run.toml");
    fs::write(&path, text.replace("GUARD", guard.to_str().unwrap())).unwrap();
    path
}

fn command(subcommand: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trainer"));
    command.arg(subcommand);
    command
}

fn iterate(config: &Path, run: &Path) -> Command {
    let mut command = command("iterate");
    command.arg("--config").arg(config).arg("--run").arg(run);
    command
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// What the store has of a run: attempts, verified proofs and their steps, phase by phase; statements, models and rounds.
async fn counts(run: &Path) -> Vec<(String, usize, usize, usize)> {
    let data = Run::existing(run).await.unwrap().drawn().unwrap();
    let run = Run::existing(run).await.unwrap();
    let mut out = Vec::new();
    for phase in [Phase::held_out(0), Phase::sample(0), Phase::held_out(1)] {
        let statements = if phase.part == "sample" { &data.curriculum } else { &data.held_out };
        let rows = run.rows(phase, statements).await.unwrap();
        let proofs = rows.values().filter(|found| found.proof.is_some()).count();
        assert_eq!(proofs, rows.values().filter(|found| found.solved_at.is_some()).count());
        out.push((phase.to_string(), rows.len(), proofs, rows.values().map(|found| found.learned.steps.len()).sum()));
    }
    let iterations = run.iterations().await.unwrap();
    assert_eq!(iterations.iter().map(|of| of.solved as usize).sum::<usize>(), out.iter().map(|of| of.2).sum::<usize>());
    out.push(("rounds and models".to_owned(), iterations.len(), run.models().await.unwrap().len(), 0));
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_is_killed_again_and_again_ends_whole() {
    let folder = tempfile::tempdir().unwrap();
    let config = configured(folder.path(), CONFIG);
    let (whole, killed) = (folder.path().join("whole"), folder.path().join("killed"));
    let began = Instant::now();
    let output = iterate(&config, &whole).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let took = began.elapsed();

    // Ten moments, anywhere in what is left of the run: its length is known from the whole one.
    let mut random = rand::rng();
    let mut kills = 0;
    for _ in 0..10 {
        let pause = took.mul_f64(random.random_range(0.01..0.3));
        let mut child = iterate(&config, &killed).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(pause);
        let ended = child.try_wait().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        kills += usize::from(ended.is_none());
        println!("{} after {pause:?}", if ended.is_none() { "killed" } else { "at its end" });
        if ended.is_some_and(|status| status.success()) {
            // What is left is the report.
            fs::remove_file(killed.join("report.html")).unwrap();
        }
    }
    assert!(kills > 0);
    let output = iterate(&config, &killed).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let (counts, expected) = (counts(&killed).await, counts(&whole).await);
    println!("{counts:?}");
    assert!(counts[1].2 > 0 && counts[1].3 > 0, "the portfolio's half proves something");
    assert_eq!(counts, expected, "attempts, proofs and steps of each phase, and statements");

    // What is drawn and learned from does not depend on where it was killed, and so θ0 does not.
    for file in
        ["data/curriculum.jsonl", "data/held-out.jsonl", "data/pretrain.jsonl", "models/tokenizer/tokenizer.json"]
    {
        assert!(fs::read(whole.join(file)).unwrap() == fs::read(killed.join(file)).unwrap(), "{file}");
    }
    let losses = |run: &Path| -> serde_json::Value {
        let progress = fs::read(run.join("models/theta0/training.json")).unwrap();
        serde_json::from_slice::<serde_json::Value>(&progress).unwrap()["losses"].clone()
    };
    assert_eq!(losses(&whole), losses(&killed));
    let weights = |run: &Path| fs::read(run.join("models/theta0/model.safetensors")).unwrap();
    assert!(weights(&whole) == weights(&killed), "weights of θ0");
    for run in [&whole, &killed] {
        let summary: serde_json::Value = serde_json::from_slice(&fs::read(run.join("summary.json")).unwrap()).unwrap();
        assert_eq!(summary["held_out"].as_array().unwrap().len(), 2);
        assert_eq!(summary["held_out"][1]["statements"], 6);
        assert_eq!(summary["solved"].as_array().unwrap().len(), 1);
        assert_eq!(summary["control"].as_array().unwrap().len(), 1);
        // θ0 with more attempts loses nothing.
        let control: Vec<u64> = serde_json::from_value(summary["held_out_control"].clone()).unwrap();
        assert!(control.len() == 2 && control[0] <= control[1], "{control:?}");
        assert_eq!(control[0], summary["held_out"][0]["solved"]);
        // Nothing half done is left.
        let left: Vec<_> = fs::read_dir(run.join("models")).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(left.len(), 3, "{left:?}");
        assert_eq!(fs::read_dir(run.join("checkpoint")).unwrap().count(), 0);
    }
    let report = fs::read_to_string(killed.join("report.html")).unwrap();
    assert!(report.contains("<svg") && report.contains("pass@2"), "{report}");
    for loads in ["<script", "src=", "<link", "@import", "url("] {
        assert!(!report.contains(loads), "the page is not whole without {loads}");
    }
    if let Some(browser) = browser() {
        let dom = dom(browser, &killed.join("report.html"), folder.path());
        assert!(dom.matches("<svg").count() >= 3, "solved, held-out, loss, and a tree for each proof");
        assert_shows(browser, &killed.join("report.html"), folder.path());
    } else {
        println!("no Chromium is installed to look at the page with");
    }

    heads_are_trained_and_measured(&config, &whole);

    // Done is done: it ends at once, and the folder is not taken for another run's.
    let again = iterate(&config, &killed).output().unwrap();
    assert!(again.status.success(), "{}", said(&again));
    let other = configured(folder.path(), &CONFIG.replace("picked = 8", "picked = 9"));
    let refused = iterate(&other, &killed).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("another configuration"));
    // Other heads are none of the rounds' business: only what there is of heads would have to go.
    let other = configured(folder.path(), &CONFIG.replace("twins = ", "twins = 1"));
    let refused = command("heads").arg("--config").arg(&other).arg("--run").arg(&whole).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("remove data/heads.jsonl, data/broken.jsonl, models/heads"), "{}", said(&refused));
    let rounds = iterate(&other, &killed).output().unwrap();
    assert!(rounds.status.success(), "{}", said(&rounds));
}

/// One model that also fills holes, mends proofs and embeds texts, and says so in its folder.
fn heads_are_trained_and_measured(config: &Path, run: &Path) {
    let heads = || {
        let mut heads = command("heads");
        heads.arg("--config").arg(config).arg("--run").arg(run);
        heads
    };
    // Ctrl-C while Lean checks: it ends at once, and what was checked is there when it goes on.
    let (journal, theorems) = (run.join("data/heads.journal"), run.join("data/heads.jsonl"));
    let checked = || fs::read_to_string(&journal).unwrap_or_default();
    let mut child = heads().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while checked().lines().count() < 3 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it was interrupted");
        thread::sleep(Duration::from_millis(20));
    }
    let interrupted = Instant::now();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(interrupted.elapsed() < Duration::from_secs(20), "{:?}", interrupted.elapsed());
    let (before, whole) = (checked(), theorems.exists());
    assert!(!whole, "there was work left");
    let output = heads().output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let row = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
    let kept = before.lines().map(|line| row(line)["kept"].clone()).filter(|kept| !kept.is_null());
    let kept: Vec<serde_json::Value> = kept.collect();
    let all = fs::read_to_string(&theorems).unwrap();
    assert_eq!(kept, all.lines().map(row).take(kept.len()).collect::<Vec<_>>());
    assert!(!journal.exists());
    let model = run.join("models/heads");
    let asked: serde_json::Value = serde_json::from_slice(&fs::read(model.join("mathlete.json")).unwrap()).unwrap();
    assert!(asked["insert"].is_object() && asked["edit"].is_object() && asked["embedding"].is_object(), "{asked}");
    // Each broken text is one that Lean refused, told by its message.
    let broken = fs::read_to_string(run.join("data/broken.jsonl")).unwrap();
    assert!(broken.lines().count() >= 20 && broken.contains("error: "), "{broken}");

    let texts = run.join("texts");
    let mut measure = command("evaluate-heads");
    measure.arg("--model").arg(&model).arg("--config").arg(config).args(["--theorems", "2", "--texts"]).arg(&texts);
    let output = measure.output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let of: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    println!("{of}");
    assert_eq!(of["insert"]["one tactic"]["asked"], 2);
    assert!(of["edit"].as_object().unwrap().values().all(|kind| kind["at_8"].as_u64() >= kind["at_1"].as_u64()));
    // Even so small a model tells twins from strangers far better than chance, which is 0.0002.
    assert_eq!(of["twins"]["among"], 5000);
    assert!(of["twins"]["at_10"].as_f64().unwrap() > 0.02, "{of}");
    let twins: serde_json::Value = serde_json::from_slice(&fs::read(texts.join("twins.json")).unwrap()).unwrap();
    assert_eq!(twins["queries"].as_array().unwrap().len(), 5000);
}

#[test]
fn a_run_that_cannot_be_is_told_before_anything_starts() {
    let folder = tempfile::tempdir().unwrap();
    for (from, to, complaint) in [
        (r#"guard = ["GUARD"]"#, "", "no benchmark is named under `guard`"),
        (r#"guard = ["GUARD"]"#, r#"guard = ["nowhere.jsonl"]"#, "nowhere.jsonl"),
        ("samples = 4", "sample = 4", "unknown field"),
        ("levels = [1, 1]\nepochs", "levels = [3, 1]\nepochs", "pretrain.levels"),
        ("heads = 4", "heads = 5", "multiple of heads"),
        ("expansions = 3", "expansions = 0", "search.expansions"),
        ("portfolio_share = 0.5", "portfolio_share = 50.0", "search.portfolio_share"),
        ("portfolio_share = 0.5", "portfolio_tactics = 4", "search.portfolio_tactics"),
    ] {
        let config = configured(folder.path(), &CONFIG.replace(from, to));
        let output = iterate(&config, &folder.path().join("run")).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{to}: {}", said(&output));
        assert!(said(&output).contains(complaint), "{to}: {}", said(&output));
    }
}

/// Steps that someone brings are held against the benchmarks like everything else.
#[test]
fn a_benchmark_does_not_come_in_as_steps() {
    let folder = tempfile::tempdir().unwrap();
    let (guard, steps) = (folder.path().join("guard.lean"), folder.path().join("steps.jsonl"));
    fs::write(&guard, "theorem x (p q : ℝ) (g : p + q = 1) : p = 1 - q ∧ q = 1 - p := by sorry\n").unwrap();
    let step = |declaration: &str, goal: &str| {
        let source = "a file";
        serde_json::json!({"declaration": declaration, "goals": [goal], "tactic": "simp", "size": 1, "source": source})
    };
    let fine = step("fine", "n : ℕ\n⊢ n ∣ n * n");
    let same = step("same", "b a : ℝ\nh : a + b = 1\n⊢ a = 1 - b ∧ b = 1 - a");
    fs::write(&steps, format!("{fine}\n{same}\n")).unwrap();
    let text = CONFIG.replace("GUARD", guard.to_str().unwrap());
    let text = text.replace(
        "count = 41\nlevels = [1, 1]\nepochs",
        &format!("count = 41\nsteps = [{steps:?}]\nlevels = [1, 1]\nepochs"),
    );
    let config = folder.path().join("run.toml");
    fs::write(&config, text).unwrap();
    let refused = iterate(&config, &folder.path().join("run")).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("steps.jsonl: line 2: `same` is refused: the same as x"), "{}", said(&refused));
}

#[test]
fn a_folder_has_one_run_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let config = configured(folder.path(), CONFIG);
    let run = folder.path().join("run");
    fs::create_dir(&run).unwrap();
    let lock = fs::File::create(run.join("lock")).unwrap();
    lock.lock().unwrap();
    let refused = iterate(&config, &run).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&refused).contains("another process"));
}
