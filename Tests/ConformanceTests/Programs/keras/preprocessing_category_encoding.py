import numpy as np
import keras
from keras import layers

basket = [[0, 1, 1], [3, 3, 3]]
print(np.asarray(layers.CategoryEncoding(num_tokens=4)(basket)))
print(np.asarray(layers.CategoryEncoding(num_tokens=4, output_mode="count")(basket)))
print(np.asarray(layers.CategoryEncoding(num_tokens=4, output_mode="count")(basket, count_weights=np.array([[1.0, 0.5, 0.5], [2.0, 2.0, 2.0]]))))
print(np.asarray(layers.CategoryEncoding(num_tokens=3, output_mode="one_hot")([2, 0, 1])))
print(np.asarray(layers.CategoryEncoding(num_tokens=3, output_mode="one_hot")([[2], [0]])))
print(np.asarray(layers.CategoryEncoding(num_tokens=3)(np.array([2, 2]))), layers.CategoryEncoding(num_tokens=3)(1).shape)

x = keras.Input((3,), dtype="int32")
print(layers.CategoryEncoding(num_tokens=4)(x).shape, layers.CategoryEncoding(num_tokens=4, output_mode="one_hot")(x).shape)
model = keras.Model(x, layers.Dense(1, kernel_initializer="ones")(layers.CategoryEncoding(num_tokens=4, output_mode="count")(x)))
print(model.predict(np.array(basket), verbose=0))
for bad in (dict(num_tokens=None), dict(num_tokens=0), dict(num_tokens=3, output_mode="tally")):
    try:
        layers.CategoryEncoding(**bad)
    except ValueError as e:
        print(e)
