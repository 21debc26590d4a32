# From a perceptron to a two-layer network: logic gates, XOR, gradients by hand and by differences.
import numpy as np
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]); gates = {"and": X.all(1).astype(int), "or": X.any(1).astype(int), "nand": 1 - X.all(1), "xor": X.sum(1) % 2}
def perceptron(X, y, lr=1.0, epochs=20):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for x, t in zip(X, y):
            u = lr * (t - int(w @ x + b > 0)); w = w + u * x; b += u; wrong += u != 0
        errors.append(int(wrong))
        if not wrong: break
    return w, b, errors
for name, y in gates.items():
    w, b, e = perceptron(X, y); print(f"{name:<5}", w, b, e[:8], len(e), (X @ w + b > 0).astype(int), np.array_equal(X @ w + b > 0, y))
class MLP:
    def __init__(self, sizes, seed): r = np.random.RandomState(seed); self.W = [r.randn(a, b) * np.sqrt(1 / a) for a, b in zip(sizes, sizes[1:])]; self.b = [np.zeros((1, n)) for n in sizes[1:]]
    def forward(self, x):
        self.a = [x]
        for W, b in zip(self.W, self.b): self.a.append(1 / (1 + np.exp(-(self.a[-1] @ W + b))))
        return self.a[-1]
    def loss(self, x, y): p = self.forward(x); return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
    def grads(self, y):
        d = (self.a[-1] - y) / len(y); gW, gb = [], []
        for i in reversed(range(len(self.W))):
            gW.insert(0, self.a[i].T @ d); gb.insert(0, d.sum(axis=0, keepdims=True))
            if i: d = (d @ self.W[i].T) * self.a[i] * (1 - self.a[i])
        return gW, gb
y = gates["xor"][:, None].astype(float); net = MLP([2, 4, 1], 1); print("start", round(net.loss(X, y), 6), [W.shape for W in net.W], net.forward(X).round(4).ravel())
net.forward(X); gW, gb = net.grads(y); eps, worst = 1e-6, 0.0
for k, W in enumerate(net.W):
    for i in np.ndindex(W.shape):
        old = W[i]; W[i] = old + eps; up = net.loss(X, y); W[i] = old - eps; dn = net.loss(X, y); W[i] = old; worst = max(worst, abs((up - dn) / (2 * eps) - gW[k][i]))
print("gradient check", worst < 1e-8, [g.round(5).tolist() for g in gb]); log = []
for step in range(1, 3001):
    log.append(net.loss(X, y)); gW, gb = net.grads(y)
    for i in range(2): net.W[i] -= 2.0 * gW[i]; net.b[i] -= 2.0 * gb[i]
    if step in (1, 10, 100, 500, 1000, 3000): print(f"step {step:>4} loss {log[-1]:.5f} acc {np.mean((net.forward(X) > 0.5) == y):.2f}")
print(net.forward(X).round(3).tolist(), log[0] > log[-1], int(np.argmax(np.array(log) < 0.1)), net.W[0].round(3), sep="\n")
for v in np.linspace(1, 0, 5): print(" ".join(f"{net.forward(np.array([[u, v]]))[0, 0]:.2f}" for u in np.linspace(0, 1, 5)))
act = {"sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "leaky": lambda z: np.where(z > 0, z, 0.01 * z), "elu": lambda z: np.where(z > 0, z, np.expm1(z)), "softplus": lambda z: np.log1p(np.exp(z)), "swish": lambda z: z / (1 + np.exp(-z))}; z = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
for n, f in act.items(): print(f"{n:>8}", f(z).round(5), ((f(z + 1e-5) - f(z - 1e-5)) / 2e-5).round(4))
try: net.forward(np.ones((2, 3)))
except ValueError as e: print("ValueError:", e)
