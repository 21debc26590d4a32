#!/usr/bin/env python3
"""Records what CPython 3.11 prints for every program beside this file: NAME.out, and NAME.err if it fails."""
import pathlib, subprocess, sys

for program in sorted(pathlib.Path(__file__).resolve().parent.glob("*.py")):
    if program.name == "record.py":
        continue
    run = subprocess.run([sys.executable, program.name], cwd=program.parent, capture_output=True, text=True)
    program.with_suffix(".out").write_text(run.stdout)
    if run.stderr:
        program.with_suffix(".err").write_text(run.stderr.replace(str(program), program.name))
