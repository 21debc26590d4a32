# Context managers: classes, contextlib helpers, ExitStack, nesting, suppression, order of cleanup, errors in exit.
import contextlib, io, os, sys, tempfile
class Managed:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter failed")
        return self.name.upper()
    def __exit__(self, kind, exc, tb):
        print("exit", self.name, kind.__name__ if kind else None, exc, tb is not None)
        if self.fail == "exit": raise RuntimeError("exit failed")
        return self.swallow
with Managed("a") as a, Managed("b") as b:
    print(a, b)
with (Managed("c") as c, Managed("d")):
    print(c)
with Managed("s", swallow=True):
    raise ValueError("hidden")
print("after")
def returns():
    with Managed("r"):
        return "value"
print(returns())
for i in range(3):
    with Managed(f"loop{i}"):
        if i == 0: continue
        break
for args in (dict(fail="enter"), dict(fail="exit"), {}):
    try:
        with Managed("outer"):
            with Managed("t", **args):
                raise KeyError("body")
    except Exception as e:
        print("caught", type(e).__name__, e, "| context:", repr(e.__context__))
@contextlib.contextmanager
def tag(name, out=print):
    out(f"<{name}>")
    try:
        yield name * 2
    except ZeroDivisionError as e:
        out(f"handled {e}")
    finally:
        out(f"</{name}>")
with tag("h") as v: print(v)
with tag("z"): 1 / 0
try:
    with tag("k"): {}["k"]
except KeyError as e: print("KeyError", e)
@tag("deco")
def shout(x): print("shout", x)
shout(1); shout(2)
@contextlib.contextmanager
def broken(): yield 1; yield 2
@contextlib.contextmanager
def never():
    if False: yield
for cm in (broken, never):
    try:
        with cm(): print("in", cm.__name__)
    except RuntimeError as e: print(e)
with contextlib.suppress(KeyError, IndexError):
    print("before"); [][1]; print("never")
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print("captured"); print("more", end="!")
print(repr(buf.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err): print("oops", file=sys.stderr)
print(repr(err.getvalue()))
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(Managed(n)) for n in "xy"]
    stack.callback(print, "callback", 1, sep=":")
    stack.push(lambda *exc: print("push", exc[0]))
    print(names)
with contextlib.ExitStack() as outer:
    outer.enter_context(Managed("moved"))
    kept = outer.pop_all()
print("stack emptied"); kept.close()
class Res:
    def close(self): print("closed")
with contextlib.closing(Res()) as r: print(type(r).__name__)
with contextlib.nullcontext(5) as n: print(n)
class Timer(contextlib.ContextDecorator):
    def __enter__(self): print("start"); return self
    def __exit__(self, *e): print("stop"); return False
@Timer()
def work(): return 42
print(work())
path = os.path.join(tempfile.mkdtemp(), "f.txt")
with open(path, "w") as f:
    print(f.write("line 1\nline 2\n"), f.closed, f.mode, f.writable(), f.readable(), os.path.basename(f.name))
print(f.closed)
with open(path) as f, open(path + ".copy", "w") as g:
    for no, line in enumerate(f, 1): g.write(f"{no}:{line}")
with open(path + ".copy") as f: print(f.readline().strip(), f.read(3), f.tell(), f.readlines(), f.read() == "", f.seek(0), next(f))
with open(path, "a") as f: f.writelines(["x\n", "y"])
with open(path, "rb") as f: print(f.read(), f.seek(-3, 2), f.read())
for bad in (lambda: f.read(), lambda: open(path, "x"), lambda: open(path + "nope"), lambda: open(path, "r").write("x"), lambda: open(path, "w").read(), lambda: open(path, "q"), lambda: open(path, "rw"), lambda: open(path, "wb").write("s"), lambda: open(path, "w").write(b"s"), lambda: open(path).seek(-1), lambda: open(5.5), lambda: open(path, encoding="nope"), lambda: open(os.path.dirname(path))):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", str(e).replace(os.path.dirname(path), "DIR"))
class NoExit:
    def __enter__(self): pass
for thing in (5, NoExit(), open, None, Managed):
    try:
        with thing: pass
    except TypeError as e: print(e)
try:
    with Managed("chain") as q: raise ValueError("first") from OSError("cause")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
