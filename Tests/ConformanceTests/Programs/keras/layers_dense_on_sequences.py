import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
x = np.arange(12, dtype="float32").reshape(2, 3, 2)
d = layers.Dense(4, activation="sigmoid", kernel_initializer="glorot_normal", bias_initializer="ones")
y = d(x)
print(y.shape, d.kernel.shape, d.bias.shape)
print(np.round(np.asarray(y)[0], 4))
e = layers.EinsumDense("abc,cd->abd", output_shape=(None, 4), bias_axes="d", activation="sigmoid")
e.build(x.shape)
e.set_weights(d.get_weights())
print(np.allclose(e(x), y))
print(e.get_config()["equation"], e.get_config()["output_shape"], e.get_config()["bias_axes"])
td = layers.TimeDistributed(d)
print(np.allclose(td(x), y), td.trainable_weights[0].path)
print(d.compute_output_shape((None, 7, 2)), e.compute_output_shape((None, 3, 2)))
print(keras.ops.einsum("abc,cd->abd", x, d.kernel).shape)
print([w.path for w in e.weights], e.count_params())
