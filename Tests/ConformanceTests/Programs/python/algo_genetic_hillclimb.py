# Search by chance: hill climbing, simulated annealing, a genetic algorithm, Monte Carlo, Markov text.
import math, random
from collections import defaultdict, Counter
rng = random.Random(2024)
def f(x): return math.sin(3 * x) + 0.5 * math.cos(7 * x) - 0.1 * (x - 2) ** 2
best = max((f(k / 100), k / 100) for k in range(0, 500))
print(f"grid best f({best[1]:.2f}) = {best[0]:.6f}")
def climb(x, step=0.1, tries=60):
    y = f(x)
    for _ in range(tries):
        c = x + rng.uniform(-step, step)
        if f(c) > y: x, y = c, f(c)
    return x, y
for start in (0.0, 1.5, 3.0):
    print("climb from {:.1f}: x={:.5f} y={:.5f}".format(start, *climb(start)))
def anneal(x, temp=1.0, cool=0.97, steps=200):
    y, bx, by, accepted = f(x), x, f(x), 0
    for _ in range(steps):
        c = x + rng.gauss(0, 0.3)
        d = f(c) - y
        if d > 0 or rng.random() < math.exp(d / temp):
            x, y, accepted = c, f(c), accepted + 1
            if y > by: bx, by = x, y
        temp *= cool
    return round(bx, 5), round(by, 5), accepted
print("anneal", anneal(0.0), anneal(5.0))
TARGET = "deep learning"
ALPHABET = "abcdefghijklmnopqrstuvwxyz "
def fitness(s): return sum(a == b for a, b in zip(s, TARGET))
def mutate(s, rate=0.08): return "".join(rng.choice(ALPHABET) if rng.random() < rate else c for c in s)
def cross(a, b): cut = rng.randrange(1, len(a)); return a[:cut] + b[cut:]
pop = ["".join(rng.choices(ALPHABET, k=len(TARGET))) for _ in range(60)]
for gen in range(200):
    pop.sort(key=fitness, reverse=True)
    if gen % 20 == 0 or fitness(pop[0]) == len(TARGET): print(f"gen {gen:3d} best {pop[0]!r} {fitness(pop[0])} mean {sum(map(fitness, pop)) / len(pop):.3f}")
    if pop[0] == TARGET: break
    elite = pop[:15]
    pop = elite + [mutate(cross(*rng.sample(elite, 2))) for _ in range(45)]
items = [(12, 4), (2, 2), (1, 1), (4, 10), (1, 2)]
def value(bits): w = sum(b * i[0] for b, i in zip(bits, items)); return sum(b * i[1] for b, i in zip(bits, items)) if w <= 15 else 0
exact = max(range(32), key=lambda m: value([m >> k & 1 for k in range(5)]))
print("knapsack", f"{exact:05b}", value([exact >> k & 1 for k in range(5)]))
def dp(cap):
    table = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): table[c] = max(table[c], table[c - w] + v)
    return table
print(dp(15))
cities = {n: (rng.randint(0, 20), rng.randint(0, 20)) for n in "ABCDEFG"}
def length(tour): return sum(math.dist(cities[a], cities[b]) for a, b in zip(tour, tour[1:] + tour[:1]))
tour = list(cities); print(cities, round(length(tour), 4))
improved = True
while improved:
    improved = False
    for i in range(1, len(tour) - 1):
        for j in range(i + 1, len(tour)):
            new = tour[:i] + tour[i:j + 1][::-1] + tour[j + 1:]
            if length(new) < length(tour) - 1e-12: tour, improved = new, True
print("2-opt", "".join(tour), round(length(tour), 4))
words = "the cat sat on the mat the cat ate the rat on the mat".split()
chain = defaultdict(Counter)
for a, b in zip(words, words[1:]): chain[a][b] += 1
print({k: dict(v) for k, v in chain.items()})
w, out = "the", ["the"]
while len(out) < 12 and chain[w]:
    w = rng.choices(list(chain[w]), weights=chain[w].values())[0]; out.append(w)
print(" ".join(out))
hits = sum(math.hypot(rng.random(), rng.random()) <= 1 for _ in range(4000)); print("pi about", 4 * hits / 4000)
def integrate(g, a, b, n=3000): return (b - a) * sum(g(rng.uniform(a, b)) for _ in range(n)) / n
print(f"integral {integrate(math.sin, 0, math.pi):.4f}", f"birthday {sum(len(set(rng.randrange(365) for _ in range(23))) < 23 for _ in range(500)) / 500:.3f}")
