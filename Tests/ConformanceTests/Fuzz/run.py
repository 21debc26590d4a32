#!/usr/bin/env python3
"""Runs generated programs in CPython and in `lectern run`, and prints the cases that differ.

usage: run.py BINARY [--seed FIRST] [--programs N] [--cases N] [--kinds]

PYTHON      environment: the interpreter to compare with (default: this one; 3.11 is meant)

Prints the differing cases as `seed:case source`, what CPython printed and what was printed here, then the
numbers of cases and of differences. Exit status 1 if anything differs.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

import generate

PYTHON = os.environ.get("PYTHON", sys.executable)


def output(command, folder):
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", PYTHONWARNINGS="ignore")
    try:
        ended = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, env=env)
    except subprocess.TimeoutExpired:
        return ["no end"]
    lines = ended.stdout.decode("utf-8", "replace").split("\n")
    if ended.returncode:
        lines.append("ended: " + ended.stderr.decode("utf-8", "replace")[-300:])
    return lines


def explained(want, got):
    """Whether a difference has a known reason: the hash of NaN is its address in CPython, so a set
    that holds one has no fixed order; and what a built-in type's own dictionary holds, with addresses,
    is CPython's affair."""
    if "mappingproxy({'__new__': <built-in" in want:
        return True
    return "nan" in want and "{" in want and sorted(want) == sorted(got)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("binary", type=pathlib.Path)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--programs", type=int, default=10)
    p.add_argument("--cases", type=int, default=400)
    args = p.parse_args()
    warnings.simplefilter("ignore")
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "program.py"
        for seed in range(args.seed, args.seed + args.programs):
            source = generate.program(seed, args.cases)
            path.write_text(source, encoding="utf-8")
            want = output([PYTHON, str(path)], folder)
            got = output([str(args.binary.resolve()), "run", str(path)], folder)
            if want == got:
                continue
            cases = [line for line in source.split("\n") if line.startswith("case(")]
            for i in range(max(len(want), len(got))):
                a = want[i] if i < len(want) else "<end>"
                b = got[i] if i < len(got) else "<end>"
                if a != b and not explained(a, b):
                    different += 1
                    print(f"{seed}:{i + 1} {cases[i] if i < len(cases) else ''}\n  want {a}\n  got  {b}", flush=True)
    print(f"{args.programs * args.cases} cases, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
