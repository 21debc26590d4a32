# Context managers: classes, generators, ExitStack, suppress, redirect, closing, decorators.
import contextlib, io, sys
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress
class Timer(ContextDecorator):
    log = []
    def __enter__(self):
        self.log.append("start"); return self
    def __exit__(self, kind, value, tb):
        self.log.append(kind.__name__ if kind else "ok")
        return kind is ZeroDivisionError
with Timer() as t:
    pass
with Timer():
    1 / 0
try:
    with Timer():
        int("x")
except ValueError as e:
    print(e)
@Timer()
def step(n):
    return 10 // n
print(step(2), step(0), Timer.log, step.__name__)
@contextmanager
def section(name, log):
    log.append(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        log.append(f"handled {e}")
    finally:
        log.append(f"</{name}>")
log = []
with section("a", log) as A, section("b", log) as B:
    log.append(A + B)
with section("c", log):
    raise KeyError("lost")
try:
    with section("d", log):
        raise ValueError("through")
except ValueError as e:
    log.append(str(e))
print(log)
with ExitStack() as stack:
    log = []
    for n in "xyz":
        stack.enter_context(section(n, log))
    stack.callback(log.append, "callback")
    stack.push(lambda kind, value, tb: log.append(kind) or True)
    raise KeyError("inside")
print(log)
with ExitStack() as stack:
    stack.callback(print, "closed later")
    keep = stack.pop_all()
print("kept")
keep.close()
buf = io.StringIO()
with redirect_stdout(buf), suppress(ZeroDivisionError, KeyError):
    print("captured")
    {}["missing"]
    print("never")
print(repr(buf.getvalue()))
class Res:
    def close(self): print("closed")
with closing(Res()) as r:
    print(type(r).__name__)
with nullcontext(42) as v, nullcontext():
    print(v)
class Half:
    def __enter__(self): return self
for bad in (3, Half(), None):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
@contextmanager
def never():
    if False:
        yield
@contextmanager
def twice():
    yield 1
    yield 2
for make in (never, twice):
    try:
        with make():
            pass
    except RuntimeError as e:
        print(e)
print(isinstance(Timer(), AbstractContextManager), isinstance(Half(), AbstractContextManager), isinstance(section("q", []), AbstractContextManager), issubclass(ExitStack, AbstractContextManager))
def nested():
    with section("outer", log2) as o:
        with section("inner", log2):
            return o
log2 = []
print(nested(), log2)
for i in range(3):
    with suppress(ValueError):
        if i == 1:
            continue
        if i == 2:
            break
    print("loop", i)
@contextmanager
def wrapper():
    try:
        yield
    except Exception as e:
        raise RuntimeError("wrapped") from e
try:
    with wrapper():
        raise OSError("disk")
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)
