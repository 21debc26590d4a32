# default_rng: integers, choice, permutations, spawning, bit generators.
import numpy as np
rng = np.random.default_rng(2024)
r = lambda a: np.round(a, 4)
print(rng, type(rng.bit_generator), type(rng).__name__)
print(rng.integers(10, size=5), rng.integers(1, 7, endpoint=True, size=(2, 3)), rng.integers(0, [5, 50, 500]), rng.integers(2, size=4, dtype=bool), rng.integers(0, 256, 3, dtype=np.uint8), r(rng.random(3)), rng.random(2, dtype=np.float32), r(rng.random((2, 2))), r(rng.standard_normal(3)), rng.standard_normal(2, dtype="f4"), r(rng.normal([0, 10], [1, 2])), r(rng.uniform(-1, 1, 2)), sep="\n")
print(rng.choice(5), rng.choice(5, 3, replace=False), rng.choice(["x", "y", "z"], 4, p=[0.1, 0.2, 0.7]), rng.choice(np.arange(6).reshape(3, 2), 2), rng.choice(np.arange(6).reshape(2, 3), 2, axis=1), rng.choice(10, (2, 2), shuffle=False), rng.permutation(6), rng.permutation(np.arange(6).reshape(3, 2)), rng.permuted(np.arange(6).reshape(2, 3), axis=1), rng.bytes(3))
a = np.arange(8).reshape(4, 2); rng.shuffle(a); print(a.tolist()); rng.shuffle(a, axis=1); print(a.tolist()); l = list("abcd"); rng.shuffle(l); print(l)
print(r(rng.exponential(2, 2)), r(rng.gamma(2, 2, 2)), r(rng.beta(1, 2, 2)), rng.binomial(10, 0.5, 3), rng.poisson(4, 3), r(rng.chisquare(2, 2)), r(rng.dirichlet([1, 1, 1])), rng.geometric(0.5, 3), r(rng.gumbel(size=2)), rng.hypergeometric(10, 5, 4, 2), r(rng.laplace(size=2)), r(rng.logistic(size=2)), r(rng.lognormal(size=2)), rng.multinomial(6, [1 / 3] * 3, size=2), rng.multivariate_hypergeometric([3, 4, 5], 4), r(rng.multivariate_normal([0, 0], np.eye(2))), rng.negative_binomial(2, 0.5, 2), r(rng.pareto(2, 2)), r(rng.power(3, 2)), r(rng.rayleigh(size=2)), r(rng.standard_cauchy(2)), r(rng.standard_t(3, 2)), r(rng.triangular(0, 0.5, 1, 2)), r(rng.vonmises(0, 2, 2)), r(rng.wald(1, 2, 2)), r(rng.weibull(1.5, 2)), rng.zipf(3, 3), r(rng.standard_exponential(2)), r(rng.standard_gamma(3, 2)), r(rng.noncentral_f(2, 3, 1, 2)), rng.logseries(0.6, 3), sep="\n")
kids = np.random.default_rng(5).spawn(2)
print([r(k.random()) for k in kids], [np.random.default_rng(s).integers(100) for s in np.random.SeedSequence(42).spawn(3)], np.random.SeedSequence(1).generate_state(3), np.random.SeedSequence([1, 2]).entropy, np.random.SeedSequence(5, spawn_key=(1,)))
for B in (np.random.PCG64, np.random.MT19937, np.random.Philox, np.random.SFC64, np.random.PCG64DXSM):
    g = np.random.Generator(B(3)); print(B.__name__, g.integers(1000, size=3), r(g.random()), r(g.standard_normal()))
p = np.random.PCG64(1); s = p.state; g = np.random.Generator(p); u = g.random(); p.state = s; print(u == g.random(), sorted(s), s["bit_generator"], r(np.random.Generator(np.random.PCG64(1).jumped()).random()), r(np.random.Generator(np.random.PCG64(1).advance(5)).random()), p.random_raw(2))
for f in (lambda: rng.integers(5, 5), lambda: rng.choice(3, 5, replace=False), lambda: rng.choice([1, 2], p=[1, 1]), lambda: rng.normal(scale=-1), lambda: np.random.default_rng(-1), lambda: np.random.default_rng("a"), lambda: rng.random(-1), lambda: rng.integers(0, 300, dtype=np.uint8), lambda: rng.choice([]), lambda: rng.random(2, dtype=int), lambda: rng.binomial(-1, 0.5), lambda: rng.shuffle(5), lambda: rng.permutation("ab"), lambda: rng.uniform(0, np.inf), lambda: rng.randint(3), lambda: rng.dirichlet([-1, 1]), lambda: rng.beta(0, 1), lambda: rng.rand(2), lambda: rng.choice(5, 2, axis=3), lambda: rng.integers(0, 10, dtype="f4")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
