//! Elaborating a file whole, with its new proofs in place, before it is written.
//!
//! The gate has seen each proof behind what its own statement needs. In the file other proofs stand before it too,
//! and all of it has to work together.

use lean_bridge::{Command, CommandReply, Error, Header, Message, Pool, Severity};
use std::{ops::Range, time::Duration};

/// Wall clock for a file, and what each proof in it adds to that.
const FILE_TIME: Duration = Duration::from_mins(2);
const PROOF_TIME: Duration = Duration::from_secs(30);

/// Why a file with its proofs in place is not fit to be written.
#[derive(Debug, thiserror::Error)]
pub enum RecheckError {
    /// Lean reports an error that the file did not have before.
    #[error("line {line}: with the proofs in place Lean says: {message}")]
    Broken {
        /// In the file as it would have been written.
        line: u32,
        /// The first line of Lean's words.
        message: String,
    },
    /// One of the proofs holds a `sorry`.
    #[error("line {line}: a proof with a `sorry` in it")]
    Sorry {
        /// In the file as it would have been written.
        line: u32,
    },
    /// The file could not be elaborated.
    #[error("cannot elaborate the file with its proofs in place: {0}")]
    Lean(#[from] Error),
}

/// Elaborates `new`, which is `old` with other text at `edits` (places in `old`).
pub async fn recheck(pool: &Pool, old: &str, new: &str, edits: &[(Range<usize>, String)]) -> Result<(), RecheckError> {
    let deadline = FILE_TIME + PROOF_TIME * u32::try_from(edits.len()).unwrap_or(u32::MAX);
    let reply = elaborate(pool, new, deadline).await?;
    let written = new_places(edits);
    for sorry in &reply.sorries {
        let Some(pos) = sorry.pos else { continue };
        let at = super::task::byte_at(new, pos.line, pos.column);
        if written.iter().any(|place| place.contains(&at)) {
            return Err(RecheckError::Sorry { line: pos.line });
        }
    }
    let found = errors(&reply);
    if found.is_empty() {
        return Ok(());
    }
    // Errors that were there before are none of the proofs' business.
    let before = elaborate(pool, old, deadline).await?;
    let mut known: Vec<&str> = errors(&before).into_iter().map(|error| error.data.as_str()).collect();
    for error in found {
        let Some(place) = known.iter().position(|data| *data == error.data) else {
            let message = error.data.lines().next().unwrap_or_default().to_owned();
            return Err(RecheckError::Broken { line: error.pos.line, message });
        };
        known.swap_remove(place);
    }
    Ok(())
}

async fn elaborate(pool: &Pool, text: &str, deadline: Duration) -> Result<CommandReply, Error> {
    let mut lease = pool.lease(&Header::init()).await?;
    lease.cmd(&Command { text: text.to_owned(), ..Command::default() }, deadline).await
}

fn errors(reply: &CommandReply) -> Vec<&Message> {
    reply.messages.iter().filter(|message| message.severity == Severity::Error).collect()
}

/// Where the texts of edits stand once they are applied.
fn new_places(edits: &[(Range<usize>, String)]) -> Vec<Range<usize>> {
    let mut edits: Vec<_> = edits.iter().collect();
    edits.sort_by_key(|(place, _)| place.start);
    let (mut removed, mut added) = (0, 0);
    edits
        .into_iter()
        .map(|(place, text)| {
            let start = (place.start + added).saturating_sub(removed);
            removed += place.len();
            added += text.len();
            start..start + text.len()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_move_with_the_edits_before_them() {
        let text = "one sorry two sorry three";
        let edits = [(14..19, "exact h".to_owned()), (4..9, "simp".to_owned())];
        let new = lean_bridge::apply_edits(text, &edits).unwrap();
        let places: Vec<&str> = new_places(&edits).into_iter().map(|place| &new[place]).collect();
        assert_eq!(places, ["simp", "exact h"]);
    }
}
