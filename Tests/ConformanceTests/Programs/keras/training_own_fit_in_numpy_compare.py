# the same network by hand and in Keras
import numpy as np
import keras

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 2)).astype("float32")
t = (X[:, :1] * X[:, 1:] > 0).astype("float32")
W1 = rng.normal(size=(2, 3)).astype("float32") * 0.5
b1 = np.zeros(3, "float32")
W2 = rng.normal(size=(3, 1)).astype("float32") * 0.5
b2 = np.zeros(1, "float32")
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="tanh"), keras.layers.Dense(1, activation="sigmoid")])
model.set_weights([p.copy() for p in (W1, b1, W2, b2)])
model.compile(keras.optimizers.SGD(0.5, momentum=0.9), "binary_crossentropy")
v = [np.zeros_like(p) for p in (W1, b1, W2, b2)]
hand = []
for step in range(5):
    h = np.tanh(X @ W1 + b1)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    hand.append(float(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))))
    d2 = (p - t) / len(X)
    gW2, gb2 = h.T @ d2, d2.sum(0)
    d1 = (d2 @ W2.T) * (1 - h**2)
    gW1, gb1 = X.T @ d1, d1.sum(0)
    for i, (param, g) in enumerate(zip((W1, b1, W2, b2), (gW1, gb1, gW2, gb2))):
        v[i] = 0.9 * v[i] - 0.5 * g
        param += v[i]
hist = model.fit(X, t, epochs=5, batch_size=20, verbose=0)
for a, b in zip(hand, hist.history["loss"]):
    print(f"{a:.5f} {b:.5f}")
print(all(np.allclose(a, b, atol=1e-5) for a, b in zip((W1, b1, W2, b2), model.get_weights())))
print([v.path for v in model.optimizer.variables])
print(np.round(model.optimizer.variables[2].numpy() if hasattr(model.optimizer.variables[2], "numpy") else np.asarray(model.optimizer.variables[2]), 4))
