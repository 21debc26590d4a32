import numpy as np
import keras
from keras import layers

x = np.ones((2, 3), "float32")
cases = [
    lambda: layers.Dense(2)(),
    lambda: layers.Dense(2)(x, x),
    lambda: layers.Dense(2)(x, mask=None, training=True, speed=3),
    lambda: layers.Dense(2)("text"),
    lambda: layers.Dense(2)([x, x]),
    lambda: layers.Dense(2)(None),
    lambda: layers.Dense(2)(np.ones(3)),
    lambda: layers.LSTM(2)(x),
    lambda: layers.Conv2D(2, 3)(x),
    lambda: layers.Embedding(4, 2)(np.array([[9]])),
    lambda: layers.MultiHeadAttention(2, 2)(np.ones((1, 3, 4))),
    lambda: layers.Attention()(np.ones((1, 3, 4))),
    lambda: layers.Reshape((5,))(x),
    lambda: layers.Permute((1, 3))(np.ones((1, 2, 3))),
    lambda: layers.RepeatVector(0),
    lambda: layers.Flatten()(keras.Input(())),
    lambda: layers.Bidirectional(layers.LSTM(2), merge_mode="both"),
    lambda: layers.TimeDistributed(layers.Dense(2))(x),
    lambda: layers.Activation("swoosh"),
    lambda: layers.LeakyReLU(negative_slope=None),
    lambda: layers.BatchNormalization(axis=5)(x),
    lambda: layers.LayerNormalization(axis=4)(x),
    lambda: layers.EinsumDense("ab,bc->ac", output_shape=3)(np.ones((2, 3, 4))),
    lambda: layers.Dense(2, kernel_initializer="glorot"),
    lambda: layers.Dense(2, kernel_regularizer="l3"),
    lambda: layers.Dense(2, units=3),
    lambda: layers.GRU(0),
]
for i, f in enumerate(cases):
    try:
        r = f()
        print(i, getattr(r, "shape", r))
    except Exception as e:
        text = str(e).split("\n")
        print(i, type(e).__name__, text[2] if len(text) > 2 and text[1] == "" else text[0])
