//! Which lemmas a proof uses: states paired with the statements of the lemmas that a tactic names, out of proofs that
//! are there.

use super::embedding::{Related, Relation};
use crate::extract::Extracted;
use lean_bridge::{Command, Error, Header, Lease, Limits, Pool, Severity};
use prover::eval::dataset::sha256;
use std::{collections::HashMap, time::Duration};

const TIME: Duration = Duration::from_secs(10);

/// Pairs for all steps with the lemmas that they use, under `header`. A lemma that everything uses says little: only its
/// first `most` uses are taken.
pub async fn used(pool: &Pool, header: &Header, of: &Extracted, most: usize) -> Result<Vec<Related>, Error> {
    let mut lease = pool.lease(header).await?;
    let mut known: HashMap<&str, Option<String>> = HashMap::new();
    let mut uses: HashMap<&str, usize> = HashMap::new();
    let mut out = Vec::new();
    for (step, names) in of.steps.iter().zip(&of.uses) {
        let Some(goal) = step.goals.first() else { continue };
        for name in names.iter().map(|name| name.strip_suffix("_again").unwrap_or(name)) {
            if !known.contains_key(name) {
                known.insert(name, statement(&mut lease, name).await?);
            }
            let Some(Some(statement)) = known.get(name) else { continue };
            let count = uses.entry(name).or_default();
            *count += 1;
            if *count <= most {
                let (first, second) = (without_instances(goal), statement.clone());
                out.push(Related { relation: Relation::Lemma, first, second, kind: 0 });
            }
        }
    }
    Ok(out)
}

/// Whether pairs with this state are kept from training, to be measured on: one state in eight.
pub fn is_held_out(state: &str) -> bool {
    // Two of sixteen digits.
    sha256(state.as_bytes()).starts_with(['0', '8'])
}

/// A state without the lines that say which structure a type has: they are the same for all, and long.
fn without_instances(state: &str) -> String {
    state.lines().filter(|line| !line.starts_with("inst")).collect::<Vec<_>>().join("\n")
}

/// A statement without the binders of that kind.
fn without_binders(statement: &str) -> String {
    let mut out = String::new();
    let mut rest = statement;
    while let Some(at) = rest.find("[inst") {
        let mut depth = 0_usize;
        let end = rest[at..].char_indices().find(|(_, c)| {
            depth = match c {
                '[' => depth + 1,
                ']' => depth - 1,
                _ => depth,
            };
            depth == 0
        });
        let Some((end, _)) = end else { break };
        out.push_str(&rest[..at]);
        rest = rest[at + end + 1..].trim_start();
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The statement of a lemma; `None` for what is no lemma.
async fn statement(lease: &mut Lease, name: &str) -> Result<Option<String>, Error> {
    let text = format!(
        "open Lean Elab Command in\nrun_cmd do\n  let some (.thmInfo info) := (← getEnv).find? `{name} | throwError \"no\"\n  logInfo m!\"{{info.type}}\"\n"
    );
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
    Ok(info.map(|message| format!("theorem {name} : {}", without_binders(&message.data))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_structures_types_have_is_left_out() {
        let statement = "∀ {α : Type u} [inst : LE α] [inst_1 : Foo (List [α])]\n  {a : α}, a ≤ a";
        assert_eq!(without_binders(statement), "∀ {α : Type u} {a : α}, a ≤ a");
        assert_eq!(without_instances("α : Type\ninst✝ : LE α\na : α\n⊢ a ≤ a"), "α : Type\na : α\n⊢ a ≤ a");
    }
}
