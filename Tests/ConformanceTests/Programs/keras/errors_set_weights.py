import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="out")])
kernel, bias = model.get_weights()
print(kernel.shape, bias.shape)
try:
    model.set_weights([kernel])
except ValueError as error:
    print(error)
model.get_layer("out").set_weights([kernel.T, bias])
