#!/usr/bin/env bash
# Sets up native Lean with Mathlib for `--lean lake:DIR`: elan, a Lake project, Mathlib's compiled files, and the REPL for the
# project's toolchain. Every step that is done is skipped, so that the script can be run again after a failure.
#
#   scripts/setup-mathlib.sh [DIR]
#
# DIR is a Lake project of yours (its toolchain and packages are kept as they are), or a folder to make one in; ./mathlib if
# not given. A new project takes LEAN_VERSION (default v4.28.0). About 6 GB in DIR and 1 GB in ~/.elan.
set -euo pipefail
here=$PWD
. "$(dirname "$0")/lib.sh"
dir=${1:-mathlib}
case $dir in /*) ;; *) dir=$here/$dir ;; esac
version=${LEAN_VERSION:-v4.28.0}

need git "fetches Mathlib and the REPL" "apt-get install git"
need curl "fetches elan" "apt-get install curl"
export PATH="${ELAN_HOME:-$HOME/.elan}/bin:$PATH"

if ! command -v lake >/dev/null 2>&1; then
  step "elan, Lean's version manager"
  curl --proto '=https' --tlsv1.2 -sSf https://elan.lean-lang.org/elan-init.sh | sh -s -- -y --default-toolchain none ||
    die "elan could not be installed; its message is above"
  done_step
fi

if [ ! -e "$dir/lakefile.toml" ] && [ ! -e "$dir/lakefile.lean" ]; then
  need_space "$dir" 6000 "a project with Mathlib"
  step "A Lake project in $dir" "Lean $version"
  mkdir -p "$dir"
  printf 'leanprover/lean4:%s\n' "$version" >"$dir/lean-toolchain"
  cat >"$dir/lakefile.toml" <<TOML
name = "$(basename "$dir" | tr -c 'A-Za-z0-9\n' '_')"

[[require]]
name = "mathlib"
scope = "leanprover-community"
rev = "$version"
TOML
  done_step
fi

step "Packages of $dir"
(cd "$dir" && { [ -e lake-manifest.json ] || lake update; }) || die "lake could not fetch the packages; its message is above"
if grep -q '"mathlib"' "$dir/lake-manifest.json" 2>/dev/null; then
  (cd "$dir" && lake exe cache get) || die "Mathlib's compiled files could not be fetched; lake's message is above"
fi
done_step

# The REPL speaks to one version of Lean only: it is built once for each toolchain.
toolchain=$(tr -d '[:space:]' <"$dir/lean-toolchain")
tag=${toolchain##*:}
repl=$(mathlete_cache)/repl/$tag
if [ ! -x "$repl/.lake/build/bin/repl" ]; then
  step "The REPL for $toolchain"
  rm -rf "$repl"
  git clone --quiet --depth 1 --branch "$tag" https://github.com/leanprover-community/repl "$repl" ||
    die "leanprover-community/repl has no tag $tag, or it could not be fetched: pick a toolchain that has one"
  (cd "$repl" && lake build) || die "the REPL does not build with $toolchain; lake's message is above"
  done_step
fi

[ -x "$(bin_dir)/prover" ] || scripts/setup.sh
"$(bin_dir)/prover" doctor --lean "lake:$dir"
printf 'Ready. Try: %s/prover prove FILE.lean --lean lake:%s\n' "$(bin_dir)" "$dir"
