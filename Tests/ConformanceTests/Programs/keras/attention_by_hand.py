# Scaled dot products, step by step, against the layer.
import numpy as np
import keras
from keras import ops

q = ops.array([[[1.0, 0.0], [0.0, 2.0]]])
k = ops.array([[[1.0, 1.0], [0.0, 1.0], [2.0, 0.0]]])
v = ops.array([[[1.0], [2.0], [3.0]]])
scores = ops.matmul(q, ops.transpose(k, (0, 2, 1))) / ops.sqrt(2.0)
weights = ops.softmax(scores, axis=-1)
print(np.round(scores, 3))
print(np.round(weights, 3), ops.sum(weights, axis=-1))
print(np.round(ops.matmul(weights, v), 4))
layer = keras.layers.Attention(use_scale=False)
print(np.round(layer([q, v, k]), 4))
mask = ops.array([[[True, True, False]]])
masked = ops.where(mask, scores, -1e9)
print(np.round(ops.softmax(masked, axis=-1), 3))
heads = ops.reshape(ops.arange(8, dtype="float32"), (1, 2, 2, 2))
print(np.round(ops.dot_product_attention(heads, heads, heads)[0, :, 0], 3))
