import keras
from keras import layers

def block(x, filters):
    y = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    y = layers.Conv2D(filters, 3, padding="same")(y)
    return layers.Activation("relu")(layers.Add(name=f"skip_{filters}")([x, y]))

inputs = keras.Input((16, 16, 8))
x = block(inputs, 8)
print(x.shape, x.name)
x = block(x, 16)
