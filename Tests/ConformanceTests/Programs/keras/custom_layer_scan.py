# A recurrent layer written with a scan.
import numpy as np
import keras
from keras import ops


class Leaky(keras.layers.Layer):
    def __init__(self, units, leak=0.5, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.leak = leak

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.units), initializer="ones", name="kernel")

    def call(self, x):
        steps = ops.transpose(ops.matmul(x, self.kernel), (1, 0, 2))

        def step(state, value):
            state = self.leak * state + value
            return state, state

        last, states = ops.scan(step, ops.zeros_like(steps[0]), steps)
        return last

    def compute_output_shape(self, shape):
        return (shape[0], self.units)


x = np.arange(12, dtype="float32").reshape(2, 3, 2)
print(Leaky(2)(x))
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((3, 2)), Leaky(2), keras.layers.Dense(1, kernel_initializer="ones")])
model.compile(keras.optimizers.SGD(0.001), "mse")
history = model.fit(x, np.array([[1.0], [2.0]]), epochs=2, verbose=0)
print([round(v, 2) for v in history.history["loss"]])
print(np.round(model.layers[0].kernel.numpy(), 3), model.output_shape)
