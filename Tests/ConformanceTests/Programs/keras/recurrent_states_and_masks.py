# Recurrent layers: sequences, states, masks, backwards.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
x = np.linspace(-1, 1, 24, dtype="float32").reshape(2, 4, 3)
mask = np.array([[True, True, False, False], [True, True, True, False]])
for cls in (layers.SimpleRNN, layers.LSTM, layers.GRU):
    layer = cls(2, return_sequences=True, return_state=True)
    out, *states = layer(x)
    print(layer.name, out.shape, [s.shape for s in states], len(layer.weights))
    print(np.round(np.array(out)[0, -1], 5), np.round(np.array(states[0])[0], 5))
    masked, *states = layer(x, mask=mask)
    print(np.round(np.array(masked)[0], 4).tolist())
    again = cls.from_config(layer.get_config())
    again.build((None, 4, 3))
    again.set_weights(layer.get_weights())
    print(np.allclose(again(x)[0], out))

lstm = layers.LSTM(3, stateful=True)
print(lstm.states)
first = lstm(x)
second = lstm(x)
print(np.allclose(first, second), [s.shape for s in lstm.states])
lstm.reset_state()
print(np.allclose(lstm(x), first))

back = layers.GRU(2, go_backwards=True, return_sequences=True)
print(np.round(np.array(back(x))[1], 4))
start = [np.ones((2, 3), "float32"), np.zeros((2, 3), "float32")]
cell = layers.LSTM(3, unit_forget_bias=False, use_bias=False)
print(np.round(np.array(cell(x, initial_state=start)), 4))
both = layers.Bidirectional(layers.LSTM(2, return_sequences=True, return_state=True), merge_mode="ave")
parts = both(x, mask=mask)
print([p.shape for p in parts], both.merge_mode, both.forward_layer.name, both.backward_layer.go_backwards)
print(both.compute_output_shape((None, 4, 3)))
stack = layers.RNN([layers.GRUCell(3), layers.LSTMCell(2)], return_state=True)
out = stack(x)
print(out[0].shape, len(out), stack.cell.state_size)
print(stack.get_config()["cell"]["class_name"], [c.name for c in stack.cell.cells])
