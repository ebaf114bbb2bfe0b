#!/usr/bin/env bash
# Checks decoding on a GPU with a program that was built without one, and measures it against transformers there.
#
#   scripts/gpu-check.sh [PROVER] [OUT]     PROVER: the binary (default target/release/prover); OUT: where results go
#
# Needs python3 with PyTorch 2.11 (CUDA) and transformers, nothing else: copy this script, bench_decode.py and the binary
# to a machine with a GPU, beside each other.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
prover=${1:-$here/../target/release/prover}
out=${2:-gpu-check}
mkdir -p "$out"
torch=$(python3 -c 'import os, torch; print(os.path.join(os.path.dirname(torch.__file__), "lib"))')
export LD_LIBRARY_PATH=$torch${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} TOKENIZERS_PARALLELISM=false
nvidia-smi --query-gpu=name,memory.total --format=csv,noheader | tee "$out/gpu.txt"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "Greedy output in f32, CPU against GPU"
"$prover" model random "$work/small" --layers 8 --hidden 512 --vocab 4096 --context 2048 2>/dev/null
for device in cpu cuda; do
  for prompt in "theorem" "theorem foo (a b : Nat) : a + b = b + a" "a much longer prompt, $(seq -s ' ' 100)"; do
    "$prover" model sample "$prompt" --model "$work/small" --device $device --dtype f32 --temperature 0 --max-tokens 48 --json
  done | python3 -c 'import json, sys
for line in sys.stdin: print(json.loads(line)["tokens"])' >"$out/greedy-$device.txt"
done
cmp "$out/greedy-cpu.txt" "$out/greedy-cuda.txt" && echo "equal"

# Shapes of 1.5 and 7 billion parameters, random weights.
# The bound: every step reads all weights once.
for shape in "1.5B 28 1536 151936" "7B 28 3584 151936"; do
  read -r name layers hidden vocab <<<"$shape"
  echo "$name in bf16"
  "$prover" model random "$work/$name" --layers "$layers" --hidden "$hidden" --vocab "$vocab" --context 4096 --dtype bf16 2>/dev/null
  for load in "1 1" "8 8" "64 8"; do
    read -r states samples <<<"$load"
    timeout 200 "$prover" model bench --model "$work/$name" --device cuda --states "$states" --samples "$samples" \
      --prompt-tokens 256 --new-tokens 64 --runs 2 >"$out/bench.json" &
    pid=$!
    peak=0
    while kill -0 $pid 2>/dev/null; do
      now=$(nvidia-smi --query-gpu=memory.used --format=csv,noheader,nounits | head -1)
      [ "$now" -gt "$peak" ] && peak=$now
      sleep 0.5
    done
    wait $pid
    python3 - "$out/bench.json" "$work/$name/model.safetensors" "$peak" <<'PY' | tee -a "$out/decode-$name.txt"
import json, os, subprocess, sys
bench, weights, peak = json.load(open(sys.argv[1])), os.path.getsize(sys.argv[2]), int(sys.argv[3])
name = subprocess.run(["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"], capture_output=True, text=True).stdout
bandwidth = 4.8e12 if "H200" in name else 3.35e12
rows = bench["states"] * bench["samples"]
share = bench["tokens_per_second"] * weights / rows / bandwidth
print(f"{rows:4} samples: {bench['tokens_per_second']:8.0f} tokens/s, {100 * share:5.1f} % of the bandwidth bound, "
      f"peak {peak / 1024:.1f} GiB")
PY
  done
done
rm -rf "$work/7B"

echo "Against transformers, 1.5B in bf16"
python3 "$here/bench_decode.py" "$prover" "$work/1.5B" 2 cuda | tee "$out/transformers.txt"
