//! The search on a small calculus instead of Lean: goals are letters, a table says what each
//! tactic makes of a letter.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed expectation ends the test")]

use prover::{
    policy::{Answer, Effort, NoValue, Policy, Query, Suggestion},
    search::{
        Guides, OpenState, ProofSession, Search, SearchEnd, SearchOptions, SessionError, Step, StepOutcome,
        TacticLimits, TriedResult,
    },
};
use std::{borrow::Cow, collections::HashMap};

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

macro_rules! search {
    ($calculus:expr, $policy:expr, $options:expr) => {
        Search::new($calculus, Guides { policy: $policy, value: &NoValue }, "t", $options)
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
    assert_eq!(serde_json::from_str::<prover::search::SearchRecord>(&json).unwrap(), records[0]);
}
