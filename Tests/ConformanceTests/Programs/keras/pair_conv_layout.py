import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
x = np.random.default_rng(5).normal(size=(2, 5, 5, 3)).astype("float32")
last = keras.Sequential([keras.Input((5, 5, 3)), layers.Conv2D(4, 3, name="c"),
                         layers.MaxPooling2D(2, name="p"), layers.Flatten(name="f")], name="last")
first = keras.Sequential([keras.Input((3, 5, 5)), layers.Conv2D(4, 3, data_format="channels_first", name="c"),
                          layers.MaxPooling2D(2, data_format="channels_first", name="p"),
                          layers.Flatten(data_format="channels_first", name="f")], name="first")
first.set_weights(last.get_weights())
a = last.predict(x, verbose=0)
b = first.predict(np.moveaxis(x, -1, 1), verbose=0)
print(a.shape, np.allclose(a, b, atol=1e-5))
print([l.output.shape for l in last.layers], [l.output.shape for l in first.layers])
conv = keras.layers.Conv1D(2, 1, use_bias=False)
dense = keras.layers.Dense(2, use_bias=False)
s = np.ones((1, 4, 3), "float32")
conv.build(s.shape), dense.build(s.shape)
dense.set_weights([conv.get_weights()[0][0]])
print(np.allclose(conv(s), dense(s)), conv.count_params(), dense.count_params())
sep = layers.SeparableConv1D(2, 3, use_bias=False)
sep.build((None, 6, 2))
d, p = sep.get_weights()
t = np.random.default_rng(1).normal(size=(1, 6, 2)).astype("float32")
by_hand = keras.ops.conv(keras.ops.depthwise_conv(t, d), p)
print(np.allclose(sep(t), by_hand, atol=1e-6), d.shape, p.shape)
