import keras
from keras import layers

inp = keras.Input((4,))
x = layers.Dense(3)
model = keras.Model(inp, x)
