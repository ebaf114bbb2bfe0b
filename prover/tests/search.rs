//! The search on a small calculus instead of Lean: goals are letters, a table says what each
//! tactic makes of a letter.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed expectation ends the test")]

use prover::{
    policy::{Answer, Effort, NoValue, Policy, Query, Suggestion, Value},
    search::{
        Guides, OpenState, Priority, ProofSession, Search, SearchEnd, SearchOptions, SearchRecord, SessionError, Step,
        StepOutcome, TacticLimits, TriedResult,
    },
};
use std::{borrow::Cow, collections::HashMap, sync::Arc};
use tokio::sync::watch;

/// What a tactic makes of the first goal: new goals, or nothing if it does not apply.
type Rules = HashMap<(&'static str, &'static str), Vec<&'static str>>;

struct Calculus {
    root: &'static str,
    rules: Rules,
    states: HashMap<u64, Vec<String>>,
    next: u64,
    /// Requests until the worker is lost, once for each entry.
    losses: Vec<usize>,
    requests: usize,
}

impl Calculus {
    fn new(root: &'static str, rules: &[(&'static str, &'static str, &[&'static str])]) -> Self {
        Calculus {
            root,
            rules: rules.iter().map(|(goal, tactic, new)| ((*goal, *tactic), new.to_vec())).collect(),
            states: HashMap::new(),
            next: 0,
            losses: Vec::new(),
            requests: 0,
        }
    }

    fn add(&mut self, goals: Vec<String>) -> OpenState {
        let id = self.next;
        self.next += 1;
        self.states.insert(id, goals.clone());
        OpenState { id, goals }
    }

    fn run(&mut self, state: u64, tactic: &str) -> StepOutcome {
        let Some(goals) = self.states.get(&state).cloned() else {
            panic!("state {state} was forgotten or belongs to a lost worker");
        };
        if let Some(count) = tactic.strip_prefix("rotate_left ") {
            let mut rotated = goals;
            rotated.rotate_left(count.parse().unwrap());
            return StepOutcome::Advanced(self.add(rotated));
        }
        let (first, rest) = goals.split_first().unwrap();
        let key = (first.trim_start_matches("⊢ "), tactic);
        let Some(new) = self.rules.iter().find(|((g, t), _)| (*g, *t) == key).map(|(_, new)| new.clone()) else {
            return StepOutcome::Failed(format!("{tactic} does not apply to {first}"));
        };
        let mut left: Vec<String> = new.iter().map(|g| format!("⊢ {g}")).collect();
        left.extend(rest.iter().cloned());
        if left.is_empty() { StepOutcome::Proved } else { StepOutcome::Advanced(self.add(left)) }
    }
}

impl ProofSession for Calculus {
    async fn root(&mut self) -> Result<OpenState, SessionError> {
        self.states.clear();
        let goal = format!("⊢ {}", self.root);
        Ok(self.add(vec![goal]))
    }

    async fn apply(&mut self, state: u64, tactics: &[String], _: TacticLimits) -> Result<Vec<Step>, SessionError> {
        self.requests += 1;
        if self.losses.contains(&self.requests) {
            return Err(SessionError::Lost("killed".to_owned()));
        }
        let steps = tactics.iter().map(|t| Step { outcome: self.run(state, t), ms: 1.0 });
        Ok(steps.collect())
    }

    async fn forget(&mut self, states: &[u64]) -> Result<(), SessionError> {
        for state in states {
            self.states.remove(state);
        }
        Ok(())
    }
}

/// Suggests the same tactics everywhere.
struct Fixed(Vec<(&'static str, f64)>);

impl Policy for Fixed {
    fn name(&self) -> &'static str {
        "fixed"
    }

    fn suggest<'a>(&'a self, _: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        let all = self.0.iter().map(|(tactic, log_prob)| Suggestion {
            tactic: (*tactic).to_owned(),
            log_prob: *log_prob,
            effort: Effort::Low,
            template: Cow::Borrowed("fixed"),
        });
        Box::pin(std::future::ready(Ok(all.collect())))
    }
}

fn policy() -> Fixed {
    Fixed(vec![("close", -0.1), ("split", -0.5), ("step", -1.0), ("back", -1.2), ("dead", -0.2)])
}

fn options() -> SearchOptions {
    SearchOptions { samples: 2, expansions: 100, depth: 6, ..SearchOptions::default() }
}

/// A policy whose answers may be held back until Lean was asked a number of times.
struct Held {
    inner: Fixed,
    /// For a goal: how many requests Lean must have had.
    until: HashMap<&'static str, usize>,
    requests: Arc<watch::Sender<usize>>,
}

impl Policy for Held {
    fn name(&self) -> &'static str {
        "held"
    }

    fn suggest<'a>(&'a self, query: Query<'a>) -> Answer<'a, Vec<Suggestion>> {
        let goal = query.goals[0].target.text.clone();
        Box::pin(async move {
            let wanted = self.until.get(goal.as_str()).copied().unwrap_or(0);
            let mut requests = self.requests.subscribe();
            requests.wait_for(|n| *n >= wanted).await.unwrap();
            self.inner.suggest(query).await
        })
    }
}

/// Counts requests as they begin and lets others run before it answers.
struct Counted(Calculus, Arc<watch::Sender<usize>>);

impl ProofSession for Counted {
    async fn root(&mut self) -> Result<OpenState, SessionError> {
        self.0.root().await
    }

    async fn apply(&mut self, s: u64, t: &[String], l: TacticLimits) -> Result<Vec<Step>, SessionError> {
        if !t[0].starts_with("rotate_left") {
            self.1.send_modify(|n| *n += 1);
        }
        tokio::task::yield_now().await;
        self.0.apply(s, t, l).await
    }

    async fn forget(&mut self, s: &[u64]) -> Result<(), SessionError> {
        self.0.forget(s).await
    }
}

macro_rules! search {
    ($calculus:expr, $policy:expr, $options:expr) => {
        Search::new($calculus, Guides { policy: $policy, value: &NoValue, watch: None }, "t", $options)
    };
}

fn script(end: &SearchEnd) -> String {
    match end {
        SearchEnd::Found(proof) => proof.script(),
        other => panic!("no proof: {other:?}"),
    }
}

#[tokio::test]
async fn goals_that_share_nothing_are_proved_apart() {
    let rules: &[(&str, &str, &[&str])] =
        &[("A", "split", &["B", "C"]), ("B", "step", &["D"]), ("C", "close", &[]), ("D", "close", &[])];
    let policy = policy();
    let mut search = search!(Calculus::new("A", rules), &policy, options());
    assert_eq!(script(&search.run().await.unwrap()), "split\n· step\n  close\n· close");
}

#[tokio::test]
async fn goals_that_share_a_metavariable_stay_together() {
    let rules: &[(&str, &str, &[&str])] = &[("A", "split", &["P ?w", "C"]), ("P ?w", "step", &[]), ("C", "close", &[])];
    let policy = policy();
    let mut search = search!(Calculus::new("A", rules), &policy, options());
    assert_eq!(script(&search.run().await.unwrap()), "split\nstep\nclose");
}

#[tokio::test]
async fn a_state_is_searched_once_however_it_is_reached() {
    // Every step leads back to where it came from: without deduplication this never ends.
    let rules: &[(&str, &str, &[&str])] = &[("A", "step", &["B"]), ("B", "back", &["A"]), ("B", "step", &["A"])];
    let policy = policy();
    let mut search = search!(Calculus::new("A", rules), &policy, options());
    assert_eq!(search.run().await.unwrap(), SearchEnd::Exhausted);
    assert_eq!(search.record().states, 2);
}

#[tokio::test]
async fn a_lost_worker_is_replaced_and_the_path_replayed() {
    let rules: &[(&str, &str, &[&str])] = &[
        ("A", "split", &["B", "C"]),
        ("B", "step", &["D"]),
        ("C", "step", &["E"]),
        ("D", "close", &[]),
        ("E", "close", &[]),
    ];
    let policy = policy();
    for lost in 1..12 {
        let mut calculus = Calculus::new("A", rules);
        calculus.losses = vec![lost, lost + 7];
        let mut search = search!(calculus, &policy, options());
        assert_eq!(script(&search.run().await.unwrap()), "split\n· step\n  close\n· step\n  close", "lost at {lost}");
    }
}

#[tokio::test]
async fn a_tactic_that_kills_workers_is_given_up_and_no_other() {
    struct Deadly(Calculus);
    impl ProofSession for Deadly {
        async fn root(&mut self) -> Result<OpenState, SessionError> {
            self.0.root().await
        }
        async fn apply(&mut self, s: u64, t: &[String], l: TacticLimits) -> Result<Vec<Step>, SessionError> {
            if t.iter().any(|t| t == "dead") {
                return Err(SessionError::Lost("out of memory".to_owned()));
            }
            self.0.apply(s, t, l).await
        }
        async fn forget(&mut self, s: &[u64]) -> Result<(), SessionError> {
            self.0.forget(s).await
        }
    }
    let rules: &[(&str, &str, &[&str])] = &[("A", "step", &["B"]), ("B", "close", &[])];
    let policy = policy();
    let mut search = search!(Deadly(Calculus::new("A", rules)), &policy, options());
    assert_eq!(script(&search.run().await.unwrap()), "step\nclose");
    let lost: Vec<&str> =
        search.record().tried().filter(|t| t.result == TriedResult::Lost).map(|t| t.tactic.as_str()).collect();
    assert!(lost.iter().all(|t| *t == "dead"), "{lost:?}");
}

#[tokio::test]
async fn forgotten_states_are_replayed() {
    let rules: &[(&str, &str, &[&str])] = &[
        ("A", "split", &["B", "C"]),
        ("B", "step", &["D"]),
        ("D", "step", &["F"]),
        ("F", "close", &[]),
        ("C", "step", &["E"]),
        ("E", "step", &["G"]),
        ("G", "close", &[]),
    ];
    let policy = policy();
    let options = SearchOptions { live_states: 1, ..options() };
    let mut search = search!(Calculus::new("A", rules), &policy, options);
    assert!(matches!(search.run().await.unwrap(), SearchEnd::Found(_)));
    assert!(search.record().replayed > 0);
}

#[tokio::test]
async fn a_refused_proof_is_withdrawn_and_another_one_found() {
    let rules: &[(&str, &str, &[&str])] = &[("A", "close", &[]), ("A", "step", &["B"]), ("B", "step", &[])];
    let policy = policy();
    let mut search = search!(Calculus::new("A", rules), &policy, options());
    assert_eq!(script(&search.run().await.unwrap()), "close");
    search.refuse();
    assert_eq!(script(&search.run().await.unwrap()), "step\nstep");
    search.refuse();
    assert_eq!(search.run().await.unwrap(), SearchEnd::Exhausted);
}

#[tokio::test]
async fn budgets_end_the_search_and_the_depth_cap_is_no_failure() {
    let chain: &[(&str, &str, &[&str])] =
        &[("A", "step", &["B"]), ("B", "step", &["C"]), ("C", "step", &["D"]), ("D", "close", &[])];
    let policy = policy();
    let short = SearchOptions { expansions: 2, ..options() };
    let mut search = search!(Calculus::new("A", chain), &policy, short);
    assert_eq!(search.run().await.unwrap(), SearchEnd::Expansions);
    let none = SearchOptions { time: std::time::Duration::ZERO, ..options() };
    let mut search = search!(Calculus::new("A", chain), &policy, none);
    assert_eq!(search.run().await.unwrap(), SearchEnd::Time);

    // C lies too deep by way of B, and within the cap by the short cut, which ranks lower.
    let rules: &[(&str, &str, &[&str])] = &[
        ("A", "split", &["B"]),
        ("B", "split", &["C"]),
        ("C", "split", &["D"]),
        ("D", "close", &[]),
        ("A", "back", &["C"]),
    ];
    let shallow = SearchOptions { depth: 2, ..options() };
    let mut search = search!(Calculus::new("A", rules), &policy, shallow.clone());
    assert!(matches!(search.run().await.unwrap(), SearchEnd::Found(_)));
    let mut search = search!(Calculus::new("A", &rules[..4]), &policy, shallow);
    assert_eq!(search.run().await.unwrap(), SearchEnd::Exhausted);
}

const FORK: &[(&str, &str, &[&str])] = &[
    ("A", "split", &["B", "C"]),
    ("B", "step", &["D"]),
    ("C", "step", &["E"]),
    ("D", "back", &["F"]),
    ("E", "close", &[]),
    ("F", "close", &[]),
];

/// The search with answers held back as told; the record without its times.
async fn held(until: &[(&'static str, usize)], prefetch: usize) -> Result<SearchRecord, &'static str> {
    let requests = Arc::new(watch::Sender::new(0));
    let held = Held { inner: policy(), until: until.iter().copied().collect(), requests: Arc::clone(&requests) };
    let options = SearchOptions { prefetch, time: std::time::Duration::from_secs(2), ..options() };
    let mut search = search!(Counted(Calculus::new("A", FORK), requests), &held, options);
    match search.run().await.unwrap() {
        SearchEnd::Found(_) => {}
        SearchEnd::Time => return Err("time"),
        other => panic!("{other:?}"),
    }
    let mut record = search.into_record();
    for expansion in &mut record.expansions {
        expansion.ms = 0.0;
    }
    Ok(record)
}

#[tokio::test]
async fn lean_goes_on_while_the_policy_thinks() {
    // What is known about D must wait for a request that Lean gets after the one that led to D.
    let plain = held(&[], 0).await.unwrap();
    let led_to_d = 1 + plain.expansions.iter().position(|e| e.tactics.iter().any(|t| t.children == [3])).unwrap();
    let late = [("D", led_to_d + 1)];
    assert_eq!(held(&late, 0).await, Err("time"), "strictly best-first must wait for the answer");
    let beside = held(&late, 1).await.unwrap();
    assert_eq!(beside, held(&[], 1).await.unwrap(), "when an answer comes must not matter");
}

#[tokio::test]
async fn numbers_that_cannot_be_ranked_are_an_error() {
    struct Lost;
    impl Value for Lost {
        fn estimate<'a>(&'a self, _: Query<'a>) -> Answer<'a, Option<f64>> {
            Box::pin(std::future::ready(Ok(Some(f64::NAN))))
        }
    }
    let rules: &[(&str, &str, &[&str])] = &[("A", "close", &[])];
    let bad = Fixed(vec![("close", f64::NAN)]);
    let mut search = search!(Calculus::new("A", rules), &bad, options());
    let error = search.run().await.unwrap_err().to_string();
    assert_eq!(error, "the policy fixed gave no finite number for the log-probability of `close`");
    let policy = policy();
    for (priority, ends_well) in [(Priority::LogProb, true), (Priority::Value, false)] {
        let options = SearchOptions { priority, ..options() };
        let guides = Guides { policy: &policy, value: &Lost, watch: None };
        let mut search = Search::new(Calculus::new("A", rules), guides, "t", options);
        assert_eq!(search.run().await.is_ok(), ends_well, "{priority:?}");
    }
}

#[tokio::test]
async fn states_are_ranked_by_value_when_asked_to() {
    struct Prefers(&'static str);
    impl Value for Prefers {
        fn estimate<'a>(&'a self, query: Query<'a>) -> Answer<'a, Option<f64>> {
            let value = if query.goals[0].target.text == self.0 { 0.9 } else { 0.01 };
            Box::pin(std::future::ready(Ok(Some(value))))
        }
    }
    // Two ways: the policy likes B better, the value may like C better.
    let rules: &[(&str, &str, &[&str])] =
        &[("A", "split", &["B"]), ("A", "back", &["C"]), ("B", "step", &[]), ("C", "step", &[])];
    let policy = policy();
    for (priority, wanted) in [(Priority::LogProb, "split\nstep"), (Priority::Value, "back\nstep")] {
        let options = SearchOptions { priority, samples: 8, ..options() };
        let guides = Guides { policy: &policy, value: &Prefers("C"), watch: None };
        let mut search = Search::new(Calculus::new("A", rules), guides, "t", options);
        assert_eq!(script(&search.run().await.unwrap()), wanted, "{priority:?}");
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_search() {
    let rules: &[(&str, &str, &[&str])] =
        &[("A", "split", &["B", "C"]), ("B", "step", &["D"]), ("C", "step", &["D"]), ("D", "back", &["E"])];
    let policy = policy();
    let mut records = Vec::new();
    for _ in 0..2 {
        let mut search = search!(Calculus::new("A", rules), &policy, options());
        search.run().await.unwrap();
        let mut record = search.into_record();
        for expansion in &mut record.expansions {
            expansion.ms = 0.0;
        }
        records.push(record);
    }
    assert_eq!(records[0], records[1]);
    let json = serde_json::to_string(&records[0]).unwrap();
    assert_eq!(serde_json::from_str::<SearchRecord>(&json).unwrap(), records[0]);
}
