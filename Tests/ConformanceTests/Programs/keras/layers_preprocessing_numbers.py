import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]], "float32")
norm = layers.Normalization()
norm.adapt(x)
print(np.round(np.asarray(norm(x)), 4), np.asarray(norm.mean), np.asarray(norm.variance))
print(layers.Normalization(mean=2.0, variance=4.0)(x)[0], norm.count_params())
back = layers.Normalization(mean=norm.mean, variance=norm.variance, invert=True)
print(np.round(np.asarray(back(norm(x))), 3))
print(layers.Rescaling(0.1, offset=-1.0)(x))
enc = layers.CategoryEncoding(num_tokens=4, output_mode="multi_hot")
print(enc(np.array([[0, 1], [3, 3]])), enc.compute_output_shape((None, 2)))
print(layers.CategoryEncoding(num_tokens=3, output_mode="one_hot")(np.array([2, 0])))
print(layers.CategoryEncoding(num_tokens=3, output_mode="count")(
    np.array([[0, 0], [1, 2]]), count_weights=np.array([[0.5, 1.0], [2.0, 1.0]])))
disc = layers.Discretization(bin_boundaries=[2.0, 4.0])
print(disc(x), disc.get_config()["bin_boundaries"], disc.get_config()["num_bins"])
for f in (lambda: layers.CategoryEncoding(num_tokens=0), lambda: enc(np.array([[7]])),
          lambda: layers.CategoryEncoding(4, output_mode="binary"), lambda: layers.Discretization(),
          lambda: layers.Normalization(mean=1.0), lambda: layers.Normalization(axis=3)(x)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
