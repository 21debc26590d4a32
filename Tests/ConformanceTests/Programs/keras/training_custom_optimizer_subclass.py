import numpy as np
import keras
from keras import ops


class Momentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, beta=0.9, name="plain_momentum", **kwargs):
        super().__init__(learning_rate=learning_rate, name=name, **kwargs)
        self.beta = beta

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.m = self.add_optimizer_variables(variables, "m")

    def update_step(self, gradient, variable, learning_rate):
        m = self.m[self._get_variable_index(variable)]
        self.assign(m, self.beta * m + gradient)
        self.assign_sub(variable, ops.multiply(learning_rate, m))

    def get_config(self):
        config = super().get_config()
        config.update({"beta": self.beta})
        return config


class LoudSGD(keras.optimizers.SGD):
    def update_step(self, gradient, variable, learning_rate):
        print("update", variable.path, variable.shape)
        super().update_step(gradient, variable, learning_rate)


keras.utils.set_random_seed(9)
x = np.random.normal(size=(32, 2))
y = x @ np.array([1.0, 3.0])
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name="line")])
m.compile(Momentum(0.05), "mse", metrics=["mae"])
h = m.fit(x, y, batch_size=8, epochs=3, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
print([v.path for v in m.optimizer.variables], m.optimizer.get_config()["beta"], m.optimizer.name)
m.compile(LoudSGD(0.05), "mse")
m.fit(x, y, epochs=1, verbose=0, batch_size=16)
v = keras.Variable(2.0)
o = Momentum(0.1, beta=0.5, clipvalue=1.0)
for _ in range(3):
    o.apply([ops.array(5.0)], [v])
    print(round(float(v), 4))
