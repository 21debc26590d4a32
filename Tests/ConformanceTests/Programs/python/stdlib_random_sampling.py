# random: reproducible draws, every distribution, sampling with counts and weights, state.
import random
rng = random.Random(7)
print([rng.randint(1, 6) for _ in range(8)], rng.random(), rng.uniform(-1, 1), rng.randrange(0, 50, 5), rng.getrandbits(12))
deck = list("abcdef"); rng.shuffle(deck)
print(deck, rng.choice(deck), rng.choices(deck, k=4), rng.choices("xyz", weights=[5, 1, 1], k=6), rng.choices("xyz", cum_weights=[1, 2, 10], k=3))
print(rng.sample(range(1000), 5), rng.sample("abc", counts=[3, 2, 1], k=4), rng.sample(deck, 0), rng.sample((1, 2, 3), 3))
for name, args in [("gauss", (0, 1)), ("normalvariate", (10, 2)), ("expovariate", (0.5,)), ("betavariate", (2, 5)), ("gammavariate", (3, 2)), ("lognormvariate", (0, 0.25)), ("vonmisesvariate", (0, 4)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("triangular", (0, 10, 2))]:
    print(f"{name:16}", getattr(rng, name)(*args), round(getattr(rng, name)(*args), 6))
state = rng.getstate()
a = [rng.random() for _ in range(3)]
rng.setstate(state)
print(a == [rng.random() for _ in range(3)], state[0], len(state[1]), state[2])
random.seed("lesson"); x = random.random()
random.seed("lesson"); print(x == random.random(), random.Random(1.5).random(), random.Random(b"abc").randint(0, 99), random.Random(-3).random() == random.Random(3).random())
print(random.Random(0).randbytes(6), random.Random(2**70).random(), [random.Random(s).choice("heads tails".split()) for s in range(6)])
for f in (lambda: rng.sample([1, 2], 3), lambda: rng.sample({1, 2}, 1), lambda: rng.choice([]), lambda: rng.randint(3, 1), lambda: rng.choices("ab", weights=[1]), lambda: rng.choices("ab", weights=[0, 0]), lambda: rng.choices("ab", [1, 2], cum_weights=[1, 2]), lambda: rng.sample("ab", counts=[1, 2, 3], k=1), lambda: rng.randrange(5, 5), lambda: rng.shuffle("abc"), lambda: rng.seed([1]), lambda: rng.randrange(2.5), lambda: rng.sample([1], -1), lambda: rng.getrandbits(-1)):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
class Loaded(random.Random):
    def random(self): return 0.25
l = Loaded()
print(l.random(), l.uniform(0, 8), l.choice("abcd"), l.randint(0, 99), l.choices([1, 2, 3, 4], k=2))
counts = {}
r = random.Random(123)
for _ in range(2000):
    k = sum(r.randint(1, 6) for _ in range(2)); counts[k] = counts.get(k, 0) + 1
print(sorted(counts.items()), max(counts, key=counts.get))
