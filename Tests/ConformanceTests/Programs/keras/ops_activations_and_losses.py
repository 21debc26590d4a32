import numpy as np
from keras import ops

x = ops.array([-2.0, -0.5, 0.0, 1.0, 3.0])
for name in ("relu", "relu6", "sigmoid", "silu", "softplus", "softsign", "tanh", "elu", "selu", "gelu", "celu", "leaky_relu", "hard_sigmoid", "hard_silu", "hard_tanh", "log_sigmoid", "tanh_shrink", "soft_shrink", "hard_shrink", "squareplus", "sparse_plus", "sparse_sigmoid", "threshold"):
    f = getattr(ops, name)
    y = f(x, 0.7, -1.0) if name == "threshold" else f(x)
    print(f"{name:14s}", np.asarray(y))
print(ops.softmax(x), ops.log_softmax(x), ops.sparsemax(x), ops.glu(x[:4]))
print(ops.one_hot(ops.array([0, 2]), 3), ops.multi_hot(ops.array([[0, 2]]), 3))
print(ops.binary_crossentropy(ops.array([1.0, 0.0]), ops.array([2.0, -1.0]), from_logits=True))
print(ops.categorical_crossentropy(ops.eye(3), ops.softmax(ops.eye(3))))
print(ops.sparse_categorical_crossentropy(ops.array([0, 1]), ops.array([[2.0, 1.0], [0.5, 0.2]]), from_logits=True))
print(ops.rms_normalization(x), ops.layer_normalization(x))
print(ops.normalize(x, axis=-1, order=1), ops.polar(ops.array([1.0]), ops.array([0.5])))
print(ops.dot_product_attention(ops.ones((1, 2, 1, 2)), ops.ones((1, 2, 1, 2)), ops.ones((1, 2, 1, 2)))[0, :, 0])
print(ops.psnr(ops.array([1.0, 2.0]), ops.array([1.5, 2.0]), 255))
print(ops.batch_normalization(ops.array([[1.0, 2.0]]), ops.array([0.5, 0.5]), ops.array([1.0, 4.0]), axis=-1))
