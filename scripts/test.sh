#!/usr/bin/env bash
# Sets up what is missing and runs every test. Data beside the checkout (../shared) is used where it is there;
# tests that need it say so and skip where it is not.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

scripts/setup.sh

step "Formatting and lints"
cargo fmt --all --check || die "cargo fmt --all would change files"
cargo clippy --release --locked --workspace --all-targets --quiet -- -D warnings || die "clippy has findings"
done_step

step "No registry host name in what is committed"
hosts='registry\.npmjs|pypi\.org|files\.pythonhosted|static\.crates'
if git grep -nE "$hosts" -- . ':!scripts/test.sh'; then die "a registry's host name is written down above"; fi
done_step

step "Tests"
cargo test --release --locked --workspace --no-fail-fast
done_step
