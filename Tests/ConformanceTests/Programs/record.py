#!/usr/bin/env python3
"""Records what the programs beside this script print: in real Keras on JAX, or in CPython with NumPy.

usage: record.py [--check] FOLDER/NAME [FOLDER/NAME ...]

FOLDER is `keras` or `python`, NAME a program's name or the beginning of some names; `keras/` takes a whole
folder. Each program runs twice, in new empty folders and with different hash seeds. Standard output goes
to NAME.out. An uncaught error goes to NAME.err: for `keras` from the class on, for `python` all of
standard error. Names that begin with `errors_` in `python` also keep their warnings.

--check     write nothing, compare with what is stored
PYTHON      environment: the interpreter (default python3; needs keras, jax, numpy, scikit-learn)
TENSORFLOW  environment: a folder with TensorFlow, for programs whose first line is `# oracle: jax+tf`

Exit status 1: a program printed two different things, or not what is stored.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from normalise import normalise

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = os.environ.get("PYTHON", "python3")
WITH_TENSORFLOW = (
    "import runpy, sys; sys.path.append(sys.argv.pop()); sys.argv = sys.argv[1:];"
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)
TRACEBACK = "Traceback (most recent call last):\n"
JAX_NOTE = "--------------------\nFor simplicity, JAX has removed its internal frames"


def environment(folder, hash_seed):
    settings = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "PYTHONSTARTUP")}
    settings.update(PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1", PYTHONHASHSEED=hash_seed)
    if folder == "keras":
        settings.update(KERAS_BACKEND="jax", JAX_PLATFORMS="cpu", TF_CPP_MIN_LOG_LEVEL="3")
    else:
        settings.update(LC_ALL="C.UTF-8", TZ="UTC", MPLBACKEND="Agg")
    return settings


def last_error(text):
    """From the last traceback's `Class: message` to the end, without JAX's note about itself."""
    lines = text[text.rfind(TRACEBACK) + len(TRACEBACK):].split("\n")
    start = next((i for i, line in enumerate(lines) if re.match("[A-Za-z_]", line)), 0)
    message = "\n".join(lines[start:]).split(JAX_NOTE)[0]
    return re.sub(r"\(/\S*/site-packages/", "(<site-packages>/", message)


def run(program, hash_seed):
    """The output and what belongs into the .err file, or None."""
    folder = program.parent.name
    command = [PYTHON, str(program)]
    if program.read_text(encoding="utf-8").startswith("# oracle: jax+tf"):
        command = [PYTHON, "-c", WITH_TENSORFLOW, str(program), os.environ["TENSORFLOW"]]
    with tempfile.TemporaryDirectory() as empty:
        ended = subprocess.run(
            command, cwd=empty, env=environment(folder, hash_seed), stdin=subprocess.DEVNULL,
            capture_output=True, timeout=300)
    output, errors = ended.stdout.decode(), ended.stderr.decode()
    if folder == "keras":
        return output, last_error(errors) if ended.returncode else None
    errors = errors.replace(str(program), program.name)
    errors = re.sub(r"\(/[^)]*\.so\)", "(unknown location)", errors)
    return output, errors if program.name.startswith("errors_") or ended.returncode else None


def stored(path):
    return path.read_bytes().decode() if path.exists() else None


def main(arguments):
    check = "--check" in arguments
    failed = False
    for argument in (a for a in arguments if a != "--check"):
        folder, _, name = argument.partition("/")
        for program in sorted((HERE / folder).glob(name + "*.py")):
            first, second = run(program, "0"), run(program, "4242")
            comparable = [tuple(map(normalise, (o, e or ""))) for o, e in (first, second)]
            verdict = "recorded"
            if comparable[0] != comparable[1]:
                verdict = "prints two different things"
            out, err = program.with_suffix(".out"), program.with_suffix(".err")
            if check:
                held = normalise(stored(out) or ""), normalise(stored(err) or "")
                verdict = "holds" if held == comparable[0] else "prints something else than is stored"
            else:
                out.write_bytes(first[0].encode())
                err.unlink(missing_ok=True)
                if first[1] is not None:
                    err.write_bytes(first[1].encode())
            failed = failed or verdict not in ("recorded", "holds")
            print(f"{folder}/{program.stem}: {verdict}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
