import jax
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(6)
x = np.random.rand(24, 3).astype("float32")
y = (x @ np.array([[2.0], [-1.0], [0.5]])).astype("float32")


def build():
    keras.utils.set_random_seed(6)
    return keras.Sequential([keras.Input((3,)), layers.Dense(1)])


model = build()
loss_fn = keras.losses.MeanSquaredError()


def loss(tv, x, y):
    pred, _ = model.stateless_call(tv, [], x)
    return loss_fn(y, pred)


grad = jax.jit(jax.grad(loss))
tv = [v.value for v in model.trainable_variables]
whole = grad(tv, x, y)
parts = [grad(tv, x[i:i + 6], y[i:i + 6]) for i in range(0, 24, 6)]
mean = jax.tree.map(lambda *g: sum(g) / len(g), *parts)
print([bool(ops.all(ops.isclose(a, b, atol=1e-6))) for a, b in zip(whole, mean)])

one = build()
one.compile(keras.optimizers.SGD(0.1), "mse")
one.fit(x, y, batch_size=24, epochs=2, shuffle=False, verbose=0)
two = build()
two.compile(keras.optimizers.SGD(0.1, gradient_accumulation_steps=4), "mse")
two.fit(x, y, batch_size=6, epochs=2, shuffle=False, verbose=0)
print(one.get_weights()[0].ravel().round(4), two.get_weights()[0].ravel().round(4))
print(int(one.optimizer.iterations), int(two.optimizer.iterations), len(one.optimizer.variables), len(two.optimizer.variables))
