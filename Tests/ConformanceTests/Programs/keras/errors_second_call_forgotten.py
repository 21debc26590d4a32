import keras
from keras import layers

x = keras.Input((28, 28, 1))
x = layers.Conv2D(4, 3)(x)
x = layers.Flatten()
x = layers.Dense(10)(x)
