# A recurrent cell of one's own, run by keras.layers.RNN.
import numpy as np
import keras
from keras import layers, ops


class Leaky(layers.Layer):
    """h <- decay h + (1 - decay) tanh(W x + U h)"""

    def __init__(self, units, decay=0.5, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.decay = decay
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer="glorot_uniform", name="kernel")
        self.recurrent = self.add_weight(shape=(self.units, self.units), initializer="orthogonal", name="recurrent")

    def call(self, inputs, states):
        before = states[0]
        new = ops.tanh(ops.matmul(inputs, self.kernel) + ops.matmul(before, self.recurrent))
        out = self.decay * before + (1 - self.decay) * new
        return out, [out]

    def get_config(self):
        return {**super().get_config(), "units": self.units, "decay": self.decay}


keras.utils.set_random_seed(6)
x = np.random.normal(size=(2, 4, 3)).astype("float32")
rnn = layers.RNN(Leaky(2), return_sequences=True, return_state=True)
seq, state = rnn(x)
print(np.round(np.array(seq)[0], 5).tolist(), np.allclose(np.array(seq)[:, -1], state))
print([w.path for w in rnn.weights], rnn.cell, rnn.state_size)
mask = np.array([[True, False, True, True], [True, True, False, False]])
print(np.round(np.array(rnn(x, mask=mask)[0])[1], 4).tolist())
print(np.round(np.array(rnn(x, initial_state=np.ones((2, 2), "float32"))[1]), 4))
stack = layers.RNN([Leaky(3), layers.GRUCell(2), Leaky(1, decay=0.9)])
print(stack(x).shape, stack.cell.state_size, stack.compute_output_shape((None, 4, 3)))
back = layers.RNN(Leaky(2), go_backwards=True)
print(np.round(np.array(back(x)), 4))
stateful = layers.RNN(Leaky(2), stateful=True)
one, two = stateful(x), stateful(x)
print(np.allclose(one, two), stateful.states[0].shape)
stateful.reset_state()
print(np.allclose(stateful(x), one))
inputs = keras.Input((None, 3))
model = keras.Model(inputs, layers.Dense(1)(layers.RNN(Leaky(4), name="leaky")(inputs)))
model.summary()
model.compile("sgd", "mse")
print(len(model.fit(x, np.ones((2, 1)), epochs=2, verbose=0).history["loss"]))
for wrong in (lambda: layers.RNN(layers.Dense(2)), lambda: layers.RNN("gru"), lambda: layers.StackedRNNCells([layers.Dense(1)])):
    try:
        wrong()
    except ValueError as e:
        print(e)
