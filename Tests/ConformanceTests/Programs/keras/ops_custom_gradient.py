# Own gradients, and gradients stopped.
import numpy as np
import keras
from keras import ops


@ops.custom_gradient
def clipped(x):
    def grad(*args, upstream=None):
        if upstream is None:
            (upstream,) = args
        return ops.clip(upstream, -0.01, 0.01)

    return x * 1.0, grad


class Gate(keras.layers.Layer):
    def call(self, x):
        return clipped(x) + ops.stop_gradient(x)


keras.utils.set_random_seed(1)
inputs = keras.Input((2,))
model = keras.Model(inputs, Gate()(keras.layers.Dense(1, kernel_initializer="ones")(inputs)))
model.compile(optimizer=keras.optimizers.SGD(1.0), loss="mse")
x = np.array([[1.0, 2.0]])
print(model.predict(x, verbose=0))
model.fit(x, np.array([[0.0]]), epochs=1, verbose=0)
print(np.round(model.get_weights()[0].ravel(), 4))
value, slope = ops.jvp(lambda t: t * t * t, (ops.array([1.0, 2.0]),), (ops.ones(2),))
print(value, slope)
print(ops.stop_gradient(ops.array([1.0])))
