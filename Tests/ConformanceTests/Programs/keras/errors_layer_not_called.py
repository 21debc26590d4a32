import keras
from keras import layers

inputs = keras.Input((4,))
hidden = layers.Dense(3)(inputs)
outputs = layers.Dense(1)
try:
    keras.Model(inputs, outputs)
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    layers.Dense(2)(layers.Dense(3))
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    layers.Concatenate([hidden, inputs])(hidden)
except Exception as e:
    print(type(e).__name__ + ":", e)
keras.Model(inputs=layers.Dense(4), outputs=hidden)
