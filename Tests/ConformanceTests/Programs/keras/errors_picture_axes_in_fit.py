import numpy as np
import keras
from keras import layers

x = np.random.rand(20, 28, 28)
y = np.random.randint(0, 10, 20)
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(4, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
print(model.output_shape)
try:
    model.fit(x, y, epochs=1, verbose=0)
except ValueError as e:
    print("first:", e)
y1 = keras.utils.to_categorical(y, 10)
model.fit(x[..., None], y1, epochs=1, verbose=0)
print("trained")
try:
    model.predict(x[0], verbose=0)
except Exception as e:
    print("second:", type(e).__name__, str(e)[:200])
model.fit(x[..., None], y1[:15], epochs=1, verbose=0)
