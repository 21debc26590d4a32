# oracle: jax+tf
import numpy as np
import tensorflow as tf
import keras

x = np.arange(20, dtype="float32").reshape(10, 2)
y = (x.sum(axis=1) > 19).astype("int32")
ds = tf.data.Dataset.from_tensor_slices((x, y))
print(ds.element_spec)
ds = ds.map(lambda a, b: (a / 20.0, b)).cache().batch(4).prefetch(tf.data.AUTOTUNE)
print(len(ds), ds)
for a, b in ds:
    print(a.shape, b.numpy())
evens = tf.data.Dataset.range(10).filter(lambda v: v % 2 == 0)
print(list(evens.as_numpy_iterator()))
windows = tf.data.Dataset.range(6).window(3, shift=1, drop_remainder=True)
for w in windows:
    print([int(v) for v in w])
flat = windows.flat_map(lambda w: w.batch(3))
print([v.numpy().tolist() for v in flat])
keras.utils.set_random_seed(3)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
m.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["accuracy"])
h = m.fit(ds.repeat(), steps_per_epoch=3, epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]], round(h.history["accuracy"][-1], 4))
print([round(v, 4) for v in m.evaluate(ds, verbose=0)])
print(m.predict(ds.map(lambda a, b: a), verbose=0).shape)
