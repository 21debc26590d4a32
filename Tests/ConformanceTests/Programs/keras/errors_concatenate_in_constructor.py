import keras
from keras import layers

a, b = keras.Input((2,)), keras.Input((3,))
both = layers.Concatenate([a, b])
model = keras.Model([a, b], layers.Dense(1)(both))
