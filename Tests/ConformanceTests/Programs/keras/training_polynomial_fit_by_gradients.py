import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import numpy as np
import keras
from keras import ops

keras.utils.set_random_seed(0)
x = np.linspace(-1, 1, 21).astype("float32")
y = (1.5 * x ** 2 - 0.5 * x + 0.25).astype("float32")


def predict(params, x):
    return params["a"] * x ** 2 + params["b"] * x + params["c"]


def loss(params):
    return ops.mean(ops.square(predict(params, x) - y))


params = {k: ops.zeros(()) for k in "abc"}
grad = jax.jit(jax.value_and_grad(loss))
for step in range(201):
    value, g = grad(params)
    params = {k: params[k] - 0.3 * g[k] for k in params}
    if step % 50 == 0:
        print(step, f"{float(value):.5f}", {k: round(float(v), 3) for k, v in params.items()})
h = jax.grad(lambda a: jax.grad(lambda b: b ** 3)(a))(2.0)
print(h, jax.grad(lambda v: ops.sum(ops.sin(v)))(np.array([0.0, 1.0], dtype="float32")))
