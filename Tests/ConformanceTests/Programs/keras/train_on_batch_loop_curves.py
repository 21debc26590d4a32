import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(33)
X = np.random.normal(size=(48, 3)).astype("float32")
y = (X[:, 0] * X[:, 1] > 0).astype("int32")
m = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="tanh"), layers.Dense(2)])
m.compile(optimizer=keras.optimizers.Adam(0.05), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy", "sparse_top_k_categorical_accuracy"])
for epoch in range(3):
    losses = []
    for i in range(0, 48, 12):
        r = m.train_on_batch(X[i:i + 12], y[i:i + 12], return_dict=True)
        losses.append(r["loss"])
    val = m.test_on_batch(X, y)
    print(epoch, " ".join(f"{v:.4f}" for v in losses), [f"{v:.4f}" for v in val])
print(sorted(r), type(r["loss"]).__name__)
p = m.predict_on_batch(X[:2])
print(type(p).__name__, p.dtype, p.shape)
w = np.where(y[:12] == 1, 2.0, 0.5)
print(f"{m.train_on_batch(X[:12], y[:12], sample_weight=w)[0]:.4f}")
print(f"{m.train_on_batch(X[:12], y[:12], class_weight={0: 1.0, 1: 3.0})[0]:.4f}")
m.reset_metrics()
print([float(v.result()) if not isinstance(v.result(), dict) else v.result() for v in m.metrics[:1]])
