import keras
from keras import layers

inputs = keras.Input((10, 3))
x = layers.GRU(4, return_sequences=True)(inputs)
x = layers.GRU(4)(x)
print(x.shape)
layers.Conv1D(2, 3)(x)
