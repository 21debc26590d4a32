import numpy as np
import keras
from keras import activations, layers, ops

x = np.array([-3.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0], "float32")
for name in ["relu", "leaky_relu", "relu6", "elu", "selu", "gelu", "silu", "softplus", "softsign", "sigmoid", "hard_sigmoid", "hard_silu", "tanh", "exponential", "mish", "celu", "glu", "hard_tanh", "hard_shrink", "soft_shrink", "tanh_shrink", "threshold", "sparse_plus", "sparse_sigmoid", "squareplus", "log_sigmoid", "linear", "softmax", "log_softmax", "sparsemax"]:
    try:
        f = activations.get(name)
        v = f(x[None]) if "max" in name else (f(x[:6]) if name == "glu" else (f(x, 0.6, 0.0) if name == "threshold" else f(x)))
        print(f"{name:16s}", np.round(np.asarray(v), 4).ravel())
    except Exception as e:
        print(name, type(e).__name__, e)
print(activations.relu(x, negative_slope=0.2, max_value=2.0, threshold=0.7))
print(activations.gelu(x, approximate=True))
print(activations.elu(x, alpha=0.3))
print(activations.serialize(activations.relu), activations.deserialize("tanh").__name__, activations.get(None).__name__)
print(layers.Dense(2, activation=activations.swish).get_config()["activation"])
print(layers.Dense(2, activation=ops.sin).get_config()["activation"])


def cube(x):
    return x ** 3


d = layers.Dense(1, activation=cube, kernel_initializer="ones")
print(np.asarray(d(np.array([[2.0, 1.0]]))), d.activation.__name__)
try:
    activations.get("swoosh")
except ValueError as e:
    print(e)
try:
    activations.get(3)
except ValueError as e:
    print(e)
try:
    layers.Activation("softmaxx")
except ValueError as e:
    print(e)
try:
    activations.softmax(x)
except Exception as e:
    print(type(e).__name__, e)
