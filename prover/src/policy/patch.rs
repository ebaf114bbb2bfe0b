//! Edits as a small model can write them: the lines that go, a line `=>`, and the lines that take their place. A text
//! written anew has to be copied without a slip, which costs tokens and takes a larger model.

/// Between what goes and what comes.
const BECOMES: &str = "=>";

/// What makes `after` of `before`: the changed lines, with as many before them as are needed to know the place. Texts that
/// are the same give a patch that changes nothing.
pub fn patch(before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.split('\n').collect(), after.split('\n').collect());
    let shorter = before.len().min(after.len());
    let mut start = (0..shorter).take_while(|n| before[*n] == after[*n]).count();
    let same = |n: &usize| before[before.len() - 1 - n] == after[after.len() - 1 - n];
    let mut end = (0..shorter - start).take_while(same).count();
    loop {
        let old = &before[start..before.len() - end];
        if !old.is_empty() && places(&before, old).count() == 1 {
            let new = &after[start..after.len() - end];
            return [old, &[BECOMES], new].concat().join("\n");
        }
        // With both at 0 everything goes, which is in one place.
        if start > 0 {
            start -= 1;
        } else {
            end = end.saturating_sub(1);
        }
    }
}

/// The text that a patch makes of `before`. `None` if it is no patch, or if what goes is not there or not in one place only.
pub fn apply(before: &str, patch: &str) -> Option<String> {
    let patch: Vec<&str> = patch.trim_end().split('\n').collect();
    let at = patch.iter().position(|line| *line == BECOMES)?;
    let (old, new) = (&patch[..at], &patch[at + 1..]);
    let before: Vec<&str> = before.split('\n').collect();
    let mut found = places(&before, old);
    let (Some(start), None) = (found.next(), found.next()) else { return None };
    Some([&before[..start], new, &before[start + old.len()..]].concat().join("\n"))
}

/// Where these lines stand.
fn places<'a>(text: &'a [&'a str], lines: &'a [&'a str]) -> impl Iterator<Item = usize> + 'a {
    let starts = text.windows(lines.len().max(1)).enumerate().filter(move |(_, window)| *window == lines);
    starts.map(|(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn a_patch_has_what_changes_and_little_else() {
        let before = "theorem t : p := by\n  simp\n  ring\n  simp";
        assert_eq!(patch(before, &before.replace("ring", "omega")), "  ring\n=>\n  omega");
        // The last of two `simp`s is told from the first by the line above it.
        let after = "theorem t : p := by\n  simp\n  ring\n  linarith";
        assert_eq!(patch(before, after), "  ring\n  simp\n=>\n  ring\n  linarith");
        let longer = "theorem t : p := by\n  simp\n  ring\n  simp\n  done";
        assert_eq!(patch(before, longer), "  ring\n  simp\n=>\n  ring\n  simp\n  done");
        assert_eq!(apply(before, "  simp\n=>\n  omega"), None, "which one?");
        assert_eq!(apply(before, "  nothing\n=>\n  omega"), None);
        assert_eq!(apply(before, "  omega"), None);
        assert_eq!(apply(before, "=>\n  omega"), None);
        assert_eq!(apply(before, "  ring\n=>\n").as_deref(), Some("theorem t : p := by\n  simp\n  simp"));
    }

    #[test]
    fn a_patch_makes_what_it_was_made_from() {
        let mut random = ChaCha8Rng::seed_from_u64(1);
        for _ in 0..2000 {
            let text = |random: &mut ChaCha8Rng| {
                let mut lines = vec!["theorem"];
                let more = random.random_range(0..6);
                lines.extend((0..more).map(|_| ["  a", "  b", "  c"][random.random_range(0..3)]));
                lines.join("\n")
            };
            let (before, after) = (text(&mut random), text(&mut random));
            let patch = patch(&before, &after);
            assert_eq!(apply(&before, &patch).as_deref(), Some(after.as_str()), "{before:?} {patch:?}");
        }
    }
}
