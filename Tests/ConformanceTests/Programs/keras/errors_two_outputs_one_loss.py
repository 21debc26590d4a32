import numpy as np
import keras
from keras import layers

x = keras.Input((4,))
price = layers.Dense(1, name="price")(x)
kind = layers.Dense(3, activation="softmax", name="kind")(x)
model = keras.Model(x, [price, kind])
model.compile("sgd", loss="mse")
print(model.output_names if hasattr(model, "output_names") else "two outputs")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
