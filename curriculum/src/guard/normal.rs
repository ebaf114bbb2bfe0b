//! The normal form in which statements are compared.

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
};

/// Rounds in which a variable learns from the parts it stands in who it is. Each looks one variable further.
const ROUNDS: usize = 4;

/// Number domains, which count as one.
const DOMAINS: [&str; 10] = ["ℕ", "ℤ", "ℚ", "ℝ", "Nat", "Int", "Rat", "Real", "NNReal", "ℕ+"];

/// What stands before names that it binds.
const BINDERS: [&str; 7] = ["∀", "∃", "∃!", "λ", "fun", "∑", "∏"];

/// What cannot be in the type of an object, only in a proposition.
const PROPOSITIONS: [&str; 14] = ["=", "≠", "<", ">", "≤", "≥", "∣", "∧", "∨", "¬", "∀", "∃", "∈", "↔"];

/// What of a statement is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// Not the numbers, nor which domain they are from: what the guard compares.
    Shape,
    /// Numbers and domains too: what tells statements apart.
    Numbers,
}

/// A statement in normal form.
#[derive(Debug)]
pub(super) struct Normal {
    /// All of it, in one number.
    pub(super) whole: u64,
    /// Hypotheses and conclusions, each by itself, with their lengths in tokens.
    pub(super) parts: HashMap<u64, usize>,
    /// The sum of the lengths.
    pub(super) weight: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Token {
    Variable(String),
    /// Empty where numbers are not looked at.
    Number(String),
    Other(String),
}

/// A hypothesis or (a part of) the conclusion.
struct Part {
    is_conclusion: bool,
    tokens: Vec<Token>,
}

impl Part {
    /// The part with a number for each of its variables.
    fn hashed<'a>(&'a self, mut variable: impl FnMut(&'a str) -> u64) -> u64 {
        let token = |token: &'a Token| match token {
            Token::Variable(name) => variable(name),
            other => hash(other),
        };
        let tokens: Vec<u64> = self.tokens.iter().map(token).collect();
        hash((self.is_conclusion, tokens))
    }

    /// The part by itself: its variables are numbered as they come.
    fn alone(&self) -> u64 {
        let mut names: Vec<&str> = Vec::new();
        self.hashed(|name| {
            let number = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            });
            hash(number)
        })
    }
}

/// FNV-1a: fingerprints are kept in files, and the standard library's hash may change with each release.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    // Lengths are as wide as the machine's words, which files must not depend on.
    fn write_usize(&mut self, number: usize) {
        self.write(&(number as u64).to_le_bytes());
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    value.hash(&mut hasher);
    hasher.finish()
}

impl Normal {
    pub(super) fn of(statement: &str, sight: Sight) -> Result<Normal, &'static str> {
        let words = words(&without_comments(statement));
        let start = words.iter().position(|w| w == "theorem" || w == "lemma").ok_or("no `theorem`")? + 2;
        let words = words.get(start..).ok_or("no name")?;
        let (groups, conclusion) = cut(words)?;
        let mut types: HashMap<String, u64> = HashMap::new();
        let mut raw: Vec<(bool, &[String])> = Vec::new();
        for group in groups {
            match group.iter().position(|w| w == ":") {
                Some(colon) if group[colon..].iter().any(|w| PROPOSITIONS.contains(&w.as_str())) => {
                    raw.push((false, &group[colon + 1..]));
                }
                Some(colon) => {
                    let kind: Vec<&str> = group[colon + 1..].iter().map(|w| domain(w, sight)).collect();
                    types.extend(group[..colon].iter().map(|name| (name.clone(), hash(&kind))));
                }
                // An instance or an anonymous hypothesis.
                None => raw.push((false, group)),
            }
        }
        raw.push((true, conclusion));
        let split = raw
            .into_iter()
            .flat_map(|(is_conclusion, words)| conjuncts(words).into_iter().map(move |words| (is_conclusion, words)));
        let parts: Vec<Part> = split
            .map(|(is_conclusion, words)| Part { is_conclusion, tokens: directed(words, &types, sight) })
            .collect();
        Ok(Normal::of_parts(&parts, types))
    }

    fn of_parts(parts: &[Part], mut colours: HashMap<String, u64>) -> Normal {
        let coloured = |part: &Part, colours: &HashMap<String, u64>| {
            part.hashed(|name| colours.get(name).copied().unwrap_or_default())
        };
        for _ in 0..ROUNDS {
            let mut seen: HashMap<String, Vec<u64>> = HashMap::new();
            for part in parts {
                let all = coloured(part, &colours);
                for (place, token) in part.tokens.iter().enumerate() {
                    if let Token::Variable(name) = token {
                        seen.entry(name.clone()).or_default().push(hash((all, place)));
                    }
                }
            }
            for (name, mut places) in seen {
                places.sort_unstable();
                let colour = colours.entry(name).or_default();
                *colour = hash((*colour, places));
            }
        }
        let mut all: Vec<u64> = parts.iter().map(|part| coloured(part, &colours)).collect();
        all.sort_unstable();
        // Unused variables say nothing.
        let mut normal = Normal { whole: hash(all), parts: HashMap::new(), weight: 0 };
        for part in parts {
            *normal.parts.entry(part.alone()).or_default() += part.tokens.len();
            normal.weight += part.tokens.len();
        }
        normal
    }
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = [rest.find("--"), rest.find("/-")].into_iter().flatten().min() {
        out.push_str(&rest[..at]);
        out.push(' ');
        let end = if rest[at..].starts_with("--") { "\n" } else { "-/" };
        rest = rest[at + 2..].split_once(end).map_or("", |(_, tail)| tail);
    }
    out + rest
}

/// Identifiers, numerals and symbols.
fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_name = |c: char| c.is_alphanumeric() && !"ℕℤℚℝℂλ".contains(c) || matches!(c, '_' | '\'' | '!' | '?' | '.');
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let mut end = at + 1;
        if c.is_whitespace() {
            at = end;
            continue;
        }
        if is_name(c) && !matches!(c, '.' | '!' | '?') {
            let digits = c.is_ascii_digit();
            while end < chars.len() && is_name(chars[end]) && (!digits || chars[end].is_ascii_digit()) {
                end += 1;
            }
        } else {
            let two: String = chars[at..chars.len().min(at + 2)].iter().collect();
            if [":=", "∃!", "!=", "<=", ">=", "->", "=>", "ℕ+", "^["].contains(&two.as_str()) {
                end += 1;
            }
        }
        let word: String = chars[at..end].iter().collect();
        out.push(match word.as_str() {
            "<=" => "≤".to_owned(),
            ">=" => "≥".to_owned(),
            "!=" => "≠".to_owned(),
            "->" => "→".to_owned(),
            "=>" => "↦".to_owned(),
            _ => word,
        });
        at = end;
    }
    out
}

fn depth(word: &str) -> i32 {
    match word {
        "(" | "{" | "[" | "⦃" | "⟨" | "^[" => 1,
        ")" | "}" | "]" | "⦄" | "⟩" => -1,
        _ => 0,
    }
}

/// Binder groups without their brackets, and the conclusion.
fn cut(words: &[String]) -> Result<(Vec<&[String]>, &[String]), &'static str> {
    let (mut groups, mut level, mut start) = (Vec::new(), 0, 0);
    for (at, word) in words.iter().enumerate() {
        if level == 0 && word == ":" {
            let rest = &words[at + 1..];
            let mut inner = 0;
            let end = rest.iter().position(|word| {
                inner += depth(word);
                inner == 0 && word == ":="
            });
            return Ok((groups, &rest[..end.unwrap_or(rest.len())]));
        }
        let step = depth(word);
        if step > 0 && level == 0 {
            start = at + 1;
        }
        level += step;
        if step < 0 && level == 0 {
            groups.push(&words[start..at]);
        }
    }
    Err("no `:` before a conclusion")
}

/// A proposition without brackets around it, cut at its outermost `∧`.
fn conjuncts(words: &[String]) -> Vec<&[String]> {
    let mut out = Vec::new();
    let (mut level, mut start) = (0, 0);
    for (at, word) in words.iter().enumerate() {
        level += depth(word);
        // A weaker connective or a binder reaches over what follows.
        if level == 0 && (["∨", "→", "↔"].contains(&word.as_str()) || BINDERS.contains(&word.as_str())) {
            return vec![words];
        }
        if level == 0 && word == "∧" {
            out.push(&words[start..at]);
            start = at + 1;
        }
    }
    out.push(&words[start..]);
    if out.len() > 1 { out.into_iter().flat_map(|part| conjuncts(unwrapped(part))).collect() } else { out }
}

/// Without brackets that are around the whole.
fn unwrapped(words: &[String]) -> &[String] {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return words };
    let mut level = 0;
    let closes = words.iter().position(|word| {
        level += depth(word);
        level == 0
    });
    if first == "(" && last == ")" && closes == Some(words.len() - 1) {
        return unwrapped(&words[1..words.len() - 1]);
    }
    words
}

/// The tokens of a proposition; an outermost relation is turned so that it has one direction.
fn directed(words: &[String], types: &HashMap<String, u64>, sight: Sight) -> Vec<Token> {
    let words = unwrapped(words);
    let mut level = 0;
    let mut relations = words.iter().enumerate().filter(|(_, word)| {
        level += depth(word);
        level == 0 && ["=", "≠", "<", ">", "≤", "≥", "∨", "→", "↔", "∀", "∃", "∃!"].contains(&word.as_str())
    });
    if let (Some((at, relation)), None) = (relations.next(), relations.next()) {
        let (left, right) = (tokens(&words[..at], types, sight), tokens(&words[at + 1..], types, sight));
        let shape = |tokens: &[Token]| {
            hash(tokens.iter().map(|t| (!matches!(t, Token::Variable(_))).then_some(t)).collect::<Vec<_>>())
        };
        let (name, turn) = match relation.as_str() {
            ">" => ("<", true),
            "≥" => ("≤", true),
            directed @ ("<" | "≤") => (directed, false),
            symmetric @ ("=" | "≠" | "↔") => (symmetric, shape(&right) < shape(&left)),
            _ => return tokens(words, types, sight),
        };
        let (left, right) = if turn { (right, left) } else { (left, right) };
        return [left, vec![Token::Other(name.to_owned())], right].concat();
    }
    tokens(words, types, sight)
}

fn tokens(words: &[String], types: &HashMap<String, u64>, sight: Sight) -> Vec<Token> {
    let mut bound: Vec<&str> = Vec::new();
    let mut binding = false;
    // `{x | …}`, `{x : ℝ | …}`, `{x ∈ s | …}`.
    let built = words.windows(3).filter(|three| three[0] == "{" && [":", "|", "∈"].contains(&three[2].as_str()));
    bound.extend(built.map(|three| three[1].as_str()));
    for word in words {
        if BINDERS.contains(&word.as_str()) {
            binding = true;
        } else if binding && word.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_') && word != "in" {
            bound.push(word);
        } else if word != "(" {
            binding = false;
        }
    }
    let mut out: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_str();
        // `(x : ℝ)` says what `x` is taken for, `: ℝ` at a bound name where it comes from.
        if word == ":" {
            at += 1;
            while words.get(at).is_some_and(|w| DOMAINS.contains(&w.as_str()) || w == "→") {
                at += 1;
            }
            continue;
        }
        at += 1;
        let is_variable = types.contains_key(word) || bound.contains(&word);
        let token = match word {
            "(" | ")" | "↑" => continue,
            "in" => Token::Other("∈".to_owned()),
            _ if is_variable => Token::Variable(word.to_owned()),
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => {
                // The sign belongs to a number that stands first.
                let signed = out.last() == Some(&Token::Other("-".to_owned()))
                    && !matches!(out.iter().rev().nth(1), Some(Token::Variable(_) | Token::Number(_)));
                match sight {
                    Sight::Numbers => Token::Number(word.to_owned()),
                    Sight::Shape => {
                        if signed {
                            out.pop();
                        }
                        Token::Number(String::new())
                    }
                }
            }
            other => Token::Other(domain(other, sight).to_owned()),
        };
        out.push(token);
    }
    out
}

/// All number domains as one, unless they are looked at.
fn domain(word: &str, sight: Sight) -> &str {
    if sight == Sight::Shape && DOMAINS.contains(&word) { "ℕ" } else { word }
}
