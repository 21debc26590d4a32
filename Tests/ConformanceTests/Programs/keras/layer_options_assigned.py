import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
model = keras.Sequential([
    keras.Input(shape=(3,)),
    layers.Dense(4, activation="relu", name="body"),
    layers.Dropout(0.5, name="drop"),
    layers.Dense(3, activation="softmax", name="head"),
])
x = np.array([[1.0, -2.0, 0.5]], dtype="float32")
print(model(x))
head = model.get_layer("head")
head.activation = None
print(model(x))
head.activation = keras.activations.sigmoid
print(model(x))
print(head.get_config()["activation"])

drop = model.get_layer("drop")
print(float(keras.ops.sum(drop(np.ones((1, 10)), training=True))) % 2 == 0)
drop.rate = 0.0
print(drop(np.ones((1, 3)), training=True), drop.get_config()["rate"])

norm = layers.BatchNormalization()
norm.momentum = 0.5
norm(np.array([[0.0], [4.0]]), training=True)
print(norm.moving_mean.numpy(), norm.moving_variance.numpy(), norm.get_config()["momentum"])

body = model.get_layer("body")
body.kernel_regularizer = keras.regularizers.L2(0.1)
print(len(model.losses))
again = keras.Sequential.from_config(model.get_config())
print(len(again.losses), again.get_layer("head").get_config()["activation"])
body.name = "first"
print([layer.name for layer in model.layers])
