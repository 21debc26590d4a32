import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
model.compile(optimiser="adam", loss="mse")
