import keras
from keras import layers

inputs = keras.Input(shape=(8,))
hidden = layers.Dense(4, activation="relu")
outputs = layers.Dense(1)(hidden(inputs))
print(outputs.shape)
model = keras.Model(inputs=inputs, outputs=hidden)
