# Least squares by matrix operations, checked by a trained layer.
import numpy as np
import keras
from keras import ops

x = ops.linspace(-1.0, 1.0, 9)
y = 1.0 + 2.0 * x - 3.0 * x**2
basis = ops.stack([ops.ones_like(x), x, x**2], axis=1)
normal = ops.matmul(ops.transpose(basis), basis)
right = ops.matmul(ops.transpose(basis), ops.expand_dims(y, 1))
weights = ops.solve(normal, right)
print(ops.cast(ops.round(weights * 1000), "int32"))
print(basis.shape, normal.shape, right.shape)
residual = ops.max(ops.abs(ops.matmul(basis, weights)[:, 0] - y))
print(bool(residual < 1e-5))
layer = keras.layers.Dense(1, use_bias=False, kernel_initializer=keras.initializers.Constant(0.0))
layer.build((None, 3))
layer.kernel.assign(weights)
print(bool(ops.all(ops.isclose(layer(basis)[:, 0], y, atol=1e-4))))
print(ops.vander(ops.array([1.0, 2.0, 3.0]), 3))
print(ops.cumsum(ops.ones((4,))) / ops.arange(1, 5))
for step in ops.arange(3):
    print(int(step), float(ops.power(2.0, step)))
