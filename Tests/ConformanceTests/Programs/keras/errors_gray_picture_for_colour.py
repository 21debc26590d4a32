import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((32, 32, 3)), layers.Rescaling(1 / 255), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2)])
image = keras.utils.array_to_img(np.random.default_rng(0).random((32, 32, 1)))
array = keras.utils.img_to_array(image)
print(array.shape)
model(array[None])
