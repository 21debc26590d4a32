# Simulations with both generators: dice, walks, queues, Monte Carlo integrals, Metropolis sampling.
import numpy as np
np.random.seed(2024); rolls = np.random.randint(1, 7, size=(5, 3)); print(rolls, rolls.sum(1), (rolls == 6).any(1).mean(), np.random.rand(3).round(6), np.random.randn(2, 2), sep="\n")
big = np.random.randint(1, 7, (20000, 2)).sum(1); print({int(k): int(v) for k, v in zip(*np.unique(big, return_counts=True))}, big.mean(), np.median(big))
walk = np.where(np.random.rand(200) < 0.5, -1, 1).cumsum(); print(walk[:12], walk.min(), walk.max(), int((np.diff(np.sign(walk)) != 0).sum()), walk[-1])
print(np.random.exponential(3, 4), np.random.poisson(2.5, 8), np.random.binomial(20, 0.3, 6), np.random.normal(100, 15, 4).round(2), np.random.uniform(-1, 1, (2, 2)), np.random.gamma(2, 3, 3), np.random.beta(0.5, 2, 3), np.random.multinomial(12, [0.25] * 4), np.random.geometric(0.2, 5), np.random.lognormal(1, 0.3, 2), np.random.choice(["red", "blue"], 4, p=[0.8, 0.2]), np.random.standard_t(3, 2), np.random.laplace(0, 2, 2), np.random.triangular(0, 1, 4, 2), np.random.dirichlet([2, 2]), sep="\n")
arrive, serve = np.cumsum(np.random.exponential(1.0, 50)), np.random.exponential(0.8, 50); end, waits = 0.0, []
for t, s in zip(arrive, serve): start = max(t, end); waits.append(start - t); end = start + s
print(f"mean wait {np.mean(waits):.5f} max {max(waits):.5f} busy {serve.sum() / end:.5f}")
g = np.random.default_rng(2024); x = g.random(50000); print(np.mean(np.sqrt(1 - x ** 2)) * 4, np.exp(-x).mean(), (x ** 2).mean(), np.std(x), np.histogram(x, 5)[0], g.integers(0, 10, 8), g.normal(0, 1, 3), g.exponential(2, 3), g.poisson(4, 6), g.binomial(10, 0.5, 6), g.choice([1, 2, 3], 5), g.permutation(6), g.uniform(2, 3, 2), g.gamma(1.5, 1, 2), g.beta(2, 2, 2), g.standard_normal((1, 3)), sep="\n")
def metropolis(n, step): 
    x, out, acc = 0.0, [], 0
    for _ in range(n):
        y = x + g.normal(0, step)
        if np.log(g.random()) < (x * x - y * y) / 2: x = y; acc += 1
        out.append(x)
    return np.array(out), acc / n
for step in (0.5, 2.0, 8.0): s, a = metropolis(2000, step); print(f"step {step}: accept {a:.4f} mean {s.mean():+.4f} sd {s.std():.4f} lag1 {np.corrcoef(s[:-1], s[1:])[0, 1]:.4f}")
u = np.random.RandomState(9); inv = -np.log(1 - u.rand(5)) / 2; box = np.sqrt(-2 * np.log(u.rand(3))) * np.cos(2 * np.pi * u.rand(3)); print(inv, box, u.permutation(5), u.get_state()[2], u.choice(5, 2, replace=False)); h = np.random.RandomState(9).rand(5); print(np.array_equal(inv, -np.log(1 - h) / 2))
birthdays = np.random.default_rng(1).integers(0, 365, (3000, 23)); print((np.array([len(np.unique(r)) for r in birthdays]) < 23).mean(), np.sort(birthdays[0])[:6])
cov = np.array([[1.0, 0.7], [0.7, 2.0]]); L = np.linalg.cholesky(cov); q = np.random.default_rng(3).standard_normal((4000, 2)) @ L.T; print(np.cov(q.T).round(4), L.round(5), np.random.default_rng(3).multivariate_normal([0, 0], cov, 2).shape, np.random.RandomState(4).multivariate_normal([1, 2], np.eye(2), 2))
prices = 100 * np.exp(np.cumsum(np.random.default_rng(8).normal(0.0005, 0.01, (1000, 30)), axis=1)); last = prices[:, -1]; print(last.mean().round(4), np.percentile(last, [5, 50, 95]).round(3), np.maximum(last - 100, 0).mean().round(4), (prices.min(1) < 95).mean())
for bad in (lambda: np.random.randint(7, 1), lambda: np.random.binomial(10, -0.1), lambda: np.random.exponential(-2), lambda: g.poisson(-3), lambda: g.integers(4, 2), lambda: np.random.choice([1, 2], 3, replace=False), lambda: np.random.dirichlet([0, 1]), lambda: np.random.multinomial(3, [0.6, 0.7]), lambda: g.normal(scale=-1), lambda: np.random.rand(-2), lambda: np.random.seed(-3), lambda: g.gamma(-2), lambda: g.uniform(1, 0)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
