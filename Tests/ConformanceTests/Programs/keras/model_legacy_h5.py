# The old .h5 format: still written, still read, with a warning.
import os
import tempfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
model = keras.Sequential(
    [keras.Input((4,)), layers.Dense(5, activation="relu", name="hidden"), layers.Dense(1, name="out")],
    name="old_style",
)
model.compile(optimizer="adam", loss="mean_squared_error", metrics=["mae"])
x = np.linspace(0, 1, 32).reshape(8, 4)
y = x.sum(axis=1, keepdims=True)
model.fit(x, y, epochs=2, verbose=0)
path = os.path.join(tempfile.mkdtemp(), "model.h5")
model.save(path)
print(os.path.exists(path))
again = keras.models.load_model(path)
again.summary()
print(np.allclose(model.predict(x, verbose=0), again.predict(x, verbose=0)))
print(again.optimizer.name, int(again.optimizer.iterations.value))
print([round(float(v), 4) for v in again.evaluate(x, y, verbose=0)] == [round(float(v), 4) for v in model.evaluate(x, y, verbose=0)])
bare = keras.models.load_model(path, compile=False)
print(bare.compiled)
try:
    bare.evaluate(x, y, verbose=0)
except ValueError as e:
    print("ValueError:", e)
