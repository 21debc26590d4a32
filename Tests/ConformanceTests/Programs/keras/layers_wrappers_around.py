import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
x = np.random.default_rng(1).normal(size=(2, 3, 4)).astype("float32")
td = layers.TimeDistributed(layers.Dense(2, activation="tanh"))
print(np.round(np.asarray(td(x)), 4))
print(td, td.layer, td.count_params(), [w.path for w in td.weights])
sn = layers.SpectralNormalization(layers.Dense(3), power_iterations=2)
y = sn(x[:, 0], training=True)
print(np.round(np.asarray(y), 4), [w.name for w in sn.weights])
bi = layers.Bidirectional(layers.LSTM(2), backward_layer=layers.GRU(2, go_backwards=True))
print(np.round(np.asarray(bi(x)), 4))
for mode in ("sum", "mul", "ave", "concat", None):
    b = layers.Bidirectional(layers.SimpleRNN(2, kernel_initializer="ones", recurrent_initializer="zeros"), merge_mode=mode)
    o = b(x)
    print(mode, [np.round(np.asarray(v), 4).tolist() for v in o] if isinstance(o, list) else np.round(np.asarray(o), 4).tolist())


class Twice(layers.Wrapper):
    def call(self, inputs):
        return self.layer(self.layer(inputs))


w = Twice(layers.Dense(4, kernel_initializer="identity", bias_initializer="ones"))
print(np.asarray(w(np.zeros((1, 4)))), w.layer.name, w.name, w.get_config()["layer"]["class_name"])
for f in (lambda: layers.TimeDistributed(3), lambda: layers.TimeDistributed(layers.Dense(2))(x[0, 0]), lambda: layers.Bidirectional(layers.Dense(3)), lambda: layers.Bidirectional(layers.LSTM(2), merge_mode="max"), lambda: layers.Bidirectional(layers.LSTM(2), backward_layer=layers.LSTM(2)), lambda: layers.SpectralNormalization(layers.Dense(2), power_iterations=0), lambda: layers.Wrapper("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
cfg = bi.get_config()
print(sorted(cfg), cfg["layer"]["class_name"], cfg["backward_layer"]["class_name"])
c = layers.TimeDistributed.from_config(td.get_config())
print(c.name, c.layer.units, c.built)
