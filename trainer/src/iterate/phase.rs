//! What an attempt is part of.

/// All attempts of one model in a round: at held-out statements, or at the curriculum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    /// `held-out`, `sample`, or `control` and `held-out control` for the same without learning.
    pub part: &'static str,
    /// The round; for held-out statements, k of the θk that is measured, or that θ0 is to be compared with.
    pub round: usize,
    /// k of the θk that makes the attempts.
    pub(super) model: usize,
    /// How often these statements were to be attempted before, by the same side.
    pub(super) turn: usize,
}

impl Phase {
    /// θk measured.
    pub fn held_out(k: usize) -> Phase {
        Phase { part: "held-out", round: k, model: k, turn: 0 }
    }

    /// θk at the curriculum.
    pub fn sample(round: usize) -> Phase {
        Phase { part: "sample", round, model: round, turn: round }
    }

    /// θ0 at the curriculum. Its first round is that of the expert iteration too.
    pub fn control(round: usize) -> Phase {
        let part = if round == 0 { "sample" } else { "control" };
        Phase { part, round, model: 0, turn: round }
    }

    /// θ0 at the held-out statements once more for θk. Its first attempts are those of θ0 measured.
    pub fn held_out_control(k: usize) -> Phase {
        let part = if k == 0 { "held-out" } else { "held-out control" };
        Phase { part, round: k, model: 0, turn: k }
    }

    /// Numbers of the attempts: another number, another draw.
    pub(super) fn attempts(self, each: usize) -> std::ops::Range<usize> {
        self.turn * each..(self.turn + 1) * each
    }
}

impl std::fmt::Display for Phase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.part, self.round)
    }
}
