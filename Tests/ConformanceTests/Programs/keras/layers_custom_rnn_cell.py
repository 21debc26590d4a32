import numpy as np
import keras
from keras import layers, ops

class Minimal(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="uniform", name="w")
        self.u = self.add_weight(shape=(self.units, self.units), initializer="uniform", name="u")
        self.built = True

    def call(self, inputs, states):
        h = ops.tanh(inputs @ self.w + states[0] @ self.u)
        return h, [h]

keras.utils.set_random_seed(2)
x = np.random.rand(2, 3, 4).astype("float32")
rnn = layers.RNN(Minimal(2), return_sequences=True, return_state=True)
y, state = rnn(x)
print(y.shape, state.shape, np.allclose(y[:, -1], state))
print(np.asarray(y)[0].round(4), [w.path for w in rnn.weights])
stack = layers.RNN([Minimal(2), layers.LSTMCell(3)])
print(stack(x).shape, stack.cell.state_size, stack.count_params())
model = keras.Sequential([keras.Input((None, 4)), layers.RNN(Minimal(5)), layers.Dense(1)])
model.summary()
print(model.predict(x, verbose=0).shape)
cell = layers.GRUCell(3)
out, new = cell(ops.ones((1, 2)), [ops.zeros((1, 3))])
print(np.asarray(out).round(4), len(new), cell.state_size)
