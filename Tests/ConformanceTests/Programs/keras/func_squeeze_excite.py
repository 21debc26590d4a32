# A squeeze-and-excitation block as a function, and a look at what it does with channels.
import numpy as np
import keras
from keras import layers


def se_block(x, ratio=4, name="se"):
    channels = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True, name=f"{name}_squeeze")(x)
    s = layers.Conv2D(channels // ratio, 1, activation="relu", name=f"{name}_reduce")(s)
    s = layers.Conv2D(channels, 1, activation="sigmoid", name=f"{name}_expand")(s)
    return layers.Multiply(name=f"{name}_scale")([x, s])


keras.utils.set_random_seed(4)
inputs = keras.Input((12, 12, 3), name="image")
x = layers.Conv2D(8, 3, padding="same", use_bias=False)(inputs)
x = layers.BatchNormalization()(x)
x = layers.Activation("swish")(x)
x = se_block(x)
x = layers.SeparableConv2D(16, 3, strides=2, padding="same")(x)
x = se_block(x, ratio=8, name="se2")
outputs = layers.Dense(5)(layers.GlobalMaxPooling2D()(x))
model = keras.Model(inputs, outputs, name="se_net")
model.summary()

gates = keras.Model(model.input, model.get_layer("se_expand").output)
img = np.random.default_rng(0).random((2, 12, 12, 3)).astype("float32")
g = gates.predict(img, verbose=0)
print(g.shape, g.min().round(2) >= 0, g.max() <= 1)
print(g[0, 0, 0].round(3))
print(model(img).numpy().round(3) if hasattr(model(img), "numpy") else np.asarray(model(img)).round(3))
print([l.name for l in model.layers if "se" in l.name])
