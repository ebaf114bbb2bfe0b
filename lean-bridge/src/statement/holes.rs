//! Where a `sorry` stands, and how a proof is written in its place.

use std::ops::Range;

use serde::Serialize;

/// Whether a `sorry` stands for a tactic or for a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HoleKind {
    /// After `by`, or as a line of a tactic block.
    Tactic,
    /// After `:=` without `by`, as an argument, and so on.
    Term,
}

/// A `sorry` in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hole {
    /// UTF-8 offsets.
    pub range: Range<usize>,
    /// What it stands for.
    pub kind: HoleKind,
}

impl Hole {
    pub(super) fn moved(&self, to: impl Fn(usize) -> usize) -> Self {
        Self { range: to(self.range.start)..to(self.range.end), kind: self.kind }
    }
}

/// Why proofs could not be put into holes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FillError {
    /// One proof for each hole, please.
    #[error("{proofs} proofs for {holes} holes")]
    Count {
        /// How many holes there are.
        holes: usize,
        /// How many proofs came.
        proofs: usize,
    },
    /// The places are not in this text, or overlap.
    #[error("the text is not the one that the holes were found in")]
    OtherText,
}

/// Tells tactic holes from term holes by what stands before them.
pub(super) fn classify(text: &str, ranges: &[Range<usize>]) -> Vec<Hole> {
    ranges.iter().map(|range| Hole { range: range.clone(), kind: kind_at(&text[..range.start]) }).collect()
}

fn kind_at(before: &str) -> HoleKind {
    let trimmed = before.trim_end();
    let own_line = before.len() > trimmed.len() && before[trimmed.len()..].contains('\n');
    let word = trimmed.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
    if ["by", "then", "else"].contains(&word) || word == "at" {
        // `then` and `else` can also start terms, but tactic blocks are where people leave holes.
        return if word == "by" || inside_tactics(trimmed) { HoleKind::Tactic } else { HoleKind::Term };
    }
    if ["·", ";", "<;>", "{"].iter().any(|mark| trimmed.ends_with(mark)) {
        return HoleKind::Tactic;
    }
    if ["=>", "↦"].iter().any(|mark| trimmed.ends_with(mark)) {
        let line = trimmed.lines().next_back().unwrap_or_default();
        let is_function = line.contains("fun ") || line.contains('λ');
        return if !is_function && inside_tactics(trimmed) { HoleKind::Tactic } else { HoleKind::Term };
    }
    let opens_a_term = [":=", "(", "⟨", ",", "<|", "$", "▸", "from", "exact", "refine", "show", "apply", "at"]
        .iter()
        .any(|mark| trimmed.ends_with(mark));
    if own_line && !opens_a_term && inside_tactics(trimmed) { HoleKind::Tactic } else { HoleKind::Term }
}

/// Whether a tactic block was opened before.
fn inside_tactics(before: &str) -> bool {
    before.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == "by")
}

/// The text with the holes filled.
pub(super) fn fill(text: &str, holes: &[Hole], proofs: &[impl AsRef<str>]) -> Result<String, FillError> {
    apply(text, &edits(text, holes, proofs)?)
}

/// What to write where.
pub(super) fn edits(
    text: &str,
    holes: &[Hole],
    proofs: &[impl AsRef<str>],
) -> Result<Vec<(Range<usize>, String)>, FillError> {
    if holes.len() != proofs.len() {
        return Err(FillError::Count { holes: holes.len(), proofs: proofs.len() });
    }
    let place = |(hole, proof): (&Hole, &_)| edit(text, hole, AsRef::<str>::as_ref(proof));
    holes.iter().zip(proofs).map(place).collect()
}

fn edit(text: &str, hole: &Hole, proof: &str) -> Result<(Range<usize>, String), FillError> {
    let before = text.get(..hole.range.start).ok_or(FillError::OtherText)?;
    let after = text.get(hole.range.end..).ok_or(FillError::OtherText)?;
    let lines: Vec<&str> = proof.trim_end().lines().collect();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = &before[line_start..];
    let indent = line.chars().take_while(|c| *c == ' ').count();
    let ends_line = after.chars().find(|c| *c != ' ').is_none_or(|c| c == '\n' || c == '\r');
    let written = match (hole.kind, &lines[..]) {
        (HoleKind::Tactic, [only]) => (*only).to_owned(),
        (HoleKind::Tactic, lines) if !ends_line => format!("({})", block(lines, indent + 2)),
        (HoleKind::Tactic, lines) if line.trim_end().ends_with("by") => {
            // The block starts on the next line; the space that stood before the hole goes.
            let kept = before.trim_end_matches(' ').len();
            return Ok((kept..hole.range.end, block(lines, indent + 2)));
        }
        (HoleKind::Tactic, lines) => lines.join(&format!("\n{}", " ".repeat(line.chars().count()))),
        (HoleKind::Term, [only]) if ends_line => format!("by {only}"),
        (HoleKind::Term, [only]) => format!("(by {only})"),
        (HoleKind::Term, lines) if ends_line => format!("by{}", block(lines, indent + 2)),
        (HoleKind::Term, lines) => format!("(by{})", block(lines, indent + 2)),
    };
    Ok((hole.range.clone(), written))
}

/// The lines, each on a line of its own, `indent` further right.
fn block(lines: &[&str], indent: usize) -> String {
    let pad = " ".repeat(indent);
    lines.iter().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\n{pad}{line}") }).collect()
}

/// Applies edits that do not overlap.
pub(super) fn apply(text: &str, edits: &[(Range<usize>, String)]) -> Result<String, FillError> {
    let mut edits: Vec<_> = edits.iter().collect();
    edits.sort_by_key(|(range, _)| range.start);
    let mut filled = String::with_capacity(text.len());
    let mut at = 0;
    for (range, replacement) in edits {
        filled.push_str(text.get(at..range.start).ok_or(FillError::OtherText)?);
        filled.push_str(replacement);
        at = range.end;
    }
    filled.push_str(text.get(at..).ok_or(FillError::OtherText)?);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, proofs: &[&str]) -> String {
        let ranges: Vec<_> = text.match_indices("sorry").map(|(at, word)| at..at + word.len()).collect();
        fill(text, &classify(text, &ranges), proofs).unwrap()
    }

    #[test]
    fn one_tactic_stays_on_the_line() {
        assert_eq!(filled("theorem t : p := by sorry", &["simp"]), "theorem t : p := by simp");
        assert_eq!(filled("theorem t : p := by\n  sorry\n", &["simp"]), "theorem t : p := by\n  simp\n");
        assert_eq!(filled("theorem t : p := sorry", &["simp"]), "theorem t : p := by simp");
        assert_eq!(filled("theorem t : p :=\n  sorry", &["simp"]), "theorem t : p :=\n  by simp");
    }

    #[test]
    fn several_tactics_become_a_block() {
        assert_eq!(
            filled("  theorem t : p := by sorry", &["a\n  b\nc"]),
            "  theorem t : p := by\n    a\n      b\n    c"
        );
        assert_eq!(filled("theorem t : p := by\n  sorry", &["a\nb"]), "theorem t : p := by\n  a\n  b");
        assert_eq!(filled("theorem t : p := sorry", &["a\nb"]), "theorem t : p := by\n  a\n  b");
    }

    #[test]
    fn a_hole_within_a_proof_keeps_its_column() {
        let text = "theorem t : p := by\n  constructor\n  · sorry\n  · intro x\n    sorry";
        assert_eq!(
            filled(text, &["a\nb", "c\nd"]),
            "theorem t : p := by\n  constructor\n  · a\n    b\n  · intro x\n    c\n    d"
        );
        let text = "theorem t : p := by\n  induction n with\n  | zero => sorry\n  | succ n ih => sorry";
        assert_eq!(
            filled(text, &["simp", "a\nb"]),
            "theorem t : p := by\n  induction n with\n  | zero => simp\n  | succ n ih => a\n                 b"
        );
    }

    #[test]
    fn a_term_becomes_a_proof_by_tactics() {
        assert_eq!(
            filled("theorem t : p ∧ q := ⟨sorry, sorry⟩", &["a", "b\nc"]),
            "theorem t : p ∧ q := ⟨(by a), (by\n  b\n  c)⟩"
        );
        assert_eq!(filled("theorem t : p := by\n  exact sorry", &["a"]), "theorem t : p := by\n  exact by a");
        assert_eq!(filled("theorem t : p → q := fun h => sorry", &["a"]), "theorem t : p → q := fun h => by a");
        assert_eq!(filled("theorem t : p := (by sorry)", &["a\nb"]), "theorem t : p := (by (\n  a\n  b))");
    }

    #[test]
    fn another_text_and_another_number_are_errors() {
        let holes = [Hole { range: 5..10, kind: HoleKind::Term }];
        assert_eq!(fill("sorry", &holes, &["a"]), Err(FillError::OtherText));
        assert_eq!(fill("sorry", &holes, &["a", "b"]), Err(FillError::Count { holes: 1, proofs: 2 }));
        assert_eq!(apply("abc", &[(0..2, String::new()), (1..3, String::new())]), Err(FillError::OtherText));
    }
}
