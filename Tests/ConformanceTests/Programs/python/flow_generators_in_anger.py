# Generators as coroutines, pipelines and schedulers.
import inspect, itertools
from functools import wraps, partial, reduce
def primed(f):
    @wraps(f)
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start
@primed
def running(n):
    "A mean over the last n values."
    window, mean = [], None
    while True:
        try:
            x = yield mean
        except ValueError as e:
            window.clear(); mean = f"reset by {e}"
            continue
        window = (window + [x])[-n:]
        mean = sum(window) / len(window)
r = running(2)
print([r.send(v) for v in (1, 3, 5)], r.throw(ValueError("user")), r.send(10), running.__name__, running.__doc__, inspect.getgeneratorstate(r))
r.close(); print(inspect.getgeneratorstate(r), r.gi_frame)
try: r.send(1)
except StopIteration as e: print("stopped", e.value)
def sub():
    got = []
    while (x := (yield len(got))) is not None: got.append(x)
    return got
def top():
    while True:
        out = yield from sub()
        print("collected", out)
        if not out: return "end"
t = top(); next(t)
for v in (1, 2, None, 3, None): t.send(v)
try: t.send(None)
except StopIteration as e: print(e.value, repr(e))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def walk(self, depth=0):
        yield depth, self.v
        for k in self.kids: yield from k.walk(depth + 1)
tree = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(tree), [f"{'-' * d}{v}" for d, v in tree.walk()], sum(tree), max(tree), 3 in tree, dict(enumerate(tree)), list(zip(tree, "ab")))
def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try: print(next(task), end=" ")
        except StopIteration: continue
        queue.append(task)
    print()
def count(name, n):
    for i in range(n): yield f"{name}{i}"
scheduler(count("a", 3), count("b", 1), count("c", 2))
def numbers():
    try:
        for i in itertools.count(): yield i
    finally: print("numbers closed")
def squares(src): return (x * x for x in src)
def until(pred, src):
    for x in src:
        if pred(x): return
        yield x
src = numbers()
print(list(until(lambda x: x > 30, squares(src)))); src.close()
def outer():
    try: yield from inner()
    except KeyError as e: yield f"outer caught {e}"
def inner():
    try: yield "ready"
    except ValueError as e: yield f"inner caught {e}"
    yield "more"
o = outer(); print(next(o), o.throw(ValueError, "v"), next(o), o.throw(KeyError("k")), list(o))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def selfish():
    yield next(g)
g = selfish()
try: next(g)
except ValueError as e: print(e)
def early():
    return 5
    yield
print(list(early()), type(early()).__name__)
try: next(early())
except StopIteration as e: print(e.value)
gen = (x for x in [1, 2]); print(gen.__name__, next(gen), gen.gi_running, list(gen), list(gen), (y for y in "ab").__class__, inspect.isgeneratorfunction(early), inspect.isgenerator(gen))
def bad():
    yield 1
    next(iter([]))
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
print(reduce(lambda acc, f: f(acc), [partial(map, lambda v: v + 1), partial(filter, lambda v: v % 2), list], range(6)), list(iter(partial(next, iter([3, 1, 0, 5])), 0)), next((x for x in range(9) if x * x > 20), None), any(x > 2 for x in iter([1, 3, 5])), [*((i, j) for i in range(2) for j in range(i))], {k: v for k, v in (p.split("=") for p in "a=1,b=2".split(","))})
