import keras
from keras import layers

inp = keras.Input((15, 15, 1))
down = layers.Conv2D(4, 3, padding="same")(inp)
small = layers.MaxPooling2D()(down)
up = layers.UpSampling2D()(small)
print(down.shape, small.shape, up.shape)
try:
    layers.Concatenate(axis=1)([down, small])
except ValueError as e:
    print(e)
out = layers.Concatenate()([down, up])
