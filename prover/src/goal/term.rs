//! A light syntax tree of Lean's pretty-printed terms.
//!
//! The portfolio draws its arguments from goals as they are printed, so it works the same for
//! every Lean back end. The parser knows the precedences of what olympiad statements use; where
//! it meets anything else it keeps the text as an opaque [`Kind::Raw`] leaf, never an error.

use super::token::{Token, TokenKind, tokens};

/// A term: its shape and its exact text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it is made of.
    pub kind: Kind,
    /// The text it was parsed from, outer parentheses removed.
    pub text: String,
}

/// The shape of a [`Term`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A name.
    Name,
    /// A numeral.
    Number,
    /// Head applied to arguments.
    App(Box<Term>, Vec<Term>),
    /// An infix operator.
    Infix(String, Box<Term>, Box<Term>),
    /// A prefix (`-`, `¬`, `↑`, `√`) or postfix (`⁻¹`, `!`) operator, or a bracket (`|`, `⌊`, `⌈`).
    Unary(String, Box<Term>),
    /// `∀`, `∃`, `∃!`, `fun`, `∑`, `∏`.
    Binder(Binder),
    /// Anything else, kept as text.
    Raw,
}

/// A binding construct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binder {
    /// `∀`, `∃`, `∃!`, `fun`, `∑`, `∏`.
    pub symbol: String,
    /// The names bound.
    pub names: Vec<String>,
    /// The text after `:` in the binder, if it was printed.
    pub ty: Option<String>,
    /// A bounded binder's relation and bound: `("∈", "Finset.range n")`, `(">", "0")`.
    pub bound: Option<(String, Box<Term>)>,
    /// What it ranges over.
    pub body: Box<Term>,
}

impl Term {
    /// Parses a printed term. What cannot be parsed becomes [`Kind::Raw`].
    pub fn parse(source: &str) -> Term {
        let mut parser = Parser { source, tokens: tokens(source), next: 0, in_bars: 0, depth: 0 };
        match parser.expression(0) {
            Some(term) if parser.next == parser.tokens.len() => term,
            _ => Term::raw(source),
        }
    }

    fn raw(text: &str) -> Term {
        Term { kind: Kind::Raw, text: text.trim().to_owned() }
    }

    /// The text in a form that can stand as an argument of an application.
    pub fn argument(&self) -> String {
        match &self.kind {
            Kind::Name | Kind::Number => self.text.clone(),
            Kind::Unary(op, _) if matches!(op.as_str(), "|" | "⌊" | "⌈") => self.text.clone(),
            _ if is_bracketed(&self.text) => self.text.clone(),
            _ => format!("({})", self.text),
        }
    }

    /// The operator and its sides if this is infix.
    pub fn infix(&self) -> Option<(&str, &Term, &Term)> {
        match &self.kind {
            Kind::Infix(op, left, right) => Some((op, left, right)),
            _ => None,
        }
    }

    /// The sides if this is `left op right`.
    pub fn sides(&self, wanted: &str) -> Option<(&Term, &Term)> {
        self.infix().filter(|(op, ..)| *op == wanted).map(|(_, left, right)| (left, right))
    }

    /// The binder if this is one.
    pub fn binder(&self) -> Option<&Binder> {
        match &self.kind {
            Kind::Binder(binder) => Some(binder),
            _ => None,
        }
    }

    /// Head and arguments if this is an application (a bare name has no arguments).
    pub fn application(&self) -> Option<(&Term, &[Term])> {
        match &self.kind {
            Kind::App(head, arguments) => Some((head, arguments)),
            _ => None,
        }
    }

    /// Whether this is the application of a constant of that name.
    pub fn applies(&self, name: &str) -> bool {
        self.application().is_some_and(|(head, _)| head.text == name)
    }

    /// The integer a numeral (or negated numeral) stands for.
    pub fn integer(&self) -> Option<i64> {
        match &self.kind {
            Kind::Number => self.text.parse().ok(),
            Kind::Unary(op, inner) if op == "-" => inner.integer().map(|n| -n),
            _ => None,
        }
    }

    /// The conjuncts of nested `∧`.
    pub fn conjuncts(&self) -> Vec<&Term> {
        self.flatten("∧")
    }

    /// The disjuncts of nested `∨`.
    pub fn disjuncts(&self) -> Vec<&Term> {
        self.flatten("∨")
    }

    fn flatten(&self, op: &str) -> Vec<&Term> {
        let mut out = Vec::new();
        let mut rest = self;
        while let Some((left, right)) = rest.sides(op) {
            out.push(left);
            rest = right;
        }
        out.push(rest);
        out
    }

    /// Direct parts.
    pub fn children(&self) -> Vec<&Term> {
        match &self.kind {
            Kind::Name | Kind::Number | Kind::Raw => Vec::new(),
            Kind::App(head, arguments) => std::iter::once(&**head).chain(arguments).collect(),
            Kind::Infix(_, left, right) => vec![left, right],
            Kind::Unary(_, inner) => vec![inner],
            Kind::Binder(binder) => {
                binder.bound.iter().map(|(_, bound)| &**bound).chain(std::iter::once(&*binder.body)).collect()
            }
        }
    }

    /// Calls `visit` on this term and everything below it, outermost first.
    pub fn walk<'t>(&'t self, visit: &mut impl FnMut(&'t Term)) {
        visit(self);
        for child in self.children() {
            child.walk(visit);
        }
    }

    /// Whether `found` holds anywhere in the term.
    pub fn any(&self, found: &mut impl FnMut(&Term) -> bool) -> bool {
        found(self) || self.children().into_iter().any(|child| child.any(found))
    }

    /// Whether the name occurs (bound occurrences count too).
    pub fn mentions(&self, name: &str) -> bool {
        tokens(&self.text).iter().any(|t| t.kind == TokenKind::Identifier && t.text == name)
    }
}

/// Whether one pair of brackets spans the whole text.
fn is_bracketed(text: &str) -> bool {
    let mut depth = 0_i32;
    let mut chars = text.chars().peekable();
    if !matches!(chars.peek(), Some('(' | '⟨' | '{' | '[')) {
        return false;
    }
    while let Some(c) = chars.next() {
        match c {
            '(' | '⟨' | '{' | '[' => depth += 1,
            ')' | '⟩' | '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return chars.peek().is_none();
        }
    }
    false
}

/// Nesting bound of the parser: printed goals are shallow, hostile ones must not overflow the stack.
const MAX_DEPTH: usize = 80;

struct Parser<'a> {
    source: &'a str,
    tokens: Vec<Token<'a>>,
    next: usize,
    /// How many `|…|` are open: inside one, `|` closes it.
    in_bars: usize,
    depth: usize,
}

/// Binding strength of an infix operator and that of its right side.
fn infix_strength(op: &str) -> Option<(u32, u32)> {
    Some(match op {
        "→" | "->" => (25, 25),
        "↔" => (20, 21),
        "∨" | "||" => (30, 30),
        "∧" | "&&" | "×" => (35, 35),
        "=" | "≠" | "<" | "≤" | ">" | "≥" | "∣" | "∤" | "∈" | "∉" | "⊆" | "⊂" | "≡" | "≃" | "==" | "!=" => {
            (50, 51)
        }
        "+" | "-" | "∪" => (65, 66),
        "*" | "/" | "%" | "∩" | "\\" => (70, 71),
        "•" => (73, 73),
        "^" => (75, 75),
        "∘" => (90, 90),
        "''" | "⁻¹'" | "×ˢ" => (80, 81),
        _ => return None,
    })
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.next).copied()
    }

    fn peek_is(&self, text: &str) -> bool {
        self.peek().is_some_and(|t| t.text == text)
    }

    fn advance(&mut self) -> Option<Token<'a>> {
        let token = self.peek()?;
        self.next += 1;
        Some(token)
    }

    fn expect(&mut self, text: &str) -> Option<()> {
        self.peek_is(text).then(|| self.next += 1)
    }

    fn span(&self, from: usize) -> String {
        let start = self.tokens[from].start;
        let end = self.tokens[self.next - 1].end;
        self.source[start..end].to_owned()
    }

    fn build(&self, kind: Kind, from: usize) -> Term {
        Term { kind, text: self.span(from) }
    }

    fn expression(&mut self, minimum: u32) -> Option<Term> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let from = self.next;
        let mut left = self.prefix()?;
        while let Some(token) = self.peek() {
            if token.text == "|" && self.in_bars > 0 {
                break;
            }
            let Some((strength, right_strength)) = infix_strength(token.text) else {
                break;
            };
            if strength < minimum {
                break;
            }
            self.next += 1;
            let right = self.expression(right_strength)?;
            let op = if token.text == "->" { "→" } else { token.text };
            self.modulus();
            left = self.build(Kind::Infix(op.to_owned(), Box::new(left), Box::new(right)), from);
        }
        self.depth -= 1;
        Some(left)
    }

    /// Skips the `[MOD n]` after a congruence; it stays part of the text.
    fn modulus(&mut self) {
        if self.at_modulus() {
            while self.advance().is_some_and(|t| t.text != "]") {}
        }
    }

    fn at_modulus(&self) -> bool {
        self.peek_is("[") && self.tokens.get(self.next + 1).is_some_and(|t| matches!(t.text, "MOD" | "ZMOD" | "PMOD"))
    }

    fn prefix(&mut self) -> Option<Term> {
        let from = self.next;
        let token = self.peek()?;
        let strength = match token.text {
            "¬" => 40,
            "-" => 75,
            "↑" | "⇑" | "↥" => 1024,
            "√" => 100,
            "∀" | "∃" | "∃!" | "λ" | "fun" | "∑" | "∏" => return self.binder(),
            _ => return self.application_term(),
        };
        self.next += 1;
        let inner = if strength == 1024 {
            let atom = self.atom()?;
            let coerced = self.build(Kind::Unary(token.text.to_owned(), Box::new(atom)), from);
            return self.applied(coerced, from);
        } else {
            self.expression(strength)?
        };
        Some(self.build(Kind::Unary(token.text.to_owned(), Box::new(inner)), from))
    }

    fn application_term(&mut self) -> Option<Term> {
        let from = self.next;
        let head = self.atom()?;
        self.applied(head, from)
    }

    /// Reads the arguments that follow a head, then a spaced `!` (factorial).
    fn applied(&mut self, head: Term, from: usize) -> Option<Term> {
        let mut arguments = Vec::new();
        while let Some(token) = self.peek() {
            if !token.spaced || !self.starts_atom(token) {
                break;
            }
            let argument_from = self.next;
            if token.text == "↑" || token.text == "⇑" {
                self.next += 1;
                let inner = self.atom()?;
                arguments.push(self.build(Kind::Unary(token.text.to_owned(), Box::new(inner)), argument_from));
            } else {
                arguments.push(self.atom()?);
            }
        }
        let mut term = if arguments.is_empty() { head } else { self.build(Kind::App(Box::new(head), arguments), from) };
        if self.peek().is_some_and(|t| t.text == "!") {
            self.next += 1;
            term = self.build(Kind::Unary("!".to_owned(), Box::new(term)), from);
        }
        Some(term)
    }

    fn starts_atom(&self, token: Token<'_>) -> bool {
        match token.kind {
            TokenKind::Number | TokenKind::Text => true,
            TokenKind::Identifier => !matches!(token.text, "then" | "else" | "in" | "with" | "at" | "from" | "do"),
            TokenKind::Symbol => {
                matches!(token.text, "(" | "⟨" | "{" | "↑" | "⇑" | "⌊" | "⌈")
                    || (token.text == "[" && !self.at_modulus())
                    || (token.text == "|" && self.in_bars == 0)
            }
        }
    }

    fn atom(&mut self) -> Option<Term> {
        let from = self.next;
        let token = self.advance()?;
        let mut term = match token.text {
            "(" => self.parenthesised(from)?,
            "⌊" | "⌈" => {
                let inner = self.expression(0)?;
                self.next += 1;
                self.peek_is("₊").then(|| self.next += 1);
                self.build(Kind::Unary(token.text.to_owned(), Box::new(inner)), from)
            }
            "|" => {
                self.in_bars += 1;
                let inner = self.expression(0)?;
                self.in_bars -= 1;
                self.expect("|")?;
                self.build(Kind::Unary("|".to_owned(), Box::new(inner)), from)
            }
            "⟨" | "{" | "[" => self.group(from)?,
            "if" => return self.conditional(from),
            _ => match token.kind {
                TokenKind::Identifier => self.build(Kind::Name, from),
                TokenKind::Number => self.build(Kind::Number, from),
                TokenKind::Text => self.build(Kind::Raw, from),
                TokenKind::Symbol => return None,
            },
        };
        while let Some(next) = self.peek() {
            match next.text {
                "⁻¹" => {
                    self.next += 1;
                    term = self.build(Kind::Unary("⁻¹".to_owned(), Box::new(term)), from);
                }
                // A projection of a bracketed term: `(x + y).den`.
                "." if !next.spaced => {
                    self.next += 2;
                    if self.next > self.tokens.len() {
                        return None;
                    }
                    term = self.build(Kind::Raw, from);
                }
                _ => break,
            }
        }
        Some(term)
    }

    fn parenthesised(&mut self, from: usize) -> Option<Term> {
        let bars = std::mem::take(&mut self.in_bars);
        let inner = self.expression(0);
        self.in_bars = bars;
        let inner = inner?;
        match self.peek()?.text {
            ")" => {
                self.next += 1;
                Some(inner)
            }
            // `(x : ℝ)` and tuples keep their brackets.
            ":" | "," => self.group(from),
            _ => None,
        }
    }

    /// Skips to the bracket that closes the one at `from` and keeps the text.
    fn group(&mut self, from: usize) -> Option<Term> {
        self.next = from + 1;
        let mut open = 1;
        while open > 0 {
            match self.advance()?.text {
                "(" | "⟨" | "{" | "[" => open += 1,
                ")" | "⟩" | "}" | "]" => open -= 1,
                _ => {}
            }
        }
        Some(self.build(Kind::Raw, from))
    }

    fn conditional(&mut self, from: usize) -> Option<Term> {
        self.expression(0)?;
        self.expect("then")?;
        self.expression(0)?;
        self.expect("else")?;
        self.expression(0)?;
        Some(self.build(Kind::Raw, from))
    }

    fn binder(&mut self) -> Option<Term> {
        let from = self.next;
        let symbol = self.advance()?.text;
        let mut names = Vec::new();
        let mut ty = None;
        let mut bound = None;
        loop {
            let token = self.peek()?;
            match token.text {
                "(" | "{" => {
                    self.next += 1;
                    self.bracketed_names(&mut names, &mut ty)?;
                }
                "[" => {
                    let at = self.next;
                    self.next += 1;
                    self.group(at)?;
                }
                "," | "=>" | "↦" => {
                    self.next += 1;
                    break;
                }
                ":" => {
                    self.next += 1;
                    ty = Some(self.expression(0)?.text);
                }
                _ if token.kind == TokenKind::Identifier => {
                    self.next += 1;
                    names.push(token.text.to_owned());
                }
                _ if infix_strength(token.text).is_some() && !names.is_empty() => {
                    self.next += 1;
                    let limit = self.expression(51)?;
                    bound = Some((token.text.to_owned(), Box::new(limit)));
                }
                _ => return None,
            }
        }
        let body = self.expression(if matches!(symbol, "∑" | "∏") { 67 } else { 0 })?;
        let symbol = if symbol == "λ" { "fun" } else { symbol };
        let binder = Binder { symbol: symbol.to_owned(), names, ty, bound, body: Box::new(body) };
        Some(self.build(Kind::Binder(binder), from))
    }

    fn bracketed_names(&mut self, names: &mut Vec<String>, ty: &mut Option<String>) -> Option<()> {
        while let Some(token) = self.advance() {
            match token.text {
                ":" => {
                    *ty = Some(self.expression(0)?.text);
                }
                ")" | "}" => return Some(()),
                _ if token.kind == TokenKind::Identifier => names.push(token.text.to_owned()),
                _ => return None,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A compact rendering of the tree: what the parser understood.
    fn shape(term: &Term) -> String {
        match &term.kind {
            Kind::Name | Kind::Number => term.text.clone(),
            Kind::Raw => format!("⟦{}⟧", term.text),
            Kind::App(head, arguments) => {
                let parts: Vec<String> = arguments.iter().map(shape).collect();
                format!("{}({})", shape(head), parts.join(", "))
            }
            Kind::Infix(op, left, right) => format!("[{} {op} {}]", shape(left), shape(right)),
            Kind::Unary(op, inner) => format!("{op}<{}>", shape(inner)),
            Kind::Binder(b) => format!("{} {}. {}", b.symbol, b.names.join(" "), shape(&b.body)),
        }
    }

    fn check(source: &str, expected: &str) {
        assert_eq!(shape(&Term::parse(source)), expected, "{source}");
    }

    #[test]
    fn arithmetic_and_relations() {
        check("a + b * c ^ 2 = 7", "[[a + [b * [c ^ 2]]] = 7]");
        check("0 < x ∧ 0 < y ∧ x ≠ y", "[[0 < x] ∧ [[0 < y] ∧ [x ≠ y]]]");
        check("-x ^ 2 - 1 ≤ (x + 1)⁻¹", "[[-<[x ^ 2]> - 1] ≤ ⁻¹<[x + 1]>]");
        check("¬7 ∣ 2 ^ n + 1", "¬<[7 ∣ [[2 ^ n] + 1]]>");
        check("a ≡ 5 [MOD 16]", "[a ≡ 5]");
    }

    #[test]
    fn application_and_brackets() {
        check("f (x + 1) y = ↑n !", "[f([x + 1], y) = !<↑<n>>]");
        check("|x + y| + |x - y| = 2", "[[|<[x + y]> + |<[x - y]>] = 2]");
        check("⌊x⌋ = √(x * y)", "[⌊<x> = √<[x * y]>]");
        check("5 ! * 3 = Nat.gcd a 40", "[[!<5> * 3] = Nat.gcd(a, 40)]");
        check("x ∈ {n | n < 3}", "[x ∈ ⟦{n | n < 3}⟧]");
        check("(8:ℝ) / 15 < 1", "[[⟦(8:ℝ)⟧ / 15] < 1]");
    }

    #[test]
    fn binders() {
        check("∀ (x : ℝ), f x = x ^ 2 + a", "∀ x. [f(x) = [[x ^ 2] + a]]");
        check("∑ k ∈ Finset.range n, k ^ 2 = 7", "[∑ k. [k ^ 2] = 7]");
        check("∃ x, 0 < x ∧ x < 1", "∃ x. [[0 < x] ∧ [x < 1]]");
        check("∀ n ≥ 3, t n = 5", "∀ n. [t(n) = 5]");
        check("∀ x > 0, ∀ y > 0, g (x + y) = g x / y", "∀ x. ∀ y. [g([x + y]) = [g(x) / y]]");
    }

    #[test]
    fn the_unknown_is_kept_as_text() {
        check("let y := 3; y < 4", "⟦let y := 3; y < 4⟧");
        let deep = "(".repeat(5000);
        assert_eq!(Term::parse(&deep).kind, Kind::Raw);
    }

    #[test]
    fn arguments_are_bracketed_when_needed() {
        assert_eq!(Term::parse("x + 1").argument(), "(x + 1)");
        assert_eq!(Term::parse("|x|").argument(), "|x|");
        assert_eq!(Term::parse("(a + b) * (c + d)").argument(), "((a + b) * (c + d))");
    }
}
