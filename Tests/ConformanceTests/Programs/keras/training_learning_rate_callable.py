import numpy as np
import keras

state = {"rate": 0.1}
opt = keras.optimizers.SGD(learning_rate=lambda: state["rate"])
v = keras.Variable([1.0])
opt.apply([np.array([1.0])], [v])
print(v.numpy().round(4), round(float(opt.learning_rate), 3))
state["rate"] = 0.5
opt.apply([np.array([1.0])], [v])
print(v.numpy().round(4), round(float(opt.learning_rate), 3))


class SignSGD(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, name="sign_sgd", **kwargs):
        super().__init__(learning_rate=learning_rate, name=name, **kwargs)

    def build(self, variables):
        super().build(variables)
        self.seen = [self.add_variable_from_reference(reference_variable=var, name="seen") for var in variables]

    def update_step(self, gradient, variable, learning_rate):
        lr = keras.ops.cast(learning_rate, variable.dtype)
        slot = self.seen[self._get_variable_index(variable)]
        self.assign_add(slot, keras.ops.abs(gradient))
        self.assign_sub(variable, lr * keras.ops.sign(gradient))


keras.utils.set_random_seed(1)
x = np.random.normal(size=(40, 2))
y = x @ np.array([0.5, -0.5])
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.compile(SignSGD(0.05), "mse")
h = m.fit(x, y, epochs=3, batch_size=10, verbose=0)
print([round(t, 4) for t in h.history["loss"]])
print([v.path for v in m.optimizer.variables], m.optimizer.variables[2].numpy().ravel().round(3))
