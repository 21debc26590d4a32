# A lesson on randomness: reproducible data, splits, noise, initial weights.
import numpy as np
def make(seed, new):
    r = np.random.default_rng(seed) if new else np.random.RandomState(seed)
    X = r.normal(0, 1, (5, 2)); y = (X[:, 0] + 0.3 * r.normal(size=5) > 0).astype(int); return X, y, r
for new in (False, True):
    X, y, r = make(3, new); print(X, y, r.permutation(5), r.uniform(-0.5, 0.5, 3), r.choice(["a", "b"], 3), r.shuffle(y), y, sep="\n")
np.random.seed(11); W = {n: np.random.randn(a, b) * np.sqrt(s / a) for n, a, b, s in (("he", 3, 2, 2), ("lecun", 3, 2, 1))}; lim = np.sqrt(6 / 5); W["glorot"] = np.random.uniform(-lim, lim, (3, 2)); print(W, {k: float(v.std().round(5)) for k, v in W.items()})
mask = np.random.rand(2, 6) > 0.4; print(mask.astype(int), np.random.binomial(1, 0.5, (2, 4)), np.random.randint(0, 10, (2, 3)), np.random.permutation(["x", "y", "z"]), np.random.choice(50, 4, replace=False), np.random.normal(5, 0.1, 2), np.random.rand(), sep="\n")
idx = np.random.permutation(12); tr, va, te = np.split(idx, [8, 10]); print(tr, va, te, sorted(idx.tolist()) == list(range(12)))
for e in range(2):
    for b in np.array_split(np.random.permutation(7), 3): print(e, b, end="; ")
print(); g = np.random.default_rng(42); print(g.random(3), g.integers(0, 100, 5), g.normal(size=(2, 2)), g.choice(10, 3, replace=False), g.permutation(4), g.exponential(1, 2), g.poisson(3, 4), g.binomial(5, 0.5, 4), g.standard_normal(2, dtype=np.float32), sep="\n")
a, b = np.random.default_rng(1), np.random.default_rng(1); print(np.array_equal(a.random(4), b.random(4)), a.random() == b.random(), np.random.default_rng(2).random() == np.random.default_rng(3).random()); np.random.seed(0); s1 = np.random.rand(2); np.random.seed(0); print((s1 == np.random.rand(2)).all(), s1)
print(np.mean(np.random.default_rng(5).normal(10, 2, 100000)).round(3), np.bincount(np.random.default_rng(6).integers(0, 4, 1000)), np.histogram(np.random.RandomState(7).randn(1000), [-3, -1, 0, 1, 3])[0], np.random.RandomState(8).multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], 2))
for bad in (lambda: np.random.choice(3, 9, replace=False), lambda: np.random.randint(4, 2), lambda: np.random.permutation("ab"), lambda: np.random.shuffle(7), lambda: g.choice([], 2), lambda: g.integers(1, 1), lambda: np.random.rand("a"), lambda: np.random.seed("b"), lambda: g.normal(0, -2), lambda: g.nope()):
    try:
        print("ok", bad())
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)
