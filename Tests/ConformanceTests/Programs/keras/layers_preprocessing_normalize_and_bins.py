import numpy as np
import keras
from keras import layers

data = np.array([[1.0, 200.0], [2.0, 300.0], [3.0, 400.0], [10.0, 100.0]])
norm = layers.Normalization()
norm.adapt(data)
print(np.round(np.asarray(norm(data)), 4))
print(np.asarray(norm.mean), np.asarray(norm.variance))
print(norm.get_config())
inv = layers.Normalization(mean=[1.0, 2.0], variance=[4.0, 9.0], invert=True)
print(np.asarray(inv(np.array([[1.0, 1.0]]))))
disc = layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0], output_mode="one_hot")
print(np.asarray(disc(np.array([[-1.0], [0.5], [5.0]]))))
cat = layers.CategoryEncoding(num_tokens=4, output_mode="multi_hot")
print(np.asarray(cat(np.array([[0, 1], [1, 1], [3, 2]]))))
cnt = layers.CategoryEncoding(num_tokens=4, output_mode="count")
print(np.asarray(cnt(np.array([[0, 1], [1, 1]]), count_weights=np.array([[0.5, 1.0], [2.0, 1.0]]))))
r = layers.Rescaling(scale=1.0 / 127.5, offset=-1)
print(np.asarray(r(np.array([0.0, 127.5, 255.0]))))
print(layers.Resizing(2, 2)(np.arange(16.0).reshape(4, 4, 1))[..., 0])
print(layers.CenterCrop(2, 2)(np.arange(16.0).reshape(4, 4, 1))[..., 0])
for f in (lambda: cat(np.array([[5]])), lambda: layers.CategoryEncoding(output_mode="one_hot"), lambda: layers.Discretization(), lambda: layers.Discretization(bin_boundaries=[1.0], num_bins=3), lambda: layers.Normalization()(data), lambda: layers.CategoryEncoding(num_tokens=3, output_mode="two_hot"), lambda: layers.Normalization(mean=1.0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
