import Lean

/-!
# What the text of a proof may look like

A proof is one theorem. Inside it nothing may leave a hole, run code at elaboration time, ask Lean
for suggestions, change how declarations are checked or compiled, or set attributes: judged by the
tokens of the parsed text, so that neither comments nor strings nor layout matter.
-/

open Lean

namespace Repl.Verify

/-- A reason to refuse: a stable code, and a sentence for people. -/
structure Refusal where
  code : String
  detail : String

/-- Tokens that leave a hole. -/
def holes : List String := ["sorry", "admit", "stop"]

/-- Tokens that run code at elaboration time, trust compiled code, read files or lift checks. -/
def forbidden : List String :=
  ["native_decide", "bv_decide", "run_tac", "run_elab", "run_cmd", "run_meta", "by_elab", "eval%",
   "include_str", "include_bytes", "unsafe", "partial", "opaque", "axiom", "implemented_by",
   "extern", "says", "show_term", "hint", "attribute", "csimp", "elab", "elab_rules", "macro",
   "macro_rules", "notation", "syntax", "initialize", "builtin_initialize"]

/-- `exact?`, `simp?`, `apply?`, …: they look for a proof and tell of it. -/
def isSuggestion (token : String) : Bool :=
  token.length > 1 && token.front.isAlpha && (token.endsWith "?" || token.endsWith "?!")

/-- Options that a proof may set: limits, and what changes only what is printed. -/
def isHarmlessOption (name : Name) : Bool :=
  [`maxHeartbeats, `maxRecDepth, `synthInstance, `linter, `pp, `trace, `exponentiation,
    `autoImplicit, `relaxedAutoImplicit, `tactic, `grind, `simp, `push_cast].contains name.getRoot

/-- What is wrong with one node of the syntax tree, if anything. -/
def refuseNode (allowedAttributes : Option Syntax) (stx : Syntax) : Option Refusal := do
  match stx with
  | .atom _ token =>
    if holes.contains token then
      some ⟨"sorry", s!"the proof uses '{token}'"⟩
    else if forbidden.contains token || isSuggestion token then
      some ⟨"forbidden-syntax", s!"the proof uses '{token}'"⟩
    else none
  | .node _ kind args =>
    if kind == ``Parser.Term.attributes then
      if allowedAttributes.any (·.structEq stx) then none
      else some ⟨"forbidden-syntax", "the proof sets attributes"⟩
    else if [``Parser.Command.set_option, ``Parser.Tactic.set_option, ``Parser.Term.set_option].contains kind then
      let name := args.foldl (init := Name.anonymous) fun name arg =>
        if name.isAnonymous && arg.isIdent then arg.getId.eraseMacroScopes else name
      if isHarmlessOption name then none
      else some ⟨"forbidden-syntax", s!"the proof sets the option '{name}'"⟩
    else if kind == ``Parser.Tactic.posConfigItem && args.any (·.getId == `native) then
      some ⟨"forbidden-syntax", "the proof uses '+native'"⟩
    else none
  | _ => none

/-- The first thing in a tree to refuse. -/
partial def refuseTree (allowedAttributes : Option Syntax) (stx : Syntax) : Option Refusal :=
  match refuseNode allowedAttributes stx with
  | some r => some r
  | none => stx.getArgs.findSome? (refuseTree allowedAttributes)

/-- The parts of a theorem. -/
structure Theorem where
  /-- The name as written. -/
  name : Name
  /-- The identifier with its universe parameters. -/
  declId : Syntax
  attributes? : Option Syntax
  /-- `open … in` and the like before it. -/
  prefixes : Array Syntax

/-- The first node of a kind. -/
partial def findKind (kind : SyntaxNodeKind) (stx : Syntax) : Option Syntax :=
  if stx.isOfKind kind then some stx else stx.getArgs.findSome? (findKind kind)

/-- Reads a command as a theorem, or says that it is none. -/
partial def theorem? (stx : Syntax) (prefixes : Array Syntax := #[]) : Option Theorem := do
  if stx.isOfKind ``Parser.Command.in then
    let before := stx[0]
    guard <| [``Parser.Command.open, ``Parser.Command.set_option, ``Parser.Command.include,
      ``Parser.Command.omit].contains before.getKind
    theorem? stx[2] (prefixes.push before)
  else
    let isTheorem := stx.isOfKind ``Parser.Command.declaration &&
      stx[1].isOfKind ``Parser.Command.theorem
    -- `lemma` is a command of its own, in Mathlib and in our library.
    let isLemma := [`lemma, `lemmaCommand].contains stx.getKind
    guard (isTheorem || isLemma)
    let declId ← findKind ``Parser.Command.declId stx
    guard declId[0].isIdent
    return {
      name := declId[0].getId, declId
      attributes? := (findKind ``Parser.Command.declModifiers stx).bind
        (findKind ``Parser.Term.attributes), prefixes }

end Repl.Verify
