import numpy as np
import keras
from keras import layers, ops


class Patches(layers.Layer):
    def call(self, pictures):
        return ops.image.extract_patches(pictures, window=2)


class Wrapped(keras.Model):
    def __init__(self):
        super().__init__()
        self.patches = Patches()
        self.flat = layers.Flatten()

    def call(self, x):
        return self.flat(self.patches(x))


class Outer(keras.Model):
    def __init__(self):
        super().__init__()
        self.inner = Wrapped()

    def call(self, x):
        return self.inner(x)


pictures = np.ones((2, 4, 4, 1), "float32")
for model in (Wrapped(), Outer()):
    try:
        model(pictures)
    except TypeError as error:
        print(error)
        print("---")
try:
    Wrapped()(keras.Input((4, 4, 1)))
except TypeError as error:
    print(str(error).split("Error encountered")[0])
model = Outer()
model.compile("sgd", "mse")
model.fit(pictures, np.ones((2, 1)), verbose=0)
