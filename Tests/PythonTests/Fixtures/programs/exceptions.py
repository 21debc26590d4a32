# try, except, else, finally, with, chaining, generators' clean-up.
def run(kind):
    log = []
    try:
        try:
            log.append("body")
            if kind == "value": raise ValueError("v")
            if kind == "key": {}["k"]
            if kind == "return": return log
        except ValueError as e:
            log.append(f"except {e}")
            if kind == "value": raise TypeError("t") from e
        else:
            log.append("else")
        finally:
            log.append("finally")
    except (TypeError, KeyError) as e:
        log.append(repr(e))
        log.append(repr(e.__cause__))
    return log
for kind in ("none", "value", "key", "return"): print(kind, run(kind))
def loops():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("never")
    while True:
        try:
            break
        finally:
            out.append("w")
    return out
print(loops())
def override():
    for _ in range(2):
        try:
            return 1
        finally:
            break
    return 2
print(override())
class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow
with Ctx("a") as a, Ctx("b", True) as b:
    raise KeyError("lost")
print("after")
try:
    with Ctx("c"): 1 / 0
except ZeroDivisionError as e:
    print(e, e.__context__)
def returning():
    with Ctx("r") as r:
        x = [r.name] * 2
        return x
print(returning())
try:
    try: raise ValueError(1)
    except ValueError:
        try: raise KeyError(2)
        except KeyError as e: print(repr(e.__context__), e.__suppress_context__)
        raise
except ValueError as e: print("outer", e, e.__context__)
try: raise ValueError("a") from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
class Custom(Exception):
    def __init__(self, code, *rest):
        super().__init__(f"code {code}", *rest)
        self.code = code
try: raise Custom(7, "x")
except Custom as e: print(e, e.code, e.args, repr(e))
for bad in ("raise 5", "raise int"):
    try:
        if bad == "raise 5": raise 5
        raise int
    except TypeError as e: print(e)
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
def gen():
    try:
        while True:
            try: yield "ready"
            except KeyError as e: yield f"caught {e!r}"
    finally: print("closed")
g = gen()
print(next(g), g.throw(KeyError("k")), next(g))
g.close()
def stops():
    yield 1
    raise StopIteration("inner")
try: list(stops())
except RuntimeError as e: print(e, repr(e.__cause__))
def delegating():
    try:
        r = yield from gen()
    except ValueError as e:
        yield f"outer {e}"
d = delegating(); print(next(d)); print(d.throw(ValueError("through")))
def e_unbound():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    try: e
    except UnboundLocalError as u: print(u)
e_unbound()
try: int("x")
except (ValueError, TypeError): print("ok")
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(type(e).__name__, e)
assert (lambda: True)(), "fine"
try: assert [] , "empty"
except AssertionError as e: print(e)
