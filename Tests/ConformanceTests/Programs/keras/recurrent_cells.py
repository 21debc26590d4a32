import numpy as np
import keras
from keras import layers, ops
keras.utils.set_random_seed(7)
x = np.random.rand(2, 4, 3).astype("float32")
cell = layers.LSTMCell(2)
print(cell.state_size, cell.output_size, cell.get_initial_state(batch_size=2)[0].shape)
h, st = cell(x[:, 0], cell.get_initial_state(2))
print(np.round(h, 4), len(st), type(st).__name__)
r = layers.RNN(cell, return_sequences=True, return_state=True)
seq, a, b = r(x)
print(seq.shape, a.shape, b.shape, np.round(a, 4))
print(r.cell is cell, r.state_size, [w.path for w in r.weights])
st2 = layers.RNN([layers.GRUCell(3), layers.LSTMCell(2)], return_state=True)
res = st2(x)
print([getattr(t, "shape", None) or [u.shape for u in t] for t in res])
print(np.round(res[0], 4))
print(st2.cell.cells, st2.cell.state_size, st2.state_size)
class Minimal(layers.Layer):
    def __init__(self, units, **kw):
        super().__init__(**kw)
        self.units = units
        self.state_size = units
    def build(self, input_shape):
        self.k = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="kernel")
        self.r = self.add_weight(shape=(self.units, self.units), initializer="zeros", name="rec")
    def call(self, inputs, states):
        h = ops.tanh(ops.matmul(inputs, self.k) + ops.matmul(states[0], self.r) + states[0])
        return h, [h]
layer = layers.RNN(Minimal(3), return_sequences=True)
y = layer(x)
print(y.shape, np.round(y[0], 4)); print([w.path for w in layer.weights])
inp = keras.Input((None, 3))
out = layers.RNN([Minimal(3), layers.SimpleRNNCell(2)])(inp)
m = keras.Model(inp, out); m.summary()
m.compile("sgd", "mse"); 
h = m.fit(x, np.ones((2, 2)), epochs=3, verbose=0)
print([round(v, 5) for v in h.history["loss"]])
class Two(keras.Layer):
    def __init__(self, n):
        super().__init__(); self.state_size = [n, 1]; self.output_size = n + 1; self.n = n
    def get_initial_state(self, batch_size=None):
        return [ops.ones((batch_size, self.n)), ops.zeros((batch_size, 1))]
    def call(self, inputs, states, training=False):
        a, c = states
        a = a * 0.5 + ops.mean(inputs, axis=-1, keepdims=True)
        c = c + 1
        return ops.concatenate([a, c], axis=-1), [a, c]
o, s1, s2 = layers.RNN(Two(2), return_state=True)(x)
print(np.round(o, 4), np.round(s1, 4), s2.tolist())
print(layers.RNN(Two(2)).compute_output_shape((None, 4, 3)))
try: layers.RNN(layers.Dense(2))
except Exception as e: print(type(e).__name__, e)
try: layers.RNN(3)
except Exception as e: print(type(e).__name__, e)
try: layers.LSTMCell(0)
except Exception as e: print(type(e).__name__, e)
