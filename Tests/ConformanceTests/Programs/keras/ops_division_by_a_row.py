import numpy as np
import keras
from keras import ops

x = ops.convert_to_tensor(np.array([[1.3, 2.9, 7.7], [0.1, 4.4, 9.1]], dtype="float32"))
print(x / 3)
print(x / ops.sum(x, axis=1, keepdims=True))
print(ops.divide(x, np.array([3.0, 7.0, 11.0])))
print(x / x[0])
print(ops.softmax(x))
print(ops.mean(x, axis=0), ops.divide(1.0, x))
print(keras.layers.Normalization(mean=[1.0, 2.0, 3.0], variance=[2.0, 5.0, 9.0])(x))
print(keras.layers.Rescaling(1.0 / 3)(x))
print(ops.divide(ops.ones((2, 1)), 3.0), ops.divide_no_nan(x, 7.0))
