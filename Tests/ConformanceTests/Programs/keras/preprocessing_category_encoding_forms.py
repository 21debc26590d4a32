# Category codes, every mode and rank, weights for counts, what is refused.
import numpy as np
import keras
from keras import layers

for mode in ("one_hot", "multi_hot", "count"):
    layer = layers.CategoryEncoding(num_tokens=4, output_mode=mode)
    for data in ([3, 2, 0, 1], [[0, 1], [0, 0], [1, 2], [3, 1]], [[3], [0]], 2):
        try:
            out = layer(np.array(data))
            print(mode, np.array(data).shape, out.shape, out.dtype, np.array(out).tolist())
        except Exception as error:
            print(mode, np.array(data).shape, type(error).__name__, error)
layer = layers.CategoryEncoding(num_tokens=4, output_mode="count")
print(layer(np.array([[0, 1], [0, 0], [1, 2], [3, 1]]),
            count_weights=np.array([[0.1, 0.2], [0.1, 0.1], [0.2, 0.3], [0.4, 0.2]])))
for make in (lambda: layers.CategoryEncoding(), lambda: layers.CategoryEncoding(num_tokens=0),
             lambda: layers.CategoryEncoding(num_tokens=3, output_mode="int"),
             lambda: layers.CategoryEncoding(num_tokens=2)(np.array([[2, 1]])),
             lambda: layers.CategoryEncoding(num_tokens=2)(np.array([[-1, 1]])),
             lambda: layers.CategoryEncoding(num_tokens=2)(np.array([[0, 1]]), count_weights=np.array([[1.0, 1.0]]))):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
inputs = keras.Input((3,), dtype="int32")
hot = layers.CategoryEncoding(num_tokens=5, output_mode="multi_hot")(inputs)
x = layers.Dense(2, kernel_initializer="ones")(hot)
model = keras.Model(inputs, x)
model.summary()
print(model.predict(np.array([[0, 1, 1], [4, 3, 2]]), verbose=0), hot.shape)
print(layers.CategoryEncoding(num_tokens=5, output_mode="count").get_config())
