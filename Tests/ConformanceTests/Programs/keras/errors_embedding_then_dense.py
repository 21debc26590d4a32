import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((7,), dtype="int32"),
    layers.Embedding(50, 8),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
print(model.output_shape)
model.fit(np.ones((4, 7), dtype="int32"), np.ones((4,)), verbose=0)
