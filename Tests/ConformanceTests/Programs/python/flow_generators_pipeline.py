# Generators that are sent values, thrown errors, delegated to and closed.
def running_mean():
    total = count = 0
    mean = None
    while True:
        try:
            x = yield mean
        except ValueError as e:
            print("ignored", e)
            continue
        if x is None:
            break
        total += x; count += 1
        mean = total / count
    return ("final", mean)
g = running_mean()
print(next(g), g.send(2), g.send(4), g.throw(ValueError("nan")), g.send(9))
try:
    g.send(None)
except StopIteration as e:
    print(e.value, e.args)
def outer():
    result = yield from running_mean()
    print("inner said", result)
    yield "after"
    return 3
o = outer()
next(o); o.send(10)
print(o.send(None), next(o, "done"))
def cleanup(log):
    try:
        log.append("open")
        yield 1
        yield 2
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("closed")
log = []
for v in cleanup(log):
    if v == 1:
        break
c = cleanup(log); next(c); c.close(); c.close()
print(log[-1], c.gi_frame, c.gi_running, list(c))
def stubborn():
    try:
        yield
    except GeneratorExit:
        yield "no"
s = stubborn(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def early():
    yield 1
    raise StopIteration("x")
try:
    list(early())
except RuntimeError as e:
    print(e, repr(e.__cause__))
fresh = running_mean()
try:
    fresh.send(1)
except TypeError as e:
    print(e)
def self_call():
    yield next(me)
me = self_call()
try:
    next(me)
except ValueError as e:
    print(e)
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)), sum(x * x for x in tree(4)), [*zip(tree(2), "abc")])
from itertools import islice, takewhile, count
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
print(list(islice(primes(), 12)), next(p for p in primes() if p > 100))
print(g.__name__, o.__qualname__, type(g), (x for x in "a").__name__, hasattr(g, "__next__"), iter(g) is g)
def gen_with_return():
    return 7
    yield
try:
    next(gen_with_return())
except StopIteration as e:
    print(e.value)
