# Iteration protocols: __iter__, __next__, __getitem__, sentinels, zip/enumerate/reversed, lazy evaluation, itertools mixes.
import itertools as it
class Fib:
    def __init__(self, limit): self.limit = limit
    def __iter__(self):
        self.a, self.b = 0, 1
        return self
    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value, self.a, self.b = self.a, self.b, self.a + self.b
        return value
print(list(Fib(30)), sum(Fib(10)), 13 in Fib(20), 14 in Fib(20), max(Fib(50)), sorted(Fib(8), reverse=True))
class Seq:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i ** 2
print(list(Seq()), [*Seq()], tuple(Seq()), 9 in Seq(), list(enumerate(Seq())), list(zip(Seq(), "ab")))
a, b, *c = Seq()
print(a, b, c, dict(zip("pqrs", Seq())))
class Rev:
    def __reversed__(self): return iter("zyx")
    def __len__(self): return 3
    def __contains__(self, v): return v == 42
print(list(reversed(Rev())), 42 in Rev(), 1 in Rev(), bool(Rev()))
values = iter([3, 1, 4, 1, 5, 9, 2, 6])
print(list(iter(lambda: next(values), 5)), list(values))
z = zip(range(3), it.count(10), it.cycle("ab"))
print(next(z), list(z))
lazy = map(lambda v: print("square", v) or v * v, [1, 2, 3])
print("made"); print(next(lazy)); print(list(lazy), list(lazy))
print(list(it.chain([1], "a", (2,))), list(it.chain.from_iterable([[1], [2, 3]])), list(it.islice(it.count(5, 2), 4)), list(it.repeat("x", 3)), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=10)))
print(list(it.combinations("abc", 2)), list(it.permutations([1, 2, 3], 2)), list(it.product([0, 1], "ab")), list(it.product([0, 1], repeat=2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.dropwhile(lambda v: v < 3, [1, 3, 2])), list(it.filterfalse(lambda v: v % 2, range(5))), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.compress("abcd", [1, 0, 1, 0])), list(it.pairwise("abcd")), list(it.zip_longest([1, 2, 3], "a", fillvalue="-")))
for key, group in it.groupby(sorted(["apple", "bob", "cat", "angle", "cup"]), key=lambda w: w[0]):
    print(key, list(group), end="; ")
print()
x, y = it.tee(iter([1, 2, 3]))
print(next(x), list(y), list(x), [(k, len(list(g))) for k, g in it.groupby("aaabbc")])
for bad in (lambda: next(iter([])), lambda: iter(5), lambda: next([1]), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(map(lambda a: a, [1], [2])), lambda: reversed({1}), lambda: [i for i in 3], lambda: it.islice([1], -1), lambda: it.combinations("ab", -1), lambda: enumerate(), lambda: list(it.starmap(pow, [1])), lambda: it.repeat(), lambda: it.product(1), lambda: reversed(iter([1])), lambda: sum(iter("ab")), lambda: min(iter(())), lambda: it.chain(1).__next__(), lambda: list(it.islice([1, 2], 0, 2, 0)), lambda: zip(*5), lambda: it.accumulate(), lambda: it.tee([1], -1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
def window(seq, n):
    its = it.tee(seq, n)
    for k, i in enumerate(its):
        next(it.islice(i, k, k), None)
    return zip(*its)
print(list(window(range(6), 3)), [sum(w) / 3 for w in window([1, 2, 3, 4], 3)])
class Peek:
    def __init__(self, source):
        self.source, self.buffer = iter(source), []
    def __iter__(self): return self
    def __next__(self): return self.buffer.pop() if self.buffer else next(self.source)
    def peek(self, default=None):
        try:
            self.buffer.append(next(self))
        except StopIteration:
            return default
        return self.buffer[-1]
p = Peek("abc")
print(p.peek(), next(p), p.peek(), list(p), p.peek("end"))
class NoIter: pass
class BadIter:
    def __iter__(self): return 5
class OnlyNext:
    def __next__(self): return 1
for cls in (NoIter, BadIter, OnlyNext):
    try:
        for _ in cls(): pass
    except TypeError as e:
        print(e)
print(type(iter([])).__name__, type(iter({})).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter(range(0))).__name__, type(iter({1})).__name__, type(zip()).__name__, type((i for i in ())).__name__, type(iter({}.items())).__name__, type(reversed([])).__name__, type(iter(b"")).__name__, type(iter(int, 1)).__name__)
r = iter(range(10))
print([next(r) for _ in range(3)], list(it.takewhile(lambda v: v < 6, r)), next(r), it.count(1), it.repeat(3, 2), list(range(5))[::-1], r.__length_hint__())
