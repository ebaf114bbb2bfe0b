#!/usr/bin/env python3
"""Measures training against PyTorch eager (Hugging Face's Llama, torch.optim.AdamW): same shape, batch, dtype and threads, in
one run, alternating. Called by `scripts/bench.sh train`.

    bench_train.py TRAINER CONFIG RUNS THREADS
"""
import json
import statistics
import subprocess
import sys
import time

import torch
from transformers import LlamaConfig, LlamaForCausalLM

LENGTH, ANSWER, STEPS = 256, 32, 5


def ours(trainer: str, config: str, threads: int) -> dict:
    out = subprocess.run([trainer, "bench", "--config", config, "--steps", str(STEPS), "--threads", str(threads)],
                         check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def theirs(shape: dict, tokens: int) -> float:
    config = LlamaConfig(vocab_size=shape["vocabulary"], hidden_size=shape["hidden"], intermediate_size=shape["intermediate"],
                         num_hidden_layers=shape["layers"], num_attention_heads=shape["heads"],
                         num_key_value_heads=shape["kv_heads"], tie_word_embeddings=True)
    model = LlamaForCausalLM(config).train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4, betas=(0.9, 0.95), weight_decay=0.05)
    rows = tokens // LENGTH
    batch = torch.randint(0, config.vocab_size, (rows, LENGTH))
    labels = batch.clone()
    labels[:, :LENGTH - ANSWER] = -100

    def step() -> None:
        model(input_ids=batch, labels=labels).loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()

    step()
    started = time.perf_counter()
    for _ in range(STEPS):
        step()
    return STEPS * rows * LENGTH / (time.perf_counter() - started)


def main() -> None:
    trainer, config, runs, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    torch.set_num_threads(threads)
    mine, other = [], []
    for _ in range(runs):
        result = ours(trainer, config, threads)
        mine.append(result["tokens_per_second"])
        other.append(theirs(result["model"], result["batch_tokens"]))
    a, b = statistics.median(mine), statistics.median(other)
    print(f"training, f32, {threads} threads, medians of {runs} runs: trainer {a:.0f} tokens/s, PyTorch eager {b:.0f}, "
          f"ratio {a / b:.2f}")


if __name__ == "__main__":
    main()
