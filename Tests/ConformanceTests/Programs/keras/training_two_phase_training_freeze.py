import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
x = np.random.normal(size=(64, 6))
y = (x[:, 0] > 0).astype("float32")
base = keras.Sequential([keras.Input((6,)), layers.Dense(8, activation="relu"), layers.BatchNormalization()], name="base")
inp = keras.Input((6,))
out = layers.Dense(1, activation="sigmoid", name="head")(base(inp, training=False))
model = keras.Model(inp, out)
base.trainable = False
model.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy"])
before = base.get_weights()[0].copy()
h = model.fit(x, y, epochs=3, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()}, np.array_equal(before, base.get_weights()[0]))
print(len(model.trainable_weights), len(model.non_trainable_weights), len(model.optimizer.variables))
base.trainable = True
model.compile(keras.optimizers.Adam(1e-3), "binary_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=2, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()}, np.array_equal(before, base.get_weights()[0]))
print(len(model.trainable_weights), len(model.optimizer.variables))
model.get_layer("head").trainable = False
print(len(model.trainable_weights), model.trainable)
