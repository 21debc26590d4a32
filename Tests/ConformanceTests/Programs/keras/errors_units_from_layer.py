import keras
from keras import layers

inputs = keras.Input((4,))
h = layers.Dense(8)(inputs)
layers.Dense(h)(inputs)
