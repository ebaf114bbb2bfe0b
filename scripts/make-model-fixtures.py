#!/usr/bin/env python3
"""Writes prover/tests/fixtures/transformers: small random models with what Hugging Face `transformers` computes for them.

    python3 -m venv venv && venv/bin/pip install -r scripts/model-fixtures-requirements.txt
    venv/bin/python scripts/make-model-fixtures.py [FOLDER]

Each model has a folder as `save_pretrained` leaves it and an `expected.safetensors` with, by prompt n:
prompt_n (tokens), hidden_n (after the last norm), logits_n, and greedy_n (24 tokens by generate with its cache).
"""
import copy
import json
import shutil
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM

SIZES = dict(vocab_size=160, hidden_size=32, intermediate_size=56, num_hidden_layers=2, num_attention_heads=4,
             max_position_embeddings=128, bos_token_id=1, eos_token_id=2)
LENGTHS = [1, 5, 17, 40]
GREEDY = 24

MODELS = {
    "llama": (LlamaConfig, dict(num_key_value_heads=4, tie_word_embeddings=False), torch.float32),
    "llama-gqa-tied": (LlamaConfig, dict(num_key_value_heads=2, tie_word_embeddings=True), torch.float32),
    "llama-bias": (LlamaConfig, dict(num_key_value_heads=1, attention_bias=True, mlp_bias=True), torch.float32),
    "llama-head-dim": (LlamaConfig, dict(num_key_value_heads=2, head_dim=16, rms_norm_eps=1e-5), torch.float32),
    "llama-bf16": (LlamaConfig, dict(num_key_value_heads=2), torch.bfloat16),
    "llama-linear": (LlamaConfig, dict(num_key_value_heads=2, rope=dict(rope_type="linear", factor=2.0)), torch.float32),
    "llama-dynamic": (LlamaConfig, dict(num_key_value_heads=2, max_position_embeddings=24,
                                        rope=dict(rope_type="dynamic", factor=4.0)), torch.float32),
    "llama-3": (LlamaConfig, dict(num_key_value_heads=2, rope_theta=500000.0,
                                  rope=dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                                            original_max_position_embeddings=32)), torch.float32),
    "qwen2": (Qwen2Config, dict(num_key_value_heads=2, tie_word_embeddings=False), torch.float32),
    "qwen2-tied-bf16": (Qwen2Config, dict(num_key_value_heads=4, tie_word_embeddings=True), torch.bfloat16),
    "qwen2-yarn": (Qwen2Config, dict(num_key_value_heads=2, rope_theta=1000000.0,
                                     rope=dict(rope_type="yarn", factor=4.0,
                                               original_max_position_embeddings=32)), torch.float32),
}


def main() -> None:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else "prover/tests/fixtures/transformers")
    shutil.rmtree(root, ignore_errors=True)
    for number, (name, (kind, options, dtype)) in enumerate(MODELS.items()):
        torch.manual_seed(number)
        options = dict(SIZES, **options)
        rope = options.pop("rope", None)
        theta = options.pop("rope_theta", 10000.0)
        options["rope_parameters"] = dict(rope or dict(rope_type="default"), rope_theta=theta)
        config = kind(**options)
        model = (LlamaForCausalLM if kind is LlamaConfig else Qwen2ForCausalLM)(config).eval()
        with torch.no_grad():
            for parameter in model.parameters():
                # Larger than at the start of training, biases and norms included, so that nothing is hidden.
                parameter.normal_(0.0, 0.25)
            for key, parameter in model.named_parameters():
                if "norm" in key:
                    parameter.uniform_(0.5, 1.5)
        model = model.to(dtype)
        folder = root / name
        sharded = name == "qwen2"
        model.save_pretrained(folder, max_shard_size="40KB" if sharded else "1GB")
        expected = {}
        for place, length in enumerate(LENGTHS):
            prompt = torch.randint(3, SIZES["vocab_size"], (1, length))
            with torch.no_grad():
                # Copies: dynamic RoPE remembers the longest sequence that a model has seen.
                out = copy.deepcopy(model)(prompt, output_hidden_states=True)
                greedy = copy.deepcopy(model).generate(prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=GREEDY,
                                                       do_sample=False, pad_token_id=0)
            expected[f"prompt_{place}"] = prompt[0]
            expected[f"hidden_{place}"] = out.hidden_states[-1][0].float().contiguous()
            expected[f"logits_{place}"] = out.logits[0].float().contiguous()
            expected[f"greedy_{place}"] = greedy[0, length:].contiguous()
        save_file(expected, folder / "expected.safetensors")
        (folder / "generation_config.json").unlink(missing_ok=True)
        shapes = sum(p.numel() for p in model.parameters())
        print(f"{name}: {shapes} parameters, {dtype}")
    import transformers
    (root / "made-with.json").write_text(json.dumps({"torch": torch.__version__.split("+")[0],
                                                     "transformers": transformers.__version__}) + "\n")


if __name__ == "__main__":
    main()
