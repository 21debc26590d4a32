"""Records streams.txt: draws of CPython's random, NumPy's two generations and JAX's threefry.

A line is `source name seed arguments... : values`; real values are the bit patterns of doubles.
Written with CPython 3.11, NumPy 2.4.6; the threefry lines restate jax in NumPy (facts/verify_seeds.py).
"""
import random, struct, sys
import numpy as np

def bits(x):
    return "%x" % struct.unpack("<Q", struct.pack("<d", float(x)))[0]

out = []
def real(head, values): out.append(head + " : " + " ".join(bits(v) for v in values))
def whole(head, values): out.append(head + " : " + " ".join(str(int(v)) for v in values))

REAL = [("random", ()), ("standard_normal", ()), ("standard_exponential", ()), ("standard_gamma", (0.4,)),
        ("standard_gamma", (3.5,)), ("gamma", (2.0, 3.0)), ("beta", (0.5, 0.7)), ("beta", (2.0, 3.0)),
        ("chisquare", (3.0,)), ("f", (4.0, 7.0)), ("standard_cauchy", ()), ("pareto", (2.5,)), ("weibull", (1.7,)),
        ("power", (2.2,)), ("laplace", (1.0, 2.0)), ("gumbel", (0.0, 1.5)), ("logistic", (1.0, 0.5)),
        ("lognormal", (0.2, 0.7)), ("rayleigh", (1.3,)), ("standard_t", (5.0,)), ("triangular", (-1.0, 0.5, 2.0)),
        ("wald", (1.5, 2.0)), ("vonmises", (0.5, 2.0)), ("uniform", (-2.0, 5.0)), ("normal", (1.0, 2.0))]
WHOLE = [("poisson", (3.5,)), ("poisson", (45.0,)), ("binomial", (10, 0.3)), ("binomial", (100, 0.6)),
         ("binomial", (1000, 0.4)), ("geometric", (0.4,)), ("geometric", (0.05,)), ("negative_binomial", (5.0, 0.3)),
         ("zipf", (2.3,)), ("logseries", (0.6,))]
for seed in (0, 42, 123456):
    for source, make in (("legacy", np.random.RandomState), ("generator", np.random.default_rng)):
        for name, args in REAL + WHOLE:
            r = make(seed)
            call = getattr(r, "random_sample" if (source, name) == ("legacy", "random") else name)
            n = 3000 if name in ("standard_normal", "standard_exponential") else 25
            values = [call(*args) for _ in range(n)]
            if n > 25: values = values[-25:]
            head = " ".join([source, name, str(seed)] + [str(a) for a in args])
            (real if (name, args) in REAL else whole)(head, values)
        r = make(seed)
        integers = r.randint if source == "legacy" else r.integers
        for hi in (7, 1000, 2**32 - 1, 2**32, 2**32 + 1, 2**40 + 3, 2**63 - 1):
            whole(f"{source} integers {seed} {hi}", integers(0, hi, 12))
        whole(f"{source} narrow8 {seed} 100", make(seed).randint(0, 100, 15, np.uint8) if source == "legacy" else make(seed).integers(0, 100, 15, np.uint8))
        whole(f"{source} narrow16 {seed} 100", make(seed).randint(0, 100, 15, np.uint16) if source == "legacy" else make(seed).integers(0, 100, 15, np.uint16))
        whole(f"{source} narrow1 {seed} 2", make(seed).randint(0, 2, 40, bool) if source == "legacy" else make(seed).integers(0, 2, 40, bool))
        whole(f"{source} permutation {seed} 30", make(seed).permutation(30))
        p = [0.1, 0.2, 0.3, 0.15, 0.25]
        whole(f"{source} weighted {seed}", make(seed).choice(5, 20, p=p))
        whole(f"{source} weighted_once {seed}", make(seed).choice(5, 4, replace=False, p=p))
        whole(f"{source} multinomial {seed}", make(seed).multinomial(50, p))
    whole(f"generator choice {seed} 50 10", np.random.default_rng(seed).choice(50, 10, replace=False))
    whole(f"generator choice {seed} 20000 600", np.random.default_rng(seed).choice(20000, 600, replace=False))
    real(f"generator float32 {seed}", np.random.default_rng(seed).random(12, np.float32))
    real(f"generator normal32 {seed}", np.random.default_rng(seed).standard_normal(3000, np.float32)[-40:])
    real(f"generator spawned {seed}", [g.random() for g in np.random.default_rng(seed).spawn(3)])
    random.seed(seed)
    real(f"python mixed {seed}", [random.random(), random.uniform(2, 5), random.gauss(1, 2), random.gauss(1, 2),
         random.normalvariate(0, 1), random.expovariate(2.0), random.triangular(0, 10, 3), random.gammavariate(2, 1),
         random.gammavariate(0.5, 1), random.betavariate(2, 3)])
    random.seed(seed)
    whole(f"python integers {seed}", [random.randint(1, 10**9) for _ in range(10)] + random.sample(range(50), 8)
          + random.sample(range(5), 3) + random.sample(range(10000), 30))
    random.seed(seed)
    x = list(range(20)); random.shuffle(x); whole(f"python shuffle {seed}", x)
for text in ("lectern", "", "é" * 100):
    random.seed(text); real(f"python text {text or '-'}", [random.random() for _ in range(3)])
real("legacy key 1,2,3", np.random.RandomState([1, 2, 3]).random_sample(3))
real("generator key 1,2,3,4,5,6", np.random.default_rng([1, 2, 3, 4, 5, 6]).random(3))

U = np.uint32
def threefry(key, lo):
    x0, x1 = np.zeros_like(lo), lo.copy()
    ks = [U(key[0]), U(key[1]), U(key[0]) ^ U(key[1]) ^ U(0x1BD11BDA)]
    x0, x1 = x0 + ks[0], x1 + ks[1]
    for i in range(5):
        for r in [(13, 15, 26, 6), (17, 29, 16, 24)][i % 2]:
            x0 = x0 + x1
            x1 = ((x1 << U(r)) | (x1 >> U(32 - r))) ^ x0
        x0, x1 = x0 + ks[(i + 1) % 3], x1 + ks[(i + 2) % 3] + U(i + 1)
    return x0, x1
def tbits(key, n):
    a, b = threefry(key, np.arange(n, dtype=U)); return a ^ b
def split(key, n=2):
    a, b = threefry(key, np.arange(n, dtype=U)); return list(zip(a.tolist(), b.tolist()))
def tuniform(key, n, lo=0.0, hi=1.0):
    lo, hi = np.float32(lo), np.float32(hi)
    f = ((tbits(key, n) >> U(9)) | U(0x3F800000)).view(np.float32) - np.float32(1)
    return np.maximum(lo, (f.astype(float) * float(hi - lo) + float(lo)).astype(np.float32))
for key in ((0, 0), (42, 3), (123456789, 987654321)):
    k = f"{key[0]} {key[1]}"
    whole(f"threefry bits {k}", tbits(key, 40))
    whole(f"threefry split {k}", [w for p in split(key, 3) for w in p])
    real(f"threefry uniform {k}", tuniform(key, 40, -0.05, 0.05))
    k1, k2 = split(key)
    h, l = tbits(k1, 20), tbits(k2, 20)
    span = U(10); m = U(2 ** 16) % span; m = (m * m) % span
    whole(f"threefry randint {k}", ((h % span) * m + l % span) % span)
    x, kk = np.arange(12), key
    for _ in range(1):
        kk, sub = split(kk)
        x = x[np.argsort(tbits(sub, 12), kind="stable")]
    whole(f"threefry permutation {k}", x)
open(sys.argv[1], "w").write("\n".join(out) + "\n")
