import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(31)
x = np.random.rand(2, 4, 3).astype("float32")
for cls, n in ((layers.SimpleRNN, 1), (layers.GRU, 1), (layers.LSTM, 2)):
    layer = cls(5)
    print(cls.__name__, layer(x).shape, layer.count_params(), [tuple(w.shape) for w in layer.weights])
    seq, *states = cls(5, return_sequences=True, return_state=True)(x)
    print("  ", seq.shape, len(states) == n, np.allclose(seq[:, -1], states[0]))
enc = layers.LSTM(3, return_state=True, name="encoder")
_, h, c = enc(x)
dec = layers.LSTM(3, return_sequences=True, name="decoder")
print(np.asarray(dec(x, initial_state=[h, c]))[0].round(4))
st = layers.GRU(2, stateful=True)
a, b = np.asarray(st(x)), np.asarray(st(x))
st.reset_states()
print(np.allclose(a, b), np.allclose(a, np.asarray(st(x))))
back = layers.LSTM(2, go_backwards=True, return_sequences=True)
print(np.asarray(back(x))[1].round(4))
mask = np.array([[True, True, False, False], [True] * 4])
m = layers.GRU(2, return_sequences=True)
print(np.asarray(m(x, mask=mask))[0].round(4))
bi = layers.Bidirectional(layers.LSTM(2, return_sequences=True), merge_mode="ave")
print(bi(x).shape, bi.forward_layer.name, bi.backward_layer.name, bi.count_params())
stacked = layers.RNN([layers.LSTMCell(4), layers.GRUCell(2)], return_sequences=True)
print(stacked(x).shape, type(stacked.cell).__name__, stacked.cell.state_size)
