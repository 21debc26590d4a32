# A gradient that lost its shape.
import numpy as np
W = np.zeros((3, 2))
x, y = np.ones((4, 3)), np.zeros((4, 2))

def step(W, lr=0.1):
    error = x @ W - y + 1
    grad = (x.T @ error).sum(axis=1)
    W -= lr * grad
    return W

print(step(W))
