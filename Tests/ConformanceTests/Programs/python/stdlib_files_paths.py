# Files and folders: pathlib, os.path, tempfile, reading and writing text, bytes and lines.
import io, os, tempfile
from pathlib import Path, PurePath
p = Path("runs") / "exp1" / "model.weights.h5"
print(p, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[1], p.parts, p.with_suffix(".json"), p.with_name("x"), p.is_absolute(), p.as_posix(), p.joinpath("..", "b"), Path("/a/b").relative_to("/a"), p.match("*.h5"), Path("a/./b//c"), Path("a") < Path("b"), repr(PurePath("x")), str(Path()), p.with_stem("best"))
with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / "data" / "train").mkdir(parents=True)
    for i in range(3):
        (root / "data" / "train" / f"{i}.txt").write_text(f"sample {i}\nline two\n")
    print(sorted(f.name for f in (root / "data").rglob("*.txt")), [f.name for f in sorted(root.iterdir())], (root / "data").is_dir(), (root / "nope").exists())
    f = root / "log.txt"
    print(f.write_text("loss\n0.5\n0.25\n"), f.read_text(), f.stat().st_size, f.exists(), f.is_file())
    with f.open() as h:
        print(h.readline(), h.readlines(), h.read() == "", h.closed, h.mode)
    with open(f, "a") as h:
        print(h.write("0.125\n"), h.tell())
        h.writelines(["a\n", "b\n"])
    with open(f) as h:
        print([line.strip() for line in h], h.seek(0), h.read(4), next(h), h.readable(), h.writable())
    try:
        h.read()
    except ValueError as e:
        print(e)
    b = root / "raw.bin"
    print(b.write_bytes(bytes(range(5))), b.read_bytes(), b.open("rb").read(2))
    with open(b, "r+b") as h:
        h.seek(2); h.write(b"\xff"); h.seek(-1, os.SEEK_END); print(h.read(), h.tell())
    print(b.read_bytes().hex(" "), os.path.getsize(b), os.path.exists(b), sorted(os.listdir(root)))
    moved = f.rename(root / "renamed.txt"); print(moved.name, f.exists())
    moved.unlink(); b.unlink(missing_ok=True); b.unlink(missing_ok=True)
    for bad in (lambda: (root / "none.txt").read_text(), lambda: (root / "data").rmdir(), lambda: (root / "data").mkdir(), lambda: open(root / "x", "q"), lambda: moved.unlink(), lambda: open(root)):
        try:
            bad()
        except (OSError, ValueError) as e:
            print(type(e).__name__, str(e).replace(folder, "TMP"))
    for here, dirs, files in os.walk(root / "data"):
        print(os.path.relpath(here, root), dirs, sorted(files))
print(os.path.exists(folder), os.path.join("a", "b", "/c", "d"), os.path.split("/x/y.tar.gz"), os.path.splitext("y.tar.gz"), os.path.basename("a/b/"), os.path.dirname("a/b"), os.path.normpath("a/../b/./c"), os.path.isabs("/a"), os.path.commonpath(["/a/b", "/a/c"]), os.sep)
s = io.StringIO("one\ntwo\nthree")
print(s.readline(), s.read(3), s.tell(), s.seek(0), list(s), s.getvalue().count("\n"))
out = io.StringIO(); print("to", "buffer", file=out, sep="-", end="!"); print(repr(out.getvalue()))
y = io.BytesIO(b"abc"); y.seek(0, 2); y.write(b"def"); print(y.getvalue(), y.tell(), y.seek(1), y.read(2))
try:
    s.write(b"x")
except TypeError as e:
    print(e)
try:
    io.StringIO().read(1, 2)
except TypeError as e:
    print(e)
