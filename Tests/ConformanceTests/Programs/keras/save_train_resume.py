# Stop, save, load, go on: the same as never stopping.
import os
import tempfile
import numpy as np
import keras
from keras import layers


def make():
    keras.utils.set_random_seed(42)
    m = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="relu"), layers.BatchNormalization(), layers.Dense(1)])
    m.compile(keras.optimizers.Adam(0.01), loss="mse", metrics=["mae", keras.metrics.RootMeanSquaredError(name="rmse")])
    return m


rng = np.random.default_rng(0)
x = rng.normal(size=(64, 3)).astype("float32")
y = (x @ np.array([1.0, -1.0, 0.5], "float32") + 0.1)[:, None]
full = make()
h = full.fit(x, y, epochs=4, batch_size=16, shuffle=False, verbose=0)
part = make()
part.fit(x, y, epochs=2, batch_size=16, shuffle=False, verbose=0)
path = os.path.join(tempfile.mkdtemp(), "half.keras")
part.save(path)
again = keras.models.load_model(path)
print(type(again.optimizer).__name__, int(again.optimizer.iterations), round(float(again.optimizer.learning_rate), 4))
h2 = again.fit(x, y, epochs=4, initial_epoch=2, batch_size=16, shuffle=False, verbose=0)
print(h2.epoch, sorted(h2.history))
print(np.allclose(h.history["loss"][2:], h2.history["loss"], rtol=1e-5))
print(np.allclose(full.predict(x, verbose=0), again.predict(x, verbose=0), atol=1e-6))
print([v.path for v in again.optimizer.variables][:4])
print(again.get_compile_config()["loss"], again.get_compile_config()["metrics"][0])
again.summary()
