#!/usr/bin/env python3
"""Measures the server under load against the same server asked one request at a time, in one run: 64 clients that embed and
proof jobs beside them. Called by `scripts/bench.sh serve`.

    bench_serve.py PROVER MODEL SECONDS
"""
import collections
import http.client
import json
import pathlib
import statistics
import subprocess
import sys
import threading
import time

CLIENTS, JOBS, ALONE = 64, 16, 15


def ask(connection, method, path, body=None):
    connection.request(method, path, None if body is None else json.dumps(body), {"content-type": "application/json"})
    answer = connection.getresponse()
    return answer.status, answer.read()


def embed(port, until, latencies, statuses, number):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    count = 0
    while time.monotonic() < until:
        text = f"theorem t{number}_{count} (x y : ℝ) (h : x + {number} * y = {count}) : x = {count} - {number} * y"
        began = time.monotonic()
        status, _ = ask(connection, "POST", "/v1/embeddings", {"input": text})
        latencies.append(time.monotonic() - began)
        statuses[status] += 1
        count += 1


def prove(port, until, statuses, proved):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    number = 0
    while time.monotonic() < until:
        number += 1
        statement = f"theorem t (n : ℕ) : n + {number} < {number} + 2 ^ n"
        status, body = ask(connection, "POST", "/v1/proofs", {"statement": statement, "timeout": 30})
        statuses[status] += 1
        if status != 202:
            time.sleep(1)
            continue
        name = json.loads(body)["id"]
        while True:
            job = json.loads(ask(connection, "GET", f"/v1/proofs/{name}")[1])
            if job["status"] in ("done", "cancelled") or time.monotonic() > until + 60:
                break
            time.sleep(0.2)
        proved.append(sum(outcome["status"] == "proved" for outcome in job["outcomes"]))


def memory(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def watch(pid, sizes, seconds, count=5):
    """Adds the memory in MB to `sizes`, so often in so many seconds: whether it still grows at the end."""
    for _ in range(count):
        time.sleep(seconds / count)
        sizes.append(memory(pid))


def under_load(port, clients, jobs, seconds):
    until = time.monotonic() + seconds
    latencies, statuses, proved = [], collections.Counter(), []
    work = [threading.Thread(target=embed, args=(port, until, latencies, statuses, n)) for n in range(clients)]
    work += [threading.Thread(target=prove, args=(port, until, statuses, proved)) for _ in range(jobs)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    cuts = statistics.quantiles(latencies, n=100)
    return len(latencies) / seconds, cuts[49] * 1e3, cuts[98] * 1e3, statuses, proved


def main():
    prover, model, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    server = subprocess.Popen([prover, "serve", "--listen", "127.0.0.1:0", "--model", model, "--portfolio-share", "0.5"],
                              stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline().rsplit(":", 1)[1])
        under_load(port, 2, 0, 3)
        single, p50, p99, _, _ = under_load(port, 1, 0, ALONE)
        print(f"1 client, alone:             {single:7.0f} embeddings/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms")
        many, p50, p99, _, _ = under_load(port, CLIENTS, 0, ALONE)
        print(f"{CLIENTS} clients, alone:           {many:7.0f} embeddings/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms: "
              f"{many / single:.1f} x one at a time")
        before = memory(server.pid)
        sizes = []
        watching = threading.Thread(target=watch, args=(server.pid, sizes, seconds))
        watching.start()
        rate, p50, p99, statuses, proved = under_load(port, CLIENTS, JOBS, seconds)
        watching.join()
        print(f"{CLIENTS} clients, {JOBS} proof jobs:   {rate:7.0f} embeddings/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms; "
              f"{sum(proved)} of {len(proved)} proved; statuses {dict(statuses)}; "
              f"memory {before:.0f} MB before, {', '.join(f'{size:.0f}' for size in sizes)} MB in {seconds} s")
        if set(statuses) - {200, 202, 429}:
            sys.exit("there were errors")
    finally:
        server.terminate()
        server.wait()


main()
