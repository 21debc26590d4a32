import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
x = np.random.default_rng(0).normal(size=(32, 5)).astype("float32")
y = x.sum(axis=1, keepdims=True)
model = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="relu", name="body"), layers.Dense(1, name="head")])
model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse")
h = model.fit(x, y, epochs=3, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
body = model.get_layer("body")
before = body.get_weights()[0].copy()
body.enable_lora(rank=2)
print(body.lora_enabled, body.lora_rank, body.lora_alpha)
for w in body.weights:
    print(w.path, w.shape, w.trainable)
model.summary()
model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse")
h = model.fit(x, y, epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(np.allclose(before, body._kernel.numpy()), np.abs(body.kernel.numpy() - before).max() > 0 if hasattr(body.kernel, "numpy") else np.abs(np.asarray(body.kernel) - before).max() > 0)
print(body.get_config()["lora_rank"], len(body.trainable_weights), len(body.non_trainable_weights))
try:
    body.enable_lora(2)
except ValueError as e:
    print(e)
try:
    layers.Dense(3).enable_lora(2)
except ValueError as e:
    print(e)
d = layers.Dense(3, kernel_constraint="max_norm")
d.build((None, 2))
try:
    d.enable_lora(2)
except ValueError as e:
    print(e)
e = layers.Embedding(6, 4)
e.build()
e.enable_lora(1)
print([(w.name, tuple(w.shape)) for w in e.weights])
body.trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights))
