# oracle: jax+tf
# Datasets into fit: batches, shuffles with a seed, validation data, steps and repeats.
import numpy as np
import tensorflow as tf
import keras

keras.utils.set_random_seed(3)
x = np.arange(24, dtype="float32").reshape(12, 2) / 24
y = x.sum(axis=1, keepdims=True)
train = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(12, seed=1).batch(4)
val = tf.data.Dataset.from_tensor_slices((x[:4], y[:4])).batch(2)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
history = model.fit(train, epochs=3, validation_data=val, verbose=0)
print({k: np.round(v, 4).tolist() for k, v in history.history.items()})
repeated = tf.data.Dataset.from_tensor_slices((x, y)).repeat().batch(4)
history = model.fit(repeated, epochs=2, steps_per_epoch=2, verbose=2)
weighted = tf.data.Dataset.from_tensor_slices((x, y, np.linspace(0, 1, 12).astype("float32"))).batch(6)
print(np.round(model.fit(weighted, verbose=0).history["loss"], 5))
named = tf.data.Dataset.from_tensor_slices(({"a": x[:, :1], "b": x[:, 1:]}, y)).batch(6)
a, b = keras.Input((1,), name="a"), keras.Input((1,), name="b")
two = keras.Model({"a": a, "b": b}, keras.layers.Dense(1)(keras.layers.concatenate([a, b])))
two.compile("adam", "mse")
print(np.round(two.fit(named, epochs=2, verbose=0).history["loss"], 4), two.predict(named, verbose=0).shape)
norm = keras.layers.Normalization()
norm.adapt(tf.data.Dataset.from_tensor_slices(x).batch(5))
print(np.round(np.array(norm.mean), 4), np.round(np.array(norm.variance), 4))
print(model.evaluate(train, verbose=0, return_dict=True).keys(), len(train), train.cardinality().numpy())
for batch in train.take(1):
    print(batch[0].shape, batch[1].dtype, np.round(batch[0].numpy()[0], 3))
