# Generators, closures, decorators with arguments, context managers, recursion.
import functools, contextlib
def retry(times, *, on=(ValueError,)):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            for i in range(times):
                try: return fn(*a, **k)
                except on as e: print("try", i + 1, "failed:", e)
            raise RuntimeError(f"{fn.__name__} failed {times} times")
        inner.tries = times
        return inner
    return deco
state = {"n": 0}
@retry(3)
def flaky(limit):
    """Fails at first."""
    state["n"] += 1
    if state["n"] < limit: raise ValueError(state["n"])
    return state["n"]
print(flaky(3), flaky.__name__, flaky.__doc__, flaky.tries, flaky.__wrapped__ is not None)
try: flaky(99)
except RuntimeError as e: print(e, type(e.__context__).__name__ if e.__context__ else None)
def tally():
    total = 0
    while True:
        x = yield total
        if x is None: break
        total += x
    return f"sum={total}"
def outer():
    r = yield from tally()
    print("inner returned", r)
    yield "end"
o = outer(); print(next(o), o.send(3), o.send(4), o.send(None))
def gen():
    try:
        yield 1; yield 2
    except GeneratorExit: print("closing"); raise
    except KeyError as e: print("key", e); yield "recovered"
    finally: print("finally")
g = gen(); next(g); print(g.throw(KeyError("k"))); print(list(g), g.gi_frame is None)
g2 = gen(); next(g2); g2.close(); print(next(g2, "stopped"))
@contextlib.contextmanager
def tag(name):
    print(f"<{name}>", end="")
    try: yield name.upper()
    except ZeroDivisionError: print("caught", end="")
    finally: print(f"</{name}>")
with tag("p") as t: print(t, end="")
with tag("q"): 1 / 0
with contextlib.suppress(KeyError, IndexError): [][1]
with contextlib.ExitStack() as stack:
    for n in "ab": stack.enter_context(tag(n))
    stack.callback(print, "callback")
    print("body", end="")
import io
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()), contextlib.nullcontext(5).__enter__())
class closing_thing:
    def close(self): print("closed")
with contextlib.closing(closing_thing()): pass
def make():
    fs = [lambda: i for i in range(3)]; gs = [lambda i=i: i for i in range(3)]
    return [f() for f in fs], [g() for g in gs]
print(make())
def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(10); inc(); inc(5); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__defaults__)
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield f"{a}{c}"; yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)), sum(1 for _ in hanoi(8)))
@functools.lru_cache(maxsize=None)
def ways(n, coins=(1, 5, 10)): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])
print(ways(50), ways.cache_info().currsize > 10)
def compose(*fs): return functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.title, lambda s: s + "!")("  hi there "), list(map(lambda x, y: x * y, [1, 2], [3, 4])), sorted("bca", key=lambda c: -ord(c)))
def defaults(a, acc=[]): acc.append(a); return acc
print(defaults(1), defaults(2), defaults.__defaults__)
try:
    try: raise ValueError("a")
    finally: print("cleanup")
except ValueError as e:
    try: raise TypeError("b") from e
    except TypeError as f: print(f.__cause__, f.__context__ is e, f.__suppress_context__)
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "ret"
            print("i", i)
        finally: print("f", i)
    else: print("else")
print(loop())
for i in range(2): pass
else: print("for else", i)
while False: pass
else: print("while else")
