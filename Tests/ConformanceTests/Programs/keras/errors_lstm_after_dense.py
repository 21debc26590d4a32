import keras
from keras import layers

model = keras.Sequential(name="forecaster")
model.add(keras.Input((24, 3)))
model.add(layers.LSTM(16))
model.add(layers.Dense(8, activation="relu"))
print(model.output_shape, [l.name for l in model.layers])
model.add(layers.LSTM(4))
