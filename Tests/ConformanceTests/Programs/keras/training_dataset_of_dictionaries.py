# oracle: jax+tf
import numpy as np
import tensorflow as tf
import keras
from keras import layers

n = 40
rng = np.random.default_rng(2)
frame = {"title": rng.integers(0, 20, (n, 5)), "tags": rng.integers(0, 2, (n, 3)).astype("float32")}
priority = rng.random((n, 1)).astype("float32")
department = keras.utils.to_categorical(rng.integers(0, 3, n), 3)
ds = tf.data.Dataset.from_tensor_slices((frame, {"priority": priority, "department": department})).shuffle(64, seed=1).batch(10)
print(ds.element_spec)
keras.utils.set_random_seed(9)
title = keras.Input((5,), name="title")
tags = keras.Input((3,), name="tags")
x = layers.Embedding(20, 6)(title)
x = layers.LSTM(6)(x)
x = layers.concatenate([x, tags])
p = layers.Dense(1, name="priority")(x)
d = layers.Dense(3, name="department")(x)
model = keras.Model([title, tags], {"priority": p, "department": d})
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-3),
    loss={"priority": keras.losses.BinaryCrossentropy(from_logits=True), "department": keras.losses.CategoricalCrossentropy(from_logits=True)},
    loss_weights={"priority": 1.0, "department": 0.2}, metrics={"department": ["accuracy"]},
)
h = model.fit(ds, epochs=2, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in sorted(h.history.items())})
res = model.evaluate(ds, return_dict=True, verbose=0)
print(sorted(res))
out = model.predict(ds.map(lambda x, y: x), verbose=0)
print({k: v.shape for k, v in out.items()})
steps = tf.data.Dataset.from_tensor_slices(np.arange(5)).repeat()
try:
    len(steps)
except TypeError as e:
    print("TypeError:", e)
