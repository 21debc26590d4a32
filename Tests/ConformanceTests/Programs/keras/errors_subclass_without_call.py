import numpy as np
import keras
from keras import layers


class Nothing(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)


class Empty(layers.Layer):
    pass


for thing in (Nothing, Empty):
    try:
        print(thing()(np.ones((2, 4), "float32")))
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("Arguments")[0])
model = Nothing()
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
