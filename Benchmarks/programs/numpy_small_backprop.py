"""A two-layer network trained by hand, step by step, on small arrays."""
import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(16, 4))
y = (x[:, :1] * x[:, 1:2] > 0).astype(float)
w1, b1 = rng.normal(size=(4, 8)) * 0.5, np.zeros(8)
w2, b2 = rng.normal(size=(8, 1)) * 0.5, np.zeros(1)
for step in range(6000):
    h = np.maximum(x @ w1 + b1, 0)
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))
    d = (p - y) / len(x)
    gw2, gb2 = h.T @ d, d.sum(axis=0)
    dh = d @ w2.T * (h > 0)
    gw1, gb1 = x.T @ dh, dh.sum(axis=0)
    w1 -= 0.5 * gw1
    b1 -= 0.5 * gb1
    w2 -= 0.5 * gw2
    b2 -= 0.5 * gb2
loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
print(round(float(loss), 5))
