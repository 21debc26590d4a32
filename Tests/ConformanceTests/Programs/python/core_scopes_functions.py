# Functions: defaults, keyword-only, scopes, closures, annotations, docstrings, lambdas, attributes, recursion, argument errors.
def f(a, b=2, *args, c, d=4, **kw):
    """Doc of f."""
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 9, 8, 7, c=3, z=0), f(*[1, 2], **{"c": 3, "y": 5}), f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__qualname__, f.__module__)
def g(x, /, y, *, z): return x + y + z
def h(a, bag=[]):
    bag.append(a)
    return bag
print(g(1, 2, z=3), g(1, y=2, z=3), h(1), h(2), h(3, []), h.__defaults__)
for call in ("f()", "f(1)", "f(1, c=1, a=2)", "g(1, 2)", "g(x=1, y=2, z=3)", "g(1, 2, 3)", "g(1, 2, z=3, w=4)", "h()", "h(1, 2, 3)", "h(b=1)", "(lambda: 0)(1)", "print(sepp=1)", "len(1, 2)", "f(1, *5)", "f(**[1])", "f(**{1: 2})", "g(1, 2, z=1, **{'z': 2})", "max()", "int(x='5')", "sorted()", "abs()", "f.nope", "f(1, c=2)[9]", "h(1)()", "undefined_fn()"):
    try:
        print(call, "->", eval(call))
    except Exception as e:
        print(call, "->", type(e).__name__ + ":", e)
x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed"
        return x
    def reader(): return x
    return inner(), reader(), x
def setter():
    global x
    x = "set by function"
print(outer(), x); setter(); print(x)
def shadow():
    try:
        print(x)
        x = 1
    except UnboundLocalError as e:
        return str(e)
print(shadow())
def counter():
    n = 0
    def bump(k=1):
        nonlocal n
        n += k
        return n
    bump.reset = lambda: "reset called"
    return bump
c1, c2 = counter(), counter()
print(c1(), c1(5), c2(), c1.__closure__[0].cell_contents, c1.__code__.co_freevars, c1.reset(), c1.__dict__.keys())
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([fn() for fn in late], [fn() for fn in early])
def typed(a: int, b: "str" = "q", *c: float, **d: list[int]) -> dict[str, int]: ...
print(typed.__annotations__, typed(1))
def compose(*fns):
    def run(v):
        for fn in reversed(fns): v = fn(v)
        return v
    return run
print(compose(str, abs, int)("-5"), list(map(compose(lambda v: v + 1, lambda v: v * 2), [1, 2])), (lambda *a, **k: (a, k))(1, b=2))
def trace(fn):
    def wrapper(*a, **k):
        r = fn(*a, **k)
        print(f"{fn.__name__}{a}{k or ''} = {r!r}")
        return r
    return wrapper
@trace
def add(a, b=10): return a + b
add(1); add(1, b=2); print(add.__name__)
def repeat(n):
    def deco(fn):
        def wrapper(*a): return [fn(*a) for _ in range(n)]
        return wrapper
    return deco
@repeat(3)
@trace
def hi(name): return "hi " + name
print(hi("bo"))
def gen_args():
    yield from (1, 2)
print(*gen_args(), sep="-"); first, *_ = gen_args(); print(first, [*gen_args(), 3], {**{"a": 1}})
print([(lambda n: n * fact(n - 1) if n > 1 else 1)(n) for n in (1, 5)] if (fact := lambda n: 1 if n < 2 else n * fact(n - 1)) else 0)
if (n := 10) > 5: print(n, [y := 1, y ** 2, y + 2], (z := 5) + z)
print(callable(f), type(f).__name__, type(lambda: 0).__name__, type(print).__name__, type("".join).__name__, type(str.join).__name__, (lambda: 0).__name__, repr(f)[:12], hasattr(f, "__call__"), type(f.__code__).__name__)
def early_exit(v):
    if v < 0: return
    for i in range(v):
        if i == 3: return "hit 3"
    else:
        return "ran out"
print(early_exit(-1), early_exit(2), early_exit(9), (lambda: (yield))().__class__.__name__)
a = b = []
def mutate(lst, num): lst.append(num); num += 1; lst = ["new"]; return num
num = 1; print(mutate(a, num), a, b, num)
print(globals().get("num"), "num" in globals(), (lambda: list(locals()))(), sum(map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), min([3, -4], key=abs))
del num
try: num
except NameError as e: print(e)
