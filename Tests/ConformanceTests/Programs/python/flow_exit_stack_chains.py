# Context managers in depth: order of exits, errors raised on the way out, ExitStack.
from contextlib import ExitStack, contextmanager, suppress, closing, nullcontext, redirect_stdout
import io
class Res:
    def __init__(self, name, fail=None):
        self.name, self.fail = name, fail
    def __enter__(self):
        print("open", self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("close", self.name, kind.__name__ if kind else None)
        if self.fail:
            raise self.fail
with Res("a") as a, Res("b"):
    print(a.name)
def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return " <- ".join(out)
try:
    with ExitStack() as stack:
        for n, f in (("x", ValueError("x")), ("y", None), ("z", KeyError("z"))):
            stack.enter_context(Res(n, f))
        1 / 0
except Exception as e:
    print(chain(e))
with ExitStack() as stack:
    stack.callback(print, "callback", 1, sep="-")
    @stack.callback
    def later():
        print("later")
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    raise RuntimeError("swallowed")
print("after")
def swallow(kind, value, tb):
    print("saw", repr(value))
    return True
try:
    with ExitStack() as s:
        s.callback(lambda: [].pop())
        s.push(swallow)
        {}["k"]
except IndexError as e:
    print(chain(e))
with ExitStack() as s:
    kept = s.enter_context(Res("kept"))
    keep = s.pop_all()
print("still open")
keep.close()
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")
with tag("p") as t:
    print(t)
    raise ValueError("inside")
try:
    with tag("q"):
        raise KeyError("out")
except KeyError as e:
    print("outer", e)
@tag("deco")
def work(x):
    return x * 2
print(work(4), work.__name__)
try:
    ExitStack().enter_context(42)
except TypeError as e:
    print(e)
try:
    with 42:
        pass
except TypeError as e:
    print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def never():
    if False:
        yield
try:
    with never():
        pass
except RuntimeError as e:
    print(e)
buf = io.StringIO()
with redirect_stdout(buf), suppress(ZeroDivisionError):
    print("hidden")
    1 / 0
print(repr(buf.getvalue()))
class Thing:
    def close(self):
        print("thing closed")
with closing(Thing()), nullcontext(5) as five:
    print(five)
