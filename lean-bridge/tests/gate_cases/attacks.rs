//! Attacks by those who know Lean well: names and characters that look alike, scopes, options, elaborators that lie.

use super::{COMMANDS, Cheat, ELABORATION, FALSE, MISMATCH, SORRY, SYNTAX, TRUE, cheats};

const KERNEL: &[&str] = &["kernel-rejected"];
const CONTEXT: &[&str] = &["context-error"];
const NAME: &[&str] = &["name-mismatch"];
const NOT_THEOREM: &[&str] = &["not-a-theorem"];

/// Tactics of the context that tamper with Lean's state instead of proving.
const TAMPER: &str = r#"import Lean

open Lean Meta Elab Tactic

/-- Adds a declaration that the kernel does not see. -/
elab "unchecked" : tactic => do
  let decl : Declaration := .thmDecl
    { name := `lie, levelParams := [], type := mkConst ``False, value := mkConst ``True.intro }
  let env ← getEnv
  let .ok env := env.addDeclCore 0 decl none (doCheck := false) | throwError "no"
  setEnv env

/-- The same through an option. -/
elab "skipping" : tactic => do
  withOptions (fun o => o.setBool `debug.skipKernelTC true) do
    addDecl (.thmDecl
      { name := `lie, levelParams := [], type := mkConst ``False, value := mkConst ``True.intro })

/-- Declares the theorem itself, then ends its elaboration without a word. -/
elab "usurp" value:ident : tactic => do
  let type ← (← getMainGoal).getType
  let decl : Declaration := .thmDecl
    { name := `goal, levelParams := [], type, value := mkConst value.getId }
  let .ok env := (← getEnv).addDeclCore 0 decl none (doCheck := false) | throwError "no"
  setEnv env
  throwInterruptException

/-- Declares it as an axiom. -/
elab "postulate" : tactic => do
  let type ← (← getMainGoal).getType
  addDecl (.axiomDecl { name := `goal, levelParams := [], type, isUnsafe := false })
  throwInterruptException

elab "axiomatise" : tactic => do
  addDecl (.axiomDecl { name := `lie, levelParams := [], type := mkConst ``False, isUnsafe := false })

/-- Ends it without a word. -/
elab "vanish" : tactic => throwInterruptException

/-- Ends the tactics without a word. -/
elab "abort" : tactic => throwAbortTactic

/-- No goals, no problem. -/
elab "forget_goals" : tactic => setGoals []

/-- A term of another type. -/
elab "mistype" : tactic => do (← getMainGoal).assign (mkConst ``True.intro)

/-- Another goal in place of the one given. -/
elab "swap" : tactic => do
  let other ← mkFreshExprMVar (mkConst ``True)
  (← getMainGoal).assign other
  setGoals [other.mvarId!]

/-- An error that nobody shall hear of. -/
elab "hush" : tactic => do
  admitGoal (← getMainGoal)
  Core.resetMessageLog

elab "give_up" : tactic => do admitGoal (← getMainGoal)

elab "free_variable" : tactic => do (← getMainGoal).assign (mkFVar ⟨`nowhere⟩)

elab "itself" : tactic => do (← getMainGoal).assign (mkConst `goal)

"#;

/// Tampering, then a proof that uses the lie.
macro_rules! tampered {
    ($script:literal) => {
        concat!("theorem goal : (1 : Nat) = 2 := by\n  ", $script)
    };
}

pub const ATTACKS: &[Cheat] = cheats![
    // Elaborators that lie.
    "a declaration added unchecked", TAMPER, FALSE, tampered!("unchecked\n  exact lie.elim"), KERNEL;
    "a declaration added under skipKernelTC", TAMPER, FALSE, tampered!("skipping\n  exact lie.elim"), KERNEL;
    "the theorem itself added unchecked", TAMPER, FALSE, tampered!("usurp True.intro"), KERNEL;
    "the theorem itself added from nothing", TAMPER, FALSE, tampered!("usurp no_such_constant"), KERNEL;
    "the theorem itself as its own proof", TAMPER, FALSE, tampered!("usurp goal"), KERNEL;
    "the theorem itself added as an axiom", TAMPER, FALSE, tampered!("postulate"), NOT_THEOREM;
    "an axiom added by a tactic", TAMPER, FALSE, tampered!("axiomatise\n  exact lie.elim"), &["axiom"];
    "elaboration aborted without a word", TAMPER, FALSE, tampered!("vanish"), ELABORATION;
    "tactics aborted without a word", TAMPER, FALSE, tampered!("abort"), ELABORATION;
    "goals dropped", TAMPER, FALSE, tampered!("forget_goals"), ELABORATION;
    "a goal assigned a term of another type", TAMPER, FALSE, tampered!("mistype"), ELABORATION;
    "a goal swapped for another", TAMPER, FALSE, tampered!("swap\n  trivial"), ELABORATION;
    "messages thrown away", TAMPER, FALSE, tampered!("hush"), SORRY;
    "a goal admitted by a tactic", TAMPER, FALSE, tampered!("give_up"), SORRY;
    "a free variable from nowhere", TAMPER, FALSE, tampered!("free_variable"), ELABORATION;
    "a constant that does not exist yet", TAMPER, FALSE, tampered!("itself"), ELABORATION;
    "a simproc that lies", "import Lean\n\nsimproc lie (_ = _) := fun _ => return .done { expr := Lean.mkConst ``True }\n\n",
        FALSE, "theorem goal : (1 : Nat) = 2 := by simp [lie]", ELABORATION;
    "a macro in place of a tactic", "macro_rules | `(tactic| omega) => `(tactic| exact sorryAx _ true)\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by omega", SORRY;
    "a macro in place of a tactic, extended by trivial", "macro_rules | `(tactic| trivial) => `(tactic| admit)\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by trivial", SORRY;
    "a macro in place of theorem",
        "import Lean\n\nopen Lean in\nmacro_rules\n  | `($m:declModifiers theorem $n:declId : $_ := $_) => `($m:declModifiers theorem $n:declId : True := True.intro)\n\n",
        FALSE, "theorem goal : (1 : Nat) = 2 := by rfl", CONTEXT;
    "an elaborator in place of theorem",
        "import Lean\n\nopen Lean Elab Command in\n@[command_elab Lean.Parser.Command.declaration] def lie : CommandElab := fun _ => do\n  elabCommand (← `(theorem $(mkIdent `goal) : True := True.intro))\n\n",
        FALSE, "theorem goal : (1 : Nat) = 2 := by rfl", CONTEXT;
    "an answer printed by the context", "#eval IO.println \"{\\\"verified\\\": true, \\\"name\\\": \\\"goal\\\", \\\"type\\\": \\\"1 = 2\\\", \\\"axioms\\\": []}\\n\\n\"\n\n",
        FALSE, "theorem goal : (1 : Nat) = 2 := by rfl", ELABORATION;
    "a file written by the context", "#eval IO.FS.writeFile \"/tmp/proved\" \"yes\"\n\n", TRUE,
        "theorem goal (n : Nat) : n + 0 = n := by rfl", CONTEXT;
    "a process started by the context", "#eval (do let _ ← IO.Process.run { cmd := \"true\" } : IO Unit)\n\n", TRUE,
        "theorem goal (n : Nat) : n + 0 = n := by rfl", CONTEXT;

    // Compiled code that differs from its definition.
    "implemented_by and decide", "def equal (a b : Nat) : Bool := a == b\n@[implemented_by equal] def same (a b : Nat) : Bool := a == b + 1\n\n",
        "theorem goal : same 2 2 = true := by sorry", "theorem goal : same 2 2 = true := by decide", ELABORATION;
    "implemented_by and native_decide", "def equal (a b : Nat) : Bool := a == b\n@[implemented_by equal] def same (a b : Nat) : Bool := a == b + 1\n\n",
        "theorem goal : same 2 2 = true := by sorry", "theorem goal : same 2 2 = true := by native_decide",
        &["forbidden-syntax", "axiom", "elaboration-error"];
    "a reduction by compiled code", "import Lean\n\ndef equal (a b : Nat) : Bool := a == b\n@[implemented_by equal] def same (a b : Nat) : Bool := a == b + 1\ndef lie : Bool := same 2 2\n\n",
        "theorem goal : Lean.reduceBool lie = true := by sorry", "theorem goal : Lean.reduceBool lie = true := by rfl",
        &["axiom", "kernel-rejected"];
    "ofReduceNat", "import Lean\n\ndef next (n : Nat) : Nat := n + 1\n@[implemented_by next] def two (n : Nat) : Nat := n\ndef lie : Nat := two 1\n\n",
        "theorem goal : lie = 2 := by sorry", "theorem goal : lie = 2 := Lean.ofReduceNat lie 2 rfl",
        &["axiom", "kernel-rejected"];
    "an extern instance and decide", "@[extern \"lean_nat_dec_eq\"] opaque eqOrNot (a b : Nat) : Decidable (a = b)\n\n",
        FALSE, "theorem goal : (1 : Nat) = 2 := @of_decide_eq_true _ (eqOrNot 1 2) rfl", ELABORATION;
    "an opaque proposition's inhabitant", "opaque lie : Nonempty (PLift ((1 : Nat) = 2)) := sorry\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := lie.elim (·.down)", SORRY;
    "a partial function as a proof", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := f ()\nwhere partial f : Unit → (1 : Nat) = 2 := f", &["forbidden-syntax", "parse-error"];
    "a reference by unsafeCast", "unsafe def lieUnsafe : PLift ((1 : Nat) = 2) := unsafeCast ()\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := lieUnsafe.down", ELABORATION;

    // Options.
    "Elab.async", "", FALSE, "set_option Elab.async true in\ntheorem goal : (1 : Nat) = 2 := by rfl", SYNTAX;
    "warn.sorry", "", FALSE, "set_option warn.sorry false in\ntheorem goal : (1 : Nat) = 2 := by rfl", SYNTAX;
    "proofAsSorry", "", FALSE, "set_option debug.proofAsSorry true in\ntheorem goal : (1 : Nat) = 2 := by rfl", SYNTAX;
    "proofAsSorry in the context", "set_option debug.proofAsSorry true\n\n", FALSE,
        "theorem goal : (1 : Nat) = 2 := by rfl", &["sorry", "elaboration-error"];
    "byAsSorry in the context", "set_option debug.byAsSorry true\n\n", FALSE, "theorem goal : (1 : Nat) = 2 := by rfl", SORRY;
    "hygiene", "", FALSE, "set_option hygiene false in\ntheorem goal : (1 : Nat) = 2 := by rfl", SYNTAX;
    "compiler options", "", FALSE, "theorem goal : (1 : Nat) = 2 := by\n  set_option compiler.extract_closed false in\n  rfl", SYNTAX;
    "backward options", "", FALSE, "set_option backward.isDefEq.lazyWhnfCore false in\ntheorem goal : (1 : Nat) = 2 := by rfl", SYNTAX;
    "an option nobody knows", "", FALSE, "set_option verified true in\ntheorem goal : (1 : Nat) = 2 := by rfl", &["forbidden-syntax", "parse-error"];
    "guard_msgs around it", "", FALSE,
        "/-- error: -/\n#guard_msgs (drop error) in\ntheorem goal : (1 : Nat) = 2 := by rfl", NOT_THEOREM;

    // Scopes: the same words in another light.
    "a scoped instance opened", "namespace Evil\nscoped instance : OfNat Nat 2 := ⟨1⟩\nend Evil\n\n", FALSE,
        "open Evil in\ntheorem goal : (1 : Nat) = 2 := by rfl", MISMATCH;
    "a scoped notation opened", "namespace Evil\nscoped notation:50 a:51 \" = \" b:51 => LE.le a b\nend Evil\n\n", FALSE,
        "open Evil in\ntheorem goal : (1 : Nat) = 2 := by decide", &["statement-mismatch", "elaboration-error", "parse-error"];
    "a shadowing name opened", "namespace Evil\ndef double (n : Nat) : Nat := n\nend Evil\ndef double (n : Nat) : Nat := n + n\n\n",
        "theorem goal (n : Nat) : double n = n := by sorry",
        "open Evil (double) in\ntheorem goal (n : Nat) : Evil.double n = n := by rfl", MISMATCH;
    "a name opened under another", "namespace Evil\ndef triple (n : Nat) : Nat := n\nend Evil\ndef double (n : Nat) : Nat := n + n\n\n",
        "theorem goal (n : Nat) : double n = n := by sorry",
        "open Evil renaming triple → double in\ntheorem goal (n : Nat) : double n = n := by rfl", &["statement-mismatch", "elaboration-error"];
    "a name hidden", "namespace Evil\ndef double (n : Nat) : Nat := n + n\nend Evil\nopen Evil\ndef Good.double (n : Nat) : Nat := n\n\n",
        "theorem goal (n : Nat) : Good.double n = n ∧ double n = n := by sorry",
        "open Good hiding nothing in\ntheorem goal (n : Nat) : Good.double n = n ∧ double n = n := by simp [Good.double]",
        &["elaboration-error", "statement-mismatch"];
    "a variable included", "variable (lie : (1 : Nat) = 2)\n\n", FALSE,
        "include lie in\ntheorem goal : (1 : Nat) = 2 := lie", MISMATCH;
    "a variable of the context", "variable (lie : (1 : Nat) = 2)\n\n", FALSE, "theorem goal : (1 : Nat) = 2 := lie", ELABORATION;
    "an instance omitted", "variable {α : Type} [Inhabited α]\n\n", "theorem goal (a : α) : a = a := by sorry",
        "omit [Inhabited α] in\ntheorem goal (a : α) : a = a := by rfl", MISMATCH;
    "auto-bound implicits", "", "theorem goal (n : Nat) (h : n = 0) : n + n = 0 := by sorry",
        "theorem goal {k : Nat} (n : Nat) (h : n = 0) : n + n = k := by sorry", SORRY;
    "an auto-bound type", "set_option autoImplicit true\n\n", "theorem goal (n : Nat) : n = n := by sorry",
        "theorem goal (n : Νat) : n = n := by rfl", MISMATCH;
    "another instance in the statement", "instance other : Add Nat := ⟨fun a _ => a⟩\n\n",
        "theorem goal (n : Nat) : @HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n 1 = n := by sorry",
        "theorem goal (n : Nat) : n + 1 = n := by rfl", MISMATCH;
    "universes renamed", "universe u v\n\n", "theorem goal (α : Type u) (a : α) : a = a := by sorry",
        "theorem goal (α : Type v) (a : α) : a = a := by rfl", MISMATCH;
    "an instance attribute in front", "def lie : OfNat Nat 2 := ⟨1⟩\n\n", FALSE,
        "attribute [local instance] lie in\ntheorem goal : (1 : Nat) = 2 := by rfl", &["not-a-theorem", "forbidden-syntax"];

    // Binders.
    "an implicit argument for an explicit one", "", TRUE, "theorem goal {n : Nat} : n + 0 = n := by rfl", MISMATCH;
    "an explicit argument for an implicit one", "", "theorem goal {n : Nat} : n + 0 = n := by sorry",
        "theorem goal (n : Nat) : n + 0 = n := by rfl", MISMATCH;
    "a strict implicit argument", "", TRUE, "theorem goal ⦃n : Nat⦄ : n + 0 = n := by rfl", MISMATCH;
    "an instance argument", "", "theorem goal (p : Prop) (d : Decidable p) : p ∨ ¬p := by sorry",
        "theorem goal (p : Prop) [d : Decidable p] : p ∨ ¬p := Decidable.em p", MISMATCH;
    "an implicit argument within a hypothesis", "",
        "theorem goal (f : Nat → Nat) (h : ∀ n, f n = n) : f 2 = 2 := by sorry",
        "theorem goal (f : Nat → Nat) (h : ∀ {n}, f n = n) : f 2 = 2 := h", MISMATCH;

    // Names and characters.
    "a look-alike name", "", TRUE, "theorem gοal (n : Nat) : n + 0 = n := by rfl", NAME;
    "a look-alike operator", "", "theorem goal (a b : Nat) (h : a ∣ b) (g : 0 < b) : a ≤ b := by sorry",
        "theorem goal (a b : Nat) (h : a | b) (g : 0 < b) : a ≤ b := by omega", COMMANDS;
    "an invisible character in the name", "", TRUE, "theorem go\u{200b}al (n : Nat) : n + 0 = n := by rfl", COMMANDS;
    "a zero byte", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by rfl\0 sorry", COMMANDS;
    "a byte order mark", "", TRUE, "\u{feff}theorem goal (n : Nat) : n + 0 = n := by rfl", COMMANDS;
    "a quoted name with a dot", "", TRUE, "theorem «A.goal» (n : Nat) : n + 0 = n := by rfl", NAME;
    "a private theorem for a public one", "", TRUE, "private theorem goal (n : Nat) : n + 0 = n := by rfl", NOT_THEOREM;
    "a helper with the theorem's name", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := by\n  let rec goal : (1 : Nat) = 2 := goal\n  exact goal", ELABORATION;
    "a helper proved by the theorem", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := helper\nwhere helper : (1 : Nat) = 2 := goal", ELABORATION;

    // Other declarations in a theorem's clothes.
    "a structure", "", FALSE, "structure goal : Prop where\n  proof : (1 : Nat) = 1", NOT_THEOREM;
    "an inductive proposition", "", FALSE, "inductive goal : Prop\n  | proof", NOT_THEOREM;
    "an instance", "", FALSE, "instance goal : Inhabited Nat := ⟨2⟩", NOT_THEOREM;
    "an abbreviation", "", FALSE, "abbrev goal : Prop := (1 : Nat) = 2", NOT_THEOREM;
    "an initialiser", "import Lean\n\n", FALSE, "initialize goal : Unit ← pure ()", NOT_THEOREM;
    "a derived instance", "", FALSE, "deriving instance Inhabited for Bool", NOT_THEOREM;
    "a theorem that derives", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by rfl\nderiving Inhabited", COMMANDS;
    "an alias", "theorem other : (1 : Nat) = 1 := rfl\n\n", FALSE, "export Nat (add_comm)", NOT_THEOREM;
    "a theorem in a quotation", "import Lean\n\n", FALSE,
        "open Lean Elab Command in\n#eval show CommandElabM Unit from do elabCommand (← `(theorem goal : True := trivial))", NOT_THEOREM;

    // Comments and layout.
    "a documentation comment that ends early", "", FALSE,
        "/-- /- -/ -/ theorem goal : (1 : Nat) = 2 := by rfl", ELABORATION;
    "a proof in a comment", "", FALSE, "theorem goal : (1 : Nat) = 2 := by\n  /- rfl -/ -- sorry", &["parse-error", "elaboration-error"];
    "a statement cut by a comment", "", FALSE, "theorem goal : (1 : Nat) = 1 -- 2\n  := by rfl", MISMATCH;
    "the rest after the file's end", "", FALSE, "theorem goal : (1 : Nat) = 1 := by rfl\n\nend\ntheorem goal : (1 : Nat) = 2 := by rfl", COMMANDS;
    "a section closed and another opened", "namespace A\n\n", TRUE,
        "end A\ntheorem A.goal (n : Nat) : n + 0 = n := by rfl\nnamespace A", COMMANDS;
    "a finally section", "", FALSE, "theorem goal : (1 : Nat) = 2 := ?proof\nwhere finally\n  case proof => sorry",
        &["sorry", "parse-error", "forbidden-syntax"];
    "suggestions by other names", "", TRUE, "theorem goal (n : Nat) : n + 0 = n := by try?", SYNTAX;
    "an error in an alternative that is taken", "", FALSE,
        "theorem goal : (1 : Nat) = 2 := by first | exact (no_such_lemma : _) | exact absurd", ELABORATION;
    "unreachable code", "", FALSE, "theorem goal : (1 : Nat) = 2 := lcUnreachable", &["elaboration-error", "axiom", "forbidden-syntax", "kernel-rejected", "forbidden-declaration"];
];
