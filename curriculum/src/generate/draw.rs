//! Random choices of one theorem: numbers that grow with difficulty, names as people give them.

use rand::{Rng, SeedableRng, seq::IndexedRandom, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;

/// Families of names that people use together.
const VARIABLES: [[&str; 4]; 5] =
    [["x", "y", "z", "w"], ["a", "b", "c", "d"], ["p", "q", "r", "s"], ["u", "v", "w", "t"], ["s", "t", "u", "v"]];
const INTEGERS: [[&str; 4]; 4] =
    [["n", "m", "k", "l"], ["a", "b", "c", "d"], ["m", "n", "p", "q"], ["x", "y", "z", "w"]];

/// The easiest and the hardest level of difficulty.
pub const LEVELS: std::ops::RangeInclusive<u8> = 1..=5;

/// Everything random of one theorem. The same seed and level make the same theorem.
pub struct Draw {
    random: ChaCha8Rng,
    /// For what does not change the meaning: names, and the order of hypotheses.
    surface: ChaCha8Rng,
    level: i64,
    hypotheses: usize,
    style: usize,
}

impl Draw {
    /// Choices from `seed`, at a level within [`LEVELS`].
    pub fn new(seed: u64, level: u8) -> Draw {
        Draw::disguised(seed, level, seed)
    }

    /// The same theorem as of [`Draw::new`], with names and an order of its own for each `surface`.
    pub fn disguised(seed: u64, level: u8, surface: u64) -> Draw {
        let random = ChaCha8Rng::seed_from_u64(seed);
        let mut surface = ChaCha8Rng::seed_from_u64(surface);
        surface.set_stream(1);
        let style = surface.random_range(0..4);
        Draw { random, surface, level: i64::from(level.clamp(*LEVELS.start(), *LEVELS.end())), hypotheses: 0, style }
    }

    /// The level of difficulty.
    pub fn level(&self) -> i64 {
        self.level
    }

    /// A number from `low` to `high`, both possible.
    pub fn int(&mut self, low: i64, high: i64) -> i64 {
        self.random.random_range(low..=high.max(low))
    }

    /// A number other than 0, at most `bound` in size.
    pub fn nonzero(&mut self, bound: i64) -> i64 {
        let size = self.int(1, bound);
        if self.coin() { size } else { -size }
    }

    /// True or false, evenly.
    pub fn coin(&mut self) -> bool {
        self.random.random()
    }

    /// One of them, evenly.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        // A family always offers something.
        from.choose(&mut self.random).copied().unwrap_or(from[0])
    }

    /// Puts hypotheses into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        items.shuffle(&mut self.surface);
    }

    /// Four names for variables of a field.
    pub fn names(&mut self) -> [&'static str; 4] {
        VARIABLES.choose(&mut self.surface).copied().unwrap_or(VARIABLES[0])
    }

    /// Four names for natural numbers and integers.
    pub fn integers(&mut self) -> [&'static str; 4] {
        INTEGERS.choose(&mut self.surface).copied().unwrap_or(INTEGERS[0])
    }

    /// ℝ or ℚ, more often ℝ.
    pub fn field(&mut self) -> &'static str {
        self.pick(&["ℝ", "ℝ", "ℝ", "ℚ"])
    }

    /// ℝ, ℚ or ℤ.
    pub fn ring(&mut self) -> &'static str {
        self.pick(&["ℝ", "ℝ", "ℚ", "ℤ"])
    }

    /// The next hypothesis' name, in one style throughout the theorem.
    pub fn hypothesis(&mut self) -> String {
        const SUBSCRIPTS: [&str; 8] = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇"];
        let number = self.hypotheses;
        self.hypotheses += 1;
        match self.style {
            0 => format!("h{}", SUBSCRIPTS[number % 8]),
            1 => format!("h{}", SUBSCRIPTS[(number + 1) % 8]),
            2 => format!("h{}", number + 1),
            _ => format!("h{}", ["a", "b", "c", "d", "e", "f", "g", "i"][number % 8]),
        }
    }
}
