import Repl.Header
import Repl.Verify.Constants

/-!
# What this REPL is
-/

open Lean

namespace Repl

/-- What the host knows about itself, as `key=value` arguments: `version`, `image`, `library`. -/
abbrev Facts := List (String × String)

def Facts.ofArgs (args : List String) : Facts :=
  args.filterMap fun arg => match arg.splitOn "=" with
    | [key, value] => some (key, value)
    | _ => none

/-- Answers `{"hello": true}`. -/
def hello (headers : Headers) (facts : Facts) : IO Json := do
  let axioms ← try
    -- The set of imports that `import Mathlib` has, so that its environment is at hand.
    pure <| Verify.declaredAxioms (← headers.env [`Init, library]) library
  catch _ => pure #[]
  let fact (key : String) : String × Json := (key, .str ((facts.lookup key).getD ""))
  return .mkObj [("mathlete", .mkObj [
    fact "version", ("lean", Lean.versionStringCore ++ if Lean.version.isRelease then "" else "-pre"), ("commit", Lean.githash), fact "image",
    fact "library", ("axioms", toJson (axioms.map (·.toString))),
    ("headers", toJson ["", "import Mathlib"]),
    ("features", toJson ["tactics", "forget", "limits", "verify", "split"])])]

end Repl
