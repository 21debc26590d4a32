# itertools and operator recipes over batches, windows, products and groups.
import operator
from itertools import *
def batches(xs, n):
    it = iter(xs)
    return iter(lambda: list(islice(it, n)), [])
def sliding(xs, n):
    its = tee(xs, n)
    for i, it in enumerate(its): next(islice(it, i, i), None)
    return zip(*its)
print(list(batches(range(7), 3)), list(sliding("abcde", 3)), list(pairwise([1, 4, 9])), list(islice(cycle("ab"), 5)))
print(list(accumulate([3, 1, 2], initial=10)), list(accumulate([2, 3, 4], operator.mul)), list(accumulate([5, 1, 7], max)), list(accumulate("abc", lambda a, b: b + a)))
print(list(chain([1], (2,), {3: 0}, "4")), list(chain.from_iterable(map(range, range(4)))), list(compress("abcd", [1, 0, "x", []])), list(filterfalse(None, [0, 1, "", 2])))
print(list(dropwhile(lambda v: v < 3, [1, 3, 2])), list(takewhile(str.islower, "abCd")), list(starmap(pow, [(2, 5), (3, 2)])), list(repeat(7, 2)), list(map(pow, range(4), repeat(2))))
grid = {"lr": [0.1, 0.01], "batch": [16], "act": ["relu", "tanh"]}
for i, combo in enumerate(product(*grid.values()), 1): print(i, dict(zip(grid, combo)))
print(list(permutations("abc", 2)), list(combinations(range(4), 3)), list(combinations_with_replacement("xy", 2)), list(product([0, 1], repeat=2)), len(list(permutations(range(5)))))
runs = [("sgd", 0.5), ("sgd", 0.4), ("adam", 0.3), ("sgd", 0.2)]
print([(k, [v for _, v in g]) for k, g in groupby(runs, operator.itemgetter(0))], {k: len([*g]) for k, g in groupby(sorted(runs), key=lambda r: r[0])}, [(k, "".join(g)) for k, g in groupby("aaBBb", str.upper)])
print(list(zip_longest([1, 2, 3], "ab", fillvalue=None)), list(zip_longest()), [*count(5, -2).__iter__().__class__.__name__][:3], list(islice(count(0.5, 0.25), 3)), list(islice(range(20), 2, None, 6)))
a, b = tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), count(3), repeat("x", 2), repeat(1), cycle, type(groupby("a")).__name__, type(chain()))
print(operator.itemgetter(1, -1)([4, 5, 6]), operator.attrgetter("real", "imag")(1 + 2j), operator.methodcaller("replace", "a", "b", 1)("aa"), operator.contains("abc", "b"), operator.countOf([1, 2, 1], 1), operator.floordiv(7, 2), operator.truediv(1, 4), operator.xor(5, 1), operator.concat([1], [2]), operator.indexOf("abc", "c"), operator.iadd([1], [2]), operator.setitem({}, 1, 2))
for f in (lambda: list(islice([1], -1)), lambda: list(combinations("ab", -1)), lambda: next(iter(())), lambda: list(product("a", repeat=-1)), lambda: count("x"), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(starmap(pow, [1])), lambda: islice([1]), lambda: chain(5).__next__(), lambda: operator.itemgetter(5)([1]), lambda: list(accumulate([1, "a"])), lambda: list(pairwise(3)), lambda: operator.indexOf([1], 9), lambda: operator.attrgetter("x")(1), lambda: tee([1], -1), lambda: groupby(1), lambda: list(compress(1, [1]))):
    try:
        print(f())
    except (ValueError, TypeError, StopIteration, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try: yield next(it)
            except StopIteration: its.remove(it)
print("".join(roundrobin("abc", "d", "ef")), sum(1 for _ in combinations(range(10), 4)), max(accumulate([1, -3, 4, 2]), default=0), list(map(operator.sub, [5, 6], [1, 2])))
