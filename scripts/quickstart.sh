#!/usr/bin/env bash
# From a fresh clone to verified proofs on the screen: sets up what is missing, then proves the shipped examples.
# The first run takes some minutes (build and embedded Lean); later ones take seconds.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

scripts/setup.sh
echo
# The shipped model beside the fixed tactics, unless another policy is asked for.
policy=(--model datasets/models/cpu-small --portfolio-share 0.5)
case " $* " in *" --model"*) policy=() ;; esac
echo "Proving datasets/examples/quickstart.lean:"
"$(bin_dir)/prover" prove datasets/examples/quickstart.lean --timeout 60 "${policy[@]}" "$@"
