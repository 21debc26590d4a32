import os
import json
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(33)
m = keras.Sequential([keras.Input((4,), name="in"), layers.Dense(3, activation="relu", name="d1"), layers.Dropout(0.2, name="drop"), layers.Dense(2, activation="softmax", name="d2")], name="small")
m.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
X = np.random.rand(12, 4)
y = keras.utils.to_categorical(np.arange(12) % 2)
m.fit(X, y, epochs=1, verbose=0)
for path in ("m.keras", "m.h5", "m.weights.h5"):
    (m.save_weights if "weights" in path else m.save)(path)
    print(path, os.path.exists(path))
for path in ("m.keras", "m.h5"):
    r = keras.models.load_model(path)
    print(path, r.name, np.allclose(r.predict(X, verbose=0), m.predict(X, verbose=0)), type(r.optimizer).__name__, int(r.optimizer.iterations))
    print([round(v, 4) for v in r.evaluate(X, y, verbose=0)])
print(sorted(f for f in os.listdir(".") if f.startswith("m.")))
config = json.loads(m.to_json())
print(sorted(config), config["compile_config"]["loss"], config["build_config"])
try:
    m.save("m.keras", overwrite=False)
except Exception as e:
    print(type(e).__name__, e)
try:
    m.save("m.tf")
except ValueError as e:
    print("ValueError:", str(e)[:70])
try:
    keras.models.load_model("nothing.h5")
except Exception as e:
    print(type(e).__name__, str(e)[:80])
try:
    keras.models.load_model("m.weights.h5")
except Exception as e:
    print(type(e).__name__, str(e)[:90])
open("text.keras", "w").write("hello")
try:
    keras.models.load_model("text.keras")
except Exception as e:
    print(type(e).__name__, str(e)[:60])
m.save(os.path.join("deep", "m.keras")) if os.path.isdir("deep") else os.makedirs("deep")
m.save("deep/m.keras")
print(os.listdir("deep"), keras.saving.load_model("deep/m.keras").count_params())
keras.saving.save_model(m, "other.keras")
print(keras.saving.load_model("other.keras", compile=False).layers[0].get_config()["units"])
