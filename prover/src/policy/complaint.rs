//! What Lean says of a broken text, as a model reads it.

/// How much of each line is kept, in bytes: a small model's context is short.
const LINE: usize = 120;

/// Lean's error at a byte position of a text: its first line, the first goal that it leaves, and the text from there to the
/// end of the line, each on a line of its own. Where the proof broke is what a model finds hardest to see by itself.
pub fn complaint(text: &str, at: usize, message: &str) -> String {
    let mut out = format!("error: {}", cut(message.lines().next().unwrap_or_default()));
    if let Some(goal) = message.lines().find(|line| line.starts_with('⊢')) {
        out.extend(["\n", cut(goal)]);
    }
    let here = text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim();
    if !here.is_empty() {
        out.extend(["\nat: ", cut(here)]);
    }
    out
}

/// What a person wants, if anything was said, before what Lean says.
pub fn instruction(wanted: &str, complaint: &str) -> String {
    match wanted.trim() {
        "" => complaint.to_owned(),
        wanted => format!("{wanted}\n{complaint}"),
    }
}

/// The beginning of a line.
fn cut(line: &str) -> &str {
    let end = (0..=line.len().min(LINE)).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
    &line[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_says_what_where_and_what_is_left() {
        let text = "theorem t (x : ℝ) : x = 1 := by\n  simp [h₃]\n  ring";
        let at = text.find("h₃").unwrap();
        assert_eq!(complaint(text, at, "Unknown identifier `h₃`"), "error: Unknown identifier `h₃`\nat: h₃]");
        let left = "unsolved goals\nx : ℝ\n⊢ x = 1\n\ncase b\n⊢ p";
        let by = text.find("by").unwrap();
        assert_eq!(complaint(text, by, left), "error: unsolved goals\n⊢ x = 1\nat: by");
        assert_eq!(complaint(text, text.len(), "end of input"), "error: end of input");
        assert_eq!(complaint(text, 10_000, ""), "error: ");
        let long = complaint(text, 0, &"⊢".repeat(100));
        assert!(long.len() < 3 * (LINE + 10), "{long}");
        assert_eq!(instruction(" ", "error: e"), "error: e");
        assert_eq!(instruction("use ring ", "error: e"), "use ring\nerror: e");
    }
}
