import numpy as np
import keras
from keras import activations, ops

x = ops.array([-3.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0])
for name in ("relu", "leaky_relu", "relu6", "elu", "selu", "celu", "gelu", "silu", "mish", "sigmoid", "hard_sigmoid",
             "tanh", "hard_tanh", "softplus", "softsign", "exponential", "linear", "log_sigmoid", "hard_silu", "tanh_shrink",
             "soft_shrink", "hard_shrink", "squareplus", "sparse_plus", "sparse_sigmoid", "threshold"):
    f = getattr(activations, name)
    try:
        y = f(x, 0.1, -1.0) if name == "threshold" else f(x)
        print(f"{name:<14}", np.round(np.asarray(y), 4))
    except Exception as e:
        print(name, type(e).__name__, e)
m = ops.reshape(ops.arange(6, dtype="float32"), (2, 3))
print(activations.softmax(m), activations.log_softmax(m), activations.sparsemax(m), activations.glu(m[:, :2]))
print(activations.softmax(m, axis=0), ops.softmax(m, axis=None))
print(activations.relu(x, negative_slope=0.1, max_value=2.0, threshold=0.6))
print(activations.get("swish").__name__, activations.get(None).__name__, activations.serialize(activations.gelu))
print(activations.deserialize("tanh")(ops.array(1.0)), activations.get(lambda v: v * 2)(3))
for f in (lambda: activations.get("nope"), lambda: activations.get(3), lambda: activations.softmax(ops.array(1.0)),
          lambda: activations.glu(m), lambda: activations.softmax(x, axis=2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
