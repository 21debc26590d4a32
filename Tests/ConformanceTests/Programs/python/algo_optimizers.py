# Gradient descent variants on two test functions, learning-rate schedules, line search and Newton's method.
import numpy as np
from collections import namedtuple
Result = namedtuple("Result", "name x value steps")
rosen = lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
drosen = lambda p: np.array([-2 * (1 - p[0]) - 400 * p[0] * (p[1] - p[0] ** 2), 200 * (p[1] - p[0] ** 2)])
A = np.array([[3.0, 0.5], [0.5, 1.0]]); quad = lambda p: 0.5 * p @ A @ p - p.sum(); dquad = lambda p: A @ p - 1
class SGD:
    def __init__(self, lr, momentum=0.0, nesterov=False): self.lr, self.m, self.nesterov, self.v = lr, momentum, nesterov, 0.0
    def step(self, p, g):
        self.v = self.m * self.v - self.lr * g
        return p + (self.m * self.v - self.lr * g if self.nesterov else self.v)
class AdaGrad:
    def __init__(self, lr, eps=1e-8): self.lr, self.eps, self.s = lr, eps, 0.0
    def step(self, p, g): self.s = self.s + g ** 2; return p - self.lr * g / (np.sqrt(self.s) + self.eps)
class RMSProp(AdaGrad):
    rho = 0.9
    def step(self, p, g): self.s = self.rho * self.s + (1 - self.rho) * g ** 2; return p - self.lr * g / np.sqrt(self.s + self.eps)
class Adam:
    def __init__(self, lr, b1=0.9, b2=0.999, eps=1e-8): self.lr, self.b1, self.b2, self.eps, self.m, self.v, self.t = lr, b1, b2, eps, 0.0, 0.0, 0
    def step(self, p, g):
        self.t += 1; self.m = self.b1 * self.m + (1 - self.b1) * g; self.v = self.b2 * self.v + (1 - self.b2) * g * g
        return p - self.lr * (self.m / (1 - self.b1 ** self.t)) / (np.sqrt(self.v / (1 - self.b2 ** self.t)) + self.eps)
def run(opt, f, df, start, steps=300, tol=1e-6):
    p = np.array(start, float)
    for i in range(1, steps + 1):
        g = df(p)
        if np.linalg.norm(g) < tol: break
        p = opt.step(p, g)
    return Result(type(opt).__name__, p, f(p), i)
for f, df, start, name in ((quad, dquad, (-2, 2), "quadratic"), (rosen, drosen, (-1, 1), "rosenbrock")):
    print(name, f(np.array(start, float)), df(np.array(start, float)))
    for opt in (SGD(0.002), SGD(0.002, 0.9), SGD(0.002, 0.9, True), AdaGrad(0.5), RMSProp(0.01), Adam(0.1)):
        r = run(opt, f, df, start); print(f"  {r.name:<8} {r.value:12.6e} after {r.steps:3d}", r.x.round(5))
print(run(SGD(0.3), quad, dquad, (5, 5)), np.linalg.solve(A, np.ones(2)), np.linalg.eigvalsh(A), 2 / np.linalg.eigvalsh(A).max())
with np.errstate(over="ignore", invalid="ignore"):
    print(run(SGD(0.7), quad, dquad, (5, 5), 50).x, run(SGD(0.01), rosen, drosen, (-3, 3), 30).x)
p = np.array([-1.2, 1.0])
for it in range(20):
    g = drosen(p); H = np.array([[2 - 400 * (p[1] - 3 * p[0] ** 2), -400 * p[0]], [-400 * p[0], 200]]); d = -np.linalg.solve(H, g); t = 1.0
    while rosen(p + t * d) > rosen(p) + 1e-4 * t * g @ d: t *= 0.5
    p = p + t * d; print(it, f"{rosen(p):.6e} t={t}", p)
    if np.linalg.norm(drosen(p)) < 1e-8: break
sched = {"step": lambda e: 0.1 * 0.5 ** (e // 10), "exp": lambda e: 0.1 * np.exp(-0.05 * e), "cosine": lambda e: 0.05 * (1 + np.cos(np.pi * e / 50)), "warmup": lambda e: 0.1 * min((e + 1) / 5, 1 / np.sqrt(e + 1)), "poly": lambda e: 0.1 * (1 - e / 50) ** 2}
for k, s in sched.items(): print(f"{k:>7}", [f"{s(e):.5f}" for e in (0, 4, 9, 10, 25, 49)], type(s(3)).__name__)
x = np.zeros(2); r = np.ones(2) - A @ x; d = r.copy()
for k in range(2):
    a = r @ r / (d @ A @ d); x = x + a * d; rn = r - a * A @ d; d, r = rn + (rn @ rn) / (r @ r) * d, rn; print("cg", k, x, np.linalg.norm(r) < 1e-12)
num = lambda f, p, e=1e-6: np.array([(f(p + e * i) - f(p - e * i)) / (2 * e) for i in np.eye(len(p))]); q = np.array([0.3, -0.8]); print(num(rosen, q).round(5), drosen(q), np.abs(num(rosen, q) - drosen(q)).max() < 1e-5)
