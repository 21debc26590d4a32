import keras
from keras import layers

i = layers.InputLayer(shape=(4,))
h = layers.Dense(3)(i)
