"""Records what CPython 3.11 makes of the texts here, for the tests of lexer and parser.

    python3.11 record.py

- `snippets.txt` (texts between lines of `%%`) -> `syntax_errors.json`: what `python3 case.py` prints
- `failing.txt` (one failing expression each) -> `markers.json`: the traceback's marker
- `grammar.py` -> `grammar.tree`, `grammar.scopes`
"""
import json
import os
import subprocess
import sys
import tempfile

import scopes
import trees

HERE = os.path.dirname(os.path.abspath(__file__))


def read(name):
    with open(os.path.join(HERE, name), encoding="utf8", newline="") as f:
        return f.read()


def write(name, text):
    with open(os.path.join(HERE, name), "w", encoding="utf8", newline="") as f:
        f.write(text)


def run(folder, source):
    with open(os.path.join(folder, "case.py"), "w", encoding="utf8", newline="") as f:
        f.write(source)
    done = subprocess.run([sys.executable, "case.py"], cwd=folder, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=30)
    text = done.stderr.decode("utf8", "replace")
    return text.replace(os.path.join(os.path.realpath(folder), "case.py"), "case.py")


def errors(folder):
    cases = []
    texts = [s.strip("\n") + "\n" for s in read("snippets.txt").split("\n%%\n")]
    texts += json.loads(read("snippets_escaped.json"))
    for source in texts:
        printed = run(folder, source)
        if "Traceback" not in printed and printed:
            cases.append({"source": source, "stderr": printed})
    write("syntax_errors.json", json.dumps(cases, ensure_ascii=False, indent=0) + "\n")


def markers(folder):
    cases = []
    for expression in read("failing.txt").split("\n%%\n"):
        for before in ("", "x = ", "if 1: y = "):
            source = before + expression.strip("\n") + "\n"
            printed = run(folder, source).split("\n")
            at = next(i for i, line in enumerate(printed) if "in <module>" in line)
            marker = printed[at + 2] if set(printed[at + 2].strip()) <= set("~^") else ""
            cases.append({"source": source, "marker": marker[4:]})
    write("markers.json", json.dumps(cases, ensure_ascii=False, indent=0) + "\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        errors(folder)
        markers(folder)
    grammar = read("grammar.py").encode()
    write("grammar.tree", trees.tree(grammar) + "\n")
    write("grammar.scopes", "\n".join(scopes.scopes(grammar)) + "\n")
