#!/usr/bin/env python3
"""Times the programs of this folder with lectern and, where it is installed, with real Keras.

usage: compare.py [--lectern PATH] [--python PATH] [--rounds N] [NAME ...]

Both run in turn in one session, so a noisy machine hits both; the ratio is what counts. `lesson_*`
is whole-process time; `steps_*` are training steps per second, read from what the program prints.
The interpreter's programs (`python_*`, `numpy_*` and the recorded `speed_*`) are measured in processor
time of the whole process, the best round of each, and the median of each kind is printed last.
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


INTERPRETER = ("python_", "numpy_small", "numpy_large", "speed_")


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(command, folder, processor=False):
    env = {**os.environ, "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu", "PYTHONDONTWRITEBYTECODE": "1"}
    if processor:
        env["OPENBLAS_NUM_THREADS"] = "1"
    start = processor_seconds() if processor else time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    seconds = (processor_seconds() if processor else time.perf_counter()) - start
    if done.returncode != 0:
        return None
    for line in done.stdout.splitlines():
        if line.startswith("steps_per_second "):
            return float(line.split()[1])
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lectern", default=str(HERE.parent / ".build/release/lectern"))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    speed = HERE.parent / "Tests/ConformanceTests/Programs/python"
    programs = sorted((HERE / "programs").glob("*.py")) + sorted(speed.glob("speed_*.py"))
    if args.names:
        programs = [p for p in programs if any(n in p.stem for n in args.names)]
    print(f"{'program':<28}{'lectern':>14}{'reference':>14}{'faster':>10}")
    ratios = {}
    for program in programs:
        ours, theirs = [], []
        kind = next((k for k in INTERPRETER if program.stem.startswith(k)), None)
        middle = min if kind else statistics.median
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(args.rounds):
                ours.append(run([args.lectern, "run", str(program)], folder, bool(kind)))
                theirs.append(run([args.python, str(program)], folder, bool(kind)))
        rate = program.stem.startswith("steps_")
        row = f"{program.stem:<28}"
        for values in (ours, theirs):
            good = [v for v in values if v is not None]
            row += f"{middle(good):>12.4g} {'/s' if rate else 's '}" if good else f"{'did not run':>14}"
        if all(v is not None for v in ours + theirs):
            a, b = middle(ours), middle(theirs)
            faster = a / b if rate else b / a
            row += f"{faster:>9.2f}x"
            if kind:
                ratios.setdefault(kind, []).append(faster)
        print(row, flush=True)
    for kind, values in ratios.items():
        print(f"{kind.rstrip('_') + ' median':<56}{statistics.median(values):>9.2f}x")


if __name__ == "__main__":
    main()
