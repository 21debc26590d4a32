import os
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)
x = np.random.rand(60, 3)
y = x @ np.array([1.0, -2.0, 0.5])
model = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="tanh"), layers.Dense(1)], name="regressor")
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mse", metrics=["mae"])
model.fit(x, y, epochs=3, verbose=0)
model.save("regressor.keras")
print(os.path.exists("regressor.keras"), os.listdir("."))

again = keras.models.load_model("regressor.keras")
print(again.name, [layer.name for layer in again.layers], again.compiled)
print(np.array_equal(again.predict(x, verbose=0), model.predict(x, verbose=0)))
print(type(again.optimizer).__name__, int(again.optimizer.iterations), round(float(again.optimizer.learning_rate), 4))
print(again.loss, again.count_params())
before = again.evaluate(x, y, verbose=0)
print([round(v, 4) for v in before] == [round(v, 4) for v in model.evaluate(x, y, verbose=0)])
h1 = model.fit(x, y, epochs=2, verbose=0, shuffle=False)
h2 = again.fit(x, y, epochs=2, verbose=0, shuffle=False)
print(np.allclose(h1.history["loss"], h2.history["loss"]))
bare = keras.models.load_model("regressor.keras", compile=False)
print(bare.compiled)
try:
    bare.evaluate(x, y, verbose=0)
except ValueError as e:
    print("ValueError:", e)
