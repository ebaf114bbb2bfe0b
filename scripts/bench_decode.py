#!/usr/bin/env python3
"""Measures decoding against Hugging Face `transformers` generate: same weights, dtype, threads and prompts' lengths, in one
run, alternating. Called by `scripts/bench.sh decode`.

    bench_decode.py PROVER MODEL RUNS [DEVICE]
"""
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM

PROMPT, NEW = 256, 64
# States and samples of each.
LOADS = [(1, 1), (8, 8)]


def ours(prover: str, model: Path, dtype: str, load: tuple[int, int], device: str) -> float:
    states, samples = load
    out = subprocess.run([prover, "model", "bench", "--model", str(model), "--dtype", dtype, "--device", device,
                          "--states", str(states), "--samples", str(samples), "--prompt-tokens", str(PROMPT),
                          "--new-tokens", str(NEW), "--runs", "1", "--threads", "1"],
                         check=True, capture_output=True, text=True)
    return json.loads(out.stdout)["tokens_per_second"]


def theirs(model, load: tuple[int, int], device: str) -> float:
    states, samples = load
    prompts = torch.randint(0, model.config.vocab_size, (states, PROMPT), device=device)
    started = time.perf_counter()
    with torch.no_grad():
        out = model.generate(prompts, attention_mask=torch.ones_like(prompts), do_sample=True, top_k=0, max_new_tokens=NEW,
                             min_new_tokens=NEW, num_return_sequences=samples, pad_token_id=0, use_cache=True)
    if device != "cpu":
        torch.cuda.synchronize()
    return (out.shape[1] - PROMPT) * out.shape[0] / (time.perf_counter() - started)


def main() -> None:
    prover, model, runs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    device = sys.argv[4] if len(sys.argv) > 4 else "cpu"
    torch.set_num_threads(1)
    print(f"decoding: {model.name}, prompts of {PROMPT} tokens, {NEW} new ones, 1 thread, medians of {runs} runs")
    print(f"{'':28}{'prover':>12}{'transformers':>14}{'ratio':>8}")
    own = {}
    for dtype, kind in [("f32", torch.float32), ("bf16", torch.bfloat16)]:
        peer = AutoModelForCausalLM.from_pretrained(model, dtype=kind).to(device).eval()
        theirs(peer, (1, 1), device)
        for load in LOADS:
            mine, other = [], []
            for _ in range(runs):
                mine.append(ours(prover, model, dtype, load, device))
                other.append(theirs(peer, load, device))
            a, b = statistics.median(mine), statistics.median(other)
            own[dtype, load] = a
            name = f"{dtype}, {load[0]} state(s) × {load[1]}"
            print(f"{name:28}{a:>8.0f} t/s{b:>10.0f} t/s{a / b:>7.2f}×", flush=True)
    for load in LOADS:
        print(f"bf16 against f32, {load[0]} × {load[1]}: {own['bf16', load] / own['f32', load]:.2f}×")


if __name__ == "__main__":
    main()
