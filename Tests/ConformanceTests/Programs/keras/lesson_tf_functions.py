# oracle: jax+tf
# Plain TensorFlow functions around a Keras lesson, and datasets that shuffle.
import numpy as np
import tensorflow as tf
import keras

print(repr(tf.constant([[1, 2], [3, 4]]).shape), tf.constant(2.5), repr(tf.constant("a")), tf.constant([True]))
print(tf.range(3), tf.constant([1, 2]) + 1, repr(tf.cast([1.5], tf.int32)), tf.zeros((2, 2)).numpy())
print(tf.reduce_sum(tf.constant([[1.0, 2.0], [3.0, 4.0]]), axis=0), tf.reduce_mean(tf.constant([1, 2, 4])))
print(tf.one_hot([0, 2], 3), tf.concat([tf.ones((1, 2)), tf.zeros((1, 2))], axis=0).shape, tf.argmax([1, 5, 2]).numpy())
print(tf.reshape(tf.range(6), (2, 3)), tf.expand_dims(tf.constant([1.0]), -1).shape, tf.shape(tf.ones((2, 5))).numpy())
print(tf.float32, tf.constant([1.0]).dtype, tf.constant([1.0]).dtype == tf.float32, tf.string)
ds = tf.data.Dataset.range(10).shuffle(10, seed=3)
print([int(v) for v in ds], [int(v) for v in ds])
print([int(v) for v in tf.data.Dataset.range(10).shuffle(4, seed=3, reshuffle_each_iteration=False)])
tf.random.set_seed(7)
print([int(v) for v in tf.data.Dataset.range(10).shuffle(10)])
keras.utils.set_random_seed(5)
print([v.numpy().tolist() for v in tf.data.Dataset.range(10).shuffle(10).batch(4)])
texts = tf.data.Dataset.from_tensor_slices(["a b", "c"])
for t in texts:
    print(t, t.numpy(), t.dtype)
print(texts.batch(2), next(iter(texts.batch(2))))
pairs = tf.data.Dataset.from_tensor_slices({"x": np.arange(3.0), "y": np.array([1, 0, 1])})
for p in pairs.take(1):
    print(p)
print(pairs.element_spec, len(pairs))
windows = tf.data.Dataset.range(6).window(3, shift=1, drop_remainder=True).flat_map(lambda w: w.batch(3))
print([w.numpy().tolist() for w in windows])


def count():
    for i in range(3):
        yield (np.full(2, i, dtype="float32"), i)


made = tf.data.Dataset.from_generator(count, output_signature=(tf.TensorSpec((2,), tf.float32), tf.TensorSpec((), tf.int32)))
print([(a.numpy().tolist(), int(b)) for a, b in made.batch(2).map(lambda a, b: (tf.reduce_sum(a, axis=1), b[0]))])
print(int(tf.data.Dataset.range(4).reduce(tf.constant(0, tf.int64), lambda s, v: s + v)))
print(list(tf.data.Dataset.range(3).enumerate().as_numpy_iterator()), list(tf.data.Dataset.range(2).repeat(2).as_numpy_iterator()))
