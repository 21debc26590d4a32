import keras
from keras import layers

inputs = keras.Input((4,), name="features")
h = layers.Dense(3, name="block")(inputs)
h = layers.Dense(3, name="block")(h)
h = layers.Dense(2, name="block")(h)
try:
    keras.Model(inputs, h)
except ValueError as e:
    print("ValueError:", e)
other = keras.Input((4,), name="features")
keras.Model([inputs, other], layers.add([inputs, other]))
