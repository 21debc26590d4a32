# Conv1D on the same signal: Sequential, Functional and by NumPy.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(44)
seq = keras.Sequential([keras.Input((10, 2)), layers.Conv1D(3, 4, strides=2, padding="same", activation="relu"), layers.GlobalAveragePooling1D(), layers.Dense(2)])
keras.utils.set_random_seed(44)
i = keras.Input((10, 2))
c = layers.Conv1D(3, 4, strides=2, padding="same", activation="relu")(i)
fun = keras.Model(i, layers.Dense(2)(layers.GlobalAveragePooling1D()(c)))
x = np.sin(np.arange(40).reshape(2, 10, 2) / 3).astype("float32")
a, b = seq.predict(x, verbose=0), fun.predict(x, verbose=0)
print(np.array_equal(a, b), a.round(4))
kernel, bias = fun.layers[1].get_weights()
padded = np.pad(x, ((0, 0), (1, 1), (0, 0)))
steps = [np.tensordot(padded[:, s:s + 4], kernel, axes=([1, 2], [0, 1])) + bias for s in range(0, 10, 2)]
hand = np.maximum(np.stack(steps, axis=1), 0).mean(axis=1) @ fun.layers[-1].get_weights()[0]
print(hand.round(4), np.allclose(hand, b, atol=1e-5))
print([l.name for l in seq.layers], [l.name for l in fun.layers])
y = np.array([[1.0, 0.0], [0.0, 1.0]])
for m in (seq, fun):
    m.compile(keras.optimizers.SGD(0.1, nesterov=True, momentum=0.9), keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1))
    print([round(m.train_on_batch(x, y), 4) for _ in range(3)])
print(seq.summary() is None)
