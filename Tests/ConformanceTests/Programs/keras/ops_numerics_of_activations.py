import numpy as np
from keras import activations, ops

x = np.array([-5.0, -1.0, -0.2, 0.0, 0.2, 1.0, 5.0], "float32")
for name in ["relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "silu", "softplus", "softsign", "tanh", "sigmoid", "hard_sigmoid", "hard_silu", "mish", "log_sigmoid",
             "exponential", "hard_tanh", "hard_shrink", "soft_shrink", "tanh_shrink", "squareplus", "sparse_plus", "sparse_sigmoid", "threshold"]:
    f = getattr(activations, name)
    print(name, f(x, 0.5, 9.0) if name == "threshold" else f(x))
print(activations.softmax(x), activations.log_softmax(x), activations.sparsemax(x[None]))
print(activations.glu(x[:6]), ops.glu(x[:6]))
print(activations.relu(x, negative_slope=0.1, max_value=2.0, threshold=0.5))
print(ops.logsumexp(x), ops.log1p(ops.exp(x)), ops.expm1(x), ops.log2(ops.exp(x)), ops.sinh(x), ops.cosh(x))
