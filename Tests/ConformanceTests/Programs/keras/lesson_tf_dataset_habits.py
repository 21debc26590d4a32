# oracle: jax+tf
# What tf.data habits a lesson with Keras has: slices, batches, maps; and tf.keras itself.
import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

x = np.arange(12, dtype="float32").reshape(6, 2)
y = np.array([0, 1, 0, 1, 0, 1])
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)
for bx, by in ds:
    print(bx.shape, by.numpy())
scaled = ds.map(lambda a, b: (a / 10.0, b))
print(next(iter(scaled))[0].numpy()[0], len(list(ds)), ds.cardinality().numpy())
print([int(v) for v in tf.data.Dataset.range(5).as_numpy_iterator()])
print(list(tf.data.Dataset.range(6).skip(2).take(3).as_numpy_iterator()))
keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="relu"), layers.Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(ds, epochs=2, verbose=0)
print(sorted(history.history), np.round(model.predict(ds, verbose=0)[0], 3))
print(keras.__version__.split(".")[0], keras.backend.backend(), layers.Dense is keras.layers.Dense)
t = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(t.shape, t.dtype, t.numpy().sum(), t[0, 1].numpy())
