# Comprehensions and generator expressions: nesting, conditions, scoping, dict/set forms, laziness, walrus.
squares = [n * n for n in range(8)]
print(squares, [n for n in squares if n % 2], [("even" if n % 2 == 0 else "odd") for n in range(4)], [n for n in range(30) if n % 2 == 0 if n % 3 == 0])
matrix = [[r * 3 + c for c in range(3)] for r in range(3)]
print(matrix, [x for row in matrix for x in row], [[row[i] for row in matrix] for i in range(3)], [row[::-1] for row in matrix[::-1]], [matrix[i][i] for i in range(3)], [[int(i == j) for j in range(3)] for i in range(3)])
print({c: ord(c) for c in "abc"}, {v: k for k, v in {"a": 1, "b": 2}.items()}, {len(w) for w in "the cat sat down".split()}, {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)}, {k: [v for v in range(k)] for k in range(3)})
print([(x, y) for x in range(3) for y in range(x)], [(x, y) for x in [1, 2] for y in "ab" if (x, y) != (1, "b")], [a + b for a, b in zip("abc", "xyz")], [f"{i}:{w}" for i, w in enumerate(["x", "y"], 1)])
g = (n * 10 for n in range(4))
print(type(g).__name__, next(g), list(g), list(g), sum(n for n in range(10)), max(len(w) for w in ["a", "bbb"]), any(n > 3 for n in range(5)), all(n > 0 for n in []), "".join(c for c in "a1b2" if c.isdigit()), sorted((w.lower() for w in ["B", "a"]), reverse=True), dict((k, v) for k, v in [("a", 1)]), tuple(n for n in range(3)), set(n % 3 for n in range(9)))
x = "outer"
print([x for x in range(3)], x, [y := n for n in range(3)], y, [last := w for w in "abc"][-1], last, [v for n in range(10) if (v := n ** 2) > 40])
fns = [lambda n=n: n * 10 for n in range(3)]
print([f() for f in fns], [(lambda k: k + n)(1) for n in range(3)], [f(2) for f in [lambda v: v + 1, lambda v: v * 5]])
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
pyth = [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(primes, pyth, [p for p in primes if str(p) == str(p)[::-1]])
text = "the rain in spain falls mainly on the plain"
words = text.split()
print({w: words.count(w) for w in sorted(set(words))}, {w[0]: [v for v in words if v[0] == w[0]] for w in words}, [w.title() for w in words if "ai" in w], " ".join(w[::-1] for w in words), sum(c in "aeiou" for c in text), [len(w) for w in words])
nested = {"a": {"x": 1, "y": 2}, "b": {"x": 3}}
print({(k, kk): v for k, d in nested.items() for kk, v in d.items()}, [v for d in nested.values() for v in d.values()], {k: sum(d.values()) for k, d in nested.items()}, [*({"k": k, **d} for k, d in nested.items())])
def numbers():
    for i in range(3):
        print("yield", i, end=" ")
        yield i
lazy = (n + 100 for n in numbers())
print("nothing yet"); print(next(lazy)); print(list(lazy))
flat = lambda t: [y for x in t for y in (flat(x) if isinstance(x, list) else [x])]
print(flat([1, [2, [3, [4, 5]], 6], [[7]]]), [[j for j in range(i)] for i in range(4)], [[] for _ in range(2)], [None] * 2, [[0] * 2 for _ in range(2)])
data = [{"n": "a", "s": 90}, {"n": "b", "s": 70}, {"n": "c", "s": 80}]
print([d["n"] for d in sorted(data, key=lambda d: -d["s"])], sum(d["s"] for d in data) / len(data), {d["n"]: "pass" if d["s"] >= 75 else "fail" for d in data}, next(d for d in data if d["s"] < 80), next((d for d in data if d["s"] > 99), None), max(data, key=lambda d: d["s"])["n"], [{**d, "rank": i} for i, d in enumerate(data)][1])
board = [["." for _ in range(4)] for _ in range(2)]
board[0][1] = "#"
print("\n".join("".join(r) for r in board), [i for i, r in enumerate(board) if "#" in r], list(map(list, zip(*board)))[1])
for bad in ("[n for n in 5]", "[n / 0 for n in [1]]", "{[n]: 1 for n in [1]}", "{[n] for n in [1]}", "[a for a, b in [(1,)]]", "list(n for n in None)", "[undefined for n in [1]]", "sum(w for w in ['a'])", "next(n for n in [])", "[n for n in range('3')]", "(n for n in [1])[0]", "len(n for n in [1])", "[m for n in [1]]", "{k: v for k, v in [1]}", "max(n for n in [])", "[n.foo for n in [1]]", "[[]][1]", "dict(n for n in [1])", "''.join(n for n in [1])"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, "->", type(e).__name__ + ":", e)
import sys
print(sum(1 for _ in range(1000)), sum(i * i for i in range(100)), len([i for i in range(10 ** 4) if i % 7 == 0]), sum(i for i in range(10 ** 5) if i & 1), [sum(int(d) for d in str(n)) for n in (123, 999)], [chr(97 + i) * (i + 1) for i in range(4)])
