from keras import Input, Model, layers


def block(x, filters):
    shortcut = x
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return layers.add([shortcut, x])


inputs = Input((16, 16, 8))
x = block(inputs, 8)
print("first block:", x.shape)
x = block(x, 16)
