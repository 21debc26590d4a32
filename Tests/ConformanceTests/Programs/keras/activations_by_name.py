# Activations as functions, names and objects.
import numpy as np
import keras
from keras import activations, ops

x = ops.array([-2.0, -0.5, 0.0, 1.0, 3.0])
for name in ["relu", "sigmoid", "tanh", "softplus", "softsign", "elu", "selu", "gelu", "silu", "mish",
             "exponential", "hard_sigmoid", "hard_silu", "leaky_relu", "relu6", "linear", "hard_tanh",
             "log_sigmoid", "tanh_shrink", "hard_shrink", "soft_shrink", "squareplus", "celu"]:
    f = activations.get(name)
    print(name, f.__name__, np.round(f(x), 4))
print(np.round(activations.softmax(ops.array([[1.0, 2.0, 3.0]])), 4))
print(np.round(activations.log_softmax(ops.array([[1.0, 2.0, 3.0]])), 4))
print(activations.relu(x, negative_slope=0.1, max_value=2.0, threshold=0.5))
print(activations.serialize(activations.relu), activations.deserialize("tanh").__name__)
print(activations.get("swish").__name__, activations.get(None)(5))
print(activations.glu(ops.array([[1.0, 2.0, 0.0, 0.0]])), np.round(activations.sparsemax(ops.array([[1.0, 1.5, 0.2]])), 4))
try:
    activations.get("relux")
except ValueError as e:
    print(e)
layer = keras.layers.Dense(2, activation=lambda t: ops.maximum(t, 0.1))
print(layer(ops.zeros((1, 3))))
