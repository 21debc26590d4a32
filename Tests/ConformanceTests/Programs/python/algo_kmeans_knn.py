# Classical learning without libraries: k-means, k nearest neighbours, decision stump tree, perceptron, confusion matrix.
import random, math, statistics
from collections import Counter
random.seed(42)
def blob(cx, cy, n, s=0.5): return [(random.gauss(cx, s), random.gauss(cy, s)) for _ in range(n)]
points = blob(0, 0, 8) + blob(3, 3, 8) + blob(0, 4, 8)
labels = [0] * 8 + [1] * 8 + [2] * 8
print([tuple(round(v, 3) for v in p) for p in points[:3]])
def dist(a, b): return math.dist(a, b)
def kmeans(pts, k, iters=20):
    centers = random.sample(pts, k)
    for step in range(iters):
        groups = [[] for _ in centers]
        for p in pts:
            groups[min(range(k), key=lambda i: dist(p, centers[i]))].append(p)
        new = [tuple(map(statistics.fmean, zip(*g))) if g else c for g, c in zip(groups, centers)]
        if new == centers: break
        centers = new
    return centers, groups, step
centers, groups, step = kmeans(points, 3)
print(step, sorted(tuple(round(v, 4) for v in c) for c in centers), sorted(map(len, groups)))
inertia = sum(min(dist(p, c) for c in centers) ** 2 for p in points)
print(f"inertia {inertia:.6f}")
def knn(train, query, k=3):
    near = sorted(train, key=lambda t: dist(t[0], query))[:k]
    return Counter(l for _, l in near).most_common(1)[0][0]
data = list(zip(points, labels))
random.shuffle(data)
train, test = data[:16], data[16:]
pred = [knn(train, p) for p, _ in test]
truth = [l for _, l in test]
print(pred, truth, f"accuracy {sum(a == b for a, b in zip(pred, truth)) / len(test):.2%}")
conf = [[0] * 3 for _ in range(3)]
for a, b in zip(truth, pred): conf[a][b] += 1
print("    " + "".join(f"{j:>4}" for j in range(3)))
for i, row in enumerate(conf): print(f"{i:>4}" + "".join(f"{v:>4}" for v in row))
def gini(rows):
    n = len(rows)
    return 1 - sum((c / n) ** 2 for c in Counter(l for _, l in rows).values()) if n else 0
def build(rows, depth=0):
    if depth == 3 or gini(rows) == 0:
        return Counter(l for _, l in rows).most_common(1)[0][0]
    best = None
    for axis in (0, 1):
        for t in sorted({p[axis] for p, _ in rows}):
            left = [r for r in rows if r[0][axis] < t]
            right = [r for r in rows if r[0][axis] >= t]
            if not left or not right: continue
            score = (len(left) * gini(left) + len(right) * gini(right)) / len(rows)
            if best is None or score < best[0]: best = (score, axis, t, left, right)
    _, axis, t, left, right = best
    return {"axis": "xy"[axis], "t": round(t, 3), "lo": build(left, depth + 1), "hi": build(right, depth + 1)}
tree = build(train)
print(tree)
def walk(t, p): return t if not isinstance(t, dict) else walk(t["lo" if p["xy".index(t["axis"])] < t["t"] else "hi"], p)
print([walk(tree, p) for p, _ in test])
class Perceptron:
    def __init__(self, n, lr=0.1): self.w, self.b, self.lr = [0.0] * n, 0.0, lr
    def __call__(self, x): return int(sum(w * v for w, v in zip(self.w, x)) + self.b > 0)
    def fit(self, xs, ys, epochs=10):
        for e in range(epochs):
            errors = 0
            for x, y in zip(xs, ys):
                if d := y - self(x):
                    errors += 1
                    self.w = [w + self.lr * d * v for w, v in zip(self.w, x)]
                    self.b += self.lr * d
            print(f"epoch {e}: errors={errors} w={[round(w, 2) for w in self.w]} b={self.b:+.1f}")
            if not errors: return e
AND = [(0, 0), (0, 1), (1, 0), (1, 1)]
p = Perceptron(2)
print(p.fit(AND, [0, 0, 0, 1]), [p(x) for x in AND])
print("choices", random.choices("abc", weights=[5, 1, 1], k=8), random.sample(range(100), 5), random.randint(1, 6), round(random.uniform(2, 3), 6), random.choice(["x", "y", "z"]), random.random() < 1, round(random.betavariate(2, 3), 6), random.randrange(0, 100, 7), round(random.triangular(0, 1, 0.5), 6), round(random.expovariate(2), 6), random.getrandbits(16))
xs, ys = [1, 2, 3, 4, 5], [2.2, 4.1, 6.2, 7.9, 10.1]
slope, intercept = statistics.linear_regression(xs, ys)
print(f"{slope:.4f} {intercept:.4f} r={statistics.correlation(xs, ys):.6f}", statistics.quantiles(ys, n=4), statistics.median_grouped([1, 2, 2, 3]), statistics.multimode("aabbc"), round(statistics.pstdev(ys), 6))
