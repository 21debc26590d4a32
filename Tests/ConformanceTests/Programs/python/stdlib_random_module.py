# The random module: seeds, ranges, shuffles, weighted choices, distributions, states, simulations.
import random, math, statistics
random.seed(42)
print(random.random(), random.uniform(1, 10), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 5), random.choice("abc"), random.choices([1, 2, 3], k=4), random.choices("ab", weights=[9, 1], k=6), random.choices("abc", cum_weights=[1, 2, 10], k=3), random.sample(range(50), 5), random.sample("abcdef", 3), random.getrandbits(8), random.gauss(0, 1), random.normalvariate(5, 2), random.triangular(0, 10, 3), random.betavariate(1, 2), random.expovariate(0.5), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 1.5), random.randbytes(4), sep="\n")
l = list(range(10)); random.shuffle(l); print(l, random.sample([1, 2, 3], k=2, counts=[2, 1, 1]))
for seed in (0, 1, "text", b"bytes", 3.5, None, 2 ** 70, -5, True):
    random.seed(seed)
    if seed is not None: print(seed, random.random(), random.randint(0, 10 ** 9))
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.random() == b.random(), a.getrandbits(64), a.gauss(0, 1), b.gauss(0, 1))
state = random.getstate(); first = [random.random() for _ in range(3)]; random.setstate(state); print(first == [random.random() for _ in range(3)], state[0], len(state[1]), state[2])
random.seed(10)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(2000)]
print({t: rolls.count(t) for t in range(2, 13)}, statistics.mean(rolls), round(statistics.stdev(rolls), 4))
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(5000)); print(4 * inside / 5000)
def walk(n):
    x = y = 0
    for _ in range(n):
        dx, dy = random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]); x += dx; y += dy
    return x, y
print([walk(20) for _ in range(4)], [round(math.dist((0, 0), walk(50)), 3) for _ in range(3)])
deck = [r + s for s in "SHDC" for r in "A23456789TJQK"]; random.shuffle(deck); print(deck[:5], len(set(deck)), random.choice(deck))
def bootstrap(data, n): return sorted(statistics.fmean(random.choices(data, k=len(data))) for _ in range(n))
means = bootstrap([2, 4, 4, 5, 7, 9], 200); print(round(means[5], 4), round(means[194], 4))
pop = random.sample(range(1000), 20); print(sorted(pop)[:5], random.uniform(-1, 1), random.randrange(5, 6), random.randint(7, 7), random.randrange(-10, 0), random.randrange(10, 0, -3), random.random() < 0.5)
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.shuffle((1, 2)), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[1, 2]), lambda: random.choices([1], weights=[0]), lambda: random.randint(1.5, 2), lambda: random.randint("1", 2), lambda: random.seed([1]), lambda: random.randrange(1, 10, 0), lambda: random.getrandbits(-1), lambda: random.sample([1, 2], -1), lambda: random.choice(5), lambda: random.choice({1: 2}), lambda: random.expovariate(0), lambda: random.gammavariate(0, 1), lambda: random.randint(1), lambda: random.uniform(1), lambda: random.random(1), lambda: random.choices([1], [1], cum_weights=[1]), lambda: random.setstate(5), lambda: random.foo, lambda: random.randrange(), lambda: random.shuffle([1, 2], 3), lambda: random.shuffle("abc"), lambda: random.choices("ab", weights=[-1, 2], k=1), lambda: random.choices("ab", weights=5), lambda: random.sample(5, 1), lambda: random.randrange(1.0, 5), lambda: random.gauss("a", 1), lambda: random.choices("ab", k=1.5), lambda: random.betavariate(0, 0)):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
