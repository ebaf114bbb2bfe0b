#!/usr/bin/env bash
# Compiles Olympiad's statements under Mathlib: where a line fails, Olympiad's name is missing there or means something else.
#
#   scripts/check-olympiad-against-mathlib.sh [DIR]      DIR: a Lake project that has Mathlib built (default: .)
#   scripts/check-olympiad-against-mathlib.sh --generate writes lean-bridge/lean/MathlibCheck.lean anew (Mathlib not needed)
set -euo pipefail
dir=$(cd "${1:-.}" 2>/dev/null && pwd || true)
source "$(dirname "$0")/lib.sh"

case "${1:-}" in
  -h | --help) sed -n '2,5s/^# \{0,1\}//p' "scripts/$(basename "$0")"; exit 0 ;;
  --generate)
    exec env MATHLETE_GENERATE=1 cargo test --release --locked -p mathlete-tests --test lean_files \
      the_statements_for_mathlib -- --nocapture ;;
esac

[ -n "$dir" ] || die "${1:-.} is not a folder"
need lake "Lean's build tool" "https://lean-lang.org/install"
[ -e "$dir/lakefile.toml" ] || [ -e "$dir/lakefile.lean" ] || die "$dir is no Lake project: name one that has Mathlib built"

failed=0
for file in lean-bridge/lean/MathlibCheck.lean lean-bridge/lean-tests/must_hold.lean; do
  step "$file"
  path=$PWD/$file
  log=$(mktemp)
  (cd "$dir" && lake env lean "$path") >"$log" 2>&1 || failed=1
  cat "$log"
  done_step "$(grep -c ': error' "$log" || true) errors, $(grep -c 'example' "$file") examples"
  rm -f "$log"
done
[ "$failed" -eq 0 ] || { echo "Olympiad and Mathlib differ where errors are shown" >&2; exit 1; }
