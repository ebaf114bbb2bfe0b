//! Which lemmas a proof uses: states paired with the statements of the lemmas that a tactic names, out of proofs that
//! are there.

use super::embedding::{Related, Relation};
use curriculum::check::Step;
use lean_bridge::{Command, Error, Header, Lease, Limits, Pool, Severity};
use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

const TIME: Duration = Duration::from_secs(10);

/// Pairs for all steps whose tactic names a lemma that Lean knows under `header`. A lemma that everything uses says
/// little: only its first `most` uses are taken.
pub async fn used(pool: &Pool, header: &Header, steps: &[Step], most: usize) -> Result<Vec<Related>, Error> {
    let mut lease = pool.lease(header).await?;
    let mut known: HashMap<String, Option<String>> = HashMap::new();
    let mut uses: HashMap<String, usize> = HashMap::new();
    let mut out = Vec::new();
    for step in steps {
        let Some(goal) = step.goals.first() else { continue };
        let mut said = HashSet::new();
        for name in names(&step.tactic) {
            for full in in_scope(name, &step.declaration) {
                if !known.contains_key(&full) {
                    let statement = statement(&mut lease, &full).await?;
                    known.insert(full.clone(), statement);
                }
                let Some(Some(statement)) = known.get(&full) else { continue };
                // What is proved with itself, or said twice, is no news.
                if full == step.declaration || !said.insert(full.clone()) {
                    break;
                }
                let count = uses.entry(full.clone()).or_default();
                *count += 1;
                if *count <= most {
                    let second = statement.clone();
                    out.push(Related { relation: Relation::Lemma, first: goal.clone(), second });
                }
                break;
            }
        }
    }
    Ok(out)
}

/// Whether pairs with this state are kept from training, to be measured on: one state in eight.
pub fn is_held_out(state: &str) -> bool {
    let hash = state.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    hash >> 32 & 7 == 0
}

/// Words of a tactic that may name a lemma.
fn names(tactic: &str) -> impl Iterator<Item = &str> {
    let within = |c: char| c.is_alphanumeric() || matches!(c, '_' | '\'' | '.' | '₀' | '₁' | '₂');
    tactic.split(move |c| !within(c)).filter(|word| {
        let word = word.trim_matches('.');
        word.len() > 3 && word.contains(['_', '.']) && word.starts_with(char::is_alphabetic)
    })
}

/// The name as it stands, and in the declaration's namespaces, innermost first.
fn in_scope(name: &str, declaration: &str) -> Vec<String> {
    let mut space = declaration;
    let mut out = Vec::new();
    while let Some((outer, _)) = space.rsplit_once('.') {
        out.push(format!("{outer}.{name}"));
        space = outer;
    }
    out.push(name.trim_matches('.').to_owned());
    out
}

/// The statement of a lemma; `None` for what is no lemma.
async fn statement(lease: &mut Lease, name: &str) -> Result<Option<String>, Error> {
    let text = format!("open Lean Elab Command in\nrun_cmd do\n  let some (.thmInfo info) := (← getEnv).find? `{name} | throwError \"no\"\n  logInfo m!\"{{info.type}}\"\n");
    let limits = Limits { timeout: Some(TIME), ..Limits::default() };
    let command = Command { text, env: lease.base_env(), limits, ..Command::default() };
    let reply = match lease.cmd(&command, 2 * TIME).await {
        Ok(reply) => reply,
        Err(Error::Refused { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let envs = [reply.env];
    lease.forget(&[], &envs, TIME).await?;
    let failed = reply.messages.iter().any(|message| message.severity == Severity::Error);
    let info = reply.messages.into_iter().find(|message| message.severity == Severity::Info).filter(|_| !failed);
    Ok(info.map(|message| format!("theorem {name} : {}", message.data.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lemmas_are_seen() {
        let words: Vec<&str> = names("rw [mul_comm a, ← Finset.sum_range_succ, h₀] at h <;> linarith [sq_nonneg x]").collect();
        assert_eq!(words, ["mul_comm", "Finset.sum_range_succ", "sq_nonneg"]);
        assert_eq!(in_scope("mem", "Finset.Nat.foo"), ["Finset.Nat.mem", "Finset.mem", "mem"]);
    }
}
