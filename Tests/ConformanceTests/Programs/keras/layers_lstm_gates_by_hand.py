import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
x = np.random.default_rng(0).normal(size=(1, 5, 2)).astype("float32")
lstm = layers.LSTM(3, return_sequences=True, return_state=True)
seq, h, c = lstm(x)
print(np.asarray(seq).shape, np.asarray(h).round(4), np.asarray(c).round(4))
W, U, b = lstm.get_weights()
print(W.shape, U.shape, b)
sig = lambda z: 1 / (1 + np.exp(-z))
ht, ct = np.zeros((1, 3)), np.zeros((1, 3))
for t in range(5):
    z = x[:, t] @ W + ht @ U + b
    i, f, g, o = np.split(z, 4, axis=1)
    ct = sig(f) * ct + sig(i) * np.tanh(g)
    ht = sig(o) * np.tanh(ct)
    print(t, ht.round(4), np.allclose(ht, seq[:, t], atol=1e-5))
print(lstm.units, lstm.cell, lstm.cell.units)
gru = layers.GRU(2, reset_after=False, go_backwards=True)
print(np.asarray(gru(x)).round(4), [w.path for w in gru.weights])
half = layers.LSTM(2, dtype="mixed_float16")
out = half(x)
print(out.dtype, np.asarray(out).round(3), half.dtype_policy.name)
try:
    layers.LSTM(3)(x[0])
except ValueError as e:
    print(e)
