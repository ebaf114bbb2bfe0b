//! Edits as a small model can write them: the words that go, a line `=>`, and the words that take their place. A text written
//! anew has to be copied without a slip, and so has a line: that costs tokens and takes a larger model.

use crate::decode::{Begins, Constraint};

/// Between what goes and what comes.
const BECOMES: &str = "=>";
/// The same with its ends of lines.
const BETWEEN: &str = "\n=>\n";

/// What makes `after` of `before`: the changed words, with as many beside them as are needed to know the place. Texts that are
/// the same give a patch that changes nothing.
pub fn patch(before: &str, after: &str) -> String {
    let (before, after) = (words(before), words(after));
    let shorter = before.len().min(after.len());
    let mut start = (0..shorter).take_while(|n| before[*n] == after[*n]).count();
    let same = |n: &usize| before[before.len() - 1 - n] == after[after.len() - 1 - n];
    let mut end = (0..shorter - start).take_while(same).count();
    loop {
        let (old, new) = (&before[start..before.len() - end], &after[start..after.len() - end]);
        let whole = start == 0 && end == 0;
        let begins = !is_blank(old.first()) && !is_blank(new.first());
        let ends = !is_blank(old.last()) && !is_blank(new.last());
        if whole || !old.is_empty() && begins && ends && places(&before, old).count() == 1 {
            return format!("{}{BETWEEN}{}", old.concat(), new.concat());
        }
        // With both at 0 everything goes, which is in one place.
        if start > 0 && (ends || end == 0) {
            start -= 1;
        } else {
            end -= 1;
        }
    }
}

/// The text that a patch makes of `before`. `None` if it is no patch, or if what goes is not there or not in one place only.
pub fn apply(before: &str, patch: &str) -> Option<String> {
    let patch: Vec<&str> = patch.trim_end().split('\n').collect();
    let at = patch.iter().position(|line| *line == BECOMES)?;
    let (old, new) = (patch[..at].join("\n"), patch[at + 1..].join("\n"));
    let (before, old) = (words(before), words(&old));
    let mut found = places(&before, &old);
    let (Some(start), None) = (found.next(), found.next()) else { return None };
    Some([&before[..start], &[new.as_str()], &before[start + old.len()..]].concat().concat())
}

/// Patches of a text: what is to go has to stand there, in one place.
#[derive(Debug, Clone)]
pub struct PatchOf {
    text: String,
    /// Where its words begin. A sample is held against them token by token.
    starts: Vec<usize>,
}

impl PatchOf {
    /// Those of this text.
    pub fn new(text: &str) -> PatchOf {
        let lengths = words(text).into_iter().map(str::len);
        let starts = lengths.scan(0, |end, length| Some(std::mem::replace(end, *end + length))).collect();
        PatchOf { text: text.to_owned(), starts }
    }

    fn is_in_one_place(&self, old: &str) -> bool {
        let (text, old) = (words(&self.text), words(old));
        !old.is_empty() && places(&text, &old).count() == 1
    }
}

impl Constraint for PatchOf {
    fn begins(&self, begun: &str, unfinished: bool) -> Begins {
        if let Some(at) = begun.find(BETWEEN) {
            return if self.is_in_one_place(&begun[..at]) { Begins::All } else { Begins::Nothing };
        }
        let mut rests = self.starts.iter().filter_map(|start| self.text[*start..].strip_prefix(begun));
        if rests.any(|rest| !unfinished || rest.starts_with(|next: char| !next.is_ascii())) {
            return Begins::Some;
        }
        let mut ends = (1..BETWEEN.len()).filter_map(|end| begun.strip_suffix(&BETWEEN[..end]));
        if !unfinished && ends.any(|old| self.is_in_one_place(old)) { Begins::Some } else { Begins::Nothing }
    }
}

/// Names and numbers, white space, and every other character by itself. Together they are the text; a part of them, joined and
/// taken apart again, is the same part.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        _ if c.is_whitespace() => 0,
        _ if c.is_alphanumeric() || matches!(c, '_' | '\'' | '.' | '!' | '?') => 1,
        _ => 2,
    };
    let mut out = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let kind = kind(c);
        if last.is_some_and(|last| last != kind || kind == 2) {
            out.push(&text[start..at]);
            start = at;
        }
        last = Some(kind);
    }
    out.extend((start < text.len()).then(|| &text[start..]));
    out
}

fn is_blank(word: Option<&&str>) -> bool {
    word.is_some_and(|word| word.trim().is_empty())
}

/// Where these words stand.
fn places<'a>(text: &'a [&'a str], words: &'a [&'a str]) -> impl Iterator<Item = usize> + 'a {
    let starts = text.windows(words.len().max(1)).enumerate().filter(move |(_, window)| *window == words);
    starts.map(|(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn a_patch_has_what_changes_and_little_else() {
        let before = "theorem t : p := by\n  simp\n  ring\n  simp [h₁, mul_comm' a]";
        assert_eq!(patch(before, &before.replace("ring", "omega")), "ring\n=>\nomega");
        assert_eq!(patch(before, &before.replace("mul_comm'", "mul_comm")), "mul_comm'\n=>\nmul_comm");
        // The second `simp` is told from the first by what stands before it.
        let after = "theorem t : p := by\n  simp\n  ring\n  linarith [h₁, mul_comm' a]";
        assert_eq!(patch(before, after), "ring\n  simp\n=>\nring\n  linarith");
        let longer = before.replace("  ring\n", "");
        assert_eq!(patch(before, &longer), "ring\n  simp\n=>\nsimp");
        assert_eq!(patch(&longer, before), "simp\n  simp\n=>\nsimp\n  ring\n  simp");
        assert_eq!(apply(before, "simp\n=>\nomega"), None, "which one?");
        assert_eq!(apply(before, "nothing\n=>\nomega"), None);
        assert_eq!(apply(before, "mul_comm\n=>\nmul_left_comm"), None, "a part of a name is none");
        assert_eq!(apply(before, "omega"), None);
        assert_eq!(apply(before, "=>\nomega"), None);
        assert_eq!(apply(before, "\n  ring\n=>\n").as_deref(), Some(longer.as_str()));
    }

    #[test]
    fn what_a_patch_may_begin_with_is_what_can_be_applied() {
        let text = "theorem t : p := by\n  simp [h₁, 12]\n  ring\n  simp";
        let of = PatchOf::new(text);
        for some in
            ["", "th", "1", "12", "12\n", "12\n=>", "simp", "simp [h₁", "ring\n", "ring\n  s", "ring\n=", "\n  ring"]
        {
            assert_eq!(of.begins(some, false), Begins::Some, "{some:?}");
        }
        for nothing in ["13", "im", "2", "simp\n=", "1\n=>", "simp\n=>\n", "12 =>", "=>", "\n=>\n"] {
            assert_eq!(of.begins(nothing, false), Begins::Nothing, "{nothing:?}");
        }
        for all in ["12\n=>\n", "12\n=>\n11", "simp [\n=>\n"] {
            assert_eq!(of.begins(all, false), Begins::All, "{all:?}");
        }
        assert_eq!(of.begins("simp [h", true), Begins::Some, "₁ is to come");
        assert_eq!(of.begins("simp [", true), Begins::Nothing);
        // Every patch of it can be written word for word.
        let patch = patch(text, &text.replace("12", "11"));
        for end in (0..patch.len()).filter(|end| patch.is_char_boundary(*end)) {
            assert_ne!(of.begins(&patch[..end], false), Begins::Nothing, "{:?}", &patch[..end]);
        }
    }

    #[test]
    fn a_patch_makes_what_it_was_made_from() {
        let mut random = ChaCha8Rng::seed_from_u64(1);
        for _ in 0..5000 {
            let text = |random: &mut ChaCha8Rng| {
                let mut text = "theorem".to_owned();
                for _ in 0..random.random_range(0..8) {
                    text += ["\n  ", " ", " ", ", "][random.random_range(0..4)];
                    text += ["a", "bb'", "(", "h₁", "17", "x - y"][random.random_range(0..6)];
                }
                text
            };
            let (before, after) = (text(&mut random), text(&mut random));
            let patch = patch(&before, &after);
            assert_eq!(apply(&before, &patch).as_deref(), Some(after.as_str()), "{before:?} {patch:?}");
        }
    }
}
