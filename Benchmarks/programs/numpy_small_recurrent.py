"""An LSTM cell stepped through a sequence, gates by slices."""
import numpy as np

rng = np.random.default_rng(3)
units, features = 8, 4
w = rng.normal(size=(features + units, 4 * units)) * 0.3
b = np.zeros(4 * units)
total = 0.0
for sequence in range(120):
    h, c = np.zeros(units), np.zeros(units)
    for t in range(25):
        x = rng.normal(size=features)
        z = np.concatenate([x, h]) @ w + b
        i, f, g, o = z[:units], z[units:2 * units], z[2 * units:3 * units], z[3 * units:]
        c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
        h = np.tanh(c) / (1 + np.exp(-o))
    total += h.sum()
print(round(float(total), 4))
