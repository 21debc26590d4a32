# Legacy generator: choice, permutation, shuffle, uniform, normal and the common distributions.
import numpy as np
np.random.seed(42)
print(np.random.choice(5), np.random.choice(5, 3), np.random.choice(["a", "b", "c"], 4), np.random.choice([10, 20, 30], size=(2, 3)), np.random.choice(10, 5, replace=False), np.random.choice([0, 1], 8, p=[0.9, 0.1]), np.random.choice(4, 3, replace=False, p=[0.1, 0.2, 0.3, 0.4]), sep="\n")
print(np.random.permutation(8), np.random.permutation([1, 5, 9]), np.random.permutation(np.arange(6).reshape(3, 2)), sep="\n")
a = np.arange(10); np.random.shuffle(a); print(a)
m = np.arange(9).reshape(3, 3); np.random.shuffle(m); print(m)
l = list("abcde"); np.random.shuffle(l); print(l)
print(np.random.uniform(-1, 1, 4), np.random.uniform(size=(2, 2)), np.random.uniform([0, 10], [1, 20]), np.random.normal(5, 2, 3), np.random.normal(), np.random.normal([0, 100], 1), np.random.standard_normal((2, 2)), sep="\n")
print(np.random.binomial(10, 0.3, 5), np.random.poisson(4, 6), np.random.exponential(2, 3), np.random.beta(2, 3, 2), np.random.gamma(2, 2, 3), np.random.multinomial(6, [1 / 6] * 6), np.random.lognormal(0, 1, 2), np.random.laplace(size=2), np.random.geometric(0.4, 4), np.random.multivariate_normal([0, 5], [[1, 0.8], [0.8, 1]], 3), np.random.dirichlet([1, 1, 1]), np.random.standard_t(4, 2), np.random.chisquare(2, 2), sep="\n")
np.random.seed(7)
X = np.random.rand(6, 2); y = (X.sum(1) > 1).astype(int)
i = np.random.permutation(len(X)); tr, te = i[:4], i[4:]
print(i, X[tr], y[tr], X[te], y[te], sep="\n")
W = np.random.randn(3, 2) * np.sqrt(2 / 3); b = np.zeros(2)
print(W, np.random.rand(4, 3) @ W + b, np.random.randint(0, 2, (3, 3)), (np.random.rand(10) < 0.5).astype(int), np.random.random_integers(1, 6, 3) if hasattr(np.random, "random_integers") else 0, sep="\n")
st = np.random.get_state(); x1 = np.random.rand(2); np.random.set_state(st); x2 = np.random.rand(2)
print(st[0], st[1][:3], st[2:], (x1 == x2).all())
coins = np.random.choice(["H", "T"], 1000)
v, c = np.unique(coins, return_counts=True); print(v, c, np.random.bytes(3))
walk = np.cumsum(np.random.choice([-1, 1], 15)); print(walk, walk.max(), np.argmax(walk), np.sign(walk))
inside = sum(np.hypot(*np.random.uniform(-1, 1, 2)) < 1 for _ in range(500)); print(4 * inside / 500)
for bad in (lambda: np.random.choice(3, 5, replace=False), lambda: np.random.choice([], 2), lambda: np.random.choice([1, 2], p=[0.5, 0.6]), lambda: np.random.choice([1, 2], p=[1.0]), lambda: np.random.choice([1, 2], p=[-0.5, 1.5]), lambda: np.random.choice(np.ones((2, 2))), lambda: np.random.choice("abc"), lambda: np.random.choice(-1), lambda: np.random.choice(0), lambda: np.random.normal(0, -1), lambda: np.random.shuffle(5), lambda: np.random.shuffle((1, 2)), lambda: np.random.permutation("ab"), lambda: np.random.uniform(1, 2, -1), lambda: np.random.multinomial(3, [0.9, 0.9]), lambda: np.random.binomial(5, 2), lambda: np.random.poisson(-1), lambda: np.random.exponential(-1), lambda: np.random.rand("3"), lambda: np.random.normal(size=2.5), lambda: np.random.uniform([1, 2], [1, 2, 3]), lambda: np.random.dirichlet([-1, 1]), lambda: np.random.seed([1, -2]), lambda: np.random.set_state(1), lambda: np.random.choice(5, p=[0.2] * 5, size=6, replace=False), lambda: np.random.randint(10, 5), lambda: np.random.nothing(1)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
