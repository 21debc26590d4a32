"""A perceptron that looks at one example after the other, with indexing in loops."""
import numpy as np

rng = np.random.default_rng(1)
x = rng.normal(size=(200, 2))
labels = np.where(x[:, 0] + x[:, 1] > 0, 1, -1)
w, b, mistakes = np.zeros(2), 0.0, 0
for epoch in range(60):
    for i in range(len(x)):
        if labels[i] * (x[i] @ w + b) <= 0:
            w = w + 0.1 * labels[i] * x[i]
            b += 0.1 * labels[i]
            mistakes += 1
    margin = min(labels[i] * (w[0] * x[i, 0] + w[1] * x[i, 1] + b) for i in range(len(x)))
print(mistakes, round(float(margin), 4))
