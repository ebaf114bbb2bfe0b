#!/usr/bin/env python3
"""Runs `prover eval` on a dataset for some minutes, with as many attempts as fit, and prints how busy it kept the processors, how
many attempts an hour it made, and whether its memory grew. Called by `scripts/bench.sh eval`.

    bench_eval.py PROVER DATASET MINUTES SECONDS
"""
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time

PERIOD = 10
TICKS = os.sysconf("SC_CLK_TCK")


def tree(root):
    """The process and all below it."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        for children in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                waiting.extend(int(child) for child in children.read_text().split())
            except OSError:
                pass
    return found


def memory(pids):
    """Bytes that are the processes' own. What they share with others of their kind (the snapshot's pages) is not counted: a
    share of it would change whenever any other program that uses Lean begins or ends."""
    total = 0
    for pid in pids:
        try:
            text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += sum(int(line.split()[1]) << 10 for line in text.splitlines() if line.startswith("Private_"))
        except OSError:
            pass
    return total


def resident(pid):
    """Resident bytes of one process."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def growth(samples, what, took):
    """The median of ten minutes after the first ten beside that of the last ten: one moment's memory says what the searches of
    that moment are at."""
    window = min(600, took / 3)
    first = statistics.median(bytes for at, bytes in samples if window <= at <= 2 * window)
    last = statistics.median(bytes for at, bytes in samples if at >= took - window)
    print(f"memory of {what}: {first / 2**20:.0f} MiB after {window / 60:.0f} min, {last / 2**20:.0f} MiB at the end, "
          f"at most {max(bytes for _, bytes in samples) / 2**20:.0f} MiB: {last / first:.2f} x")


def seconds(pid):
    """Processor time of a process and of those below it that have ended."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return sum(int(field) for field in fields[11:15]) / TICKS
    except OSError:
        return 0.0


def main():
    prover, dataset, minutes, timeout = sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4]
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        command = [prover, "eval", dataset, "--model", "portfolio", "--timeout", timeout, "--attempts", "1000",
                   "--workers", str(cores), "--db", f"sqlite:{folder}/db.sqlite"]
        log = open(f"{folder}/log", "w+")
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log)
        began, own, whole = time.monotonic(), [], []
        while run.poll() is None and time.monotonic() - began < minutes * 60:
            time.sleep(PERIOD)
            now = time.monotonic() - began
            own.append((now, resident(run.pid)))
            whole.append((now, memory(tree(run.pid))))
        took = time.monotonic() - began
        # Workers that have ended are in the run's own count, the others in theirs.
        alive = [pid for pid in tree(run.pid) if pid != run.pid]
        used = seconds(run.pid) + sum(seconds(pid) for pid in alive)
        run.send_signal(signal.SIGINT)
        run.wait()
        log.seek(0)
        said = [line for line in log.read().splitlines() if "attempts/h" in line]
    if run.returncode not in (0, 130) or len(own) < 6:
        sys.exit(f"prover eval ended with {run.returncode}")
    print(f"processors {100 * used / took / cores:.0f} % busy over {took / 60:.0f} min on {cores} cores")
    print(said[-1].strip() if said else "no progress was reported")
    growth(own, "the program (resident)", took)
    growth(whole, "the program and its Lean processes (their own pages)", took)


main()
