import numpy as np
import keras
from keras import layers

x = keras.Input((4,))
model = keras.Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="kind")(x)])
model.compile("sgd", loss={"price": "mse", "kind": "mse"})
targets = {"price": np.zeros((6, 1)), "type": np.zeros((6, 2))}
print(sorted(targets))
model.fit(np.zeros((6, 4)), targets, verbose=0)
