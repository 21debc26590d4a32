def update(weights, gradients, lr):
    return [w - lr * g for w, g in zip(weights, gradients)]

print(update([1.0, 2.0], [0.5, 0.5], 0.1))
print(update([1.0, [2.0]], [0.5, 0.5], 0.1))
