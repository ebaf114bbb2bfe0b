//! The gate's cases: what must pass and what must not, and why.
#![allow(unreachable_pub, missing_docs)]

mod attacks;

pub use attacks::ATTACKS;

/// A proof that must be refused.
pub struct Cheat {
    pub what: &'static str,
    /// The file before the statement, imports included.
    pub before: &'static str,
    /// With its `sorry`.
    pub statement: &'static str,
    pub proof: &'static str,
    /// Codes, any of which is right.
    pub reasons: &'static [&'static str],
}

/// A proof that must pass.
pub struct Honest {
    pub before: &'static str,
    pub statement: &'static str,
    pub proof: &'static str,
}

const FALSE: &str = "theorem goal : (1 : Nat) = 2 := by sorry";
const TRUE: &str = "theorem goal (n : Nat) : n + 0 = n := by sorry";

const SORRY: &[&str] = &["sorry", "forbidden-syntax"];
const SYNTAX: &[&str] = &["forbidden-syntax"];
const ELABORATION: &[&str] = &["elaboration-error"];
const COMMANDS: &[&str] = &["not-one-command", "parse-error"];
const NOT_THEOREM: &[&str] = &["not-a-theorem", "forbidden-syntax", "not-one-command", "parse-error"];
const MISMATCH: &[&str] = &["statement-mismatch"];
const DECLARATION: &[&str] = &["forbidden-declaration", "forbidden-syntax"];

macro_rules! cheats {
    ($($what:literal, $before:expr, $statement:expr, $proof:expr, $reasons:expr;)*) => {
        &[$(Cheat { what: $what, before: $before, statement: $statement, proof: $proof, reasons: $reasons }),*]
    };
}

pub(crate) use cheats;

/// The usual tricks.
pub const CHEATS: &[Cheat] = cheats![
    // Saying that it is proved.
    "sorry", "", FALSE, "theorem goal : (1 : Nat) = 2 := by sorry", SORRY;
    "sorry as a term", "", FALSE, "theorem goal : (1 : Nat) = 2 := sorry", SORRY;
    "sorry in parentheses", "", FALSE, "theorem goal : (1 : Nat) = 2 := by (sorry)", SORRY;
    "admit", "", FALSE, "theorem goal : (1 : Nat) = 2 := by admit", SORRY;
    "exact sorry", "", FALSE, "theorem goal : (1 : Nat) = 2 := by exact sorry", SORRY;
    "sorry within have", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := by\n  have h : (1 : Nat) = 2 := by sorry\n  exact h", SORRY;
    "sorry within first", "", FALSE, "theorem goal : (1 : Nat) = 2 := by first | sorry", SORRY;
    "sorry within try", "", FALSE, "theorem goal : (1 : Nat) = 2 := by try sorry", SORRY;
    "sorry in an unused alternative", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by first | rfl | sorry", SORRY;
    "sorryAx", "", FALSE, "theorem goal : (1 : Nat) = 2 := sorryAx _ false", &["sorry", "forbidden-syntax", "axiom"];
    "sorryAx by tactics", "", FALSE, "theorem goal : (1 : Nat) = 2 := by exact sorryAx _ false", &["sorry", "forbidden-syntax", "axiom"];
    "sorryAx under another name", "open Lean in\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by apply @«sorryAx»", &["sorry", "forbidden-syntax", "axiom", "elaboration-error"];
    "a quoted name", "", FALSE, "theorem goal : (1 : Nat) = 2 := by exact «sorry»",
        &["elaboration-error", "sorry", "forbidden-syntax"];
    "stop", "", FALSE, "theorem goal : (1 : Nat) = 2 := by\n  stop\n  rfl", &["sorry", "forbidden-syntax", "elaboration-error"];
    "a lemma that was never proved", "theorem lie : (1 : Nat) = 2 := sorry\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := lie", &["sorry", "axiom"];
    "decreasing_by sorry", "", "theorem goal (n : Nat) : n < 0 := by sorry",
        "theorem goal (n : Nat) : n < 0 := goal n\ndecreasing_by sorry", SORRY;
    "sorry in a where helper", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := helper\nwhere helper : (1 : Nat) = 2 := by sorry", SORRY;

    // Suggestions instead of proofs.
    "exact?", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by exact?", SYNTAX;
    "apply?", "", FALSE, "theorem goal : (1 : Nat) = 2 := by apply?", &["forbidden-syntax", "elaboration-error"];
    "rw?", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by rw?", &["forbidden-syntax", "elaboration-error"];
    "simp?", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by simp?", SYNTAX;

    // Trusting more than the kernel.
    "native_decide", "", "theorem goal : 10 < 20 := by sorry", "theorem goal : 10 < 20 := by native_decide",
        &["forbidden-syntax", "axiom", "elaboration-error"];
    "decide +native", "", "theorem goal : 10 < 20 := by sorry", "theorem goal : 10 < 20 := by decide +native",
        &["forbidden-syntax", "axiom", "elaboration-error"];
    "ofReduceBool", "", "theorem goal : (decide (10 < 20)) = true := by sorry",
        "theorem goal : (decide (10 < 20)) = true := Lean.ofReduceBool _ _ rfl",
        &["forbidden-syntax", "axiom", "elaboration-error"];
    "trustCompiler", "", "theorem goal : True := by sorry",
        "theorem goal : True := by have h := Lean.trustCompiler; trivial", &["forbidden-syntax", "axiom"];
    "skipKernelTC in front", "", FALSE,
        "set_option debug.skipKernelTC true in\ntheorem goal : (1 : Nat) = 2 := by rfl",
        &["forbidden-syntax", "not-a-theorem", "elaboration-error"];
    "skipKernelTC as a tactic", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := by\n  set_option debug.skipKernelTC true in\n  exact (Eq.refl 1 : _)",
        &["forbidden-syntax", "elaboration-error"];
    "byAsSorry", "", FALSE, "set_option debug.byAsSorry true in\ntheorem goal : (1 : Nat) = 2 := by rfl",
        &["forbidden-syntax", "sorry", "not-a-theorem"];

    // Programs in proofs.
    "run_tac", "import Lean\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by\n  run_tac do\n    Lean.addDecl (.axiomDecl { name := `lie, levelParams := [], type := .const ``False [], isUnsafe := false })\n  exact lie.elim",
        &["forbidden-syntax", "elaboration-error", "axiom"];
    "by_elab", "import Lean\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by_elab do\n  Lean.Meta.mkSorry (← Lean.Elab.Term.elabTerm (← `((1 : Nat) = 2)) none) false",
        &["forbidden-syntax", "elaboration-error", "sorry"];
    "#eval with IO before", "", FALSE,
        "#eval IO.println \"proved\"\ntheorem goal : (1 : Nat) = 2 := by rfl", COMMANDS;

    // More than one declaration.
    "an axiom in front", "", FALSE, "axiom lie : (1 : Nat) = 2\ntheorem goal : (1 : Nat) = 2 := lie", COMMANDS;
    "an axiom of the name", "", FALSE, "axiom goal : (1 : Nat) = 2", NOT_THEOREM;
    "closing the theorem and opening another", "", FALSE,
        "theorem goal : (1 : Nat) = 1 := by rfl\ntheorem other : True := trivial", COMMANDS;
    "the theorem in a namespace", "", FALSE,
        "namespace Trick\ntheorem goal : (1 : Nat) = 1 := by rfl\nend Trick", COMMANDS;
    "ending the section", "section\n", FALSE, "theorem goal : (1 : Nat) = 1 := by rfl\nend", COMMANDS;
    "redefining what it mentions", "", TRUE,
        "def Nat.add (a b : Nat) : Nat := a\ntheorem goal (n : Nat) : n + 0 = n := by rfl", COMMANDS;
    "a local notation", "", FALSE,
        "local notation \"2\" => 1\ntheorem goal : (1 : Nat) = 2 := by rfl", COMMANDS;
    "a macro", "", FALSE, "macro \"win\" : tactic => `(tactic| skip)\ntheorem goal : (1 : Nat) = 2 := by win", COMMANDS;
    "an instance that shadows", "", TRUE,
        "instance : OfNat Nat 0 := ⟨1⟩\ntheorem goal (n : Nat) : n + 0 = n := by rfl", COMMANDS;
    "a mutual block", "", FALSE,
        "mutual\ntheorem goal : (1 : Nat) = 2 := other\ntheorem other : (1 : Nat) = 2 := goal\nend",
        &["not-one-command", "not-a-theorem", "elaboration-error", "forbidden-syntax"];

    // Something else than the statement.
    "a weaker statement", "", FALSE, "theorem goal : (1 : Nat) = 1 := by rfl", MISMATCH;
    "a stronger statement", "", "theorem goal (n : Nat) (h : 0 < n) : 0 < n + 1 := by sorry",
        "theorem goal (n : Nat) : 0 < n + 1 := by omega", MISMATCH;
    "one more hypothesis", "", FALSE, "theorem goal (h : (1 : Nat) = 2) : (1 : Nat) = 2 := h", MISMATCH;
    "another binder type", "", "theorem goal (n : Int) : n + 0 = n := by sorry",
        "theorem goal (n : Nat) : n + 0 = n := by rfl", MISMATCH;
    "another universe", "", "theorem goal (α : Type) (a : α) : a = a := by sorry",
        "theorem goal.{u} (α : Type u) (a : α) : a = a := by rfl", MISMATCH;
    "a universe fixed", "", "theorem goal.{u} (α : Type u) (a : α) : a = a := by sorry",
        "theorem goal (α : Type) (a : α) : a = a := by rfl", MISMATCH;
    "an equal type by computation only", "", "theorem goal : 2 + 2 = 4 := by sorry", "theorem goal : 4 = 4 := by rfl", MISMATCH;
    "another name", "", TRUE, "theorem gaol (n : Nat) : n + 0 = n := by rfl", &["name-mismatch"];
    "the name in another namespace", "", TRUE, "theorem Trick.goal (n : Nat) : n + 0 = n := by rfl", &["name-mismatch"];
    "the name at the root", "namespace A\n\n", TRUE, "theorem _root_.goal (n : Nat) : n + 0 = n := by rfl", &["name-mismatch"];
    "an example", "", TRUE, "example (n : Nat) : n + 0 = n := by rfl", &["not-a-theorem", "name-mismatch"];
    "a definition", "", TRUE, "def goal (n : Nat) : n + 0 = n := by rfl", &["not-a-theorem"];
    "an opaque constant", "", TRUE, "opaque goal (n : Nat) : n + 0 = n", NOT_THEOREM;
    "an unsafe theorem", "", FALSE, "unsafe theorem goal : (1 : Nat) = 2 := goal", &["not-a-theorem", "forbidden-syntax", "elaboration-error", "forbidden-declaration"];
    "a partial theorem", "", FALSE, "partial theorem goal : (1 : Nat) = 2 := goal", &["not-a-theorem", "forbidden-syntax", "elaboration-error", "forbidden-declaration"];
    "the goal changed by an option", "set_option autoImplicit false\n", TRUE,
        "set_option autoImplicit true in\ntheorem goal (n : β) : n = n := by rfl",
        &["statement-mismatch", "forbidden-syntax", "not-a-theorem", "elaboration-error", "parse-error"];

    // Attributes.
    "implemented_by", "", TRUE,
        "@[implemented_by Nat.rec] theorem goal (n : Nat) : n + 0 = n := by rfl", &["forbidden-syntax", "elaboration-error", "forbidden-declaration"];
    "an attribute", "", TRUE, "@[simp] theorem goal (n : Nat) : n + 0 = n := by rfl", SYNTAX;
    "an attribute as a tactic", "", TRUE,
        "theorem goal (n : Nat) : n + 0 = n := by\n  let rec @[extern \"free\"] f (k : Nat) : Nat := k\n  rfl", DECLARATION;
    "a partial helper", "", TRUE,
        "theorem goal (n : Nat) : n + 0 = n := rfl\nwhere partial helper (k : Nat) : Nat := helper (k + 1)",
        &["forbidden-syntax", "forbidden-declaration", "parse-error"];

    // Errors that somebody swallows.
    "an error and nothing more", "", FALSE, "theorem goal : (1 : Nat) = 2 := by rfl", ELABORATION;
    "an error within try", "", FALSE, "theorem goal : (1 : Nat) = 2 := by try rfl", ELABORATION;
    "an unknown name", "", FALSE, "theorem goal : (1 : Nat) = 2 := by exact no_such_lemma", ELABORATION;
    "using itself", "", FALSE, "theorem goal : (1 : Nat) = 2 := goal", ELABORATION;
    "termination by nothing", "", "theorem goal (n : Nat) : n < 0 := by sorry",
        "theorem goal (n : Nat) : n < 0 := goal n\ntermination_by n", ELABORATION;
    "goals left", "", "theorem goal : True ∧ (1 : Nat) = 2 := by sorry",
        "theorem goal : True ∧ (1 : Nat) = 2 := by\n  constructor\n  trivial", ELABORATION;
    "all_goals and try", "", "theorem goal : True ∧ (1 : Nat) = 2 := by sorry",
        "theorem goal : True ∧ (1 : Nat) = 2 := by\n  constructor <;> try trivial", ELABORATION;

    // What comes before the statement, and instances and terms that pretend.
    "a macro of the context that hides a sorry", "macro \"win\" : tactic => `(tactic| sorry)\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by win", SORRY;
    "an axiom of the context", "axiom lie : (1 : Nat) = 2\n\n", FALSE, "theorem goal : (1 : Nat) = 2 := lie", &["axiom"];
    "skipKernelTC in the context", "set_option debug.skipKernelTC true\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by rfl", &["elaboration-error", "kernel-rejected", "context-error"];
    "a local instance", "", FALSE, "theorem goal : (1 : Nat) = 2 := by\n  letI : OfNat Nat 2 := ⟨1⟩\n  rfl", ELABORATION;
    "an unsafe term", "", FALSE, "theorem goal : (1 : Nat) = 2 := unsafe (unsafeCast ())", SYNTAX;
    "a proof of the compiler", "", FALSE, "theorem goal : (1 : Nat) = 2 := lcProof", &["elaboration-error", "axiom", "forbidden-syntax"];
    "a quotation", "", FALSE, "theorem goal : (1 : Nat) = 2 := by\n  have := `(tactic| sorry)\n  rfl", SORRY;
    "skipKernelTC as a term", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := set_option debug.skipKernelTC true in (by rfl)", SYNTAX;
    "a default value", "", TRUE, "theorem goal (n : Nat := 3) : n + 0 = n := by rfl", MISMATCH;
    "one more hypothesis, found by itself", "", TRUE, "theorem goal (n : Nat) (h : True := by trivial) : n + 0 = n := by rfl", MISMATCH;
    "an attribute in front", "", TRUE,
        "attribute [local simp] Nat.add_comm in theorem goal (n : Nat) : n + 0 = n := by rfl", &["not-a-theorem", "forbidden-syntax"];

    // Text that is not what it looks like.
    "nothing", "", FALSE, "", &["parse-error", "not-one-command"];
    "only a comment", "", FALSE, "-- theorem goal : (1 : Nat) = 2 := by rfl", &["parse-error", "not-one-command"];
    "a comment that never ends", "", FALSE, "theorem goal : (1 : Nat) = 1 := by rfl /- : (1 : Nat) = 2", &["parse-error", "statement-mismatch", "not-one-command"];
    "a comment's end", "", FALSE, "theorem goal : (1 : Nat) = 1 := by rfl -/ ", COMMANDS;
    "a parenthesis too many", "", FALSE, "theorem goal : (1 : Nat) = 1 := (rfl)) ", COMMANDS;
    "garbage after the proof", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by rfl\n§§", COMMANDS;
    "half a proof", "", TRUE, "theorem goal (n : Nat) : n + 0 = n :=", &["parse-error"];
    "a new header", "", TRUE, "import Lean\ntheorem goal (n : Nat) : n + 0 = n := by rfl", COMMANDS;
    "#exit", "", TRUE, "#exit\ntheorem goal (n : Nat) : n + 0 = n := by rfl", COMMANDS;
    "#exit after", "", FALSE, "theorem goal : (1 : Nat) = 1 := by rfl\n#exit", COMMANDS;
    "a search that never ends", "", FALSE, "theorem goal : (1 : Nat) = 2 := by repeat (first | rfl | skip)",
        &["timeout", "elaboration-error"];
];

macro_rules! honest {
    ($($before:expr, $statement:expr, $proof:expr;)*) => {
        &[$(Honest { before: $before, statement: $statement, proof: $proof }),*]
    };
}

pub const HONEST: &[Honest] = honest![
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by rfl";
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := rfl";
    "", TRUE, "/-- A sorry in a comment. -/\ntheorem goal (n : Nat) : n + 0 = n := by\n  -- no sorry here\n  simp";
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := helper n\nwhere helper (k : Nat) : k + 0 = k := by simp";
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by\n  have h : n = n := rfl\n  calc n + 0 = n := by simp\n    _ = n := h";
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by first | omega | rfl";
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by open Classical in simp";
    "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by\n  set_option maxRecDepth 1000 in\n  rfl";
    "", TRUE, "set_option maxHeartbeats 400000 in\ntheorem goal (n : Nat) : n + 0 = n := by rfl";
    "", TRUE, "theorem goal (n : Nat) :\r\n    n + 0 = n := by\r\n  rfl\r\n";
    "", "private theorem goal (n : Nat) : n + 0 = n := by sorry", "private theorem goal (n : Nat) : n + 0 = n := by rfl";
    "namespace A\n\n", "protected theorem goal (n : Nat) : n + 0 = n := by sorry",
        "protected theorem goal (n : Nat) : n + 0 = n := by rfl";
    "", "@[simp] theorem goal (n : Nat) : n + 0 = n := by sorry", "@[simp] theorem goal (n : Nat) : n + 0 = n := by rfl";
    "", "theorem goal : 10 < 20 := by sorry", "theorem goal : 10 < 20 := by decide";
    "", "theorem goal (a b : Nat) (h : a < b) : a + 1 ≤ b := by sorry",
        "theorem goal (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega";
    "", "theorem goal (a b c : Nat) (h : a = b) (g : b = c) : a = c := by sorry",
        "theorem goal (a b c : Nat) (h : a = b) (g : b = c) : a = c := by grind";
    "", "theorem goal (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry",
        "theorem goal (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  · exact hp\n  · exact hq";
    "", "theorem goal (p : Prop) : p ∨ ¬p := by sorry", "theorem goal (p : Prop) : p ∨ ¬p := Classical.em p";
    "", "theorem goal (n : Nat) : 0 ≤ n := by sorry",
        "theorem goal (n : Nat) : 0 ≤ n := by\n  induction n with\n  | zero => exact Nat.le_refl 0\n  | succ k ih => exact Nat.le_succ_of_le ih";
    "", "theorem goal : ∀ n : Nat, n < 3 → n * n < 9 := by sorry",
        "theorem goal : ∀ n : Nat, n < 3 → n * n < 9 := by\n  intro n hn\n  match n, hn with\n  | 0, _ => decide\n  | 1, _ => decide\n  | 2, _ => decide";
    "def double (n : Nat) : Nat := n + n\n\n", "theorem goal (n : Nat) : double n = 2 * n := by sorry",
        "theorem goal (n : Nat) : double n = 2 * n := by\n  unfold double\n  omega";
    "namespace A\n\nvariable (n : Nat)\n\n", "theorem goal (h : 0 < n) : n ≠ 0 := by sorry",
        "theorem goal (h : 0 < n) : n ≠ 0 := by omega";
    "", TRUE, "theorem goal (m : Nat) : m + 0 = m := by rfl";
    "", TRUE, "theorem «goal» (n : Nat) : n + 0 = n := by rfl";
    "", "theorem goal (f : Nat → Nat) (h : ∀ {n}, f n = n) : f 2 = 2 := by sorry",
        "theorem goal (f : Nat → Nat) (h : ∀ {n}, f n = n) : f 2 = 2 := h";
    "import Lean\n\nelab \"close_it\" : tactic => do Lean.Elab.Tactic.evalTactic (← `(tactic| omega))\n\n\
     local notation \"zero\" => (0 : Nat)\n\nmacro \"claim\" n:ident : command => `(theorem $n : True := trivial)\n\nclaim easy\n\n",
        "theorem goal (n : Nat) : n + zero = n := by sorry", "theorem goal (n : Nat) : n + zero = n := by close_it";
    "theorem earlier : (1 : Nat) = 1 := sorry\n\n", TRUE, "theorem goal (n : Nat) : n + 0 = n := by simp";
    "open Nat in\n-- a remark\nset_option maxHeartbeats 400000\n\n", TRUE, "theorem goal (n : Nat) : n + 0 = n := by simp";
    "", "theorem goal.{u} (α : Type u) (a : α) : a = a := by sorry", "theorem goal.{u} (α : Type u) (a : α) : a = a := by rfl";
    "", "theorem goal (f : Nat → Nat) (h : ∀ x, f x = x) : f (f 2) = 2 := by sorry",
        "theorem goal (f : Nat → Nat) (h : ∀ x, f x = x) : f (f 2) = 2 := by simp [h]";
    "", "theorem goal (a b : Nat) : a + b = b + a := by sorry",
        "theorem goal (a b : Nat) : a + b = b + a := go a b\nwhere\n  go : ∀ a b : Nat, a + b = b + a\n    | a, b => Nat.add_comm a b";
];

/// With Mathlib's names: through the library that stands for it.
pub const HONEST_MATHLIB: &[Honest] = honest![
    "import Mathlib\n\n", "theorem goal (x : ℝ) (h : 2 * x = 4) : x = 2 := by sorry",
        "theorem goal (x : ℝ) (h : 2 * x = 4) : x = 2 := by linarith";
    "import Mathlib\n\nset_option maxHeartbeats 400000\n\nopen BigOperators Real Nat Topology Rat\n\n",
        "theorem goal (a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by sorry",
        "theorem goal (a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]";
    "import Mathlib\n\n", "theorem goal (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 := by sorry",
        "theorem goal (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 := Real.sin_sq_add_cos_sq x";
    "import Mathlib\n\n", "theorem goal : (2 : ℚ) + 2 = 4 := by sorry", "theorem goal : (2 : ℚ) + 2 = 4 := by norm_num";
];
