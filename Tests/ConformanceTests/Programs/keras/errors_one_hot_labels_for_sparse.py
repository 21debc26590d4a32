import numpy as np
import keras

y = keras.utils.to_categorical([0, 1, 2, 1])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
print(y.shape)
model.fit(np.zeros((4, 4)), y, verbose=0)
