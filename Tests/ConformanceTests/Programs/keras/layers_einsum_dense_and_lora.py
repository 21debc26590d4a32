import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
x = np.random.rand(2, 3, 4).astype("float32")
e = layers.EinsumDense("abc,cd->abd", output_shape=(None, 5), bias_axes="d", activation="relu")
y = e(x)
print(y.shape, e.kernel.shape, e.bias.shape, e.count_params())
W, b = e.get_weights()
print(np.allclose(y, np.maximum(np.einsum("abc,cd->abd", x, W) + b, 0), atol=1e-6))
heads = layers.EinsumDense("abc,cde->abde", output_shape=(None, 2, 3), bias_axes="de")
print(heads(x).shape, [tuple(w.shape) for w in heads.weights])
print(layers.EinsumDense("...x,xy->...y", output_shape=6)(x).shape)
d = layers.Dense(4, lora_rank=2)
d.build((None, 3))
print([(w.name, w.shape, w.trainable) for w in d.weights])
plain = layers.Dense(4)
plain.build((None, 3))
plain.enable_lora(1)
print(len(plain.trainable_weights), len(plain.non_trainable_weights), plain.lora_enabled, plain.count_params())
before = np.asarray(plain(np.ones((1, 3))))
plain.lora_kernel_b.assign(np.ones((1, 4)))
print(np.allclose(before, plain(np.ones((1, 3)))))
try:
    plain.enable_lora(1)
except ValueError as e:
    print(e)
try:
    layers.EinsumDense("abc,cd", output_shape=(3,))(x)
except ValueError as e:
    print(e)
