# Generators on every bit generator, their states, and the rarer distributions.
import numpy as np
for bits in (np.random.PCG64, np.random.MT19937, np.random.Philox, np.random.SFC64):
    g = np.random.Generator(bits(42))
    print(bits.__name__, g.random(3), g.integers(0, 100, 5), g.standard_normal(2), g.integers(0, 2**40, 2))
g = np.random.default_rng(7)
saved = g.bit_generator.state
first = g.random(3), int(g.integers(10))
g.bit_generator.state = saved
print(saved["bit_generator"], saved["state"]["inc"], first[1] == int(np.random.default_rng(7).integers(10)) or first[1], (g.random(3) == first[0]).all())
for r in (np.random.default_rng(1), np.random.RandomState(1)):
    print(r.hypergeometric(10, 5, 4, 6), r.hypergeometric(100, 80, 50, 4), r.noncentral_chisquare(3, 2.5, 3), r.noncentral_f(3, 4, 1.5, 2), r.noncentral_chisquare(0.5, 2))
g = np.random.default_rng(3)
for method in ("marginals", "count"):
    print(method, g.multivariate_hypergeometric([6, 4, 3], 5, 3, method=method).tolist(), g.random())
print(g.standard_exponential(3, dtype=np.float32), g.standard_exponential(2, method="inv"), g.standard_exponential(2, dtype=np.float32, method="inv"))
print(np.random.SeedSequence(5).generate_state(2, np.uint64), np.random.default_rng(5).spawn(2)[1].random())
for bad in (lambda: g.integers(), lambda: g.normal(1, 2, 3, 4), lambda: np.random.randint(), lambda: g.foo, lambda: np.random.RandomState(0) + 1, lambda: g.multivariate_hypergeometric([3, 4], 9), lambda: g.hypergeometric(1, 2, 9)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
