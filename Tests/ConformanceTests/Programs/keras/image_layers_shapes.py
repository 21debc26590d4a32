import numpy as np
import keras
from keras import layers

x = keras.Input((20, 30, 3))
for layer in (layers.Resizing(8, 9), layers.CenterCrop(5, 5), layers.RandomCrop(4, 6), layers.RandomFlip(), layers.RandomRotation(0.1), layers.Rescaling(1 / 255), layers.RandomContrast(0.1), layers.MixUp(), layers.RandomErasing()):
    y = layer(x)
    print(layer.name, y.shape, y.dtype, layer.compute_output_shape((None, 20, 30, 3)))
print(layers.Resizing(4, 5).compute_output_shape((10, 10, 1)), layers.Resizing(4, 5, data_format="channels_first").compute_output_shape((2, 3, 10, 10)))
model = keras.Sequential([keras.Input((8, 8, 1)), layers.Resizing(4, 4), layers.RandomZoom(0.2), layers.Flatten(), layers.Dense(2)])
model.summary()
config = layers.RandomZoom(0.2, 0.1, seed=3).get_config()
print(config)
again = layers.RandomZoom.from_config(config)
one = np.arange(25.0).reshape(1, 5, 5, 1)
print(np.allclose(np.asarray(again(one)), np.asarray(layers.RandomZoom(0.2, 0.1, seed=3)(one))))
print(layers.RandomFlip("sideways").mode)
