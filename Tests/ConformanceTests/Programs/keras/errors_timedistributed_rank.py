import keras
from keras import layers

inp = keras.Input((10, 16))
x = layers.TimeDistributed(layers.Dense(4))(inp)
print(x.shape)
x = layers.LSTM(8)(x)
print(x.shape)
x = layers.TimeDistributed(layers.Dense(2))(x)
