import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
X = np.random.rand(30, 4)
y = np.random.randint(0, 3, 30)
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=[keras.metrics.AUC()])
print("training")
model.fit(X, y, verbose=0)
